"""Which lexicon entries stand where in one text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from itertools import chain
from typing import Generic, TypeVar

from mithaq.lexicon.trie import NO_KINDS, NOTHING, Hit, Lexicon, Opening, whole
from mithaq.model.text import Sentence, Text

_NO_PRONOUN = "ة"
_CACHE_LIMIT = 200_000
T = TypeVar("T")


class _Meets(dict[frozenset[str], bool]):
    """Whether other sets meet this one, remembered; there are a few hundred."""

    def __init__(self, kinds: frozenset[str]) -> None:
        self._kinds = kinds

    def __missing__(self, other: frozenset[str]) -> bool:
        found = self[other] = not self._kinds.isdisjoint(other)
        return found


class _Meeting(dict[frozenset[str], _Meets]):
    def __missing__(self, kinds: frozenset[str]) -> _Meets:
        found = self[kinds] = _Meets(kinds)
        return found


_MEETING = _Meeting()


class Hits(dict[int, list[Hit]]):
    """The hits of each token, made when they are first asked for: of most tokens the kinds say enough."""

    def __init__(self, text: Text, openings: list[Opening], longer: dict[int, list[Hit]]) -> None:
        self._forms = text.forms
        self.openings = openings
        self.longer = longer

    def __missing__(self, i: int) -> list[Hit]:
        hits = whole(self.openings[i], i)
        if self._forms[i][-1] == _NO_PRONOUN:  # «رئيسية» is no «رئيسي» with a pronoun
            hits = [hit for hit in hits if not hit.enclitic]
        if i in self.longer:
            hits = self.longer[i] + hits
        self[i] = hits
        return hits


class Tags:
    """The hits of every token, and the questions that detectors ask of them."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        keys, forms, openings = text.keys, text.forms, lexicon.openings(text.keys)
        self.kinds = [NO_KINDS] * len(keys)  # of the entries that begin at each token
        self._alike: defaultdict[frozenset[str], list[int]] = defaultdict(list)  # tokens with the same kinds
        longer: dict[int, list[Hit]] = {}
        sentences = iter(text.sentences)
        stop, last = 0, len(keys) - 1
        for i, opening in enumerate(openings):
            if opening is NOTHING:
                continue
            kinds = opening.kinds
            if kinds is not opening.bare_kinds and forms[i][-1] == _NO_PRONOUN:
                kinds = opening.bare_kinds
            if opening.longer and i < last and keys[i + 1] in opening.seconds:
                while i >= stop:
                    stop = next(sentences).stop
                if hits := lexicon.longer(opening, keys, i, stop):
                    longer[i] = hits
                    kinds = lexicon.once(kinds.union([hit.entry.kind for hit in hits]))
            if kinds:
                self.kinds[i] = kinds
                self._alike[kinds].append(i)
        self.hits = Hits(text, openings, longer)
        self._beginning: dict[frozenset[str], list[int]] = {}

    def beginning(self, kinds: frozenset[str]) -> list[int]:
        """The tokens with which an entry of one of the kinds begins, in order."""
        found = self._beginning.get(kinds)
        if found is None:
            meets = _MEETING[kinds]
            alike = [tokens for known, tokens in self._alike.items() if meets[known]]
            found = self._beginning[kinds] = sorted(chain.from_iterable(alike))
        return found

    def beginning_in(self, kinds: frozenset[str], first: int, stop: int) -> list[int]:
        """The same of the tokens `first` up to `stop` alone."""
        return between(self.beginning(kinds), first, stop)

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


def between(tokens: list[int], first: int, stop: int) -> list[int]:
    """The part of an ordered row of tokens that lies from `first` up to `stop`."""
    return tokens[bisect_left(tokens, first) : bisect_left(tokens, stop)]


class PerWord(Generic[T]):
    """What follows from the hits of a token, its form and its key, wherever it stands: worked out once for each word.

    `work_out` must not look at the places of the hits, but may ask which of them end where the first one does.
    """

    def __init__(self, work_out: Callable[[list[Hit], str, str], T]) -> None:
        self._work_out = work_out
        self._known: dict[tuple[Opening, str], T] = {}

    def at(self, tags: Tags, i: int) -> T:
        """What was worked out for token `i`."""
        hits, form = tags.hits, tags.text.forms[i]
        if i in hits.longer:
            return self._work_out(hits[i], form, tags.text.keys[i])
        word = hits.openings[i], form
        try:
            return self._known[word]
        except KeyError:
            if len(self._known) >= _CACHE_LIMIT:
                self._known.clear()
            found = self._known[word] = self._work_out(hits[i], form, tags.text.keys[i])
            return found
