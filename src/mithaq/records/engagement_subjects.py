"""Whom the words of an encounter leave unsaid: «زيارته», «لقائه», «بينهما»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.entity import HIGH_RANKS, STATE_RANKS, Entity
from mithaq.records.party_codes import BODIES

WE_MET: Final = "we_met"  # pattern by which one of those who met tells it
OF_TWO: Final = (
    WE_MET,
    "between_them",
    "they_held",
    "they_meet",
    "after_talks",
    "gathered_them",
    "of_both",
    "gathers_sides",
    "sides_will_discuss",
)  # patterns whose two stand before
_ONE_SUBJECT: Final = (
    "verb_alone",
    "leaves_alone",
    "to_meet",
    "arrives_alone",
    "pronoun_to",
    "discuss_alone",
    "intends_alone",
    "visited_alone",
    "rang_alone",
    "officials_alone",
)  # patterns of verbs that go on
RECEIVED_HIM: Final = "received_him"  # pattern that names neither host nor visitor
_BACK: Final = 2  # sentences before that of a frame in which its subject is looked for
_OF_WHOM: Final = 3  # items from «وفد» to whose it is
_SENT: Final = 6  # items from «وفد» to the verb behind it
_TO_WHERE: Final = ("الي", "في", "،")
_DATED: Final = 4  # items in which the date of a line of a chronicle stands
_OPENING_ROWS: Final = 3  # sentences that say whose chronicle it is
_OPENING: Final = 4  # items before an encounter that opens its sentence
_BEHIND: Final = 12  # items between it and its subject
_GOES_ON: Final = 3  # items before an encounter that a clause which goes on has at least
_CLAUSE_ENDS: Final = ("،", "؛")
_INSERTED: Final = 3  # items of «ويبدأ الوزير، الذي»
_GOING_ON: Final = ("كما", "ثم", "وبعدها")
_ACTS: Final = frozenset(["meet", "receive", "hold", "discuss", "visit", "arrive", "leave", "make"])
_OF_A_BODY: Final = frozenset(["organisation", "judge"])
_SAYING: Final = frozenset(["say", "discuss", "receive", "call_for", "promise"])
_LED_BY: Final = ("في", "خلال", "اثناء", "عقب", "بعد", "قبل", "عن", "علي", "مقتضب", "ختام")
_GOING: Final = frozenset(["leave", "arrive", "visit"])


class Subjects:
    """Finds the persons whom frames of one document speak of without naming them."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self._opener: Entity | None = None  # who does what the last sentence opened with, told without a subject
        self._opened = -1

    @staticmethod
    def needed(frame: Frame) -> bool:
        """Whether a frame leaves one side to what was said before."""
        slots, pattern = frame.slots, frame.pattern
        if "visit.officials" in pattern or pattern.endswith(RECEIVED_HIM):
            return False
        if frame.name in ("reception", "meeting") and ("pronoun" in pattern or pattern.endswith("object_first")):
            return True
        if frame.name == "message":
            return "a" not in slots or "b" not in slots
        if frame.name in ("meeting", "call"):
            return "a" not in slots and not pattern.endswith(OF_TWO)
        if frame.name == "reception":
            return "host" not in slots or "visitor" not in slots
        return frame.name in ("visit", "invitation") and "visitor" not in slots

    def of(self, frame: Frame) -> Entity | None:
        """Whom «زيارته», «لقائه» speaks of: the nearest person before, who is no participant already."""
        if frame.name == "visit" and self._of_several(frame):
            return None
        taken = [e for item in frame.slots.values() for e in self.context.entities(item)]
        if frame.pattern.endswith("held_with_state"):
            before = self.items[frame.sentence][: frame.first]
            if before and before[-1].key in self.context.sketch.words["relative"]:
                return None  # «الحركة التي بدأت مفاوضات مع كابل»
            here = self._persons(before)
            return next((e for e in here if e.country and e.rank in STATE_RANKS), None)
        alone = frame.pattern.endswith("verb_alone")
        opens = alone and frame.trigger <= 1
        since = frame.sentence - self._opened
        goes_on = (opens and since == 1) or (alone and since == 0 and self._begins(frame) == "و")
        if goes_on and self._opener is not None and self._opener not in taken:
            self._opened = frame.sentence  # «زار قطر. زار مصر والتقى رئيسها. زار جوبا.»: always the same
            return self._opener
        subject = self._told(frame, taken)
        if opens and frame.name == "visit":
            self._opener, self._opened = subject, frame.sentence
        return subject

    def _begins(self, frame: Frame) -> str:
        return self.items[frame.sentence][frame.trigger].key[:1]

    def _told(self, frame: Frame, taken: list[Entity]) -> Entity | None:
        if self._of_chronicle(frame):
            hero = self._hero()
            return hero if hero not in taken else None
        ahead = self._ahead(frame, taken) or self._of_verb_before(frame, taken) or self._traveller(frame, taken)
        ahead = ahead or self._main_subject(frame, taken) or self._opening_subject(frame, taken)
        if ahead is not None:
            return ahead
        place = next((m for m in self.context.members(frame.slots.get("place")) if isinstance(m, Place)), None)
        home = place.code.split("-")[0] if place is not None and frame.name in ("visit", "invitation") else ""
        before = [e for e in self._before(frame) if e not in taken and (e.rank in STATE_RANKS or e.name)]
        if frame.pattern.endswith("with_joint_press") and self._said_by_another(frame):
            return None
        if frame.name == "visit":
            before = [e for e in before if self._can_go(frame, e)]
        elif frame.pattern.endswith("verb_alone") and before and before[0].rank == "spokesperson":
            return None  # «قال المتحدث إن من المقرر أن يلتقي فلان بالرئيس»: others met him
        if frame.name == "reception" and frame.pattern.endswith("noun_pronoun"):  # «رسالة من رئيسه خلال استقباله له»
            guests = {e.country for e in taken if e.country}
            before = [e for e in before if e.country not in guests] or before
        if frame.pattern.endswith(_ONE_SUBJECT) or self._on_the_visit(frame):
            met = [e for e in self._objects(frame) if e in before]
            before = [e for e in before if e not in met] + met
        if frame.name == "message":  # «سلمه رسالة من رئيسه»: to whom he had come
            senders = {e.country for e in taken}
            fit = (e for e in before if e.name or e.rank in HIGH_RANKS)
            return next((e for e in fit if e.country and e.country not in senders), None)
        abroad = next((e for e in before if not home or e.country != home), None)
        if abroad is not None or not home:
            return abroad  # nobody visits his own country, where the text names another
        return next((e for e in self._told_before(frame, _BACK) if e.country == home and e.rank in HIGH_RANKS), None)

    def _said_by_another(self, frame: Frame) -> bool:
        """«وقال فلان خلال مؤتمر صحفي مشترك مع …»: a word behind the verb of speech is who spoke, though no name."""
        before = self.items[frame.sentence][: frame.first]
        if any("Person" in item.types for item in before):
            return False
        words = [item for item in before if item.key not in _LED_BY and "frame_of" not in item.groups]
        return bool(words) and not tense_of(words[-1]) and words[-1].types.isdisjoint({"Mark", "Date", "Place"})

    def delegation(self, frame: Frame) -> Item | None:
        """«باشر وفد مجلس النواب العراقي مباحثاته مع …», «أنهى الوفد الكيني محادثاته مع …»: whose delegation it is."""
        if frame.name != "meeting" or "a" in frame.slots:
            return None
        before = self.items[frame.sentence][: frame.first]
        if any("Person" in item.types for item in before):
            return None
        for k, item in enumerate(before):
            if k and before[k - 1].key in self.context.sketch.words["governing"]:
                continue
            if item.proclitics[:1] in ("ب", "ل"):
                continue
            if "State" in item.types and isinstance(item.value, Place) and item.value.kind == "side":
                return item
            if "officials" in item.groups:
                near_by = before[k + 1 : k + 1 + _OF_WHOM]
                return next(
                    (x for x in near_by if x.types & {"Organisation", "State"} or "adjective" in x.groups), None
                )
        return None

    def senders(self, frame: Frame) -> list[str] | None:
        """«إن وفدا فلسطينيا سيغادر إلى …», «زيارة لوفد من أسمرة إلى …»: the state whose delegation goes, [] if untold.

        None where no delegation goes, or somebody is named who heads it.
        """
        words = self._of_delegation(frame)
        if words is None:
            return None
        own = [item for item in words if "adjective" in item.groups or "State" in item.types]
        codes = [code for item in own for code in [item.features.get("adjective"), *self.context.codes(item)] if code]
        came = (words[k].value for k in range(1, len(words)) if words[k - 1].key == "من")
        return codes or [place.code.split("-")[0] for place in came if isinstance(place, Place) and place.code]

    def _of_delegation(self, frame: Frame) -> list[Item] | None:
        """The words that say whose delegation goes, None where none does."""
        items, i = self.items[frame.sentence], frame.trigger
        if frame.name != "visit" or "visitor" in frame.slots:
            return None
        noun = "trip" in items[i].groups
        behind = items[i + 1 : i + 1 + (_OF_WHOM if noun else 1)]
        at = next((i + 1 + k for k, x in enumerate(behind) if "officials" in x.groups), None)
        if at is not None and noun and not items[at].proclitics.startswith("ل"):
            return None
        if at is None and not noun:
            before = takewhile(
                lambda k: not ({"Mark", "Person"} & items[k].types), range(i - 1, max(-1, i - _SENT), -1)
            )
            at = next((k for k in before if "officials" in items[k].groups), None)
            governed = at is not None and at and items[at - 1].key in self.context.sketch.words["governing"] - {"من"}
            joined = at is not None and items[at].proclitics.startswith("و")  # «الرئيس والوفد المرافق له»
            if at is None or governed or joined or items[at].proclitics.rstrip("ال").endswith(("ب", "ل")):
                return None
        if at is None or any("Person" in x.types for x in items[at : max(i, at + _OF_WHOM)]):
            return None
        return list(takewhile(lambda x: x.key not in _TO_WHERE, items[at + 1 : at + _SENT]))

    def received(self, frame: Frame) -> tuple[Entity, Entity] | None:
        """Host and visitor of «خلال استقباله له», «استقبال سموه له»: the visitor opens the sentence."""
        people = list(self._persons(self.items[frame.sentence][: frame.first]))
        host = next(iter(self.context.entities(frame.slots.get("host"))), None)
        visitor = next((e for e in people if e.country and (host is None or e.country != host.country)), None)
        if visitor is not None and host is None:
            host = next((e for e in reversed(people) if e.country and e.country != visitor.country), None)
        return (host, visitor) if host is not None and visitor is not None else None

    def we(self, frame: Frame, told: list[Draft]) -> list[Entity]:
        """Who met, when one of them tells it: those of the talks told before, if he was there."""
        talks = (d for d in reversed(told) if d.kind == "meeting" and len(d.parties) == 2 == len(d.participants))
        present = next(([e for e, _ in d.participants.values()] for d in talks), [])
        speaker = next(self._told_before(frame, _BACK), None)
        return present if speaker in present else []

    def last_two(self, frame: Frame) -> list[Entity]:
        """Whom «بينهما» means: the last two persons of different countries before it."""
        found: list[Entity] = []
        for entity in self._told_before(frame, _BACK + 1):
            if entity.country and all(e.country != entity.country for e in found):
                found.append(entity)
            if len(found) == 2:
                break
        return found

    def _of_several(self, frame: Frame) -> bool:
        """«سافروا», «رحلتهم»: more go than the one person whom the words before can name."""
        word = self.items[frame.sentence][frame.trigger]
        return word.key.endswith(("وا", "ون") if tense_of(word) else ("هم", "هن"))

    def _on_the_visit(self, frame: Frame) -> bool:
        """«اجتمع مع نظيره خلال زيارة عمل لقطر», «تليها زيارة لقطر»: whoever met somebody there is the visitor."""
        before = self.items[frame.sentence][max(0, frame.trigger - 1) : frame.trigger]
        onward = self.context.sketch.words["onward"]
        return frame.name == "visit" and any("frame_of" in item.groups or item.key in onward for item in before)

    def _can_go(self, frame: Frame, entity: Entity) -> bool:
        """Whether a person can be the subject of a journey that names none: by his post, and by the verb's gender."""
        leaves = "leave" in self.items[frame.sentence][frame.trigger].groups
        if entity.rank == "spokesperson":
            return False  # «وأوضح الناطق أن الزيارة تشمل مصر ولبنان»
        at_home = entity.rank in _OF_A_BODY and entity.country not in BODIES
        if at_home and (leaves or "place" not in frame.slots):
            return False  # the head of a school or a firm inspects a building, or goes away
        return agrees(self.items[frame.sentence][frame.trigger], entity)

    def _ahead(self, frame: Frame, taken: list[Entity]) -> Entity | None:
        """«وخلال لقائه بفلان، أكد الرئيس …»: the sentence opens with the encounter and names its subject behind."""
        items = self.items[frame.sentence]
        on_visit = frame.pattern.endswith("noun_to") and self._on_the_visit(frame)
        visit = frame.name == "visit" and (on_visit or frame.pattern.endswith(("pronoun_to", "on_arrival")))
        if not (visit or frame.name in ("meeting", "reception", "call")) or frame.first > _OPENING:
            return None
        if any("Person" in item.types for item in items[: frame.first]):
            return None
        for k in range(frame.stop, min(len(items), frame.stop + _BEHIND)):
            if "Person" in items[k].types:
                between = items[frame.stop : k]
                called = frame.name == "call" and any(tense_of(item) for item in between)
                said = any(tense_of(item) == "past" if visit else item.groups & _SAYING for item in between) or called
                said = said or (visit and [item.key for item in between[:-1]] == ["،"])  # «، كتبت فلانة»
                return next((e for e in self.context.entities(items[k]) if e not in taken), None) if said else None
        return None

    def _main_subject(self, frame: Frame, taken: list[Entity]) -> Entity | None:
        """«استقبل الرئيس الوزير، وذلك غداة استقباله المدير», «كشف السفير عن زيارة الوزير، وأشار عقب لقائه المدير».

        A clause that goes on has the subject with which the sentence began, not the last one named.
        """
        items, i = self.items[frame.sentence], frame.trigger
        closed = self.context.sketch.words
        if (
            frame.name not in ("meeting", "reception", "call")
            or i < _GOES_ON
            or items[i - 1].key not in closed["in_time"]
        ):
            return None
        leads = items[i - 2]
        if not (leads.key == "وذلك" or (leads.key[:1] == "و" and tense_of(leads) == "past")):
            return None
        verb = next((k for k, item in enumerate(items[: i - 2]) if tense_of(item) == "past"), None)
        aside = leads.key != "وذلك" and any(item.key in closed["relative"] for item in items[verb or 0 : i - 2])
        if verb is None or aside:
            return None
        subject = next((k for k in range(verb + 1, i - 2) if "Person" in items[k].types), i)
        if subject > verb + 1 or items[subject].proclitics.startswith(("ل", "ب", "و")):
            return None
        return next((e for e in self.context.entities(items[subject]) if e not in taken), None)

    def _of_verb_before(self, frame: Frame, taken: list[Entity]) -> Entity | None:
        """«استقبل الوزير السفير، كما التقى النائب»: a verb that goes on has the subject of the one before."""
        items, i = self.items[frame.sentence], frame.trigger
        dated = i >= 2 and "Date" in items[i - 1].types and items[i - 1].proclitics[:1] == "و"  # «، وأمس التقى …»
        to_follow = i >= 2 and [item.key for item in items[i - 2 : i]] == ["علي", "ان"]  # «، على أن يجتمع غدا مع …»
        goes_on = i >= 2 and (items[i - 1].key in _GOING_ON or dated or to_follow)
        held = i >= 2 and items[i - 1].key.startswith("و") and "hold" in items[i - 1].groups  # «ويجري محادثات مع»
        if not goes_on and not (held and tense_of(items[i - 1])):
            return None
        verb = next((k for k in range(i - 1) if not items[k].groups.isdisjoint(_ACTS)), None)
        people = (k for k in range(verb + 1, i) if "Person" in items[k].types) if verb is not None else ()
        subject = next(iter(people), None)
        if subject is not None and (items[subject - 1].key == "مع" or items[subject].proclitics[:1] == "ب"):
            met = set(map(id, self._objects(frame)))  # «يجري محادثات مع الرئيس، كما يلتقي …»: his verb stands before
            here = (e for e in self._persons(items[:verb]) if id(e) not in met and e not in taken)
            return next(here, None)
        found = self.context.entities(items[subject]) if subject is not None else []
        return next((e for e in found if e not in taken), None)

    def _traveller(self, frame: Frame, taken: list[Entity]) -> Entity | None:
        """«فيما توجه الرئيس إلى أربيل للقاء …»: whoever set out or came is to meet those named behind."""
        if not frame.pattern.endswith("to_meet"):
            return None
        items = self.items[frame.sentence]
        went = next((k for k in range(frame.first - 1, -1, -1) if items[k].groups & _GOING), frame.first)
        people = self._persons(items[went + 1 : frame.first])
        return next((e for e in people if e not in taken), None)

    def _of_chronicle(self, frame: Frame) -> bool:
        """«وفي يوم الأربعاء 18 مارس عقد جلسة مباحثات مع …»: a line of a chronicle, which leaves its hero unsaid."""
        items = self.items[frame.sentence]
        at = next((k for k, item in enumerate(items[:_DATED]) if "Date" in item.types), None)
        if at is None or at + 1 > frame.trigger or any(item.key in _CLAUSE_ENDS for item in items[: at + 1]):
            return False
        verb = at + 1 + (at + 1 < len(items) and items[at + 1].key in _CLAUSE_ENDS)
        return verb < len(items) and tense_of(items[verb]) == "past" and not items[verb].proclitics

    def _hero(self) -> Entity | None:
        """The first person of high rank whom the opening of a text names."""
        rows = self.items[:_OPENING_ROWS]
        people = (e for row in rows for e in self._persons(row))
        return next((e for e in people if e.name and e.country and e.rank in HIGH_RANKS), None)

    def _opening_subject(self, frame: Frame, taken: list[Entity]) -> Entity | None:
        """«ويبدأ الوزير، الذي يشغل منصب …، زيارته», «أعرب الرئيس عن سعادته بوجود سفير، وتحدث عن زيارته»: his who
        opens the sentence, whoever is named in between."""
        items, i = self.items[frame.sentence], frame.trigger
        if frame.name != "visit" or items[i].features.get("trip") != "pronoun":
            return None
        opening = (k for k in range(i) if k < 2 or items[k - 1].key in _CLAUSE_ENDS)
        inserted = (k for k in opening if self._opens_insertion(items[k:i]))
        verb = next(inserted, None) if items[i - 1].key in _CLAUSE_ENDS else None
        closed = verb is not None
        if verb is None:
            verb = next((k for k in range(min(2, i)) if tense_of(items[k])), None)
        if verb is None or verb + 3 >= i or "Person" not in items[verb + 1].types:
            return None
        again = next((k for k in range(i - 1, verb + 1, -1) if items[k].groups & (_SAYING | {"speak"})), 0)
        goes_on = again and items[again].key.startswith("و") and items[again - 1].key in _CLAUSE_ENDS
        if not closed and not (goes_on and not any("Person" in item.types for item in items[again:i])):
            return None
        return next((e for e in self.context.entities(items[verb + 1]) if e not in taken), None)

    def _opens_insertion(self, items: list[Item]) -> bool:
        """«ويبدأ الوزير، الذي …»: whether items begin with a verb, somebody and a clause on him."""
        if len(items) <= _INSERTED or not tense_of(items[0]) or "Person" not in items[1].types:
            return False
        return items[2].key in _CLAUSE_ENDS and items[3].key in self.context.sketch.words["relative"]

    def _before(self, frame: Frame) -> Iterator[Entity]:
        """Persons before a frame: those of its sentence from the nearest on, then earlier sentences from the front."""
        back = _BACK + 1 if frame.pattern.endswith("verb_alone") else _BACK
        for sentence in range(frame.sentence, max(frame.sentence - back - 1, -1), -1):
            row = self.items[sentence]
            yield from self._persons(reversed(row[: frame.trigger]) if sentence == frame.sentence else row)

    def _objects(self, frame: Frame) -> Iterator[Entity]:
        """Persons before a frame whom somebody met or went to, so that the next verb is hardly theirs.

        «شكر الأمين العام لولي العهد على زيارته»: with a visit that is somebody's only those who were met.
        """
        owned = frame.pattern.endswith("pronoun_to")
        for sentence in range(frame.sentence, max(frame.sentence - _BACK - 2, -1), -1):
            row = self.items[sentence][: frame.trigger if sentence == frame.sentence else None]
            for k, item in enumerate(row):
                governed = k > 0 and row[k - 1].key in self.context.sketch.words["governing"]
                travels = k > 0 and "trip" in row[k - 1].groups and item.proclitics[:1] == "ل"  # «جولة للوزير»
                object_of = (governed or item.proclitics[:1] in ("ب", "ل")) and not (travels or owned)
                if "Person" in item.types and (object_of or (k > 0 and self._is_met(row, k))):
                    yield from self.context.entities(item)

    @staticmethod
    def _is_met(row: list[Item], k: int) -> bool:
        """«للقاء الرئيس», «… حيث يلتقي الرئيس»: behind a verb that has no second person, where one stood before."""
        before = row[k - 1]
        if "meeting" in before.groups and before.proclitics.startswith("ل"):
            return True
        if "meet" not in before.groups or "Person" not in row[k].types:
            return False
        clause = takewhile(lambda item: item.key not in _CLAUSE_ENDS and not item.groups & _ACTS, row[k + 1 :])
        alone = not any("Person" in item.types for item in clause)
        return alone and any("Person" in item.types for item in row[: k - 1])

    def _told_before(self, frame: Frame, back: int) -> Iterator[Entity]:
        """Persons before a frame from the nearest on, in its sentence and `back` earlier ones."""
        for sentence in range(frame.sentence, max(frame.sentence - back - 1, -1), -1):
            row = self.items[sentence][: frame.trigger if sentence == frame.sentence else None]
            yield from self._persons(reversed(row))

    def _persons(self, items: Iterator[Item] | list[Item]) -> Iterator[Entity]:
        for item in items:
            if "Person" in item.types:
                yield from self.context.entities(item)


def agrees(verb: Item, entity: Entity) -> bool:
    """Whether a person, by the words of his offices, can be the subject: «تتجه», «سافرت», «زيارتها» want a woman."""
    tense = tense_of(verb)
    key = verb.key.lstrip("وف").removeprefix("س")
    feminine = key.endswith({"past": "ت", "": "ها"}.get(tense, "\0")) or (tense not in ("", "past") and key[:1] == "ت")
    return not feminine or not entity.offices or any(t.split()[0].endswith(("ة", "ى")) for t, _, _ in entity.offices)


def tense_of(word: Item) -> str:
    """The tense of a verb, "" for a noun."""
    return next((f for f in word.features.values() if f in ("past", "present", "future")), "")
