"""Days of the week: «الأربعاء», «الأحد المقبل», «الجمعة 15», «ثالث ثلاثاء في أيلول», «الجمعة من الأسبوع المقبل»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.calendars import DAY, week_of
from mithaq.languages.ar.values.months import read_day, read_ordinal, read_turn, skip_commas
from mithaq.languages.ar.values.named import read_day_first, read_month_first, read_month_number
from mithaq.languages.ar.values.numeric import read_numeric
from mithaq.languages.ar.values.point import Point, period
from mithaq.languages.ar.values.scan import DASHES, TO, Scan
from mithaq.languages.ar.values.units import read_unit
from mithaq.languages.ar.values.years import LEANING, is_this, read_year_tail

_IN: Final = frozenset(("من", "في"))
_CLOSE: Final = {"(": ")", "[": "]", "/": "/", "\\": "\\"}
_MONDAY: Final = 0
_TWO_BEFORE: Final = frozenset(("بين", "كلا", "كلي", "هذين", "هولاء", "عن", "علي"))
_NAME_BEFORE: Final = frozenset(
    (
        "صلاه",
        "خطبه",
        "خطب",
        "لخطب",
        "منبر",
        "منابر",
        "خطباء",
        "خطيب",
        "لصلاه",
        "وخطبه",
        "وصلاه",
        "جمعه",
        "بن",
        "ال",
        "صحيفه",
        "منتدي",
    )
)
_EVERY: Final = frozenset(("كل", "ايام", "حديث"))
_EVERY_REACH: Final = 7
_NAME_AFTER: Final = frozenset(
    ("الدموي", "الاسود", "السوداء", "العظيمه", "اليتيمه", "الابيض", "البيضاء", "الحزين", "المشووم")
)
_TWO_AFTER: Final = frozenset(("الاخرين", "الاخران", "معا", "الباقيين", "كليهما"))
_NIGHTS: Final = frozenset(("ليل", "ليله"))
_WEEKS: Final = {"اسبوع": 1, "اسبوعين": 2}
_LAST_ORDINAL: Final = 5


def attach(scan: Scan, i: int) -> tuple[int, int] | None:
    """A weekday that explains the day told before token `i`: «(الاثنين)», «/الثلاثاء/», «، الخميس،»."""
    at = i
    close = _CLOSE.get(scan.key(at))
    comma = skip_commas(scan, at) > at or scan.key(at) in DASHES
    if close is not None or comma:
        at += 1
    if scan.key(at) == "يوم":
        at += 1
    word = scan.bare(at, v.WEEKDAY)
    if word is None or not word.definite:
        return None
    at += 1
    if close is not None:
        return (word.number, at + 1) if scan.key(at) == close else None
    if comma and scan.is_word(at):
        return None
    return word.number, at


def read_weekday(scan: Scan, i: int) -> Point | None:
    """A day of the week at token `i`, with the date that follows it."""
    word = scan.word(i, v.WEEKDAY)
    if word is None:
        return None
    at = i + 1
    point = Point(at, weekday=word.number)
    turn = read_turn(scan, at)
    if turn is not None:
        point.turn, point.twice, point.stop = turn
        point.relative = True
        point.lost = turn[0] == "same" or (turn[0] in LEANING and scan.leaning)
        at = turn[2]
    if dated := date_after(scan, at):
        if dated.until is not None:
            return dated
        dated.weekday = word.number
        if (ordinal := read_ordinal(scan, at)) and ordinal[0] <= _LAST_ORDINAL:
            dated.nth = ordinal[0]
        return dated
    if turn is not None:
        return point
    if is_this(scan, i - 1):
        point.turn, point.relative = "this", True
        return point
    return _of_week(scan, point, i) or _with_number(scan, point) or _alone(scan, i, point)


def date_after(scan: Scan, i: int) -> Point | None:
    """The full date that explains a weekday or «اليوم» before token `i`."""
    at = skip_commas(scan, i)
    opened = scan.key(at) == "("
    if opened or scan.key(at) in DASHES:
        at += 1
    if scan.word(at, v.EQUALS):
        at += 1
    if scan.key(at) in ("في", "ل", "يوم", "بتاريخ") and scan.key(at - 1) != "في":
        at += 1
    if scan.key(at).rstrip("ـ") == "ال" and scan.is_number(at + 1):
        at += 1
    if scan.is_number(at):
        point = read_numeric(scan, at) or read_day_first(scan, at)
    elif scan.word(at, v.FIRST_DAY):
        point = None
    elif read_ordinal(scan, at):
        point = read_day_first(scan, at)
    elif at > i or scan.key(i - 1) == "يوم" or scan.word(at, v.MONTH, v.MONTH_HEAD):
        point = read_month_first(scan, at)
    else:
        point = None
    if point is None or not point.dated:
        return None
    if opened:
        if scan.key(point.stop) != ")":
            return None
        point.stop += 1
    return point


def _of_week(scan: Scan, point: Point, i: int) -> Point | None:
    """«الجمعة من الأسبوع المقبل», «الخميس بعد أسبوعين»."""
    at = point.stop + (scan.key(point.stop) in _IN)
    if is_this(scan, at):
        at += 1
    weeks = 0
    if (word := scan.word(at, v.ONE)) and word.value == "week" and word.definite:
        found = read_unit(scan, at)
        if found is None or found.settled is None or found.settled.start is None:
            return None
        start, stop = found.settled.start, found.stop
    elif scan.word(point.stop, v.AFTER) and (weeks := _WEEKS.get(scan.key(point.stop + 1), 0)) and scan.published:
        start, stop = week_of(scan.published).start + 7 * weeks * DAY, point.stop + 2
    else:
        return None
    day = start + (point.weekday or 0) * DAY
    return Point(stop, settled=period(day, day, "day"), relative=True)


def _nth(scan: Scan, point: Point, number: int, at: int) -> Point | None:
    """The month in which a weekday is counted."""
    if scan.key(at) in _IN:
        at += 1
    if is_this(scan, at):
        at += 1
    month = read_month_first(scan, at) or read_month_number(scan, at) or read_unit(scan, at)
    if month is None or month.month is None or month.day is not None or month.until is not None:
        return None
    month.weekday, month.nth = point.weekday, number
    return month


def _with_number(scan: Scan, point: Point) -> Point | None:
    """«الجمعة 15», «السبت السادس عشر»: the day near publication that fits both, where nothing is counted."""
    if scan.published is None:
        return None
    day = read_day(scan, point.stop) if scan.is_number(point.stop) else read_ordinal(scan, point.stop)
    if day is None or (scan.is_word(day[1]) and scan.key(day[1]) not in TO) or scan.key(day[1]) in ("%", "٪", ":"):
        return None
    for distance in range(32):
        for moved in (scan.published - distance * DAY, scan.published + distance * DAY):
            if moved.day == day[0] and moved.weekday() == point.weekday:
                return Point(day[1], year=moved.year, month=moved.month, day=moved.day, weekday=point.weekday)
    return None


def _alone(scan: Scan, i: int, point: Point) -> Point | None:
    """A weekday with nothing beside it, unless it means something else there («صلاة الجمعة», «كلا الاثنين»)."""
    before, after = scan.key(i - 1), scan.bare(i + 1, v.WEEKDAY)
    if after is not None and before in _NIGHTS and after.number == (point.weekday or 0) + 1:
        point.stop += 1  # «ليل الخميس الجمعة»
        return point
    if point.weekday == _MONDAY and scan.key(i + 1) in _TWO_AFTER:
        return None
    if scan.key(i + 1) in _NAME_AFTER:
        return None  # «الأحد الدموي»
    if before in _EVERY or any(
        scan.key(at) == "كل" and scan.key(at - 1) in _IN for at in range(i + 2, i + _EVERY_REACH)
    ):
        return None  # «السبت والاثنين من كل أسبوع»
    if before in _NAME_BEFORE or (point.weekday == _MONDAY and before in _TWO_BEFORE and not _ranges(scan, i)):
        return None
    return point


def _ranges(scan: Scan, i: int) -> bool:
    return scan.word(i + 1, v.WEEKDAY) is not None or (
        scan.key(i + 1) in TO and scan.word(i + 2, v.WEEKDAY) is not None
    )


def read_counted_weekday(scan: Scan, i: int) -> Point | None:
    """«أول اثنين من شهر», «آخر خميس من شهر 9», «أحد الأسبوع الماضي», «أحد 14 فبراير» at the weekday."""
    word = scan.bare(i, v.WEEKDAY_BARE)
    if word is None:
        return None
    point = Point(i + 1, weekday=word.number)
    before = i - 1 if scan.key(i - 1) != "يوم" else i - 2
    number = 0
    if (final := scan.word(before, v.FINAL)) and not final.definite:
        number = -1
    elif ordinal := read_ordinal(scan, before):
        number = ordinal[0] if ordinal[1] == before + 1 and ordinal[0] <= _LAST_ORDINAL else 0
    if number and scan.key(i + 1) in _IN and (found := _nth(scan, point, number, i + 1)):
        found.first = before
        return found
    if word.definite:
        return None
    if scan.is_number(i + 1) and (dated := date_after(scan, i + 1)):
        dated.weekday = word.number
        return dated
    week = scan.word(i + 1, v.ONE)
    return _of_week(scan, point, i) if week is not None and week.definite else None


def read_counted_day(scan: Scan, i: int) -> Point | None:
    """«آخر يوم من الشهر الحالي», «أول يوم من 2026» at the word before «يوم»."""
    if scan.key(i + 1) != "يوم" or scan.key(i + 2) not in _IN:
        return None
    if (final := scan.word(i, v.FINAL)) and not final.definite:
        number = -1
    elif (ordinal := read_ordinal(scan, i)) and ordinal == (1, i + 1):
        number = 1
    else:
        return None
    if found := _nth(scan, Point(i + 2), number, i + 2):
        return found
    year = read_year_tail(scan, i + 2, hijri=False)
    if year is None:
        return None
    point = Point(year.stop, hijri=year.hijri, year=year.number, relative=year.relative, lost=year.lost)
    point.month, point.nth = (1, 1) if number > 0 else (12, -1)
    return point
