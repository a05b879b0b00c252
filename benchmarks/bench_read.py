"""How quickly Mithaq reads: `python benchmarks/bench_read.py [DOCS.jsonl[.gz]] [LIMIT]`, or `make bench`.

Prints how many documents, articles of 1,750 characters, characters and megabytes (of UTF-8) one core reads in a second
of its own time, whatever else the machine does; the samples when no file is named. Then the time that `mithaq read`
takes for one short text from start to end, the best of five.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
import time
from importlib.resources import files
from itertools import islice
from pathlib import Path

from mithaq.model.document import Document
from mithaq.pipeline import read

AT_LEAST = 5.0  # seconds of reading
ARTICLE = 1750  # characters of a usual news article
SHORT = "استقبل رئيس الجمهورية اليوم وزير الخارجية الروسي في بيشكيك، وبحث الجانبان سبل تعزيز التعاون التجاري."


def load(path: str | None, limit: int | None) -> list[Document]:
    """The documents to read."""
    if path is None:
        text = files("mithaq").joinpath("samples", "readouts.jsonl").read_text(encoding="utf-8")
    elif path.endswith(".gz"):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            text = "".join(islice(file, limit))
    else:
        text = Path(path).read_text(encoding="utf-8")
    found = [json.loads(line) for line in islice(text.split("\n"), limit) if line.strip()]
    return [Document(item["text"], str(item.get("id")), published=item.get("published")) for item in found]


def reading_speed(documents: list[Document]) -> None:
    """Read all documents, again and again when they are few, and print the rates."""
    read(documents[0])  # loads the lexicons
    size = sum(len(document.text.encode("utf-8", "replace")) for document in documents)
    length = sum(len(document.text) for document in documents)
    slowest, rounds, started = (0.0, ""), 0, time.process_time()
    while (passed := time.process_time() - started) < AT_LEAST:
        for document in documents:
            before = time.process_time()
            read(document)
            slowest = max(slowest, (time.process_time() - before, document.id))
        rounds += 1
    texts, characters, volume = (rounds * n / passed for n in (len(documents), length, size / 1e6))
    print(
        f"{len(documents)} documents, {length / len(documents):.0f} characters each; read {rounds}× in {passed:.1f} s"
    )
    print(f"{characters / ARTICLE:.0f} articles/s of {ARTICLE:,} characters")
    print(f"{texts:.0f} documents/s, {characters:,.0f} characters/s, {volume:.2f} MB/s")
    print(f"slowest text: {1000 * slowest[0]:.0f} ms ({slowest[1]})")


def start_up() -> None:
    """Print how long the program takes for one short text."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "short.txt")
        file.write_text(SHORT, encoding="utf-8")
        best = min(
            _seconds([sys.executable, "-c", "from mithaq.cli import main; main()", "read", str(file)]) for _ in "12345"
        )
    print(f"mithaq read of one short text: {best:.2f} s from start to end")


def _seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


if __name__ == "__main__":
    reading_speed(load(sys.argv[1] if len(sys.argv) > 1 else None, int(sys.argv[2]) if len(sys.argv) > 2 else None))
    start_up()
