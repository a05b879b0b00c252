"""Reading years: «عام 2024», «العام الماضي», «السنة المالية 2024/2025», and the year at the end of a longer date."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.calendars import HIJRI_YEARS, gregorian_year_with, hijri_year_with, to_hijri
from mithaq.languages.ar.values.months import Year, read_turn, read_year_number, read_year_words, skip_commas
from mithaq.languages.ar.values.point import Point
from mithaq.languages.ar.values.scan import DASHES, SLASHES, TO, Scan
from mithaq.languages.ar.values.tables import loose_words

STEPS: Final = {"last": -1, "previous": -1, "next": 1, "following": 1, "this": 0}
LEANING: Final = frozenset(("previous", "following", "same"))
_OPEN, _CLOSE = "(", ")"
_IN: Final = frozenset(("خلال", "وخلال"))  # «في العام» is «a year», «طوال العام» all the year round
_FROM: Final = "من"
_SUBJECT: Final = frozenset(
    ("الدراسي", "الدراسيه", "المالي", "الماليه", "الجامعي", "الجامعيه", "التشريعي", "التشريعيه")
)
_AND: Final = "و"
_PERCENTS: Final = frozenset("%٪")
_SAID_TWICE: Final = 2
_WITHIN_YEAR: Final = frozenset(("day", "month", "quarter", "half", "year"))
_SHORT_YEARS: Final = range(30, 100)  # «عام 67» is 1967


def is_this(scan: Scan, i: int) -> bool:
    """Whether «هذا» or «هذه» stands at token `i`."""
    return scan.word(i, v.THIS) is not None


def step(turn: str, twice: bool) -> int:
    """How many periods a turn moves."""
    return STEPS[turn] * (2 if twice else 1)


def read_year_unit(scan: Scan, i: int) -> Point | None:
    """A year told by «عام» or «سنة» at token `i`."""
    word = scan.word(i, v.ONE)
    if word is None or word.value != "year" or (word.definite and scan.word(i - 1, v.GENERAL_BEFORE)):
        return None
    at = i + 1
    calendar = scan.bare(at, v.CALENDAR)
    hijri = calendar is not None and calendar.value == "hijri" and len(scan.key(at)) > 2
    if calendar is not None and len(scan.key(at)) > 2:
        at += 1
    subject = scan.key(at) in _SUBJECT
    turn = read_turn(scan, at + subject)
    named = turn[2] if subject and turn is not None else at + subject
    if found := _read_named_year(scan, named, hijri or None):
        return found
    if subject and turn is None:
        return None
    if turn is not None and (word.definite or hijri):
        return _turned(scan, turn, hijri)
    if is_this(scan, i - 1) and word.definite:
        return _turned(scan, ("this", False, at), hijri)
    if word.definite and _stands_alone(scan, i, at):
        return _turned(scan, ("this", False, at), hijri)
    return None


def _read_named_year(scan: Scan, at: int, hijri: bool | None) -> Point | None:
    """The number after «عام», with the second year of a school or fiscal year."""
    opened = scan.key(at) == _OPEN
    year = read_year_number(scan, at + opened, hijri)
    if year is None:
        return _read_short_year(scan, at)
    point = Point(year.stop, hijri=year.hijri, year=year.number)
    after = year.stop + 1 if scan.key(year.stop) in SLASHES else scan.dash(year.stop)
    if after is not None and (second := read_second_year(scan, after, year)):
        if not point.hijri:
            point.hijri = second.hijri
        point.until = Point(second.stop, hijri=second.hijri, year=second.number)
        point.stop = second.stop
    elif after is not None and scan.key(year.stop) in SLASHES and (first := _read_earlier(scan, after, year)):
        point.until = Point(first.stop, hijri=year.hijri, year=year.number)
        point.year, point.stop = first.number, first.stop
    if is_before_christ(scan, point.stop):
        return None
    if opened:
        if scan.key(point.stop) != _CLOSE:
            return None
        point.stop += 1
    return point


def _read_short_year(scan: Scan, at: int) -> Point | None:
    """«عام 67», «سنة 48»: a year of the last century without its hundreds."""
    number = scan.integer(at)
    if number not in _SHORT_YEARS or len(scan.key(at)) != 2 or number is None:
        return None
    after = scan.key(at + 1)
    if scan.word(at + 1, v.CALENDAR) or scan.word(at - 1, v.ONE) is None:
        return None
    if scan.is_word(at + 1) and after not in loose_words() and not after.startswith(("ال", _AND)):
        return None
    return None if after in _PERCENTS else Point(at + 1, year=1900 + number)


def _read_earlier(scan: Scan, i: int, later: Year) -> Year | None:
    """The first year of a school year told from right to left: «1437/1436هـ»."""
    first = read_year_number(scan, i, later.hijri or None)
    return first if first is not None and first.number == later.number - 1 and first.hijri == later.hijri else None


def is_before_christ(scan: Scan, i: int) -> bool:
    """Whether «قبل الميلاد» or «ق.م» stands at token `i`."""
    if scan.key(i) == "ما":
        i += 1
    return (scan.key(i) == "قبل" and scan.key(i + 1) == "الميلاد") or (scan.key(i) == "ق" and scan.key(i + 2) == "م")


def read_second_year(scan: Scan, i: int, first: Year) -> Year | None:
    """The later year of «2024/2025», «2022-2024», «1435/1436هـ»; not the first part of a full date."""
    if scan.integer(i) is None or (scan.key(i + 1) in SLASHES | DASHES and scan.text.adjacent(i)):
        return None
    second = read_year_number(scan, i, None)
    if second is None or second.number <= first.number or second.hijri != (first.number in HIJRI_YEARS):
        return None
    return second


def _turned(scan: Scan, turn: tuple[str, bool, int], hijri: bool) -> Point:
    point = Point(turn[2], hijri=hijri, relative=True)
    told = read_year_number(scan, point.stop, hijri or None)
    if told is not None and turn[0] in LEANING and not scan.is_word(told.stop - 1):  # «وفي العام التالي 2014»
        point.year, point.hijri, point.stop = told.number, told.hijri, told.stop
        return point
    if turn[0] == "same" and not hijri and scan.told is not None and scan.told[1] in _WITHIN_YEAR:
        point.year = scan.told[0].year
        return point
    if scan.published is None or turn[0] == "same" or (turn[0] in LEANING and scan.leaning):
        point.lost = True
        return point
    now = to_hijri(scan.published)[0] if hijri else scan.published.year
    point.year = now + step(turn[0], turn[1])
    if told is not None:
        known = to_hijri(scan.published)[0] if told.hijri else scan.published.year
        if abs(told.number - known) <= _SAID_TWICE:  # «العام المقبل 2016», «العام الماضي 1435»
            point.year, point.hijri, point.stop = told.number, told.hijri, told.stop
    return point


def _stands_alone(scan: Scan, i: int, at: int) -> bool:
    """Whether «العام» with nothing beside it means this year, not «general»."""
    if scan.key(at).startswith("ال"):
        return False
    if i == scan.first and at >= scan.stop:
        return True
    return scan.key(i - 1) in _IN or scan.word(i - 1, v.PART) is not None


def read_year_tail(scan: Scan, i: int, hijri: bool) -> Year | None:
    """The year at the end of a date that names its month or its part of the year."""
    at = skip_commas(scan, i)
    if at > i and scan.integer(at) is None:
        return None
    if scan.key(at) in DASHES | SLASHES and scan.text.adjacent(at):
        year = read_year_number(scan, at + 1, hijri)
        return year if year is not None and scan.integer(at + 1) is not None else None
    if scan.key(at) == "." and scan.integer(at + 1) is not None:
        at += 1
    if (year := read_year_number(scan, at, hijri)) and not (year.number % 100 == 0 and scan.word(year.stop, v.COUNTED)):
        return year
    if scan.key(at) == _FROM:
        at += 1
        if year := read_year_number(scan, at, hijri):
            return year
    elif scan.key(at) == "في" and scan.integer(at + 2) is not None:
        at += 1
    if same := _read_same_year(scan, at):
        return same
    if is_this(scan, at):
        at += 1
    word = scan.word(at, v.ONE)
    if word is None or word.value != "year" or word.front not in ("", "ل"):
        return None
    point = read_year_unit(scan, at) or _bare_year(scan, at)
    if point is None or point.until is not None or (point.relative and scan.key(at + 1) in _SUBJECT):
        return None  # «الربع الثاني من السنة المالية الحالية»
    return Year(point.year or 0, point.hijri, point.stop, point.relative, point.lost)


def _read_same_year(scan: Scan, i: int) -> Year | None:
    """«نفس العام», «في نفس السنة»: the year told last, or one that is not known."""
    at = i + (scan.key(i) == "في")
    word = scan.word(at + 1, v.ONE)
    if scan.key(at) not in ("نفس", "ذات") or word is None or word.value != "year" or not word.definite:
        return None
    if scan.told is None:
        return Year(0, False, at + 2, relative=True, lost=True)
    return Year(scan.told[0].year, False, at + 2, relative=True)


def _bare_year(scan: Scan, at: int) -> Point | None:
    """«من العام» after a part of the year: the year of publication."""
    word = scan.word(at, v.ONE)
    if word is None or not word.definite or scan.key(at + 1).startswith("ال"):
        return None
    return _turned(scan, ("this", False, at + 1), hijri=False)


def apply_year(point: Point, year: Year | None) -> Point:
    """`point` with the year read after it."""
    if year is not None:
        point.stop = year.stop
        point.relative = point.relative or year.relative
        point.lost = point.lost or year.lost
        if not year.lost:
            point.year = year.number
            if point.month is None:
                point.hijri = point.hijri or year.hijri
            elif point.hijri and not year.hijri:  # «رمضان من العام الحالي»
                point.year = hijri_year_with(year.number, point.month, point.day or 1)
            elif year.hijri and not point.hijri:
                point.year = gregorian_year_with(year.number, point.month)
    return point


def read_years(scan: Scan, i: int) -> Point | None:
    """«2022-2024», «2022 - 2024»: from year to year."""
    number = scan.integer(i)
    if number is None or len(scan.key(i)) != 4:
        return None
    first = read_year_number(scan, i, None)
    if first is None:
        return None
    after = first.stop + 1 if scan.key(first.stop) in SLASHES else scan.dash(first.stop)
    second = None if after is None else read_second_year(scan, after, first)
    if second is None or is_before_christ(scan, second.stop):
        return None
    if scan.key(first.stop) in SLASHES and second.number != first.number + 1:
        return None
    hijri = first.hijri or second.hijri
    until = Point(second.stop, hijri=hijri, year=second.number)
    return Point(second.stop, hijri=hijri, year=first.number, until=until)


def read_spelled_years(scan: Scan, i: int) -> Point | None:
    """«من ألفين وعشرة إلى ألفين وعشرين»: years in words without «عام» are read in pairs only."""
    if scan.key(i - 1) not in (_FROM, "بين"):
        return None
    first = read_year_words(scan, i)
    if first is None or scan.key(first.stop) not in TO | {_AND}:
        return None
    second = read_year_words(scan, first.stop + 1)
    if second is None or second.number <= first.number or scan.word(second.stop, v.COUNTED):
        return None
    return Point(second.stop, year=first.number, until=Point(second.stop, year=second.number))
