"""A half-open character range in the source text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """`source[start:stop]`, in Unicode code points of the text exactly as given."""

    start: int
    stop: int

    def of(self, source: str) -> str:
        """The words that the span quotes."""
        return source[self.start : self.stop]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.stop and other.start < self.stop
