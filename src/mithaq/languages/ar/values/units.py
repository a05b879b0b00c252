"""Periods told by their unit: «الشهر المقبل», «هذا الأسبوع», «العقد الماضي», «السنوات الخمس الماضية»."""

from __future__ import annotations

from datetime import date
from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.calendars import DAY, add_months, week_of
from mithaq.languages.ar.values.months import read_amount, read_ordinal, read_turn
from mithaq.languages.ar.values.point import Period, Point, period
from mithaq.languages.ar.values.scan import Scan
from mithaq.languages.ar.values.years import LEANING, STEPS, apply_year, is_this, read_year_tail, read_year_unit, step

_FIRST: Final = frozenset(("الاول", "الاولي"))
_LAST: Final = frozenset(("اخر", "واخر", "لاخر", "الاخر"))
_FIRSTS: Final = frozenset(("اول", "واول", "لاول", "باول"))
_OVER: Final = frozenset(("خلال", "وخلال", "طوال", "طيله", "مدي", "مدار", "منذ"))
_MONTHS: Final = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_DAYS: Final = {"day": 1, "week": 7}
_LONGEST_SPAN: Final = 200


def read_unit(scan: Scan, i: int) -> Point | None:
    """A period told by a unit of time at token `i`."""
    word = scan.word(i, v.ONE)
    if word is None:
        return read_span(scan, i)
    if word.value == "year":
        return read_year_unit(scan, i)
    if not word.definite or word.value not in ("month", "week", "decade", "century"):
        return None
    at, hijri = i + 1, False
    turn = read_turn(scan, at)
    if turn is None:
        if word.value == "century" and (ordinal := read_ordinal(scan, at)) and ordinal[0] > 14:
            return _century(ordinal[0], ordinal[1])
        if not _is_current(scan, i, word.value):
            return None
        turn = ("this", False, at)
    point = Point(turn[2], hijri=hijri, relative=True)
    if turn[0] == "same" and word.value == "month" and scan.told is not None and scan.told[1] in ("day", "month"):
        point.year, point.month = scan.told[0].year, scan.told[0].month
        return point
    if scan.published is None or turn[0] == "same" or (turn[0] in LEANING and scan.leaning):
        point.lost = True
        return point
    moved = step(turn[0], turn[1])
    if word.value == "month":
        moment = add_months(scan.published.replace(day=1), moved)
        point.year, point.month = moment.year, moment.month
    elif word.value == "week":
        point.settled, point.grain = week_period(scan.published + 7 * moved * DAY), "week"
    else:
        point.settled = _long(scan, i, word.value, moved, scan.published)
    return point


def _is_current(scan: Scan, i: int, unit: str) -> bool:
    """Whether a unit with the article and no turn is the one we are in."""
    if is_this(scan, i - 1) or (i == scan.first and i + 1 == scan.stop and unit == "week"):
        return True
    if unit not in ("month", "week") or scan.key(i + 1).startswith("ال"):
        return False
    return scan.word(i - 1, v.PART) is not None or (unit == "month" and scan.key(i - 1) == "من")


def week_period(day: date) -> Period:
    """The week of a day; EDTF has no weeks, so it is told by its month."""
    week = week_of(day)
    return Period(week.start, week.end, f"{day.year:04}-{day.month:02}", "week")


def _long(scan: Scan, i: int, unit: str, moved: int, published: date) -> Period | None:
    size = 10 if unit == "decade" else 100
    if unit == "decade" and moved and scan.key(i - 1) in _OVER:  # «خلال العقد الماضي»: ten years up to now
        return rolling(published, size * abs(moved), "year", moved)
    first = (published.year // size + moved) * size + (unit == "century")
    return _years(first, first + size - 1, unit)


def _years(first: int, last: int, grain: str) -> Period:
    return Period(date(first, 1, 1), date(last, 12, 31), f"{first:04}/{last:04}", grain)


_AL, _AND, _FROM = "ال", "و", "من"
_TAMYIZ: Final = 11  # from here on what is counted stands in the singular


def _century(number: int, stop: int) -> Point:
    return Point(stop, settled=_years(100 * number - 99, 100 * number, "century"))


def rolling(now: date, amount: int, unit: str, direction: int) -> Period | None:
    """The last or next `amount` units, counted from the day of publication."""
    if amount > _LONGEST_SPAN:
        return None
    if unit in _DAYS:
        length = amount * _DAYS[unit] * DAY
        start, end = (now - length, now - DAY) if direction < 0 else (now + DAY, now + length)
        if unit == "day":
            return period(start, end, "range" if start < end else "day")
        return Period(start, end, _span_edtf(start, end, 7), "range")
    months = amount * _MONTHS[unit]
    far = add_months(now, months if direction > 0 else -months)
    start, end = (far, now - DAY) if direction < 0 else (now + DAY, far)
    early, late = min(far, now), max(far, now)
    return Period(start, end, _span_edtf(early, late, 7 if unit == "month" else 4), "range")


def _span_edtf(start: date, end: date, letters: int) -> str:
    first, last = start.isoformat()[:letters], end.isoformat()[:letters]
    return first if first == last else f"{first}/{last}"


def read_span(scan: Scan, i: int) -> Point | None:
    """Several units told by their number and side: «الأشهر الستة الماضية», «العامين المقبلين», «آخر ثلاث سنوات»."""
    word = scan.word(i, v.TWO, v.MANY)
    if word is None or word.value not in ("day", "week", "month", "year", "decade"):
        return None
    first, at, amount = i, i + 1, 2
    if word.kind == v.MANY:
        number = at + (scan.key(at).rstrip("ـ") == _AL and scan.is_number(at + 1))  # «الأشهر الـ11 الأولى»
        after = read_amount(scan, number) if word.definite else None
        if after is not None:
            amount, at = after
        elif (before := amount_before(scan, i)) is not None:
            amount, first = before
        else:
            return None
    elif not word.definite:
        return None
    return _span_of(scan, word.value, amount, at, first)


def read_counted_span(scan: Scan, i: int) -> Point | None:
    """A definite number before the unit: «الأحد عشر شهرا الأولى», «العشرين عاما الماضية»."""
    word = scan.word(i, v.ONE)
    if word is None or word.definite or word.value not in ("day", "week", "month", "year"):
        return None
    before = amount_before(scan, i)
    if before is None or not scan.key(before[1]).startswith(("ال", "لل")) or before[0] < _TAMYIZ:
        return None
    return _span_of(scan, word.value, before[0], i + 1, before[1])


def _span_of(scan: Scan, unit: str, amount: int, at: int, first: int) -> Point | None:
    """The span of `amount` units that `first` opens and the word at token `at` puts in time."""
    if scan.key(at) in _FIRST or scan.key(first - 1) in _FIRSTS:
        return _first_months(scan, unit, amount, at + (scan.key(at) in _FIRST), first)
    turn = read_turn(scan, at, several=True)
    if turn is None:
        if scan.key(first - 1) not in _LAST:
            return None
        turn, first = ("last", False, at), first - 1
    if amount == 2 and unit == "year" and (both := _two_turns(scan, turn, first)) is not None:
        return both
    if turn[1] or turn[0] not in ("last", "next"):
        return None
    if unit == "month" and scan.key(turn[2]) == _FROM and (year := read_year_tail(scan, turn[2], hijri=False)):
        return apply_year(Point(turn[2], months=(1, amount), first=first, grain="range"), year)
    point = Point(turn[2], relative=True, first=first)
    if scan.published is not None:
        point.settled = rolling(scan.published, amount, unit, step(turn[0], False))
    point.lost = point.settled is None
    return point


def _two_turns(scan: Scan, turn: tuple[str, bool, int], first: int) -> Point | None:
    """«العامين الحالي والمقبل»: two years told by their turns."""
    joined = scan.word(turn[2], v.TURN)
    if joined is None or joined.front != _AND or turn[0] in LEANING or joined.value not in STEPS:
        return None
    point = Point(turn[2] + 1, relative=True, first=first, lost=scan.published is None)
    if scan.published is not None:
        one, other = sorted((step(turn[0], turn[1]), step(joined.value, False)))
        point.settled = _years(scan.published.year + one, scan.published.year + other, "range")
    return point


def _first_months(scan: Scan, unit: str, amount: int, at: int, first: int) -> Point | None:
    """«الأشهر التسعة الأولى من 2025»."""
    if unit != "month" or amount > 12:
        return None
    if scan.key(first - 1) in _FIRSTS:
        first -= 1
    point = Point(at, months=(1, amount), first=first, grain="range")
    return apply_year(point, read_year_tail(scan, at, hijri=False))


def amount_before(scan: Scan, i: int) -> tuple[int, int] | None:
    """The whole number that ends just before token `i`, and its first token."""
    for first in range(max(scan.first, i - 4), i):
        found = read_amount(scan, first)
        if found is not None and found[1] == i:
            return found[0], first
    return None
