"""Who sat in on an encounter: «حضر اللقاء فلان وفلان», «… وذلك بحضور فلان وفلان»."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import Place
from mithaq.records.context import Context
from mithaq.records.drafts import GATHERINGS, Draft
from mithaq.records.entity import PRIVATE_RANKS, STATE_RANKS, Entity
from mithaq.records.message_carriers import add_carriers
from mithaq.records.party_codes import BODIES
from mithaq.records.sentence_row import COMMAS
from mithaq.records.visit_companions import add_companions

_ATTENDED: Final = frozenset(["reception", "meeting", "session", "ceremony", "summit", "conference"])
_IN_IT: Final = ("فيها", "فيه")  # «ويشارك فيها»: in the gathering told just before
_LARGE: Final = frozenset(["summit", "conference"])  # which only their own name means, not «حضر اللقاء»
_WITH_PEOPLE: Final = frozenset(["meeting", "session", "ceremony", "call"])
_OPEN: Final = frozenset(["summit", "conference", "session", "ceremony"])  # to which officials of any state come
_EVENTS: Final = _ATTENDED | {"trip", "call", "talks"}
_CAME_TO_IT: Final = ("حضره", "وحضره", "حضرها", "وحضرها")
_TALKS_AT: Final = 8  # items from «اللقاء» to «بحضور»
_RETOLD: Final = 3  # sentences from a headline to those that tell of it again
_TWO: Final = 2
_OPENING: Final = 8  # items of a sentence in which it says what somebody came to


def add_attendance(context: Context, drafts: list[Draft]) -> None:
    """Give each draft those who are said to have sat in, in its own sentence or in those behind it."""
    if drafts:
        _add_present(context, drafts)
        _add_companions(context, drafts)
        _add_told_behind(context, drafts)
        add_companions(context, drafts)
        add_carriers(context, drafts)


def _add_present(context: Context, drafts: list[Draft]) -> None:
    """«استقبل … وزير الدفاع الفرنسي، وذلك بحضور وزير الدفاع فلان ورئيس الأركان فلان»: those behind «بحضور»."""
    words = context.sketch.words["sitting_in"]
    for number, items in enumerate(context.sketch.items):
        for k in range(1, len(items) - 1):
            if items[k].key not in words:
                continue
            told = [(at, d) for d in drafts if 0 <= (at := _told_at(d, number, items)) < k]
            talks = _the_talks(items, k) if not told else None
            if talks is not None:  # «خلال اللقاء بحضور كل من …»
                before = [d for d in drafts if d.kind == "meeting" and d.participants and d.sentence < number]
                told = [(talks, d) for d in before[-1:]]
            if not told:
                continue
            at, draft = max(told, key=lambda t: t[0])
            halls = context.sketch.words["halls"]
            between = (m for m in range(at + 1, k) if items[m - 1].key.lstrip("ب") not in halls)
            if any(items[m].groups & _EVENTS for m in between):
                continue  # «… على هامش حفل أقيم بحضور»
            hosts = draft.hosts
            for item in _listed(items, k + 1 + 2 * (items[k + 1].key in context.sketch.words["each"])):
                for entity in context.entities(item):
                    comes = draft.kind in _OPEN and entity.rank in STATE_RANKS and entity.country
                    if comes or (entity.rank and _serves_party(entity, draft)):
                        draft.add(entity, _role(entity, hosts))


def _add_companions(context: Context, drafts: list[Draft]) -> None:
    """«استقبل الرئيس المبعوث فلان ومعه رئيس الشركة علان»: who comes with a visitor is one too."""
    words = context.sketch.words
    for draft in drafts:
        guests = {k for k, (_, role) in draft.participants.items() if role == "visitor"}
        if draft.kind != "meeting" or not guests:
            continue
        last = min(draft.sentence + _RETOLD, draft.retold)
        for number in range(draft.sentence, max(draft.sentence, last) + 1):
            items = context.sketch.items[number]
            begin = draft.item + 1 if number == draft.sentence else 1
            for k in (k for k in range(begin, len(items) - 1) if items[k].key in words["with_him"]):
                before = next((item for item in reversed(items[:k]) if "Person" in item.types), None)
                if before is None or guests.isdisjoint(map(id, context.entities(before))):
                    continue
                listed = _listed(items, k + 1 + 2 * (items[k + 1].key in words["each"]))
                for entity in (e for item in listed for e in context.entities(item)):
                    if entity.rank != "spokesperson" and entity.country not in draft.hosts - {None}:
                        draft.add(entity, "visitor", party=False)


def _the_talks(items: list[Item], k: int) -> int | None:
    """The item of «اللقاء», «الاستقبال» before item `k`, which means the talks told before."""
    near_by = range(k - 1, max(-1, k - _TALKS_AT), -1)
    named = (m for m in near_by if items[m].groups & {"meeting", "reception"} and "ال" in items[m].proclitics)
    return next(named, None)


def _told_at(draft: Draft, number: int, items: list[Item]) -> int:
    """The item of a sentence that tells of an encounter to which people come, -1 where it tells of none such."""
    if draft.sentence == number:
        return draft.item if draft.kind in _OPEN or (draft.kind == "meeting" and draft.participants) else -1
    if draft.retold != number or draft.kind not in GATHERINGS:
        return -1
    return next((k for k, item in enumerate(items) if draft.kind in item.groups), -1)


def _listed(items: list[Item], k: int) -> list[Item]:
    """The persons whom a list names that begins at item `k`."""
    found: list[Item] = []
    while k < len(items):
        if items[k].types & {"Person", "Owner"}:  # «، بحضور فلان،» is an aside
            found.append(items[k])
        elif items[k].key not in COMMAS:
            break
        k += 1
    return found


def _add_told_behind(context: Context, drafts: list[Draft]) -> None:
    """«حضر اللقاء فلان وفلان»: those who sat in belong to the encounter told just before."""
    last = -1  # the last sentence that told who sat in
    for number, items in enumerate(context.sketch.items):
        opening = items[:_OPENING]
        told = any(item.groups & _ATTENDED or item.key.startswith(_CAME_TO_IT) for item in opening)
        in_it = not told and any(x.key in _IN_IT and "attend" in y.groups for y, x in pairwise(opening))
        told = told or in_it
        come = any("attend" in item.groups or item.key.startswith(_CAME_TO_IT) for item in opening) or _saw_come(
            opening, context.sketch.words["attendance"]
        )
        presided = not come and told and any("preside" in item.groups for item in opening[:_TWO])
        if not presided and (not come or not (told or (last >= 0 and number == last + 1))):
            continue  # «كما حضر إلى جانب الوزيرة …» goes on
        last = number
        before = [
            d
            for d in drafts
            if d.sentence <= number
            and ((d.kind in _WITH_PEOPLE and _has_people(d)) or (_is_open(d) and d.sentence < number))
        ]
        named = {group for item in opening for group in item.groups & GATHERINGS}
        of_kind = [d for d in before if d.kind in named]
        before = of_kind or [d for d in before if in_it or (d.kind not in _LARGE and not named & _LARGE)]
        if not before:
            continue
        draft = max(before, key=lambda d: (_last_told(d, number), d.kind == "meeting"))
        hosts = draft.hosts
        each = draft.kind == "meeting" and any(item.key in context.sketch.words["each"] for item in opening)
        side: str | None = None  # of whom the list names officials
        sent: str | None = None  # «من الجانب الأمريكي»: the side that is named for all who follow
        for item in _before_speech(items) if presided else items:
            if isinstance(item.value, Place) and item.value.kind == "side":
                side = sent = item.value.code
            if in_it and "Person" in item.types and _is_open(draft):
                draft.parties.update(context.codes(item))  # «ويشارك فيها رؤساء غانا وتوغو»
            for entity in context.entities(item) if "Person" in item.types else ():
                if entity.country is None and side in draft.parties and _is_official(entity, sent=side == sent):
                    entity.country = side  # «… وكبير المساعدين فلان» in a list of the guest's men
                side = entity.country
                comes = _is_open(draft) and draft.sentence < number and entity.rank in STATE_RANKS - {"spokesperson"}
                known = entity.country is None or _serves_party(entity, draft)
                if each or comes or known or entity.country in draft.parties:
                    draft.add(entity, _role(entity, hosts), party=each or comes)


def _has_people(draft: Draft) -> bool:
    """Whether an encounter is one of people: those who sit in a session may be told only behind it."""
    return bool(draft.participants) or draft.kind == "session"


def _before_speech(items: list[Item]) -> list[Item]:
    """«ترأس الاجتماع الوزير فلان والوزيرة علانة، وقال …»: the items before somebody speaks of others."""
    return list(takewhile(lambda item: "say" not in item.groups, items))


def _last_told(draft: Draft, number: int) -> int:
    """The last sentence before sentence `number` that tells of an encounter."""
    return draft.retold if draft.sentence < draft.retold <= number else draft.sentence


def _saw_come(opening: list[Item], attendance: frozenset[str]) -> bool:
    """«وعرف الاستقبال مشاركة فلان», «شهد اللقاء حضور فلان»."""
    return (
        bool(opening)
        and any(item.key.lstrip("و") in attendance for item in opening[:1])
        and any(item.key in attendance for item in opening[1:])
    )


def _is_official(entity: Entity, *, sent: bool) -> bool:
    """Whether somebody in a list of officials is one; who comes for a side (`sent`) is, whatever his office."""
    return bool(entity.offices) and (sent or entity.rank not in PRIVATE_RANKS)


def _serves_party(entity: Entity, draft: Draft) -> bool:
    """Whether somebody is of the state of a party, or of one of its regions."""
    return any(code.split("-")[0] == entity.country for code in draft.parties)


def _role(entity: Entity, hosts: set[str | None]) -> str:
    """That of somebody who sat in, by the countries of those who receive."""
    return "participant" if entity.country in hosts or not hosts else "visitor"


def _is_open(draft: Draft) -> bool:
    """Whether more states come to a gathering than the words that tell of it name."""
    many = draft.international or not BODIES.isdisjoint(draft.parties) or len(draft.parties) > _TWO
    return draft.kind in GATHERINGS and many
