"""A line of the ledger as one thing: the best supported value of each field, and every other one with who gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from mithaq.analysis.states import STATES, status
from mithaq.analysis.support import Sources, Support, exactness, supported
from mithaq.ledger import Entry, Line
from mithaq.linking.names import parse
from mithaq.model.record import Figure, Record

Firmness = Callable[[Any], int]  # of two values with as many voices, the firmer one is shown
AnyRecord = TypeVar("AnyRecord", bound=Record, covariant=True)
One = TypeVar("One", bound=Record)


def _any(value: Any) -> int:
    return 0


_FIELDS: Mapping[str, Mapping[str, Firmness]] = {
    "persons": {"country": _any},
    "organisations": {"kind": _any, "country": _any},
    "engagements": {
        "kind": _any,
        "date": exactness,
        "place": _any,
        "place_country": _any,
        "occasion": _any,
        "parties": len,
        "participants": len,
    },
    "instruments": {"kind": _any, "title": len, "parties": len, "count": _any, "date": exactness},
    "commitments": {"kind": _any, "what": len, "actors": len, "due": exactness},
    "figures": {"value": _any, "period": exactness, "parties": len, "speaker": _any},
}
TYPES = tuple(_FIELDS)


@dataclass(frozen=True, slots=True)
class Merged(Generic[AnyRecord]):
    """A line, what it says when its sources are taken together, and what each of them says.

    `record` has the best supported values, all topics, and the state that was reached; its evidence is that of the
    first entry. `values` has for each field everything that was given, the best supported first.
    """

    line: Line[AnyRecord]
    record: AnyRecord
    values: Mapping[str, tuple[Support[Any], ...]]
    sources: Sources = field(compare=False, repr=False)  # follows from the line

    @property
    def id(self) -> str:
        return self.line.id

    @property
    def entries(self) -> tuple[Entry[AnyRecord], ...]:
        return self.line.entries

    @property
    def first(self) -> Entry[AnyRecord]:
        """The entry that told it first."""
        return self.line.entries[0]

    def rivals(self) -> dict[str, tuple[Support[Any], ...]]:
        """The fields for which the sources give more than one value."""
        return {name: rows for name, rows in self.values.items() if len(rows) > 1}


def merged(line: Line[One]) -> Merged[One]:
    """The line as one thing."""
    sources = Sources(line.entries)
    first = line.entries[0].record
    values: dict[str, tuple[Support[Any], ...]] = {}
    for name, firmness in _FIELDS[line.type].items():
        values[name] = tuple(supported(line.entries, sources, name, firmness))
    taken: dict[str, Any] = {
        name: rows[0].value if rows else () if isinstance(getattr(first, name), tuple) else None
        for name, rows in values.items()
    }
    if line.type in STATES:
        taken["status"] = status(line)
        taken["topics"] = tuple(sorted({topic for entry in line.entries for topic in entry.record.topics}))  # type: ignore[attr-defined]  # what has a status has topics
    if isinstance(first, Figure):
        given = [entry for entry in line.entries if getattr(entry.record, "value", None) == taken["value"]]
        taken["qualifier"] = supported(given, sources, "qualifier")[0].value  # it belongs to its value
    if line.type in ("persons", "organisations"):
        names = [entry.record.name for entry in line.entries]  # type: ignore[attr-defined]  # both have names
        taken["name"] = full_name(names) if line.type == "persons" else commonest(names)
    return Merged(line, replace(first, **taken), values, sources)


def full_name(names: Sequence[str]) -> str:
    """The name that a person is listed under: the commonest of the fullest forms."""
    return max(names, key=lambda name: (len(parse(name).words) > 1, names.count(name), len(name), name))


def commonest(names: Sequence[str]) -> str:
    """The name that an organisation is listed under."""
    return max(names, key=lambda name: (names.count(name), name))
