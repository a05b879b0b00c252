"""One of a series that is told by its number alone: «… والثانية في أبريل», «استضافت الرياض أولهما», «سابقتها»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.engagement_dates import settle_by_date

_REACH: Final = 7  # items behind the number within which it says when and where
_BACK: Final = 3  # sentences back to the event of which it is one
_KINDS: Final = {
    "summit": ("summit", "conference", "meeting"),
    "conference": ("conference", "summit"),
    "session": ("session", "meeting"),
    "meeting": ("meeting", "session", "summit"),
    "visit": ("visit",),
    "trip": ("visit",),
}


class Series:
    """Finds the encounters of one document that only a number or «السابقة» tells."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words
        self.numbers = self.closed["one_of_them"] | {f"و{word}" for word in self.closed["one_of_them"]}

    def add(self, drafts: list[Draft]) -> None:
        """Add a draft for each of them that no other words tell."""
        if not drafts or self.numbers.isdisjoint(self.context.text.keys):
            return
        for number, items in enumerate(self.context.sketch.items):
            for i, item in enumerate(items):
                if item.key not in self.numbers or not self._stands_alone(items, i):
                    continue
                told = self._series_of(items, i, number, drafts)
                draft = self._one(items, i, number, told) if told is not None else None
                if draft is not None and not any(_is_told(draft, d) for d in drafts):
                    drafts.append(draft)

    def _stands_alone(self, items: list[Item], i: int) -> bool:
        """Whether a number means the event itself, not the noun beside it."""
        before, behind = items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None
        if before is None or behind is None:
            return False
        opened = items[i].key.startswith("و") or before.key in self.closed["before_number"]
        hosted = "Place" in before.types or not before.groups.isdisjoint(("host", "hold"))
        followed = behind.key in self.closed["behind_number"] or isinstance(behind.value, DateValue)
        return (opened or hosted) and (followed or not behind.groups.isdisjoint(("hold", "host")))

    def _series_of(self, items: list[Item], i: int, number: int, drafts: list[Draft]) -> Draft | None:
        """The event told last of the kind that the noun before the number names."""
        noun = next((g for item in reversed(items[:i]) for g in _KINDS if g in item.groups), None)
        if any(item.key in self.closed["times"] for item in items[:i]):
            noun = "visit"  # «زار دوشنبه مرتين، أولاهما …»
        if noun is None:
            return None
        near = [d for d in drafts if d.kind in _KINDS[noun] and len(d.parties) > 1 and d.sentence <= number]
        here = [d for d in near if d.sentence == number and d.item < i]
        near = here or [d for d in near if d.sentence < number and (number - d.sentence <= _BACK or noun == "meeting")]
        return max(near, key=lambda d: (d.sentence, d.item), default=None)

    def _one(self, items: list[Item], i: int, number: int, told: Draft) -> Draft | None:
        stop = min(len(items), i + _REACH)
        stop = next((k for k in range(i + 1, stop) if items[k].key in ("،", "؛") or items[k].key in self.numbers), stop)
        day = next((it.value.edtf for it in items[i:stop] if isinstance(it.value, DateValue) and it.value.edtf), None)
        host = next(self._host(items, i), None)
        place = host or next((it.value for it in items[i:stop] if isinstance(it.value, Place)), None)
        took_place = not items[i + 1].groups.isdisjoint(("hold", "host"))
        if (day is None and not took_place) or (place is None and told.kind != "visit"):
            return None
        first = i - 2 if host is not None and i > 1 else i
        draft = replace(
            told, status="held", evidence=self.context.quote(items, first, stop), sentence=number, item=i, date=day,
            pattern="ar.occasion.one_of_series", participants={}, topics=set(), occasion=None,
            parties=set(told.parties), weight=1, firm=True,
        )  # fmt: skip
        if told.kind == "visit":
            draft.participants = dict(told.participants)
        elif place is not None:
            draft.place, draft.place_exact = self.context.words(place.first, place.stop, place.proclitics), True
            draft.place_country = place.code.split("-")[0] or None
            if told.sentence == number and told.place == draft.place and told.item < i:
                told.place = told.place_country = None  # it was the place of this one
        settle_by_date(draft, self.context.published)
        return draft

    @staticmethod
    def _host(items: list[Item], i: int) -> Iterator[Place]:
        """«استضافت الرياض أولهما وطشقند ثانيهما»: the place right before the number."""
        value = items[i - 1].value
        hosted = any("host" in item.groups for item in items[max(0, i - 2 * _REACH) : i])
        if hosted and isinstance(value, Place):
            yield value


def _is_told(draft: Draft, known: Draft) -> bool:
    one, two = draft.date or "", known.date or ""
    same_day = bool(one and two) and (one.startswith(two) or two.startswith(one))
    return known.kind == draft.kind and same_day and bool(known.parties & draft.parties)
