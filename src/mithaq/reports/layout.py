"""Text for a terminal: columns, wrapping, quotes.

What comes from a source stands between isolates on every line, so that Arabic does not change places with the ids,
dates and Latin words beside it, and without the control characters that could play tricks on a terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mithaq.ledger import Entry, Source
from mithaq.model.record import Record
from mithaq.reports.excerpt import direction
from mithaq.reports.wording import plain_date
from mithaq.text.bidi import FSI, PDI, RLI, isolate, one_line

_BOLD, _PLAIN = "\033[1m", "\033[0m"
_LONGEST_QUOTE = 280
_NARROWEST = 30
_ENOUGH_FOR_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Row:
    """Something with a date: what is said of it, the entry whose words are quoted, and what stands below them."""

    date: str | None
    parts: Sequence[str]
    quoted: Entry[Record] | None = None
    below: Sequence[str] = ()


class Layout:
    """A terminal of a width."""

    def __init__(self, width: int = 100, bold: bool = False) -> None:
        self._width = max(width, _NARROWEST)
        self._bold, self._plain = (_BOLD, _PLAIN) if bold else ("", "")

    def heading(self, text: str) -> str:
        return f"{self._bold}{text}{self._plain}"

    def section(self, title: str, count: int) -> Iterator[str]:
        """An empty line and a heading."""
        yield ""
        yield self.heading(f"{title} ({count})")

    def dated(self, rows: Sequence[Row], margin: str) -> Iterator[str]:
        """Dates in a column of their own, or above what they date where there is no room for a column."""
        yield from self.columns([plain_date(row.date, "no date") for row in rows], rows, margin)

    def columns(self, labels: Sequence[str], rows: Sequence[Row], margin: str) -> Iterator[str]:
        """Rows with a label before each."""
        column = max(map(width_of, labels), default=0) + 2
        wide = self._width >= _ENOUGH_FOR_COLUMNS
        indent = margin + " " * (column if wide else 2)
        for label, row in zip(labels, rows, strict=True):
            lines = [line for part in row.parts for line in self.wrapped(part, indent)]
            if row.quoted:
                lines += self.quote(row.quoted, indent)
            lines += [line for part in row.below for line in self.wrapped(part, indent)]
            if wide:
                lines[0] = margin + label + " " * (column - width_of(label)) + lines[0][len(indent) :]
            else:
                lines.insert(0, margin + label)
            yield from lines

    def quote(self, entry: Entry[Record], indent: str) -> Iterator[str]:
        """The words of an entry; each line is a paragraph to the terminal."""
        words = one_line(entry.quote)
        if len(words) > _LONGEST_QUOTE:
            words = words[: _LONGEST_QUOTE - 1].rpartition(" ")[0] + " …"
        isolate_sign = RLI if direction(entry.source.document.lang) == "rtl" else FSI
        for line in self.wrapped(f"«{words}»", indent):
            yield f"{indent}{isolate_sign}{line[len(indent) :]}{PDI}"

    def wrapped(self, text: str, indent: str = "") -> Iterator[str]:
        """`text` in lines that begin with `indent`, broken between words; isolates are closed and opened again."""
        line, used, room, is_open = "", 0, self._width - len(indent), False
        for word in text.split(" "):
            width = width_of(word)
            if line and used + 1 + width > room:
                yield indent + line + (PDI if is_open else "")
                line, used = FSI + word if is_open else word, width
            elif line:
                line, used = f"{line} {word}", used + 1 + width
            else:
                line, used = word, width
            is_open = word.rfind(FSI) > word.rfind(PDI) or (is_open and PDI not in word)
        yield indent + line


def origin(source: Source) -> str:
    """A source as it is named below its words."""
    document = source.document
    publisher = isolate(document.publisher) if document.publisher else None
    return joined(" · ", isolate(document.id), publisher, document.published or "publication date unknown")


def joined(separator: str, *parts: str | None) -> str:
    """The parts that there are."""
    return separator.join(part for part in parts if part)


def isolated(words: Iterable[str]) -> str:
    """Words of sources in a row."""
    return ", ".join(map(isolate, words))


def width_of(text: str) -> int:
    """How many columns a terminal takes for `text`: marks and format characters take none, wide characters two."""
    return sum(map(_columns, text))


@cache
def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
