"""Organs of the state by the short names that headlines give them in quotes: «الصحة»: …, مع «الوطنية للانتخابات»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import CLOSE_QUOTES, OPEN_QUOTES
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import OrganisationMention

_FIELDS: Final = ("portfolio", "topic")
_STATEWIDE: Final = words()["statewide"]
_OF_STATE: Final = "orgtail.ministry."
_LONGEST: Final = 3


def short_names(tags: Tags, first: int, stop: int) -> list[OrganisationMention]:
    """The short names in one sentence: the field of a ministry as its speaker, what sets a national body apart."""
    keys = tags.text.keys
    found: list[OrganisationMention] = []
    if OPEN_QUOTES.isdisjoint(keys[first:stop]):
        return found
    for i in range(first, stop - 2):
        if keys[i] in OPEN_QUOTES and (close := _closing(tags, i, stop)):
            speaks = i == first and close + 1 < stop and keys[close + 1] == ":"
            if is_elliptic(tags, i + 1, close) or (speaks and is_field(tags, i + 1, close)):
                found.append(OrganisationMention(i + 1, close, "ministry", None))
    return found


def _closing(tags: Tags, i: int, stop: int) -> int | None:
    """The token that closes the quotes at token `i`, where they hold three words at most."""
    keys = tags.text.keys
    return next((c for c in range(i + 2, min(i + 2 + _LONGEST, stop)) if keys[c] in CLOSE_QUOTES), None)


def is_elliptic(tags: Tags, first: int, stop: int) -> bool:
    """«الوطنية للانتخابات», «العليا للحج»: an adjective of rank and what the body is there for, without its noun."""
    if stop != first + 2 or tags.text.keys[first] not in _STATEWIDE:
        return False
    return any(hit.entry.id.startswith(_OF_STATE) and not hit.proclitics for hit in tags.hits[first + 1])


def is_field(tags: Tags, first: int, stop: int) -> bool:
    """«الصحة», «حقوق الإنسان»."""
    if not (tags.text.keys[first].startswith("ال") or tags.text.keys[stop - 1].startswith("ال")):
        return False
    return any(h.stop == stop and h.entry.kind in _FIELDS and h.proclitics in ("", "ال") for h in tags.hits[first])
