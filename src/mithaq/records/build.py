"""All records of one document."""

from __future__ import annotations

from mithaq.language import Sketch
from mithaq.model.document import Document
from mithaq.model.frame import Frame
from mithaq.model.record import Person, Reading
from mithaq.records.commitments import commitments
from mithaq.records.context import Context
from mithaq.records.engagement_records import finish
from mithaq.records.engagements import Engagements
from mithaq.records.figures import figures
from mithaq.records.home import home
from mithaq.records.instruments import instruments
from mithaq.records.organisations import organisations
from mithaq.records.statements import statements


def build(document: Document, sketch: Sketch, frames: list[Frame]) -> Reading:
    """Turn what was recognised into the records of the contract."""
    context = Context(document, sketch, home=home(document, sketch))
    drafts = Engagements(context).build(frames)
    return Reading(
        id=document.id,
        published=document.published,
        persons=_persons(context),
        organisations=organisations(context),
        engagements=tuple(finish(context, drafts)),
        instruments=tuple(instruments(context, drafts)),
        commitments=tuple(commitments(context, drafts)),
        figures=tuple(figures(context)),
        statements=tuple(statements(context)),
    )


def _persons(context: Context) -> tuple[Person, ...]:
    source = context.text.source
    return tuple(
        Person(
            name=e.name.of(source),
            country=e.country,
            office=e.office,
            evidence=e.evidence,
            pattern="person.name",
            confidence=0.8,
        )
        for e in context.people.entities
        if e.name is not None and e.evidence is not None
    )
