"""All dates of a text, resolved against the day of publication.

`dates` walks over the tokens that can begin a date, reads the longest one at each, joins ranges, takes in the words
on the left that belong to it («مساء يوم», «نهاية», «من … إلى») and resolves it. Words that name no time of their own
(«قريبا», «قبل أيام», «الأيام المقبلة») give nothing; words that lean on another date («اليوم التالي») give a value
without EDTF.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.calendars import DAY
from mithaq.languages.ar.values.direction import FUTURE, LIKELY_FUTURE, LIKELY_PAST, OPEN, PAST, direction
from mithaq.languages.ar.values.point import Point
from mithaq.languages.ar.values.points import read_date, read_end, starters
from mithaq.languages.ar.values.resolve import resolve
from mithaq.languages.ar.values.scan import DASHES, TO, Scan
from mithaq.model.quantity import DateValue
from mithaq.model.text import Text

_AND: Final = "و"
_FROM: Final = frozenset(("من", "ومن"))
_BETWEEN: Final = frozenset(("بين", "وبين"))
_WHAT, _AL, _END = "ما", "ال", "غايه"
_BEGINNINGS: Final = frozenset(("اعتبارا", "ابتداء", "بدءا", "انطلاقا", "وابتداء", "واعتبارا", "وبدءا"))
_ALONE: Final = 5  # tokens of a line that is hardly more than its date


@dataclass(frozen=True)
class DateContext:
    """When a text was published, and which way its clauses look where nothing in them tells."""

    published: date | None
    tense: str = PAST


def begins_date(key: str) -> bool:
    """Whether a date can begin at a token of this key."""
    return key[0].isdigit() or key in date_words()


@cache
def date_words() -> frozenset[str]:
    """The keys of words with which a date can begin."""
    return frozenset(starters())


def dates(
    text: Text,
    context: DateContext,
    tense_at: Callable[[int], str] | None = None,
    at: list[int] | None = None,
) -> list[DateValue]:
    """The dates of a text in reading order, none inside another; `at` are the tokens where one can begin, if known."""
    scan = Scan(text, 0, 0, context.published)
    found: list[DateValue] = []
    done = 0
    for i in [i for i, key in enumerate(text.keys) if begins_date(key)] if at is None else at:
        if i < done:
            continue
        if i >= scan.stop:
            scan.move(i)
        point = read_date(scan, i)
        if point is None:
            continue
        value = _value(scan, point, i, done, context, tense_at)
        if value is not None:
            found.append(value)
            scan.leaning = True
            scan.told = (value.start, value.grain) if value.start is not None and not value.relative else None
            done = value.stop
    return found


def _value(
    scan: Scan, point: Point, i: int, done: int, context: DateContext, tense_at: Callable[[int], str] | None
) -> DateValue | None:
    begin = i if point.first is None else point.first
    if begin < done:
        begin = i
    if point.until is None:
        _read_on(scan, point, begin)
    begin = _widen(scan, point, begin, done)
    if point.month is not None and point.year is None and not point.turn and _is_chronicle(scan, begin):
        point.lost = True
    where = tense_at(i) if tense_at is not None else ""
    where = where or direction(scan.text, begin, point.stop, scan.first, scan.stop, in_clause=point.ahead)
    if where == LIKELY_PAST and context.tense == FUTURE:
        where = LIKELY_FUTURE
    if point.ahead and where not in (FUTURE, LIKELY_FUTURE) and (where != OPEN or scan.stop - scan.first > _ALONE):
        return None
    resolved = resolve(point, scan.published, where)
    bound = point.bound or _bound(scan, begin)
    if bound and begin > done and scan.word(begin - 1, v.BEFORE) and point.relative and point.until is None:
        bound = "until" if not point.dated or point.weekday is not None else bound
    return DateValue(
        span=scan.text.span(begin, point.stop),
        first=begin,
        stop=point.stop,
        edtf=resolved.edtf,
        start=resolved.start,
        end=resolved.end,
        grain=resolved.grain,
        relative=point.relative,
        bound=bound,
        flag=resolved.flag,
    )


def _is_chronicle(scan: Scan, begin: int) -> bool:
    """Whether the line tells of a year named at its head: «1954 - توقيع اتفاق أنهى حربا اندلعت في 19 ديسمبر»."""
    year = scan.integer(scan.first)
    return (
        begin > scan.first
        and year is not None
        and len(scan.key(scan.first)) == 4
        and scan.key(scan.first + 1) in DASHES
    )


def _read_on(scan: Scan, point: Point, begin: int) -> None:
    """Find the other end of a range that goes on after the point."""
    at = point.stop
    mark = scan.key(at)
    if mark in TO:
        until = read_end(scan, at + 1)
        if until is None or not _comparable(point, until):
            return
    elif mark in DASHES:
        until = read_end(scan, at + 1)
        if until is None or not _comparable(point, until) or (until.weekday is not None and not until.dated):
            return
        if not _rises(scan, point, until):
            return
    elif mark.startswith(_AND) and _is_pair(scan, point, begin):
        until = read_end(scan, at + (mark == _AND))
        if until is None or not _comparable(point, until) or (point.dated and not until.dated):
            return
        if _is_parted(scan, point, until, begin):
            return
    elif scan.key(begin - 1) in _FROM and (word := scan.word(at, v.ONE)) and word.front == "ل" and word.definite:
        until = read_end(scan, at)
        if until is None or not _comparable(point, until):
            return
    else:
        return
    if point.weekday is not None and not point.dated and until.until is not None:  # «يومي الأحد والاثنين 16 و17 نوفمبر»
        point.year, point.month, point.day, point.hijri = until.year, until.month, until.day, until.hijri
        point.turn, point.twice, point.weekday = until.turn, until.twice, None
    point.until, point.stop = until.until or until, until.stop
    while _is_list(scan, begin) and scan.key(point.stop)[:1] == _AND:
        more = read_end(scan, point.stop + (scan.key(point.stop) == _AND))
        if more is None or more.until is not None or _rank(more) != _rank(point.until):
            break
        point.until, point.stop = more, more.stop
    point.relative = point.relative or until.relative
    point.lost = point.lost or until.lost


def _is_list(scan: Scan, begin: int) -> bool:
    """Whether «أيام», «أعوام» announce more than two."""
    word = scan.word(begin - 1, v.MANY)
    return word is not None and not word.definite


def _is_pair(scan: Scan, point: Point, begin: int) -> bool:
    """Whether two times joined by «و» are one stretch: after «بين», «يومي», «عامي», «شهري»."""
    before = scan.key(begin - 1)
    if before in _BETWEEN or scan.key(begin - 2) in _BETWEEN:
        return True
    if (both := scan.word(begin - 1, v.TWO)) and both.definite and both.value == "year":
        return True  # «العامين 2022 و2023»
    word = scan.word(begin - 1, v.PAIR) or scan.word(begin - 1, v.MANY)
    return word is not None and not word.definite and word.value in ("day", "month", "year")


def _is_parted(scan: Scan, point: Point, until: Point, begin: int) -> bool:
    """Whether two full dates after «يومي» are two days with others between: «يومي 22 يونيو و3 يوليو»."""
    if not scan.word(begin - 1, v.PAIR) or scan.key(begin - 2) in _BETWEEN:
        return False
    if point.month is None and until.month is None and point.year is not None and until.year is not None:
        return until.year - point.year > 1  # «عامي 1985 و1996»
    if not (point.dated and until.dated):
        return False
    first, last = resolve(point, scan.published, OPEN), resolve(until, scan.published, OPEN)
    return first.end is not None and last.start is not None and last.start - first.end > DAY


def _comparable(first: Point, last: Point) -> bool:
    """Whether two points can be the ends of one range."""
    if first.ahead or last.ahead or first.grain == "holiday" or last.grain == "holiday":
        return False
    return _rank(first) == _rank(last) or (first.year is not None and last.year is not None) or last.relative


def _rank(point: Point) -> str:
    if point.day is not None or point.weekday is not None:
        return "day"
    if point.settled is not None:
        return point.settled.grain
    return "month" if point.month is not None else "season" if point.season or point.months else "year"


def _rises(scan: Scan, first: Point, last: Point) -> bool:
    start, end = resolve(first, scan.published, OPEN), resolve(last, scan.published, OPEN)
    return start.start is not None and end.end is not None and start.start < end.end


def _widen(scan: Scan, point: Point, begin: int, done: int) -> int:
    """Take in the words on the left that belong to the date."""
    low = max(scan.first, done)
    while begin > low and _belongs(scan, point, begin - 1):
        begin -= 1
    if point.until is not None:
        begin = _widen_range(scan, begin, low)
    return begin


def _belongs(scan: Scan, point: Point, i: int) -> bool:
    """Whether token `i` is part of the date after it."""
    if scan.key(i).rstrip("ـ") == _AL and scan.text.adjacent(i) and scan.is_number(i + 1):
        return True
    if scan.word(i, v.THIS):
        return scan.word(i + 1, v.ONE, v.SEASON, v.DAYWORD, v.WEEKDAY) is not None
    part = scan.word(i, v.HOUR_OF_DAY, v.PART)
    if part is not None and not part.definite:
        return (part.kind == v.HOUR_OF_DAY) == (_rank(point) == "day")
    return _is_head(scan, i, point)


def _is_head(scan: Scan, i: int, point: Point) -> bool:
    """«يوم», «شهر», «عام», «يومي», «الأعوام» in front of what they name."""
    word = scan.word(i, v.ONE, v.PAIR, v.MANY)
    if word is None or word.value not in ("day", "month", "year"):
        return False
    if word.kind == v.ONE and word.definite and word.value != "day":
        return False
    if word.kind != v.ONE and point.until is None:
        return False
    return word.value == _rank(point) or (word.value == "month" and _rank(point) == "day" and word.kind == v.PAIR)


def _widen_range(scan: Scan, begin: int, low: int) -> int:
    """«من», «بين», «ما بين» and «الفترة» before a range."""
    if begin > low and scan.key(begin - 1) in _FROM | _BETWEEN:
        begin -= 1
        if begin > low and scan.key(begin - 1) == _WHAT:
            begin -= 1
    if begin > low and scan.word(begin - 1, v.SPAN):
        begin -= 1
    return begin


def _bound(scan: Scan, begin: int) -> str:
    """Whether the word before a date makes it a deadline or a beginning."""
    before = begin - 1
    if scan.key(before) in _FROM:
        return "since" if scan.key(before - 1) in _BEGINNINGS else ""
    if scan.word(before, v.PART) or scan.key(before) in ("تاريخ", "ال", "الـ"):
        before -= 1
    if scan.word(before, v.UNTIL):
        return "until"
    return "since" if scan.word(before, v.SINCE) else ""
