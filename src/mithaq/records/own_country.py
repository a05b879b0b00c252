"""Officials told by another of their sentence.

«قال وزير خارجية كينيا إن رئيس وزراء بلاده سيزور أكرا», «بعد لقائه نظيره الكيني، قال وزير خارجية غانا».
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import PersonMention
from mithaq.records.entity import PRIVATE_RANKS, Entity

_OWN: Final = frozenset(["بلاده", "بلادها", "بلدها", "بلده"])


def state_of_own(
    tags: Tags, mention: PersonMention, mentions: list[PersonMention], known: Mapping[int, Entity]
) -> str | None:
    """The state of the first of the sentence who has one, where an office is of «his country»; None for any other."""
    if not any(tags.text.keys[k] in _OWN for k in range(mention.first, mention.stop)):
        return None
    start = tags.sentence_of(mention.first).first
    for other in mentions:
        entity = known.get(id(other)) if start <= other.first < mention.first else None
        if entity is None:
            continue
        told = entity.country or next((c for _, c, r in entity.offices if c and r not in PRIVATE_RANKS), None)
        if told:
            return told
    return None


def counterpart_ahead(
    tags: Tags, mention: PersonMention, mentions: list[PersonMention], known: Mapping[int, Entity]
) -> Entity | None:
    """The first behind «نظيره الكيني» in its sentence who holds an office of another state, where none was before."""
    country, stop = mention.offices[0].country, tags.sentence_of(mention.first).stop
    if country is None or any(m.offices for m in mentions if m.first < mention.first):
        return None
    behind = next((m for m in mentions if mention.stop < m.first < stop), None)
    entity = known.get(id(behind)) if behind is not None else None
    if entity is None or not entity.offices or not entity.country or entity.country == country:
        return None
    return entity
