"""Taking a word apart: proclitics in front, pronouns behind.

Every possible reading is offered, the whole word first; the lexicon decides which of them is a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from mithaq.lexicon.trie import Analysis

ARTICLE = "ال"
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_PRONOUNS = ("هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه", "ك", "ي")
_SHORTEST_STEM = 2


def analyze(key: str) -> Iterator[Analysis]:
    """Every way to read the search key of one word as proclitics, stem and pronoun."""
    fronts = list(_fronts(key))
    for proclitics, stem in fronts:
        yield Analysis(proclitics, stem, "")
    for proclitics, stem in fronts:
        if ARTICLE in proclitics or not stem.endswith(_PRONOUNS):
            continue
        for pronoun in _PRONOUNS:
            if not stem.endswith(pronoun) or len(stem) - len(pronoun) < _SHORTEST_STEM:
                continue
            bare = stem[: -len(pronoun)]
            yield Analysis(proclitics, bare, pronoun)
            if bare.endswith("ت"):  # زيارته → زيارة
                yield Analysis(proclitics, bare[:-1] + "ه", pronoun)
            if bare.endswith(("ي", "و")):  # لقائه, لقاؤه → لقاء
                yield Analysis(proclitics, bare[:-1] + "ء", pronoun)
            if bare.endswith("ا"):  # التقاه → التقى
                yield Analysis(proclitics, bare[:-1] + "ي", pronoun)


def _fronts(key: str) -> Iterator[tuple[str, str]]:
    for conjunction in _CONJUNCTIONS:
        if not key.startswith(conjunction):
            continue
        rest = key[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if not rest.startswith(preposition):
                continue
            stem = rest[len(preposition) :]
            front = conjunction + preposition
            if len(stem) >= _SHORTEST_STEM or not front:
                yield front, stem
            if stem.startswith(ARTICLE) and len(stem) - 2 >= _SHORTEST_STEM:
                yield front + ARTICLE, stem[2:]
            if preposition == "ل" and stem.startswith("ل") and len(stem) - 1 >= _SHORTEST_STEM:
                yield front, ARTICLE + stem[1:]  # للمملكة → ل + المملكة
                yield front + ARTICLE, stem[1:]  # للرئيس → ل + ال + رئيس
