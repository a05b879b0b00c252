"""How sure a record is: the one place where `confidence` is set.

Each signal of a record (`signals.py`) has points in `confidence.tsv`; their sum with the points of the record's type is
the log-odds that it is right. A pattern that the file does not know counts as its family, then as its type: what is
unknown has no points. `make calibrate` writes the file from annotated readouts; docs/confidence.md tells how.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp, floor
from typing import Final

from mithaq.model.record import RECORD_TYPES, Reading
from mithaq.records.context import Context
from mithaq.records.signals import Signal, Signals

FILE: Final = "confidence.tsv"
TYPE: Final[Signal] = ("type", "")  # stands for the type as a whole
HIGHEST: Final = 0.99  # nothing read by a machine is surer than this

Points = Mapping[Signal, float]


def grade(context: Context, reading: Reading) -> None:
    """Give each record of a reading that has just been made its confidence.

    It is written into the records, which nobody else holds yet: to copy them all would cost more than to grade them.
    """
    signals = Signals(context, reading)
    known = points()
    for kind in RECORD_TYPES:
        of_type = known[kind]
        for record in getattr(reading, kind):
            object.__setattr__(record, "confidence", confidence(of_type, signals.of(record)))


def confidence(of_type: Points, signals: Iterable[Signal]) -> float:
    """Probability (0 to 0.99) that a record with these signals is right, rounded down to hundredths."""
    return min(HIGHEST, floor(100 * probability(of_type, signals)) / 100)


def probability(of_type: Points, signals: Iterable[Signal]) -> float:
    """The same, neither rounded nor capped."""
    return 1 / (1 + exp(-of_type[TYPE] - sum([of_type.get(signal, 0.0) for signal in signals])))


@cache
def points() -> dict[str, dict[Signal, float]]:
    """The points of each record type, as `confidence.tsv` has them."""
    found: dict[str, dict[Signal, float]] = {kind: {} for kind in RECORD_TYPES}
    for line in files("mithaq.records").joinpath(FILE).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, signal, value, number, *_ = line.split("\t")
            found[kind][signal, value] = float(number)
    return found
