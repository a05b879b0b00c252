"""Ledgers in memory: `entry(record, document)` and `line(*entries)` without any database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mithaq.ledger import Entry, Line, Source
from mithaq.model.document import Document
from mithaq.model.record import Record
from mithaq.model.span import Span


def entry_of(
    record: Record, document: str = "a", published: str | None = "2031-05-12", text: str = "نص"
) -> Entry[Record]:
    """An entry whose evidence is all of a document's text."""
    source = Source(Document(text=text, id=document, published=published, publisher=f"outlet {document}"), "r", "now")
    whole = replace(record, evidence=Span(0, len(text)))
    return Entry(f"x-{document}-{abs(hash(repr(record))) % 10**8}", whole, source, "us/1")


def line_of(kind: str, *entries: Entry[Record], ident: str | None = None) -> Line[Record]:
    return Line(ident or entries[0].id.upper(), kind, entries)


@pytest.fixture(scope="session")
def entry() -> Callable[..., Entry[Record]]:
    return entry_of


@pytest.fixture(scope="session")
def line() -> Callable[..., Line[Record]]:
    return line_of
