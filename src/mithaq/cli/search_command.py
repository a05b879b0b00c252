"""`mithaq search`: the documents of a ledger that hold some words."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from mithaq.cli.console import WRONG_USE, complain, output, wants_colour
from mithaq.cli.opened import LedgerPath, opened


class SearchFormat(StrEnum):
    """What `--format` takes."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("search", context_settings={"ignore_unknown_options": True})(search)


def search(
    ledger: LedgerPath,
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY…",
            help='Words that must all stand in a text; "words in a row"; one OR other; -word for one that must not.',
            show_default=False,
        ),
    ],
    form: Annotated[SearchFormat, typer.Option("--format", help="Text, or one JSON object a line.")] = (
        SearchFormat.TEXT
    ),
    limit: Annotated[int, typer.Option(min=0, help="How many documents to show, 0 for all.")] = 20,
    party: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Only documents with a record of this party; give it twice for a pair."),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only documents published from this day, month or year on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only documents published up to this day, month or year.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Only documents of this publisher.")] = None,
) -> None:
    """Print the documents in LEDGER whose text holds the words of QUERY, the best first, with the words marked.

    Marks, tatweel, the forms of alef, hamza, ya and ta marbuta, the kind of digits, and what clings to the front of a
    word make no difference.
    """
    from mithaq.errors import InputError
    from mithaq.reports.hits import show, to_dict
    from mithaq.reports.names import checked_code

    with opened(ledger) as store:
        try:
            codes = tuple(map(checked_code, party or ()))
            found = store.search(
                " ".join(query), parties=codes, since=since, until=until, publisher=publisher, limit=limit or None
            )
        except InputError as error:
            complain(error)
            raise typer.Exit(WRONG_USE) from error
    with output(None) as write:
        if form is SearchFormat.TEXT:
            write(show(found, wants_colour()))
        else:
            for hit in found.best:
                write(json.dumps(to_dict(hit), ensure_ascii=False) + "\n")
