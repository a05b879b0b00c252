"""How often a run of the program looks for garbage in cycles."""

from __future__ import annotations

import gc

_THRESHOLDS = 50_000, 20, 50  # objects made and not freed, and rounds of each age, before the next older is looked at


def collect_seldom() -> None:
    """Let Python look for garbage in cycles seldom: reading leaves none, so that looking is time lost.

    For a process that is ours alone; who reads texts from a program of his own decides for himself.
    """
    gc.set_threshold(*_THRESHOLDS)
