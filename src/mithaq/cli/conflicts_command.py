"""`mithaq conflicts`: where the sources of a ledger cannot all be right."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.console import output
from mithaq.cli.opened import LedgerPath, opened
from mithaq.text.bidi import isolate_runs

if TYPE_CHECKING:
    from mithaq.analysis.conflict import Conflict


class ConflictFormat(StrEnum):
    """What `--format` takes."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("conflicts")(conflicts)


def conflicts(
    ledger: LedgerPath,
    form: Annotated[ConflictFormat, typer.Option("--format", help="Text, or one JSON object a line.")] = (
        ConflictFormat.TEXT
    ),
) -> None:
    """Print what the sources in LEDGER contradict each other about, the gravest first, with every rival value."""
    from mithaq.analysis.conflicts import conflicts as conflicts_of
    from mithaq.analysis.lines import EXPORTED

    with opened(ledger) as store:
        found = conflicts_of({kind: store.lines(kind) for kind in EXPORTED})
    with output(None) as write:
        for conflict in found:
            write(_text(conflict) if form is ConflictFormat.TEXT else _json(conflict))
        if not found and form is ConflictFormat.TEXT:
            write("no conflicts\n")


def _json(conflict: Conflict) -> str:
    return json.dumps(conflict.to_dict(), ensure_ascii=False) + "\n"


def _text(conflict: Conflict) -> str:
    from mithaq.reports.conflict_text import rival_lines

    rows = [f"{conflict.kind}, {conflict.severity}: {isolate_runs(conflict.why)}"]
    rows += (f"  {line}" for line in rival_lines(conflict))
    return "\n".join(rows) + "\n\n"
