"""Lines of the ledger as one thing each: merged values, who gives them, and how its state moved.

The export writes these out as the contract has them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from mithaq.analysis.support import Sources, supported
from mithaq.ledger import Entry, Line, Review
from mithaq.linking.names import parse
from mithaq.linking.parties import states
from mithaq.linking.told import moment
from mithaq.model.edtf import days, iso_day
from mithaq.model.record import (
    Commitment,
    Figure,
    Organisation,
    Participant,
    Person,
    Record,
)

Shown = dict[str, Any]
Firmness = Callable[[Any], int]  # of two values with as many voices, the firmer one is shown
Merger = Callable[[Line[Record], Sources], Shown]

STATES = {  # how far along a status is; a line's status only moves forward
    "engagements": ("proposed", "planned", "cancelled", "under_way", "held"),
    "instruments": ("proposed", "drafted", "planned", "signed", "in_force", "ratified"),
    "commitments": ("proposed", "agreed", "under_way", "completed"),
}


def shown(line: Line[Record], today: str | None = None) -> Shown:
    """A line as the contract writes it. With `today`, a commitment that is past due says so."""
    sources = Sources(line.entries)
    merged: Shown = {"id": line.id, **_MERGERS[line.type](line, sources)}
    if line.type == "commitments":
        is_late = today and is_overdue(cast(Line[Commitment], line), today)
        merged["state"] = "overdue" if is_late else merged["status"]
    merged["independent_sources"] = sources.independent
    merged["sources"] = [_source(entry, sources) for entry in line.entries]
    return merged


def status(line: Line[Record]) -> str:
    """The state that a line has reached."""
    order = STATES[line.type]
    reached = [_status(entry) for entry in line.entries]
    if "cancelled" in reached:
        last = max(line.entries, key=lambda entry: (told_on(entry) or "", _status(entry) == "cancelled"))
        if _status(last) == "cancelled":
            return "cancelled"
        reached = [word for word in reached if word != "cancelled"]
    return max(reached, key=lambda word: order.index(word) if word in order else -1)


def log(line: Line[Record]) -> list[Shown]:
    """The states of a line as they were told, the earliest first, each with the words that say so."""
    rows = [
        {
            "status": _status(entry),
            "told": told_on(entry),
            "date": getattr(entry.record, "date", None),
            "doc": entry.source.document.id,
            "evidence": list(entry.record.evidence),
            "quote": entry.quote,
        }
        for entry in line.entries
    ]
    return sorted(rows, key=lambda row: (row["told"] or "9999", row["doc"], row["evidence"]))


def told_on(entry: Entry[Record]) -> str | None:
    """The day of publication, else the day on which what the entry tells happened."""
    return moment(entry.source.document.published, [entry.record])


def is_overdue(line: Line[Commitment], today: str) -> bool:
    """Whether the day on which an undertaking was due has passed, and nothing told since says that it was met."""
    last = due_by(line)
    if last is None or last >= today:
        return False
    return not any(
        entry.record.status == "completed" or (entry.record.status == "under_way" and (told_on(entry) or "") > last)
        for entry in line.entries
    )


def due_by(line: Line[Commitment]) -> str | None:
    """The last day that the best supported due date allows."""
    rows = supported(line.entries, Sources(line.entries), "due", _exactness)
    limit = days(rows[0].value) if rows else None
    return iso_day(limit.last) if limit else None


def full_name(names: Sequence[str]) -> str:
    """The name that a person is listed under: the commonest of the fullest forms."""
    return max(names, key=lambda name: (len(parse(name).words) > 1, names.count(name), len(name), name))


def _status(entry: Entry[Record]) -> str:
    word: str = entry.record.status  # type: ignore[attr-defined]  # asked of types that have one
    return word


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


def _any(value: Any) -> int:
    return 0


def _exactness(edtf: str) -> int:
    known = days(edtf)
    return -known.length if known else -100_000


class _Fields:
    """The merged fields of one line, best value first, rivals kept under `values`."""

    def __init__(self, line: Line[Record], sources: Sources) -> None:
        self._entries = line.entries
        self._sources = sources
        self.merged: Shown = {}
        self.values: dict[str, list[Shown]] = {}

    def take(self, name: str, firmness: Firmness = _any) -> None:
        rows = supported(self._entries, self._sources, name, firmness)
        self.merged[name] = _plain(rows[0].value) if rows else None
        if len(rows) > 1:
            self.values[name] = [
                {
                    "value": _plain(row.value),
                    "voices": row.voices,
                    "docs": sorted({e.source.document.id for e in row.entries}),
                }
                for row in rows
            ]

    def gather(self, name: str) -> None:
        """A list field: everything that any source names."""
        self.merged[name] = sorted({item for entry in self._entries for item in getattr(entry.record, name)})

    def done(self) -> Shown:
        return {**self.merged, "values": self.values}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [part.to_dict() if isinstance(part, Participant) else part for part in value]
    return value


def _person(line: Line[Record], sources: Sources) -> Shown:
    entries = cast(tuple[Entry[Person], ...], line.entries)
    names = [entry.record.name for entry in entries]
    fields = _Fields(line, sources)
    fields.take("country")
    offices: dict[str, list[Entry[Person]]] = {}
    for entry in entries:
        if entry.record.office:
            offices.setdefault(entry.record.office, []).append(entry)
    attested = []
    for office, given in offices.items():
        times = sorted(filter(None, map(told_on, given)))
        first, last = (times[0], times[-1]) if times else (None, None)
        documents = sorted({entry.source.document.id for entry in given})
        attested.append({"office": office, "first": first, "last": last, "docs": documents})
    return {
        "name": full_name(names),
        "names": sorted(set(names)),
        **fields.done(),
        "offices": sorted(attested, key=lambda row: (row["first"] or "9999", row["office"])),
    }


def _organisation(line: Line[Record], sources: Sources) -> Shown:
    entries = cast(tuple[Entry[Organisation], ...], line.entries)
    names = [entry.record.name for entry in entries]
    fields = _Fields(line, sources)
    for name in ("kind", "country"):
        fields.take(name)
    return {
        "name": max(names, key=lambda name: (names.count(name), name)),
        "names": sorted(set(names)),
        **fields.done(),
    }


def _with_log(*fields: tuple[str, Firmness]) -> Merger:
    """A merger for lines that have a status: these fields, all topics, and how the status moved."""

    def merged(line: Line[Record], sources: Sources) -> Shown:
        found = _Fields(line, sources)
        for name, firmness in fields:
            found.take(name, firmness)
        found.gather("topics")
        return {**found.done(), "status": status(line), "log": log(line)}

    return merged


def _figure(line: Line[Record], sources: Sources) -> Shown:
    fields = _Fields(line, sources)
    for name in ("measure", "value", "unit", "qualifier", "period", "parties", "speaker"):
        fields.take(name)
    record = cast(Figure, line.entries[0].record)
    return {**fields.done(), "series": series(record)}


def series(figure: Figure) -> str:
    """What a figure is one of: a measure of some parties, in one unit."""
    return f"{figure.measure}:{'+'.join(sorted(states(figure.parties)))}:{figure.unit}"


_MERGERS: dict[str, Merger] = {
    "persons": _person,
    "organisations": _organisation,
    "engagements": _with_log(
        ("kind", _any),
        ("date", _exactness),
        ("place", _any),
        ("place_country", _any),
        ("occasion", _any),
        ("parties", len),
        ("participants", len),
    ),
    "instruments": _with_log(("kind", _any), ("title", len), ("parties", len), ("count", _any), ("date", _exactness)),
    "commitments": _with_log(("kind", _any), ("what", len), ("actors", len), ("due", _exactness)),
    "figures": _figure,
}
EXPORTED = tuple(_MERGERS)
__all__ = [
    "EXPORTED",
    "STATES",
    "Shown",
    "due_by",
    "full_name",
    "is_overdue",
    "log",
    "series",
    "shown",
    "status",
    "told_on",
]
