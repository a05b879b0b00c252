"""Which line each record is on, and what people have decided about lines.

Unless said otherwise, methods run inside the caller's transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from mithaq.errors import InputError
from mithaq.ledger.links import Links, among, record_id
from mithaq.ledger.rows import load
from mithaq.ledger.store import Row, Store
from mithaq.linking.judgements import Judgement, Verdict
from mithaq.linking.rules import LINKERS
from mithaq.linking.told import Told, moment

_AT_A_TIME = 200  # readings that are linked together


class Lines:
    """The lines of one ledger."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._links = Links(store)

    def bring_up_to_date(self) -> None:
        """Link everything, in a transaction of its own, if the rules of this version have not done so yet."""
        if self._links.are_current():
            return
        with self._store.transaction():
            if self._links.are_current():  # another process was quicker
                return
            self._links.clear()
            rows = self._store.execute(
                """SELECT g.document, g.reader FROM readings g JOIN documents d
                   ON d.id = g.document AND d.revision = g.revision AND d.is_current = 1
                   ORDER BY g.document, g.reader"""
            )
            for start in range(0, len(rows), _AT_A_TIME):
                self._link((told for row in rows[start : start + _AT_A_TIME] for told in self._told(*row)), set())

    def take_out(self, document: str, readers: Collection[str] | None) -> set[str]:
        """Take the records of a document, or of some readers of it, out of their lines; what `put_in` needs to know."""
        rows = self._store.execute("SELECT record, reader FROM link_records WHERE document = ?", (document,))
        return self._links.forget([record for record, reader in rows if readers is None or reader in readers])

    def put_in(self, documents: Iterable[str], readers: Collection[str], touched: set[str]) -> None:
        """Put the records that some readers found in documents on their lines."""
        told = (told for document in documents for reader in readers for told in self._told(document, reader))
        self._link(told, touched)

    def placed(self, kind: str) -> dict[str, list[str]]:
        """The records on each line of a type, the earliest told first."""
        found: dict[str, list[str]] = {}
        for line, record in self._store.stream(
            """SELECT n.line, l.record FROM link_nodes n JOIN link_records l ON l.node = n.id
               WHERE n.type = ? ORDER BY n.line, l.rank""",
            (kind,),
        ):
            found.setdefault(line, []).append(record)
        return found

    def ids(self, records: Collection[str]) -> dict[str, str]:
        """The line of each of some records; those that are on none are left out."""
        sql = "SELECT l.record, n.line FROM link_records l JOIN link_nodes n ON n.id = l.node WHERE l.record"
        return dict(among(self._store, sql, records))

    def members(self, kind: str, lines: Collection[str]) -> dict[str, list[str]]:
        """The records on some lines of a type, by line, the earliest told first."""
        sql = "SELECT n.line, l.rank, l.record FROM link_nodes n JOIN link_records l ON l.node = n.id WHERE n.type = ?"
        found: dict[str, list[str]] = {}
        for line, _, record in sorted(among(self._store, f"{sql} AND n.line", lines, (kind,))):
            found.setdefault(line, []).append(record)
        return found

    def with_key(self, kind: str, fits: Callable[[str], bool]) -> list[str]:
        """The lines of a type that linking files under a key which fits, in order."""
        front = f"{kind[0]}|"
        sql = "SELECT DISTINCT key FROM link_keys WHERE key >= ? AND key < ?"
        rows = self._store.stream(sql, (front, f"{kind[0]}}}"))  # '}' follows '|' in ASCII
        keys = [key for (key,) in rows if fits(key.removeprefix(front))]
        sql = "SELECT DISTINCT n.line FROM link_nodes n JOIN link_keys k ON k.node = n.id WHERE n.type = ? AND k.key"
        return sorted({line for (line,) in among(self._store, sql, keys, (kind,))})

    def judge(self, left: str, right: str, verdict: Verdict, by: str, at: str) -> tuple[str, str]:
        """Keep a judgement and link accordingly; the ids of the two lines that it leads to."""
        sides = [self._linked(ident) for ident in (left, right)]
        (one, kind, *_), (two, other, *_) = sides
        if one == two:
            raise InputError(f"'{left}' and '{right}' are one record")
        if kind != other:
            raise InputError(f"'{left}' is one of the {kind}, '{right}' one of the {other}")
        number = self._store.execute("SELECT coalesce(max(number), 0) + 1 FROM judgements")[0][0]
        places = [part for record, _, *place in sides for part in (record, *place)]
        row = (number, kind, *places, str(verdict), by, at)
        self._store.execute("INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        self._relink_judged({one, two})
        found: dict[str, str] = dict(
            self._store.execute(
                """SELECT l.record, n.line FROM link_records l JOIN link_nodes n ON n.id = l.node
                   WHERE l.record IN (?, ?)""",
                (one, two),
            )
        )
        return found[one], found[two]

    def judgements(self) -> list[Judgement]:
        """Everything that people have decided, in the order in which they did."""
        rows = self._store.execute(
            "SELECT left_record, right_record, verdict, judge, judged_at, number FROM judgements ORDER BY number"
        )
        return [
            Judgement(left, right, Verdict(verdict), by, at, number) for left, right, verdict, by, at, number in rows
        ]

    def _link(self, told: Iterable[tuple[str, Told]], touched: set[str]) -> None:
        decisions = self._links.decisions()
        self._links.group(touched | self._links.put(told, decisions), decisions)

    def _told(self, ident: str, reader: str) -> Iterator[tuple[str, Told]]:
        """The records of one reader of a document, each with its type, as linking looks at them."""
        rows = self._store.execute(
            """SELECT r.id, r.type, coalesce(k.data, r.data), r.quote, d.published FROM records r JOIN documents d
               ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1
               LEFT JOIN reviewed_records k ON k.record = r.id
               WHERE r.document = ? AND r.reader = ? AND coalesce(k.is_rejected, 0) = 0""",
            (ident, reader),
        )
        records = [(record, kind, load(kind, data), quote) for record, kind, data, quote, _ in rows]
        when = moment(rows[0][4] if rows else None, (row[2] for row in records))
        for record, kind, loaded, quote in records:
            if kind in LINKERS:
                yield kind, Told(record, loaded, ident, reader, when, quote)

    def _linked(self, ident: str) -> Row:
        """Record, type, document, start and stop of what a user means by the id of a line or record."""
        rows = self._store.execute(
            """SELECT r.id, r.type, r.document, r.start, r.stop FROM records r JOIN link_records l ON l.record = r.id
               WHERE r.id = ?""",
            (record_id(ident),),
        )
        if not rows:
            raise InputError(f"'{ident}' is the id of no line of this ledger")
        return rows[0]

    def _relink_judged(self, records: set[str]) -> None:
        """File the records again after a judgement on them, and group anew whatever earlier judgements tie to them."""
        decisions = self._links.decisions()
        tied = decisions.tied(records)
        marks = ", ".join("?" * len(tied))
        again: list[tuple[str, Told]] = []
        for document, reader in self._store.execute(
            f"SELECT DISTINCT document, reader FROM link_records WHERE record IN ({marks})", sorted(tied)
        ):
            again += [(kind, told) for kind, told in self._told(document, reader) if told.id in tied]
        touched = self._links.forget(tied)
        self._links.group(touched | self._links.put(again, decisions), decisions)
