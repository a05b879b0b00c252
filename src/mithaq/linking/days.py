"""EDTF dates as stretches of days, so that they can be laid side by side."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_OPEN = 6  # days that an encounter of which only the start or the end is told may have lasted


class Days(NamedTuple):
    """From `first` to `last`, both included, as day numbers; exact when a day or an interval of days was given."""

    first: int
    last: int
    is_exact: bool

    def meets(self, other: Days, slack: int = 0) -> bool:
        """Whether the two have a day in common, or are at most `slack` days apart."""
        return self.first <= other.last + slack and other.first <= self.last + slack

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    def months(self) -> list[str]:
        """The months touched, as `2025-10`."""
        start, stop = date.fromordinal(self.first), date.fromordinal(self.last)
        count = (stop.year - start.year) * 12 + stop.month - start.month + 1
        return [f"{start.year + (start.month - 1 + n) // 12}-{(start.month - 1 + n) % 12 + 1:02}" for n in range(count)]


def days(edtf: str | None) -> Days | None:
    """The days that a date allows; None for no date, and for one that is none."""
    if not edtf:
        return None
    start, is_span, end = edtf.partition("/")
    first, last = _point(start), _point(end) if is_span else None
    if not is_span:
        return first
    if first and last:
        return Days(first.first, max(first.first, last.last), first.is_exact and last.is_exact)
    if first:
        return Days(first.first, first.last + _OPEN, first.is_exact)
    if last:
        return Days(last.first - _OPEN, last.last, last.is_exact)
    return None


def around(moment: str | None, before: int, after: int) -> Days | None:
    """The days about the day on which a document was written."""
    known = days(moment)
    return Days(known.first - before, known.last + after, False) if known else None


def day(number: int) -> str:
    """The ISO date of a day number."""
    return date.fromordinal(number).isoformat()


def _point(text: str) -> Days | None:
    match = _DATE.fullmatch(text.strip())
    if not match:
        return None
    year, month, at = (int(part) if part else None for part in match.groups())
    try:
        return _days(year or 0, month, at)
    except ValueError:
        return None


def _days(year: int, month: int | None, at: int | None) -> Days:
    if at:
        only = date(year, month or 1, at).toordinal()
        return Days(only, only, True)
    if month in _SEASONS:
        begin, end = _SEASONS[month]
        closing = year + (end < begin)
        last = date(closing, end, monthrange(closing, end)[1])
        return Days(date(year, begin, 1).toordinal(), last.toordinal(), False)
    if month:
        first = date(year, month, 1)
        return Days(first.toordinal(), (first + timedelta(monthrange(year, month)[1] - 1)).toordinal(), False)
    return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), False)
