"""Which schema this Mithaq knows; the tables themselves are stated once, in `migrations/*.sql`."""

from __future__ import annotations

from importlib.resources import files

APPLICATION_ID = 0x4D495448  # "MITH": marks an SQLite file as ours
VERSION = 2  # the number of the last migration


def migration(number: int) -> list[str]:
    """The statements that lead from schema `number - 1` to schema `number`."""
    folder = files("mithaq.ledger") / "migrations"
    (file,) = (f for f in folder.iterdir() if f.name.startswith(f"{number:04}_"))
    lines = (line.partition("--")[0] for line in file.read_text(encoding="utf-8").split("\n"))
    return [statement for part in "\n".join(lines).split(";") if (statement := part.strip())]
