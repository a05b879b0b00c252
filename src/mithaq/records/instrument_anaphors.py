"""Mentions that tell of no new document, but point back at one told before: «هذه الاتفاقية», «المذكرات الثلاث»."""

from __future__ import annotations

from typing import Final

from mithaq.model.quantity import Quantity
from mithaq.records.instrument_cited import Cited
from mithaq.records.instrument_rows import Noun, Row, is_counted
from mithaq.records.instrument_standing import WELL_KNOWN

_THIS: Final = frozenset(["هذه", "هذا", "تلك", "ذلك", "هاتين", "هذين"])
_MET: Final = 16  # items in front of a document in which it is told that somebody met after it


def points_back(row: Row, noun: Noun, stop: int, before: frozenset[str], cited: Cited) -> bool:
    """Whether a mention points back: «هذه الاتفاقية», «الاتفاقية المذكورة», «الاتفاقية» alone."""
    including = noun.first > 1 and row.items[noun.first - 2].key == "في"  # «بما في ذلك خارطة طريق»
    follows = row.items[noun.first - 1].key == "ذلك" and not row.closed(noun)  # «وستتبع ذلك اتفاقية …»
    if "anaphoric" in before and not including and not follows:
        return True
    mentioned = stop > noun.index + 1 and row.items[noun.index + 1].key in row.context.sketch.words["mentioned"]
    if mentioned and row.closed(noun):
        return True  # «المعاهدة المذكورة»
    if stop < len(row.items) and row.items[stop].key in _THIS and row.closed(noun):
        return True  # «مذكرة التفاهم هذه»
    ordinal = row.items[stop - 1].value
    numbered = isinstance(ordinal, Quantity) and ordinal.kind == "ordinal" and stop == noun.index + 2
    bare = stop == noun.index + 1 or numbered or (stop == noun.index + 2 and is_counted(row, noun.index))
    bare = bare or _met_before(row, noun)
    bare = bare or (noun.plural and stop > noun.index + 1 and _names_kinds(row, noun, stop))
    bare = bare or (noun.cited == "joint" and row.items[noun.index + 1].key == "مع")  # «دعم الخطة مع الشركاء»
    behind = row.marks(stop) if stop < len(row.items) else frozenset()
    if noun.plural and "signed" in behind and cited.joins(row, stop + 1, len(row.items)):
        return False  # «الاتفاقيات المبرمة بين موسكو وكييف»
    bare = bare and noun.first == noun.index
    return bare and (row.definite(noun.index) or (numbered and row.closed(noun))) and noun.cited not in WELL_KNOWN


def _names_kinds(row: Row, noun: Noun, stop: int) -> bool:
    """«وتضمنت الاتفاقيات ومذكرات التفاهم …»: whether a title is but the kinds of documents told before."""
    kinds = (row.noun(k) for k in range(noun.index + 1, stop))
    held = noun.index > 0 and bool(row.marks(noun.index - 1) & {"include", "listing", "provide"})
    return held and all(kind is not None and kind.plural and row.closed(kind) for kind in kinds)


def _met_before(row: Row, noun: Noun) -> bool:
    """«اجتمع الوزير قبيل توقيع الاتفاقية مع الوفد»: whether «مع» tells whom somebody met, not with whom he signs."""
    joined = noun.index + 1 < len(row.items) and row.items[noun.index + 1].key == "مع"
    acts = range(max(0, noun.first - _MET), noun.first)
    after = any(row.items[m].key in row.context.sketch.words["following_on"] for m in acts)
    return joined and after and bool(row.near(0, noun.first) & {"meet", "talk", "meeting"})
