"""The words of a text as search sees them: comparable keys, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from mithaq.model.span import Span
from mithaq.model.text import NUMBER, PUNCTUATION
from mithaq.text.tokens import Normalizer, Tokenizer

_LONGEST: Final = 64  # characters of a key: beyond that no two real words differ, and a database has its limits
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SIGNS: Final = str.maketrans("٫٬،ر", ".,,.")


class Word(NamedTuple):
    """One word or number; the key holds no space and is never shown."""

    key: str
    span: Span


class Words:
    """How one language's texts are cut for search, and what a word of a query finds."""

    def __init__(self, tokenizer: Tokenizer, forms: Callable[[str], frozenset[str]]) -> None:
        self._tokenizer = tokenizer
        self._forms = forms

    def cut(self, source: str) -> list[Word]:
        """Words and numbers in reading order, without punctuation."""
        text = self._tokenizer.tokenize(source)
        found = []
        for key, kind, start, stop in zip(text.keys, text.kinds, text.starts, text.stops, strict=True):
            if kind == PUNCTUATION:
                continue
            if kind == NUMBER:
                key = _number(key)
            if len(key) > _LONGEST or " " in key:  # a ligature of several words holds spaces
                key = key.replace(" ", "")[:_LONGEST]
            found.append(Word(key, Span(start, stop)))
        return found

    def forms(self, key: str) -> frozenset[str]:
        """Every key under which the word may stand in a text, its own among them."""
        return self._forms(key)


def plain(normalizer: Normalizer | None = None) -> Words:
    """For a language without rules of its own: a word finds itself, in capitals or not."""
    return Words(Tokenizer(normalizer or (lambda raw: (raw, raw.casefold()))), lambda key: frozenset([key]))


def _number(key: str) -> str:
    """«1٬700», «1,700» and «1700» are one number, «4٫1» and «4.1» another."""
    number = key.translate(_SIGNS)
    return number.replace(",", "") if _GROUPED.fullmatch(number) else number
