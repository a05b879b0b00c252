"""How sure a record is, learned from annotated readouts: `python tools/calibrate.py [SHARED] [--table]`.

Without an option (`make calibrate`) it writes src/mithaq/records/confidence.tsv and the tables of docs/confidence.md;
with `--table` it only prints the tables. SHARED (default: $MITHAQ_SHARED, else ../shared) holds
`readouts/{dev,written}/{docs,gold}.jsonl` and `score/score.py`, which decides what fits the reference. Statements have
no reference; they were judged by eye: tools/statements.tsv.

The points of a record's signals are those of a logistic regression with a ridge, so that a signal seen rarely hardly
counts; TAKEN_FOR_GRANTED pulls each type towards one half. The tables come from cross-validation: each document is
graded by what the other nine tenths of the documents teach.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log
from pathlib import Path
from types import ModuleType
from zlib import crc32

from mithaq.model.document import Document
from mithaq.model.record import RECORD_TYPES
from mithaq.pipeline import recognise
from mithaq.records.build import collect
from mithaq.records.confidence import FILE, TYPE, Points, confidence, probability
from mithaq.records.signals import Signal, Signals

SETS = ("dev", "written")
TABLE = Path("src/mithaq/records") / FILE
PAGE = Path("docs/confidence.md")
JUDGED = Path(__file__).with_name("statements.tsv")
# A record is right if the reference has it and none of these, where it states them, is another there. The rest (who
# else took part, where exactly, on what occasion, about what) fills a record but does not decide what is claimed.
DECIDING = {
    "persons": {"name", "country", "office"},
    "organisations": {"name", "kind"},
    "engagements": {"kind", "status", "date", "party"},
    "instruments": {"kind", "title", "status", "count", "date", "party"},
    "commitments": {"kind", "what", "status", "due", "actor"},
    "figures": {"measure", "value", "unit", "period", "party"},
}
RIDGE = 4.0
TAKEN_FOR_GRANTED = (5, 5)  # records of each type, right and wrong, that nobody saw
FOLDS = 10
THRESHOLDS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.99)
FEW = 10  # records of which no share is told
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Seen:
    """One record that was compared: its signals, whether the reference has it, and whether it is right."""

    doc: str
    kind: str
    signals: tuple[Signal, ...]
    found: bool
    right: bool


# -- what was seen ----------------------------------------------------------------------------------


def compare(shared: Path) -> Iterator[Seen]:
    """Every record that is read in the annotated readouts, compared with the reference."""
    scorer = _module(shared / "score/score.py")
    for name in SETS:
        folder = shared / "readouts" / name
        if not (folder / "gold.jsonl").exists():
            continue
        references = scorer.load(folder / "gold.jsonl")
        with (folder / "docs.jsonl").open(encoding="utf-8") as lines:
            for given in map(json.loads, lines):
                if given["id"] in references:
                    document = Document(**{key: given[key] for key in given if key in Document.__dataclass_fields__})
                    yield from _compare(scorer, document, references[document.id])


def _compare(scorer: ModuleType, document: Document, reference: dict[str, list[dict[str, object]]]) -> Iterator[Seen]:
    context, frames = recognise(document)
    reading = collect(context, frames)
    signals = Signals(context, reading)
    for kind, deciding in DECIDING.items():
        records = getattr(reading, kind)
        shown = [record.to_dict() for record in records]
        paired = {theirs: ours for ours, theirs in scorer.pair(kind, reference[kind], shown)}
        for number, record in enumerate(records):
            wrong: set[str] = set()
            if number in paired:
                known = scorer.slots(kind, reference[kind][paired[number]])
                for slot, value in scorer.slots(kind, shown[number]):
                    if not any(slot == other and scorer.agree(slot, mine, value) for other, mine in known):
                        wrong.add(slot)
            found = number in paired
            yield Seen(document.id, kind, tuple(signals.of(record)), found, found and not wrong & deciding)


def judged() -> Iterator[Seen]:
    """The statements that were judged by eye; one line for all that look alike."""
    if not JUDGED.exists():
        return
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pattern, right, seen = line.split("\t")
            parts = pattern.split(".")
            signals = tuple(("pattern", ".".join(parts[:n])) for n in range(2, len(parts) + 1))
            for k in range(int(seen)):
                yield Seen(f"{pattern} {k}", "statements", signals, k < int(right), k < int(right))


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python program")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
    graded = {
        kind: [(one, probability(points, one.signals), confidence(points, one.signals))
               for one, points in zip(seen, cross_validated(seen), strict=True)]
        for kind, seen in by_type.items()
    }  # fmt: skip
    head = "".join(f" {least} |" for least in THRESHOLDS)
    parts = []
    measures: list[tuple[str, Callable[[Seen], bool]]] = [
        ("Right, of the records kept", lambda one: one.right),
        ("In the text at all, of the records kept", lambda one: one.found),
    ]
    for title, good in measures:
        lines = [f"| {title} | all |{head}", "|---|---|" + "---|" * len(THRESHOLDS)]
        for kind, rows in graded.items():
            cells = [_kept([one for one, *_ in rows], len(rows), good)]
            cells += [_kept([one for one, _, c in rows if c >= least], len(rows), good) for least in THRESHOLDS]
            lines.append(f"| {kind}, {len(rows)} | " + " | ".join(cells) + " |")
        parts.append("\n".join(lines))
    lines = ["| | Brier score | of a constant | log loss | of a constant |", "|---|---|---|---|---|"]
    for kind, rows in graded.items():
        share = sum(one.right for one, *_ in rows) / len(rows)
        errors = [_errors([(one.right, p) for one, p, _ in rows]), _errors([(one.right, share) for one, *_ in rows])]
        lines.append(f"| {kind} | {errors[0][0]:.3f} | {errors[1][0]:.3f} | {errors[0][1]:.3f} | {errors[1][1]:.3f} |")
    parts.append("\n".join(lines))
    every = [row for rows in graded.values() for row in rows]
    lines = ["| Confidence | records | expected to be right | right |", "|---|---|---|---|"]
    for low, high in pairwise(BINS):
        alike = [(p, one.right) for one, p, _ in every if low <= p < high]
        if alike:
            expected, right = (sum(column) / len(alike) for column in zip(*alike, strict=True))
            lines.append(f"| {low} to {high} | {len(alike)} | {expected:.2f} | {right:.2f} |")
    parts.append("\n".join(lines))
    return "\n\n".join(parts)


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
    seen = [*compare(given.shared), *judged()]
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
