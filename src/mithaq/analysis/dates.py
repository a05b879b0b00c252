"""Ordering the dates of records, which are EDTF and seldom whole days."""

from __future__ import annotations

import re

_SEASONS = {"21": "03", "22": "06", "23": "09", "24": "12"}
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
UNKNOWN = "9999"


def first_day(edtf: str | None) -> str:
    """The first day that a date allows, as text that sorts; `UNKNOWN`, which sorts last, when there is none.

    A year comes before its months and a month before its days. An interval goes by its start, or by its end
    when its start is open.
    """
    for part in (edtf or "").split("/"):
        if match := _DATE.match(part):
            year, month, day = match.groups(default="")
            return f"{year}-{_SEASONS.get(month, month) or '00'}-{day or '00'}"
    return UNKNOWN
