"""From the words of a date to its days, by the day of publication and the direction of the clause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from mithaq.languages.ar.values import calendars as c
from mithaq.languages.ar.values.calendars import DAY, Days
from mithaq.languages.ar.values.direction import FUTURE, LIKELY_FUTURE, LIKELY_PAST, PAST, SIGNED_PAST
from mithaq.languages.ar.values.point import UNRESOLVED, Period, Point, months_period, period

NO_SUCH_DAY, WEEKDAY_MISFIT = "no such day", "weekday does not fit"
_UNORDERED: Final = "ends before it begins"
_AHEAD_WHEN_PAST: Final = timedelta(days=3)  # the page may carry the day on which it was fetched
_AHEAD_WHEN_SIGNED_PAST: Final = timedelta(days=31)
_AHEAD_WHEN_LIKELY_PAST: Final = timedelta(days=92)
_NEAR_FIGURES: Final = timedelta(days=100)
_LONGEST_RESCUE: Final = timedelta(days=200)
_SAME_YEAR: Final = timedelta(days=270)
_LATELY, _FAR_OFF = timedelta(days=60), timedelta(days=240)
_AHEAD: Final = (FUTURE, LIKELY_FUTURE)
_YEARS_AROUND: Final = range(-5, 6)


def resolve(point: Point, published: date | None, direction: str) -> Period:
    """The period that a point means; `edtf` is None where it cannot be known."""
    if point.lost:
        return UNRESOLVED
    if point.until is not None:
        return _resolve_range(point, point.until, published, direction)
    found = _resolve_one(point, published, direction)
    if found.flag == "" and point.flag:
        found = found._replace(flag=point.flag)
    return found._replace(grain=point.grain) if point.grain and found.start is not None else found


def _resolve_one(point: Point, published: date | None, direction: str) -> Period:
    if point.settled is not None:
        return point.settled
    if point.nth and point.day is None:
        return _nth_weekday(point, published, direction)
    if point.day is not None and point.month is not None:
        found = _day(point, published, direction)
        if point.nth and found.flag == WEEKDAY_MISFIT and not point.hijri:  # «الثلاثاء الثالث من أيلول»
            counted = _nth_weekday(point, published, direction)
            return counted if counted.edtf is not None else found
        return found
    if point.month is not None:
        return _month(point, published, direction)
    if point.season is not None:
        return _season(point, published, direction)
    if point.months is not None:
        return _part_of_year(point, published, direction)
    if point.year is not None:
        if point.hijri and point.year not in c.HIJRI_YEARS:
            return UNRESOLVED._replace(grain="year")
        days = c.hijri_year(point.year) if point.hijri else c.year_of(point.year)
        return period(days.start, days.end, "range" if point.hijri else "year")._replace(grain="year")
    if point.weekday is not None and published is not None:
        day = _weekday(point, point.weekday, published, direction)
        return period(day, day, "day")
    return UNRESOLVED


# One point


def _years(point: Point, published: date | None) -> list[int]:
    """The years that a point without one may mean, in order."""
    if point.year is not None:
        return [point.year]
    if published is None:
        return []
    now = c.to_hijri(published)[0] if point.hijri else published.year
    years = c.HIJRI_YEARS if point.hijri else c.GREGORIAN_YEARS
    return [now + moved for moved in _YEARS_AROUND if now + moved in years]


def _day(point: Point, published: date | None, direction: str) -> Period:
    make = c.hijri_day if point.hijri else c.day_of
    month, day = point.month or 0, point.day or 0
    if not point.hijri and c.day_of(2000, month, day) is None:
        return UNRESOLVED._replace(flag=NO_SUCH_DAY)
    choices = [days for year in _years(point, published) if (days := make(year, month, day)) is not None]
    if not choices:
        return UNRESOLVED._replace(flag=NO_SUCH_DAY) if point.year is not None else UNRESOLVED
    if point.weekday is not None and point.year is None and published is not None and not point.nth:
        near = [d for d in choices if abs(d.start - published) < timedelta(days=500) and _fits(d, point.weekday)]
        if near:
            return _told(_choose(near, published, direction, point))
        if point.figures and (days := _hijri_figures(point, point.weekday, published)):
            return _told(days)
    chosen = _choose(choices, published, direction, point)
    if point.weekday is None or _fits(chosen, point.weekday):
        return _told(chosen)
    if point.hijri and point.year is not None:  # another town may have seen the moon a day apart
        for moved in (-1, 1):
            seen = Days(chosen.start + moved * DAY, chosen.end + moved * DAY)
            if _fits(seen, point.weekday):
                return _told(seen)
    if point.relative and not point.turn:  # «اليوم (الاثنين)» on a page stamped Tuesday
        moved = (point.weekday - chosen.start.weekday() + 5) % 7 - 5
        chosen = Days(chosen.start + moved * DAY, chosen.start + moved * DAY)
    return _told(chosen)._replace(flag=WEEKDAY_MISFIT)


def _hijri_figures(point: Point, weekday: int, published: date) -> Days | None:
    """«الأحد 17/10» where only the Hijri month fits the weekday."""
    now = c.to_hijri(published)[0]
    for year in (now, now - 1, now + 1):
        days = c.hijri_day(year, point.month or 1, point.day or 1) if year in c.HIJRI_YEARS else None
        if days is not None and _fits(days, weekday) and abs(days.start - published) <= _NEAR_FIGURES:
            return days
    return None


def _told(days: Days) -> Period:
    return period(days.start, days.end, "day")


def _fits(days: Days, weekday: int) -> bool:
    return days.start.weekday() == weekday


def _month(point: Point, published: date | None, direction: str) -> Period:
    make = c.hijri_month if point.hijri else c.month_of
    month = point.month or 1
    choices = [make(year, month) for year in _years(point, published)]
    if not choices:
        return UNRESOLVED._replace(grain="month")
    days = _choose(choices, published, direction, point)
    return period(days.start, days.end, "range" if point.hijri else "month")._replace(grain="month")


def _season(point: Point, published: date | None, direction: str) -> Period:
    season = point.season or 21
    choices = [c.season_of(year, season) for year in _years(point, published)]
    if not choices:
        return UNRESOLVED._replace(grain="season")
    days = _choose(choices, published, direction, point)
    return Period(days.start, days.end, f"{days.start.year:04}-{season}", "season")


def _part_of_year(point: Point, published: date | None, direction: str) -> Period:
    first, last = point.months or (1, 12)
    choices = [c.months_of(year, first, last) for year in _years(point, published)]
    if not choices:
        return UNRESOLVED._replace(grain=point.grain or "quarter")
    days = _choose(choices, published, direction, point)
    return months_period(days.start.year, first, last, days.start, days.end, point.grain)


def _nth_weekday(point: Point, published: date | None, direction: str) -> Period:
    """«ثالث ثلاثاء في أيلول», «آخر يوم من الشهر»; «الثلاثاء الثالث» that is a Tuesday is that day."""
    month = _month(point, published, direction)
    if month.start is None or month.end is None:
        return UNRESOLVED
    days = [month.start + i * DAY for i in range((month.end - month.start).days + 1)]
    fitting = [d for d in days if point.weekday is None or d.weekday() == point.weekday]
    if abs(point.nth) > len(fitting):
        return UNRESOLVED._replace(flag=NO_SUCH_DAY)
    day = fitting[point.nth - 1 if point.nth > 0 else point.nth]
    return period(day, day, "day")


def _weekday(point: Point, weekday: int, published: date, direction: str) -> date:
    back = (published.weekday() - weekday) % 7
    ahead = (weekday - published.weekday()) % 7
    extra = 7 if point.twice else 0
    if point.turn in ("last", "previous"):
        return published - ((back or 7) + extra) * DAY
    if point.turn in ("next", "following"):
        return published + ((ahead or 7) + extra) * DAY
    if point.turn == "this":
        return c.week_of(published).start + weekday * DAY
    return published + ahead * DAY if direction in _AHEAD else published - back * DAY


def _choose(choices: list[Days], published: date | None, direction: str, point: Point) -> Days:
    """The one of several like periods, a year apart, that the turn or the direction asks for."""
    if len(choices) == 1 or published is None:
        return choices[0]
    now, turn, back = published, point.turn, 1 + point.twice
    if turn in ("last", "previous"):
        return _at([d for d in choices if d.end < now], -back, choices)
    if turn in ("next", "following"):
        return _at([d for d in choices if d.start > now - _AHEAD_WHEN_PAST], back - 1, choices)
    if turn == "this":
        return min(choices, key=lambda d: _distance(d, now))
    if direction in _AHEAD:
        ahead = _at([d for d in choices if d.end >= now - _AHEAD_WHEN_PAST], 0, choices)
        if direction == FUTURE or ahead.start - now < _FAR_OFF:
            return ahead
        nearest = min(choices, key=lambda d: _distance(d, now))
        return nearest if _distance(nearest, now) < _LATELY else ahead
    if direction == PAST:
        return _at([d for d in choices if d.start <= now + _AHEAD_WHEN_PAST], -1, choices)
    if direction == SIGNED_PAST:
        return _at([d for d in choices if d.start <= now + _AHEAD_WHEN_SIGNED_PAST], -1, choices)
    if direction == LIKELY_PAST:
        return _at([d for d in choices if d.start <= now + _AHEAD_WHEN_LIKELY_PAST], -1, choices)
    same = [d for d in choices if d.start.year == now.year and _distance(d, now) <= _SAME_YEAR]
    return same[0] if same else min(choices, key=lambda d: _distance(d, now))


def _at(choices: list[Days], index: int, otherwise: list[Days]) -> Days:
    if -len(choices) <= index < len(choices):
        return choices[index]
    return otherwise[0] if index < 0 else otherwise[-1]


def _distance(days: Days, now: date) -> timedelta:
    return max(days.start - now, now - days.end, timedelta(0))


# Ranges


def _resolve_range(point: Point, until: Point, published: date | None, direction: str) -> Period:
    """From one point to another; what one end leaves out, the other gives."""
    first, last = replace(point, until=None, flag=""), replace(until)
    _share(first, last)
    if first.year is None and last.year is None and (first.month or first.weekday is not None):
        start, end = _without_years(first, last, published, direction)
    else:
        end = resolve(last, published, direction)
        start = resolve(first, published, direction)
        if _only_weekday(last):
            end = _beside(last, start.start, FUTURE, end)
        elif _only_weekday(first):
            start = _beside(first, end.end, PAST, start)
    if start.start and end.end and start.start > end.end:
        start, end = _in_order(first, last, start, end)
    if start.start is None or end.end is None or start.edtf is None or end.edtf is None:
        return UNRESOLVED._replace(grain="range", flag=start.flag or end.flag)
    if start.start > end.end:
        return UNRESOLVED._replace(grain="range", flag=_UNORDERED)
    edtf = f"{start.edtf.split('/')[0]}/{end.edtf.split('/')[-1]}"
    return Period(start.start, end.end, edtf, "range", start.flag or end.flag)


def _only_weekday(point: Point) -> bool:
    return point.weekday is not None and point.day is None


def _in_order(first: Point, last: Point, start: Period, end: Period) -> tuple[Period, Period]:
    """Two ends that came out the wrong way round: a later day for the second, or the two exchanged."""
    if last.year is None and last.month is not None and start.start is not None:
        later = _beside(last, start.start, FUTURE, end)
        if later.end is not None and start.start <= later.end < start.start + _LONGEST_RESCUE:
            return start, later
        return start, end
    if (first.year is None) == (last.year is None):
        return end, start
    return start, end


def _share(first: Point, last: Point) -> None:
    """Give each end the month and the year that only the other names."""
    if first.day is not None and first.month is None:
        first.month, first.hijri = last.month, last.hijri
    if last.day is not None and last.month is None:
        last.month, last.hijri = first.month, first.hijri
    if first.hijri != last.hijri:
        return
    both = bool(first.month and last.month)
    falling = both and (first.month or 0, first.day or 0) > (last.month or 0, last.day or 99)
    if last.year is not None and first.year is None and (first.month or first.months or first.season):
        first.year = last.year - falling
    elif first.year is not None and last.year is None and (last.month or last.months or last.season):
        last.year = first.year + falling


def _without_years(first: Point, last: Point, published: date | None, direction: str) -> tuple[Period, Period]:
    """Both ends of a range of which neither names a year: the later follows the earlier as soon as it can."""
    if direction in _AHEAD and not last.turn:
        start = resolve(first, published, direction)
        return start, _beside(last, start.start, FUTURE, start)
    end = resolve(last, published, direction)
    return _beside(first, end.end, PAST, end), end


def _beside(point: Point, anchor: date | None, direction: str, other: Period) -> Period:
    """The nearest day or month on one side of the other end."""
    if anchor is None:
        return other
    found = resolve(replace(point, turn="", relative=False), anchor, direction)
    if direction == PAST and found.start is not None and found.start > anchor and point.month is not None:
        return resolve(replace(point, turn="", year=anchor.year - 1), anchor, direction)
    return found
