"""The stages in order: document → sketch → frames → records."""

from __future__ import annotations

from datetime import date

from mithaq.frames.match import match
from mithaq.languages.ar.pack import pack
from mithaq.model.document import Document
from mithaq.model.frame import Frame
from mithaq.model.record import Reading
from mithaq.records.build import build


def read(document: Document) -> Reading:
    """Read one document; no database, no network, no clock."""
    reader = pack()
    published = date.fromisoformat(document.published) if document.published else None
    sketch = reader.sketch(document.text, published)
    frames: list[Frame] = []
    for number, items in enumerate(sketch.items):
        if items:
            frames.extend(match(reader.patterns, items, number))
    return build(document, sketch, frames, published)
