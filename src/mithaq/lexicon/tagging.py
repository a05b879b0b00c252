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
        self.hits: list[list[Hit]] = []
        self.kinds: list[frozenset[str]] = []  # of the entries that begin at each token
        for sentence in text.sentences:
            hits, kinds = lexicon.row(text.keys, sentence.first, sentence.stop)
            self.hits += hits
            self.kinds += kinds
        for i in [i for i, form in enumerate(text.forms) if form[-1] == _NO_PRONOUN]:
            if self.hits[i]:  # «رئيسية» is no «رئيسي» with a pronoun
                self.hits[i] = [hit for hit in self.hits[i] if not hit.enclitic]
                self.kinds[i] = frozenset([hit.entry.kind for hit in self.hits[i]])

    def longest(self, i: int, kind: str) -> Hit | None:
        """The longest entry of a kind that begins at token `i`."""
        if kind in self.kinds[i]:
            for hit in self.hits[i]:
                if hit.entry.kind == kind:
                    return hit
        return None

    def has(self, i: int, *kinds: str) -> bool:
        """Whether an entry of one of the kinds begins at token `i`."""
        return not self.kinds[i].isdisjoint(kinds)

    def sentence_of(self, i: int) -> Sentence:
        for sentence in self.text.sentences:
            if sentence.first <= i < sentence.stop:
                return sentence
        raise IndexError(i)
