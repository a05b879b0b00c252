"""A line of a text as the date readers see it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from mithaq.languages.ar.values.vocabulary import Word, words
from mithaq.model.text import NUMBER, WORD, Text

# What leads from one end of a range to the other, by key.
TO: Final = frozenset(("الي", "والي", "حتي", "وحتي", "لغايه", "ولغايه"))
COMMAS: Final = frozenset("،,")
DASHES: Final = frozenset(("-", "–", "—", "_", *("\u0640" * length for length in range(1, 5))))
SLASHES: Final = frozenset("/\\")
_TATWEEL: Final = "ـ"


@dataclass(slots=True)
class Scan:
    """Tokens `first` up to `stop` of one line; `key`, `word` and `integer` may be asked about any index."""

    text: Text
    first: int
    stop: int
    published: date | None
    leaning: bool = False  # whether a date was told before, on which «السابق» and «التالي» lean
    told: tuple[date, str] | None = None  # first day and grain of the date told last in this line
    table: dict[str, tuple[Word, ...]] = field(default_factory=words)

    def move(self, i: int) -> None:
        """Take the line of token `i`."""
        text = self.text
        begin = text.source.rfind("\n", 0, text.starts[i]) + 1
        end = text.source.find("\n", text.starts[i])
        self.told = None
        self.first = bisect_left(text.starts, begin)
        self.stop = len(text) if end < 0 else bisect_left(text.starts, end)

    def key(self, i: int) -> str:
        """The key of token `i`, empty outside the line."""
        return self.text.keys[i] if self.first <= i < self.stop else ""

    def word(self, i: int, *kinds: str) -> Word | None:
        """The first reading of token `i` that is of one of these kinds."""
        if not self.first <= i < self.stop:
            return None
        for word in self.table.get(self.text.keys[i], ()):
            if word.kind in kinds:
                return word
        return None

    def bare(self, i: int, *kinds: str) -> Word | None:
        """Like `word`, for a word without proclitics; it may have the article."""
        word = self.word(i, *kinds)
        return word if word is not None and not word.front else None

    def integer(self, i: int) -> int | None:
        """The whole number in digits at token `i`."""
        if not self.first <= i < self.stop or self.text.kinds[i] != NUMBER:
            return None
        key = self.text.keys[i]
        return int(key) if len(key) < 7 and key.isdecimal() else None

    def is_word(self, i: int) -> bool:
        """Whether token `i` is a word of this line."""
        return self.first <= i < self.stop and self.text.kinds[i] == WORD

    def is_number(self, i: int) -> bool:
        """Whether token `i` is in digits."""
        return self.first <= i < self.stop and self.text.kinds[i] == NUMBER

    def dash(self, i: int) -> int | None:
        """The token after a dash at token `i`; a dash made of tatweel is no token."""
        if self.key(i) in DASHES:
            return i + 1
        if self.first < i < self.stop and _TATWEEL in self.text.source[self.text.stops[i - 1] : self.text.starts[i]]:
            return i
        return None

    def skip(self, i: int, marks: frozenset[str]) -> int:
        """The token after `i` if `i` is one of these marks, else `i`."""
        return i + 1 if self.key(i) in marks else i
