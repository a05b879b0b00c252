"""Conflicts about what happened: when, where, who, whether; and plans for days that were over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import cast

from mithaq.analysis.conflict import Conflict, rivals, who
from mithaq.analysis.matter import Lines
from mithaq.analysis.states import HAPPENED, told_on
from mithaq.language import find
from mithaq.ledger import Entry, Line
from mithaq.linking.names import Likeness
from mithaq.linking.persons import names_alike
from mithaq.model.edtf import days, iso_day
from mithaq.model.record import Commitment, Engagement, Instrument, Record

_AHEAD = ("planned", "proposed")
_FEW = ("meeting", "call", "message")  # kinds at which everybody is named


def encounters(lines: Sequence[Line[Record]]) -> Iterator[Conflict]:
    """Engagements whose sources give different days, places, people or outcomes."""
    for line in lines:
        entries = cast(tuple[Entry[Engagement], ...], line.entries)
        if len(entries) > 1:
            yield from _dates(line.id, entries)
            yield from _places(line.id, entries)
            yield from _participants(line.id, entries)
            yield from _outcome(line.id, entries)


def instruments(lines: Sequence[Line[Record]]) -> Iterator[Conflict]:
    """Instruments that one source calls by another kind than the next."""
    for line in lines:
        entries = cast(tuple[Entry[Instrument], ...], line.entries)
        kinds = {entry.record.kind for entry in entries} - {"document"}
        if len(kinds) > 1:
            first = {kind: next(entry for entry in entries if entry.record.kind == kind) for kind in sorted(kinds)}
            told_as = ", ".join(f"a {kind} according to {who(entry)}" for kind, entry in first.items())
            sides = rivals([(entry.record.title, entry) for entry in first.values()])
            yield Conflict("title", f"One and the same instrument is {told_as}.", "low", sides, (line.id,))


def anachronisms(lines: Lines) -> Iterator[Conflict]:
    """Plans for a day that had passed when the text was published."""
    for kind in ("engagements", "instruments", "commitments"):
        for line in lines.get(kind, ()):
            for entry in line.entries:
                published = entry.source.document.published
                planned = _planned_for(entry.record)
                limit = days(planned)
                if published and limit and iso_day(limit.last) < published[:10]:
                    words = entry.record.status  # type: ignore[attr-defined]  # those that are planned have one
                    why = f"{words.capitalize()} for {planned} in a text published on {published[:10]} ({who(entry)})."
                    yield Conflict("anachronism", why, "medium", rivals([(str(planned), entry)]), (line.id,))


def _planned_for(record: Record) -> str | None:
    match record:
        case Engagement(status=status, date=date) | Instrument(status=status, date=date) if status in _AHEAD:
            return date
        case Commitment(status=status, due=due) if status in ("proposed", "agreed"):
            return due
    return None


def _dates(line: str, entries: Sequence[Entry[Engagement]]) -> Iterator[Conflict]:
    dated = [entry for entry in entries if (found := days(entry.record.date)) and found.is_exact]
    for a, b in combinations(dated, 2):
        first, second = days(a.record.date), days(b.record.date)
        assert first and second
        if not first.meets(second) and a.source.document.id != b.source.document.id:
            why = f"One {a.record.kind} is dated {a.record.date} by {who(a)} and {b.record.date} by {who(b)}."
            yield Conflict("date", why, "high", rivals([(entry.record.date or "", entry) for entry in (a, b)]), (line,))
            return


def _places(line: str, entries: Sequence[Entry[Engagement]]) -> Iterator[Conflict]:
    """Two cities or, where the cities do not tell, two countries."""
    in_cities = ((entry, _city(entry.record.place, entry.source.document.lang)) for entry in entries)
    in_countries = ((entry, entry.record.place_country) for entry in entries)
    for placed, field in ((in_cities, "place"), (in_countries, "place_country")):
        known = [(entry, where) for entry, where in placed if where]
        for (a, first), (b, second) in combinations(known, 2):
            if first != second and a.source.document.id != b.source.document.id:
                one, other = (str(getattr(entry.record, field)) for entry in (a, b))
                why = f"One {a.record.kind} took place in {one} ({who(a)}) or in {other} ({who(b)})."
                yield Conflict("place", why, "high", rivals([(one, a), (other, b)]), (line,))
                return


@lru_cache(maxsize=20_000)
def _city(place: str | None, lang: str) -> str | None:
    """The city that a place is; None for a state, a region, and a name that no list knows."""
    if not place:
        return None
    pack = find(lang)
    keys = pack.key(place).split(" ")
    for hit in pack.lexicon.at(keys, 0, len(keys)):
        if hit.stop == len(keys) and not hit.proclitics and not hit.enclitic:
            if hit.entry.kind == "city" or (hit.entry.kind == "state" and hit.feature == "capital"):
                return hit.entry.id
            return None
    return None


def _participants(line: str, entries: Sequence[Entry[Engagement]]) -> Iterator[Conflict]:
    """Two sources who put different people of one party in one small encounter."""
    for a, b in combinations(entries, 2):
        if a.record.kind not in _FEW or a.source.document.id == b.source.document.id:
            continue
        for country in sorted({p.country for p in a.record.participants if p.country and p.name}):
            mine = [p.name for p in a.record.participants if p.country == country and p.name]
            other = [p.name for p in b.record.participants if p.country == country and p.name]
            if other and all(names_alike(x, country, y, country) is Likeness.DIFFERENT for x in mine for y in other):
                why = (
                    f"For {country}, {', '.join(mine)} took part according to {who(a)}, "
                    f"{', '.join(other)} according to {who(b)}."
                )
                sides = rivals([(", ".join(mine), a), (", ".join(other), b)])
                yield Conflict("participants", why, "medium", sides, (line,))
                return


def _outcome(line: str, entries: Sequence[Entry[Engagement]]) -> Iterator[Conflict]:
    """Held according to one source; cancelled, or still to come, according to a later one."""
    for happened in entries:
        if happened.record.status not in HAPPENED:
            continue
        for other in entries:
            since = (told_on(other) or "") > (told_on(happened) or "9999")
            if other.record.status == "cancelled" or (other.record.status in _AHEAD and since):
                why = (
                    f"One {happened.record.kind} was {happened.record.status.replace('_', ' ')} according to "
                    f"{who(happened)}, and {other.record.status} according to {who(other)}."
                )
                severity = "high" if other.record.status == "cancelled" else "medium"
                sides = rivals([(entry.record.status, entry) for entry in (happened, other)])
                yield Conflict("status", why, severity, sides, (line,))
                return
