"""The same undertaking: the same kind of words about it, by the same parties.

First promised, repeated, under way, done: these are states of one undertaking, so its dates and status do not keep
two records apart. Two different days on which something is due do, unless one only says the other more exactly.
"""

from __future__ import annotations

from typing import NamedTuple

from mithaq.linking.linker import NEVER, NOTHING
from mithaq.linking.parties import states
from mithaq.linking.told import Told
from mithaq.linking.wording import content, couples, overlap, shared
from mithaq.model.edtf import Days, days
from mithaq.model.record import Commitment

_GENERIC = content("مشروع مشاريع تنفيذ مشترك تعاون بناء انشاء اقامة تطوير تعزيز زيادة قرار عمل بلدين جانبين")


class CommitmentView(NamedTuple):
    """An undertaking as another source could repeat it."""

    kind: str
    stems: tuple[str, ...]
    generic: tuple[str, ...]
    actors: tuple[str, ...]
    names: tuple[str, ...]  # stems of actors that are no parties
    due: Days | None


class Commitments:
    """Links commitments."""

    is_told_once = True

    def view(self, told: Told) -> CommitmentView:
        record = told.record
        assert isinstance(record, Commitment)
        every = content(record.what)
        actors = tuple(sorted(states(actor for actor in record.actors if actor.isascii())))
        names = content(" ".join(actor for actor in record.actors if not actor.isascii()))
        return CommitmentView(
            kind=record.kind,
            stems=tuple(sorted(every - _GENERIC)),
            generic=tuple(sorted(every & _GENERIC)),
            actors=actors,
            names=tuple(sorted(names)),
            due=days(record.due),
        )

    def keys(self, view: CommitmentView) -> set[str]:
        actors = [*view.actors, *view.names]
        return {f"{actor}|{couple}" for actor in actors for couple in couples(view.stems)}

    def compare(self, a: CommitmentView, b: CommitmentView) -> int:
        if (a.kind == "target") != (b.kind == "target"):
            return NEVER
        if a.due and b.due and not a.due.meets(b.due):
            return NEVER
        common = set(a.actors) & set(b.actors)
        named = overlap(frozenset(a.names), frozenset(b.names))
        if not common and named <= 0.5:  # two banks have the word "bank" in common
            return NEVER if a.actors and b.actors else NOTHING
        mine, other = frozenset(a.stems), frozenset(b.stems)
        likeness, count = overlap(mine, other), shared(mine, other)
        if a.actors != b.actors:  # one source may name more of those concerned
            nested = set(a.actors) <= set(b.actors) or set(b.actors) <= set(a.actors)
            return 72 if nested and count >= 3 and likeness >= 0.75 else NOTHING
        if count >= 3 and likeness >= 0.6:
            return 85 if likeness >= 0.8 else 72
        return 60 if count >= 2 and likeness >= 0.5 else NOTHING
