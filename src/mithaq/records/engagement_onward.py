"""Where a journey goes on: «وصل إلى الدوحة للمشاركة في القمة، ومنها إلى أبوظبي»."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import Place
from mithaq.records.sentence_row import COMMAS

Closed = Mapping[str, frozenset[str]]
_FAR: Final = 30  # items of a sentence in which a journey goes on
_BESIDE: Final = 5  # items from «ثم», «وتشمل» to one more goal
_TIMES: Final = frozenset(["Date", "Duration", "Quantity"])
_GOES: Final = frozenset(["trip", "adjective"])


def onward(items: list[Item], at: int, closed: Closed, *, adds: bool) -> list[int]:
    """The items that name further goals behind the goal at `at`; `adds`: also by «وكذلك», «فضلا عن»."""
    found: list[int] = []
    beside, purpose = True, False  # nothing but times since the last goal; within a clause on what is done there
    k = at + 1
    while k < min(len(items), at + _FAR):
        item = items[k]
        if (goal := _next_goal(items, k, closed, near_by=beside and adds)) is not None:
            found.append(goal)
            k, beside, purpose = goal + 1, True, False
            continue
        if item.key in COMMAS or "adjective" in item.groups or not item.types.isdisjoint(_TIMES):
            pass
        elif _opens_purpose(item, closed):
            beside, purpose = False, True
        elif "Person" in item.types and not purpose:
            break
        else:
            beside = False
        k += 1
    return found


def _next_goal(items: list[Item], k: int, closed: Closed, *, near_by: bool) -> int | None:
    """The goal behind a word that leads on, None where the item at `k` is none or something else stands behind it."""
    item = items[k]
    includes = "include" in item.groups and item.key.startswith("و")
    closes = item.key.removeprefix("و") in closed["closing_with"]
    leads = item.key in closed["onward"] or (item.key in closed["after_that_goal"] and _then(items, k))
    adding = near_by and item.key.removeprefix("و") in closed["adding_goal"] and items[k - 1].key in COMMAS
    if not (includes or closes or leads or adding):
        return None
    for n in range(k + 1, min(len(items), k + 1 + _BESIDE)):
        word = items[n]
        if "Place" in word.types:
            return n if _is_goal(word) else None
        known = includes or word.key in closed["before_goal"] or word.groups & _GOES
        if word.value is not None or not known:
            return None
    return None


def is_included(items: list[Item], goal: int) -> bool:
    """«وتشمل غانا»: whether a goal is one of those that a tour includes, and not one that comes later."""
    return any("include" in item.groups for item in items[max(0, goal - _BESIDE) : goal])


def _then(items: list[Item], k: int) -> bool:
    """«وبعد ذلك إلى», «ومن ثم إلى»."""
    return k + 1 < len(items) and items[k + 1].key in ("ذلك", "ثم", "هناك")


def _is_goal(item: Item) -> bool:
    first = item.value[0] if isinstance(item.value, list) else item.value
    return isinstance(first, Place) and first.kind not in ("side", "adjective", "area")


def _opens_purpose(item: Item, closed: Closed) -> bool:
    """«حيث يلتقي نظيره», «للقاء الرئيس», «التي يمكث فيها»: people named behind it do not go on."""
    return (
        item.key in closed["where"]
        or item.key in closed["relative"]
        or (item.proclitics[:1] == "ل" and bool(item.groups))
    )
