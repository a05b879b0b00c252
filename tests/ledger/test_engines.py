"""One ledger on two engines: the same lines and exports, and clear words when a server is not what it should be."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files as resources
from itertools import islice
from urllib.parse import quote

import pytest

from mithaq import pipeline
from mithaq.errors import LedgerError
from mithaq.exports.jsonl import files
from mithaq.ledger import Ledger
from mithaq.ledger.schema import VERSION
from mithaq.model.document import Document
from mithaq.sources.files import documents


@pytest.fixture(scope="module")
def readings():
    """Some of the samples, read by ourselves."""
    found = documents([str(resources("mithaq").joinpath("samples", "readouts.jsonl"))])
    return [(document, pipeline.read(document)) for document in islice(found, 20) if isinstance(document, Document)]


def add(ledger, told):
    ledger.add(*told, reader="us/1")


def exported(place, readings):
    with Ledger.open(place, create=True) as ledger:
        for told in readings:
            add(ledger, told)
        assert ledger.check() == []
        lines = {name: "".join(rows) for name, rows in files(ledger, "2031-06-01")}
        return lines, ledger.parties(), [entry.id for entry in ledger.entries()]


def test_both_engines_export_the_same_bytes(tmp_path, schema, readings):
    expected = exported(tmp_path / "x", readings)
    assert all(expected[0][f"{kind}.jsonl"] for kind in ("persons", "engagements", "figures"))
    assert exported(schema(), readings) == expected
    assert exported(schema(), readings[::-1]) == expected


def test_texts_sort_by_code_point_whatever_the_database_is_set_to(schema):
    with Ledger.open(schema(), create=True) as ledger:
        rows = ledger._store.execute(
            """SELECT table_name, column_name, collation_name FROM information_schema.columns
               WHERE table_schema = current_schema() AND data_type = 'text'"""
        )
    assert len(rows) > 20
    assert [row for row in rows if row[2] != "C"] == []


def refused(url, create=True):
    with pytest.raises(LedgerError) as caught:
        Ledger.open(url, create=create)
    return str(caught.value)


def test_a_missing_ledger_is_made_only_on_request(schema):
    url = schema()
    assert "there is no ledger at" in refused(url, create=False)
    Ledger.open(url, create=True).close()
    Ledger.open(url).close()


def test_the_tables_of_another_program_are_left_alone(schema, meddle):
    url = schema()
    meddle(url, "CREATE TABLE songs (title TEXT)")
    assert "there are tables of another program" in refused(url)
    assert "there are tables of another program" in refused(url, create=False)


def test_a_ledger_of_a_newer_mithaq(schema, meddle):
    url = schema()
    Ledger.open(url, create=True).close()
    meddle(url, f"UPDATE mithaq_schema SET version = {VERSION + 1}")
    assert "written by a newer Mithaq" in refused(url)


def test_a_server_that_is_not_there_and_a_password_that_is_not_shown(postgres, tmp_path):
    message = refused(f"postgresql://ana:secret@/ledger?host={quote(str(tmp_path))}&password=secret")
    assert "cannot be reached" in message and "postgresql://ana@/ledger" in message
    assert "secret" not in message


def test_a_database_that_is_not_there(postgres):
    url = postgres.replace("/postgres?", "/nowhere?")
    if url == postgres:
        pytest.skip("the database for the tests has another name than 'postgres'")
    assert "cannot be reached" in (message := refused(url)) and '"nowhere" does not exist' in message


def test_a_reader_may_not_write(schema, meddle, story):
    url = schema()
    with Ledger.open(url, create=True) as ledger:
        add(ledger, story("a"))
    with Ledger.open(url.replace("options=", "options=-cdefault_transaction_read_only%3Don%20")) as ledger:
        assert len(list(ledger.documents())) == 1
        with pytest.raises(LedgerError, match="the server is read-only"):
            add(ledger, story("b"))


def test_the_extra_is_named_where_it_is_missing(tmp_path):
    statement = (
        "import sys; sys.modules['psycopg'] = None; from mithaq.ledger import Ledger; Ledger.open('postgresql://h/d')"
    )
    done = subprocess.run([sys.executable, "-c", statement], capture_output=True, text=True, cwd=tmp_path)
    assert (
        "LedgerError: a ledger in PostgreSQL needs the extra 'postgres': pip install 'mithaq[postgres]'" in done.stderr
    )


def test_a_file_needs_no_driver(tmp_path):
    statement = (
        "import sys; from mithaq.ledger import Ledger; Ledger.open('x', create=True); print('psycopg' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", statement], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout == "False\n"


def test_a_migration_that_fails_leaves_nothing(schema, monkeypatch):
    url = schema()
    monkeypatch.setattr("mithaq.ledger.postgres.migration", lambda number, engine: ["CREATE TABLE half (a TEXT)", "NO"])
    assert "syntax error" in refused(url)
    monkeypatch.undo()
    assert "there is no ledger at" in refused(url, create=False)
    Ledger.open(url, create=True).close()
