"""A document as it came in: its text and where it is from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One readout or news text, headline first; `published` is an ISO date or unknown."""

    text: str
    id: str = ""
    lang: str = "ar"
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
