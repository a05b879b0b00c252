"""Matching over a row of items, without any language."""

import pytest

from mithaq.frames.match import Attempt, Pattern, Patterns, match
from mithaq.frames.notation import Notation
from mithaq.model.frame import Item

GROUPS = frozenset(["meet", "meeting"])
SLOTS = {"a": "Actor", "b": "Actor", "place": "Place"}
TYPES = {
    "A": ["Actor", "Person"],
    "B": ["Actor", "Person"],
    "S": ["Actor", "State", "Place"],
    "P": ["Place"],
    "D": ["Date"],
}


def items(row):
    """`A`, `B` persons, `S` a state, `P` a city, `D` a date; `meet/past` a form of a group; `l:A` has «l» in front."""
    found = []
    for i, word in enumerate(row.split()):
        front, _, key = word.rpartition(":")
        group, _, form = key.partition("/")
        if key in TYPES:
            found.append(Item(i, i + 1, frozenset(TYPES[key]), value=key, proclitics=front, key=front + key))
        elif group in GROUPS:
            found.append(Item(i, i + 1, frozenset(["Word"]), None, frozenset([group]), {group: form}, front, key))
        else:
            found.append(Item(i, i + 1, frozenset(["Mark" if key in ",." else "Word"]), proclitics=front, key=key))
    return found


def read(pattern, row, trigger="meet", trace=None):
    elements = Notation(SLOTS, {}, GROUPS, str).parse(pattern, "here")
    return match(Patterns([Pattern("x", "meeting", elements, trigger, 0.8)]), items(row), 3, trace)


@pytest.mark.parametrize(
    ("slots", "pattern", "row"),
    [
        ({"a": 1, "b": 2}, "{@meet} {a} {b}", "meet A B"),
        ({"a": 2}, "{@meet} {gap:2} {a}", "meet w A"),
        ({"a": 1}, "{@meet} {gap:2} {a}", "meet A"),
        (None, "{@meet} {gap:2} {a}", "meet w w w A"),
        ({"a": 2}, "{@meet} {gap:2} {a}", "meet D A"),
        ({"a": 4}, "{@meet} {skip} {a}", "meet w , D A"),
        ({"a": 1, "b": 3}, "{@meet} {skip} {a} {skip} {b}", "meet A P B"),
        (None, "{@meet} {skip} w {b}", "meet A w B"),
        ({"a": 2}, "{@meet} [with] {a}", "meet with A"),
        ({"a": 1}, "{@meet} [with] {a}", "meet A"),
        ({"a": 2}, "{@meet} (with | and) {a}", "meet and A"),
        (None, "{@meet} (with | and) {a}", "meet or A"),
        ({"b": 1}, "{@meet} l+ {b}", "meet l:A"),
        (None, "{@meet} l+ {b}", "meet A"),
        ({"a": 1}, "{@meet/past} {a}", "meet/past A"),
        (None, "{@meet/past} {a}", "meet/present A"),
        ({"a": 1}, "{@meet} {a} {Place}", "meet A P"),
        ({"place": 1}, "{@meet} {place}", "meet S"),
        ({"a": 1}, "{@meet} {a:State}", "meet S"),
        (None, "{@meet} {a:State}", "meet A"),
        ({"a": 2}, "word {@meet} {a}", "word meet A"),
        ({"a": 2}, "word {@meet} {a}", "وword meet A"),
        ({"a": 0}, "{a} {@meet}", "A meet"),
        ({"a": 2}, "{@meet} [w {place}] {skip} {a}", "meet w A"),
    ],
)
def test_reading(slots, pattern, row):
    frames = read(pattern, row)
    assert [{name: item.first for name, item in frame.slots.items()} for frame in frames] == ([slots] if slots else [])


def test_frame_knows_where_it_stands():
    (frame,) = read("{a} {gap:2} {@meet} {b}", "w A w meet B w")
    assert (frame.name, frame.pattern, frame.preference, frame.sentence) == ("meeting", "x", 0.8, 3)
    assert (frame.first, frame.stop, frame.trigger) == (1, 5, 3)


def test_without_its_trigger_a_pattern_is_not_tried():
    trace: list[Attempt] = []
    assert read("[{@meet}] {a}", "A w", trace=trace) == []
    assert trace == []


def test_each_trigger_word_gives_one_frame():
    assert [frame.trigger for frame in read("{@meet} {skip} {a}", "meet A w meet B")] == [0, 3]
    assert len(read("{a} {gap:2} {@meet}", "A meet")) == 1


def test_two_starts_on_one_trigger_give_the_first_reading():
    frames = read("{a} [{b}] {gap:1} {@meet}", "A B meet")
    assert [set(frame.slots) for frame in frames] == [{"a", "b"}]


def test_trace_tells_how_far_each_attempt_came():
    trace: list[Attempt] = []
    read("{@meet} {skip} {a} with {b}", "meet A w meet B with A", trace=trace)
    assert [(attempt.start, attempt.reached, attempt.matched) for attempt in trace] == [(0, 3, False), (3, 5, True)]


def test_the_article_is_no_preposition():
    elements = Notation(SLOTS, {}, GROUPS, str).parse("{@meet} ل+ {b}", "here")
    assert match(Patterns([Pattern("x", "meeting", elements, "meet", 0.8)]), items("meet ال:A"), 0) == []
