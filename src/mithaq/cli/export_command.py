"""`mithaq export`: the ledger for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.console import WRONG_USE, complain, output
from mithaq.cli.opened import LedgerPath, Today, checked_day, opened


class ExportFormat(StrEnum):
    """What `--to` takes."""

    JSONL = "jsonl"


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("export")(export)


def export(
    ledger: LedgerPath,
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="The folder to write to; made if absent.", show_default=False)
    ],
    to: Annotated[ExportFormat, typer.Option("--to", help="The form to write.")] = ExportFormat.JSONL,
    today: Today = None,
) -> None:
    """Write the lines of LEDGER, and its conflicts, as one file for each type; every value with its sources."""
    from mithaq.exports.jsonl import files

    day = checked_day(today)
    with opened(ledger) as store:
        target = Path(folder)
        try:
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            complain(f"{folder}: cannot be made: {error.strerror or error}")
            raise typer.Exit(WRONG_USE) from error
        for name, lines in files(store, day):
            with output(str(target / name)) as write:
                for line in lines:
                    write(line)
