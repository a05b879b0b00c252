"""What somebody looks for, and whether and how well a text answers it.

A query is words, all of which must stand in a text; `"words in a row"` in quotation marks of any kind; `one OR other`;
and `-word` or `-"words"`, which must not. Words that punctuation joins («جونغ-أون») are words in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from mithaq.errors import InputError
from mithaq.text.words import Words

_PART = re.compile(r'(-?)(?:["«“„]([^"»”“]*)["»”“]?|([^\s"«“„]+))')
_EITHER = "OR"
_SATURATION, _LENGTH_MATTERS = 1.2, 0.75  # as usual for BM25
_USUAL_LENGTH = 300  # words of a readout


class Word:
    """One word of a query: the keys under which it may stand in a text."""

    def __init__(self, forms: frozenset[str]) -> None:
        self.forms = forms
        self._ending = re.compile(re.escape(_common_ending(forms)) + "(?= )")  # what a text is scanned for, quickly

    def places(self, text: str) -> dict[int, int]:
        """Where it stands among the words of a text: the start of each place, and its stop."""
        found = {}
        for match in self._ending.finditer(text):
            start = text.rfind(" ", 0, match.end()) + 1
            if text[start : match.end()] in self.forms:
                found[start] = match.end()
        return found


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand next to each other in this order; often only one."""

    words: tuple[Word, ...]

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands among the words of a text."""
        first, *rest = (word.places(text) for word in self.words)
        for start, stop in first.items():
            for following in rest:
                if (stop := following.get(stop + 1, 0)) == 0:
                    break
            else:
                yield start, stop


@dataclass(frozen=True, slots=True)
class Query:
    """What a text must have, one of the alternatives of each part, and what it must not have."""

    wanted: tuple[tuple[Phrase, ...], ...]
    unwanted: tuple[Phrase, ...]

    def answer(self, text: str, rarity: Sequence[float]) -> tuple[float, list[tuple[int, int]]] | None:
        """How well a text answers, and with which places; None when it does not. `rarity` weighs the wanted parts."""
        text = f" {text} "
        length = _LENGTH_MATTERS * text.count(" ") / _USUAL_LENGTH + 1 - _LENGTH_MATTERS
        score, places = 0.0, list[tuple[int, int]]()
        for part, weight in zip(self.wanted, rarity, strict=True):
            found = {place for phrase in part for place in phrase.places(text)}
            if not found:
                return None
            score += weight * len(found) * (_SATURATION + 1) / (len(found) + _SATURATION * length)
            places += found
        if any(True for phrase in self.unwanted for _ in phrase.places(text)):
            return None
        return score, places


def _common_ending(forms: frozenset[str]) -> str:
    shortest = min(forms, key=len)
    shared = (shortest[i:] for i in range(len(shortest)) if all(form.endswith(shortest[i:]) for form in forms))
    return next(shared, "")


def rarity(documents: int, all_documents: int) -> float:
    """The weight of a part that so many of all documents have (BM25)."""
    return log(1 + (all_documents - documents + 0.5) / (documents + 0.5))


def parse(query: str, words: Words) -> Query:
    """What a query means in one language; InputError when it has no word to look for."""
    wanted: list[tuple[Phrase, ...]] = []
    unwanted: list[Phrase] = []
    joins = False
    for minus, quoted, bare in _PART.findall(query):
        if bare == _EITHER and not minus:
            joins = bool(wanted)
            continue
        found = tuple(Word(words.forms(word.key)) for word in words.cut(quoted or bare))
        if not found:
            continue
        phrase = Phrase(found)
        if minus:
            unwanted.append(phrase)
        elif joins:
            wanted[-1] = (*wanted[-1], phrase)
        else:
            wanted.append((phrase,))
        joins = False
    if not wanted:
        raise InputError(f"the query '{query}' has no word to look for")
    return Query(tuple(wanted), tuple(unwanted))
