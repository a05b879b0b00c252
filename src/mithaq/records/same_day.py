"""«في اليوم نفسه», «نفس اليوم»: a day that is told by pointing back."""

from __future__ import annotations

from mithaq.model.frame import Item
from mithaq.model.quantity import DateValue
from mithaq.records.context import Context


def is_same_day(item: Item, context: Context) -> bool:
    """Whether an item of a sentence is a day without a date that is said to be the same as one told before."""
    value = item.value
    if not isinstance(value, DateValue) or value.edtf is not None or value.grain != "day":
        return False
    return not context.sketch.words["same"].isdisjoint(context.text.keys[item.first : item.stop])
