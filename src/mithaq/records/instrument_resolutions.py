"""Resolutions of the United Nations, which texts cite by their numbers."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention
from mithaq.model.quantity import Quantity
from mithaq.records.context import Context
from mithaq.records.instrument_rows import Noun, Row

_FAR: Final = 6  # items from the noun to its number
_BODY: Final = 3  # words of «قرار مجلس الأمن»
_OWN_YEAR: Final = ("لسن", "لعام", "لوزير")  # behind the number of a decree at home


class Resolutions:
    """Tells which «القرار» of one text is a resolution."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def number(self, row: Row, noun: Noun) -> int | None:
        """The item of the number that a noun is cited by; None where it is no resolution of the United Nations."""
        items, k = row.items, noun.index
        number = next((n for n in range(k + 1, min(k + _FAR, len(items))) if resolution_number(items[n])), None)
        if number is None or not self._numbers(row, k, number):
            return None
        long = items[k].stop - items[k].first >= 2  # «قرار مجلس الأمن»
        return number if long or self._names_body(row) or self._is_observed(row, k, number) else None

    @staticmethod
    def described(row: Row, noun: Noun) -> int | None:
        """Where «قرار مجلس الأمن ضد إيران», «… بشأن السودان» ends; None where nothing tells which it is."""
        items, k = row.items, noun.index
        if items[k].stop - items[k].first < _BODY or k + 2 >= len(items):
            return None
        led = "about" in row.marks(k + 1) or items[k + 1].key == "ضد"
        return k + 3 if led and items[k + 2].is_mention else None

    def _names_body(self, row: Row) -> bool:
        return any(
            isinstance(m, OrganisationMention) and (m.code or "").startswith("UN")
            for near in self.context.sketch.items[max(0, row.number - 1) : row.number + 1]
            for item in near
            for m in self.context.members(item)
        )

    def _is_observed(self, row: Row, k: int, number: int) -> bool:
        """«تطبيق القرار 1701», which nobody needs to call by its body, where two states are told of."""
        alone = number == k + 1 or (number == k + 2 and "numbering" in row.marks(k + 1))
        behind = row.items[number + 1].key if number + 1 < len(row.items) else ""
        observed = "in_force" in row.near(k - 2, k) and row.definite(k) and alone
        if not observed or behind.startswith(_OWN_YEAR):
            return False
        return len({*self.context.mentioned, *(c for item in row.items for c in self.context.codes(item))}) > 1

    @staticmethod
    def _numbers(row: Row, k: int, number: int) -> bool:
        """Whether a number behind «القرار» is its own, not that of something decided («القرار ببناء 300 وحدة»)."""
        before = row.items[number - 1]
        own = number - 1 == k or before.key in '("«[' or before.is_mention or row.definite(number - 1)
        return own or "numbering" in row.marks(number - 1)


def resolution_number(item: Item) -> int | None:
    """The number that an item is, if a resolution can bear it."""
    number: object = None
    if isinstance(item.value, Quantity) and item.value.kind == "number":
        number = item.value.amount
    elif item.value is None and item.key.isdecimal():
        number = int(item.key)
    return number if isinstance(number, int) and 100 <= number < 3000 else None
