"""Lengths of time that are figures: how long something is to last, and how long it has or has not been."""

from __future__ import annotations

from typing import Final

from mithaq.model.quantity import Duration, Qualifier
from mithaq.records.figure_rows import FigureRow

ENCOUNTERS: Final = frozenset(["trip", "meeting", "conference", "session", "summit", "phone", "ceremony"])
_LENGTH: Final = 20  # items from an encounter to how many days it lasts
_UNITS: Final = frozenset(["days", "weeks", "months", "years"])
_SHORT: Final = frozenset(["days", "weeks"])
_LONG: Final = frozenset(["months", "years"])
_AGO: Final = 5  # years that one reckons back to
_LATELY: Final = {"weeks": 3, "days": 20}  # from here on a length of time, not a day on which something was
_EACH_DAY: Final = frozenset(["يوميا"])
_SEVERAL: Final = 2
_SINCE: Final = frozenset(["منذ", "ومنذ"])
_PASSED: Final = "مرور"  # of so many years it is an anniversary


def tells_length(row: FigureRow, i: int, value: Duration, *, at_large: bool) -> bool:
    """Whether the length of time at item `i`, told by one unit, is a figure; `at_large`: in a text on two states."""
    if len(value.components) != 1:
        return False
    return _lasts(row, i, value, at_large=at_large) or _since(row, i, value) or (at_large and _daily(row, i, value))


def _daily(row: FigureRow, i: int, value: Duration) -> bool:
    """«تنقطع الكهرباء 12 ساعة يوميا»: how many hours of each day."""
    unit, amount = value.components[0]
    return unit == "hours" and amount >= _SEVERAL and any(item.key in _EACH_DAY for item in row.items[i + 1 : i + 2])


def _lasts(row: FigureRow, i: int, value: Duration, *, at_large: bool) -> bool:
    """«لمدة ثلاثة أعوام», «استمرت عشر سنوات»; not how long a visit lasts."""
    unit, amount = value.components[0]
    if row.definite(i) or (amount == 1 and row.items[i].stop - row.items[i].first == 1):
        return False  # «خلال عام من …», «خلال الأشهر التسعة الأولى» is a period
    short = unit in _SHORT
    if short and any(item.groups & ENCOUNTERS for item in row.items[max(0, i - _LENGTH) : i + 3]):
        return False
    to_last = row.items[i].proclitics.endswith("ل") or row.items[i - 1].key == "ل"  # «لعشرة أعوام»
    spans = not short and row.marked(i - 3, i, "spanning")
    lasts = (row.marked(i - 3, i, "lasting") or to_last or spans) and unit in _UNITS
    after = at_large and unit in _LONG and row.marked(i - 2, i, "after")
    ago = after and ((unit == "years" and amount >= _AGO) or row.marked(i + 1, i + 2, "of"))
    return (lasts or ago) and not row.marked(i - 2, i, "age")


def _since(row: FigureRow, i: int, value: Duration) -> bool:
    """«أول لقاء منذ عشرين عاما», «بعد مرور أكثر من عام على المفاوضات», «نحو عشرين عاما من الخلاف»."""
    unit, amount = value.components[0]
    if amount >= _LATELY.get(unit, amount + 1):
        return not _SINCE.isdisjoint(item.key for item in row.items[max(0, i - 1) : i + 1])  # «منذ 4 أسابيع»
    if unit not in _LONG or not (amount >= _SEVERAL or value.qualifier == Qualifier.OVER):
        return False
    before = [item.key for item in row.items[max(0, i - 2) : i + 1]]
    if not _SINCE.isdisjoint(before) or (_PASSED in before and value.qualifier != Qualifier.EXACT):
        return True
    behind = row.items[i + 1 : i + 3]
    if behind and behind[0].key == "منذ":
        return True  # «12 عاما منذ اندلاع الحرب»
    return unit == "years" and len(behind) == 2 and behind[0].key == "من" and behind[1].key.startswith("ال")
