"""By when something is to be done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from mithaq.model.quantity import DateValue, Duration
from mithaq.records.commitment_marks import STOPS, Marks, Undertaking

_REMARKED: Final = 8  # tokens behind an undertaking within which the verb that ends it begins
_FINISHED: Final = 5  # items behind such a verb among which its day stands
_WORKS: Final = frozenset(("works", "preposition", "limit"))
_OVER: Final = frozenset(("completed", "under_way"))
_BEFORE: Final = 5  # items before a verb among which its day may stand
_WITHIN: Final = 3  # tokens before a length of time in which «خلال» stands
_LONGEST: Final = 120  # months within which something is done; in more a loan is repaid
_MONTHS: Final = {"years": 12, "months": 1}
_DAYS: Final = {"weeks": 7, "days": 1}


def due(marks: Marks, one: Undertaking, published: str | None) -> str | None:
    """The date by which: one marked as a limit, or one that lies ahead of the text.

    Of what somebody will do, the day of the verb counts, be it told in front of it.
    """
    coming = one.finite and one.status in ("agreed", "expected")
    best: str | None = None
    low = marks.item_of[one.first]
    if coming:
        low = _front(marks, marks.item_of[one.licence.first])
    elif (one.leading and one.licence.hit.entry.get("auxiliary")) or one.status == "expected":
        low = marks.item_of[one.licence.first]  # «من المتوقع أن يتم في فبراير شحن …»
    for item in marks.items[low : marks.item_of[one.stop - 1] + 1]:
        value = item.value
        if isinstance(value, Duration) and published is not None and one.status not in _OVER:
            best = best or _within(marks, one, value, published)
        if not isinstance(value, DateValue) or value.edtf is None:
            continue
        if value.bound == "until" or marks.cue(item.first - 1, "limit"):
            return value.edtf.lstrip("./")
        limited = (
            marks.cue(item.first - 1, "within") or marks.cue(item.first, "limit") or marks.cue(item.first, "within")
        )
        day = value.end if (coming or limited) and value.bound != "since" else value.start
        if day is None or published is None or day.isoformat() <= published:
            continue
        if value.bound == "since":
            best = best or value.edtf.split("/")[0]
        elif value.grain != "range":
            best = best or value.edtf
        elif one.status != "expected" and (
            (limited and value.relative) or item.key.startswith("ال")
        ):  # «خلال السنوات الثلاث المقبلة»
            best = best or value.edtf.split("/")[-1]
    return best or (_finished(marks, one, published) if published and one.status not in _OVER else None)


def _within(marks: Marks, one: Undertaking, length: Duration, published: str) -> str | None:
    """«… خلال ثلاث سنوات», «… في مدة أقصاها ستة أشهر»: when a length of time from the day of the text is over."""
    near = range(max(one.first, length.first - _WITHIN), length.first + 1)
    told = any(marks.cue(t, "within") for t in near)
    if not told or any(marks.cue(t, "repaid") for t in range(one.first, length.first)) or len(length.components) > 1:
        return None
    unit, amount = length.components[0]
    now = date.fromisoformat(published)
    if unit in _DAYS:
        return (now + timedelta(days=round(_DAYS[unit] * amount))).isoformat()
    months = _MONTHS.get(unit, 0) * amount
    if not 0 < months <= _LONGEST:
        return None
    year, month = divmod(now.year * 12 + now.month - 1 + round(months), 12)
    return f"{year:04}" if months % 12 == 0 and unit == "years" else f"{year:04}-{month + 1:02}"


def _finished(marks: Marks, one: Undertaking, published: str) -> str | None:
    """«… إنشاء خط، على أن ينجز المشروع في نهاية 2023»: when what was told is to be finished."""
    stop = min(one.stop + _REMARKED, marks.stop)
    verb = next((t for t in range(one.stop, stop) if marks.cue(t, "finishing")), None)
    if verb is None or marks[verb].cues["finishing"].feature == "past":
        return None
    if any(marks[t].action or marks[t].doing or marks[t].engagement for t in range(one.stop, verb)):
        return None
    for item in marks.items[marks.item_of[verb] + 1 :][:_FINISHED]:
        value = item.value
        if isinstance(value, DateValue) and value.edtf is not None:
            ahead = value.end is not None and value.end.isoformat() > published
            return value.edtf.lstrip("./") if ahead and value.grain != "range" else None
        mark = marks[item.first]
        if mark.engagement or mark.verb or mark.signing or item.key in STOPS or item.value is not None:
            return None
        if item.first == verb + 1 and not (mark.thing or mark.action or mark.cues.keys() & _WORKS):
            return None  # «تنتهي ولاية الرئيس في أبريل»
    return None


def _front(marks: Marks, verb: int) -> int:
    """The first item before a verb among which its day may stand; not beyond who said it («في مايو، معلنا أن …»)."""
    for i in range(verb - 1, max(-1, verb - _BEFORE - 1), -1):
        if marks[marks.items[i].first].speech or marks.cue(marks.items[i].first, "phrase"):
            return i + 1
    return max(0, verb - _BEFORE)
