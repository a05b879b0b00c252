"""How firmly a figure is claimed: «أكثر من», «نحو», «لا يقل عن» before it, «على الأقل», «تقريبا» after it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values.phrases import Phrases
from mithaq.languages.ar.values.tables import loose_words, section, words
from mithaq.languages.ar.verbs import conjugate
from mithaq.model.quantity import Qualifier
from mithaq.model.text import WORD, Text

_TURNED: Final = {
    Qualifier.OVER: Qualifier.UP_TO,
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.ABOUT: Qualifier.UNDER,
}
_WHAT: Final = "ما"
_FROM: Final = "من"
_SO_THAT, _BY, _AND = "ل", "ب", "و"
_REACH: Final = 4
_FAR: Final = 9  # words of a subject between its verb and the number


def before(text: Text, i: int, first: int) -> tuple[Qualifier, int] | None:
    """The qualifier of the number at token `i` told before it, and the token with which it begins.

    A verb parted from its number by its subject qualifies it too; then the second is `i` itself.
    """
    keys = text.keys
    if i <= first or (keys[i - 1] in _ends_of_after() and _is_joined(keys[i])):
        return None  # «ثلاثة على الأقل وأربعة»
    plain = _before().before(keys, i, first)
    verb = _verb_before(text, i, first)
    if verb is None and (filler := _fillers().before(keys, i, first)):
        verb = _verb_before(text, filler[1], first)
        plain = plain or _before().before(keys, filler[1], first)
    if verb is None or (plain and plain[1] < verb[1]):
        return _turned(text, plain, first) or _estimated(text, i, first) or _parted(text, i, first)
    qualifier, start = verb
    negation = _negations().before(keys, start, first)
    if negation:
        qualifier, start = _TURNED.get(qualifier, qualifier), negation[1]
    if start > first and keys[start - 1] in _what():  # «ما يزيد على», «بما لا يقل عن»
        start -= 1
    return qualifier, start


def _is_joined(key: str) -> bool:
    word = words().get(key)
    return key == _AND or (word is not None and word.proclitics.startswith(_AND))


def _turned(text: Text, plain: tuple[Qualifier, int] | None, first: int) -> tuple[Qualifier, int] | None:
    """A comparative behind a negation: «ليس أكثر من», «لا أقل من»."""
    if plain is None or plain[0] not in (Qualifier.OVER, Qualifier.UNDER):
        return plain
    negation = _negations().before(text.keys, plain[1], first)
    return (_TURNED[plain[0]], negation[1]) if negation else plain


def _verb_before(text: Text, i: int, first: int) -> tuple[Qualifier, int] | None:
    hit = _verbs().before(text.keys, i, first)
    if hit and hit[0] == Qualifier.UP_TO and text.keys[hit[1]].startswith(_SO_THAT):
        return None  # «ليصل إلى»: it did reach
    return hit


def _estimated(text: Text, i: int, first: int) -> tuple[Qualifier, int] | None:
    """«يقدر بـ 20», «تقدر قيمته بعشرين»."""
    if not text.keys[i].startswith(_BY):
        return None
    for at in range(i - 1, max(first, i - _REACH) - 1, -1):
        if text.kinds[at] != WORD:
            return None
        if text.keys[at] in _estimates():
            return Qualifier.ABOUT, at if at == i - 1 else i
    return None


def _parted(text: Text, i: int, first: int) -> tuple[Qualifier, int] | None:
    """A verb parted from its number: «يزيد عدد سكانها على مليون», «تجاوزت استثماراتها المباشرة مليارا»."""
    if text.keys[i - 1] not in _verbs().root and text.keys[i - 1] in loose_words():
        return None
    preposition = _verbs().root.get(text.keys[i - 1])
    nodes = preposition.next if preposition is not None and preposition.next else _verbs().root
    for at in range(i - 2, max(first, i - 2 - _FAR) - 1, -1):
        if text.kinds[at] != WORD or text.keys[at] in words() or text.keys[at] in _others():
            return None
        node = nodes.get(text.keys[at])
        if node is None or node.value is None:
            continue
        qualifier = node.value
        if qualifier == Qualifier.UP_TO and (text.keys[at].startswith(_SO_THAT) or at < i - 2 - _REACH):
            return None
        if _negations().before(text.keys, at, first):
            qualifier = _TURNED.get(qualifier, qualifier)
        return qualifier, i
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
def _ends_of_after() -> frozenset[str]:
    phrases = (search_key(form).split() for form, _ in _phrases("after"))
    return frozenset(keys[-1] for keys in phrases if len(keys) > 1)


@cache
def _verbs() -> Phrases[Qualifier]:
    return Phrases(_conjugated(), carries=True, backwards=True)


@cache
def _estimates() -> frozenset[str]:
    found: set[str] = set()
    for form in section("qualifiers", "estimates")["about"]:
        past, present = ("", form) if form.startswith("ي") else (form, "")
        for _, conjugated in conjugate(past, present):
            found.update(front + search_key(conjugated) for front in ("", "و", "ف"))
    return frozenset(found)


@cache
def _negations() -> Phrases[bool]:
    return Phrases(((form, True) for form in section("qualifiers", "negations")["-"]), carries=True, backwards=True)


@cache
def _others() -> frozenset[str]:
    return frozenset(search_key(form) for form in section("qualifiers", "other_objects")["-"])


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
