"""A sentence of a document as the readers of single types of records see it."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.records.context import Context

STOPS: Final = frozenset(".؛!؟")
COMMAS: Final = frozenset("،,")
_BEARING_AL: Final = ("التزام", "التحاق", "التماس", "التقاء", "التفاف", "التئام", "التهاب")  # no article


class SentenceRow:
    """One sentence: its items, its number in the document, and the document around it."""

    def __init__(self, context: Context, items: list[Item], number: int) -> None:
        self.context = context
        self.items = items
        self.number = number

    def definite(self, k: int) -> bool:
        """Whether item `k` carries the article, which «إلغاء», «إلى» and «التزام» do not."""
        item = self.items[k]
        form = self.context.text.forms[item.first]
        if "ال" in item.proclitics or form.startswith("ال"):
            return not form.startswith(_BEARING_AL)
        return bool(item.proclitics) and form[len(item.proclitics) :].startswith("ال")  # «بالاتفاق النووي»
