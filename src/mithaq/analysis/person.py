"""What the ledger holds on one person: spellings, offices in time, encounters, words, claims and undertakings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from mithaq.analysis.merged import Merged, merged
from mithaq.analysis.offices import Attested, offices
from mithaq.ledger import Entry, Ledger
from mithaq.linking.names import Likeness
from mithaq.linking.persons import names_alike
from mithaq.model.edtf import order
from mithaq.model.record import Commitment, Engagement, Figure, Person, Record, Statement

Some = TypeVar("Some", bound=Record)
_DATES = {"engagements": "date", "commitments": "due", "figures": "period"}


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling and the entries that have it."""

    name: str
    entries: tuple[Entry[Record], ...]


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A person, everything in order of time; `commitments` are undertakings in this person's own words."""

    line: Merged[Person]
    spellings: tuple[Spelling, ...]  # the commonest first
    offices: tuple[Attested, ...]
    encounters: tuple[Merged[Engagement], ...]
    statements: tuple[Entry[Statement], ...]
    figures: tuple[Merged[Figure], ...]  # that the person claims
    commitments: tuple[Merged[Commitment], ...]


def person_file(ledger: Ledger, line: Merged[Person]) -> PersonFile:
    """What the ledger holds on the person of a line."""
    mine = {entry.id for entry in line.entries}
    encounters: list[str] = []
    statements: list[Entry[Statement]] = []
    figures: list[str] = []
    commitments: list[str] = []
    for told in by_document(ledger.told_in({entry.source.document.id for entry in line.entries})):
        is_meant = _Meant(told, mine)
        said = [entry for entry in told if isinstance(entry.record, Statement) and is_meant(entry.record.speaker)]
        statements += cast(list[Entry[Statement]], said)
        for entry in told:
            match entry.record:
                case Engagement(participants=participants):
                    if any(is_meant(someone.name) for someone in participants):
                        encounters.append(entry.id)
                case Figure(speaker=speaker) if is_meant(speaker):
                    figures.append(entry.id)
                case Commitment(evidence=words) if any(words.overlaps(own.record.evidence) for own in said):
                    commitments.append(entry.id)
    return PersonFile(
        line=line,
        spellings=spellings(line.entries),
        offices=tuple(offices(line.entries)),
        encounters=lines_of(ledger, "engagements", encounters),
        statements=tuple(sorted(statements, key=when)),
        figures=lines_of(ledger, "figures", figures),
        commitments=lines_of(ledger, "commitments", commitments),
    )


def spellings(entries: Iterable[Entry[Record]]) -> tuple[Spelling, ...]:
    """Every spelling of a name, the commonest first."""
    found: dict[str, list[Entry[Record]]] = {}
    for entry in entries:
        found.setdefault(cast(Any, entry.record).name, []).append(entry)
    return tuple(
        Spelling(name, tuple(given)) for name, given in sorted(found.items(), key=lambda row: (-len(row[1]), row[0]))
    )


def by_document(entries: Iterable[Entry[Record]]) -> list[list[Entry[Record]]]:
    """Entries, those of each document together."""
    found: dict[str, list[Entry[Record]]] = {}
    for entry in entries:
        found.setdefault(entry.source.document.id, []).append(entry)
    return list(found.values())


def lines_of(ledger: Ledger, kind: str, records: Sequence[str]) -> tuple[Merged[Any], ...]:
    """The lines that some records are on, in order of their dates."""
    idents = set(ledger.line_ids(records).values())
    date: Callable[[Record], str | None] = lambda record: getattr(record, _DATES[kind])  # noqa: E731
    found = [merged(line) for line in ledger.some_lines(kind, idents)]
    return tuple(sorted(found, key=lambda line: (order(date(line.record)), when(line.first), line.id)))


def when(entry: Entry[Record]) -> tuple[str, str, int, int]:
    """When and where something was told."""
    document = entry.source.document
    return (document.published or "9999", document.id, *entry.record.evidence)


class _Meant:
    """Whether a name in a document is that of the person: no other person of the document may fit it better."""

    def __init__(self, told: Sequence[Entry[Record]], mine: set[str]) -> None:
        self._persons = [(entry.record, entry.id in mine) for entry in told if isinstance(entry.record, Person)]

    def __call__(self, name: str | None) -> bool:
        if not name:
            return False
        likeness = [
            (Likeness.FULL + 1 if person.name == name else names_alike(name, None, person.name, person.country), own)
            for person, own in self._persons
        ]
        best = max((like for like, _ in likeness), default=Likeness.DIFFERENT)
        return best >= Likeness.SURNAME and all(own for like, own in likeness if like == best)
