"""Lines of the ledger as the contract writes them out."""

from __future__ import annotations

from typing import Any, cast

from mithaq.analysis.merged import TYPES, Merged, merged
from mithaq.analysis.offices import offices
from mithaq.analysis.states import State, is_overdue, log
from mithaq.analysis.support import Sources, Support
from mithaq.analysis.targets import Claims
from mithaq.ledger import Entry, Line, Review
from mithaq.linking.parties import states
from mithaq.model.record import Commitment, Figure, Organisation, Participant, Person, Record

Shown = dict[str, Any]
EXPORTED = TYPES

_NOT_MERGED = ("evidence", "pattern", "confidence")


def shown(line: Line[Record], today: str | None = None, claims: Claims | None = None) -> Shown:
    """A line as the contract writes it. With `today`, a commitment that is past due says so.

    With `claims`, a target has those for its period.
    """
    found = merged(line)
    row: Shown = {"id": line.id, **_fields(found)}
    row["values"] = {name: [_support(support) for support in rows] for name, rows in found.rivals().items()}
    match found.record:
        case Person() | Organisation():
            row["names"] = sorted({entry.record.name for entry in line.entries})  # type: ignore[attr-defined]
        case Figure() as figure:
            row["series"] = series(figure)
        case _:
            row["log"] = [_state(state) for state in log(line)]
    if isinstance(found.record, Person):
        row["offices"] = _offices(cast(Merged[Person], found))
    if isinstance(found.record, Commitment):
        is_late = today and is_overdue(cast(Line[Commitment], line), today)
        row["state"] = "overdue" if is_late else found.record.status
        if found.record.kind == "target" and claims:
            row["claims"] = [_claim(claim) for claim in claims.beside(line)]
    row["independent_sources"] = found.sources.independent
    row["sources"] = [_source(entry, found.sources) for entry in line.entries]
    return row


def series(figure: Figure) -> str:
    """What a figure is one of: a measure of some parties, in one unit."""
    return f"{figure.measure}:{'+'.join(sorted(states(figure.parties)))}:{figure.unit}"


def _fields(found: Merged[Record]) -> Shown:
    fields = {name: value for name, value in found.record.to_dict().items() if name not in _NOT_MERGED}
    if isinstance(found.record, Person):
        del fields["office"]
    return fields


def _support(support: Support[Any]) -> Shown:
    documents = sorted({entry.source.document.id for entry in support.entries})
    return {"value": _plain(support.value), "voices": support.voices, "docs": documents}


def _state(state: State) -> Shown:
    return {
        "status": state.status,
        "told": state.told,
        "date": state.date,
        "doc": state.entry.source.document.id,
        "evidence": list(state.entry.record.evidence),
        "quote": state.entry.quote,
    }


def _offices(found: Merged[Person]) -> list[Shown]:
    return [
        {
            "office": row.office,
            "first": row.first,
            "last": row.last,
            "docs": sorted({entry.source.document.id for entry in row.entries}),
        }
        for row in offices(found.entries)
    ]


def _claim(line: Line[Figure]) -> Shown:
    record = line.entries[0].record
    return {"line": line.id, "value": record.value, "unit": record.unit, "period": record.period}


def _source(entry: Entry[Record], sources: Sources) -> Shown:
    document = entry.source.document
    row: Shown = {
        "doc": document.id,
        "evidence": list(entry.record.evidence),
        "reader": entry.reader,
        "record": entry.id,
        "publisher": document.publisher,
        "published": document.published,
    }
    if original := sources.copied_from(document.id):
        row["copy_of"] = original
    if entry.reviews:
        row["reviews"] = [_review(review, entry.id) for review in entry.reviews]
    return row


def _review(review: Review, record: str) -> Shown:
    """Somebody's decision about one value, beside what had been read."""
    return {
        "value_of": ".".join(part for part in (record, review.field, review.part) if part),
        "ruling": str(review.ruling),
        "read": review.item[review.part] if review.part else review.found,
        "value": review.said,
        "by": review.by,
        "at": review.at,
        "asked_again": review.is_asked,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [part.to_dict() if isinstance(part, Participant) else part for part in value]
    return value
