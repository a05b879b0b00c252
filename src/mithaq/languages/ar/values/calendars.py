"""Days, months and years of both calendars; the Hijri one is Umm al-Qura's."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from hijridate import Gregorian, Hijri

DAY: Final = timedelta(days=1)
GREGORIAN_YEARS: Final = range(1800, 2151)
HIJRI_YEARS: Final = range(1343, 1501)  # as far as Umm al-Qura is tabled


_FIRST_TABLED, _LAST_TABLED = date(1924, 8, 1), date(2077, 11, 16)


class Days(NamedTuple):
    """The first and the last day of something."""

    start: date
    end: date


def day_of(year: int, month: int, day: int) -> Days | None:
    """One day; None where the month has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Days(found, found)


def month_of(year: int, month: int) -> Days:
    """A month."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_of(year: int) -> Days:
    """A year."""
    return Days(date(year, 1, 1), date(year, 12, 31))


def months_of(year: int, first: int, last: int) -> Days:
    """The months `first` to `last` of a year."""
    return Days(date(year, first, 1), month_of(year, last).end)


def week_of(day: date) -> Days:
    """The week of a day, Monday to Sunday."""
    monday = day - day.weekday() * DAY
    return Days(monday, monday + 6 * DAY)


def season_of(year: int, season: int) -> Days:
    """A season by its EDTF number; winter begins in December of its year."""
    if season == 24:
        return Days(date(year, 12, 1), month_of(year + 1, 2).end)
    first = 3 * (season - 20)
    return months_of(year, first, first + 2)


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=4096)
def hijri_month(year: int, month: int) -> Days:
    """A Hijri month."""
    length = Hijri(year, month, 1).month_length()
    start = date(*Hijri(year, month, 1).to_gregorian().datetuple())
    return Days(start, start + (length - 1) * DAY)


def hijri_day(year: int, month: int, day: int) -> Days | None:
    """A Hijri day; the thirtieth of a month that has 29 in Umm al-Qura's table is kept, for other tables give it 30."""
    if not 1 <= day <= 30:
        return None
    found = hijri_month(year, month).start + (day - 1) * DAY
    return Days(found, found)


def hijri_year(year: int) -> Days:
    """A Hijri year."""
    return Days(hijri_month(year, 1).start, hijri_month(year, 12).end)


def to_hijri(day: date) -> tuple[int, int, int]:
    """Year, month and day in the Hijri calendar; a day outside its tables counts as their first or last."""
    day = min(max(day, _FIRST_TABLED), _LAST_TABLED)
    year, month, number = Gregorian(day.year, day.month, day.day).to_hijri().datetuple()
    return int(year), int(month), int(number)


def hijri_year_with(year: int, month: int, day: int = 1) -> int | None:
    """The Hijri year whose day falls in a Gregorian year."""
    if not _FIRST_TABLED.year < year < _LAST_TABLED.year:
        return None
    first = to_hijri(date(year, 1, 1))[0]
    return next((y for y in (first, first + 1) if (hijri_month(y, month).start + (day - 1) * DAY).year == year), None)


def gregorian_year_with(year: int, month: int) -> int:
    """The Gregorian year whose month falls in a Hijri year."""
    days = hijri_year(year)
    return days.start.year if month_of(days.start.year, month).end >= days.start else days.end.year


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Gauss, Meeus)."""
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
