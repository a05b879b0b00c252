"""Targets beside what was reached: the figures that sources claim for the period of a target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from mithaq.analysis.states import told_on
from mithaq.ledger import Entry, Line
from mithaq.linking.parties import states
from mithaq.model.edtf import days
from mithaq.model.record import Commitment, Figure, Record

_Kind = tuple[str, str, frozenset[str]]


class Claims:
    """The figures of a ledger, so that those beside a target are found at once."""

    def __init__(self, figures: Sequence[Line[Record]]) -> None:
        self._told_in: dict[str, list[Figure]] = {}
        self._of_kind: dict[_Kind, list[Line[Figure]]] = {}
        for line in cast(Sequence[Line[Figure]], figures):
            self._of_kind.setdefault(_kind(line.entries[0].record), []).append(line)
            for entry in line.entries:
                self._told_in.setdefault(entry.source.document.id, []).append(entry.record)

    def beside(self, target: Line[Record]) -> list[Line[Figure]]:
        """For a line of kind `target`: the lines of figures of the same series told for its due period.

        A figure told before its period began is another plan, not a claim.
        """
        found: dict[str, Line[Figure]] = {}
        for aim in self.aims(target):
            for line in self._of_kind.get(_kind(aim), ()):
                if _is_claim(line.entries[0], aim):
                    found[line.id] = line
        return [found[ident] for ident in sorted(found)]

    def aims(self, target: Line[Record]) -> Iterator[Figure]:
        """The figures to be reached: those in the words of the target, for the time at which it is due."""
        for entry in cast(tuple[Entry[Commitment], ...], target.entries):
            for figure in self._told_in.get(entry.source.document.id, ()):
                if figure.evidence.overlaps(entry.record.evidence) and figure.period == entry.record.due is not None:
                    yield figure


def is_ahead(claim: Entry[Figure]) -> bool:
    """Whether a figure was told before its period began: a plan or a target, no claim."""
    period, told = days(claim.record.period), days(told_on(claim))
    return bool(period and told and told.last < period.first)


def _kind(figure: Figure) -> _Kind:
    return figure.measure, figure.unit, states(figure.parties)


def _is_claim(claim: Entry[Figure], aim: Figure) -> bool:
    claimed, due, told = days(claim.record.period), days(aim.period), days(told_on(claim))
    return bool(claimed and due and told and claimed.meets(due) and told.last >= claimed.first)
