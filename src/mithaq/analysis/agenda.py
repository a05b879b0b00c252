"""What is planned and what is due, seen from one day: the evidence and the state, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from mithaq.analysis.states import due_by, is_overdue, status, told_on
from mithaq.analysis.support import Sources, supported
from mithaq.ledger import Line
from mithaq.model.edtf import days, iso_day
from mithaq.model.record import Commitment, Record

_UNKNOWN = "9999-12-31"
_YEAR = 365  # days after which a plan without a day is no longer news


@dataclass(frozen=True, slots=True)
class Item:
    """A line with the day by which it counts, None where none was told."""

    line: Line[Record]
    date: str | None  # as told
    by: str | None  # its last day


@dataclass(frozen=True, slots=True)
class Agenda:
    """What lies ahead on a day, and what should have happened before it."""

    today: str
    planned: tuple[Item, ...]  # encounters that are still to come, or told of late without a day
    passed: tuple[Item, ...]  # encounters planned for a day that is over, of which no source says that they were held
    faded: tuple[Item, ...]  # encounters planned without a day, of which nobody has told for a year
    due: tuple[Item, ...]
    overdue: tuple[Item, ...]  # undertakings past their day without evidence


def agenda(engagements: Sequence[Line[Record]], commitments: Sequence[Line[Record]], today: str) -> Agenda:
    """The agenda of a ledger's lines on the day `today`."""
    ahead = [_encounter(line) for line in engagements if status(line) in ("planned", "proposed")]
    due, overdue = [], []
    for line in commitments:
        undertaking = cast(Line[Commitment], line)
        if status(line) == "completed" or (by := due_by(undertaking)) is None:
            continue
        rows = supported(undertaking.entries, Sources(line.entries), "due")
        item = Item(line, rows[0].value, by)
        if is_overdue(undertaking, today):
            overdue.append(item)
        elif by >= today:
            due.append(item)
    undated = [item for item in ahead if item.by is None]
    faded = {item.line.id for item in undated if _is_faded(item.line, today)}
    return Agenda(
        today,
        planned=_ordered(item for item in ahead if item.line.id not in faded and (item.by or _UNKNOWN) >= today),
        passed=_ordered(item for item in ahead if item.by is not None and item.by < today),
        faded=_ordered(item for item in undated if item.line.id in faded),
        due=_ordered(due),
        overdue=_ordered(overdue),
    )


def _encounter(line: Line[Record]) -> Item:
    rows = supported(line.entries, Sources(line.entries), "date")
    told = rows[0].value if rows else None
    limit = days(told)
    return Item(line, told, iso_day(limit.last) if limit else None)


def _is_faded(line: Line[Record], today: str) -> bool:
    last, now = days(max(filter(None, map(told_on, line.entries)), default=None)), days(today)
    return bool(last and now and last.last < now.first - _YEAR)


def _ordered(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: (item.by or _UNKNOWN, item.line.id)))
