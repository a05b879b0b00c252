"""Who speaks: the persons, organisations and states that a sentence makes the subject of a verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place, Sides
from mithaq.records.context import Context
from mithaq.records.entity import Entity

_STATES: Final = frozenset(["name", "official"])  # kinds of the words that name a state
# Encounters of two: the sentence that tells of each, and its parties.
Meetings = Sequence[tuple[int, frozenset[str]]]

REACH: Final = 9  # items from a verb to its subject or its object


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone who can speak for others: a person in office, an organisation or a state."""

    name: str
    country: str | None
    feminine: bool | None = None  # None where words do not show it
    is_state: bool = False


class Voices:
    """Finds the subjects of verbs in one document."""

    def __init__(self, context: Context, meetings: Meetings) -> None:
        self._context = context
        self._meetings = meetings
        words = context.sketch.words
        self.that, self.content_preposition = words["that"], words["content_preposition"]
        self.adverbs = words["speech_adverb"]
        self._as_for = words["as_for"]
        self._circumstance, self._relative, self._back_to = words["circumstance"], words["relative"], words["back_to"]

    def of(self, item: Item, sentence: int) -> tuple[Voice, ...]:
        """Everyone whom an item of a sentence names, nobody for a private person; «الجانبان» are the two who met."""
        members = self._context.members(item)
        if any(isinstance(m, Sides) or (isinstance(m, PersonMention) and m.number == "dual") for m in members):
            return self._two(item, sentence)
        voices = (self._voice(member) for member in members)
        return tuple(dict.fromkeys(voice for voice in voices if voice is not None))

    def _two(self, item: Item, sentence: int) -> tuple[Voice, ...]:
        """The two who met, in or last before a sentence: by their office («الوزيران»), else the two states, which go by
        the words for both where the text does not name them."""
        two = next((parties for number, parties in reversed(self._meetings) if number <= sentence), None)
        if two is None:
            return ()
        ranks = {o.rank for m in self._context.members(item) if isinstance(m, PersonMention) for o in m.offices}
        holders = {e.country: e for e in reversed(self._context.people.entities) if e.rank in ranks}
        people = [self._person(holders.get(code)) for code in sorted(two)]
        if all(people):
            return tuple(one for one in people if one is not None)
        states = [self._state(code) for code in sorted(two)]
        if all(states):
            return tuple(one for one in states if one is not None)
        words = self._context.words(item.first, item.stop, item.proclitics)
        return tuple(Voice(words, code, is_state=True) for code in sorted(two))

    def _state(self, code: str) -> Voice | None:
        """A state by its first name in the text."""
        places = (place for place in self._context.sketch.places if place.code == code and place.kind in _STATES)
        place = next(places, None)
        if place is None:
            return None
        return Voice(self._context.words(place.first, place.stop, place.proclitics), code, is_state=True)

    def _person(self, entity: Entity | None) -> Voice | None:
        """A person in office; None for a private one."""
        if entity is None or not (entity.country or (entity.name and entity.offices)):
            return None
        name = entity.name.told(self._context.text.source) if entity.name else entity.office
        feminine = entity.office.split()[0].endswith("ة") if entity.office else None
        return Voice(name, entity.country, feminine) if name else None

    def _voice(self, member: object) -> Voice | None:
        context = self._context
        match member:
            case PersonMention(number="plural"):
                return None
            case PersonMention():
                return self._person(context.people.of(member))
            case OrganisationMention(name=name):
                first, stop = name or (member.first, member.stop)
                words = context.words(first, stop, "" if name else member.proclitics)
                code = member.code or member.country or (context.home if member.kind == "ministry" else None)
                return Voice(words, code.split(".")[0] if code else None)  # the Commission speaks for the Union
            case Place(is_state=True, code=code) if code:
                return Voice(context.words(member.first, member.stop, member.proclitics), code, is_state=True)
        return None

    def subject_after(self, items: list[Item], i: int) -> int | None:
        """Item of the subject behind verb `i`; -1 where that is nobody known, None where there is none."""
        governed = False  # inside «في …», «خلال …»
        for j in range(i + 1, min(i + 1 + REACH, len(items))):
            item, before = items[j], items[j - 1]
            key = item.key if item.key in self.adverbs else item.key.removeprefix("و")
            if "Mark" in item.types:
                if item.key in ':"«“' or (item.key in "،,؛" and j > i + 1):
                    return None
            elif "turn" in item.groups:
                continue  # «من جانبه»
            elif "the_speaker" in item.groups:
                return None  # «وكشف الدبلوماسي أن …»: whoever spoke before
            elif key in self.that or key in self.content_preposition:
                return None
            elif key in self._circumstance:
                governed = True
            elif item.types & {"Actor", "Person", "Organisation"}:
                within = before.key in self._circumstance or not (before.is_mention or before.key.startswith("ال"))
                if not preposition(item) and not (governed and within):
                    return j
            elif key in self._back_to:
                return -1
            elif not (governed or item.is_mention or key in self.adverbs or preposition(item) == "ل"):
                return -1 if item.key.startswith("ال") else None
        return None

    def subject_before(self, items: list[Item], i: int) -> int | None:
        """Item of a subject in front of verb `i` («الرئيس … يؤكد», «…, الذي أكد»)."""
        relative = False
        for j in range(i - 1, max(-1, i - 5), -1):
            item = items[j]
            if item.key in self._relative:
                relative = True
            elif item.types & {"Person", "State", "Sides"}:
                governed = bool(preposition(item)) or (
                    j > 0 and items[j - 1].key in self._circumstance | self.content_preposition
                )
                return j if relative or not governed else None
            elif not (item.key in self.adverbs or "Date" in item.types or (relative and "Mark" in item.types)):
                return None
        return None

    def put_in_front(self, items: list[Item], i: int) -> int | None:
        """Item of the subject in «أما الوزير فقال»."""
        for j in range(i - 1, max(0, i - REACH), -1):
            if items[j - 1].key in self._as_for:
                return j if items[j].types & {"Actor", "Person", "Organisation"} else None
        return None

    def main_subject(self, items: list[Item], stop: int, sentence: int) -> tuple[Voice, ...]:
        """Who does what the first finite verb before item `stop` says; nobody where several do."""
        for i in range(stop):
            tenses = items[i].features.values()
            if "past" in tenses or "present" in tenses:
                subject = self.subject_after(items, i)
                voices = self.of(items[subject], sentence) if subject is not None and subject >= 0 else ()
                return voices if len(voices) == 1 else ()
        return ()


def preposition(item: Item) -> str:
    """The preposition on a word, "" for none."""
    return item.proclitics.split("ال")[0].strip("وف")[-1:]
