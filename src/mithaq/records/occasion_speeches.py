"""Sittings that only a speech before a body tells: «في كلمتها أمام الجمعية العامة للأمم المتحدة»."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import OrganisationMention
from mithaq.records.context import Context
from mithaq.records.drafts import Draft, told
from mithaq.records.entity import STATE_RANKS, Entity

_WEIGHT: Final = 2
_HEARD: Final = 12  # items behind the body in which whoever spoke can be named


def speech(context: Context, frame: Frame, items: list[Item], status: str) -> Draft | None:
    """The sitting of an intergovernmental body, or of a foreign parliament, before which somebody of rank spoke."""
    body = items[frame.stop - 1].value
    if not isinstance(body, OrganisationMention):
        return None
    parliament = body.kind == "ministry" and context.text.keys[body.first] in context.sketch.words["parliament"]
    party = body.party if body.kind == "igo" else body.country if parliament else None
    speaker = _speaker(context, frame, items)
    if party is None or speaker is None or not speaker.country or speaker.country == party:
        return None
    draft = told(context, frame, items, "session", status, (frame.first, frame.stop), weight=_WEIGHT)
    draft.parties, draft.attended = {party}, True
    draft.add(speaker, "participant")
    return draft


def _speaker(context: Context, frame: Frame, items: list[Item]) -> Entity | None:
    """Who spoke: the last one named before, else the first behind."""
    before = (items[k] for k in range(frame.trigger - 1, -1, -1))
    behind = items[frame.trigger + 1 : frame.stop + _HEARD]
    people = (e for item in (*before, *behind) if "Person" in item.types for e in context.entities(item))
    return next((e for e in people if e.rank in STATE_RANKS or (e.country and not e.rank)), None)
