"""The same instrument: announced, signed and ratified are states of one document between the same parties."""

from __future__ import annotations

from typing import NamedTuple

from mithaq.linking.linker import NEVER, NOTHING
from mithaq.linking.parties import pairs, states
from mithaq.linking.told import Told
from mithaq.linking.wording import content, couples, overlap, shared
from mithaq.model.edtf import Days, around, days
from mithaq.model.record import Instrument

_GENERIC = content(
    """اتفاقية اتفاقيات اتفاق معاهدة مذكرة مذكرات تفاهم اعلان بيان مشترك مشتركة بروتوكول برنامج خطة عمل عقد عقود
    وثيقة وثائق ثنائية تعاون دولي حكومية بلدين جانبين طرفين عدد موقعة مهمة"""
)
CONCLUDED = ("signed", "ratified", "in_force")  # statuses of what has been signed


class InstrumentView(NamedTuple):
    """An instrument as another source could name it again."""

    kind: str
    stems: tuple[str, ...]  # what sets its title apart
    parties: tuple[str, ...]
    number: int | None  # how many of them
    is_done: bool
    when: Days | None
    is_dated: bool


class Instruments:
    """Links instruments."""

    is_told_once = True

    def view(self, told: Told) -> InstrumentView:
        record = told.record
        assert isinstance(record, Instrument)
        stated = days(record.date)
        is_past = record.status in CONCLUDED
        near = None if record.status == "in_force" else around(told.moment, *((7, 0) if is_past else (0, 30)))
        return InstrumentView(
            kind=record.kind,
            stems=tuple(sorted(content(record.title) - _GENERIC)),
            parties=record.parties,
            number=record.count,
            is_done=is_past,
            when=stated or near,
            is_dated=stated is not None,
        )

    def keys(self, view: InstrumentView) -> set[str]:
        subjects = couples(view.stems)
        if view.when:  # those of one kind and one day may be called by quite other words
            subjects |= {f"={view.kind}|{month}" for month in view.when.widened(1).months()}
        return {f"{pair}|{subject}" for pair in pairs(view.parties) for subject in subjects}

    def compare(self, a: InstrumentView, b: InstrumentView) -> int:
        first, second = states(a.parties), states(b.parties)
        if first != second and len(first & second) < max(2, 0.6 * max(len(first), len(second))):
            return NEVER
        if (a.number or 1) != (b.number or 1) and a.number is not None and b.number is not None:
            return NEVER
        meet = None if a.when is None or b.when is None else a.when.meets(b.when, slack=1)
        if meet is False and a.is_done and b.is_done and a.is_dated and b.is_dated:
            return NEVER
        if a.number and a.number > 1 and a.kind == b.kind and a.number == b.number:
            return 80 if meet else NOTHING
        return self._by_title(a, b, bool(meet))

    @staticmethod
    def _by_title(a: InstrumentView, b: InstrumentView, meet: bool) -> int:
        mine, other = frozenset(a.stems), frozenset(b.stems)
        if mine and other:
            likeness = overlap(mine, other)
            if shared(mine, other) >= 2 and likeness >= 0.6:
                return (90 if likeness > 0.8 else 72) if a.kind == b.kind else 60
            if meet and a.kind == b.kind and likeness >= 0.99:
                return 60
            return NEVER if meet and likeness < 0.2 and a.kind == b.kind and len(mine) > 1 < len(other) else NOTHING
        return 55 if meet and a.kind == b.kind and a.number == b.number == 1 else NOTHING
