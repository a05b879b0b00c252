"""Patterns written out, sentences as the patterns see them, and the attempts that came furthest."""

import pytest

from mithaq.frames.explain import furthest, isolate, skeleton, stopped, written
from mithaq.frames.match import Attempt, Pattern
from mithaq.frames.notation import Notation
from mithaq.language import find
from mithaq.model.document import Document
from mithaq.pipeline import explain

NOTATION = Notation({"a": "Actor", "place": "Place"}, {}, frozenset(["meet", "meeting"]), str)


def elements(source):
    return NOTATION.parse(source, "here")


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    "source",
    [
        "{@meet} {skip} {a:Actor} {gap:2} {place:Place}",
        "{@meet/past} [ with | in {Place} ] {a:Person}",
        "[ w [ v ] ] ( x | y {@meeting} )",
        "مع ل+ {a:Actor}",
    ],
)
def test_a_pattern_is_written_as_it_is_read(source):
    assert plain(written(*elements(source))) == source


def test_arabic_stands_between_isolates():
    assert written(*elements("مع {a} in")) == "\u2068مع\u2069 {a:Actor} in"
    assert isolate("KG\n 7") == "KG 7"


def test_controls_of_the_text_do_not_reach_the_terminal():
    assert isolate("a\x1b[2Jلقاء\u2069\u202e") == "\u2068a\ufffd[2Jلقاء\ufffd\ufffd\u2069"


def test_skeleton():
    sketch = find("ar").sketch("أجرى رئيس كينيا مباحثات في بيشكيك يوم 26 نوفمبر 2025 حجمه 40 مليون دولار", None)
    shown = skeleton(sketch.text, sketch.items[0], lambda mention: "")
    assert plain(shown) == (
        "أجرى<@hold/past @make/past> {Person: رئيس كينيا} مباحثات<@meeting> في {Place: بيشكيك → KG, capital}"
        " {Date: 2025-11-26} حجمه {Quantity: 40000000 USD}"
    )


def attempt(ident, reached, matched=False, of="{@meet} {skip} {a} {place}"):
    return Attempt(Pattern(ident, "meeting", elements(of), "meet", 0.8), 0, reached, matched)


def test_the_furthest_attempt_of_each_pattern_nearest_to_a_match_first():
    attempts = [
        attempt("far", 1),
        attempt("near", 2),
        attempt("near", 3),
        attempt("read", 4, matched=True),
        attempt("read", 1),
        attempt("nothing", 0),
    ]
    assert [(a.pattern.id, a.reached) for a in furthest(attempts)] == [("near", 3), ("far", 1)]
    assert stopped(attempts[2]) == "near: 3 of 4, no {place:Place}"


def told(text, published="2025-11-26"):
    return [plain(line) for line in explain(Document(text, id="one", published=published))]


def test_explain_tells_which_pattern_made_which_record():
    lines = told("استقبل رئيس كينيا أمس وزير خارجية مالطا.\nوأكد رئيس كينيا أهمية التعاون.")
    assert lines[:3] == ["one · published 2025-11-26 · 2 sentences", "", "1  استقبل رئيس كينيا أمس وزير خارجية مالطا."]
    matched = lines[lines.index("   matched") + 1]
    assert matched.startswith(
        "     ar.reception.verb_first host=رئيس كينيا visitor=وزير خارجية مالطا → engagement 1: meeting"
    )
    assert any(line.startswith("     ar.reception.subject_first: ") and " no {@receive}" in line for line in lines)
    assert lines[-1] == "     statement 1: affirm, رئيس كينيا, KE (statement.verb)"


def test_explain_tells_what_is_not_read():
    assert told("صباح الخير")[2:] == ["1  صباح الخير", "   skeleton  صباح الخير"]


def test_explain_of_an_empty_text():
    assert told("", None) == ["one · published unknown · 0 sentences"]
