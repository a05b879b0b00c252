"""Who heads the two sides of talks: «ترأس الجانب العماني فلان، فيما ترأس الجانب الكوبي علان»."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.entity import Entity
from mithaq.records.office_words import lent
from mithaq.records.party_codes import states_of

_TALKS: Final = frozenset(["meeting", "session", "call"])
_HELD_BY_TWO: Final = frozenset(["meeting", "session", "call", "conference"])
_BOTH: Final = ("البلدين", "الدولتين", "الجانبين", "الطرفين", "الحكومتين")
_OF_BOTH: Final = (*_BOTH, "في", "فى", "بالبلدين", "لدى", "كلا")
_FOR: Final = ("عن", "من", "وعن", "ومن")
_BACK: Final = 2  # sentences from the talks to who headed them
_BEHIND: Final = 4  # items from a side to its head
_NEAR: Final = 8  # items from talks to the two who hold them
_TWO: Final = 2


def is_side(items: list[Item], k: int) -> bool:
    """Whether item `k` is a side of talks: «الجانب العماني», «وفد عمان»."""
    place = items[k].value
    if not isinstance(place, Place):
        return False
    return place.kind == "side" or (place.is_state and k > 0 and items[k - 1].key.removeprefix("و") == "وفد")


def add_heads(context: Context, drafts: list[Draft]) -> None:
    """Give talks those who are said to head their sides, in the same sentence or in one right behind."""
    if not any(d.kind in _TALKS or d.kind in _HELD_BY_TWO for d in drafts):
        return
    led_by = context.sketch.words["led_by"]
    for number, items in enumerate(context.sketch.items):
        presided = any("preside" in item.groups or item.key.removeprefix("و") in led_by for item in items)
        sides = [k for k in range(len(items)) if items[k].value is not None and is_side(items, k)]
        if not presided and sum(k > 0 and items[k - 1].key in _FOR for k in sides) < _TWO:
            continue
        for k in sides:
            talks, head = _talks(drafts, number, context.codes(items[k])), _head(items, k)
            if talks is None or head is None:
                continue
            named = bool(context.states_in(head.first, head.stop))
            for entity in context.entities(head):
                _add(talks, entity, context.codes(items[k])[0], named=named)
        _add_presidents(context, drafts, number, led_by)
    _add_unnamed(context, drafts)


def _add_unnamed(context: Context, drafts: list[Draft]) -> None:
    """«عقد زعيما الصين وتايوان محادثات», «التقى الوزير نظيريه الكوبي والعماني»: holders of an office without a name."""
    for draft in drafts:
        if draft.kind not in _HELD_BY_TWO or len(states_of(draft.parties)) < _TWO:
            continue
        reach = _NEAR if draft.kind == "meeting" else 2 * _NEAR
        for item in context.sketch.items[draft.sentence][max(0, draft.item - reach) : draft.item + reach]:
            for member in context.members(item) if "Person" in item.types else ():
                if isinstance(member, PersonMention) and member.number == "dual" and member.offices:
                    _add_both(context, draft, member)


def _add_both(context: Context, draft: Draft, member: PersonMention) -> None:
    """Those of the two of whose states nobody is told to take part."""
    office = member.offices[0]
    states = office.states or (() if draft.participants else tuple(sorted(draft.parties)))
    if office.counterpart:
        peer = next((e for e, _ in draft.participants.values() if e.offices), None)
        rank = peer.rank if peer is not None else ""
        text = lent(rank, peer.bares, [told for told, _, _ in peer.offices], False) if peer is not None else ""
    else:
        rank, text = office.rank, _of_one(context.people.words.of_each(office, member))
    there = {e.country for e, _ in draft.participants.values()}
    if not text or len(states) != _TWO or (draft.participants and not there.isdisjoint(states)):
        return
    for code in states:
        if code in draft.parties:
            role = "visitor" if ".reception." in draft.pattern else "participant"
            draft.add(Entity(country=code, rank=rank, offices=[(text, code, rank)]), role)


def _of_one(office: str) -> str:
    """«وزير خارجية البلدين», «وزير الصيد في البلدين»: the office of one of the two, without whose it is."""
    words = office.split()
    at = next((k for k, word in enumerate(words) if word in _OF_BOTH), len(words))
    if at < len(words) and words[at] in _BOTH and at > 1 and not words[at - 1].startswith("ال"):
        return " ".join([*words[: at - 1], "ال" + words[at - 1]])
    return " ".join(words[:at])


def _add_presidents(context: Context, drafts: list[Draft], number: int, led_by: frozenset[str]) -> None:
    """«بين الوفدين المصري والعراقي برئاسة فلان وعلان»: those of both sides, where the talks name nobody."""
    items = context.sketch.items[number]
    for draft in drafts:
        if draft.kind != "meeting" or draft.sentence != number or draft.participants or not _of_two(draft):
            continue
        for by, head in zip(items[draft.item :], items[draft.item + 1 :], strict=False):
            if by.key in led_by and "Persons" in head.types:
                for entity in context.entities(head):
                    if entity.country in draft.parties:
                        draft.add(entity, "participant")


def _talks(drafts: list[Draft], number: int, codes: list[str]) -> Draft | None:
    """The talks told last, of two states of which the side is one."""
    told = (d for d in drafts if d.kind in _TALKS and 0 <= number - d.sentence <= _BACK and _of_two(d))
    of_it = [d for d in told if codes and codes[0] in d.parties]
    held = [d for d in of_it if d.status not in ("planned", "proposed")]  # not those agreed upon there
    return max(held or of_it, key=lambda d: (d.sentence, d.item), default=None)


def _add(talks: Draft, entity: Entity, side: str, *, named: bool) -> None:
    """Add the head of a side, who is of its state, unless his office names another."""
    if entity.country is None or (not named and entity.country in talks.parties):
        entity.country = side
    if entity.country == side:
        talks.add(entity, "participant")


def _of_two(draft: Draft) -> bool:
    return len(states_of(draft.parties)) == _TWO


def _head(items: list[Item], k: int) -> Item | None:
    """The person right before or behind the side at item `k`."""
    if k > 1 and "Person" in items[k - 1].types and "preside" in items[k - _TWO].groups:
        return items[k - 1]  # «ترأس فلان الجانب العماني»
    if k > 1 and items[k - 1].key in ("عن", "من") and "Person" in items[k - _TWO].types:
        return items[k - _TWO]  # «برئاسة فلان عن الجانب العماني»
    for item in items[k + 1 : k + 1 + _BEHIND]:
        if "Person" in item.types:
            return item
        if "Actor" in item.types or item.groups & {"preside", "discuss", "say"}:
            return None
    return None
