"""Reading patterns over the items of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter

from mithaq.frames.notation import Clitic, Either, Element, Gap, Group, Mention, Optional, Skip, Slot, Word
from mithaq.model.frame import Frame, Item

_SINGLE = (Slot, Mention, Group, Word)  # what reads exactly one item
_TIMES = frozenset(["Date", "Duration", "Quantity"])
_NO_TYPES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which a language says a frame."""

    id: str
    frame: str
    elements: tuple[Element, ...]
    trigger: str  # the lexicon group without which it is not tried
    preference: float
    needs: frozenset[str] = field(init=False)  # groups and types without any of which a sentence cannot match

    def __post_init__(self) -> None:
        groups = {element.name for element in self.elements if isinstance(element, Group)}
        types = {element.type for element in self.elements if isinstance(element, Slot | Mention)}
        object.__setattr__(self, "needs", frozenset(groups | types | {self.trigger}))


@dataclass(slots=True)
class Attempt:
    """How far a pattern came from one starting point; `reached` elements of the topmost row were read."""

    pattern: Pattern
    start: int
    reached: int
    matched: bool


class _Run:
    """One attempt: holds the items and the farthest element reached."""

    __slots__ = ("items", "reached", "slots", "trigger", "trigger_group")

    def __init__(self, items: Sequence[Item], trigger: str) -> None:
        self.items = items
        self.slots: dict[str, Item] = {}
        self.reached = 0
        self.trigger = -1
        self.trigger_group = trigger

    def match(self, elements: tuple[Element, ...], k: int, i: int, top: bool) -> Iterator[int]:
        """Every item position at which elements[k:] can end when they begin at item `i`."""
        if top and k > self.reached:
            self.reached = k
        if k == len(elements):
            yield i
            return
        element = elements[k]
        items = self.items
        if isinstance(element, _SINGLE):
            if i < len(items) and element.reads(items[i]):
                before = self.slots.get(element.name) if isinstance(element, Slot) else None
                held = self.trigger
                if isinstance(element, Slot):
                    self.slots[element.name] = items[i]
                elif isinstance(element, Group) and element.name == self.trigger_group and self.trigger < 0:
                    self.trigger = i
                yield from self.match(elements, k + 1, i + 1, top)
                self.trigger = held
                if isinstance(element, Slot):
                    if before is None:
                        self.slots.pop(element.name, None)
                    else:
                        self.slots[element.name] = before
        elif isinstance(element, Clitic):
            if i < len(items) and element.letters in items[i].proclitics.split("ال")[0]:
                yield from self.match(elements, k + 1, i, top)
        elif isinstance(element, Optional):
            for end in self.match(element.body, 0, i, False):
                yield from self.match(elements, k + 1, end, top)
            yield from self.match(elements, k + 1, i, top)
        elif isinstance(element, Either):
            for branch in element.branches:
                for end in self.match(branch, 0, i, False):
                    yield from self.match(elements, k + 1, end, top)
        else:
            following = elements[k + 1] if k + 1 < len(elements) else None
            if top and k + 1 > self.reached:
                self.reached = k + 1
            for at in range(i, i + element.most + 1):
                item = items[at] if at < len(items) else None
                if not isinstance(following, _SINGLE) or (item is not None and following.reads(item)):
                    yield from self.match(elements, k + 1, at, top)
                if item is None or not _passes(element, item):
                    break


def _passes(element: Gap | Skip, item: Item) -> bool:
    if isinstance(element, Gap):
        return item.value is None or not item.types.isdisjoint(_TIMES)
    return "Actor" not in item.types or "Place" in item.types or "Organisation" in item.types


class Patterns:
    """Patterns in their order, and which of them a sentence with a given trigger may fit."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_trigger: dict[str, list[tuple[int, Pattern]]] = {}
        for number, pattern in enumerate(patterns):
            self._by_trigger.setdefault(pattern.trigger, []).append((number, pattern))

    def triggered(self, groups: Iterable[str]) -> list[Pattern]:
        """The patterns whose trigger is among the groups of a sentence, in order."""
        found = chain.from_iterable(self._by_trigger.get(group, ()) for group in groups)
        return [pattern for _, pattern in sorted(found, key=itemgetter(0))]


def match(patterns: Patterns, items: Sequence[Item], sentence: int, trace: list[Attempt] | None = None) -> list[Frame]:
    """All frames that the patterns read in one sentence; `trace` collects the attempts for `explain`."""
    where: dict[str, list[int]] = {}  # by group, the items that it stands in
    for i, groups in [(i, item.groups) for i, item in enumerate(items) if item.groups]:
        for group in groups:
            where.setdefault(group, []).append(i)
    frames: list[Frame] = []
    tried = patterns.triggered(where)
    present = where.keys() | _NO_TYPES.union(*{item.types for item in items}) if tried else _NO_TYPES
    for pattern in tried:
        if trace is None and not pattern.needs <= present:
            continue
        taken: set[int] = set()
        for start in _starts(pattern, items, where):
            run = _Run(items, pattern.trigger)
            end = next(run.match(pattern.elements, 0, start, True), None)
            if end is not None and run.trigger not in taken:
                taken.add(run.trigger)
                slots = dict(run.slots)  # the generator is paused inside the match: they are those of this very reading
                frames.append(
                    Frame(pattern.frame, pattern.id, pattern.preference, sentence, start, end, run.trigger, slots)
                )
            if trace is not None:
                trace.append(Attempt(pattern, start, run.reached, end is not None))
    return frames


def _starts(pattern: Pattern, items: Sequence[Item], where: dict[str, list[int]]) -> Iterator[int]:
    head = pattern.elements[0]
    if isinstance(head, Group):
        for i in where.get(head.name, ()):
            if head.reads(items[i]):
                yield i
    elif isinstance(head, _SINGLE):
        for i, item in enumerate(items):
            if head.reads(item):
                yield i
    elif isinstance(head, Clitic):
        for i, item in enumerate(items):
            if head.letters in item.proclitics.split("ال")[0]:
                yield i
    else:
        yield from range(len(items))
