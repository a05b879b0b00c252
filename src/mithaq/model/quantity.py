"""Values read from a text: quantities, durations and dates, each with the words it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from mithaq.model.span import Span

Number = int | float
SCALES: Final = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
)  # in which large numbers are put to a person


class Qualifier(StrEnum):
    """How firmly a figure is claimed (contract, figures.qualifier)."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    UP_TO = "up_to"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts.

    `kind` is `number`, `ordinal`, `percent`, `times`, `money` or `measure`. `unit` is an ISO 4217 code for
    money (`riyal`, `dinar`, `pound`, `cent` … where the country is not said), an SI or trade unit for a
    measure, else None. A range has `low` and `high` (None where open) and no `amount`.
    `first` and `stop` are the tokens of the whole value, qualifier and unit included; `span` is their source span.
    """

    kind: str
    span: Span
    first: int
    stop: int
    amount: Number | None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACT


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, as components in the order years, months, weeks, days, hours, minutes, seconds."""

    span: Span
    first: int
    stop: int
    components: tuple[tuple[str, Number], ...]
    qualifier: Qualifier = Qualifier.EXACT


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or range of dates.

    `edtf` is None when the words cannot be resolved (no publication date, an impossible date); `start` and `end`
    are its first and last day, None where open. `bound` is `until` for a deadline («بحلول», «حتى»), `since` for a
    beginning («منذ»), else "". `flag` names what is wrong with an impossible date, else "". `length` is the length of
    time by which it is told («منذ عشرين عاما»), if it is.
    """

    span: Span
    first: int
    stop: int
    edtf: str | None
    start: date | None
    end: date | None
    grain: str  # day, week, month, season, quarter, half, year, decade, range
    relative: bool = False
    bound: str = ""
    flag: str = ""
    length: Duration | None = None
