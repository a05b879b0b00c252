"""What lies ahead, what is overdue, and how a line's state moves."""

import pytest

from mithaq.analysis.agenda import agenda
from mithaq.analysis.lines import shown
from mithaq.analysis.states import log, status
from mithaq.model.record import Commitment, Engagement, Figure, Person
from mithaq.model.span import Span

AT = Span(0, 1)


def commitment(status="agreed", due="2031-09"):
    return Commitment(kind="project", what="تسع مدارس", actors=("KG", "RU"), status=status, due=due, evidence=AT)


def meeting(status="planned", date="2031-06-01", **fields):
    return Engagement(kind="meeting", status=status, date=date, parties=("KG", "RU"), evidence=AT, **fields)


@pytest.fixture
def lines(entry, line):
    def build(kind, *rows):
        return line(
            kind, *(entry(record, document, published) for record, document, published in rows), ident=kind[0].upper()
        )

    return build


def test_due_then_overdue_then_done(lines):
    schools = lines("commitments", (commitment(), "a", "2031-05-12"))
    assert [item.date for item in agenda([], [schools], "2031-09-30").due] == ["2031-09"]
    assert [item.by for item in agenda([], [schools], "2031-10-01").overdue] == ["2031-09-30"]
    assert shown(schools, "2031-10-01")["state"] == "overdue" and shown(schools, "2031-09-30")["state"] == "agreed"
    done = lines("commitments", (commitment(), "a", "2031-05-12"), (commitment("completed", None), "b", "2031-09-20"))
    assert agenda([], [done], "2031-10-01").overdue == ()
    late = lines("commitments", (commitment(), "a", "2031-05-12"), (commitment("under_way"), "b", "2031-11-20"))
    assert agenda([], [late], "2031-12-01").overdue == ()


def test_no_word_of_kept_or_broken(lines):
    row = shown(lines("commitments", (commitment(), "a", "2031-05-12")), "2040-01-01")
    assert (row["status"], row["state"]) == ("agreed", "overdue")


def test_planned_and_passed(lines):
    plan = lines("engagements", (meeting(), "a", "2031-05-12"))
    assert [item.date for item in agenda([plan], [], "2031-06-01").planned] == ["2031-06-01"]
    assert [item.date for item in agenda([plan], [], "2031-06-02").passed] == ["2031-06-01"]
    held = lines("engagements", (meeting(), "a", "2031-05-12"), (meeting("held"), "b", "2031-06-02"))
    found = agenda([held], [], "2031-06-02")
    assert (found.planned, found.passed) == ((), ())


def test_a_plan_without_a_day_fades(lines):
    plan = lines("engagements", (meeting(date=None), "a", "2031-05-12"))
    soon, late = agenda([plan], [], "2032-05-11"), agenda([plan], [], "2032-06-01")
    assert ([item.by for item in soon.planned], soon.faded) == ([None], ())
    assert (late.planned, late.passed, [item.date for item in late.faded]) == ((), (), [None])


def test_a_status_moves_forward_only(lines):
    moved = lines("engagements", (meeting("held"), "b", "2031-06-02"), (meeting(), "a", "2031-05-12"))
    assert status(moved) == "held"
    assert [row.status for row in log(moved)] == ["planned", "held"]
    off = lines("engagements", (meeting(), "a", "2031-05-12"), (meeting("cancelled"), "b", "2031-05-20"))
    assert status(off) == "cancelled"
    on_again = lines("engagements", (meeting("cancelled"), "a", "2031-05-12"), (meeting("held"), "b", "2031-06-20"))
    assert status(on_again) == "held"


def test_the_best_supported_value_leads_and_rivals_are_kept(lines):
    rows = [
        (meeting(place=place), document, "2031-05-12")
        for place, document in (("أوش", "a"), ("بيشكيك", "b"), ("بيشكيك", "c"))
    ]
    merged = shown(lines("engagements", *rows))
    assert merged["place"] == "أوش", "three copies of one text are one voice; who tells it first is believed"
    assert merged["independent_sources"] == 1
    assert [source.get("copy_of") for source in merged["sources"]] == [None, "a", "a"]


def test_independent_sources_outweigh_one(entry, line):
    texts = {
        "a": "قال الأول كلاما طويلا عن اللقاء",
        "b": "نقلت الثانية خبرا غيره تماما",
        "c": "وكتب ثالث ما رآه بعينه هناك",
    }
    places = {"a": "أوش", "b": "بيشكيك", "c": "بيشكيك"}
    merged = shown(line("engagements", *(entry(meeting(place=places[d]), d, "2031-05-12", texts[d]) for d in "abc")))
    assert merged["place"] == "بيشكيك" and merged["independent_sources"] == 3
    assert [(row["value"], row["voices"]) for row in merged["values"]["place"]] == [("بيشكيك", 2), ("أوش", 1)]


def test_a_person_has_every_spelling_and_dated_offices(lines):
    def person(name, office):
        return Person(name=name, country="KG", office=office, evidence=AT)

    rows = [
        (person("سابر تيلكوف", "رئيس الوزراء"), "a", "2031-01-01"),
        (person("تيلكوف", "رئيس الوزراء"), "b", "2031-03-01"),
        (person("صابير تلكوف", "الرئيس"), "c", "2032-01-01"),
    ]
    merged = shown(lines("persons", *rows))
    assert merged["names"] == sorted(["سابر تيلكوف", "تيلكوف", "صابير تلكوف"])
    assert [(o["office"], o["first"], o["last"]) for o in merged["offices"]] == [
        ("رئيس الوزراء", "2031-01-01", "2031-03-01"),
        ("الرئيس", "2032-01-01", "2032-01-01"),
    ]


def test_a_figure_belongs_to_a_series(lines):
    record = Figure(measure="exports", value=5, unit="USD", qualifier="exact", parties=("RU-TA", "KG"), evidence=AT)
    assert shown(lines("figures", (record, "a", None)))["series"] == "exports:KG+RU:USD"
