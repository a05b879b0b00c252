"""The pattern notation: text to a tree of elements.

| write          | reads                                                              |
|----------------|--------------------------------------------------------------------|
| Arabic words   | themselves, with or without «و» or «ف» in front                    |
| {host}         | the frame's slot, filled by a mention of the slot's type           |
| {Place}        | a mention of that type, not kept                                   |
| {@receive}     | any word of that lexicon group, or that fragment                   |
| {@hold/past}   | … in that form only (past, present, future, dual, plural)          |
| {gap:3}        | up to three words, marks, numbers or times, no other mention        |
| {skip}         | what stands between the parts of a sentence: anything but an actor |
| ل+             | the next word carries this preposition                             |
| [ … ]          | optional; [ a | b ] is either or nothing                           |
| ( a | b )      | either                                                             |
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mithaq.errors import PatternError
from mithaq.model.frame import Item

_TOKEN: Final = re.compile(r"\{([^}]*)\}|([\[\]()|])|([^\s\[\](){}|]+?)\+(?=[\s)\]|]|$)|([^\s\[\](){}|]+)")
TYPES: Final = frozenset(
    "Person Persons State Place Actor Group Organisation Sides Date Quantity Duration Word Mark Adjective".split()
)
FORMS: Final = frozenset("past present future pronoun feminine dual plural".split())
CONJUNCTIONS: Final = ("و", "ف")
LONGEST_GAP: Final = 6
LONGEST_SKIP: Final = 16


@dataclass(frozen=True, slots=True)
class Word:
    key: str

    def reads(self, item: Item) -> bool:
        """Whether an item is this word, a conjunction in front or not."""
        return item.key == self.key or (item.key[:1] in CONJUNCTIONS and item.key[1:] == self.key)


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    form: str = ""

    def reads(self, item: Item) -> bool:
        """Whether an item is a word of this group, in this form."""
        if self.name not in item.groups:
            return False
        if not self.form or (self.form == "dual" and "dual" in item.groups):
            return True
        return item.features.get(self.name, "").startswith(self.form)


@dataclass(frozen=True, slots=True)
class Slot:
    name: str
    type: str

    def reads(self, item: Item) -> bool:
        """Whether an item can fill the slot."""
        return self.type in item.types


@dataclass(frozen=True, slots=True)
class Mention:
    type: str

    def reads(self, item: Item) -> bool:
        """Whether an item is of this type."""
        return self.type in item.types


@dataclass(frozen=True, slots=True)
class Gap:
    most: int


@dataclass(frozen=True, slots=True)
class Skip:
    most: int = LONGEST_SKIP


@dataclass(frozen=True, slots=True)
class Clitic:
    letters: str


@dataclass(frozen=True, slots=True)
class Optional:
    body: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Either:
    branches: tuple[tuple[Element, ...], ...]


Element = Word | Group | Slot | Mention | Gap | Skip | Clitic | Optional | Either


class Notation:
    """Parses pattern texts of one frame; knows its slots, its fragments and how words are folded."""

    def __init__(
        self, slots: Mapping[str, str], fragments: Mapping[str, str], groups: frozenset[str], key: object
    ) -> None:
        self._slots = slots
        self._fragments = fragments
        self._groups = groups
        self._key = key

    def parse(self, source: str, where: str) -> tuple[Element, ...]:
        """The elements of a pattern; PatternError says what is wrong and where."""
        if source.count("{") != source.count("}") or re.search(r"\{[^}]*\{|\}[^{]*\}", source):
            raise PatternError(f"{where}: a brace is opened or closed once too often")
        tokens = [(m.group(0), m) for m in _TOKEN.finditer(source)]
        elements, rest = self._sequence(tokens, 0, where)
        if rest < len(tokens):
            raise PatternError(f"{where}: '{tokens[rest][0]}' closes nothing")
        return elements

    def _sequence(self, tokens: list[tuple[str, re.Match[str]]], i: int, where: str) -> tuple[tuple[Element, ...], int]:
        found: list[Element] = []
        while i < len(tokens):
            text, match = tokens[i]
            if text in ("]", ")", "|"):
                break
            if text in ("[", "("):
                close = "]" if text == "[" else ")"
                branches: list[tuple[Element, ...]] = []
                while True:
                    body, i = self._sequence(tokens, i + 1, where)
                    branches.append(body)
                    if i >= len(tokens) or tokens[i][0] not in ("|", close):
                        raise PatternError(f"{where}: '{text}' without '{close}'")
                    if tokens[i][0] == close:
                        break
                either = branches[0] if len(branches) == 1 else (Either(tuple(branches)),)
                found.extend([Optional(either)] if text == "[" else either)
            elif match.group(1) is not None:
                found.extend(self._braced(match.group(1).strip(), where))
            elif match.group(3):
                found.append(Clitic(match.group(3)))
            else:
                found.append(Word(self._key(text)))  # type: ignore[operator]
            i += 1
        return tuple(found), i

    def _braced(self, inner: str, where: str) -> tuple[Element, ...]:
        if inner.startswith("@"):
            name, _, form = inner[1:].partition("/")
            if form and form not in FORMS:
                raise PatternError(f"{where}: no form '{form}'; there are {', '.join(sorted(FORMS))}")
            if name in self._fragments:
                if f"fragment '{name}'" in where:
                    raise PatternError(f"{where}: the fragment '{name}' names itself")
                return self.parse(self._fragments[name], f"{where}, fragment '{name}'")
            if name not in self._groups:
                raise PatternError(f"{where}: no lexicon group or fragment '{name}'")
            return (Group(name, form),)
        if inner == "skip":
            return (Skip(),)
        if inner.startswith("gap:"):
            most = int(inner[4:]) if inner[4:].isdigit() else 0
            if not 0 < most <= LONGEST_GAP:
                raise PatternError(f"{where}: a gap takes 1 to {LONGEST_GAP} words, not '{inner[4:]}'")
            return (Gap(most),)
        name, _, kind = inner.partition(":")
        wanted = inner if inner[:1].isupper() else kind
        if wanted and wanted not in TYPES:
            raise PatternError(f"{where}: no type '{wanted}'; there are {', '.join(sorted(TYPES))}")
        if inner[:1].isupper():
            return (Mention(inner),)
        if name not in self._slots:
            raise PatternError(f"{where}: the frame has no slot '{name}'")
        return (Slot(name, kind or self._slots[name]),)
