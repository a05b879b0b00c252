"""`mithaq agenda`: what is planned, what is due, and what is past its day."""

from __future__ import annotations

import typer

from mithaq.cli.console import output, terminal_width, wants_colour
from mithaq.cli.opened import LedgerPath, Today, checked_day, opened


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("agenda")(agenda)


def agenda(ledger: LedgerPath, today: Today = None) -> None:
    """Print what LEDGER has planned and due from a day on, and the undertakings that are past due without evidence."""
    from mithaq.analysis.agenda import agenda as agenda_of
    from mithaq.reports.agenda_text import agenda_text
    from mithaq.reports.layout import Layout

    day = checked_day(today)
    with opened(ledger) as store:
        found = agenda_of(store.lines("engagements"), store.lines("commitments"), day)
    with output(None) as write:
        write(agenda_text(found, Layout(terminal_width(), wants_colour())))
