"""Lines of the ledger in words for a terminal: what is known of each, who says otherwise, and who says it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from mithaq.analysis.attendance import attendance
from mithaq.analysis.merged import Merged
from mithaq.analysis.offices import Attested, offices
from mithaq.analysis.states import moves
from mithaq.analysis.support import Support
from mithaq.ledger import Entry, Line
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Participant, Person, Record
from mithaq.reports.language import Language
from mithaq.reports.layout import Row, isolated, joined, origin
from mithaq.reports.review_text import in_words, where
from mithaq.reports.wording import plain_date, wording
from mithaq.text.bidi import isolate

WORDS = wording(Language.EN)

_LISTED = 3  # sources named below a line


def encounter(line: Merged[Engagement], pair: Collection[str] = ()) -> Row:
    """An engagement; its parties are told where they are not just the two of `pair`."""
    record = line.record
    place = joined(", ", isolate(record.place) if record.place else None, record.place_country)
    kind, status = WORDS.term("engagement_kind", record.kind), WORDS.term("engagement_status", record.status)
    parts = [joined(" · ", f"{kind}, {status}", place, _others(record.parties, pair))]
    if people := attendance(line.entries):
        parts.append("; ".join(_participant(attendee.participant) for attendee in people))
    if record.occasion:
        parts.append(isolate(record.occasion))
    if record.topics:
        parts.append("on " + ", ".join(record.topics))
    parts += _course(line, "engagement_status")
    parts += _otherwise(line, ("kind", "date", "place", "place_country", "occasion"))
    return _row(line, record.date, parts)


def instrument(line: Merged[Instrument], pair: Collection[str] = ()) -> Row:
    """A document between parties."""
    record = line.record
    count = f"{record.count} of them" if record.count and record.count > 1 else None
    kind, status = WORDS.term("instrument_kind", record.kind), WORDS.term("instrument_status", record.status)
    parts = [joined(" · ", f"{kind}, {status}", isolate(record.title), count, _others(record.parties, pair))]
    parts += _course(line, "instrument_status")
    parts += _otherwise(line, ("kind", "date", "count"))
    return _row(line, record.date, parts)


def commitment(line: Merged[Commitment], is_overdue: bool = False, claims: Sequence[Line[Figure]] = ()) -> Row:
    """An undertaking, whether it is past its day, and what was claimed for the time of a target."""
    record = line.record
    kind, status = WORDS.term("commitment_kind", record.kind), WORDS.term("commitment_status", record.status)
    late = WORDS("overdue") if is_overdue else None
    parts = [joined(" · ", f"{kind}, {status}", late, isolate(record.what))]
    if record.actors:
        parts.append("by " + isolated(record.actors))
    parts += _course(line, "commitment_status")
    for claim in claims:
        figure = claim.entries[0].record
        parts.append(f"claimed for {figure.period}: {WORDS.figure(figure)} ({origin(claim.entries[0].source)})")
    parts += _otherwise(line, ("kind", "due"))
    return _row(line, record.due, parts)


def figure(line: Merged[Figure], pair: Collection[str] = (), remark: str | None = None) -> Row:
    """A claim."""
    record = line.record
    speakers = [row.value for row in line.values["speaker"]]
    says = f"{'say' if len(speakers) > 1 else 'says'} {isolated(speakers)}" if speakers else None
    parts = [joined(" · ", WORDS.figure(record), says, _others(record.parties, pair), remark)]
    others = line.values["value"][1:]
    if others:
        told = (f"{WORDS.figure(_first(row).record)} {_tellers(row.entries)}" for row in others)
        parts.append(f"also: {'; '.join(told)}")
    parts += _otherwise(line, ("period",))
    return _row(line, record.period, parts)


def spellings(names: Iterable[str], shown: str) -> str | None:
    """The other spellings of a name."""
    others = [name for name in dict.fromkeys(names) if name != shown]
    return f"also: {isolated(others)}" if others else None


def attested(entries: Iterable[Entry[Person]]) -> Iterator[str]:
    """Offices with the time for which they are attested."""
    for row in offices(entries):
        time = between(row)
        yield isolate(row.office) + (f" ({time})" if time else "")


def between(row: Attested) -> str | None:
    """The days between which an office is attested."""
    return row.first if row.first == row.last else f"{row.first} to {row.last}"


def _row(line: Merged[Record], date: str | None, parts: Sequence[str]) -> Row:
    reviews = (f"{where(review)}: {in_words(review)}" for entry in line.entries for review in entry.reviews)
    return Row(date, parts, line.first, [*_sources(line), *reviews])


def _sources(line: Merged[Record]) -> Iterator[str]:
    count = len(line.entries)
    if count == 1:
        yield f"{origin(line.first.source)} · {line.id}"
        return
    yield f"{count} sources, {line.sources.independent} independent · {line.id}"
    for entry in line.entries[:_LISTED]:
        original = line.sources.copied_from(entry.source.document.id)
        yield joined(" · ", origin(entry.source), f"copy of {isolate(original)}" if original else None)
    if count > _LISTED:
        yield f"and {count - _LISTED} more"


def _others(parties: Sequence[str], pair: Collection[str]) -> str | None:
    """The parties, where they are not just those that everybody knows about."""
    return ", ".join(parties) if set(parties) != set(pair) else None


def _participant(someone: Participant) -> str:
    role = None if someone.role == "participant" else WORDS.term("role", someone.role)
    known = joined(", ", someone.country, role)
    return isolate(someone.name or someone.office or "?") + (f" ({known})" if known else "")


def _course(line: Merged[Record], statuses: str) -> Iterator[str]:
    states = moves(line.line)
    if len(states) > 1:
        steps = (
            WORDS.term(statuses, state.status) + (f" (told {state.told})" if state.told else "") for state in states
        )
        yield " → ".join(steps)


def _otherwise(line: Merged[Record], names: Sequence[str]) -> Iterator[str]:
    """What other sources give for some fields."""
    for name in names:
        if others := line.values[name][1:]:
            told = (f"{_value(line, name, row)} {_tellers(row.entries)}" for row in others)
            yield f"{WORDS.term('field', name)} also: {'; '.join(told)}"


def _value(line: Merged[Record], name: str, row: Support[Any]) -> str:
    if name in ("date", "due", "period"):
        return plain_date(row.value, "")
    if name == "kind":
        return WORDS.term(f"{line.line.type.removesuffix('s')}_kind", row.value)
    return isolate(str(row.value))


def _tellers(entries: Sequence[Entry[Record]]) -> str:
    ids = dict.fromkeys(entry.source.document.id for entry in entries)
    more = f" and {len(ids) - _LISTED} more" if len(ids) > _LISTED else ""
    return f"({isolated(list(ids)[:_LISTED])}{more})"


def _first(row: Support[Any]) -> Entry[Any]:
    return row.entries[0]
