"""What the words of a date say, before the day of publication settles the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

# EDTF needs no more than the first and last part of an interval, which `edtf` holds joined by a slash.


class Period(NamedTuple):
    """A resolved date: first and last day, EDTF, grain, and what is wrong with it."""

    start: date | None
    end: date | None
    edtf: str | None
    grain: str
    flag: str = ""


@dataclass(slots=True)
class Point:
    """A date as written: the fields that the words name, and the token after them.

    `turn` is the word beside a month, a weekday or a season («الماضي»: last), `twice` that it counts double («قبل
    الماضي»). `lost` says that the words lean on another date. `settled` is a period already worked out. `until` is
    the other end of a range.
    """

    stop: int
    hijri: bool = False
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    turn: str = ""
    twice: bool = False
    season: int | None = None
    months: tuple[int, int] | None = None  # «الربع الثالث»: 7 to 9
    nth: int = 0  # «ثالث ثلاثاء»: 3, «آخر خميس»: -1
    settled: Period | None = None
    until: Point | None = None
    relative: bool = False
    lost: bool = False
    first: int | None = None  # where the words begin, if before the token they were read from
    grain: str = ""
    bound: str = ""
    figures: bool = False  # «17/10»: the month in digits, of either calendar
    ahead: bool = False  # a date only where the clause looks ahead: «بعد عامين», «خلال شهر»
    flag: str = ""

    @property
    def dated(self) -> bool:
        """Whether a day of a month is named."""
        return self.day is not None and self.month is not None


def period(start: date, end: date, grain: str) -> Period:
    """A period of full grain: one day, month or year, or from day to day."""
    if grain == "day":
        return Period(start, end, start.isoformat(), grain)
    if grain == "month":
        return Period(start, end, f"{start.year:04}-{start.month:02}", grain)
    if grain == "year":
        return Period(start, end, f"{start.year:04}", grain)
    return Period(start, end, f"{start.isoformat()}/{end.isoformat()}", grain)


def months_period(year: int, first: int, last: int, start: date, end: date, grain: str) -> Period:
    """Some months of one year."""
    return Period(start, end, f"{year:04}-{first:02}/{year:04}-{last:02}", grain)


UNRESOLVED: Final = Period(None, None, None, "day")
