"""The number words of `numerals.yaml`, by search key, with every proclitic they may carry."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from mithaq.errors import LexiconError
from mithaq.languages.ar.orthography import search_key
from mithaq.lexicon.load import Tree, load_tree

_FOLDER: Final = files("mithaq.languages.ar.values")

# What may stand before a number word: a conjunction, a preposition, the article.
_CONJUNCTIONS: Final = ("", "و", "ف")
_PREPOSITIONS: Final = ("", "ب", "ل", "ك")

ZERO, UNIT, BOUND, TEN, TEEN, TENS, HUNDRED = "zero", "unit", "bound_unit", "ten", "teen", "tens", "hundred"
SCALE, ACCUSATIVE, DUAL, PLURAL = "scale", "scale_accusative", "scale_dual", "scale_plural"
HALF, PARTS, ORDINAL, BOUND_ORDINAL = "half", "parts", "ordinal", "bound_ordinal"
NEGATIVE, POINT = "negative", "point"

_HUNDRED: Final = 100
SCALES: Final = frozenset((SCALE, ACCUSATIVE, DUAL, PLURAL))


class Word(NamedTuple):
    """One reading of a token: what it is worth, what sort of number word it is, what it carries in front."""

    value: int | Fraction
    kind: str
    proclitics: str  # without the article: "", "و", "ب", "وب", …
    definite: bool
    careful: bool  # counts only when its hamza is written

    @property
    def bare(self) -> bool:
        """Whether nothing stands in front of the word."""
        return not self.proclitics and not self.definite


@cache
def table(name: str) -> Tree:
    """The content of one YAML table of this folder."""
    return load_tree(_FOLDER / f"{name}.yaml")


def section(name: str, key: str) -> dict[str, list[str]]:
    """The lists of forms under one key of a table that is a mapping."""
    tree = table(name)
    found = tree.get(key) if isinstance(tree, dict) else None
    if not isinstance(found, dict):
        raise LexiconError(f"{name}.yaml: expected a mapping under '{key}'")
    return {ident: forms(forms_, f"{name}.yaml, '{key}: {ident}'") for ident, forms_ in found.items()}


def forms(tree: Tree, where: str) -> list[str]:
    """A list of forms; LexiconError names the place where something else stands."""
    if not isinstance(tree, list):
        raise LexiconError(f"{where}: expected a list of forms")
    found = [form for form in tree if isinstance(form, str)]
    if len(found) != len(tree):
        raise LexiconError(f"{where}: expected forms only")
    return found


def carried(key: str) -> Iterator[tuple[str, bool, str]]:
    """(proclitics, definite, key) of a word with every proclitic it may carry, the bare word first."""
    for conjunction in _CONJUNCTIONS:
        for preposition in _PREPOSITIONS:
            yield conjunction + preposition, False, conjunction + preposition + key
            article = "لل" if preposition == "ل" else preposition + "ال"
            yield conjunction + preposition, True, conjunction + article + key


@cache
def words() -> dict[str, Word]:
    """Every number word by its key, proclitics included; the reading with the fewest proclitics wins."""
    careful = {search_key(form) for form in section("numerals", "careful")["-"]}
    never = {front + search_key(form) for form in section("numerals", "never")["-"] for front in _CONJUNCTIONS}
    found: dict[str, Word] = {}
    for kind in (
        UNIT, ZERO, BOUND, TEN, TEEN, TENS, HUNDRED, SCALE, ACCUSATIVE, DUAL, PLURAL, HALF, PARTS, ORDINAL,
        BOUND_ORDINAL, NEGATIVE, POINT,
    ):  # fmt: skip
        for worth, spelled in section("numerals", kind).items():
            value: int | Fraction = 0
            if kind == HALF:
                value = Fraction(worth)
            elif kind != POINT:
                value = int(worth)
            for form in spelled:
                stem = search_key(form)
                for proclitics, definite, key in carried(stem):
                    known = found.get(key)
                    if key not in never and (known is None or len(known.proclitics) > len(proclitics)):
                        needs_hamza = stem in careful and (value != _HUNDRED or bool(proclitics))
                        found[key] = Word(value, kind, proclitics, definite, needs_hamza)
    return found


@cache
def marked_parts() -> dict[str, Word]:
    """Parts that only their damma tells from a unit or another word: «خُمس», «ثُمن»."""
    found: dict[str, Word] = {}
    for worth, spelled in section("numerals", "marked_part").items():
        for form in spelled:
            for proclitics, definite, key in carried(search_key(form)):
                found.setdefault(key, Word(Fraction(worth), HALF, proclitics, definite, False))
    return found


@cache
def priced() -> frozenset[str]:
    """Keys of currency nouns, for which a figure with a mark is a price and not a count of things."""
    heads = rows_of("currencies", "heads")
    named = [form for head in heads.values() if isinstance(head, dict) for form in forms(head["singular"], "heads")]
    return frozenset(search_key(form) for form in named if " " not in form)


@cache
def loose_words() -> frozenset[str]:
    """Keys of short words that never are the noun after a number: prepositions, relative pronouns, …"""
    return frozenset(search_key(form) for form in section("numerals", "loose")["-"])


def rows_of(name: str, key: str | None = None) -> dict[str, Tree]:
    """The mapping of a table, or the one under one of its keys."""
    tree = table(name)
    found = tree.get(key) if key is not None and isinstance(tree, dict) else tree
    if not isinstance(found, dict):
        raise LexiconError(f"{name}.yaml: expected a mapping under '{key}'")
    return found
