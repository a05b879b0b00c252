"""Engagements: frames to drafts, drafts of one encounter to one record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue, Duration
from mithaq.model.record import Engagement, Participant
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.occasions import Occasions
from mithaq.records.people import HIGH_RANKS, STATE_RANKS, Entity

V = TypeVar("V")
_KINDS = {
    "reception": "meeting",
    "meeting": "meeting",
    "visit": "visit",
    "call": "call",
    "message": "message",
    "invitation": "visit",
}
_ATTENDED = frozenset(["reception", "meeting", "session", "ceremony", "summit"])
_VENUES = frozenset("قصر القصر مقر مقره مكتب مكتبه مكتبها ديوان الديوان مبني وزاره قاعه مطار".split())
_GOVERNING = frozenset("الي مع من عن علي لدي".split())
_NEAR = 10
_ROLES = {"host": "host", "visitor": "visitor"}
_FRAME_WEIGHT = {"reception": 5, "meeting": 4, "call": 4, "message": 4, "visit": 3, "invitation": 3}


class Engagements:
    """Builds the engagements of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self.drafts: list[Draft] = []
        self.occasions = Occasions(context)

    def build(self, frames: list[Frame]) -> list[Draft]:
        """Drafts of all encounters, merged, in text order."""
        best: dict[tuple[int, int, str], Frame] = {}
        for frame in filter(self._sound, frames):
            key = (frame.sentence, frame.trigger, _KINDS.get(frame.name, frame.name))
            held = best.get(key)
            if held is None or (frame.confidence, frame.stop - frame.first) > (held.confidence, held.stop - held.first):
                best[key] = frame
        for frame in sorted(best.values(), key=lambda f: (f.sentence, f.trigger)):
            for single in self._single_places(frame) + self._met_apart(frame):
                draft = self._occasion(single) if single.name == "occasion" else self._draft(single)
                if draft is not None:
                    self._file(draft)
        self._drop_signings()
        self._attendance()
        self._sidelines()
        self._share_places()
        add_topics(self.context, self.drafts)
        return self.drafts

    def _sound(self, frame: Frame) -> bool:
        """Whether the guest of a frame can be one: not the host again, nor someone to whom or for whom it was."""
        guest = frame.slots.get("visitor") if frame.name in ("reception", "visit") else frame.slots.get("b")
        host = frame.slots.get("host") or frame.slots.get("a")
        if guest is None:
            return True
        if frame.name == "visit":
            items = self.items[frame.sentence]
            before = next((k for k, item in enumerate(items) if item is guest), 0) - 1
            return before < 0 or items[before].key not in _GOVERNING
        if frame.pattern.startswith("ar.reception.verb") and guest.proclitics.startswith(("ل", "ب")):
            return False
        people = self.context.entities(guest)
        return not people or people != self.context.entities(host)

    @staticmethod
    def _single_places(frame: Frame) -> list[Frame]:
        """One frame per destination: «زيارة كل من كازاخستان وطاجيكستان» is two visits."""
        slot = frame.slots.get("place")
        if slot is None or not isinstance(slot.value, list):
            return [frame]
        return [replace(frame, slots={**frame.slots, "place": replace(slot, value=member)}) for member in slot.value]

    def _met_apart(self, frame: Frame) -> list[Frame]:
        """One more frame per guest whom the host met «كلا على حدة»; the first stays with the frame itself."""
        slot = frame.slots.get("visitor") if frame.name == "reception" else frame.slots.get("b")
        if (
            slot is None
            or not isinstance(slot.value, list)
            or not any(item.key == "حده" for item in self.items[frame.sentence])
        ):
            return []
        name = "visitor" if frame.name == "reception" else "b"
        first, *rest = slot.value
        frame.slots[name] = replace(slot, value=first)
        return [replace(frame, slots={**frame.slots, name: replace(slot, value=member)}) for member in rest]

    def _file(self, draft: Draft) -> None:
        if draft.kind == "meeting" and not draft.participants:  # «ناقش الطرفان»: the talks told before
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

    def _drop_signings(self) -> None:
        """A signing that closes talks or a visit is no engagement of its own."""
        talks = [d for d in self.drafts if d.kind in ("meeting", "session", "visit", "summit")]

        def stands(draft: Draft) -> bool:
            told = any(len(t.parties & draft.parties) >= 2 for t in talks)
            high = any(e.rank in HIGH_RANKS for e, _ in draft.participants.values())
            return not (draft.signing and told) and not (draft.borrowed and not told and not high)

        self.drafts = [d for d in self.drafts if d.kind != "ceremony" or stands(d)]

    def _sidelines(self) -> None:
        """Those who meet on the sidelines of an event take part in it, and meet where and when it is held."""
        for draft in self.drafts:
            if draft.kind not in ("meeting", "visit") or not draft.occasion:
                continue
            for event in self.drafts:
                if event.kind not in ("conference", "summit", "session") or event.sentence != draft.sentence:
                    continue
                if not event.words or event.words not in draft.occasion and draft.occasion not in event.words:
                    continue
                for entity, _ in draft.participants.values():
                    event.add(entity, "participant")
                event.parties = draft.parties | {
                    c for c in event.parties if not any(p.startswith(f"{c}-") for p in draft.parties)
                }
                if not draft.place and event.place:
                    draft.place, draft.place_country, draft.place_exact = (
                        event.place,
                        event.place_country,
                        event.place_exact,
                    )
                draft.date = draft.date or event.date

    def _share_places(self) -> None:
        """A visitor is met where he visits, and visits where he is met."""
        visits = [d for d in self.drafts if d.kind == "visit" and d.status != "proposed"]
        for draft in self.drafts:
            if draft.kind not in ("meeting", "session", "ceremony") or not draft.participants:
                continue
            for visit in visits:
                if not (visit.participants.keys() & draft.participants.keys()) or not visit.parties & draft.parties:
                    continue
                if visit.date and draft.date and not _overlap(visit.date, draft.date):
                    continue
                if (
                    not draft.occasion
                    and draft.kind == "meeting"
                    and visit.title
                    and abs(visit.sentence - draft.sentence) <= 1
                ):
                    draft.occasion = visit.title
                if not draft.place and visit.place and visit.parties <= draft.parties | {visit.place_country or ""}:
                    draft.place, draft.place_country = visit.place, visit.place_country
                elif (
                    not visit.place
                    and draft.place
                    and draft.place_country not in {e.country for e, _ in visit.participants.values()}
                ):
                    visit.place, visit.place_country = draft.place, draft.place_country
                    visit.parties.add(draft.place_country or "")
                    visit.parties.discard("")
                break

    def _attendance(self) -> None:
        """«حضر اللقاء فلان وفلان»: those who sat in belong to the encounter told just before."""
        for number, items in enumerate(self.items):
            opening = items[:8]
            if not any("attend" in item.groups for item in opening) or not any(
                item.groups & _ATTENDED or item.key.startswith(("حضره", "وحضره", "حضرها", "وحضرها")) for item in opening
            ):
                continue
            before = [
                d
                for d in self.drafts
                if d.sentence <= number and d.kind in ("meeting", "session", "ceremony", "call") and d.participants
            ]
            if not before:
                continue
            draft = max(before, key=lambda d: (d.sentence, d.kind == "meeting"))
            hosts = {e.country for e, role in draft.participants.values() if role == "host"}
            for item in items:
                for entity in self.context.entities(item) if "Person" in item.types else ():
                    if entity.country in draft.parties or entity.country is None:
                        draft.add(entity, "participant" if entity.country in hosts or not hosts else "visitor")

    def _occasion(self, frame: Frame) -> Draft | None:
        items = self.items[frame.sentence]
        if self._denied(items, frame.trigger):
            return None
        status = self._status(frame, items, "occasion")
        draft = self.occasions.draft(frame, items, status, self._when(frame, items, status))
        if draft is not None:
            if (
                draft.borrowed and draft.kind != "ceremony"
            ):  # one of a series: its parties are those of the one told before
                told = next((d for d in reversed(self.drafts) if d.kind == draft.kind and not d.borrowed), None)
                draft.parties = set(told.parties) if told else draft.parties
            self._where(draft, items, frame)
            self._adjust_by_date(draft)
            if len(_states(draft.parties)) < 2:
                return None
        return draft

    # -- one frame ----------------------------------------------------------------------------------

    def _draft(self, frame: Frame) -> Draft | None:
        items = self.items[frame.sentence]
        trigger = items[frame.trigger]
        kind = _KINDS[frame.name]
        if self._denied(items, frame.trigger):
            return None
        if kind == "meeting" and any(
            "by_phone" in item.groups for item in items[max(0, frame.first - 3) : frame.stop + 4]
        ):
            kind = "call"
        draft = Draft(
            kind, self._status(frame, items, kind), self.context.quote(items, frame.first, frame.stop), frame.pattern, frame.confidence,
            frame.sentence, weight=_FRAME_WEIGHT[frame.name],
        )  # fmt: skip
        subject = self._subject(frame, items) if self._needs_subject(frame, trigger) else None
        place_slot = frame.slots.get("place")
        for name, item in frame.slots.items():
            if name == "place":
                continue
            role = _ROLES.get(name, "participant")
            for entity in self.context.entities(item):
                draft.add(entity, role)
            draft.parties.update(self.context.codes(item))
        if frame.pattern.endswith("between_them"):
            for entity in self._last_two(frame, items):
                draft.add(entity, "participant")
        if subject is not None:
            role = {"reception": "host" if "host" not in frame.slots else "visitor", "visit": "visitor"}.get(
                frame.name, "participant"
            )
            draft.add(subject, role)
        if kind == "visit":
            self._visit(frame, draft, place_slot, items)
        else:
            self._where(draft, items, frame)
        draft.date = self._when(frame, items, draft.status)
        self._adjust_by_date(draft)
        if kind == "visit":
            self._visit_span(frame, items, draft)
            draft.title = self._visit_title(items, frame)
        if kind == "meeting":
            draft.occasion = self.occasions.around(items, frame.trigger)
        if not self._stands(draft, frame):
            return None
        return draft

    @staticmethod
    def _needs_subject(frame: Frame, trigger: Item) -> bool:
        if frame.name in ("reception", "meeting") and (
            "pronoun" in frame.pattern or frame.pattern.endswith("object_first")
        ):
            return True
        if frame.name in ("meeting", "call") and "a" not in frame.slots:
            return not frame.pattern.endswith("between_them")
        if frame.name == "reception" and ("host" not in frame.slots or "visitor" not in frame.slots):
            return True
        return frame.name == "visit" and "visitor" not in frame.slots

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
        for sentence in range(frame.sentence, max(frame.sentence - 3, -1), -1):
            row = self.items[sentence]
            stop = frame.trigger if sentence == frame.sentence else len(row)
            order = range(stop - 1, -1, -1) if sentence == frame.sentence else range(stop)
            for i in order:
                if "Person" in row[i].types:
                    for entity in self.context.entities(row[i]):
                        if entity not in taken and (entity.rank in STATE_RANKS or entity.name):
                            return entity
        return None

    def _visit(self, frame: Frame, draft: Draft, slot: Item | None, items: list[Item]) -> None:
        visitors = [e for e, _ in draft.participants.values()]
        draft.participants = {}
        home = {e.country for e in visitors}
        for entity in visitors:
            draft.add(
                entity,
                "visitor"
                if frame.name != "invitation" or entity in self.context.entities(frame.slots.get("visitor"))
                else "host",
            )
        if frame.name == "invitation":
            draft.participants = {k: v for k, v in draft.participants.items() if v[1] == "visitor"}
        place = next((m for m in self.context.members(slot) if isinstance(m, Place)), None)
        if place is not None:
            place = self._more_exact(place, items)
            capital = self._capital(place, items)
            draft.place = self._place_words(capital or place)
            draft.place_exact = capital is not None or place.kind in ("city", "capital")
            draft.place_country = place.code.split("-")[0] or None
            region = self._region_of(place, items)
            if region:
                draft.parties.add(region)
            elif place.code:
                draft.parties.add(place.code if "-" in place.code else draft.place_country or "")
        elif frame.name == "visit":
            code = next((c for c in self.context.pair if c not in home), None)
            if code and visitors:
                draft.parties.add(code)
        draft.parties.discard("")

    def _more_exact(self, place: Place, items: list[Item]) -> Place:
        """«العاصمة الكازاخية أستانا», «أستانا عاصمة كازاخستان»: the city, wherever it stands beside the state."""
        if place.kind in ("city",):
            return place
        for item in items:
            for member in self.context.members(item):
                if (
                    isinstance(member, Place)
                    and 0 < member.first - place.stop <= 4
                    and member.kind in ("city", "capital")
                ):
                    if member.code.split("-")[0] == place.code.split("-")[0]:
                        return member
        return place

    def _region_of(self, place: Place, items: list[Item]) -> str | None:
        """«أربيل عاصمة إقليم كردستان»: the region that hosts, where it stands right behind the city."""
        for item in items:
            for member in self.context.members(item):
                if isinstance(member, Place) and member.kind == "region" and 0 < member.first - place.stop <= 2:
                    if member.code.startswith(f"{place.code}-"):
                        return member.code
        return None

    def _visit_title(self, items: list[Item], frame: Frame) -> str:
        """«زيارة رسمية إلى …», the words by which a meeting can name the visit it belongs to."""
        for i in range(frame.first, min(len(items), frame.stop + 5)):
            if "trip" in items[i].groups:
                return self.occasions.phrase(items, i)[1]
        return ""

    def _capital(self, place: Place, items: list[Item]) -> Place | None:
        """«وصل إلى عاصمة قرغيزستان», «العاصمة الأرمينية»: the capital by its name, where the text has it."""
        at = next((k for k, item in enumerate(items) if item.first == place.first), 0)
        if not at or not items[at - 1].key.endswith("عاصمه"):
            return None
        return next((p for p in self.context.sketch.places if p.kind == "capital" and p.code == place.code), None)

    def _visit_span(self, frame: Frame, items: list[Item], draft: Draft) -> None:
        """Turn the day of arrival or departure into the interval that the text tells."""
        if draft.date is None or len(draft.date) != 10 or draft.status == "planned":
            return
        day = date.fromisoformat(draft.date)
        until = next(
            (v.edtf for v in self._values(items, DateValue) if v.bound == "until" and v.edtf and len(v.edtf) == 10),
            None,
        )
        days = next((self._days(v) for v in self._values(items, Duration) if self._days(v)), None)
        groups = items[frame.trigger].groups
        if "arrive" in groups:
            if until:
                draft.date = f"{draft.date}/{until}"
            elif days:
                draft.date = f"{draft.date}/{day + timedelta(days=days - 1)}"
            elif draft.status == "under_way":
                draft.date = f"{draft.date}/.."
        elif days and ("leave" in groups or "ended" in {g for item in items for g in item.groups}):
            draft.date = f"{day - timedelta(days=days - 1)}/{draft.date}"

    @staticmethod
    def _values(items: list[Item], kind: type[V]) -> list[V]:
        return [item.value for item in items if isinstance(item.value, kind)]

    @staticmethod
    def _days(value: Duration) -> int:
        """Whole days of a short duration, 0 for any other."""
        if len(value.components) != 1 or value.components[0][0] not in ("days", "weeks"):
            return 0
        unit, amount = value.components[0]
        return int(amount) * (7 if unit == "weeks" else 1)

    def _place_words(self, place: Place) -> str:
        return self.context.words(place.first, place.stop, place.proclitics)

    # -- where and when -----------------------------------------------------------------------------

    def _where(self, draft: Draft, items: list[Item], frame: Frame) -> None:
        best: tuple[int, Place] | None = None
        for i, item in enumerate(items):
            if "Place" not in item.types or not isinstance(item.value, Place):
                continue
            place = item.value
            if place.kind in ("area", "group", "house", "side") or not self._located(items, i):
                continue
            if any(item is slot for slot in frame.slots.values()):
                continue
            far = abs(i - frame.trigger) + (0 if place.kind in ("city", "capital") else 6)
            if far <= 24 and (best is None or far < best[0]):
                best = (far, place)
        if (
            best is None
            and frame.name == "reception"
            and any(item.key.lstrip("ب") in _VENUES for item in items[frame.first :])
        ):
            draft.place_country = next((e.country for e, role in draft.participants.values() if role == "host"), None)
        if best is not None:
            place = self._more_exact(best[1], items)
            draft.place = self._place_words(place)
            draft.place_exact = place.kind in ("city", "capital")
            draft.place_country = place.code.split("-")[0] or None

    def _located(self, items: list[Item], i: int) -> bool:
        """Whether a preposition or «العاصمة», «مدينة» puts the place where something happens."""
        item = items[i]
        front = item.proclitics.lstrip("وف")
        if front.startswith("ب"):
            return True
        for back in range(1, 3):
            if i - back < 0:
                break
            key = items[i - back].key
            if key in ("في", "وفي", "داخل"):
                return back == 1 or items[i - 1].key in ("مدينه", "العاصمه", "عاصمه")
            if key in ("بالعاصمه", "بمدينه", "العاصمه") and back == 1:
                return True
            if (
                "adjective" in items[i - back].groups
                and i - back - 1 >= 0
                and items[i - back - 1].key in ("العاصمه", "بالعاصمه")
            ):
                return True
        return False

    def _when(self, frame: Frame, items: list[Item], status: str) -> str | None:
        best: tuple[int, DateValue] | None = None
        for i, item in enumerate(items):
            if not isinstance(item.value, DateValue) or item.value.edtf is None or item.value.grain in ("decade",):
                continue
            if i and items[i - 1].key in ("منذ", "لعام", "عام") and item.value.bound == "since":
                continue
            inside = frame.first <= i < frame.stop
            far = abs(i - frame.trigger) - (5 if inside else 0) + (6 if i < frame.first - 3 else 0)
            if self._other_trigger_between(items, frame, i):
                far += 12
            if far <= 22 and (best is None or far < best[0]):
                best = (far, item.value)
        if best is None:
            return None
        value = best[1]
        edtf = value.edtf
        if edtf and value.bound == "until" and frame.name == "visit":
            return None
        return edtf

    def _other_trigger_between(self, items: list[Item], frame: Frame, i: int) -> bool:
        low, high = (i, frame.first) if i < frame.first else (frame.stop, i)
        return any(
            {"trip", "meeting", "reception", "summit", "sign", "phone"} & items[k].groups for k in range(low, high)
        )

    def _adjust_by_date(self, draft: Draft) -> None:
        published = self.context.published
        if published is None or draft.date is None:
            return
        day = _first_day(draft.date)
        if day is not None and day > published and draft.status in ("held", "under_way"):
            draft.status = "planned"

    # -- status -------------------------------------------------------------------------------------

    def _near(self, items: list[Item], trigger: int, *groups: str, back: int = _NEAR, ahead: int = 0) -> bool:
        low = max(0, trigger - back)
        if ahead:  # what comes behind a comma is another clause
            ahead = next(
                (k - trigger for k in range(trigger + 1, min(len(items), trigger + ahead + 1)) if items[k].key == "،"),
                ahead,
            )
        return any(not items[k].groups.isdisjoint(groups) for k in range(low, min(len(items), trigger + ahead + 1)))

    def _denied(self, items: list[Item], trigger: int) -> bool:
        return self._near(items, trigger, "denied", back=3) or self._near(items, trigger, "denies", back=14)

    def _status(self, frame: Frame, items: list[Item], kind: str) -> str:
        trigger = frame.trigger
        features = items[trigger].features or {}
        tense = next((v for v in features.values() if v in ("past", "present", "future")), "")
        if self._near(items, trigger, "cancelled", back=3):
            return "cancelled"
        if frame.name == "invitation":
            return "proposed"
        if frame.name == "occasion" and self._near(items, trigger, "planned", back=6, ahead=14):
            return "planned"
        if any("future" in (it.features or {}).values() for it in items[max(0, trigger - 6) : trigger + 4]):
            return "planned"
        if tense == "future" or any(
            (it.features or {}).get("hold") == "future" or (it.features or {}).get("make") == "future"
            for it in items[frame.first : frame.stop]
        ):
            return "planned"
        if tense != "past" and self._near(items, trigger, "planned", back=6, ahead=3):
            return "planned"
        if tense != "past" and (
            self._near(items, trigger, "proposed", back=4) or self._near(items, trigger, "invite", back=8)
        ):
            return "proposed"
        if kind == "visit":
            return self._visit_status(frame, items, tense)
        return "held"

    def _visit_status(self, frame: Frame, items: list[Item], tense: str) -> str:
        trigger = frame.trigger
        if self._near(items, trigger, "past", back=8) and "arrive" not in items[trigger].groups:
            return "held"
        if self._near(items, trigger, "ended", back=4):
            return "held"
        if "leave" in items[trigger].groups:
            return "planned" if tense == "present" else "under_way"
        if tense == "past" and "visit" in items[trigger].groups:
            return "held"
        made = next((it for it in items[frame.first : frame.stop] if "make" in it.groups), None)
        if made is not None:
            begun = "open" in made.groups
            return "held" if (made.features or {}).get("make") == "past" and not begun else "under_way"
        if "trip" in items[trigger].groups:
            return "under_way" if self._near(items, trigger, "frame_of", "ongoing", back=3, ahead=8) else "held"
        return "under_way"

    # -- does it stand ------------------------------------------------------------------------------

    def _stands(self, draft: Draft, frame: Frame) -> bool:
        """Whether states, or one state's officials of rank, really met."""
        people = [e for e, _ in draft.participants.values()]
        official = [e for e in people if e.rank in STATE_RANKS or (e.country and not e.rank)]
        states = _states(draft.parties)
        if people and not official:
            return False
        if draft.kind == "visit":
            if not people or not draft.parties or (not draft.place and len(states) < 2):
                return False
            if len(states) < 2:
                return any(e.rank in HIGH_RANKS for e in people) and draft.place_exact and draft.place_country in states
            return True
        if len(states) >= 2:
            return True
        if states and len(people) >= 2:
            return any(e.rank in HIGH_RANKS for e in people) and frame.confidence >= 0.8
        return False


def _states(parties: set[str]) -> set[str]:
    """The parties with each region counted as its state."""
    return {p.split("-")[0] for p in parties}


def add_topics(context: Context, drafts: list[Draft]) -> None:
    """Give each encounter the fields that the sentences after it say were discussed."""
    talks = [d for d in drafts if d.kind in ("meeting", "session", "call", "summit") and len(d.parties) >= 2]
    if not talks:
        return
    for number, items in enumerate(context.sketch.items):
        before = [d for d in talks if d.sentence <= number]
        if not before or not items:
            continue
        draft = max(before, key=lambda d: (d.sentence, -talks.index(d)))
        start = _topic_start(items, own=draft.sentence == number)
        if start is not None:
            draft.topics |= context.topics(items[start].first, items[-1].stop)


def _topic_start(items: list[Item], *, own: bool) -> int | None:
    """Item from which a sentence tells what was discussed, None where it does not."""
    for i, item in enumerate(items):
        if "discuss" in item.groups or item.key.lstrip("وبلف").removeprefix("ال") in _DISCUSSED:
            return i
    return None


_DISCUSSED = frozenset("مجالات مجال تعاون بحث مناقشه استعراض تباحث مجالين قضايا ملفات قطاعات قطاع علاقات شراكه".split())


def finish(context: Context, drafts: list[Draft]) -> list[Engagement]:
    """Records of the drafts, in text order."""
    return [_record(context, draft) for draft in sorted(drafts, key=lambda d: d.evidence)]


def _record(context: Context, draft: Draft) -> Engagement:
    place_country = draft.place_country
    members = []
    for entity, role in draft.participants.values():
        if (
            role == "participant"
            and draft.kind == "meeting"
            and place_country
            and len(draft.parties) == 2
            and place_country in draft.parties
        ):
            role = "host" if entity.country == place_country else "visitor" if entity.country else role
        name = entity.name.of(context.text.source) if entity.name else None
        members.append(Participant(name=name, office=entity.office, country=entity.country, role=role))
    return Engagement(
        kind=draft.kind, status=draft.status, date=draft.date, place=draft.place, place_country=place_country,
        parties=tuple(sorted(draft.parties)), participants=tuple(members), occasion=draft.occasion,
        topics=tuple(sorted(draft.topics)), evidence=draft.evidence, pattern=draft.pattern, confidence=draft.confidence,
    )  # fmt: skip


def _overlap(a: str, b: str) -> bool:
    """Whether two EDTF dates or intervals can share a day."""
    low_a, _, high_a = a.partition("/")
    low_b, _, high_b = b.partition("/")
    high_a, high_b = high_a or low_a, high_b or low_b
    before = high_a != ".." and high_a[: len(low_b)] < low_b[: len(high_a)]
    after = high_b != ".." and high_b[: len(low_a)] < low_a[: len(high_b)]
    return not (before or after)


def _first_day(edtf: str) -> date | None:
    """First day of an EDTF date of any grain; None for a season and what has no start."""
    head = edtf.split("/")[0]
    year, month, day = (*head.split("-"), "", "")[:3]
    try:
        return date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
