"""The persons of one document, and by what each of them was recognised."""

from __future__ import annotations

from mithaq.model.record import Person
from mithaq.records.context import Context
from mithaq.records.entity import Entity


def persons(context: Context) -> tuple[Person, ...]:
    """Everyone whom the text names, in the order of their first mention."""
    leaders = {id(context.people.of(mention)) for mention in context.sketch.persons if mention.known}
    return tuple(
        Person(
            name=e.name.told(context.text.source),
            country=e.country,
            office=e.office,
            evidence=e.evidence,
            pattern=f"person.{'leader' if id(e) in leaders else _told_by(e)}",
        )
        for e in context.people.entities
        if e.name is not None and e.evidence is not None
    )


def _told_by(entity: Entity) -> str:
    if entity.borrowed:
        return "counterpart"
    if entity.country and entity.offices and not any(country for _, country, _ in entity.offices):
        return "office.home"  # the office names no state, so that it is the outlet's
    return "office" if entity.offices else "title" if entity.title else "bare"
