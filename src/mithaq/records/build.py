"""All records of one document."""

from __future__ import annotations

from mithaq.model.frame import Frame
from mithaq.model.record import Reading
from mithaq.records.commitments import commitments
from mithaq.records.confidence import grade
from mithaq.records.context import Context
from mithaq.records.engagement_purposes import add_purposes, add_signed
from mithaq.records.engagement_records import finish
from mithaq.records.engagement_topics import add_topics
from mithaq.records.engagements import Engagements
from mithaq.records.figures import figures
from mithaq.records.instruments import instruments
from mithaq.records.organisations import organisations
from mithaq.records.persons import persons
from mithaq.records.statements import statements


def build(context: Context, frames: list[Frame]) -> Reading:
    """Turn what was recognised into the records of the contract."""
    reading = collect(context, frames)
    grade(context, reading)
    return reading


def collect(context: Context, frames: list[Frame]) -> Reading:
    """The records before anything is said of how sure they are."""
    document = context.document
    drafts = Engagements(context).build(frames)
    told = tuple(statements(context, drafts))
    add_topics(context, drafts, told)
    add_purposes(context, drafts)
    papers = tuple(instruments(context, drafts))
    add_signed(drafts, papers)
    return Reading(
        id=document.id,
        published=document.published,
        persons=persons(context),
        organisations=organisations(context),
        engagements=tuple(finish(context, drafts)),
        instruments=papers,
        commitments=tuple(commitments(context, drafts, papers)),
        figures=tuple(figures(context)),
        statements=told,
    )
