"""Numbers in digits: which mark groups and which one begins the decimals.

A mark between digits is settled by the token alone where it can be («1,742,000», «4,1», «0.106»), else by what follows
(a scale word or a percent sign speaks for decimals, a counted noun for groups), else by how the same text writes its
other numbers, else three digits are a group. A right-to-left mark (U+200F) behind the point turns the number: keyed
with its decimals first, «7.» and «0», it is shown as 0.7. An agency that sends «ر» for the decimal mark writes from
right to left: «84ر3» is 3.84 and «0ر3» is 3.0, unless a zero shows the contrary («3ر05»).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from mithaq.languages.ar.values.tables import SCALES, priced, words
from mithaq.model.text import NUMBER, Text

_AGENCY: Final = "ر"
_DOT, _COMMAS = ".", ",،"
_DECIMAL, _GROUPING = "٫", "٬"
_MARKS: Final = ".,٫٬،"
_CLOSERS: Final = frozenset(")]»”")
_TURNING: Final = frozenset(".٫")
_SPACES: Final = " \u00a0\u2009\u202f"
PERCENT_SIGNS: Final = frozenset("%٪")
_BY_HUNDRED: Final = frozenset(("بالميه", "بالمايه"))
_IN_HUNDRED: Final = (["في", "الميه"], ["في", "المايه"])
_CLOCK: Final = "الساعه"
_CACHE_LIMIT: Final = 100_000
TURNED_MARK: Final = "\u200f"

Value = int | Fraction


class Habit(NamedTuple):
    """What the marks of one text are seen to do, where a number leaves no doubt."""

    dot_decimal: bool
    comma_decimal: bool
    comma_groups: bool
    agency_forward: bool  # «3ر05»: whole number first


_cut: Final[dict[str, tuple[Value | None, bool]]] = {}
_last: tuple[Text, Habit] | None = None


def is_turned(text: Text, i: int) -> bool:
    """Whether the digits at token `i` are decimals, keyed before their whole number and a right-to-left mark."""
    if i < 0 or i + 2 >= len(text) or text.keys[i + 1] not in _TURNING or text.kinds[i] != NUMBER:
        return False
    gap = text.source[text.stops[i + 1] : text.starts[i + 2]]
    return gap == TURNED_MARK and text.kinds[i + 2] == NUMBER and text.keys[i].isdecimal() and text.adjacent(i)


def _turned_groups(text: Text, i: int, stop: int) -> tuple[Value, int] | None:
    """Three groups and more, the last keyed first: «960.» «407.» «1» is 1,407,960."""
    at = i + 2
    while at + 2 < stop and is_turned(text, at):
        at += 2
    groups = text.keys[i : at + 1 : 2][::-1]
    if len(groups) < 3 or len(groups[0]) > 3 or any(len(group) != 3 or not group.isdecimal() for group in groups[1:]):
        return None
    return int("".join(groups)), at + 1


def read_digits(text: Text, i: int, stop: int) -> tuple[Value, int] | None:
    """The number that the digits at token `i` write, and the token after it; None where they write none."""
    key = text.keys[i]
    if i + 2 < stop and text.keys[i + 1] in _TURNING and is_turned(text, i):
        if groups := _turned_groups(text, i, stop):
            return groups
        whole = int(text.keys[i + 2]) if text.keys[i + 2].isdecimal() else _cut_marks(text.keys[i + 2])[0]
        if isinstance(whole, int):
            return whole + Fraction(int(key), 10 ** len(key)), i + 3
    if len(key) < 4 and key.isdecimal():  # also the first group of «10 000»
        at = i + 1
        while at < stop and _is_group(text, at):
            key += text.keys[at]
            if not key.isdecimal():
                break
            at += 1
        if at == i + 1:
            return int(text.keys[i]), at
        if key.isdecimal():
            return int(key), at
        return _settle(text, i, at + 1, key) if _cut_marks(key)[0] is not None else (int(text.keys[i]), i + 1)
    if key.isdecimal():
        return int(key), i + 1
    after = _joined(text, i, stop)
    return _settle(text, i, after, _GROUPING.join(text.keys[i:after]))


def _joined(text: Text, i: int, stop: int) -> int:
    """The token after the groups that follow a number already grouped («1٬000 000»)."""
    at = i + 1
    if _GROUPING in text.keys[i] and _DECIMAL not in text.keys[i]:
        while at < stop and _is_group(text, at) and text.keys[at].isdecimal():
            at += 1
    return at


def _is_group(text: Text, at: int) -> bool:
    """Whether token `at` is the next group of three of the number before it, one space apart."""
    if text.kinds[at] != NUMBER:
        return False
    key = text.keys[at]
    if not key[:3].isdecimal() or len(key) < 3 or (len(key) > 3 and key[3] not in _MARKS):
        return False
    gap = text.source[text.stops[at - 1] : text.starts[at]]
    return len(gap) == 1 and gap in _SPACES


def _settle(text: Text, i: int, after: int, key: str) -> tuple[Value, int] | None:
    value, doubtful = _cut_marks(key)
    if doubtful:
        value = _weigh(text, key, after)
    return None if value is None else (value, after)


def _cut_marks(key: str) -> tuple[Value | None, bool]:
    """The value of one token in digits (None: it writes no number), and whether its mark can be read either way."""
    known = _cut.get(key)
    if known is None:
        if len(_cut) >= _CACHE_LIMIT:
            _cut.clear()
        known = _cut[key] = _cut_fresh(key)
    return known


def _cut_fresh(key: str) -> tuple[Value | None, bool]:
    if _AGENCY in key:
        return _cut_agency(key)
    marks = [c for c in key if c in _MARKS]
    parts = _split(key)
    whole, last = parts[0], parts[-1]
    if len(marks) == 1:
        mark = marks[0]
        if mark == _GROUPING and len(last) == 3 and len(whole) < 4:
            return int(whole + last), False
        doubtful = len(last) == 3 and len(whole) < 4 and whole.strip("0") != "" and (mark != _DECIMAL or last == "000")
        return _decimal(whole, last), doubtful
    grouped = 0 < len(whole) < 4 and all(len(p) == 3 for p in parts[1:-1])
    if not grouped:
        return None, False
    if len(set(marks)) == 1:
        return (int("".join(parts)), False) if len(last) == 3 and marks[0] != "" else (None, False)
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and marks[-1] != _GROUPING:
        return _decimal("".join(parts[:-1]), last), False
    return None, False


def _cut_agency(key: str) -> tuple[Value | None, bool]:
    first, second = key.split(_AGENCY)
    if not (first.isdecimal() and second.isdecimal()):
        if first.isdecimal():  # «38ر5,146»: the whole number itself is grouped
            whole = _cut_fresh(second)[0]
            return (None if whole is None else whole + Fraction(int(first), 10 ** len(first))), False
        return None, False
    forward = len(second) > 1 and second[0] == "0"  # no whole number begins with a zero; a clock hour does
    return _decimal(first, second) if forward else _decimal(second, first), True


def _split(key: str) -> list[str]:
    for mark in _MARKS[1:]:
        key = key.replace(mark, _DOT)
    return key.split(_DOT)


def _decimal(whole: str, decimals: str) -> Value:
    scale: int = 10 ** len(decimals)
    value = Fraction(int(whole + decimals), scale)
    return value.numerator if value.denominator == 1 else value


def _weigh(text: Text, key: str, after: int) -> Value:
    """The value of a number whose mark can be read either way."""
    if _AGENCY in key:
        return _weigh_agency(text, key, after)
    whole, last = _split(key)
    mark = key[len(whole)]
    grouped, decimal = int(whole + last), _decimal(whole, last)
    following = text.keys[after : after + 2]
    if following and following[0] in _CLOSERS:  # «(494.254) متقاعدا»
        following = text.keys[after + 1 : after + 3]
    head = following[0] if following else ""
    if head in PERCENT_SIGNS or (after > 1 and text.keys[after - 2] in PERCENT_SIGNS) or head in _BY_HUNDRED:
        return decimal
    if following in _IN_HUNDRED:
        return decimal
    habit = habit_of(text)
    if _is_scale(head):
        if mark in _COMMAS and not habit.comma_decimal and (habit.comma_groups or last.endswith("00")):
            return grouped
        return decimal
    if mark == _DOT and habit.dot_decimal and (head in priced() or not head.isalpha()):
        return decimal
    return grouped


def _weigh_agency(text: Text, key: str, after: int) -> Value:
    first, second = key.split(_AGENCY)
    padded = len(second) > 1 and second[0] == "0"
    if padded and len(first) == 2 and after > 1 and _CLOCK in text.keys[max(0, after - 3) : after - 1]:
        return _decimal(second, first)
    if padded or habit_of(text).agency_forward:
        return _decimal(first, second)
    if len(first) == 3 and first.endswith("00") and not (after < len(text.keys) and _is_scale(text.keys[after])):
        return int(second + first)  # «000ر12»: the mark groups
    return _decimal(second, first)


def _is_scale(key: str) -> bool:
    word = words().get(key)
    return word is not None and word.kind in SCALES and not word.proclitics


def habit_of(text: Text) -> Habit:
    """How this text writes its numbers; worked out once for the text last asked about."""
    global _last
    if _last is not None and _last[0] is text:
        return _last[1]
    dot = comma = groups = forward = False
    for key, kind in zip(text.keys, text.kinds, strict=True):
        if kind != NUMBER or key.isdecimal():
            continue
        if _AGENCY in key:
            first, second = key.split(_AGENCY, 1)
            forward = forward or (len(second) > 1 and second[0] == "0" and len(first) == 1)
            continue
        if _cut_marks(key)[0] is None:
            continue
        parts = _split(key)
        mark = key[-len(parts[-1]) - 1]
        decimal = len(parts[-1]) != 3 or parts[0] == "0"
        dot = dot or (mark == _DOT and decimal)
        comma = comma or (mark in _COMMAS and decimal)
        groups = groups or (key[len(parts[0])] in _COMMAS and len(parts) > 2 and len(parts[1]) == 3)
    habit = Habit(dot, comma, groups or (dot and not comma), forward)
    _last = (text, habit)
    return habit
