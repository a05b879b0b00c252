"""Targets beside what was reached: the figures that sources claim for the period of a target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from mithaq.analysis.lines import Shown, told_on
from mithaq.ledger import Entry, Line
from mithaq.linking.parties import states
from mithaq.model.edtf import days
from mithaq.model.record import Commitment, Figure, Record

Claim = Entry[Figure]


def claims_beside(target: Line[Record], figures: Sequence[Line[Record]]) -> list[Shown]:
    """For a line of kind `target`: what its figure is, and every figure of the same series told for its due period.

    A figure told before its period began is another plan, not a claim.
    """
    aims = [
        claim
        for entry in cast(tuple[Entry[Commitment], ...], target.entries)
        for line in figures
        for claim in cast(tuple[Claim, ...], line.entries)
        if claim.source.document.id == entry.source.document.id
        and claim.record.evidence.overlaps(entry.record.evidence)
        if claim.record.period == entry.record.due is not None
    ]
    rows = []
    for line in figures:
        claim = cast(Claim, line.entries[0])
        if any(_is_claim(claim, aim) for aim in aims):
            record = claim.record
            rows.append({"line": line.id, "value": record.value, "unit": record.unit, "period": record.period})
    return rows


def _is_claim(claim: Claim, aim: Claim) -> bool:
    one, other = claim.record, aim.record
    if (one.measure, one.unit, states(one.parties)) != (other.measure, other.unit, states(other.parties)):
        return False
    claimed, due, told = days(one.period), days(other.period), days(told_on(claim))
    return bool(claimed and due and told and claimed.meets(due) and told.last >= claimed.first)
