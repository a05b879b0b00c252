"""A ledger in a PostgreSQL database, for a team.

The ledger has a schema of its own: the first of the connection's search path, `public` if nothing else is said. Texts
sort by code point there, as they do in SQLite, so that both engines give the same lines in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import errors
from psycopg.pq import TransactionStatus

from mithaq.errors import LedgerError
from mithaq.ledger.schema import APPLICATION_ID, VERSION, Engine, migration, newer
from mithaq.ledger.store import Parameter, Row

_REASONS: tuple[tuple[type[psycopg.Error], str], ...] = (
    (errors.LockNotAvailable, "another process is writing to it; try again when that has finished"),
    (errors.DiskFull, "the server's disk is full; what was stored before is whole"),
    (errors.InsufficientPrivilege, "the user of this connection may not do that"),
    (errors.ReadOnlySqlTransaction, "it cannot be written: the server is read-only"),
)
_AT_A_TIME = 1000  # rows that are fetched together
_TEXT = re.compile(r"\bTEXT\b")
_PASSWORD = re.compile(r"(?<=[?&]password=)[^&]*")


class PostgresStore:
    """The engine behind a ledger that has a URL."""

    engine: Engine = "postgres"

    def __init__(self, url: str, *, create: bool, wait: float) -> None:
        self._name = _without_password(url)
        self._cursors = count()
        self._connection = self._connect(url, wait)
        try:
            with self._explained():
                self._prepare(create)
        except BaseException:
            self._connection.close()
            raise

    @property
    def name(self) -> str:
        return self._name

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._between("BEGIN", "COMMIT"):
            self._queue()
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        with self._between("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "ROLLBACK"):
            yield

    def execute(self, sql: str, parameters: Sequence[Parameter] = ()) -> list[Row]:
        with self._explained():
            cursor = self._connection.execute(_translated(sql), parameters)
            return cursor.fetchall() if cursor.description else []

    def stream(self, sql: str, parameters: Sequence[Parameter] = ()) -> Iterator[Row]:
        outside = self._connection.info.transaction_status == TransactionStatus.IDLE
        with (
            self._explained(),
            self._connection.cursor(f"rows_{next(self._cursors)}", withhold=outside) as cursor,
        ):
            cursor.itersize = _AT_A_TIME
            cursor.execute(_translated(sql), parameters)
            yield from cursor

    def insert(self, sql: str, rows: Iterable[Sequence[Parameter]]) -> None:
        with self._explained(), self._connection.cursor() as cursor:
            cursor.executemany(_translated(sql), rows)

    def damage(self) -> list[str]:
        return []  # the server looks after its own files

    def close(self) -> None:
        self._connection.close()

    def _connect(self, url: str, wait: float) -> psycopg.Connection[Row]:
        try:
            connection = psycopg.connect(url, autocommit=True, fallback_application_name="mithaq")
        except psycopg.Error as error:
            raise LedgerError(f"'{self._name}' cannot be reached: {_one_line(error)}") from error
        if connection.info.parameter_status("server_encoding") != "UTF8":
            connection.close()
            raise LedgerError(f"'{self._name}': a ledger needs a database with the encoding UTF8")
        connection.execute(f"SET lock_timeout = {max(1, round(wait * 1000))}".encode())
        connection.execute(b"SET client_encoding = 'UTF8'")
        return connection

    def _prepare(self, create: bool) -> None:
        version = self._version()
        if version == VERSION:
            return
        if not (create or version):
            raise LedgerError(f"there is no ledger at '{self._name}'; 'mithaq add' makes one")
        with self.transaction():
            version = self._version()  # asked again: another process may have been quicker
            if not version:
                self.execute("CREATE TABLE mithaq_schema (version INTEGER NOT NULL)")
                self.execute("INSERT INTO mithaq_schema VALUES (0)")
            for number in range(version + 1, VERSION + 1):
                for statement in migration(number, "postgres"):
                    self.execute(_TEXT.sub('TEXT COLLATE "C"', statement))
            self.execute("UPDATE mithaq_schema SET version = ?", (VERSION,))

    def _version(self) -> int:
        """The schema version, 0 where there is nothing yet; LedgerError when somebody else's tables are there."""
        tables = {
            row[0]
            for row in self.execute(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
            )
        }
        if "mithaq_schema" not in tables:
            if tables:
                raise LedgerError(
                    f"'{self._name}' is not a ledger: there are tables of another program; give the ledger a database "
                    "of its own, or a schema: ?options=-csearch_path%3DNAME"
                )
            return 0
        version: int = self.execute("SELECT version FROM mithaq_schema")[0][0]
        if version > VERSION:
            raise LedgerError(newer(self._name, version))
        return version

    def _queue(self) -> None:
        """Wait until no other process writes to this ledger: whoever links must see all that was linked before."""
        self.execute("SELECT pg_advisory_xact_lock(?, hashtext(current_schema()))", (APPLICATION_ID,))

    @contextmanager
    def _between(self, begin: str, end: str) -> Iterator[None]:
        self.execute(begin)
        try:
            yield
            self.execute(end)
        except BaseException:
            if self._connection.info.transaction_status != TransactionStatus.IDLE and not self._connection.closed:
                self._connection.execute(b"ROLLBACK")
            raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except psycopg.Error as error:
            reason = next((words for kind, words in _REASONS if isinstance(error, kind)), _one_line(error))
            raise LedgerError(f"'{self._name}': {reason}") from error


def _translated(sql: str) -> bytes:
    """The ledger's SQL as psycopg takes it; no statement has a question mark or per cent sign of its own."""
    return sql.replace("?", "%s").encode()


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    user, at, host = parts.netloc.rpartition("@")
    return _PASSWORD.sub("…", urlunsplit(parts._replace(netloc=user.partition(":")[0] + at + host)))


def _one_line(error: psycopg.Error) -> str:
    return " ".join(str(error).split())
