"""The arguments that the commands which read documents share."""

from __future__ import annotations

from typing import Annotated

import typer

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.", show_default=False)
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date (2025-11-26) of documents that come without one."),
]
Output = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="Write here instead of standard output.")
]


def checked_confidence(value: float) -> float:
    """The probability given to `--min-confidence`; anything else is wrong use."""
    if not 0 <= value <= 1:  # nor is `nan` one
        raise typer.BadParameter(f"{value:g} is not a probability from 0 to 1, such as 0.9")
    return value


MinConfidence = Annotated[
    float,
    typer.Option(
        metavar="P", callback=checked_confidence, help="Leave out records that are less likely than this to be right."
    ),
]


def checked_date(value: str | None) -> str | None:
    """The date given to `--published`; anything else is wrong use."""
    from mithaq.errors import InputError
    from mithaq.sources.parse import publication_date

    try:
        return publication_date(value)
    except InputError as error:
        raise typer.BadParameter(
            f"'{value}' is not an ISO date such as 2025-11-26", param_hint="'--published'"
        ) from error
