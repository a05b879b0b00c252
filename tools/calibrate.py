"""How sure a record is, learned from texts whose records are known: `python tools/calibrate.py [SHARED] [--table]`.

Without an option (`make calibrate`) it writes src/mithaq/records/confidence.tsv and the tables of docs/confidence.md;
with `--table` it only prints the tables. SHARED (default: $MITHAQ_SHARED, else ../shared) holds
`readouts/{dev,written}/{docs,gold}.jsonl`, `readouts/raw` and `score/score.py`; compared.py tells what is right.

The points of a record's signals are those of a logistic regression with a ridge, so that a signal seen rarely hardly
counts; TAKEN_FOR_GRANTED pulls each type towards one half. The tables come from cross-validation: each document is
graded by what the other nine tenths of the documents teach.
"""

from __future__ import annotations

import argparse
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import exp, log
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from compared import DECIDING, Seen, compare, news, statements

from mithaq.model.record import RECORD_TYPES
from mithaq.records.confidence import FILE, TYPE, Points, confidence, probability
from mithaq.records.signals import Signal

TABLE = Path("src/mithaq/records") / FILE
PAGE = Path("docs/confidence.md")
RIDGE = 4.0
TAKEN_FOR_GRANTED = (5, 5)  # records of each type, right and wrong, that nobody saw
FOLDS = 10
THRESHOLDS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.99)
FEW = 10  # records of which no share is told
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Graded(NamedTuple):
    """A record with what the documents of the other folds make of it: its chance, and the confidence it would show."""

    one: Seen
    chance: float
    confidence: float


# -- learning ---------------------------------------------------------------------------------------


def learn(seen: Sequence[Seen]) -> dict[Signal, float]:
    """Points of each signal for records of one type, by Newton's method on one signal after another."""
    right, wrong = TAKEN_FOR_GRANTED
    outcomes = [one.right for one in seen] + [True] * right + [False] * wrong
    rows: dict[Signal, list[int]] = defaultdict(list)
    for n, one in enumerate(seen):
        for signal in one.signals:
            rows[signal].append(n)
    order = [TYPE, *sorted(signal for signal, numbers in rows.items() if len(numbers) < len(seen))]
    rows[TYPE] = list(range(len(outcomes)))
    points = dict.fromkeys(order, 0.0)
    sums = [0.0] * len(outcomes)
    for _ in range(200):
        largest = 0.0
        for signal in order:
            ridge = 0.0 if signal == TYPE else RIDGE
            chances = [1 / (1 + exp(-sums[n])) for n in rows[signal]]
            slope = sum(outcomes[n] - p for n, p in zip(rows[signal], chances, strict=True)) - ridge * points[signal]
            step = slope / (sum(p * (1 - p) for p in chances) + ridge)
            points[signal] += step
            for n in rows[signal]:
                sums[n] += step
            largest = max(largest, abs(step))
        if largest < 1e-3:
            break
    return {signal: round(number, 2) + 0.0 for signal, number in points.items()}  # + 0.0: no «-0.0»


def cross_validated(seen: Sequence[Seen]) -> list[Points]:
    """For each record the points that the documents of the other folds teach."""
    folds = [crc32(one.doc.encode()) % FOLDS for one in seen]
    taught = [learn([one for one, f in zip(seen, folds, strict=True) if f != fold]) for fold in range(FOLDS)]
    return [taught[fold] for fold in folds]


# -- what comes out ---------------------------------------------------------------------------------


def data_file(by_type: dict[str, list[Seen]]) -> str:
    """The content of confidence.tsv."""
    lines = [
        "# Written by `make calibrate`; not to be edited. What the columns mean stands in docs/confidence.md.",
        "# type\tsignal\tvalue\tpoints\tright\tseen",
    ]
    for kind, seen in by_type.items():
        count, right = (
            Counter(s for one in seen for s in one.signals),
            Counter(s for one in seen if one.right for s in one.signals),
        )
        count[TYPE], right[TYPE] = len(seen), sum(one.right for one in seen)
        for signal, number in learn(seen).items():
            lines.append("\t".join([kind, *signal, f"{number:.2f}", str(right[signal]), str(count[signal])]))
    return "\n".join(lines) + "\n"


def tables(by_type: dict[str, list[Seen]]) -> str:
    """Precision against the share of records kept, and expected against observed, as Markdown."""
    readouts: dict[str, list[Graded]] = {}
    general: dict[str, list[Graded]] = {}
    for kind, seen in by_type.items():
        for one, points in zip(seen, cross_validated(seen), strict=True):
            rows = general.setdefault(f"{kind} in general news", []) if one.news else readouts.setdefault(kind, [])
            rows.append(Graded(one, probability(points, one.signals), confidence(points, one.signals)))
    both = {**readouts, **general}
    parts = [
        _precision("Right, of the records kept", both, lambda one: one.right),
        _precision("In the text at all, of the records kept", readouts, lambda one: one.found),
        _scores(both),
        _reliability([row for rows in both.values() for row in rows]),
    ]
    return "\n\n".join(parts)


def _precision(title: str, graded: dict[str, list[Graded]], good: Callable[[Seen], bool]) -> str:
    lines = [f"| {title} | all |{''.join(f' {least} |' for least in THRESHOLDS)}"]
    lines.append("|---|---|" + "---|" * len(THRESHOLDS))
    for kind, rows in graded.items():
        cells = [
            _kept([row.one for row in rows if row.confidence >= least], len(rows), good) for least in (0.0, *THRESHOLDS)
        ]
        lines.append(f"| {kind}, {len(rows)} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _scores(graded: dict[str, list[Graded]]) -> str:
    lines = ["| | Brier score | of a constant | log loss | of a constant |", "|---|---|---|---|---|"]
    for kind, rows in graded.items():
        share = sum(row.one.right for row in rows) / len(rows)
        brier, loss = _errors([(row.one.right, row.chance) for row in rows])
        plain_brier, plain_loss = _errors([(row.one.right, share) for row in rows])
        lines.append(f"| {kind} | {brier:.3f} | {plain_brier:.3f} | {loss:.3f} | {plain_loss:.3f} |")
    return "\n".join(lines)


def _reliability(rows: list[Graded]) -> str:
    lines = ["| Confidence | records | expected to be right | right |", "|---|---|---|---|"]
    for low, high in pairwise(BINS):
        alike = [(row.chance, row.one.right) for row in rows if low <= row.chance < high]
        if alike:
            expected, right = (sum(column) / len(alike) for column in zip(*alike, strict=True))
            lines.append(f"| {low} to {high} | {len(alike)} | {expected:.2f} | {right:.2f} |")
    return "\n".join(lines)


def _kept(kept: list[Seen], of: int, good: Callable[[Seen], bool]) -> str:
    if len(kept) < FEW:
        return "few" if kept else "–"
    precision = f"{sum(map(good, kept)) / len(kept):.2f}"
    return precision if len(kept) == of else f"{precision} of {100 * len(kept) / of:.0f} %"


def _errors(rows: Sequence[tuple[bool, float]]) -> tuple[float, float]:
    """Brier score and log loss; a chance of 1 or 0 counts as nearly so."""
    sure = [(right, min(max(p, 1e-6), 1 - 1e-6)) for right, p in rows]
    brier = sum((right - p) ** 2 for right, p in sure) / len(sure)
    return brier, -sum(log(p if right else 1 - p) for right, p in sure) / len(sure)


def main() -> None:
    """Calibrate, or print what calibration is worth."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("shared", nargs="?", type=Path, default=Path(os.environ.get("MITHAQ_SHARED", "../shared")))
    options.add_argument("--table", action="store_true", help="only print the tables")
    given = options.parse_args()
    if not (given.shared / "score/score.py").exists():
        raise SystemExit(f"no scorer in {given.shared / 'score'}: nothing to calibrate on")
    seen = [*compare(given.shared), *news(given.shared), *statements()]
    by_type = {kind: [one for one in seen if one.kind == kind] for kind in RECORD_TYPES}
    shown = tables({kind: by_type[kind] for kind in DECIDING if by_type[kind]})
    if given.table:
        print(shown)
        return
    TABLE.write_text(data_file(by_type), encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    new = f"<!-- tables -->\n\n{shown}\n\n<!-- end of tables -->"
    PAGE.write_text(re.sub(r"<!-- tables -->.*<!-- end of tables -->", lambda _: new, page, flags=re.S), "utf-8")
    print(f"{TABLE} and the tables of {PAGE} are written anew; `git diff` shows what changed")


if __name__ == "__main__":
    main()
