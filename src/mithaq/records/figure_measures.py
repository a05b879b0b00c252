"""What a number measures: the noun that it counts, else the nearest cue that its unit allows."""

from __future__ import annotations

from typing import Final

from mithaq.model.quantity import Quantity
from mithaq.records.figure_rows import Cue, FigureRow
from mithaq.records.sentence_row import COMMAS

# What a unit measures where no cue says otherwise.
_FIXED: Final = {
    "barrel": "energy_volume",
    "km": "distance",
    "m": "distance",
    "km2": "area",
    "hectare": "area",
    "feddan": "area",
    "acre": "area",
    "dunam": "area",
    "m2": "area",
    "MW": "capacity",
}
_FITTING: Final = frozenset("capacity distance area production energy_volume growth exports imports".split())
_LENGTHS: Final = frozenset(["km", "m", "km2", "m2", "hectare", "MW"])
_CHANGES: Final = frozenset(["trade_growth", "gdp_growth", "growth"])
_TRADED: Final = frozenset(["exports", "imports"])
_SHARED: Final = _TRADED | {"trade_turnover", "trade_growth", "trade_share"}
_DIRECTIONS: Final = ("falling", "rising")
_VAGUE: Final = frozenset([*_DIRECTIONS, "growth", "other"])
_NEAR: Final = 12  # items, punctuation counted more, to a word of rising or falling
_SENTENCE: Final = 80  # … in the whole sentence
_OR: Final = frozenset(["او", "اي", "("])
_FAR: Final = 20  # items to a cue
_FAR_COUNT: Final = 8  # … of a bare number
_NEXT_CLAUSE: Final = 6  # … the cue of a sum is so much farther in the clause behind it
_VISIT: Final = 3  # items from «زار» to the number of visitors
_FEW: Final = 20  # grants of money, not for students
_LEVELS: Final = 9  # items from «معدل التضخم» to how high it is
_FIRM: Final = 4  # items from a share to «من أسهم الشركة»
_RIGHT_BEFORE: Final = 2
_PROMISED: Final = frozenset(["investment_stock", "project_value", "grant"])
_FORM: Final = 6  # items from a sum to «على شكل قرض»
_PAPERS: Final = 4  # rank of cues that say nothing of a sum but what it is the price of
_NAMED_GIFT: Final = 2  # rank of the nouns that name a grant or a loan
_RELIEF: Final = 5  # … and of those in need whom money is for
_PURPOSE: Final = 8  # items from a grant to the project that it is for
_BEATING: Final = 13  # items, asides counted, from a cue to the noun that it says more of
_REACH: Final = {"production": 17}  # «ينتج، بحسب التقديرات، 3 آلاف سيارة»
_PLANT: Final = 10  # items from a power station to how much it yields
_FAINT: Final = 11.0  # a cue with a worse score says nothing
_FAINT_MONEY: Final = 13.5  # of a sum whose subject stands further in front
_SURE: Final = 8.0


def measure_of(row: FigureRow, i: int, kind: str, unit: str) -> tuple[str | None, bool]:
    """(measure, whether a near cue says so) of the number at item `i`; None where nothing says."""
    if kind == "number":
        counted = counted_by(row, i)
        if counted is not None:
            return counted, True
    if kind == "money" and row.marked(i - 9, i + 4, "market"):
        return None, False
    if kind == "percent" and row.marked(i - _LEVELS, i, "price_of_money"):
        return "other", True
    if kind in ("percent", "times") and of_balance(row, i):
        by_rate = _is_change_by_rate(row, i) and _direction(row, i, _SENTENCE) is not None
        changes = by_rate or (i > 0 and any(c.item == i - 1 and c.measure in _DIRECTIONS for c in row.cues))
        return ("growth" if changes and not row.marked(i + 1, i + 2, "of") else "other"), True
    if kind == "percent" and (change := _rate(row, i)) is not None:
        return change, True
    if kind == "measure" and unit not in _LENGTHS and _changed_here(row, i):
        return "growth", True
    if kind == "money" and (told := _told_behind(row, i)) is not None:
        return told, True
    if kind == "money" and _changed_by(row, i):
        return "trade_growth" if _tells(row, i, "trade_turnover") else "growth", True
    best: tuple[float, str] | None = None
    at = i  # where the cue stands that decides
    for cue in row.cues:
        score = _score(row, i, cue, kind, unit)
        if score is not None and (best is None or score < best[0]):
            best, at = (score, cue.measure), cue.item
    if best is not None and unit == "MW" and best[1] == "other" and best[0] <= _FAINT:
        return "other", True  # «يحتاج إلى 23 ألف ميغاوات»
    if kind == "measure" and unit in _FIXED and (best is None or best[1] not in _FITTING or best[0] > _FAINT):
        return _traded(row, i, unit) or _FIXED[unit], True
    if best is None or best[0] > (_FAINT_MONEY if kind == "money" else _FAINT):
        return ("growth", False) if kind == "percent" and _is_changed_by(row, i) else (None, False)
    measure = best[1]
    if kind == "money" and (given := _given(row, i, measure, at)) is not None:
        return given, True
    if unit == "MW" and measure == "production" and row.marked(i - _PLANT, i, "plant"):
        return "capacity", True  # «محطة تنتج 300 ميغاوات»
    if measure in _PROMISED and _invested(row, i):
        return "investment_stock" if row.marked(i - 1, i, "level") else "investment_flow", True
    if measure == "share":
        traded = any(c.measure in _SHARED for c in row.cues) and not row.marked(i + 1, i + _FIRM, "of_firm")
        measure = "trade_share" if traded else "other"
    if kind == "percent" and measure == "trade_share" and _is_changed_by(row, i):
        return "trade_growth", True  # «تراجع إجمالي التجارة الخارجية بنسبة 8%»
    if kind == "percent" and measure == "energy_share" and _of_market(row, i):
        return "growth", True
    if kind == "percent" and measure == "energy_share" and (other := _no_share(row, i)) is not None:
        measure = other
    if kind in ("percent", "times") and measure in _TRADED | {"growth"}:
        measure = _changed(row, i, measure)
    if kind == "percent" and measure in _CHANGES:
        measure = _percent(row, i, measure)
    if measure == "growth" and kind == "measure":
        measure = _second(row, i, kind, unit) or _FIXED.get(unit, "other")
    return measure, best[0] < _SURE


def _told_behind(row: FigureRow, i: int) -> str | None:
    """«5 مليارات دولار قروضا و600 مليون دولار منحا»: the noun right behind a sum that says as what it is given."""
    behind = row.word(i + 1)
    if behind is None or not behind.key.endswith("ا"):
        return None
    gifts = (c for c in row.cues if c.item == i + 1 and c.rank <= _NAMED_GIFT and not c.feature)
    return next((c.measure for c in gifts if c.measure in ("grant", "loan")), None)


def of_balance(row: FigureRow, i: int) -> bool:
    """«ارتفع العجز التجاري … بنسبة 34%»: whether the last thing told in front of a number is the balance of trade."""
    at = next((k for k in range(i - 1, -1, -1) if row.marked(k, k + 1, "balance")), None)
    if at is None or row.gap(i, at) > _FAR:
        return False
    return not any(c.measure in _TRADED | {"trade_turnover"} and at + 1 < c.item < i for c in row.cues)


def _given(row: FigureRow, i: int, measure: str, at: int) -> str | None:
    """«منحة لمشروع قيمتها …», «ستمنح تركيا تمويلا بقيمة …», «خصصت … مليون لمساعدة اللاجئين»: what is given or lent.

    `at` is the item of the cue that tells `measure`.
    """
    cues = [c for c in row.cues if "money" in c.units and c.measure in ("grant", "loan")]
    if measure == "project_value" and at < i and any(item.key.startswith("ل") for item in row.items[at - 1 : at + 1]):
        told = [c for c in cues if at - _PURPOSE <= c.item < at and c.rank <= _NAMED_GIFT]
        return max(told, key=lambda c: c.item).measure if told else None
    financed = measure == "investment_flow" and row.marked(at, at + 1, "financing")
    funded = measure == "budget" and row.marked(at, at + 1, "set_aside")
    if not (financed or funded):
        return None
    near = [c for c in cues if c.measure == "grant" and c.item != at and row.gap(i, c.item) <= _NEAR]
    return "grant" if any(financed or c.rank == _RELIEF for c in near) else None


def _rate(row: FigureRow, i: int) -> str | None:
    """«تراجعت الصادرات بنسبة 21%، والبوتاس بنسبة 8%», «بمقدار 1.5 دولار أو 1.8%»: a change told far in front."""
    if row.marked(i + 1, i + 2, "of"):
        return None
    before = row.items[i - 2].value if i >= 2 and row.items[i - 1].key in _OR else None
    of_price = isinstance(before, Quantity) and before.kind == "money"
    if not (of_price or _is_change_by_rate(row, i)) or _direction(row, i, _SENTENCE) is None:
        return None
    if _direction(row, i, _NEAR) is not None:
        return "growth" if of_price else None  # near enough for what changes to be told too
    subjects = {c.measure for c in row.cues if c.item < i} & _TRADED
    return "trade_growth" if subjects == _TRADED or _subject(row, i) in _TRADED else "growth"


def counted_by(row: FigureRow, i: int) -> str | None:
    """Measure of the noun right behind the number, or of the one that «عدد» in front names."""
    found: str | None = None
    noun = row.behind(i)
    if noun < len(row.items) and "Adjective" in row.items[noun].types and not row.definite(noun):
        found = "tourist_count" if row.marked(i - _VISIT, i, "visiting") else "people_count"  # «مليون طاجيكي»
    for cue in row.cues:
        if cue.feature == "counted" and i < cue.item <= noun + 1 and "Organisation" not in row.items[cue.item].types:
            if cue.item == noun + 1 and not row.marked(noun, noun + 1, "of"):
                continue
            bare = cue.measure == "scholarship_count" and cue.rank > 1
            found = "other" if bare and _are_sums(row, i) else cue.measure
            break
    behind = row.word(noun)
    alone = (
        behind is None or row.context.sketch.tags.has(behind.first, "function") or row.marked(noun, noun + 1, "since")
    )
    if found is None and (alone or row.marked(noun, noun + 1, "going_on")):
        for cue in row.cues:
            if cue.feature == "counted" and 0 < i - cue.item <= 8 and row.marked(cue.item - 1, cue.item, "number_of"):
                found = cue.measure
    if found is None:
        return None
    for cue in row.cues:
        there = (
            cue.item < i and row.gap(i, cue.item) <= _REACH.get(cue.measure, _BEATING)
        ) or noun < cue.item <= noun + 2
        if found in cue.beats and cue.feature == "" and there:
            return cue.measure
    return found


def _are_sums(row: FigureRow, i: int) -> bool:
    """«3 منح لبناء آبار»: whether a few grants are of money, in a sentence that is not on education."""
    value = row.items[i].value
    few = isinstance(value, Quantity) and value.amount is not None and value.amount < _FEW
    return few and "education" not in row.context.topics(row.items[0].first, row.items[-1].stop)


def _invested(row: FigureRow, i: int) -> bool:
    """«تعهدت باستثمار 34 مليارا», «جذبت استثمارات بقيمة …»: whether investments near a sum flow in or are promised."""
    far = {"investment_stock": _FORM, "investment_flow": _FORM, "project_value": _RIGHT_BEFORE}
    told = any(
        0 < i - c.item <= far.get(c.measure, 0) and not row.marked(c.item, c.item + 1, "financing") for c in row.cues
    )
    return told and row.marked(i - _NEAR, i, "inflow")


def _score(row: FigureRow, i: int, cue: Cue, kind: str, unit: str) -> float | None:
    if cue.measure in _DIRECTIONS or cue.feature in ("counted", "dual"):
        return None
    if cue.units and kind not in cue.units and unit not in cue.units:
        return None
    if cue.item == i or (cue.measure == "contract_value" and cue.rank == _PAPERS and not _is_price(row, i)):
        return None
    far = row.gap(i, cue.item)
    if i < cue.item <= i + _FORM and row.marked(cue.item - 1, cue.item, "in_form"):
        return float(cue.rank)  # «… مليار دولار، على شكل قرض»
    if cue.item > i:
        if (kind == "number" and (cue.rank > 1 or far > 6)) or (kind == "measure" and cue.measure == "capacity"):
            return None
        far += 3
        relative = row.context.sketch.words["relative"]
        clauses = row.context.sketch.words["between_clauses"]
        if kind == "money" and any(item.key in COMMAS for item in row.items[i + 1 : cue.item]):
            far += _NEXT_CLAUSE  # «… 812 مليون دولار، حصة الصادرات منها …»
        if kind == "money" and any(item.key in clauses for item in row.items[i + 1 : cue.item]):
            far += _NEXT_CLAUSE  # «… 11 مليار دولار في حين تراجعت الواردات»
        if kind == "money" and any(item.key in relative for item in row.items[i + 1 : cue.item]):
            far += _NEXT_CLAUSE  # «… 812 مليون دولار لكينيا التي تعهدت مالطا بدعمها»
    if far > (_FAR_COUNT if kind == "number" else _FAR):
        return None
    return cue.rank + far * 0.5


def _is_price(row: FigureRow, i: int) -> bool:
    """«مذكرات بقيمة …», «بيع طائرات مقابل …»: whether a sum is what a document or something sold is worth."""
    return row.marked(i - 5, i, "worth") or row.marked(i - 1, i, "price")


def _percent(row: FigureRow, i: int, measure: str) -> str:
    """A percentage «of» something is a share; one «to» which something rose is a level."""
    changes = directed(row, i, "rising") or directed(row, i, "falling")
    based = any(c.measure in ("gdp", "gdp_growth") and i < c.item <= i + 4 for c in row.cues)
    if measure == "gdp_growth" and (_is_of_output(row, i) or (based and row.marked(i + 1, i + 3, "of"))):
        return "other"  # «ارتفع العجز إلى 0.7 في المئة من الناتج المحلي», «نسبة الدين من الناتج المحلي 18%»
    if row.marked(i + 1, i + 2, "of") and not changes:
        return "trade_share" if measure == "trade_growth" else "other"
    if measure == "growth" and row.marked(i - 1, i, "level"):
        return "other"
    if measure == "trade_growth" and not changes:
        return "trade_share"
    return measure


def _is_of_output(row: FigureRow, i: int) -> bool:
    """Whether all output that the sentence names in front is that of which something is a part: «من الناتج المحلي»."""
    cues = [c.item for c in row.cues if c.measure == "gdp_growth" and c.item < i]
    return bool(cues) and all(row.marked(k - 1, k, "of") for k in cues)


def _changed(row: FigureRow, i: int, measure: str) -> str:
    """What changes by a percentage: trade as a whole, else something told apart from it («زادت الصادرات بنسبة …»)."""
    subjects = {c.measure for c in row.cues if c.item < i and row.gap(i, c.item) <= 12} & (_TRADED | {"trade_growth"})
    changes = directed(row, i, "rising") or directed(row, i, "falling")
    if measure == "growth":
        told = subjects in ({"trade_growth"}, _TRADED) or _subject(row, i) in _TRADED
        return "trade_growth" if told else measure
    if row.marked(i + 1, i + 2, "of"):
        return "trade_share"
    return "trade_growth" if changes else "trade_share"


def _subject(row: FigureRow, i: int) -> str | None:
    """What the last word of a measure in front of a rate names: «زادت الصادرات بنسبة 5%»."""
    told = [c for c in row.cues if c.item < i and c.measure not in _VAGUE]
    return max(told, key=lambda c: c.item).measure if told else None


def _changed_here(row: FigureRow, i: int) -> bool:
    """«بارتفاع 231 ألف برميل», «نمو … بواقع 1.34 مليون برميل»: the change itself, not the level reached."""
    if i == 0 or row.marked(i - 1, i, "level") or row.context.text.keys[row.items[i].first] == "فوق":
        return False  # «قفزت الصادرات فوق ثلاثة ملايين برميل»
    return any(
        c.measure in {*_DIRECTIONS, "growth"} for c in row.cues if 0 < i - c.item <= 6 and row.gap(i, c.item) <= 6
    )


def _changed_by(row: FigureRow, i: int) -> bool:
    """«ارتفع حجم الودائع بمقدار 170 مليارا», «بزيادة 3 مليارات»: by how much a sum changed."""
    if row.marked(i - 1, i, "by") and any(c.measure in _DIRECTIONS and 0 < i - c.item <= _FAR_COUNT for c in row.cues):
        return True
    return any(c.measure in _DIRECTIONS and c.item == i - 1 and row.marked(i - 1, i, "change") for c in row.cues)


def _tells(row: FigureRow, i: int, measure: str) -> bool:
    return any(c.measure == measure and c.item < i and row.gap(i, c.item) <= _NEAR for c in row.cues)


def _traded(row: FigureRow, i: int, unit: str) -> str | None:
    """«ارتفعت صادرات النفط … بنسبة 12% … لتصل إلى 6.7 مليون برميل»: what the clause told of, however far in front."""
    told = [c for c in row.cues if c.measure in _TRADED and c.item < i and unit in c.units]
    if not told or any(item.key in COMMAS for item in row.items[told[-1].item : i]):
        return None
    return told[-1].measure


def _no_share(row: FigureRow, i: int) -> str | None:
    """«تراجعت واردات النفط بنسبة 2.5%» tells a change, «33% من أسهم شركة نفط» a part of a firm: no share of energy."""
    if row.marked(i + 1, i + 2, "of"):
        return "other" if row.marked(i + 2, i + 3, "of_firm") else None
    return "growth" if _is_change_by_rate(row, i) and _direction(row, i, _NEAR) is not None else None


def _of_market(row: FigureRow, i: int) -> bool:
    """«كان أبرز القطاعات المرتفعة قطاع الطاقة بنسبة 0.46%»: the shares of a sector."""
    sectors = row.context.sketch.words["market_sector"]
    return _is_change_by_rate(row, i) and sum(item.key in sectors for item in row.items[:i]) > 1


def _second(row: FigureRow, i: int, kind: str, unit: str) -> str | None:
    scores = [
        (s, c.measure) for c in row.cues if c.measure != "growth" and (s := _score(row, i, c, kind, unit)) is not None
    ]
    return min(scores)[1] if scores else None


def directed(row: FigureRow, i: int, direction: str) -> bool:
    """Whether the nearest word of rising or falling says that the number tells this direction."""
    near = _direction(row, i, _NEAR)
    return (near or _carried_on(row, i)) == direction


def _carried_on(row: FigureRow, i: int) -> str | None:
    """The direction of a verb farther in front, for a rate («بنسبة …») or a rate joined to another by «و»."""
    value = row.items[i].value
    if not (isinstance(value, Quantity) and value.kind == "percent"):
        return None
    last = row.items[i - 2].value if i >= 2 and row.items[i - 1].key == "و" else None
    joined = isinstance(last, Quantity) and last.kind == "percent"
    return _direction(row, i, _SENTENCE) if joined or _is_change_by_rate(row, i) else None


def _is_change_by_rate(row: FigureRow, i: int) -> bool:
    """«بنسبة 8%», «بما نسبته 8%»: no level («بنسبة انتشار تقدر بنحو 43%») and no difference («أقل بنسبة 2%»)."""
    return row.marked(i - 1, i, "rate") and not row.marked(i - 3, i - 1, "manifold")


def _is_changed_by(row: FigureRow, i: int) -> bool:
    """Whether something near rises or falls by a rate that is no part of anything."""
    if row.marked(i + 1, i + 2, "of"):
        return False
    return _is_change_by_rate(row, i) and _direction(row, i, _NEAR) is not None


def _direction(row: FigureRow, i: int, reach: int) -> str | None:
    """The nearest word of rising or falling within so many items; in front of the number only where it is far."""
    best: tuple[bool, int, str] | None = None
    for cue in row.cues:
        if cue.measure in _DIRECTIONS and (cue.item < i or reach == _NEAR):
            compared = row.marked(cue.item, cue.item + 1, "comparing")  # «تراجعت … بنسبة 18% مقارنة بالعام السابق»
            found = (compared, row.gap(i, cue.item), cue.measure)
            if found[1] <= reach and (best is None or found < best):
                best = found
    return best[2] if best else None


def counts_something(row: FigureRow, i: int, value: Quantity, measure: str | None, *, at_large: bool) -> bool:
    """Whether a bare number counts something, rather than numbering it; `at_large`: unlisted nouns count too."""
    if row.marked(i - 1, i, "age") or row.marked(i - 2, i + 4, "sport"):
        return False
    following = row.word(i + 1)
    if measure is not None:
        return following is None or not row.marked(i + 1, i + 2, "uncounted")
    if following is None or row.marked(i + 1, i + 2, "uncounted") or not at_large:
        return False
    key = following.key
    year = isinstance(value.amount, int) and 1900 <= value.amount <= 2100
    return (
        not year
        and isinstance(value.amount, int)
        and value.amount >= 3
        and key.isalpha()
        and not row.definite(i + 1)
        and len(key) > 2
        and not row.context.sketch.tags.has(following.first, "function", "verb")
    )
