"""What one document says: the records of the contract, each with the words it rests on.

Field meanings are those of the record contract (docs/records.md). Lists are sorted and without repeats
where the contract says so; an unknown field is None, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Final

from mithaq.errors import InputError
from mithaq.model.quantity import Number
from mithaq.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What all records share: the evidence, the pattern that read it and how sure it is (0 to 1)."""

    evidence: Span
    pattern: str = ""
    confidence: float = 0.5

    def to_dict(self) -> dict[str, Any]:
        """The record as the contract writes it, JSON-ready, keys in field order and evidence last."""
        shown: dict[str, Any] = {}
        for item in fields(self):
            value = getattr(self, item.name)
            if item.name in ("evidence", "pattern", "confidence"):
                continue
            if isinstance(value, tuple):
                value = [p.to_dict() if isinstance(p, Participant) else p for p in value]
            shown[item.name] = value
        shown["evidence"] = list(self.evidence)
        shown["pattern"] = self.pattern
        shown["confidence"] = self.confidence
        return shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    name: str
    country: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    name: str
    kind: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An individual said to take part; `role` is host, visitor or participant."""

    name: str | None
    office: str | None
    country: str | None
    role: str

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "office": self.office, "country": self.country, "role": self.role}


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(Record):
    kind: str
    status: str
    date: str | None = None
    place: str | None = None
    place_country: str | None = None
    parties: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    occasion: str | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Record):
    kind: str
    title: str
    status: str
    parties: tuple[str, ...] = ()
    count: int | None = None
    date: str | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Record):
    kind: str
    what: str
    actors: tuple[str, ...] = ()
    status: str
    due: str | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Record):
    measure: str
    value: Number
    unit: str
    qualifier: str
    period: str | None = None
    parties: tuple[str, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    speaker: str | None
    country: str | None
    act: str
    addressee: str | None = None
    topics: tuple[str, ...] = ()
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All records of one document, in the order in which their evidence stands in the text."""

    id: str
    published: str | None
    persons: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The reading as one JSON object of the contract."""
        shown: dict[str, Any] = {"doc": {"id": self.id, "published": self.published}}
        for kind in RECORD_TYPES:
            shown[kind] = [record.to_dict() for record in getattr(self, kind)]
        return shown

    def surer(self, least: float) -> Reading:
        """The reading without the records whose confidence is below `least`, a probability from 0 to 1."""
        if not 0 <= least <= 1:  # which `nan` is not either
            raise InputError(f"'{least:g}' is not a probability from 0 to 1, such as 0.9")
        kept: dict[str, Any] = {
            kind: tuple(r for r in getattr(self, kind) if r.confidence >= least) for kind in RECORD_TYPES
        }
        return replace(self, **kept)


RECORD_TYPES: Final = ("persons", "organisations", "engagements", "instruments", "commitments", "figures", "statements")
