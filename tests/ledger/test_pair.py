"""Which records belong to the dossier of a pair, and in what order they stand."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest

from mithaq.analysis.pair import dossier
from mithaq.analysis.states import moves
from mithaq.errors import InputError
from mithaq.ledger import Ledger, Ruling
from mithaq.reports.language import Language
from mithaq.reports.page import page


@pytest.fixture
def ledger(place):
    with Ledger.open(place, create=True) as opened:
        yield opened


def add(ledger, story, ident="a", codes=("KG", "RU"), day=12, **changes):
    document, reading = story(ident, day=day, codes=codes)
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
    assert [(group.name, len(group.lines)) for group in found.instruments] == [("signed", 1)]
    assert [(group.name, len(group.lines)) for group in found.figures] == [("trade_turnover", 1)]
    assert {line.record.name for line in found.persons} == {"سابر تيلكوف", "إيغور ليبيدف"}
    assert found.persons[0].entries[0].record.country == codes[0].upper(), "the first party comes first"
    assert not found.is_empty


def test_encounters_are_past_or_ahead_and_in_order(ledger, story):
    meeting = story("a")[1].engagements[0]
    dates = ("2031-05", "2031-05-02", "2030-23", "2031", "2029/2033", "../2028-01")
    third = {"held": "AM", "under_way": "BY", "planned": "KZ", "proposed": "TJ", "cancelled": "UZ"}
    for status, country in third.items():
        parties = tuple(sorted(("KG", "RU", country)))
        told = replace(meeting, parties=parties, participants=(), place=None, place_country=country, status=status)
        undated = replace(told, kind="call", date=None)
        add(ledger, story, status, engagements=(*varied(told, date=dates), undated))
    found = dossier(ledger, "KG", "RU")
    expected = ["../2028-01", "2029/2033", "2030-23", "2031", "2031-05", "2031-05-02", None]
    assert [line.record.date for line in found.past] == [date for date in expected for _ in range(2)]
    assert [line.record.date for line in found.ahead] == [date for date in expected for _ in range(3)]
    assert {line.record.status for line in found.past} == {"held", "under_way"}


def test_instruments_stand_by_status(ledger, story):
    instrument = story("a")[1].instruments[0]
    statuses = ("proposed", "signed", "in_force", "lost", "drafted", "signed")
    dates = (None, "2031-05-12", None, None, None, "2029")
    titles = ("مذكرة النقل", "اتفاقية المياه", "معاهدة الحدود", "بروتوكول التعليم", "برنامج الطاقة", "عقد الغاز")
    add(ledger, story, instruments=varied(instrument, status=statuses, date=dates, title=titles))
    found = dossier(ledger, "KG", "RU").instruments
    assert [group.name for group in found] == ["in_force", "signed", "drafted", "proposed", "lost"]
    assert [line.record.date for line in found[1].lines] == ["2029", "2031-05-12"]


def test_figures_stand_by_measure_then_period(ledger, story):
    figure = story("a")[1].figures[0]
    measures = ("trade_turnover", "exports", "trade_turnover")
    figures = varied(figure, measure=measures, period=(None, "2030", "2029"), value=(7, 5, 6))
    add(ledger, story, figures=figures)
    found = dossier(ledger, "KG", "RU").figures
    assert [(group.name, [line.record.period for line in group.lines]) for group in found] == [
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
    assert [line.record.actors for line in dossier(ledger, "KG", "RU").commitments] == [("KG", "RU")]


def test_commitments_stand_by_due_date(ledger, story):
    commitment = story("a")[1].commitments[0]
    add(ledger, story, commitments=varied(commitment, due=(None, "2033-09-01", "2030", "2033-09")))
    found = [line.record.due for line in dossier(ledger, "KG", "RU").commitments]
    assert found == ["2030", "2033-09", "2033-09-01", None]


def test_records_of_many_parties_belong(ledger, story):
    reading = story("a")[1]
    add(ledger, story, engagements=varied(reading.engagements[0], parties=(("CN", "KG", "RU", "SCO"), ("CN", "RU"))))
    assert [line.record.parties for line in dossier(ledger, "KG", "RU").past] == [("CN", "KG", "RU", "SCO")]


def test_a_state_takes_in_its_regions(ledger, story):
    add(ledger, story, "state")
    add(ledger, story, "region", codes=("KG", "RU-SA"), day=28)

    def ids(*codes):
        return {entry.source.document.id for line in dossier(ledger, *codes).past for entry in line.entries}

    assert ids("KG", "RU") == {"state", "region"}
    assert ids("KG", "RU-SA") == {"region"}
    (promise,) = dossier(ledger, "KG", "RU").commitments
    assert len(promise.entries) == 2, "the region's document is chiefly about KG and RU too"


def test_a_region_and_its_state_are_two_parties(ledger, story):
    add(ledger, story, "region", codes=("RU", "RU-SA"))
    add(ledger, story, "alone", codes=("KG", "RU-SA"))
    assert [line.first.source.document.id for line in dossier(ledger, "RU", "RU-SA").past] == ["region"]


def test_names_are_those_of_the_two_sides(ledger, story):
    reading = story("a")[1]
    persons = varied(reading.persons[0], country=("KG", "UZ", None, "RU-SA"), name=("one", "two", "three", "four"))
    bodies = varied(reading.organisations[0], country=("RU", "UZ", None), name=("one", "two", "three"))
    add(ledger, story, persons=persons, organisations=bodies)
    found = dossier(ledger, "KG", "RU")
    assert [line.record.name for line in found.persons] == ["one", "four"]
    assert [line.record.name for line in found.organisations] == ["one", "three"]


def test_one_name_of_several_documents_is_one_line(ledger, story):
    for ident in ("a", "b", "c"):
        add(ledger, story, ident)
    assert [len(line.entries) for line in dossier(ledger, "KG", "RU").persons] == [3, 3]


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


def test_what_several_documents_tell_stands_once_with_its_course(ledger, story):
    meeting = story("a")[1].engagements[0]
    add(ledger, story, "a", engagements=(replace(meeting, status="planned"),))
    add(ledger, story, "b")
    found = dossier(ledger, "KG", "RU")
    (line,) = found.past
    assert found.ahead == () and line.record.status == "held"
    assert [state.status for state in moves(line.line)] == ["planned", "held"]
    assert {entry.source.document.id for entry in line.entries} == {"a", "b"}
    assert [len(line.entries) for line in found.commitments] == [2]
    assert [len(line.entries) for group in (*found.instruments, *found.figures) for line in group.lines] == [2, 2]


def test_a_line_is_shown_whole_though_a_source_names_one_party_only(ledger, story):
    meeting = story("a")[1].engagements[0]
    add(ledger, story, "a")
    add(ledger, story, "b", engagements=(replace(meeting, parties=("KG",)),))
    (line,) = dossier(ledger, "KG", "RU").past
    assert {entry.source.document.id for entry in line.entries} == {"a", "b"}
    assert [row.value for row in line.values["parties"]] == [("KG", "RU"), ("KG",)]


def test_what_is_overdue_depends_on_the_day(ledger, story):
    add(ledger, story)
    (line,) = dossier(ledger, "KG", "RU").commitments
    assert dossier(ledger, "KG", "RU", "2033-10-01").overdue == {line.id}
    assert dossier(ledger, "KG", "RU", "2033-09-30").overdue == set()
    assert dossier(ledger, "KG", "RU").overdue == frozenset()


def test_a_target_stands_beside_what_was_claimed_for_its_time(ledger, story):
    reading = story("a")[1]
    goal = replace(reading.commitments[0], kind="target", due="2032", evidence=reading.figures[0].evidence)
    aim = replace(reading.figures[0], period="2032", value=5_000_000_000)
    add(ledger, story, "a", commitments=(goal,), figures=(aim,))
    document, later = story("b")
    claim = replace(later.figures[0], period="2032", value=4_100_000_000)
    ledger.add(replace(document, published="2033-02-01"), replace(later, figures=(claim,), commitments=()), "mithaq/1")
    found = dossier(ledger, "KG", "RU")
    (rows,) = found.claims.values()
    assert [line.entries[0].record.value for line in rows] == [4_100_000_000]


def test_conflicts_of_the_pair_are_told(ledger, story):
    figure = story("a")[1].figures[0]
    add(ledger, story, "a")
    add(ledger, story, "b", figures=(replace(figure, value=3_000_000_000),))
    add(ledger, story, "c", codes=("KG", "UZ"))
    (conflict,) = dossier(ledger, "KG", "RU").conflicts
    assert conflict.kind == "value" and len(conflict.lines) == 2
    assert dossier(ledger, "KG", "UZ").conflicts == ()


def test_what_somebody_decided_leads_and_says_who(ledger, story):
    for ident in ("a", "b", "c"):
        add(ledger, story, ident)
    (line,) = dossier(ledger, "KG", "RU").past
    ledger.review(
        f"{line.first.id}.date", Ruling.CORRECTED, "ana", to="2031-05-13", reviewed_at=datetime(2031, 6, 1, 12)
    )
    found = dossier(ledger, "KG", "RU")
    assert [row.value for row in found.past[0].values["date"]] == ["2031-05-13", "2031-05-12"]
    html = page(found)
    assert re.search(
        r"corrected \(Date\) <bdi[^>]*>2031-05-12</bdi> → <bdi[^>]*>2031-05-13</bdi>: <bdi>ana</bdi>", html
    )


def test_what_was_decided_about_a_person_stands_beside_the_source(ledger, story):
    add(ledger, story, "a")
    someone = dossier(ledger, "KG", "RU").persons[0].first
    ledger.review(f"{someone.id}.office", Ruling.REJECTED, "ben")
    html = page(dossier(ledger, "KG", "RU"), Language.AR)
    assert re.search(r"مرفوض \(.+\) <bdi[^>]*>[^<]+</bdi>: <bdi>ben</bdi>", html)
