"""Where a text was filed from, by its date line («جنيف - قنا», «واس – جدة», «أنقرة 10 مايو 2022 (شينخوا)»)."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.model.quantity import DateValue, Quantity
from mithaq.records.context import Context

_LINES: Final = 6  # sentences in which a date line stands: title, kicker, byline
_REACH: Final = 8  # items of a line that its place and agency fill
_MARKS: Final = 2  # items with which the line of an agency opens: «/تاس/»


def filed_from(context: Context) -> tuple[Place, int] | None:
    """The city of the date line, and the sentence that it opens or stands before; None where there is none."""
    rows = context.sketch.items[:_LINES]
    for number, items in enumerate(rows):
        head = items[:_REACH]
        at = _place(context, head)
        if at is None:
            continue
        behind = next((k for k in range(at + 1, len(items)) if not _is_stamp(items[k])), len(items))
        following = rows[number + 1][:_MARKS] if behind == len(items) and number + 1 < len(rows) else []
        if any(_is_agency(context, item) for item in (*head, *following)):
            return _city(head[at]), number
        dated = any(isinstance(item.value, DateValue) for item in items[at + 1 : behind])
        if at == 0 and number and (dated or behind == len(items)):
            return _city(head[at]), number
    return None


def _place(context: Context, head: list[Item]) -> int | None:
    """Item of the city that opens a line, or stands behind the agency that opens it; None where none does."""
    for k, item in enumerate(head):
        if isinstance(item.value, Place):
            return k if not item.proclitics and _is_city(context, item.value) else None
        if not ("Mark" in item.types or _is_agency(context, item)):
            return None
    return None


def _city(item: Item) -> Place:
    assert isinstance(item.value, Place)
    return item.value


def _is_city(context: Context, place: Place) -> bool:
    """Whether the words name a city, be it one that is called like its state («الكويت», «تونس»)."""
    hits = context.sketch.tags.hits[place.first]
    return place.kind in ("city", "capital") or any(
        h.stop == place.stop and (h.feature.startswith("capital") or h.entry.kind == "city") for h in hits
    )


def _is_agency(context: Context, item: Item) -> bool:
    if item.key in context.sketch.words["agencies"]:
        return True
    return isinstance(item.value, OrganisationMention) and item.value.kind == "media"


def _is_stamp(item: Item) -> bool:
    return "Mark" in item.types or isinstance(item.value, DateValue | Quantity)
