"""Which documents tell of one matter, and which say what: the ground on which values may be held against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from mithaq.ledger import Line
from mithaq.model.record import Record

Lines = Mapping[str, Sequence[Line[Record]]]

_OWN = ("engagements", "instruments", "commitments")
_COMPANY = 3  # persons: documents that name as many in common are about one occasion
_CROWD = 200  # documents on one line, beyond which it says little of any two of them


class Matters:
    """What documents have in common."""

    def __init__(self, lines: Lines) -> None:
        self._things: dict[tuple[str, str], int] = {}
        self._undertakings: set[tuple[str, str]] = set()
        persons: dict[tuple[str, str], int] = {}
        for kind in (*_OWN, "persons"):
            counts = persons if kind == "persons" else self._things
            for line in lines.get(kind, ()):
                documents = sorted({entry.source.document.id for entry in line.entries})
                for pair in combinations(documents, 2) if len(documents) <= _CROWD else ():
                    counts[pair] = counts.get(pair, 0) + 1
                    if kind == "commitments":
                        self._undertakings.add(pair)
        self._company = {pair for pair, count in persons.items() if count >= _COMPANY}

    def same(self, a: str, b: str) -> bool:
        """Whether two documents tell of one encounter, instrument or undertaking, or name the same three people."""
        pair = (a, b) if a < b else (b, a)
        return a == b or pair in self._things or pair in self._company

    def same_undertaking(self, a: str, b: str) -> bool:
        """Whether two documents tell of one undertaking."""
        return ((a, b) if a < b else (b, a)) in self._undertakings
