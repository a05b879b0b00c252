"""The offices of a person, each with the time for which it is attested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mithaq.analysis.states import told_on
from mithaq.ledger import Entry
from mithaq.linking.spelling import words
from mithaq.model.edtf import LAST
from mithaq.model.record import Person


@dataclass(frozen=True, slots=True)
class Attested:
    """An office, the first and the last day on which a source gives it to someone, and those sources."""

    office: str
    first: str | None
    last: str | None
    entries: tuple[Entry[Person], ...]


def offices(entries: Iterable[Entry[Person]]) -> list[Attested]:
    """The offices that some entries give one person, the earliest first; spellings of one phrase are one office."""
    found: dict[str, list[Entry[Person]]] = {}
    for entry in entries:
        if entry.record.office:
            found.setdefault(" ".join(words(entry.record.office)), []).append(entry)
    rows = []
    for given in found.values():
        spelled = [entry.record.office or "" for entry in given]
        times = sorted(filter(None, map(told_on, given)))
        shown = max(spelled, key=lambda office: (spelled.count(office), office))
        rows.append(Attested(shown, times[0] if times else None, times[-1] if times else None, tuple(given)))
    return sorted(rows, key=lambda row: (row.first or LAST, row.office))
