"""The same claim: one measure of the same parties and period, and a value that says the same.

Two sources that give different values make two lines of one series; whether they can both be right is asked elsewhere.
"""

from __future__ import annotations

from typing import NamedTuple

from mithaq.linking.linker import NEVER, NOTHING
from mithaq.linking.parties import states
from mithaq.linking.quantities import agree
from mithaq.linking.told import Told
from mithaq.linking.wording import content, shared
from mithaq.model.edtf import Days, days
from mithaq.model.quantity import Number
from mithaq.model.record import Figure

VAGUE = frozenset("other project_value contract_value distance duration area capacity production growth people_count "
                  "project_count budget loan grant investment_flow delivery_count delivery_value".split())  # fmt: skip
"""Measures of which two parties may have many: what is counted must be the same as well."""


class FigureView(NamedTuple):
    """A claim as another source could repeat it."""

    measure: str
    unit: str
    value: Number
    qualifier: str
    parties: tuple[str, ...]
    period: Days | None
    moment: str | None
    stems: tuple[str, ...]


class Figures:
    """Links figures."""

    is_told_once = False  # what two speakers say alike is one claim

    def view(self, told: Told) -> FigureView:
        record = told.record
        assert isinstance(record, Figure)
        return FigureView(
            measure=record.measure,
            unit=record.unit,
            value=record.value,
            qualifier=record.qualifier,
            parties=tuple(sorted(states(record.parties))),
            period=days(record.period),
            moment=(told.moment or "")[:7] or None,
            stems=tuple(sorted(content(told.quote))) if record.measure in VAGUE else (),
        )

    def keys(self, view: FigureView) -> set[str]:
        what = f"{view.measure}|{view.unit}|{'+'.join(view.parties)}"
        return {f"{what}|{magnitude}|{time}" for magnitude in _magnitudes(view) for time in _times(view)}

    def compare(self, a: FigureView, b: FigureView) -> int:
        if (a.measure, a.unit, a.parties) != (b.measure, b.unit, b.parties):
            return NEVER
        if a.period and b.period and a.period[:2] != b.period[:2]:
            return NEVER
        if not agree(a.value, a.qualifier, b.value, b.qualifier, a.unit):
            return NEVER
        if a.measure in VAGUE and shared(frozenset(a.stems), frozenset(b.stems)) < 2:
            return NOTHING
        if a.period and b.period:
            return 90
        if a.period is None and b.period is None:
            return 72 if _months_apart(a.moment, b.moment) <= 12 else NOTHING
        return 55 if _months_apart(a.moment, b.moment) <= 12 else NOTHING


def _magnitudes(view: FigureView) -> set[str]:
    """The value to one digit, and its neighbours, so that values which agree after rounding meet."""
    size = abs(float(view.value))
    if size == 0:
        return {"0"}
    exponent = 0
    while size >= 10:
        size, exponent = size / 10, exponent + 1
    while size < 1:
        size, exponent = size * 10, exponent - 1
    first = int(size)
    found = {f"{digit}e{exponent}" for digit in (first - 1, first, first + 1) if 0 < digit < 10}
    if first == 9:
        found.add(f"1e{exponent + 1}")
    if first == 1:
        found.add(f"9e{exponent - 1}")
    return found


def _times(view: FigureView) -> set[str]:
    """The period; and the year of telling with the next, so that claims of which one has no period meet."""
    told = {"-"} if view.moment is None else {view.moment[:4], str(int(view.moment[:4]) + 1)}
    return told if view.period is None else told | {"{}/{}".format(*view.period[:2])}


def _months_apart(a: str | None, b: str | None) -> int:
    if a is None or b is None:
        return 0 if a == b else 99
    return abs((int(a[:4]) - int(b[:4])) * 12 + int(a[5:7]) - int(b[5:7]))
