"""The country at home in a text: whose minister «the minister» is when the text does not say."""

from __future__ import annotations

import re

from mithaq.language import Sketch
from mithaq.model.document import Document

_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_GENERIC = {"uk": "GB", "eu": "EU"}
_OPENING_LINES = 4


def home(document: Document, sketch: Sketch) -> str | None:
    """Country of the publisher, by its address or name, else of the agency in the dateline; None if neither tells."""
    return _by_publisher(document.publisher, sketch) or _by_address(document.url) or _by_dateline(sketch)


def _by_publisher(publisher: str | None, sketch: Sketch) -> str | None:
    if not publisher:
        return None
    country = _by_address(publisher)
    if country:
        return country
    lexicon = sketch.tags.lexicon
    joined = "".join(_WORDS.findall(publisher.lower()))
    names = [word.lower() for word in _WORDS.findall(publisher)]
    for name in (joined, *names):
        for hit in lexicon.at([name], 0, 1):
            if hit.entry.kind == "publisher":
                return hit.entry.id.split(".")[1]
    keys = _WORDS.findall(publisher)
    for hit in lexicon.at(keys, 0, len(keys)) if keys else []:
        if hit.entry.kind == "org" and hit.entry.id.split(".")[2] != "-":
            return hit.entry.id.split(".")[2]
    return None


def _by_address(address: str | None) -> str | None:
    """Country of a host name by its last part («spa.gov.sa»)."""
    if not address or "." not in address:
        return None
    host = address.split("//")[-1].split("/")[0].split(":")[0].lower()
    ending = host.rsplit(".", 1)[-1]
    if len(ending) != 2 or ending in ("me", "tv", "io", "co", "ai", "fm", "am"):
        return None
    return _GENERIC.get(ending, ending.upper()) if ending.isascii() else None


def _by_dateline(sketch: Sketch) -> str | None:
    sentences = sketch.text.sentences[:_OPENING_LINES]
    stop = sentences[-1].stop if sentences else 0
    for body in sketch.organisations:
        if body.first >= stop:
            break
        if body.kind == "media" and body.country:
            return body.country
    return None
