"""Lengths of time: «ثلاثة أعوام», «عام ونصف», «3 سنوات و4 أشهر», «عقدين», «ربع قرن»."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values import qualifiers
from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.months import read_name, read_turn
from mithaq.languages.ar.values.numerals import FRACTION, ORDINAL, plain, read_numeral
from mithaq.languages.ar.values.phrases import Phrases
from mithaq.languages.ar.values.scan import COMMAS, Scan
from mithaq.languages.ar.values.tables import HALF, section
from mithaq.languages.ar.values.tables import words as number_words
from mithaq.model.quantity import Duration, Number, Qualifier
from mithaq.model.text import Text

# Decades and centuries are told in years.
_UNITS: Final = {"decade": ("years", 10), "century": ("years", 100)}
_ORDER: Final = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
_AND, _CLOCK = "و", "الساعه"
_YEARS: Final = range(1900, 2100)
_NEAR: Final = 3  # words between «منذ» and the number of decades
_THAN: Final = frozenset(("من", "عن", "علي"))


class Length(NamedTuple):
    """A length of time at some tokens; `told` where a number or a dual makes it sure that a length is meant."""

    components: tuple[tuple[str, Number], ...]
    stop: int
    told: bool


def durations(text: Text, at: list[int] | None = None) -> list[Duration]:
    """All lengths of time of a text, in reading order; `at` are the tokens of their units, if known."""
    scan = Scan(text, 0, 0, None)
    found: list[Duration] = []
    done = 0
    for unit in [i for i, key in enumerate(text.keys) if key in unit_words()] if at is None else at:
        if unit < done:
            continue
        if unit >= scan.stop:
            scan.move(unit)
        begin = _begin(scan, unit, done)
        length = read_length(scan, begin)
        if length is None or not (length.told or _is_meant(scan, begin, length.stop)):
            continue
        if _is_past_hour(scan, begin) or scan.key(length.stop) in _context("no_time_before"):
            continue
        if _is_contract(scan, unit, begin, length.stop) or _names_year(scan, unit, length.stop):
            continue
        found.append(_qualified(scan, begin, length, done))
        done = length.stop
    return found


def _is_past_hour(scan: Scan, begin: int) -> bool:
    """Whether the length belongs to a clock time: «الساعة السابعة و20 دقيقة»."""
    if scan.key(begin)[:1] != _AND and scan.key(begin - 1) != _AND:
        return False
    return any(scan.key(at).endswith(_CLOCK) for at in range(begin - 4, begin - 1))


def _names_year(scan: Scan, unit: int, stop: int) -> bool:
    """«إلى 7.7 مليار سنة 2014»: whether the unit belongs to the year behind it."""
    word = scan.word(unit, v.ONE)
    year = scan.integer(stop) if stop == unit + 1 and word is not None and word.value == "year" else None
    return year is not None and year in _YEARS and len(scan.key(stop)) == 4


def _is_contract(scan: Scan, unit: int, begin: int, stop: int) -> bool:
    """Whether «عقود» and «عقدين» at token `unit` are contracts: nothing beside them tells of time."""
    word = scan.word(unit, v.ONE, v.TWO, v.MANY)
    if word is None or word.value != "decade" or word.definite or (begin == scan.first and stop == scan.stop):
        return False
    nearby = (scan.key(at) for at in range(begin - _NEAR, begin))
    if any(key in _context("decade_before") for key in nearby) or (
        scan.word(begin, v.TWO) and word.front in ("ل", "ول")
    ):
        return False
    return _decade_after().at(scan.text.keys, stop, scan.stop) is None


def _qualified(scan: Scan, begin: int, length: Length, done: int) -> Duration:
    """The length with the words that qualify it: «أكثر من ثلاثة أعوام»."""
    hit = qualifiers.before(scan.text, begin, max(scan.first, done))
    qualifier, first = (_qualifier(scan, begin), begin) if hit is None else hit
    return Duration(scan.text.span(first, length.stop), first, length.stop, length.components, qualifier)


@cache
def unit_words() -> frozenset[str]:
    """The keys of words that can be the unit of a length of time."""
    kinds = (v.ONE, v.TWO, v.MANY)
    return frozenset(key for key, readings in v.words().items() if any(word.kind in kinds for word in readings))


@cache
def _context(name: str) -> frozenset[str]:
    return frozenset(search_key(form) for form in section("durations", name)["-"])


@cache
def _decade_after() -> Phrases[bool]:
    return Phrases((form, True) for form in section("durations", "decade_after")["-"])


def _begin(scan: Scan, unit: int, done: int) -> int:
    """Where the number before the unit begins, or the unit itself."""
    for first in range(max(scan.first, done, unit - 8), unit):
        if not scan.is_number(first) and scan.key(first) not in number_words():
            continue
        found = read_numeral(scan.text, first, scan.stop)
        if found is not None and found.stop == unit and found.kind != ORDINAL:
            return first
    return unit


def read_length(scan: Scan, i: int) -> Length | None:
    """A length of time that begins at token `i`."""
    part = _read_part(scan, i)
    if part is None:
        return None
    parts, told = [part], part.told
    while (at := _joined(scan, parts[-1].stop)) is not None and (following := _read_part(scan, at, joined=True)):
        if _ORDER.index(following.components[0][0]) <= _ORDER.index(parts[-1].components[0][0]):
            break
        parts.append(following)
        told = True
    return Length(tuple(part.components[0] for part in parts), parts[-1].stop, told)


def _joined(scan: Scan, at: int) -> int | None:
    """The token where a length goes on after «و»."""
    if scan.key(at) in COMMAS and scan.key(at + 1)[:1] == _AND:
        at += 1
    if scan.key(at) == _AND:
        return at + 1
    return at if scan.key(at)[:1] == _AND and len(scan.key(at)) > 1 else None


def _read_part(scan: Scan, i: int, *, joined: bool = False) -> Length | None:
    """One unit with its number: «ثلاثة أعوام», «عامين», «سنة ونصف», «ربع قرن»."""
    amount: Number | None = None
    at, whole = i, True
    if scan.is_number(i) or scan.key(i) in number_words():
        numeral = read_numeral(scan.text, i, scan.stop)
        if numeral is not None and numeral.kind != ORDINAL and numeral.amount > 0:
            amount, at, whole = numeral.amount, numeral.stop, numeral.kind != FRACTION
    word = scan.word(at, v.ONE, v.TWO, v.MANY)
    if word is None:
        return None
    if amount is not None:
        if word.front or word.kind == v.TWO or (word.definite and whole):
            return None
        return _with_fraction(scan, word.value, amount, at + 1, told=True)
    if word.front not in _fronts(joined):
        return None
    if word.kind == v.MANY:
        return _definite_many(scan, word, at)
    if word.definite:
        return None
    if word.kind == v.TWO:
        return _with_fraction(scan, word.value, 2, at + 1, told=True)
    if scan.is_number(at + 1) or read_name(scan, at + 1) or scan.word(at + 1, v.WEEKDAY, v.DAYWORD, v.THIS):
        return None
    if scan.key(at + 1) in _context("single"):
        return _with_fraction(scan, word.value, 1, at + 2, told=True)
    one = _with_fraction(scan, word.value, 1, at + 1, told=joined and word.front != "")
    sure = one.told or word.value not in _UNITS  # «عقد» is also «holding», «contract»
    return one if sure or _is_qualified(scan, i) or _decade_after().at(scan.text.keys, one.stop, scan.stop) else None


def _fronts(joined: bool) -> tuple[str, ...]:
    return ("", "و") if joined else ("", "و", "ل", "ب", "ول", "وب")


def _definite_many(scan: Scan, word: v.Word, at: int) -> Length | None:
    """«السنوات الخمس»: a length unless a turn makes it a date."""
    if not word.definite:
        return None
    numeral = read_numeral(scan.text, at + 1, scan.stop) if scan.key(at + 1) in number_words() else None
    if numeral is None or numeral.kind == ORDINAL or read_turn(scan, numeral.stop, several=True) or numeral.proclitics:
        return None
    return Length((_component(word.value, numeral.amount),), numeral.stop, True)


def _with_fraction(scan: Scan, unit: str, amount: Number, stop: int, *, told: bool) -> Length:
    """«ونصف», «ونصف السنة», «وربع الساعة» after the unit."""
    at = stop + 1 if scan.key(stop) == _AND else stop
    word = number_words().get(scan.key(at))
    if word is not None and word.kind == HALF and (word.proclitics == _AND or at > stop) and not word.definite:
        same = scan.word(at + 1, v.ONE)
        if same is None or same.value == unit:
            amount = plain(word.value + amount) if isinstance(amount, int) else amount + float(word.value)
            return Length((_component(unit, amount),), at + (1 if same is None else 2), True)
    return Length((_component(unit, amount),), stop, told)


def _component(unit: str, amount: Number) -> tuple[str, Number]:
    name, factor = _UNITS.get(unit, (unit + "s", 1))
    return name, amount * factor


def _is_meant(scan: Scan, i: int, stop: int) -> bool:
    """Whether one unit without a number is a length: after «لمدة», «خلال» …, or with nothing beside it."""
    if i == scan.first and stop == scan.stop:
        return True
    if scan.key(i - 2).removesuffix("ا") == scan.key(stop - 1).removesuffix("ا"):
        return False  # «سنة بعد سنة»
    if scan.word(stop, v.TURN):
        return False
    return _is_qualified(scan, i) or scan.key(i - 1) in _context("length_before")


def _is_qualified(scan: Scan, i: int) -> bool:
    """«منذ أكثر من عقد»: whether a word that qualifies a length stands before token `i`, and one that leads to it."""
    hit = qualifiers.before(scan.text, i, scan.first)
    return hit is not None and scan.key(hit[1] - 1) in _context("qualified_before")


def _qualifier(scan: Scan, i: int) -> Qualifier:
    """How firmly the words before token `i` claim the length."""
    before = scan.key(i - 1)
    if scan.word(i - 1, v.ABOUT):
        return Qualifier.ABOUT
    if before in _THAN:
        before = scan.key(i - 2)
    for qualifier in (Qualifier.OVER, Qualifier.UNDER, Qualifier.UP_TO):
        if before in _context(qualifier.value):
            return qualifier
    return Qualifier.EXACT
