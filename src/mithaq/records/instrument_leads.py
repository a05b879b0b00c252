"""What leads to a document that nobody is told to sign: «أعلنت عن اتفاق», «تقدم نحو اتفاق», «تحكم العلاقات اتفاقية»."""

from __future__ import annotations

from typing import Final

from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import DEALS, NONE, UNREAL, Standing
from mithaq.records.sentence_row import STOPS

_FAR: Final = 8  # items in front of a document within which it is announced, talked of, or told to govern relations
_STATE: Final = 2  # letters of the code of a state
_WISH: Final = 3  # items from a word of hope to the document
_HOPES: Final = frozenset(["hoped", "intend", "discuss", "attempting"])
_LEADING: Final = frozenset(["title_on", "about"])


def led(row: Row, noun: Noun, stop: int) -> Standing:
    """The status that an announcement, talks, a hope or the relations told of in front of a document give it."""
    wishes = row.near(noun.first - _WISH, noun.first)
    if noun.cited != "known" and not row.definite(noun.index) and wishes & {"proposed", "call_for"}:
        return Standing("proposed", "ar.instrument.wished")
    stated = noun.name == "instrument.declaration"
    if wishes & UNREAL or not (noun.kind in DEALS or stated) or noun.cited in ("known", "open"):
        return NONE
    if noun.first == 0:
        return prospect(row, noun, stop)
    if _ends_with(row, noun):
        return Standing("in_force", "ar.instrument.in_force")
    words = row.context.sketch.words
    if row.items[noun.index].key.removeprefix("و") in words["holding_of"]:
        return NONE  # «نحو عقد القمة»
    if row.closed(noun) or row.construct(noun.index, stop):
        return prospect(row, noun, stop) if (framed := _framed(row, noun)) == NONE else framed
    before = noun.first - 1
    if row.items[before].key in words["any_of"]:
        return NONE  # «أي اتفاق»: none that is told of
    if row.items[before].key in words["towards"]:
        return Standing("drafted", "ar.instrument.drafted", before)
    for k in range(before, max(-1, noun.first - _FAR - 1), -1):
        if row.items[k].key in STOPS:
            break
        marks = row.marks(k)
        if "announcing" in marks and _is_announced(row, noun, k):
            if row.near(k - 3, k) & UNREAL:
                return NONE
            return Standing("signed", "ar.instrument.announced", k, True)
        if stated:
            continue
        if marks & {"talking", "negotiating"} and row.marks(before) & _LEADING and not _names_another(row, noun, k):
            return Standing("drafted", "ar.instrument.drafted", k)
    if stated:
        return NONE
    if (framed := _framed(row, noun)).status:
        return framed
    if noun.kind == "contract" and row.items[before].key in words["by_a_deal"] and _of_two(row, noun):
        return Standing("signed", "ar.instrument.between")
    if wishes & _HOPES and _names_nothing_else(row, noun):
        return Standing("proposed", "ar.instrument.wished")
    return prospect(row, noun, stop)


def prospect(row: Row, noun: Noun, stop: int) -> Standing:
    """«اتفاق تاريخي محتمل», «الصفقة المرتقبة»: the status that an adjective of the document tells."""
    words, closed = row.context.sketch.words, row.closed(noun)
    for k in range(noun.index + 1, min(stop + 1, len(row.items))):
        item = row.items[k]
        if row.definite(k) != closed or "Mark" in item.types or row.marks(k) & _LEADING:
            break
        key = item.key.removeprefix("ال")
        if key in words["prospective"]:
            return Standing("proposed", "ar.instrument.wished")
        if key in words["expected"]:
            return Standing("planned", "ar.instrument.to_be_signed")
    return NONE


def _framed(row: Row, noun: Noun) -> Standing:
    """«تؤطر التعاون العسكري مذكرة تفاهم», «تحكم العلاقة بين البلدين سلسلة من الاتفاقيات»: what relations rest on."""
    for k in range(noun.first - 1, max(-1, noun.first - _FAR - 1), -1):
        if row.items[k].key in STOPS or (k < noun.first - 1 and row.noun(k) is not None and row.items[k].groups):
            break
        if "framing" in row.marks(k):
            return Standing("in_force", "ar.instrument.in_force", k)
    return NONE


def _ends_with(row: Row, noun: Noun) -> bool:
    """«انتهت الحرب باتفاق هدنة», «انتهاء النزاع (1950-1953) بهدنة»: how a war or a dispute was ended."""
    head = row.items[noun.first]
    if "ب" not in head.proclitics:
        return False
    words = row.context.sketch.words["come_to_an_end"]
    for k in range(noun.first - 1, max(-1, noun.first - _FAR - 1), -1):
        if row.items[k].key in STOPS:
            return False
        if row.items[k].key.removeprefix("و") in words:
            return True
    return False


def _of_two(row: Row, noun: Noun) -> bool:
    """«اشترت نيجيريا من الولايات المتحدة طائرات في صفقة قيمتها …»: whether two states stand in front of a deal."""
    return len({c for item in row.items[: noun.first] for c in row.context.codes(item) if len(c) == _STATE}) > 1


def _is_announced(row: Row, noun: Noun, k: int) -> bool:
    """Whether the document is what item `k` announces: nothing but who, when and «عن» stands between."""
    between = row.items[k + 1 : noun.first]
    dating = row.context.sketch.words["dating"]
    plain = [item for item in between if not (item.is_mention or "Mark" in item.types or item.key in dating)]
    return all(item.key == "عن" for item in plain) and (not plain or between[-1].key == "عن")


def _names_another(row: Row, noun: Noun, k: int) -> bool:
    return any(row.items[m].groups and row.noun(m) is not None for m in range(k + 1, noun.first))


def _names_nothing_else(row: Row, noun: Noun) -> bool:
    """Whether a hope is for the document itself: «بهدف اتفاق», «تسعى إلى اتفاق», «ناقش الوزيران اتفاقا»."""
    low = max(0, noun.first - _WISH)
    start = next((k for k in range(noun.first - 1, low - 1, -1) if row.marks(k) & _HOPES), noun.first)
    between = row.items[start + 1 : noun.first]
    return all(item.is_mention or row.marks(m) & _LEADING for m, item in enumerate(between, start + 1))
