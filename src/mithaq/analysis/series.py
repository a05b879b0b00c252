"""The series of a measure: what was claimed for which period, what was aimed at, what is disputed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from mithaq.analysis.conflict import Conflict
from mithaq.analysis.conflicts import conflicts
from mithaq.analysis.merged import Merged, merged
from mithaq.analysis.person import when
from mithaq.analysis.targets import Claims, is_ahead
from mithaq.ledger import Ledger, Line
from mithaq.linking.parties import states
from mithaq.model.edtf import order
from mithaq.model.record import Figure, Record

_LINKED = ("persons", "engagements", "instruments", "commitments", "figures")


@dataclass(frozen=True, slots=True)
class Point:
    """A claim of a series, or a figure that somebody aims at, and the conflicts that it is in."""

    line: Merged[Figure]
    is_target: bool
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one measure, of the same parties and in one unit, by period, those without a period last."""

    measure: str
    parties: tuple[str, ...]  # regions counted with their states
    unit: str
    points: tuple[Point, ...]


def series(ledger: Ledger, measure: str, parties: Sequence[str] = ()) -> list[Series]:
    """Every series of a measure that concerns all of these parties; without parties, every series of the measure."""
    lines = _lines(ledger, measure, parties)
    claims = Claims(lines["figures"])
    aims = {figure for line in lines["commitments"] for figure in claims.aims(line)}
    disputes: dict[str, list[Conflict]] = {}
    for conflict in conflicts(lines):
        for ident in conflict.lines:
            disputes.setdefault(ident, []).append(conflict)
    asked = states(party.upper() for party in parties)
    points = []
    for line in cast(Sequence[Line[Figure]], lines["figures"]):
        found = merged(line)
        if found.record.measure == measure and asked <= states(code.upper() for code in found.record.parties):
            is_target = any(entry.record in aims for entry in line.entries)
            is_target = is_target or all(map(is_ahead, line.entries))
            points.append(Point(found, is_target, tuple(disputes.get(line.id, ()))))
    points.sort(key=lambda point: (*_series(point), order(point.line.record.period), when(point.line.first)))
    return [Series(measure, of, unit, tuple(group)) for (of, unit), group in groupby(points, key=_series)]


def _lines(ledger: Ledger, measure: str, parties: Sequence[str]) -> dict[str, list[Line[Record]]]:
    """The lines that can matter: of all types, for these tell which documents are about one thing."""
    if not parties:
        return {kind: ledger.lines(kind) for kind in _LINKED}
    entries = ledger.entries(naming=tuple(parties))
    telling = {
        entry.source.document.id
        for entry in entries
        if isinstance(entry.record, Figure) and entry.record.measure == measure
    }
    ids = set(ledger.line_ids([entry.id for entry in entries if entry.source.document.id in telling]).values())
    return {kind: ledger.some_lines(kind, ids) for kind in _LINKED}


def _series(point: Point) -> tuple[tuple[str, ...], str]:
    return tuple(sorted(states(point.line.record.parties))), point.line.record.unit
