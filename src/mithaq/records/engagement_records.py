"""Finished drafts become the engagements of the contract."""

from __future__ import annotations

from typing import Final

from mithaq.model.record import Engagement, Participant
from mithaq.records.context import Context
from mithaq.records.drafts import Draft

_HOSTED: Final = ("meeting", "session", "ceremony")  # kinds of encounters of two at which one is at home


def finish(context: Context, drafts: list[Draft]) -> list[Engagement]:
    """Records of the drafts, in text order."""
    return [_record(context, draft) for draft in sorted(drafts, key=lambda d: d.evidence)]


def _record(context: Context, draft: Draft) -> Engagement:
    place_country = draft.place_country
    status = "planned" if draft.later and draft.status == "under_way" else draft.status
    received = any(role == "host" for _, role in draft.participants.values())
    members: list[Participant] = []
    people = list(draft.participants.values())
    if draft.kind == "visit" and any(e.country not in (None, place_country) for e, _ in people):
        people = [(e, role) for e, role in people if e.country != place_country]  # nobody visits his own country
    for entity, role in people:
        if (
            role == "participant"
            and not received
            and draft.kind in _HOSTED
            and place_country
            and len(draft.parties) == 2
            and place_country in draft.parties
        ):
            role = "host" if entity.country == place_country else "visitor" if entity.country else role
        if role == "host" and any(member.role == "host" for member in members):
            role = "participant"  # one receives, the others of his side sit in
        name = entity.name.told(context.text.source) if entity.name else None
        members.append(Participant(name=name, office=entity.office, country=entity.country, role=role))
    return Engagement(
        kind=draft.kind, status=status, date=draft.date, place=draft.place, place_country=place_country,
        parties=tuple(sorted(draft.parties)), participants=tuple(members), occasion=draft.occasion,
        topics=tuple(sorted(draft.topics)), evidence=draft.evidence, pattern=draft.pattern,
    )  # fmt: skip
