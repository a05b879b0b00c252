"""How far the words reach that name an action."""

from __future__ import annotations

from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.quantity import DateValue
from mithaq.records.commitment_marks import COMMAS, QUOTES, Marks
from mithaq.records.commitment_objects import action_object

_LONGEST: Final = 32  # tokens of the phrase that names an action
_ASIDE: Final = 10  # tokens in parentheses that a phrase can go on behind
_REMARK: Final = 6  # tokens of a remark between commas within a phrase
AND_AGAIN: Final = frozenset(["وعلي", "والي", "وعن", "وفي"])  # prepositions said again: «إلى فتح …، وإلى إنشاء …»
_JOINED: Final = frozenset(["و", "وب", "ول"])
_BACKED: Final = frozenset(["action.support", "action.take_part"])  # «الوقوف مع ترشيح تونس»
_JOINING: Final = frozenset(["مع", "مقابل"])  # «بناء مستشفى مع إلغاء الرسوم»
_PAUSES: Final = COMMAS | {":", "(", ")"}


def phrase_end(marks: Marks, t: int) -> int:
    """Where the phrase that names an action ends; token `t` is its first word behind the action itself."""
    t = _behind_joined(marks, t)
    start = t
    quoted = False
    within = sum(marks.key(k) == '"' for k in range(marks.first, t)) % 2 == 1
    while t < marks.stop and t - start < _LONGEST:
        key = marks.key(t)
        if key in QUOTES:
            opens = key in "«“" or (key in "\"'" and not quoted and not (within and key == '"'))
            if not opens and not quoted:
                break  # the end of a quotation that the phrase stands in
            quoted = opens
        elif key == "(" and (closing := _aside_end(marks, t)):
            t = closing  # «(40) مليار دولار», «2.3 مليار يورو (2.56 مليار دولار) بحلول 2018»
        elif key in COMMAS and (
            after := _behind_date(marks, t) or _behind_remark(marks, start, t) or _behind_subject(marks, start, t)
        ):
            t = after
            continue
        elif key in COMMAS and marks.items[marks.item_of[t]].is_mention:
            pass  # «ناصر بوريطة، وزير الخارجية»
        elif key in COMMAS and t + 1 < marks.stop and marks.cue(t + 1, "measure"):
            pass  # «بناء مستشفى في أوش، بكلفة …»
        elif marks.ends(t) or (not quoted and (key in _PAUSES or (t > start and _breaks(marks, t, key)))):
            break
        t = _behind_joined(marks, t + 1) if marks[t].action is not None else t + 1
    while t > start and (marks.cue(t - 1, "dangling") or marks.key(t - 1) in ("-", "–")):
        t -= 1
    return t


def _behind_joined(marks: Marks, t: int) -> int:
    """«صيانة وتشغيل القاطرات»: the token behind actions that share the object of the last."""
    while (joined := marks[t].action) is not None and joined.proclitics == "و" and t < marks.stop:
        t = joined.stop
    return t


def _aside_end(marks: Marks, opening: int) -> int:
    """The token that closes what stands in parentheses where the phrase goes on behind it, else 0."""
    if marks.key(opening + 2) == ")":
        return opening + 2
    closing = next((t for t in range(opening + 1, min(marks.stop - 1, opening + _ASIDE)) if marks.key(t) == ")"), 0)
    if not closing:
        return 0
    goes_on = not marks.is_mark(closing + 1) and not _breaks(marks, closing + 1, marks.key(closing + 1))
    return closing if goes_on else 0


def _behind_date(marks: Marks, comma: int) -> int:
    """«أطلق الرئيسان، اليوم السبت، سبعة مشاريع»: where the phrase goes on behind a date between commas, else 0."""
    i = marks.item_of[comma] + 2
    closing = marks.items[i].first if i < len(marks.items) else comma
    return marks.items[i].stop if marks.key(closing) in COMMAS and after_date(marks, closing) else 0


def _behind_remark(marks: Marks, start: int, comma: int) -> int:
    """«ستفتتح، خلال الأيام المقبلة، قنصليتين», «ستبني روسيا، وفق ما ذكره الوزير، محطة»: the same behind some words that
    a preposition leads, or who says so where no object has been named."""
    sourced = marks.cue(comma + 1, "source") and marks.thing(start, comma) is None
    if not (sourced or marks.cue(comma + 1, "preposition") or marks.cue(comma + 1, "during")):
        return 0
    far = min(marks.stop - 1, comma + (2 * _REMARK if sourced else _REMARK))
    closing = next((t for t in range(comma + 2, far) if marks.key(t) in COMMAS), 0)
    return closing + 1 if closing and marks.key(closing + 1)[0] != "و" else 0


def _behind_subject(marks: Marks, start: int, comma: int) -> int:
    """«افتتح، اليوم، الوزير فلان، قنصلية», «سيطلق أردوغان بوهران، أعمال بناء مصنع»: where the phrase goes on behind who
    acts and where he does, else 0."""
    if comma == start or comma + 1 >= marks.stop:
        return 0
    items = marks.items[marks.item_of[start] : marks.item_of[comma]]
    if marks.key(start) in COMMAS:
        told = all("Actor" in i.types or isinstance(i.value, DateValue) or i.key in COMMAS for i in items)
    else:
        behind = marks[comma + 1]
        named = behind.thing is not None or behind.step is not None or "works" in behind.cues
        told = named and all(_is_setting(marks, item) for item in items)
    return comma + 1 if told and any("Actor" in i.types for i in items) else 0


def _is_setting(marks: Marks, item: Item) -> bool:
    """Whether an item tells who acts, where or when."""
    named = not item.types.isdisjoint(("Actor", "Place")) or isinstance(item.value, DateValue)
    return named or marks.cue(item.first, "preposition")


def after_date(marks: Marks, comma: int) -> bool:
    """Whether a comma closes a date that stands between commas."""
    i = marks.item_of[comma]
    return i > 1 and isinstance(marks.items[i - 1].value, DateValue) and marks.items[i - 2].key in COMMAS


def _breaks(marks: Marks, t: int, key: str) -> bool:
    """Whether another clause, or another action with an object of its own, begins at a token."""
    mark = marks[t]
    if key in _JOINING and (joined := marks[t + 1].action) is not None and joined.entry.id not in _BACKED:
        return _stands(marks, joined)
    if "amount" in mark.cues or "measure" in mark.cues:
        return False
    if "phrase" in mark.cues or mark.speech == "participle" or mark.verb == "future":
        return True
    if marks.named(t) or marks.items[marks.item_of[t]].first < t:
        return False  # «مليون ونصف المليون دولار»
    if key[0] == "و" and (mark.speech or mark.verb in ("present", "future") or _only_verb(marks, t)):
        return True
    again = marks[t + 1].action if key in AND_AGAIN else None
    if again is not None:
        return again.proclitics == "" and _stands(marks, again)
    if mark.action is None or mark.action.proclitics not in _JOINED:
        return False
    vague = mark.action.entry.get("strength") == "vague" and marks[t - 1].action is None
    return vague or _stands(marks, mark.action)  # «إنشاء قوة مشتركة وتعزيز التعاون»


def _only_verb(marks: Marks, t: int) -> bool:
    """Whether a word can be nothing but a verb."""
    mark = marks[t]
    verb = mark.verb or (mark.licence is not None and mark.licence.feature == "past")
    return bool(verb) and not (mark.action or mark.thing or mark.abstract or mark.engagement or mark.instrument)


def _stands(marks: Marks, hit: Hit) -> bool:
    """Whether a coordinated action has an object that makes it an undertaking of its own."""
    limit = min(marks.stop, hit.stop + _LONGEST)
    for k in range(hit.stop, limit):
        if marks.ends(k) or marks.key(k) in COMMAS:
            limit = k
            break
    return action_object(marks, hit, limit)[0] > 0
