"""Who undertakes something, and by when."""

from __future__ import annotations

from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.model.quantity import DateValue
from mithaq.records.commitment_marks import COMMAS, STOPS, Licence, Marks

OWN_COUNTRY = frozenset(["بلاده", "بلادها", "بلادنا", "دولته", "دولتنا", "حكومته"])
_PREPOSITIONS = frozenset(["مع", "من", "الي", "في", "علي", "بين", "لدي", "عن"])
_GOVERNING = frozenset(["علي", "الي", "عن", "ان", "بان"])
_LIMITS = frozenset(["بحلول", "قبل", "حتي", "نهايه", "لغايه"])


def due(marks: Marks, first: int, stop: int, published: str | None) -> str | None:
    """The date by which: one marked as a limit, or one that lies ahead of the text."""
    best: str | None = None
    for item in marks.items[marks.item_of[first] : marks.item_of[stop - 1] + 1]:
        value = item.value
        if not isinstance(value, DateValue) or value.edtf is None:
            continue
        before = marks.key(item.first - 1)
        if value.bound == "until" or before in _LIMITS:
            return value.edtf.lstrip("./")
        ahead = value.start is not None and published is not None and value.start.isoformat() > published
        if ahead and value.bound != "since" and value.grain != "range":
            best = best or value.edtf
        elif ahead and value.bound == "since":
            best = best or value.edtf.split("/")[0]
    return best


def subject(marks: Marks, licence: Licence, first: int, finite: bool) -> int | None:
    """Item that names who acts: right before the verb behind «أن», right behind the verb, or else before it."""
    start = marks.item_of[licence.verb]
    limit = marks.item_of[first]
    if start and _acts(marks, start - 1) and (start == 1 or marks.items[start - 2].key.lstrip("و") in ("ان", "بان")):
        return start - 1
    for i in range(start + 1, min(limit + (4 if finite else 0), start + 6, len(marks.items))):
        item = marks.items[i]
        if _acts(marks, i):
            return i
        if item.key in _GOVERNING or item.key in COMMAS:
            break
    for i in range(start - 1, max(-1, start - 4), -1):
        item = marks.items[i]
        if item.key in COMMAS or item.key in STOPS:
            break
        if _acts(marks, i):
            return i
    return None


def _acts(marks: Marks, i: int) -> bool:
    """Whether an item can be the subject of a verb."""
    item = marks.items[i]
    if item.key in OWN_COUNTRY:
        return True
    if "Actor" not in item.types and not isinstance(item.value, OrganisationMention):
        return False
    if item.proclitics.lstrip("وف")[:1] in ("ب", "ل") and not isinstance(item.value, PersonMention):
        return False
    return i == 0 or marks.items[i - 1].key not in _PREPOSITIONS
