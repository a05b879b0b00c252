"""Cutting a text into word, number and punctuation tokens.

The source is never rewritten: a token is a slice of it, and normalised forms are computed per distinct
token and remembered. That keeps every offset exact whatever marks or invisible characters a page carries.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate, compress, pairwise
from typing import Final

from mithaq.model.span import ARABIC
from mithaq.model.text import NUMBER, PUNCTUATION, WORD, Sentence, Text
from mithaq.text.furniture import Furniture

# Marks and invisible characters that may stand inside a word without being part of its spelling.
IGNORABLE: Final = (
    "\u00ad\u034f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_DIGIT: Final = "[0-9٠-٩۰-۹]"
_LETTER: Final = r"[^\W\d_]"
_NUMBER: Final = rf"{_DIGIT}+(?:[.,٫٬،]{_DIGIT}+)*(?:ر{_DIGIT}+)?"
_TOKEN: Final = re.compile(
    rf"([\u0621-\u063a\u0641-\u064a]++(?:(?= )|(?!{_LETTER}|[{IGNORABLE}]))"  # most words: no more than a short cut
    rf"|{_LETTER}+(?:[{IGNORABLE}]{_LETTER}*)*|{_NUMBER}|\n|[^\s{IGNORABLE}])"
)
# The same where «#سلطنة_عمان», «العربية.نت» are two words; slower, so only for texts that have such.
_TAGGED: Final = re.compile(
    rf"((?:[وفبلك]{{1,2}}#)?{_LETTER}+(?:[{IGNORABLE}]{_LETTER}*)*|{_NUMBER}"
    rf"|\n|#(?![{ARABIC}])|(?<![{ARABIC}])_|_(?![{ARABIC}0-9])|(?<![{ARABIC}])\.|\.(?!نت(?!{_LETTER}))"
    rf"|[^\s#_.{IGNORABLE}])"
)
_JOINTS: Final = ("#", "_", ".نت")
_ENDS: Final = frozenset(".!?؟؛…")
_SEMICOLON: Final = "؛"
_CLOSERS: Final = frozenset("\"'»”’)]}")
_BREAK: Final = "\n"
_CACHE_LIMIT: Final = 200_000

Normalizer = Callable[[str], tuple[str, str]]


class _Known(dict[str, tuple[str, str, str]]):
    """Form, key and kind of each distinct token, worked out when it is first met."""

    def __init__(self, normalizer: Normalizer) -> None:
        self._normalizer = normalizer

    def __missing__(self, raw: str) -> tuple[str, str, str]:
        form, key = self._normalizer(raw.replace("#", "") if len(raw) > 1 else raw)
        head = form[:1]
        kind = WORD if head.isalpha() else NUMBER if head.isdigit() else PUNCTUATION
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        known = self[raw] = (form, key, kind)
        return known


class Tokenizer:
    """Cuts texts with one language's orthography; remembers the normal form of each distinct token.

    `listed` are the keys of words before which a semicolon parts the members of a list, not two sentences,
    `unfinished` those of words with which no sentence ends, so that the next line goes on with it.
    """

    def __init__(
        self,
        normalizer: Normalizer,
        furniture: Furniture | None = None,
        listed: frozenset[str] = frozenset(),
        unfinished: frozenset[str] = frozenset(),
    ) -> None:
        self._furniture = furniture or Furniture()
        self._listed = listed
        self._unfinished = unfinished
        self._known = _Known(normalizer)

    def tokenize(self, source: str) -> Text:
        """Tokens and sentences of `source`."""
        tagged = any(joint in source for joint in _JOINTS)
        parts = (_TAGGED if tagged else _TOKEN).split(source)  # what stands between tokens, and the tokens, by turns
        ends = list(accumulate(map(len, parts)))
        tokens, starts, stops = parts[1::2], ends[:-1:2], ends[1::2]
        ends_of_lines = _drop_breaks(tokens, starts, stops)
        known = list(map(self._known.__getitem__, tokens))
        forms = [form for form, _, _ in known]
        keys = [key for _, key, _ in known]
        kinds = [kind for _, _, kind in known]
        text = Text(source, tokens, starts, stops, forms, keys, kinds, [])
        at = 0
        for stop, following in pairwise([*ends_of_lines, len(tokens)]):
            if at < stop < following and keys[stop - 1] in self._unfinished:
                continue  # «… إلى / العاصمة …»: one line break within a sentence; an empty line ends it
            if at < stop:
                self._cut_line(text, at, stop)
            at = stop
        return text

    def _cut_line(self, text: Text, first: int, line_stop: int) -> None:
        """Cut the tokens `first` up to `line_stop`, which are one line, into sentences."""
        keys = text.keys
        stop = self._furniture.begins(text, first, line_stop)
        at = first
        ended = not _ENDS.isdisjoint(keys[first:stop])  # most lines are one sentence and have no mark in them
        for i in compress(range(first, stop), map(_ENDS.__contains__, keys[first:stop])) if ended else ():
            if i < at or _is_abbreviation(text, i):
                continue
            if keys[i] == _SEMICOLON and i + 1 < stop and keys[i + 1] in self._listed:
                continue
            end = i + 1
            while end < stop and (keys[end] in _CLOSERS or keys[end] in _ENDS):
                end += 1
            text.sentences.append(Sentence(at, end))
            at = end
        if at < stop:
            text.sentences.append(Sentence(at, stop))
        if stop < line_stop:
            text.sentences.append(Sentence(stop, line_stop, furniture=True))


def _drop_breaks(tokens: list[str], starts: list[int], stops: list[int]) -> list[int]:
    """Take the breaks of lines out of the tokens; where each line ends without them."""
    found: list[int] = []
    at = 0
    for _ in range(tokens.count(_BREAK)):
        at = tokens.index(_BREAK, at)
        found.append(at)
        del tokens[at], starts[at], stops[at]
    return [*found, len(tokens)]


def _is_abbreviation(text: Text, i: int) -> bool:
    """A full stop after a single letter («د.», «أ.ف.ب»), or between two characters without a space."""
    if text.keys[i] != ".":
        return False
    if i and text.kinds[i - 1] == WORD and len(text.keys[i - 1]) == 1 and text.adjacent(i - 1):
        return True
    return text.adjacent(i) and text.kinds[i + 1] != PUNCTUATION and i > 0 and text.keys[i - 1].isascii()
