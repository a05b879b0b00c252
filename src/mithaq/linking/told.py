"""What linking looks at: a record, and when and where it was told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mithaq.model.document import Document
from mithaq.model.record import Engagement, Reading, Record

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Told:
    """One record of one document. `moment` is the day about which the document was written, where that can be known."""

    id: str
    record: Record
    document: str
    reader: str
    moment: str | None
    quote: str


def moment(document: Document, engagements: Iterable[Engagement]) -> str | None:
    """The day of publication; without one, the last day of which the document says that something happened."""
    if document.published:
        return document.published[:10]
    days = [
        day
        for record in engagements
        if record.status in ("held", "under_way")
        for day in _DAY.findall(record.date or "")[:1]
    ]
    return max(days, default=None)


def told(document: Document, reading: Reading, reader: str, ids: dict[str, list[str]]) -> list[Told]:
    """All records of a reading that can be linked; `ids` gives the record ids of each type, in order."""
    when = moment(document, reading.engagements)
    return [
        Told(ident, record, document.id, reader, when, record.evidence.of(document.text))
        for kind, row in ids.items()
        for ident, record in zip(row, getattr(reading, kind), strict=True)
    ]
