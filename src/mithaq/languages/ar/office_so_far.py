"""What is known of an office while its complements are read: its head, its rank, whether a state closed it."""

from __future__ import annotations

from typing import Final, NamedTuple

from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import NameReader
from mithaq.languages.ar.ranks import DOUBLED, HIGH, POSTED
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit

STATES: Final = ("state", "region")
_NAMES_TOO: Final = frozenset(["modifier", "office", "city", *STATES])
CHAIRED: Final = words()["chaired_in_turn"]
_ACCREDITED: Final = words()["accredited"]


class Complement(NamedTuple):
    """One complement of an office: where it ends and the state that it names."""

    stop: int
    code: str | None = None
    adjective: bool = False  # behind an adjective of state only another office or a modifier can follow
    at_post: bool = False  # the state is where the holder is, not whom he serves
    affairs: bool = False  # «للشؤون السياسية»: more of these can follow


class OfficeSoFar:
    """The office that begins at token `first` of one text."""

    def __init__(self, tags: Tags, names: NameReader, first: int, stop: int, rank: str, closed: bool = False) -> None:
        self.tags = tags
        self.names = names
        self.first = first
        self.stop = stop
        self.rank = rank
        self.closed = closed  # an adjective of state came last
        self.affairs = False  # what the office is in charge of came last, behind «لشؤون»

    @property
    def head_is_definite(self) -> bool:
        """Whether one word with the article is the whole head («الوزير»): nothing indefinite belongs to it."""
        hit = self.tags.longest(self.first, "office")
        return hit is not None and hit.stop == self.first + 1 and "ال" in hit.proclitics

    @property
    def head_is_accusative(self) -> bool:
        """«نائبا لرئيس …», «رئيسا للوزراء»: an office in the accusative is joined by a preposition to what it is of."""
        key = self.tags.text.keys[self.first]
        return key.endswith("ا") and len(key) > 4 and key != "رضا"

    def head_is(self, *entries: str) -> bool:
        return any(h.entry.id in entries for h in self.tags.hits[self.first])

    def is_first_lady(self) -> bool:
        hit = self.tags.longest(self.first, "office")
        return hit is not None and hit.entry.id == "office.first_lady"

    def is_anothers(self, j: int, second_rank: str, length: int) -> bool:
        """Whether the indefinite high office behind an adjective of state, or behind a head of state, is another's.

        «السفير المصري وزير الصحة», «أمير الكويت رئيس مجلس الأمة». `length`: of the second office at token `j`.
        """
        adjective = any(
            h.entry.kind in STATES and h.feature.startswith("adjective") and h.stop == j for h in self.tags.hits[j - 1]
        )
        return (
            (adjective or (self.rank == "head_of_state" and second_rank != "head_of_government"))
            and not self.tags.text.keys[j].startswith("ال")
            and self.rank not in DOUBLED
            and (second_rank in HIGH or second_rank == "parliament")
            and length > 1
        )

    def is_accredited(self, j: int) -> bool:
        """«السفير الغيني المعتمد بالرباط»: whether the word at token `j` says that an envoy has been received."""
        return self.rank in POSTED and self.tags.text.keys[j] in _ACCREDITED

    def chairs(self, j: int) -> bool:
        """«الوزير … رئيس الدورة الحالية لمجلس الجامعة»: the office at `j` is one that its holder has too."""
        return j + 1 < self.stop and self.tags.text.keys[j + 1] in CHAIRED

    def is_definite_before(self, j: int) -> bool:
        return self.tags.text.keys[j - 1].startswith("ال") or names_state(self.tags, self.first, j)

    def begins_person(self, hit: Hit) -> bool:
        """Whether a word of an office is a given name here: indefinite, with another name or «بن» behind it."""
        tags = self.tags
        if hit.stop != hit.first + 1 or hit.stop >= self.stop or hit.entry.kind not in _NAMES_TOO:
            return False
        if hit.entry.kind in STATES and not hit.feature.startswith("adjective"):
            return False
        if not any(h.entry.kind == "name" and not h.proclitics and not h.enclitic for h in tags.hits[hit.first]):
            return False
        key = tags.text.keys[hit.stop]
        return (
            key == "بن"
            or (not key.startswith("ال") and self.names.standing(tags, hit.stop) in (Standing.UNKNOWN, Standing.NAME))
            or self.names.in_threes(tags, hit.first)
        )


def inner_party(tags: Tags, head: Hit) -> str | None:
    """The body, or the state of the body, that a phrase of office in one entry names: «رئيس الكنيست»."""
    for i in range(head.first + 1, head.stop):
        for hit in tags.hits[i] if tags.has(i, "org") else ():
            if hit.entry.kind == "org" and hit.stop == head.stop:
                kind, country, slug = hit.entry.id.split(".")[1:4]
                if kind == "ministry":
                    return None if hit.feature.endswith("ambiguous") else country
                return slug if kind == "igo" and slug[:1].isupper() else None
    return None


def state_at_end(tags: Tags, i: int, j: int) -> str | None:
    """The state whose name or adjective stands behind token `i` and ends at `j`: «ووزير الدفاع الكويتي»."""
    for k in range(i + 1, j):
        for hit in tags.of(k, STATES):
            field = hit.entry.kind == "region" and tags.has(k, "portfolio")  # «وزير الداخلية» is of no region
            if hit.stop == j and not hit.enclitic and not field:
                return hit.entry.id.split(".", 1)[1]
    return None


def names_state(tags: Tags, i: int, j: int) -> bool:
    """Whether the name of a state or an adjective of one stands behind token `i` and ends at `j`."""
    return state_at_end(tags, i, j) is not None
