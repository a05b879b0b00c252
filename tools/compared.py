"""What our reading makes of texts whose records are known, record by record: right or not.

The known ones are the annotated readouts, where `score/score.py` decides what fits the reference, and two sets judged
by eye: records of general news (news.tsv), since readouts hold little that can be taken for an encounter and is none,
and statements (statements.tsv), which have no reference.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

from mithaq.model.document import Document
from mithaq.model.record import Reading, Record
from mithaq.pipeline import recognise
from mithaq.records.build import collect
from mithaq.records.signals import Signal, Signals, families

SETS = ("dev", "written")
RAW = "readouts/raw/news-2015.jsonl.gz"
NEWS = Path(__file__).with_name("news.tsv")
STATEMENTS = Path(__file__).with_name("statements.tsv")
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
PLURALS = {"party": "parties", "actor": "actors"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One record that was compared: its signals, whether the text has it at all, and whether it is right."""

    doc: str
    kind: str
    signals: tuple[Signal, ...]
    found: bool
    right: bool
    news: bool = False


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
                    yield from _compare(scorer, _document(given), references[given["id"]])


def _compare(scorer: ModuleType, document: Document, reference: dict[str, list[dict[str, object]]]) -> Iterator[Seen]:
    reading, signals = _read(document)
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


def news(shared: Path) -> Iterator[Seen]:
    """The records of general news that were judged by eye and are still read so."""
    verdicts: dict[str, dict[tuple[str, str], bool]] = defaultdict(dict)
    for doc, kind, digest, verdict in _rows(NEWS):
        verdicts[doc][kind, digest] = verdict == "right"
    if not (shared / RAW).exists():
        return
    with gzip.open(shared / RAW, "rt", encoding="utf-8") as lines:
        for given in map(json.loads, lines):
            if given["id"] not in verdicts:
                continue
            reading, signals = _read(_document(given))
            for (kind, digest), right in verdicts[given["id"]].items():
                for record in getattr(reading, kind):
                    if key(kind, record) == digest:
                        yield Seen(given["id"], kind, tuple(signals.of(record)), right, right, news=True)


def key(kind: str, record: Record) -> str:
    """A digest of what decides a record."""
    told = [getattr(record, PLURALS.get(slot, slot)) for slot in sorted(DECIDING[kind])]
    return blake2b(repr(told).encode(), digest_size=4).hexdigest()


def statements() -> Iterator[Seen]:
    """The statements that were judged by eye; one line for all that look alike."""
    for pattern, right, seen in _rows(STATEMENTS):
        for k in range(int(seen)):
            good = k < int(right)
            yield Seen(f"{pattern} {k}", "statements", families(pattern), good, good)


def _read(document: Document) -> tuple[Reading, Signals]:
    context, frames = recognise(document)
    reading = collect(context, frames)
    return reading, Signals(context, reading)


def _document(given: dict[str, Any]) -> Document:
    return Document(**{name: given[name] for name in given if name in Document.__dataclass_fields__})


def _rows(file: Path) -> Iterator[list[str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python program")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
