"""Undertakings named by a thing or a sum of money, without a verbal noun."""

from __future__ import annotations

from typing import Final

from mithaq.model.quantity import Quantity
from mithaq.records.commitment_marks import COMMAS, Licence, Marks, Undertaking
from mithaq.records.commitment_objects import is_sum
from mithaq.records.commitment_phrases import phrase_end
from mithaq.records.commitment_reach import only_actors

_NAMED: Final = 2  # tokens that a thing needs to be told apart without a verbal noun
_WANTING: Final = frozenset(["licence.request", "verb.meet.tafawada"])
_LEADING: Final = frozenset(["for", "from", "now", "on"])  # words that stand between what one wants and of whom
_BY_VERB: Final = frozenset(["licence.adopt", "licence.bind"])
_PLEDGES: Final = frozenset(["licence.promise", "verb.agree.iltazama", "verb.agree.taahhada"])
_COUNTED: Final = frozenset(["thing.school", "thing.vehicle"])  # «أعلن عن خمسين منحة دراسية»
_WORKS: Final = frozenset(
    f"thing.{name}" for name in "facility plan body council power plant transport reactor water".split()
)


def named_thing(marks: Marks, t: int, licence: Licence) -> Undertaking | None:
    """«اتفقا على آلية للتشاور», «أعلنت عن 3 مليارات يورو مساعدات»: a thing or a sum at token `t`, behind an accord."""
    if licence.hit.entry.id == "licence.foundation":
        return _founded(marks, t, licence)
    if licence.hit.entry.id == "licence.in_progress":
        return _at_work(marks, t, licence)
    by_verb = licence.hit.entry.kind == "verb" or licence.hit.entry.id in _BY_VERB
    if pledges(marks, t, licence):
        return Undertaking(licence, t, phrase_end(marks, t + 1), "project", licence.status, 2, False, True)
    if licence.hit.entry.id in _WANTING:
        return _asked_for(marks, t, licence)
    accord = licence.hit.entry.id == "licence.accord" and is_truce(marks, t)
    if licence.status == "signed":
        return _signed_gift(marks, t, licence)
    if licence.status not in ("agreed", "announced") or not (by_verb or accord):
        return None
    begun = marks[t - 1].step
    start = begun.first if begun is not None else t
    if not _is_led(marks, start, t, licence):
        return None
    stop = phrase_end(marks, t + 1)
    if (
        is_truce(marks, t) and stop - t >= _NAMED and licence.hit.feature != "present"
    ):  # «اتفقتا على هدنة لثلاثة أيام», «أعلنت روسيا هدنة»
        return Undertaking(licence, t, stop, "policy", "agreed", 2, False, True)
    agreed = licence.status == "agreed" and marks.cue(start - 1, "on")
    kind = _agreed_thing(marks, t) if agreed else ""
    given = marks.thing(t, stop)
    if not kind and marks.cue(t, "gift") and any(is_sum(q) for q in marks.quantities(t, stop)):
        return Undertaking(
            licence, t, stop, "project", licence.status, 2, False, True
        )  # «أعلن عن دعم قيمته مليون دولار»
    if not kind and given is not None and _gives_sum(marks, t, stop):
        kind = "project"
        if all(q.kind == "ordinal" for q in marks.quantities(t, given.first)):
            t = given.first
    if not kind or stop - t < _NAMED:
        return None
    return Undertaking(licence, t, stop, kind, licence.status, 2, False, True)


def _signed_gift(marks: Marks, t: int, licence: Licence) -> Undertaking | None:
    """«تبادلا مذكرات بشأن منحة قيمتها مليون يورو», «اتفاقية قرض بمليون يورو»: a sum that a document gives, where
    nothing tells what it is for."""
    given = marks[t].licence
    led = t == licence.stop or marks.cue(t - 1, "about") or marks.cue(t - 1, "devoted")
    if given is None or given.entry.id != "licence.funded" or marks[t].thing is None or not led:
        return None
    stop = phrase_end(marks, t + 1)
    if marks.key(stop) in COMMAS:
        return None  # «اتفاقية قرض قيمته مليون يورو، لبناء …»
    acts = any(marks[k].action is not None for k in range(t + 1, stop))
    if acts or not any(is_sum(q) for q in marks.quantities(t, stop)):
        return None
    return Undertaking(licence, t, stop, "project", "agreed", 2, False, True)


def is_truce(marks: Marks, t: int) -> bool:
    """Whether a truce is named at a token."""
    thing = marks[t].thing
    return thing is not None and thing.entry.id == "thing.truce"


def _asked_for(marks: Marks, t: int, licence: Licence) -> Undertaking | None:
    """«طلبت تونس من صندوق النقد الدولي قرضا بقيمة أربعة مليارات دولار», «تتفاوض على قرض بقيمة …»: a sum that one asks
    another for."""
    stop = phrase_end(marks, t + 1)
    row = marks.items[marks.item_of[licence.stop] : marks.item_of[t]]
    if marks[t].thing is None or not all(
        "Actor" in item.types or not _LEADING.isdisjoint(marks[item.first].cues) for item in row
    ):
        return None
    if not _gives_sum(marks, t, stop):
        return None
    return Undertaking(licence, t, stop, "project", licence.status, 2, False, True)


def _is_led(marks: Marks, start: int, t: int, licence: Licence) -> bool:
    """Whether a licence governs a thing: by a preposition, as a document, or right behind the subject."""
    if licence.hit.entry.id == "licence.bind":
        return True
    if any(marks.cue(k, "that") for k in range(licence.stop, start)):
        return False
    if marks.cue(start - 1, "governing"):
        return True
    if "ب" in marks.items[marks.item_of[start]].proclitics:
        return True
    direct = marks[t].thing is not None or bool(marks.quantities(t, t + 1))
    told = licence.hit.feature == "past" or (licence.hit.feature == "present" and start == licence.stop)
    return direct and told and (start == licence.stop or only_actors(marks, licence.stop, start))


def _founded(marks: Marks, t: int, licence: Licence) -> Undertaking | None:
    """«وضع الوزيران حجر الأساس لمصنع الأسمدة»: what is built stands right behind the stone."""
    stop = phrase_end(marks, t + 1)
    thing = marks.thing(t, marks.within(t, stop, _NAMED), acting=False)
    if t != licence.stop or thing is None or not (marks.led(t, "ل") or marks.cue(t - 1, "into")):
        return None
    kind = thing.entry.attributes["commitment"]
    return Undertaking(licence, t, stop, kind, licence.status, 2, False, True)


def _at_work(marks: Marks, t: int, licence: Licence) -> Undertaking | None:
    """«اطلع على سير العمل في مطار عدن»: works that stand right behind what tells how they go on."""
    thing = marks[t].thing
    if t != licence.stop or thing is None or thing.entry.id not in _WORKS or not marks.cue(t - 1, "into"):
        return None
    kind = thing.entry.attributes["commitment"]
    return Undertaking(licence, t, phrase_end(marks, t + 1), kind, licence.status, 2, False, True)


def next_sum(marks: Marks, t: int, licence: Licence) -> Undertaking | None:
    """«تقديم مليون دولار للمدارس، إضافة إلى نصف مليون لإغاثة النازحين»: another sum, joined to what was given."""
    item = marks.items[marks.item_of[t]]
    if item.first != t or not isinstance(item.value, Quantity) or not is_sum(item.value):
        return None
    joined = "و" in item.proclitics or any(
        (cue := marks[k].cues.get("also")) is not None and cue.stop == t for k in range(max(marks.first, t - 3), t)
    )
    stop = phrase_end(marks, item.stop)
    if not joined or licence.status not in ("agreed", "announced") or not marks.key(item.stop).startswith("ل"):
        return None
    return Undertaking(licence, t, stop, "project", licence.status, 2, False, False)


def _agreed_thing(marks: Marks, t: int) -> str:
    """The kind of what an accord names without a verbal noun: «على خط جديد»; "" where it is nothing to be built."""
    thing = marks[t].thing
    if thing is None or marks[t].abstract is not None or thing.entry.id not in _WORKS or "ال" in thing.proclitics:
        return ""
    return thing.entry.attributes["commitment"]


def _gives_sum(marks: Marks, t: int, stop: int) -> bool:
    """Whether a phrase names an amount of money and what it is given as: «3 مليارات يورو مساعدات عسكرية»."""
    aid = marks.thing(t, stop)
    if aid is None:
        return False
    if aid.entry.id in _COUNTED and (counted := marks.quantities(t, aid.first)) and counted[0].kind == "number":
        led = marks.cue(t - 1, "governing") or "ب" in marks.items[marks.item_of[t]].proclitics
        return led and marks.items[marks.item_of[aid.first] - 1].stop == aid.first
    given = aid.entry.id in ("thing.goods", "thing.defence_aid", "thing.investment")
    return given and any(is_sum(q) for q in marks.quantities(t, stop))


def pledges(marks: Marks, t: int, licence: Licence) -> bool:
    """Whether a sum of money stands right behind a pledge: «تعهدت السعودية بمليار دولار»."""
    if licence.hit.entry.id not in _PLEDGES:
        return False
    item = marks.items[marks.item_of[t]]
    pledged = item.first == t and item.proclitics == "ب"
    return pledged and isinstance(item.value, Quantity) and is_sum(item.value)
