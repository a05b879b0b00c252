"""Dates with a month's name: «27 نوفمبر 2025», «الحادي والعشرين من مايو», «سبتمبر الماضي», «14 من شهر رجب 1446هـ»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.months import (
    Month,
    is_spelled_month,
    read_amount,
    read_day,
    read_month,
    read_name,
    read_turn,
)
from mithaq.languages.ar.values.point import Point
from mithaq.languages.ar.values.scan import COMMAS, DASHES, SLASHES, TO, Scan
from mithaq.languages.ar.values.units import read_unit
from mithaq.languages.ar.values.years import apply_year, is_this, read_year_tail

_FROM: Final = frozenset(("من", "لشهر", "بشهر"))
_QUOTES: Final = frozenset('"«“')
_SAME: Final = frozenset(("نفس", "ذات"))
_JOINTS: Final = SLASHES | DASHES | {"."}
_AND, _ARTICLE = "و", "ال"
_BETWEEN: Final = frozenset(("بين", "وبين"))
_SURE_BEFORE: Final = frozenset(("شهر", "شهري", "لشهر", "بشهر", "وشهر", "منذ", "خلال", "بحلول", "حتي", "في", "وفي"))
_ONLY_MONTH: Final = frozenset((8, 3, 4, 5))  # «في آب», «في مارس», «في نيسان»: doubtful names that «في» makes sure
_SEPTEMBER: Final = (11, 9)
_LAST_DAY: Final = 31
_PERCENT: Final = frozenset("%٪")


def read_month_first(scan: Scan, i: int) -> Point | None:
    """A date that begins with its month: «سبتمبر الماضي», «يناير 2025», «فبراير 14 2010»."""
    month = read_month(scan, i)
    if month is None or (month.front not in ("", "و", "ب", "ل", "وب", "ول", "ف")):
        return None
    point = Point(month.stop, hijri=month.hijri, month=month.number)
    _finish(scan, point, day_may_follow=True)
    _borrow(scan, point)
    if month.doubtful and not _is_sure(scan, i, month, point):
        return None
    return _name_or_date(scan, i, point)


def _is_sure(scan: Scan, i: int, month: Month, point: Point) -> bool:
    """Whether a name that could be another word is a month here."""
    if point.year is not None or point.turn or point.day is not None or scan.word(i - 1, v.PART):
        return True
    before = scan.key(i - 1)
    if before in ("شهر", "شهري", "لشهر", "بشهر", "وشهر"):
        return True
    if month.hijri or scan.key(i)[:1].isascii():
        return month.number == 9 and before in _SURE_BEFORE
    return month.number in _ONLY_MONTH and before in _SURE_BEFORE and is_spelled_month(scan, i, month)


def read_day_first(scan: Scan, i: int) -> Point | None:
    """A date that begins with its day: «27 نوفمبر», «الأول من شهر شباط», «4 من الشهر المقبل», «12 و13 نوفمبر»."""
    day = read_day(scan, i)
    if day is None or (scan.is_word(i) and _counts_noun(scan, i)):
        return None
    return read_after_day(scan, i, *day)


def _counts_noun(scan: Scan, i: int) -> bool:
    """Whether an ordinal belongs to the noun before it: «القمة الأولى», «الأسبوع الثاني من يوليو»."""
    before = scan.key(i - 1)
    if not before.startswith(_ARTICLE) or before == "الي":
        return False
    return not scan.word(i - 1, v.WEEKDAY, v.DAYWORD, v.HOUR_OF_DAY, v.MONTH)


def read_after_day(scan: Scan, i: int, day: int, at: int) -> Point | None:
    """The date whose day was read from token `i` up to `at`."""
    point = _month_of_day(scan, day, at)
    if point is not None:
        return _name_or_date(scan, i, point)
    return _more_days(scan, i, day, at)


def _month_of_day(scan: Scan, day: int, at: int) -> Point | None:
    """The month after a day, with its year or turn."""
    joint = at
    if (scan.is_number(at - 1) and (scan.key(at) in _JOINTS or scan.key(at) in COMMAS)) or scan.key(at) in _FROM:
        joint = at + 1
    after_unit = joint
    word = scan.bare(joint, v.ONE)
    if word is not None and word.value == "month" and not word.definite:
        after_unit = joint + 1
    month = read_month(scan, after_unit)
    if month is not None and not month.front and not (month.doubtful and joint > at and scan.key(at) in COMMAS):
        point = Point(month.stop, hijri=month.hijri, day=day, month=month.number)
        _finish(scan, point)
        _borrow(scan, point)
        if month.doubtful and scan.key(at) in DASHES | SLASHES and point.year is None:  # «بنتيجة 2 - صفر»
            return None
        return point
    if after_unit > joint and (number := scan.integer(after_unit)) and 1 <= number <= 12:
        point = Point(after_unit + 1, day=day, month=number)
        _finish(scan, point)
        return point
    if is_this(scan, joint):
        joint += 1
    same = scan.key(joint) in _SAME
    unit = scan.word(joint + same, v.ONE)
    if (
        unit is not None
        and unit.value == "month"
        and scan.told is not None
        and scan.told[1] in ("day", "month", "range")
    ):
        turn = read_turn(scan, joint + 1)
        if unit.definite and (same or (turn is not None and turn[0] == "same")):
            told = scan.told[0]
            return Point(joint + 2, year=told.year, month=told.month, day=day, relative=True)
    if unit is not None and unit.value == "month" and (this_month := read_unit(scan, joint)):
        this_month.day = day
        return this_month
    if scan.key(at) in ("الجاري", "الحالي", "الجارى") and scan.is_number(at - 1):
        return _of_this_month(scan, day, at + 1)
    return None


def _of_this_month(scan: Scan, day: int, stop: int) -> Point:
    point = Point(stop, day=day, relative=True, lost=scan.published is None)
    if scan.published is not None:
        point.year, point.month = scan.published.year, scan.published.month
    return point


def _finish(scan: Scan, point: Point, *, day_may_follow: bool = False) -> None:
    """Take in the year, the turn or the day that follow a month."""
    year = read_year_tail(scan, point.stop, point.hijri)
    if year is not None:
        apply_year(point, year)
        return
    turn = read_turn(scan, point.stop)
    if turn is not None:
        point.turn, point.twice, point.stop = turn
        point.relative = True
        return
    if point.hijri and scan.word(point.stop, v.CALENDAR):
        point.stop += 1
        return
    number = scan.integer(point.stop)
    if (
        number is not None and number > _LAST_DAY and scan.word(point.stop + 1, v.CALENDAR)
    ):  # «875هـ»: before the tables
        point.lost, point.stop = True, point.stop + 2
        return
    if day_may_follow and (day := read_day(scan, point.stop)) is not None:
        year = read_year_tail(scan, day[1], point.hijri)
        if year is not None:
            point.day = day[0]
            apply_year(point, year)
        elif (not scan.is_word(day[1]) or scan.key(day[1]) in TO) and scan.key(day[1]) not in _PERCENT:
            point.day, point.stop = day


def _borrow(scan: Scan, point: Point) -> None:
    """Take the year or the turn that a list tells at its end only: «في مايو ونوفمبر 2003»."""
    if point.year is not None or point.turn or scan.key(point.stop)[:1] != _AND:
        return
    at = point.stop + (scan.key(point.stop) == _AND)
    following = read_day_first(scan, at) if scan.is_number(at) else read_month_first(scan, at)
    if following is not None and following.hijri == point.hijri and (following.day is None) == (point.day is None):
        point.year, point.turn, point.twice = following.year, following.turn, following.twice
        point.relative, point.lost = following.relative, following.lost


def _more_days(scan: Scan, i: int, day: int, at: int) -> Point | None:
    """Several days of one month: «12 و13 نوفمبر», «25 إلى 27 نوفمبر», «12-13 نوفمبر»."""
    mark = scan.key(at)
    after_dash = scan.dash(at)
    if after_dash is not None:
        start = after_dash
    elif mark == _AND or mark in TO or (mark in COMMAS and scan.integer(at + 1) is not None):
        start = at + 1
    elif mark.startswith(_AND) and scan.is_word(at):
        start = at
    else:
        return None
    if mark == "الي" and scan.key(start) == "غايه":
        start += 1
    if scan.word(start, v.WEEKDAY):
        start += 1
    found = read_day(scan, start)
    if found is None:
        return None
    last = read_after_day(scan, start, *found)
    if last is None or last.month is None or last.day is None:
        return None
    end = last.until or last
    joined = after_dash is None and (mark.startswith(_AND) or mark in COMMAS)
    if joined and not _is_pair(scan, i, day, last.day):
        return Point(at, hijri=last.hijri, year=last.year, month=last.month, day=day, turn=last.turn, twice=last.twice,
                     relative=last.relative, lost=last.lost)  # fmt: skip
    return Point(
        last.stop, hijri=last.hijri, year=last.year, month=last.month, day=day, turn=last.turn, twice=last.twice,
        relative=last.relative, lost=last.lost, until=end,
    )  # fmt: skip


def _is_pair(scan: Scan, i: int, day: int, other: int) -> bool:
    """Whether two days joined by «و» are one stretch: neighbours, or after «بين»."""
    return other == day + 1 or (scan.key(i - 1) in _BETWEEN and other > day)


def _name_or_date(scan: Scan, i: int, point: Point) -> Point | None:
    """The date, unless the word before makes it a name («ثورة 25 يناير»)."""
    if point.year is not None or point.turn:
        return point
    if scan.word(i - 1, v.SEPTEMBER_2001) and (point.day, point.month) == _SEPTEMBER:
        point.year = 2001
        return point
    before = i - 1 if point.day is not None or scan.integer(i - 1) is None else i - 2
    before -= scan.key(before) in _QUOTES
    return None if scan.word(before, v.NAMES_BEFORE) else point


def _may_follow(scan: Scan, i: int) -> bool:
    """Whether a word can follow a month told by its number, so that nothing is counted."""
    return scan.word(i, v.ONE, v.TURN) is not None or scan.key(i) in TO | {_AND, "من", "في"}


def read_month_number(scan: Scan, i: int) -> Point | None:
    """«شهر 9», «شهر رمضان», «شهر 5 السنة الماضية» at the word «شهر»."""
    word = scan.word(i, v.ONE)
    if word is None or word.value != "month" or word.definite:
        return None
    if read_name(scan, i + 1):
        return read_month_first(scan, i + 1)
    number, at = scan.integer(i + 1), i + 2
    if number is None and (spelled := read_amount(scan, i + 1)) and spelled[0] > 1:  # «شهر تسعة»
        number, at = spelled
    if number is None or not 1 <= number <= 12 or (scan.is_word(at) and not _may_follow(scan, at)):
        return None
    point = Point(at, month=number)
    _finish(scan, point)
    return point
