"""JSON to documents: what a document must be before it is read.

Unknown keys are left alone; a key that Mithaq uses and that holds something else than it should is an InputError.
"""

from __future__ import annotations

import json
import re
from datetime import date

from mithaq.errors import InputError
from mithaq.model.document import Document
from mithaq.sources.encoding import ARABIC_LETTER, is_text

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.DOTALL)


def parse_json(text: str) -> object:
    """Any JSON value; InputError names the place of a mistake."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise InputError(f"is not valid JSON: {error.msg} at {where}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"is not valid JSON: {error}") from error
    return value


def document_of(value: object, default_id: str) -> Document:
    """The document that a JSON value describes."""
    if not isinstance(value, dict):
        raise InputError('is not a JSON object with a "text"')
    if "text" not in value:
        raise InputError('has no "text"')
    text, ident = value["text"], value.get("id")
    if not isinstance(text, str):
        raise InputError(f'has a "text" that is not a string but {_shown(text)}')
    if ident is None or ident == "":
        ident = default_id
    if isinstance(ident, bool) or not isinstance(ident, str | int):
        raise InputError(f'has an "id" that is not a string but {_shown(ident)}')
    lang = _string(value, "lang") or "ar"
    return document_from(
        text,
        id=str(ident),
        lang=lang,
        published=publication_date(_string(value, "published")),
        publisher=_string(value, "publisher"),
        url=_string(value, "url"),
    )


def document_from(
    text: str,
    *,
    id: str,
    lang: str = "ar",
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Document:
    """A document whose text is worth reading; InputError says what is wrong with any other."""
    if not text.strip():
        raise InputError("is empty")
    if not is_text(text):
        raise InputError("holds control characters, not a text")
    if lang.split("-")[0] == "ar" and not ARABIC_LETTER.search(text):
        raise InputError("has no Arabic text")
    return Document(text, id, lang, published, publisher, url)


def publication_date(value: str | None) -> str | None:
    """The day of an ISO date or time, None for none; InputError for anything else."""
    if value is None or not value.strip():
        return None
    found = _DAY.fullmatch(value.strip())
    try:
        return date.fromisoformat(found[1] if found else "").isoformat()
    except ValueError as error:
        raise InputError(f"has the publication date '{value}', which is not an ISO date such as 2025-11-26") from error


def _string(value: dict[str, object], key: str) -> str | None:
    found = value.get(key)
    if found is None or isinstance(found, str):
        return found
    raise InputError(f'has a "{key}" that is neither a string nor null but {_shown(found)}')


def _shown(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 40 else shown[:39] + "…"
