"""How a ledger grows: `python benchmarks/bench_ledger.py [DOCUMENTS] [LEDGER]`, or `make bench-ledger`.

Reads the samples once and varies what was read: other states, other people, other days and amounts, drawn so that a few
states meet often and many seldom, as in the news. Every story is told by three outlets, one of which spells the names
in another way. The documents are added and linked, then one more is added by a process that knows nothing yet.

Prints documents a second by the clock and by the process's own time (whatever else the machine does), the greatest
memory of the process, the seconds for one more document, and the lines that came of it. LEDGER is a file or a
postgresql:// URL, a temporary file by default; what is there already is kept and not measured.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

from mithaq import pipeline
from mithaq.ledger import Ledger
from mithaq.model.document import Document
from mithaq.model.edtf import days
from mithaq.model.record import RECORD_TYPES, Participant, Reading, Record
from mithaq.sources.files import documents

MANY = 100_000
OUTLETS = 3
TOGETHER = 200
READER = "bench/1"
_CODES = """
    KG RU KZ UZ TJ TM CN US TR IR SA AE EG QA IQ JO SY LB KW OM BH YE MA DZ TN LY SD PS FR DE GB IT ES UA BY AZ AM GE
    IN PK AF JP KR MN VN ID MY PH TH AU CA BR MX AR ZA NG KE ET UG TZ GH SN CI CM AO ZM ZW MZ RW PL CZ SK HU RO BG RS
    HR SI AL MK GR CY MT PT NL BE LU CH AT SE NO DK FI EE LV LT IE IS CL PE CO VE EC BO PY UY CU
""".split()
_GIVEN = (
    "صدر سابر إيغور سيرغي مراد رستم داستان أيبك جانيبيك كمال نورلان تيمور بختيار أنور فيكتور أوليغ بافل مارات".split()
)
_FAMILY = "تيلكوف ليبيدف جباروف أورازوف سيدوف كريموف ميرزايف بيكوف تورسونوف عليف رحمانوف سميرنوف فولكوف بوبوف".split()
_TAILS = "ين سكي نكو زاده وفيتش يتسكي نباييف قولوف مانوف شيف".split()
_SPELLED = str.maketrans({"غ": "ج", "ز": "ذ", "ت": "ط", "ق": "ك"})


def main() -> None:
    """Fill a ledger, add one document more, print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    place = sys.argv[2] if len(sys.argv) > 2 else str(Path(tempfile.mkdtemp()) / "bench.ledger")
    _samples()
    began = time.monotonic()
    with Ledger.open(place, create=True) as ledger:
        told, done = stories(count), 0
        while batch := list(islice(told, TOGETHER)):
            ledger.add_all(batch, READER)
            if (done + len(batch)) * 10 // count > done * 10 // count:
                passed, own = time.monotonic() - began, time.process_time()
                print(
                    f"{done + len(batch):>8,} documents  {passed:8.1f} s, {own:.1f} s of its own  {_memory():6.0f} MB",
                    flush=True,
                )
            done += len(batch)
    passed, own = time.monotonic() - began, time.process_time()
    rate = f"{count / passed:.0f} a second"
    print(f"{count:,} documents added and linked in {passed:.0f} s ({own:.0f} s of its own): {rate}")
    code = f"import sys; sys.path[:0] = {sys.path!r}; from bench_ledger import add_one; add_one({place!r}, {count})"
    subprocess.run([sys.executable, "-c", code], check=True)


def add_one(place: str, number: int) -> None:
    """What a user waits for who adds one document to a large ledger."""
    told = list(islice(stories(number + 9), number, None))
    taken = []
    for document, reading in told:
        began = time.monotonic()
        with Ledger.open(place) as ledger:
            ledger.add(document, reading, READER)
        taken.append(time.monotonic() - began)
    print(f"one more document: {taken[0]:.3f} s the first, {max(taken):.3f} s at most of {len(taken)}")
    with Ledger.open(place) as ledger:
        for kind, lines, records in ledger._store.execute(
            """SELECT n.type, count(DISTINCT n.line), count(*) FROM link_nodes n JOIN link_records l ON l.node = n.id
               GROUP BY n.type ORDER BY n.type"""
        ):
            print(f"{records:>9,} {kind} on {lines:,} lines")


def stories(count: int) -> Iterator[tuple[Document, Reading]]:
    """Documents and what is to be read in them, always the same ones."""
    told = _samples()
    for number in range(count):
        story, outlet = divmod(number, OUTLETS)
        document, reading = told[random.Random(story).randrange(len(told))]
        yield _Variation(story, outlet).told(document, reading, f"doc-{number:07}")


@cache
def _samples() -> list[tuple[Document, Reading]]:
    path = files("mithaq").joinpath("samples", "readouts.jsonl")
    found = [document for document in documents([str(path)]) if isinstance(document, Document)]
    return [(document, pipeline.read(document)) for document in found]


class _Variation:
    """One story as one outlet tells it."""

    def __init__(self, story: int, outlet: int) -> None:
        chance = random.Random(f"{story}")
        self._outlet = outlet
        self._shift = timedelta(days=chance.randrange(-3650, 0))
        self._turn = chance.random()
        self._amount = chance.uniform(0.5, 2.0)
        self._start = int(len(_CODES) * chance.random() ** 3)  # some states are in the news far more often

    def told(self, document: Document, reading: Reading, ident: str) -> tuple[Document, Reading]:
        published = self._day(document.published)
        lists = {kind: tuple(map(self._record, getattr(reading, kind))) for kind in RECORD_TYPES}
        text = f"{document.text}\n{ident}"
        told = replace(document, id=ident, text=text, published=published, publisher=f"outlet {self._outlet}")
        return told, replace(reading, id=ident, published=published, **lists)  # type: ignore[arg-type]  # by kind

    def _record(self, record: Record) -> Record:
        changed = {item.name: self._value(item.name, getattr(record, item.name), record) for item in fields(record)}
        return replace(record, **changed)

    def _value(self, name: str, value: Any, owner: Record | Participant) -> Any:
        if name in ("country", "place_country"):
            return self._code(value)
        if name in ("parties", "actors"):
            return tuple(sorted({self._code(party) for party in value}))
        if name in ("date", "due", "period"):
            return self._day(value)
        if name == "participants":
            return tuple(self._participant(participant) for participant in value)
        if name in ("name", "speaker") and type(owner).__name__ != "Organisation":
            return self._name(value, getattr(owner, "country", None))
        if name == "value" and isinstance(value, int | float) and value > 1000:
            return float(f"{value * self._amount:.3g}")
        return value

    def _participant(self, participant: Participant) -> Participant:
        return replace(
            participant,
            name=self._name(participant.name, participant.country),
            country=self._code(participant.country),
        )

    def _code(self, code: str | None) -> Any:
        """Another state for each state, others near it; bodies and regions stay."""
        if code is None or code not in _CODES:
            return code
        return _CODES[(self._start + _CODES.index(code) * (1 + int(self._turn * 3))) % len(_CODES)]

    def _name(self, name: str | None, country: str | None) -> str | None:
        """One of the people of a state: always the same for one name and one state."""
        if name is None:
            return None
        chance = random.Random(f"{name}{self._code(country)}{int(self._turn * 8)}")
        made = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)[:-2]}{chance.choice(_TAILS)}"
        return made.translate(_SPELLED) if self._outlet == 2 else made

    def _day(self, edtf: str | None) -> str | None:
        """The same days of another year and month; what is vaguer than a month moves by whole years."""
        known = days(edtf)
        if known is None or edtf is None:
            return edtf
        parts = [self._point(part) for part in edtf.split("/")]
        return "/".join(parts)

    def _point(self, part: str) -> str:
        if len(part) == 10:
            return (date.fromisoformat(part) + self._shift).isoformat()
        years = round(self._shift.days / 365)
        return f"{int(part[:4]) + years}{part[4:]}" if part[:4].isdecimal() else part


def _memory() -> float:
    """The greatest memory of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
