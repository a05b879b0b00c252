"""Visits: where the visitor goes, and visits of which only the talks are told."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.engagement_dates import Dates
from mithaq.records.engagement_setting import Setting
from mithaq.records.engagement_status import status_of
from mithaq.records.entity import HIGH_RANKS, STATE_RANKS, Entity
from mithaq.records.occasion_names import Names
from mithaq.records.party_codes import is_state

_TELLING: Final = frozenset(["make", "lasted", "ongoing", "hold", "visit"])  # verbs that go on to tell of a visit named
_TRAVEL: Final = frozenset(["arrive", "leave", "visit", "make"])
_MOVES: Final = frozenset(["arrive", "leave"])
_NEAR: Final = 6  # items from a visit to its destination that its name takes in

_BESIDE: Final = 4  # items from a visit to «برفقة», and from there to those who come along
_SEAT: Final = 8  # items from «لمقر» to where it is
_RECENT: Final = 4  # sentences from a visit to the talks on it
_INVITING: Final = 3  # items behind «بدعوة من» in which who invites stands
_DAY: Final = 10  # characters of a day
_TOLD: Final = 2  # mentions of a state that show that a journey of which no goal is told goes there


class Visits:
    """Completes the drafts of visits of one document."""

    def __init__(self, context: Context, setting: Setting, dates: Dates, names: Names) -> None:
        self.context = context
        self.setting = setting
        self.dates = dates
        self.names = names
        self.closed = context.sketch.words

    def fill(self, draft: Draft, frame: Frame, items: list[Item]) -> None:
        """Give a visit its visitors, without those who invite, and its place."""
        hosts = self.context.entities(frame.slots.get("host"))
        visitors = [e for e, _ in draft.participants.values() if e not in hosts]
        if frame.pattern.endswith("visit.sent"):
            self._serve_sender(visitors, frame, items)
        draft.participants = {}
        for entity in visitors:
            draft.add(entity, "visitor")
        place = next((m for m in self.context.members(frame.slots.get("place")) if isinstance(m, Place)), None)
        place = self._behind_origin(place, items) if place is not None else None
        house = self._house(frame)
        if place is not None:
            self._to(draft, place, items)
        elif frame.pattern.endswith("of_there") and (there := self._there(frame, items, visitors)) is not None:
            self._to(draft, there, items)
        elif house is not None:
            draft.place_country, draft.venue = house, True
            draft.parties.add(house)
        elif frame.pattern.endswith("_invited"):
            self._by_invitation(draft, frame, items)
        elif frame.name == "visit" and visitors:
            home = {e.country for e in visitors}
            other = [code for code in self.context.pair if code not in home][:1]
            draft.parties.update(code for code in other if self.context.mentioned[code] >= _TOLD)
        draft.delegated = draft.delegated or (frame.pattern.endswith("side_arrives") and not visitors)
        if visitors:
            self._bring(draft, frame, items)

    def _by_invitation(self, draft: Draft, frame: Frame, items: list[Item]) -> None:
        """«يقوم بزيارة تستغرق يومين بدعوة من نظيره المالطي»: where no goal is told, the state of who invites."""
        home = {e.country for e, _ in draft.participants.values()}
        near = items[frame.stop : frame.stop + _INVITING]
        who = next((item for item in near if item.value is not None and "Mark" not in item.types), None)
        inviting = {code.split("-")[0] for code in self.context.codes(who)} - home if who is not None else set()
        if len(inviting) == 1 and all(map(is_state, inviting)):
            draft.place_country = next(iter(inviting))
            draft.parties |= inviting

    @staticmethod
    def _behind_origin(place: Place, items: list[Item]) -> Place:
        """«زار وفد من أسمرة، أديس أبابا»: the goal behind the place that those who went came from."""
        at = next((k for k, item in enumerate(items) if item.first == place.first), 0)
        if not at or items[at - 1].key != "من":
            return place
        behind = items[at + 1 : at + 3]
        if not behind:
            return place
        goals = (item.value for item in behind if isinstance(item.value, Place) and not item.proclitics)
        return next(goals, place) if "Mark" in behind[0].types or len(behind) == 1 or behind[0].value else place

    @staticmethod
    def _there(frame: Frame, items: list[Item], visitors: list[Entity]) -> Place | None:
        """«وعدت به أبوظبي أثناء زيارة الرئيس لها»: the state or capital that was named last."""
        home = {e.country for e in visitors}
        before = (item.value for item in reversed(items[: frame.trigger]))
        named = (p for p in before if isinstance(p, Place) and (p.is_state or p.kind == "capital"))
        return next((p for p in named if p.code not in home), None)

    def talks(self, frame: Frame, items: list[Item], told: list[Draft], subject: Entity | None) -> Draft | None:
        """«زيارة أجرى خلالها مباحثات مع كبار المسؤولين»: talks on a visit, with nobody named whom the visitor met."""
        near = (d for d in reversed(told) if d.kind == "visit")
        near = (d for d in near if frame.sentence - max(d.sentence, d.retold) <= _RECENT)
        mine = (d for d in near if subject is None or id(subject) in d.participants)
        visit = next((d for d in mine if d.place_country in {p.split("-")[0] for p in d.parties}), None)
        if visit is None or len(visit.parties) < _TOLD:
            return None
        status = status_of(frame, items, "meeting", self.closed)
        draft = Draft(
            "meeting", "planned" if visit.status in ("planned", "proposed") else status,
            self.context.quote(items, frame.first, frame.stop), frame.pattern, frame.sentence,
            weight=3, item=frame.trigger, place=visit.place, place_country=visit.place_country,
            place_exact=visit.place_exact, parties=set(visit.parties), firm=visit.firm,
        )  # fmt: skip
        for entity, role in visit.participants.values():
            draft.add(entity, role)
        draft.date = visit.date if visit.date and len(visit.date) == _DAY and frame.sentence == visit.sentence else None
        draft.occasion = visit.title or None
        return draft

    def _serve_sender(self, visitors: list[Entity], frame: Frame, items: list[Item]) -> None:
        """«أوفدت الحكومة التركية نائب وزير الخارجية»: who is sent is of the state that sends him."""
        before = [item for item in items[frame.trigger + 1 : frame.stop] if "Actor" in item.types]
        codes = self.context.codes(before[0]) if before and before[0] is not frame.slots.get("visitor") else []
        for entity in visitors if len(codes) == 1 else ():
            entity.country = entity.country or codes[0]

    def _house(self, frame: Frame) -> str | None:
        """«زار وفد من المجلس البرلمان المصري»: the state whose parliament or ministry was visited."""
        bodies = (m for m in self.context.members(frame.slots.get("place")) if isinstance(m, OrganisationMention))
        return next((body.country for body in bodies if body.kind == "ministry"), None)

    def _bring(self, draft: Draft, frame: Frame, items: list[Item]) -> None:
        """«برفقة رئيسة وزراء إيطاليا ورئيس وزراء هولندا»: those who come along with the visitor."""
        home = {e.country for e, _ in draft.participants.values()}
        at = next((k for k in range(frame.first, len(items)) if items[k] is frame.slots.get("visitor")), len(items))
        for k in range(at + 1, min(len(items), frame.stop + _BESIDE)):
            if items[k].key not in self.closed["companions"]:
                continue
            along = next((item for item in items[k + 1 : k + _BESIDE] if _is_somebody(item.value)), None)
            for entity in self.context.entities(along):
                ranks = STATE_RANKS if entity.country in home else HIGH_RANKS
                if entity.country != draft.place_country and entity.rank in ranks:
                    draft.add(entity, "visitor")

    def met_in(self, frame: Frame, items: list[Item], told: list[Draft]) -> Draft | None:
        """«بحث … في برلين، في مستهل زيارة رسمية»: whoever met away from home is on the visit that it names."""
        met = next(
            (d for d in reversed(told) if d.kind == "meeting" and frame.sentence in (d.sentence, d.retold)), None
        )
        plain = not any("frame_of" in item.groups for item in items[frame.first : frame.trigger])
        if plain and any(item.groups & _TRAVEL for item in items[: frame.first]):
            return None  # «وصل إلى طهران في زيارة»: told by its verb
        if met is None or not met.place_country or items[frame.trigger].features.get("trip") != "":
            return None
        guests = [e for e, _ in met.participants.values() if e.country and e.country != met.place_country]
        if met.place_country not in met.parties or {e.country for e in guests} != met.parties - {met.place_country}:
            return None
        ahead = met.status in ("planned", "proposed")  # «تستقبل فاليتا غدا الوزير الكيني في زيارة رسمية»
        draft = Draft(
            "visit", met.status if ahead else status_of(frame, items, "visit", self.context.sketch.words),
            self.context.quote(items, frame.first, frame.stop), frame.pattern, frame.sentence,
            weight=1, firm=False, place=met.place, place_country=met.place_country, place_exact=met.place_exact,
        )  # fmt: skip
        for guest in guests:
            draft.add(guest, "visitor")
        draft.parties |= met.parties
        of_a_day = bool(met.date) and len(met.date or "") == _DAY and (ahead or draft.status == "held")
        draft.date = met.date if of_a_day else None
        draft.title = self.title(frame, items)
        self.dates.span_visit(frame, items, draft)
        return draft

    def _seated_there(self, items: list[Item], place: Place) -> set[str]:
        """The intergovernmental bodies whose seat is visited, where a place only says where that is."""
        at = next((k for k, item in enumerate(items) if item.first == place.first), 0)
        seat = next((k for k in range(max(0, at - _SEAT), at) if items[k].key in ("مقر", "لمقر", "بمقر", "مقري")), at)
        bodies = (m for item in items[seat:at] for m in self.context.members(item))
        return {m.party for m in bodies if isinstance(m, OrganisationMention) and m.party}

    def title(self, frame: Frame, items: list[Item]) -> str:
        """«زيارة رسمية إلى …», the words by which a meeting can name the visit it belongs to; "" where it has none."""
        at = next((i for i in range(frame.first, min(len(items), frame.stop + 5)) if "trip" in items[i].groups), None)
        if at is None or (at != frame.trigger and any("ended" in item.groups for item in items[at - 1 : at])):
            return ""  # «وصل بعد زيارة لأوزبكستان»: another visit
        stop = self.names.phrase(items, at)[0]
        place = next((k for k in range(at + 1, len(items)) if items[k] is frame.slots.get("place")), None)
        if at + 1 < len(items) and items[at + 1] is frame.slots.get("visitor"):  # «زيارة الوزير إلى …»
            stop = max(stop, place + 1 if place is not None and place - at < _NEAR else at + 2)
        elif place is not None and place < stop:
            stop = place + 1
        stop = next((k for k in range(at + 1, stop) if self._tells(items[k])), stop)
        if stop == at + 1 and items[at].features.get("trip") != "pronoun":
            return ""  # «زيارة» alone names none
        clitic = len(items[at].proclitics.split("ال")[0])
        return self.context.text.quote(items[at].first, items[stop - 1].stop)[clitic:]

    def _tells(self, item: Item) -> bool:
        """Whether a word behind a visit goes on to tell of it, and is no part of its name."""
        return bool(item.groups & _TELLING) or item.key in self.closed["of_a_visit"]

    def _to(self, draft: Draft, place: Place, items: list[Item]) -> None:
        moves = any(item.groups & _MOVES for item in items)  # «غادر نواكشوط في ختام زيارة لموريتانيا»
        place = self.setting.more_exact(place, items, elsewhere=moves)
        capital = self.setting.capital(place, items)
        draft.place = (
            None if place.kind == "house" or self.setting.is_home(place) else self.setting.place_words(capital or place)
        )
        draft.place_exact = capital is not None or place.kind in ("city", "capital")
        draft.place_country = self.context.state_of(place)
        bodies = self._seated_there(items, place)
        if bodies:
            draft.parties |= bodies  # «زيارة لمقر البنك الدولي في واشنطن»
            return
        region = self.setting.region_of(place, items) or (place.code if "-" in place.code else draft.place_country)
        if region:
            draft.parties.add(region)


def _is_somebody(value: object) -> bool:
    """One or more persons, be they named in a remark only."""
    first = value[0] if isinstance(value, list) else value
    return isinstance(first, PersonMention)
