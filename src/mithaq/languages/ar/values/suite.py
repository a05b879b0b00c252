"""Values in the form of the suites of cases: flat objects by kind, one moment of reference."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, Final

from mithaq.errors import LexiconError
from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.dates import DateContext, dates
from mithaq.languages.ar.values.durations import durations
from mithaq.languages.ar.values.measures import MEASURE, MONEY, NUMBER, PERCENT, PLURAL, SIGN, SINGULAR, TIMES, unit_at
from mithaq.languages.ar.values.numerals import ORDINAL
from mithaq.languages.ar.values.quantities import quantities
from mithaq.languages.ar.values.tables import rows_of, words
from mithaq.model.quantity import DateValue, Duration, Qualifier, Quantity
from mithaq.model.text import NUMBER as DIGITS
from mithaq.model.text import WORD, Text
from mithaq.text.tokens import Tokenizer

Flat = dict[str, Any]  # a JSON object: its keys depend on its kind

_TOKENIZER: Final = Tokenizer(normalize)
_ARTICLE, _TATWEEL = "ال", "\u0640"
_SEASONS: Final = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_IN_LENGTHS: Final = frozenset((NUMBER, "numberrange"))
_LOW, _HIGH = frozenset((Qualifier.OVER,)), frozenset((Qualifier.UNDER, Qualifier.UP_TO))


def suite_values(text: str, ref_time: str | None = None) -> list[Flat]:
    """All values of a phrase; `ref_time` (ISO) is the moment against which relative dates resolve.

    One run of words may give several values: «أكثر من 5 دولارات» is money, a number and a range open above. What
    stands inside a date is part of it, and a duration or date that says more than a figure hides it.
    """
    tokens = _TOKENIZER.tokenize(text)
    published = date.fromisoformat(ref_time[:10]) if ref_time else None
    dated = dates(tokens, DateContext(published))
    lasting = durations(tokens)
    found: list[tuple[int, list[Flat]]] = []
    for value in dated:
        if not any(_hides(other, value) for other in lasting):
            found.append((value.first, [_date(tokens, value)]))
    for length in lasting:
        if not any(other.start and _hides(other, length) for other in dated):
            found.append((length.first, [_duration(length)]))
    for quantity in quantities(tokens):
        if any(other.start and _hides(other, quantity, or_equal=True) for other in dated):
            continue
        inside = any(_hides(other, quantity) for other in lasting)
        found.append(
            (quantity.first, [v for v in _quantity(tokens, quantity) if not inside or v["kind"] in _IN_LENGTHS])
        )
    if not found:
        found.append((0, _single(tokens) or _labelled(tokens)))
    found.sort(key=lambda pair: pair[0])
    return [value for _, values in found for value in values]


def _hides(other: Duration | DateValue, value: Quantity | Duration | DateValue, *, or_equal: bool = False) -> bool:
    """Whether the two overlap and `other` is the longer one."""
    if other.stop <= value.first or value.stop <= other.first:
        return False
    longer, shorter = other.stop - other.first, value.stop - value.first
    return longer > shorter or (or_equal and longer == shorter)


def _date(text: Text, value: DateValue) -> Flat:
    flat: Flat = {"kind": "date" if value.start == value.end else "daterange", "span": list(value.span)}
    flat["start"] = value.start.isoformat() if value.start else None
    flat["end"] = value.end.isoformat() if value.end else None
    if value.grain == "season" and value.edtf:
        year, _, season = value.edtf.partition("-")
        told = value.relative or any(text.kinds[i] == DIGITS for i in range(value.first, value.stop))
        flat["season"], flat["year"] = _SEASONS.get(int(season or 0)), int(year) if told else None
    return flat


def _duration(value: Duration) -> Flat:
    return {"kind": "duration", "span": list(value.span), "components": dict(value.components)}


def _quantity(text: Text, value: Quantity) -> list[Flat]:
    span = list(value.span)
    low, high = _bounds(value)
    ranged = {"kind": "numberrange", "span": span, "min": low, "max": high}
    many = [ranged] if low is not None or high is not None else []
    number: list[Flat] = [] if value.amount is None else [{"kind": NUMBER, "span": span, "value": value.amount}]
    if value.kind == ORDINAL:
        both = number if _is_cardinal(text, value) else []
        return [{"kind": ORDINAL, "span": span, "value": value.amount}, *both, *many]
    if value.kind == PERCENT:
        return [{"kind": PERCENT, "span": span, "value": value.amount, "min": low, "max": high}]
    if value.kind == MONEY:
        money = {"kind": MONEY, "span": span, "amount": value.amount, "currency": value.unit, "min": low, "max": high}
        return [money, *number, *many]
    if value.kind == MEASURE:
        name, factor = _names()[value.unit or ""]
        amount = None if value.amount is None else value.amount * factor
        return [{"kind": "unit", "span": span, "value": amount, "unit": name}, *number, *many]
    if value.kind == NUMBER and _is_definite(text, value):
        return [*number, {"kind": ORDINAL, "span": span, "value": value.amount}, *many]
    assert value.kind in (NUMBER, TIMES)
    return [*number, *many]


def _single(text: Text) -> list[Flat]:
    """One or two of a unit, where a phrase is nothing but its name."""
    unit = unit_at(text, 0, len(text))
    if unit is None or unit.stop < len(text) or unit.kind not in (MEASURE, MONEY) or unit.number == PLURAL:
        return []
    amount = 1 if unit.number in (SINGULAR, SIGN) else 2
    return _quantity(text, Quantity(unit.kind, text.span(0, unit.stop), 0, unit.stop, amount, unit=unit.unit))


def _labelled(text: Text) -> list[Flat]:
    """The number of a phrase that is nothing but its label: «رقم الجلسة 12»."""
    last = len(text) - 1
    if last < 1 or text.kinds[last] != DIGITS or not text.keys[last].isdecimal() or set(text.kinds[:last]) != {WORD}:
        return []
    return [{"kind": NUMBER, "span": list(text.span(last, last + 1)), "value": int(text.keys[last])}]


def _bounds(value: Quantity) -> tuple[int | float | None, int | float | None]:
    if value.amount is None:
        return value.low, value.high
    return (
        value.amount if value.qualifier in _LOW else None,
        value.amount if value.qualifier in _HIGH else None,
    )


def _is_definite(text: Text, value: Quantity) -> bool:
    """Whether a cardinal with the article may also be an ordinal: «العشرون», «المئة», «الـ46»."""
    key = text.keys[value.first]
    if value.amount is None or value.amount <= 10:
        return False
    word = words().get(key)
    return key.rstrip(_TATWEEL).endswith(_ARTICLE) if word is None else word.definite


def _is_cardinal(text: Text, value: Quantity) -> bool:
    return any(word is not None and word.kind != ORDINAL for word in (words().get(text.keys[value.first]),))


@cache
def _names() -> dict[str, tuple[str, float]]:
    """The English name of each unit, and how many of it make one."""
    found = {}
    for ident, entry in rows_of("units", "units").items():
        if not isinstance(entry, dict):
            raise LexiconError(f"units.yaml: expected an entry under '{ident}'")
        found[ident] = (str(entry["name"]), float(str(entry.get("names", "1"))))
    return found
