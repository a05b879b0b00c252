"""Codes of parties, compared."""

from __future__ import annotations

from collections.abc import Iterable


def state(code: str) -> str:
    """The state of a region, and any other code as it is."""
    return code.partition("-")[0]


def is_body(code: str) -> bool:
    """Whether the code is an intergovernmental body's rather than a state's or a region's."""
    return len(state(code)) > 2 or code in ("UN", "EU", "AL", "AU", "WB")


def states(codes: Iterable[str]) -> frozenset[str]:
    """The codes with regions counted as their states."""
    return frozenset(map(state, codes))


def pairs(codes: Iterable[str]) -> list[str]:
    """Every two of the codes, or the only one, as one word each; the first twelve codes must do."""
    ordered = sorted(states(codes))[:12]
    if len(ordered) == 1:
        return ordered
    return [f"{a}+{b}" for i, a in enumerate(ordered) for b in ordered[i + 1 :]]
