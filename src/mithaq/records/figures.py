"""Figures: every number with what it measures, for when, about whom, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from mithaq.model.frame import Item
from mithaq.model.mention import PersonMention, Place
from mithaq.model.quantity import DateValue, Duration, Number, Quantity
from mithaq.model.record import Figure
from mithaq.model.span import Span
from mithaq.records.context import Context
from mithaq.records.instruments import KINDS as INSTRUMENT_KINDS

_BEFORE, _AFTER = 16, 9
_CLAUSE_ENDS = frozenset("؛.")
_SCALED = {
    "GW": (1000, "MW"),
    "kW": (0.001, "MW"),
    "MWh": (1000, "kWh"),
    "GWh": (1_000_000, "kWh"),
    "TWh": (1_000_000_000, "kWh"),
}
_RANK_WORDS = frozenset("المرتبه المركز مرتبه مركز بالمرتبه بالمركز والمرتبه والمركز الشريك شريك".split())
_OWN_PARTIES = frozenset(
    ["distance", "area", "population", "gdp", "gdp_growth", "energy_share", "budget", "production", "energy_volume"]
)
_NO_FIGURE_BEFORE = frozenset(
    "رقم الرقم الماده ماده الفقره القرار قرار الساعه ساعه عمره عمر البند الفصل الدوره الطبعه سن".split()
)
_NO_FIGURE_NOUNS = frozenset(
    "عاما سنه عام اعوام سنوات ايام يوم اشهر شهر ساعه ساعات دقيقه دقائق مرات مره جوله جولات مرحله مراحل بند بنود نقطه نقاط محور محاور قسم دول دوله بلدا بلدان جانب طرف اطراف لغه لغات قاره".split()
)


def figures(context: Context) -> list[Figure]:
    """Every figure of the text, in text order."""
    found: list[Figure] = []
    for number, items in enumerate(context.sketch.items):
        for i, item in enumerate(items):
            value = item.value
            if isinstance(value, Quantity):
                figure = _figure(context, items, i, value, number)
            elif isinstance(value, Duration):
                figure = _duration(context, items, i, value, number)
            else:
                continue
            if figure is not None and not any(_same(figure, f) for f in found):
                found.append(figure)
    return found


def _same(a: Figure, b: Figure) -> bool:
    return (a.measure, a.value, a.unit, a.speaker) == (b.measure, b.value, b.unit, b.speaker)


def _figure(context: Context, items: list[Item], i: int, value: Quantity, number: int) -> Figure | None:
    if value.kind == "ordinal":
        return _rank(context, items, i, value, number)
    amount, qualifier = value.amount, str(value.qualifier)
    if amount is None:
        amount, qualifier = (value.high, "up_to") if value.high is not None else (value.low, "over")
    if amount is None:
        return None
    unit = {"percent": "percent", "times": "times", "number": "count"}.get(value.kind) or value.unit or "count"
    if value.kind == "money":
        unit = _currency(context, unit)
    if unit in _SCALED:
        factor, unit = _SCALED[unit]
        amount = amount * factor
        amount = int(amount) if amount == int(amount) else amount
    measure, sure = _measure(context, items, i, value.kind, unit)
    if value.kind == "number" and not _counts(context, items, i, value, measure):
        return None
    if measure is None:
        measure = "other"
    if measure in ("trade_growth", "growth", "gdp_growth") and _cue(context, items, i, "falling"):
        amount = -abs(amount)
    return _build(context, items, i, number, measure, amount, unit, qualifier, sure)


def _build(
    context: Context,
    items: list[Item],
    i: int,
    number: int,
    measure: str,
    amount: Number,
    unit: str,
    qualifier: str,
    sure: bool,
) -> Figure:
    low, high = _clause(items, i)
    text = context.text
    speech = context.speakers.at(number, items[i].first)
    return Figure(
        measure=measure, value=amount, unit=unit, qualifier=qualifier, period=_period(items, i, measure),
        parties=_parties(context, items, i, measure), speaker=speech.speaker if speech else None,
        evidence=Span(text.starts[items[low].first], text.stops[items[high - 1].stop - 1]),
        pattern=f"ar.figure.{measure}", confidence=0.8 if sure else 0.5,
    )  # fmt: skip


def _duration(context: Context, items: list[Item], i: int, value: Duration, number: int) -> Figure | None:
    if len(value.components) != 1:
        return None
    unit, amount = value.components[0]
    near = items[max(0, i - 4) : i]
    if not any(
        item.key.removeprefix("و").removeprefix("ل").removeprefix("ب")
        in ("مده", "المده", "فتره", "مدتها", "مدته", "لمده", "غضون", "فترة")
        for item in near
    ):
        return None
    if any(
        not item.groups.isdisjoint(("trip", "meeting", "conference", "session"))
        for item in items[max(0, i - 8) : i + 1]
    ):
        return None
    return _build(context, items, i, number, "duration", amount, unit.rstrip("s"), str(value.qualifier), True)


def _rank(context: Context, items: list[Item], i: int, value: Quantity, number: int) -> Figure | None:
    near = [item.key for item in items[max(0, i - 2) : i]]
    inside = [context.text.keys[k] for k in range(value.first, value.stop)]
    if not _RANK_WORDS & {*near, *inside}:
        return None
    topics = context.topics(items[max(0, i - 8)].first, items[min(len(items) - 1, i + 10)].stop)
    if value.amount is None or (
        "trade" not in topics
        and not any(
            "شريك" in context.text.keys[k] or "شركاء" in context.text.keys[k]
            for k in range(items[max(0, i - 8)].first, items[min(len(items) - 1, i + 8)].stop)
        )
    ):
        return None
    return _build(context, items, i, number, "trade_rank", value.amount, "rank", "exact", True)


def _currency(context: Context, unit: str) -> str:
    if unit.isupper():
        return unit
    codes = [c for c in (*context.pair, context.home) if c]
    return next((CURRENCY[c, unit] for c in codes if (c, unit) in CURRENCY), unit)


def _cues(context: Context, items: list[Item], i: int) -> Iterator[tuple[int, int, str, str, str]]:
    """(rank, distance, measure, units, feature) of every cue in the clause around item `i`."""
    tags = context.sketch.tags
    low, high = max(0, i - _BEFORE), min(len(items), i + _AFTER)
    for k in range(low, high):
        span = items[k]
        if k < i and span.key in _CLAUSE_ENDS:
            continue
        for token in range(span.first, span.stop):
            for hit in tags.hits[token]:
                if hit.entry.kind != "measure":
                    continue
                far = abs(k - i) + (3 if k > i else 0)
                far += sum(
                    4
                    for m in range(min(k, i) + 1, max(k, i))
                    if items[m].key in ("،", "؛") or isinstance(items[m].value, Quantity)
                )
                yield (
                    int(hit.entry.get("rank") or 5),
                    far,
                    hit.entry.id.split(".")[1],
                    hit.entry.get("units") or "",
                    hit.feature,
                )


def _measure(context: Context, items: list[Item], i: int, kind: str, unit: str) -> tuple[str | None, bool]:
    best: tuple[float, str] | None = None
    for rank, far, measure, units, feature in _cues(context, items, i):
        if measure in ("falling", "rising"):
            continue
        allowed = units.split()
        if allowed and kind not in allowed and unit not in allowed:
            continue
        if feature == "counted":
            if kind != "number" or far > 6:
                continue
            score = rank + far * 0.5 - 4
        else:
            if kind == "number" and unit == "count" and far > 8:
                continue
            score = rank + far * 0.5
        if best is None or score < best[0]:
            best = (score, measure)
    if kind == "measure":
        fixed = {"km": "distance", "km2": "area", "hectare": "area", "m2": "area", "MW": "capacity"}.get(unit)
        if fixed and (best is None or best[1] not in ("capacity", "distance", "area", "production", "energy_volume")):
            return fixed, True
    if best is None:
        return None, False
    measure = best[1]
    if (
        measure == "trade_growth"
        and kind == "percent"
        and not _cue(context, items, i, "rising")
        and not _cue(context, items, i, "falling")
    ):
        measure = "trade_share"
    return measure, best[0] < 8


def _cue(context: Context, items: list[Item], i: int, name: str) -> bool:
    return any(measure == name and far <= 12 for _, far, measure, _, _ in _cues(context, items, i))


def _counts(context: Context, items: list[Item], i: int, value: Quantity, measure: str | None) -> bool:
    """Whether a bare number counts something, rather than numbering it."""
    if i and items[i - 1].key in _NO_FIGURE_BEFORE:
        return False
    following = items[i + 1] if i + 1 < len(items) else None
    if following is None or "Word" not in following.types:
        return measure is not None and following is not None and measure.endswith("count")
    if following.groups & set(INSTRUMENT_KINDS) and "programme" not in following.groups:
        return False
    if following.groups & {"meeting", "trip", "session", "summit", "phone"}:
        return False
    key = following.key
    if key in _NO_FIGURE_NOUNS:
        return False
    if measure is not None:
        return True
    return (
        isinstance(value.amount, int)
        and value.amount >= 3
        and key.isalpha()
        and not key.startswith("ال")
        and len(key) > 2
        and not context.sketch.tags.has(following.first, "function", "verb")
    )


def _clause(items: list[Item], i: int) -> tuple[int, int]:
    """The evidence: the clause of the number, between commas unless that leaves too little."""
    low = i
    while low > 0 and i - low < 18 and items[low - 1].key not in _CLAUSE_ENDS:
        if items[low - 1].key in ("،", ",") and i - low >= 5:
            break
        low -= 1
    high = i + 1
    while high < len(items) and high - i < 10 and items[high].key not in ("،", ",", ".", "؛"):
        high += 1
    return low, high


def _period(items: list[Item], i: int, measure: str) -> str | None:
    best: tuple[int, str] | None = None
    for k, item in enumerate(items):
        value = item.value
        if not isinstance(value, DateValue) or value.edtf is None:
            continue
        if value.grain in ("day", "week") and value.bound != "until":
            continue
        if value.bound == "since" and value.relative is False and value.grain == "day":
            continue
        far = abs(k - i) + sum(
            5 for m in range(min(k, i) + 1, max(k, i)) if isinstance(items[m].value, Quantity) and k < i
        )
        far += sum(3 for m in range(min(k, i) + 1, max(k, i)) if items[m].key in ("،", "؛"))
        if far <= 16 and (best is None or far < best[0]):
            best = (far, value.edtf)
    return best[1] if best else None


def _parties(context: Context, items: list[Item], i: int, measure: str) -> tuple[str, ...]:
    low, high = max(0, i - 12), min(len(items), i + 9)
    named: list[str] = []
    for item in items[low:high]:
        for member in context.members(item):
            if isinstance(member, Place) and member.kind not in ("house", "capital"):
                named.extend(context.codes(item))
            elif isinstance(member, PersonMention):
                continue
        if "adjective" in item.groups and item.features:
            named.append(item.features["adjective"])
    found = {c for c in named if c}
    if "Sides" in {t for item in items[low:high] for t in item.types}:
        found |= set(context.pair)
    if measure in _OWN_PARTIES and found:
        return tuple(sorted(found))
    if len(found) >= 2:
        return tuple(sorted(found))
    if not found or found <= set(context.pair):
        return tuple(sorted(context.pair))
    return tuple(sorted(found))


# Currency of a state by the bare word for it, to settle «ريال» by the states that a text is about.
CURRENCY = {
    ("SA", "riyal"): "SAR", ("QA", "riyal"): "QAR", ("OM", "riyal"): "OMR", ("YE", "riyal"): "YER", ("IR", "riyal"): "IRR",
    ("KW", "dinar"): "KWD", ("JO", "dinar"): "JOD", ("IQ", "dinar"): "IQD", ("BH", "dinar"): "BHD", ("TN", "dinar"): "TND",
    ("DZ", "dinar"): "DZD", ("LY", "dinar"): "LYD", ("RS", "dinar"): "RSD", ("EG", "pound"): "EGP", ("GB", "pound"): "GBP",
    ("SD", "pound"): "SDG", ("SY", "pound"): "SYP", ("LB", "lira"): "LBP", ("SY", "lira"): "SYP", ("TR", "lira"): "TRY",
    ("AE", "dirham"): "AED", ("MA", "dirham"): "MAD", ("IN", "rupee"): "INR", ("PK", "rupee"): "PKR", ("CH", "franc"): "CHF",
}  # fmt: skip
