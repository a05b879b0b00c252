"""What makes a word a licence, and what it becomes with the one before it."""

from __future__ import annotations

from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.records.commitment_marks import SETTLED, WHICH, Licence, Marks
from mithaq.records.commitment_roles import acts, opens_clause

_DECIDED: Final = 4  # tokens before a decision among which its verb stands


def by_instrument(marks: Marks, t: int) -> bool:
    """Whether a document is the subject of «تقضي», «تنص», «تضمن»."""
    if any(marks.cue(k, "fields") for k in (t + 1, t + 2)):
        return False
    here = marks.item_of[t]
    if any(marks.cue(k, "decree") for k in (t - 1, t - 2)):
        return True
    if marks.cue(t - 1, "it") or any(marks.cue(k, "terms") for k in (t - 1, t - 2, t + 1, t + 2)):
        return True
    going_on = marks.cue(t - 1, "opener") and marks[t + 1].action is not None
    if going_on or (marks.cue(t + 1, "on") and opens_clause(marks, t)):  # «كما تنص على», «كما يتضمن إنشاء»
        return True
    low = max(0, here - 8)
    if any(marks[item.first].instrument for item in marks.items[low:here]):
        return True
    others = [marks[item.first] for item in marks.items[max(low, here - 5) : here + 4] if item.first != t]
    if any(mark.instrument or mark.status == "agreed" for mark in others):
        return True
    subject = marks.thing(t + 1, min(marks.stop, t + 3))  # «تشمل هذه الاستثمارات …», «ينص المشروع على …»
    return subject is not None and subject.entry.get("holds") is not None


def is_taken(marks: Marks, t: int) -> bool:
    """«اتخذ قرارا ب», «أصدر توجيهاته ب»: whether somebody right before takes the decision named at token `t`."""
    return any(marks[k].verb and not marks.named(k) for k in range(max(marks.first, t - _DECIDED), t))


def is_somebodys(marks: Marks, hit: Hit) -> bool:
    """«انتقد قرار كينيا نقل سفارتها»: whether right behind a decision stands whose it is, and then what he decided."""
    i = marks.item_of.get(hit.stop)
    return i is not None and acts(marks, i) and marks[marks.items[i].stop].action is not None


def sitting(marks: Marks, t: int) -> bool:
    """«عقب جلسة المباحثات»: whether the sitting or the round of what stands behind it is named at a token."""
    return marks.key(t) in ("جلسه", "جوله", "اختتام", "ختام")


def behind_its_clause(marks: Marks, t: int, free: Licence) -> int:
    """«شملت الاتفاقيات التي جرى توقيعها، إنشاء …»: the action behind a clause on the document that binds, or 0."""
    if free.hit.entry.id.startswith(WHICH):
        return marks.behind_which(t)
    behind = marks.behind_relative(t) if free.hit.entry.id == "licence.bind" else 0
    on = behind + 1 if marks.cue(behind, "on") else behind
    return behind if behind and marks[on].action is not None else 0


def joined(held: Licence, status: str) -> str:
    """The status of two licences, one upon the other: «اتفقا على العمل على», «بحثا أهمية», «تم الإعلان عن»."""
    if status == "joint" and held.status == "announced":
        return "agreed"
    if status in ("work", "joint") or (held.status == "agreed" and status == "under_way"):
        return held.status if held.status in SETTLED else status
    return status
