"""One document's records for a person at a terminal.

Arabic stands between isolates (FSI … PDI), so that neither it nor the Latin words beside it change places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from mithaq.model.document import Document
from mithaq.model.record import (
    RECORD_TYPES,
    Commitment,
    Engagement,
    Figure,
    Instrument,
    Organisation,
    Participant,
    Person,
    Reading,
    Record,
    Statement,
)
from mithaq.reports.wording import plain_date
from mithaq.text.bidi import isolate

_BOLD, _DIM, _PLAIN = "\033[1m", "\033[2m", "\033[0m"
_LONGEST_QUOTE = 240
_QUALIFIERS = {"exact": "", "about": "about ", "over": "over ", "under": "under ", "up_to": "up to "}

R = TypeVar("R", bound=Record)


def summarize(document: Document, reading: Reading, colour: bool = False) -> str:
    """The summary of one document, ending in an empty line."""
    return "\n".join(_lines(document, reading, colour)) + "\n\n"


def _lines(document: Document, reading: Reading, colour: bool) -> Iterator[str]:
    bold, dim, plain = (_BOLD, _DIM, _PLAIN) if colour else ("", "", "")
    published = f"published {reading.published}" if reading.published else "publication date unknown"
    yield f"{bold}{_joined(isolate(reading.id), isolate(document.publisher or ''), published)}{plain}"
    yield isolate(document.text.strip().partition("\n")[0])

    def section(title: str, records: Iterable[R], describe: Callable[[R], Iterable[str]]) -> Iterator[str]:
        listed = tuple(records)
        if listed:
            yield f"{bold}{title} ({len(listed)}){plain}"
        for record in listed:
            first, *more = describe(record)
            yield f"  {first}"
            yield from (f"      {line}" for line in more)
            yield f"      {dim}{_quote(document, record)}{plain}"

    yield from section("Persons", reading.persons, _person)
    yield from section("Organisations", reading.organisations, _organisation)
    yield from section("Engagements", reading.engagements, _engagement)
    yield from section("Instruments", reading.instruments, _instrument)
    yield from section("Commitments", reading.commitments, _commitment)
    yield from section("Figures", reading.figures, _figure)
    yield from section("Statements", reading.statements, _statement)
    if not any(getattr(reading, kind) for kind in RECORD_TYPES):
        yield f"{dim}no records{plain}"


def _person(person: Person) -> Iterator[str]:
    yield _joined(isolate(person.name), _maybe(person.office), person.country)


def _organisation(organisation: Organisation) -> Iterator[str]:
    yield _joined(isolate(organisation.name), organisation.kind, organisation.country)


def _engagement(engagement: Engagement) -> Iterator[str]:
    place = _maybe(engagement.place)
    if engagement.place_country:
        place = f"{place} ({engagement.place_country})" if place else f"in {engagement.place_country}"
    date = plain_date(engagement.date, "no date")
    yield _joined(f"{engagement.kind}, {engagement.status}", date, place, ", ".join(engagement.parties))
    yield from (_participant(someone) for someone in engagement.participants)
    if engagement.occasion:
        yield f"on the occasion of {isolate(engagement.occasion)}"
    if engagement.topics:
        yield f"about {', '.join(engagement.topics)}"


def _participant(someone: Participant) -> str:
    who = _joined(_maybe(someone.name), _maybe(someone.office), someone.country)
    return f"{someone.role}: {who}"


def _instrument(instrument: Instrument) -> Iterator[str]:
    count = f"{instrument.count} of them" if instrument.count and instrument.count > 1 else ""
    parties = ", ".join(instrument.parties)
    date = plain_date(instrument.date, "")
    yield _joined(f"{instrument.kind}, {instrument.status}", date, isolate(instrument.title), count, parties)
    if instrument.topics:
        yield f"about {', '.join(instrument.topics)}"


def _commitment(commitment: Commitment) -> Iterator[str]:
    due = f"due {plain_date(commitment.due, '')}" if commitment.due else "no due date"
    actors = f"by {', '.join(map(isolate, commitment.actors))}" if commitment.actors else ""
    yield _joined(f"{commitment.kind}, {commitment.status}", due, isolate(commitment.what), actors)


def _figure(figure: Figure) -> Iterator[str]:
    unit = "" if figure.unit == "count" else f" {figure.unit}"
    value = f"{_QUALIFIERS.get(figure.qualifier, '')}{figure.value:,}{unit}"
    speaker = f"says {isolate(figure.speaker)}" if figure.speaker else ""
    yield _joined(figure.measure, value, plain_date(figure.period, ""), ", ".join(figure.parties), speaker)


def _statement(statement: Statement) -> Iterator[str]:
    to = f"to {isolate(statement.addressee)}" if statement.addressee else ""
    yield _joined(
        statement.act, _maybe(statement.speaker), statement.country, to, "direct speech" if statement.quote else ""
    )


def _quote(document: Document, record: Record) -> str:
    words = " ".join(record.evidence.of(document.text).split())
    if len(words) > _LONGEST_QUOTE:
        words = words[: _LONGEST_QUOTE - 1] + "…"
    return isolate(f"«{words}»")


def _maybe(text: str | None) -> str:
    return isolate(text) if text else ""


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part and part != isolate(""))
