"""Which lexicon entries stand where in one text."""

from __future__ import annotations

from mithaq.lexicon.trie import Hit, Lexicon
from mithaq.model.text import Sentence, Text


_NO_PRONOUN = "ة"


class Tags:
    """The hits of every token, and the questions that detectors ask of them."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        keys = text.keys
        at = lexicon.at
        hits: list[list[Hit]] = []
        for sentence in text.sentences:
            stop = sentence.stop
            hits.extend(at(keys, i, stop) for i in range(sentence.first, stop))
        for i, form in enumerate(text.forms):
            if form.endswith(_NO_PRONOUN) and hits[i]:  # «رئيسية» is no «رئيسي» with a pronoun
                hits[i] = [hit for hit in hits[i] if not hit.enclitic]
        self.hits = hits

    def longest(self, i: int, kind: str) -> Hit | None:
        """The longest entry of a kind that begins at token `i`."""
        for hit in self.hits[i]:
            if hit.entry.kind == kind:
                return hit
        return None

    def has(self, i: int, *kinds: str) -> bool:
        """Whether an entry of one of the kinds begins at token `i`."""
        return any(hit.entry.kind in kinds for hit in self.hits[i])

    def sentence_of(self, i: int) -> Sentence:
        for sentence in self.text.sentences:
            if sentence.first <= i < sentence.stop:
                return sentence
        raise IndexError(i)
