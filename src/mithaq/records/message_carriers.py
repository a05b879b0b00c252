"""Who carries a message: «نقلها وزير الخارجية», «سلم خلالها رسالة من الرئيس», «تسلم الرسالة وزير الدولة»."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.entity import STATE_RANKS, Entity

_LEADS: Final = 12  # items from the verb of handing over to the message, with those to whom it goes between them
_SUBJECT: Final = 3  # items from «نقلها» to who does it
_BEHIND: Final = 2  # sentences behind that of the message which go on about it


def add_carriers(context: Context, drafts: list[Draft]) -> None:
    """Give each message of `drafts` the official who hands it over, or to whom it is handed for his head of state."""
    for draft in drafts:
        if draft.kind != "message" or not draft.participants:
            continue
        rows = context.sketch.items
        found = _beside(context, draft, rows[draft.sentence], draft.item)
        if not found and draft.retold > draft.sentence:
            again = rows[draft.retold]
            at = next((k for k, item in enumerate(again) if "message" in item.groups), None)
            found = _beside(context, draft, again, at) if at is not None else []
        for number in range(draft.sentence + 1, min(len(rows), draft.sentence + 1 + _BEHIND)):
            found = found or _told_again(context, draft, rows[number])
        for entity in found:
            draft.add(entity, "participant", party=False)


def _beside(context: Context, draft: Draft, items: list[Item], at: int) -> list[Entity]:
    """Who carries the message at item `at`, by the verb in front of it or by the clause behind it."""
    words = context.sketch.words
    handing = words["hands_over"] | words["is_handed"]  # «استقبل السفير، وتسلم منه رسالة»
    verb = next((k for k in range(at - 1, max(-1, at - _LEADS), -1) if items[k].key in handing), None)
    if verb is not None:
        between = _people(context, draft, items[verb + 1 : at])
        if found := between or _people(context, draft, items[verb - 1 :: -1] if verb else []):
            return found[:1]
    for k in range(at + 1, len(items)):
        if items[k].key in words["hands_it_over"]:
            return _people(context, draft, items[k + 1 : k + 1 + _SUBJECT])[:1]
    return []


def _told_again(context: Context, draft: Draft, items: list[Item]) -> list[Entity]:
    """«وتسلم الوزير الرسالة خلال استقباله السفير», «ونقل السفير الرسالة»: a message told before, by its article."""
    words = context.sketch.words
    for at, item in enumerate(items):
        if "message" not in item.groups or not item.proclitics.endswith("ال"):
            continue
        lead = range(at - 1, max(-1, at - _LEADS), -1)
        verb = next((k for k in lead if items[k].key in words["hands_over"] | words["is_handed"]), None)
        if verb is None:
            continue
        beside = _people(context, draft, items[verb + 1 : at]) or _people(context, draft, items[at + 1 : at + _SUBJECT])
        return (beside or _people(context, draft, items[verb - 1 :: -1] if verb else []))[:1]
    return []


def _people(context: Context, draft: Draft, items: list[Item]) -> list[Entity]:
    """Officials of the two sides whom items name, but for those between whom the message goes."""
    named = [e for item in items if "Person" in item.types for e in context.entities(item)]
    return [
        e
        for e in named
        if id(e) not in draft.participants and e.rank in {*STATE_RANKS, ""} and e.country in draft.parties
    ]
