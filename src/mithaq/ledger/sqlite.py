"""A ledger in one SQLite file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mithaq.errors import LedgerError
from mithaq.ledger.schema import APPLICATION_ID, VERSION, Engine, migration, newer
from mithaq.ledger.store import Parameter, Row

_CACHE = 128 * 1024  # KiB of pages in memory at most: ids are random, so a large ledger is read all over
_CHECKPOINT = 25_000  # pages in the log before they are moved into the file: 100 MB
_HEADER = b"SQLite format 3\0"
_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; what was stored before is whole",
    sqlite3.SQLITE_READONLY: "it cannot be written: the file or its folder is read-only",
    sqlite3.SQLITE_BUSY: "another process is writing to it; try again when that has finished",
    sqlite3.SQLITE_LOCKED: "another process is writing to it; try again when that has finished",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; restore it from a copy",
    sqlite3.SQLITE_NOTADB: "it is not a ledger: the file is no SQLite database",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened: the folder is missing or read-only, or access is denied",
    sqlite3.SQLITE_PERM: "access to the file is denied",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
}


class SqliteStore:
    """The engine behind a ledger that is a file."""

    engine: Engine = "sqlite"

    def __init__(self, path: Path, *, create: bool, wait: float) -> None:
        self._path = path
        self._wait = wait
        self._refuse_strangers(create)
        self._connection = self._connect(create)
        try:
            with self._explained():
                self._prepare(create)
        except BaseException:
            self._connection.close()
            raise

    @property
    def name(self) -> str:
        return str(self._path)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._between("BEGIN IMMEDIATE", "COMMIT"):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        with self._between("BEGIN", "ROLLBACK"):
            yield

    def execute(self, sql: str, parameters: Sequence[Parameter] = ()) -> list[Row]:
        with self._explained():
            return self._connection.execute(sql, parameters).fetchall()

    def stream(self, sql: str, parameters: Sequence[Parameter] = ()) -> Iterator[Row]:
        with self._explained():
            yield from self._connection.execute(sql, parameters)

    def insert(self, sql: str, rows: Iterable[Sequence[Parameter]]) -> None:
        with self._explained():
            self._connection.executemany(sql, rows)

    def damage(self) -> list[str]:
        try:
            return [row[0] for row in self.execute("PRAGMA integrity_check") if row[0] != "ok"]
        except LedgerError as error:  # so broken that not even that can be found out
            return [str(error)]

    def close(self) -> None:
        self._connection.close()

    def _refuse_strangers(self, create: bool) -> None:
        """Look at the path before SQLite does: it would take an empty file for a database and make a missing one."""
        try:
            if self._path.is_dir():
                raise LedgerError(f"'{self.name}' is a folder, not a ledger")
            if not self._path.exists():
                if create:
                    return
                raise LedgerError(f"there is no ledger '{self.name}'; 'mithaq add' makes one")
            with self._path.open("rb") as file:
                header = file.read(len(_HEADER))
        except OSError as error:
            raise LedgerError(f"'{self.name}': the file cannot be opened: {error.strerror}") from error
        if header != _HEADER and not (create and not header):
            what = "the file is no SQLite database" if header else "the file is empty"
            raise LedgerError(f"'{self.name}' is not a ledger: {what}")

    def _connect(self, create: bool) -> sqlite3.Connection:
        modes = ["mode=rwc"] if create else ["mode=rw", "mode=ro"]
        if not create and not Path(f"{self._path}-wal").exists():
            modes.append("immutable=1")  # a read-only folder, where SQLite cannot put the file it shares with writers
        for mode in modes:
            uri = f"{self._path.absolute().as_uri()}?{mode}"
            try:
                connection = sqlite3.connect(uri, uri=True, timeout=self._wait, isolation_level=None)
                try:
                    connection.execute("PRAGMA schema_version")
                    return connection
                except BaseException:
                    connection.close()
                    raise
            except sqlite3.Error as error:
                if mode != modes[-1] and _code(error) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                    continue
                raise self._explain(error) from error
        raise AssertionError("the last mode either opens or raises")

    def _prepare(self, create: bool) -> None:
        run = self._connection.execute
        version = self._version()
        if version < VERSION:
            if not (create or version):
                raise LedgerError(f"'{self.name}' is not a ledger: the database is empty")
            with self.transaction():
                for number in range(
                    self._version() + 1, VERSION + 1
                ):  # asked again: another process may have been quicker
                    for statement in migration(number, "sqlite"):
                        run(statement)
                run(f"PRAGMA application_id = {APPLICATION_ID}")
                run(f"PRAGMA user_version = {VERSION}")
            self._share()
        run("PRAGMA foreign_keys = ON")
        run("PRAGMA synchronous = FULL")  # a document reported as added survives a power cut
        run(f"PRAGMA cache_size = -{_CACHE}")
        run(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT}")

    def _version(self) -> int:
        """The schema of the open file, 0 for an empty database; LedgerError when it is none of ours."""
        application: int = self._connection.execute("PRAGMA application_id").fetchone()[0]
        version: int = self._connection.execute("PRAGMA user_version").fetchone()[0]
        tables: int = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if application != APPLICATION_ID and (application or version or tables):
            raise LedgerError(f"'{self.name}' is not a ledger: it is the SQLite database of another program")
        if version > VERSION:
            raise LedgerError(newer(self.name, version))
        return version

    def _share(self) -> None:
        """Switch to write-ahead logging, so that reading goes on while someone writes."""
        deadline = time.monotonic() + self._wait
        while True:
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:  # SQLite does not wait by itself for this one
                if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(0.01)

    @contextmanager
    def _between(self, begin: str, end: str) -> Iterator[None]:
        with self._explained():
            self._connection.execute(begin)
        try:
            yield
            with self._explained():
                self._connection.execute(end)
        except BaseException:
            if self._connection.in_transaction:  # SQLite has ended it itself when the disk is full
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _explain(self, error: sqlite3.Error) -> LedgerError:
        return LedgerError(f"'{self.name}': {_REASONS.get(_code(error), str(error))}")


def _code(error: sqlite3.Error) -> int:
    """The primary result code; 0 for an error that Python raised without SQLite."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
