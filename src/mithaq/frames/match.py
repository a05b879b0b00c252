"""Reading patterns over the items of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Final, NamedTuple

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
from mithaq.frames.steps import ACTOR, NO_MATCH, OFFICIALS, Run, Step, steps
from mithaq.model.frame import Frame, Item

_NOTHING: Final[frozenset[str]] = frozenset()
_CACHE_LIMIT: Final = 20_000


class Beginning(NamedTuple):
    """The groups, types and keys one of which the first item of a match has."""

    groups: frozenset[str]
    types: frozenset[str]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which a language says a frame."""

    id: str
    frame: str
    elements: tuple[Element, ...]
    trigger: str  # the lexicon group without which it is not tried
    preference: float
    needs: frozenset[str] = field(init=False)  # groups and types without any of which a sentence cannot match
    begins: Beginning | None = field(init=False, compare=False, repr=False)  # None where it can begin with anything
    read: Step = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        groups = {element.name for element in self.elements if isinstance(element, Group)}
        mentions = (element for element in self.elements if isinstance(element, Slot | Mention))
        types = {m.type for m in mentions if not (isinstance(m, Slot) and m.type == ACTOR)}
        object.__setattr__(self, "needs", frozenset(groups | types | {self.trigger}))
        object.__setattr__(self, "begins", _beginning(self.elements))
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
    present = where.keys() | _NOTHING.union(*{item.types for item in items}) if tried else _NOTHING
    for pattern in tried:
        if trace is None and not pattern.needs <= present:
            continue
        read = pattern.read if trace is None else steps(pattern.elements, pattern.trigger, traced=True)
        taken: set[int] = set()
        for start in _starts(pattern.begins, items, where):
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


def _starts(beginning: Beginning | None, items: Sequence[Item], where: dict[str, list[int]]) -> Sequence[int]:
    """The items with which a pattern can begin."""
    if beginning is None:
        return range(len(items))
    groups, types, keys = beginning
    if not types and not keys:
        return sorted({i for group in groups for i in where.get(group, ())})
    return [
        i
        for i, item in enumerate(items)
        if not item.types.isdisjoint(types)
        or item.key in keys
        or (item.key[:1] in CONJUNCTIONS and item.key[1:] in keys)
        or not item.groups.isdisjoint(groups)
    ]


def _beginning(elements: tuple[Element, ...]) -> Beginning | None:
    """What a pattern can begin with, None where that can be anything."""
    if not elements:
        return None
    head, rest = elements[0], elements[1:]
    match head:
        case Group(name):
            return Beginning(frozenset([name]), _NOTHING, _NOTHING)
        case Slot() if head.type == ACTOR:
            return Beginning(frozenset([OFFICIALS]), frozenset([ACTOR]), _NOTHING)
        case Slot() | Mention():
            return Beginning(_NOTHING, frozenset([head.type]), _NOTHING)
        case Word(key):
            return Beginning(_NOTHING, _NOTHING, frozenset([key]))
        case Optional(body):
            return _any_of([_beginning(body + rest), _beginning(rest)])
        case Either(branches):
            return _any_of([_beginning(branch + rest) for branch in branches])
        case Gap() | Skip() | Clitic():
            return None


def _any_of(ways: list[Beginning | None]) -> Beginning | None:
    known = [way for way in ways if way is not None]
    if len(known) < len(ways):
        return None
    return Beginning(
        _NOTHING.union(*(way.groups for way in known)),
        _NOTHING.union(*(way.types for way in known)),
        _NOTHING.union(*(way.keys for way in known)),
    )
