"""Documents that two exchange in a ceremony: «تبادل السفير الغاني والوزيرة التوغولية مذكرات بشأن قرض»."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.records.engagement_denial import Closed

INSTRUMENTS: Final = frozenset(
    ["treaty", "agreement", "memorandum", "note", "protocol", "contract", "programme", "document"]
)
_OBJECT: Final = 20  # items behind the verb within which it says what was exchanged


def exchanges_papers(items: list[Item], i: int, closed: Closed) -> bool:
    """Whether what is exchanged at item `i` is a document, and no view of one («تبادلا الآراء حول الاتفاقية»)."""
    if "exchange" not in items[i].groups:
        return False
    for item in items[i + 1 : i + _OBJECT]:
        if item.groups & INSTRUMENTS:
            return True
        if item.key in closed["exchanged_otherwise"] or item.key in closed["about_it"]:
            return False
    return False
