"""Telling the lines of a page that belong to the site («Read also», «Share», «12 comments») from those of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from mithaq.model.text import NUMBER, Text

_AROUND: Final = frozenset(':.|-–—/*…•·←→<>«»()[]"')
_ANY_NUMBER: Final = "0"
_LABEL_END: Final = ":"


class FurnitureForm(NamedTuple):
    """One form: the token keys, and whether a line is it, begins with it, or is labelled with it."""

    keys: str
    match: str = ""  # "", "prefix" or "label"


class Furniture:
    """The forms of one language. In a form, 0 stands for any number."""

    def __init__(self, forms: Iterable[FurnitureForm] = ()) -> None:
        self._lines: set[str] = set()
        self._openings: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
        self._longest = 0
        for keys, match in forms:
            words = tuple(keys.split(" "))
            if match:
                self._openings.setdefault(words[0], []).append((words, match == "label"))
            else:
                trimmed = _trimmed(words)
                self._lines.add(" ".join(trimmed))
                self._longest = max(self._longest, len(trimmed))

    def begins(self, text: Text, first: int, stop: int) -> int:
        """Where the furniture of the line `first` up to `stop` begins; `stop` when there is none."""
        keys = text.keys
        openings = self._openings.get(keys[first])
        if openings is not None:
            for words, label in openings:
                if _same(text, first, stop, words):
                    if not label:
                        return first
                    end = first + len(words)
                    return next((i + 1 for i in range(end, stop) if keys[i] == _LABEL_END), stop)
        if self._lines and self._is_line(text, first, stop):
            return first
        return stop

    def _is_line(self, text: Text, first: int, stop: int) -> bool:
        keys = text.keys
        while first < stop and keys[first] in _AROUND:
            first += 1
        while first < stop and keys[stop - 1] in _AROUND:
            stop -= 1
        if stop - first > self._longest:
            return False
        kinds = text.kinds
        return " ".join([_ANY_NUMBER if kinds[i] == NUMBER else keys[i] for i in range(first, stop)]) in self._lines


def _trimmed(words: Sequence[str]) -> Sequence[str]:
    kept = [i for i, word in enumerate(words) if word not in _AROUND]
    return words[kept[0] : kept[-1] + 1] if kept else words


def _same(text: Text, first: int, stop: int, words: tuple[str, ...]) -> bool:
    if stop - first < len(words):
        return False
    for i, word in enumerate(words, first):
        if text.keys[i] != word and not (word == _ANY_NUMBER and text.kinds[i] == NUMBER):
            return False
    return True
