"""`mithaq add --records`, `same`, `different`, `unsure`, `conflicts`, `agenda` and `export` as a user runs them."""

from __future__ import annotations

import json
import re

import pytest
import typer
from typer.testing import CliRunner

from mithaq.cli import ledger_commands

TEXT = "التقى سابر تيلكوف نظيره إيغور ليبيدف في بيشكيك يوم {day} مايو 2031، واتفقا على بناء تسع مدارس حتى عام 2032."


@pytest.fixture
def run():
    app = typer.Typer()
    ledger_commands.register(app)

    def invoke(*arguments):
        return CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)

    return invoke


@pytest.fixture
def written(tmp_path):
    """Documents and records of ours in two files, one document and one line for each day."""

    def write(*days, spoil=""):
        docs, records = [], []
        for day in days:
            text = TEXT.format(day=day)

            def at(first, last=None, text=text):
                return [text.index(first), text.index(last or first) + len(last or first)]

            docs.append({"id": f"d{day}", "published": "2031-05-20", "publisher": f"outlet {day}", "text": text})
            meeting: dict[str, object] = {
                "kind": "meeting",
                "status": "held",
                "date": f"2031-05-{day}",
                "place": "بيشكيك",
            }
            meeting |= {"place_country": "KG", "parties": ["KG", "RU"], "topics": [], "occasion": None}
            people = [("سابر تيلكوف", "KG", "host"), ("إيغور ليبيدف", "RU", "visitor")]
            meeting["participants"] = [{"name": n, "office": None, "country": c, "role": r} for n, c, r in people]
            meeting["evidence"] = at("التقى", "2031")
            promise: dict[str, object] = {
                "kind": "project",
                "what": "بناء تسع مدارس",
                "actors": ["KG", "RU"],
                "status": "agreed",
            }
            promise |= {"due": "2032", "topics": [], "evidence": at("واتفقا", "2032")}
            persons = [{"name": n, "country": c, "office": None, "evidence": at(n)} for n, c, _ in people]
            if spoil:
                persons[0]["name"] = spoil
            reading = {"doc": {"id": f"d{day}"}, "persons": persons, "engagements": [meeting], "commitments": [promise]}
            records.append(reading)
        for name, rows in (("docs", docs), ("records", records)):
            lines = [json.dumps(row, ensure_ascii=False) for row in rows]
            (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
        return tmp_path / "docs.jsonl", tmp_path / "records.jsonl"

    return write


@pytest.fixture
def ledger(run, written, place):
    docs, records = written(11, 12)
    result = run("add", place, docs, "--records", records, "--reader", "ana")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "2 added\n", "")
    return place


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


def exported(run, ledger, folder, kind):
    assert run("export", ledger, folder, "--to", "jsonl", "--today", "2033-01-01").exit_code == 0
    lines = (folder / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_records_take_the_place_of_our_own_reading(run, ledger, tmp_path):
    rows = exported(run, ledger, tmp_path / "out", "persons")
    assert sorted(row["name"] for row in rows) == ["إيغور ليبيدف", "سابر تيلكوف"]
    assert {source["reader"].partition("/")[0] for row in rows for source in row["sources"]} == {"ana"}
    assert run("check", ledger).exit_code == 0


def test_the_same_records_again_change_nothing_and_need_no_text(run, ledger, written):
    _, records = written(11, 12)
    assert run("add", ledger, "--records", records, "--reader", "ana").stdout == "2 unchanged\n"


def test_a_record_whose_evidence_does_not_hold_is_refused(run, ledger, written):
    _, records = written(11, spoil="جانيبيك أوروزوف")
    result = run("add", ledger, "--records", records, "--reader", "ana")
    assert result.exit_code == 1
    assert result.stdout == "1 record refused, 1 replaced\n"
    assert "d11, persons 1: the text does not have the name «جانيبيك أوروزوف»" in result.stderr
    assert run("check", ledger).exit_code == 0


def test_records_of_an_unknown_document_fail(run, ledger, written):
    _, records = written(13)
    result = run("add", ledger, "--records", records)
    assert (result.exit_code, result.stdout) == (1, "1 failed\n")
    assert "d13: the ledger has no such document" in result.stderr


def test_a_file_of_records_that_is_none(run, ledger, tmp_path):
    (tmp_path / "bad.jsonl").write_text('{"persons": []}\n{', encoding="utf-8")
    result = run("add", ledger, "--records", tmp_path / "bad.jsonl")
    assert result.exit_code == 1 and "line 1" in result.stderr and "line 2" in result.stderr
    assert run("add", ledger, "--records", tmp_path / "missing").exit_code == 2
    assert run("add", ledger).exit_code == 2


def test_conflicts_are_told_and_can_be_settled(run, ledger):
    told = run("conflicts", ledger).stdout
    assert told.startswith("date, high: One meeting is dated 2031-05-11 by outlet 11")
    (conflict,) = (json.loads(line) for line in run("conflicts", ledger, "--format", "json").stdout.splitlines())
    left, right = conflict["records"]
    result = run("different", ledger, left, right, "--by", "ana")
    assert result.exit_code == 0 and re.fullmatch(r"E-\w+ and E-\w+: two lines\n", result.stdout)
    assert run("conflicts", ledger).stdout == "no conflicts\n"
    first, second = re.findall(r"E-\w+", result.stdout)
    assert run("same", ledger, first, second).stdout in (f"{first}: one line\n", f"{second}: one line\n")
    result = run("unsure", ledger, left, right, "--by", "ben")
    assert result.exit_code == 0
    assert re.fullmatch(r"E-\w+.*: (one line|two lines), as the rules have it\n", result.stdout)
    assert run("check", ledger).exit_code == 0


def test_a_judgement_on_nothing_is_wrong_use(run, ledger):
    result = run("same", ledger, "P-none", "P-nothing")
    assert result.exit_code == 2 and "'P-none' is the id of no line of this ledger" in result.stderr


def test_the_agenda(run, ledger):
    before, after = (plain(run("agenda", ledger, "--today", day).stdout) for day in ("2031-06-01", "2033-01-01"))
    assert "Due (1)" in before and "2032  project, agreed · بناء تسع مدارس" in before
    assert "d12 · outlet 12 · 2031-05-20 · copy of d11" in before
    assert "Overdue, no later evidence (1)" in after
    assert run("agenda", ledger, "--today", "tomorrow").exit_code == 2


def test_an_export_into_nowhere(run, ledger, tmp_path):
    (tmp_path / "file").write_text("")
    assert run("export", ledger, tmp_path / "file").exit_code == 2


def values_of(run, ledger, ident):
    """The values that `mithaq record` prints, by the last part of their ids."""
    printed = plain(run("record", ledger, ident).stdout).splitlines()
    return dict(row.partition(".")[2].split("  ", 1) for row in printed if row.startswith(f"{ident.lower()}."))


def test_values_can_be_accepted_corrected_rejected_and_opened_again(run, ledger):
    (conflict,) = (json.loads(line) for line in run("conflicts", ledger, "--format", "json").stdout.splitlines())
    first, second = (rival["record"] for rival in conflict["values"])
    assert values_of(run, ledger, second)["date"] == "2031-05-12"
    whole = plain(run("record", ledger, conflict["lines"][0]).stdout)
    assert f"{first}.date  2031-05-11" in whole and f"{second}.date  2031-05-12" in whole
    result = run("correct", ledger, f"{second}.date", "2031-05-11", "--by", "ana")
    assert (result.exit_code, result.stdout) == (0, f"{second}.date: corrected\n")
    assert run("conflicts", ledger).stdout == "no conflicts\n"
    shown = plain(run("show", ledger, "KG", "RU").stdout)
    assert re.search(r"date of e-\w+: \[corrected 2031-05-12 to 2031-05-11 by ana, 20", " ".join(shown.split()))
    told = values_of(run, ledger, second)["date"]
    assert re.fullmatch(r"2031-05-11  \[corrected 2031-05-12 to 2031-05-11 by ana, 20\d\d-\d\d-\d\d\]", told)
    assert run("accept", ledger, f"{first}.date", "--by", "ben").exit_code == 0
    assert run("correct", ledger, f"{first}.parties", "KG، RU,UZ").exit_code == 0
    assert values_of(run, ledger, first)["parties"].startswith('["KG", "RU", "UZ"]  [corrected ["KG", "RU"] to')
    assert run("reject", ledger, f"{first}.place").exit_code == 0
    assert values_of(run, ledger, first)["place"].startswith("-  [rejected بيشكيك by ")
    assert run("reopen", ledger, f"{second}.date", "--by", "ana").exit_code == 0
    assert values_of(run, ledger, second)["date"].startswith("2031-05-12  [open 2031-05-12 by ana")
    assert run("check", ledger).exit_code == 0
    told = plain(run("reviews", ledger).stdout).splitlines()
    assert len(told) == 5 and "no longer stands" in told[0] and "accepted 2031-05-11 by ben" in told[1]
    assert run("reviews", ledger, "--asked-again").stdout == ""


def test_what_a_newer_reading_has_otherwise_is_asked_again(run, ledger, written, tmp_path):
    row = exported(run, ledger, tmp_path / "out", "engagements")[0]
    ident = row["sources"][0]["record"]
    assert run("accept", ledger, f"{ident}.date", "--by", "ana").exit_code == 0
    _, records = written(11, 12)
    records.write_text(records.read_text(encoding="utf-8").replace("2031-05-11", "2031-05-10"), encoding="utf-8")
    assert run("add", ledger, "--records", records, "--reader", "ana").exit_code == 0
    assert values_of(run, ledger, ident)["date"].startswith("2031-05-11  [accepted 2031-05-11 by ana")
    assert "to be asked again" in run("reviews", ledger, "--asked-again").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("record", "e-none"), "is the id of no record"),
        (("accept", "e-none.date"), "the ledger has no record 'e-none'"),
        (("correct", "e-none", "x"), "can be accepted or rejected, not corrected"),
        (("correct", "f-none.value", "four"), "takes JSON, and 'four' is none"),
    ],
)
def test_reviews_of_nothing_are_wrong_use(run, ledger, arguments, message):
    command, *rest = arguments
    result = run(command, ledger, *rest)
    assert result.exit_code == 2 and message in result.stderr
