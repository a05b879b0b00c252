"""How far a licence reaches: whether a verbal noun stands under the one in force."""

from __future__ import annotations

from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.quantity import DateValue
from mithaq.records.commitment_adjuncts import apart, behind_adjunct
from mithaq.records.commitment_marks import COMMAS, DASHES, QUOTES, SETTLED, WHICH, Licence, Marks
from mithaq.records.commitment_phrases import AND_AGAIN, after_date
from mithaq.records.commitment_verbs import REACH

_CLOSE: Final = 3  # items between «تم», «جرى» and their verbal noun
_TOLD: Final = frozenset(["agreed", "announced"])  # statuses of which a comma may part the subject from what it does
_OCCASION: Final = 6  # items of the name of an event that others meet at
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
_BESIDE: Final = 3  # items between a pledge and what is pledged
_PURPOSE: Final = 7  # items between a document and what it is for


def coordinated(marks: Marks, t: int, hit: Hit) -> bool:
    """Whether an action is joined to the one before it, itself or by the step in front of it."""
    if hit.proclitics.startswith("و") or (marks.key(t - 1) in COMMAS and _heads_list(marks, t - 1)):
        return True
    if marks.key(t - 1) in AND_AGAIN:
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
    entry, distance = licence.hit.entry, min(marks.distance(licence.stop - 1, t), apart(marks, licence.stop, t) + 1)
    if licence.status == "signed":
        return distance <= _PURPOSE and (
            hit.entry.get("works") is not None
            or is_purpose(marks, t, hit)
            or marks.cue(t - 1, "about")
            or is_devoted(marks, t, hit)
            or (t == licence.stop and hit.entry.id == "action.finance")  # «اتفاقية تمويل مشروع …»
        )
    if entry.get("purpose") and not is_purpose(marks, t, hit):
        return False
    if (particle := entry.get("with")) and not hit.proclitics.endswith(particle):
        return hit.proclitics.endswith("ل") and only_actors(marks, licence.stop, t)  # «وجه الوزارة لتزويد …»
    if (cue := entry.get("led")) and not marks.cue(t - 1, cue):
        return False
    if entry.get("apart") and t == licence.stop:
        return False  # «شروط منح التأشيرات»
    if reach := entry.get("reach"):
        return distance <= int(reach)
    before = t - 2 if marks.cue(t - 1, "on") else t - 1
    if licence.status in _TOLD and (marks.key(t - 1) in COMMAS or marks.key(before) in DASHES):
        return distance <= 2 * REACH  # behind remarks between commas or dashes
    auxiliary = entry.id.startswith("doing.be_done") and "ب" not in hit.proclitics
    return distance <= (REACH if not auxiliary else _CLOSE if licence.hit.feature == "past" else 2 * _CLOSE)


def is_aside(marks: Marks, t: int, hit: Hit) -> bool:
    """«خلال تسليم المساعدات», «أن إنشاء المركز سيسهم», «الدول المشاركة في», «الأطباء الراغبين في تقديم»: whether an
    action only tells when something is, of what, or who somebody is."""
    if marks.cue(t - 1, "that") or (marks.cue(t - 1, "when") and marks.key(t - 2) != "من"):
        return True
    if hit.entry.id == "action.take_part" and "ال" in hit.proclitics and marks.key(t - 1).startswith("ال"):
        return True
    return any(
        (cue := marks[k].cues.get("described")) is not None and cue.stop in (t, t - 1)
        for k in range(max(marks.first, t - 4), t)
    )


def is_purpose(marks: Marks, t: int, hit: Hit) -> bool:
    """«لإنشاء», «من أجل إنشاء»."""
    before = (marks[b].cues.get("purpose") for b in range(max(marks.first, t - 2), t))
    return hit.proclitics.endswith("ل") or any(cue is not None and cue.stop == t for cue in before)


def is_devoted(marks: Marks, t: int, hit: Hit) -> bool:
    """«اتفاقية خاصة بزيادة عدد الرحلات»: whether «ب» leads from a document to what it is for."""
    return hit.proclitics.endswith("ب") and marks.cue(t - 1, "devoted")


def governed(marks: Marks, t: int, hit: Hit, licence: Licence) -> bool:
    """Whether nothing but subjects, adverbs, prepositions and steps stands between licence and action."""
    k = licence.stop
    if t == k and hit.proclitics.startswith("و") and not licence.hit.feature:
        return False  # «إلغاء القرار وإعادة …»
    behind = 0  # where the last remark ended
    while k < t:
        if (behind := behind_adjunct(marks, k)) and behind <= t:
            k = behind
            continue
        mark = marks[k]
        if _was_done(marks, k) and licence.status == "announced":
            return False  # «أعلنت أن البلدين نفذا عملية تبادل»
        if mark.step is not None:
            k = max(k + 1, mark.step.stop)
        elif "clause" in mark.cues:
            binds = licence.hit.entry.id == "licence.bind"
            behind = marks.behind_relative(k) if binds else marks.behind_which(k)
            if not behind or behind < t - 1 or not (binds or licence.hit.entry.id.startswith(WHICH)):
                return False
            k = t
        else:
            k = marks.behind_aside(k) or k + 1
    if behind and behind >= t - 1:
        return True
    if hit.proclitics.lstrip("وف")[:1] in ("ب", "ل") or t == licence.stop:
        return licence.hit.entry.id != "licence.accord" or not _parted(marks, licence.stop, t)
    if licence.hit.entry.id == "licence.bind" or (licence.status == "signed" and is_purpose(marks, t, hit)):
        return True
    before = t - 1
    while marks.key(before) in QUOTES:
        before -= 1
    if before < licence.stop:
        return True
    if marks.key(before) in COMMAS:
        if _heads_list(marks, before):
            return True  # «اتفقا على خطوات أبرزها، فتح …»
        if after_date(marks, before) or any(marks.behind_aside(k) == t for k in range(licence.stop, before)):
            return True
        if licence.hit.entry.id.startswith("verb.discuss."):
            return _only_with(marks, licence.stop, before)
        return licence.status in _TOLD and (
            only_actors(marks, licence.stop, before) or _only_when(marks, licence.stop, before)
        )
    if marks.key(before) == ":" and licence.status in SETTLED:
        return True
    for b in range(max(licence.stop, before - 3), before + 1):
        link, step = marks[b].cues.get("link"), marks[b].step
        if any(other is not None and other.stop == before + 1 for other in (link, step)):
            return True
    item = marks.items[marks.item_of[before]]
    if item.is_mention or "Sides" in item.types or "adjective" in item.groups:
        return True
    return only_actors(marks, licence.stop, before + 1, remarks=False)


def _heads_list(marks: Marks, comma: int) -> bool:
    """Whether the words right before a comma announce what is listed behind it."""
    heads = (marks[k].cues.get("also") for k in range(max(marks.first, comma - 3), comma))
    return any(head is not None and head.stop == comma for head in heads)


def _was_done(marks: Marks, t: int) -> bool:
    """Whether a word can be nothing but a deed told of."""
    mark = marks[t]
    told = mark.doing is not None and mark.doing.feature == "past" and not mark.doing.entry.get("auxiliary")
    return told and mark.action is None and mark.thing is None and marks.cue(t - 1, "preposition") is False


def _parted(marks: Marks, first: int, stop: int) -> bool:
    """Whether «بأنه» or a comma that no remark explains parts a document from a purpose that is told far behind it."""
    if any(marks.cue(t, "that") or marks.cue(t, "that_it") for t in range(first, stop)):
        return True  # «وصف الاتفاق بأنه خطأ سيفسح الطريق أمام إيران لإنتاج …»
    comma = next((t for t in range(first, stop) if marks.key(t) in COMMAS), stop)
    if comma == stop or only_actors(marks, first, stop):
        return False
    if comma == stop - 1 and marks.distance(first, stop) <= _PURPOSE:  # «اتفاق مبدئي مع الصندوق، للحصول على»
        return any(marks[t].verb and not marks.named(t) for t in range(first, comma))
    return not any(marks.behind_aside(t) == stop for t in range(first, stop))


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
        close = licence.hit.entry.id == "licence.pledge" and marks.distance(licence.stop - 1, t) <= _BESIDE
        led = "ب" in hit.proclitics and (by_verb or close)
    if led or marks.cue(t - 1, "on") or marks.cue(t - 1, "listing") or (by_verb and licence.first < t == licence.stop):
        return True
    plainly = by_verb or (licence.hit.entry.id == "licence.pledge" and not hit.proclitics)  # «عزم روسيا فتح …»
    return plainly and only_actors(marks, licence.stop, t, remarks=False)


def only_actors(marks: Marks, first: int, stop: int, remarks: bool = True) -> bool:
    """«تعهدت الدول المانحة تقديم», «نية إدارة بايدن تزويد», «أعلن الوزير، عقب محادثات …، إعادة»: whether nothing but
    who acts stands between a licence and what is to be done, `remarks` between commas left out."""
    items = _met_apart(marks.items[marks.item_of[first] : marks.item_of[stop]] if first < stop < marks.stop else [])
    subject = 0
    while subject < len(items) and items[subject].key not in COMMAS:
        subject += 1
    if not items or not all(_is_acting(marks, items, i) for i in range(subject)):
        return False
    if subject < len(items) and not remarks:
        return False
    opens = True
    for item in items[subject:]:
        if opens and item.key not in COMMAS and not _is_remark(marks, item):
            return False
        opens = item.key in COMMAS
    return True


def _met_apart(items: list[Item]) -> list[Item]:
    """The items without what somebody met on the sidelines of: «قررت الدولتان على هامش منتدى السلام بناء …»."""
    margin = next((i for i, item in enumerate(items) if "margin" in item.groups), len(items))
    end = margin + 1
    while end < len(items) and end - margin < _OCCASION and not _closes_occasion(items, end):
        end += 1
    return [*items[:margin], *items[end + 1 :]]


def _closes_occasion(items: list[Item], i: int) -> bool:
    """Whether the name of an event ends at an item: a definite word or a mention, with no other behind it."""
    named = items[i].is_mention or items[i].key.startswith("ال")
    return named and not (i + 1 < len(items) and (items[i + 1].is_mention or items[i + 1].key.startswith("ال")))


def _only_when(marks: Marks, first: int, stop: int) -> bool:
    """«أعلن في أبريل 2021، إعادة فتح»: whether nothing but who acts and a day stands among the tokens."""
    items = marks.items[marks.item_of[first] : marks.item_of[stop]] if first < stop else []
    days = [item for item in items if not marks.cue(item.first, "preposition") and "Actor" not in item.types]
    return len(days) == 1 and isinstance(days[0].value, DateValue)


def _only_with(marks: Marks, first: int, stop: int) -> bool:
    """«بحثت عمان مع إيران، تأسيس»: whether nothing but those who talk stands among the tokens."""
    items = marks.items[marks.item_of[first] : marks.item_of[stop]] if first < stop else []
    return bool(items) and all("Actor" in item.types or marks.cue(item.first, "for") for item in items)


def _is_acting(marks: Marks, items: list[Item], i: int) -> bool:
    """Whether an item can be part of a subject: a mention, a definite word, or the head of one («حكومة بلاده»)."""
    item = items[i]
    if (
        item.is_mention
        or item.key.startswith("ال")
        or "adjective" in item.groups
        or marks.cue(item.first, "own_country")
    ):
        return True
    if (
        marks.cue(item.first, "preposition")
        or marks.is_mark(item.first)
        or marks[item.first].verb
        or i + 1 == len(items)
    ):
        return False
    return _is_acting(marks, items, i + 1)


def _is_remark(marks: Marks, item: Item) -> bool:
    """Whether a remark between commas can begin with an item: an office, a date, «عقب», «خلال», «في»."""
    cues = ("preposition", "phrase", "link", "relative", "aside")
    return item.is_mention or any(marks.cue(item.first, cue) for cue in cues)
