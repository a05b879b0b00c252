"""Taking a word apart: proclitics in front, pronouns behind.

Every possible reading is offered, the whole word first; the lexicon decides which of them is a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mithaq.lexicon.trie import Analysis

_FRONTS: Final = ("وال", "بال", "لل", "ال", "ب", "ل", "و")
ARTICLE: Final = "ال"
_CONJUNCTIONS: Final = frozenset("وف")
_PREPOSITIONS: Final = frozenset("بلك")
_FUTURE: Final = "س"
_CLINGING: Final = frozenset("وفبلكا")  # first letters of what clings to the front of a word
_PRONOUNS: Final = ("هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه", "ك", "ي")
_PRONOUNS_BY_END: Final = {end: tuple(p for p in _PRONOUNS if p[-1] == end) for end in "امنهكي"}
_SHORTEST_STEM: Final = 2
POSSESSORS: Final = frozenset(["ه", "ها", "هم", "هما"])  # behind an office: whose it is


def analyze(key: str) -> list[Analysis]:
    """Every way to read the search key of one word as proclitics, stem and pronoun."""
    openings = fronts(key)
    found = [(proclitics, stem, "") for proclitics, stem in openings]
    pronouns = [pronoun for pronoun in _PRONOUNS_BY_END.get(key[-1:], ()) if key.endswith(pronoun)]
    for proclitics, stem in openings if pronouns else ():
        if ARTICLE in proclitics:
            continue
        for pronoun in pronouns:  # whatever is taken off in front, a stem this long ends like the whole word
            if len(stem) - len(pronoun) < _SHORTEST_STEM:
                continue
            bare = stem[: -len(pronoun)]
            found.append((proclitics, bare, pronoun))
            last = bare[-1]
            if last == "ت":  # زيارته → زيارة
                found.append((proclitics, bare[:-1] + "ه", pronoun))
            elif last in "يو":  # لقائه, لقاؤه → لقاء
                found.append((proclitics, bare[:-1] + "ء", pronoun))
            elif last == "ا":  # التقاه → التقى
                found.append((proclitics, bare[:-1] + "ي", pronoun))
    return found


def fronts(key: str) -> list[tuple[str, str]]:
    """Every way to read a search key as proclitics and a rest, the whole key first."""
    if key[:1] not in _CLINGING:
        return [("", key)]
    found: list[tuple[str, str]] = []
    _add_fronts(found, "", key)
    if key[0] in _CONJUNCTIONS:
        _add_fronts(found, key[0], key[1:])
    return found


def _add_fronts(found: list[tuple[str, str]], front: str, rest: str) -> None:
    """The ways to read what stands behind a conjunction, or behind none."""
    if len(rest) >= _SHORTEST_STEM or not front:
        found.append((front, rest))
    if rest.startswith(ARTICLE) and len(rest) - 2 >= _SHORTEST_STEM:
        found.append((front + ARTICLE, rest[2:]))
    preposition = rest[:1]
    if preposition not in _PREPOSITIONS:
        return
    stem, front = rest[1:], front + preposition
    if len(stem) < _SHORTEST_STEM:
        return
    found.append((front, stem))
    if stem.startswith(ARTICLE) and len(stem) - 2 >= _SHORTEST_STEM:
        found.append((front + ARTICLE, stem[2:]))
    if preposition == "ل" and stem[0] == "ل" and len(stem) - 1 >= _SHORTEST_STEM:
        found.append((front, ARTICLE + stem[1:]))  # للمملكة → ل + المملكة
        found.append((front + ARTICLE, stem[1:]))  # للرئيس → ل + ال + رئيس
        found.append((front + ARTICLE, stem))  # للجنة → ل + ال + لجنة: of three lams two are written
        found.append((front, ARTICLE + stem))  # the same, of what is listed with its article


def attached(stem: str) -> Iterator[str]:
    """A search key with everything that may cling to its front, the bare key first: the way back from `analyze`.

    The «س» of the future is among it. «ل» and an article become «لل».
    """
    for conjunction in ("", "و", "ف"):
        for front in ("", "ب", "ل", "ك", _FUTURE):
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


def bare_key(key: str, known: frozenset[str]) -> str:
    """A word's key without the article and what is attached in front, unless it is among the `known` ones as it is."""
    front = next((c for c in _FRONTS if key.startswith(c) and len(key) - len(c) > 2), "")
    return key if key in known else key[len(front) :]
