"""Documents told one by one that a text goes on to name together: «… اتفاقية … ومذكرة …. وجرى توقيع الوثيقتين في …»."""

from __future__ import annotations

from typing import Final

from mithaq.records.instrument_lists import Mention

_ANY_KIND: Final = frozenset(["document", "agreement"])  # kinds whose name covers documents of others
_EXISTING: Final = frozenset(["in_force", ""])


def told_singly(found: list[Mention], one: Mention) -> list[Mention]:
    """The documents told before that a number of them names together («الاتفاقيتين», «المذكرات الثلاث»).

    Empty where fewer have been told: then the number tells of documents of its own.
    """
    number = one.noun.count
    if number is None or number < 2:
        return []
    told = [f for f in found if f.status not in _EXISTING and _may_be_of(f, one)]
    if exact := next((f for f in reversed(told) if f.noun.count == number and _is_named_so(f, one)), None):
        return [exact]
    same = [f for f in told if f.noun.kind == one.noun.kind]
    for some in (same, told if one.noun.kind in _ANY_KIND else []):
        counts = [f.noun.count or 0 for f in some]
        if sum(counts) >= number:
            return some
    return []


def _may_be_of(known: Mention, one: Mention) -> bool:
    return not known.parties or not one.parties or bool(known.parties & one.parties)


def _is_named_so(known: Mention, one: Mention) -> bool:
    return known.noun.kind == one.noun.kind or one.noun.kind in _ANY_KIND
