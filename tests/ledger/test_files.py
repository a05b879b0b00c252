"""Files that are no ledgers, and disks and folders that do not let us write."""

from __future__ import annotations

import sqlite3

import pytest

from mithaq.errors import LedgerError
from mithaq.ledger import Ledger, Outcome
from mithaq.ledger.schema import APPLICATION_ID, VERSION


def refused(path, create):
    with pytest.raises(LedgerError) as caught:
        Ledger.open(path, create=create)
    message = str(caught.value)
    assert f"'{path}'" in message
    return message


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path.write_text("{}"), "is not a ledger: the file is no SQLite database"),
        (lambda path: path.write_bytes(b"SQLite format 3\0 but not really" * 9), "is not a ledger"),
        (lambda path: path.mkdir(), "is a folder, not a ledger"),
        (lambda path: database(path, "CREATE TABLE songs (title TEXT)"), "SQLite database of another program"),
        (lambda path: database(path, "PRAGMA application_id = 7"), "SQLite database of another program"),
        (
            lambda path: database(
                path, f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION + 1}"
            ),
            "written by a newer Mithaq",
        ),
    ],
)
def test_what_is_not_a_ledger_is_left_alone(tmp_path, create, make, message):
    path = tmp_path / "x"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    assert message.removeprefix("is not a ledger: ") in refused(path, create)
    assert before is None or path.read_bytes() == before


def test_a_missing_ledger_is_made_only_on_request(tmp_path):
    path = tmp_path / "x"
    assert "there is no ledger" in refused(path, create=False)
    assert not path.exists()
    Ledger.open(path, create=True).close()
    Ledger.open(path).close()


@pytest.mark.parametrize(("empty", "message"), [(True, "the file is empty"), (False, "the database is empty")])
def test_an_empty_file_is_a_ledger_only_on_request(tmp_path, empty, message):
    """A crash between the making of the file and of its tables leaves such a file."""
    path = tmp_path / "x"
    if empty:
        path.touch()
    else:
        database(path, "PRAGMA journal_mode = WAL")
    assert message in refused(path, create=False)
    with Ledger.open(path, create=True) as ledger:
        assert ledger.check() == []


def test_a_missing_folder(tmp_path):
    assert "the folder is missing" in refused(tmp_path / "nowhere" / "x", create=True)


def test_a_file_where_a_folder_should_be(tmp_path):
    (tmp_path / "x").touch()
    with pytest.raises(LedgerError):
        Ledger.open(tmp_path / "x" / "y", create=True)


def test_a_damaged_ledger(tmp_path, story):
    path = tmp_path / "x"
    with Ledger.open(path, create=True) as ledger:
        for number in range(30):
            add(ledger, story(f"doc-{number}"))
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\x55" * 40_000 + whole[48_192:])
    with Ledger.open(path) as ledger:
        assert ledger.check() != []
        with pytest.raises(LedgerError, match="damaged"):
            ledger.entries()


def test_a_full_disk_loses_nothing(tmp_path, story):
    path = tmp_path / "x"
    with Ledger.open(path, create=True) as ledger:
        add(ledger, story("a"))
        ((pages,),) = ledger._store.execute("PRAGMA page_count")
        ledger._store.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(LedgerError, match=r"the disk is full; what was stored before is whole"):
            for number in range(50):
                add(ledger, story(f"doc-{number}"))
        stored = [source.document.id for source in ledger.documents()]
        assert "a" in stored
        assert ledger.check() == []
        ledger._store.execute("PRAGMA max_page_count = 1000000")
        assert add(ledger, story("z")) is Outcome.ADDED
    with Ledger.open(path) as ledger:
        assert [source.document.id for source in ledger.documents()] == [*stored, "z"]
        assert ledger.check() == []


def test_a_disk_that_fills_while_the_ledger_is_made(tmp_path, monkeypatch):
    def full(number, engine):
        raise sqlite3.OperationalError("database or disk is full")

    path = tmp_path / "x"
    monkeypatch.setattr("mithaq.ledger.sqlite.migration", full)
    assert "database or disk is full" in refused(path, create=True)
    monkeypatch.undo()
    Ledger.open(path, create=True).close()


def test_a_read_only_folder_can_be_read_from(guest_folder, as_guest, story):
    path = guest_folder / "x"
    with Ledger.open(path, create=True) as ledger:
        add(ledger, story("a"))
    path.chmod(0o444)
    guest_folder.chmod(0o555)
    with as_guest():
        with Ledger.open(path) as ledger:
            assert len(list(ledger.documents())) == 1
            assert ledger.check() == []
            with pytest.raises(LedgerError, match="read-only"):
                add(ledger, story("b"))
        message = refused(path, create=True)
        assert "read-only" in message
        assert "read-only" in refused(guest_folder / "new", create=True)
    assert sorted(file.name for file in guest_folder.iterdir()) == ["x"]


def test_a_file_that_may_not_be_read(guest_folder, as_guest):
    path = guest_folder / "x"
    Ledger.open(path, create=True).close()
    path.chmod(0)
    with as_guest():
        assert "cannot be opened: Permission denied" in refused(path, create=False)


def database(path, script):
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


def add(ledger, told, **options):
    document, reading = told
    return ledger.add(document, reading, "mithaq/1", **options)
