"""Visits: where the visitor goes, and visits of which only the talks are told."""

from __future__ import annotations

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.engagement_setting import Setting
from mithaq.records.engagement_status import status_of
from mithaq.records.occasion_names import Names


class Visits:
    """Completes the drafts of visits of one document."""

    def __init__(self, context: Context, setting: Setting, names: Names) -> None:
        self.context = context
        self.setting = setting
        self.names = names

    def fill(self, draft: Draft, frame: Frame, items: list[Item]) -> None:
        """Give a visit its visitors, without those who invite, and its place."""
        hosts = self.context.entities(frame.slots.get("host"))
        visitors = [e for e, _ in draft.participants.values() if e not in hosts]
        draft.participants = {}
        for entity in visitors:
            draft.add(entity, "visitor")
        place = next((m for m in self.context.members(frame.slots.get("place")) if isinstance(m, Place)), None)
        if place is not None:
            self._to(draft, place, items)
        elif frame.name == "visit" and visitors:
            home = {e.country for e in visitors}
            draft.parties.update([c for c in self.context.pair if c not in home][:1])

    def met_in(self, frame: Frame, items: list[Item], told: list[Draft]) -> Draft | None:
        """«بحث … في برلين، في مستهل زيارة رسمية»: whoever met away from home is on the visit that it names."""
        met = next((d for d in reversed(told) if d.sentence == frame.sentence and d.kind == "meeting"), None)
        if met is None or not met.place_country or (items[frame.trigger].features or {}).get("trip") != "":
            return None
        guests = [e for e, _ in met.participants.values() if e.country and e.country != met.place_country]
        if met.place_country not in met.parties or {e.country for e in guests} != met.parties - {met.place_country}:
            return None
        draft = Draft(
            "visit", status_of(frame, items, "visit", self.context.sketch.words),
            self.context.quote(items, frame.first, frame.stop), frame.pattern, frame.sentence,
            weight=1, firm=False, place=met.place, place_country=met.place_country, place_exact=met.place_exact,
        )  # fmt: skip
        for guest in guests:
            draft.add(guest, "visitor")
        draft.parties |= met.parties
        draft.date = met.date if met.date and len(met.date) == 10 and draft.status == "held" else None
        draft.title = self.title(frame, items)
        self.setting.span_visit(frame, items, draft)
        return draft

    def title(self, frame: Frame, items: list[Item]) -> str:
        """«زيارة رسمية إلى …», the words by which a meeting can name the visit it belongs to."""
        for i in range(frame.first, min(len(items), frame.stop + 5)):
            if "trip" in items[i].groups:
                return self.names.phrase(items, i)[1]
        return ""

    def _to(self, draft: Draft, place: Place, items: list[Item]) -> None:
        place = self.setting.more_exact(place, items)
        capital = self.setting.capital(place, items)
        draft.place = self.setting.place_words(capital or place)
        draft.place_exact = capital is not None or place.kind in ("city", "capital")
        draft.place_country = place.code.split("-")[0] or None
        region = self.setting.region_of(place, items) or (place.code if "-" in place.code else draft.place_country)
        if region:
            draft.parties.add(region)
