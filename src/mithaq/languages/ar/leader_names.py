"""Whether a name that begins like that of a leader whom the lexicon knows is his."""

from __future__ import annotations

from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit


def of_another_house(tags: Tags, i: int, stop: int, leader: Hit) -> bool:
    """«محمد بن عبد الرحمن آل سعود» is not the «محمد بن عبد الرحمن» whom the lexicon knows as of «آل ثاني»."""
    keys = tags.text.keys
    words = keys[i : leader.stop]
    if leader.stop + 1 < stop and keys[leader.stop] == "بن":  # «محمد بن عبدالرحمن بن عبدالعزيز»
        chain = [*words, "بن"]
        if tags.lexicon.begins(chain) and not tags.lexicon.begins([*chain, keys[leader.stop + 1]]):
            return True
    if stop - 2 < leader.stop or keys[stop - 2] != "ال":
        return False
    short = [*words, "ال", keys[stop - 1]]
    return not any(h.entry is leader.entry and h.stop == len(short) for h in tags.lexicon.at(short, 0, len(short)))


def is_of_another(tags: Tags, j: int, leader: Hit) -> bool:
    """Whether a leader of another state than that of `leader` stands at token `j`."""
    others = [h for h in tags.hits[j] or () if h.entry.kind == "leader" and not h.proclitics and not h.enclitic]
    country = leader.entry.id.split(".")[1]
    return any(h.feature in ("surname", "full") for h in others) and all(
        h.entry.id.split(".")[1] != country for h in others
    )
