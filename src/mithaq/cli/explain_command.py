"""`mithaq explain`: what was recognised in each sentence, and which pattern made which record."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from mithaq.cli.console import SOME_FAILED, complain, output
from mithaq.cli.read_command import checked_date


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("explain")(explain)


def explain(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.", show_default=False)
    ],
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Publication date (2025-11-26) of documents that come without one."),
    ] = None,
) -> None:
    """Show how documents are read: sentences, mentions, patterns and how far each got."""
    from mithaq import pipeline
    from mithaq.errors import InputError, MithaqError
    from mithaq.sources.files import Rejected, documents

    day = checked_date(published)
    failed = False
    with output(None) as write:
        for found in documents(paths):
            if isinstance(found, Rejected):
                complain(found)
                failed = True
                continue
            try:
                for line in pipeline.explain(found if found.published else replace(found, published=day)):
                    write(line + "\n")
            except InputError as error:
                complain(f"{found.id}: {error}")
                failed = True
            except MithaqError as error:
                complain(error)
                raise typer.Exit(SOME_FAILED) from error
    if failed:
        raise typer.Exit(SOME_FAILED)
