"""Numbers in digits, in words and mixed, with their scale words: «3 ملايين و200 ألف», «مليار ومائة وخمسين مليون».

`sums` reads the cardinals; this module adds what stands in front of them, ordinals and bare fractions.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from mithaq.languages.ar.values import tables as t
from mithaq.languages.ar.values.sums import AND, Sum, fraction_at, is_part, joined_at, read_sum, word_at
from mithaq.languages.ar.values.tables import Word, words
from mithaq.model.text import NUMBER, Text

CARDINAL, ORDINAL, FRACTION = "cardinal", "ordinal", "fraction"

_SPACED: Final = frozenset(("", AND, "ب", "ل"))  # also «ب 800» with a space
_AFTER: Final = "بعد"
_DOZENS: Final = frozenset(("دزينه",))
# A proclitic that stands as a token of its own before digits: «الـ46», «بـ 5», «و43».
_TATWEEL: Final = "\u0640"
_LOOSE: Final = {
    conjunction + preposition + article + tail: (
        conjunction + preposition + ("ل" if article == "لل" else ""),
        bool(article),
    )
    for conjunction in ("", "و", "ف")
    for preposition in ("", "ب", "ل", "ك")
    for article in ("", "ال", "لل")
    for tail in ("", _TATWEEL)
    if conjunction + preposition + article and (article != "لل" or not preposition)
}


class Numeral(NamedTuple):
    """A number at the tokens `first` up to `stop` (excluded)."""

    amount: int | float
    first: int
    stop: int
    kind: str  # CARDINAL, ORDINAL or FRACTION (a bare «نصف», «ثلثي», «ثلاثة أرباع»)
    definite: bool = False  # «الـ46», «الخمسة», «الثاني»
    proclitics: str = ""  # of the first token, without the article: "و", "ب", …
    scale: int = 1  # scale word of the last term: 10**9 for «1,8 مليار»
    mantissa: int | float = 0  # what stands before that scale word; 0 where nothing does («مليون»)
    in_words: bool = False


def is_loose(key: str) -> bool:
    """Whether a token is a proclitic that may stand apart from its number."""
    return key in _LOOSE


def read_numeral(text: Text, i: int, stop: int) -> Numeral | None:
    """The longest number that begins at token `i` and ends before `stop`."""
    proclitics, definite, at = "", False, i
    if text.kinds[i] != NUMBER:
        word = word_at(text, i, stop)
        if word is None:
            loose = _LOOSE.get(text.keys[i])
            if loose is None or i + 1 >= stop or not _leads(text, i, loose):
                return None
            proclitics, definite = loose
            at = i + 1
            word = None if text.kinds[at] == NUMBER else word_at(text, at, stop)
        if word is not None:
            found = _read_words(text, at, stop, word)
            return found and found._replace(first=i, proclitics=proclitics + found.proclitics)
    total = read_sum(text, at, stop, None)
    if total is None:
        return None
    return _numeral(total, i, CARDINAL, definite, proclitics, in_words=False)


def _leads(text: Text, i: int, loose: tuple[str, bool]) -> bool:
    """Whether the loose proclitic at token `i` belongs to the number after it."""
    if text.kinds[i + 1] == NUMBER:
        return text.adjacent(i) or loose[0] in _SPACED or _TATWEEL in text.written[i]
    word = words().get(text.keys[i + 1])
    return word is not None and word.bare and not loose[1] and loose[0] == AND


def _read_words(text: Text, i: int, stop: int, word: Word) -> Numeral | None:
    """A number whose first token is a number word."""
    if word.kind == t.NEGATIVE:
        return _read_negative(text, i, stop, word) if word.bare else None
    if word.kind in (t.ORDINAL, t.BOUND_ORDINAL):
        return _read_ordinal(text, i, stop, word)
    if word.kind == t.HALF or (word.kind == t.UNIT and is_part(text, i, stop, word)):
        return _read_fraction(text, i, stop, word)
    if word.value == 1 and word.kind == t.UNIT and word.definite and not _bound(text, i, stop):
        return None  # «السهم الواحد»: per share
    total = read_sum(text, i, stop, word)
    if total is None:
        return None
    kind = ORDINAL if word.definite and word.kind in (t.UNIT, t.BOUND) and word.value == 1 else CARDINAL
    return _numeral(total, i, kind, word.definite, word.proclitics, in_words=True)


def _numeral(total: Sum, first: int, kind: str, definite: bool, proclitics: str, *, in_words: bool) -> Numeral:
    return Numeral(
        plain(total.value), first, total.stop, kind, definite, proclitics, total.scale, plain(total.mantissa), in_words
    )


def plain(value: int | Fraction) -> int | float:
    """An exact value as the number it is shown as."""
    if isinstance(value, int):
        return value
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def _bound(text: Text, i: int, stop: int) -> bool:
    """Whether the unit at token `i` goes on to عشر or to a ten: «إحدى عشرة», «الواحد والعشرون»."""
    following = word_at(text, i + 1, stop)
    if following and following.kind == t.TEN and following.bare:
        return True
    first = word_at(text, i, stop)
    joined = joined_at(text, i + 1, stop, definite=bool(first and first.definite)) or joined_at(text, i + 1, stop)
    return joined is not None and joined[1] is not None and joined[1].kind == t.TENS


def _read_fraction(text: Text, i: int, stop: int, word: Word) -> Numeral:
    """«نصف», «ثلاثة أرباع», alone or of a scale word: «نصف مليار», «ثلثي المليون»."""
    part, at = fraction_at(text, i, stop, word)
    scale = word_at(text, at, stop)
    if scale and scale.kind == t.TEEN and scale.bare and text.keys[at] in _DOZENS:
        return _numeral(Sum(part * scale.value, at + 1), i, CARDINAL, word.definite, word.proclitics, in_words=True)
    if scale and scale.kind == t.SCALE and not scale.proclitics:
        total = Sum(part * scale.value, at + 1, int(scale.value), part)
        return _numeral(total, i, CARDINAL, word.definite, word.proclitics, in_words=True)
    return Numeral(plain(part), i, at, FRACTION, word.definite, word.proclitics, 1, plain(part), True)


def _read_ordinal(text: Text, i: int, stop: int, word: Word) -> Numeral | None:
    value, at = int(word.value), i + 1
    following = word_at(text, at, stop)
    if following and following.kind == t.TEN and following.bare:
        value, at = value + 10, at + 1
    else:
        joined = joined_at(text, at, stop, definite=word.definite)
        if joined and joined[1] and joined[1].kind == t.TENS:
            value, at = value + int(joined[1].value), joined[0] + 1
        elif word.kind == t.BOUND_ORDINAL:
            return None
    if at + 1 < stop and text.keys[at] == _AFTER:  # «العاشر بعد المائة»
        base = word_at(text, at + 1, stop)
        if base and base.definite and not base.proclitics and base.kind in (t.HUNDRED, t.SCALE, t.DUAL):
            value, at = value + int(base.value) * (2 if base.kind == t.DUAL else 1), at + 2
    return Numeral(value, i, at, ORDINAL, word.definite, word.proclitics, 1, value, True)


def _read_negative(text: Text, i: int, stop: int, word: Word) -> Numeral | None:
    found = read_numeral(text, i + 1, stop) if i + 1 < stop else None
    if found is None or found.kind == ORDINAL or found.proclitics or found.definite:
        return None
    return found._replace(amount=-found.amount, mantissa=-found.mantissa, first=i, in_words=True)
