"""`mithaq agenda`: what is planned, what is due, and what is past its day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import typer

from mithaq.cli.console import output
from mithaq.cli.opened import LedgerPath, Today, checked_day, opened
from mithaq.text.bidi import isolate

if TYPE_CHECKING:
    from mithaq.analysis.agenda import Agenda, Item


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("agenda")(agenda)


def agenda(ledger: LedgerPath, today: Today = None) -> None:
    """Print what LEDGER has planned and due from a day on, and the undertakings that are past due without evidence."""
    from mithaq.analysis.agenda import agenda as agenda_of

    day = checked_day(today)
    with opened(ledger) as store:
        found = agenda_of(store.lines("engagements"), store.lines("commitments"), day)
    with output(None) as write:
        write("\n".join(_lines(found)) + "\n")


def _lines(found: Agenda) -> Iterator[str]:
    sections = (
        ("Planned", found.planned),
        ("Planned for a day that has passed, no later report", found.passed),
        ("Due", found.due),
        ("Overdue, no later evidence", found.overdue),
    )
    yield f"Agenda on {found.today}"
    for title, items in sections:
        if items:
            yield ""
            yield f"{title} ({len(items)})"
            for item in items:
                yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    from mithaq.model.record import Commitment, Engagement

    first = item.line.entries[0]
    record = first.record
    if isinstance(record, Engagement):
        what = f"{record.kind}, {record.status}: {', '.join(record.parties)}"
    else:
        what = f"{cast(Commitment, record).kind}: {', '.join(map(isolate, cast(Commitment, record).actors))}"
    yield f"  {item.date or 'no date'}  {what}  [{item.line.id}]"
    documents = sorted({entry.source.document.id for entry in item.line.entries})
    yield f"    {isolate(f'«{first.quote}»')}  ({', '.join(map(isolate, documents))})"
