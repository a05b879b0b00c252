"""Whether a clause tells what happened or what will: the sign nearest to the date decides."""

from __future__ import annotations

from functools import cache
from typing import Final

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values.tables import section
from mithaq.model.text import Text

PAST, FUTURE = "past", "future"
SIGNED_PAST, LIKELY_FUTURE = "signed past", "likely future"  # by a sign found here
LIKELY_PAST, OPEN = "likely past", ""  # no sign in a sentence; no sentence at all

_FAR: Final = 40
_SHORT: Final = 9
_ENDS: Final = frozenset('،؛,;.:"»«)(')
_CONJUNCTIONS: Final = "وف"
_REACHES, _WHAT = frozenset(("يصل", "تصل")), frozenset(("ما", "بما"))  # «ما يصل إلى 40»
_NAMES: Final = frozenset(("فيصل",))  # a man's name, no «فـيصل»
_VERB_HEADS: Final = ("سي", "ست", "سن")
_SHORTEST_VERB: Final = 5
_CACHE_LIMIT: Final = 50_000

_signs: Final[dict[str, str]] = {}


def direction(text: Text, first: int, stop: int, line_first: int, line_stop: int, *, in_clause: bool = False) -> str:
    """The likely direction of the clause around the tokens `first` to `stop` of a line.

    Signs in the clauses before it count too, unless `in_clause`.
    """
    keys = text.keys
    low, high = max(line_first, first - _FAR), min(line_stop, stop + _FAR)
    clause = low
    for i in range(first - 1, low - 1, -1):
        if keys[i] in _ENDS:
            clause = i
            break
        if (sign := sign_of(keys[i])) and not (keys[i] in _REACHES and keys[i - 1] in _WHAT):
            return sign
    opens = first - line_first <= 1
    for i in range(stop, high):
        if keys[i] in _ENDS and not (opens and i == stop):  # «والثلاثاء، ينتقل إلى …»
            break
        if (sign := sign_of(keys[i])) and not (keys[i] in _REACHES and keys[i - 1] in _WHAT):
            return sign
    for i in range(clause - 1, low - 1, -1) if not in_clause else ():
        if sign := sign_of(keys[i]):
            return sign
    return LIKELY_PAST if line_stop - line_first - (stop - first) >= _SHORT else OPEN


def sign_of(key: str) -> str:
    """SIGNED_PAST, LIKELY_FUTURE, or nothing: what one word shows."""
    known = _signs.get(key)
    if known is None:
        if len(_signs) >= _CACHE_LIMIT:
            _signs.clear()
        known = _signs[key] = _find(key)
    return known


def _find(key: str) -> str:
    told, never = _tables()
    if key in _NAMES:
        return ""
    if key[:1] == "ل" and key[1:] in _REACHES:
        return ""  # «لتصل إلى 12 مليارا»: it did
    for word in (key, key[1:] if key[:1] in _CONJUNCTIONS else "", key[1:] if key[:1] == "ل" else ""):
        if word in told:
            return SIGNED_PAST if told[word] == PAST else LIKELY_FUTURE
    verb = key[1:] if key[:1] in _CONJUNCTIONS and key[1:2] == "س" else key
    if len(verb) >= _SHORTEST_VERB and verb.startswith(_VERB_HEADS) and not verb.startswith(never):
        return LIKELY_FUTURE
    return ""


@cache
def _tables() -> tuple[dict[str, str], tuple[str, ...]]:
    told = {search_key(form): sign for sign, forms in section("clause", "sign").items() for form in forms}
    return told, tuple(search_key(form) for form in section("clause", "not_future")["-"])
