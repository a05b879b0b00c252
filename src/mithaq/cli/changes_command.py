"""`mithaq changes`: what has changed in a ledger since a day."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.console import output
from mithaq.cli.opened import LedgerPath, opened
from mithaq.text.bidi import isolate

if TYPE_CHECKING:
    from mithaq.analysis.changes import Change


class ChangesFormat(StrEnum):
    """What `--format` takes."""

    TEXT = "text"
    JSON = "json"


_TITLES = {
    "document": "Documents",
    "new": "New lines",
    "moved": "Lines that moved",
    "source": "Lines with a new independent source",
    "judgement": "Judgements",
    "conflict": "New conflicts",
}


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("changes")(changes)


def changes(
    ledger: LedgerPath,
    since: Annotated[
        str, typer.Option(metavar="DATE", help="A day (2025-11-26) or a time (2025-11-26T12:00+03:00), in UTC if bare.")
    ],
    form: Annotated[ChangesFormat, typer.Option("--format", help="Text, or one JSON object a line.")] = (
        ChangesFormat.TEXT
    ),
) -> None:
    """Print what came into LEDGER since a day: documents, lines that are new or moved, judgements, conflicts."""
    from mithaq.analysis.changes import changes as changes_of

    moment = _moment(since)
    with opened(ledger) as store:
        found = changes_of(store, moment)
    with output(None) as write:
        if form is ChangesFormat.TEXT:
            write("\n".join(_lines(found)) + "\n")
        else:
            for change in found:
                write(json.dumps(change.to_dict(), ensure_ascii=False) + "\n")


def _moment(given: str) -> datetime:
    try:
        moment = datetime.fromisoformat(given)
    except ValueError as error:
        raise typer.BadParameter(
            f"'{given}' is not a day or time such as 2025-11-26", param_hint="'--since'"
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _lines(found: Sequence[Change]) -> Iterator[str]:
    if not found:
        yield "nothing has changed"
    for kind, group in groupby(found, key=lambda change: change.kind):
        changed = list(group)
        yield f"{_TITLES[kind]} ({len(changed)})"
        for change in changed:
            yield f"  {isolate(change.why)}" + (f"  [{change.line}]" if change.line else "")
        yield ""
