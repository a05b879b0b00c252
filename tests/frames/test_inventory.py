"""Loading pattern files: complaints name the file and the pattern."""

from textwrap import dedent

import pytest

from mithaq.errors import LexiconError, PatternError
from mithaq.frames.inventory import DEFAULT_PREFERENCE, inventory, load_patterns


@pytest.fixture
def load(tmp_path):
    def load(text, name="call.yaml"):
        tmp_path.joinpath(name).write_text(dedent(text), encoding="utf-8")
        return list(load_patterns(tmp_path, frozenset(["call", "phone"]), str))

    return load


def test_a_file_gives_its_patterns_and_examples(load):
    (file,) = load(
        """\
        - frame: call
          fragments:
            other: |
              ب+ {b}
          patterns:
            - id: ar.call.verb
              read: |
                {@call} {a} {@other}
            - id: ar.call.noun
              read: "{a} [{@call}] {@phone}"
              trigger: call
              preference: 0.5
          examples:
            - اتصل {a=الرئيس}
          counter_examples:
            - اتصل المواطن
        """
    )
    assert (file.name, file.frame) == ("call.yaml", "call")
    assert [(p.id, p.trigger, p.preference) for p in file.patterns] == [
        ("ar.call.verb", "call", DEFAULT_PREFERENCE),
        ("ar.call.noun", "call", 0.5),
    ]
    assert (file.examples, file.counter_examples) == (("اتصل {a=الرئيس}",), ("اتصل المواطن",))


def test_the_trigger_is_the_first_group_that_a_reading_needs(load):
    (file,) = load("- frame: call\n  patterns:\n    - id: x\n      read: '[{@call}] {a} {@phone}'\n")
    assert file.patterns[0].trigger == "phone"


def test_files_come_in_the_order_of_their_names(load):
    load("- frame: visit\n", "visit.yaml")
    load("not a pattern file", "README.md")
    assert [file.name for file in load("- frame: call\n")] == ["call.yaml", "visit.yaml"]


@pytest.mark.parametrize(
    ("complaint", "text"),
    [
        ("call.yaml: no frame 'cal' in the inventory", "- frame: cal\n"),
        (
            "call.yaml, pattern 'x': no lexicon group or fragment 'cal'",
            "- frame: call\n  patterns:\n    - id: x\n      read: '{@cal} {a}'\n",
        ),
        (
            "call.yaml, pattern 'x': the frame has no slot 'host'",
            "- frame: call\n  patterns:\n    - id: x\n      read: '{@call} {host}'\n",
        ),
        (
            "call.yaml: pattern 'x' has no id or no trigger",
            "- frame: call\n  patterns:\n    - id: x\n      read: '{a} {b}'\n",
        ),
        (
            "call.yaml: pattern '' has no id or no trigger",
            "- frame: call\n  patterns:\n    - read: '{@call} {b}'\n",
        ),
        (
            "call.yaml, pattern 'x': unknown key 'confidence', expected one of id, read, trigger, preference",
            "- frame: call\n  patterns:\n    - id: x\n      read: '{@call} {a}'\n      confidence: 0.5\n",
        ),
        (
            "call.yaml, frame 'call': unknown key 'example', "
            "expected one of frame, fragments, patterns, examples, counter_examples",
            "- frame: call\n  example:\n    - اتصل\n",
        ),
        (
            "call.yaml, pattern 'x': the preference 'high' is no number from 0 to 1",
            "- frame: call\n  patterns:\n    - id: x\n      read: '{@call} {a}'\n      preference: high\n",
        ),
        (
            "call.yaml, pattern 'x': the preference '9' is no number from 0 to 1",
            "- frame: call\n  patterns:\n    - id: x\n      read: '{@call} {a}'\n      preference: 9\n",
        ),
        ("a pattern file is a list of mappings", "frame: call\n"),
        ("a pattern file is a list of mappings", "- call\n"),
    ],
)
def test_complaint(load, complaint, text):
    with pytest.raises(PatternError) as caught:
        load(text)
    assert str(caught.value) == complaint


def test_a_key_that_stands_twice_is_refused(load):
    with pytest.raises(LexiconError, match=r"call\.yaml, line 2: the key 'frame' stands twice"):
        load("- frame: call\n  frame: visit\n")


def test_every_slot_of_the_inventory_has_a_type():
    types = {"Actor", "Person", "State", "Place", "Organisation", "Sides", "Date", "Quantity", "Duration"}
    assert {kind for slots in inventory().values() for kind in slots.values()} <= types
