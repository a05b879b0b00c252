"""What stands between a licence and its action, or a verb and its object, and only tells when, where, how or why.

«قررت قطر في ختام المباحثات التي جرت أمس إرسال …»: behind a definite noun a verbal noun without an article can be
no genitive, so it is what the licence governs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from mithaq.model.quantity import DateValue, Quantity
from mithaq.records.commitment_marks import COMMAS, QUOTES, Marks

_LONGEST: Final = 22  # tokens of such words
_SHORTEST: Final = 4  # letters of a word that ends on a pronoun, or on the ending of an adjective
_PRONOUNS: Final = ("ها", "هما", "هم", "ه")
_ADJECTIVE: Final = ("ي", "يه")
_BRACKETS: Final = QUOTES | {"(", ")"}
_OPENING: Final = COMMAS | _BRACKETS
_HALTS: Final = frozenset(["condition", "copula", "denied", "failed", "that", "that_it"])
_PASSED: Final = frozenset(
    ["licence.discussed", "licence.plan", "licence.talks"]
)  # names of what two do when they meet


def behind_adjunct(marks: Marks, t: int) -> int:
    """The token at which a clause goes on with an action, or with «على» and an action, behind remarks that begin at
    token `t`; 0 where none begin there or nothing of the kind follows."""
    behind = marks.adjuncts.get(t, -1)
    if behind < 0:
        behind = marks.adjuncts[t] = _behind(marks, t, _goes_on)
    return behind


def object_behind(marks: Marks, t: int) -> int:
    """The same where a thing or a figure follows: «ستبني قطر، بناء على طلب الحكومة، مستشفى»."""
    return _behind(marks, t, _is_object)


def behind_subject(marks: Marks, t: int) -> int:
    """Where the object of a verb that ends at token `t` begins: behind its subject and such remarks, if any."""
    item = marks.items[marks.item_of[t]] if t < marks.stop else None
    subject = item is not None and item.first == t and ("Actor" in item.types or "Organisation" in item.types)
    if item is None or not subject:
        return object_behind(marks, t) or t
    return object_behind(marks, item.stop) or marks.behind_aside(item.stop) or t


def apart(marks: Marks, first: int, t: int) -> int:
    """How many items lie between two tokens besides such remarks."""
    count = 0
    while first < t:
        behind = behind_adjunct(marks, first)
        if behind and behind <= t:
            first = behind
        else:
            count += 1
            first = marks.items[marks.item_of[first]].stop
    return count


def _behind(marks: Marks, t: int, goes_on: Callable[[Marks, int], bool]) -> int:
    if t >= marks.stop or not _opens(marks, t) or (marks.cue(t, "into") and marks[t + 1].action is not None):
        return 0
    clause = int(marks.cue(t, "relative"))  # verbs that a clause which tells which may still have
    for k in range(t + 1, min(marks.stop, t + _LONGEST)):
        known = k in marks.at
        if (known or goes_on is _is_object) and goes_on(marks, k) and _is_closed(marks, k - 1):
            return k
        if known:
            mark = marks[k]
            if "relative" in mark.cues and not clause:
                clause = 1
            elif _is_clause(marks, k):
                clause -= not _tells_which(marks, k)
            if clause < 0 or not _HALTS.isdisjoint(mark.cues):
                return 0
            if mark.licence is not None and not mark.licence.feature and mark.licence.entry.id not in _PASSED:
                return 0
        elif marks.is_mark(k) and _parts(marks, k):
            return 0
    return 0


def _parts(marks: Marks, t: int) -> bool:
    """Whether a mark ends a clause, or is a comma that neither opens nor closes a remark."""
    if marks.key(t) in COMMAS:
        return not _opens(marks, t) and not _is_closed(marks, t - 1)
    return marks.key(t) == ":" or marks.ends(t)


def _opens(marks: Marks, t: int) -> bool:
    """Whether such a remark begins at a token: at its first word, a day, the comma, bracket or quote before it, or the
    clause that tells which of a name."""
    while marks.is_mark(t) and t + 1 < marks.stop and marks.text.keys[t] in _OPENING:
        t += 1
    word = marks.at.get(t)
    if word is not None and not word.cues.isdisjoint(("adjunct", "relative")):
        return "adjunct" in word.cues or (t > marks.first and marks.named(t - 1))
    return isinstance(marks.items[marks.item_of[t]].value, DateValue)


def _is_clause(marks: Marks, t: int) -> bool:
    """Whether a word can be nothing but a finite verb."""
    mark = marks[t]
    finite = bool(mark.verb) or mark.speech == "verb" or (mark.licence is not None and bool(mark.licence.feature))
    noun = mark.action or mark.thing or mark.abstract or mark.engagement or mark.instrument
    return finite and noun is None and not marks.named(t)


def _tells_which(marks: Marks, t: int) -> bool:
    """«في بيان تلقته الوكالة»: whether a verb stands right behind an indefinite noun and tells which it is."""
    item = marks.items[marks.item_of[t] - 1]
    return not (item.is_mention or item.key.startswith("ال") or marks.is_mark(item.first) or marks.key(t)[0] in "وف")


def _is_closed(marks: Marks, t: int) -> bool:
    """Whether a noun phrase that ends at a token can have no genitive: it is definite, or ends on an adjective."""
    if marks.key(t) in _OPENING:
        return True
    item = marks.items[marks.item_of[t]]
    if item.is_mention:
        return not isinstance(item.value, Quantity) or item.value.kind == "ordinal"
    form = marks.text.forms[t]
    if marks.cue(t, "relative"):
        return False
    if item.key.startswith("ال") or "adjective" in item.groups:
        return True
    return len(form) >= _SHORTEST and (form.endswith(_PRONOUNS) or item.key.endswith(_ADJECTIVE))


def _goes_on(marks: Marks, t: int) -> bool:
    """Whether an action without article stands at a token, or behind its «على», «عن» or «أن»."""
    on = marks.cue(t, "on") or marks.key(t) == "عن"
    action = marks[t + 1 if on else t].action
    if action is None or "ال" in action.proclitics:
        return marks.cue(t, "that") and marks[t + 1].doing is not None
    return action.proclitics in ("", "ب") and not (marks.cue(t, "adjunct") or marks.cue(t, "backing"))


def _is_object(marks: Marks, t: int) -> bool:
    """Whether a thing without article, or a figure, stands at a token."""
    item, thing = marks.items[marks.item_of[t]], marks[t].thing
    if isinstance(item.value, Quantity):
        return item.first == t and item.value.kind != "ordinal" and item.proclitics in ("", "ب")
    return thing is not None and thing.proclitics in ("", "ب") and not item.is_mention
