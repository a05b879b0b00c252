"""All records of one document."""

from __future__ import annotations

from datetime import date

from mithaq.language import Sketch, find
from mithaq.model.document import Document
from mithaq.model.frame import Frame
from mithaq.model.record import Organisation, Person, Reading
from mithaq.records.commitments import commitments
from mithaq.records.context import Context
from mithaq.records.engagements import Engagements, finish
from mithaq.records.figures import figures
from mithaq.records.home import home
from mithaq.records.instruments import instruments
from mithaq.records.statements import statements


def build(document: Document, sketch: Sketch, frames: list[Frame]) -> Reading:
    """Turn what was recognised into the records of the contract."""
    context = Context(document, sketch, home=home(document, sketch))
    drafts = Engagements(context).build(frames)
    return Reading(
        id=document.id,
        published=document.published,
        persons=_persons(context),
        organisations=_organisations(context),
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


def _organisations(context: Context) -> tuple[Organisation, ...]:
    found: dict[str, Organisation] = {}
    pack = find(context.document.lang)
    text = context.text
    for mention in context.sketch.organisations:
        if mention.inside and mention.kind == "ministry":
            continue  # an organ that stands only inside an office is part of the office
        first, stop = mention.name or (mention.first, mention.stop)
        name = context.words(first, stop, "" if mention.name else mention.proclitics)
        key = pack.key(name)
        if key not in found:
            country = mention.country if mention.kind != "igo" else None
            if len(context.states_in(mention.first, mention.stop)) > 1:
                country = None  # a body of two states belongs to neither
            found[key] = Organisation(
                name=name,
                kind=mention.kind,
                country=country,
                evidence=text.span(mention.first, mention.stop),
                pattern="organisation",
                confidence=0.7,
            )
    return tuple(found.values())
