"""Parts of years and longer times: «خريف 2026», «الربع الثالث من العام الجاري», «تسعينيات القرن الماضي», feasts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.calendars import add_months, easter, hijri_year_with
from mithaq.languages.ar.values.direction import FUTURE, PAST
from mithaq.languages.ar.values.months import read_amount, read_name, read_ordinal, read_turn
from mithaq.languages.ar.values.named import read_month_first, read_month_number
from mithaq.languages.ar.values.point import Period, Point
from mithaq.languages.ar.values.resolve import resolve
from mithaq.languages.ar.values.scan import Scan
from mithaq.languages.ar.values.units import read_unit
from mithaq.languages.ar.values.years import LEANING, apply_year, is_this, read_year_tail, step

_TIMES: Final = frozenset(
    ("في", "وفي", "خلال", "وخلال", "منذ", "حتي", "بحلول", "من", "ابتداء", "اعتبارا", "مع", "نهايه")
)
_FROM: Final = "من"
_AGES: Final = frozenset(("عمره", "عمرها", "العمر", "عمرهم", "عمر"))
_CENTURY: Final = "century"
_FITR, _ADHA, _CHRISTMAS, _EASTER = "الفطر", "الاضحي", "الميلاد", "الفصح"
_YEAR_WORDS: Final = frozenset(("السنه", "العام"))
_QUARTERS: Final = 4
_FIRST_OF_YEAR: Final = frozenset(("الاولي", "الاول", "الاولين", "الاوليين"))
_ALONE: Final = 5  # tokens of a line that is hardly more than the feast
_WEEKS_AWAY: Final = timedelta(days=80)


def read_season(scan: Scan, i: int) -> Point | None:
    """A season with its year, its turn, or «في» before it."""
    word = scan.word(i, v.SEASON)
    if word is None or read_name(scan, i) or scan.word(i + 1, v.NOT_DAY_AFTER):
        return None
    point = Point(i + 1, season=word.number)
    year = read_year_tail(scan, i + 1, hijri=False)
    if year is not None:
        return apply_year(point, year)
    turn = read_turn(scan, i + 1)
    if turn is not None and word.definite:
        point.turn, point.twice, point.stop = turn
        point.relative = True
        point.lost = turn[0] in LEANING
        return point
    if not word.definite:
        return None
    if is_this(scan, i - 1):
        point.turn, point.relative = "this", True
        return point
    if scan.key(i + 1).startswith("ال"):
        return None
    return point if scan.key(i - 1) in _TIMES or scan.word(i - 1, v.PART) or word.front in ("ب", "وب") else None


def read_part_of_year(scan: Scan, i: int) -> Point | None:
    """«الربع الثالث», «الربع الأخير من 2025», «النصف الأول من العام», «نصف شهر مارس»."""
    word = scan.word(i, v.QUARTER, v.HALF)
    if word is None:
        return None
    if not word.definite:
        return _middle_of_month(scan, i) if word.kind == v.HALF else None
    parts = _QUARTERS if word.kind == v.QUARTER else 2
    if final := scan.bare(i + 1, v.FINAL):
        number, at = (parts, i + 2) if final.definite else (0, i)
    elif ordinal := read_ordinal(scan, i + 1):
        number, at = ordinal
    elif parts == _QUARTERS and (turn := read_turn(scan, i + 1)):
        return _turned_quarter(scan, turn)
    elif parts == _QUARTERS and is_this(scan, i - 1):
        return _turned_quarter(scan, ("this", False, i + 1))
    else:
        return None
    if not 1 <= number <= parts:
        return None
    size = 12 // parts
    point = Point(at, months=(size * (number - 1) + 1, size * number))
    point.grain = "quarter" if parts == _QUARTERS else "half"
    year = read_year_tail(scan, at, hijri=False)
    if year is not None:
        return None if year.hijri else apply_year(point, year)
    if scan.key(at) == _FROM:
        return _half_of(scan, at + 1) if parts == 2 else None
    return point if scan.key(i - 1) in _TIMES and not scan.key(at).startswith("ال") else None


def read_quarters(scan: Scan, i: int) -> Point | None:
    """«الأرباع الثلاثة الأولى من 2025», «الربعين الأول والثاني»: several quarters of one year."""
    word = scan.word(i, v.QUARTERS)
    if word is None or not word.definite:
        return None
    both = read_ordinal(scan, i + 1), read_ordinal(scan, i + 2)
    if word.value == "two" and both[0] is not None and both[1] is not None:
        first, last, at = both[0][0], both[1][0], i + 3
    else:
        told = read_amount(scan, i + 1) if word.value == "many" else (2, i + 1)
        if told is None or scan.key(told[1]) not in _FIRST_OF_YEAR:
            return None
        first, last, at = 1, told[0], told[1] + 1
    if not 1 <= first < last <= _QUARTERS:
        return None
    point = Point(at, months=(3 * first - 2, 3 * last), grain="range")
    year = read_year_tail(scan, at, hijri=False)
    return None if year is not None and year.hijri else apply_year(point, year)


def _turned_quarter(scan: Scan, turn: tuple[str, bool, int]) -> Point:
    """«الربع الحالي», «الربع المقبل»."""
    point = Point(turn[2], grain="quarter", relative=True)
    if scan.published is None or turn[0] == "same" or (turn[0] in LEANING and scan.leaning):
        point.lost = True
        return point
    first = add_months(scan.published.replace(day=1), 3 * step(turn[0], turn[1]))
    point.year, quarter = first.year, (first.month - 1) // 3
    point.months = (3 * quarter + 1, 3 * quarter + 3)
    return point


def read_week_of_month(scan: Scan, i: int) -> Point | None:
    """«الأسبوع الثاني من يوليو»: the month; EDTF tells no weeks."""
    word = scan.word(i, v.ONE)
    if word is None or word.value != "week" or not word.definite:
        return None
    ordinal = read_ordinal(scan, i + 1)
    at = ordinal[1] if ordinal is not None else i + 2 if scan.word(i + 1, v.FINAL) else i
    return _half_of(scan, at + 1) if scan.key(at) == _FROM else None


def _half_of(scan: Scan, at: int) -> Point | None:
    """«النصف الأول من يوليو»: the month; EDTF tells no halves of it."""
    if is_this(scan, at):
        at += 1
    point = read_month_number(scan, at) or read_month_first(scan, at) or read_unit(scan, at)
    return point if point is not None and point.month is not None and point.day is None else None


def _middle_of_month(scan: Scan, i: int) -> Point | None:
    """«نصف شهر مارس»: its fifteenth."""
    point = read_month_number(scan, i + 1)
    if point is None or point.day is not None or point.until is not None:
        return None
    point.day = 15
    return point


def read_decade(scan: Scan, i: int) -> Point | None:
    """«التسعينيات», «سبعينيات القرن الماضي»."""
    word = scan.word(i, v.DECADE)
    if word is None:
        return None
    at = i + 1 + (scan.key(i + 1) == _FROM)
    if scan.key(at) in _AGES:
        return None
    century = 1900
    unit = scan.word(at, v.ONE)
    if unit is not None and unit.value == _CENTURY:
        found = read_unit(scan, at)
        if found is None or found.settled is None or found.settled.start is None:
            return None
        century, at = found.settled.start.year - 1, found.stop
    elif not word.definite and (scan.key(i - 1) not in _TIMES or scan.is_word(i + 1)):
        return None
    else:
        at = i + 1
    first = century + word.number
    return Point(at, settled=Period(date(first, 1, 1), date(first + 9, 12, 31), f"{first}/{first + 9}", "decade"))


def read_feast(scan: Scan, i: int) -> Point | None:
    """A feast by name, with its year if told: «عيد الأضحى», «رأس السنة الهجرية»."""
    word = scan.word(i, v.FEAST)
    if word is None:
        return None
    name, at = scan.key(i + 1), i + 2
    if word.value == "feast":
        if name not in (_FITR, _ADHA, _CHRISTMAS, _EASTER):
            return None
        if scan.key(at) in ("المبارك", "السعيد", "المجيد"):
            at += 1
    else:
        if name not in _YEAR_WORDS:
            return None
        calendar = scan.bare(at, v.CALENDAR)
        name = "hijri" if calendar is not None and calendar.value == "hijri" else "new"
        at += calendar is not None
    point = Point(at, grain="holiday")
    year = read_year_tail(scan, at, hijri=False)
    if year is None:
        turn = read_turn(scan, at)
        if turn is not None:
            point.turn, point.twice, point.stop = turn
            point.lost = turn[0] in LEANING
    elif year.hijri:
        return None
    else:
        apply_year(point, year)
    _settle_feast(scan, point, name)
    return point if year is not None or point.turn or _is_near(scan, point) else None


def _is_near(scan: Scan, point: Point) -> bool:
    """Whether a feast without a year may be this year's and not the feast as such: it is some weeks away at most."""
    if scan.published is None or point.lost or scan.stop - scan.first <= _ALONE:
        return True
    directions = (FUTURE, PAST)
    days = [found.start for where in directions if (found := resolve(point, scan.published, where)).start is not None]
    return any(abs(day - scan.published) <= _WEEKS_AWAY for day in days)


def _settle_feast(scan: Scan, point: Point, name: str) -> None:
    """Give the point the fields of the feast's day in its own calendar."""
    if name in (_FITR, _ADHA, "hijri"):
        month, day = {_FITR: (10, 1), _ADHA: (12, 10), "hijri": (1, 1)}[name]
        point.hijri, point.month, point.day = True, month, day
        if point.year is not None:
            point.year = hijri_year_with(point.year, month, day)
    elif name == _EASTER:
        year = point.year or (scan.published.year if scan.published else None)
        if year is None:
            point.lost = True
        else:
            sunday = easter(year)
            point.settled = Period(sunday, sunday, sunday.isoformat(), "holiday")
    else:
        point.month, point.day = (12, 25) if name == _CHRISTMAS else (1, 1)
