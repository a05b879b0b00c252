"""Commitments: what is to be done, by whom, by when.

An undertaking is an action («إنشاء مركز») under a licence («اتفق الجانبان على»). Wishes, meetings and documents
are none, and at least two parties must be concerned.
"""

from __future__ import annotations

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, Sides
from mithaq.model.record import Commitment
from mithaq.model.span import Span
from mithaq.records.commitment_chain import ChainReader, Undertaking, due, subject
from mithaq.records.commitment_marks import Marks
from mithaq.records.context import Context
from mithaq.records.drafts import Draft

_MUTUAL = frozenset("verb.agree.ittafaqa verb.agree.tawafaqa licence.accord licence.under_accord licence.bind licence.fixed".split())
_NAMED_KINDS = frozenset(["company", "fund", "school", "ngo", "other"])
_CONFIDENCE = {"agreed": 0.7, "proposed": 0.6, "under_way": 0.5, "completed": 0.4}


def commitments(context: Context, drafts: list[Draft]) -> list[Commitment]:
    """Every undertaking between parties that the text tells, in text order."""
    bilateral = any(len(draft.parties) >= 2 for draft in drafts)
    found: list[Commitment] = []
    for items in context.sketch.items:
        if not items:
            continue
        marks = Marks(context.sketch, items)
        if not marks.promising:
            continue
        for one in ChainReader(marks).read():
            record = _record(context, marks, one, bilateral)
            if record is not None:
                found.append(record)
    return found


def _record(context: Context, marks: Marks, one: Undertaking, bilateral: bool) -> Commitment | None:
    codes = _codes(context, marks.items)
    if not _concerned(marks.items, codes, bilateral):
        return None
    status = {"announced": "agreed", "praised": "completed"}.get(one.status, one.status)
    text = context.text
    proclitics = "" if one.finite else _front(marks, one.first)
    start = one.licence.first if one.leading else one.first
    published = context.published.isoformat() if context.published else None
    return Commitment(
        kind=one.kind,
        what=context.words(one.first, one.stop, proclitics),
        actors=tuple(sorted(_actors(context, marks, one, codes))),
        status=status,
        due=due(marks, one.first, one.stop, published),
        topics=tuple(sorted(context.topics(one.first, one.stop))),
        evidence=Span(text.starts[start], text.stops[one.stop - 1]),
        pattern=f"ar.commitment.{status}",
        confidence=_CONFIDENCE[status],
    )


def _front(marks: Marks, t: int) -> str:
    hit = marks[t].action
    return hit.proclitics if hit is not None else ""


def _codes(context: Context, items: list[Item]) -> list[str]:
    """Parties that a sentence names, adjectives included."""
    found: list[str] = []
    for item in items:
        found += context.codes(item)
        if item.features and "adjective" in item.features:
            found.append(item.features["adjective"])
    return list(dict.fromkeys(found))


def _concerned(items: list[Item], codes: list[str], bilateral: bool) -> bool:
    """Whether two parties, or one and an organisation from elsewhere, have to do with the sentence."""
    if len({c.split("-")[0] for c in codes}) >= 2 or bilateral:
        return True
    if any(isinstance(item.value, Sides) for item in items) and codes:
        return True
    for item in items:
        body = item.value
        if isinstance(body, OrganisationMention) and codes and body.country and body.country not in codes:
            return True
    return False


def _actors(context: Context, marks: Marks, one: Undertaking, codes: list[str]) -> set[str]:
    licence = one.licence
    at = subject(marks, licence, one.first)
    pair = set(context.pair)
    if at is None:
        return pair
    item = marks.items[at]
    names = _names(context, item)
    parties = set(context.codes(item))
    if names:
        return names | parties
    if len(parties) >= 2 or not parties:
        return parties or pair
    mutual = one.status in ("proposed",) or licence.hit.entry.id in _MUTUAL
    return parties | pair if mutual else parties


def _names(context: Context, item: Item) -> set[str]:
    found = set()
    for body in context.members(item):
        if isinstance(body, OrganisationMention) and body.kind in _NAMED_KINDS:
            first, stop = body.name or (body.first, body.stop)
            found.add(context.words(first, stop, item.proclitics if first == body.first else ""))
    return found
