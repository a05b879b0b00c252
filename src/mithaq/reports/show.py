"""The dossier of a pair as plain text for the terminal.

What comes from a source stands between isolates on every line, so that Arabic does not change places with the ids,
dates and Latin words beside it, and without the control characters that could play tricks on a terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from mithaq.analysis.pair import Dossier, Group
from mithaq.ledger import Entry, Source
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Organisation, Participant, Person, Record
from mithaq.reports.excerpt import direction
from mithaq.reports.language import Language
from mithaq.reports.names import name
from mithaq.reports.wording import plain_date, wording
from mithaq.text.bidi import FSI, PDI, RLI, isolate, one_line

_BOLD, _PLAIN = "\033[1m", "\033[0m"
_LONGEST_QUOTE = 280
_NARROWEST = 30
_ENOUGH_FOR_COLUMNS = 60
_WORDS = wording(Language.EN)

AnyRecord = TypeVar("AnyRecord", bound=Record)
_Lines = Iterator[str]


def show(dossier: Dossier, width: int = 100, bold: bool = False) -> str:
    """The dossier as text of at most `width` columns, long names and addresses apart."""
    return "\n".join(_Page(dossier.pair, max(width, _NARROWEST), bold).lines(dossier)) + "\n"


class _Page:
    """Lays out one dossier."""

    def __init__(self, pair: tuple[str, str], width: int, bold: bool) -> None:
        self._pair = set(pair)
        self._width = width
        self._bold, self._plain = (_BOLD, _PLAIN) if bold else ("", "")

    def lines(self, dossier: Dossier) -> _Lines:
        yield self._heading(" – ".join(_titled(code) for code in dossier.pair))
        yield from _wrapped("nothing" if dossier.is_empty else _extent(dossier.sources), "", self._width)
        yield from self._dated("past", dossier.past, lambda record: record.date, self._engagement)
        yield from self._dated("ahead", dossier.ahead, lambda record: record.date, self._engagement)
        yield from self._grouped(
            "instruments", "instrument_status", dossier.instruments, lambda record: record.date, self._instrument
        )
        yield from self._dated("commitments", dossier.commitments, lambda record: record.due, self._commitment)
        yield from self._grouped("figures", "measure", dossier.figures, lambda record: record.period, self._figure)
        yield from self._names("persons", dossier.persons, _offices)
        yield from self._names("organisations", dossier.organisations, _kinds)
        yield from self._sources(dossier.sources)

    def _heading(self, text: str) -> str:
        return f"{self._bold}{text}{self._plain}"

    def _section(self, section: str, count: int) -> _Lines:
        yield ""
        yield self._heading(f"{_WORDS.term('sections', section)} ({count})")

    def _dated(
        self,
        section: str,
        entries: Sequence[Entry[AnyRecord]],
        date: Callable[[AnyRecord], str | None],
        describe: Callable[[AnyRecord], Iterable[str]],
    ) -> _Lines:
        if entries:
            yield from self._section(section, len(entries))
            yield from self._entries(entries, date, describe, "  ")

    def _grouped(
        self,
        section: str,
        terms: str,
        groups: Sequence[Group[AnyRecord]],
        date: Callable[[AnyRecord], str | None],
        describe: Callable[[AnyRecord], Iterable[str]],
    ) -> _Lines:
        if groups:
            yield from self._section(section, sum(len(group.entries) for group in groups))
        for group in groups:
            yield f"  {_WORDS.term(terms, group.name)} ({len(group.entries)})"
            yield from self._entries(group.entries, date, describe, "    ")

    def _entries(
        self,
        entries: Sequence[Entry[AnyRecord]],
        date: Callable[[AnyRecord], str | None],
        describe: Callable[[AnyRecord], Iterable[str]],
        margin: str,
    ) -> _Lines:
        """Dates in a column of their own, or above what they date where there is no room for a column."""
        dates = [plain_date(date(entry.record), "no date") for entry in entries]
        column = max(map(len, dates)) + 2
        wide = self._width >= _ENOUGH_FOR_COLUMNS
        indent = margin + " " * (column if wide else 2)
        for text, entry in zip(dates, entries, strict=True):
            parts = [line for part in describe(entry.record) for line in _wrapped(part, indent, self._width)]
            parts += self._quote(entry, indent)
            parts += _wrapped(_origin(entry.source), indent, self._width)
            if wide:
                parts[0] = margin + text.ljust(column) + parts[0][len(indent) :]
            else:
                parts.insert(0, margin + text)
            yield from parts

    def _quote(self, entry: Entry[Record], indent: str) -> _Lines:
        words = one_line(entry.quote)
        if len(words) > _LONGEST_QUOTE:
            words = words[: _LONGEST_QUOTE - 1].rpartition(" ")[0] + " …"
        isolate_sign = RLI if direction(entry.source.document.lang) == "rtl" else FSI
        for line in _wrapped(f"«{words}»", indent, self._width):  # each line is a paragraph to the terminal
            yield f"{indent}{isolate_sign}{line[len(indent) :]}{PDI}"

    def _engagement(self, record: Engagement) -> Iterator[str]:
        place = _joined(", ", isolate(record.place) if record.place else None, record.place_country)
        kind = _WORDS.term("engagement_kind", record.kind)
        status = _WORDS.term("engagement_status", record.status)
        yield _joined(" · ", f"{kind}, {status}", place, self._others(record.parties))
        if record.participants:
            yield "; ".join(map(_participant, record.participants))
        if record.occasion:
            yield isolate(record.occasion)
        if record.topics:
            yield "on " + ", ".join(record.topics)

    def _instrument(self, record: Instrument) -> Iterator[str]:
        count = f"{record.count} of them" if record.count and record.count > 1 else None
        kind = _WORDS.term("instrument_kind", record.kind)
        yield _joined(" · ", kind, isolate(record.title), count, self._others(record.parties))

    def _commitment(self, record: Commitment) -> Iterator[str]:
        kind, status = _WORDS.term("commitment_kind", record.kind), _WORDS.term("commitment_status", record.status)
        yield f"{kind}, {status} · {isolate(record.what)}"
        if record.actors:
            yield "by " + ", ".join(map(isolate, record.actors))

    def _figure(self, record: Figure) -> Iterator[str]:
        speaker = f"says {isolate(record.speaker)}" if record.speaker else None
        yield _joined(" · ", _WORDS.figure(record), speaker, self._others(record.parties))

    def _others(self, parties: tuple[str, ...]) -> str | None:
        """The parties, where they are not just the two that the dossier is about."""
        return ", ".join(parties) if set(parties) != self._pair else None

    def _names(
        self, section: str, groups: Sequence[Group[AnyRecord]], describe: Callable[[Group[AnyRecord]], Iterable[str]]
    ) -> _Lines:
        if not groups:
            return
        yield from self._section(section, len(groups))
        countries = [getattr(group.entries[0].record, "country", None) or "-" for group in groups]
        column = max(map(len, countries)) + 2
        indent = "  " + " " * column
        for country, group in zip(countries, groups, strict=True):
            lines = list(_wrapped(_joined(" · ", isolate(group.name), *describe(group)), indent, self._width))
            lines[0] = "  " + country.ljust(column) + lines[0][len(indent) :]
            yield from lines
            ids = sorted({entry.source.document.id for entry in group.entries})
            more = f" and {len(ids) - 3} more" if len(ids) > 3 else ""
            yield from _wrapped(", ".join(map(isolate, ids[:3])) + more, indent, self._width)

    def _sources(self, sources: Sequence[Source]) -> _Lines:
        if sources:
            yield from self._section("sources", len(sources))
        for source in sources:
            yield from _wrapped(_origin(source), "  ", self._width)
            if source.document.url:
                yield f"    {one_line(source.document.url)}"


def _titled(code: str) -> str:
    english = name(code, "en")
    return code if english == code else f"{english} ({code})"


def _extent(sources: Sequence[Source]) -> str:
    count = f"{len(sources)} document{'' if len(sources) == 1 else 's'}"
    days = [source.document.published for source in sources if source.document.published]
    if not days:
        return count
    return f"{count}, published {days[0]}" + (f" to {days[-1]}" if days[-1] != days[0] else "")


def _origin(source: Source) -> str:
    document = source.document
    publisher = isolate(document.publisher) if document.publisher else None
    return _joined(" · ", isolate(document.id), publisher, document.published or "publication date unknown")


def _participant(someone: Participant) -> str:
    role = None if someone.role == "participant" else _WORDS.term("role", someone.role)
    known = _joined(", ", someone.country, role)
    return isolate(someone.name or someone.office or "?") + (f" ({known})" if known else "")


def _offices(group: Group[Person]) -> Iterator[str]:
    yield from dict.fromkeys(isolate(entry.record.office) for entry in group.entries if entry.record.office)


def _kinds(group: Group[Organisation]) -> Iterator[str]:
    yield from dict.fromkeys(_WORDS.term("organisation_kind", entry.record.kind) for entry in group.entries)


def _joined(separator: str, *parts: str | None) -> str:
    return separator.join(part for part in parts if part)


def _wrapped(text: str, indent: str, width: int) -> _Lines:
    """`text` in lines that begin with `indent`, broken between words; isolates are closed and opened again."""
    line, room, is_open = "", width - len(indent), False
    for word in text.split(" "):
        if line and _columns(line) + 1 + _columns(word) > room:
            yield indent + line + (PDI if is_open else "")
            line = FSI + word if is_open else word
        else:
            line = f"{line} {word}" if line else word
        is_open = word.rfind(FSI) > word.rfind(PDI) or (is_open and PDI not in word)
    yield indent + line


def _columns(text: str) -> int:
    """How many columns a terminal takes for `text`: marks and format characters take none, wide characters two."""
    return sum(
        0
        if unicodedata.category(char) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )
