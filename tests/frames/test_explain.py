"""Patterns written out, sentences as the patterns see them, and the attempts that came furthest."""

import re

import pytest

from mithaq.frames.explain import furthest, quoted, skeleton, stopped, written
from mithaq.frames.match import Attempt, Pattern
from mithaq.frames.notation import Notation
from mithaq.model.document import Document
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place, Sides
from mithaq.model.quantity import DateValue, Duration, Qualifier, Quantity
from mithaq.model.span import Span
from mithaq.model.text import Sentence, Text
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
    assert quoted("KG\n 7") == "KG 7"


def test_controls_of_the_text_do_not_reach_the_terminal():
    assert quoted("a\x1b[2Jلقاء\u2069\u202e") == "\u2068a\ufffd[2Jلقاء\u2069"


def row(source, *items):
    """A text of words one space apart, and its items as given: (words, …)."""
    words = source.split()
    stops = [source.index(word) + len(word) for word in words]
    starts = [stop - len(word) for word, stop in zip(words, stops, strict=True)]
    text = Text(source, words, starts, stops, words, words, ["w"] * len(words), [Sentence(0, len(words))])
    return text, list(items)


def test_a_skeleton_shows_words_triggers_and_mentions():
    span = Span(0, 1)
    text, items = row(
        "أجرى الرئيس أمس لقاء مع الجانبين ببيشكيك يومين نحو 40 مليونا",
        Item(0, 1, frozenset(["Word"]), None, frozenset(["make", "hold"]), {"hold": "past"}, key="أجرى"),
        Item(1, 2, frozenset(["Person"]), PersonMention(1, 2), proclitics="ال"),
        Item(2, 3, frozenset(["Date"]), DateValue(span, 2, 3, "2025-11-26", None, None, "day", bound="until")),
        Item(3, 4, frozenset(["Word"]), key="لقاء"),
        Item(4, 5, frozenset(["Word"]), key="مع"),
        Item(5, 6, frozenset(["Sides"]), Sides(5, 6, 2)),
        Item(6, 7, frozenset(["Place"]), Place(6, 7, "KG", "capital"), proclitics="ب"),
        Item(7, 8, frozenset(["Duration"]), Duration(span, 7, 8, (("days", 2),))),
        Item(8, 11, frozenset(["Quantity"]), Quantity("money", span, 8, 11, 40, unit="USD", qualifier=Qualifier.ABOUT)),
    )
    known = {PersonMention: "X | Y | KG", Sides: "KG RU"}
    assert plain(skeleton(text, items, lambda mention: known.get(type(mention), ""))) == (
        "أجرى<@hold/past @make> {Person: الرئيس → X | Y | KG} {Date: until 2025-11-26} لقاء مع"
        " {Sides: الجانبين → KG RU} ب+ {Place: ببيشكيك → KG, capital} {Duration: 2 days} {Quantity: 40 USD, about}"
    )


def test_a_skeleton_shows_groups_bodies_and_what_is_not_known():
    span = Span(0, 1)
    text, items = row(
        "كينيا ومالي صندوق غدا 3",
        Item(0, 2, frozenset(["Place"]), [Place(0, 1, "KE", "name"), Place(1, 2, "", "city")]),
        Item(2, 3, frozenset(["Organisation"]), OrganisationMention(2, 3, "fund", None)),
        Item(3, 4, frozenset(["Date"]), DateValue(span, 3, 4, None, None, None, "day", flag="impossible")),
        Item(4, 5, frozenset(["Quantity"]), Quantity("number", span, 4, 5, None, low=3)),
    )
    assert plain(skeleton(text, items, lambda mention: "")) == (
        "{Place: كينيا → KE & Place: ومالي → ?, city} {Organisation: صندوق → fund} {Date: unresolved impossible}"
        " {Quantity: 3.. number}"
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
    assert re.fullmatch(r"     statement 1: affirm, رئيس كينيا, KE \(statement\.verb\.named, 0\.\d\d\)", lines[-1])


def test_explain_tells_what_is_not_read():
    assert told("صباح الخير")[2:] == ["1  صباح الخير", "   skeleton  صباح الخير"]


def test_explain_of_an_empty_text():
    assert told("", None) == ["one · published unknown · 0 sentences"]
