"""Which numbers are no figures: parts of clock times, dates in digits, names, marks and fixed phrases."""

from __future__ import annotations

from functools import cache
from typing import Final

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values import tables as t
from mithaq.languages.ar.values.clock import is_clock
from mithaq.languages.ar.values.listings import is_contact, is_note, is_roll
from mithaq.languages.ar.values.measures import signs, unit_at
from mithaq.languages.ar.values.names import carried_forms, is_named
from mithaq.languages.ar.values.numerals import FRACTION, ORDINAL, Numeral, is_loose
from mithaq.languages.ar.values.phrases import Phrases
from mithaq.languages.ar.values.qualifiers import opens
from mithaq.languages.ar.values.sums import AND
from mithaq.languages.ar.values.tables import section, words
from mithaq.model.text import NUMBER, WORD, Text

_DASHES: Final = frozenset("-–—‑_")
_SLASHES: Final = frozenset("/\\")
_ADDRESS: Final = frozenset("=&?_@#~")
_PERCENTS: Final = frozenset("%٪")
_TATWEEL: Final = "\u0640"
_COMMAS: Final = frozenset(",،")
_PROCLITICS: Final = frozenset("وفبلك")
_TIMES: Final = frozenset("×xX*")
_THOUSAND: Final = 1000
_PHONE: Final = 7
_PHONE_ABROAD: Final = 10


def is_part_of_other(text: Text, i: int, stop: int) -> bool:
    """Whether the digits at token `i` are part of a time, a date, an address, a phone number or a mark."""
    keys, kinds = text.keys, text.kinds
    key = keys[i]
    before, after = keys[i - 1] if i else "", keys[i + 1] if i + 1 < stop else ""
    touches_before, touches_after = i > 0 and text.adjacent(i - 1), i + 1 < stop and text.adjacent(i)
    number_before = i > 1 and kinds[i - 2] == NUMBER
    number_after = i + 2 < stop and kinds[i + 2] == NUMBER
    if key[0] == "0" and len(key) >= _PHONE and key.isdecimal():
        return True
    if before == "+" and touches_before and (len(key) >= _PHONE_ABROAD or number_before):
        return True
    if (after == "+" and number_after) or (before == "+" and number_before):
        return True  # «5 + 1»
    if (before in _COMMAS and number_before and not text.adjacent(i - 2)) or (
        after in _COMMAS and number_after and not touches_after
    ):
        return True  # «( 999 , 169 )»: which part is the first, the page does not show
    if (before in _TIMES and number_before) or (after in _TIMES and number_after):
        return True  # «4×6»
    if before == ":" and i > 1 and keys[i - 2].isascii() and keys[i - 2].isalpha():
        return True  # «padding: 0»
    if after in _SLASHES and touches_after and _is_letter(text, i + 2, stop):
        return True  # «101/ب»
    if (before in _SLASHES and (number_before or _is_letter(text, i - 2, stop))) or (
        after in _SLASHES and number_after
    ):
        return True
    if (before == ":" and number_before and len(key) < 3 and len(keys[i - 2]) < 3) or (
        after == ":" and number_after and len(key) < 3 and len(keys[i + 2]) < 3
    ):
        return True
    if after == "]" and touches_after and (before in _COMMAS or before == "["):
        return True  # code, notes
    if touches_before and before == "/" and i > 1 and keys[i - 2].isascii():
        return True  # a path
    if touches_before and (before in _ADDRESS or (before in _DASHES and _ends_name(text, i - 1))):
        return True
    if touches_before and (before[-1:].isascii() and before[-1:].isalpha() and not before.isascii()):
        return True  # «الـC4»
    if touches_before and len(before) == 1 and before.isalpha() and before not in _PROCLITICS and not before.isascii():
        return True  # «م2», «س1»
    if key[0] == "0" and len(key) == 2 and key.isdecimal() and unit_at(text, i + 1, stop) is None:
        return True
    if before.isascii() and before.isalpha() and before not in signs() and before not in words():
        return True  # «F16», «Windows 11»
    if i > 2 and before == "." == keys[i - 3] and text.adjacent(i - 2) and len(keys[i - 2]) < 4:
        return True  # «الرحلة إم.إتش. 370»
    if touches_before and before == "." and i > 1 and text.adjacent(i - 2) and keys[i - 2].isascii():
        return True
    if after.isascii() and after.isalpha() and unit_at(text, i + 1, stop) is None and after not in words():
        return True  # «186f», «48 Hours»
    if before in _DASHES and i > 1 and keys[i - 2].isascii() and keys[i - 2].isalpha():
        return True  # «Kepler – 186»
    if _is_broken(text, i) or (before == "." == after and touches_before and touches_after):
        return True
    if touches_before and text.kinds[i - 1] == WORD and _is_numbered(text, i, stop):
        return True
    return is_note(text, i, stop) or is_contact(text, i) or is_roll(text, i) or _is_chained(text, i, stop)


def _is_broken(text: Text, i: int) -> bool:
    """Whether the digits are one piece of a number with spaces around its points: «8. 54 مليار», «000. 600 . 1»."""
    keys, kinds = text.keys, text.kinds
    if i + 2 < len(text) and keys[i + 1] == "." and kinds[i + 2] == NUMBER and _is_near(text, i + 1):
        return True
    return i > 1 and keys[i - 1] == "." and kinds[i - 2] == NUMBER and _is_near(text, i - 1)


def _is_near(text: Text, i: int) -> bool:
    """Whether the point at token `i` has one space at most on each side, and one at all."""
    gaps = text.source[text.stops[i - 1] : text.starts[i]], text.source[text.stops[i] : text.starts[i + 1]]
    return all(gap in ("", " ") for gap in gaps) and any(gaps)


def _is_numbered(text: Text, i: int, stop: int) -> bool:
    """Whether the word that touches the digits is a name they belong to («كوكس2»), not one that lost its space."""
    word = text.keys[i - 1]
    if (
        len(word) < 2
        or is_loose(word)
        or word in words()
        or word in t.loose_words()
        or not word[0].isalpha()
        or word.isascii()
    ):
        return False
    if word.endswith(_TATWEEL) or opens(word):
        return False
    if i + 1 >= stop or text.kinds[i + 1] != WORD:
        return i + 1 >= stop or text.keys[i + 1] not in _PERCENTS
    return text.keys[i + 1] in t.loose_words() or text.keys[i + 1].startswith("و")


def _is_letter(text: Text, i: int, stop: int) -> bool:
    """Whether token `i` is a letter or two beside a slash: «م/59», «101/ب»."""
    return 0 <= i < stop and text.kinds[i] == WORD and len(text.keys[i].rstrip(_TATWEEL)) < 3


def _ends_name(text: Text, i: int) -> bool:
    """Whether the dash at token `i` ties a name to a number: «إف-16»."""
    return i > 0 and text.adjacent(i - 1) and text.kinds[i - 1] == WORD and text.keys[i - 1] not in words()


def _is_chained(text: Text, i: int, stop: int) -> bool:
    """Whether the number is one of three or more tied by dashes: «021-555-1234»."""
    tied = 0
    for step in (-1, 1):
        at = i
        while 0 <= at + 2 * step < stop and text.keys[at + step] in _DASHES and text.kinds[at + 2 * step] == NUMBER:
            if not (text.adjacent(min(at, at + step)) and text.adjacent(min(at + step, at + 2 * step))):
                break
            tied, at = tied + 1, at + 2 * step
    return tied > 1


def is_misleading(text: Text, numeral: Numeral, first: int, stop: int) -> bool:
    """Whether the words around a number say that it is none: «القرار 2216», «كل واحد», «ربع النهائي»."""
    keys, i, at = text.keys, numeral.first, numeral.stop
    before, after = keys[i - 1] if i else "", keys[at] if at < stop else ""
    if is_named(text, numeral, first, stop) or is_clock(text, numeral, stop):
        return True
    if numeral.kind == ORDINAL:
        return _is_other_ordinal(text, numeral, before, after)
    if not numeral.in_words or at - i > 1:
        return False
    word = words().get(keys[i])
    if word is None:
        return False
    if word.kind == t.SCALE and word.value == _THOUSAND:
        return (before in _listed("no_thousand_after") and word.bare) or bool(_letter_after().at(keys, at, stop))
    if word.kind == t.TEN and word.definite and before in _listed("no_ten_after"):
        return True
    if before in _listed("no_number_after") and (word.kind == t.ZERO or keys[i] == "ربعين"):
        return True
    if numeral.kind == FRACTION:
        ordinal = words().get(after)
        ordered = numeral.definite and ordinal is not None and ordinal.kind == t.ORDINAL
        timed = numeral.definite and numeral.proclitics == AND and _is_hour(before)
        described = numeral.definite and (after.startswith("ال") or after in _listed("itself")) and "ربع" in keys[i]
        return ordered or timed or described or after in _listed("not_a_half_before")
    if after in _listed("no_number_before"):
        return True
    if word.kind == t.HUNDRED and word.definite and (before == "في" or word.proclitics == "ب"):
        return True  # «نصف نقطة في المئة»
    if word.kind == t.UNIT and word.value == 1:
        return before in _listed("no_one_after") or after in _listed("no_one_before")
    return word.kind == t.UNIT and word.value == 2 and word.definite and keys[i].endswith("ين")  # Monday


def _is_hour(key: str) -> bool:
    """Whether a word may be the hour before «والنصف»."""
    word = words().get(key)
    return word is not None and (word.kind == t.TEN or (word.definite and word.kind in (t.ORDINAL, t.UNIT)))


def _is_other_ordinal(text: Text, numeral: Numeral, before: str, after: str) -> bool:
    if numeral.stop - numeral.first > 1:
        return False
    key, value = text.keys[numeral.first], numeral.amount
    if after in _listed("no_ordinal_before") or (not numeral.definite and before in _ranks()):
        return True
    if value == 1:
        if "امس" in (after, before) or (after == "من" and text.keys[numeral.stop + 1 : numeral.stop + 2] == ["امس"]):
            return True
        if key.endswith("ولي") and not text.forms[numeral.first].endswith("ى"):
            return not before.endswith("ه")  # «التقرير الأولي» is a preliminary one
    if value == 2 and key.endswith("ثانيه"):
        return not numeral.definite or before in ("في", "/") or bool(numeral.proclitics)  # seconds
    return False


def is_ordered(text: Text, numeral: Numeral, first: int, stop: int) -> bool:
    """Whether the noun before makes a number an ordinal: «الدورة الـ12», «القرن العشرين», «الفرقة 30»."""
    if numeral.first <= first or text.keys[numeral.first - 1] not in _ordinal_nouns():
        return numeral.definite and _is_described(text, numeral, first, stop)
    return numeral.definite or (
        not numeral.in_words and not numeral.proclitics and _counts_nothing(text, numeral, stop)
    )


def _is_described(text: Text, numeral: Numeral, first: int, stop: int) -> bool:
    """Whether an adjective stands between such a noun and the number: «البطولة العربية الـ13»."""
    i = numeral.first
    if i - 2 < first or text.keys[i - 2] not in _ordinal_nouns() or not text.keys[i - 1].startswith("ال"):
        return False
    return numeral.kind != FRACTION and _counts_nothing(text, numeral, stop)


def _counts_nothing(text: Text, numeral: Numeral, stop: int) -> bool:
    """Whether no noun that the number could count stands behind it."""
    at = numeral.stop
    if numeral.scale > 1 or not isinstance(numeral.amount, int) or unit_at(text, at, stop) is not None:
        return False
    if at >= stop or text.kinds[at] != WORD:
        return at >= stop or text.keys[at] not in _PERCENTS
    return text.keys[at] in t.loose_words() or text.keys[at].startswith(("ال", "لل", AND))


@cache
def _ordinal_nouns() -> frozenset[str]:
    return carried_forms("ordinal_nouns")


@cache
def _ranks() -> frozenset[str]:
    return carried_forms("ranks")


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(search_key(form) for form in section("guards", key)["-"])


@cache
def _letter_after() -> Phrases[bool]:
    return Phrases((form, True) for form in section("guards", "no_thousand_before")["-"])


@cache
def below_zero() -> Phrases[bool]:
    """«تحت الصفر»."""
    return Phrases((form, True) for form in section("guards", "below_zero")["-"])
