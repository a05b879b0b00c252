"""A sentence as the reader of figures sees it: cues of measures and the marks around a number."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import Final, NamedTuple

from mithaq.lexicon.tagging import PerWord
from mithaq.lexicon.trie import Entry, Hit
from mithaq.model.frame import Item
from mithaq.model.quantity import Quantity
from mithaq.records.context import Context
from mithaq.records.sentence_row import COMMAS, STOPS, SentenceRow

CUES: Final = frozenset(["measure", "context"])  # kinds of the words that tell what a number measures
_CLOSING: Final = frozenset(")»")
_MINE: Final = frozenset(["ي", "ك"])  # «منحى» is no grant, «غازي» no gas
_TELLING: Final = frozenset(["biggest", "doubled"])  # marks of words that tell a figure without a number
_NONE: Final[frozenset[str]] = frozenset()
_Measure = tuple[str, int, tuple[str, ...], tuple[str, ...], str]  # a cue but for its item


class Cue(NamedTuple):
    """A word that tells what a number near it measures."""

    item: int
    measure: str
    rank: int
    units: tuple[str, ...]
    beats: tuple[str, ...]
    feature: str  # counted: a noun that numbers count; dual: two of them in one word


@cache
def _measure(entry: Entry) -> tuple[str, int, tuple[str, ...], tuple[str, ...]]:
    """Measure, rank, units and rivals of an entry."""
    units, beats = (entry.get("units") or "").split(), (entry.get("beats") or "").split()
    return entry.id.split(".")[1], int(entry.get("rank") or 5), tuple(units), tuple(beats)


def _word(hits: list[Hit], form: str, key: str) -> tuple[list[_Measure], frozenset[str]] | None:
    """The measures of which a word is a cue, and its marks; None where it has neither."""
    told = (h for h in hits if h.entry.kind == "measure" and (h.feature == "counted" or h.enclitic not in _MINE))
    cues = [(*_measure(hit.entry), hit.feature) for hit in told]
    marks = [hit.entry.id.split(".")[1] for hit in hits if hit.entry.kind == "context" and not hit.enclitic]
    return (cues, frozenset(marks)) if cues or marks else None


_words: Final = PerWord(_word)


class FigureRow(SentenceRow):
    """One sentence with the cues and marks that its words carry, read once."""

    def __init__(self, context: Context, items: list[Item], number: int) -> None:
        super().__init__(context, items, number)
        self.cues: list[Cue] = []
        self.marks: list[frozenset[str]] = [_NONE] * len(items)
        tags = context.sketch.tags
        first, stop = (items[0].first, items[-1].stop) if items else (0, 0)
        stops = [item.stop for item in items]
        for token, word in _words.among(tags, tags.beginning_in(CUES, first, stop)):
            k = bisect_right(stops, token)
            if word is not None and "Organisation" not in items[k].types:
                if "Date" not in items[k].types:  # «خلال العقد الماضي» tells of no contract
                    self.cues += [Cue(k, *cue) for cue in word[0]]
                if token == items[k].first:
                    self.marks[k] = word[1]
        self.duals = frozenset([cue.item for cue in self.cues if cue.feature == "dual"])
        # The items that may tell a figure.
        self.telling = [
            k
            for k, (item, marks) in enumerate(zip(items, self.marks, strict=True))
            if item.value is not None or k in self.duals or not _TELLING.isdisjoint(marks)
        ]

    def gap(self, i: int, k: int) -> int:
        """Items between two items, commas and other numbers between them counted more."""
        low, high = min(i, k), max(i, k)
        far = high - low
        for m in range(low + 1, high):
            if self.items[m].key in COMMAS:
                far += 4
            elif self.items[m].key in STOPS:
                far += 30
            elif isinstance(self.items[m].value, Quantity):
                far += 4
        return far

    def marked(self, low: int, high: int, mark: str) -> bool:
        """Whether a mark stands in a range of items."""
        return any(mark in marks for marks in self.marks[max(0, low) : max(0, high)])

    def cued(self, k: int) -> bool:
        """Whether item `k` is a noun that numbers count."""
        return any(c.item == k and c.feature == "counted" for c in self.cues)

    def behind(self, i: int) -> int:
        """Where what stands behind a number begins: «(600) طالب»."""
        return i + 2 if i + 1 < len(self.items) and self.items[i + 1].key in _CLOSING else i + 1

    def word(self, k: int) -> Item | None:
        """Item `k` if it is a plain word of this sentence."""
        item = self.items[k] if 0 <= k < len(self.items) else None
        return item if item is not None and "Word" in item.types else None
