"""Which lexicon entries stand where in one text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from itertools import chain
from typing import Generic, TypeVar

from mithaq.lexicon.trie import Hit, Lexicon, Opening, whole
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
        openings = lexicon.openings(text.keys)
        # The kinds of the entries that begin at each token.
        self.kinds = [
            opening.kinds if form[-1] != _NO_PRONOUN else opening.bare_kinds
            for opening, form in zip(openings, text.forms, strict=True)
        ]
        longer: dict[int, list[Hit]] = {}
        sentences = iter(text.sentences)
        stop = 0
        for i, (opening, following) in enumerate(zip(openings, text.keys[1:], strict=False)):
            if following in opening.seconds:
                while i >= stop:
                    stop = next(sentences).stop
                if hits := lexicon.longer(opening, text.keys, i, stop):
                    longer[i] = hits
                    self.kinds[i] = lexicon.once(self.kinds[i].union([hit.entry.kind for hit in hits]))
        self.hits = Hits(text, openings, longer)
        self._alike: defaultdict[frozenset[str], list[int]] = defaultdict(list)  # tokens with the same kinds
        for i, kinds in enumerate(self.kinds):
            if kinds:
                self._alike[kinds].append(i)
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
