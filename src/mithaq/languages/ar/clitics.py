"""Taking a word apart: proclitics in front, pronouns behind.

Every possible reading is offered, the whole word first; the lexicon decides which of them is a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from mithaq.lexicon.trie import Analysis

ARTICLE = "ال"
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_FUTURE = "س"
_PRONOUNS = ("هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه", "ك", "ي")
_SHORTEST_STEM = 2
POSSESSORS = frozenset(["ه", "ها", "هم", "هما"])  # behind an office: whose it is


def analyze(key: str) -> Iterator[Analysis]:
    """Every way to read the search key of one word as proclitics, stem and pronoun."""
    openings = list(fronts(key))
    for proclitics, stem in openings:
        yield Analysis(proclitics, stem, "")
    for proclitics, stem in openings:
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


def fronts(key: str) -> Iterator[tuple[str, str]]:
    """Every way to read a search key as proclitics and a rest, the whole key first."""
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
                yield front + ARTICLE, stem  # للجنة → ل + ال + لجنة: of three lams two are written
                yield front, ARTICLE + stem  # the same, of what is listed with its article


def attached(stem: str) -> Iterator[str]:
    """A search key with everything that may cling to its front, the bare key first: the way back from `analyze`.

    The «س» of the future is among it. «ل» and an article become «لل».
    """
    for conjunction in _CONJUNCTIONS:
        for front in (*_PREPOSITIONS, _FUTURE):
            yield conjunction + front + stem
        for preposition in ("", "ب", "ك"):
            yield conjunction + preposition + ARTICLE + stem
        yield conjunction + "لل" + stem
        if stem.startswith(ARTICLE):  # المملكة → للمملكة, اللجنة → للجنة
            yield conjunction + "ل" + stem[1:].removeprefix("ل" if stem[2:3] == "ل" else "")


def without_article(key: str) -> str:
    """A search key less its article and what stands before that; the key itself where no article is to be seen."""
    for proclitics, stem in fronts(key):
        if proclitics.endswith(ARTICLE):
            return stem
    return key
