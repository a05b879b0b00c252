"""Dates in digits: «18.04.2024», «25 / 5 / 1444هـ», «2025-04-04», «9/2021», «25-27/11/2025»."""

from __future__ import annotations

import re
from typing import Final

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.calendars import GREGORIAN_YEARS, HIJRI_YEARS
from mithaq.languages.ar.values.listings import is_play
from mithaq.languages.ar.values.months import read_era
from mithaq.languages.ar.values.point import Point
from mithaq.languages.ar.values.scan import DASHES, SLASHES, Scan

_DOTTED: Final = re.compile(r"(\d{1,4})[.،](\d{1,2})[.،](\d{2,4})")
_DATE_BEFORE: Final = frozenset(("تاريخ", "بتاريخ", "يوم", "التاريخ", "وبتاريخ", "ليوم"))
_MARKS: Final = SLASHES | DASHES
_THIS_CENTURY: Final = 2000


def read_numeric(scan: Scan, i: int) -> Point | None:
    """A date in digits that begins at token `i`."""
    key = scan.key(i)
    if "." in key or "،" in key:
        found = _DOTTED.fullmatch(key)
        return found and _order(scan, i, [found[1], found[2], found[3]], i + 1)
    mark = scan.key(i + 1)
    if mark not in _MARKS or not key.isdecimal() or scan.integer(i + 2) is None:
        return None
    if scan.key(i + 3) == mark and scan.integer(i + 4) is not None:
        return _order(scan, i, [key, scan.key(i + 2), scan.key(i + 4)], i + 5)
    if scan.key(i + 3) in SLASHES and mark in DASHES and scan.key(i + 5) in SLASHES:
        return _days(scan, i)
    return _two(scan, i, key, mark, scan.key(i + 2))


def _order(scan: Scan, i: int, parts: list[str], stop: int) -> Point | None:
    """A year, a month and a day in whichever order the figures allow; day before month where both could be."""
    if scan.word(i - 1, v.NUMBER_BEFORE):
        return None
    if len(parts[0]) == 4:
        year, month, day = (int(part) for part in parts)
    else:
        day, month, year = (int(part) for part in parts)
        if len(parts[2]) == 2 and len(parts[0]) < 3:
            if scan.key(i - 1) not in _DATE_BEFORE and not scan.word(i - 1, v.WEEKDAY):
                return None
            year += _THIS_CENTURY
    if month > 12 >= day:
        day, month = month, day
    era, after = read_era(scan, stop)
    hijri = era if era is not None else year in HIJRI_YEARS
    if not 1 <= month <= 12 or not 1 <= day <= 31 or year not in (HIJRI_YEARS if hijri else GREGORIAN_YEARS):
        return None
    return Point(after, hijri=hijri, year=year, month=month, day=day)


def _days(scan: Scan, i: int) -> Point | None:
    """«25-27/11/2025»: days of one month."""
    first, last = scan.integer(i), read_numeric(scan, i + 2)
    if last is None or first is None or last.day is None or not 1 <= first < last.day:
        return None
    return Point(last.stop, hijri=last.hijri, year=last.year, month=last.month, day=first, until=last)


def _two(scan: Scan, i: int, first: str, mark: str, second: str) -> Point | None:
    """Two figures: a month and a year, or a day and a month without a year."""
    if scan.word(i - 1, v.NUMBER_BEFORE) or scan.key(i - 1) in _MARKS | {"."} or scan.key(i + 3) in _MARKS:
        return _dateline(scan, i, first, mark, second)
    tight = scan.text.adjacent(i) and scan.text.adjacent(i + 1)
    a, b = int(first), int(second)
    if mark in SLASHES and tight and len(second) == 4 and len(first) < 3 and 1 <= a <= 12:
        era, stop = read_era(scan, i + 3)
        hijri = era if era is not None else b in HIJRI_YEARS
        return Point(stop, hijri=hijri, year=b, month=a) if b in GREGORIAN_YEARS or hijri else None
    if b > 12 >= a:
        a, b = b, a
    if len(second) > 2 or len(first) > 2 or not 1 <= a <= 31 or not 1 <= b <= 12:
        return None
    named = scan.key(i - 1) in _DATE_BEFORE or scan.word(i - 1, v.WEEKDAY) is not None
    if (scan.is_word(i + 3) and scan.text.adjacent(i + 2)) or (
        not named and is_play(scan.text, i, scan.first, scan.stop)
    ):
        return None  # «مخطط 12/24ب», «15/12» in a match
    if named or (mark in SLASHES and tight and len(first) == len(second) == 2):
        return Point(i + 3, month=b, day=a, figures=True)
    return None


def _dateline(scan: Scan, i: int, first: str, mark: str, second: str) -> Point | None:
    """«الكويت - 5 - 2 (كونا)»: how the Kuwaiti agency dates its news."""
    if mark in DASHES and scan.key(i - 1) in DASHES and scan.key(i + 3) == "(" and i - scan.first < 5:
        day, month = int(first), int(second)
        if 1 <= day <= 31 and 1 <= month <= 12:
            return Point(i + 3, month=month, day=day)
    return None
