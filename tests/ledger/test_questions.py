"""`mithaq person`, `organisation` and `series`, from Python and as a user runs them."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from mithaq.analysis.finding import find_organisations, find_persons
from mithaq.analysis.organisation import organisation_file
from mithaq.analysis.person import person_file
from mithaq.analysis.series import series
from mithaq.cli import question_commands
from mithaq.exports.answers import csv_text
from mithaq.ledger import Ledger


@pytest.fixture
def told(place, story):
    """Three documents on two presidents, two namesakes, a company and a series of claims."""
    with Ledger.open(place, create=True) as ledger:
        for ident, day, name in (("a", 11, "سابر تيلكوف"), ("b", 12, "صابير تلكوف")):
            document, reading = story(ident, day=day)
            (first, second), (meeting,) = reading.persons, reading.engagements
            host, guest = meeting.participants
            ledger.add(
                replace(document, text=document.text.replace("سابر تيلكوف", name)),
                replace(
                    reading,
                    persons=(replace(first, name=name), second),
                    engagements=(replace(meeting, participants=(replace(host, name=name), guest)),),
                ),
                "mithaq/1",
            )
        document, reading = story("c", day=20)
        third = replace(reading.persons[1], name="أوليغ ليبيدف", office="السفير")
        claim = replace(reading.figures[0], value=3_000_000_000, speaker="أوليغ ليبيدف")
        plan = replace(claim, value=9_000_000_000, period="2040")
        named = replace(
            reading, persons=(third,), engagements=(), figures=(claim, plan), commitments=(), instruments=()
        )
        ledger.add(
            replace(document, publisher="=ناشر", text=document.text.replace("إيغور", "أوليغ")), named, "mithaq/1"
        )
    return place


@pytest.fixture
def ledger(told):
    with Ledger.open(told) as opened:
        yield opened


@pytest.fixture
def run(told):
    app = typer.Typer()
    question_commands.register(app)

    def invoke(command, *arguments):
        return CliRunner().invoke(app, [command, str(told), *arguments], catch_exceptions=False)

    return invoke


def plain(text):
    return text.replace("\u2068", "").replace("\u2067", "").replace("\u2069", "")


@pytest.mark.parametrize("asked", ["سابر تيلكوف", "صابير تلكوف", "سَابِر تيلكـوف", "صابر تلكوف", "تيلكوف"])
def test_a_person_is_found_in_any_spelling(ledger, asked):
    found = find_persons(ledger, asked)
    assert found.one is not None
    assert {entry.record.name for entry in found.one.entries} == {"سابر تيلكوف", "صابير تلكوف"}


def test_a_person_is_found_by_the_id_of_a_line_or_a_record(ledger):
    line = find_persons(ledger, "سابر تيلكوف").one
    assert line is not None
    for ident in (line.id, line.entries[1].id):
        again = find_persons(ledger, ident).one
        assert again is not None and again.id == line.id


def test_namesakes_are_listed_and_a_full_name_tells_them_apart(ledger):
    both = find_persons(ledger, "ليبيدف")
    assert both.one is None and len(both.lines) == 2
    for name in ("إيغور ليبيدف", "أوليغ ليبيدف"):
        one = find_persons(ledger, name).one
        assert one is not None and one.record.name == name


@pytest.mark.parametrize("asked", ["", "جانيبيك", "P-none", "E-0", "123", "%"])
def test_nobody_is_found_by_what_is_nobodys_name(ledger, asked):
    assert find_persons(ledger, asked).lines == ()
    assert find_organisations(ledger, asked).lines == ()


@pytest.mark.parametrize(("asked", "found"), [("روسيا", ["شركة روسيا للطاقة"]), ("رؤساء", ["مجلس رؤساء الدول"])])
def test_a_word_that_only_shares_its_stem_is_another(place, story, asked, found):
    with Ledger.open(place, create=True) as ledger:
        for ident, name in (("a", "شركة روسيا للطاقة"), ("b", "مجلس رؤساء الدول")):
            document, reading = story(ident, day=11)
            changed = replace(document, text=f"{document.text} {name}")
            named = replace(reading.organisations[0], name=name)
            ledger.add(changed, replace(reading, organisations=(named,)), "mithaq/1")
        assert [line.record.name for line in find_organisations(ledger, asked).lines] == found


def test_an_organisations_id_is_no_persons(ledger):
    line = find_organisations(ledger, "غازنفط").one
    assert line is not None and find_persons(ledger, line.id).lines == ()


def test_what_is_known_of_a_person(ledger):
    guest = find_persons(ledger, "إيغور ليبيدف").one
    assert guest is not None
    found = person_file(ledger, guest)
    assert [(row.name, len(row.entries)) for row in found.spellings] == [("إيغور ليبيدف", 2)]
    assert [(row.office, row.first, row.last) for row in found.offices] == [("الوزير", "2031-05-11", "2031-05-12")]
    assert [entry.source.document.id for entry in found.statements] == ["a", "b"]
    assert [line.record.value for line in found.figures] == [4_100_000_000]
    assert found.encounters and {line.record.kind for line in found.encounters} == {"meeting"}
    host = find_persons(ledger, "سابر تيلكوف").one
    assert host is not None and person_file(ledger, host).statements == ()
    assert [row.name for row in person_file(ledger, host).spellings] == ["سابر تيلكوف", "صابير تلكوف"]


def test_undertakings_in_a_persons_words(ledger, story):
    document, reading = story("d", day=25)
    said = replace(reading.statements[0], evidence=reading.commitments[0].evidence)
    ledger.add(document, replace(reading, statements=(said,)), "mithaq/1")
    line = find_persons(ledger, "إيغور ليبيدف").one
    assert line is not None
    (promise,) = person_file(ledger, line).commitments
    assert promise.record.what == "تسع مدارس"


def test_what_is_known_of_an_organisation(ledger):
    line = find_organisations(ledger, "غازنفط").one
    assert line is not None
    found = organisation_file(ledger, line)
    assert [row.name for row in found.spellings] == ["شركة غازنفط"]
    assert [len(promise.entries) for promise in found.commitments] == [2]
    assert found.encounters == () and found.statements == () and found.figures == ()


def test_a_series_by_period_with_targets_and_conflicts(ledger):
    (found,) = series(ledger, "trade_turnover", ["KG", "ru"])
    assert (found.parties, found.unit) == (("KG", "RU"), "USD")
    rows = [(point.line.record.period, point.line.record.value, point.is_target) for point in found.points]
    assert rows == [("2030", 4_100_000_000, False), ("2030", 3_000_000_000, False), ("2040", 9_000_000_000, True)]
    assert [[conflict.kind for conflict in point.conflicts] for point in found.points] == [["value"], ["value"], []]


@pytest.mark.parametrize(
    ("count", "measure", "parties"),
    [(1, "trade_turnover", ()), (1, "trade_turnover", ("KG",)), (0, "trade_turnover", ("KG", "UZ")), (0, "gdp", ())],
)
def test_which_series_there_are(ledger, count, measure, parties):
    assert len(series(ledger, measure, parties)) == count


def test_a_person_in_the_terminal(run):
    result = run("person", "صابر تلكوف")
    text = plain(result.stdout)
    assert result.exit_code == 0
    for words in (
        "صابير تلكوف · KG · P-",
        "Spellings (2)\n  1×  سابر تيلكوف",
        "Offices, with the time for which they are attested (1)\n  2031-05-11 to 2031-05-12  رئيس قيرغيزستان",
        "Encounters (",
        "a · ساعي · 2031-05-11",
    ):
        assert words in text, words


def test_choices_have_ids_to_ask_by(run):
    result = run("person", "ليبيدف")
    assert result.exit_code == 0 and plain(result.stdout).startswith("2 can be meant by ليبيدف; ask again by id\n")
    (row,) = map(json.loads, run("person", "ليبيدف", "--format", "json").stdout.splitlines())
    ids = [match["line"] for match in row["matches"]]
    assert len(ids) == 2 and all(ident in result.stdout for ident in ids)
    assert run("person", ids[0]).stdout.startswith("\u2068")
    rows = list(csv.DictReader(StringIO(run("person", "ليبيدف", "--format", "csv").stdout)))
    assert [row["line"] for row in rows] == ids


def test_a_person_for_other_programs(run):
    (row,) = map(json.loads, run("person", "إيغور ليبيدف", "--format", "json").stdout.splitlines())
    assert row["name"] == "إيغور ليبيدف" and row["offices"][0]["office"] == "الوزير"
    assert {"encounters", "figures", "commitments", "statements", "spellings", "sources"} <= set(row)
    assert row["statements"][0]["document"] == "a" and row["statements"][0]["quote"].startswith("وقال")
    rows = list(csv.DictReader(StringIO(run("person", "إيغور ليبيدف", "--format", "csv").stdout)))
    assert {row["type"] for row in rows} == {"persons", "engagements", "figures", "statements"}
    assert all(row["quote"] and row["document"] in ("a", "b") for row in rows)


def test_an_organisation_in_the_terminal(run):
    text = plain(run("organisation", "غازنفط").stdout)
    assert text.startswith("شركة غازنفط · company · RU · O-") and "Undertakings (1)" in text


def test_many_contradictions_are_told_briefly(told, story, run):
    with Ledger.open(told) as ledger:
        for day in range(21, 26):
            document, reading = story(f"more-{day}", day=day)
            claim = replace(reading.figures[0], value=day * 10**9)
            rest = {"persons": (), "engagements": (), "instruments": (), "commitments": ()}
            ledger.add(document, replace(reading, figures=(claim,), **rest), "mithaq/1")
    assert "and 4 more contradictions" in run("series", "trade_turnover", "KG", "RU").stdout


def test_a_series_in_every_form(run):
    text = plain(run("series", "trade_turnover", "KG", "RU").stdout)
    assert text.startswith("Trade turnover · KG, RU · USD (3)\n  2030  4.1 billion USD · says إيغور ليبيدف")
    assert "value, high: The trade turnover of KG, RU for 2030 is" in text and "9 billion USD" in text
    (row,) = map(json.loads, run("series", "Trade-Turnover", "KG", "--format", "json").stdout.splitlines())
    assert [claim["is_target"] for claim in row["claims"]] == [False, False, True]
    assert row["claims"][0]["conflicts"] == [row["conflicts"][0]["id"]]
    rows = list(csv.DictReader(StringIO(run("series", "trade_turnover", "--format", "csv").stdout)))
    assert [(row["document"], row["value"], row["is_target"]) for row in rows] == [
        ("a", "4100000000", "no"),
        ("b", "4100000000", "no"),
        ("c", "3000000000", "no"),
        ("c", "9000000000", "yes"),
    ]
    assert rows[2]["publisher"] == "'=ناشر", "no spreadsheet takes it for a formula"


@pytest.mark.parametrize(
    ("status", "message", "arguments"),
    [
        (1, "knows nobody by the name or id 'جانيبيك'", ("person", "جانيبيك")),
        (1, "knows no organisation by the name or id 'جانيبيك'", ("organisation", "جانيبيك")),
        (2, "'trade_turnovr' is no measure: did you mean trade_turnover", ("series", "trade_turnovr")),
        (2, "'Kyrgyzland' is not the code", ("series", "exports", "Kyrgyzland")),
        (0, "holds no exports of KG and RU", ("series", "exports", "KG", "RU")),
    ],
)
def test_questions_without_an_answer(run, status, message, arguments):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert message in plain(result.stderr)


def test_the_sample_of_the_page_runs(told, capsys):
    page = (Path(__file__).parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
    (sample,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(sample.replace('"my.ledger"', repr(str(told))).replace("صدر جباروف", "سابر تيلكوف"), {})
    assert capsys.readouterr().out == "رئيس قيرغيزستان 2031-05-11 2031-05-12\n"


def test_a_cell_of_a_table():
    rows = [{"a": ["x", "y"], "b": True, "c": None}, {"a": "+7", "b": False, "c": -5}]
    assert csv_text(("a", "b", "c"), rows) == "a,b,c\nx; y,yes,\n'+7,no,-5\n"
