"""`mithaq explain`: what was recognised in each sentence, and which pattern made which record."""

from __future__ import annotations

from dataclasses import replace

import typer

from mithaq.cli.console import SOME_FAILED, complain, output
from mithaq.cli.reading_options import Paths, Published, checked_date


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("explain")(explain)


def explain(paths: Paths, published: Published = None) -> None:
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
