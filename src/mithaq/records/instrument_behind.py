"""What the words behind a document tell of it: «… الموقعة عام 1999», «… التي وقعها الوزيران», «… دخلت حيز التنفيذ»."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue
from mithaq.records.instrument_reality import is_welcomed
from mithaq.records.instrument_rows import Noun, Row, is_dated
from mithaq.records.instrument_standing import ADOPTED, Standing, says, tenses
from mithaq.records.sentence_row import STOPS

_BEHIND: Final = 6  # items behind a title in which its participle or relative clause begins
_TELLING: Final = 8  # items behind «الموقعة» in which it is told when
_NEAR: Final = 3  # items between a day or a noun of beginning and the words of entering into force
_ON_IT: Final = ("عليها", "عليه")


def behind(row: Row, noun: Noun, stop: int) -> Standing | None:
    """«… الموقعة عام 1999», «… التي وقعها الوزيران», «… دخلت حيز التنفيذ»."""
    plain = 0
    for k in range(stop, min(stop + _BEHIND + 4, len(row.items))):
        item = row.items[k]
        marks = row.marks(k)
        if k == stop + 1 and row.items[stop].key == "(" and is_dated(item):
            return Standing("signed", "ar.instrument.signed_before", k)  # «اتفاقية الدوحة (عام 2011)»
        speech = says(row, k) and not _may_be_signed(row, k - 1)
        if item.key in STOPS or speech or (row.noun(k) is not None and k > stop):
            return None
        if "title_end" in marks and not marks & {"effective", "drafting"} and not _may_be_signed(row, k):
            plain = _BEHIND
        if "effective" in marks:
            later = row.near(noun.first - 3, k) & {"becoming_so"} or "future" in tenses(row, stop, k)
            later = (later or _is_outcome(row, k)) and not _is_today(row, k)
            if later or row.near(max(stop, k - 3), k) & {"denied"}:
                return Standing("signed", "ar.instrument.in_force_later", -1)
            return Standing("in_force", "ar.instrument.effective", k, True)
        if k >= stop + _BEHIND or plain > 2:
            continue
        plain += not marks and "Word" in item.types
        if "drafting" in marks and k - stop <= (_BEHIND if noun.count != 1 or not plain else 3):
            return Standing("drafted", "ar.instrument.ready", k)
        if "signing" in marks and row.near(stop, k) & {"intend", "planned"}:  # «… تعتزم الإمارات إبرامها»
            fixed = "planned" in row.near(stop, k)
            return Standing("planned" if fixed else "proposed", "ar.instrument.to_be_signed", k, True)
        if (
            "ratify" in marks
            and "past" in tenses(row, k, k + 1)
            and row.items[k + 1 :][:1]
            and row.items[k + 1].key in _ON_IT
        ):
            return Standing("ratified", "ar.instrument.ratified", k)  # «… صادق عليها البرلمان»
        if "hold" in item.features and "عقد" in item.key and k == stop + 1 and row.items[k - 1].key in ("التي", "الذي"):
            return Standing("signed", "ar.instrument.signed_before", k)  # «الصفقة التي عقدتها السعودية مع روسيا»
        adopted = "adopt" in marks and "past" in " ".join(item.features.values()) and noun.kind in ADOPTED
        if (
            adopted
            or marks & {"sign", "signed", "issue"}
            or ("signing" in marks and row.near(k - 2, k) & {"taking_place", "provide"})
        ):
            if marks & {"issue"} and noun.kind not in ADOPTED:
                continue
            if row.near(stop, k) & {"denied", "failing"}:
                return None
            tense = item.features.get("sign", "")
            if (
                "future" in tenses(row, max(stop, k - 2), k + 1)
                or "planned" in row.near(stop, k)
                or (tense and _may_be_signed(row, k - 1))
            ):
                return Standing("planned", "ar.instrument.to_be_signed", k, True)
            if any(row.items[m].key in ("،", ",") for m in range(stop, k)) and "signed" in marks:
                continue
            before = row.context.text.keys[item.first - 1]
            if "signed" in marks and before in row.context.sketch.words["signatories"]:
                continue  # «الميثاق … الدول الموقعة عليه»
            if row.marked(k + 1, k + 5, "initialled"):
                return Standing("drafted", "ar.instrument.ready", k, True)  # «وقعت مسودته بالأحرف الأولى»
            return Standing("signed", "ar.instrument.signed_before", k)
    return None


def is_concluded(row: Row, noun: Noun, status: Standing) -> bool:
    """«وفق الاتفاقية الموقعة سابقا بين البلدين»: whether a participle tells no act, but that a document stands."""
    k = status.sign
    if not status.pattern.endswith("signed_before") or k <= noun.index or noun.kind == "declaration":
        return False
    words = row.context.sketch.words
    if row.items[k].key not in words["concluded"] or is_welcomed(row, noun):
        return False
    behind = row.items[k + 1 : k + 1 + _TELLING]
    until = next((n for n, item in enumerate(behind) if item.key in STOPS), len(behind))
    told = words["act_told"] | words["brokered"]
    return not any(item.key in told or isinstance(item.value, DateValue) or _is_city(item) for item in behind[:until])


def _is_city(item: Item) -> bool:
    """«… المبرمة في جنيف»: whether a city tells where a document was concluded; a capital can stand for a state."""
    return isinstance(item.value, Place) and item.value.kind == "city"


def _is_today(row: Row, k: int) -> bool:
    """«ستدخل حيز التنفيذ اليوم»: whether the day of the news stands behind item `k`."""
    published = row.context.published
    days = (item.value for item in row.items[k + 1 : k + 1 + _NEAR] if isinstance(item.value, DateValue))
    return published is not None and any(day.start == published == day.end for day in days)


def _is_outcome(row: Row, k: int) -> bool:
    """«… وبالتالي دخولها حيز التنفيذ»: whether entering into force is told by a noun that no day or «بعد» dates."""
    words = row.context.sketch.words
    entry = next(
        (m for m in range(k - 1, max(-1, k - _NEAR), -1) if row.items[m].key.lstrip("ول") in words["entry"]), None
    )
    return entry is not None and not any(
        row.items[m].key in words["entry_dated"] for m in range(max(0, entry - _NEAR), entry)
    )


def _may_be_signed(row: Row, k: int) -> bool:
    """«… التي قد توقع خلال الزيارة»: a particle in front of the verb of signing that makes it a possibility."""
    following = row.items[k + 1] if 0 <= k < len(row.items) - 1 else None
    return following is not None and row.items[k].key == "قد" and following.features.get("sign", "") == "present"
