"""Sums of terms: each a group below a thousand, or digits, times its scale, in falling order of scale.

What breaks the order starts another number: «ثلاثة وخمسة» is two numbers, «ثلاثة وعشرون» is one.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from mithaq.languages.ar.values import tables as t
from mithaq.languages.ar.values.digits import read_digits
from mithaq.languages.ar.values.tables import Word, marked_parts, words
from mithaq.model.text import NUMBER, WORD, Text

AND: Final = "و"
_DAMMA: Final = "\u064f"
_COMMAS: Final = frozenset("،,")
_ONES: Final = {"واحد": 1, "واحده": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2}
_DUALS: Final = ("ان", "ين")
_CONSTRUCT: Final = "ي"
_UNTOLD: Final = frozenset((t.PLURAL, t.PARTS, t.POINT, t.HALF, t.ORDINAL, t.BOUND_ORDINAL, t.NEGATIVE))
_SMALLEST_TO_ADD: Final = 1000  # digits without a scale word add to thousands only: «مليون و15 اتفاقية» is two figures


class Sum(NamedTuple):
    """A value exact so far, the token after it, its last scale word and what stands before that."""

    value: int | Fraction
    stop: int
    scale: int = 1
    mantissa: int | Fraction = 0


def word_at(text: Text, i: int, stop: int) -> Word | None:
    """The number word at token `i`, if its spelling makes it one."""
    if i >= stop:
        return None
    key = text.keys[i]
    word = words().get(key)
    if key in marked_parts() and _DAMMA in text.written[i]:
        return marked_parts()[key]
    if word is not None and word.careful and "ئ" not in text.forms[i]:
        return None
    if word is not None and word.value == 1 and text.forms[i].startswith("وأ") and not word.proclitics:
        return word._replace(kind=t.BOUND, proclitics=AND)  # «وأحد» and not «واحد»
    return word


def joined_at(text: Text, i: int, stop: int, *, definite: bool = False) -> tuple[int, Word | None] | None:
    """Where the number continues that «و» joins to what stands before token `i`, and its word (None for digits)."""
    if i >= stop:
        return None
    if text.keys[i] == AND and i + 1 < stop:
        if text.kinds[i + 1] == NUMBER:
            return i + 1, None
        word = word_at(text, i + 1, stop)
        return (i + 1, word) if word and not word.proclitics and word.definite == definite else None
    word = word_at(text, i, stop)
    if word and word.bare and word.kind == t.UNIT and word.value == 1 and _is_and_one(text, i, stop):
        return i, word._replace(kind=t.BOUND, proclitics=AND)
    return (i, word) if word and word.proclitics == AND and word.definite == definite else None


def _is_and_one(text: Text, i: int, stop: int) -> bool:
    """Whether «واحد» at token `i` is «و» and «أحد», spelled without hamza: «مائة واحد عشر»."""
    following = word_at(text, i + 1, stop)
    return following is not None and following.kind == t.TEN and following.bare


def read_sum(text: Text, i: int, stop: int, word: Word | None) -> Sum | None:
    """Terms of falling scale from token `i` on."""
    term = _read_term(text, i, stop, word)
    if term is None:
        return None
    total, at, limit, mantissa = term.value, term.stop, term.scale, term.mantissa
    definite = bool(word and word.definite)
    while limit > 1:
        following = _next_term(text, at, stop, limit, mantissa, definite)
        if following is None:
            break
        total, at, limit, mantissa = total + following.value, following.stop, following.scale, following.mantissa
    whole = Sum(total, at, limit, mantissa)
    if limit == 1 and (decimals := _read_decimals(text, at, stop)):
        whole = _scaled(text, whole.value + decimals[0], decimals[1], stop)
    whole = _add_fraction(text, whole, stop)
    return _add_counted(text, whole, stop) if word is not None and isinstance(whole.value, int) else whole


def _next_term(text: Text, at: int, stop: int, limit: int, mantissa: int | Fraction, definite: bool) -> Sum | None:
    """The term that continues a number whose last term has the scale `limit`."""
    start = at
    if at + 1 < stop and text.keys[at] in _COMMAS and text.kinds[at - 1] == WORD:
        start = at + 1  # «ألف، وسبعمائة»
    joined = joined_at(text, start, stop) or (joined_at(text, start, stop, definite=True) if definite else None)
    if joined is None:
        if start >= stop or text.kinds[start] != NUMBER or start != at:
            return None
        term = _read_term(text, start, stop, None)  # «3 ملايين 200 ألف»
        return term if term and 1 < term.scale < limit else None
    place, word = joined
    if word is not None and word.kind in _UNTOLD:
        return None
    if word is not None and word.kind == t.UNIT and is_part(text, place, stop, word):
        return None
    term = _read_term(text, place, stop, word)
    if term is None:
        return None
    if term.scale == limit > 1:  # «مائة ألف وألفان»
        grown = mantissa and mantissa % 100 == 0 and 0 < term.value // limit < 100
        return term if grown and term.mantissa != 1 else None
    if term.scale > limit or term.value >= limit:
        return None
    if word is None and term.scale == 1 and limit > _SMALLEST_TO_ADD and term.value < _SMALLEST_TO_ADD:
        return None
    return term


def _read_term(text: Text, i: int, stop: int, word: Word | None) -> Sum | None:
    """Digits or a group below a thousand, times the scale words that follow."""
    if word is None:
        read = read_digits(text, i, stop)
        if read is None:
            return None
        return _scaled(text, read[0], read[1], stop)
    if word.careful and "ئ" not in text.forms[i]:
        return None
    if word.kind == t.SCALE:
        return _scaled(text, int(word.value), i + 1, stop, scale=int(word.value))
    if word.kind == t.ACCUSATIVE:
        times = 2 if _is_construct(text, i, stop) else 1
        return Sum(times * word.value, i + 1, int(word.value), 0 if times == 1 else 2)
    if word.kind == t.DUAL:
        if text.keys[i].endswith(_CONSTRUCT) and i + 1 < stop and text.keys[i + 1] in t.loose_words():
            return None  # «ألفي» before a preposition is somebody's name
        return _scaled(text, 2 * word.value, i + 1, stop, scale=int(word.value), mantissa=2)
    below = _read_below(text, i, stop, word)
    if below is None:
        return None
    value, at = below
    if value % 100 == 0 and value and (joined := joined_at(text, at, stop)):  # «مائة وألف»: a hundred and one thousand
        place, scale = joined
        if scale is not None and scale.kind == t.SCALE and place < stop and scale.value == 1000:
            return Sum((value + 1) * scale.value, place + 1, int(scale.value), value + 1)
    return _scaled(text, value, at, stop)


def _scaled(text: Text, value: int | Fraction, at: int, stop: int, scale: int = 1, mantissa: int | Fraction = 0) -> Sum:
    """`value` times the scale words from token `at` on: «أربعمئة ألف مليون»."""
    counted = mantissa or (value if scale == 1 else 0)
    while (word := word_at(text, at, stop)) and word.kind in t.SCALES and word.kind != t.DUAL and not word.proclitics:
        factor = int(word.value)
        if (scale > 1 and factor < scale) or (word.definite and not _is_repeated(text, at)):
            break
        if scale > 1 and word.kind == t.PLURAL:
            break
        counted = value
        value, scale, at = value * factor, factor if scale == 1 else scale * factor, at + 1
    return Sum(value, at, scale, counted)


def _is_repeated(text: Text, at: int) -> bool:
    """Whether the definite scale word at token `at` follows a definite number: «الثلاثة ملايين», «الخمسة آلاف»."""
    before = words().get(text.keys[at - 1])
    return before is not None and before.definite


def _is_construct(text: Text, i: int, stop: int) -> bool:
    """Whether «ألفا», «مليونا» at token `i` is the dual before its noun, not a single one in the accusative."""
    if "\u064b" in text.written[i] or i + 1 >= stop or text.kinds[i + 1] != WORD:
        return False
    following = text.keys[i + 1]
    return not following.startswith(AND) and following not in t.loose_words()


def _read_below(text: Text, i: int, stop: int, word: Word) -> tuple[int, int] | None:
    """A group below a thousand in words, and the token after it."""
    value = int(word.value)
    if word.kind == t.HUNDRED:
        return _with_rest(text, value, i + 1, stop, word.definite)
    if word.kind in (t.TEEN, t.TEN, t.TENS, t.ZERO):
        return value, i + 1
    if word.kind not in (t.UNIT, t.BOUND):
        return None
    following = word_at(text, i + 1, stop)
    if following and following.bare:
        if following.kind == t.TEN:
            return value + 10, i + 2
        if following.kind == t.HUNDRED and following.value == 100 and value > 2 and word.kind == t.UNIT:
            return _with_rest(text, 100 * value, i + 2, stop, word.definite)
    joined = joined_at(text, i + 1, stop, definite=word.definite) or joined_at(text, i + 1, stop)
    if joined and joined[1] and joined[1].kind == t.TENS:
        return value + int(joined[1].value), joined[0] + 1
    return None if word.kind == t.BOUND else (value, i + 1)


def _with_rest(text: Text, hundreds: int, at: int, stop: int, definite: bool) -> tuple[int, int]:
    joined = joined_at(text, at, stop) or (joined_at(text, at, stop, definite=True) if definite else None)
    place, word = joined if joined else (at, None)
    if word and word.kind in (t.UNIT, t.BOUND, t.TEEN, t.TEN, t.TENS) and not is_part(text, place, stop, word):
        rest = _read_below(text, place, stop, word)
        if rest is not None and rest[0] < 100:
            return hundreds + rest[0], rest[1]
    return hundreds, at


def _read_decimals(text: Text, at: int, stop: int) -> tuple[Fraction, int] | None:
    """Decimals in words after فاصلة: «أربعة فاصلة خمسة وسبعون», «ستة فاصلة اثنان ثمانية»."""
    word = word_at(text, at, stop)
    if word is None or word.kind != t.POINT or not word.bare:
        return None
    digits, at = "", at + 1
    while at < stop:
        if text.kinds[at] == NUMBER:
            if digits or not text.keys[at].isdecimal():
                break
            digits, at = text.keys[at], at + 1
            break
        following = word_at(text, at, stop)
        if following is None or not following.bare:
            break
        below = _read_below(text, at, stop, following)
        if below is None or (digits and below[0] > 9):
            break
        digits, at = digits + str(below[0]), below[1]
    return (Fraction(int(digits), 10 ** len(digits)), at) if digits else None


def _add_counted(text: Text, total: Sum, stop: int) -> Sum:
    """One or two more, told by the noun: «أربعمئة ألف وكتاب واحد», «مائة وكتابان اثنان»."""
    at = total.stop
    if at + 1 < stop and isinstance(total.value, int) and total.value and total.value % 100 == 0:
        more = _ONES.get(text.keys[at + 1], 0)
        noun = text.keys[at]
        told = noun.startswith(AND) and len(noun) > 3 and noun not in words()
        if told and (more == 1 or (more == 2 and noun.endswith(_DUALS))):
            return Sum(total.value + more, at + 2, 1, total.value + more)
    return total


# Fractions


def is_part(text: Text, i: int, stop: int, word: Word) -> bool:
    """Whether the unit at token `i` is a part: «ثلاثة أرباع», «خمس السكان»."""
    following = word_at(text, i + 1, stop)
    if following is not None and following.kind == t.PARTS and not following.proclitics:
        return 1 <= word.value < following.value
    key = text.keys[i]
    if word.value in (5, 7, 9) and key.endswith(("خمس", "سبع", "تسع")) and not word.definite and i + 1 < stop:
        noun = text.keys[i + 1]
        return text.kinds[i + 1] == WORD and noun.startswith("ال") and not noun.endswith("ات") and noun not in words()
    return False


def fraction_at(text: Text, i: int, stop: int, word: Word) -> tuple[Fraction, int]:
    """The part that the word at token `i` tells, and the token after it."""
    if word.kind == t.HALF:
        return Fraction(word.value), i + 1
    following = word_at(text, i + 1, stop)
    if following is not None and following.kind == t.PARTS:
        return Fraction(int(word.value), int(following.value)), i + 2
    return Fraction(1, int(word.value)), i + 1


def _add_fraction(text: Text, total: Sum, stop: int) -> Sum:
    """«مليار ونصف», «مليارا ونصف المليار», «خمسة ونصف مليون»."""
    joined = joined_at(text, total.stop, stop)
    place, word = joined if joined else (0, None)
    if word is None:
        return total
    if word.kind != t.HALF and not (word.kind == t.UNIT and is_part(text, place, stop, word)):
        return total
    part, at = fraction_at(text, place, stop, word)
    scale = word_at(text, at, stop)
    if scale and scale.kind in (t.SCALE, t.ACCUSATIVE) and not scale.proclitics:
        factor = int(scale.value)
        if total.scale == 1 and not scale.definite:
            return Sum((total.value + part) * factor, at + 1, factor, total.value + part)
        if total.scale >= factor:
            mantissa = total.mantissa + part if total.scale == factor and total.mantissa else total.mantissa
            return Sum(total.value + part * factor, at + 1, total.scale, mantissa)
        return total
    if at < stop and text.keys[at].startswith("ال") and total.scale == 1:
        return total  # «خمسة ونصف السكان»
    return Sum(total.value + part * total.scale, at, total.scale, (total.mantissa or 1) + part)
