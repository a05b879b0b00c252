"""Which schema this Mithaq knows; the tables themselves are stated once, in `migrations/*.sql`.

`0004_search.sql` is for every engine. Where engines have nothing in common, as for full-text search, there is a file
for each: `0004_search.sqlite.sql` and `0004_search.postgres.sql`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Literal

Engine = Literal["sqlite", "postgres"]

APPLICATION_ID = 0x4D495448  # "MITH": marks a database as ours
VERSION = 6  # the number of the last migration


def migration(number: int, engine: Engine) -> list[str]:
    """The statements that lead from schema `number - 1` to schema `number`."""
    texts = [text for n, text in _migrations(engine) if n == number]
    lines = (line.partition("--")[0] for text in texts for line in text.split("\n"))
    return [statement for part in "\n".join(lines).split(";") if (statement := part.strip())]


def _migrations(engine: Engine) -> Iterator[tuple[int, str]]:
    for file in sorted((files("mithaq.ledger") / "migrations").iterdir(), key=lambda file: file.name):
        stem, *engines, ending = file.name.split(".")
        if ending == "sql" and engines in ([], [engine]):
            yield int(stem[:4]), file.read_text(encoding="utf-8")


def newer(name: str, version: int) -> str:
    """The message about a ledger with migrations that this Mithaq does not know."""
    return f"'{name}' was written by a newer Mithaq (schema {version}; this one knows up to {VERSION}): update Mithaq"
