"""Mithaq reads Arabic readouts of diplomacy into a ledger in which every value can be traced to its words.

>>> import mithaq
>>> text = "التقى الرئيس المصري عبد الفتاح السيسي في القاهرة نظيره التونسي قيس سعيد."
>>> reading = mithaq.read(text, published="2025-11-26")
>>> [(e.kind, e.status, e.place_country, e.parties) for e in reading.engagements]
[('meeting', 'held', 'EG', ('EG', 'TN'))]
"""

from __future__ import annotations

from mithaq import pipeline
from mithaq.errors import InputError, LedgerError, LexiconError, MithaqError, PatternError
from mithaq.language import Value, find
from mithaq.model.document import Document
from mithaq.model.record import Reading

__version__ = "0.1.0"
__all__ = [
    "Document",
    "InputError",
    "LedgerError",
    "LexiconError",
    "MithaqError",
    "PatternError",
    "Reading",
    "__version__",
    "read",
    "values",
]


def read(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    id: str = "",
    lang: str = "ar",
) -> Reading:
    """Everything that one text says, as typed records with their evidence.

    `published` is the ISO date against which «today» and «last month» resolve; without it the text's own date
    line serves, else such dates stay unknown. `publisher` or `url` tell whose minister «the minister» is.
    Pure: the same text and version give the same reading. Raises InputError for a bad date or language, TypeError
    for a text that is no string (`bytes` are to be decoded first) and for a date object.
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is a str, not {type(text).__name__}")
    return pipeline.read(Document(text, id, lang, published, publisher, url))


def values(text: str, *, ref_time: str | None = None, lang: str = "ar") -> list[Value]:
    """Every quantity, duration and date of a text, in reading order, each with its span in `text`.

    `ref_time` is the ISO date (or date and time) against which relative expressions resolve.
    """
    return find(lang).values(text, pipeline.day(ref_time))
