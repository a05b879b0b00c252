"""What the ledger holds on one organisation: names, encounters that name it, what it says and undertakes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from mithaq.analysis.merged import Merged
from mithaq.analysis.person import Spelling, by_document, lines_of, spellings, when
from mithaq.ledger import Entry, Ledger
from mithaq.linking.organisations import plain
from mithaq.model.record import Commitment, Engagement, Figure, Organisation, Record, Statement


@dataclass(frozen=True, slots=True)
class OrganisationFile:
    """An organisation, everything in order of time."""

    line: Merged[Organisation]
    spellings: tuple[Spelling, ...]  # the commonest first
    encounters: tuple[Merged[Engagement], ...]  # in whose words it is named
    statements: tuple[Entry[Statement], ...]
    figures: tuple[Merged[Figure], ...]  # that it claims
    commitments: tuple[Merged[Commitment], ...]  # of which it is an actor


def organisation_file(ledger: Ledger, line: Merged[Organisation]) -> OrganisationFile:
    """What the ledger holds on the organisation of a line."""
    names = {plain(entry.record.name) for entry in line.entries}
    mine = {entry.id for entry in line.entries}
    found: dict[type[Record], list[Entry[Record]]] = {}

    def is_meant(name: str | None) -> bool:
        return name is not None and plain(name) in names

    for told in by_document(ledger.told_in({entry.source.document.id for entry in line.entries})):
        named = [entry.record.evidence for entry in told if entry.id in mine]
        for entry in told:
            match entry.record:
                case Engagement(evidence=words) if any(words.overlaps(span) for span in named):
                    found.setdefault(Engagement, []).append(entry)
                case Statement(speaker=speaker) | Figure(speaker=speaker) if is_meant(speaker):
                    found.setdefault(type(entry.record), []).append(entry)
                case Commitment(actors=actors) if any(map(is_meant, actors)):
                    found.setdefault(Commitment, []).append(entry)

    def ids(kind: type[Record]) -> list[str]:
        return [entry.id for entry in found.get(kind, ())]

    return OrganisationFile(
        line=line,
        spellings=spellings(line.entries),
        encounters=lines_of(ledger, "engagements", ids(Engagement)),
        statements=tuple(sorted(cast(list[Entry[Statement]], found.get(Statement, [])), key=when)),
        figures=lines_of(ledger, "figures", ids(Figure)),
        commitments=lines_of(ledger, "commitments", ids(Commitment)),
    )
