"""Lines of the ledger: which records are linked, kept up to date as documents come and go.

Nodes, keys and edges are functions of the records, and the lines of a component of the graph are a function of that
component. So adding a document compares it with what shares a key with it and groups anew only what it touches, and
the same documents give the same lines in whatever order they are added. Every method runs inside the caller's
transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from mithaq.ledger.rows import load
from mithaq.ledger.store import Parameter, Row, Store
from mithaq.linking.clusters import Pair, clusters
from mithaq.linking.judgements import Decisions, Judgement, Verdict
from mithaq.linking.linker import NEVER, NOTHING, View, node_of
from mithaq.linking.rules import LINKERS, VERSION
from mithaq.linking.told import Told

_CHUNK = 400  # parameters of one statement
_CACHED = 200_000  # views kept in memory
_UNDATED = "9999-12-31"


def line_id(record: str) -> str:
    """The id of the line whose first record this is: the record's id with a capital letter."""
    return record[:1].upper() + record[1:]


def record_id(ident: str) -> str:
    """The record that a user means by the id of a line or of a record."""
    return ident[:1].lower() + ident[1:]


class Links:
    """The links of one ledger."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._views: dict[str, tuple[str, View]] = {}

    def are_current(self) -> bool:
        """Whether the records were linked by the rules of this version."""
        return self._store.execute("SELECT version FROM link_rules") == [(VERSION,)]

    def clear(self) -> None:
        """Forget all links but no judgement, before everything is linked anew by the rules of this version."""
        for table in ("link_edges", "link_keys", "link_records", "link_nodes", "link_rules"):
            self._store.execute(f"DELETE FROM {table}")
        self._store.execute("INSERT INTO link_rules VALUES (?)", (VERSION,))

    def forget(self, records: Collection[str]) -> set[str]:
        """Take records out of their lines; returns the nodes that must be grouped anew."""
        nodes = {row[0] for row in self._among("SELECT node FROM link_records WHERE record", records)}
        views = self._load(nodes)
        for part in chunks(records):
            self._store.execute(f"DELETE FROM link_records WHERE record IN ({marks(part)})", part)
        kept = {row[0] for row in self._among("SELECT DISTINCT node FROM link_records WHERE node", nodes)}
        gone = nodes - kept
        touched = {row[0] for row in self._among("SELECT DISTINCT other FROM link_edges WHERE node", gone)}
        for part in chunks(gone):
            those = marks(part)
            self._store.execute(f"DELETE FROM link_edges WHERE node IN ({those})", part)
            self._store.execute(f"DELETE FROM link_edges WHERE other IN ({those})", part)
            keys = ((key, node) for node in part for key in _keys(*views[node]))
            self._store.insert("DELETE FROM link_keys WHERE key = ? AND node = ?", keys)
            self._store.execute(f"DELETE FROM link_nodes WHERE id IN ({those})", part)
        return (touched | kept) - gone

    def put(self, records: Iterable[tuple[str, Told]], decisions: Decisions) -> set[str]:
        """File records, each with its type, under their nodes; returns the nodes that must be grouped anew."""
        rows: list[tuple[str | None, ...]] = []
        views: dict[str, tuple[str, View]] = {}
        judged = decisions.records
        for kind, told in records:
            view = LINKERS[kind].view(told)
            node = node_of(kind, view, told.id if told.id in judged else "")
            rank = f"{told.moment or _UNDATED}|{told.document}|{told.record.evidence.start:09}|{told.id}"
            rows.append((told.id, node, rank, told.document, told.reader, told.moment))
            views[node] = (kind, view)
        known = {row[0] for row in self._among("SELECT id FROM link_nodes WHERE id", views)}
        new = {node: view for node, view in views.items() if node not in known}
        self._store.insert("INSERT INTO link_nodes VALUES (?, ?, ?)", [(node, new[node][0], "") for node in new])
        self._compare(new)
        self._store.insert("INSERT INTO link_records VALUES (?, ?, ?, ?, ?, ?)", rows)
        return set(views)

    def group(self, nodes: Collection[str], decisions: Decisions) -> None:
        """Give every node its line, in all components that `nodes` belong to."""
        judged = self._judged_nodes(decisions)
        reached, weights = self._reach(nodes, judged)
        rows = {
            node: (line, first)
            for node, line, first in self._among(
                """SELECT n.id, n.line, (SELECT min(l.rank) FROM link_records l WHERE l.node = n.id)
                   FROM link_nodes n WHERE n.id""",
                reached,
            )
        }
        changed: list[tuple[str, str]] = []
        for component, inner in _components(rows.keys() & reached, weights, judged):  # others are gone since
            for group in self._split(component, inner, decisions, judged):
                line = line_id(min(rows[node][1] for node in group).rpartition("|")[2])
                changed += [(line, node) for node in group if rows[node][0] != line]
        self._store.insert("UPDATE link_nodes SET line = ? WHERE id = ?", changed)

    def decisions(self) -> Decisions:
        """What people have decided, on the records that stand now."""
        standing: dict[str, str | None] = {}
        found = []
        for number, kind, *sides, verdict, judge, at in self._store.execute(
            """SELECT number, type, left_record, left_document, left_start, left_stop, right_record, right_document,
                      right_start, right_stop, verdict, judge, judged_at FROM judgements"""
        ):
            left = self._standing(kind, sides[:4], standing)
            right = self._standing(kind, sides[4:], standing)
            if left and right and left != right:
                found.append(Judgement(left, right, Verdict(verdict), judge, at, number))
        return Decisions(found)

    def nodes_of(self, records: Collection[str]) -> dict[str, str]:
        """The node of each of the records that are linked."""
        return dict(self._among("SELECT record, node FROM link_records WHERE record", records))

    def _standing(self, kind: str, side: list[str | int], known: dict[str, str | None]) -> str | None:
        """The record that a judgement was about, or the one in whose place it now stands."""
        record, document, start, stop = side
        record = str(record)
        if record not in known:
            row = self._store.execute("SELECT 1 FROM records WHERE id = ?", (record,))
            known[record] = record if row else None
            if not row:
                nearest = self._store.execute(
                    """SELECT r.id FROM records r JOIN documents d
                       ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1
                       WHERE r.document = ? AND r.type = ? AND r.start < ? AND r.stop > ?
                       ORDER BY abs(r.start - ?) + abs(r.stop - ?), r.id LIMIT 1""",
                    (document, kind, stop, start, start, stop),
                )
                known[record] = nearest[0][0] if nearest else None
        return known[record]

    def _compare(self, new: dict[str, tuple[str, View]]) -> None:
        """Draw the edges of new nodes, to those that are there and among themselves."""
        keys = {node: _keys(kind, view) for node, (kind, view) in new.items()}
        holders: dict[str, set[str]] = {}
        for key, node in self._among("SELECT key, node FROM link_keys WHERE key", set().union(*keys.values())):
            holders.setdefault(key, set()).add(node)
        views = {**self._load(set().union(*holders.values())), **new}
        edges: list[tuple[str, str, int]] = []
        for node, (kind, view) in new.items():
            compare = LINKERS[kind].compare
            for other in set().union(*(holders.get(key, ()) for key in keys[node])):
                if (weight := compare(view, views[other][1])) > 0:
                    edges += [(node, other, weight), (other, node, weight)]
            for key in keys[node]:
                holders.setdefault(key, set()).add(node)
            self._remember(node, kind, view)
        self._store.insert("INSERT INTO link_edges VALUES (?, ?, ?)", edges)
        rows = sorted((key, node) for node in keys for key in keys[node])  # in order, which spares the tree
        self._store.insert("INSERT INTO link_keys VALUES (?, ?)", rows)

    def _reach(self, nodes: Collection[str], judged: dict[str, set[str]]) -> tuple[set[str], dict[Pair, int]]:
        """All nodes that edges and judgements lead to from some, and the weights of the edges among them."""
        seen = frontier = set(nodes)
        weights: dict[Pair, int] = {}
        while frontier:
            found = {other for node in frontier for other in judged.get(node, ())}
            for node, other, weight in self._among("SELECT node, other, weight FROM link_edges WHERE node", frontier):
                weights[min(node, other), max(node, other)] = weight
                found.add(other)
            frontier = found - seen
            seen = seen | frontier
        return seen, weights

    def _split(
        self, component: set[str], weights: dict[Pair, int], decisions: Decisions, judged: dict[str, set[str]]
    ) -> list[tuple[str, ...]]:
        """The lines of one component."""
        if len(component) == 1:
            return [tuple(component)]
        same = [(a, b) for a in component for b in judged.get(a, ()) if a < b]
        rule = self._rule(component, decisions)
        return clusters(component, weights, rule, same, rule.contradicts)

    def _rule(self, component: set[str], decisions: Decisions) -> _Rule:
        views = self._load(component)
        kind = next(iter(views.values()))[0]
        tellers: dict[str, set[Row]] = {}
        if LINKERS[kind].is_told_once:
            sql = "SELECT node, document, reader FROM link_records WHERE node"
            for node, *teller in self._among(sql, component):
                tellers.setdefault(node, set()).add(tuple(teller))
        records = {node: record for record, node in self.nodes_of(decisions.records).items() if node in component}
        return _Rule(kind, {node: view for node, (_, view) in views.items()}, tellers, records, decisions)

    def _judged_nodes(self, decisions: Decisions) -> dict[str, set[str]]:
        """For each node about which somebody has decided, the nodes that are the same."""
        groups: dict[str, set[str]] = {}
        for record, node in self.nodes_of(decisions.records).items():
            groups.setdefault(decisions.group(record), set()).add(node)
        return {node: group - {node} for group in groups.values() for node in group}

    def _load(self, nodes: Collection[str]) -> dict[str, tuple[str, View]]:
        found = {node: self._views[node] for node in nodes if node in self._views}
        for part in chunks([node for node in nodes if node not in found]):
            for node, record, kind, data, quote, document, reader, moment in self._store.execute(
                f"""SELECT l.node, r.id, r.type, coalesce(k.data, r.data), r.quote, l.document, l.reader, l.moment
                    FROM link_records l JOIN records r ON r.id = l.record
                    LEFT JOIN reviewed_records k ON k.record = r.id WHERE l.record IN
                    (SELECT min(record) FROM link_records WHERE node IN ({marks(part)}) GROUP BY node)""",
                part,
            ):
                told = Told(record, load(kind, data), document, reader, moment, quote)
                found[node] = self._remember(node, kind, LINKERS[kind].view(told))
        return dict(sorted(found.items()))

    def _remember(self, node: str, kind: str, view: View) -> tuple[str, View]:
        if len(self._views) >= _CACHED:
            self._views = dict(islice(self._views.items(), _CACHED // 2, None))  # the older half goes
        self._views[node] = (kind, view)
        return kind, view

    def _among(self, sql: str, values: Collection[str]) -> Iterator[Row]:
        return among(self._store, sql, values)


def among(store: Store, sql: str, values: Collection[str], parameters: Sequence[Parameter] = ()) -> Iterator[Row]:
    """The rows of a query that ends in a column, for all values of that column in a set, however many."""
    for part in chunks(values):
        yield from store.execute(f"{sql} IN ({marks(part)})", (*parameters, *part))


def _keys(kind: str, view: View) -> set[str]:
    return {f"{kind[0]}|{key}" for key in LINKERS[kind].keys(view)}


def _components(
    nodes: set[str], weights: dict[Pair, int], judged: dict[str, set[str]]
) -> Iterator[tuple[set[str], dict[Pair, int]]]:
    """The parts of the graph that nothing connects, each with its edges."""
    beside: dict[str, set[str]] = {node: set(judged.get(node, ())) for node in nodes}
    for a, b in weights:
        beside[a].add(b)
        beside[b].add(a)
    left = set(nodes)
    while left:
        component: set[str] = set()
        frontier = {left.pop()}
        while frontier:
            component |= frontier
            frontier = {other for node in frontier for other in beside[node]} - component
        left -= component
        inner = {(a, b): weights[a, b] for a in component for b in beside[a] if a < b and (a, b) in weights}
        yield component, inner


class _Rule:
    """What keeps two nodes of one component apart."""

    def __init__(
        self,
        kind: str,
        views: dict[str, View],
        tellers: dict[str, set[Row]],
        records: dict[str, str],
        decisions: Decisions,
    ) -> None:
        self._linker = LINKERS[kind]
        self._views = views
        self._tellers = tellers
        self._records = records
        self._decisions = decisions

    def __call__(self, a: str, b: str) -> bool:
        decided = self._decided(a, b)
        if decided is not None:
            return decided
        if self._tellers and self._tellers.get(a, set()) & self._tellers.get(b, set()):
            return True
        return self._linker.compare(self._views[a], self._views[b]) == NEVER

    def contradicts(self, a: str, b: str) -> bool:
        """Whether the two are two by what they say or by what people decided, not only because one text tells both."""
        decided = self._decided(a, b)
        return self._linker.compare(self._views[a], self._views[b]) <= NOTHING if decided is None else decided

    def _decided(self, a: str, b: str) -> bool | None:
        """Whether people keep the two apart; None where they have decided nothing."""
        one, two = self._records.get(a), self._records.get(b)
        if one and two:
            if self._decisions.same(one, two):
                return False
            if self._decisions.different(one, two):
                return True
        return None


def chunks(values: Collection[str]) -> Iterator[list[str]]:
    """The values in order, in parts that one statement takes as parameters."""
    ordered = sorted(values)
    for start in range(0, len(ordered), _CHUNK):
        yield ordered[start : start + _CHUNK]


def marks(part: list[str]) -> str:
    """As many question marks."""
    return ", ".join("?" * len(part))
