"""What a language pack must provide, and finding one by its code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import import_module
from importlib.abc import Traversable
from typing import Protocol

from mithaq.errors import InputError
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Lexicon
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.model.quantity import DateValue, Duration, Quantity
from mithaq.model.text import Text
from mithaq.text.words import Words, plain

Value = Quantity | Duration | DateValue


@dataclass(slots=True)
class Sketch:
    """A text with everything that was recognised in it; `items[s]` is sentence `s` as a row of items."""

    text: Text
    tags: Tags
    published: date | None  # as given, else as the text's own date line has it
    persons: list[PersonMention] = field(default_factory=list)
    organisations: list[OrganisationMention] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    dates: list[DateValue] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    durations: list[Duration] = field(default_factory=list)
    items: list[list[Item]] = field(default_factory=list)
    adjectives: dict[str, int] = field(default_factory=dict)  # how often each state stands as an adjective
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)  # the language's closed sets of words, as keys


class LanguagePack(Protocol):
    """What one language adds; everything else is shared."""

    code: str  # BCP 47: "ar"
    lexicon: Lexicon
    patterns: Traversable  # folder of pattern files
    words: Words  # how search cuts texts and takes the words of a query

    def key(self, phrase: str) -> str:
        """Search key of a phrase."""
        ...

    def sketch(self, source: str, published: date | None) -> Sketch:
        """Tokens, sentences and everything mentioned in a text; its own date line where `published` is None."""
        ...

    def values(self, source: str, published: date | None) -> list[Value]:
        """Every quantity, duration and date of a text, in reading order, none inside another."""
        ...


@cache
def find(code: str) -> LanguagePack:
    """The pack of a language, loaded once; InputError where there is none."""
    if not code.isalpha() or not code.isascii():
        raise InputError(f"'{code}' is not a language code")
    try:
        module = import_module(f"mithaq.languages.{code}.pack")
    except ModuleNotFoundError as missing:
        if missing.name and missing.name.startswith(f"mithaq.languages.{code}"):
            raise InputError(f"there is no language pack for '{code}'") from missing
        raise
    pack: LanguagePack = module.pack()
    return pack


@cache
def words(code: str) -> Words:
    """How search sees texts of a language: by its pack, else plainly."""
    try:
        return find(code.partition("-")[0]).words
    except InputError:
        return plain()
