"""Ceremonies that only their honours tell: a guest who reviews the guard, a dinner given for him."""

from __future__ import annotations

from itertools import islice
from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft, told
from mithaq.records.entity import HIGH_RANKS
from mithaq.records.phrases import bare

_HONOURED: Final = 10  # items from a dinner to the one for whom it is given
_AFTER: Final = 3  # items from «تكريما» to him
_WELCOMING: Final = frozenset(["arrival", "receive", "reception"])
_WELCOME: Final = ("مراسم", "استقبال")  # head and name by which such a ceremony is compared
_MEAL: Final = "مادبه"


class Honours:
    """Builds drafts of such ceremonies for one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words

    def guard(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """«لدى وصوله إلى أكرا، استعرض رئيس توغو حرس الشرف»: a welcome of a guest of rank, no parade at home."""
        draft = told(self.context, frame, items, "ceremony", status, (0, len(items)), weight=1)
        draft.head, draft.title = _WELCOME
        people = [e for item in items if "Person" in item.types for e in self.context.entities(item)]
        for entity in people:
            if entity.country and entity.rank in HIGH_RANKS:
                draft.add(entity, "participant")
        welcomes = any(item.groups & _WELCOMING or bare(item) in self.closed["guest_words"] for item in items)
        if len(draft.parties) == 1 and welcomes:
            draft.parties |= self._hosts(items)
            if len(draft.parties) == 1 and draft.parties < set(self.context.pair):
                draft.parties |= set(self.context.pair)
                draft.borrowed = True
        return draft if draft.participants and len(draft.parties) > 1 else None

    def _hosts(self, items: list[Item]) -> set[str]:
        """The state whose city the guest has come to, as far as the sentence names one."""
        there = (item.value for item in items)
        cities = (p.code.split("-")[0] for p in there if isinstance(p, Place) and p.kind in ("city", "capital"))
        return set(islice(cities, 1))

    def dinner(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """«أقام الرئيس الغاني عشاء على شرف نظيره»: who gives it, and for whom."""
        draft = told(self.context, frame, items, "ceremony", status, (frame.first, frame.stop), weight=1)
        draft.head, draft.title = _MEAL, bare(items[frame.trigger])
        for entity in self.context.entities(frame.slots.get("a")):
            if entity.country and entity.rank:
                draft.add(entity, "host")
        home = set(draft.parties)
        guest = self._honoured(items, frame.trigger)
        for entity in self.context.entities(guest):
            if entity.country and entity.country not in home:
                draft.add(entity, "visitor")
        return draft if guest is not None and home and len(draft.parties) > 1 else None

    def _honoured(self, items: list[Item], i: int) -> Item | None:
        """The person right behind «على شرف», «تكريما»."""
        keys = self.context.text.keys
        for k in range(i + 1, min(len(items) - 1, i + _HONOURED)):
            if keys[items[k].stop - 1] in self.closed["in_honour"]:
                return next((item for item in items[k + 1 : k + 1 + _AFTER] if "Person" in item.types), None)
        return None
