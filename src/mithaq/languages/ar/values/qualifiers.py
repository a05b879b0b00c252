"""How firmly a figure is claimed: «أكثر من», «نحو», «لا يقل عن» before it, «على الأقل», «تقريبا» after it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values.phrases import Phrases
from mithaq.languages.ar.values.tables import section
from mithaq.languages.ar.verbs import conjugate
from mithaq.model.quantity import Qualifier
from mithaq.model.text import WORD, Text

_TURNED = {
    Qualifier.OVER: Qualifier.UP_TO,
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.ABOUT: Qualifier.UNDER,
}
_WHAT = "ما"
_FROM = "من"
_REACH = 4


def before(text: Text, i: int, first: int) -> tuple[Qualifier, int] | None:
    """The qualifier that ends right before token `i`, and the token with which it begins."""
    keys = text.keys
    if i <= first:
        return None
    plain = _before().before(keys, i, first)
    verb = _verbs().before(keys, i, first)
    if verb is None and (filler := _fillers().before(keys, i, first)):
        verb = _verbs().before(keys, filler[1], first)
        plain = plain or _before().before(keys, filler[1], first)
    verb = verb or _parted(text, i, first)
    if verb is None or (plain and plain[1] < verb[1]):
        return plain
    qualifier, start = verb
    negation = _negations().before(keys, start, first)
    if negation:
        qualifier, start = _TURNED.get(qualifier, qualifier), negation[1]
    if start > first and keys[start - 1] in _what():  # «ما يزيد على», «بما لا يقل عن»
        start -= 1
    return qualifier, start


def _parted(text: Text, i: int, first: int) -> tuple[Qualifier, int] | None:
    """A verb parted from its preposition: «يزيد عدد سكانها على مليون»."""
    preposition = _verbs().root.get(text.keys[i - 1])
    if preposition is None or not preposition.next:
        return None
    for at in range(i - 2, max(first, i - 2 - _REACH) - 1, -1):
        if text.kinds[at] != WORD:
            return None
        node = preposition.next.get(text.keys[at])
        if node is not None and node.value is not None:
            return node.value, at
    return None


def after(text: Text, i: int, stop: int) -> tuple[Qualifier, int] | None:
    """The qualifier that begins at token `i`, and the token after it."""
    hit = _after().at(text.keys, i, stop)
    if hit is None:
        return None
    qualifier, end = hit
    if end < stop and (text.keys[end - 1] == _FROM or text.keys[end] == _FROM):
        return None  # «5000 أو أكثر من 4500»: it belongs to the next number
    return qualifier, end


def or_equal(text: Text, i: int, stop: int) -> int:
    """The token after «أو يساوي» at token `i`; `i` where it does not stand."""
    hit = _or_equal().at(text.keys, i, stop)
    return hit[1] if hit else i


def opens(key: str) -> bool:
    """Whether a qualifier may end with this word, right before its number."""
    return key in _before().root or key in _verbs().root


@cache
def _before() -> Phrases[Qualifier]:
    return Phrases(_phrases("before"), carries=True, backwards=True)


@cache
def _after() -> Phrases[Qualifier]:
    return Phrases(_phrases("after"))


@cache
def _verbs() -> Phrases[Qualifier]:
    return Phrases(_conjugated(), carries=True, backwards=True)


@cache
def _negations() -> Phrases[bool]:
    return Phrases(((form, True) for form in section("qualifiers", "negations")["-"]), carries=True, backwards=True)


@cache
def _fillers() -> Phrases[bool]:
    return Phrases(((form, True) for form in section("qualifiers", "fillers")["-"]), backwards=True)


@cache
def _or_equal() -> Phrases[bool]:
    return Phrases((form, True) for form in section("qualifiers", "or_equal")["-"])


@cache
def _what() -> frozenset[str]:
    return frozenset(front + search_key(_WHAT) for front in ("", "ب", "ل", "و", "ف", "وب"))


def _phrases(key: str) -> Iterator[tuple[str, Qualifier]]:
    for qualifier, spelled in section("qualifiers", key).items():
        for form in spelled:
            yield form, Qualifier(qualifier)


def _conjugated() -> Iterator[tuple[str, Qualifier]]:
    for form, qualifier in _phrases("verbs"):
        verb, _, preposition = form.partition(" ")
        past, present = ("", verb) if verb.startswith("ي") else (verb, "")
        for _, conjugated in conjugate(past, present):
            yield f"{conjugated} {preposition}".strip(), qualifier
