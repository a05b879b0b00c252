"""Who comes with a visitor: «ويرافق الرئيس وفد يضم وزير الخارجية فلان ووزير المالية علان»."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.entity import STATE_RANKS
from mithaq.records.sentence_row import COMMAS

_BEHIND: Final = 6  # sentences from a visit to those who came along
_TO_LIST: Final = 14  # items from «ويرافق» to the first of those who are listed
_AT_ONCE: Final = 4  # items from «يضم» to the first of them
_TO_HOLD: Final = 5  # items from «الوفد المرافق» to «يضم»
_ENDS: Final = frozenset([".", "؛"])


def add_companions(context: Context, drafts: list[Draft]) -> None:
    """Give each visit those who are said to have come along, in its own sentence or in one right behind."""
    visits = [d for d in drafts if d.kind == "visit" and d.participants]
    if not visits:
        return
    first = min(d.sentence for d in visits)
    for number, items in enumerate(context.sketch.items[first:], first):
        for k in range(len(items)):
            if not _tells(items, k, context):
                continue
            visit = _visit(context, visits, items, k, number)
            start = _list(items, k, visit, context) if visit is not None else None
            if visit is not None and start is not None:
                _add(context, visit, _listed(items, start))


def _tells(items: list[Item], k: int, context: Context) -> bool:
    """Whether item `k` says that somebody came along: «يرافق», «ورافقه», «الوفد المرافق … يضم»."""
    words = context.sketch.words
    if items[k].key in words["comes_along"]:
        return True
    if items[k].key not in words["delegation_along"]:
        return False
    near = items[max(0, k - _TO_HOLD) : k + _TO_HOLD + 1]
    return any(item.key in words["holds_members"] for item in near)


def _visit(context: Context, visits: list[Draft], items: list[Item], k: int, number: int) -> Draft | None:
    """The visit of the one whom item `k` says somebody came with, else the one told last."""
    told = [d for d in visits if 0 <= number - max(d.sentence, min(d.retold, number)) <= _BEHIND]
    behind = next((item for item in items[k + 1 : k + 3] if "Person" in item.types), None)
    named = {id(e) for e in context.entities(behind) if e.name} if behind is not None else set()
    mine = [d for d in told if named & d.participants.keys()]
    if named and not mine and items[k].key in context.sketch.words["comes_with"]:
        return None  # «يرافق الأمير»: another's companion
    return max(mine or told, key=lambda d: (d.sentence, -len(d.participants)), default=None)


def _list(items: list[Item], k: int, visit: Draft, context: Context) -> int | None:
    """The item at which the list of those who came along begins; whoever they came with can stand before."""
    words = context.sketch.words
    opened = k
    for n in range(k + 1, min(len(items), k + _TO_LIST)):
        if items[n].key in _ENDS:
            return None
        if items[n].key in words["holds_members"] or items[n].key in words["each"]:
            opened = n
        if items[n].types & {"Person", "Owner"}:
            people = context.entities(items[n])
            whom = opened == k and items[k].key in words["comes_with"] and not any(e.name for e in people)
            if whom or {id(e) for e in people} <= visit.participants.keys():
                opened = n if opened == k else opened  # «يرافق الرئيس وزير الخارجية فلان»
            else:
                plain = any(item.key in words["delegation_along"] for item in items[opened + 1 : n])
                return n if n - opened <= _AT_ONCE and not plain else None  # «يرافقه وفد وصفه مساعده فلان …»
    return None


def _listed(items: list[Item], start: int) -> list[Item]:
    """The persons from item `start` on, joined by nothing but «و» and commas."""
    found: list[Item] = []
    for item in items[start:]:
        if item.types & {"Person", "Owner"}:
            found.append(item)
        elif item.key not in COMMAS and item.key != "و":
            break
    return found


def _add(context: Context, visit: Draft, listed: list[Item]) -> None:
    """Add those who are listed, who are of the visitor's state where no other is named among them."""
    home = {e.country for e, _ in visit.participants.values()}
    named = {code for item in listed for code in context.states_in(item.first, item.stop)}
    for entity in (e for item in listed for e in context.entities(item)):
        unsaid = entity.country is None or (entity.country == visit.place_country and entity.country not in named)
        if unsaid and entity.name and entity.offices and len(home) == 1:
            entity.country = next(iter(home))
        if entity.country in home and entity.rank in STATE_RANKS - {"spokesperson"}:
            visit.add(entity, "visitor")
