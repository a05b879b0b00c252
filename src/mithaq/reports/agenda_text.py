"""The agenda in words for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from mithaq.analysis.agenda import Agenda, Item
from mithaq.analysis.merged import Merged, merged
from mithaq.model.record import Commitment, Engagement
from mithaq.reports.layout import Layout, Row
from mithaq.reports.line_text import commitment, encounter


def agenda_text(found: Agenda, layout: Layout) -> str:
    """What is planned and due, each with its words and sources."""
    return "\n".join(_lines(found, layout)) + "\n"


def _lines(found: Agenda, layout: Layout) -> Iterator[str]:
    yield layout.heading(f"Agenda on {found.today}")
    sections: Sequence[tuple[str, Sequence[Item]]] = (
        ("Planned", found.planned),
        ("Planned for a day that has passed, no later report", found.passed),
        ("Due", found.due),
        ("Overdue, no later evidence", found.overdue),
        ("Planned without a day, not told of for a year", found.faded),
    )
    for title, items in sections:
        if items:
            yield from layout.section(title, len(items))
            yield from layout.dated([_row(item) for item in items], "  ")


def _row(item: Item) -> Row:
    line = merged(item.line)
    if isinstance(line.record, Engagement):
        row = encounter(cast(Merged[Engagement], line))
    else:
        row = commitment(cast(Merged[Commitment], line))
    return replace(row, date=item.date)
