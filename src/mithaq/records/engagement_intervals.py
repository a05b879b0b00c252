"""Encounters dated by how far they are from another («غداة لقائه», «بعد يومين من زيارة الوزير»)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from mithaq.model.edtf import is_day
from mithaq.model.frame import Frame, Item
from mithaq.model.quantity import DateValue, Duration

_LEAD: Final = 3  # items from «غداة» to the encounter: «غداة عقد لقاء», «غداة أول لقاء»
_BEHIND: Final = 3  # items behind an encounter in which a day of its own can stand
_DAYS: Final = {"days": 1, "weeks": 7}


def counted_from(frame: Frame, items: list[Item], morrow: frozenset[str]) -> tuple[int, int] | None:
    """The item at which words that count from another encounter begin, and by how many days this one is apart.

    In come a frame, the items of its sentence and `morrow`, the words for «the day after». Of «استقبل الرئيس، الأحد،
    الوزير غداة لقائه السفير» the talks with the ambassador are one day earlier.
    """
    start = min(frame.first, frame.trigger)
    for k in range(start - 1, max(-1, start - 1 - _LEAD), -1):
        if "Mark" in items[k].types:
            return None
        if items[k].key in morrow:
            return k, -1
        if items[k].key == "من" and k >= 2 and (days := _whole_days(items[k - 1])):
            before = items[k - 2].key.lstrip("و")
            if before in ("بعد", "قبل"):
                return k - 2, -days if before == "بعد" else days
    return None


def day_counted(items: list[Item], at: int, stop: int, days: int) -> str | None:
    """The day `days` from the one that items before item `at` name; one that stands behind item `stop` goes first."""
    own = (item.value.edtf for item in items[stop : stop + _BEHIND] if isinstance(item.value, DateValue))
    if (day := next(own, None)) is not None:
        return day
    told = (item.value.edtf for item in reversed(items[:at]) if isinstance(item.value, DateValue))
    day = next(told, None)
    return str(date.fromisoformat(day) + timedelta(days=days)) if day is not None and is_day(day) else None


def _whole_days(item: Item) -> int:
    value = item.value
    if not isinstance(value, Duration) or len(value.components) != 1 or value.components[0][0] not in _DAYS:
        return 0
    unit, amount = value.components[0]
    return int(amount) * _DAYS[unit]
