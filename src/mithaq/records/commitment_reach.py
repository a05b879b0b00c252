"""How far a licence reaches: whether a verbal noun stands under the one in force."""

from __future__ import annotations

from mithaq.lexicon.trie import Hit
from mithaq.records.commitment_marks import COMMAS, QUOTES, SETTLED, Licence, Marks
from mithaq.records.commitment_phrases import after_date
from mithaq.records.commitment_verbs import REACH

_CLOSE = 3  # items between «تم», «جرى» and their verbal noun
_TOLD = frozenset(["agreed", "announced"])  # statuses of which a comma may part the subject from what it does
_PURPOSE = 7  # items between a document and what it is for


def coordinated(marks: Marks, t: int, hit: Hit) -> bool:
    """Whether an action is joined to the one before it, itself or by the step in front of it."""
    if hit.proclitics.startswith("و"):
        return True
    for b in range(t - 1, max(marks.first, t - 6) - 1, -1):
        mark = marks[b]
        if "also" in mark.cues and mark.cues["also"].stop >= t:
            return True
        if mark.step is not None and mark.step.stop >= t:
            if mark.step.proclitics.startswith("و"):
                return True
            t = b  # the step stands for the action behind it
    return False


def near(marks: Marks, t: int, hit: Hit, licence: Licence) -> bool:
    """«تم» and a document stand right before the verbal noun; other licences may have a subject in between."""
    entry, distance = licence.hit.entry, marks.distance(licence.stop - 1, t)
    if licence.status == "signed":
        return distance <= _PURPOSE and (hit.entry.get("works") is not None or is_purpose(marks, t, hit))
    if entry.get("purpose") and not is_purpose(marks, t, hit):
        return False
    if (particle := entry.get("with")) and not hit.proclitics.endswith(particle):
        return False
    if entry.get("apart") and t == licence.stop:
        return False  # «شروط منح التأشيرات»
    if reach := entry.get("reach"):
        return distance <= int(reach)
    auxiliary = entry.id == "doing.be_done" and "ب" not in hit.proclitics
    return distance <= (REACH if not auxiliary else _CLOSE if licence.hit.feature == "past" else 2 * _CLOSE)


def is_purpose(marks: Marks, t: int, hit: Hit) -> bool:
    """«لإنشاء», «من أجل إنشاء»."""
    before = (marks[b].cues.get("purpose") for b in range(max(marks.first, t - 2), t))
    return hit.proclitics.endswith("ل") or any(cue is not None and cue.stop == t for cue in before)


def governed(marks: Marks, t: int, hit: Hit, licence: Licence) -> bool:
    """Whether nothing but subjects, adverbs, prepositions and steps stands between licence and action."""
    k = licence.stop
    while k < t:
        mark = marks[k]
        if mark.step is not None:
            k = max(k + 1, mark.step.stop)
        elif "clause" in mark.cues:
            return False
        else:
            k = marks.behind_aside(k) or k + 1
    if hit.proclitics.lstrip("وف")[:1] in ("ب", "ل") or t == licence.stop:
        return True
    if licence.hit.entry.id == "licence.bind":
        return True
    before = t - 1
    while marks.key(before) in QUOTES:
        before -= 1
    if before < licence.stop:
        return True
    if marks.key(before) in COMMAS:
        if after_date(marks, before) or any(marks.behind_aside(k) == t for k in range(licence.stop, before)):
            return True
        return licence.status in _TOLD and _is_subject(marks, licence, before)
    if marks.key(before) == ":" and licence.status in SETTLED:
        return True
    for b in range(max(licence.stop, t - 4), t):
        link, step = marks[b].cues.get("link"), marks[b].step
        if any(other is not None and other.stop == t for other in (link, step)):
            return True
    item = marks.items[marks.item_of[before]]
    return item.is_mention or "Sides" in item.types or "adjective" in item.groups or _is_subject(marks, licence, t)


def _is_subject(marks: Marks, licence: Licence, t: int) -> bool:
    """«تعهدت الدول المانحة تقديم», «عزم بلاده رفع»: only who acts stands between licence and token `t`."""
    between = marks.items[marks.item_of[licence.stop] : marks.item_of[t]] if licence.stop < t else []
    return bool(between) and all(
        item.is_mention
        or item.key.startswith("ال")
        or "adjective" in item.groups
        or marks.cue(item.first, "own_country")
        for item in between
    )
