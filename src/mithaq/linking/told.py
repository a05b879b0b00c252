"""What linking looks at: a record, and when and where it was told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mithaq.model.record import Engagement, Record

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


def moment(published: str | None, records: Iterable[Record]) -> str | None:
    """The day of publication; without one, the last day of which the document says that something happened."""
    if published:
        return published[:10]
    days = [
        day
        for record in records
        if isinstance(record, Engagement) and record.status in ("held", "under_way")
        for day in _DAY.findall(record.date or "")[:1]
    ]
    return max(days, default=None)
