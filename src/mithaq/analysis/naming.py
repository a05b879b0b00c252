"""A line in half a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from mithaq.analysis.merged import Merged
from mithaq.analysis.values import shown
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Organisation, Person, Record

_LONGEST = 80


def titled(line: Merged[Record]) -> str:
    """What a line is about, in English, names and titles as the sources have them."""
    match line.record:
        case Engagement() as record:
            return _joined(f"{record.kind} of {_parties(record.parties)}", record.status, record.date, record.place)
        case Instrument() as record:
            return _joined(
                f"{record.kind} {_quoted(record.title)}", record.status, _parties(record.parties), record.date
            )
        case Commitment() as record:
            due = f"due {record.due}" if record.due else None
            return _joined(f"{record.kind} {_quoted(record.what)}", record.status, _parties(record.actors), due)
        case Figure() as record:
            about = f"{record.measure.replace('_', ' ')} of {_parties(record.parties)}"
            return _joined(f"{about}: {shown(record)}", record.period)
        case Person() as record:
            return _joined(f"person {record.name}", record.country)
        case Organisation() as record:
            return _joined(f"organisation {record.name}", record.kind, record.country)
        case record:
            raise TypeError(f"{type(record).__name__} has no lines")


def _joined(*parts: str | None) -> str:
    return ", ".join(filter(None, parts))


def _parties(codes: Iterable[str]) -> str:
    return " and ".join(codes) or "nobody named"


def _quoted(words: str) -> str:
    words = " ".join(words.split())
    return f"«{words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}»"
