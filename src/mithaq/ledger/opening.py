"""From what a user calls a ledger to the engine that holds it: SQLite for a path, PostgreSQL for a URL."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from mithaq.errors import LedgerError
from mithaq.ledger.store import Store

_SCHEMES = ("postgresql://", "postgres://")


def open_store(place: str | PathLike[str], *, create: bool, wait: float) -> Store:
    """Open a ledger's database; only the engine that is wanted is loaded."""
    if isinstance(place, str) and place.startswith(_SCHEMES):
        try:
            from mithaq.ledger.postgres import PostgresStore
        except ImportError as error:
            raise LedgerError(
                f"a ledger in PostgreSQL needs the extra 'postgres': pip install 'mithaq[postgres]' ({error})"
            ) from error
        return PostgresStore(place, create=create, wait=wait)
    from mithaq.ledger.sqlite import SqliteStore

    return SqliteStore(Path(place), create=create, wait=wait)
