"""Dates counted from the day of speaking: «اليوم», «أمس الأول», «يوم غد الخميس», «قبل عامين», «خلال أسبوعين»."""

from __future__ import annotations

from datetime import date
from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.calendars import DAY, add_months, hijri_year, month_of, to_hijri
from mithaq.languages.ar.values.durations import read_length
from mithaq.languages.ar.values.months import read_amount, read_ordinal, read_turn
from mithaq.languages.ar.values.named import read_day_first
from mithaq.languages.ar.values.point import Period, Point, period
from mithaq.languages.ar.values.scan import Scan
from mithaq.languages.ar.values.tables import words as number_words
from mithaq.languages.ar.values.weekdays import attach, date_after
from mithaq.languages.ar.values.years import LEANING, is_this, step
from mithaq.model.quantity import Number

_IN, _FROM, _DAY, _OR, _AGE = "في", "من", "يوم", "او", "العصر"
_DAY_BEFORE: Final = frozenset(("يوم", "ليوم", "وليوم"))
_BECOMES: Final = frozenset(("قد", "وقد", "فقد", "لقد", "ما", "الذي", "كما"))
_ALL: Final = frozenset(("خلال", "طوال", "طيله", "مدار"))
_LIKE: Final = frozenset(("مثل", "بمثل"))
_SAME: Final = frozenset(("نفس", "بنفس", "ذات"))
_FAR: Final = frozenset(("ذلك", "تلك", "ذاك"))
_BEFORE_YESTERDAY: Final = frozenset(("الاول", "الاولي"))
_FIRST: Final = frozenset(("اول", "واول", "الاول", "لاول"))
_NEAR_TOMORROW: Final = frozenset(
    ("يوم", "ليوم", "حتي", "مساء", "صباح", "ظهر", "فجر", "عصر", "ليله", "من", "الي", "منذ")
)
_ANCHORED: Final = frozenset(("من", "علي", "عن", "لل"))
_QUOTES: Final = frozenset("\"«»“”'")
_LONGEST_WITHIN: Final = 10
_MONTHS: Final = {"years": 12, "months": 1}
_DAYS: Final = {"weeks": 7, "days": 1}


def read_dayword(scan: Scan, i: int) -> Point | None:
    """«اليوم», «أمس», «غدا», «الليلة الماضية», with a weekday and a date that explain it."""
    word = scan.word(i, v.DAYWORD)
    if word is None:
        return None
    at, first = i + 1, None
    if scan.word(at, v.NOT_DAY_AFTER) or _is_quoted(scan, i):
        return None
    named = word.value != "-1" and scan.word(i - 1, v.DAY_NAME_BEFORE) and attach(scan, at) is None
    if named and not scan.word(i - 2, v.OFFICIAL_BEFORE):
        return None
    if word.value == "0":
        turned = _today(scan, i, word)
        if turned is None or turned.lost or turned.dated:
            return turned
        at, moved = turned.stop, turned.nth
    elif word.value == "-1":
        at, moved, first = _yesterday(scan, i)
    elif word.definite and scan.is_word(i - 1) and scan.key(i - 1) not in _DAY_BEFORE and attach(scan, at) is None:
        return None  # «انتصار الغد»
    else:
        tomorrow = _tomorrow(scan, i, word)
        if tomorrow is None:
            return None
        moved, first = tomorrow
    return _explained(scan, at, moved, first)


def read_this_evening(scan: Scan, i: int) -> Point | None:
    """«هذا المساء», «هذا الصباح»: today."""
    word = scan.word(i, v.HOUR_OF_DAY)
    if word is None or not word.definite or not is_this(scan, i - 1) or scan.key(i) == _AGE:
        return None
    return _explained(scan, i + 1, 0, i - 1)


def _is_quoted(scan: Scan, i: int) -> bool:
    """A paper's name: «"اليوم"», «لـ اليوم»."""
    before = scan.key(i - 1)
    return before in ("لـ", "ل") or (before in _QUOTES and scan.key(i + 1) in _QUOTES)


def _today(scan: Scan, i: int, word: v.Word) -> Point | None:
    """The point of «اليوم» or «الليلة»; `nth` carries how many days it moves."""
    if is_this(scan, i - 1) and scan.key(i - 2) in _LIKE:
        return None  # «في مثل هذا اليوم من عام 1990»
    if scan.key(i - 1) in _ALL and attach(scan, i + 1) is None and not read_turn(scan, i + 1):
        return None  # «خلال اليوم»: in the daytime
    if (
        not word.definite
        or word.front.endswith(("ك", "ل", "ب"))
        or scan.key(i - 1) in _FAR
        or scan.word(i + 1, v.DAY_NOUN_AFTER)
    ):
        return None
    weekday = attach(scan, i + 1)
    if scan.key(i - 1) == _IN and weekday is None and not is_this(scan, i - 1) and not read_turn(scan, i + 1):
        return read_day_first(scan, i + 1) if scan.key(i + 1) in number_words() else None
    if weekday is None and read_ordinal(scan, i + 1):
        dated = read_day_first(scan, i + 1)  # «اليوم الثالث من أكتوبر»
        return dated if dated is not None and dated.dated else None
    turn = read_turn(scan, i + 1)
    if scan.key(i - 1) in _SAME:
        return _told_day(scan, i + 1, 0, i - 1)
    if turn is None:
        return Point(i + 1, relative=True)
    if turn[0] in LEANING and scan.told is not None:
        return _told_day(scan, turn[2], 0 if turn[0] == "same" else step(turn[0], turn[1]), None)
    lost = turn[0] in LEANING
    return Point(turn[2], relative=True, lost=lost, nth=0 if lost else step(turn[0], turn[1]))


def _told_day(scan: Scan, stop: int, moved: int, first: int | None) -> Point:
    """The day told last in this line, or one beside it: «اليوم نفسه», «في اليوم التالي», «نفس اليوم»."""
    point = Point(stop, relative=True, first=first, lost=scan.told is None or scan.told[1] != "day")
    if scan.told is not None and not point.lost:
        day = scan.told[0] + moved * DAY
        point.year, point.month, point.day = day.year, day.month, day.day
    return point


def _yesterday(scan: Scan, i: int) -> tuple[int, int, int | None]:
    """Where «أمس» ends, how many days back, where it begins: «أمس الأول», «أول من أمس», «قبل يوم أمس»."""
    if scan.key(i + 1) in _BEFORE_YESTERDAY:
        return i + 2, -2, None
    before = i - 1 if scan.key(i - 1) != _DAY else i - 2
    if scan.key(before) in _FIRST:
        return i + 1, -2, before
    if scan.key(before) == _FROM and scan.key(before - 1) in _FIRST:
        return i + 1, -2, before - 1
    if scan.word(before, v.BEFORE):
        return i + 1, -2, before
    return i + 1, -1, None


def _tomorrow(scan: Scan, i: int, word: v.Word) -> tuple[int, int | None] | None:
    before = i - 1 if scan.key(i - 1) != _DAY else i - 2
    if (after := scan.word(before, v.AFTER)) and after.front in ("", "و"):
        return 2, before
    if word.front not in ("", "و", "ل"):
        return None
    if scan.key(i - 1) in _BECOMES:
        return None  # «وقد غدا المقال»
    bare = scan.text.keys[i].endswith("غد") and not word.definite
    if bare and scan.key(i - 1) not in _NEAR_TOMORROW and attach(scan, i + 1) is None:
        return None
    return 1, None


def _explained(scan: Scan, at: int, moved: int, first: int | None) -> Point:
    """The day with the weekday and the date that follow it: «اليوم (الاثنين)», «يوم غد الخميس 30 / 7 / 2015»."""
    weekday = attach(scan, at)
    if weekday is not None:
        at = weekday[1]
    dated = date_after(scan, at)
    if dated is not None and _explains(scan, dated, moved):
        dated.first = first
        dated.weekday = None if weekday is None else weekday[0]
        return dated
    point = Point(at, relative=True, first=first, lost=scan.published is None)
    if weekday is not None:
        point.weekday = weekday[0]
    if scan.published is not None:
        day = scan.published + moved * DAY
        point.year, point.month, point.day = day.year, day.month, day.day
    return point


def _explains(scan: Scan, dated: Point, moved: int) -> bool:
    """Whether a full date may be the day that «أمس» names; another month is another day."""
    if scan.published is None or dated.hijri or dated.turn or dated.month is None or dated.until is not None:
        return True
    day = scan.published + moved * DAY
    apart = (day.month - dated.month) % 12
    return apart in (0, 1, 11) and (dated.year is None or abs(dated.year - day.year) < 2)


def read_offset(scan: Scan, i: int) -> Point | None:
    """«قبل عامين», «منذ 3 أيام», «بعد شهرين»; not «قبل أسبوع من التوقيع», which counts from another day."""
    word = scan.word(i, v.BEFORE, v.AFTER, v.SINCE)
    if word is None or word.front not in ("", "و", "ف"):
        return None
    if word.kind == v.SINCE and word.value == "-" and scan.key(i).removeprefix("و") not in ("منذ", "مذ"):
        return None
    found = _length(scan, i + 1)
    if found is None:
        return None
    components, stop, hijri = found
    if _is_construct(scan, i + 1, stop) and scan.key(stop).startswith("ال"):
        return None  # «قبل يوم العيد»
    past = word.kind != v.AFTER
    point = Point(stop, relative=True, ahead=not past, bound="since" if word.kind == v.SINCE else "")
    if scan.published is None:
        point.lost = True
        return point
    point.settled = _shifted(scan.published, components, -1 if past else 1, hijri=hijri)
    return point if point.settled is not None else None


def read_within(scan: Scan, i: int) -> Point | None:
    """«خلال أسبوعين», «في غضون شهر»: from now on."""
    if not scan.word(i, v.WITHIN):
        return None
    found = _length(scan, i + 1)
    if found is None or _is_construct(scan, i + 1, found[1]) or _years(found[0]) > _LONGEST_WITHIN:
        return None
    components, stop, hijri = found
    point = Point(stop, relative=True, ahead=True, lost=scan.published is None)
    if scan.published is not None:
        end = _shifted(scan.published, components, 1, hijri=hijri)
        if end is None or end.end is None or components[0][0] not in _MONTHS | _DAYS:
            return None
        unit, amount = components[-1]
        whole = {"years": 4 if isinstance(amount, int) else 7, "months": 7}  # «خلال عام ونصف»
        letters = whole.get(unit, 10)
        day = _moved(scan.published, components, 1) or end.end
        edtf = f"{scan.published.isoformat()[:letters]}/{day.isoformat()[:letters]}"
        point.settled = Period(scan.published, day, edtf, "range")
    return point


def _is_construct(scan: Scan, i: int, stop: int) -> bool:
    """Whether one unit belongs to the name after it: «خلال أسبوع الموضة»."""
    return stop == i + 1 and scan.word(i, v.ONE) is not None and scan.is_word(stop)


def _years(components: tuple[tuple[str, Number], ...]) -> Number:
    return next((amount for unit, amount in components if unit == "years"), 0)


def _length(scan: Scan, i: int) -> tuple[tuple[tuple[str, Number], ...], int, bool] | None:
    """The length of time at token `i`, unless it is counted from a day that the text names."""
    at = i
    while scan.word(at, v.ABOUT):
        at += 1
    length = read_length(scan, at)
    word = scan.word(at, v.ONE, v.TWO, v.MANY)
    if length is None or (word is not None and (word.front or word.definite)):
        return None
    stop, hijri = length.stop, False
    if (calendar := scan.bare(stop, v.CALENDAR)) and len(scan.key(stop)) > 2:
        stop, hijri = stop + 1, calendar.value == "hijri"
    after = stop
    if scan.key(after) == _OR and (other := read_amount(scan, after + 1)):
        after = other[1] + (scan.word(other[1], v.ONE, v.TWO, v.MANY) is not None)  # «بعد أسبوع أو اثنين من …»
    while scan.key(after) in ("فقط", "تقريبا", "بالضبط"):
        after += 1
    if scan.key(after) == _FROM and scan.word(after + 1, v.NOW):
        return length.components, after + 2, hijri
    if scan.key(after) in _ANCHORED or scan.word(after, v.TURN):
        return None
    return length.components, stop, hijri


def _shifted(
    now: date, components: tuple[tuple[str, Number], ...], direction: int, *, hijri: bool = False
) -> Period | None:
    """The time some units away, as exact as its smallest unit: years for «قبل عامين», days for «قبل أسبوع»."""
    unit = components[-1][0]
    if hijri and unit == "years" and isinstance(components[0][1], int):
        year = to_hijri(now)[0] + direction * components[0][1]
        days = hijri_year(year)
        return period(days.start, days.end, "year" if days is None else "range")
    moment = _moved(now, components, direction)
    if moment is None:
        return None
    if unit in _DAYS:
        return period(moment, moment, "day")
    if unit == "years" and isinstance(components[-1][1], int):
        return period(date(moment.year, 1, 1), date(moment.year, 12, 31), "year")
    return period(*month_of(moment.year, moment.month), "month")


def _moved(now: date, components: tuple[tuple[str, Number], ...], direction: int) -> date | None:
    months = sum(_MONTHS[unit] * amount for unit, amount in components if unit in _MONTHS)
    days = sum(_DAYS[unit] * amount for unit, amount in components if unit in _DAYS)
    if any(unit not in _MONTHS and unit not in _DAYS for unit, _ in components) or months > 12 * 1500 or days > 36500:
        return None
    if not 0 < (now.year * 12 + now.month + direction * months) / 12 < 9000:
        return None
    return add_months(now, direction * round(months)) + direction * round(days) * DAY
