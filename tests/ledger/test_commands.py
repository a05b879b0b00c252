"""`mithaq add`, `show`, `dossier` and `check` as a user runs them, with a reader of ours in place of the real one."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from mithaq.cli import ledger_commands
from mithaq.errors import InputError
from mithaq.ledger import Ledger
from mithaq.ledger.schema import APPLICATION_ID


@pytest.fixture
def run(monkeypatch, story):
    def read(document):
        if "عطل" in document.text:
            raise RuntimeError("tripped")
        if "مرفوض" in document.text:
            raise InputError("nothing of this can be read")
        return story(document.id, day=int(re.findall(r"يوم (\d+)", document.text)[0]))[1]

    monkeypatch.setattr("mithaq.pipeline.read", read)
    monkeypatch.setenv("COLUMNS", "100")
    app = typer.Typer()
    ledger_commands.register(app)

    def invoke(*arguments):
        return CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)

    return invoke


@pytest.fixture
def docs(tmp_path, story):
    """Writes documents as JSON lines; a text in place of a day stands for a line as it is."""

    def write(*days):
        file = tmp_path / "docs.jsonl"
        lines = [day if isinstance(day, str) else line(story(f"doc-{day}", day=day)[0]) for day in days]
        file.write_text("\n".join(lines), encoding="utf-8")
        return file

    return write


def line(document):
    keys = ("id", "lang", "published", "publisher", "url", "text")
    return json.dumps({key: getattr(document, key) for key in keys}, ensure_ascii=False)


def test_what_is_not_there_leaves_no_ledger_behind(run, place, tmp_path):
    result = run("add", place, tmp_path / "missing.jsonl")
    assert "missing.jsonl: does not exist" in result.stderr
    if "://" in str(place):
        assert result.exit_code == 2
    else:
        assert (result.exit_code, result.stdout) == (1, "1 failed\n")
        assert "not made, for there is no document to put in it" in result.stderr
        assert not Path(place).exists()
    assert run("show", place, "KG", "RU").exit_code == 2


def test_several_processes_make_the_same_ledger(docs, tmp_path):
    # the reader of ours that `run` puts in its place does not reach other processes: this reads with the real one
    app = typer.Typer()
    ledger_commands.register(app)
    file = docs(11, 12, 13, 14, "{}")
    exported = []
    for jobs in (1, 2):
        ledger, out = tmp_path / f"{jobs}.ledger", tmp_path / f"out-{jobs}"
        result = CliRunner().invoke(app, ["add", str(ledger), str(file), "--jobs", str(jobs)], catch_exceptions=False)
        assert (result.exit_code, result.stdout) == (1, "4 added, 1 failed\n")
        CliRunner().invoke(app, ["export", str(ledger), str(out), "--to", "jsonl"], catch_exceptions=False)
        exported.append({path.name: path.read_bytes() for path in sorted(out.iterdir())})
    assert exported[0] == exported[1]
    assert exported[0]["engagements.jsonl"]


def test_add_then_show_then_dossier_then_check(run, docs, place, tmp_path):
    out = tmp_path / "kg-ru.html"
    result = run("add", place, docs(11, 12))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "2 added\n", "")
    result = run("show", place, "kg", "RU")
    assert result.exit_code == 0 and "Encounters held (1)" in result.stdout
    assert "2 sources, 1 independent" in result.stdout and "copy of \u2068doc-11\u2069" in result.stdout
    assert "\x1b" not in result.stdout
    result = run("dossier", place, "KG", "RU", "-o", out, "--labels", "ar")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert 'lang="ar" dir="rtl"' in out.read_text(encoding="utf-8")
    assert run("dossier", place, "KG", "RU", "-o", "-").stdout.startswith("<!DOCTYPE html>")
    result = run("check", place)
    assert (result.exit_code, result.stdout) == (0, f"{place}: 2 documents, all is well\n")


def test_adding_again_changes_nothing_and_reads_nothing(run, docs, place, monkeypatch):
    run("add", place, docs(11, 12))
    before = run("show", place, "KG", "RU").stdout
    monkeypatch.setattr("mithaq.pipeline.read", lambda document: pytest.fail("known documents are not read again"))
    assert run("add", place, docs(12, 11)).stdout == "2 unchanged\n"
    assert run("show", place, "KG", "RU").stdout == before


def test_one_bad_document_does_not_stop_the_rest(run, docs, place, tmp_path):
    bad = [json.dumps({"id": f"bad-{word}", "text": f"نص {word} هنا"}, ensure_ascii=False) for word in ("عطل", "مرفوض")]
    result = run("add", place, docs(11, "{", *bad, 12), tmp_path / "missing.txt")
    assert result.exit_code == 1
    assert result.stdout == "2 added, 4 failed\n"
    assert "docs.jsonl, line 2" in result.stderr
    assert "bad-مرفوض: nothing of this can be read" in result.stderr
    assert "bad-عطل: could not be read; please report this" in result.stderr and "tripped" in result.stderr
    assert "missing.txt: does not exist" in result.stderr
    assert run("check", place).exit_code == 0


def test_a_changed_text_is_mentioned(run, docs, place):
    file = docs(11)
    run("add", place, file)
    file.write_text(file.read_text(encoding="utf-8").replace("🙂", "تقريبا"), encoding="utf-8")
    result = run("add", place, file)
    assert (result.exit_code, result.stdout) == (0, "1 revised\n")
    assert "doc-11: the text has changed since it was added" in result.stderr


def test_a_disk_that_fills_stops_the_run_and_keeps_the_rest(run, docs, tmp_path, monkeypatch):
    ledger = tmp_path / "x"
    run("add", ledger, docs(11))
    opened = Ledger.open

    def nearly_full(path, **options):
        found = opened(path, **options)
        ((pages,),) = found._store.execute("PRAGMA page_count")
        found._store.execute(f"PRAGMA max_page_count = {pages + 2}")
        return found

    monkeypatch.setattr(Ledger, "open", nearly_full)
    result = run("add", ledger, docs(*range(11, 29)))
    assert result.exit_code == 1
    assert f"'{ledger}': the disk is full" in result.stderr
    monkeypatch.undo()
    assert run("check", ledger).exit_code == 0


@pytest.mark.parametrize(
    "command",
    [
        ("add", "{}", "docs.jsonl"),
        ("show", "{}", "KG", "RU"),
        ("dossier", "{}", "KG", "RU", "-o", "y"),
        ("check", "{}"),
    ],
)
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7 and so on", "is not a ledger: the file is no SQLite database"),
        (f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 99", "newer Mithaq"),
    ],
)
def test_what_is_not_a_ledger_is_wrong_use(run, docs, tmp_path, monkeypatch, command, content, message):
    docs(11)
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "x"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        connection = sqlite3.connect(path)
        connection.executescript(content)
        connection.close()
    result = run(*(part.replace("{}", str(path)) for part in command))
    assert result.exit_code == 2
    assert message in result.stderr and str(path) in result.stderr
    assert result.stdout == ""
    assert not (tmp_path / "y").exists()


@pytest.mark.parametrize(
    ("codes", "message"),
    [
        (("KG", "Russia"), "did you mean RU?"),
        (("KG", "XX"), "'XX' is not the code"),
        (("KG", "kg"), "a dossier is about two parties"),
    ],
)
def test_wrong_codes_are_wrong_use(run, docs, place, codes, message):
    run("add", place, docs(11))
    result = run("show", place, *codes)
    assert result.exit_code == 2 and message in result.stderr


def test_nothing_known_is_said(run, docs, place):
    run("add", place, docs(11))
    result = run("show", place, "KG", "FJ")
    assert result.exit_code == 0
    assert "holds nothing on KG and FJ; it knows KG, RU" in result.stderr


def test_check_prints_what_is_wrong(run, docs, place, meddle):
    run("add", place, docs(11))
    meddle(place, "UPDATE records SET quote = 'x' WHERE type = 'figures'")
    result = run("check", place)
    assert result.exit_code == 1
    assert "the quoted words" in result.stdout and "1 problem" in result.stderr


def test_a_page_that_cannot_be_written(run, docs, place, tmp_path):
    run("add", place, docs(11))
    result = run("dossier", place, "KG", "RU", "-o", tmp_path / "nowhere" / "y.html")
    assert result.exit_code == 2 and "cannot be written" in result.stderr
