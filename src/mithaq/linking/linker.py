"""What each type of record brings to linking.

A view is what two records are compared by: a tuple of plain values. Records with equal views are alike to linking, so
each view is compared once, however many documents carry it.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Protocol

from mithaq.linking.told import Told

NEVER = -1  # these two are not one, whatever else points to it
NOTHING = 0  # the two say nothing about each other
SURE = 70  # from here on a link needs no comparison with its rivals

View = tuple[Any, ...]  # each linker's own named tuple


class Linker(Protocol):
    """How records of one type are linked."""

    @property
    def is_told_once(self) -> bool:
        """Whether one reader's two records in one document are always two things."""

    def view(self, told: Told) -> View:
        """What the record is compared by."""

    def keys(self, view: Any) -> set[str]:
        """Blocking keys: two views that can be linked have at least one in common."""

    def compare(self, a: Any, b: Any) -> int:
        """How much two views say that they are one: `NEVER`, `NOTHING`, or a weight up to 100; symmetric."""


def node_of(kind: str, view: View, judged: str = "") -> str:
    """The id of a view; a record about which a person has decided (`judged`) is a view of its own."""
    return sha256(f"{kind}\n{view!r}\n{judged}".encode()).hexdigest()[:20]
