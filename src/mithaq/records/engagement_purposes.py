"""The fields of journeys and of signings: what a visit is made for, what is signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.record import Instrument
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.sentence_row import COMMAS, STOPS

_TALKS: Final = frozenset(["meeting", "session", "call", "summit", "conference"])
_PURPOSE: Final = 24  # items from a journey to what it is for
_FEW: Final = 2  # signed documents of which a ceremony may be that of any


def add_purposes(context: Context, drafts: Sequence[Draft]) -> None:
    """«يزور مالطا لبحث التعاون في مجال الطاقة»: the fields that a journey is for, where no talks stand beside."""
    for draft in drafts:
        if draft.kind != "visit" or draft.topics or draft.sentence < 0:
            continue
        if any(d.kind in _TALKS and draft.sentence in (d.sentence, d.retold) for d in drafts):
            continue
        items = context.sketch.items[draft.sentence]
        ends = range(draft.item + 1, min(len(items), draft.item + _PURPOSE))
        at = next((k for k in ends if _is_purpose(context, items[k])), None)
        if at is None or any(
            d is not draft and d.sentence == draft.sentence and draft.item < d.item < at for d in drafts
        ):
            continue
        stop = next((k for k in range(at + 1, len(items)) if items[k].key in COMMAS | STOPS), len(items))
        draft.topics = context.topics(items[at].first, items[stop - 1].stop) - {"multilateral"}


def _is_purpose(context: Context, item: Item) -> bool:
    """«لبحث», «لمناقشة», «للتباحث»."""
    noun = item.key.removeprefix("ل").removeprefix("ل")
    return noun != item.key and noun in context.sketch.words["discussed"]


def add_signed(drafts: Sequence[Draft], papers: Sequence[Instrument]) -> None:
    """«ووقعها عن الجانب المالطي …»: a signing that does not say what is signed has the fields of the paper."""
    signed = [p for p in papers if p.status == "signed"]
    for draft in drafts:
        if not draft.signing or draft.topics:
            continue
        own = [p for p in signed if set(p.parties) <= draft.parties]
        if own and len(own) <= _FEW:
            draft.topics = {topic for paper in own for topic in paper.topics}
