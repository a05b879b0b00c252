"""Two bodies under one noun: «غرفتا الرياض وبغداد», «جامعتي الخرطوم والقاهرة», «وزارتا الخارجية والدفاع الأردنيتان»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.text import WORD
from mithaq.records.context import Context

# By the id of the noun: its singular, as written and as a key, the kind of the body, the kinds of words that tell one.
_NOUNS: Final = {
    "orghead.ministry": ("وزارة", "وزاره", "ministry", ("portfolio",)),
    "orghead.university": ("جامعة", "جامعه", "school", ("city", "state")),
    "orghead.ngo.chamber.short": ("غرفة", "غرفه", "ngo", ("city", "state")),
    "orghead.embassy": ("سفارة", "سفاره", "ministry", ("state",)),
}
_JOINED: Final = ("و", "وال")
_LONGEST: Final = 4  # words of the first of the two
_ENTRY: Final = "org"


@dataclass(frozen=True, slots=True)
class Member:
    """One of the two: where it stands behind the noun, and what it is."""

    head: int  # token of the noun
    first: int
    stop: int
    name: str  # the noun in the singular
    key: str
    kind: str
    country: str | None
    entry: str = ""  # of the gazetteer
    proclitics: str = ""


def pairs(context: Context) -> Iterator[Member]:
    """The members of all pairs of a text, in reading order."""
    tags = context.sketch.tags
    for i in tags.beginning(frozenset(["orghead"])):
        for hit in tags.hits[i]:
            if hit.entry.id in _NOUNS and hit.feature.startswith("dual") and hit.stop == i + 1 and not hit.enclitic:
                yield from _members(context, hit)
                break


def _members(context: Context, head: Hit) -> list[Member]:
    """The two behind a noun in the dual; none where one of them cannot be told."""
    tags = context.sketch.tags
    j, end = head.stop, tags.sentence_of(head.first).stop
    first = _member(tags, head, j, end, ("", "ال"))
    if first is None or first.stop >= end:
        return []
    second = _member(tags, head, first.stop, end, _JOINED)
    if second is None or any(p.first <= head.first < p.stop for p in context.sketch.persons):
        return []
    code = _state_behind(tags, second.stop, end) if first.kind == "ministry" and first.country is None else None
    return [first, second] if code is None else [replace(first, country=code), replace(second, country=code)]


def _state_behind(tags: Tags, j: int, end: int) -> str | None:
    """«… الأردنيتان», «… في السودان»: the state of two ministries, told behind them."""
    within = j + 1 < end and tags.text.keys[j] == "في"
    state = tags.longest(j + within, "state") if j + within < end else None
    if state is None or state.enclitic or state.feature.startswith("adjective") == within:
        return None
    return state.entry.id.split(".", 1)[1]


def _member(tags: Tags, head: Hit, j: int, end: int, clitics: tuple[str, ...]) -> Member | None:
    """The one whose name without the noun begins at token `j`, behind one of `clitics`."""
    if j >= end or tags.text.kinds[j] != WORD:
        return None
    name, key, kind, kinds = _NOUNS[head.entry.id]
    if kind == "school" and (known := _known(tags, head, j, end, clitics)) is not None:
        return known
    for hit in tags.hits[j]:
        if hit.entry.kind not in kinds or hit.proclitics not in clitics or hit.enclitic or hit.stop > end:
            continue
        if hit.feature.startswith("adjective") or hit.feature.endswith("ambiguous"):
            continue
        if kind == "ngo" and hit.entry.kind == "state" and not hit.feature.startswith("capital"):
            continue
        place = hit.entry.kind in ("city", "state")
        country = hit.entry.id.split(".")[1] if place else None
        return Member(head.first, j, hit.stop, name, key, kind, country, "", hit.proclitics)
    return None


def _known(tags: Tags, head: Hit, j: int, end: int, clitics: tuple[str, ...]) -> Member | None:
    """«جامعتي عين شمس وحلوان»: a university that the lexicon lists by the noun and these words."""
    name, key, kind, _ = _NOUNS[head.entry.id]
    front = clitics[0]
    if not tags.text.keys[j].startswith(front):
        return None
    row = [key, tags.text.keys[j][len(front) :], *tags.text.keys[j + 1 : min(end, j + _LONGEST)]]
    hits = (h for h in tags.lexicon.at(row, 0, len(row)) if h.entry.kind == _ENTRY and h.stop > 1)
    hit = max(hits, key=lambda h: h.stop, default=None)
    if hit is None or not hit.entry.id.startswith("org.school.") or hit.enclitic:
        return None
    country = hit.entry.id.split(".")[2]
    stop = j + hit.stop - 1
    return Member(head.first, j, stop, name, key, kind, None if country == "-" else country, hit.entry.id, front)
