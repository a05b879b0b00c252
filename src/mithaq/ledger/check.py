"""Whether the ledger is whole: every value re-slices from its stored text, and nothing dangles."""

from __future__ import annotations

from collections.abc import Iterator

from mithaq.ledger.links import line_id
from mithaq.ledger.reviews import Reviews
from mithaq.ledger.rows import CLASSES, load, revision_of, values
from mithaq.ledger.search import Search
from mithaq.ledger.store import Row, Store
from mithaq.model.document import Document
from mithaq.model.span import Span

_DANGLING = {
    "a document without a current revision": """
        SELECT id FROM documents GROUP BY id HAVING sum(is_current) <> 1 ORDER BY id""",
    "a reading of a document that is not there": """
        SELECT g.document FROM readings g LEFT JOIN documents d ON d.id = g.document AND d.revision = g.revision
        WHERE d.id IS NULL ORDER BY g.document""",
    "a record of a reading that is not there": """
        SELECT r.id FROM records r LEFT JOIN readings g
        ON g.document = r.document AND g.revision = r.revision AND g.reader = r.reader
        WHERE g.document IS NULL ORDER BY r.id""",
    "a value of a record that is not there": """
        SELECT DISTINCT v.record FROM record_values v LEFT JOIN records r ON r.id = v.record
        WHERE r.id IS NULL ORDER BY v.record""",
    "a linked record that is not there, or not in a current document": """
        SELECT l.record FROM link_records l LEFT JOIN records r ON r.id = l.record
        LEFT JOIN documents d ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1
        WHERE d.id IS NULL ORDER BY l.record""",
    "a record that is on no line": """
        SELECT r.id FROM records r JOIN documents d
        ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1
        LEFT JOIN link_records l ON l.record = r.id LEFT JOIN reviewed_records k ON k.record = r.id
        WHERE l.record IS NULL AND coalesce(k.is_rejected, 0) = 0 AND r.type <> 'statements'
        AND EXISTS (SELECT 1 FROM link_rules) ORDER BY r.id""",
    "a linked record of a node that is not there": """
        SELECT l.record FROM link_records l LEFT JOIN link_nodes n ON n.id = l.node
        WHERE n.id IS NULL ORDER BY l.record""",
    "a review of a document that is not there": """
        SELECT v.document FROM reviews v LEFT JOIN documents d ON d.id = v.document
        WHERE d.id IS NULL ORDER BY v.document""",
    "a review that has not been applied": """
        SELECT v.number FROM reviews v LEFT JOIN review_states s ON s.number = v.number
        WHERE s.number IS NULL ORDER BY v.number""",
    "a node without records": """
        SELECT n.id FROM link_nodes n LEFT JOIN link_records l ON l.node = n.id WHERE l.node IS NULL ORDER BY n.id""",
    "a link or key of a node that is not there": """
        SELECT e.node FROM link_edges e LEFT JOIN link_nodes n ON n.id = e.node WHERE n.id IS NULL
        UNION SELECT e.other FROM link_edges e LEFT JOIN link_nodes n ON n.id = e.other WHERE n.id IS NULL
        UNION SELECT k.node FROM link_keys k LEFT JOIN link_nodes n ON n.id = k.node WHERE n.id IS NULL""",
    "a document that nobody has read": """
        SELECT d.id FROM documents d LEFT JOIN readings g ON g.document = d.id AND g.revision = d.revision
        WHERE g.document IS NULL ORDER BY d.id""",
}


def problems(store: Store) -> Iterator[str]:
    """One sentence for everything that is wrong, documents in order."""
    damage = store.damage()
    yield from damage
    if damage:
        return  # nothing that is read from broken pages says anything
    for what, sql in _DANGLING.items():
        for (ident,) in store.execute(sql):
            yield f"'{ident}': {what}"
    yield from _lines(store)
    for record in Reviews(store).outdated():
        yield f"record '{record}': it is not what the reviews of it come to"
    documents = store.execute("SELECT id, revision FROM documents ORDER BY id, number")
    for ident, revision in documents:
        yield from _document(store, ident, revision)
    yield from Search(store).problems()


def _lines(store: Store) -> Iterator[str]:
    """A line is known by the first of its records, and holds records of one type."""
    for line, kinds, first in store.execute(
        """SELECT n.line, count(DISTINCT n.type), min(l.rank) FROM link_nodes n JOIN link_records l ON l.node = n.id
           GROUP BY n.line ORDER BY n.line"""
    ):
        if kinds != 1:
            yield f"line '{line}': it holds records of {kinds} types"
        if line != line_id(first.rpartition("|")[2]):
            yield f"line '{line}': its id is not that of its first record"


def _document(store: Store, ident: str, revision: str) -> Iterator[str]:
    ((lang, published, publisher, url, text),) = store.execute(
        "SELECT lang, published, publisher, url, text FROM documents WHERE id = ? AND revision = ?", (ident, revision)
    )
    kept = Document(text=text, id=ident, lang=lang, published=published, publisher=publisher, url=url)
    if revision_of(kept) != revision:
        yield f"document '{ident}': its text or particulars are not those that were added"
    traced: dict[str, set[Row]] = {}
    for record, *value in store.execute(
        """SELECT v.record, v.field, v.position, v.value, v.number, v.start, v.stop FROM record_values v
           JOIN records r ON r.id = v.record WHERE r.document = ? AND r.revision = ?""",
        (ident, revision),
    ):
        traced.setdefault(record, set()).add(tuple(value))
    for record, kind, start, stop, quote, data in store.execute(
        """SELECT id, type, start, stop, quote, data FROM records WHERE document = ? AND revision = ?
           ORDER BY type, position""",
        (ident, revision),
    ):
        span = Span(start, stop)
        for fault in _record(text, kind, span, quote, data, traced.get(record, set())):
            yield f"document '{ident}', record '{record}': {fault}"


def _record(text: str, kind: str, span: Span, quote: str, data: str, traced: set[Row]) -> Iterator[str]:
    if not 0 <= span.start < span.stop <= len(text):
        yield f"its evidence [{span.start}, {span.stop}) is not in the text"
    elif span.of(text) != quote:
        yield f"the text at [{span.start}, {span.stop}) is not the quoted words"
    if kind not in CLASSES:
        yield f"'{kind}' is no type of record"
        return
    try:
        record = load(kind, data)
    except (ValueError, TypeError, AttributeError) as error:
        yield f"it cannot be read: {error}"
        return
    if record.evidence != span:
        yield "its data give other evidence than its row"
    expected = {(v.field, v.position, v.value, v.number, *v.span) for v in values(record)}
    for field, position, *_ in sorted({row[:2] for row in traced ^ expected}):
        yield f"the value {position} of '{field}' is not the one that was read"
    for field, position, _, _, start, stop in sorted(traced, key=lambda row: row[:2]):
        if not span.start <= start < stop <= span.stop:
            yield f"the words of value {position} of '{field}' are not within its evidence"
