"""Numbers that count nothing in the text: marks of a list, notes, sports scores, the lines of ways to reach a paper."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Final

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values.tables import section, words
from mithaq.model.text import NUMBER, WORD, Text

_TATWEELS: Final = frozenset("\u0640" * length for length in range(1, 5))  # a tatweel of its own is a dash
_MARKS: Final = frozenset("-–—)._") | _TATWEELS
_DASHES: Final = frozenset("-–—/") | _TATWEELS
_CLOSERS: Final = frozenset('}»”"﴾﴿.؟!:؛,،*')
_QUOTES: Final = frozenset('"«“')
_ROLL: Final = 7  # digits of a number in a roll
_HEADING: Final = 70  # characters
_LONGEST_MARK: Final = 2
_CONTACT: Final = 4  # digits of the shortest number by which a paper is reached
_HIGHEST_SCORE: Final = 200

_last: tuple[Text, frozenset[tuple[int, str]]] | None = None


def is_listed(text: Text, i: int, stop: int) -> bool:
    """Whether the digits at token `i` are the mark of one point of a list: «1- …», «2) …», «(3) …», «4. …»."""
    mark = _mark(text, i)
    if mark is None:
        return False
    if _opens_line(text, i) and mark != "(" and (i + 2 >= stop or text.keys[i + 2] not in words()):
        return True
    number = int(text.keys[i])
    return not _marks_of(text).isdisjoint(((number - 1, mark), (number + 1, mark)))


def _opens_line(text: Text, i: int) -> bool:
    return not i or "\n" in text.source[text.stops[i - 1] : text.starts[i]]


def _marks_of(text: Text) -> frozenset[tuple[int, str]]:
    """Every number of this text that has the mark of a list; worked out once for the text last asked about."""
    global _last
    if _last is None or _last[0] is not text:
        found = (
            (int(key), mark)
            for i, (key, kind) in enumerate(zip(text.keys, text.kinds, strict=True))
            if kind == NUMBER and len(key) <= _LONGEST_MARK and (mark := _mark(text, i)) is not None
        )
        _last = text, frozenset(found)
    return _last[1]


def _mark(text: Text, i: int) -> str | None:
    """The mark that sets the digits at token `i` apart from the words after them, if they may stand in a list."""
    keys = text.keys
    if len(keys[i]) > _LONGEST_MARK or not keys[i].isdecimal() or i + 2 >= len(keys):
        return None
    mark, opens = keys[i + 1], _opens_line(text, i)
    if opens and mark in _MARKS and (text.kinds[i + 2] == WORD or keys[i + 2] in _QUOTES):
        return mark
    if i and mark in _DASHES and keys[i - 1] in _CLOSERS and text.kinds[i + 2] == WORD:
        return mark
    if mark not in _MARKS or not text.adjacent(i) or text.kinds[i + 2] == NUMBER:
        return None
    before = keys[i - 1] if i else ""
    tied = i > 0 and text.adjacent(i - 1)
    if before == "(" and tied:
        noted = i < 2 or keys[i - 2] in _CLOSERS or _opens_line(text, i - 1) or keys[i + 2].startswith("ال")
        return "(" if mark == ")" and noted else None
    if tied or (i and text.kinds[i - 1] == NUMBER):
        return None
    if mark == ".":  # a full stop has a space behind it
        return mark if text.kinds[i + 2] == WORD and text.adjacent(i + 1) else None
    return mark


def is_note(text: Text, i: int, stop: int) -> bool:
    """Whether the digits in brackets at token `i` point to a note, a verse or a part: «… الحديث" (1)», «(4):»."""
    if i < 2 or i + 1 >= stop or text.keys[i - 1] != "(" or text.keys[i + 1] != ")" or not text.keys[i].isdecimal():
        return False
    if i + 2 < stop and text.keys[i + 2] == ":":
        return True  # «المذكرات (7): …»
    if len(text.keys[i]) == 1 and _closes_heading(text, i + 1):
        return True
    return len(text.keys[i]) <= _LONGEST_MARK + 1 and text.keys[i - 2] in '}»”"﴾﴿]' and not _counts(text, i + 2, stop)


def _closes_heading(text: Text, i: int) -> bool:
    """Whether the bracket at token `i` ends a short line: «أسوأ الأخطاء (2)»."""
    end = text.source.find("\n", text.stops[i])
    if text.source[text.stops[i] : end if end >= 0 else None].strip():
        return False
    begin = text.source.rfind("\n", 0, text.starts[i]) + 1
    return begin < text.starts[i - 2] and text.starts[i] - begin < _HEADING


def _counts(text: Text, i: int, stop: int) -> bool:
    return i < stop and text.kinds[i] == WORD


def is_contact(text: Text, i: int) -> bool:
    """Whether the digits at token `i` stand in a line that says how to reach somebody."""
    if len(text.keys[i]) < _CONTACT or not text.keys[i].isdecimal():
        return False
    networks, keys = _networks(), text.keys
    if not networks.isdisjoint(keys[max(0, i - 2) : i + 2]):
        return True
    begin = text.source.rfind("\n", 0, text.starts[i]) + 1
    return not _contact_words().isdisjoint(keys[bisect_left(text.starts, begin) : i])


def is_roll(text: Text, i: int) -> bool:
    """Whether the long number at token `i` has a line of its own in a longer text: a roll of files, of candidates."""
    if len(text.keys[i]) < _ROLL or not text.keys[i].isdecimal():
        return False
    opens = not i or "\n" in text.source[text.stops[i - 1] : text.starts[i]]
    last = i + 1 == len(text)
    closes = last or "\n" in text.source[text.stops[i] : text.starts[i + 1]]
    beside = (i and text.kinds[i - 1] == NUMBER) or (not last and text.kinds[i + 1] == NUMBER)
    return bool(beside) and (opens or closes or (i > 0 and text.kinds[i - 1] == NUMBER))


def score_end(text: Text, i: int, at: int, stop: int) -> int | None:
    """The token after a score whose first number is the tokens `i` up to `at`: «2-1», «3 - صفر», «1 / 2»."""
    if at - i > 1 or at + 1 >= stop or text.keys[at] not in _DASHES:
        return None
    if _goals(text, i) is None or _goals(text, at + 1) is None:
        return None
    after = at + 2
    if after < stop and (text.keys[after] in _DASHES and text.adjacent(after - 1)):
        return None
    return after


def _goals(text: Text, i: int) -> int | None:
    key = text.keys[i]
    if key == _nil():
        return 0
    return int(key) if key.isdecimal() and len(key) < 4 and int(key) < _HIGHEST_SCORE else None


def is_play(text: Text, i: int, first: int, stop: int) -> bool:
    """Whether the words around token `i` tell of a match, so that «1/2» is a score and no half."""
    return not _play_words().isdisjoint(text.keys[max(first, i - 12) : min(stop, i + 12)])


@cache
def _nil() -> str:
    return search_key("صفر")


@cache
def _networks() -> frozenset[str]:
    return frozenset(search_key(form) for form in section("guards", "networks")["-"])


@cache
def _contact_words() -> frozenset[str]:
    return frozenset(search_key(form) for form in section("guards", "contact")["-"])


@cache
def _play_words() -> frozenset[str]:
    keys = [search_key(form) for form in section("guards", "play")["-"]]
    return frozenset(front + key for key in keys for front in ("", "و", "ب", "ل"))
