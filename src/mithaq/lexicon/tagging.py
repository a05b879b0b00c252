"""Which lexicon entries stand where in one text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable
from typing import Final, Generic, TypeVar

from mithaq.lexicon.trie import NO_KINDS, NOTHING, Hit, Lexicon, Opening, whole, whole_of
from mithaq.model.text import Sentence, Text

_NO_PRONOUN: Final = "ة"
_CACHE_LIMIT: Final = 200_000
T = TypeVar("T")


class _Meeting(dict[frozenset[str], list[int]]):
    """Which of the sets that were asked about each set of kinds meets, by number; a text has some ninety of these."""

    def __init__(self, asked: tuple[frozenset[str], ...]) -> None:
        self.asked = asked
        self.numbers = {kinds: number for number, kinds in enumerate(asked)}

    def __missing__(self, kinds: frozenset[str]) -> list[int]:
        found = self[kinds] = [number for number, asked in enumerate(self.asked) if not asked.isdisjoint(kinds)]
        return found


_NOT_ASKED: Final = _Meeting(())
_meeting = _NOT_ASKED  # grows by what is asked about while the first texts of a process are read


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

    def of(self, i: int, kinds: Container[str]) -> list[Hit]:
        """Those of certain kinds alone, which are not kept: most of a token's hits nobody asks for."""
        hits = whole_of(self.openings[i], i, kinds)
        if self._forms[i][-1] == _NO_PRONOUN:
            hits = [hit for hit in hits if not hit.enclitic]
        return [hit for hit in self.longer[i] if hit.entry.kind in kinds] + hits if i in self.longer else hits


class Tags:
    """The hits of every token, and the questions that detectors ask of them."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        keys, forms, openings = text.keys, text.forms, lexicon.openings(text.keys)
        self.kinds = [NO_KINDS] * len(keys)  # of the entries that begin at each token
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
        self.hits = Hits(text, openings, longer)
        self._meeting = _NOT_ASKED
        self._beginning: list[list[int]] = []  # by the numbers of the sets

    def beginning(self, kinds: frozenset[str]) -> list[int]:
        """The tokens with which an entry of one of the kinds begins, in order."""
        global _meeting
        number = self._meeting.numbers.get(kinds)
        if number is None:
            if kinds not in _meeting.numbers:
                _meeting = _Meeting((*_meeting.asked, kinds))
            meeting = self._meeting = _meeting
            found: list[list[int]] = [[] for _ in meeting.asked]
            for i, begun in enumerate(self.kinds):
                if begun:
                    for met in meeting[begun]:
                        found[met].append(i)
            self._beginning = found
            number = meeting.numbers[kinds]
        return self._beginning[number]

    def beginning_in(self, kinds: frozenset[str], first: int, stop: int) -> list[int]:
        """The same of the tokens `first` up to `stop` alone."""
        return between(self.beginning(kinds), first, stop)

    def longest(self, i: int, kind: str) -> Hit | None:
        """The longest entry of a kind that begins at token `i`."""
        if kind in self.kinds[i]:
            for hit in self.hits.of(i, (kind,)):
                return hit
        return None

    def of(self, i: int, kinds: frozenset[str] | tuple[str, ...]) -> list[Hit]:
        """The hits of token `i` that are of these kinds, longest first; the others are not made for that."""
        return [] if self.kinds[i].isdisjoint(kinds) else self.hits.of(i, kinds)

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
        self._known: dict[tuple[Opening, str] | tuple[Opening, str, str], T] = {}

    def at(self, tags: Tags, i: int) -> T:
        """What was worked out for token `i`."""
        hits, text = tags.hits, tags.text
        word: tuple[Opening, str] | tuple[Opening, str, str] = (hits.openings[i], text.forms[i])
        if i in hits.longer:  # what the words behind it make of it counts too
            word = (*word, " ".join(text.keys[i : hits.longer[i][0].stop]))
        known = self._known
        if word in known:
            return known[word]
        if len(known) >= _CACHE_LIMIT:
            known.clear()
        found = known[word] = self._work_out(hits[i], text.forms[i], text.keys[i])
        return found

    def among(self, tags: Tags, tokens: Iterable[int]) -> list[tuple[int, T]]:
        """Those of many tokens for which something was worked out that is not empty, each with that."""
        known, openings, longer, forms = self._known, tags.hits.openings, tags.hits.longer, tags.text.forms
        found: list[tuple[int, T]] = []
        for i in tokens:
            word = openings[i], forms[i]
            told = known[word] if word in known and i not in longer else self.at(tags, i)
            if told:
                found.append((i, told))
        return found
