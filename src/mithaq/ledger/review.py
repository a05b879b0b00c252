"""What people decide about single values, and how a value is named.

A value has an id: the record's id and where the value stands in it.

    e-52aa….date                   a field
    e-52aa….parties                a list as a whole
    e-52aa….parties.1              one item of it; the number after the last one adds an item
    e-52aa….participants.0.office  one particular of a participant
    e-52aa…                        the record as a whole
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, NamedTuple

from mithaq.errors import InputError
from mithaq.ledger.rows import CLASSES
from mithaq.model.record import Participant
from mithaq.model.span import Span

Shown = Mapping[str, Any]  # a record, as the contract writes it
OURS = ("evidence", "pattern", "confidence")  # about the reading, not about the world
_PARTS = tuple(item.name for item in fields(Participant))


class Ruling(StrEnum):
    """What someone found a value to be."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    OPEN = "open"  # looked at and left open: what was decided before no longer stands


class ValueId(NamedTuple):
    """Which value of which record."""

    record: str
    field: str = ""
    position: int | None = None
    part: str = ""

    def __str__(self) -> str:
        return ".".join(str(part) for part in self if part not in ("", None))


@dataclass(frozen=True, slots=True)
class Review:
    """Somebody's ruling on one value, and what had been read there."""

    number: int  # the order of arrival
    record: str
    type: str
    document: str
    reader: str
    span: Span
    quote: str
    data: Shown  # the record as it had been read
    field: str
    is_item: bool
    part: str
    found: Any
    ruling: Ruling
    value: Any  # what the person says, for a correction
    by: str
    at: str  # ISO 8601, UTC
    is_standing: bool = True  # no later review stands before it
    is_asked: bool = False  # a newer reading found something else
    current: str | None = None  # the record to which it applies now; None when that is gone

    @property
    def scope(self) -> tuple[str, str, str]:
        """What it is about within its record; a later review of the same scope stands before it."""
        return self.field, repr(self.item) if self.is_item else "", self.part

    @property
    def item(self) -> Any:
        """The item of a list that it is about."""
        return self.found["of"] if self.part else self.found

    @property
    def said(self) -> Any:
        """The value that the person stands for; for what was rejected or left open there is none."""
        if self.ruling is Ruling.CORRECTED:
            return self.value
        return (self.found[self.part] if self.part else self.found) if self.ruling is Ruling.ACCEPTED else None


def value_id(text: str) -> ValueId:
    """The parts of an id; InputError when it is none."""
    record, *rest = text.split(".")
    field, position, part, *more = [*rest, "", "", ""][: max(3, len(rest))]
    if more or not record or (rest and not field) or (position and not position.isdecimal()):
        raise InputError(f"'{text}' is not the id of a value, such as {record or 'e-52aa'}.date or .parties.1")
    return ValueId(record, field, int(position) if position else None, part)


def located(where: ValueId, kind: str, anchors: Shown) -> Any:
    """What was read at an id; InputError when there can be nothing there.

    The place after a list's last item is free (None). A participant's particular comes with the participant it is of.
    """
    _, field, position, part = where
    if not field:
        return None
    if field not in fields_of(kind):
        raise InputError(f"'{where}': {kind} have no '{field}', but {', '.join(fields_of(kind))}")
    found = anchors[field]
    if position is None:
        return found
    if not isinstance(found, list):
        raise InputError(f"'{where}': '{field}' is no list")
    if position > len(found):
        raise InputError(f"'{where}': '{field}' has {len(found)} values, the first is {where.record}.{field}.0")
    item = found[position] if position < len(found) else None
    if not part:
        return item
    if field != "participants" or part not in _PARTS:
        raise InputError(f"'{where}': '{field}' has no '{part}'")
    if item is None:
        raise InputError(f"'{where}': there is no such participant yet")
    return {"of": item, part: item[part]}


def places(record: str, kind: str, anchors: Shown) -> Iterator[tuple[ValueId, Any]]:
    """Every value that a record states or could state, with its id."""
    for field in fields_of(kind):
        found = anchors[field]
        if not isinstance(found, list):
            yield ValueId(record, field), found
            continue
        for position, item in enumerate(found):
            if isinstance(item, dict):
                for part, value in item.items():
                    yield ValueId(record, field, position, part), value
            else:
                yield ValueId(record, field, position), item


def fields_of(kind: str) -> tuple[str, ...]:
    """The fields of a type of record that say something about the world."""
    return tuple(item.name for item in fields(CLASSES[kind]) if item.name not in OURS)
