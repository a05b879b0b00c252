"""A half-open character range in the source text."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

ARABIC: Final = "\u0621-\u064a"  # letters, as a class of a regular expression
_HASH: Final = re.compile(f"#(?=[{ARABIC}])")
_JOINT: Final = re.compile(f"(?<=[{ARABIC}])_(?=[{ARABIC}0-9])")


def as_phrase(words: str) -> str:
    """Words of a source as a phrase: a line broken off goes on with a space, hashtags are words («#سلطنة_عمان»)."""
    if "#" in words or "_" in words:
        words = _JOINT.sub(" ", _HASH.sub("", words))
    return words.replace("\n", " ")


class Span(NamedTuple):
    """`source[start:stop]`, in Unicode code points of the text exactly as given."""

    start: int
    stop: int

    def of(self, source: str) -> str:
        """The words that the span quotes."""
        return source[self.start : self.stop]

    def told(self, source: str) -> str:
        """The same as a phrase."""
        return as_phrase(source[self.start : self.stop])

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.stop and other.start < self.stop
