"""Who holds an office: two holders of one office at one time, and two offices given to one person.

Only offices of which there is one in a state count: its head, the head of its government, the minister of a portfolio.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import cast

from mithaq.analysis.conflict import Conflict, rivals, who
from mithaq.analysis.merged import full_name
from mithaq.analysis.states import told_on
from mithaq.language import find
from mithaq.ledger import Entry, Line
from mithaq.lexicon.trie import Hit
from mithaq.linking.names import Likeness
from mithaq.linking.parties import is_body
from mithaq.linking.persons import names_alike
from mithaq.model.edtf import days
from mithaq.model.record import Person, Record

_AT_ONE_TIME = 30  # days between two texts that give one person two offices
_AT_ONCE = 183  # days between two texts that name two holders of one office
_BESIDE = 1  # words from a name to «الراحل», «السابق»
_PRESIDENTS = ("office.president", "office.president.republic")
_STATE, _GOVERNMENT = "head of state", "head of government"
_SHOWN = 2  # attestations of each side that a conflict names: the first and the last
_NO_OTHER_WORDS = ("office", "portfolio", "state", "orghead", "modifier")

Attested = tuple[str, Entry[Person]]  # a day, and the entry that attests the office on it


def holders(lines: Sequence[Line[Record]]) -> Iterator[Conflict]:
    """Conflicts about offices, among lines of persons."""
    held: dict[tuple[str, str], dict[str, list[Attested]]] = {}
    by_id = {line.id: line for line in lines}
    for line in lines:
        for entry in cast(tuple[Entry[Person], ...], line.entries):
            office, country, when = _office_of(entry), entry.record.country, told_on(entry)
            if office and country and when and not is_body(country):
                held.setdefault((country, office), {}).setdefault(line.id, []).append((when, entry))
        yield from _titles(line)
    for (country, _), persons in sorted(held.items()):
        for a, b in combinations(sorted(persons), 2):
            yield from _rivals(country, by_id[a], persons[a], by_id[b], persons[b])


def _rivals(
    country: str, one: Line[Record], mine: list[Attested], other: Line[Record], its: list[Attested]
) -> Iterator[Conflict]:
    first, second = _name(one), _name(other)
    if names_alike(first, country, second, country) > Likeness.DIFFERENT:
        return  # perhaps one person whom nobody has joined yet
    mine, its = sorted(mine, key=_order), sorted(its, key=_order)
    if not _at_one_time(mine, its):
        return
    mine, its = ([row for row in rows if not _is_past(row[1])] for rows in (mine, its))
    if not _at_one_time(mine, its):
        return
    a, b = mine[0][1], its[0][1]
    why = (
        f"{first} ({a.record.office}, {_time(mine)}) and {second} ({b.record.office}, {_time(its)}) are both named as "
        f"holders of one office of {country}, by {who(a)} and {who(b)}."
    )
    sides = rivals([(f"{entry.record.name}, {entry.record.office}", entry) for _, entry in (*_ends(mine), *_ends(its))])
    yield Conflict("office", why, "medium", sides, (one.id, other.id))


def _at_one_time(mine: list[Attested], its: list[Attested]) -> bool:
    """Whether neither was attested only before the other, nor only in looking back long after."""
    if not mine or not its or mine[0][0] > its[-1][0] or its[0][0] > mine[-1][0]:
        return False
    return any(_are_near(when, then) for when, _ in mine for then, _ in its)


def _are_near(one: str, other: str) -> bool:
    first, second = days(one), days(other)
    return bool(first and second and first.meets(second, slack=_AT_ONCE))


def _is_past(entry: Entry[Person]) -> bool:
    """Whether the text says of someone anywhere that he held his office before, is dead or has yet to take it."""
    document = entry.source.document
    return _qualified(entry.record.name, document.text, document.lang)


@lru_cache(maxsize=4096)
def _qualified(name: str, text: str, lang: str) -> bool:
    pack = find(lang)
    parts = pack.key(name).split(" ")
    words = pack.key(text).replace("،", " ").split()
    for i, word in enumerate(words):
        near = range(max(0, i - len(parts) - _BESIDE), min(len(words), i + _BESIDE + 1))
        if word == parts[-1] and any(
            hit.entry.kind == "modifier" for k in near for hit in pack.lexicon.at(words, k, len(words))
        ):
            return True
    return False


def _titles(line: Line[Record]) -> Iterator[Conflict]:
    """One person who is head of state to one source and head of government to another, at one time."""
    top = sorted(
        (when, entry.id, entry, office)
        for entry in cast(tuple[Entry[Person], ...], line.entries)
        if (office := _office_of(entry)) in (_STATE, _GOVERNMENT) and (when := told_on(entry))
    )
    for (_, _, a, first), (_, _, b, second) in pairwise(top):
        one, other = days(told_on(a)), days(told_on(b))
        if first != second and one and other and one.meets(other, slack=_AT_ONE_TIME):
            why = (
                f"{a.record.name} is {a.record.office} according to {who(a)}, {b.record.office} according to {who(b)}."
            )
            sides = rivals([(entry.record.office or "", entry) for entry in (a, b)])
            yield Conflict("title", why, "medium", sides, (line.id,))
            return


def _time(row: list[Attested]) -> str:
    first, last = row[0][0], row[-1][0]
    return first if first == last else f"{first} to {last}"


def _ends(row: list[Attested]) -> list[Attested]:
    return row if len(row) <= _SHOWN else [row[0], row[-1]]


def _name(line: Line[Record]) -> str:
    return full_name([cast(Person, entry.record).name for entry in line.entries])


def _order(row: Attested) -> tuple[str, str]:
    return row[0], row[1].id


def _office_of(entry: Entry[Person]) -> str | None:
    return office(entry.record.office, entry.source.document.lang) if entry.record.office else None


@lru_cache(maxsize=20_000)
def office(phrase: str, lang: str) -> str | None:
    """The office of which a state has but one; None for any other, and for a former or acting holder."""
    pack = find(lang)
    keys = pack.key(phrase).split(" ")
    found: list[Hit] = []
    i = 0
    while i < len(keys):
        hits = [hit for hit in pack.lexicon.at(keys, i, len(keys)) if hit.entry.kind in _NO_OTHER_WORDS]
        hit = next((hit for hit in hits if hit.entry.kind == "portfolio"), hits[0] if hits else None)
        if hit is None or hit.entry.kind == "modifier":
            return None
        found.append(hit)
        i = hit.stop
    offices = [hit for hit in found if hit.entry.kind == "office"]
    if len(offices) != 1 or found[0] is not offices[0]:
        return None
    rank = offices[0].entry.get("rank")
    if offices[0].entry.id == "office.minister":
        portfolios = [hit.entry.id for hit in found if hit.entry.kind == "portfolio"]
        return f"minister:{portfolios[0]}" if len(portfolios) == 1 else None
    if rank not in ("head_of_state", "head_of_government") or any(hit.entry.kind != "state" for hit in found[1:]):
        return None
    if rank == "head_of_government":
        return _GOVERNMENT
    return _STATE if offices[0].entry.id in _PRESIDENTS else offices[0].entry.id
