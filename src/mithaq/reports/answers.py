"""Answers about persons, organisations and series in words for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from mithaq.analysis.finding import Found
from mithaq.analysis.merged import Merged
from mithaq.analysis.organisation import OrganisationFile
from mithaq.analysis.person import PersonFile, Spelling
from mithaq.analysis.series import Point, Series
from mithaq.ledger import Entry
from mithaq.model.record import Figure, Organisation, Person, Statement
from mithaq.reports.layout import Layout, Row, joined, origin
from mithaq.reports.line_text import WORDS, attested, between, commitment, encounter, figure, spellings
from mithaq.text.bidi import isolate, isolate_runs

_OFFICES = 2  # told of each of several persons
_DISPUTES = 2  # told of each claim


def person_text(found: PersonFile, layout: Layout) -> str:
    """A person: spellings, offices with the time attested, encounters, words, claims and undertakings."""
    return _text(_person(found, layout))


def organisation_text(found: OrganisationFile, layout: Layout) -> str:
    """An organisation: names, encounters that name it, words, claims and undertakings."""
    return _text(_organisation(found, layout))


def choices_text(found: Found[Any], layout: Layout) -> str:
    """Who can be meant, to choose from by id."""
    return _text(_choices(found, layout))


def series_text(found: Sequence[Series], layout: Layout) -> str:
    """Series of a measure: claims by period with who says so, targets, and what excludes each other."""
    return _text(line for one in found for line in _series(one, layout)).removeprefix("\n")


def _text(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"


def _person(found: PersonFile, layout: Layout) -> Iterator[str]:
    record = found.line.record
    yield layout.heading(joined(" · ", isolate(record.name), record.country, found.line.id))
    yield from _spelled(found.spellings, layout)
    if found.offices:
        yield from layout.section("Offices, with the time for which they are attested", len(found.offices))
        rows = [Row(None, [isolate(row.office)], row.entries[0], _told(row.entries)) for row in found.offices]
        yield from layout.columns([between(row) or "no date" for row in found.offices], rows, "  ")
    yield from _rest(found, "Encounters", "Undertakings in this person's words", layout)


def _organisation(found: OrganisationFile, layout: Layout) -> Iterator[str]:
    record = found.line.record
    kind = WORDS.term("organisation_kind", record.kind)
    yield layout.heading(joined(" · ", isolate(record.name), kind, record.country, found.line.id))
    yield from _spelled(found.spellings, layout)
    yield from _rest(found, "Encounters that name it", "Undertakings", layout)


def _spelled(found: Sequence[Spelling], layout: Layout) -> Iterator[str]:
    yield from layout.section("Spellings", len(found))
    rows = [Row(None, [isolate(row.name)], None, _told(row.entries)) for row in found]
    yield from layout.columns([f"{len(row.entries)}×" for row in found], rows, "  ")


def _rest(found: PersonFile | OrganisationFile, encounters: str, undertakings: str, layout: Layout) -> Iterator[str]:
    sections = (
        (encounters, [encounter(line) for line in found.encounters]),
        ("Statements", [_statement(entry) for entry in found.statements]),
        ("Figures claimed", [_claim(line) for line in found.figures]),
        (undertakings, [commitment(line) for line in found.commitments]),
    )
    for title, rows in sections:
        if rows:
            yield from layout.section(title, len(rows))
            yield from layout.dated(rows, "  ")


def _claim(line: Merged[Figure]) -> Row:
    row = figure(line)
    measure = WORDS.term("measure", line.record.measure)
    return replace(row, parts=[f"{measure}: {row.parts[0]}", *row.parts[1:]])


def _statement(entry: Entry[Statement]) -> Row:
    record = entry.record
    to = f"to {isolate(record.addressee)}" if record.addressee else None
    on = "on " + ", ".join(record.topics) if record.topics else None
    words = "direct speech" if record.quote else None
    what = joined(" · ", record.act.replace("_", " "), to, on, words)
    return Row(entry.source.document.published, [what], entry, [origin(entry.source)])


def _told(entries: Sequence[Entry[Any]], most: int = 3) -> list[str]:
    documents = {entry.source.document.id: entry.source for entry in entries}
    rows = [origin(source) for source in list(documents.values())[:most]]
    return rows + ([f"and {len(documents) - most} more"] if len(documents) > most else [])


def _choices(found: Found[Any], layout: Layout) -> Iterator[str]:
    yield f"{len(found.lines)} can be meant by {isolate(found.asked)}; ask again by id"
    rows = []
    for line in found.lines:
        record = line.record
        also = spellings((entry.record.name for entry in line.entries), record.name)
        parts = [joined(" · ", isolate(record.name), record.country, also)]
        if isinstance(record, Person):
            parts += list(attested(line.entries))[-_OFFICES:]
        elif isinstance(record, Organisation):
            parts.append(WORDS.term("organisation_kind", record.kind))
        count = len({entry.source.document.id for entry in line.entries})
        rows.append(Row(None, [*parts, f"{count} document{'' if count == 1 else 's'}"]))
    yield from layout.columns([line.id for line in found.lines], rows, "  ")


def _series(found: Series, layout: Layout) -> Iterator[str]:
    parties = ", ".join(found.parties) or "no parties named"
    yield ""
    title = joined(" · ", WORDS.term("measure", found.measure), parties, found.unit)
    yield layout.heading(f"{title} ({len(found.points)})")
    yield from layout.dated([_point(point) for point in found.points], "  ")


def _point(point: Point) -> Row:
    row = figure(point.line, point.line.record.parties, "target" if point.is_target else None)
    told = point.conflicts[:_DISPUTES]
    disputes = [f"{conflict.kind}, {conflict.severity}: {isolate_runs(conflict.why)}" for conflict in told]
    if more := len(point.conflicts) - len(told):
        disputes.append(f"and {more} more contradiction{'' if more == 1 else 's'}")
    return replace(row, parts=[*row.parts, *disputes])
