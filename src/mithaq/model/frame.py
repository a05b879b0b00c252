"""A sentence as a row of items, and the frames that patterns read in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_NO_FEATURES: Final[Mapping[str, str]] = {}
TENSES: Final = frozenset(["past", "present", "future"])  # what the features of a finite verb tell


@dataclass(slots=True)
class Item:
    """A word, a punctuation mark or a mention: what one element of a pattern can stand for."""

    first: int
    stop: int
    types: frozenset[str]  # Word, Mark, Person, State, Place, Actor, Organisation, Sides, Date, Quantity, Duration
    value: object | None = None
    groups: frozenset[str] = frozenset()  # second part of the ids of its lexicon entries: "receive", "meeting"
    features: Mapping[str, str] = field(default_factory=dict)  # group → feature of the form found
    proclitics: str = ""
    key: str = ""

    def __init__(  # written out: a text has hundreds, and compiled it is six times as quick as that of dataclasses
        self,
        first: int,
        stop: int,
        types: frozenset[str],
        value: object | None = None,
        groups: frozenset[str] = frozenset(),
        features: Mapping[str, str] = _NO_FEATURES,
        proclitics: str = "",
        key: str = "",
    ) -> None:
        self.first = first
        self.stop = stop
        self.types = types
        self.value = value
        self.groups = groups
        self.features = features
        self.proclitics = proclitics
        self.key = key

    @property
    def is_mention(self) -> bool:
        return self.value is not None


def index_of(items: list[Item], wanted: Item | None, otherwise: int) -> int:
    """Where one item stands among others, `otherwise` if it does not: the very one, not one that is equal to it."""
    return next((k for k, item in enumerate(items) if item is wanted), otherwise)


@dataclass(slots=True)
class Frame:
    """One pattern that matched: its slots filled with items, and its trigger."""

    name: str
    pattern: str
    preference: float
    sentence: int
    first: int  # item range of the match
    stop: int
    trigger: int  # item index
    slots: dict[str, Item]
