"""Engagements: frames to drafts, one draft for each encounter."""

from __future__ import annotations

from dataclasses import replace

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.engagement_joins import (
    add_attendance,
    add_topics,
    drop_discussions,
    drop_signings,
    join_sidelines,
    share_places,
)
from mithaq.records.engagement_setting import Setting
from mithaq.records.engagement_status import denied, is_told, near, settle_by_date, status_of
from mithaq.records.occasions import Occasions
from mithaq.records.people import HIGH_RANKS, STATE_RANKS, Entity

_KINDS = {
    "reception": "meeting",
    "meeting": "meeting",
    "visit": "visit",
    "call": "call",
    "message": "message",
    "invitation": "visit",
}
_SEVERAL = frozenset("لقاءات اجتماعات محادثات مباحثات جلسات".split())
_ONE_TO_ONE = frozenset("ثناييه منفصله جانبيه منفرده".split())
_SO_IT_WAS = frozenset("جاء وجاء جاءت وجاءت وذلك".split())
_SITTING_IN = frozenset("بحضور وبحضور بمشاركه وبمشاركه برفقه".split())
_EACH = frozenset(["كل", "كلا", "وكل", "وكلا", "بكل", "لكل"])
_IN = frozenset(["في", "مقدمه"])
_GOVERNING = frozenset("الي مع من عن علي لدي".split())
_OPENING = 4  # items before an encounter that opens its sentence
_BEHIND = 12  # items between it and its subject
_SAYING = frozenset(["say", "discuss", "receive", "call_for", "promise"])
_OF_TWO = ("between_them", "they_held", "they_meet")  # patterns whose two stand before
_ROLES = {"host": "host", "visitor": "visitor"}
_FRAME_WEIGHT = {"reception": 5, "meeting": 4, "call": 4, "message": 4, "visit": 3, "invitation": 3}


class Engagements:
    """Builds the engagements of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self.drafts: list[Draft] = []
        self.occasions = Occasions(context)
        self.setting = Setting(context)

    def build(self, frames: list[Frame]) -> list[Draft]:
        """Drafts of all encounters, merged, in text order."""
        best: dict[tuple[int, int, str], Frame] = {}
        for frame in filter(self._sound, frames):
            key = (frame.sentence, frame.trigger, _KINDS.get(frame.name, frame.name))
            held = best.get(key)
            if held is None or (frame.confidence, frame.stop - frame.first) > (held.confidence, held.stop - held.first):
                best[key] = frame
        for frame in sorted(best.values(), key=lambda f: (f.sentence, f.trigger)):
            frame = self._with_guest(frame)
            for single in self._singles(frame):
                draft = self._occasion(single) if single.name == "occasion" else self._draft(single)
                if draft is not None:
                    self._file(draft)
        self.drafts = drop_discussions(drop_signings(self.drafts))
        add_attendance(self.context, self.drafts)
        join_sidelines(self.drafts)
        share_places(self.drafts)
        add_topics(self.context, self.drafts)
        return self.drafts

    def _sound(self, frame: Frame) -> bool:
        """Whether the guest of a frame can be one: not the host again, nor someone to whom or for whom it was."""
        items = self.items[frame.sentence]
        if frame.name == "visit" and "visitor" not in frame.slots and self._of_someone(items, frame.trigger):
            return False
        if frame.pattern.endswith(("meeting.between", "held_between")) and any(
            "relation" in item.groups for item in items[frame.trigger + 1 : frame.stop - 1]
        ):
            return False  # «مباحثات لإحياء التعاون بين الدولتين»
        if frame.pattern == "ar.meeting.discuss_group" and any(
            "message" in item.groups for item in items[frame.stop : frame.stop + 3]
        ):
            return False  # «تبادل الرئيسان برقيات التهنئة»
        guest = frame.slots.get("visitor") if frame.name in ("reception", "visit") else frame.slots.get("b")
        host = frame.slots.get("host") or frame.slots.get("a")
        if guest is None:
            return True
        if frame.name == "visit":
            before = next((k for k, item in enumerate(items) if item is guest), 0) - 1
            return before < 0 or items[before].key not in _GOVERNING
        if frame.pattern.startswith("ar.reception.verb") and guest.proclitics.startswith(("ل", "ب")):
            return False
        people = self.context.entities(guest)
        return not people or people != self.context.entities(host)

    def _with_guest(self, frame: Frame) -> Frame:
        """The frame with its true guest: not whoever only sat in («بحضور …»), but those whom «كلا من» announces."""
        name = "visitor" if frame.name == "reception" else "b"
        guest = frame.slots.get(name)
        if guest is None or frame.name not in ("reception", "meeting"):
            return frame
        items = self.items[frame.sentence]
        at = next((k for k, item in enumerate(items) if item is guest), 0)
        people = [k for k in range(at + 1, len(items)) if "Person" in items[k].types]
        if at and items[at - 1].key in _SITTING_IN:
            true = people[0] if people else None
        elif any(item.key in _EACH for item in items[frame.trigger : at]):
            return frame
        else:
            true = next((k for k in people if {item.key for item in items[k - 2 : k]} & _EACH), None)
        return replace(frame, slots={**frame.slots, name: items[true]}) if true is not None else frame

    @staticmethod
    def _welcomed(items: list[Item], i: int) -> bool:
        """«وكان في استقباله …»: whoever is named welcomes him who came."""
        return i > 0 and items[i - 1].key in _IN and near(items, i, "past", back=4)

    def _of_someone(self, items: list[Item], i: int) -> bool:
        """«زيارة البشير للقاهرة», «انتقلت الرئاسة إلى»: a plain noun behind the word is whose visit or move it is."""
        bare = (items[i].features or {}).get("trip") == "" and "ال" not in items[i].proclitics
        if not (bare or "leave" in items[i].groups) or i + 1 >= len(items):
            return False
        owner = items[i + 1]
        if not bare:  # «ويتوجه المنتخب إلى», «ويتوجه لخويا إلى»
            return owner.types == {"Word"} and not self.context.sketch.tags.has(owner.first, "function")
        return (
            owner.types == {"Word"}
            and not owner.groups
            and owner.key.startswith("ال")
            and not self.context.sketch.tags.has(owner.first, "function")
        )

    def _singles(self, frame: Frame) -> list[Frame]:
        """One frame per destination («زيارة كل من كازاخستان وطاجيكستان») and per guest whom the host met apart."""
        places = _one_each(frame, "place")
        guests = _one_each(frame, "visitor" if frame.name == "reception" else "b")
        if len(guests) > 1 and not self._apart(frame):
            guests = [frame]
        return guests if len(places) == 1 else places + guests[1:]

    def _apart(self, frame: Frame) -> bool:
        """Whether the text says that there was one encounter with each («كل على حدة», «لقاءات ثنائية مع»)."""
        near_by = self.items[frame.sentence : frame.sentence + 2]
        if any(item.key == "حده" for items in near_by for item in items):
            return True
        items = self.items[frame.sentence]
        return any(
            items[k].key.removeprefix("ال") in _SEVERAL and items[k + 1].key.removeprefix("ال") in _ONE_TO_ONE
            for k in range(frame.first, min(frame.stop, len(items) - 1))
        )

    def _file(self, draft: Draft) -> None:
        if (
            draft.kind == "meeting" and not draft.participants and not draft.title and not draft.date
        ):  # «ناقش الطرفان»: the talks told before
            for known in self.drafts:
                if known.kind in ("meeting", "call", "session", "summit") and known.parties >= draft.parties:
                    known.topics |= draft.topics
                    return
        if draft.kind == "meeting" and "discuss" in draft.pattern:  # what a call, a session went on about
            for known in self.drafts:
                if (
                    known.kind in ("call", "session", "summit")
                    and known.participants.keys() >= draft.participants.keys()
                ):
                    known.topics |= draft.topics
                    return
        for known in self.drafts:
            if known.same_as(draft):
                known.merge(draft)
                return
        self.drafts.append(draft)

    def _occasion(self, frame: Frame) -> Draft | None:
        items = self.items[frame.sentence]
        if denied(items, frame.trigger):
            return None
        status = status_of(frame, items, "occasion")
        draft = self.occasions.draft(frame, items, status, self.setting.when(frame, items))
        if draft is not None:
            if (
                draft.borrowed and draft.kind != "ceremony"
            ):  # one of a series: its parties are those of the one told before
                told = next((d for d in reversed(self.drafts) if d.kind == draft.kind and not d.borrowed), None)
                draft.parties = set(told.parties) if told else draft.parties
            self.setting.locate(draft, items, frame)
            settle_by_date(draft, self.context.published)
            if not self._among_states(draft):
                return None
        return draft

    @staticmethod
    def _among_states(draft: Draft) -> bool:
        """Whether an occasion brings states together, though the text may name only one of them."""
        if not draft.parties and draft.place_country:
            draft.parties.add(draft.place_country)
        states = _states(draft.parties)
        if len(states) != 1:
            return len(states) > 1
        if draft.kind not in ("conference", "summit", "session") or draft.borrowed:
            return False
        if draft.place_country is not None and draft.place_country not in states:
            if draft.kind == "conference":  # an exhibition, days of culture: those who come, and their host
                draft.parties.add(draft.place_country)
            return draft.kind == "conference" or bool(draft.participants)
        return draft.international or (draft.kind != "conference" and any(len(code) > 2 for code in states))

    # -- one frame ----------------------------------------------------------------------------------

    def _draft(self, frame: Frame) -> Draft | None:
        items = self.items[frame.sentence]
        trigger = items[frame.trigger]
        kind = _KINDS[frame.name]
        if denied(items, frame.trigger):
            return None
        if kind == "meeting" and self._by_phone(frame):
            kind = "call"
        if frame.pattern.endswith("in_its_course"):
            return self._visit_met_in(frame, items)
        draft = Draft(
            kind, status_of(frame, items, kind), self.context.quote(items, frame.first, frame.stop),
            frame.pattern, frame.confidence, frame.sentence, weight=_FRAME_WEIGHT[frame.name],
            item=frame.trigger, firm=is_told(frame, items),
        )  # fmt: skip
        subject = self._subject(frame, items) if self._needs_subject(frame, trigger) else None
        place_slot = frame.slots.get("place")
        for name, item in frame.slots.items():
            if name == "place":
                continue
            role = _ROLES.get(name, "participant")
            if frame.name == "reception" and self._welcomed(items, frame.trigger):
                role = "host"
            for entity in self.context.entities(item):
                draft.add(entity, role)
            draft.parties.update(self._codes(item))
        if frame.pattern.endswith(_OF_TWO):
            for entity in self._last_two(frame, items):
                draft.add(entity, "participant")
        if subject is not None:
            role = {
                "reception": "host" if "host" not in frame.slots else "visitor",
                "visit": "visitor",
                "invitation": "visitor",
            }.get(frame.name, "participant")
            if frame.name == "reception" and self._welcomed(items, frame.trigger):
                role = "visitor"
            draft.add(subject, role)
        if kind == "visit":
            self._visit(frame, draft, place_slot, items)
        elif kind != "call":
            self.setting.locate(draft, items, frame)
        draft.date = self.setting.when(frame, items)
        if draft.status in ("held", "under_way") and self.setting.to_come(frame, items):
            draft.status = "planned"
        settle_by_date(draft, self.context.published)
        if kind == "visit":
            self.setting.span_visit(frame, items, draft)
            draft.title = self._visit_title(items, frame)
        if kind == "meeting":
            draft.occasion = self.occasions.around(items, frame.trigger)
        if not self._stands(draft, frame):
            return None
        return draft

    def _by_phone(self, frame: Frame) -> bool:
        """Whether talks were a call: said beside them, or in «جاء ذلك خلال اتصال هاتفي» right behind."""
        items = self.items[frame.sentence]
        if any("by_phone" in item.groups for item in items[max(0, frame.first - 3) : frame.stop + 4]):
            return True
        if "discuss" not in frame.pattern:
            return False
        behind = self.items[frame.sentence + 1][:_OPENING] if frame.sentence + 1 < len(self.items) else []
        so = bool(behind) and behind[0].key in _SO_IT_WAS
        return any("phone" in item.groups for item in [*items[frame.first : frame.stop + 4], *(behind if so else ())])

    def _codes(self, item: Item) -> list[str]:
        """Party codes of a slot; a joint body or nameless officials stand for their states."""
        if "adjective" in item.groups and item.features:
            return [item.features["adjective"]]
        codes = self.context.codes(item)
        if not codes and isinstance(item.value, OrganisationMention):
            codes = self.context.states_in(item.first, item.stop)
        return codes

    @staticmethod
    def _needs_subject(frame: Frame, trigger: Item) -> bool:
        if frame.pattern.endswith("visit.officials"):
            return False
        if frame.name in ("reception", "meeting") and (
            "pronoun" in frame.pattern or frame.pattern.endswith("object_first")
        ):
            return True
        if frame.name in ("meeting", "call") and "a" not in frame.slots:
            return not frame.pattern.endswith(_OF_TWO)
        if frame.name == "reception" and ("host" not in frame.slots or "visitor" not in frame.slots):
            return True
        return frame.name in ("visit", "invitation") and "visitor" not in frame.slots

    def _last_two(self, frame: Frame, items: list[Item]) -> list[Entity]:
        """Whom «بينهما» means: the last two persons of different countries before it."""
        found: list[Entity] = []
        for sentence in range(frame.sentence, max(frame.sentence - 4, -1), -1):
            row = self.items[sentence][: frame.trigger if sentence == frame.sentence else None]
            for item in reversed(row):
                if "Person" in item.types:
                    for entity in self.context.entities(item):
                        if entity.country and all(e.country != entity.country for e in found):
                            found.append(entity)
                        if len(found) == 2:
                            return found
        return found

    def _subject(self, frame: Frame, items: list[Item]) -> Entity | None:
        """Whom «زيارته», «لقائه» speaks of: the nearest person before, who is no participant already."""
        taken = [e for item in frame.slots.values() for e in self.context.entities(item)]
        ahead = self._subject_ahead(frame, items, taken)
        if ahead is not None:
            return ahead
        place = next((m for m in self.context.members(frame.slots.get("place")) if isinstance(m, Place)), None)
        at_home = place.code.split("-")[0] if place is not None and frame.name in ("visit", "invitation") else ""
        for sentence in range(frame.sentence, max(frame.sentence - 3, -1), -1):
            row = self.items[sentence]
            stop = frame.trigger if sentence == frame.sentence else len(row)
            order = range(stop - 1, -1, -1) if sentence == frame.sentence else range(stop)
            for i in order:
                if "Person" in row[i].types:
                    for entity in self.context.entities(row[i]):
                        if entity in taken or (at_home and entity.country == at_home):
                            continue  # nobody visits his own country, where the text names another
                        if entity.rank in STATE_RANKS or entity.name:
                            return entity
        return self._at_home(frame, items, at_home) if at_home else None

    def _at_home(self, frame: Frame, items: list[Item], code: str) -> Entity | None:
        """Who tours a province of his own country: the nearest one of rank before the frame."""
        for sentence in range(frame.sentence, max(frame.sentence - 3, -1), -1):
            row = self.items[sentence][: frame.trigger if sentence == frame.sentence else None]
            for item in reversed(row):
                for entity in self.context.entities(item) if "Person" in item.types else ():
                    if entity.country == code and entity.rank in HIGH_RANKS:
                        return entity
        return None

    def _subject_ahead(self, frame: Frame, items: list[Item], taken: list[Entity]) -> Entity | None:
        """«وخلال لقائه بفلان، أكد الرئيس …»: the sentence opens with the encounter and names its subject behind."""
        if frame.name not in ("meeting", "reception", "call") or frame.first > _OPENING:
            return None
        if any("Person" in item.types for item in items[: frame.first]):
            return None
        for k in range(frame.stop, min(len(items), frame.stop + _BEHIND)):
            if "Person" in items[k].types:
                said = any(item.groups & _SAYING for item in items[frame.stop : k])
                return next((e for e in self.context.entities(items[k]) if e not in taken), None) if said else None
        return None

    def _visit(self, frame: Frame, draft: Draft, slot: Item | None, items: list[Item]) -> None:
        hosts = self.context.entities(frame.slots.get("host"))
        visitors = [e for e, _ in draft.participants.values() if e not in hosts]
        draft.participants = {}
        home = {e.country for e in visitors}
        for entity in visitors:
            draft.add(entity, "visitor")
        place = next((m for m in self.context.members(slot) if isinstance(m, Place)), None)
        if place is not None:
            place = self.setting.more_exact(place, items)
            capital = self.setting.capital(place, items)
            draft.place = self.setting.place_words(capital or place)
            draft.place_exact = capital is not None or place.kind in ("city", "capital")
            draft.place_country = place.code.split("-")[0] or None
            region = self.setting.region_of(place, items)
            if region:
                draft.parties.add(region)
            elif place.code:
                draft.parties.add(place.code if "-" in place.code else draft.place_country or "")
        elif frame.name == "visit":
            code = next((c for c in self.context.pair if c not in home), None)
            if code and visitors:
                draft.parties.add(code)
        draft.parties.discard("")

    def _visit_met_in(self, frame: Frame, items: list[Item]) -> Draft | None:
        """«بحث … في برلين، في مستهل زيارة رسمية»: whoever met away from home is on the visit that it names."""
        met = next((d for d in reversed(self.drafts) if d.sentence == frame.sentence and d.kind == "meeting"), None)
        if met is None or not met.place_country or (items[frame.trigger].features or {}).get("trip") != "":
            return None
        guests = [e for e, _ in met.participants.values() if e.country and e.country != met.place_country]
        if met.place_country not in met.parties or {e.country for e in guests} != met.parties - {met.place_country}:
            return None
        draft = Draft(
            "visit", status_of(frame, items, "visit"), self.context.quote(items, frame.first, frame.stop),
            frame.pattern, frame.confidence, frame.sentence, weight=1, firm=False,
            place=met.place, place_country=met.place_country, place_exact=met.place_exact,
        )  # fmt: skip
        for guest in guests:
            draft.add(guest, "visitor")
        draft.parties |= met.parties
        draft.date = met.date if met.date and len(met.date) == 10 and draft.status == "held" else None
        draft.title = self._visit_title(items, frame)
        self.setting.span_visit(frame, items, draft)
        return draft

    def _visit_title(self, items: list[Item], frame: Frame) -> str:
        """«زيارة رسمية إلى …», the words by which a meeting can name the visit it belongs to."""
        for i in range(frame.first, min(len(items), frame.stop + 5)):
            if "trip" in items[i].groups:
                return self.occasions.phrase(items, i)[1]
        return ""

    # -- where and when -----------------------------------------------------------------------------

    # -- status -------------------------------------------------------------------------------------

    # -- does it stand ------------------------------------------------------------------------------

    def _stands(self, draft: Draft, frame: Frame) -> bool:
        """Whether states, or one state's officials of rank, really met."""
        people = [e for e, _ in draft.participants.values()]
        official = [e for e in people if e.rank in STATE_RANKS or (e.country and not e.rank)]
        states = _states(draft.parties)
        if people and not official:
            return False
        if frame.pattern.endswith("visit.officials"):
            return len(states) >= 2
        if draft.kind == "visit":
            if not people or not draft.parties or (not draft.place and len(states) < 2):
                return False
            if len(states) < 2:
                return any(e.rank in HIGH_RANKS for e in people) and draft.place_exact and draft.place_country in states
            return True
        if len(states) >= 2:
            return True
        if states and len(people) >= 2:
            return any(_of_ministerial_rank(e) for e in people) and frame.confidence >= 0.8
        return False


def _of_ministerial_rank(entity: Entity) -> bool:
    """A prince by title alone («الأمير») holds no office of that rank."""
    if entity.rank == "royal":
        return any(len(text.split()) > 1 or country for text, country, _ in entity.offices)
    return entity.rank in HIGH_RANKS


def _one_each(frame: Frame, name: str) -> list[Frame]:
    """One frame per member of a slot."""
    slot = frame.slots.get(name)
    if slot is None or not isinstance(slot.value, list):
        return [frame]
    return [replace(frame, slots={**frame.slots, name: replace(slot, value=member)}) for member in slot.value]


def _states(parties: set[str]) -> set[str]:
    """The parties with each region counted as its state."""
    return {p.split("-")[0] for p in parties}
