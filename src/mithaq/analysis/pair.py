"""The dossier of two parties: what the ledger holds on the relations between them, each thing once.

What belongs is asked of records; a line of the ledger belongs when one of its records does, and then as a whole:

- An engagement, an instrument or a figure belongs when both are among its parties, whoever else is.
- A commitment belongs when both are among its actors; or when the document is chiefly about the two and the actors name
  no third party, for then "Gazprom will raise the supply" is an undertaking within these relations.
  A document is chiefly about the two parties who share more of its two-party records than any other two.
- A person or an organisation belongs when a document with such records names it, and it serves one of the two; an
  organisation also when it serves no single state. Of its line, what other documents say is left out.

A state stands for its regions as well: `RU` takes in `RU-SA`, while `RU-SA` means that region alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Generic, TypeVar, cast

from mithaq.analysis.conflict import Conflict
from mithaq.analysis.conflicts import conflicts
from mithaq.analysis.merged import Merged, merged
from mithaq.analysis.states import HAPPENED, STATES, is_overdue
from mithaq.analysis.targets import Claims
from mithaq.analysis.two_parties import TwoParties
from mithaq.ledger import Entry, Ledger, Line, Source
from mithaq.model.edtf import LAST, order
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Organisation, Person, Record

INSTRUMENT_STATUSES = tuple(reversed(STATES["instruments"]))  # what has come furthest first

_OWN = ("engagements", "instruments", "commitments", "figures")
AnyRecord = TypeVar("AnyRecord", bound=Record, covariant=True)
Some = TypeVar("Some", bound=Record)
Named = TypeVar("Named", Person, Organisation)


@dataclass(frozen=True, slots=True)
class Group(Generic[AnyRecord]):
    """Lines under one word: a status, a measure."""

    name: str
    lines: tuple[Merged[AnyRecord], ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the ledger holds on two parties; everything in order of date, unknown dates last."""

    pair: tuple[str, str]
    today: str | None = None  # the day from which undertakings are overdue
    past: tuple[Merged[Engagement], ...] = ()
    ahead: tuple[Merged[Engagement], ...] = ()  # planned, proposed, cancelled
    instruments: tuple[Group[Instrument], ...] = ()  # by status, the firmest first
    commitments: tuple[Merged[Commitment], ...] = ()  # by the day they are due
    figures: tuple[Group[Figure], ...] = ()  # by measure, in each by period
    persons: tuple[Merged[Person], ...] = ()  # those of the first party first, the most often named first
    organisations: tuple[Merged[Organisation], ...] = ()
    conflicts: tuple[Conflict, ...] = ()  # among the lines above, the gravest first
    sources: tuple[Source, ...] = ()  # every document above, the earliest first
    overdue: frozenset[str] = frozenset()  # lines of commitments past their day without evidence
    claims: Mapping[str, tuple[Line[Figure], ...]] = field(default_factory=dict)  # beside each line of a target

    @property
    def is_empty(self) -> bool:
        return not self.sources

    def lines(self) -> list[Merged[Record]]:
        """Every line above."""
        groups = (*self.instruments, *self.figures)
        grouped = [line for group in groups for line in group.lines]
        rest = (*self.past, *self.ahead, *self.commitments, *self.persons, *self.organisations)
        return [*grouped, *rest]


def dossier(ledger: Ledger, first: str, second: str, today: str | None = None) -> Dossier:
    """The dossier of two parties, given by their codes in any case; InputError when these are not two codes.

    With `today`, an ISO date, it tells which undertakings are overdue.
    """
    pair = TwoParties(first, second)
    entries = ledger.entries(naming=(first, second))
    chief = {document for document, group in _by_document(entries) if pair.is_chief(group)}
    own = [entry for entry in entries if pair.owns(entry, entry.source.document.id in chief)]
    telling = {entry.source.document.id for entry in own}
    ids = ledger.line_ids([entry.id for entry in entries if entry.source.document.id in telling])
    idents = {ids[entry.id] for entry in own}
    lines = {kind: ledger.some_lines(kind, idents) for kind in _OWN}
    lines["persons"] = _named(entries, Person, "persons", ids, pair.serves)
    lines["organisations"] = _named(
        entries, Organisation, "organisations", ids, lambda country: country is None or pair.serves(country)
    )
    return _laid_out(lines, pair, pair.spelled(own), today)


def _laid_out(
    lines: dict[str, list[Line[Record]]], pair: TwoParties, codes: tuple[str, str], today: str | None
) -> Dossier:
    engagements = _ordered(lines["engagements"], Engagement, lambda record: record.date)
    commitments = _ordered(lines["commitments"], Commitment, lambda record: record.due)
    sources = {
        entry.source.document.id: entry.source for kind in _OWN for line in lines[kind] for entry in line.entries
    }
    claims = Claims(lines["figures"])
    beside = {line.id: tuple(claims.beside(line.line)) for line in commitments if line.record.kind == "target"}
    return Dossier(
        pair=codes,
        today=today,
        past=tuple(line for line in engagements if line.record.status in HAPPENED),
        ahead=tuple(line for line in engagements if line.record.status not in HAPPENED),
        instruments=_instruments(lines["instruments"]),
        commitments=tuple(commitments),
        figures=_figures(lines["figures"]),
        persons=_by_side(lines["persons"], Person, pair),
        organisations=_by_side(lines["organisations"], Organisation, pair),
        conflicts=tuple(conflicts(lines)),
        sources=tuple(sorted(sources.values(), key=lambda s: (s.document.published or LAST, s.document.id))),
        overdue=frozenset(line.id for line in commitments if today and is_overdue(line.line, today)),
        claims={ident: found for ident, found in beside.items() if found},
    )


def _by_document(entries: Iterable[Entry[Record]]) -> Iterable[tuple[str, Iterable[Entry[Record]]]]:
    return groupby(entries, key=lambda entry: entry.source.document.id)


def _of(line: Line[Record], kind: type[Some]) -> Line[Some]:
    """A line of which the type says that its records are of this kind."""
    assert isinstance(line.entries[0].record, kind)
    return cast(Line[Some], line)


def _ordered(lines: Iterable[Line[Record]], kind: type[Some], date: Callable[[Some], str | None]) -> list[Merged[Some]]:
    """By date; lines of one date by when and where they were first told."""
    found = [merged(_of(line, kind)) for line in lines]
    return sorted(found, key=lambda line: (order(date(line.record)), _when(line.first), line.id))


def _instruments(lines: Iterable[Line[Record]]) -> tuple[Group[Instrument], ...]:
    ordered = _ordered(lines, Instrument, lambda record: record.date)
    found = {line.record.status for line in ordered}
    statuses = [*INSTRUMENT_STATUSES, *sorted(found - set(INSTRUMENT_STATUSES))]
    return tuple(
        Group(status, tuple(line for line in ordered if line.record.status == status))
        for status in statuses
        if status in found
    )


def _figures(lines: Iterable[Line[Record]]) -> tuple[Group[Figure], ...]:
    ordered = sorted(_ordered(lines, Figure, lambda record: record.period), key=lambda line: line.record.measure)
    return tuple(
        Group(measure, tuple(group)) for measure, group in groupby(ordered, key=lambda line: line.record.measure)
    )


def _named(
    entries: Iterable[Entry[Record]],
    kind: type[Named],
    name: str,
    ids: Mapping[str, str],
    belongs: Callable[[str | None], bool],
) -> list[Line[Record]]:
    """The lines that records of one kind are on, each with these records only."""
    found: dict[str, list[Entry[Record]]] = {}
    for entry in entries:
        if isinstance(entry.record, kind) and entry.id in ids and belongs(entry.record.country):
            found.setdefault(ids[entry.id], []).append(entry)
    return [Line(ident, name, tuple(sorted(rows, key=_when))) for ident, rows in found.items()]


def _when(entry: Entry[Record]) -> tuple[str, str, int, int]:
    document = entry.source.document
    return (document.published or LAST, document.id, *entry.record.evidence)


def _by_side(lines: Iterable[Line[Record]], kind: type[Named], pair: TwoParties) -> tuple[Merged[Named], ...]:
    found = [merged(_of(line, kind)) for line in lines]
    return tuple(
        sorted(
            found,
            key=lambda line: (
                pair.side(line.record.country),
                line.record.country or "",
                -len(line.entries),
                line.record.name,
            ),
        )
    )
