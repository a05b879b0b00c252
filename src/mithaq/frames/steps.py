"""Patterns as functions, each element calling the one that stands behind it.

What follows an element is the same wherever the pattern is tried, so it is worked out once for a pattern. A sentence
is then read by plain calls, without asking of each element again what sort it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from mithaq.frames.notation import (
    CONJUNCTIONS,
    Clitic,
    Either,
    Element,
    Gap,
    Group,
    Mention,
    Optional,
    Skip,
    Slot,
    Word,
)
from mithaq.model.frame import Item

NO_MATCH: Final = -1
ACTOR: Final = "Actor"
RELATION: Final = "relation"  # the lexicon group of what lies between two sides
_REMARK: Final = 2  # items of «، التعاون بين» at least
_BETWEEN: Final = "بين"
OFFICIALS: Final = "officials"  # the lexicon group of nameless delegates
_QUALIFIED: Final = 2  # words between them and whose they are
_TIMES: Final = frozenset(["Date", "Duration", "Quantity"])


class Run:
    """One attempt: holds the items, what was read so far, and the farthest element reached if that is wanted."""

    __slots__ = ("items", "reached", "slots", "trigger")

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.slots: dict[str, Item] = {}
        self.reached = 0
        self.trigger = -1


Step = Callable[[Run, int], int]  # reads from an item to the end of the pattern: the item after it, or NO_MATCH


def steps(elements: tuple[Element, ...], trigger: str, *, traced: bool = False) -> Step:
    """The whole pattern as one step; `traced` keeps `Run.reached`."""
    then: Step = _reaches(len(elements), _end) if traced else _end
    for k in range(len(elements) - 1, -1, -1):
        then = _step(elements[k], then, trigger)
        if traced:
            then = _reaches(k + isinstance(elements[k], Gap | Skip), then)
    return then


def _end(run: Run, i: int) -> int:
    return i


def _reaches(k: int, then: Step) -> Step:
    def read(run: Run, i: int) -> int:
        run.reached = max(run.reached, k)
        return then(run, i)

    return read


def _row(elements: tuple[Element, ...], then: Step, trigger: str) -> Step:
    for element in reversed(elements):
        then = _step(element, then, trigger)
    return then


def _step(element: Element, then: Step, trigger: str) -> Step:
    match element:
        case Slot():
            return _slot(element, then)
        case Group(name) if name == trigger:
            return _trigger(element, then)
        case Word(key):
            return _any_word(frozenset([key]), then)
        case Group() | Mention():
            return _single(element, then)
        case Clitic(letters):
            return _clitic(letters, then)
        case Optional(body):
            return _first_of((_row(body, then, trigger), then))
        case Either(branches):
            words = [branch[0] for branch in branches if len(branch) == 1 and isinstance(branch[0], Word)]
            if len(words) == len(branches):
                return _any_word(frozenset([word.key for word in words]), then)
            return _first_of(tuple(_row(branch, then, trigger) for branch in branches))
        case Gap() | Skip():
            return _between(element, then)


def _single(element: Group | Mention, then: Step) -> Step:
    reads = element.reads

    def read(run: Run, i: int) -> int:
        items = run.items
        return then(run, i + 1) if i < len(items) and reads(items[i]) else NO_MATCH

    return read


def _any_word(keys: frozenset[str], then: Step) -> Step:
    """A word or one of several, as most alternatives are; each may have a conjunction in front."""

    def read(run: Run, i: int) -> int:
        items = run.items
        if i >= len(items):
            return NO_MATCH
        key = items[i].key
        fits = key in keys or (key[:1] in CONJUNCTIONS and key[1:] in keys)
        return then(run, i + 1) if fits else NO_MATCH

    return read


def _slot(element: Slot, then: Step) -> Step:
    name, kind = element.name, element.type

    def read(run: Run, i: int) -> int:
        if i >= len(run.items):
            return NO_MATCH
        at = i if kind in run.items[i].types else _delegates(run.items, i) if kind == ACTOR else NO_MATCH
        if at == NO_MATCH:
            return NO_MATCH
        slots = run.slots
        before = slots.get(name)
        slots[name] = run.items[at]
        end = then(run, at + 1)
        if end == NO_MATCH:
            if before is None:
                del slots[name]
            else:
                slots[name] = before
        return end

    return read


def _delegates(items: Sequence[Item], i: int) -> int:
    """Where the word stands that says whose those are who act for a state without being named, else NO_MATCH.

    «مسؤولين عسكريين أميركيين», «وفد رفيع المستوى كيني»: the adjective stands for the state that they come from.
    """
    if OFFICIALS not in items[i].groups:
        return NO_MATCH
    for k in range(i + 1, min(len(items), i + 2 + _QUALIFIED)):
        if "adjective" in items[k].groups:
            return k
        if items[k].value is not None or items[k].groups or "Mark" in items[k].types or items[k].proclitics:
            break
    return NO_MATCH


def _trigger(element: Group, then: Step) -> Step:
    """A word of the pattern's trigger; the first one is where the frame is said to stand."""
    reads = element.reads

    def read(run: Run, i: int) -> int:
        if i >= len(run.items) or not reads(run.items[i]):
            return NO_MATCH
        held = run.trigger
        if held < 0:
            run.trigger = i
        end = then(run, i + 1)
        if end == NO_MATCH:
            run.trigger = held
        return end

    return read


def _clitic(letters: str, then: Step) -> Step:
    def read(run: Run, i: int) -> int:
        items = run.items
        return then(run, i) if i < len(items) and _carries(items[i], letters) else NO_MATCH

    return read


def _carries(item: Item, letters: str) -> bool:
    """Whether an item has these proclitics in front of its article."""
    return letters in item.proclitics.split("ال")[0]


def _first_of(ways: tuple[Step, ...]) -> Step:
    def read(run: Run, i: int) -> int:
        for way in ways:
            end = way(run, i)
            if end != NO_MATCH:
                return end
        return NO_MATCH

    return read


def _between(element: Gap | Skip, then: Step) -> Step:
    most, wide = element.most, isinstance(element, Skip)
    passes = _in_skip if wide else _in_gap

    def read(run: Run, i: int) -> int:
        items = run.items
        count = len(items)
        for at in range(i, i + most + 1):
            end = then(run, at)
            if end != NO_MATCH:
                return end
            if at >= count or not (passes(items[at]) or (wide and _of_relations(items, i, at))):
                break
        return NO_MATCH

    return read


def _in_gap(item: Item) -> bool:
    return item.value is None or not item.types.isdisjoint(_TIMES)


def _of_relations(items: Sequence[Item], first: int, i: int) -> bool:
    """«، في إطار تعزيز التعاون بين البلدين،»: the two sides whose relations a remark is about are no actors."""
    if "Sides" not in items[i].types or i < first + _REMARK or items[i - 1].key != _BETWEEN:
        return False
    return RELATION in items[i - 2].groups and any(item.key == "،" for item in items[first : i - 1])


def _in_skip(item: Item) -> bool:
    return "Actor" not in item.types or "Place" in item.types or "Organisation" in item.types
