"""Sums that do not come out: growth against the levels it leads from and to, parts against their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import floor, log10
from typing import cast

from mithaq.analysis.conflict import Conflict, rivals, who
from mithaq.analysis.values import shown
from mithaq.ledger import Entry, Line
from mithaq.linking.parties import states
from mithaq.linking.quantities import bounds
from mithaq.model.record import Figure, Record

_SLACK = 0.02  # sums are made from numbers more exact than those that are told

Claim = Entry[Figure]
Span = tuple[float, float]


def arithmetic(figures: Sequence[Line[Record]]) -> Iterator[Conflict]:
    """Growth that does not lead from one told level to the next, and parts that do not make their total."""
    placed = [
        (line.id, cast(Claim, entry)) for line in figures for entry in line.entries[:1]
    ]  # one source is enough: the others on a line say the same
    placed.sort(key=lambda row: (sorted(states(row[1].record.parties)), row[1].id))
    for _, group in groupby(placed, key=lambda row: sorted(states(row[1].record.parties))):
        rows = list(group)
        yield from _growth(rows)
        yield from _parts(rows)


def _growth(rows: list[tuple[str, Claim]]) -> Iterator[Conflict]:
    levels: dict[int | None, list[tuple[str, Claim]]] = {}
    for line, claim in rows:
        if claim.record.measure == "trade_turnover":
            levels.setdefault(_year(claim), []).append((line, claim))
    for line, growth in rows:
        year = _year(growth)
        if growth.record.measure != "trade_growth" or year is None or growth.record.unit not in ("percent", "times"):
            continue
        for later_line, later in levels.get(year, ()):
            for before_line, before in levels.get(year - 1, ()):
                if before.record.unit != later.record.unit:
                    continue
                least, most = _grown(growth.record, _bounds(before.record))
                low, high = _bounds(later.record)
                if low <= most * (1 + _SLACK) and least * (1 - _SLACK) <= high:
                    continue
                why = (
                    f"Growth of {shown(growth.record)} in {year} ({who(growth)}) does not lead from "
                    f"{shown(before.record)} in {year - 1} ({who(before)}) to {shown(later.record)} ({who(later)})."
                )
                sides = rivals([(shown(claim.record), claim) for claim in (growth, later, before)])
                yield Conflict("arithmetic", why, "medium", sides, (line, later_line, before_line))


def _parts(rows: list[tuple[str, Claim]]) -> Iterator[Conflict]:
    """Exports and imports against the turnover, in one text: elsewhere they may be counted otherwise."""
    for line, total in rows:
        if total.record.measure != "trade_turnover":
            continue
        parts = [
            (part_line, claim)
            for part_line, claim in rows
            if claim.record.measure in ("exports", "imports")
            and claim.source.document.id == total.source.document.id
            and (claim.record.period, claim.record.unit) == (total.record.period, total.record.unit)
        ]
        if sorted(claim.record.measure for _, claim in parts) != ["exports", "imports"]:
            continue
        (_, one), (_, two) = parts
        if any(_makes(one.record, two.record, other.record) for _, other in rows if _is_beside(other, total)):
            continue  # of several totals in a text, one comes out: the parts are of that one
        why = (
            f"{one.record.measure.capitalize()} of {shown(one.record)} and {two.record.measure} of "
            f"{shown(two.record)} do not make a turnover of {shown(total.record)} ({who(total)})."
        )
        sides = rivals([(shown(claim.record), claim) for claim in (total, one, two)])
        yield Conflict("arithmetic", why, "medium", sides, (line, *(part for part, _ in parts)))


def _is_beside(other: Claim, total: Claim) -> bool:
    return (other.source.document.id, other.record.measure, other.record.unit) == (
        total.source.document.id,
        total.record.measure,
        total.record.unit,
    )


def _makes(one: Figure, two: Figure, total: Figure) -> bool:
    (low_one, high_one), (low_two, high_two) = _bounds(one), _bounds(two)
    low, high = _bounds(total)
    return low <= (high_one + high_two) * (1 + _SLACK) and (low_one + low_two) * (1 - _SLACK) <= high


def _grown(growth: Figure, level: Span) -> Span:
    low, high = _bounds(growth)
    if growth.unit == "percent":
        low, high = 1 + low / 100, 1 + high / 100
    return level[0] * low, level[1] * high


def _bounds(figure: Figure) -> Span:
    """What a figure allows, if it was rounded to two digits at least: a sum is seldom made with "3 billion"."""
    low, high = bounds(figure.value, figure.qualifier, figure.unit)
    if figure.qualifier == "exact" and figure.value:
        number = float(figure.value)
        most = 10 ** floor(log10(abs(number))) / 20
        low, high = max(low, number - most), min(high, number + most)
    return low, high


def _year(claim: Claim) -> int | None:
    period = claim.record.period or ""
    return int(period) if len(period) == 4 and period.isdigit() else None
