"""What the ledger asks of a database engine.

The ledger's SQL is written once, in the part of the language that SQLite and PostgreSQL share, with `?` for a
parameter. An engine opens the database, brings its schema up to date, and turns its errors into LedgerError.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from mithaq.ledger.schema import Engine

Row = tuple[Any, ...]  # what a database returns has no static type; rows.py gives it one
Parameter = str | int | float | None


class Store(Protocol):
    """One open database."""

    @property
    def engine(self) -> Engine:
        """Which one it is, for the few statements that are not written once for all."""

    @property
    def name(self) -> str:
        """What the user called it, for messages."""

    def transaction(self) -> AbstractContextManager[None]:
        """A writing transaction: everything inside happens, or nothing does."""

    def snapshot(self) -> AbstractContextManager[None]:
        """A reading transaction: everything inside sees the ledger of one moment."""

    def execute(self, sql: str, parameters: Sequence[Parameter] = ()) -> list[Row]:
        """Run one statement and return its rows."""

    def stream(self, sql: str, parameters: Sequence[Parameter] = ()) -> Iterator[Row]:
        """Run one query and return its rows one at a time."""

    def insert(self, sql: str, rows: Iterable[Sequence[Parameter]]) -> None:
        """Run one statement for every row."""

    def damage(self) -> list[str]:
        """What the engine itself finds broken in its files; empty when all is well."""

    def close(self) -> None:
        """Let go of the database."""
