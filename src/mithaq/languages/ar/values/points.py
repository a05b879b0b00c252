"""One date at one place of a text, whichever way it is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.bare_years import read_bare_year
from mithaq.languages.ar.values.calendars import DAY, day_of, hijri_day, to_hijri
from mithaq.languages.ar.values.named import read_after_day, read_day_first, read_month_first, read_month_number
from mithaq.languages.ar.values.numeric import read_numeric
from mithaq.languages.ar.values.periods import (
    read_decade,
    read_feast,
    read_part_of_year,
    read_quarters,
    read_season,
    read_week_of_month,
)
from mithaq.languages.ar.values.point import Point
from mithaq.languages.ar.values.relative import read_dayword, read_offset, read_this_evening, read_within
from mithaq.languages.ar.values.scan import COMMAS, DASHES, SLASHES, TO, Scan
from mithaq.languages.ar.values.tables import words as number_words
from mithaq.languages.ar.values.units import read_counted_span, read_span, read_unit
from mithaq.languages.ar.values.weekdays import read_counted_day, read_counted_weekday, read_weekday
from mithaq.languages.ar.values.years import read_spelled_years, read_years

Reading = Callable[[Scan, int], Point | None]
_OPEN: Final = {"(": ")", "[": "]"}
_NUMBER_REACH: Final = 10  # how far behind its first word a spelled day may have its month
_AFTER_DAY: Final = (
    frozenset(("من", "في", "و", "شهر", "لشهر", "هذا", "الجاري", "الحالي", ".", "ه")) | TO | DASHES | SLASHES | COMMAS
)
_OFF_BY: Final = 2
_PREFIXES: Final = (v.HOUR_OF_DAY, v.PART, v.THIS)


def _first_of_month(scan: Scan, i: int) -> Point | None:
    point = read_after_day(scan, i, 1, i + 1)
    return point if point is not None and point.dated else None


_READINGS: Final[dict[str, tuple[Reading, ...]]] = {
    v.MONTH: (read_month_first,),
    v.MONTH_HEAD: (read_month_first,),
    v.SEASON: (read_season,),
    v.WEEKDAY: (read_weekday,),
    v.WEEKDAY_BARE: (read_counted_weekday,),
    v.ONE: (read_month_number, read_counted_span, read_unit, read_week_of_month),
    v.TWO: (read_span,),
    v.MANY: (read_span,),
    v.DAYWORD: (read_dayword,),
    v.BEFORE: (read_offset,),
    v.AFTER: (read_offset,),
    v.SINCE: (read_offset,),
    v.WITHIN: (read_within,),
    v.QUARTER: (read_part_of_year,),
    v.HALF: (read_part_of_year,),
    v.QUARTERS: (read_quarters,),
    v.DECADE: (read_decade,),
    v.FEAST: (read_feast,),
    v.FIRST_DAY: (_first_of_month,),
    v.FINAL: (read_counted_day,),
    v.HOUR_OF_DAY: (read_this_evening,),
}


@cache
def starters() -> dict[str, tuple[Reading, ...]]:
    """The readings to try at a word, by its key."""
    found: dict[str, list[Reading]] = {}
    for key, readings in v.words().items():
        for word in readings:
            for reading in _READINGS.get(word.kind, ()):
                known = found.setdefault(key, [])
                if reading not in known:
                    known.append(reading)
    for key in number_words():
        found.setdefault(key, []).extend((_spelled, read_counted_day))
    return {key: tuple(readings) for key, readings in found.items()}


@cache
def _month_keys() -> frozenset[str]:
    kinds = (v.MONTH, v.MONTH_HEAD)
    words = v.words().items()
    return frozenset(key for key, found in words if any(w.kind in kinds or w.value == "month" for w in found))


def _spelled(scan: Scan, i: int) -> Point | None:
    """A day in words before its month."""
    keys, months = scan.text.keys, _month_keys()
    for at in range(i + 1, min(i + _NUMBER_REACH, scan.stop)):
        if keys[at] in months:
            return read_day_first(scan, i) or read_spelled_years(scan, i)
    return read_spelled_years(scan, i)


def _digits(scan: Scan, i: int) -> Point | None:
    following = scan.key(i + 1)
    if len(scan.key(i)) == 4 and (found := read_years(scan, i)):
        return found
    if following in _AFTER_DAY or "." in scan.key(i) or following in _month_keys() or scan.word(i + 1, v.MONTH_HEAD):
        found = read_numeric(scan, i) or read_day_first(scan, i)
        if found is not None:
            return found
    return read_bare_year(scan, i)


def read_at(scan: Scan, i: int) -> Point | None:
    """The longest date that begins at token `i`."""
    if scan.is_number(i):
        return _digits(scan, i)
    best: Point | None = None
    for reading in starters().get(scan.key(i), ()):
        point = reading(scan, i)
        if point is not None and (best is None or point.stop > best.stop):
            best = point
    return best


def read_date(scan: Scan, i: int) -> Point | None:
    """A date at token `i` with the same day in the other calendar, if that is told too."""
    point = read_at(scan, i)
    if point is None or not point.dated:
        return point
    return _with_other_calendar(scan, point)


def _with_other_calendar(scan: Scan, point: Point) -> Point:
    at = point.stop
    close = _OPEN.get(scan.key(at))
    joint = close is not None or scan.key(at) in DASHES | SLASHES | COMMAS
    at += joint
    told = scan.word(at, v.EQUALS) is not None
    if told:
        at += 1
    elif not joint and not (scan.is_number(at) and point.hijri):
        return point
    while scan.key(at) in ("ل", "يوم", "في", "بتاريخ"):
        at += 1
    if scan.word(at, v.WEEKDAY):
        at += 1
    other = read_at(scan, at)
    if other is None or not other.dated or (other.hijri == point.hijri and not told):
        return point
    if close is not None:
        if scan.key(other.stop) != close:
            return point
        other.stop += 1
    return _merge(scan, point, other, told=told)


def _merge(scan: Scan, point: Point, other: Point, *, told: bool) -> Point:
    """Two ways to tell one day: the Gregorian one counts."""
    hijri, plain = (point, other) if point.hijri else (other, point)
    if not hijri.hijri or plain.hijri:
        other.first, other.weekday = point.first, point.weekday if other.weekday is None else other.weekday
        return other
    if hijri.year is None and plain.year is not None and not hijri.lost:
        hijri.year = _hijri_year(plain, hijri.month)
    days = hijri_day(hijri.year, hijri.month or 1, hijri.day or 1) if hijri.year else None
    if plain.year is None and days is not None:
        plain.year = days.start.year
    same = day_of(plain.year or 0, plain.month or 1, plain.day or 1) if plain.year else None
    agree = days is None or same is None or abs(days.start - same.start) <= _OFF_BY * DAY
    if not agree and not told:
        return point
    plain.stop, plain.first = other.stop, point.first
    plain.weekday = point.weekday if point.weekday is not None else other.weekday
    if not agree:
        plain.flag = "calendars disagree"
    return plain


def _hijri_year(plain: Point, month: int | None) -> int | None:
    days = day_of(plain.year or 0, plain.month or 1, plain.day or 1)
    if days is None:
        return None
    year, near, _ = to_hijri(days.start)
    if month == 12 and near == 1:
        return year - 1
    return year + 1 if month == 1 and near == 12 else year


def read_end(scan: Scan, i: int) -> Point | None:
    """The later end of a range at token `i`, past words like «نهاية» and «يوم»."""
    at = i
    while scan.word(at, *_PREFIXES) or _is_unit_prefix(scan, at):
        at += 1
    if scan.key(at) == "غايه":
        at += 1
    return read_date(scan, at)


def _is_unit_prefix(scan: Scan, at: int) -> bool:
    """«يوم» before a date, «شهر» before a month's name."""
    word = scan.word(at, v.ONE)
    return word is not None and word.value == "day" and not word.definite and word.front in ("", "و", "ل")
