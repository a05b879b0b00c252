"""Objects of which nothing is known, where two sides agree or one of them pledges to do something about them."""

from __future__ import annotations

from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.quantity import DateValue
from mithaq.records.commitment_marks import Marks
from mithaq.records.commitment_objects import cannot_be_undertaken, is_bare_help, names_a_man

_SUBJECTS: Final = frozenset(["Actor", "Organisation"])
_RAISING: Final = frozenset(["action.raise", "action.double"])
_LOOKED_AT: Final = 2  # tokens in which an object shows that nobody can ask for it


def kind_by_any_object(marks: Marks, hit: Hit, stop: int) -> str:
    """«إخلاء المنطقة», «ترجمة مئة كتاب»: the kind of an action on whatever stands behind it; "" where that names an
    engagement, a document or nothing that one could look for."""
    kind, first = hit.entry.attributes["commitment"], hit.stop
    if hit.entry.get("strength") == "figure":
        return _kind_of_count(marks, hit, stop)
    if hit.entry.get("strength") not in ("bound", "object") or kind == "support" or hit.enclitic or first >= stop:
        return ""
    if names_a_man(marks, hit) or cannot_be_undertaken(marks, hit):
        return ""
    return kind if _names_something(marks, first, stop) else ""


def kind_of_deed(marks: Marks, t: int, hit: Hit, first: int, stop: int) -> str:
    """«سترحل بريطانيا مئتي مهاجر إلى رواندا»: the kind of a deed to come that one can see done, whatever stands as its
    object from token `first` on."""
    if not marks.cue(t, "seen") or hit.feature == "past":
        return ""
    while first < stop and (item := marks.items[marks.item_of[first]]).types & _SUBJECTS:
        first = item.stop
    return hit.entry.attributes["commitment"] if first < stop and _names_something(marks, first, stop) else ""


def _names_something(marks: Marks, first: int, stop: int) -> bool:
    """Whether something that one could look for stands at a token."""
    if marks.cue(first, "preposition") or marks.led(first, "بل") or marks.is_mark(first) or is_bare_help(marks, first):
        return False
    if isinstance(marks.items[marks.item_of[first]].value, DateValue):
        return False
    return not any(
        mark.engagement
        or mark.instrument
        or mark.abstract
        or mark.licence
        or (mark.action is not None and "ال" not in mark.action.proclitics)
        or (mark.thing is not None and is_general(mark.thing))
        for mark in (marks[k] for k in range(first, min(stop, first + _LOOKED_AT)))
    )


def is_general(thing: Hit) -> bool:
    """«مشاريع مشتركة», «الاستثمار»: what counts with a figure only."""
    figure = thing.entry.attributes["commitment"] == "target" and thing.entry.id != "thing.count"
    return figure or thing.entry.id == "thing.projects"


def _kind_of_count(marks: Marks, hit: Hit, stop: int) -> str:
    """«زيادة عدد المنح الدراسية»: the kind of what is counted."""
    count = marks[hit.stop].thing if hit.entry.id in _RAISING else None
    if count is None or count.entry.id != "thing.count":
        return ""
    counted = marks.thing(count.stop, stop)
    return counted.entry.attributes["commitment"] if counted is not None else ""
