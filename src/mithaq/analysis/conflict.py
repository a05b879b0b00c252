"""A conflict: sources that cannot all be right, or one that contradicts the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mithaq.analysis.states import told_on
from mithaq.analysis.support import Sources
from mithaq.ledger import Entry
from mithaq.model.record import Record

SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Rival:
    """One side of a conflict: a value, and who says it."""

    value: str
    entry: Entry[Record]

    def to_dict(self) -> dict[str, Any]:
        document = self.entry.source.document
        return {
            "value": self.value,
            "record": self.entry.id,
            "doc": document.id,
            "publisher": document.publisher,
            "date": document.published,
            "speaker": getattr(self.entry.record, "speaker", None),
            "evidence": list(self.entry.record.evidence),
            "quote": self.entry.quote,
        }


@dataclass(frozen=True, slots=True)
class Conflict:
    """What cannot all be right: `kind` as in the contract, a sentence, and the rival values."""

    kind: str
    why: str
    severity: str
    rivals: tuple[Rival, ...]
    lines: tuple[str, ...] = ()  # the ledger lines it is about

    @property
    def id(self) -> str:
        return f"{self.kind}:{'+'.join(sorted({rival.entry.id for rival in self.rivals}))}"

    def to_dict(self) -> dict[str, Any]:
        """The conflict as the contract writes it, and the rival values."""
        return {
            "kind": self.kind,
            "records": sorted({rival.entry.id for rival in self.rivals}),
            "why": self.why,
            "severity": self.severity,
            "lines": sorted(self.lines),
            "values": [rival.to_dict() for rival in self.rivals],
        }


def rivals(rows: Iterable[tuple[str, Entry[Record]]]) -> tuple[Rival, ...]:
    """The sides in order of telling, copies of a side's own text left out."""
    ordered = sorted(
        rows, key=lambda row: (told_on(row[1]) or "9999", row[1].source.document.id, row[1].record.evidence)
    )
    sources = Sources([entry for _, entry in ordered])
    return tuple(Rival(value, entry) for value, entry in ordered if not _copies(value, entry, ordered, sources))


def who(entry: Entry[Record]) -> str:
    """A source as a sentence names it: the speaker if one is known, the outlet and the day."""
    document = entry.source.document
    speaker = getattr(entry.record, "speaker", None)
    outlet = document.publisher or document.id
    day = f", {document.published}" if document.published else ""
    return f"{speaker} ({outlet}{day})" if speaker else f"{outlet}{day}"


def _copies(value: str, entry: Entry[Record], rows: list[tuple[str, Entry[Record]]], sources: Sources) -> bool:
    original = sources.copied_from(entry.source.document.id)
    return original is not None and any(value == other and its.source.document.id == original for other, its in rows)
