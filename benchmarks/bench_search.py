"""How quickly words are found: `python benchmarks/bench_search.py DOCS.jsonl[.gz] [TIMES] [URL]`.

Puts the documents, each TIMES times under another id, into a ledger of their own (a file, or the PostgreSQL database
at URL, which must be empty) without reading them, and prints how long that took, how large the ledger is, and how long
each query takes, the best of three.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mithaq.language import find
from mithaq.ledger import Ledger
from mithaq.model.document import Document
from mithaq.model.record import Reading

QUERIES = (
    "قيرغيزستان",
    "بوتين",
    "وزير الخارجية",
    '"وزير الخارجية"',
    "قال",
    "في",
    "الرئيس -مصر",
    '"في هذا"',
    "النفط OR الغاز",
)


def load(path: str, times: int) -> Iterator[Document]:
    """The documents, one after the other."""
    for turn in range(times):
        with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as file:
            for number, line in enumerate(file):
                yield Document(json.loads(line)["text"], f"{turn}-{number}", published="2015-07-01")


def main(path: str, times: int, place: str) -> None:
    """Fill a ledger and ask it."""
    find("ar")  # loads the lexicons
    with Ledger.open(place, create=True) as ledger:
        count, started = 0, time.perf_counter()
        for count, document in enumerate(load(path, times), 1):  # noqa: B007  the last is the number of all
            ledger.add(document, Reading(document.id, document.published), "bench/1")
        passed = time.perf_counter() - started
        print(f"{count:,} documents added in {passed:.0f} s, {1000 * passed / count:.1f} ms each")
        if Path(place).exists():
            print(f"{Path(place).stat().st_size / 1e6:.0f} MB")
        for query in QUERIES:
            walls = []
            for _ in range(3):
                before = time.perf_counter()
                hits = ledger.search(query)
                walls.append(time.perf_counter() - before)
            print(f"{1000 * min(walls):6.0f} ms  {hits.total:7,} hits  {query}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        given = dict(enumerate(sys.argv))
        main(given[1], int(given.get(2, "1")), given.get(3, str(Path(folder, "ledger"))))
