"""`mithaq search` as a user runs it."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from mithaq.cli.app import app
from mithaq.ledger import Ledger
from mithaq.model.document import Document
from mithaq.model.record import Reading

LONG = "مقدمة طويلة جدا " * 30 + "زار الوزير بيشكيك " + "وكلام آخر كثير " * 30 + "وقال الوزيرُ شيئا " + "ثم انتهى " * 30


@pytest.fixture
def ledger(place, story):
    with Ledger.open(place, create=True) as ledger:
        document, reading = story("a")
        ledger.add(document, reading, "us/1")
        ledger.add(Document(LONG, "b", published="2031-01-01", publisher="Kabar"), Reading("b", None), "us/1")
        ledger.add(Document("وزير \x1b[2J ضيف", "c\x1b"), Reading("c", None), "us/1")
    return str(place)


def run(*arguments):
    return CliRunner().invoke(app, ["search", *arguments], catch_exceptions=False)


def test_hits_are_printed_with_the_words_marked(ledger):
    result = run(ledger, "الوزير", "بيشكيك")
    assert (result.exit_code, result.stderr) == (0, "")
    first, *rest = result.stdout.split("\n\n")
    assert first == "2 documents"
    assert "2031-05-12" in rest[0] and "ساعي" in rest[0] and "محادثات في [بيشكيك]" in rest[0]
    assert "زار [الوزير] [بيشكيك] وكلام" in rest[1] and "وقال [الوزيرُ] شيئا" in rest[1]


def test_a_passage_cuts_no_word_in_two(ledger):
    written = {*LONG.split(), "[الوزيرُ]", "[الوزير]", "[بيشكيك]", "…"}
    lines = [line.strip(" \u2068\u2069") for line in run(ledger, "وزير", "-محادثات", "-ضيف").stdout.splitlines()[3:]]
    assert len(lines) == 2
    assert [word for line in lines for word in line.split() if word not in written] == []


def test_nothing_steers_the_terminal(ledger):
    result = run(ledger, "ضيف")
    assert result.stdout.startswith("1 document\n") and "\x1b" not in result.stdout


def test_json_for_other_programs(ledger):
    rows = [json.loads(line) for line in run(ledger, "الوزير", "بيشكيك", "--format", "json").stdout.splitlines()]
    assert [row["doc"] for row in rows] == ["a", "b"]
    assert {LONG[start:stop] for start, stop in rows[1]["highlights"]} == {"الوزير", "بيشكيك", "الوزيرُ"}
    for passage in rows[1]["passages"]:
        start, stop = passage["span"]
        assert LONG[start:stop] == passage["text"]
    assert rows[1].keys() == {"doc", "publisher", "published", "url", "score", "highlights", "passages"}
    assert run(ledger, "كازاخستان", "--format", "json").stdout == ""


def test_limit_filters_and_signs(ledger):
    assert run(ledger, "وزير", "--limit", "1").stdout.startswith("3 documents, the best 1:\n")
    assert run(ledger, "وزير", "--limit", "0").stdout.startswith("3 documents\n")
    assert run(ledger, "وزير", "--party", "kg", "--party", "RU").stdout.startswith("1 document\n")
    assert run(ledger, "وزير", "--publisher", "kabar", "--until", "2031-01").stdout.startswith("1 document\n")
    assert run(ledger, "وزير", "--since", "2032").stdout == "0 documents\n"
    assert run(ledger, "وزير", "-ضيف", "--since", "2030").stdout.startswith("2 documents\n")
    assert run(ledger, '"زار الوزير"').stdout.startswith("1 document\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-وزير",), "has no word to look for"),
        (("وزير", "--since", "yesterday"), "'yesterday' is not a day, month or year"),
        (("وزير", "--party", "Russia"), "did you mean RU?"),
        (("وزير", "--limit", "-1"), "--limit"),
    ],
)
def test_wrong_use(ledger, arguments, message):
    result = run(ledger, *arguments)
    assert result.exit_code == 2 and message in result.stderr and result.stdout == ""
