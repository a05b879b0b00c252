"""The ledger as the rest of Mithaq sees it.

Kept true by every method here: a document, its reading, its records and their values arrive in one transaction or not
at all; a document already known changes nothing; no text is ever overwritten; every span lies in its document's text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from os import PathLike
from types import TracebackType
from typing import Any

from mithaq.errors import InputError
from mithaq.ledger.admission import fingerprint, identity, require_evidence, require_same_document
from mithaq.ledger.check import problems
from mithaq.ledger.entry import DOCUMENT, Entry, Line, Source, source_of
from mithaq.ledger.filters import STATED_PARTIES, about, all_of, published
from mithaq.ledger.history import History, Past
from mithaq.ledger.lines import Lines
from mithaq.ledger.links import chunks, marks, record_id
from mithaq.ledger.opening import open_store
from mithaq.ledger.recording import keep_records
from mithaq.ledger.review import Review, Ruling, ValueId
from mithaq.ledger.reviews import KEPT, Reviews
from mithaq.ledger.rows import CLASSES, load
from mithaq.ledger.search import Hits, Search
from mithaq.ledger.store import Parameter, Store
from mithaq.linking.judgements import Judgement, Verdict
from mithaq.model.document import Document
from mithaq.model.record import RECORD_TYPES, Reading, Record

_TYPE_ORDER = "CASE r.type " + " ".join(f"WHEN '{kind}' THEN {n}" for n, kind in enumerate(RECORD_TYPES)) + " END"


class Outcome(StrEnum):
    """What adding a document did."""

    ADDED = "added"  # a new document
    UNCHANGED = "unchanged"  # known, and read by this version before
    REPLACED = "replaced"  # known; this version's records stand in place of an earlier version's
    REVISED = "revised"  # known under this id with another text, which is kept but no longer shown


class Ledger:
    """Documents and what was read in them. A context manager; `open` is the way to one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lines = Lines(store)
        self._reviews = Reviews(store)
        self._search = Search(store)
        self._history = History(store)

    @classmethod
    def open(cls, place: str | PathLike[str], *, create: bool = False, wait: float = 30.0) -> Ledger:
        """The ledger in the file or at the PostgreSQL URL `place`, made if absent and `create` is set.

        `wait` is how many seconds to be patient while another process writes. LedgerError when there is none, when it
        is another program's, and when the file or the server cannot be reached.
        """
        return cls(open_store(place, create=create, wait=wait))

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    @property
    def name(self) -> str:
        """What the user called this ledger, for messages."""
        return self._store.name

    def knows(self, document: Document, reader: str) -> bool:
        """Whether adding this document, read by `reader`, would change nothing; asked before reading it."""
        revision = fingerprint(document)
        name, version = _name_and_version(reader)
        sql = "SELECT 1 FROM readings WHERE document = ? AND revision = ? AND reader = ? AND version = ?"
        return bool(self._store.execute(sql, (identity(document, revision), revision, name, version)))

    def add(self, document: Document, reading: Reading, reader: str, *, added_at: datetime | None = None) -> Outcome:
        """Keep a document and what `reader` read in it.

        `reader` is `name/version`: a reading takes the place of an earlier one of the same name only. A document
        without an id gets one from its content. InputError when the document cannot be kept as it is.
        """
        (outcome,) = self.add_all([(document, reading)], reader, added_at=added_at)
        if isinstance(outcome, InputError):
            raise outcome
        return outcome

    def add_all(
        self, told: Iterable[tuple[Document, Reading]], reader: str, *, added_at: datetime | None = None
    ) -> list[Outcome | InputError]:
        """Keep many documents in one transaction, which is far quicker than one by one.

        Returns for each what came of it: an InputError for one that cannot be kept does not keep out the others.
        """
        added = _stamp(added_at)
        name, version = _name_and_version(reader)
        if name == KEPT:
            raise InputError(f"the reader '{name}' stands for what people have decided: use another name")
        self._lines.bring_up_to_date()
        self._search.bring_up_to_date()
        outcomes: list[Outcome | InputError] = []
        with self._store.transaction():
            touched: set[str] = set()
            changed: list[str] = []
            for document, reading in told:
                try:
                    outcome, ident, nodes = self._put(document, reading, name, version, added)
                except InputError as error:
                    outcomes.append(error)
                    continue
                outcomes.append(outcome)
                if outcome is not Outcome.UNCHANGED:
                    touched |= nodes
                    changed.append(ident)
            self._lines.put_in(dict.fromkeys(changed), {name, KEPT}, touched)
        return outcomes

    def _put(
        self, document: Document, reading: Reading, name: str, version: str, added: str
    ) -> tuple[Outcome, str, set[str]]:
        """Write a document and its reading down; what came of it, the id, and the nodes that lost a record."""
        revision = fingerprint(document)
        ident = identity(document, revision)
        require_evidence(ident, document, reading)
        run = self._store.execute
        outcome = self._keep(document, ident, revision, added)
        key = (ident, revision, name)
        old = run("SELECT version, read_at FROM readings WHERE document = ? AND revision = ? AND reader = ?", key)
        if old and old[0][0] == version:
            return Outcome.UNCHANGED, ident, set()
        touched = self._lines.take_out(ident, None if outcome is Outcome.REVISED else {name, KEPT})
        former = self._history.standing(key)
        if old:
            run("DELETE FROM readings WHERE document = ? AND revision = ? AND reader = ?", key)
        run("INSERT INTO readings VALUES (?, ?, ?, ?, ?)", (*key, version, added))
        records = ((kind, record) for kind in CLASSES for record in getattr(reading, kind))
        keep_records(self._store, document.text, key, records)
        if old:
            self._history.keep(key, old[0], former, added)
        self._reviews.apply(ident)
        return outcome, ident, touched

    def judge(
        self, left: str, right: str, verdict: Verdict, by: str, *, judged_at: datetime | None = None
    ) -> tuple[str, str]:
        """Remember what `by` decided about two lines or records, and link accordingly; returns their lines' ids.

        InputError when an id is not in the ledger, when both are one record, or when they are of two types.
        """
        self._lines.bring_up_to_date()
        with self._store.transaction():
            return self._lines.judge(left, right, verdict, by, _stamp(judged_at))

    def judgements(self) -> list[Judgement]:
        """Everything that people have decided, in the order in which they did."""
        return self._lines.judgements()

    def review(
        self, value: str, ruling: Ruling, by: str, *, to: Any = None, reviewed_at: datetime | None = None
    ) -> ValueId:
        """Remember that `by` accepts, rejects or corrects (`to`) the value of that id, and link accordingly.

        `to` is what the contract's JSON has in that place. Returns the id in full. InputError when there is no such
        value, or when the record would not be one of the contract any more.
        """
        self._lines.bring_up_to_date()
        with self._store.transaction():
            where, document, reader = self._reviews.add(value, ruling, to, by, _stamp(reviewed_at))
            touched = self._lines.take_out(document, {reader, KEPT})
            self._reviews.apply(document)
            self._lines.put_in([document], {reader, KEPT}, touched)
        return where

    def reviews(self) -> list[Review]:
        """Everything that people have decided about single values, in the order in which they did."""
        return self._reviews.all()

    def entry(self, ident: str) -> Entry[Record] | None:
        """One record by its id, even if somebody has rejected it; of a line's id, the line's first record."""
        with self._store.snapshot():
            found = self._entries("AND r.id = ?", (record_id(ident),), rejected=True)
        return found[0] if found else None

    def told(self, ident: str) -> tuple[Entry[Record], ...]:
        """The records on the line of that id, or the one of a record's id; none for an id of neither."""
        entry = self.entry(ident)
        if entry is None:
            return ()
        if ident != record_id(ident):
            kind = next(kind for kind, record_class in CLASSES.items() if type(entry.record) is record_class)
            for line in self.some_lines(kind, [*self.line_ids([entry.id]).values()]):
                return line.entries
        return (entry,)

    def lines(self, kind: str) -> list[Line[Record]]:
        """The lines of one type of record (`persons`, `engagements` …), by id; `statements` have none."""
        self._lines.bring_up_to_date()
        with self._store.snapshot():
            placed = self._lines.placed(kind)
            entries = {entry.id: entry for entry in self._entries("AND r.type = ?", (kind,))}
        return [Line(line, kind, tuple(entries[record] for record in found)) for line, found in placed.items()]

    def line_ids(self, records: Collection[str]) -> dict[str, str]:
        """The id of the line that each of some records is on."""
        self._lines.bring_up_to_date()
        return self._lines.ids(records)

    def some_lines(self, kind: str, idents: Collection[str]) -> list[Line[Record]]:
        """The lines of one type that have these ids, by id; ids of no such line are left out."""
        self._lines.bring_up_to_date()
        with self._store.snapshot():
            members = self._lines.members(kind, idents)
            entries = self._chosen([record for found in members.values() for record in found])
        return [Line(line, kind, tuple(entries[record] for record in found)) for line, found in sorted(members.items())]

    def lines_with_key(self, kind: str, fits: Callable[[str], bool]) -> list[str]:
        """The ids of the lines of one type that linking files under a key which fits: what a name can be found by."""
        self._lines.bring_up_to_date()
        with self._store.snapshot():
            return self._lines.with_key(kind, fits)

    def told_in(self, documents: Collection[str]) -> list[Entry[Record]]:
        """The records of some documents, by document, type and place in the text."""
        with self._store.snapshot():
            return [
                entry
                for part in chunks(documents)
                for entry in self._entries(f"AND d.id IN ({marks(part)})", tuple(part))
            ]

    def documents(self) -> Iterator[Source]:
        """Every document in its current revision, by id."""
        for row in self._store.stream(f"SELECT {DOCUMENT} FROM documents d WHERE d.is_current = 1 ORDER BY d.id"):
            yield source_of(row)

    def document(self, ident: str) -> Document | None:
        """The current revision of a document, None when the ledger does not have it."""
        sql = f"SELECT {DOCUMENT} FROM documents d WHERE d.id = ? AND d.is_current = 1"
        rows = self._store.execute(sql, (ident,))
        return source_of(rows[0]).document if rows else None

    def past(self, since: datetime) -> Past:
        """What has arrived since a moment, and which records stood then that are gone or were otherwise."""
        self._lines.bring_up_to_date()
        with self._store.snapshot():
            return self._history.past(_stamp(since))

    def search(
        self,
        query: str,
        *,
        parties: tuple[str, ...] = (),
        since: str | None = None,
        until: str | None = None,
        publisher: str | None = None,
        limit: int | None = 20,
    ) -> Hits:
        """The documents whose text answers a query (`query.py` says how one is written), best first.

        `parties` as for `entries`; `since` and `until` are days, months or years of publication, both included;
        `limit` is how many hits to return, None for all. InputError for a query without words or a date that is none.
        """
        condition = all_of(about(parties), published(since, until, publisher))
        self._search.bring_up_to_date()
        with self._store.snapshot():
            return self._search.find(query, condition, limit)

    def entries(self, naming: tuple[str, ...] = ()) -> list[Entry[Record]]:
        """The records of all current documents, by document, type and place in the text.

        With `naming`, only those of documents in which one record names all of these parties together. A state's code
        stands for its regions too: `RU` finds `RU-SA`, `RU-SA` finds itself alone. Case does not matter.
        """
        with self._store.snapshot():
            return self._entries(*about(naming))

    def _entries(self, limit: str, parameters: tuple[Parameter, ...], rejected: bool = False) -> list[Entry[Record]]:
        """The records of current documents under a condition on `r` and `d`, as people have them."""
        reviews = self._reviews.standing(limit, parameters)
        sources = {
            row[0]: source_of(row)
            for row in self._store.stream(
                f"""SELECT {DOCUMENT} FROM documents d WHERE (d.id, d.revision) IN
                    (SELECT r.document, r.revision FROM records r JOIN documents d
                     ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1 {limit})""",
                parameters,
            )
        }
        rows = self._store.stream(
            f"""SELECT r.id, r.document, r.type, r.data, k.data, g.reader, g.version
                FROM documents d
                JOIN readings g ON g.document = d.id AND g.revision = d.revision
                JOIN records r ON r.document = d.id AND r.revision = d.revision AND r.reader = g.reader
                LEFT JOIN reviewed_records k ON k.record = r.id
                WHERE d.is_current = 1 {"" if rejected else "AND coalesce(k.is_rejected, 0) = 0"} {limit}
                ORDER BY r.document, r.reader, {_TYPE_ORDER}, r.position""",
            parameters,
        )
        return [
            Entry(
                id=ident,
                record=load(kind, shown or data),
                source=sources[document],
                reader=f"{reader}/{version}",
                reviews=tuple(reviews.get(ident, ())),
                read=load(kind, data) if shown else None,
            )
            for ident, document, kind, data, shown, reader, version in rows
        ]

    def _chosen(self, records: Collection[str]) -> dict[str, Entry[Record]]:
        """The entries of some records, by id."""
        return {
            entry.id: entry
            for part in chunks(records)
            for entry in self._entries(f"AND r.id IN ({marks(part)})", tuple(part))
        }

    def parties(self) -> list[str]:
        """Every code or name that a record of a current document has as party or actor, in order."""
        rows = self._store.execute(
            f"""SELECT v.value FROM ({STATED_PARTIES}) v
                JOIN records r ON r.id = v.record
                JOIN documents d ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1
                GROUP BY v.value"""
        )
        return sorted(row[0] for row in rows)

    def check(self) -> list[str]:
        """What is wrong in the ledger, one sentence each; empty when every value can be traced to its words."""
        with self._store.snapshot():
            return list(problems(self._store))

    def _keep(self, document: Document, ident: str, revision: str, moment: str) -> Outcome:
        run = self._store.execute
        known = run("SELECT revision, publisher, text FROM documents WHERE id = ? ORDER BY number", (ident,))
        if any(row[0] == revision for row in known):
            return Outcome.REPLACED
        if known:
            require_same_document(ident, document, *known[-1][1:])
            run("UPDATE documents SET is_current = 0 WHERE id = ?", (ident,))
        d = document
        run(
            "INSERT INTO documents VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)",
            (ident, revision, len(known) + 1, d.lang, d.published, d.publisher, d.url, d.text, moment),
        )
        self._search.put(ident, revision, d.lang, d.text)
        return Outcome.REVISED if known else Outcome.ADDED


def _stamp(when: datetime | None) -> str:
    return (when or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")


def _name_and_version(reader: str) -> tuple[str, str]:
    name, _, version = reader.partition("/")
    return name, version
