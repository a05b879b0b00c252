"""A text cut into tokens and sentences, each of which knows its place in the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from mithaq.model.span import Span, as_phrase

WORD: Final = "w"
NUMBER: Final = "n"
PUNCTUATION: Final = "p"


class Sentence(NamedTuple):
    """The tokens `first` up to `stop` (excluded), and whether the line is site furniture."""

    first: int
    stop: int
    furniture: bool = False


@dataclass(slots=True)
class Text:
    """Tokens as parallel lists, which is what makes reading quick.

    For token `i`, `written[i]` is `source[starts[i]:stops[i]]`, what was written; `forms[i]` is the same word without
    marks, tatweel and invisible characters; `keys[i]` is for comparison only (alef, ya, ta marbuta and
    hamza seats folded; digits ASCII); `kinds[i]` is WORD, NUMBER or PUNCTUATION.
    """

    source: str
    written: list[str]
    starts: list[int]
    stops: list[int]
    forms: list[str]
    keys: list[str]
    kinds: list[str]
    sentences: list[Sentence]

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, first: int, stop: int) -> Span:
        """Source span of the tokens `first` up to `stop` (excluded, at least one token)."""
        return Span(self.starts[first], self.stops[stop - 1])

    def quote(self, first: int, stop: int) -> str:
        """The tokens `first` up to `stop` (excluded) as a phrase."""
        return as_phrase(self.source[self.starts[first] : self.stops[stop - 1]])

    def adjacent(self, i: int) -> bool:
        """Whether nothing, not even a space, stands between token `i` and the next."""
        return i + 1 < len(self.starts) and self.stops[i] == self.starts[i + 1]
