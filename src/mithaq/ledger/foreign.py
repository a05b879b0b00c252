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
from mithaq.ledger import contract
from mithaq.ledger.rows import CLASSES
from mithaq.linking.spelling import words
from mithaq.model.document import Document
from mithaq.model.record import Reading, Record
from mithaq.model.span import Span

DEFAULT_READER = "records"

_QUOTED = {"persons": "name", "organisations": "name", "instruments": "title", "commitments": "what"}


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
            if item.name in contract.OPTIONAL or item.name in contract.LISTS:
                row = {**row, item.name: [] if item.name in contract.LISTS else None}
            else:
                raise InputError(f'has no "{item.name}"')
        given[item.name] = contract.checked(kind, item.name, row[item.name])
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
            f"the text at [{span.start}, {span.stop}) is not the quoted words, but «{contract.shortened(words_there)}»"
        )
    return span


def _unfounded(kind: str, record: Record, text: str) -> Iterator[str]:
    """What the record names and the text does not."""
    field = _QUOTED.get(kind)
    if field is None:
        return
    named: str = getattr(record, field)
    wanted = words(named)
    if wanted and not any(map(_within(text), wanted)):
        yield f"the text does not have the {field} «{contract.shortened(named)}»"
    elif kind == "persons" and wanted and not any(map(_within(record.evidence.of(text)), wanted)):
        seen = record.evidence.of(text)
        yield f"the evidence «{contract.shortened(seen)}» does not name «{contract.shortened(named)}»"


def _within(text: str) -> Any:
    """A test whether a word, with or without something in front or behind, stands in `text`."""
    known = words(text)
    return lambda word: any(word.removeprefix("ال") in other for other in known)
