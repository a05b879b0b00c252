"""What the word that governs an event makes of it: denied, prevented, feared, a condition; or only wished for."""

from __future__ import annotations

from enum import Enum
from typing import Final

from mithaq.model.frame import Item
from mithaq.records.engagement_denial import Closed

_REACH: Final = 9  # items between «أن» and the word that governs it
_BETWEEN: Final = 6  # items between such a word and a noun
_SPEAKER: Final = 4  # items in front of a noun among which somebody without a name may act
_OTHER: Final = frozenset(["من", "الي", "عن", "علي", "دون"])
_FIXED: Final = frozenset(["agree", "intend", "planned"])  # groups of words behind which «أن» tells what is to follow
_FUTURE: Final = ("سي", "ست")
_MANY: Final = ("ون", "ان", "وا")
_PARTICLES: Final = ("و", "ف")


class Mood(Enum):
    """How real an event is by the word that governs it."""

    REAL = "real"
    DUE = "due"
    PUT_OFF = "put off"
    POSSIBLE = "possible"
    UNREAL = "unreal"


def mood(items: list[Item], head: int, closed: Closed) -> Mood:
    """The mood of the event whose verb or noun is item `head`: «رفض أن يلتقي …», «فشل في عقد …», «إمكانية توقيع …»."""
    if head < 1:
        return Mood.REAL
    if "present" in items[head].features.values():
        if _is(items[head - 1], closed["asking"]):
            return Mood.UNREAL
        return _of_clause(items, head - 1, closed) if items[head - 1].key in closed["that_subjunctive"] else Mood.REAL
    told = "past" in items[head].features.values() and items[head].key not in closed["carrying"]
    if told or is_setting(items, head, closed):
        return Mood.REAL  # «ناشد الأمين العام، الذي زار موسكو، …», «طالب في لقاء مع …»
    return _of_noun(items, head, closed)


def _of_clause(items: list[Item], that: int, closed: Closed) -> Mood:
    """The mood of a verb in the subjunctive behind the particle at item `that`: never a fact but behind «قبل أن»."""
    found = Mood.POSSIBLE
    for k in range(that - 1, max(-1, that - _REACH), -1):
        item = items[k]
        if _is(item, closed["once_before"]) or (k == that - 1 and _is(item, closed["fact_before_that"])):
            return Mood.REAL
        if _is(item, closed["ruled_out"]) or _is(item, closed["failing"]):
            return Mood.POSSIBLE if _is_negated(items, k, closed) else Mood.UNREAL
        if _is(item, closed["negations"]) and k < that - 1:
            found = Mood.UNREAL
        if _is(item, closed["supposed"]) or item.groups & _FIXED:
            found = Mood.DUE
        if item.key in ("،", ".", "؛", ":"):
            break
    return found


def _of_noun(items: list[Item], head: int, closed: Closed) -> Mood:
    """The mood of a verbal noun: that of the nearest word in front, past who acts and the light words between."""
    for k in range(head - 1, max(-1, head - 1 - _BETWEEN), -1):
        item = items[k]
        if _is(item, closed["failing"]) and not any(_holds(x, closed) for x in items[k + 1 : head]):
            break  # «فشل يومان من المفاوضات»: they were held
        if _is(item, closed["ruled_out"]) or _is(item, closed["failing"]):
            return Mood.POSSIBLE if _is_negated(items, k, closed) else Mood.UNREAL
        if _is(item, closed["asked_for"]) or (
            _is(item, closed["only_possible"]) and "past" not in item.features.values()
        ):
            return Mood.POSSIBLE
        if _is(item, closed["awaited"]):
            return Mood.DUE
        if _is(item, closed["put_off"]):
            if k > 0 and items[k - 1].key in closed["for_the_sake"]:
                return Mood.POSSIBLE  # «من أجل عقد لقاء»
            remark = any(x.key == "علي" for x in items[k + 1 : head])
            return Mood.REAL if remark else Mood.PUT_OFF  # «علق على زيارة»
        speaker = item.key.startswith("ال") and k + _SPEAKER > head  # «استبعد المتحدث عقد …»
        if not (item.is_mention or _is(item, closed["carrying"]) or speaker):
            break
    return Mood.REAL


def is_setting(items: list[Item], head: int, closed: Closed) -> bool:
    """«حذر في لقاء مع نظيره …», «طالب خلال زيارته …»: whether an event is only where something else was told.

    «شكك في عقد اللقاء» is not: some words take their object with «في».
    """
    at = head if items[head].key == "في" else head - 1
    if at < 0 or not (items[at].key == "في" or "frame_of" in items[at].groups):
        return False
    return not any(_is(item, closed["within"]) for item in items[max(0, at - _BETWEEN) : at])


def _holds(item: Item, closed: Closed) -> bool:
    """«فشل في عقد …», «تعثر إجراء …»: whether a word leads to what was to be, and not to what failed."""
    return item.key == "في" or (_is(item, closed["carrying"]) and item.key not in _OTHER)


def _is_negated(items: list[Item], k: int, closed: Closed) -> bool:
    """«لا يستبعد أن», «لم يرفض»: a denial denied."""
    return k > 0 and _is(items[k - 1], closed["negations"])


def _is(item: Item, words: frozenset[str]) -> bool:
    """Whether an item is one of these words, be it with «و» or «ف» in front, with «س», or of several who act."""
    key = item.key
    if key in words:
        return True
    key = key[1:] if key[:1] in _PARTICLES else key
    key = key[1:] if key[:2] in _FUTURE else key
    return key in words or (key.endswith(_MANY) and key[:-2] in words)
