"""EDTF dates (ISO 8601-2) as the records carry them: taken apart, put in order, and laid side by side.

A point is a day, a month, a season (months 21 to 24) or a year; an interval has a point at either end, or is open at
one of them (`2025-11-25/..`). What is none of these has no days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple, TypeGuard

DAY: Final = len("2025-11-26")  # letters of a date with the precision of a day
LAST: Final = "9999"  # how an unknown date sorts

_POINT: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SEASONS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}  # spring … winter, which ends in the year after
_OPEN: Final = ("", "..")
_TAIL: Final = 6  # days that an encounter of which only the start or the end is told may have lasted
_UNBOUNDED: Final = 10**9


def is_day(edtf: str | None) -> TypeGuard[str]:
    """Whether a date is there and tells one day; an interval of days does not."""
    return edtf is not None and len(edtf) == DAY


class Point(NamedTuple):
    """A day, a month, a season or a year, as written."""

    year: int
    month: int | None = None  # 21 to 24 for a season
    day: int | None = None

    @property
    def is_season(self) -> bool:
        return self.month in _SEASONS


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

    def widened(self, days: int) -> Days:
        """The same stretch with so many days more at either end, as far as the calendar goes."""
        return self._replace(first=max(self.first - days, 1), last=min(self.last + days, date.max.toordinal()))

    def months(self) -> list[str]:
        """The months touched, as `2025-10`."""
        start, stop = date.fromordinal(self.first), date.fromordinal(self.last)
        count = (stop.year - start.year) * 12 + stop.month - start.month + 1
        return [f"{start.year + (start.month - 1 + n) // 12}-{(start.month - 1 + n) % 12 + 1:02}" for n in range(count)]


def point(edtf: str) -> Point | None:
    """A date that is no interval, taken apart; None for anything else."""
    match = _POINT.fullmatch(edtf)
    return Point(*(int(part) if part else None for part in match.groups())) if match else None  # type: ignore[arg-type]  # the year is there


def days(edtf: str | None) -> Days | None:
    """The days that a date allows; None for no date, and for one that is none.

    An interval that is open at an end has a week from the end that is told.
    """
    return _days(edtf, tail=_TAIL)


def around(moment: str | None, before: int, after: int) -> Days | None:
    """The days about the day on which a document was written."""
    known = days(moment)
    return Days(known.first - before, known.last + after, False) if known else None


def can_meet(one: str, other: str) -> bool:
    """Whether two dates can share a day, an open end taken as open; what is no date can meet any."""
    first, second = _days(one, tail=_UNBOUNDED), _days(other, tail=_UNBOUNDED)
    return first is None or second is None or first.meets(second)


def first_day(edtf: str | None) -> date | None:
    """The first day that a date allows; None where no start is told."""
    start = (edtf or "").partition("/")[0]
    known = days(start)
    return date.fromordinal(known.first) if known else None


def iso_day(number: int) -> str:
    """The ISO date of a day number."""
    return date.fromordinal(number).isoformat()


def order(edtf: str | None) -> str:
    """What dates sort by: a year before its months, a month before its days, no date last.

    A season stands with its first month. An interval goes by its start, or by its end when its start is open.
    """
    for part in (edtf or "").split("/"):
        if found := point(part):
            month = _SEASONS[found.month][0] if found.month in _SEASONS else found.month
            return f"{found.year:04}-{month or 0:02}-{found.day or 0:02}"
    return LAST


def is_edtf(text: str) -> bool:
    """Whether a text is a date that a record can carry: a point, or an interval of which an end may be open."""
    start, is_span, end = text.partition("/")
    if not is_span:
        return _point_days(start) is not None
    sides = [side for side in (start, end) if side not in _OPEN]
    return bool(sides) and start != "" and all(_point_days(side) for side in sides)


@lru_cache(maxsize=20_000)
def _days(edtf: str | None, tail: int) -> Days | None:
    if not edtf:
        return None
    start, is_span, end = edtf.partition("/")
    first = _point_days(start)
    if not is_span:
        return first
    last = _point_days(end)
    if first and last:
        return Days(first.first, max(first.first, last.last), first.is_exact and last.is_exact)
    if first:
        return Days(first.first, first.last + tail, first.is_exact)
    if last:
        return Days(last.first - tail, last.last, last.is_exact)
    return None


def _point_days(text: str) -> Days | None:
    found = point(text.strip())
    if not found:
        return None
    try:
        if found.day:
            only = date(found.year, found.month or 1, found.day).toordinal()
            return Days(only, only, True)
        begin, end = _SEASONS.get(found.month or 0, (found.month or 1, found.month or 12))
        closing = found.year + (end < begin)
        last = date(closing, end, monthrange(closing, end)[1])
        return Days(date(found.year, begin, 1).toordinal(), last.toordinal(), False)
    except ValueError:  # the thirtieth of February, the thirteenth month
        return None
