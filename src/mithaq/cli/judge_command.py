"""`mithaq same`, `different` and `unsure`: what a person decides about two lines of a ledger."""

from __future__ import annotations

from getpass import getuser
from typing import Annotated

import typer

from mithaq.cli.console import WRONG_USE, complain
from mithaq.cli.opened import LedgerPath, opened

_One = Annotated[
    str, typer.Argument(metavar="ID", help="Id of a line or of a record, as exports give it.", show_default=False)
]
_Other = Annotated[str, typer.Argument(metavar="ID", help="Id of the other one.", show_default=False)]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decided; the name you are logged in by if not given.")
]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("same")(same)
    app.command("different")(different)
    app.command("unsure")(unsure)


def same(ledger: LedgerPath, one: _One, other: _Other, by: By = None) -> None:
    """Decide that two lines of LEDGER are one person, encounter, instrument, undertaking, claim or organisation.

    The decision is kept with its author and time, stands before every rule, and can be replaced by a later one only.
    """
    _judge(ledger, one, other, "same", by)


def different(ledger: LedgerPath, one: _One, other: _Other, by: By = None) -> None:
    """Decide that two lines, or two records on one line, are not one thing, whatever the rules say."""
    _judge(ledger, one, other, "different", by)


def unsure(ledger: LedgerPath, one: _One, other: _Other, by: By = None) -> None:
    """Leave open what was decided before about two lines: the rules decide again."""
    _judge(ledger, one, other, "unsure", by)


def _judge(path: str, one: str, other: str, verdict: str, by: str | None) -> None:
    from mithaq.errors import InputError
    from mithaq.linking.judgements import Verdict

    with opened(path) as store:
        try:
            first, second = store.judge(one, other, Verdict(verdict), by or user())
        except InputError as error:
            complain(error)
            raise typer.Exit(WRONG_USE) from error
    left_open = ", as the rules have it" if verdict == "unsure" else ""
    typer.echo((f"{first}: one line" if first == second else f"{first} and {second}: two lines") + left_open)


def user() -> str:
    """Who is logged in."""
    try:
        return getuser()
    except (KeyError, OSError):  # a user whom the system has no name for
        return "unknown"
