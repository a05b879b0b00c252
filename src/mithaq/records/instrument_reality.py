"""How real an act with a document is: told, attempted, supposed, still to come, or refused."""

from __future__ import annotations

from typing import Final

from mithaq.model.quantity import DateValue
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import tenses
from mithaq.records.sentence_row import STOPS

_CLAUSE: Final = 16  # items in front of an act that belong to its clause
_TALKS: Final = 5  # items in front of «التوصل إلى» within which talks or drafts lead to it
_NEAR: Final = 3  # items between a word of hope and the signing that is hoped for
_TOLD: Final = 8  # items in front of an agreement come to in which it is told to have been
_WELCOME: Final = 5  # items from a verb of welcoming to the document
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


def is_welcomed(row: Row, noun: Noun) -> bool:
    """«رحبت مصر باتفاق السلام بين كينيا وأوغندا»: whether somebody welcomes a document, which has just come about."""
    by = row.items[noun.first].proclitics.endswith("ب") or row.items[noun.first].key.startswith("بال")
    return by and noun.cited != "known" and "welcome" in row.near(noun.first - _WELCOME, noun.first)


def is_enabled(row: Row, k: int) -> bool:
    """«من شأن ذلك أن يسمح لكينيا بالتوصل إلى اتفاق»: whether something is only told to make an act possible."""
    words = row.context.sketch.words["enabling"]
    for m in range(k - 1, max(-1, k - _TOLD), -1):
        item = row.items[m]
        if item.key in STOPS or "past" in item.features.values():
            return False
        if item.key.removeprefix("و") in words:
            return item.key != "تمكن" or (
                m > 0 and row.items[m - 1].key == "ان"
            )  # «تمكن الطرفان من …» tells that they did
    return False


def is_journey(row: Row, k: int) -> bool:
    """«يتوجه الوزير إلى مالطا لتوقيع اتفاق»: whether somebody travels to a place for the act at item `k`."""
    there = led = False
    for m in range(k - 1, max(-1, k - _CLAUSE), -1):
        item = row.items[m]
        if item.key in STOPS:
            return False
        if "Place" in item.types:
            there, led = True, led or item.proclitics.endswith("ل") or row.items[m - 1].key in ("الي", "في")
        if (led and item.groups & {"leave", "arrive"}) or (there and item.groups & {"visit", "trip"}):
            return "denied" not in row.near(m - _NEAR, m)
    return False


def is_due(row: Row, k: int, first: int, stop: int) -> bool:
    """«قريبا.. توقيع اتفاقية», «يوقع الوزيران الاتفاقية الأسبوع المقبل»: whether the act at item `k` is still to come.

    The document stands from item `first` to `stop`, behind the act.
    """
    words, items, published = row.context.sketch.words, row.items, row.context.published
    before = row.context.sketch.items[row.number - 1] if row.number and not k else ()
    if before and before[0].key in words["near_at_hand"] and len(before) <= _NEAR:
        return True
    opening = 0 if row.number == 0 and k <= _NEAR else max(0, k - _NEAR)
    for m in (*range(opening, first), *range(stop, min(stop + _NEAR, len(items)))):
        item = items[m]
        if m >= stop and (item.key in STOPS or item.features):
            return False
        if item.key in words["near_at_hand"]:
            return not items[m + 1 : m + 2] or bool(items[m + 1].key != "من")  # «قريبا من الحدود»
        day = item.value if m > k and isinstance(item.value, DateValue) else None
        if day is not None and day.start is not None and published is not None and day.start > published:
            return True
    return False


def is_to_come(row: Row, k: int) -> bool:
    """«يعقد الأربعاء المقبل اجتماع للتوقيع على البروتوكول»: whether a day to come stands in front of item `k`."""
    published = row.context.published
    days = (item.value for item in row.items[:k] if isinstance(item.value, DateValue))
    return published is not None and any(d.start is not None and d.start > published for d in days)
