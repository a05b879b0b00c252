"""Undertakings told by a finite verb or by a goal, without a verbal noun."""

from __future__ import annotations

import re
from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.model.quantity import DateValue, Quantity
from mithaq.records.commitment_adjuncts import behind_subject
from mithaq.records.commitment_deeds import (
    AGAINST,
    WE,
    arrived,
    is_allotted,
    is_freed,
    is_headed,
    is_only_granted,
    is_told,
    object_of_deed,
)
from mithaq.records.commitment_marks import COMMAS, QUOTES, Licence, Marks, Undertaking
from mithaq.records.commitment_objects import action_object, is_sum, is_target, verb_object
from mithaq.records.commitment_phrases import phrase_end
from mithaq.records.commitment_roles import acts, has_subject, opens_clause
from mithaq.records.commitment_unlisted import kind_of_deed

REACH: Final = 12  # items between a licence and its first action
_NOW: Final = 7  # tokens behind a present in which «حاليا» shows that it goes on
_NEAR: Final = 4  # tokens in which a clause shows what it is about
_FAR: Final = 12  # tokens in which a debt that is let off shows its sum
_DONE: Final = frozenset(
    ["doing.deliver", "doing.back", "doing.build", "doing.launch", "doing.resume", "doing.recognise"]
)
_STATUS: Final = {"future": "agreed", "present": "under_way", "past": "completed"}
# Licences that bind by themselves whoever is named in a clause with «أن»; the latter by what they say, whatever the
# preposition («تنص على أن», «تشترط أن», «تعهد بأن»).
_AGREEING: Final = ("verb.agree.", "licence.accord")
_STATING: Final = (
    "licence.bind",
    "licence.make_condition",
    "licence.promise",
    "licence.pledge",
    "licence.decide",
    "verb.agree.",
)
_SUBJECT: Final = 12  # tokens between «أن» and a future behind its subject
# The future of a verb that no list need hold, but no «سياسة», «سيارة», «سيطرة», «ستين».
_FUTURE: Final = re.compile("س(?!يا[سردقح]|يول|يطر|يد|ين|يره|يرت|يما|تار|تين|تون|ته|تم[اي])[يت].{3,7}")
_REPLIED: Final = "ورد"  # «and replied» as well as «supplied»
_STATED: Final = 10  # tokens between such a licence and its clause
# Verbs whose subject can be the verbal noun before them: «انسحاب القوات سيكون في سبتمبر».
_RULING: Final = frozenset(["doing.change", "doing.lift"])
_DATED: Final = frozenset(["doing.be_done", "doing.begin", "doing.come", "doing.improve"])
_BEFORE: Final = 12  # tokens before such a verb within which the noun stands
_WHEN: Final = 3  # items behind it within which its day stands
_GIVEN: Final = frozenset(["doing.deliver", "doing.donate", "doing.send"])
_CONDITION: Final = 14  # tokens before a verb within which a condition binds it
_FAILED: Final = 6  # tokens between a failure and what was not reached


def denied_before(marks: Marks, t: int) -> bool:
    """Whether a negation or a condition stands right before a token, or a failure in the same clause."""
    if any(marks.cue(k, "denied") for k in range(max(marks.first, t - 2), t)):
        return True
    for k in range(t - 1, max(marks.first, t - _FAILED) - 1, -1):
        if marks.is_mark(k):
            return False
        if marks.cue(k, "failed") or marks.cue(k, "lacking"):
            return True
    return False


def withdrawn_before(marks: Marks, t: int, *, stands: bool = False) -> bool:
    """«ألغت تركيا خطة لإرسال …»: whether the verb before a noun in the same clause says that there is none.

    What only somebody is against («أدانت خطة لإرسال …») is none either, unless it is told as what `stands`.
    """
    for k in range(t - 1, max(marks.first, t - _FAILED) - 1, -1):
        if marks.cue(k, "withdrawn") or (not stands and marks.cue(k, "opposed")):
            return True
        if marks.is_mark(k) or marks[k].verb:
            return False
    return False


def by_verb(marks: Marks, t: int, hit: Hit, held: Licence | None) -> Undertaking | Licence | None:
    """«ستبني روسيا مدرسة», «تقرر أن يفتتح البنك مكتبا»; an auxiliary («سيتم») only licenses what follows.

    `held` is a licence that no action has followed yet.
    """
    group, tense = hit.entry.id, hit.feature
    if tense == "present" and marks.cue(t - 1, "will"):
        tense = "future"
    going_on = tense == "present" and hit.entry.attributes["commitment"] == "project"
    now = going_on and any(marks.cue(k, "now") for k in range(t + 1, t + _NOW))
    given = tense == "future" and group in _GIVEN  # «ستمنحها 20 قاربا»: the pronoun is whoever gets it
    ours = tense == "past" and hit.enclitic == WE  # «أرسلنا»
    if (hit.enclitic and not (given or ours)) or denied_before(marks, t) or _is_noun(marks, t, tense):
        return None
    if marks.cue(t - 1, "relative") or (tense == "future" and _depends(marks, t)):
        return None
    after = marks.items[marks.item_of[t] + 1 :][:1]
    if marks.key(t) == _REPLIED and any(isinstance(item.value, PersonMention) for item in after):
        return None  # «ورد الوزير قائلا»
    if group == "doing.change" and any(marks.cue(k, "decree") for k in range(t + 1, t + _NEAR + 1)):
        return None  # «أصدرت الحكومة قرارا يقضي بإلغاء …»
    if (come := arrived(marks, t)) is not None:
        return come
    if tense == "future" and (dated := _dated(marks, t, hit)) is not None:
        return dated
    if group == "doing.come":
        return None
    bound = held if held is not None and tense == "present" and _is_bound(marks, t, held) else None
    own = Licence(t, hit.stop, hit, _STATUS[tense], t)
    if bound is not None:
        own = Licence(bound.first, hit.stop, bound.hit, bound.status, t)
    if group == "doing.share_in" and marks[t + 1].instrument is not None:
        return None  # «تسهم الاتفاقية في تمويل …»
    again = group == "doing.again" and (tense == "future" or is_told(marks, t, hit)) and not _acts_soon(marks, t)
    if hit.entry.get("auxiliary") and not (again and verb_object(marks, t, hit, phrase_end(marks, hit.stop))):
        if bound is None and not now and hit.entry.get("bound") and tense != "future":
            return None
        at_it = tense == "present" and group == "doing.be_done_by" and has_subject(marks, t)
        if tense == "present" and group == "doing.again" and marks.headline and has_subject(marks, t):
            own.status, at_it = "agreed", True  # «السعودية تعيد فتح سفارتها في بغداد»
        return own if tense == "future" or bound is not None or at_it or opens_clause(marks, t) else None
    under_it = any(marks.cue(k, "under_it") for k in range(t + 1, t + 4))
    on_paper = (
        under_it
        or (group in _RULING and _told_of_paper(marks, t))
        or (_is_paper(marks, t + 1) and (group not in _RULING or marks.key(t).lstrip("وف")[0] == "ي"))
    )
    allotted = is_allotted(marks, t, hit)
    plain = tense == "present" and bound is None and not now
    coming = plain and _comes(marks, t)
    headed = plain and is_headed(marks, t, hit)
    # «اتفاقا يقدم بموجبه الصندوق قرضا», but «توقف الاتفاقية»; «تركيا تدعم ترشيح …»
    if coming or (tense == "present" and on_paper) or _backs(marks, t, hit):
        own.status = "agreed"
    elif headed:
        coming = group == "doing.build" and not marks.cue(t, "opening")  # «الصين تبني محطة في مصر»
        done = hit.entry.attributes["commitment"] == "project" and not coming
        own.status = "completed" if done else "agreed"
    elif (plain and not _gives_sum(marks, t, hit)) or (
        tense == "past" and group not in _DONE and not under_it and not allotted and not is_told(marks, t, hit)
    ):
        return None
    if tense == "past" and group == "doing.launch" and not (is_freed(marks, t) or _is_opened(marks, t)):
        own.status = "under_way"
    first = behind_subject(marks, hit.stop)
    stop = phrase_end(marks, first)
    strength = 2
    if group in AGAINST:
        kind = hit.entry.attributes["commitment"] if object_of_deed(marks, hit, first, stop) else ""
    else:
        kind = verb_object(marks, t, hit, stop, first) if stop > first else ""
        strength = 2 if kind or own.status == "completed" else 1
        kind = kind or kind_of_deed(marks, t, hit, first, stop)
    if own.status == "completed" and group in _GIVEN and is_only_granted(marks, t, stop):
        own.status = "agreed"
    return Undertaking(own, t, stop, kind, own.status, strength, True, True) if kind else None


def _is_opened(marks: Marks, t: int) -> bool:
    """«دشن المقر الجديد», but not «دشن بناء المدرسة»: whether a verb tells of something that is used from now on."""
    things = (hit for k in range(t + 1, min(marks.stop, t + _FAR)) if (hit := marks[k].thing) is not None)
    begun = next((hit.entry.id in ("thing.plan", "thing.projects") for hit in things), True)
    return marks.cue(t, "opening") and not (begun or _acts_soon(marks, t))


def _comes(marks: Marks, t: int) -> bool:
    """«تفتتح إيران، خلال أيام، خطا بحريا»: a present that opens the text and tells of the days to come."""
    if t != marks.first or marks[t].verb != "present":
        return False
    return any(marks.cue(k, "soon") for k in range(t + 1, min(marks.stop, t + _FAR)))


def _backs(marks: Marks, t: int, hit: Hit) -> bool:
    """Whether somebody named beside a verb backs a candidacy, right behind it."""
    if hit.entry.id != "doing.back" or hit.feature != "present":
        return False
    i = marks.item_of[t]
    named = has_subject(marks, t) or (i + 1 < len(marks.items) and acts(marks, i + 1) and opens_clause(marks, t))
    thing = marks.thing(t + 1, min(marks.stop, t + _NEAR))
    return named and thing is not None and thing.entry.id == "thing.candidacy"


def _dated(marks: Marks, t: int, hit: Hit) -> Undertaking | None:
    """«إن انسحاب القوات سيكون في سبتمبر», «مرحلته الأولى ستنجز في 2028»: what the verbal noun or the stage at the head
    of the clause names, and its day."""
    here = marks.item_of[t]
    if not any(isinstance(item.value, DateValue) for item in marks.items[here + 1 : here + 1 + _WHEN]):
        return None
    for k in range(t - 1, max(marks.first, t - _BEFORE) - 1, -1):
        if marks.is_mark(k) and marks.key(k) not in QUOTES and not (k == t - 1 and marks.key(k) in COMMAS):
            return None
        action = marks[k].action if hit.entry.id in _DATED else None
        head = k - 1 if marks.cue(k - 1, "link") and not marks.cue(k - 1, "that") else k
        if not (head == marks.first or marks.cue(head - 1, "that") or marks.is_mark(head - 1)):
            continue
        if marks.cue(k, "stage"):
            own = Licence(k, hit.stop, hit, "agreed", t)
            return Undertaking(own, k, phrase_end(marks, hit.stop), "project", "agreed", 2, True, True)
        if action is not None:
            strength, kind = action_object(marks, action, t)
            own = Licence(k, hit.stop, hit, "agreed", t)
            stop = phrase_end(marks, hit.stop)
            return Undertaking(own, k, stop, kind, "agreed", 2, True, True) if strength else None
    return None


def _is_paper(marks: Marks, t: int) -> bool:
    """«يمنح البروتوكول الجزائر رخصا»: whether a document acts."""
    paper = marks[t].instrument
    return paper is not None and paper.proclitics == "ال"


def _told_of_paper(marks: Marks, t: int) -> bool:
    """«أن الاتفاقية تلغي الرسوم»: whether a document at the head of a clause acts."""
    return _is_paper(marks, t - 1) and (t - 1 == marks.first or marks.cue(t - 2, "that"))


def _acts_soon(marks: Marks, t: int) -> bool:
    """«أعادت مصر فتح سفارتها»: whether a verbal noun tells what is done again."""
    return any(marks[k].action is not None for k in range(t + 1, min(marks.stop, t + _NEAR)))


def _depends(marks: Marks, t: int) -> bool:
    """«أنه في حال فوزه سينهي …»: whether a condition stands before a verb in its sentence."""
    return any(marks.cue(k, "condition") for k in range(max(marks.first, t - _CONDITION), t))


def _gives_sum(marks: Marks, t: int, hit: Hit) -> bool:
    """«وتخصص فرنسا 85 مليون يورو في السنة للنيجر»: what somebody gives year by year."""
    if hit.entry.id != "doing.donate" or not is_told(marks, t, hit):
        return False
    return any(is_sum(q) for q in marks.quantities(hit.stop, min(marks.stop, hit.stop + _FAR)))


def _is_noun(marks: Marks, t: int, tense: str | None) -> bool:
    """«تسهيل منح التأشيرات», «في دعم انضمام …»: a verbal noun that looks like a verb in the past."""
    if tense != "past" or marks[t].action is None:
        return False
    before = marks.items[marks.item_of[t] - 1] if t > marks.first else None
    return before is not None and not opens_clause(marks, t) and not before.is_mention


def _is_bound(marks: Marks, t: int, held: Licence) -> bool:
    """«المقرر أن يفتتح», «تقضي بأن تبني»; also «بموجب الاتفاقية تقدم»."""
    joined = marks.cue(t - 1, "that") and marks.key(t - 1)[0] == "و"  # «تقضي ببناء …، وبأن تعيد»
    if marks.distance(held.stop - 1, t) > (3 * REACH if joined else REACH):
        return False
    if any(marks.cue(k, "that") for k in range(max(held.first, t - 4), t)):
        return True
    return held.hit.entry.id == "licence.under_accord"


def agreed_that(marks: Marks, t: int, held: Licence | None) -> Undertaking | None:
    """«اتفقا على أن تستفيد أرمينيا من …», whatever the verb."""
    if held is None or not held.hit.entry.id.startswith(_AGREEING) or not marks.cue(t - 2, "on"):
        return None
    if not held.first < t <= held.stop + 3 or not (stop := _clause_end(marks, t)):
        return None
    return _stated(marks, t - 1, t, held, stop)


def subject_will(marks: Marks, t: int, held: Licence | None) -> Undertaking | None:
    """«تم الاتفاق على أن السفن ستفرغ حمولتها»: a clause that tells at its head who or what, then the future."""
    if held is None or not held.hit.entry.id.startswith(_AGREEING) or not marks.cue(t - 2, "on"):
        return None
    if not held.first < t <= held.stop + 3 or marks[t].verb:
        return None
    for k in range(t + 1, min(marks.stop, t + _SUBJECT)):
        if marks.is_mark(k) or marks[k].verb in ("past", "present"):
            return None
        if marks[k].doing is not None and marks[k].verb == "future":
            return None  # read by its own verb
        if marks.named(k) or _FUTURE.fullmatch(marks.key(k)) is None:
            continue
        stop = phrase_end(marks, k + 1)
        near = range(k, min(stop, k + _NEAR))
        vague = any(marks[n].engagement or marks[n].instrument or _is_abstract(marks, n) for n in near)
        if vague or marks[k].meets or stop - k < 2:
            return None
        own = Licence(held.first, k + 1, held.hit, held.status, k)
        return Undertaking(own, t, stop, "policy", held.status, 1, True, True)
    return None


def stated_that(marks: Marks, t: int, held: Licence | None, joined: bool) -> Undertaking | None:
    """«تشترط الاتفاقية أن يكون التوظيف …»: whatever a document or a pledge says is to be, also in a clause `joined` to
    the one before («…، وأن لا تتجاوز الرسوم …»)."""
    if held is None or held.status != "agreed" or not held.hit.entry.id.startswith(_STATING):
        return None
    if joined:
        if marks.key(t - 1)[0] != "و" and marks.key(t - 2) != "و":
            return None
    elif not held.first < t <= held.stop + _STATED or any(marks.is_mark(k) for k in range(held.stop, t)):
        return None
    stop = _clause_end(marks, t + 1 if marks.cue(t, "denied") else t)
    return _stated(marks, t if joined else t - 1, t, held, stop) if stop else None


def _stated(marks: Marks, first: int, t: int, held: Licence, stop: int) -> Undertaking:
    """What a clause says whose verb is token `t`."""
    own = Licence(held.first, t + 1, held.hit, held.status, t)
    thing = marks.thing(t, stop)
    reached = thing is not None and thing.entry.id == "thing.volume" and any(map(is_target, marks.quantities(t, stop)))
    return Undertaking(own, first, stop, "target" if reached else "policy", held.status, 1, True, True)


def next_stage(marks: Marks, t: int, used: Licence | None) -> Undertaking | None:
    """«اتفقا على بناء مئة بئر، على أن تسلم قبل نهاية 2026»: what is to follow, with its date or figure."""
    if used is None or used.status not in ("agreed", "announced", "signed") or not marks.cue(t - 2, "on"):
        return None
    stop = _clause_end(marks, t)
    items = marks.items[marks.item_of[t] : marks.item_of[stop - 1] + 1] if stop else []
    charged = len(items) > 1 and isinstance(items[1].value, OrganisationMention) and marks[t].doing is not None
    if not charged and not any(isinstance(item.value, DateValue | Quantity) for item in items):
        return None
    thing = marks.thing(t, stop)
    kind = thing.entry.attributes["commitment"] if thing is not None else "project"
    own = Licence(used.first, t + 1, used.hit, used.status, t)
    return Undertaking(own, t - 1, stop, kind, used.status, 2, True, False)


def _clause_end(marks: Marks, t: int) -> int:
    """Where a clause behind «على أن» ends whose verb is token `t`; 0 where it tells of nothing to be done."""
    if marks.key(t)[0] not in "يت" or marks[t].meets:
        return 0  # «على أن يجتمع الخبراء في مايو»
    stop = phrase_end(marks, t + 1)
    if behind := marks.behind_aside(stop):
        stop = phrase_end(marks, behind)
    near = range(t, min(stop, t + _NEAR))
    if stop - t < _NEAR or any(
        marks[k].engagement or marks[k].instrument or _is_abstract(marks, k) or _is_copula(marks, k) for k in near
    ):
        return 0
    return stop


def _is_abstract(marks: Marks, t: int) -> bool:
    """«أن تدخل العلاقات مرحلة جديدة», but not «أن تدخل المرحلة الأولى الخدمة»."""
    stage = marks.cue(t, "stage") and marks.key(t).startswith("ال")
    return marks[t].abstract is not None and not stage


def _is_copula(marks: Marks, t: int) -> bool:
    """«أن تكون روسيا هي الحليف الأول»; not «أرمينيا، وهي بلد …»."""
    copula = marks[t].cues.get("copula")
    return copula is not None and not copula.proclitics


def by_goal(marks: Marks, t: int, hit: Hit) -> Undertaking | None:
    """«هدف الـ5 مليارات دولار», «… 10 مليارات هدفا جديدا»: a figure named as a goal, not as one passed."""
    here = marks.item_of[t]
    if hit.proclitics.endswith("ب"):
        return None  # «مساعدة بمليون دولار بهدف …»
    if any(marks.cue(k, "passed") for k in range(t - 6, t)):
        return None
    for item in marks.items[max(0, here - 4) : here + 7]:
        if isinstance(item.value, Quantity) and is_target(item.value):
            first, stop = min(t, item.first), max(phrase_end(marks, hit.stop), item.stop)
            own = Licence(first, hit.stop, hit, "agreed", first)
            return Undertaking(own, first, stop, "target", "agreed", 2, True, True)
    return None
