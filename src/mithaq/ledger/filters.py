"""Conditions on a document `d`, for the ledger's queries: whom it concerns, when it was published, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from mithaq.errors import InputError
from mithaq.ledger.store import Parameter

STATED_PARTIES = """
    SELECT record, value FROM record_values WHERE field IN ('parties', 'actors')
    AND NOT EXISTS (SELECT 1 FROM reviewed_records k WHERE k.record = record_values.record)
    UNION ALL SELECT record, value FROM reviewed_values WHERE field IN ('parties', 'actors')"""  # as people have them
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Condition(NamedTuple):
    """SQL to follow a condition, empty or beginning with AND, and its parameters."""

    sql: str
    parameters: tuple[Parameter, ...]


def all_of(*conditions: Condition) -> Condition:
    """Every one of some conditions."""
    return Condition(" ".join(c.sql for c in conditions), tuple(p for c in conditions for p in c.parameters))


def about(codes: Iterable[str]) -> Condition:
    """One record of the document names all of these parties; a state's code stands for its regions too."""
    one = f"""r.id IN (SELECT v.record FROM ({STATED_PARTIES}) v
              WHERE lower(v.value) = ? OR (lower(v.value) >= ? AND lower(v.value) < ?))"""
    lows = [code.lower() for code in codes]
    if not lows:
        return Condition("", ())
    named = " AND ".join(one for _ in lows)
    return Condition(
        f"AND (d.id, d.revision) IN (SELECT DISTINCT r.document, r.revision FROM records r WHERE {named})",
        tuple(part for low in lows for part in (low, f"{low}-", f"{low}.")),  # '.' follows '-' in ASCII
    )


def published(since: str | None, until: str | None, publisher: str | None) -> Condition:
    """Within some days, months or years, both included, and by a publisher; InputError for a date that is none."""
    for day in (since, until):
        if day is not None and not _DAY.fullmatch(day):
            raise InputError(f"'{day}' is not a day, month or year such as 2025-11-26, 2025-11 or 2025")
    conditions = (
        ("AND d.published >= ?", since),  # dates sort as text, and a year stands before its months
        (f"AND substr(d.published, 1, {len(until or '')}) <= ?", until),
        ("AND lower(d.publisher) = lower(?)", publisher),
    )
    return all_of(*(Condition(sql, (value,)) for sql, value in conditions if value is not None))
