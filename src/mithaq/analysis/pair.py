"""The dossier of two parties: what the ledger holds on the relations between them.

Which records belong:

- An engagement, an instrument or a figure belongs when both are among its parties, whoever else is.
- A commitment belongs when both are among its actors; or when the document is chiefly about the two and the actors name
  no third party, for then "Gazprom will raise the supply" is an undertaking within these relations.
  A document is chiefly about the two parties who share more of its two-party records than any other two.
- A person or an organisation belongs when a document with such records names it, and it serves one of the two; an
  organisation also when it serves no single state.

A state stands for its regions as well: `RU` takes in `RU-SA`, while `RU-SA` means that region alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from mithaq.errors import InputError
from mithaq.ledger import Entry, Ledger, Source
from mithaq.model.edtf import LAST, order
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Organisation, Person, Record

PAST = ("held", "under_way")
INSTRUMENT_STATUSES = ("in_force", "ratified", "signed", "planned", "drafted", "proposed")

_CODE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}|[A-Z][A-Z0-9]{1,5}", re.IGNORECASE | re.ASCII)
_PARTY = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z0-9]{3,5}|IsDB")  # among actors, where names stand as well
AnyRecord = TypeVar("AnyRecord", bound=Record, covariant=True)
Named = TypeVar("Named", Person, Organisation)
Dated = TypeVar("Dated", bound=Record)


@dataclass(frozen=True, slots=True)
class Group(Generic[AnyRecord]):
    """Entries under one word: a status, a measure, a name."""

    name: str
    entries: tuple[Entry[AnyRecord], ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the ledger holds on two parties; everything in order of date, unknown dates last."""

    pair: tuple[str, str]
    past: tuple[Entry[Engagement], ...] = ()
    ahead: tuple[Entry[Engagement], ...] = ()  # planned, proposed, cancelled
    instruments: tuple[Group[Instrument], ...] = ()  # by status, the firmest first
    commitments: tuple[Entry[Commitment], ...] = ()  # by the day they are due
    figures: tuple[Group[Figure], ...] = ()  # by measure, in each by period
    persons: tuple[Group[Person], ...] = ()  # by name and country
    organisations: tuple[Group[Organisation], ...] = ()
    sources: tuple[Source, ...] = ()  # every document above, the earliest first

    @property
    def is_empty(self) -> bool:
        return not self.sources


def dossier(ledger: Ledger, first: str, second: str) -> Dossier:
    """The dossier of two parties, given by their codes in any case; InputError when these are not two codes."""
    for code in (first, second):
        if not _CODE.fullmatch(code):
            raise InputError(f"'{code}' is not the code of a state, a region or a body, such as KG, RU-SA or EAEU")
    if first.lower() == second.lower():
        raise InputError(f"a dossier is about two parties, and '{first}' is one")
    pair = _Pair(first, second)
    entries = ledger.entries(naming=(first, second))
    chief = {document for document, group in _by_document(entries) if pair.is_chief(group)}
    own = [entry for entry in entries if pair.owns(entry, entry.source.document.id in chief)]
    sources = {entry.source.document.id: entry.source for entry in own}
    engagements = _sorted(own, Engagement, lambda record: record.date)
    told = [entry for entry in entries if entry.source.document.id in sources]
    return Dossier(
        pair=pair.spelled(own),
        past=tuple(entry for entry in engagements if entry.record.status in PAST),
        ahead=tuple(entry for entry in engagements if entry.record.status not in PAST),
        instruments=_instruments(own),
        commitments=tuple(_sorted(own, Commitment, lambda record: record.due)),
        figures=_figures(own),
        persons=_named(told, Person, pair, pair.serves),
        organisations=_named(told, Organisation, pair, lambda country: country is None or pair.serves(country)),
        sources=tuple(sorted(sources.values(), key=lambda s: (s.document.published or LAST, s.document.id))),
    )


class _Pair:
    """The two codes of a dossier, and what concerns them."""

    def __init__(self, first: str, second: str) -> None:
        self._codes = (first.lower(), second.lower())

    def serves(self, country: str | None) -> bool:
        return country is not None and any(_within(country, code) for code in self._codes)

    def side(self, country: str | None) -> int:
        """0 and 1 for the two, 2 for nobody's: the order in which names are listed."""
        return next((n for n, code in enumerate(self._codes) if country and _within(country, code)), 2)

    def owns(self, entry: Entry[Record], in_chief_document: bool) -> bool:
        match entry.record:
            case Engagement(parties=parties) | Instrument(parties=parties) | Figure(parties=parties):
                return self._both(parties)
            case Commitment(actors=actors):
                return self._both(actors) or (in_chief_document and not self._third(actors))
        return False

    def is_chief(self, entries: Iterable[Entry[Record]]) -> bool:
        """Whether a document, given by all its entries, is chiefly about the two."""
        own = 0
        others: Counter[frozenset[str]] = Counter()
        for entry in entries:
            parties: tuple[str, ...] = getattr(entry.record, "parties", ())
            if self._both(parties) and not self._third(parties):
                own += 1
            elif len(parties) == 2:
                others[frozenset(parties)] += 1
        return own > max(others.values(), default=0)

    def spelled(self, entries: Iterable[Entry[Record]]) -> tuple[str, str]:
        """The codes as the records write them: `isdb` is `IsDB`."""
        known = {code.lower(): code for entry in entries for code in getattr(entry.record, "parties", ())}
        first, second = (known.get(code, code.upper()) for code in self._codes)
        return first, second

    def _both(self, parties: tuple[str, ...]) -> bool:
        first, second = self._codes
        return any(_within(a, first) and _within(b, second) for a in parties for b in parties if a != b)

    def _third(self, parties: tuple[str, ...]) -> bool:
        return any(_PARTY.fullmatch(party) and not self.serves(party) for party in parties)


def _within(party: str, code: str) -> bool:
    return party.lower() == code or party.lower().startswith(f"{code}-")


def _by_document(entries: Iterable[Entry[Record]]) -> Iterable[tuple[str, Iterable[Entry[Record]]]]:
    return groupby(entries, key=lambda entry: entry.source.document.id)


def _place(entry: Entry[Record]) -> tuple[str, str, int, int, str]:
    """Where entries of one date stand: by publication, document and place in the text."""
    document = entry.source.document
    return (document.published or LAST, document.id, *entry.record.evidence, entry.id)


def _of(entries: Iterable[Entry[Record]], kind: type[Dated]) -> list[Entry[Dated]]:
    return [
        Entry(entry.id, entry.record, entry.source, entry.reader, entry.reviews, entry.read)
        for entry in entries
        if isinstance(entry.record, kind)
    ]


def _sorted(
    entries: Iterable[Entry[Record]], kind: type[Dated], date: Callable[[Dated], str | None]
) -> list[Entry[Dated]]:
    return sorted(_of(entries, kind), key=lambda entry: (order(date(entry.record)), _place(entry)))


def _instruments(entries: Iterable[Entry[Record]]) -> tuple[Group[Instrument], ...]:
    ordered = _sorted(entries, Instrument, lambda record: record.date)
    found = {entry.record.status for entry in ordered}
    statuses = [*INSTRUMENT_STATUSES, *sorted(found - set(INSTRUMENT_STATUSES))]
    return tuple(
        Group(status, tuple(entry for entry in ordered if entry.record.status == status))
        for status in statuses
        if status in found
    )


def _figures(entries: Iterable[Entry[Record]]) -> tuple[Group[Figure], ...]:
    ordered = sorted(_sorted(entries, Figure, lambda record: record.period), key=lambda entry: entry.record.measure)
    return tuple(
        Group(measure, tuple(group)) for measure, group in groupby(ordered, key=lambda entry: entry.record.measure)
    )


def _named(
    entries: Iterable[Entry[Record]], kind: type[Named], pair: _Pair, belongs: Callable[[str | None], bool]
) -> tuple[Group[Named], ...]:
    """Entries of one spelling and one country together; that two spellings mean one person is not for here to say."""
    groups: dict[tuple[int, str, str], list[Entry[Named]]] = {}
    for entry in sorted(_of(entries, kind), key=_place):
        country = entry.record.country
        if belongs(country):
            groups.setdefault((pair.side(country), country or "", entry.record.name), []).append(entry)
    keys = sorted(groups, key=lambda key: (key[0], -len(groups[key]), key))
    return tuple(Group(key[2], tuple(groups[key])) for key in keys)
