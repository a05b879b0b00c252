"""Something opened, launched or founded by officials of two states: «افتتح الوزيران مصنعا», «وضع حجر الأساس لسد»."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mithaq.model.frame import TENSES, Frame, Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft, told
from mithaq.records.entity import STATE_RANKS
from mithaq.records.phrases import bare

_OPENED: Final = 14  # items behind the verb or the noun within which it says what is opened, and who comes
_SUBJECT: Final = 12  # items before a noun («وضع حجر الأساس») within which its verb stands
_ENDS: Final = ("،", "؛", ".", ":")
_ATTENDED: Final = frozenset(["attend", "witness"])
_IN: Final = ("في", "مدينه", "محافظه", "ولايه", "مقاطعه", "اقليم")
_OPENING_RANKS: Final = STATE_RANKS - frozenset(
    "organisation official deputy adviser spokesperson military judge".split()
)


class Inaugurations:
    """Builds drafts of such ceremonies for one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words

    def draft(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """The ceremony, None where it is one state's own affair.

        It is that of two states when officials of both are there, when an official opens something in another state,
        or what leads from one state to another.
        """
        i = frame.trigger
        by_noun = "inaugurate" in items[i].groups
        low, told_before = i, by_noun or "pronoun" in _features(items[i])
        if told_before:  # who, or what it is, stands before
            reach = range(i, max(-1, i - _SUBJECT), -1)
            low = next((k for k in reach if TENSES & _features(items[k])), i)
        clause = range(max(0, low - 1), min(len(items), i + _OPENED))
        if not by_noun and not self._opens_something(items[max(0, i - _SUBJECT) if told_before else i : clause.stop]):
            return None
        span = min(low, frame.first), max(frame.stop, self._end(items, i, clause.stop))
        draft = told(self.context, frame, items, "ceremony", status, span, weight=2)
        for k in clause:
            if "Person" in items[k].types and (k < i or self._comes(items, frame, k)):
                for entity in self.context.entities(items[k]):
                    if entity.country and entity.rank:
                        draft.add(entity, "participant")
                draft.attended = draft.attended or self._two_lead(items[k])
                if "Persons" in items[k].types or draft.participants:
                    draft.parties.update(self.context.codes(items[k]))
        if draft.participants and not any(e.rank in _OPENING_RANKS for e, _ in draft.participants.values()):
            return None
        if len(draft.parties) == 1:
            draft.parties |= self._reached(items, range(i + 1, clause.stop), draft.parties)
        if len(draft.parties) == 1 and self._joins_two(items[clause.start : clause.stop]):
            draft.parties |= set(self.context.pair)  # «تدشين المعبر الحدودي»
        if len(draft.parties) < 2:
            draft.parties |= of_the_two(self.context, [items[k] for k in clause], draft.parties)
        draft.topics = self.context.topics(items[i].first, items[span[1] - 1].stop)
        return draft if len(draft.parties) > 1 else None

    def _two_lead(self, item: Item) -> bool:
        """«رئيسا أوغندا وتنزانيا»: two of rank by their office alone."""
        people = (m for m in self.context.members(item) if isinstance(m, PersonMention) and m.number == "dual")
        return any(o.rank in _OPENING_RANKS and len(o.states) > 1 for m in people for o in m.offices)

    def _joins_two(self, items: Iterable[Item]) -> bool:
        """«المعبر», «المنفذ الحدودي»: what leads from one state to the other of the two whom the text is about."""
        return any(bare(item) in self.closed["crossing"] for item in items)

    def _end(self, items: list[Item], i: int, stop: int) -> int:
        """The item after the clause that says what is opened."""
        opened = next((k for k in range(i, stop) if self._opens_something(items[k : k + 1])), i)
        return next((k for k in range(opened + 1, stop) if items[k].key in _ENDS), stop)

    def _opens_something(self, items: Iterable[Item]) -> bool:
        opened = self.closed["opened"]
        words = (item.key.lstrip("بل").removeprefix("ال") for item in items)
        return any(word in opened or word.removesuffix("ا") in opened for word in words)

    def _comes(self, items: list[Item], frame: Frame, k: int) -> bool:
        """Whether the person at item `k` opens something or is said to come: «مع نظيره», «بحضور الوزير»."""
        before = {item.key for item in items[max(frame.trigger + 1, k - 2) : k]}
        comes = not before.isdisjoint(self.closed["with_those"]) or not before.isdisjoint(self.closed["together"])
        return comes != (items[k] is frame.slots.get("a"))

    def _reached(self, items: list[Item], behind: range, home: set[str]) -> set[str]:
        """The state where an official opens something abroad, or those that it joins."""
        named = {code for k in behind if not items[k].types & {"Person", "Persons"} for code in _states(items[k])}
        named -= home
        embassy = any(bare(items[k]) in self.closed["embassies"] for k in behind)
        if embassy:
            owners = (items[k] for k in behind if isinstance(items[k].value, OrganisationMention))
            return named.union(*(self.context.states_in(x.first, x.stop) for x in owners)) - home
        if len(named) > 1:
            return named
        there = (k for k in behind if items[k].proclitics.startswith("ب") or items[k - 1].key in _IN)
        return named.intersection(
            code for k in there if isinstance(items[k].value, Place) for code in _states(items[k])
        )


def of_the_two(context: Context, items: list[Item], known: set[str]) -> set[str]:
    """The two whom the text is about, where somebody of an unknown state takes part beside one of them.

    The state of a fund that the text names stands for the one who is unknown: its head is told without it.
    """
    people = [e for item in items if "Person" in item.types for e in context.entities(item)]
    there = known or {code for item in items for code in _states(item)}
    named = (m for row in context.mentions for item in row for m in context.members(item))
    funds = {m.fund_of for m in named if isinstance(m, OrganisationMention) and m.fund_of}
    pair = funds | there if len(funds | there) == 2 else set(context.pair)
    unsaid = not people and any(item.groups & _ATTENDED for item in items)
    unknown = unsaid or any(
        e.country is None and (e.rank in STATE_RANKS or (e.rank == "business" and funds)) for e in people
    )
    return pair if unknown and there and there <= pair else set()


def _states(item: Item) -> list[str]:
    if "adjective" in item.groups and item.features:
        return [item.features["adjective"]]
    if isinstance(item.value, Place) and item.value.kind not in ("area", "group", "house", "side"):
        return [item.value.code.split("-")[0]]
    return []


def _features(item: Item) -> set[str]:
    return set(item.features.values())
