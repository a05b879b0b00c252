"""The ledger's outputs are those of the contract."""

import json

import pytest

from mithaq.exports.jsonl import files
from mithaq.ledger import Ledger
from mithaq.model.document import Document
from mithaq.model.record import Engagement, Person, Reading
from mithaq.model.span import Span

NAMES = {"a": "سابر تيلكوف", "b": "صابير تلكوف"}
NEEDED = {
    "persons": {"name", "names", "country", "offices"},
    "engagements": {
        "kind",
        "status",
        "date",
        "place",
        "place_country",
        "parties",
        "participants",
        "topics",
        "log",
        "values",
    },
}


@pytest.fixture
def exported(place):
    with Ledger.open(place, create=True) as ledger:
        for ident, name in NAMES.items():
            text = f"التقى {name} ضيفه يوم 1{len(ident)} مايو ({ident})"
            person = Person(name=name, country="KG", office="الوزير", evidence=Span(6, 6 + len(name)))
            date = "2031-05-11" if ident == "a" else "2031-05-11/2031-05-12"
            met = Engagement(kind="visit", status="held", date=date, parties=("KG", "RU"), evidence=Span(0, len(text)))
            reading = Reading(id=ident, published="2031-05-12", persons=(person,), engagements=(met,))
            ledger.add(Document(text=text, id=ident, published="2031-05-12"), reading, "us/1")
        return {name: [json.loads(line) for line in lines] for name, lines in files(ledger, "2031-06-01")}


def test_there_is_a_file_for_every_type(exported):
    types = "persons organisations engagements instruments commitments figures conflicts".split()
    assert sorted(exported) == sorted(f"{name}.jsonl" for name in types)


@pytest.mark.parametrize("kind", NEEDED)
def test_a_line_has_its_fields_and_every_source(exported, kind):
    for row in exported[f"{kind}.jsonl"]:
        assert {"id", "sources", "independent_sources"} | NEEDED[kind] <= set(row)
        for source in row["sources"]:
            assert {"doc", "evidence", "reader"} <= set(source)
            assert source["reader"] == "us/1"


def test_spellings_of_one_person_are_on_one_line(exported):
    (row,) = exported["persons.jsonl"]
    assert row["names"] == sorted(NAMES.values())
    assert [source["doc"] for source in row["sources"]] == ["a", "b"]


def test_the_export_is_the_same_every_time(exported, place):
    with Ledger.open(place) as ledger:
        again = {name: [json.loads(line) for line in lines] for name, lines in files(ledger, "2031-06-01")}
    assert again == exported
