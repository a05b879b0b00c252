"""Remarks between commas, which stand between an act and the document it is done with: «وافق المجلس، أمس، على …»."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.records.context import Context
from mithaq.records.sentence_row import COMMAS

_OPENING: Final = 3  # items of a verb, a comma and a remark
_LONGEST: Final = 9  # items of a remark
_ENDING: Final = frozenset(".؛!؟:")
_ACTS: Final = frozenset("sign signing ratify ratifying approve approving issue issuing adopt say reach".split())
_TELLING: Final = frozenset(["Date"])


def without_asides(context: Context, items: list[Item], nouns: list[int]) -> tuple[list[Item], list[int]]:
    """The items of a sentence without the remarks in front of its first document, and where its documents stand then.

    Days told in a remark stay.
    """
    if not nouns or nouns[0] < _OPENING:
        return items, nouns
    left_out: set[int] = set()
    opening = None
    for k in range(nouns[0]):
        item = items[k]
        if item.key in _ENDING:
            opening = None
        elif item.key in COMMAS:
            if opening is not None and _is_aside(context, items, opening, k):
                told = {m for m in range(opening + 1, k) if items[m].types & _TELLING}
                left_out.update({*range(opening, k + 1)} - told)
                opening = None
            else:
                opening = k
    if not left_out:
        return items, nouns
    kept = [k for k in range(len(items)) if k not in left_out]
    place = {k: n for n, k in enumerate(kept)}
    return [items[k] for k in kept], [place[k] for k in nouns]


def _is_aside(context: Context, items: list[Item], opening: int, closing: int) -> bool:
    """Whether the items between two commas tell when, where or in whose name, and do not go on a list."""
    first, behind = items[opening + 1], items[closing + 1]
    if not 1 < closing - opening <= _LONGEST + 1 or behind.key.startswith("و"):
        return False
    words = context.sketch.words
    said = first.key in words["circumstance"]  # «عقب» is a verb of speech elsewhere
    if any(item.groups & _ACTS for item in items[opening + 1 + said : closing]):
        return False
    named = closing - opening == 2 and "Person" in first.types and "Person" in items[opening - 1].types
    adverbial = (
        first.types & _TELLING
        or said
        or first.key in words["opens_aside"]
        or first.key in words["day_time"]
        or (first.proclitics[:1] == "ب" and not first.is_mention)
        or (first.key.startswith("بال") and not first.is_mention)
    )
    return bool(named or adverbial)
