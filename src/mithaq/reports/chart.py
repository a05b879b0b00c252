"""A series of claims as points over the years, to be drawn as SVG: what was claimed and aimed at, what is disputed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mithaq.analysis.merged import Merged
from mithaq.analysis.targets import is_ahead
from mithaq.linking.parties import states
from mithaq.model.edtf import first_day
from mithaq.model.record import Figure

WIDTH, HEIGHT = 640, 160
_LEFT, _RIGHT, _TOP, _BOTTOM = 36, 36, 24, 26
_LABELLED = 8  # years, beyond which values stand in the way of each other
_LEAST = 3  # years that make a chart worth while


@dataclass(frozen=True, slots=True)
class Dot:
    """One claim, in units of the drawing."""

    x: float
    y: float
    line: Merged[Figure]
    is_ahead: bool  # told before the end of its period: a plan or a target
    is_disputed: bool
    is_labelled: bool  # the highest of its year, where there is room


@dataclass(frozen=True, slots=True)
class Chart:
    """The claims of one series, and where the years stand."""

    dots: tuple[Dot, ...]
    years: tuple[tuple[float, int], ...]
    bottom: float = HEIGHT - _BOTTOM


def charts(lines: Sequence[Merged[Figure]], disputed: Collection[str]) -> Iterator[Chart]:
    """A chart for each series of one unit and the same parties that has claims for three years and more."""
    ordered = sorted(lines, key=_series)
    for _, group in groupby(ordered, key=_series):
        known = [(line, first.year) for line in group if (first := first_day(line.record.period))]
        if len({year for _, year in known}) >= _LEAST:
            yield _drawn(known, disputed)


def _series(line: Merged[Figure]) -> tuple[str, list[str]]:
    return line.record.unit, sorted(states(line.record.parties))


def _drawn(known: Sequence[tuple[Merged[Figure], int]], disputed: Collection[str]) -> Chart:
    begin, end = min(year for _, year in known), max(year for _, year in known)
    values = [float(line.record.value) for line, _ in known]
    low, high = min(0.0, *values), max(0.0, *values)

    def across(year: int) -> float:
        return round(_LEFT + (year - begin) / (end - begin) * (WIDTH - _LEFT - _RIGHT), 1)

    def up(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0
        return round(HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM), 1)

    highest: dict[int, Merged[Figure]] = {}
    for line, year in known:
        if year not in highest or line.record.value > highest[year].record.value:
            highest[year] = line
    dots = [
        Dot(
            x=across(year),
            y=up(float(line.record.value)),
            line=line,
            is_ahead=is_ahead(line.first),
            is_disputed=line.id in disputed,
            is_labelled=len(highest) <= _LABELLED and highest[year] is line,
        )
        for line, year in known
    ]
    step = max(1, (end - begin + 9) // 10)
    return Chart(tuple(dots), tuple((across(year), year) for year in range(begin, end + 1, step)))
