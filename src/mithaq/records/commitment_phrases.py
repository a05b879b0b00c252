"""Which words name an action, and whether its object makes it one that could be checked later."""

from __future__ import annotations

from mithaq.lexicon.trie import Hit
from mithaq.model.quantity import Quantity
from mithaq.records.commitment_marks import COMMAS, STOPS, Marks

_LONGEST = 32  # tokens of the phrase that names an action
_OBJECT = 5  # tokens within which the object makes an action concrete
_FAR_OBJECT = 9  # the same behind a finite verb, whose subject may come first
_SMALLEST_TARGET = 1_000_000
_BUILDING = frozenset(["doing.build", "doing.open"])
_QUOTES = frozenset("\"«“”'")
_PAUSES = COMMAS | {":", "(", ")"}
_DANGLING = frozenset(["في", "من", "علي", "الي", "و", "-", "–", "ان"])


def phrase_end(marks: Marks, t: int) -> int:
    """Where the phrase that names an action ends; token `t` is its first word behind the action itself."""
    start = t
    quoted = False
    while t < marks.stop and t - start < _LONGEST:
        key = marks.key(t)
        if key in _QUOTES:
            quoted = not quoted if key in "\"'" else key in "«“"
        elif key in STOPS or (not quoted and (key in _PAUSES or (t > start and _breaks(marks, t, key)))):
            break
        t += 1
    while t > start and marks.key(t - 1) in _DANGLING:
        t -= 1
    return t


def _breaks(marks: Marks, t: int, key: str) -> bool:
    """Whether another clause, or another action with an object of its own, begins at a token."""
    mark = marks[t]
    if "phrase" in mark.halts or mark.speech == "participle":
        return True
    if marks.named(t):
        return False
    if (mark.speech or mark.verb in ("present", "future")) and key[0] == "و":
        return True
    return mark.action is not None and mark.action.proclitics == "و" and _stands(marks, mark.action)


def _stands(marks: Marks, hit: Hit) -> bool:
    """Whether a coordinated action has an object that makes it an undertaking of its own."""
    limit = min(marks.stop, hit.stop + _LONGEST)
    for k in range(hit.stop, limit):
        if marks.key(k) in STOPS or marks.key(k) in COMMAS:
            limit = k
            break
    return action_object(marks, hit, limit)[0] > 0


def action_object(marks: Marks, hit: Hit, stop: int) -> tuple[int, str]:
    """(0 to 2, kind): how concrete a verbal noun is by what stands behind it."""
    strength, kind = hit.entry.attributes["strength"], hit.entry.attributes["commitment"]
    first = hit.stop
    if first >= stop:
        return int(bool(hit.enclitic) and (strength == "strong" or hit.entry.id == "action.finance")), kind
    if marks.key(first) == "علي" and hit.entry.id == "action.erect":
        return 0, kind  # «بناء على»
    thing = marks.thing(first, min(stop, first + _OBJECT))
    figure = strength == "figure" and bool(marks.quantities(first, stop))
    if _is_vague(marks, first, stop, thing) and not figure:
        return 0, kind
    if strength == "figure":
        return _figure_object(first, kind, thing, figure)
    if kind == "support":
        return (2 if thing is not None and thing.entry.attributes["commitment"] == "support" else 0), kind
    if thing is not None:
        return 2, kind_with(kind, thing, hit)
    if marks.key(first) in _QUOTES:
        return 2, kind
    return int(strength == "strong"), kind


def _is_vague(marks: Marks, first: int, stop: int, thing: Hit | None) -> bool:
    """Whether the object is an engagement, a document, or nothing that one could look for."""
    for k in range(first, min(stop, first + 2)):
        mark = marks[k]
        if mark.engagement is not None or (mark.instrument is not None and mark.thing is None and k == first):
            return True
    return marks[first].abstract is not None and (thing is None or thing.first > first)


def _figure_object(first: int, kind: str, thing: Hit | None, figure: bool) -> tuple[int, str]:
    """«رفع» and its like: a target with a figure, a policy with a rule, delivery with goods."""
    own = thing.entry.attributes["commitment"] if thing is not None else ""
    if figure:
        return 2, kind if own in ("policy", "support") else "target"
    if thing is not None and own == "policy" and thing.first <= first + 1:
        return 2, "policy"
    if thing is not None and thing.first == first and thing.entry.id == "thing.goods":
        return 1, "project"
    return 0, kind


def kind_with(kind: str, thing: Hit, hit: Hit) -> str:
    """The kind of an action with this object."""
    own = thing.entry.attributes["commitment"]
    if kind == "support" or hit.entry.id == "action.rule":
        return kind
    return "policy" if own == "target" else "project" if own == "support" else own


def verb_object(marks: Marks, t: int, hit: Hit, stop: int) -> str:
    """The kind that the object of the finite verb at token `t` gives it, "" where nothing concrete is done."""
    group, kind = hit.entry.id, hit.entry.attributes["commitment"]
    near = hit.feature == "past" and group != "doing.back"
    thing = marks.thing(hit.stop, min(stop, hit.stop + (_OBJECT if near else _FAR_OBJECT)))
    if any(marks[k].engagement or marks[k].abstract for k in range(hit.stop, thing.first if thing else stop)):
        return ""
    figures = marks.quantities(hit.stop, stop)
    if kind == "target":
        return kind if figures else ""
    if thing is not None:
        own = thing.entry.attributes["commitment"]
        if kind == "support":
            return kind if own == "support" else ""
        return "project" if own in ("support", "target") else own
    if hit.feature == "past":
        return ""
    if group in _BUILDING and any(f.kind in ("money", "measure") for f in figures):
        return kind
    before = marks.thing(max(marks.first, t - 4), t)
    if before is not None and figures:
        return before.entry.attributes["commitment"]
    return kind if group == "doing.give" and marks.quantities(hit.stop, min(stop, hit.stop + _OBJECT)) else ""


def is_target(quantity: Quantity) -> bool:
    """Whether a quantity is of the size that states set themselves."""
    size = quantity.amount or quantity.low or 0
    return quantity.kind == "percent" or (quantity.kind == "money" and size >= _SMALLEST_TARGET)
