"""Which records belong to the dossier of a pair, and in what order they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mithaq.analysis.pair import dossier
from mithaq.errors import InputError
from mithaq.ledger import Ledger


@pytest.fixture
def ledger(place):
    with Ledger.open(place, create=True) as opened:
        yield opened


def add(ledger, story, ident="a", codes=("KG", "RU"), **changes):
    document, reading = story(ident, codes=codes)
    ledger.add(document, replace(reading, **changes), "mithaq/1")


def varied(record, **lists):
    """The record once for each set of values: `varied(r, date=("2031", None))` are two."""
    return tuple(replace(record, **dict(zip(lists, each, strict=True))) for each in zip(*lists.values(), strict=True))


@pytest.mark.parametrize("codes", [("KG", "RU"), ("ru", "kg"), ("Ru", "Kg")])
def test_everything_has_its_section(ledger, story, codes):
    add(ledger, story)
    found = dossier(ledger, *codes)
    assert found.pair == tuple(code.upper() for code in codes)
    assert len(found.past) == len(found.commitments) == len(found.organisations) == len(found.sources) == 1
    assert found.ahead == ()
    assert [(group.name, len(group.entries)) for group in found.instruments] == [("signed", 1)]
    assert [(group.name, len(group.entries)) for group in found.figures] == [("trade_turnover", 1)]
    assert {group.name for group in found.persons} == {"سابر تيلكوف", "إيغور ليبيدف"}
    assert found.persons[0].entries[0].record.country == codes[0].upper(), "the first party comes first"
    assert not found.is_empty


def test_encounters_are_past_or_ahead_and_in_order(ledger, story):
    meeting = story("a")[1].engagements[0]
    dates = (None, "2031-05", "2031-05-02", "2030-23", "2031", "2029/2033", "../2028-01")
    for status in ("held", "under_way", "planned", "proposed", "cancelled"):
        engagements = varied(meeting, date=dates, status=(status,) * len(dates))
        add(ledger, story, status, engagements=engagements)
    found = dossier(ledger, "KG", "RU")
    expected = ["../2028-01", "2029/2033", "2030-23", "2031", "2031-05", "2031-05-02", None]
    assert [entry.record.date for entry in found.past] == [date for date in expected for _ in range(2)]
    assert [entry.record.date for entry in found.ahead] == [date for date in expected for _ in range(3)]
    assert {entry.record.status for entry in found.past} == {"held", "under_way"}


def test_instruments_stand_by_status(ledger, story):
    instrument = story("a")[1].instruments[0]
    statuses = ("proposed", "signed", "in_force", "lost", "drafted", "signed")
    dates = (None, "2031-05-12", None, None, None, "2029")
    add(ledger, story, instruments=varied(instrument, status=statuses, date=dates))
    found = dossier(ledger, "KG", "RU").instruments
    assert [group.name for group in found] == ["in_force", "signed", "drafted", "proposed", "lost"]
    assert [entry.record.date for entry in found[1].entries] == ["2029", "2031-05-12"]


def test_figures_stand_by_measure_then_period(ledger, story):
    figure = story("a")[1].figures[0]
    figures = varied(figure, measure=("trade_turnover", "exports", "trade_turnover"), period=(None, "2030", "2029"))
    add(ledger, story, figures=figures)
    found = dossier(ledger, "KG", "RU").figures
    assert [(group.name, [entry.record.period for entry in group.entries]) for group in found] == [
        ("exports", ["2030"]),
        ("trade_turnover", ["2029", None]),
    ]


@pytest.mark.parametrize(
    ("belongs", "actors"),
    [
        (True, ("KG", "RU")),
        (True, ("KG", "RU", "UZ")),
        (True, ("RU",)),
        (True, ("شركة غازنفط",)),
        (True, ("Gazneft",)),
        (True, ()),
        (False, ("UZ",)),
        (False, ("RU", "UZ")),
        (False, ("EAEU", "RU")),
    ],
)
def test_whose_commitments_belong(ledger, story, belongs, actors):
    commitment = story("a")[1].commitments[0]
    add(ledger, story, commitments=(replace(commitment, actors=actors),))
    assert len(dossier(ledger, "KG", "RU").commitments) == belongs


def test_a_document_chiefly_about_others_gives_shared_commitments_only(ledger, story):
    reading = story("a")[1]
    commitments = varied(reading.commitments[0], actors=(("KG", "RU"), ("RU",)))
    others = (*reading.figures, *varied(reading.figures[0], parties=(("BY", "RU"),) * 5))
    add(ledger, story, commitments=commitments, figures=others)
    assert [entry.record.actors for entry in dossier(ledger, "KG", "RU").commitments] == [("KG", "RU")]


def test_commitments_stand_by_due_date(ledger, story):
    commitment = story("a")[1].commitments[0]
    add(ledger, story, commitments=varied(commitment, due=(None, "2033-09-01", "2030", "2033-09")))
    found = [entry.record.due for entry in dossier(ledger, "KG", "RU").commitments]
    assert found == ["2030", "2033-09", "2033-09-01", None]


def test_records_of_many_parties_belong(ledger, story):
    reading = story("a")[1]
    add(ledger, story, engagements=varied(reading.engagements[0], parties=(("CN", "KG", "RU", "SCO"), ("CN", "RU"))))
    assert [entry.record.parties for entry in dossier(ledger, "KG", "RU").past] == [("CN", "KG", "RU", "SCO")]


def test_a_state_takes_in_its_regions(ledger, story):
    add(ledger, story, "state")
    add(ledger, story, "region", codes=("KG", "RU-SA"))

    def ids(*codes):
        return {entry.source.document.id for entry in dossier(ledger, *codes).past}

    assert ids("KG", "RU") == {"state", "region"}
    assert ids("KG", "RU-SA") == {"region"}
    assert len(dossier(ledger, "KG", "RU").commitments) == 2, "the region's document is chiefly about KG and RU too"


def test_a_region_and_its_state_are_two_parties(ledger, story):
    add(ledger, story, "region", codes=("RU", "RU-SA"))
    add(ledger, story, "alone", codes=("KG", "RU-SA"))
    assert [entry.source.document.id for entry in dossier(ledger, "RU", "RU-SA").past] == ["region"]


def test_names_are_those_of_the_two_sides(ledger, story):
    reading = story("a")[1]
    persons = varied(reading.persons[0], country=("KG", "UZ", None, "RU-SA"), name=("one", "two", "three", "four"))
    bodies = varied(reading.organisations[0], country=("RU", "UZ", None), name=("one", "two", "three"))
    add(ledger, story, persons=persons, organisations=bodies)
    found = dossier(ledger, "KG", "RU")
    assert [group.name for group in found.persons] == ["one", "four"]
    assert [group.name for group in found.organisations] == ["one", "three"]


def test_one_name_of_several_documents_is_one_group(ledger, story):
    for ident in ("a", "b", "c"):
        add(ledger, story, ident)
    assert [len(group.entries) for group in dossier(ledger, "KG", "RU").persons] == [3, 3]


def test_the_spelling_of_a_body_is_its_own(ledger, story):
    add(ledger, story, codes=("IsDB", "KG"))
    assert dossier(ledger, "ISDB", "kg").pair == ("IsDB", "KG")


def test_nothing_known_is_an_empty_dossier(ledger, story):
    add(ledger, story)
    found = dossier(ledger, "KG", "FJ")
    assert found.is_empty and found.pair == ("KG", "FJ")


@pytest.mark.parametrize("codes", [("KG", "kg"), ("KG", "روسيا"), ("", "KG"), ("KG", "R%"), ("KG", "Kyrgyzstan")])
def test_what_are_not_two_codes(ledger, codes):
    with pytest.raises(InputError):
        dossier(ledger, *codes)
