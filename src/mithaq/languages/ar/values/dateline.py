"""The day of publication as the head of a text tells it, for texts that come without one."""

from __future__ import annotations

from datetime import date
from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.point import Point
from mithaq.languages.ar.values.points import read_date
from mithaq.languages.ar.values.resolve import resolve
from mithaq.languages.ar.values.scan import Scan
from mithaq.model.text import NUMBER, Text

_LINES: Final = 6  # title, kicker, byline, links of the site
_REACH: Final = 14  # how far into a line its date may begin: «تاريخ النشر: 10.06.2022»
_SHORT_LINE: Final = 14
_LONG_LINE: Final = 40
_PLACE: Final = 3  # words of a place or a stamp before the date
_IN: Final = "في"
_STAMP_MARKS: Final = frozenset(":،,-–—/(|[")
_AGENCY: Final = frozenset("/(-–—")
_CLOSERS: Final = frozenset("./|-–—(:،,]")


def dateline(text: Text) -> date | None:
    """The full date, year included, of the text's own date line; None where it has none."""
    scan = Scan(text, 0, 0, None)
    i, lines = 0, 0
    while i < len(text) and lines < _LINES:
        scan.move(i)
        found = _in_line(scan)
        if found is not None:
            return found
        if scan.stop - scan.first > _LONG_LINE:
            return None
        i, lines = scan.stop, lines + 1
    return None


def _in_line(scan: Scan) -> date | None:
    """The day in one line, if it stands where a date line has it."""
    last = min(scan.stop, scan.first + _REACH)
    i = scan.first
    while i < last:
        point = read_date(scan, i) if scan.text.kinds[i] == NUMBER or scan.text.kinds[i] == "w" else None
        if point is None:
            i += 1
            continue
        if _is_full(point) and _is_head(scan, i, point.stop):
            resolved = resolve(point, None, "")
            if resolved.start is not None and resolved.start == resolved.end:
                return resolved.start
        i = point.stop
    return None


def _is_full(point: Point) -> bool:
    return point.year is not None and point.dated and point.until is None and not point.relative


def _is_head(scan: Scan, i: int, stop: int) -> bool:
    """Whether the date stands alone, in a stamp, or between a place and an agency rather than in a sentence."""
    words = sum(scan.is_word(at) for at in range(scan.first, i))
    before, after = scan.key(i - 1), scan.key(stop)
    closes = not scan.is_word(stop) and not scan.is_number(stop)
    if words > _PLACE or scan.word(i - 1, v.NAMES_BEFORE):
        return False
    if before == _IN:  # «مينسك في 6 أكتوبر 2025 /العمانية/»
        return after in _AGENCY and words <= _PLACE
    if scan.stop - scan.first <= _SHORT_LINE:
        return words == 0 or closes or before in _STAMP_MARKS or scan.stop - stop <= 1
    return closes and (after in _CLOSERS or before in _STAMP_MARKS)
