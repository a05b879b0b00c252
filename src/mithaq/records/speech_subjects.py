"""Subjects of speech that stand away from the verb: in front of an apposition, or in the sentence before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from mithaq.model.frame import TENSES, Item

_COMMAS: Final = frozenset(["،", ","])
_SENTENCE: Final = 5  # items of a line that is more than a byline

Name = Callable[[Item], tuple[str | None, str | None] | None]


def fronted(items: list[Item], i: int, was: frozenset[str], name: Name) -> tuple[str | None, str | None] | None:
    """«وكان المكتب، الذراع الإحصائي للوزارة، ذكر أن»: the subject in front of what is said of it.

    `was` are the forms of «كان», `name` gives the speaker that an item stands for.
    """
    if i < _SENTENCE or items[0].key not in was or items[i - 1].key not in _COMMAS:
        return None
    return name(items[1]) if not items[1].types.isdisjoint(("Person", "Organisation")) else None


def told_of(before: list[Item], name: Name) -> tuple[str | None, str | None] | None:
    """«ووصل الوزير إلى مالطا. وأشار إلى أن»: the one person, the subject, of whom the sentence before tells."""
    people = [k for k, item in enumerate(before) if not item.types.isdisjoint(("Person", "Persons", "Group"))]
    if len(people) != 1 or people[0] > 1 or len(before) <= _SENTENCE or "Person" not in before[people[0]].types:
        return None
    if not any(tense in TENSES for tense in before[1 - people[0]].features.values()):
        return None  # «فلان – نيروبي»
    return name(before[people[0]])
