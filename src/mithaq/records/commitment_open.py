"""Undertakings whose action no list knows, behind a pledge, a decision or a demand: «قررت الحكومة تأميم الميناء».

A licence tells by `leads` what leads to its complement: «ب», «على», «إلى», «ل», or `direct` for a verbal noun that is
its object. A clause with «أن» follows any of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from mithaq.lexicon.trie import Hit
from mithaq.records.commitment_adjuncts import behind_adjunct
from mithaq.records.commitment_binding import by_instrument
from mithaq.records.commitment_marks import COMMAS, QUOTES, SETTLED, Licence, Marks, Undertaking
from mithaq.records.commitment_objects import cannot_be_undertaken, is_bare_help, is_sum, names_a_man
from mithaq.records.commitment_phrases import phrase_end
from mithaq.records.commitment_unlisted import is_general
from mithaq.records.commitment_verbs import denied_before, withdrawn_before

_REACH: Final = 26  # tokens between a licence and its complement
_WORDS: Final = 7  # plain words among them, at most
_ASIDE: Final = 14  # tokens of a remark between commas
_SHORTEST: Final = 4  # letters of «ب» and a verbal noun
_LEAST: Final = 2  # tokens of what is undertaken
_LOOKED_AT: Final = 3  # tokens in which a complement shows that it is a meeting or a document
_OF_SOURCES: Final = frozenset(["licence.request"])
_WORKING: Final = "licence.work"  # a licence that can be what is undertaken itself
_THESE: Final = frozenset(["هذا", "هذه", "تلك", "هاتين", "هذين"])
_THAT: Final = frozenset(["ان", "الا"])
_BY_THAT: Final = frozenset(["بان", "بالا"])
_WORDS_OF: Final = {"على": "علي", "إلى": "الي", "عن": "عن"}
# Shapes of the verbal nouns of derived verbs: «تفعيل», «إفعال», «إقالة», «افتعال», «استفعال», «استقالة», «مفاعلة».
_VERBAL: Final = re.compile("(?!ال[^ت])(?:ت..ي.|إ..ا.|إ.ا.ة|[اإ]...ا.|[اإ]ست..ا.|[اإ]ست.ا.ة|م.ا..ة)$")
_PLEDGING: Final = "تعهد"  # the verb, which looks like its verbal noun
_PLURAL: Final = "ات"
_FRONT: Final = re.compile("^(?:لل|[بل]?ال|[بل])")  # what clings to a verbal noun
_CLAUSE: Final = frozenset(["clause", "relative", "that", "that_it"])  # cues of words that begin one
_NO_HEAD: Final = frozenset(
    "adjunct adverb backing clause copula during from governing link manner measure own_country preposition relative "
    "that that_it with".split()
)


def open_undertakings(marks: Marks, used: Sequence[Undertaking]) -> list[Undertaking]:
    """What stands behind the licences of a sentence that none of the undertakings `used` stands under, and what is
    joined to any of these."""
    taken = list(used)
    for one in used:
        if one.status in SETTLED:
            _take(marks, _next(marks, one), taken)
    for t in marks.openings:
        hit = marks[t].licence
        leads = hit.entry.get("leads") if hit is not None else None
        if hit is None or not leads or marks.named(t) or any(one.licence.first <= t < one.stop for one in taken):
            continue
        if not hit.feature and withdrawn_before(marks, t):
            continue  # «تسحب موافقتها على …»
        if denied_before(marks, t) or (hit.feature == "present" and marks.cue(t - 1, "relative")):
            continue
        if hit.entry.id == "licence.bind" and not by_instrument(marks, t):
            continue
        if "ال" in hit.proclitics or (hit.entry.id in _OF_SOURCES and marks.cue(t - 1, "relative")):
            continue  # «ضرورة الالتزام بالقانون», «المسؤول الذي طلب عدم ذكر اسمه»
        _take(marks, _behind(marks, t, hit, leads.split()), taken)
    return taken[len(used) :]


def _take(marks: Marks, found: Undertaking | None, taken: list[Undertaking]) -> None:
    """Add an undertaking and those joined to it, as far as their words are free."""
    while found is not None and not any(one.first < found.stop and found.first < one.stop for one in taken):
        taken.append(found)
        found = _next(marks, found)


class _Head(NamedTuple):
    """Where a complement begins, whether it is a clause, and the particle that clings to its first word."""

    first: int
    clause: bool = False
    front: str = ""


def _behind(marks: Marks, t: int, hit: Hit, leads: Sequence[str]) -> Undertaking | None:
    """What the licence at token `t` leads to; None where that is nothing of which one could ask whether it was done."""
    bare = hit.entry.id == "licence.pledge" and not (hit.enclitic or marks.key(t).endswith(_PLEDGING))
    if bare or (hit.feature and hit.enclitic):
        leads = _indirect(leads)  # «عزمه تطبيق», «تعهد تقديم», but «موافقة الأطراف», «أعلنها»
    found = _led(marks, hit.stop, leads) if hit.entry.get("close") else _complement(marks, hit.stop, leads)
    if found is None:
        return None
    head, status = found.first, marks[t].status
    if status == "announced" and marks[head].action is None and not marks.cue(head, "verbal"):
        return None  # «أعلنت المنامة إحباط عملية»: of all that is announced little is undertaken
    licence = Licence(t, hit.stop, hit, status, t)
    if found.clause:
        stop = _clause_stop(marks, head + 2 if marks.key(head + 1) == "لا" else head + 1)
        return Undertaking(licence, head, stop, "policy", status, 2, True, True, way="open") if stop else None
    behind = head + 2 if marks.key(head + 1) in QUOTES else head + 1  # «هدد "بالانسحاب" من الاتفاق»
    stop = phrase_end(marks, min(behind, marks.stop - 1))
    if stop - head < _LEAST or is_nothing(marks, head, stop):
        return None
    return Undertaking(licence, head, stop, _kind(marks, head, stop), status, 2, False, True, found.front, "open")


def _indirect(leads: Sequence[str]) -> list[str]:
    return [lead for lead in leads if lead != "direct"]


def _next(marks: Marks, last: Undertaking) -> Undertaking | None:
    """«تعهدت بإيواء الفارين من الشمال، وتعويض أصحاب المنازل»: the action that is joined to the last one."""
    t = last.stop + (marks.key(last.stop) in COMMAS)
    key = marks.key(t)
    if not key.startswith("و") or last.finite or marks[t].verb or not (_is_noun(marks, t) and _is_joined(marks, t)):
        return None
    stop = phrase_end(marks, t + 1)
    if stop - t < _LEAST or is_nothing(marks, t, stop):
        return None
    return Undertaking(last.licence, t, stop, _kind(marks, t, stop), last.status, 2, False, False, "و", "open")


def _clause_stop(marks: Marks, verb: int) -> int:
    """Where a clause ends that says what is to be done by its verb; 0 where it tells of a meeting or of what is so."""
    stop = phrase_end(marks, verb + 1)
    near = range(verb + 1, min(stop, verb + 1 + _LOOKED_AT))
    vague = any(marks[k].abstract or marks.cue(k, "copula") or marks.cue(k, "mere") for k in near)
    meets = marks[verb].meets or any(marks[k].engagement is not None and marks[k].thing is None for k in (verb, *near))
    return 0 if vague or meets or stop - verb < _LOOKED_AT else stop


def _complement(marks: Marks, first: int, leads: Sequence[str]) -> _Head | None:
    """The complement behind token `first`: who acts, when and how, and remarks between commas may come before it."""
    k, words = first, 0
    while k < min(marks.stop - 1, first + _REACH) and words <= _WORDS:
        if (found := _led(marks, k, leads)) is not None:
            return found
        item = marks.items[marks.item_of[k]]
        key = marks.key(k)
        if marks.cue(k, "adjunct") and not (item.is_mention or marks.cue(k, "manner")):
            if (behind := behind_adjunct(marks, k)) > k:
                k = behind
                continue
            leads = _indirect(leads)  # «قررت مالطا بعد رفض كينيا إرسال مستشفى …»
        if item.is_mention:
            k = item.stop
        elif key in COMMAS:
            closing = next((c for c in range(k + 1, min(marks.stop, k + _ASIDE)) if marks.key(c) in COMMAS), k)
            if any(marks.cue(c, "condition") for c in range(k + 1, closing)):
                return None  # «وافقت، إذا طلبت كينيا، على …»
            words += closing == k  # «تعهد كيم، لمسؤولين من الجنوب استقبلهم بإيقاف التجارب»
            k = closing + 1
        elif key in QUOTES:
            k += 1
        elif marks.is_mark(k) or _begins_clause(marks, k):
            return None
        else:
            words += 1
            k += 1
    return None


def _begins_clause(marks: Marks, t: int) -> bool:
    """Whether a word parts what follows from the licence: «أن», «الذي», a finite verb."""
    mark = marks[t]
    if not _CLAUSE.isdisjoint(mark.cues):
        return True
    noun = mark.action or mark.thing or mark.abstract or mark.engagement or mark.instrument
    finite = bool(mark.verb) or mark.speech == "verb" or (mark.licence is not None and bool(mark.licence.feature))
    return finite and noun is None


def _led(marks: Marks, t: int, leads: Sequence[str]) -> _Head | None:
    """The complement that begins at token `t`, be that the particle that leads to it."""
    key = marks.key(t)
    if (key in _THAT and "direct" in leads) or (key in _BY_THAT and "ب" in leads):
        return _Head(t, True) if _is_clause(marks, t + 1) else None
    for lead in leads:
        if lead == "direct":
            if _is_verbal(marks, t):
                return _Head(t)
        elif lead in ("ب", "ل"):
            clings = key.startswith(lead) and len(key) >= _SHORTEST and marks.items[marks.item_of[t]].first == t
            if clings and _is_noun(marks, t) and _is_action(marks, t):
                known = marks[t].action is not None or key.startswith(lead + "ال")
                return _Head(t, front="" if known else lead)
        elif key == _WORDS_OF[lead]:
            behind = t + 1
            if marks.key(behind) in _THAT and _is_clause(marks, behind + 1):
                return _Head(behind, True)
            behind += marks.key(behind) in QUOTES
            named = lead == "على" and not marks.key(behind).startswith("ال")
            if behind < marks.stop and _is_noun(marks, behind) and (named or _is_action(marks, behind)):
                return _Head(behind)
    return None


def _is_clause(marks: Marks, t: int) -> bool:
    """Whether a verb in the present stands at a token, or «لا» and one."""
    t += marks.key(t) == "لا"
    return t < marks.stop and marks.key(t)[0] in "يتن" and not marks.named(t)


def _is_noun(marks: Marks, t: int) -> bool:
    """Whether a plain word can be the head of what is undertaken."""
    item = marks.items[marks.item_of[t]]
    return not (item.is_mention or marks.is_mark(t)) and _NO_HEAD.isdisjoint(marks[t].cues)


def _is_action(marks: Marks, t: int) -> bool:
    """Whether a verbal noun stands at a token, whatever clings to it."""
    if marks.key(t).endswith(_PLURAL):
        return False
    if marks[t].action is not None or marks.cue(t, "verbal") or marks.cue(t, "keeping"):
        return True
    return _VERBAL.match(_FRONT.sub("", marks.text.forms[t])) is not None


def _is_joined(marks: Marks, t: int) -> bool:
    """Whether «و» and a verbal noun without article stand at a token."""
    action = marks[t].action
    if action is not None:
        return action.proclitics == "و"
    return _VERBAL.match(marks.text.forms[t][1:]) is not None


def _is_verbal(marks: Marks, t: int) -> bool:
    """Whether a verbal noun without article or particle stands at a token."""
    if not _is_noun(marks, t) or marks.key(t).endswith(_PLURAL):
        return False
    action = marks[t].action
    if action is not None:
        return not action.proclitics and action.entry.get("strength") is not None
    return marks.cue(t, "verbal") or _VERBAL.match(marks.text.forms[t]) is not None


def is_nothing(marks: Marks, head: int, stop: int, deed: bool = False) -> bool:
    """Whether a complement, or the object of a deed, is a meeting, a document or a wish: nothing one could look for."""
    words = [k for k in range(head, stop) if not marks.items[marks.item_of[k]].is_mention]
    for k in words[:_LOOKED_AT]:
        mark = marks[k]
        if mark.engagement is not None and mark.thing is None and (deed or k == head or marks.cue(head, "holding")):
            return True
        this = marks.key(head + 1) in _THESE
        if mark.instrument is not None and k <= head + 1 + this and not marks.cue(head, "keeping"):
            return True
    if _is_cut(marks, head, deed):
        return False
    if deed:
        return any(marks.cue(k, "mere") for k in words[:_LOOKED_AT])  # «علقت روابطها معها», but not «رفعت دعوى»
    first = marks[head]
    if first.abstract is not None:
        return True
    if first.action is not None and (names_a_man(marks, first.action) or cannot_be_undertaken(marks, first.action)):
        return True
    if first.action is not None and is_bare_help(marks, first.action.stop) and not marks.quantities(head, stop):
        return True  # «تقديم الدعم الكامل»
    thing = marks.thing(head + 1, min(stop, head + 1 + _LOOKED_AT))
    if first.action is not None and thing is not None and is_general(thing) and not marks.quantities(head, stop):
        return True  # «تنفيذ مشاريع مشتركة»
    if first.licence is not None and not marks.cue(head, "keeping"):
        behind = range(first.licence.stop, min(stop, first.licence.stop + _LOOKED_AT))
        done = (k for k in behind if _is_action(marks, k))
        if first.licence.entry.id != _WORKING or all(marks.cue(k, "furthering") for k in done):
            return True  # «اتفقا على ضرورة …», «العمل على خدمة الشعبين», «العمل على تعزيز الثقة»
    act = first.action
    vague = act is not None and (act.entry.get("strength") == "vague" or act.entry.id == "action.invest")
    if thing is None and (vague or marks.cue(head, "furthering")) and not marks.quantities(head, stop):
        return True
    if marks.cue(head + 1, "exchanged"):
        return not marks.cue(head, "traded")
    return any(marks[k].abstract is not None or marks.cue(k, "mere") for k in range(head, min(stop, head + _LOOKED_AT)))


def _is_cut(marks: Marks, head: int, deed: bool) -> bool:
    """«تعليق تعاونها العسكري», or «تعاونها العسكري» behind the verb of the deed: help or relations that cease."""
    return marks.cue(head, "cooperating") if deed else marks.cue(head, "ceasing") and marks.cue(head + 1, "cooperating")


def _kind(marks: Marks, head: int, stop: int) -> str:
    action = marks[head].action
    if any(is_sum(figure) for figure in marks.quantities(head, stop)):
        return "project"
    if action is not None and action.entry.get("commitment") != "target":
        return action.entry.attributes["commitment"]
    return "policy"
