"""Everything in the ledger that cannot all be right, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator

from mithaq.analysis.arithmetic import arithmetic
from mithaq.analysis.conflict import SEVERITIES, Conflict
from mithaq.analysis.encounters import anachronisms, encounters, instruments
from mithaq.analysis.holders import holders
from mithaq.analysis.matter import Lines, Matters
from mithaq.analysis.values import counts, values


def conflicts(lines: Lines) -> list[Conflict]:
    """The conflicts among lines, given by type of record."""
    found = {conflict.id: conflict for conflict in _all(lines)}
    return sorted(found.values(), key=lambda conflict: (SEVERITIES.index(conflict.severity), conflict.id))


def _all(lines: Lines) -> Iterator[Conflict]:
    matters = Matters(lines)
    figures = lines.get("figures", ())
    yield from values(figures, lines.get("commitments", ()), matters)
    yield from arithmetic(figures)
    yield from counts(lines.get("instruments", ()))
    yield from encounters(lines.get("engagements", ()))
    yield from instruments(lines.get("instruments", ()))
    yield from anachronisms(lines)
    yield from holders(lines.get("persons", ()))
