"""Which value a line shows, and who says so: every source's value is kept, the best supported one leads.

A copy of another source's text is no second voice. What somebody has accepted or put in the place of what was read
stands before all that was only read, the latest such decision first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from mithaq.ledger import Entry, Ruling
from mithaq.linking.copies import originals
from mithaq.model.edtf import days
from mithaq.model.record import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Support(Generic[T]):
    """A value, the entries that give it, and how many independent sources these are."""

    value: T
    entries: tuple[Entry[Record], ...]
    voices: int


class Sources:
    """The documents of a line, and which of them carry another's text."""

    def __init__(self, entries: Iterable[Entry[Record]]) -> None:
        documents = {entry.source.document.id: entry.source.document for entry in entries}
        ordered = sorted(documents.values(), key=lambda d: (d.published or "9999", d.id))
        firsts = originals([document.text for document in ordered])
        self._original = {document.id: ordered[first].id for document, first in zip(ordered, firsts, strict=True)}

    @property
    def independent(self) -> int:
        """How many of the documents are no copies."""
        return len(set(self._original.values()))

    def copied_from(self, document: str) -> str | None:
        """The document whose text this one carries, if any."""
        original = self._original[document]
        return None if original == document else original

    def voices(self, entries: Iterable[Entry[Record]]) -> int:
        """How many independent sources stand behind some entries."""
        return len({self._original[entry.source.document.id] for entry in entries})


def supported(
    entries: Sequence[Entry[AnyRecord]],
    sources: Sources,
    field: str,
    firmness: Callable[[Any], int] = lambda value: 0,
) -> list[Support[Any]]:
    """The values that some entries give for a field, the best supported first.

    That is by people's decisions, then by voices, then by firmness, then by who told it first.
    """
    found: dict[Any, list[Entry[AnyRecord]]] = {}
    values: dict[Any, Any] = {}
    for entry in entries:
        value = getattr(entry.record, field)
        if value is None or value == () or value == "":
            continue
        values.setdefault(repr(value), value)
        found.setdefault(repr(value), []).append(entry)
    rows = [
        Support(
            values[key],
            tuple(Entry(e.id, e.record, e.source, e.reader, e.reviews, e.read) for e in given),
            sources.voices(given),
        )
        for key, given in found.items()
    ]
    order = {key: number for number, key in enumerate(found)}
    return sorted(
        rows,
        key=lambda row: (-_decided(row.entries, field), -row.voices, -firmness(row.value), order[repr(row.value)]),
    )


def exactness(edtf: str) -> int:
    """How exact a date is, as a firmness: the fewer days it allows the more."""
    known = days(edtf)
    return -known.length if known else -100_000


def _decided(entries: Iterable[Entry[Record]], field: str) -> int:
    """The number of the latest decision by which a field has the value that these entries give; 0 for none."""
    return max(
        (
            review.number
            for entry in entries
            for review in entry.reviews
            if review.field in (field, "") and review.ruling in (Ruling.ACCEPTED, Ruling.CORRECTED)
        ),
        default=0,
    )
