"""Who took part in an encounter when all its sources are taken together, and which of them name whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mithaq.ledger import Entry
from mithaq.linking.names import Likeness
from mithaq.linking.parties import state
from mithaq.linking.persons import names_alike
from mithaq.linking.spelling import folded
from mithaq.model.record import Engagement, Participant


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who took part, as the fullest of the sources has it, and the entries that say so."""

    participant: Participant
    entries: tuple[Entry[Engagement], ...]


def attendance(entries: Iterable[Entry[Engagement]]) -> list[Attendee]:
    """Everybody whom some source names; hosts first, then in the order of telling."""
    found: list[tuple[list[Participant], list[Entry[Engagement]]]] = []
    for entry in entries:
        for someone in entry.record.participants:
            known = next((row for row in found if entry not in row[1] and _same(row[0], someone)), None)
            if known is None:
                found.append(([someone], [entry]))
            else:
                known[0].append(someone)
                known[1].append(entry)
    rows = [Attendee(max(named, key=_fullness), tuple(given)) for named, given in found]
    return sorted(rows, key=lambda row: row.participant.role != "host")


def _same(known: list[Participant], other: Participant) -> bool:
    return all(_can_be_one(one, other) for one in known) and any(_says_one(one, other) for one in known)


def _can_be_one(a: Participant, b: Participant) -> bool:
    if a.country and b.country and state(a.country) != state(b.country):
        return False
    return not (a.name and b.name) or names_alike(a.name, a.country, b.name, b.country) > Likeness.UNKNOWN


def _says_one(a: Participant, b: Participant) -> bool:
    """By name; where one is not named, by the office."""
    if a.name and b.name:
        return True
    return bool(a.office and b.office) and folded(a.office or "") == folded(b.office or "")


def _fullness(someone: Participant) -> tuple[int, int, bool]:
    return len((someone.name or "").split()), len(someone.office or ""), someone.role != "participant"
