"""Between records and rows: how a record is written down, and how it comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from hashlib import sha256
from typing import Any, NamedTuple

from mithaq.model.document import Document
from mithaq.model.record import (
    RECORD_TYPES,
    Commitment,
    Engagement,
    Figure,
    Instrument,
    Organisation,
    Participant,
    Person,
    Record,
    Statement,
)
from mithaq.model.span import Span

CLASSES: dict[str, type[Record]] = dict(
    zip(RECORD_TYPES, (Person, Organisation, Engagement, Instrument, Commitment, Figure, Statement), strict=True)
)
_NAMES = {record_class: tuple(item.name for item in fields(record_class)) for record_class in CLASSES.values()}
_SHARED = ("evidence", "pattern", "confidence")


class Value(NamedTuple):
    """One value that a record states, and the words it came from."""

    field: str
    position: int
    value: str
    number: float | None
    span: Span


def revision_of(document: Document) -> str:
    """The fingerprint of everything that a reader sees of a document; its id is no part of it."""
    seen = [document.lang, document.published, document.publisher, document.url, document.text]
    return sha256(json.dumps(seen, ensure_ascii=False).encode()).hexdigest()


def entry_id(document: str, revision: str, reader: str, kind: str, span: Span, repeat: int) -> str:
    """An id that is the same whenever and in whatever order the same documents are read."""
    seen = [document, revision, reader, kind, *span, repeat]
    return f"{kind[0]}-{sha256(json.dumps(seen, ensure_ascii=False).encode()).hexdigest()[:16]}"


def dump(record: Record) -> str:
    """The record as one line of JSON."""
    return json.dumps(record.to_dict(), ensure_ascii=False)


def load(kind: str, data: str) -> Record:
    """The record that `dump` wrote."""
    return loaded(kind, json.loads(data))


def loaded(kind: str, stored: Mapping[str, Any]) -> Record:
    """The record that the contract's JSON object stands for."""
    record_class = CLASSES[kind]
    return record_class(**{name: _load_value(name, stored[name]) for name in _NAMES[record_class] if name in stored})


def _load_value(name: str, value: Any) -> Any:
    if name == "evidence":
        return Span(*value)
    if name == "participants":
        return tuple(Participant(**item) for item in value)
    return tuple(value) if isinstance(value, list) else value


def values(record: Record) -> Iterator[Value]:
    """Every value that the record states. Today a value rests on the evidence of its record."""
    span = record.evidence
    for field, position, value in _parts(record):
        if isinstance(value, str):
            yield Value(field, position, value, None, span)
        elif isinstance(value, bool):
            yield Value(field, position, "true" if value else "false", None, span)
        elif value is not None:
            yield Value(field, position, json.dumps(value), float(value), span)


def _parts(record: Record) -> Iterator[tuple[str, int, str | float | bool | None]]:
    for field in _NAMES[type(record)]:
        if field in _SHARED:
            continue
        stated = getattr(record, field)
        if not isinstance(stated, tuple):
            yield field, 0, stated
            continue
        for position, part in enumerate(stated):
            if isinstance(part, Participant):
                for name, inner in part.to_dict().items():
                    yield f"{field}.{name}", position, inner
            else:
                yield field, position, part
