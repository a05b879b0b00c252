"""Records made elsewhere are taken only when they keep the contract and their evidence holds."""

import pytest

from mithaq.errors import InputError
from mithaq.ledger.foreign import checked, foreign
from mithaq.model.document import Document
from mithaq.model.span import Span

TEXT = "التقى الوزير سابر تيلكوف نظيره في بيشكيك، ووقعا سبع اتفاقيات."
DOCUMENT = Document(text=TEXT, id="a", published="2031-05-12")


def at(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


def person(**changes):
    return {"name": "سابر تيلكوف", "country": "KG", "office": "الوزير", "evidence": at("سابر تيلكوف"), **changes}


def meeting(**changes):
    row = {
        "kind": "meeting",
        "status": "held",
        "date": None,
        "place": "بيشكيك",
        "place_country": "KG",
        "parties": ["RU", "KG", "KG"],
        "participants": [{"name": "سابر تيلكوف", "office": None, "country": "KG", "role": "host"}],
        "occasion": None,
        "topics": [],
        "evidence": at("التقى الوزير"),
    }
    return {**row, **changes}


def read(reader=None, **records):
    return checked(foreign({"doc": {"id": "a"}, **records}, reader), DOCUMENT)


def test_good_records_are_taken_and_put_in_order():
    reading, refused = read(persons=[person()], engagements=[meeting()])
    assert refused == []
    assert reading.persons[0].evidence == Span(*at("سابر تيلكوف"))
    assert reading.persons[0].confidence == 1.0
    assert reading.engagements[0].parties == ("KG", "RU")


@pytest.mark.parametrize(
    ("reason", "changes"),
    [
        ("is not in the text", {"evidence": [0, 5000]}),
        ("is not in the text", {"evidence": [9, 9]}),
        ('has no "evidence"', {"evidence": None}),
        ('has no "evidence"', {"evidence": [True, 3]}),
        ("is blank", {"evidence": [5, 6]}),
        ("is not the quoted words", {"quote": "سابر"}),
        ("the text does not have the name", {"name": "جانيبيك أوروزوف"}),
        ("does not name", {"evidence": at("بيشكيك")}),
        ('has no "name"', {"name": None}),
        ("is no text", {"country": 7}),
    ],
)
def test_evidence_that_does_not_hold_is_refused_with_the_reason(reason, changes):
    reading, refused = read(persons=[person(**changes), person()])
    assert len(reading.persons) == 1
    (why,) = refused
    assert why.startswith("persons 1: ") and reason in why


@pytest.mark.parametrize(
    ("reason", "changes"),
    [
        ("which the contract does not know", {"status": "done"}),
        ("which is no date", {"date": "yesterday"}),
        ("that are no list", {"parties": "KG"}),
        ("that are not all strings", {"parties": ["KG", None]}),
        ("with the role", {"participants": [{"name": "سابر", "role": "king"}]}),
    ],
)
def test_what_breaks_the_contract_is_refused(reason, changes):
    reading, refused = read(engagements=[meeting(**changes)])
    assert reading.engagements == () and reason in refused[0]


@pytest.mark.parametrize("date", ["2031-05-12", "2031-05", "2031", "2031-23", "2031/2033", "2031-05-12/..", "../2031"])
def test_every_date_of_the_contract_is_taken(date):
    assert read(engagements=[meeting(date=date)])[1] == []


def test_the_reader_is_named_by_the_user_the_file_or_the_content():
    value = {"doc": {"id": "a"}, "reader": "ana/3", "persons": [person()]}
    assert foreign(value).reader == "ana/3"
    assert foreign(value, "ben/1").reader == "ben/1"
    bare = {key: part for key, part in value.items() if key != "reader"}
    name, _, version = foreign(bare).reader.partition("/")
    assert name == "records" and foreign(bare).reader.endswith(version) and version
    assert foreign({**bare, "persons": []}).reader != foreign(bare).reader


@pytest.mark.parametrize("value", [[], {"doc": "a"}, {"doc": {}}, {"doc": {"id": "a"}, "reader": 5}])
def test_what_is_no_reading_is_refused(value):
    with pytest.raises(InputError):
        foreign(value)


def test_a_name_with_a_preposition_in_front_is_found():
    document = Document(text="برقية للسيسي", id="a")
    row = {"name": "عبد الفتاح السيسي", "country": "EG", "office": None, "evidence": [6, 12]}
    assert checked(foreign({"doc": {"id": "a"}, "persons": [row]}), document)[1] == []
