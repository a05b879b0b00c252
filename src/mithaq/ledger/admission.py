"""What the ledger takes in: documents that a database can hold, readings that rest on their text, true revisions."""

from __future__ import annotations

from itertools import pairwise

from mithaq.errors import InputError
from mithaq.ledger.rows import CLASSES, revision_of
from mithaq.model.document import Document
from mithaq.model.record import Reading

_LEAST_SHARED = 0.25  # of the shorter text's pairs of words, for two texts to be revisions of one document


def identity(document: Document, revision: str) -> str:
    """The id under which a document is kept; one without an id is known by its content."""
    return document.id or f"sha-{revision[:16]}"


def fingerprint(document: Document) -> str:
    """The fingerprint, once it is sure that a database can hold the document."""
    parts = (document.id, document.lang, document.published, document.publisher, document.url, document.text)
    for part in parts:
        if part is not None and "\0" in part:
            raise InputError(f"document '{document.id}' holds a zero character; is it a text?")
        try:
            (part or "").encode()
        except UnicodeEncodeError as error:
            place = f"the character {part[error.start]!a}" if part else "a character"
            raise InputError(f"document '{document.id!s}' holds {place}, which is half of a character") from error
    return revision_of(document)


def require_evidence(ident: str, document: Document, reading: Reading) -> None:
    """InputError where a record rests on words that the text does not have."""
    for kind in CLASSES:
        for record in getattr(reading, kind):
            start, stop = record.evidence
            if not 0 <= start < stop <= len(document.text):
                raise InputError(
                    f"document '{ident}': the evidence [{start}, {stop}) of one of the {kind} is not in the text"
                )


def require_same_document(ident: str, document: Document, publisher: str | None, text: str) -> None:
    """Another text under a known id is a revision when it is much the same text from the same publisher."""
    if publisher and document.publisher and publisher != document.publisher:
        raise InputError(
            f"the id '{ident}' stands in the ledger for a document of '{publisher}', and this one is of "
            f"'{document.publisher}': give it another id"
        )
    old, new = _word_pairs(text), _word_pairs(document.text)
    if len(old & new) < _LEAST_SHARED * min(len(old), len(new)):
        raise InputError(f"the id '{ident}' stands in the ledger for quite another text: give this one another id")


def _word_pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(text.split()))
