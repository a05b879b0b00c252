"""Objects of which nothing is known, where two sides agree or one of them pledges to do something about them."""

from __future__ import annotations

from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.quantity import DateValue
from mithaq.records.commitment_marks import Licence, Marks
from mithaq.records.commitment_objects import names_a_man
from mithaq.records.commitment_reach import only_actors

_PLEDGING: Final = (
    "verb.agree.",
    "verb.intend.itazama",
    "licence.accept",
    "licence.accord",
    "licence.pledge",
    "licence.promise",
    "licence.willing",
)
_FIRM: Final = frozenset(["agreed", "announced", "proposed"])
# Licences of much that nobody does, or nobody for another.
_LOOSE: Final = ("doing.", *(f"licence.{name}" for name in "aim decision needed strive urge wish".split()))
_RAISING: Final = frozenset(["action.raise", "action.double"])
_CLOSE: Final = 3  # items between a pledge and what is pledged
_LOOKED_AT: Final = 2  # tokens in which an object shows that nobody can ask for it


def kind_by_any_object(marks: Marks, hit: Hit, stop: int) -> str:
    """«إخلاء المنطقة», «ترجمة مئة كتاب»: the kind of an action on whatever stands behind it; "" where that names an
    engagement, a document or nothing that one could look for."""
    kind, first = hit.entry.attributes["commitment"], hit.stop
    if hit.entry.get("strength") == "figure":
        return _kind_of_count(marks, hit, stop)
    if hit.entry.get("strength") not in ("bound", "object") or kind == "support" or hit.enclitic or first >= stop:
        return ""
    if names_a_man(marks, hit):
        return ""
    if marks.cue(first, "preposition") or marks.led(first, "بل") or marks.is_mark(first):
        return ""
    if isinstance(marks.items[marks.item_of[first]].value, DateValue):
        return ""
    vague = any(
        mark.engagement
        or mark.instrument
        or mark.abstract
        or mark.licence
        or (mark.action is not None and "ال" not in mark.action.proclitics)
        or (mark.thing is not None and _is_general(mark.thing))
        for mark in (marks[k] for k in range(first, min(stop, first + _LOOKED_AT)))
    )
    return "" if vague else kind


def _is_general(thing: Hit) -> bool:
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


def binds_directly(marks: Marks, t: int, hit: Hit, licence: Licence, joined: bool) -> bool:
    """Whether an accord or a pledge governs an action itself: «اتفقا على إخلاء …», or the one it is `joined` to."""
    if not joined and marks.cue(t, "seen") and licence.status in _FIRM and not licence.hit.entry.id.startswith(_LOOSE):
        return True
    if licence.status != "agreed" or not licence.hit.entry.id.startswith(_PLEDGING):
        return False
    if joined:
        return hit.proclitics.startswith("و")
    by_verb = licence.hit.entry.kind == "verb"
    if licence.hit.entry.id == "licence.willing":
        led = hit.proclitics.endswith("ل")
    else:
        close = licence.hit.entry.id == "licence.pledge" and marks.distance(licence.stop - 1, t) <= _CLOSE
        led = "ب" in hit.proclitics and (by_verb or close)
    if led or marks.cue(t - 1, "on") or marks.cue(t - 1, "listing") or (by_verb and licence.first < t == licence.stop):
        return True
    return by_verb and only_actors(marks, licence.stop, t, remarks=False)
