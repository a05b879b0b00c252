"""What changed since a moment, on both engines."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from typer.testing import CliRunner

from mithaq.analysis.changes import changes
from mithaq.cli.app import app
from mithaq.ledger import Ledger, Ruling
from mithaq.linking.judgements import Verdict
from mithaq.model.document import Document
from mithaq.model.record import Engagement, Figure, Reading
from mithaq.model.span import Span

START = datetime(2031, 5, 1, tzinfo=UTC)
PLANNED = "يزور رئيس قيرغيزستان موسكو يوم 20 مايو ويلتقي رئيس روسيا. وبلغ حجم التجارة 4.1 مليار دولار في 2030."
HELD = "التقى رئيس روسيا نظيره القيرغيزي في الكرملين الثلاثاء بعد استقبال رسمي حضره الوزراء."


def day(number):
    return START + timedelta(days=number)


def meeting(text, **values):
    given = {"kind": "meeting", "status": "planned", "date": "2031-05-20", "parties": ("KG", "RU"), **values}
    return Engagement(place=None, place_country="RU", evidence=Span(0, len(text)), **given)


def figure(text, value):
    return Figure(
        measure="trade_turnover",
        value=value,
        unit="USD",
        qualifier="exact",
        period="2030",
        parties=("KG", "RU"),
        evidence=Span(len(text) - 20, len(text)),
    )


def put(ledger, ident, text, at, *records, reader="us/1", published="2031-05-12"):
    document = Document(text, ident, published=published, publisher=f"outlet {ident}")
    engagements = tuple(record for record in records if isinstance(record, Engagement))
    figures = tuple(record for record in records if isinstance(record, Figure))
    reading = Reading(ident, published, engagements=engagements, figures=figures)
    return ledger.add(document, reading, reader, added_at=at)


@pytest.fixture
def ledger(place):
    with Ledger.open(place, create=True) as opened:
        put(opened, "a", PLANNED, day(1), meeting(PLANNED), figure(PLANNED, 4_100_000_000))
        yield opened


def told(ledger, since):
    return [(change.kind, change.type, change.field, change.before, change.after) for change in changes(ledger, since)]


def test_everything_is_new_since_the_beginning_and_nothing_since_the_end(ledger):
    found = changes(ledger, START)
    assert [change.kind for change in found] == ["document", "new", "new"]
    assert found[0].why == "'a' (outlet a, 2031-05-12) was added."
    assert found[1].why == "New: meeting of KG and RU, planned, 2031-05-20."
    assert found[2].why == "New: trade turnover of KG and RU: 4.1 billion USD, 2030."
    assert found[1].line and found[1].documents == ("a",)
    assert changes(ledger, day(2)) == []
    assert changes(ledger, day(1)) == found


def test_a_second_source_moves_a_line(ledger):
    put(ledger, "b", HELD, day(3), meeting(HELD, status="held"), published="2031-05-20")
    found = changes(ledger, day(2))
    assert told(ledger, day(2)) == [
        ("document", None, None, None, None),
        ("moved", "engagements", "status", "planned", "held"),
        ("source", "engagements", "independent_sources", 1, 2),
    ]
    assert found[1].why == (
        "meeting of KG and RU, held, 2031-05-20: the status was planned and is held, according to outlet b, 2031-05-20."
    )
    assert found[2].why.endswith("2 independent sources instead of 1; new: outlet b, 2031-05-20.")
    assert found[1].documents == found[2].documents == ("b",)


def test_a_copy_is_no_new_source(ledger):
    put(ledger, "copy", PLANNED, day(3), meeting(PLANNED), published="2031-05-13")
    assert told(ledger, day(2)) == [("document", None, None, None, None)]


def test_a_newer_reading_moves_what_it_reads_otherwise_and_keeps_no_more_than_that(ledger):
    better = replace(meeting(PLANNED), place="موسكو")
    put(ledger, "a", PLANNED, day(3), better, figure(PLANNED, 4_100_000_000), reader="us/2")
    found = changes(ledger, day(2))
    assert told(ledger, day(2)) == [
        ("document", None, None, None, None),
        ("moved", "engagements", "place", None, "موسكو"),
    ]
    assert found[0].why == "'a' (outlet a, 2031-05-12) was read by us/2 in place of 1."
    assert "the place was unknown and is موسكو, according to outlet a" in found[1].why
    assert ledger._store.execute("SELECT type FROM former_records") == [("engagements",)]
    assert [kind for kind, *_ in told(ledger, START)] == ["document", "new", "new"]


def test_how_sure_the_reader_is_makes_no_change(ledger):
    surer = replace(meeting(PLANNED), confidence=0.5, pattern="other")
    put(ledger, "a", PLANNED, day(3), surer, figure(PLANNED, 4_100_000_000), reader="us/2")
    assert told(ledger, day(2)) == [("document", None, None, None, None)]
    assert ledger._store.execute("SELECT type FROM former_records") == []


def test_two_readings_one_after_the_other_are_told_from_each_day(ledger):
    for number, place in ((3, "موسكو"), (5, "سوتشي")):
        put(ledger, "a", PLANNED, day(number), replace(meeting(PLANNED), place=place), reader=f"us/{number}")
    assert ("moved", "engagements", "place", None, "سوتشي") in told(ledger, day(2))
    assert ("moved", "engagements", "place", "موسكو", "سوتشي") in told(ledger, day(4))
    assert told(ledger, day(6)) == []
    put(ledger, "a", PLANNED, day(7), meeting(PLANNED), reader="us/7")
    assert [kind for kind, *_ in told(ledger, day(2))] == ["document"]
    assert ("moved", "engagements", "place", "سوتشي", None) in told(ledger, day(6))


def test_another_readers_first_reading_is_recent(ledger):
    put(ledger, "a", PLANNED, day(3), meeting(PLANNED, status="cancelled"), reader="ana/1")
    kinds = told(ledger, day(2))
    assert kinds[0][0] == "document" and ("moved", "engagements", "status", "planned", "cancelled") in kinds
    assert changes(ledger, day(2))[0].why.endswith("was read by ana/1.")


def test_a_revised_text_moves_its_lines(ledger):
    text = PLANNED.replace("20 مايو", "21 مايو")
    put(ledger, "a", text, day(3), meeting(text, date="2031-05-21"), figure(text, 4_100_000_000))
    found = changes(ledger, day(2))
    assert told(ledger, day(2)) == [
        ("document", None, None, None, None),
        ("moved", "engagements", "date", "2031-05-20", "2031-05-21"),
    ]
    assert found[0].why == "'a' (outlet a, 2031-05-12) came with a changed text or changed particulars."


def test_a_new_conflict_is_told_once(ledger):
    other = "قالت الحكومة إن التجارة بين البلدين وصلت إلى 5.3 مليار دولار خلال العام 2030."
    put(ledger, "b", other, day(3), figure(other, 5_300_000_000))
    conflicts = [change for change in changes(ledger, day(2)) if change.kind == "conflict"]
    assert len(conflicts) == 1
    assert "4.1 billion USD" in conflicts[0].why and "5.3 billion USD" in conflicts[0].why
    assert conflicts[0].documents == ("a", "b")
    assert [change for change in changes(ledger, day(4)) if change.kind == "conflict"] == []


def test_judgements_are_told(ledger):
    put(ledger, "b", HELD, day(3), meeting(HELD, kind="visit", status="held"), published="2031-05-20")
    one, two = (line.id for line in ledger.lines("engagements"))
    ledger.judge(one, two, Verdict.SAME, "ana", judged_at=day(5))
    found = changes(ledger, day(4))
    assert next(change.why for change in found if change.kind == "judgement").startswith("ana decided: E-")
    record = ledger.lines("figures")[0].entries[0].id
    ledger.review(f"{record}.period", Ruling.CORRECTED, "ben", to="2029", reviewed_at=day(7))
    (change,) = [change for change in changes(ledger, day(6)) if change.kind == "judgement"]
    assert change.why == f"ben corrected the period of {record}: 2030 → 2029."
    assert changes(ledger, day(8)) == []


def test_the_command_prints_text_and_json(ledger, place):
    put(ledger, "b", HELD, day(3), meeting(HELD, status="held"), published="2031-05-20")

    def run(*options):
        return CliRunner().invoke(app, ["changes", str(place), *options], catch_exceptions=False)

    text = run("--since", day(2).date().isoformat()).stdout
    assert [line for line in text.splitlines() if line and not line.startswith(" ")] == [
        "Documents (1)",
        "Lines that moved (1)",
        "Lines with a new independent source (1)",
    ]
    rows = [
        json.loads(line) for line in run("--since", "2031-05-03T00:00+03:00", "--format", "json").stdout.splitlines()
    ]
    assert [row["kind"] for row in rows] == ["document", "moved", "source"]
    assert rows[1]["field"] == "status" and rows[1]["documents"] == ["b"]
    assert run("--since", "2031-05-09").stdout == "nothing has changed\n"
    result = run("--since", "yesterday")
    assert result.exit_code == 2 and "'yesterday' is not a day or time" in result.stderr
