"""Two figures that make one range: «بين 20 و25 مليار دولار», «من 3 إلى 5», «10-20 دولارا»."""

from __future__ import annotations

from functools import cache
from typing import Final

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values.drafts import NOTHING, Draft, draft_at, number_at
from mithaq.languages.ar.values.measures import NUMBER, TIMES
from mithaq.languages.ar.values.numerals import ORDINAL, Numeral
from mithaq.languages.ar.values.phrases import Phrases
from mithaq.languages.ar.values.sums import AND
from mithaq.languages.ar.values.tables import loose_words, section, words
from mithaq.model.quantity import Qualifier
from mithaq.model.text import PUNCTUATION, WORD, Text

BETWEEN, FROM, BARE = "between", "from", "bare"

_NO_ENDS: Final = frozenset((ORDINAL, TIMES, NOTHING))
_SIGNS: Final = frozenset(("-", "–", "—", "\u0640", "\u0640\u0640"))  # a tatweel of its own is a dash
_TO: Final = "ل"
_CHANGE_REACH: Final = 8
_BUT: Final = frozenset(("", AND, "لكن", "ولكن", "،"))
_SURE: Final = 10  # below, two numbers with a dash are a score unless a noun follows
_YEARS: Final = frozenset([*range(1990, 2000), *range(2001, 2050)])  # «من 2000 إلى 3 ملايين» are amounts
_LOWER: Final = frozenset((Qualifier.UNDER, Qualifier.UP_TO))


def ranged(text: Text, left: Draft, start: int, first: int, stop: int) -> list[Draft] | None:
    """The range that `left` begins, or the two figures of a change; `start` is where its qualifier begins."""
    if left.numeral is None or left.kind in _NO_ENDS:
        return None
    opened = _openers().before(text.keys, start, first)
    opener, begin = opened if opened else (BARE, start)
    right = _right(text, left, opener, stop)
    if right is None and opener == BETWEEN:
        left, right = _divided(text, left, stop)
    if right is None or right.kind in _NO_ENDS:
        return None
    if opener == BARE and left.kind != NUMBER == right.kind and text.keys[left.stop] not in _SIGNS:
        return None  # «ارتفع 2% إلى 97»
    shared = opener == BARE and left.kind == NUMBER != right.kind  # «يزيد اثنين إلى ثلاثة بالمئة»
    if _is_year(left, right) or not _settle_units(left, right):
        return None
    low, high = left.amount, right.amount
    if low is None or high is None:
        return None
    if opener != BETWEEN and not shared and _tells_change(text, begin, first):
        return [left, right]
    if low >= high or (opener == BARE and not _is_sure(text, left, right, stop)):
        return None
    return [Draft(right.kind, begin, right.stop, None, right.unit, low, high)]


def _right(text: Text, left: Draft, opener: str, stop: int) -> Draft | None:
    at = left.stop
    if at >= stop:
        return None
    key = text.keys[at]
    if opener == BETWEEN:
        right = draft_at(text, at, at, stop) if _opens(text, at) else None
        if right is None and key == AND and at + 1 < stop:
            right = draft_at(text, at + 1, at + 1, stop)
        if right and right.numeral and (right.numeral.proclitics == AND or key == AND):
            return right
    if opener == FROM and (right := draft_at(text, at, at, stop) if _opens(text, at) else None):
        return right if right.numeral and right.numeral.proclitics == _TO else None
    if key not in _joins(opener) or at + 1 >= stop:
        return None
    right = draft_at(text, at + 1, at + 1, stop) or (draft_at(text, at + 2, at + 1, stop) if at + 2 < stop else None)
    if right is None or right.numeral is None or right.kind in _NO_ENDS or right.first > at + 1:
        return None
    return None if right.numeral.proclitics else right


def _opens(text: Text, at: int) -> bool:
    return text.keys[at] in words() or (text.kinds[at] == WORD and len(text.keys[at]) < 3)


def _divided(text: Text, left: Draft, stop: int) -> tuple[Draft, Draft | None]:
    """A number that swallowed both ends: «بين خمسة وعشرين ألفا» is from 5 to 20,000."""
    numeral = left.numeral
    if numeral is None:
        return left, None
    for cut in range(numeral.stop - 1, numeral.first, -1):
        low = number_at(text, numeral.first, numeral.first, cut)
        if low is None or low.stop != cut:
            continue
        right = draft_at(text, cut + 1 if text.keys[cut] == AND else cut, cut, stop)
        if right is None or right.numeral is None or right.amount is None or low.amount >= right.amount:
            continue
        if right.numeral.proclitics == AND or text.keys[cut] == AND:
            return Draft(NUMBER, low.first, low.stop, low.amount, numeral=low), right
    return left, None


def _is_year(left: Draft, right: Draft) -> bool:
    """«وصلت في النصف الأول من 2023 إلى 300 مليون دولار»: whether the first number is no amount."""
    scaled = right.numeral is not None and right.numeral.scale > 1
    return scaled and left.kind == NUMBER and left.amount in _YEARS


def _settle_units(left: Draft, right: Draft) -> bool:
    """Give each side what only the other one tells; whether both are of one kind."""
    if left.kind == NUMBER and right.kind != NUMBER:
        left.kind, left.unit = right.kind, right.unit
        if left.numeral and right.numeral:
            left.amount = _lifted(left.amount, left.numeral, right.numeral)
    elif left.kind == NUMBER == right.kind and left.numeral and right.numeral:
        left.amount = _lifted(left.amount, left.numeral, right.numeral)
    elif right.kind == NUMBER:
        right.kind, right.unit = left.kind, left.unit
    return (left.kind, left.unit) == (right.kind, right.unit)


def _lifted(amount: int | float | None, low: Numeral, high: Numeral) -> int | float | None:
    """The lower number under the scale word of the higher: «20 و25 مليار»."""
    if amount is None or low.scale > 1 or high.scale == 1 or not high.mantissa or amount > high.mantissa:
        return amount
    lifted = amount * high.scale
    return int(lifted) if isinstance(lifted, float) and lifted.is_integer() else lifted


def _is_sure(text: Text, left: Draft, right: Draft, stop: int) -> bool:
    """Whether two numbers with only «إلى» or a dash between them are a range and no score."""
    if text.keys[left.stop] not in _SIGNS or right.kind != NUMBER or (right.high or right.amount or 0) >= _SURE:
        return not (right.stop < stop and text.keys[right.stop] in _SIGNS and text.adjacent(right.stop - 1))
    if right.stop >= stop or text.kinds[right.stop] == PUNCTUATION:
        return False
    following = text.keys[right.stop]
    return following not in loose_words() and not following.startswith((AND, "ال", "ل", "ب"))


def _tells_change(text: Text, i: int, first: int) -> bool:
    return any(key in _changes() for key in text.keys[max(first, i - _CHANGE_REACH) : i])


def both_sides(text: Text, lower: Draft, upper: Draft) -> Draft | None:
    """One range of «أكثر من 20 وأقل من 30»."""
    gap = text.keys[lower.stop : upper.first]
    if lower.amount is None or upper.amount is None or " ".join(gap) not in _BUT:
        return None
    if lower.qualifier != Qualifier.OVER or upper.qualifier not in _LOWER or lower.amount >= upper.amount:
        return None
    if not gap and not text.keys[upper.first].startswith(AND):
        return None
    if not _settle_units(lower, upper) or lower.amount is None:
        return None
    return Draft(upper.kind, lower.first, upper.stop, None, upper.unit, lower.amount, upper.amount)


@cache
def _openers() -> Phrases[str]:
    entries = [(form, opener) for opener, spelled in section("qualifiers", "range_opens").items() for form in spelled]
    return Phrases(entries, carries=True, backwards=True)


@cache
def _joins(opener: str) -> frozenset[str]:
    return frozenset(search_key(form) for form in section("qualifiers", "range_joins")[opener]) | _SIGNS


@cache
def _changes() -> frozenset[str]:
    found: set[str] = set()
    for form in section("qualifiers", "change")["-"]:
        key = search_key(form)
        found.update((key, "و" + key, "ل" + key, "ف" + key, "س" + key, "ال" + key, "ب" + key))
    return frozenset(found)
