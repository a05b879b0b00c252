"""What one state has done to another, and whose cause it backs, whatever the words for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import PersonMention
from mithaq.records.commitment_marks import QUOTES, Licence, Marks, Undertaking
from mithaq.records.commitment_objects import is_sum
from mithaq.records.commitment_open import is_nothing
from mithaq.records.commitment_phrases import phrase_end
from mithaq.records.commitment_roles import has_subject, opens_clause
from mithaq.records.commitment_verbs import denied_before

_LEAST: Final = 2  # tokens of what was done
_BACK: Final = 26  # tokens between what affirms a position and the word for backing
_STANCE: Final = 7  # tokens between «موقف» and «الداعم»


def deeds_towards(marks: Marks, used: Sequence[Undertaking]) -> Iterator[Undertaking]:
    """«علقت سنغافورة روابطها التجارية معها», «أعلنت اليابان أنها أعادت سفيرها إلى روسيا»: what a state is told to have
    done to another, whatever it was done to."""
    for t in marks.openings:
        hit = marks[t].doing
        if hit is None or hit.feature != "past" or hit.enclitic or not marks.cue(t, "towards") or marks.named(t):
            continue
        if any(one.licence.first <= t < one.stop for one in used) or denied_before(marks, t):
            continue
        i = marks.item_of[t]
        behind = opens_clause(marks, t) and i + 1 < len(marks.items) and _is_state(marks.items[i + 1])
        before = t - 2 if marks.key(t - 1) in QUOTES else t - 1
        if not (behind or has_subject(marks, t) or marks.cue(before, "that_it") or marks.key(before) == "لكنها"):
            continue
        first = marks.items[i + 1].stop if behind else hit.stop
        stop = phrase_end(marks, first) if first < marks.stop else first
        led = marks.cue(first, "preposition") and marks.key(first) != "عن"  # «علق الوزير على الدعوات»
        if led or stop - first < _LEAST or is_nothing(marks, first, stop, deed=True):
            continue
        if any(one.first < stop and t < one.stop for one in used):
            continue
        own = Licence(t, hit.stop, hit, "completed", t)
        sums = any(is_sum(figure) for figure in marks.quantities(first, stop))
        kind = "project" if sums else hit.entry.attributes["commitment"]
        yield Undertaking(own, t, stop, kind, "completed", 2, True, True, way="deed")


def _is_state(item: Item) -> bool:
    """Whether a state, its government or its capital acts; not one of its officials."""
    return "Actor" in item.types and not isinstance(item.value, PersonMention)


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
