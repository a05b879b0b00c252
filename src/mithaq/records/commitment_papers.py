"""Undertakings that a document between two parties holds, told in the sentences behind its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mithaq.model.record import Instrument
from mithaq.records.commitment_parties import Parties
from mithaq.records.commitment_setting import codes_of
from mithaq.records.party_codes import state_of

_NEAR: Final = 3  # sentences from the document to what it holds
_HOLDING: Final = frozenset(["licence.bind", "licence.bind_by", "licence.fixed", "licence.under_accord"])


def by_paper(parties: Parties, papers: Sequence[Instrument]) -> bool:
    """«وقعت إيران وفنزويلا خطة تعاون. … كما تشمل إصلاح المصافي»: whether a document of two parties that the text has
    just named holds what is undertaken, by one of them or by nobody named."""
    one, context = parties.one, parties.context
    coming = one.finite or parties.licence == "doing.be_done"
    held = parties.licence in _HOLDING or (coming and one.licence.hit.feature == "future")
    if not held or one.strength < 2 or one.status != "agreed":
        return False
    around = {state_of(code) for code in codes_of(context, parties.marks.items, cities=True)}
    if parties.subject is not None and not parties.who(parties.subject):
        return False
    first = context.text.sentences[max(0, parties.sentence - _NEAR)].first
    span = context.text.starts[first], context.text.starts[one.first]
    near = (paper for paper in papers if span[0] <= paper.evidence.start < span[1])
    return any(around <= two for paper in near if len(two := {state_of(code) for code in paper.parties}) == 2)
