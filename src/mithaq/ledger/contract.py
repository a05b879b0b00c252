"""What the record contract allows a field to hold, for values that do not come from our own reading."""

from __future__ import annotations

from json import dumps
from typing import Any

from mithaq.errors import InputError
from mithaq.model.edtf import is_edtf
from mithaq.model.record import Participant

_WORDS = {
    ("organisations", "kind"): "igo ministry company fund school media ngo military other",
    ("engagements", "kind"): "meeting visit call message summit session conference ceremony",
    ("engagements", "status"): "held under_way planned proposed cancelled",
    ("instruments", "kind"): "treaty agreement memorandum declaration protocol programme contract document",
    ("instruments", "status"): "proposed drafted planned signed ratified in_force",
    ("commitments", "kind"): "project target policy support",
    ("commitments", "status"): "proposed agreed under_way completed",
    ("figures", "qualifier"): "exact about over under up_to",
}
_VOCABULARY = {key: frozenset(value.split()) for key, value in _WORDS.items()}
_DATES = ("date", "due", "period")
LISTS = ("parties", "topics", "actors", "participants")
OPTIONAL = {  # what may be null
    "country", "office", "date", "place", "place_country", "occasion", "count", "due", "period", "speaker", "addressee",
}  # fmt: skip
_ROLES = frozenset(["host", "visitor", "participant"])
_NUMBERS = ("value", "count", "confidence")


def checked(kind: str, name: str, value: Any) -> Any:
    """A field's value, checked; lists become tuples."""
    if value is None:
        if name in OPTIONAL or (name, kind) == ("speaker", "statements"):
            return None
        raise InputError(f'has no "{name}"')
    if name == "participants":
        return tuple(map(_participant, _listed(name, value)))
    if name in LISTS:
        items = _listed(name, value)
        if not all(isinstance(item, str) and item for item in items):
            raise InputError(f'has "{name}" that are not all strings')
        return tuple(sorted(set(items)))
    if name in _NUMBERS:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InputError(f'has a "{name}" that is no number: {shortened(dumps(value, ensure_ascii=False))}')
        return value
    if name == "quote":
        return value if isinstance(value, bool) else False
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise InputError(f'has a "{name}" that is no text: {shortened(dumps(value, ensure_ascii=False))}')
    allowed = _VOCABULARY.get((kind, name))
    if allowed and value not in allowed:
        raise InputError(f'has the {name} "{value}", which the contract does not know')
    if name in _DATES and not is_edtf(value):
        raise InputError(f'has the {name} "{value}", which is no date such as 2025-11-26 or 2025-11')
    return value


def _listed(name: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise InputError(f'has "{name}" that are no list')
    return value


def _participant(value: Any) -> Participant:
    if not isinstance(value, dict):
        raise InputError("has a participant that is not a JSON object")
    parts = {name: value.get(name) for name in ("name", "office", "country", "role")}
    if not all(part is None or (isinstance(part, str) and part) for part in parts.values()):
        raise InputError("has a participant whose particulars are not all strings")
    if parts["role"] not in _ROLES:
        raise InputError(f'has a participant with the role "{parts["role"]}", which the contract does not know')
    return Participant(name=parts["name"], office=parts["office"], country=parts["country"], role=parts["role"])


def shortened(text: str) -> str:
    """`text` as a message quotes it."""
    return text if len(text) <= 60 else text[:59] + "…"
