"""The sides of a conflict in words for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from mithaq.analysis.conflict import Conflict
from mithaq.reports.layout import isolated
from mithaq.text.bidi import isolate


def rival_lines(conflict: Conflict) -> Iterator[str]:
    """A line for each rival value: who says so, and the words."""
    for rival in conflict.rivals:
        document = rival.entry.source.document
        where = isolated(part for part in (document.id, document.publisher, document.published) if part)
        yield f"{isolate(rival.value)}  ({where})  {isolate(f'«{rival.entry.quote}»')}"
