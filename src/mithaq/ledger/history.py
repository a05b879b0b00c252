"""What the ledger held on a past day, as far as it was something else than today.

Documents are never deleted and tell by themselves when they came. Records make room for those of a newer reading of
the same text: what differs between the two is kept here, and nothing else. Every method runs inside the caller's
transaction.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from mithaq.ledger.entry import DOCUMENT, Entry, Source, source_of
from mithaq.ledger.recording import ReadingKey
from mithaq.ledger.review import OURS
from mithaq.ledger.reviews import KEPT
from mithaq.ledger.rows import load
from mithaq.ledger.store import Row, Store
from mithaq.model.record import Record

Standing = dict[str, tuple[str, str]]  # type and data of each record of a reading


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that is new, has a new text, or was read again."""

    source: Source
    how: str  # 'added', 'revised', 'read'
    at: str
    reader: str | None = None  # who read it again, and in which version
    earlier: str | None = None  # the version in whose place that came; None for a reader's first


@dataclass(frozen=True, slots=True)
class Past:
    """A past moment: what has arrived since, and which records stood then that are gone or were otherwise."""

    arrivals: tuple[Arrival, ...]
    recent: frozenset[str]  # ids of records of today that did not stand then, or not as they do now
    former: tuple[tuple[str, Entry[Record]], ...]  # type and record, as it stood then


class History:
    """The past of one ledger."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def standing(self, key: ReadingKey) -> Standing:
        """The records of a reading, to be given to `keep` when another has come in its place."""
        sql = "SELECT id, type, data FROM records WHERE document = ? AND revision = ? AND reader = ?"
        return {ident: (kind, data) for ident, kind, data in self._store.execute(sql, key)}

    def keep(self, key: ReadingKey, replaced: Row, before: Standing, at: str) -> None:
        """Remember the reading that was replaced (version, time), and the records that the new one has otherwise."""
        version, read_at = replaced
        self._store.execute("INSERT INTO former_readings VALUES (?, ?, ?, ?, ?, ?)", (*key, version, read_at, at))
        now = self.standing(key)
        rows = []
        for ident in sorted(before.keys() | now.keys()):
            kind, data = before.get(ident, (now.get(ident, ("", ""))[0], None))
            if data is None or ident not in now or not _same(data, now[ident][1]):
                rows.append((ident, kind, *key, version, at, data))
        self._store.insert("INSERT INTO former_records VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def past(self, since: str) -> Past:
        """What was otherwise before a moment (ISO 8601, UTC)."""
        changed = self._changed_records(since)
        recent = {row[0] for row in changed} | {row[0] for row in self._store.execute(_NEW_RECORDS, (since,) * 3)}
        former = [(row[1], _entry(*row)) for row in changed if row[4] is not None]
        former += [(row[1], _entry(*row)) for row in self._store.execute(_OLD_TEXTS, (since,) * 3)]
        return Past(tuple(self._arrivals(since)), frozenset(recent), tuple(former))

    def _changed_records(self, since: str) -> list[Row]:
        """The first change since of each record that a newer reading has otherwise, no more, or for the first time."""
        first: dict[str, Row] = {}
        for row in self._store.execute(_CHANGED, (since, since)):
            first.setdefault(row[0], row)
        return list(first.values())

    def _arrivals(self, since: str) -> list[Arrival]:
        found = []
        for *columns, before in self._store.execute(
            f"""SELECT {DOCUMENT}, (SELECT count(*) FROM documents e WHERE e.id = d.id AND e.added_at < ?)
                FROM documents d WHERE d.is_current = 1 AND d.added_at >= ?""",
            (since, since),
        ):
            source = source_of(tuple(columns))
            found.append(Arrival(source, "revised" if before else "added", source.added_at))
        for *columns, at, reader, version, earlier in self._store.execute(
            f"""SELECT {DOCUMENT}, g.read_at, g.reader, g.version,
                       (SELECT max(f.version) FROM former_readings f WHERE f.document = g.document
                        AND f.revision = g.revision AND f.reader = g.reader AND f.replaced_at = g.read_at)
                FROM documents d JOIN readings g ON g.document = d.id AND g.revision = d.revision
                WHERE d.is_current = 1 AND d.added_at < ? AND g.read_at >= ? AND g.reader <> ?""",
            (since, since, KEPT),
        ):
            found.append(Arrival(source_of(tuple(columns)), "read", at, f"{reader}/{version}", earlier))
        return sorted(found, key=lambda arrival: (arrival.at, arrival.source.document.id, arrival.reader or ""))


_CHANGED = f"""
    SELECT f.record, f.type, f.reader, f.version, f.data, {DOCUMENT}
    FROM former_records f JOIN documents d ON d.id = f.document AND d.revision = f.revision AND d.is_current = 1
    WHERE f.replaced_at >= ? AND EXISTS (SELECT 1 FROM former_readings e WHERE e.document = f.document
        AND e.revision = f.revision AND e.reader = f.reader AND e.read_at < ?)
    ORDER BY f.replaced_at, f.record"""
_NEW_RECORDS = """
    SELECT r.id FROM records r
    JOIN documents d ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1
    JOIN readings g ON g.document = r.document AND g.revision = r.revision AND g.reader = r.reader
    WHERE d.added_at >= ? OR (g.read_at >= ? AND NOT EXISTS (SELECT 1 FROM former_readings f
        WHERE f.document = g.document AND f.revision = g.revision AND f.reader = g.reader AND f.read_at < ?))"""
_OLD_TEXTS = f"""
    SELECT r.id, r.type, r.reader, g.version, r.data, {DOCUMENT} FROM documents n
    JOIN documents d ON d.id = n.id AND d.number =
        (SELECT max(o.number) FROM documents o WHERE o.id = n.id AND o.added_at < ?)
    JOIN records r ON r.document = d.id AND r.revision = d.revision
    JOIN readings g ON g.document = r.document AND g.revision = r.revision AND g.reader = r.reader AND g.read_at < ?
    WHERE n.is_current = 1 AND n.added_at >= ? ORDER BY r.id"""


def _entry(ident: str, kind: str, reader: str, version: str, data: str, *document: str) -> Entry[Record]:
    return Entry(ident, load(kind, data), source_of(document), f"{reader}/{version}")


def _same(data: str, other: str) -> bool:
    """Whether two records say the same of the world, however sure the reader is and whichever pattern it used."""
    if data == other:
        return True
    one, two = ({k: v for k, v in json.loads(each).items() if k not in OURS} for each in (data, other))
    return one == two
