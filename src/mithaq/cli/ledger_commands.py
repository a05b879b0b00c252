"""`mithaq show`, `dossier` and `check`: what a ledger holds on two parties; and all other commands on ledgers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli import (
    add_command,
    agenda_command,
    changes_command,
    conflicts_command,
    export_command,
    judge_command,
    question_commands,
    review_command,
    search_command,
)
from mithaq.cli.console import SOME_FAILED, WRONG_USE, complain, output, terminal_width, wants_colour
from mithaq.cli.opened import LedgerPath, Today, checked_day, opened
from mithaq.reports.language import Language

if TYPE_CHECKING:
    from mithaq.analysis.pair import Dossier

_First = Annotated[
    str,
    typer.Argument(metavar="A", help="Code of a state (KG), a region (RU-SA) or a body (EAEU).", show_default=False),
]
_Second = Annotated[str, typer.Argument(metavar="B", help="Code of the other party.", show_default=False)]
_PLENTY = 12  # codes named when a dossier is empty


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    add_command.register(app)
    app.command("show")(show)
    app.command("dossier")(dossier)
    judge_command.register(app)
    review_command.register(app)
    conflicts_command.register(app)
    agenda_command.register(app)
    changes_command.register(app)
    question_commands.register(app)
    search_command.register(app)
    export_command.register(app)
    app.command("check")(check)


def show(ledger: LedgerPath, a: _First, b: _Second, today: Today = None) -> None:
    """Print what LEDGER holds on the relations of two parties, each thing once, with its words and their sources."""
    from mithaq.reports.show import show as text_of

    found = _dossier(ledger, a, b, checked_day(today))
    with output(None) as write:
        write(text_of(found, terminal_width(), wants_colour()))


def dossier(
    ledger: LedgerPath,
    a: _First,
    b: _Second,
    out: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The page to write, - for standard output.")
    ],
    labels: Annotated[Language, typer.Option(help="Language of headings and labels.")] = Language.EN,
    most: Annotated[int, typer.Option(min=1, metavar="N", help="Show at most so many lines in a section.")] = 300,
    today: Today = None,
) -> None:
    """Write the dossier of two parties as one self-contained web page."""
    from mithaq.reports.page import page

    found = _dossier(ledger, a, b, checked_day(today))
    with output(out) as write:
        write(page(found, labels, most))


def check(ledger: LedgerPath) -> None:
    """Verify that every value in LEDGER re-slices from its stored text and that nothing dangles."""
    with opened(ledger) as store:
        problems = store.check()
        count = sum(1 for _ in store.documents())
        name = store.name
    for problem in problems:
        typer.echo(problem)
    if problems:
        complain(f"{name}: {len(problems)} problem{'' if len(problems) == 1 else 's'}")
        raise typer.Exit(SOME_FAILED)
    typer.echo(f"{name}: {count} document{'' if count == 1 else 's'}, all is well")


def _dossier(path: str, a: str, b: str, today: str) -> Dossier:
    """The dossier of two codes; a word to the user when they are no codes or the ledger has nothing on them."""
    from mithaq.analysis.pair import dossier as dossier_of
    from mithaq.errors import InputError
    from mithaq.reports.names import checked_code

    with opened(path) as store:
        try:
            found = dossier_of(store, checked_code(a), checked_code(b), today)
        except InputError as error:
            complain(error)
            raise typer.Exit(WRONG_USE) from error
        if found.is_empty:
            first, second = found.pair
            complain(f"{store.name} holds nothing on {first} and {second}; {_known(store.parties())}")
    return found


def _known(parties: list[str]) -> str:
    codes = [party for party in parties if party.isascii()]
    if not codes:
        return "it names no parties at all"
    return "it knows " + ", ".join(codes[:_PLENTY]) + (" and others" if len(codes) > _PLENTY else "")
