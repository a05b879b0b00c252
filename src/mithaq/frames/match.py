"""Reading patterns over the items of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Final

from mithaq.frames.notation import Clitic, Element, Group, Mention, Slot, Word
from mithaq.frames.steps import NO_MATCH, Run, Step, carries, steps
from mithaq.model.frame import Frame, Item

_NO_TYPES: Final[frozenset[str]] = frozenset()
_CACHE_LIMIT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which a language says a frame."""

    id: str
    frame: str
    elements: tuple[Element, ...]
    trigger: str  # the lexicon group without which it is not tried
    preference: float
    needs: frozenset[str] = field(init=False)  # groups and types without any of which a sentence cannot match
    read: Step = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        groups = {element.name for element in self.elements if isinstance(element, Group)}
        types = {element.type for element in self.elements if isinstance(element, Slot | Mention)}
        object.__setattr__(self, "needs", frozenset(groups | types | {self.trigger}))
        object.__setattr__(self, "read", steps(self.elements, self.trigger))


@dataclass(slots=True)
class Attempt:
    """How far a pattern came from one starting point; `reached` elements of the topmost row were read."""

    pattern: Pattern
    start: int
    reached: int
    matched: bool


class Patterns:
    """Patterns in their order, and which of them a sentence with a given trigger may fit."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_trigger: dict[str, list[tuple[int, Pattern]]] = {}
        for number, pattern in enumerate(patterns):
            self._by_trigger.setdefault(pattern.trigger, []).append((number, pattern))

        self._triggered: dict[frozenset[str], list[Pattern]] = {}  # by the triggers of a sentence

    def triggered(self, groups: Iterable[str]) -> list[Pattern]:
        """The patterns whose trigger is among the groups of a sentence, in order."""
        triggers = frozenset(self._by_trigger.keys() & groups)
        found = self._triggered.get(triggers)
        if found is None:
            if len(self._triggered) >= _CACHE_LIMIT:
                self._triggered.clear()
            numbered = chain.from_iterable(self._by_trigger[trigger] for trigger in triggers)
            found = self._triggered[triggers] = [pattern for _, pattern in sorted(numbered, key=itemgetter(0))]
        return found


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
        read = pattern.read if trace is None else steps(pattern.elements, pattern.trigger, traced=True)
        taken: set[int] = set()
        for start in _starts(pattern.elements[0], items, where):
            run = Run(items)
            end = read(run, start)
            if end != NO_MATCH and run.trigger not in taken:
                taken.add(run.trigger)
                frames.append(
                    Frame(pattern.frame, pattern.id, pattern.preference, sentence, start, end, run.trigger, run.slots)
                )
            if trace is not None:
                trace.append(Attempt(pattern, start, run.reached, end != NO_MATCH))
    return frames


def _starts(head: Element, items: Sequence[Item], where: dict[str, list[int]]) -> Sequence[int]:
    """The items with which a pattern can begin."""
    if isinstance(head, Group):
        return [i for i in where.get(head.name, ()) if head.reads(items[i])]
    if isinstance(head, Slot | Mention):
        return [i for i, item in enumerate(items) if head.type in item.types]
    if isinstance(head, Word):
        return [i for i, item in enumerate(items) if head.reads(item)]
    if isinstance(head, Clitic):
        return [i for i, item in enumerate(items) if carries(item, head.letters)]
    return range(len(items))
