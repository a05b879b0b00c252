"""Records made elsewhere, by people or by another program, in the form of the record contract.

Each record is taken or refused by itself. It is refused when it breaks the contract, and when its evidence does not
hold: when it points outside the text, is not the words that the record quotes, or lacks what the record names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from json import dumps
from typing import Any

from mithaq.errors import InputError
from mithaq.ledger.rows import CLASSES
from mithaq.linking.spelling import words
from mithaq.model.document import Document
from mithaq.model.edtf import is_edtf
from mithaq.model.record import Participant, Reading, Record
from mithaq.model.span import Span

DEFAULT_READER = "records"

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
_LISTS = ("parties", "topics", "actors", "participants")
_OPTIONAL = {  # what may be null
    "country", "office", "date", "place", "place_country", "occasion", "count", "due", "period", "speaker", "addressee",
}  # fmt: skip
_ROLES = frozenset(["host", "visitor", "participant"])
_QUOTED = {"persons": "name", "organisations": "name", "instruments": "title", "commitments": "what"}
_NUMBERS = ("value", "count", "confidence")


@dataclass(frozen=True, slots=True)
class Foreign:
    """A line of a file of records: whose reading it is and, still unchecked, what it says."""

    document: str
    reader: str
    data: Mapping[str, Any]


def foreign(value: object, reader: str | None = None) -> Foreign:
    """One JSON object of the contract; InputError when it is none. `reader` (name or name/version) overrides its own.

    Without a version, the content is the version: the same records again change nothing, others replace them.
    """
    if not isinstance(value, dict) or not isinstance(value.get("doc"), dict):
        raise InputError('is not a JSON object with a "doc"')
    ident = value["doc"].get("id")
    if not isinstance(ident, str) or not ident:
        raise InputError('has no "id" in its "doc"')
    named = reader or value.get("reader") or DEFAULT_READER
    if not isinstance(named, str) or named.startswith("/"):
        raise InputError('has a "reader" that is not a name such as "anna" or "anna/2"')
    if "/" not in named:
        content = {key: part for key, part in value.items() if key in CLASSES}
        named += "/" + sha256(dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:12]
    return Foreign(ident, named, value)


def checked(given: Foreign, document: Document) -> tuple[Reading, list[str]]:
    """The reading, without the records that cannot be taken, and why each of those cannot."""
    refused: list[str] = []
    kept: dict[str, tuple[Record, ...]] = {}
    for kind in CLASSES:
        rows = given.data.get(kind) or []
        if not isinstance(rows, list):
            raise InputError(f'has "{kind}" that are no list')
        taken: list[Record] = []
        for number, row in enumerate(rows, 1):
            try:
                taken.append(_record(kind, row, document.text))
            except InputError as error:
                refused.append(f"{kind} {number}: {error}")
        kept[kind] = tuple(sorted(taken, key=lambda record: record.evidence))
    return Reading(id=document.id, published=document.published, **kept), refused  # type: ignore[arg-type]  # by kind


def _record(kind: str, row: object, text: str) -> Record:
    if not isinstance(row, dict):
        raise InputError("is not a JSON object")
    span = _evidence(row, text)
    record_class = CLASSES[kind]
    given: dict[str, Any] = {"evidence": span}
    for item in fields(record_class):
        if item.name == "evidence":
            continue
        if item.name not in row:
            if item.name in ("pattern", "confidence", "quote"):
                continue
            if item.name in _OPTIONAL or item.name in _LISTS:
                row = {**row, item.name: [] if item.name in _LISTS else None}
            else:
                raise InputError(f'has no "{item.name}"')
        given[item.name] = _value(kind, item.name, row[item.name])
    if "confidence" not in given:
        given["confidence"] = 1.0
    record = record_class(**given)
    for problem in _unfounded(kind, record, text):
        raise InputError(problem)
    return record


def _evidence(row: Mapping[str, Any], text: str) -> Span:
    given = row.get("evidence")
    if not (isinstance(given, list) and len(given) == 2 and all(type(part) is int for part in given)):
        raise InputError('has no "evidence" of the form [start, end]')
    span = Span(*given)
    if not 0 <= span.start < span.stop <= len(text):
        raise InputError(
            f"the evidence [{span.start}, {span.stop}) is not in the text, which has {len(text)} characters"
        )
    words_there = span.of(text)
    if not words_there.strip():
        raise InputError(f"the evidence [{span.start}, {span.stop}) is blank")
    quoted = row.get("quote")
    if isinstance(quoted, str) and quoted != words_there:
        raise InputError(
            f"the text at [{span.start}, {span.stop}) is not the quoted words, but «{_short(words_there)}»"
        )
    return span


def _value(kind: str, name: str, value: Any) -> Any:
    """A field's value, checked; lists become tuples."""
    if value is None:
        if name in _OPTIONAL or (name, kind) == ("speaker", "statements"):
            return None
        raise InputError(f'has no "{name}"')
    if name == "participants":
        return tuple(map(_participant, _listed(name, value)))
    if name in _LISTS:
        items = _listed(name, value)
        if not all(isinstance(item, str) and item for item in items):
            raise InputError(f'has "{name}" that are not all strings')
        return tuple(sorted(set(items)))
    if name in _NUMBERS:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InputError(f'has a "{name}" that is no number: {_short(dumps(value, ensure_ascii=False))}')
        return value
    if name == "quote":
        return value if isinstance(value, bool) else False
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise InputError(f'has a "{name}" that is no text: {_short(dumps(value, ensure_ascii=False))}')
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


def _unfounded(kind: str, record: Record, text: str) -> Iterator[str]:
    """What the record names and the text does not."""
    field = _QUOTED.get(kind)
    if field is None:
        return
    named: str = getattr(record, field)
    wanted = words(named)
    if wanted and not any(map(_within(text), wanted)):
        yield f"the text does not have the {field} «{_short(named)}»"
    elif kind == "persons" and wanted and not any(map(_within(record.evidence.of(text)), wanted)):
        yield f"the evidence «{_short(record.evidence.of(text))}» does not name «{_short(named)}»"


def _within(text: str) -> Any:
    """A test whether a word, with or without something in front or behind, stands in `text`."""
    known = words(text)
    return lambda word: any(word.removeprefix("ال") in other for other in known)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
