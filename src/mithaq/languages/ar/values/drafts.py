"""A figure while it is being read: a number, its unit, and the words that belong to both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mithaq.languages.ar.values import qualifiers
from mithaq.languages.ar.values import tables as t
from mithaq.languages.ar.values.guards import below_zero, is_misleading, is_ordered, is_part_of_other
from mithaq.languages.ar.values.listings import is_listed, is_play
from mithaq.languages.ar.values.measures import (
    BOUND_DUAL,
    DUAL,
    MEASURE,
    MONEY,
    NUMBER,
    PERCENT,
    QUALIFIED,
    SINGULAR,
    TIMES,
    Unit,
    also_verbs,
    duals,
    heads,
    nouns,
    owned,
    sign_before,
    subunits,
    unit_at,
)
from mithaq.languages.ar.values.numerals import CARDINAL, FRACTION, ORDINAL, Numeral, is_loose, read_numeral
from mithaq.languages.ar.values.sums import AND, fraction_at, is_part, joined_at, word_at
from mithaq.languages.ar.values.vague import vague_at
from mithaq.model import text as model
from mithaq.model.quantity import Qualifier
from mithaq.model.text import Text

Amount = int | float

NOTHING: Final = ""  # kind of a number that is no figure, drafted so that no part of it is read again

_ARTICLE: Final = "ال"
_MINUS: Final = frozenset("-−")
_PERCENTS: Final = frozenset("%٪")
_OPENERS, _CLOSERS = frozenset("([{«“\"'”"), frozenset(")]}»”\"'″“")
_POINTS: Final = frozenset(".٫")
_YEAR_LEADS: Final = frozenset(("عام", "العام", "سنه", "السنه", "في", "وفي"))
_RECENT: Final = range(1990, 2050)
_YEARS: Final = (1900, 2100)
_PARTS_OF: Final = frozenset((2, 3, 4, 5, 6, 8, 10, 100, 1000))  # what digits before a slash may be parts of


@dataclass(slots=True)
class Draft:
    """A figure at the tokens `first` up to `stop`."""

    kind: str
    first: int
    stop: int
    amount: Amount | None
    unit: str | None = None
    low: Amount | None = None
    high: Amount | None = None
    qualifier: Qualifier = Qualifier.EXACT
    numeral: Numeral | None = None


def draft_at(text: Text, i: int, first: int, stop: int) -> Draft | None:
    """The figure whose number begins at token `i`; nothing before token `first` belongs to it. May be a NOTHING."""
    numeral = number_at(text, i, first, stop)
    if numeral is None:
        return _vague(text, i, stop) or _dual_at(text, i, first, stop) if text.kinds[i] == model.WORD else None
    if is_misleading(text, numeral, first, stop):
        return Draft(NOTHING, numeral.first, numeral.stop, None)
    if numeral.kind == ORDINAL:
        return Draft(ORDINAL, numeral.first, numeral.stop, numeral.amount, numeral=numeral)
    if numeral.in_words and numeral.stop - i < 3 and (told := _after_noun(text, numeral, i, first, stop)):
        return told
    return _measured(text, numeral, first, stop)


def number_at(text: Text, i: int, first: int, stop: int) -> Numeral | None:
    """The number at token `i`, with its sign and proclitics, unless it is part of a time, a date or a mark."""
    if text.kinds[i] != model.NUMBER:
        numeral = None if i and text.keys[i - 1] == "_" and text.adjacent(i - 1) else read_numeral(text, i, stop)
    elif part := _slashed(text, i, first, stop):
        numeral = part
    elif is_part_of_other(text, i, stop) or is_listed(text, i, stop) or _is_year(text, i, first, stop):
        return None
    elif i > first and is_loose(text.keys[i - 1]) and (loose := read_numeral(text, i - 1, stop)):
        numeral = loose
    else:
        numeral = _pointed(text, i) or read_numeral(text, i, stop)
    if numeral is None:
        return None
    if is_ordered(text, numeral, first, stop):
        return numeral._replace(kind=ORDINAL)
    return numeral if numeral.in_words else _enclosed(text, _signed(text, numeral, first), first, stop)


def _is_year(text: Text, i: int, first: int, stop: int) -> bool:
    """«ناهزت في عام 2022 مليارا ومئتي مليون»: whether a year stands in front of a scale word, no factor of it."""
    key = text.keys[i]
    if i <= first or i + 1 >= stop or text.keys[i - 1] not in _YEAR_LEADS or len(key) != 4 or not key.isdecimal():
        return False
    scale = word_at(text, i + 1, stop)
    return int(key) in _RECENT and scale is not None and scale.kind in (t.SCALE, t.ACCUSATIVE)


def _enclosed(text: Text, numeral: Numeral, first: int, stop: int) -> Numeral:
    """With the scale word behind the brackets: «(30) ألف نسمة»."""
    start, at = numeral.first - 1, numeral.stop
    if start < first or at + 1 >= stop or text.keys[start] not in _OPENERS or text.keys[at] not in _CLOSERS:
        return numeral
    scale = word_at(text, at + 1, stop)
    if scale is None or scale.kind not in (t.SCALE, t.ACCUSATIVE, t.PLURAL) or not scale.bare or numeral.scale > 1:
        return numeral
    factor = int(scale.value)
    return numeral._replace(
        amount=_rounded(numeral.amount * factor), first=start, stop=at + 2, scale=factor, mantissa=numeral.amount
    )


def _signed(text: Text, numeral: Numeral, first: int) -> Numeral:
    """With the sign that touches it: «-5», «+3»."""
    i = numeral.first
    if i <= first or not text.adjacent(i - 1) or (i > 1 and text.adjacent(i - 2) and _is_tied(text, i - 2)):
        return numeral
    if text.keys[i - 1] in _MINUS:
        return numeral._replace(amount=-numeral.amount, mantissa=-numeral.mantissa, first=i - 1)
    return numeral._replace(first=i - 1) if text.keys[i - 1] == "+" else numeral


def _is_tied(text: Text, i: int) -> bool:
    return text.kinds[i] != model.PUNCTUATION or text.keys[i] in _PERCENTS or text.keys[i] == "$"


def _slashed(text: Text, i: int, first: int, stop: int) -> Numeral | None:
    """A fraction in digits: «3/4», «2/1000»."""
    keys = text.keys
    if i + 2 >= stop or keys[i + 1] != "/" or text.kinds[i + 2] != model.NUMBER:
        return None
    if not (text.adjacent(i) and text.adjacent(i + 1) and keys[i].isdecimal() and keys[i + 2].isdecimal()):
        return None
    upper, lower = int(keys[i]), int(keys[i + 2])
    if (i and keys[i - 1] == "/") or (i + 3 < stop and keys[i + 3] == "/" and text.adjacent(i + 2)):
        return None
    if keys[i][0] == "0" or keys[i + 2][0] == "0" or lower not in _PARTS_OF or upper % lower == 0:
        return None
    if (upper > lower and lower < 10) or is_play(text, i, first, stop):
        return None
    return _signed(text, Numeral(upper / lower, i, i + 3, FRACTION, mantissa=upper / lower), 0)


def _pointed(text: Text, i: int) -> Numeral | None:
    """Decimals without a whole number: «.5». The point may have ended a sentence for the tokeniser."""
    if not i or text.keys[i - 1] not in _POINTS or not text.adjacent(i - 1) or not text.keys[i].isdecimal():
        return None
    if i + 1 < len(text) and text.keys[i + 1] in _POINTS and text.adjacent(i):
        return None  # «.6.»: the mark of a list
    if i > 1 and text.adjacent(i - 2):
        return None
    amount = int(text.keys[i]) / 10 ** len(text.keys[i])
    return Numeral(amount, i - 1, i + 1, CARDINAL, mantissa=amount)


# Units


def _measured(text: Text, numeral: Numeral, first: int, stop: int) -> Draft:
    """The number with the unit after it, or the sign before it."""
    start, at = numeral.first, numeral.stop
    unit = unit_at(text, at, stop)
    if unit is None and start > first and at < stop and text.keys[at] in _CLOSERS and text.keys[start - 1] in _OPENERS:
        unit = unit_at(text, at + 1, stop)  # «(499,140) ريالا»
        start -= unit is not None
    if unit is None or unit.number in (DUAL, BOUND_DUAL) or _is_verb_after_year(text, numeral, unit):
        return _with_sign(text, numeral, first)
    draft = Draft(unit.kind, start, unit.stop, numeral.amount, unit.unit, numeral=numeral)
    if unit.divisor > 1:
        draft.amount = numeral.amount / unit.divisor
    if unit.kind in (MONEY, MEASURE):
        _add_rest(text, draft, numeral, stop)
    if unit.kind == MEASURE and (below := below_zero().at(text.keys, draft.stop, stop)):
        draft.amount, draft.stop = -abs(draft.amount or 0), below[1]
    return draft


def _is_verb_after_year(text: Text, numeral: Numeral, unit: Unit) -> bool:
    """«في 2015 قدم الوزير»: no feet."""
    year = not numeral.in_words and numeral.scale == 1 and _YEARS[0] <= numeral.amount <= _YEARS[1]
    return year and text.keys[unit.first] in also_verbs()


def _with_sign(text: Text, numeral: Numeral, first: int) -> Draft:
    start = numeral.first
    if start > first and text.keys[start - 1] in _PERCENTS:
        return Draft(PERCENT, start - 1, numeral.stop, numeral.amount, numeral=numeral)
    if currency := sign_before(text, start, first):
        return Draft(MONEY, start - 1, numeral.stop, numeral.amount, currency, numeral=numeral)
    return Draft(NUMBER, start, numeral.stop, numeral.amount, numeral=numeral)


def _add_rest(text: Text, draft: Draft, numeral: Numeral, stop: int) -> None:
    """What follows the unit and still belongs to the number: «ونصف», «و43 سنتا»."""
    joined = joined_at(text, draft.stop, stop)
    if joined is None or draft.amount is None:
        return
    place, word = joined
    if word is not None and (word.kind == t.HALF or (word.kind == t.UNIT and is_part(text, place, stop, word))):
        part, after = fraction_at(text, place, stop, word)
        scale, factor = word_at(text, after, stop), numeral.scale
        if scale and scale.kind == t.SCALE and not scale.proclitics and numeral.scale >= scale.value:
            factor, after = int(scale.value), after + 1
        unit = unit_at(text, after, stop) or _definite_unit(text, after, stop)
        if unit and unit.unit == draft.unit:
            after = unit.stop  # «7 أمتار ونصف المتر»
        elif unit or (factor == 1 and after < stop and text.keys[after].startswith(_ARTICLE)):
            return  # «3 ملايين دولار وربع مليون يورو», «10 دولارات ونصف الأرباح»
        draft.amount, draft.stop = _rounded(draft.amount + float(part) * factor), after
        return
    if draft.kind == MONEY and (word is None or word.kind != t.ORDINAL):
        rest = read_numeral(text, draft.stop, stop)
        unit = unit_at(text, rest.stop, stop) if rest else None
        if rest and unit and unit.unit in subunits():
            part_of = subunits()[unit.unit]
            if _head_of(draft.unit) in part_of.heads or draft.unit in part_of.heads:
                draft.amount, draft.stop = _rounded(draft.amount + rest.amount / part_of.in_one), unit.stop


def _definite_unit(text: Text, i: int, stop: int) -> Unit | None:
    """A unit of one word with the article: «المتر»."""
    if i >= stop or not text.keys[i].startswith(_ARTICLE):
        return None
    node = nouns().root.get(text.keys[i].removeprefix(_ARTICLE))
    noun = node.value if node else None
    if noun is None or noun.number != SINGULAR:
        return None
    return owned(text, noun, i, i + 1, stop) if noun.kind == MONEY else Unit(noun.kind, noun.unit, SINGULAR, i, i + 1)


def _rounded(amount: float) -> Amount:
    rounded = round(amount, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def _head_of(unit: str | None) -> str | None:
    return heads().get(unit or "")


def _after_noun(text: Text, numeral: Numeral, i: int, first: int, stop: int) -> Draft | None:
    """A single thing told by its noun: «ريال سعودي واحد», «لتر ونصف»."""
    word = word_at(text, i, stop)
    if word is None:
        return None
    half = word.kind == t.HALF and (word.proclitics == AND or (i > first and text.keys[i - 1] == AND))
    one = word.kind == t.UNIT and word.value == 1 and word.bare and numeral.stop == i + 1
    if not (half or one):
        return None
    end = i - 1 if half and not word.proclitics else i
    for back in (1, 2, 3):
        if end - back < first:
            return None
        unit = unit_at(text, end - back, end)
        if unit and unit.stop == end and unit.number == SINGULAR:
            amount = 1 + numeral.amount if half else 1
            return Draft(unit.kind, unit.first, numeral.stop, amount, unit.unit, numeral=numeral)
    return None


def _vague(text: Text, i: int, stop: int) -> Draft | None:
    told = vague_at(text, i, stop)
    return told and Draft(told.kind, i, told.stop, told.amount, told.unit, qualifier=Qualifier.OVER)


def _dual_at(text: Text, i: int, first: int, stop: int) -> Draft | None:
    """Two of a unit told by the dual: «مترين», «ريالان سعوديان», «ضعفي»."""
    hit = duals().at(text.keys, i, stop)
    if hit is None:
        return None
    noun, after = hit
    if noun.unit == QUALIFIED:
        return Draft(TIMES, i, after, 2) if qualifiers.before(text, i, first) else None
    unit = (
        owned(text, noun, i, after, stop) if noun.kind == MONEY else Unit(noun.kind, noun.unit or None, DUAL, i, after)
    )
    draft = Draft(unit.kind, i, unit.stop, 2, unit.unit)
    if unit.kind != TIMES:
        _add_rest(text, draft, Numeral(2, i, i + 1, CARDINAL), stop)
    if unit.kind == MEASURE and (below := below_zero().at(text.keys, draft.stop, stop)):
        draft.amount, draft.stop = -(draft.amount or 0), below[1]
    return draft
