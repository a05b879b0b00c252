"""What the ledger hands out: a document, a record in it, a line of records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from mithaq.ledger.review import Review
from mithaq.ledger.rows import CLASSES
from mithaq.ledger.rulings import Stated, stated
from mithaq.ledger.store import Row
from mithaq.model.document import Document
from mithaq.model.record import Record

DOCUMENT = "d.id, d.lang, d.published, d.publisher, d.url, d.text, d.revision, d.added_at"  # what `source_of` takes

AnyRecord = TypeVar("AnyRecord", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the ledger keeps it."""

    document: Document
    revision: str
    added_at: str


def source_of(row: Row) -> Source:
    """The document in a row of the columns `DOCUMENT`."""
    ident, lang, published, publisher, url, text, revision, added_at = row
    document = Document(text=text, id=ident, lang=lang, published=published, publisher=publisher, url=url)
    return Source(document, revision, added_at)


@dataclass(frozen=True, slots=True)
class Entry(Generic[AnyRecord]):
    """A record in the ledger: what was read, in which document, and by whom."""

    id: str
    record: AnyRecord
    source: Source
    reader: str
    reviews: tuple[Review, ...] = ()  # what people have decided about its values; `record` is as they have it
    read: Record | None = None  # as the reader had it, where there are reviews

    @property
    def quote(self) -> str:
        """The words that the record rests on."""
        return self.record.evidence.of(self.source.document.text)

    def values(self) -> Iterator[Stated]:
        """Every value that the record states or could state, with its id and what people have decided about it."""
        kind = next(kind for kind, record_class in CLASSES.items() if type(self.record) is record_class)
        return stated(self.id, kind, (self.read or self.record).to_dict(), self.reviews)


@dataclass(frozen=True, slots=True)
class Line(Generic[AnyRecord]):
    """A line of the ledger: the records that tell of one thing, the earliest told first."""

    id: str
    type: str
    entries: tuple[Entry[AnyRecord], ...]
