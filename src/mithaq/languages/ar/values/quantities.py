"""All figures of a text: numbers, ordinals, percents, multiples, money and measures, with what qualifies them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final

from mithaq.languages.ar.values import qualifiers
from mithaq.languages.ar.values import tables as t
from mithaq.languages.ar.values.digits import TURNED_MARK, is_turned
from mithaq.languages.ar.values.drafts import NOTHING, Draft, draft_at
from mithaq.languages.ar.values.listings import score_end
from mithaq.languages.ar.values.measures import NUMBER, duals
from mithaq.languages.ar.values.names import goes_on
from mithaq.languages.ar.values.ranges import both_sides, ranged
from mithaq.languages.ar.values.sums import AND
from mithaq.languages.ar.values.tables import marked_parts, words
from mithaq.languages.ar.values.vague import vague_words
from mithaq.model.quantity import Qualifier, Quantity
from mithaq.model.text import NUMBER as DIGITS
from mithaq.model.text import WORD, Text

_BEGIN_NOTHING: Final = frozenset((t.PARTS, t.POINT, t.PLURAL))
_YEAR: Final = 4  # digits of a year
_ONE_WORD: Final = 2  # tokens from «إلى» to the end of a number of one word
_JOINS: Final = frozenset(("الي", "حتي", "-", "–", "—"))
_REACH: Final = 2  # words between a number and «على الأقل»: «500 طالب على الأقل»


def begins_quantity(key: str) -> bool:
    """Whether a figure can begin at a token of this key."""
    return key[0].isdecimal() or key in quantity_words()


@cache
def quantity_words() -> frozenset[str]:
    """The keys of words with which a figure can begin."""
    numbers = (key for key, word in words().items() if word.kind not in _BEGIN_NOTHING)
    return frozenset([*numbers, *duals().root, *marked_parts(), *vague_words()])


def quantities(text: Text, at: list[int] | None = None) -> list[Quantity]:
    """The figures of a text in reading order, never overlapping; `at` are the tokens where one can begin, if known."""
    starts = [i for i, key in enumerate(text.keys) if begins_quantity(key)] if at is None else at
    found: list[Quantity] = []
    done = 0
    for begin, end in _stretches(text) if starts else ():
        after = bisect_left(starts, end, done)
        if after > done:
            found.extend(_quantity(text, draft) for draft in _drafts(text, starts[done:after], begin, end))
        done = after
    return found


def _stretches(text: Text) -> Iterator[tuple[int, int]]:
    """The sentences of a text; those that the point of a turned number cuts, in one."""
    turned = TURNED_MARK in text.source
    begin = -1
    for sentence in text.sentences:
        if begin < 0:
            begin = sentence.first
        end = sentence.stop
        if turned and end < len(text) and is_turned(text, end - 2):
            continue
        yield begin, end
        begin = -1


def _quantity(text: Text, draft: Draft) -> Quantity:
    return Quantity(
        draft.kind,
        text.span(draft.first, draft.stop),
        draft.first,
        draft.stop,
        draft.amount,
        draft.low,
        draft.high,
        draft.unit,
        draft.qualifier,
    )


def _drafts(text: Text, starts: list[int], first: int, stop: int) -> Iterator[Draft]:
    """The figures of one sentence."""
    last: Draft | None = None
    at, named = first, -1
    for i in starts:
        if i < at:
            continue
        draft = draft_at(text, i, at, stop)
        if draft is None:
            continue
        if draft.kind == NOTHING or (named == draft.first and _goes_on(text, draft, stop)):
            at = named = _skip_end(text, draft.stop, stop)
            continue
        if draft.kind == NUMBER and (end := _score_end(text, draft, first, stop)):
            at = end
            continue
        for settled in _qualified(text, draft, at, stop):
            at = settled.stop
            if last is not None:
                both = both_sides(text, last, settled)
                if both is None:
                    yield last
                last = both or settled
            else:
                last = settled
    if last is not None:
        yield last


def _goes_on(text: Text, draft: Draft, stop: int) -> bool:
    return draft.kind == NUMBER and draft.numeral is not None and goes_on(text, draft.numeral, draft.first, stop)


def _score_end(text: Text, draft: Draft, first: int, stop: int) -> int | None:
    """The token after a score, which is no range: «2-1»."""
    if draft.numeral is None or draft.numeral.proclitics not in ("", AND):
        return None
    end = score_end(text, draft.stop - 1, draft.stop, stop)
    if end is None:
        return None
    ends = ranged(text, draft, draft.first, first, stop)
    return None if ends is not None and len(ends) == 1 else end


def _skip_end(text: Text, at: int, stop: int) -> int:
    """The token after the other end of a range that is no figure: «الساعة 7 إلى 8.30»."""
    if at + 1 < stop and text.keys[at] in _JOINS and text.kinds[at + 1] == DIGITS:
        following = draft_at(text, at + 1, at + 1, stop)
        of_year = len(text.keys[at - 1]) == _YEAR and len(text.keys[at + 1]) < _YEAR
        scaled = following is not None and following.stop > at + _ONE_WORD
        if of_year and (scaled or following is None or following.kind == NUMBER):
            return at  # «من 19 مليارا في 2016 إلى 34 مليارا», «من 71 مقعدا في 2018 إلى 60»
        if following is not None and following.kind in (NUMBER, NOTHING):
            return following.stop
    return at


def _qualified(text: Text, draft: Draft, first: int, stop: int) -> list[Draft]:
    """The figure, or the range that it begins, with the words before and after that qualify it."""
    hit = qualifiers.before(text, draft.first, first)
    start = hit[1] if hit else draft.first
    drafts = ranged(text, draft, start, first, stop) or [draft]
    head, tail = drafts[0], drafts[-1]
    outer = qualifiers.before(text, head.first, first) if head.first < start else None
    if hit:
        head.qualifier, head.first = hit[0], min(head.first, hit[1])
    if outer:
        head.qualifier, head.first = outer
    after = qualifiers.after(text, tail.stop, stop)
    if after:
        tail.qualifier, tail.stop = after
    elif tail.qualifier != Qualifier.EXACT:
        tail.stop = qualifiers.or_equal(text, tail.stop, stop)
    else:
        tail.qualifier = _after_noun(text, tail.stop, stop)
    return drafts


def _after_noun(text: Text, i: int, stop: int) -> Qualifier:
    """The qualifier behind the counted noun: «500 طالب على الأقل»."""
    for at in range(i + 1, min(i + 1 + _REACH, stop)):
        if text.kinds[at - 1] != WORD or begins_quantity(text.keys[at - 1]):
            break
        after = qualifiers.after(text, at, stop)
        if after:
            return after[0]
    return Qualifier.EXACT
