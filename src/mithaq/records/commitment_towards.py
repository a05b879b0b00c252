"""What one state has done to another, and whose cause it backs, whatever the words for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.records.commitment_marks import QUOTES, Licence, Marks, Undertaking
from mithaq.records.commitment_objects import is_sum
from mithaq.records.commitment_open import is_nothing
from mithaq.records.commitment_phrases import phrase_end
from mithaq.records.commitment_roles import has_subject, opens_clause
from mithaq.records.commitment_verbs import denied_before
from mithaq.records.entity import RULERS

_LEAST: Final = 2  # tokens of what was done
_BACK: Final = 26  # tokens between what affirms a position and the word for backing
_FROM: Final = 12  # tokens behind who leaves up to «من» and what is left: «في مايو من العام الماضي من الاتفاق»
_NAMED: Final = 6  # tokens behind who recognises, among which a state or what is its own is named
_IMPOSED: Final = 6  # tokens between a rule and the clause on who imposed it
_LEAVING: Final = "doing.leave"
_RECOGNISING: Final = "doing.recognise"
_RULES: Final = frozenset(["thing.rule", "thing.sanction", "thing.duty"])
_STANCE: Final = 7  # tokens between «موقف» and «الداعم»


def deeds_towards(marks: Marks, used: Sequence[Undertaking]) -> Iterator[Undertaking]:
    """«علقت سنغافورة روابطها التجارية معها», «أعلنت اليابان أنها أعادت سفيرها إلى روسيا»: what a state is told to have
    done to another, whatever it was done to."""
    for t in marks.openings:
        hit = marks[t].doing
        if hit is None or hit.feature != "past" or marks.named(t):
            continue
        leaves = hit.entry.id == _LEAVING
        if hit.enclitic or not (leaves or marks.cue(t, "towards")):
            continue
        if any(one.licence.first <= t < one.stop for one in used) or denied_before(marks, t):
            continue
        i = marks.item_of[t]
        behind = i + 1 < len(marks.items) and opens_clause(marks, t) and _acts(marks.items[i + 1], leaves)
        before = t - 2 if marks.key(t - 1) in QUOTES else t - 1
        if not (behind or has_subject(marks, t) or marks.cue(before, "that_it") or marks.key(before) == "لكنها"):
            continue
        first = marks.items[i + 1].stop if behind else hit.stop
        stop = phrase_end(marks, first) if first < marks.stop else first
        if leaves and not _is_what_binds(marks, first, stop):
            continue
        if hit.entry.id == _RECOGNISING and not _is_recognised(marks, first, stop):
            continue
        led = not leaves and marks.cue(first, "preposition") and marks.key(first) != "عن"  # «علق الوزير على الدعوات»
        if led or stop - first < _LEAST or (not leaves and is_nothing(marks, first, stop, deed=True)):
            continue
        if any(one.first < stop and t < one.stop for one in used):
            continue
        own = Licence(t, hit.stop, hit, "completed", t)
        sums = any(is_sum(figure) for figure in marks.quantities(first, stop))
        kind = "project" if sums else hit.entry.attributes["commitment"]
        kind = "policy" if kind == "target" and _is_rule(marks, first) else kind  # «ضاعفت رسومها على …»
        yield Undertaking(own, t, stop, kind, "completed", 2, True, True, way="deed")


def _acts(item: Item, leaves: bool) -> bool:
    """Whether a state, its government or its capital acts, or, where it leaves something, whoever rules it."""
    if isinstance(item.value, PersonMention):
        return leaves and any(office.rank in RULERS for office in item.value.offices)
    return "Actor" in item.types


def _is_rule(marks: Marks, t: int) -> bool:
    """Whether duties or another rule are named at a token."""
    thing = marks[t].thing
    return thing is not None and thing.entry.id in _RULES


def _is_what_binds(marks: Marks, first: int, stop: int) -> bool:
    """«انسحبت … من الاتفاق النووي», «… من منظمة أوبك»: whether a document or a body is what somebody leaves."""
    behind = (k + 1 for k in range(first, min(stop - 1, first + _FROM)) if marks.key(k) == "من")
    return any(marks[k].instrument is not None or _is_body(marks, k) for k in behind)


def _is_body(marks: Marks, t: int) -> bool:
    """Whether a body of states is named at a token."""
    value = marks.items[marks.item_of[t]].value
    return isinstance(value, OrganisationMention) and value.kind == "igo"


def _is_recognised(marks: Marks, first: int, stop: int) -> bool:
    """«اعترفت … بدولة فلسطين», «… بسيادة المغرب»: a state or what is its own, unlike «اعترفت بأن …»."""
    near = range(first, min(stop, first + _NAMED))
    return any(marks.cue(k, "statehood") or marks.cue(k, "position") for k in near)


def deeds_by_nouns(marks: Marks, used: Sequence[Undertaking]) -> Iterator[Undertaking]:
    """«بعد انسحاب الولايات المتحدة من الاتفاق النووي», «منذ قطع السعودية علاقاتها مع قطر»: a deed told by its noun,
    with who did it, behind a word that tells that it was done."""
    for t in marks.at:
        hit = marks[t].cues.get("done")
        i = marks.item_of[t]
        if hit is None or hit.enclitic or not marks.cue(t - 1, "since_done") or i + 1 >= len(marks.items):
            continue
        leaves = bool(hit.entry.get("leaves"))
        if not _acts(marks.items[i + 1], leaves) or any(one.first <= t < one.stop for one in used):
            continue
        first = marks.items[i + 1].stop
        stop = phrase_end(marks, first) if first < marks.stop else first
        bound = _is_what_binds(marks, first, stop) if leaves else not is_nothing(marks, first, stop, deed=True)
        if stop - first < _LEAST or not bound or any(one.first < stop and t < one.stop for one in used):
            continue
        own = Licence(t, hit.stop, hit, "completed", t)
        yield Undertaking(own, t, stop, "policy", "completed", 2, False, True, way="deed")


def things_imposed(marks: Marks, used: Sequence[Undertaking]) -> Iterator[Undertaking]:
    """«العقوبات التي فرضها الاتحاد الأوروبي على روسيا»: what a clause tells to have been done to a thing."""
    for t in marks.openings:
        hit = marks[t].doing
        if hit is None or hit.feature != "past" or not hit.enclitic or not marks.cue(t, "towards"):
            continue
        if not marks.cue(t - 1, "relative") or any(one.licence.first <= t < one.stop for one in used):
            continue
        i = marks.item_of[t]
        if i + 1 >= len(marks.items) or not _acts(marks.items[i + 1], leaves=False):
            continue
        near = range(t - 2, max(marks.first, t - _IMPOSED) - 1, -1)
        what = next((k for k in near if (it := marks[k].thing) is not None and it.entry.id in _RULES), None)
        first = marks.items[i + 1].stop
        stop = phrase_end(marks, first) if first < marks.stop else first
        stop = next((k for k in range(first, stop) if marks[k].verb or marks.cue(k, "denied")), stop)
        if what is None or denied_before(marks, t) or any(one.first < stop and what < one.stop for one in used):
            continue
        own = Licence(t, hit.stop, hit, "completed", t)
        yield Undertaking(own, what, stop, "policy", "completed", 2, True, True, way="deed")


def positions_backed(marks: Marks, used: Sequence[Undertaking]) -> Iterator[Undertaking]:
    """«جدد الوزير تأييد بلاده لمغربية الصحراء», «أكد موقف مصر الداعم للوحدة الترابية»: whose cause or position somebody
    affirms that his side backs."""
    for t in marks.at:
        if not marks.cue(t, "backs") or any(one.first <= t < one.stop for one in used):
            continue
        if marks.cue(t, "stance"):
            if not any(marks.key(k).lstrip("وب").startswith("موقف") for k in range(max(marks.first, t - _STANCE), t)):
                continue  # «التحالف الداعم للشرعية»
        elif not _is_owned(marks, t):
            continue
        affirmed = next((k for k in range(t - 1, max(marks.first, t - _BACK) - 1, -1) if marks.cue(k, "affirms")), -1)
        if affirmed < 0 or denied_before(marks, affirmed) or any(marks.ends(k) for k in range(affirmed, t)):
            continue
        stop = phrase_end(marks, t + 1)
        if not any(marks.cue(k, "position") for k in range(t + 1, stop)):
            continue
        hit = marks[affirmed].cues["affirms"]
        own = Licence(affirmed, hit.stop, hit, "agreed", affirmed)
        yield Undertaking(own, t, stop, "support", "agreed", 2, False, True, way="backing")


def _is_owned(marks: Marks, t: int) -> bool:
    """Whether a word bears a pronoun or has a party right behind it."""
    if marks[t].cues["backs"].enclitic:
        return True
    i = marks.item_of[t] + 1
    return i < len(marks.items) and (marks.cue(t + 1, "own_country") or "Actor" in marks.items[i].types)
