"""Whether two values can both be right, after rounding and qualifiers are allowed for."""

from __future__ import annotations

from decimal import Decimal

from mithaq.model.quantity import Number

_ABOUT = 0.1  # a tenth up or down is still "about"
_BEYOND = 1.5  # "over 1700" is not said of more than half as much again
_HALF = 0.499999  # what lies halfway is rounded one way only
_COUNTED = ("count", "rank")
_SMALLEST_ROUND = 100  # below it, whole numbers are counted rather than rounded


def agree(a: Number, qualifier_a: str, b: Number, qualifier_b: str, unit: str) -> bool:
    """Whether there is one true number of which both can be said."""
    low_a, high_a = bounds(a, qualifier_a, unit)
    low_b, high_b = bounds(b, qualifier_b, unit)
    return low_a <= high_b and low_b <= high_a


def bounds(value: Number, qualifier: str, unit: str) -> tuple[float, float]:
    """The least and the greatest true number of which the value can be said."""
    number = float(value)
    half = rounding(value, unit) * _HALF
    slack = 0.0 if half else abs(number) * 1e-9
    low, high = number - half - slack, number + half + slack
    if qualifier == "about":
        low, high = min(low, number - abs(number) * _ABOUT), max(high, number + abs(number) * _ABOUT)
    elif qualifier == "over":
        high = max(high, number * _BEYOND)
    elif qualifier in ("under", "up_to"):
        low = min(low, number / _BEYOND)
    return low, high


def rounding(value: Number, unit: str) -> float:
    """The unit of the last digit that is given: 0.1 billion for 4.1 billion, and nothing for a small count."""
    number = Decimal(str(value)).normalize()
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or number == 0:
        return 0.0
    if exponent >= 0 and abs(number) < _SMALLEST_ROUND:
        return 0.0 if unit in _COUNTED else 1.0
    return float(Decimal(1).scaleb(exponent))
