"""Whether what is done in front of a document is done with it: consent, sale, agreement or yield of that document."""

from __future__ import annotations

from typing import Final

from mithaq.records.instrument_rows import Noun, Row, is_infinitive

_BARGAINS: Final = frozenset(["agreement", "contract"])


def consents_to(row: Row, noun: Noun, k: int) -> bool:
    """«وافقت كندا على صفقة», «وافق على اتفاق سلام مع إريتريا»: whether somebody agrees to it who is no organ."""
    past = row.items[k].features.get("approve") == "past"
    return (
        past
        and noun.kind in _BARGAINS
        and not row.closed(noun)
        and noun.count == 1
        and row.items[noun.first - 1].key == "علي"
    )


def sells(row: Row, noun: Noun, k: int) -> bool:
    """«وافقت الولايات المتحدة على صفقتي تسليح لكل من …»: whether a state lets arms be sold, which is no signing yet."""
    behind = row.items[noun.index + 1] if noun.index + 1 < len(row.items) else None
    sold = behind is not None and behind.key in row.context.sketch.words["sold"]
    past = "past" in row.items[k].features.values() and not is_infinitive(row.items[k])
    return past and sold and noun.kind == "contract" and not row.closed(noun)


def governs_another(row: Row, noun: Noun, k: int) -> bool:
    """Whether what is done at item `k` is done with a document named in between: «توقيع اتفاق بهدف الحصول على عقود»."""
    inner = [m for m in range(k + 1, noun.first) if row.items[m].groups and row.noun(m)]
    if inner and _is_held(row, inner[-1], noun):
        return True
    if row.items[noun.first].key.startswith("و") or row.near(noun.first - 3, noun.first) & {"listing", "adding"}:
        return False
    return bool(inner) and not row.near(inner[-1], noun.first) & {"listing", "adding", "signing", "sign"}


def _is_held(row: Row, k: int, noun: Noun) -> bool:
    """«وقعا اتفاق دفاع يشمل صفقات», «ويشمل الاتفاق صفقات»: whether it is but a part of another."""
    whole = row.noun(k)
    verbs = row.context.sketch.words["document_holds"]
    single = whole is not None and whole.count == 1 and whole.kind != "protocol"
    return single and any(item.key in verbs for item in row.items[k - 1 : noun.first])


def comes_to_another(row: Row, noun: Noun, k: int) -> bool:
    """«توصلا إلى توافق بشأن مسائل في الاتفاقية»: whether they come to something else about it."""
    to = next((m for m in range(noun.first - 2, k, -1) if row.items[m].key == "الي"), None)
    if to is None:
        return False
    return any(row.marks(m) & {"title_on", "about"} for m in range(to + 2, noun.first)) and row.noun(to + 1) is None


def is_yielded(row: Row, noun: Noun, k: int) -> bool:
    """«أفضت المحادثات إلى اتفاق», «نتج عنها اتفاق», «أثمر اتفاقا»: whether the document is what came of something."""
    before, head = row.items[noun.first - 1], row.items[noun.first]
    if before.key in ("الي", "عن", "عنه", "عنها", "عنهما") or head.key[0] in 'و"«':
        return True
    led = head.proclitics.lstrip("وف").startswith(("ل", "ب")) or "ثمر" in row.items[k].key
    led = led or row.items[k + 1].key == "عن"  # «نتج عن اللقاء اتفاق»
    return led or bool(row.marks(noun.first - 1) & {"signing", "reaching", "title_on"})


def decrees(row: Row, k: int, stop: int) -> bool:
    """«وقع مرسوما بتعليق الالتزام بالمعاهدة»: whether what is signed at item `k` is an act of one state."""
    decree = any(item.key in row.context.sketch.words["decree"] for item in row.items[k + 1 : stop])
    return decree and not row.near(k, stop) & {"ratifying", "approving", "signing"}


def led_to(row: Row, noun: Noun) -> bool:
    """Whether a preposition stands in front of a document: «حول اتفاقية», «على خطة»."""
    return bool(row.marks(noun.first - 1) & {"title_on", "verbal"})
