"""The words that a record rests on, within the text around them."""

from __future__ import annotations

import re
from typing import NamedTuple

from mithaq.model.span import Span

_ROOM = 320  # characters shown on either side
_REACH = 8 * _ROOM  # characters looked at, for the sake of empty lines
_BREAKS = (re.compile(r"[.!?؟…]\s+|\n"), re.compile(r"\s+"))
_EMPTY_LINES = re.compile(r"\s*\n\s*")
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ps", "ug", "ur")


class Excerpt(NamedTuple):
    """A quote and what stands before and after it in the source, empty lines left out and … where it is cut."""

    before: str
    quote: str
    after: str


def excerpt(text: str, span: Span) -> Excerpt:
    """The quote with about `_ROOM` characters around it, whole sentences where possible, else whole words."""
    before = _dense(text[max(0, span.start - _REACH) : span.start]).lstrip()
    after = _dense(text[span.stop : span.stop + _REACH]).rstrip()
    if len(before) > _ROOM:
        before = "… " + _from_break(before[-_ROOM:])
    if len(after) > _ROOM:
        after = _to_break(after[:_ROOM]) + " …"
    return Excerpt(before, _dense(span.of(text)), after)


def direction(language: str) -> str:
    """What HTML calls the direction of a language."""
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "auto"


def _dense(text: str) -> str:
    return _EMPTY_LINES.sub("\n", text)


def _from_break(text: str) -> str:
    for pattern in _BREAKS:
        if match := pattern.search(text, 0, len(text) // 2):
            return text[match.end() :].lstrip()
    return text


def _to_break(text: str) -> str:
    for pattern in _BREAKS:
        found = list(pattern.finditer(text, len(text) // 2))
        if found:
            return text[: found[-1].end()].rstrip()
    return text
