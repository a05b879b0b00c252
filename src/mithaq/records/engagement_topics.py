"""The fields of cooperation discussed in an encounter: where a text tells of them, and of which encounter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from mithaq.model.frame import TENSES, Item
from mithaq.model.mention import Place
from mithaq.model.record import Statement
from mithaq.records.context import Context
from mithaq.records.drafts import MAIN, Draft
from mithaq.records.entity import Entity
from mithaq.records.phrases import bare
from mithaq.records.sentence_row import COMMAS
from mithaq.records.voices import preposition

_TALK_WORDS: Final = frozenset(["meeting", "call", "session", "summit", "reception"])
_OPENING: Final = 6  # items within which the main verb of a sentence stands
_FIELDS: Final = frozenset(["topic", "field"])  # kinds of words that show a field
_NAMED_FOR: Final = 3  # words of «المفاوضات التجارية»
_NEAR: Final = 8  # items in front of a verb within which stands what it tells of
_DUAL: Final = ("ا", "وا", "ان", "ون")  # endings of verbs of several people
_OF_ONE_STATE: Final = frozenset(["meeting", "call"])  # kinds in which officials of one state talk, too
_SAID_SINCE: Final = 2  # sentences from talks to what was said in them; farther on, much is said besides
_SITUATION: Final = 6  # items from «تطورات» to where they are
_AT_WAR: Final = frozenset(
    ["PS", "SY", "YE", "SD", "LY", "UA", "SO", "AF"]
)  # states that talks mostly name for their wars
_COURTESY: Final = frozenset(["congratulate", "condole"])
_TALKS: Final = frozenset(["meeting", "session", "call", "summit"])


def add_topics(context: Context, drafts: list[Draft], told: Sequence[Statement]) -> None:
    """Give each encounter the fields that its text says were discussed in it.

    A sentence tells of talks where it says what was discussed, or gives the words of one of those who took part
    (`told` are the statements of the text); a list goes on with what the sentence before it opened.
    """
    talks = [d for d in drafts if d.kind in _TALKS and (len(d.parties) >= 2 or d.kind in _OF_ONE_STATE)]
    if talks:
        _Topics(context, talks, told).add()


class _Topics:
    """Finds for each sentence of one document the talks that it tells of."""

    def __init__(self, context: Context, talks: list[Draft], told: Sequence[Statement]) -> None:
        self._context = context
        self._talks = talks
        self._main = [d for d in talks if _is_main(d)] or talks
        self._rows = context.sketch.items
        self._told = self._by_sentence(told)

    def add(self) -> None:
        """Fill in the topics of all talks."""
        for number in {n for d in self._talks for n in (d.sentence, d.retold) if n >= 0}:
            self._called_after(number)
        going_on: Draft | None = None  # the talks whose list of fields the next sentence continues
        for number, items in enumerate(self._rows):
            if not items:
                continue
            if going_on is not None and _is_listed(items):
                self._give(going_on, items, 0, len(items))
                continue
            going_on = None
            spoken = self._told.get(number, ())
            low = 0
            while low < len(items):
                start = self._start(number, items, low)
                draft = self._draft_at(number, start) if start is not None else None
                if draft is None or start is None:
                    break
                low = self._next_talks(number, draft, start, len(items))
                self._give(draft, items, start, low)
                going_on = draft
            for statement in spoken:
                draft = self._spoken_in(number, statement)
                if draft is not None and statement.act not in _COURTESY:
                    draft.topics |= set(statement.topics) - {"multilateral"}
                    going_on = draft

    def _called_after(self, number: int) -> None:
        """«محادثات السلام», «المفاوضات النووية»: the field that stands beside a word for talks."""
        for i, item in enumerate(self._rows[number]):
            if item.groups & _TALK_WORDS:
                topics = self._context.topics(item.first, item.first + _NAMED_FOR) - {"multilateral"}
                if topics and (draft := self._draft_at(number, i)) is not None:
                    draft.topics |= topics

    def _next_talks(self, number: int, draft: Draft, start: int, stop: int) -> int:
        """Where other talks of the sentence begin behind item `start`: «… لبحث الهجرة، كما سيلتقي الوزير لبحث …»."""
        return min(
            (d.item for d in self._talks if d.sentence == number and d is not draft and d.item > start), default=stop
        )

    def _start(self, number: int, items: list[Item], low: int) -> int | None:
        """Item from `low` on from which a sentence tells of what was discussed in the talks, None where it does not."""
        words = self._context.sketch.words
        signed = any(
            "sign" in item.groups or (item.key.startswith("ال") and bare(item) in words["signing_noun"])
            for item in items[:_OPENING]
        )
        if not low and not signed and self._all_say(items):
            return 0
        for i, item in enumerate(items[low:], low):
            if ("discuss" in item.groups or bare(item) in words["discussed"]) and not self._is_no_talk(items, i):
                return i
        if signed:
            return None
        here = [d.item for d in self._talks if d.sentence == number]
        opens_list = number + 1 < len(self._rows) and _is_listed(self._rows[number + 1])
        if not here and not (opens_list and any(i.groups & _TALK_WORDS or "Sides" in i.types for i in items)):
            return None
        for i, item in enumerate(items[low:], low):
            told = bool(here) and i > min(here) and item.key.lstrip("و") in words["talked_of"]
            if told or bare(item) in words["field_head"]:
                return i
        return None

    def _all_say(self, items: list[Item]) -> bool:
        """«أكد الجانبان …», «وأكدا …», «تم التأكيد على …», «… حظيت باهتمام خاص»: what all of them say."""
        words = self._context.sketch.words
        if any(item.key.lstrip("و") in words["they_said"] for item in items[:2]):
            return True
        for before, item in pairwise(items):
            if "Sides" in item.types and not preposition(item) and before.features:
                return True
            if before.key.lstrip("و") in words["was_done"] and bare(item) in words["saying_noun"]:
                return True
        return any(bare(item) in words["took_notice"] for item in items)

    def _is_no_talk(self, items: list[Item], i: int) -> bool:
        """«تتركز في الشمال», «شمل قطاعات عدة», «تناول الغداء»: verbs that tell of talks only beside a word for them."""
        words = self._context.sketch.words
        if any(item.key in words["eaten"] for item in items[i + 1 : i + 3]):
            return True
        if items[i].key.lstrip("وفس") in words["discussed_or_not"] and not any(
            item.groups & _TALK_WORDS or item.types & {"Sides", "Person", "Persons", "Group"}
            for item in items[max(0, i - _NEAR) : i + 4]
        ):
            return True
        return self._of_document(items, i)

    def _of_document(self, items: list[Item], i: int) -> bool:
        """«والاتفاقية تتناول …»: what a document is about was not thereby discussed; nor is «البحث العلمي» a talk."""
        kinds = self._context.sketch.tags.kinds
        if not kinds[items[i].first].isdisjoint(_FIELDS):
            return True
        behind = items[i + 1 : i + 3]
        if any(item.types & {"Sides", "Person"} or item.groups & _TALK_WORDS for item in behind):
            return False
        features = set(items[i].features.values())
        if not features & TENSES or features & {"dual", "plural"} or items[i].key.endswith(_DUAL):
            return False  # «لمناقشة الاتفاقية», «بحثا البرنامج النووي»
        for item in reversed(items[:i]):
            if item.groups & _TALK_WORDS:
                return False
            if "instrument" in kinds[item.first]:
                return True
        return any("instrument" in kinds[item.first] for item in behind)

    def _give(self, draft: Draft, items: list[Item], first: int, stop: int) -> None:
        context = self._context
        draft.topics |= context.topics(items[first].first, items[stop - 1].stop)
        if items[first].key.lstrip("و") in context.sketch.words["of_a_crisis"] and first + 1 < stop:
            place = items[first + 1]
            if "State" in place.types and not set(context.codes(place)) & draft.parties:
                draft.topics.add("security")  # «مباحثات بشأن سوريا» between others
        if "security" not in draft.topics and self._crisis(draft, items[first:stop]):
            draft.topics.add("security")

    def _crisis(self, draft: Draft, items: list[Item]) -> bool:
        """«آخر التطورات في السودان», «المستجدات على الساحة السورية»: what goes on in a third state or in one at war."""
        words = self._context.sketch.words
        for k, item in enumerate(items):
            if bare(item) not in words["crisis_news"]:
                continue
            for n in range(k + 1, min(len(items), k + _SITUATION)):
                where = items[n]
                if where.key in COMMAS:
                    break
                adjective = "Adjective" in where.types and items[n - 1].key in words["scene"]
                place = isinstance(where.value, Place) and items[n - 1].key == "في"
                code = where.features.get("adjective") if adjective else self._state(where) if place else None
                if code and (code in _AT_WAR or code not in draft.parties):
                    return True
        return False

    def _state(self, item: Item) -> str | None:
        return self._context.state_of(item.value) if isinstance(item.value, Place) else None

    def _draft_at(self, number: int, start: int) -> Draft | None:
        """The talks that item `start` of a sentence is about: those in the sentence, else those last told of."""
        here = [d for d in self._talks if number in (d.sentence, d.retold)]
        if here:
            return max(here, key=lambda d: (d.item <= start, -abs(d.item - start)))
        coming = [d for d in self._talks if d.sentence < number and d.status in ("planned", "proposed")]
        before = coming if coming and self._is_to_come(number, start) else []
        before = before or [d for d in self._main if d.sentence < number]
        return max(before, key=lambda d: (_told_last(d, number), -self._talks.index(d)), default=None)

    def _is_to_come(self, number: int, start: int) -> bool:
        """«ويخطط الرئيس لمناقشة …», «وسيبحث الوزيران …»: whether something is still to be discussed."""
        items = self._rows[number][: start + 1]
        words = self._context.sketch.words["to_be_discussed"]
        return "future" in items[-1].features.values() or any(item.key.lstrip("و") in words for item in items)

    # -- what those who took part say ---------------------------------------------------------------

    def _by_sentence(self, told: Sequence[Statement]) -> dict[int, list[Statement]]:
        starts = [self._context.text.starts[s.first] for s in self._context.text.sentences]
        found: dict[int, list[Statement]] = {}
        for statement in told:
            found.setdefault(bisect_right(starts, statement.evidence.start) - 1, []).append(statement)
        return found

    def _spoken_in(self, number: int, statement: Statement) -> Draft | None:
        """The talks in which something was said: the last told of in which the speaker took part."""
        source = self._context.text.source
        present = [
            d for d in self._main
            if d.sentence <= number and any(_is(entity, statement, source) for entity, _ in d.participants.values())
        ]  # fmt: skip
        last = max(present, key=lambda d: (_told_last(d, number), -self._talks.index(d)), default=None)
        if last is None or len(self._main) == 1:
            return last  # a text on these talks alone
        return last if number - _told_last(last, number) <= _SAID_SINCE else None


def _is(entity: Entity, statement: Statement, source: str) -> bool:
    name = entity.name.told(source) if entity.name else entity.office
    return name == statement.speaker and entity.country == statement.country


def _told_last(draft: Draft, number: int) -> int:
    """The last sentence up to `number` that tells of an encounter."""
    return draft.retold if draft.sentence < draft.retold <= number else draft.sentence


def _is_main(draft: Draft) -> bool:
    """Whether a text tells of an encounter rather than mentions it in passing."""
    told = draft.weight >= MAIN or draft.kind == "session" or "occasion" in draft.pattern
    return told and draft.status not in ("planned", "proposed")


def _is_listed(items: list[Item]) -> bool:
    """«1- تطوير التعاون …», «- …», «• …»: one point of a list."""
    return bool(items) and (items[0].key.isdigit() or ("Mark" in items[0].types and items[0].key in "-–•*"))
