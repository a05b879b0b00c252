"""How records are written down: each with its words, and each of its values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mithaq.ledger.rows import dump, entry_id, values
from mithaq.ledger.store import Parameter, Store
from mithaq.model.record import Record
from mithaq.model.span import Span

ReadingKey = tuple[str, str, str]  # document, revision, reader


def keep_records(store: Store, text: str, key: ReadingKey, records: Iterable[tuple[str, Record]]) -> list[str]:
    """Write the records of a reading, each with its type, in order of type; returns their ids."""
    rows: list[tuple[Parameter, ...]] = []
    traced: list[tuple[Parameter, ...]] = []
    repeats: Counter[tuple[str, Span]] = Counter()
    positions: Counter[str] = Counter()
    for kind, record in records:
        span = record.evidence
        ident = entry_id(*key, kind, span, repeats[kind, span])
        rows.append((ident, *key, kind, positions[kind], *span, span.of(text), dump(record)))
        traced.extend((ident, v.field, v.position, v.value, v.number, *v.span) for v in values(record))
        repeats[kind, span] += 1
        positions[kind] += 1
    store.insert("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    store.insert("INSERT INTO record_values VALUES (?, ?, ?, ?, ?, ?, ?)", traced)
    return [str(row[0]) for row in rows]
