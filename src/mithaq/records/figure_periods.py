"""For what time a figure stands."""

from __future__ import annotations

from typing import Final

from mithaq.model.quantity import DateValue, Duration, Quantity
from mithaq.records.figure_rows import FigureRow
from mithaq.records.sentence_row import COMMAS
from mithaq.records.speakers import SPEECH

# Measures that hold for a thing as such: a date near them dates something else.
_STANDING: Final = frozenset(
    "distance area capacity loan grant contract_value project_value population duration project_count other"
    " payment_currency_share".split()
)
_DATED: Final = frozenset(["other", "loan", "grant", "contract_value"])  # dated by a year or month close by
_FLOWING: Final = frozenset(
    "growth trade_growth exports imports trade_turnover production tourist_count student_count budget".split()
)
_BESIDE: Final = 8  # tokens beside a number of no special measure within which a year is its
_SPAN: Final = 4  # items from «نفس الفترة» to its year
_OWNER: Final = 8  # items from a number to «للشهر نفسه من العام الماضي» behind it
_SINCE: Final = 8  # items from «منذ» to the date of what it begins with
_TELLER: Final = 6  # items from a verb of speech to the day on which it was said
_BASE: Final = 7  # items from a rate to the year that it is compared with
_YEARS: Final = 2  # years that make a span of them
_AHEAD: Final = 3  # … and from that to the number that it stands in front of


def period_of(row: FigureRow, i: int, measure: str) -> str | None:
    """The time that the number at item `i` stands for, EDTF."""
    best: tuple[int, str] | None = None
    reached = measure == "other" and _is_reached(row, i)
    standing = measure in _STANDING and not reached
    ahead: list[str] = []  # dates in front of the number, however far
    for k, item in enumerate(row.items):
        value = item.value
        if not isinstance(value, DateValue) or value.edtf is None:
            continue
        until = value.bound == "until"
        if value.grain in ("day", "week") and not until:
            continue
        open_ = value.bound == "since" and "/" not in value.edtf  # not «منذ 1998 إلى عام 2000»
        if open_ and not value.relative and k < i and row.gap(i, k) > _AHEAD + 1:
            continue
        this_year = value.relative and value.grain == "year"  # «منذ بداية العام»
        if k < i and row.marked(i - 1, i, "level") and row.marked(k - 1, k, "since") and not this_year:
            continue  # «تضاعف منذ 2010 ليبلغ 9 مليارات»
        told_level = not standing and "growth" not in measure and row.marked(i - 1, i, "level")
        if told_level and (goal := _end_of_span(row, i, value)) is not None:
            if not goal:
                continue  # «ازداد خلال السنوات السبع الأخيرة ليصل إلى 54 مليارا»
            return goal
        if row.marked(k - 1, k, "since") and row.marked(k - _SPAN - 1, k - 1, "first_time"):
            continue  # «للمرة الأولى منذ 2009», «أدنى إغلاق منذ فبراير»
        if row.marked(k - 1, k, "comparing") or (row.marked(k - 2, k - 1, "comparing") and not until):
            continue
        if _is_of_another(row, i, k) or _is_of_same_span(row, k):
            continue
        if k < i and not row.marked(k - 2, k, "delivery") and value.length is None and not _spoken_between(row, i, k):
            ahead.append(value.edtf)
        near = measure in _DATED and row.gap(i, k) <= _BESIDE and not row.marked(k - 1, k, "delivery")
        if standing and not (until or "/" in value.edtf or near):
            continue
        far = row.gap(i, k) - (3 if 0 < k - i <= 3 else 0)
        reach = 13 if not standing else _BESIDE if near and k < i and _is_percentage(row, i) else 6
        if far > reach or _spoken_between(row, i, k):
            continue
        if best is None or far < best[0]:
            best = (far, _opened(row, k, value) if value.length is None else "")
    if best is not None and not best[1]:
        return None  # «قتل 300 ألف منذ أربع سنوات»
    if best is None and measure in _FLOWING and row.marked(i - 1, i, "level") and (year := _within_years(row, i)):
        return year
    flowing = measure in _FLOWING or reached or (measure in _DATED and _opens(row))
    if best is None and len(ahead) == 1 and flowing:
        return ahead[0]  # «… في كانون الثاني نموا … لكل من الأسمدة بنسبة 82%»: the one date of the sentence
    return best[1] if best else _after_base(row, i) or _day_of(row, i, measure)


def _day_of(row: FigureRow, i: int, measure: str) -> str | None:
    """«وفي محادثات الأربعاء سترسل وفدا من 29 فردا»: the one day of a sentence, for the people of what happens on it."""
    if measure != "people_count":
        return None
    that = row.context.sketch.words["that"]
    said = max((k for k in range(i) if row.items[k].key in that), default=0)  # not «قال يوم الأحد إن …»
    told = [k for k in range(said, i) if _is_day(row.items[k].value)]
    purpose = row.items[i - 1].key.startswith("ل") or row.items[i].proclitics == "ل"  # «خيام لإيواء 300 شخص»
    if not told or purpose or any(row.items[k].groups & SPEECH for k in range(max(0, told[-1] - _TELLER), told[-1])):
        return None  # «أعلن المصدر الأحد مقتل 18 شخصا»
    value = row.items[told[-1]].value
    return value.edtf if isinstance(value, DateValue) else None


def _is_day(value: object) -> bool:
    return isinstance(value, DateValue) and value.edtf is not None and value.grain == "day" and not value.bound


def _after_base(row: FigureRow, i: int) -> str | None:
    """«بنسبة 35%، مقارنة مع العام 2020»: the year after the one that a rate is compared with."""
    for k in range(i + 1, min(len(row.items), i + _BASE)):
        value = row.items[k].value
        if isinstance(value, Quantity):
            return None
        compared = row.marked(k - 2, k, "compared_with")
        if isinstance(value, DateValue) and value.grain == "year" and not value.relative and value.edtf and compared:
            year, published = int(value.edtf[:4]) + 1, row.context.published
            return str(year) if published is None or year in (published.year, published.year - 1) else None
    return None


def _is_reached(row: FigureRow, i: int) -> bool:
    """«بلغت التحويلات 900 مليون دولار»: whether a sum is what something came to in a time."""
    own = row.items[i].value
    money = isinstance(own, Quantity) and own.kind == "money"
    return money and any("provide" in item.groups for item in row.items[max(0, i - 2) : i])


def _opens(row: FigureRow) -> bool:
    """«وفي عام 2023، بلغت …»: whether the sentence begins with its date."""
    dated = next((k for k, item in enumerate(row.items[:_AHEAD]) if isinstance(item.value, DateValue)), None)
    return dated is not None and any(item.key in COMMAS for item in row.items[dated + 1 : dated + 2])


def _is_percentage(row: FigureRow, i: int) -> bool:
    own = row.items[i].value
    return isinstance(own, Quantity) and own.kind == "percent"


def _within_years(row: FigureRow, i: int) -> str | None:
    """«إلى 30 مليار دولار خلال خمس سنوات»: the year in which a level is to be reached."""
    published = row.context.published
    span = next((item.value for item in row.items[i + 1 : i + 4] if isinstance(item.value, Duration)), None)
    if published is None or span is None or len(span.components) != 1 or span.components[0][0] != "years":
        return None
    return str(published.year + int(span.components[0][1]))


def _end_of_span(row: FigureRow, i: int, value: DateValue) -> str | None:
    """«إلى 20 مليار دولار خلال السنوات الثلاث القادمة»: the year in which a level is to be reached, "" for a past span.

    None where the date is no such span.
    """
    published = row.context.published
    if published is None or not value.relative or value.start is None or value.end is None:
        return None
    if value.end.year - value.start.year < _YEARS:
        return None
    if value.end.year <= published.year:
        return "" if any(c.measure in ("rising", "falling") and c.item < i for c in row.cues) else None
    return str(value.end.year) if value.start.year >= published.year else None


def _opened(row: FigureRow, k: int, value: DateValue) -> str:
    """«منذ مارس الماضي», «منذ بدء الحملة في مارس»: a span of which only the start is told."""
    edtf = value.edtf or ""
    if "/" in edtf or (value.grain == "year" and value.relative):
        return edtf  # «منذ بداية العام» is the year up to now
    begun = (m for m in range(k - 1, max(-1, k - _SINCE), -1))
    for m in begun:
        if row.items[m].key in COMMAS or row.items[m].value is not None:
            break
        if row.marked(m, m + 1, "since"):
            return f"{edtf}/.."
    return edtf


def same_span(row: FigureRow, i: int) -> str | None:
    """The year of «الشهر ذاته عام 2017», «نفس الفترة من العام الماضي» where it dates the number at item `i`."""
    for k in range(max(0, i - _AHEAD), min(len(row.items), i + _OWNER)):
        value = row.items[k].value
        if isinstance(value, DateValue) and value.edtf and _is_of_same_span(row, k) and _owner(row, k) == i:
            return value.edtf
    return None


def in_told_span(row: FigureRow, i: int) -> bool:
    """«خلال تلك الفترة», «خلال الفترة نفسها»: whether the number is of the time told before, and no other."""
    words, items = row.context.sketch.words, row.items
    for k in range(max(1, i - _OWNER), min(len(items) - 1, i + _OWNER)):
        if items[k].key in words["a_span"]:
            again = words["same_span"] | words["that_time"]
            dated = any(isinstance(item.value, DateValue) for item in items[k + 1 : k + _SPAN])
            return not dated and (items[k - 1].key in again or items[k + 1].key in again)
    return False


def _owner(row: FigureRow, k: int) -> int | None:
    """The number that the date at `k` belongs to: the one right behind it, else the last one in front."""
    amounting = row.context.sketch.words["amounting"]
    told = next((m for m in range(k + 1, min(k + 4, len(row.items))) if row.items[m].key in amounting), None)
    if told is not None:  # «مقارنة بالفترة نفسها من العام الماضي، والبالغة 3 مليارات»
        behind = range(told + 1, min(told + _AHEAD + 1, len(row.items)))
        return next((m for m in behind if isinstance(row.items[m].value, Quantity)), None)
    for m in range(k + 1, min(k + 1 + _AHEAD, len(row.items))):
        if row.items[m].key in COMMAS or row.items[m].proclitics.startswith("و"):
            break
        if isinstance(row.items[m].value, Quantity):
            return None if row.marked(k - _SPAN - 1, k, "compared_with") else m
    for m in range(k - 1, max(-1, k - 1 - _OWNER), -1):
        compared = row.marked(m, m + 1, "compared_with") or row.marked(m, m + 1, "comparing")
        if compared and row.items[m].key not in row.context.sketch.words["same_span"]:
            return None  # «نمت بنسبة 35% مقارنة بالفترة نفسها من …»
        if isinstance(row.items[m].value, Quantity):
            return m
    return None


def _is_of_same_span(row: FigureRow, k: int) -> bool:
    """Whether the year at `k` is that of the same month or quarter as was told before."""
    value = row.items[k].value
    if not isinstance(value, DateValue) or value.grain != "year":
        return False
    words = row.context.sketch.words["same_span"]
    keys = row.context.text.keys
    first = max(row.items[max(0, k - _SPAN)].first, 0)
    return not words.isdisjoint(keys[first : row.items[k].first])


def _is_of_another(row: FigureRow, i: int, k: int) -> bool:
    """Whether the date at `k` belongs to what the number at `i` is compared with: «… مقابل 50 مليارا عام 2011»."""
    own = row.items[i].value
    outside = (m for m in range(i + 1, k) if row.items[m - 1].key != "(")  # not «49 مليار دولار (180 مليار درهم)»
    between = [v for v in (row.items[m].value for m in outside) if isinstance(v, Quantity)]
    if between:
        return any(isinstance(own, Quantity) and (v.kind == own.kind or v.kind == "number") for v in between)
    return row.marked(max(i + 1, k - 4), k, "compared_with")


def _spoken_between(row: FigureRow, i: int, k: int) -> bool:
    low, high = min(i, k), max(i, k)
    return any(row.items[m].groups & {"saying", "turn"} for m in range(low + 1, high))
