"""How long a large dossier takes: `python benchmarks/bench_dossier.py [RECORDS]` (5,000 if not given).

Makes a ledger of so many engagements, instruments, commitments and figures of one pair, by varying the samples, and
prints the seconds for collecting the dossier, for the page (and its size), for the text, and for questions.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from mithaq.analysis.finding import find_persons
from mithaq.analysis.pair import dossier
from mithaq.analysis.person import person_file
from mithaq.analysis.series import series
from mithaq.ledger import Ledger
from mithaq.model.document import Document
from mithaq.model.record import Reading
from mithaq.pipeline import read
from mithaq.reports.page import page
from mithaq.reports.show import show

PAIR = ("KG", "RU")
OWN = ("engagements", "instruments", "commitments", "figures")
T = TypeVar("T")


def samples() -> list[tuple[Document, Reading]]:
    """The samples that have something of two parties, and their readings."""
    lines = files("mithaq").joinpath("samples", "readouts.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [Document(item["text"], item["id"], published=item["published"]) for item in map(json.loads, lines)]
    readings = [(document, read(document)) for document in documents]
    return [(document, reading) for document, reading in readings if reading.engagements or reading.figures]


def varied(reading: Reading, chance: random.Random) -> Reading:
    """A reading of the pair on other days and with other values."""
    rows: dict[str, Any] = {}
    for kind in OWN:
        rows[kind] = tuple(replace(record, **_changes(record, chance)) for record in getattr(reading, kind))
    return replace(reading, **rows)


def _changes(record: Any, chance: random.Random) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for name in ("parties", "actors"):
        if len(getattr(record, name, ())) > 1:
            changes[name] = PAIR
    for name in ("date", "due", "period"):
        if getattr(record, name, None):
            changes[name] = _day(chance) if name == "date" else str(chance.randint(2015, 2026))
    if hasattr(record, "measure"):  # one value for each year, which one claim in twenty contradicts
        year = int(changes.get("period", 2020))
        changes["value"] = (year - 2000) * 10 ** len(record.measure) * (1 if chance.random() < 0.95 else 2)
    return changes


def _day(chance: random.Random) -> str:
    return f"{chance.randint(2015, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def timed(what: str, run: Callable[[], T]) -> T:
    """The result of something, once it is printed how long it took."""
    start = time.perf_counter()
    result = run()
    print(f"{what:38} {time.perf_counter() - start:6.2f} s")
    return result


def main() -> None:
    """Print the table."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    chance = random.Random(0)
    given = samples()
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x", create=True) as ledger:
        made = number = 0
        while made < wanted:
            document, reading = given[number % len(given)]
            number += 1
            changed = varied(reading, chance)
            made += sum(len(getattr(changed, kind)) for kind in OWN)
            ledger.add(replace(document, id=f"{document.id}-{number}", published=_day(chance)), changed, "bench/1")
        found = timed(f"dossier of {made:,} records", lambda: dossier(ledger, *PAIR, "2026-01-01"))
        print(
            f"  {len(found.lines()):,} lines, {len(found.conflicts):,} contradictions, {len(found.sources):,} documents"
        )
        html = timed("page, 300 lines of each section", lambda: page(found))
        print(f"  {len(html.encode()) / 1e6:.1f} MB")
        whole = timed("page, everything", lambda: page(found, most=10**6))
        print(f"  {len(whole.encode()) / 1e6:.1f} MB")
        timed("text", lambda: show(found))
        timed("series of trade turnover", lambda: series(ledger, "trade_turnover", PAIR))
        line = timed("finding a person", lambda: find_persons(ledger, "بوتين")).lines[0]
        timed(f"a person of {len(line.entries):,} mentions", lambda: person_file(ledger, line))


if __name__ == "__main__":
    main()
