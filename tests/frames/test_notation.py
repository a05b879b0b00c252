"""The pattern notation: every construct and every complaint."""

import pytest

from mithaq.errors import PatternError
from mithaq.frames.notation import Clitic, Either, Gap, Group, Mention, Notation, Optional, Skip, Slot, Word

NOTATION = Notation(
    slots={"host": "Actor", "place": "Place"},
    fragments={"where": "[في {place}]", "broken": "{@nothing}", "pair": "{host} و+ {host}"},
    groups=frozenset(["receive", "meeting"]),
    key=str.lower,
)


def parse(source):
    return NOTATION.parse(source, "reception.yaml, pattern 'x'")


@pytest.mark.parametrize(
    ("elements", "source"),
    [
        ((Word("abc"), Word("d")), "Abc D"),
        ((Slot("host", "Actor"),), "{host}"),
        ((Slot("host", "Person"),), "{host:Person}"),
        ((Mention("Place"),), "{Place}"),
        ((Group("receive"),), "{@receive}"),
        ((Group("receive", "past"),), "{@receive/past}"),
        ((Gap(3),), "{gap:3}"),
        ((Skip(),), "{skip}"),
        ((Clitic("ل"), Slot("host", "Actor")), "ل+ {host}"),
        ((Optional((Word("a"), Word("b"))),), "[a b]"),
        ((Either(((Word("a"),), (Word("b"), Word("c")))),), "(a | b c)"),
        ((Optional((Either(((Word("a"),), (Word("b"),))),)),), "[a | b]"),
        ((Either(((Word("مع"),), (Clitic("ب"),))),), "(مع | ب+)"),
        ((Word("a"), Word("b")), "(a b)"),
        ((Optional((Word("a"), Optional((Word("b"),)))),), "[a [b]]"),
        ((Optional((Word("في"), Slot("place", "Place"))),), "{@where}"),
        ((Slot("host", "Actor"), Clitic("و"), Slot("host", "Actor")), "{@pair}"),
        ((Word("a"), Skip(), Word("b")), "a\n{skip}\nb\n"),
        ((), ""),
    ],
)
def test_construct(elements, source):
    assert parse(source) == elements


@pytest.mark.parametrize(
    ("complaint", "source"),
    [
        ("reception.yaml, pattern 'x': no lexicon group or fragment 'recieve'", "{@recieve}"),
        ("reception.yaml, pattern 'x': the frame has no slot 'guest'", "{guest}"),
        ("reception.yaml, pattern 'x': the frame has no slot 'guest'", "{guest:Person}"),
        ("reception.yaml, pattern 'x': a gap takes 1 to 6 words, not '7'", "{gap:7}"),
        ("reception.yaml, pattern 'x': a gap takes 1 to 6 words, not '0'", "{gap:0}"),
        ("reception.yaml, pattern 'x': '[' without ']'", "[a b"),
        ("reception.yaml, pattern 'x': '(' without ')'", "(a | b"),
        ("reception.yaml, pattern 'x': '(' without ')'", "(a ]"),
        ("reception.yaml, pattern 'x': ']' closes nothing", "a ]"),
        ("reception.yaml, pattern 'x': '|' closes nothing", "a | b"),
        ("reception.yaml, pattern 'x', fragment 'broken': no lexicon group or fragment 'nothing'", "{@broken}"),
    ],
)
def test_complaint(complaint, source):
    with pytest.raises(PatternError) as caught:
        parse(source)
    assert str(caught.value) == complaint


@pytest.mark.parametrize("source", ["{Persn}", "{host:Persn}", "{gap:x}", "{@receive/pst}", "{host", "host}"])
def test_complaint_of_a_slip(source):
    with pytest.raises(PatternError):
        parse(source)
