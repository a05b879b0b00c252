"""The words of dates and durations (`calendar.yaml`, `months.yaml`), by key, with every proclitic they may carry.

A key may have several readings («أحد» is Sunday or «someone»), so a lookup names the kind it wants.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values.tables import carried, section, table

WEEKDAY, WEEKDAY_BARE, MONTH, MONTH_HEAD = "weekday", "weekday_bare", "month", "month_head"
ONE, TWO, MANY, PAIR = "unit_one", "unit_two", "unit_many", "unit_pair"
TURN, THIS, BEFORE, AFTER, DAYWORD = "turn", "this", "before", "after", "dayword"
HOUR_OF_DAY, PART, SEASON, QUARTER, HALF, FINAL = "hour_of_day", "part", "season", "quarter", "half", "final"
QUARTERS = "quarters"
DECADE, FIRST_DAY, CALENDAR, EQUALS = "decade_name", "first_day", "calendar", "equals"
SPAN, UNTIL, SINCE, WITHIN, ABOUT, NOW = "span", "until", "since", "within", "about", "now"
FEAST, NAMES_BEFORE, SEPTEMBER_2001, DAY_NOUN_AFTER = "holiday_head", "names_before", "september_2001", "day_noun_after"
GENERAL_BEFORE, OFFICIAL_BEFORE = "general_before", "official_before"
DAY_NAME_BEFORE, NOT_DAY_AFTER, COUNTED, NUMBER_BEFORE = "day_name_before", "not_day_after", "counted", "number_before"

_ARTICLE: Final = "ال"
_HIJRI_SIGN: Final = "هـ"  # written with tatweel lest it be read as a five
_EXACT: Final = frozenset(
    (PART, NAMES_BEFORE, COUNTED)
)  # kinds whose words keep an article only where the table writes it


class Word(NamedTuple):
    """One reading of a token."""

    kind: str
    value: str
    front: str  # proclitics without the article: "", "و", "ل", …
    definite: bool

    @property
    def number(self) -> int:
        """The value of a word whose value is a number."""
        return int(self.value)


class Name(NamedTuple):
    """A month."""

    hijri: bool
    number: int
    doubtful: bool


@cache
def words() -> dict[str, tuple[Word, ...]]:
    """Every word of the two tables by its key."""
    found: dict[str, list[Word]] = {}
    tree = table("calendar")
    for kind in tree if isinstance(tree, dict) else ():
        for value, spelled in section("calendar", kind).items():
            for form in spelled:
                for key, word in _readings(kind, value, search_key(form)):
                    found.setdefault(key, []).append(word)
    for first in {keys.split(" ", 1)[0] for keys in months()}:
        for key, word in _readings(MONTH if first in months() else MONTH_HEAD, first, first):
            found.setdefault(key, []).append(word)
    found[_HIJRI_SIGN] = found[search_key("ه")]
    return {key: tuple(readings) for key, readings in found.items()}


def _readings(kind: str, value: str, stem: str) -> Iterator[tuple[str, Word]]:
    article = stem.startswith(_ARTICLE) and kind not in (MONTH, MONTH_HEAD)
    for proclitics, definite, key in carried(stem.removeprefix(_ARTICLE) if article else stem):
        if definite and kind in (MONTH, MONTH_HEAD):
            continue
        if article == definite or (definite and kind not in _EXACT):
            yield key, Word(kind, value, proclitics, definite)


@cache
def months() -> dict[str, Name]:
    """Every month name (one or two keys, a space apart)."""
    doubtful = {search_key(form) for form in table_list("months", "doubtful")}
    found: dict[str, Name] = {}
    for calendar in ("gregorian", "hijri"):
        for number, spelled in enumerate(section("months", calendar).values(), 1):
            for form in spelled:
                key = search_key(form)
                found[key] = Name(calendar == "hijri", number, key in doubtful)
    return found


def table_list(name: str, key: str) -> list[str]:
    """The plain list of forms under one key of a table."""
    tree = table(name)
    found = tree.get(key) if isinstance(tree, dict) else None
    return [form for form in found if isinstance(form, str)] if isinstance(found, list) else []
