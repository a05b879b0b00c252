"""Where the headline of a text ends and its body begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mithaq.model.text import Text

_LONGEST: Final = 25  # tokens of a line that can belong to a headline
_LINES: Final = 8  # of headline, kicker, date and dateline together, with what the site prints around them
_FULL_STOP: Final = "."


def headed(text: Text) -> int:
    """How many sentences stand in front of the first line that tells; 0 where the text begins at once."""
    for number, (at, first, stop) in enumerate(_lines(text)):
        if stop - first > _LONGEST or text.keys[stop - 1] == _FULL_STOP:
            return at if number <= _LINES else 1
    return 0


def _lines(text: Text) -> Iterator[tuple[int, int, int]]:
    """Of each line its first sentence, its first token and the token behind it."""
    at = first = stop = 0
    for number, sentence in enumerate(text.sentences):
        if number and "\n" in text.source[text.stops[stop - 1] : text.starts[sentence.first]]:
            yield at, first, stop
            at, first = number, sentence.first
        stop = sentence.stop
    if stop > first:
        yield at, first, stop
