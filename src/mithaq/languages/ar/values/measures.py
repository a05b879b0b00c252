"""The words for what a figure counts: currencies, measures, percents and multiples."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from mithaq.errors import LexiconError
from mithaq.languages.ar.adjectives import inflect
from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values.phrases import Phrases
from mithaq.languages.ar.values.tables import forms, rows_of, section
from mithaq.lexicon.load import Tree
from mithaq.model.text import Text

MONEY, MEASURE, PERCENT, TIMES, NUMBER = "money", "measure", "percent", "times", "number"
SINGULAR, PLURAL, SIGN, DUAL, BOUND_DUAL = "singular", "plural", "sign", "dual", "bound_dual"

QUALIFIED: Final = "qualified"  # unit of the noun that tells a figure only after a qualifier
_POINT: Final = "point"  # of the unit of percentage points
_DUALS: Final = ("ان", "ين")
_TWO_POINTS: Final = ("نقطتين", "نقطتان")
_BEFORE_DUALS: Final = ("و", "ب", "ل", "ك", "وب", "ول")  # «فلترين» are two filters


class Noun(NamedTuple):
    """One form of a noun that a figure counts."""

    kind: str
    unit: str  # head of a currency («riyal»), subunit, code, or unit of a measure
    number: str  # SINGULAR, PLURAL, SIGN, DUAL, or BOUND_DUAL for a dual that alone is more often another word
    divisor: int = 1  # basis points and permille


class Unit(NamedTuple):
    """A noun with its adjective, at the tokens `first` up to `stop`."""

    kind: str
    unit: str | None
    number: str
    first: int
    stop: int
    divisor: int = 1


class Subunit(NamedTuple):
    """A part of a currency."""

    in_one: int
    heads: frozenset[str]


@cache
def nouns() -> Phrases[Noun]:
    """Everything that may stand after a figure as its unit."""
    return Phrases(_nouns())


@cache
def duals() -> Phrases[Noun]:
    """Nouns in the dual, which are a figure by themselves: «مترين», «ريالان»."""
    return Phrases(((form, noun) for form, noun in _nouns() if noun.number == DUAL), carries=_BEFORE_DUALS)


@cache
def also_verbs() -> frozenset[str]:
    """Keys of units that behind a year are a verb: «قدم»."""
    return frozenset(search_key(form) for form in section("units", "also_verbs")["-"])


@cache
def signs() -> dict[str, str]:
    """Currency by the sign or ISO code that stands before or after digits."""
    tree = rows_of("currencies", "signs")
    found = {sign: str(code) for sign, code in tree.items()}
    return found | {code.lower(): code for code in codes()}


@cache
def codes() -> frozenset[str]:
    """Every currency code of the table."""
    default = {str(code) for code in rows_of("currencies", "default").values()}
    return frozenset(rows_of("currencies", "national")) | default


@cache
def subunits() -> dict[str, Subunit]:
    """Cents, fils and the like, by name."""
    found = {}
    for ident, entry in rows_of("currencies", "subunits").items():
        where = f"currencies.yaml, '{ident}'"
        if not isinstance(entry, dict):
            raise LexiconError(f"{where}: expected an entry")
        found[ident] = Subunit(int(str(entry["in_one"])), frozenset(forms(entry["heads"], where)))
    return found


@cache
def _owners() -> tuple[dict[str, Phrases[str]], dict[str, str]]:
    """By head: the currency that an adjective or a name after it tells; and the currency of a head told alone."""
    entries: dict[str, list[tuple[str, str]]] = {}
    for code, entry in rows_of("currencies", "national").items():
        where = f"currencies.yaml, '{code}'"
        if not isinstance(entry, dict):
            raise LexiconError(f"{where}: expected an entry")
        named = entries.setdefault(str(entry["head"]), [])
        for adjective in forms(entry.get("adjectives", []), where):
            named.extend((form, code) for _, form in inflect(adjective))
        named.extend((form, code) for form in forms(entry.get("names", []), where))
    default = {head: str(code) for head, code in rows_of("currencies", "default").items()}
    return {head: Phrases(pairs) for head, pairs in entries.items()}, default


def unit_at(text: Text, i: int, stop: int) -> Unit | None:
    """The unit whose words begin at token `i`, its adjective resolved."""
    keys = text.keys
    if i >= stop:
        return None
    hit = nouns().at(keys, i, stop)
    if hit is None:
        code = signs().get(keys[i])
        if code is None or not _is_sign(text, i):
            return None
        return Unit(MONEY, code, SIGN, i, i + 1)
    noun, after = hit
    if noun.kind != MONEY:
        return Unit(noun.kind, noun.unit or None, noun.number, i, after, noun.divisor)
    return owned(text, noun, i, after, stop)


def owned(text: Text, noun: Noun, i: int, after: int, stop: int) -> Unit:
    """A currency with the adjective or name that tells whose it is."""
    if noun.unit in subunits():
        after = _skip_owner(text, noun.unit, after, stop)
        return Unit(MONEY, noun.unit, noun.number, i, after)
    owners, default = _owners()
    named = owners[noun.unit].at(text.keys, after, stop) if noun.unit in owners else None
    if named:
        return Unit(MONEY, named[0], noun.number, i, named[1])
    return Unit(MONEY, default.get(noun.unit, noun.unit), noun.number, i, after)


def _skip_owner(text: Text, subunit: str, after: int, stop: int) -> int:
    owners = _owners()[0]
    for head in subunits()[subunit].heads:
        if head in owners and (named := owners[head].at(text.keys, after, stop)):
            return named[1]
    return after


def _is_code(text: Text, i: int) -> bool:
    """Whether a Latin token is a currency code and not a word («ALL», «TOP»): in capitals, or touching digits."""
    form = text.forms[i]
    return form.isupper() or text.adjacent(i) or (i > 0 and text.adjacent(i - 1))


def sign_before(text: Text, i: int, first: int) -> str | None:
    """The currency whose sign or code stands right before token `i`."""
    if i - 1 < first:
        return None
    code = signs().get(text.keys[i - 1])
    return code if code and _is_sign(text, i - 1) else None


def _is_sign(text: Text, i: int) -> bool:
    return not text.keys[i].isalpha() or _is_code(text, i)


# Forms


def _nouns() -> Iterator[tuple[str, Noun]]:
    never = frozenset(section("units", "never")["-"])
    for kind, entries in (
        (MONEY, rows_of("currencies", "heads")),
        (MONEY, rows_of("currencies", "subunits")),
        (MEASURE, rows_of("units", "units")),
    ):
        for ident, entry in entries.items():
            if not isinstance(entry, dict):
                raise LexiconError(f"expected an entry under '{ident}'")
            yield from (pair for pair in _inflected(entry, kind, ident) if pair[0] not in never)
    for unit, spelled in section("qualifiers", "percent").items():
        divisor = {"permille": 1000, "per_million": 10**6, _POINT: 100}.get(unit, 1)
        kind = NUMBER if unit.startswith("per") and unit != PERCENT else PERCENT
        for form in spelled:
            number = DUAL if form.startswith(_TWO_POINTS) else SIGN
            yield form, Noun(kind, _POINT if form.startswith("نق") else "", number, divisor)
    times = section("qualifiers", "times")
    yield from ((form, Noun(TIMES, "", SINGULAR)) for form in times["fold"])
    yield from ((form, Noun(TIMES, "", DUAL)) for form in (*times["twice"], *times["twice_of"]))
    yield from ((form, Noun(TIMES, QUALIFIED, DUAL)) for form in times["twice_qualified"])


def _inflected(entry: dict[str, Tree], kind: str, ident: str) -> Iterator[tuple[str, Noun]]:
    dual = BOUND_DUAL if entry.get("alone") == "no" else DUAL
    for form in forms(entry.get("singular", []), ident):
        yield form, Noun(kind, ident, SINGULAR)
        front, rest = _cut_prefix(form)
        head, _, tail = rest.partition(" ")
        if not head.isalpha() or "/" in form:
            continue
        if not head.endswith(("ة", "ا")):
            yield _joined(front, head + "ا", _agreeing(tail, "ا")), Noun(kind, ident, SINGULAR)
            yield _joined(front, head + "ا", tail), Noun(kind, ident, SINGULAR)
        if len(head) > 1 and not head.endswith(("ا", "و", "ي")):
            stem = head[:-1] + "ت" if head.endswith("ة") else head
            for ending in _DUALS:
                yield _joined(front, stem + ending, _agreeing(tail, ending)), Noun(kind, ident, dual)
                yield _joined(front, stem + ending, tail), Noun(kind, ident, dual)
    for form in forms(entry.get("plural", []), ident):
        yield form, Noun(kind, ident, PLURAL)
    for form in forms(entry.get("signs", []), ident):
        yield form, Noun(kind, ident, SIGN)


def _cut_prefix(form: str) -> tuple[str, str]:
    """«كيلو متر»: what is inflected is the second word."""
    front, _, rest = form.partition(" ")
    return (front, rest) if rest and front in section("units", "prefixes")["-"] else ("", form)


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


def _agreeing(rest: str, ending: str) -> str:
    """What follows a noun, agreeing with it where it is an adjective: «مترا مربعا», «كيلومترين مربعين»."""
    head, _, tail = rest.partition(" ")
    if not head.startswith(tuple(section("units", "agreeing")["-"])):
        return rest
    if ending == "ا":
        return rest if head.endswith("ة") else _joined(head + "ا", tail)
    return _joined((head[:-1] + "ت" if head.endswith("ة") else head) + ending, tail)


@cache
def heads() -> dict[str, str]:
    """The head of each currency code: «USD» is a dollar."""
    national = rows_of("currencies", "national").items()
    found = {code: str(entry["head"]) for code, entry in national if isinstance(entry, dict)}
    return found | {str(code): head for head, code in rows_of("currencies", "default").items()}
