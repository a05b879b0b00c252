"""Summits, conferences, sessions and ceremonies: encounters that have a name of their own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from mithaq.model.edtf import is_day
from mithaq.model.frame import TENSES, Frame, Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.records.ceremonies import Ceremonies
from mithaq.records.context import Context
from mithaq.records.drafts import GATHERINGS, Draft, told
from mithaq.records.entity import HIGH_RANKS
from mithaq.records.honours import Honours
from mithaq.records.inaugurations import Inaugurations
from mithaq.records.occasion_clauses import clause, closed_here, held_here, is_between, only_when_where, turn
from mithaq.records.occasion_names import Names, noun_of, two_adjectives
from mithaq.records.occasion_parties import OccasionParties
from mithaq.records.occasion_speeches import speech
from mithaq.records.party_codes import BODIES, is_state, states_of
from mithaq.records.phrases import bare

_SEVERAL: Final = 3  # states whose leaders make a summit
_ABOUT: Final = 8  # items behind «المؤتمر» within which it says which state it is about
_HOSTED: Final = 9  # items from «تستضيف» to what is hosted, with the place and the day between them
_SPREAD: Final = 18  # items from the name of an occasion to those who come
_BODY_HOLDS: Final = ("body_holds_one", "body_seat_holds", "body_first_holds", "body_told_holds")
_PAIR: Final = 2
_BODY_AT: Final = 3  # words of a name within which its body stands
_DAY: Final = 10  # characters of a day
_SPEAKING: Final = frozenset(["say", "discuss", "meet", "receive"])
_COMES: Final = frozenset(["attend", "preside", "host", "visit", "trip", "arrive", "leave"])
_SPEECH: Final = 5  # items from «كلمة» to the event at which it was held
_SITTING: Final = 2  # items from «اجتماع» to the body that holds it
_COMING: Final = 3  # items from «قصر» to «للمؤتمرات»
_CLAUSE_ENDS: Final = ("،", "؛", ".", ":")


class Occasions:
    """Builds drafts of named occasions."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.names = Names(context)
        self.parties = OccasionParties(context, self.names)
        self.ceremonies = Ceremonies(context)
        self.inaugurations = Inaugurations(context)
        self.honours = Honours(context)
        self._kinds: set[str] = set()  # of the occasions told so far
        self._named_within: list[set[str]] = []  # words of forums that named a summit («قمة منتدى التعاون»)

    def draft(self, frame: Frame, items: list[Item], status: str, date: str | None) -> Draft | None:
        """The occasion that a frame names, None where the noun is general or not between states."""
        if frame.pattern.endswith("signing") or frame.pattern == "ar.occasion.signing_held":
            draft = self.ceremonies.signing(frame, items, status)
        elif frame.pattern.endswith("credentials"):
            draft = self.ceremonies.credentials(frame, items, status)
        elif frame.pattern.endswith("speech_before"):
            draft = speech(self.context, frame, items, status)
        elif frame.pattern.endswith("guard_reviewed"):
            draft = self.honours.guard(frame, items, status)
        elif frame.pattern.endswith(("dinner_given", "dinner_to_be_given")):
            draft = self.honours.dinner(frame, items, status)
        elif frame.pattern.endswith(_BODY_HOLDS):
            draft = self._of_body(frame, items, status)
        elif frame.pattern.endswith("leaders_gather"):
            draft = self._gathering(frame, items, status)
        elif frame.pattern.endswith("leaders"):
            draft = self._leaders(frame, items, status)
        elif frame.pattern.endswith("opening"):
            opened = takewhile(lambda item: item is not frame.slots.get("a"), items[frame.trigger + 1 :])
            if frame.pattern.endswith(".opening") and any("meeting" in item.groups for item in opened):
                return None  # «بدأ اجتماع وزيري …»
            draft = self.inaugurations.draft(frame, items, status)
        else:
            draft = self._named(frame, items, status, date)
        if draft is not None:
            draft.date = date
        return draft

    def _named_before(self, frame: Frame, items: list[Item]) -> bool:
        """«اجتماع اللجنة المنعقد في لومي»: the sitting itself is named, or the body is no joint one of two states."""
        if not frame.pattern.endswith("convened_body_holds"):
            return False
        body = next(
            (x.value for x in items[frame.first : frame.trigger] if isinstance(x.value, OrganisationMention)), None
        )
        before = items[max(0, frame.first - _SITTING) : frame.first]
        return body is None or body.code is not None or any(x.groups & {"meeting", "session"} for x in before)

    def _named(self, frame: Frame, items: list[Item], status: str, date: str | None) -> Draft | None:
        i = frame.trigger
        kind = self._kind(frame, items)
        if kind is None or "press" in items[i].groups or self._named_before(frame, items):
            return None
        stop, title = self.names.phrase(items, i)
        name = items[i:stop]
        key = set(self.names.key(title).split())
        if not name or self.names.within_another(items, i):
            self._named_within.append(key)
            return None
        if self.names.chaired(items, i, stop) or any(key <= outer for outer in self._named_within):
            return None
        if self.names.is_regular(items, i) or (kind in self._kinds and items[i - 1].key in ("هذه", "هذا") and i):
            return None  # «ويشارك في هذه الدورة خبراء»: the one told before
        if kind == "summit" and (self.names.is_peak(items, i) or self.names.is_praised(items, i)):
            return None
        if any(bare(item) in self.context.sketch.words["family_feast"] for item in name):
            return None
        if kind == "ceremony" and any(item.groups & {"congratulate", "message"} for item in items[:i]):
            return None  # «هنأ الرئيس نظيره بمناسبة احتفال بلاده …»
        halls = self.context.sketch.words["halls"]
        within = items[max(0, i - _COMING) : i] if items[i].key.startswith("لل") else items[max(0, i - 1) : i]
        if any(item.key.lstrip("ب") in halls for item in within):
            return None  # «قصر المؤتمرات», «قصر الدرعية للمؤتمرات»: where it was
        if i and items[i - 1].key == "علي" and bare(items[i]) in self.context.sketch.words["meal"]:
            return None  # «مباحثات على مأدبة غداء»
        if not frame.pattern.endswith("body_holds"):
            two = self.names.of_two_leaders(items, i) or len(states_of(self.parties.between(items, i, stop))) == _PAIR
            kind = "meeting" if two else self.names.kind(name, kind)
        kind = "summit" if kind == "session" and self.names.at_the_summit(items, stop) else kind
        if not frame.pattern.endswith("body_holds") and self._is_bare(items, i, stop, kind):
            return None
        if kind in self._kinds and stop - i <= 1 and self.parties.beside(items, i):
            return None  # «على هامش أعمال الدورة»: the one told before
        draft = told(self.context, frame, items, kind, status, clause(items, i, stop), weight=2)
        draft.words, draft.date = title, date
        draft.turn = turn(name)
        draft.firm = status != "held" or held_here(items, i) or closed_here(items, i)
        if kind == "ceremony":
            draft.head, draft.title = self.names.ceremony_key(title)
        else:
            draft.title = self.names.key(title)
        of_two = two_adjectives(items[i + 1 : stop]) if kind == "meeting" else set()
        draft.parties = of_two or self.parties.named(items, i, stop)
        if frame.pattern.endswith("body_holds"):
            whose = next((x for x in items[frame.first : i] if isinstance(x.value, OrganisationMention)), None)
            draft.parties.update(self.context.codes(whose))
        elif frame.pattern.endswith("body_gathers") and len(draft.parties) < _PAIR:
            body = items[frame.stop - 1]  # «انعقدت أمس في لومي اللجنة الغانية التوغولية»
            joint_of = self.context.states_in(body.first, body.stop)
            draft.parties.update(joint_of if len(joint_of) == _PAIR else ())
        draft.signing = "توقيع" in title or (
            kind == "ceremony" and any("signing" in item.groups or item.key == "تبادل" for item in name)
        )
        joint = kind == "session" and self._of_joint_body(items[i:stop])
        sits = ("body_" in frame.pattern or joint) and len(draft.parties) >= 2
        draft.attended = sits or self.parties.two_come(items, i, stop) or self._about_a_state(items, i, kind)
        draft.attended = draft.attended or (kind == "conference" and self.parties.state_comes(items, i))
        if kind == "ceremony":
            draft.attended = self.parties.leaders_come(items, stop)
        self._attend(draft, items, i, stop)
        if kind == "ceremony" and len(draft.parties) == 1:
            draft.parties |= self._welcomed_at(items, i, stop)
        if len(draft.parties) < 2 and not self._borrow(draft, frame, items, i, stop, date):
            return None
        self._place(draft, items, i, stop)
        if kind == "conference" and draft.place_country and draft.parties == set(self.parties.acting(items, i)):
            draft.parties.add(draft.place_country)  # «أعلنت غانا تبرعها على هامش مؤتمر تستضيفه جنيف»
            draft.attended = True
        if kind in ("conference", "ceremony"):
            draft.topics = self.context.topics(name[0].first, name[-1].stop)
        if draft.signing and not draft.topics:
            draft.topics = self.ceremonies.signed_about(items, i)
        draft.international = self.parties.of_many(items, stop) or (
            any("international" in item.groups for item in name) and (bool(draft.participants) or held_here(items, i))
        )
        known = bool(draft.parties & BODIES) or len(draft.parties) > 1
        draft.beside = kind in GATHERINGS and not known and self.parties.beside(items, i) and draft.place is not None
        if kind == "summit" and not all(map(is_state, states_of(draft.parties))):
            draft.international = True  # «قمة دول عدم الانحياز»
        if not (draft.parties or draft.international or draft.beside):
            return None
        self._kinds.add(kind)
        return draft

    def _kind(self, frame: Frame, items: list[Item]) -> str | None:
        i = frame.trigger
        kind = noun_of(items, i)
        if frame.pattern.endswith("body_holds"):
            kind = "session"
        elif "body_" in frame.pattern:
            kind = self.names.body_kind(items, i, items[frame.stop - 1])
        if kind == "session" and i + 1 < len(items) and self.names.are_heads(items[i + 1]):
            return "summit"
        return kind

    def _is_bare(self, items: list[Item], i: int, stop: int, kind: str) -> bool:
        """Whether a noun only speaks of an occasion told before («الحفل»), or of none in particular."""
        alone = stop == i + 1
        between = any(item.key == "بين" for item in items[stop : stop + 3])  # «القمة الأخيرة بين غانا وتوغو وبنين»
        if kind == "ceremony":
            verb = not alone and bool(items[i + 1].groups & {"hold", "sign", "make"})
            one = verb and items[i].proclitics.endswith("ال")  # «الحفل أقيم», not «احتفال يقام»
            held = i + 1 < len(items) and "hold" in items[i + 1].groups and "ال" not in items[i].proclitics
            return ((alone and not held) or one) and items[i].stop == items[i].first + 1
        if kind not in GATHERINGS or held_here(items, i) or (not alone and self.names.come_to(items, i)):
            return False
        named = kind == "summit" and (between or "ال" not in items[i].proclitics)  # «قمة الحلف»
        return (alone and not between) or not (named or self.parties.is_specific(items[i:stop]))

    def _about_a_state(self, items: list[Item], i: int, kind: str) -> bool:
        """«المؤتمر الدولي حول لبنان», «مؤتمر المانحين من أجل دعم السودان»: many states come to help one."""
        near_by = items[i + 1 : i + _ABOUT]
        return (
            kind == "conference"
            and any("State" in item.types for item in near_by)
            and any(item.key in self.context.sketch.words["for_a_state"] for item in near_by)
            and (any("international" in item.groups or item.key.startswith("المانح") for item in near_by))
        )

    def _attend(self, draft: Draft, items: list[Item], i: int, stop: int) -> None:
        """Give an occasion the persons whom its sentence names as coming."""
        for k in range(max(0, i - _SPREAD), min(len(items), i + _SPREAD + 1)):
            guest = k == i + 1 or (k == stop and items[k].proclitics.startswith("ل")) or self._honoured(items, k)
            guest = guest or (k > stop and items[k].proclitics.startswith("ل") and only_when_where(items[stop:k]))
            comes = k < i or guest or self.parties.taking_part(items, stop, k)
            comes = comes or (self._speech_at(items, i) and "say" in items[k - 1].groups)
            comes = comes or (k > i and items[k - 1].key == "بين" and is_between(items, i, k))
            comes = comes or (k > i > 0 and "gather" in items[i - 1].groups)  # «ضمت القمة رئيس غانا و…»
            if "Person" not in items[k].types or not comes:
                continue
            if k and items[k - 1].key in self.context.sketch.words["absent"]:
                continue  # «غياب الملك عن القمة»
            says = k < i and self._speaks_of_it(draft, items, k, i) and not self._speech_at(items, i)
            for entity in self.context.entities(items[k]):
                if entity.rank == "spokesperson" or says:
                    continue  # who tells of it
                high = entity.rank in HIGH_RANKS or draft.kind in ("ceremony", "session")
                if entity.country and (high or not draft.participants):
                    draft.add(entity, "participant")

    def _speaks_of_it(self, draft: Draft, items: list[Item], k: int, i: int) -> bool:
        """«أعرب الوزير عن تطلعه لانعقاد اللجنة»: who tells of an event, or of one to come, need not come to it."""
        if self.parties.tells_of_it(items, k):
            return True
        later = is_day((draft.date or "")[:_DAY]) and (draft.date or "") > str(self.context.published or "9999")
        if draft.status not in ("planned", "proposed") and not later:
            return False
        verb = next((n for n, item in enumerate(items[:k]) if TENSES.intersection(item.features.values())), None)
        if verb is None or items[verb].groups.isdisjoint(_SPEAKING) or "invite" in items[verb].groups:
            return False  # «دعا الرئيس نظيره إلى القمة»
        return not any(item.groups & _COMES for item in items[verb:i])

    def _welcomed_at(self, items: list[Item], i: int, stop: int) -> set[str]:
        """«جرت في القصر الرئاسي بأستانا مراسم استقبال الرئيس الأوزبكي»: the state in whose city he is welcomed."""
        welcome = self.context.sketch.words["welcome"]
        if not any(key.removeprefix("ال") in welcome for key in self._keys(items[i:stop])):
            return set()
        near = range(max(0, i - _HOSTED), min(len(items), stop + _HOSTED))
        there = (
            items[k].value
            for k in near
            if items[k].proclitics.startswith("ب")
            or items[k - 1].key in ("في", "مدينه", "بمدينه", "العاصمه", "بالعاصمه", "مطار", "بمطار", "الي")
        )
        cities = (p for p in there if isinstance(p, Place) and p.kind in ("city", "capital"))
        return {p.code.split("-")[0] for p in cities}

    def _speech_at(self, items: list[Item], i: int) -> bool:
        """«وفي كلمة له خلال حفل الافتتاح، أعرب فلان»: whoever spoke there was there."""
        return any(bare(item) in self.context.sketch.words["speech"] for item in items[max(0, i - _SPEECH) : i])

    def _honoured(self, items: list[Item], k: int) -> bool:
        """«مأدبة غداء تكريما لولي العهد», «على شرف الوزير»: for whom it is given."""
        return k > 0 and self.context.text.keys[items[k - 1].stop - 1] in self.context.sketch.words["in_honour"]

    def _borrow(self, draft: Draft, frame: Frame, items: list[Item], i: int, stop: int, date: str | None) -> bool:
        """Give an occasion without two parties those whom the text is about, where it must be theirs.

        False where it is no occasion between states at all.
        """
        pair = set(self.context.pair)
        if draft.kind == "ceremony":
            feast = bare(items[i]) in self.context.sketch.words["feast"]
            comes = any("attend" in item.groups for item in items[:i]) and any(
                e.rank in HIGH_RANKS and e.country in pair for e, _ in draft.participants.values()
            )
            if (feast and not comes) or not any("Actor" in it.types or "trip" in it.groups for it in items):
                return False
            draft.parties |= pair
            draft.borrowed = True
        elif not BODIES.isdisjoint(draft.parties):
            return True  # that of the body, whoever else the text is about
        elif (date or draft.status == "planned") and self.names.of_series(items, i, stop) and held_here(items, i):
            draft.parties |= pair
            draft.borrowed = True
        elif draft.kind == "session" and (joint := self._joint_body(items[i:stop]) or self._of_the_two(items, i, stop)):
            draft.parties |= joint
            draft.attended = True
        elif "body_" in frame.pattern and self.names.shared(self._keys(items[i:stop])):
            draft.parties |= pair  # «اللجنة المشتركة»: that of the two whom the text is about
        return True

    def _joint_body(self, name: list[Item]) -> set[str]:
        """«الدورة الأولى للجنة»: the states of the one joint commission of the text."""
        if not any(item.key in ("للجنه", "اللجنه") for item in name):
            return set()
        bodies = (o for o in self.context.sketch.organisations if self.context.text.keys[o.first].endswith("لجنه"))
        states = {frozenset(self.context.states_in(o.first, o.stop)) for o in bodies}
        joint = [codes for codes in states if len(codes) == 2]
        return set(joint[0]) if len(joint) == 1 else set()

    def _of_joint_body(self, name: list[Item]) -> bool:
        """«اجتماع اللجنة المشتركة»: a sitting that its name gives to two."""
        keys = self._keys(name)
        return self.names.shared(keys) and not self.context.sketch.words["committee"].isdisjoint(keys[:_BODY_AT])

    def _of_the_two(self, items: list[Item], i: int, stop: int) -> set[str]:
        """«اتفقت غانا وتوغو على عقد اجتماع لجنة التشاور»: the two whom the sentence names side by side."""
        keys = self._keys(items[i:stop])
        if self.context.sketch.words["committee"].isdisjoint(keys):
            return set()
        groups = (self.context.codes(item) for item in items if not item.types.isdisjoint(("Group", "Sides")))
        two = next((set(codes) for codes in groups if len(codes) == len(states_of(codes)) == _PAIR), set())
        pair = set(self.context.pair) if self.names.shared(keys) else set()
        return two or (pair if len(pair) == _PAIR else set())

    def _place(self, draft: Draft, items: list[Item], i: int, stop: int) -> None:
        host = self.parties.host(items, i, len(items))  # «تستضيف الكويت مؤتمر مسار دوشنبه»
        cities = (p for p in self._where(items, i, stop) if host is None or p.code.split("-")[0] == host.code)
        place = next(cities, None) or host or self.parties.host(items, i, stop)
        if place is not None:
            draft.place = self.context.words(place.first, place.stop, place.proclitics)
            draft.place_country, draft.place_exact = place.code.split("-")[0], True

    def _where(self, items: list[Item], i: int, stop: int) -> Iterator[Place]:
        """The cities of a name («مؤتمر باريس», «القمة العربية في بغداد»), not those that it is about («حول غزة»)."""
        about = self.context.sketch.words["about_it"]
        for k in range(i + 1, stop):
            place = items[k].value
            if not isinstance(place, Place) or place.kind not in ("city", "capital"):
                continue
            said = items[k - 1].key in ("في", "وفي") or items[k].proclitics.startswith("ب")
            purpose = any(x.key in about or (x.key[:1] == "ل" and "Word" in x.types) for x in items[i + 1 : k])
            if said or not purpose:
                yield place

    def _of_body(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """«يعقد مجلس الأمن جلسة»: a sitting of an intergovernmental body."""
        whose = next((x for x in items[frame.first : frame.stop] if isinstance(x.value, OrganisationMention)), None)
        body = whose.value if whose is not None and isinstance(whose.value, OrganisationMention) else None
        two = self.context.states_in(whose.first, whose.stop) if whose is not None else []
        if frame.pattern.endswith("body_told_holds"):
            body = self._told_body(items[frame.first : frame.stop])
        if frame.pattern.endswith("body_first_holds") and not self._opens_with_body(frame, items):
            return None
        joint = body is not None and not body.party and len(two) == _PAIR  # «عقدت اللجنة الغانية التوغولية اجتماعا»
        own = {body.party} if body is not None and body.party and body.kind == "igo" else set()
        parties = set(two) if joint else own
        if not parties:
            return None
        span = clause(items, frame.trigger, frame.stop)
        draft = told(self.context, frame, items, "session", status, span, weight=2)
        draft.parties, draft.attended, draft.international = parties, True, not joint
        return draft

    def _opens_with_body(self, frame: Frame, items: list[Item]) -> bool:
        """«المجلس الأوروبي يعقد اجتماعا», not «أهداف الاتحاد، وعقد لقاء»: the body is the subject of the verb."""
        verb, before = items[frame.trigger], items[frame.first - 1].key if frame.first else ":"
        opens = before in {*_CLAUSE_ENDS, "-", "–"} or before in self.context.sketch.words["that"]
        return opens and verb.proclitics[:1] != "و" and "ال" not in items[frame.stop - 1].proclitics

    def _told_body(self, items: list[Item]) -> OrganisationMention | None:
        """«المنظمة ستعقد اجتماعا»: the one body of the text that is called so."""
        bodies = [o for o in self.context.sketch.organisations if o.kind == "igo" and o.party]
        words = {bare(item) for item in items if item.types == {"Word"}}
        keys = self.context.text.keys
        called = [o for o in bodies if not words.isdisjoint(k.removeprefix("ل") for k in keys[o.first : o.stop])]
        return called[0] if len({o.party for o in called}) == 1 else None

    def _gathering(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """«التأم شمل قادة المنظمة»: the summit of a body, or of three states and more."""
        who = items[frame.stop - 1]
        codes = self.context.codes(who)
        if len(codes) < _SEVERAL and not (isinstance(who.value, OrganisationMention) and who.value.party):
            return None
        span = clause(items, frame.trigger, frame.stop)
        draft = told(self.context, frame, items, "summit", status, span, weight=3)
        draft.parties = set(codes)
        draft.attended = True
        self._attend(draft, items, frame.trigger, frame.stop)
        return draft

    @staticmethod
    def of_summit_told(draft: Draft, items: list[Item], drafts: list[Draft]) -> set[str]:
        """«القمة التي تعقد غدا في كندا»: the parties of the summit told before, by a definite noun alone."""
        definite = draft.words == "القمة" and items[draft.item].proclitics.endswith("ال")
        if draft.kind != "summit" or not definite or not (draft.date or draft.place):
            return set()
        told = next((d for d in reversed(drafts) if d.kind == "summit" and len(d.title.split()) > 1), None)
        if told is not None:
            draft.title = told.title
        return set(told.parties) if told is not None else set()

    def of_leaders(self, frame: Frame) -> bool:
        """Whether those whose meeting it is are the heads of three states or more."""
        leaders = frame.slots["a"]
        return len(self.context.codes(leaders)) >= _SEVERAL and self.names.are_heads(leaders)

    def _leaders(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """«الاجتماع الثلاثي لرؤساء دول …»: a summit, with the heads of the states that are named."""
        leaders = frame.slots["a"]
        codes = self.context.codes(leaders)
        if not self.of_leaders(frame):
            return None
        span = clause(items, frame.trigger, frame.stop)
        draft = told(self.context, frame, items, "summit", status, span, weight=3)
        for entity in self.context.heads(leaders):
            draft.add(entity, "participant")
        draft.parties |= set(codes)
        self._place(draft, items, frame.trigger, frame.stop)
        return draft

    def _keys(self, items: list[Item]) -> list[str]:
        return self.context.text.keys[items[0].first : items[-1].stop]
