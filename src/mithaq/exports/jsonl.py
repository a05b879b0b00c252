"""The ledger's outputs of the contract, one JSON object a line, one file for each type."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from mithaq.analysis.conflicts import conflicts
from mithaq.analysis.lines import EXPORTED, shown
from mithaq.analysis.targets import Claims
from mithaq.ledger import Ledger


def files(ledger: Ledger, today: str | None = None) -> Iterator[tuple[str, Iterable[str]]]:
    """The name of each file and its lines. With `today`, commitments that are past due are `overdue`."""
    lines = {kind: ledger.lines(kind) for kind in EXPORTED}
    claims = Claims(lines["figures"])
    for kind, found in lines.items():
        yield f"{kind}.jsonl", (json_line(shown(line, today, claims)) for line in found)
    yield "conflicts.jsonl", [json_line(conflict.to_dict()) for conflict in conflicts(lines)]


def json_line(value: object) -> str:
    """A value as one line of JSON, Arabic as it is."""
    return json.dumps(value, ensure_ascii=False) + "\n"
