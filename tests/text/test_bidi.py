"""Words of a source on a screen: isolated, on one line, with no power over the terminal."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from mithaq.text.bidi import FSI, PDI, isolate, one_line, visible


def test_words_stand_between_isolates():
    assert isolate(" سابر \n تيلكوف\t") == f"{FSI}سابر تيلكوف{PDI}"


def test_what_a_dropped_direction_leaves_is_one_space():
    assert one_line("a \u202a b") == "a b"


def test_directions_of_the_text_are_dropped_and_controls_shown():
    assert visible("a\u202eb\u2067c\u2069 \x1b[2J\x9b\td\ne") == "abc \ufffd[2J\ufffd\td\ne"


@given(st.text())
def test_one_line_is_one_line_that_a_terminal_does_not_obey(text):
    line = one_line(text)
    assert line.splitlines() in ([], [line])
    assert not any(unicodedata.category(char) == "Cc" for char in line)
    assert one_line(line) == line


@given(st.text())
def test_isolates_are_balanced(text):
    assert isolate(text).count(FSI) == isolate(text).count(PDI) == 1
