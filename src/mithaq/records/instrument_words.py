"""The words of one document: its title, what it is about, and where a reader can check it."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention
from mithaq.model.span import Span
from mithaq.records.context import Context
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import Standing

_LONGEST_EVIDENCE: Final = 480
_PARTY: Final = frozenset(["Mark", "Adjective", "State"])  # whose a document is tells it from no other of the same two
_ORGANS: Final = frozenset(["ministry", "igo"])
_SHORT: Final = 4  # letters of a word of which a last alef is its own («رضا»)


class Wording:
    """Reads the words of documents in one text."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def title(self, row: Row, noun: Noun, stop: int) -> str:
        first, last = row.items[noun.first], row.items[stop - 1]
        return self.context.words(first.first, last.stop, first.proclitics)

    def keys(self, row: Row, noun: Noun, stop: int, *, named: bool = False) -> frozenset[str]:
        """What a document is about, as it is compared; the organs that conclude it only where it is about nothing."""
        keys = self.context.text.keys
        words = {
            keys[t]
            for k, item in enumerate(row.items[noun.index + 1 : stop], noun.index + 1)
            if row.noun(k) is None and not item.types & _PARTY and not row.marks(k) & {"title_on", "joint"}
            for t in (range(item.first, item.stop) if named or not self._is_organ(item) else ())
        }
        words -= self.context.sketch.words["both_states"]
        if not words and not named:
            return self.keys(row, noun, stop, named=True)
        return frozenset(_stem(w) for w in words if len(w) > 2)

    def _is_organ(self, item: Item) -> bool:
        """Whether an item names nothing but organs of states and bodies of several."""
        members = self.context.members(item) if item.value is not None else []
        return bool(members) and all(isinstance(m, OrganisationMention) and m.kind in _ORGANS for m in members)

    def evidence(self, row: Row, noun: Noun, stop: int, status: Standing) -> Span:
        """From the word of signing to the end of the title."""
        low = min(noun.first, status.sign) if status.sign >= 0 else noun.first
        high = max(stop, status.sign + 1)
        if status.sign < 0:
            for k in range(noun.first - 1, max(-1, noun.first - 4), -1):
                if "Mark" in row.items[k].types:
                    break
                low = k
        text, items = self.context.text, row.items
        span = Span(text.starts[items[low].first], text.stops[items[high - 1].stop - 1])
        if span.stop - span.start > _LONGEST_EVIDENCE:
            span = Span(text.starts[items[noun.first].first], text.stops[items[stop - 1].stop - 1])
        return span


def _stem(word: str) -> str:
    """A word of a title as it is compared: without conjunction, preposition, article and ending of case or gender."""
    word = word.removeprefix("و")
    word = word.removeprefix("لل") if word.startswith("لل") else word.removeprefix("ل") if len(word) > 3 else word
    word = word.removeprefix("ال").removesuffix("ه")
    return word.removesuffix("ا") if len(word) > _SHORT else word
