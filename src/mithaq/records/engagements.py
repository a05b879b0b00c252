"""Engagements: frames to drafts, one draft for each encounter."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import Final

from mithaq.model.edtf import is_day
from mithaq.model.frame import Frame, Item, index_of
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.attendance import add_attendance
from mithaq.records.ceremonies import is_spoken_of
from mithaq.records.context import Context
from mithaq.records.drafts import GATHERINGS, Draft
from mithaq.records.engagement_course import Course
from mithaq.records.engagement_dates import Dates, settle_by_date
from mithaq.records.engagement_envoys import is_of_ruler
from mithaq.records.engagement_frames import Frames
from mithaq.records.engagement_joins import (
    add_hosts,
    drop_discussions,
    drop_signings,
    drop_welcomes,
    join_sidelines,
    settle_calls,
    settle_status,
    settle_summits,
)
from mithaq.records.engagement_retold import told_in_other_words
from mithaq.records.engagement_rounds import Rounds
from mithaq.records.engagement_series import Series
from mithaq.records.engagement_setting import Setting
from mithaq.records.engagement_side_soundness import THERE
from mithaq.records.engagement_soundness import Soundness
from mithaq.records.engagement_standing import among_states, is_welcomed_back, led_by_officials, of_states, stands
from mithaq.records.engagement_status import happened, is_no_fact, is_told, status_of
from mithaq.records.engagement_subjects import OF_TWO, RECEIVED_HIM, WE_MET, Subjects
from mithaq.records.engagement_talks import BY_NOUN, PASSING, Talks, told_nowhere_else
from mithaq.records.engagement_visit_status import to_be_reached, visits_now
from mithaq.records.engagement_visits import Visits
from mithaq.records.entity import POSTED, STATE_RANKS
from mithaq.records.occasions import Occasions
from mithaq.records.party_codes import states_of
from mithaq.records.two_sides import add_heads

_KINDS: Final = {
    "reception": "meeting",
    "meeting": "meeting",
    "visit": "visit",
    "call": "call",
    "message": "message",
    "invitation": "visit",
}
_SIGNATORIES: Final = 10  # items behind a verb of signing within which its subjects stand
_OPENING: Final = 3  # sentences in which a text says whom it is about
_BARE: Final = ("pronoun_alone", "noun_alone")  # patterns of a noun with nothing beside it
_TWO: Final = 2
_ON_VISIT: Final = ("talks_on_visit", "met_officials")  # patterns of talks with nobody named but the visitor
_NEAR_BY: Final = 4  # items from talks to «خلال اللقاء»
_COME: Final = 3  # items from «ويشارك» to the gathering
_ROLES: Final = {"host": "host", "visitor": "visitor"}
_BOTH_NAMED: Final = ("greeted_by", "foremost_of", "foremost_then")  # patterns of a welcome that name the guest too
_WELCOME: Final = 2  # weight of «كان في استقباله», «في مقدمة مستقبليه»
_FRAME_WEIGHT: Final = {"reception": 5, "meeting": 4, "call": 4, "message": 4, "visit": 3, "invitation": 3}


class Engagements:
    """Builds the engagements of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self.drafts: list[Draft] = []
        self.passing: list[Draft] = []  # talks that are only spoken of
        self.frames = Frames(context)
        self.subjects = Subjects(context)
        self.occasions = Occasions(context)
        self.setting = Setting(context)
        self.dates = Dates(context, self.occasions.names)
        self.course = Course(context, self.setting, self.occasions.names)
        self.talks = Talks(context, self.setting, self.dates)
        self.visits = Visits(context, self.setting, self.dates, self.occasions.names)

    def build(self, frames: list[Frame]) -> list[Draft]:
        """Drafts of all encounters, merged, in text order."""
        told: dict[tuple[int, int, str], list[Frame]] = {}
        for frame in filter(Soundness(self.context).sound, frames):
            told.setdefault((frame.sentence, frame.trigger, _KINDS.get(frame.name, frame.name)), []).append(frame)
        for _, rivals in sorted(told.items(), key=lambda t: t[0][:2]):
            for draft in self._told_by(rivals):
                self.course.follow(draft, self.drafts)
                self._file(draft)
        self.drafts = told_nowhere_else(self.passing, self.drafts)
        if self.drafts and self.context.of_games:
            self.drafts = [d for d in self.drafts if led_by_officials(d)]
        self.drafts = drop_welcomes(drop_discussions(drop_signings(self._of_states())))
        add_attendance(self.context, self.drafts)
        add_heads(self.context, self.drafts)
        Series(self.context).add(self.drafts)
        Rounds(self.context, self.setting).add(self.drafts)
        settle_status(self.drafts)
        settle_calls(self.context, self.drafts)
        words, key = self.context.sketch.words, self.occasions.names.key
        self.drafts = settle_summits(self.drafts, words["one_to_one"], words["of_gatherings"], key)
        join_sidelines(self.drafts)
        self.drafts = [d for d in self.drafts if not d.beside or len(states_of(d.parties)) >= _TWO]
        self.course.settle(self.drafts)
        add_hosts(self.drafts)
        return self.drafts

    def _told_by(self, rivals: list[Frame]) -> list[Draft]:
        """What the frames of one word tell: those of the best, else of the next that brings somebody together."""
        rivals = [frame for frame in rivals if not self.frames.is_further(frame)]
        ranked = sorted(rivals, key=lambda f: (f.preference, f.stop - f.first), reverse=True)
        for frame in ranked:
            if frame is not ranked[0] and frame.pattern.endswith(_BARE):
                break  # «زيارته» would be anybody's
            found: list[Draft] = []
            for number, single in enumerate(self.frames.singles(frame)):
                draft = self._occasion(single) if single.name == "occasion" else self._draft(single)
                if draft is not None:
                    if draft.kind == "meeting":
                        self.frames.turns.settle(draft, single, number, self.setting)
                    if number and draft.kind == "visit" and found and found[0].place_country != draft.place_country:
                        _comes_later(draft, tour=self.frames.of_tour(single))
                    found.extend(self._with_each(draft, single))
            if found:
                return found
        return []

    def _with_each(self, draft: Draft, frame: Frame) -> list[Draft]:
        """«اتصالات هاتفية مع نظرائه في روسيا وتركيا», «كلا على حدة، سفراء كوبا وبيرو»: one encounter with each."""
        guests = frame.slots.get("b") or frame.slots.get("visitor")
        others = self.context.codes(guests) if guests is not None and not self.context.entities(guests) else []
        each = draft.kind == "call" and (self.frames.of_counterparts(frame) or self.frames.of_ministers(frame))
        apart = draft.kind == "meeting" and (self.frames.one_by_one(frame) or self.frames.bilateral(frame))
        each = each or apart
        if len(others) < _TWO or not draft.participants or not each:
            return [draft]
        own = draft.parties - set(others)
        return [
            replace(draft, parties=own | {code}, participants=dict(draft.participants), topics=set(draft.topics))
            for code in others
        ]

    def _of_states(self) -> list[Draft]:
        bodies = frozenset(o.party for o in self.context.sketch.organisations if o.party)
        opening = self.context.mentions[:_OPENING] if self.drafts else []
        named = {code.split("-")[0] for items in opening for item in items for code in self.context.codes(item)}
        pair = frozenset(self.context.pair)
        return of_states(self.drafts, bodies, pair if pair <= named else frozenset())

    def _file(self, draft: Draft) -> None:
        """Add a draft, or what it tells to the draft of the same encounter."""
        if draft.pattern.endswith(PASSING):
            self.passing.append(draft)
            return
        if draft.kind == "meeting" and self._of_summit(draft):
            draft.kind = "summit"
        if draft.kind == "session":  # «اختتمت اللجنة اجتماعها برئاسة الوزير ونظيره»: no talks of the two beside it
            here = (draft.sentence, draft.item, draft.parties)
            self.drafts = [d for d in self.drafts if d.kind != "meeting" or (d.sentence, d.item, d.parties) != here]
        if (way := told_in_other_words(draft, self.drafts, self.items)) is not None:
            way.topics |= draft.topics
            return
        known = next((d for d in self.drafts if d.same_as(draft)), None) or self._come_to(draft)
        if known is not None:
            known.merge(draft)
        else:
            self.drafts.append(draft)

    def _of_summit(self, draft: Draft) -> bool:
        """«لقاء قمة مع رئيسي قبرص واليونان»: talks that their name makes a summit, of three states or more."""
        items, i = self.items[draft.sentence], draft.item
        first = items[max(0, i - _NEAR_BY)].first if "gather" in items[i].groups else items[i].first
        told = {key.removeprefix("ال") for key in self.context.text.keys[first : items[i].stop + 1]}
        return "قمه" in told and len(states_of(draft.parties)) > _TWO

    def _come_to(self, draft: Draft) -> Draft | None:
        """«ويشارك في القمة رؤساء …»: the gathering told before, to which those named come."""
        items, i = self.items[draft.sentence], draft.item
        kind = "summit" if "summit" in items[i].groups else draft.kind
        if kind not in GATHERINGS or draft.place or not items[i].proclitics.endswith("ال"):
            return None
        come = any("attend" in item.groups for item in items[max(0, i - _COME) : i])
        gathers = any("gather" in item.groups for item in items[max(0, i - 1) : i + 2])  # «القمة جمعت»
        come = come or gathers
        of_those = i + 1 < len(items) and items[i + 1].key == "من"  # «ويشارك في القمة من القادة العرب …»
        name = _bare(draft.title.split()[0] if of_those and draft.title else draft.title)
        if not come and (len(name) > 1 or draft.date):
            return None
        before = (d for d in reversed(self.drafts) if d.kind == kind and d.sentence < draft.sentence)
        alone = gathers or len(name) < _TWO  # «القمة»: that of the same states
        known = next((d for d in before if name <= _bare(d.title) or (alone and d.parties == draft.parties)), None)
        draft.firm = draft.firm and known is None  # «يشارك» says little of when
        if known is not None and not come:  # «وقال على هامش القمة»: the one just told
            draft.participants, draft.parties = {}, set()
        return known

    def _occasion(self, frame: Frame) -> Draft | None:
        if frame.pattern.endswith("occasion.leaders") and self.frames.bilateral(frame):
            return None  # «لقاءات ثنائية مع زعماء كوريا واليابان»
        items = self.items[frame.sentence]
        if frame.pattern.endswith("body_works") and items[frame.trigger].key.startswith(("ال", "لل", "وال", "بال")):
            return None  # «للأعمال الإنسانية وأنشطة الأمم المتحدة»
        words = self.context.sketch.words
        before = items[max(0, frame.trigger - _COME) : frame.trigger]
        if frame.pattern.endswith("body_works") and before and before[-1].key.lstrip("بل") in words["running_affairs"]:
            return None  # «المكلف بتسيير أعمال الهيئة»
        if is_no_fact(frame, items, words) and not frame.pattern.endswith("guard_reviewed"):  # «عزف النشيدان»
            return None
        if before and before[-1].key in words["chair"] and any(item.key in words["taking_on"] for item in before):
            return None  # «الذي يتولى حاليا رئاسة القمة»: the office, not the event
        status = status_of(frame, items, "occasion", words)
        names = self.occasions.names
        if status == "held" and names.come_to(items, frame.trigger) and to_be_reached(items, frame.trigger):
            status = "planned"
        draft = self.occasions.draft(frame, items, status, self.dates.when(frame, items))
        if draft is None:
            return None
        if draft.kind == "summit" and not draft.date and before and before[-1].key in words["preparatory"]:
            draft.kind = "session"  # «الاجتماع التحضيري للقمة»
        if draft.borrowed and draft.kind != "ceremony":  # one of a series has the parties of the one told before
            told = next((d for d in reversed(self.drafts) if d.kind == draft.kind and not d.borrowed), None)
            draft.parties = set(told.parties) if told else draft.parties
            draft.attended = told.attended if told else draft.attended
        if not draft.place_exact:
            self.setting.locate(draft, items, frame)
        self.setting.name_capital(draft)
        self.dates.span_event(items, draft)
        trip = next((d for d in reversed(self.drafts) if d.kind == "visit" and d.sentence == draft.sentence), None)
        if trip is not None and names.come_to(items, frame.trigger):
            left = {e.country for e, _ in trip.participants.values()} - {trip.place_country}
            if draft.place_country is None or draft.place_country in left:  # «غادر باريس إلى روما لحضور القمة»
                draft.place, draft.place_country = trip.place, trip.place_country
        if draft.status in ("held", "under_way") and self.dates.to_come(frame, items):
            draft.status = "planned"
        settle_by_date(draft, self.context.published)
        if draft.kind == "ceremony" and any("margin" in x.groups for x in items[frame.trigger :][: 2 * _NEAR_BY]):
            draft.occasion = names.around(items[frame.trigger :], -1)[0]  # «حفل على هامش المعرض»
        named = items[frame.trigger : frame.trigger + 2]
        if frame.pattern.endswith("occasion.ceremony") and is_spoken_of(draft, named):
            return None
        if not (sound := among_states(draft)):
            draft.parties = self.occasions.of_summit_told(draft, items, self.drafts)
        return draft if sound or draft.parties else None

    def _draft(self, frame: Frame) -> Draft | None:
        items, kind = self.items[frame.sentence], _KINDS[frame.name]
        closed = self.context.sketch.words
        if is_no_fact(frame, items, closed):
            return None
        if (kind == "meeting" and self.frames.by_phone(frame)) or (kind == "message" and self.frames.in_a_call(frame)):
            kind = "call"
        if frame.pattern.endswith("noun_of_group") and self.occasions.of_leaders(frame):
            return None  # a summit
        if frame.pattern.endswith("in_its_course"):
            return self.visits.met_in(frame, items, self.drafts)
        if frame.pattern.endswith(_ON_VISIT):
            subject = self.subjects.of(frame) if "pronoun" in items[frame.trigger].features.values() else None
            return self.visits.talks(frame, items, self.drafts, subject)
        if frame.pattern.endswith(BY_NOUN):
            return self.talks.draft(frame)
        draft = Draft(
            kind, status_of(frame, items, kind, self.context.sketch.words),
            self.context.quote(items, frame.first, frame.stop), frame.pattern, frame.sentence,
            weight=self._weight(frame), item=frame.trigger, firm=is_told(frame, items, self.context.sketch.words),
        )  # fmt: skip
        self._take_part(draft, frame)
        if kind == "visit":
            self.visits.fill(draft, frame, items)
        elif kind not in ("call", "message"):
            self.setting.locate(draft, items, frame)
            self._settle_office(draft, items)
            if frame.pattern.endswith(THERE):
                self.setting.among_locals(draft, items[frame.stop - 1], items)
        draft.date = self.dates.when(frame, items)
        aside = frame.pattern.endswith("whom_received")  # in a clause of its own
        ahead = self.dates.to_come(frame, items) and not (aside or visits_now(frame, items))
        if draft.status in ("held", "under_way") and ahead:
            draft.status = "planned"
        if kind == "visit" and draft.status == "under_way" and self.dates.gone_by(frame, items):
            draft.status = "held"
        settle_by_date(draft, self.context.published, told_past=happened(frame, items))
        if draft.status == "proposed" and is_day(draft.date or "") and (draft.date or "") < str(self.context.published):
            draft.date = None  # «تحدثا أمس بشأن لقاء محتمل بين الرئيسين»
        if kind == "meeting" and self.frames.comes_next(frame):
            draft.status, draft.firm = "planned", True
        if kind == "meeting" and self.frames.is_purpose(frame):
            draft.firm, draft.date = False, None
            draft.status = "planned" if draft.status == "held" else draft.status
        if kind == "visit":
            self.dates.span_visit(frame, items, draft)
            draft.title, draft.movement = self.visits.title(frame, items), self.frames.of_movement(frame)
            draft.occasion = self.occasions.names.of_visit(items, frame.trigger)
        if frame.pattern.endswith(_BARE) and draft.status == "held":
            draft.firm = False  # «زيارته» speaks of a visit told elsewhere
        if kind == "meeting":
            sides = [k for k, item in enumerate(items) if "Person" in item.types and item in frame.slots.values()]
            draft.occasion, draft.alluded = self.occasions.names.around(items, frame.trigger, sides)
        at_home = len(states_of(draft.parties)) < 2 and (self.frames.welcomed(frame) or is_welcomed_back(draft, frame))
        return draft if stands(draft, frame, self.context.home, closed["factions"]) and not at_home else None

    def _settle_office(self, draft: Draft, items: list[Item]) -> None:
        """«استقبل رئيس الجمعية الوطنية بمكتبه في نواكشوط …»: who receives in his own office is of that country."""
        hosts = [e for e, role in draft.participants.values() if role == "host"]
        if len(hosts) != 1 or hosts[0].country or hosts[0].rank not in STATE_RANKS or not draft.place_country:
            return
        own = any(item.key in self.context.sketch.words["own_office"] for item in items)
        if own and draft.place_country not in draft.parties and draft.place_exact:
            hosts[0].country = draft.place_country
            draft.parties.add(draft.place_country)

    def _weight(self, frame: Frame) -> int:
        """A welcome on arrival tells less of an encounter than the talks that follow."""
        welcome = "reception.foremost" in frame.pattern or self.frames.welcomed(frame)
        return _WELCOME if welcome else _FRAME_WEIGHT[frame.name]

    def _take_part(self, draft: Draft, frame: Frame) -> None:
        """Those whom the frame names, and the one whom it leaves unsaid."""
        subject = self.subjects.of(frame) if self.subjects.needed(frame) else None
        if (delegation := self.subjects.delegation(frame)) is not None:
            subject = None
            draft.parties.update(self._codes(delegation))
        if subject is not None and (sent := self.subjects.senders(frame)) is not None:
            draft.parties.update(sent or filter(None, [subject.country]))
            draft.delegated, subject = True, None
        welcomed = self.frames.welcomed(frame) and not frame.pattern.endswith(_BOTH_NAMED)
        items = self.items[frame.sentence]
        for name, item in frame.slots.items():
            if name == "place":
                continue
            of_ruler = is_of_ruler(self.context, items, index_of(items, item, 0))  # «استقبل نجل الرئيس الغاني»
            for entity in () if of_ruler else self.context.entities(item):
                draft.add(entity, "host" if welcomed else _ROLES.get(name, "participant"))
            draft.parties.update(self._named_sides(frame, item) or self._sides_met(item) or self._codes(item))
        if frame.pattern.endswith("before_signing"):  # the signatories, however many titles stand between them
            for item in self.items[frame.sentence][frame.stop : frame.stop + _SIGNATORIES]:
                for entity in self.context.entities(item) if "Person" in item.types else ():
                    draft.add(entity, "participant")
        if frame.pattern.endswith("side_in"):  # those who head the two sides
            for item in self.items[frame.sentence]:
                for entity in self.context.entities(item) if "Person" in item.types else ():
                    if entity.country in draft.parties:
                        draft.add(entity, "participant")
        if frame.pattern.endswith(("adjectives", "officials")):  # «اجتماع مصري أردني عراقي», «الوفود المصري والأردني»
            for item in takewhile(lambda item: "adjective" in item.groups, self.items[frame.sentence][frame.stop :]):
                draft.parties.update(self._codes(item))
        if frame.pattern.endswith(OF_TWO):
            we_met = frame.pattern.endswith(WE_MET)
            for entity in self.subjects.we(frame, self.drafts) if we_met else self.subjects.last_two(frame):
                draft.add(entity, "participant")
        if frame.pattern.endswith(RECEIVED_HIM):
            for entity, role in zip(self.subjects.received(frame) or (), ("host", "visitor"), strict=False):
                draft.add(entity, role)
        if subject is None:
            return
        if frame.name in ("visit", "invitation") or welcomed:
            draft.add(subject, "visitor")
        elif frame.name == "reception":
            draft.add(subject, "visitor" if "host" in frame.slots else "host")
        else:
            draft.add(subject, "participant")

    def _named_sides(self, frame: Frame, sides: Item) -> list[str]:
        """«بين الوفدين الإيراني والأمريكي»: whose sides they are."""
        items = self.items[frame.sentence]
        if "Sides" not in sides.types or sides not in items:
            return []
        behind = takewhile(lambda item: "adjective" in item.groups, items[items.index(sides) + 1 :])
        codes = [code for item in behind for code in self._codes(item)]
        return codes if len(codes) > 1 else []

    def _of_posted(self, item: Item, codes: list[str]) -> bool:
        """«سفراء الدول الأوروبية في بغداد»: envoys, of whom the one state is where they serve."""
        ranks = {o.rank for m in self.context.members(item) if isinstance(m, PersonMention) for o in m.offices}
        return len(codes) == 1 and ranks <= POSTED

    def _sides_met(self, sides: Item) -> list[str]:
        """«الجولة الثانية بين الطرفين»: those who met last, where the two that the text is about never did."""
        if "Sides" not in sides.types or sides.proclitics.startswith("و"):
            return []
        pair = set(self.context.codes(sides))
        talks = [states_of(d.parties) for d in self.drafts if d.kind in ("meeting", "call")]
        if len(pair) != _TWO or not talks or len(talks[-1]) != _TWO or any(pair <= two for two in talks):
            return []
        return sorted(talks[-1])

    def _codes(self, item: Item) -> list[str]:
        """Party codes of a slot; a joint body or nameless officials stand for their states."""
        if "adjective" in item.groups and item.features:
            return [item.features["adjective"]]
        codes = self.context.codes(item)
        if not codes and isinstance(item.value, Place) and item.value.kind == "area":
            return self.occasions.names.bloc(item)
        if "Persons" in item.types and (not codes or self._of_posted(item, codes)):
            return self.occasions.names.bloc_of(item) or codes
        if not codes and isinstance(item.value, OrganisationMention):
            codes = self.context.states_in(item.first, item.stop)
        return codes


def _comes_later(visit: Draft, *, tour: bool) -> None:
    """«يغادر اليوم إلى السعودية والعراق»: the day is that of the first of several visits, the others are to follow.

    All those of a tour are under way while the tour is.
    """
    if is_day((visit.date or "").removesuffix("/..")):
        visit.date = None
    visit.later = not tour


def _bare(title: str) -> set[str]:
    return {word.removeprefix("ال") for word in title.split()}
