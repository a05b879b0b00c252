"""The ledger that a command works on, and the day on which it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.console import SOME_FAILED, WRONG_USE, complain

if TYPE_CHECKING:
    from mithaq.ledger import Ledger

LedgerPath = Annotated[
    str, typer.Argument(metavar="LEDGER", help="The ledger's file or postgresql:// URL.", show_default=False)
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The day from which to look (2025-11-26) instead of today."),
]


@contextmanager
def opened(path: str, create: bool = False) -> Iterator[Ledger]:
    """The ledger, or a message and the exit status for wrong use; what fails later is a failure."""
    from mithaq.errors import LedgerError
    from mithaq.ledger import Ledger

    try:
        ledger = Ledger.open(path, create=create)
    except LedgerError as error:
        complain(error)
        raise typer.Exit(WRONG_USE) from error
    with ledger:
        try:
            yield ledger
        except LedgerError as error:
            complain(error)
            raise typer.Exit(SOME_FAILED) from error


def checked_day(today: str | None) -> str:
    """The day given to `--today`, else the day that it is; anything but a day is wrong use."""
    if today is None:
        return date.today().isoformat()
    try:
        return date.fromisoformat(today).isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"'{today}' is not a day such as 2025-11-26", param_hint="'--today'") from error
