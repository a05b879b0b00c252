"""Leaders' surnames that are everyday words too: «بشكل مشرف», «في المنفى», «المعلم» are seldom the men.

In: the persons that were read. Out: the same without those words, unless the text names the leader in full, gives him
a title or an office, or makes him speak or act while it is about his country.
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import PersonMention

_RULE: Final = words()["rule_of"]
_STATES: Final = frozenset(["state"])


def without_chance_leaders(tags: Tags, found: list[list[PersonMention]]) -> list[list[PersonMention]]:
    """Take out the everyday words that are some leader's surname and nothing more."""
    doubtful = [person for persons in found for person in persons if _is_doubtful(tags, person)]
    if not doubtful:
        return found
    named = {(p.country, p.words[-1]) for persons in found for p in persons if p.words and _is_told(p)}
    chance = {id(p) for p in doubtful if (p.country, p.words[-1]) not in named and not _acts(tags, p)}
    return [[p for p in persons if id(p) not in chance] for persons in found] if chance else found


def _is_doubtful(tags: Tags, person: PersonMention) -> bool:
    if not person.known or len(person.words) != 1 or _is_told(person):
        return False
    return any(h.entry.kind == "leader" and h.feature == "surname.ambiguous" for h in tags.hits[person.first])


def _is_told(person: PersonMention) -> bool:
    titled = any(office.first == person.first for office in person.offices)  # «الملك فهد», not «الأسد الملك»
    return len(person.words) > 1 or titled or bool(person.title)


def _acts(tags: Tags, person: PersonMention) -> bool:
    """«وأكد بري», «مشرف: …» in a text about the leader's country."""
    keys, first, stop = tags.text.keys, person.first, person.stop
    if first and keys[first - 1] in _RULE and _is_told_of(tags, person):
        return True  # «رحيل الأسد», «نظام مبارك»
    opens = first == tags.sentence_of(first).first and stop < len(keys) and keys[stop] == ":"
    if not (opens or (first > 0 and tags.has(first - 1, "verb"))):
        return False
    return _is_told_of(tags, person)


def _is_told_of(tags: Tags, person: PersonMention) -> bool:
    """Whether the text names the state of a leader."""
    states = (tags.longest(i, "state") for i in tags.beginning(_STATES))
    return any(hit is not None and hit.entry.id == f"state.{person.country}" for hit in states)
