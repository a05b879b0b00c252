"""What people have decided about two records. A judgement is never deleted; a later one stands before an earlier one.

Judgements follow from each other: what is the same as one of two different things is different from the other. They
are stronger than any rule of ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What someone found two records to be."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"  # looked at and left open: the rules decide, and the earlier verdict no longer stands


@dataclass(frozen=True, slots=True)
class Judgement:
    """Someone's verdict on two records."""

    left: str
    right: str
    verdict: Verdict
    by: str
    at: str  # ISO 8601, UTC
    number: int = 0  # the order of arrival

    @property
    def pair(self) -> tuple[str, str]:
        return (self.left, self.right) if self.left < self.right else (self.right, self.left)


class Decisions:
    """What a set of judgements comes to."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self._parent: dict[str, str] = {}
        self._apart: dict[str, set[str]] = {}
        self._tied: dict[str, set[str]] = {}
        self.overruled: list[Judgement] = []  # earlier ones that contradict later ones
        settled: set[tuple[str, str]] = set()
        for judgement in sorted(judgements, key=lambda j: (j.at, j.number), reverse=True):
            if judgement.pair in settled:
                continue
            settled.add(judgement.pair)
            for one, other in (judgement.pair, judgement.pair[::-1]):
                self._tied.setdefault(one, set()).add(other)
            if judgement.verdict is not Verdict.UNSURE and not self._apply(judgement):
                self.overruled.append(judgement)

    @property
    def records(self) -> frozenset[str]:
        """Every record that someone has decided about."""
        return frozenset(self._parent)

    def tied(self, records: Iterable[str]) -> set[str]:
        """These records and all that some judgement, standing or not, ties to them."""
        seen = set(records)
        frontier = seen
        while frontier:
            frontier = {other for record in frontier for other in self._tied.get(record, ())} - seen
            seen = seen | frontier
        return seen

    def group(self, record: str) -> str:
        """A record that stands for all that are the same as this one."""
        while (parent := self._parent.get(record, record)) != record:
            record = parent
        return record

    def same(self, a: str, b: str) -> bool:
        """Whether the two have been found the same, directly or through others."""
        return self.group(a) == self.group(b)

    def different(self, a: str, b: str) -> bool:
        """Whether the two have been found different, directly or through others."""
        return self.group(b) in self._apart.get(self.group(a), ())

    def _apply(self, judgement: Judgement) -> bool:
        for record in judgement.pair:
            self._parent.setdefault(record, record)
        a, b = sorted(map(self.group, judgement.pair))
        if judgement.verdict is Verdict.SAME:
            if self.different(a, b):
                return False
            if a != b:
                self._join(a, b)
            return True
        if a == b:
            return False
        self._apart.setdefault(a, set()).add(b)
        self._apart.setdefault(b, set()).add(a)
        return True

    def _join(self, a: str, b: str) -> None:
        self._parent[b] = a
        for other in self._apart.pop(b, set()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
