"""What a search found: passages of the source with the words that were looked for marked in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from mithaq.ledger import Hit, Hits
from mithaq.model.span import Span
from mithaq.text.bidi import isolate

_BEFORE, _AFTER = 50, 110  # characters of a passage round the first word found in it
_REACH = 15  # characters within which a passage may begin and end with a whole word
_PASSAGES = 3
_BOLD, _PLAIN = "\033[1m", "\033[0m"
_OPEN, _CLOSE = "\ue000", "\ue001"  # stand for these until the text is safe to print


class Passage(NamedTuple):
    """A piece of a document, and the highlights in it; both count from the start of the document's text."""

    span: Span
    highlights: tuple[Span, ...]


def passages(hit: Hit) -> list[Passage]:
    """Pieces of the text round the first highlights, apart from each other and in order."""
    found: list[Passage] = []
    for span in hit.spans:
        if found and span.stop <= found[-1].span.stop:
            found[-1] = found[-1]._replace(highlights=(*found[-1].highlights, span))
        elif len(found) < _PASSAGES:
            start = found[-1].span.stop if found else 0
            found.append(Passage(_around(hit.document.text, span, start), (span,)))
    return found


def show(found: Hits, bold: bool = False) -> str:
    """The hits as text for a terminal, the words that were looked for in bold or, without that, in brackets."""
    return "\n".join(_lines(found, (_BOLD, _PLAIN) if bold else ("[", "]"))) + "\n"


def to_dict(hit: Hit) -> dict[str, Any]:
    """A hit for other programs; all places count code points of the document's text."""
    document = hit.document
    return {
        "doc": document.id,
        "publisher": document.publisher,
        "published": document.published,
        "url": document.url,
        "score": round(hit.score, 3),
        "highlights": [list(span) for span in hit.spans],
        "passages": [{"span": list(p.span), "text": p.span.of(document.text)} for p in passages(hit)],
    }


def _lines(found: Hits, marks: tuple[str, str]) -> Iterator[str]:
    documents = f"{found.total:,} document{'' if found.total == 1 else 's'}"
    yield documents if len(found.best) == found.total else f"{documents}, the best {len(found.best)}:"
    for hit in found.best:
        document = hit.document
        yield ""
        yield " · ".join(map(isolate, filter(None, (document.published, document.publisher, document.id))))
        for passage in passages(hit):
            whole = passage.span == (0, len(document.text))
            text = "".join(_marked(document.text, passage))
            shown = isolate(text if whole else f"… {text} …")
            yield "  " + shown.replace(_OPEN, marks[0]).replace(_CLOSE, marks[1])


def _marked(text: str, passage: Passage) -> Iterator[str]:
    at = passage.span.start
    for start, stop in passage.highlights:
        yield text[at:start] + _OPEN + text[start:stop] + _CLOSE
        at = stop
    yield text[at : passage.span.stop]


def _around(text: str, span: Span, least: int) -> Span:
    """A piece of text round a span, from `least` on, that cuts no word in two if it can be helped."""
    start, stop = max(span.start - _BEFORE, least), min(span.stop + _AFTER, len(text))
    if start > least:
        start = next((i for i in range(start, min(start + _REACH, span.start)) if text[i - 1].isspace()), start)
    while text[start].isspace() and start < span.start:
        start += 1
    if stop < len(text):
        stop = next((i for i in range(stop, max(stop - _REACH, span.stop), -1) if text[i].isspace()), stop)
    return Span(start, stop)
