"""The ledger's outputs of the contract, one JSON object a line, one file for each type."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from mithaq.analysis.conflicts import conflicts
from mithaq.analysis.lines import EXPORTED, shown
from mithaq.analysis.targets import claims_beside
from mithaq.ledger import Ledger


def files(ledger: Ledger, today: str | None = None) -> Iterator[tuple[str, Iterable[str]]]:
    """The name of each file and its lines. With `today`, commitments that are past due are `overdue`."""
    lines = {kind: ledger.lines(kind) for kind in EXPORTED}
    for kind, found in lines.items():
        rows = [shown(line, today) for line in found]
        if kind == "commitments":
            for line, row in zip(found, rows, strict=True):
                if row["kind"] == "target":
                    row["claims"] = claims_beside(line, lines["figures"])
        yield f"{kind}.jsonl", [_line(row) for row in rows]
    yield "conflicts.jsonl", [_line(conflict.to_dict()) for conflict in conflicts(lines)]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
