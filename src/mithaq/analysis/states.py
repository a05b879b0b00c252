"""How far the thing that a line tells of has come, when each state was told, and what is past its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from mithaq.analysis.support import Sources, exactness, supported
from mithaq.ledger import Entry, Line
from mithaq.linking.told import moment
from mithaq.model.edtf import LAST, days, iso_day
from mithaq.model.record import Commitment, Record

STATES = {  # how far along a status is; a line's status only moves forward
    "engagements": ("proposed", "planned", "cancelled", "under_way", "held"),
    "instruments": ("proposed", "drafted", "planned", "signed", "ratified", "in_force"),
    "commitments": ("proposed", "agreed", "under_way", "completed"),
}
HAPPENED = ("held", "under_way")  # states of an encounter that is more than a plan


@dataclass(frozen=True, slots=True)
class State:
    """A status as one source told it: on which day, and of which day."""

    status: str
    told: str | None
    date: str | None
    entry: Entry[Record]


def status(line: Line[Record]) -> str:
    """The state that a line has reached."""
    order = STATES[line.type]
    reached = [_status(entry) for entry in line.entries]
    if "cancelled" in reached:
        last = max(line.entries, key=lambda entry: (told_on(entry) or "", _status(entry) == "cancelled"))
        if _status(last) == "cancelled":
            return "cancelled"
        reached = [word for word in reached if word != "cancelled"]
    return max(reached, key=lambda word: order.index(word) if word in order else -1)


def log(line: Line[Record]) -> list[State]:
    """The states of a line as they were told, the earliest first."""
    rows = [State(_status(entry), told_on(entry), getattr(entry.record, "date", None), entry) for entry in line.entries]
    return sorted(rows, key=lambda row: (row.told or LAST, row.entry.source.document.id, row.entry.record.evidence))


def moves(line: Line[Record]) -> tuple[State, ...]:
    """How the state went on: each that was further than all told before it, and each cancellation."""
    order = STATES[line.type]
    rank = {word: number for number, word in enumerate(order)}
    rows = sorted(log(line), key=lambda row: (row.told or LAST, rank.get(row.status, -1)))
    return tuple(_steps(rows, rank))


def told_on(entry: Entry[Record]) -> str | None:
    """The day of publication, else the day on which what the entry tells happened."""
    return moment(entry.source.document.published, [entry.record])


def is_overdue(line: Line[Commitment], today: str) -> bool:
    """Whether the day on which an undertaking was due has passed, and nothing told since says that it was met."""
    last = due_by(line)
    if last is None or last >= today:
        return False
    return not any(
        entry.record.status == "completed" or (entry.record.status == "under_way" and (told_on(entry) or "") > last)
        for entry in line.entries
    )


def due_by(line: Line[Commitment]) -> str | None:
    """The last day that the best supported due date allows."""
    rows = supported(line.entries, Sources(line.entries), "due", exactness)
    limit = days(rows[0].value) if rows else None
    return iso_day(limit.last) if limit else None


def _status(entry: Entry[Record]) -> str:
    return cast(str, entry.record.status)  # type: ignore[attr-defined]  # asked of types that have one


def _steps(rows: list[State], rank: dict[str, int]) -> Iterator[State]:
    reached, last = -1, None
    for row in rows:
        is_news = row.status != last if row.status == "cancelled" else rank.get(row.status, -1) > reached
        if is_news:
            yield row
            last = row.status
        if row.status != "cancelled":
            reached = max(reached, rank.get(row.status, -1))
