"""How real an act with a document is: told, attempted, supposed, still to come, or refused."""

from __future__ import annotations

from typing import Final

from mithaq.model.quantity import DateValue
from mithaq.records.instrument_rows import Row
from mithaq.records.instrument_standing import tenses
from mithaq.records.sentence_row import STOPS

_CLAUSE: Final = 16  # items in front of an act that belong to its clause
_TALKS: Final = 5  # items in front of «التوصل إلى» within which talks or drafts lead to it
_NEAR: Final = 3  # items between a word of hope and the signing that is hoped for
_TOLD: Final = 8  # items in front of an agreement come to in which it is told to have been
_MODAL: Final = 10  # items in front of a signing that say how real it is
WISHES: Final = frozenset(["proposed", "call_for", "discuss", "hoped"])


def is_supposed(row: Row, k: int) -> bool:
    """«إذا تم التوصل إلى اتفاق», «لو وقع البلدان …»: whether an act is only supposed."""
    words = row.context.sketch.words["supposing"]
    return any(row.items[m].key in words for m in range(max(0, k - _NEAR), k))


def is_told(row: Row, k: int) -> bool:
    """«تم التوصل إلى اتفاق», «رحب بالتوصل …», «بعد التوصل …»: whether an agreement come to is told, not thought of."""
    words = row.context.sketch.words
    if row.items[k].key.startswith(("ب", "توصل")):
        return True
    for m in range(k - 1, max(-1, k - _TOLD - 1), -1):
        item, marks = row.items[m], row.marks(m)
        if item.key in STOPS or item.key == "ان":
            break
        if item.key.removeprefix("و") in words["came_about"] or "announcing" in marks:
            return True
        past = "past" in item.features.values()
        if past and (marks & {"taking_place", "yield", "hold", "witness"} or "say" in item.groups):
            return True
    return False


def is_named_act(row: Row, k: int) -> bool:
    """«احتمال توصل إيران إلى اتفاق»: whether what is spelt like a verb is the noun of an act hoped for or expected."""
    return k > 0 and row.items[k].key == "توصل" and bool(row.marks(k - 1) & (WISHES | {"planned"}))


def is_attempted(row: Row, k: int) -> bool:
    """«سيحاول التوصل إلى اتفاق», «تهدف الوساطة بين البلدين إلى الوصول إلى اتفاق»: whether somebody works towards it."""
    if "attempting" in row.near(k - _NEAR, k):
        return True
    if k < 2 or row.items[k - 1].key != "الي" or "adding" in row.marks(k - 2):
        return False
    before: set[str] = set()
    for m in range(k - 2, max(-1, k - _CLAUSE), -1):
        if row.items[m].key in STOPS or row.items[m].key == "،" or row.items[m].groups & {"say", "saying"}:
            break
        before |= row.marks(m)
    return bool(before & {"hoped", "call_for", "intend"}) and not before & {"taking_place", "yield", "agree"}


def is_talked_of(row: Row, k: int) -> bool:
    """Whether an agreement that is to be reached is what talks told in front are about, or a means to something."""
    before = row.near(k - _TALKS, k)
    if row.items[k].key.startswith("ل"):
        return not before & {"taking_place", "yield"}  # «جهود للتوصل إلى اتفاق»
    through = k > 0 and row.items[k - 1].key in ("خلال", "عبر", "طريق") and "past" not in tenses(row, k - _MODAL, k)
    return ("negotiating" in before and not before & {"taking_place", "yield"}) or through


def refused(row: Row, k: int) -> bool:
    """«رفض مجلس النواب في 14 ديسمبر التصديق على …», «نفت الوزارة توقيع …»: whether somebody denies an act."""
    before = k - 1
    while before > 0 and (row.items[before].is_mention or row.items[before].key == "في"):
        before -= 1
    return 0 <= before < k - 1 and bool(row.marks(before) & {"failing", "denies"})


def is_to_come(row: Row, k: int) -> bool:
    """«يعقد الأربعاء المقبل اجتماع للتوقيع على البروتوكول»: whether a day to come stands in front of item `k`."""
    published = row.context.published
    days = (item.value for item in row.items[:k] if isinstance(item.value, DateValue))
    return published is not None and any(d.start is not None and d.start > published for d in days)
