"""The words round the name of an occasion: the clause that tells it, whether it was held, which of a series it is."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.quantity import Quantity

_HELD: Final = ("hold", "host", "open", "attend", "convened", "assemble", "gather", "preside")
_CLOSED: Final = frozenset(["closing", "ended"])
_HOSTED: Final = 9  # items from «تستضيف» to what is hosted, with the place and the day between them
_WHEN_WHERE: Final = frozenset(["في", "صباح", "مساء", "ظهر", "مدينه", "بمدينه", "العاصمه", "بالعاصمه", "مطار", "بمطار"])
_CLAUSE_ENDS: Final = ("،", "؛", ".", ":")


def is_between(items: list[Item], i: int, k: int) -> bool:
    """«القمة غير المسبوقة التي عقدت بين الرئيسين فلان وعلان»: whether the event at item `i` is that of those at `k`."""
    if "Persons" not in items[k].types:
        return False
    return not any("Mark" in item.types or item.groups & {"meeting", "trip", "session"} for item in items[i + 1 : k])


def turn(name: list[Item]) -> float | None:
    """The ordinal number in the name of an event: «الدورة الثانية», «الاجتماع الـ15»."""
    numbers = (item.value for item in name if isinstance(item.value, Quantity))
    return next((float(n.amount) for n in numbers if n.kind == "ordinal" and n.amount is not None), None)


def held_here(items: list[Item], i: int) -> bool:
    """«تستضيف لومي القمة», «القمة التي عقدت»: whether words round the name tell that the event itself takes place."""
    hosted = any("host" in item.groups for item in items[max(0, i - _HOSTED) : i])
    return hosted or any(not item.groups.isdisjoint(_HELD) for item in items[max(0, i - 5) : i + 6])


def closed_here(items: list[Item], i: int) -> bool:
    """«اختتمت أمس بأكرا أعمال اللجنة»: whether a verb of ending right before says that it was held."""
    return any("past" in item.features.values() and item.groups & _CLOSED for item in items[max(0, i - _HOSTED) : i])


def clause(items: list[Item], i: int, stop: int) -> tuple[int, int]:
    """The clause round a name, at most ten items before and eight behind."""
    low = i
    while low > 0 and i - low < 10 and items[low - 1].key not in _CLAUSE_ENDS:
        low -= 1
    high = stop
    while high < len(items) and high - stop < 8 and items[high].key not in _CLAUSE_ENDS:
        high += 1
    return low, high


def only_when_where(items: list[Item]) -> bool:
    """«مراسم استقبال، أمس في لومي، لرئيس غانا»: whether a row of items tells nothing but when and where."""
    return all(not item.types.isdisjoint(("Mark", "Date", "Place")) or item.key in _WHEN_WHERE for item in items)
