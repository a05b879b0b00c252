"""The `mithaq` program and its commands.

Exit status: 0 all went well, 1 some documents could not be read, 2 wrong use.
"""

from __future__ import annotations

from typing import Annotated

import typer

import mithaq
from mithaq.cli import doctor_command, explain_command, ledger_commands, read_command, values_command
from mithaq.cli.collector import collect_seldom

app = typer.Typer(
    name="mithaq",
    help="Read Arabic readouts of diplomacy into records and a ledger in which every value can be traced to its words.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mithaq {mithaq.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Options that stand before the command."""


read_command.register(app)
explain_command.register(app)
ledger_commands.register(app)
values_command.register(app)
doctor_command.register(app)


def main() -> None:
    """Run the program with the arguments of the process."""
    collect_seldom()
    app()
