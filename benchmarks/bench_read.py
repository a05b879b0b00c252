"""How quickly Mithaq reads: `python benchmarks/bench_read.py [DOCS.jsonl[.gz]] [LIMIT]`, or `make bench`.

Prints how many articles of 1,750 characters, documents, characters and megabytes (of UTF-8) one core reads in a second
of CPU time; the samples when no file is named. Loading the lexicons is not counted, learning the words of the texts
is. Then the time that `mithaq read` takes for one short text from start to end, the best of five.

CPU time leaves out what other processes take, not that they share caches and clock. `yardstick` times a fixed loop of
plain Python beside each round, so that figures of two machines, or of one machine in two moods, can be told apart: it
is a rough guide, for reading asks more of the memory than the loop does. Python's garbage collector is set as `mithaq`
sets it.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
import time
from importlib.resources import files
from pathlib import Path

from mithaq.cli.collector import collect_seldom
from mithaq.model.document import Document
from mithaq.pipeline import read

AT_LEAST = 5.0  # seconds of reading
ARTICLE = 1750  # characters of a usual news article
SHORT = "استقبل رئيس الجمهورية اليوم وزير الخارجية الروسي في بيشكيك، وبحث الجانبان سبل تعزيز التعاون التجاري."


def load(path: str | None, limit: int | None) -> list[Document]:
    """The documents to read: all, or `limit` of them from all over the file."""
    if path is None:
        text = files("mithaq").joinpath("samples", "readouts.jsonl").read_text(encoding="utf-8")
    elif path.endswith(".gz"):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            text = file.read()
    else:
        text = Path(path).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.strip()]
    found = [json.loads(line) for line in lines[:: max(1, len(lines) // limit) if limit else 1][:limit]]
    return [Document(item["text"], str(item.get("id")), published=item.get("published")) for item in found]


def yardstick() -> float:
    """CPU seconds of a fixed loop of what reading is made of: looking up, comparing and slicing short texts."""
    words = [f"word{n % 997}" for n in range(100_000)]
    started = time.process_time()
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + word.startswith("word9") + (word[4:] in counts)
    return time.process_time() - started


def reading_speed(documents: list[Document]) -> None:
    """Read all documents, again and again when they are few, and print the rates."""
    collect_seldom()
    read(documents[0])  # loads the lexicons
    size = sum(len(document.text.encode("utf-8", "replace")) for document in documents)
    length = sum(len(document.text) for document in documents)
    passed, slowest, rounds, measure = 0.0, (0.0, ""), 0, []
    while passed < AT_LEAST:
        measure.append(yardstick())
        for document in documents:
            before = time.process_time()
            read(document)
            taken = time.process_time() - before
            passed, slowest = passed + taken, max(slowest, (taken, document.id))
        rounds += 1
        measure.append(yardstick())
    texts, characters, volume = (rounds * n / passed for n in (len(documents), length, size / 1e6))
    fixed = sum(measure) / len(measure)
    print(
        f"{len(documents)} documents, {length / len(documents):.0f} characters each; read {rounds}× in {passed:.1f} s"
        " of CPU time, one core"
    )
    print(f"{characters / ARTICLE:.0f} articles/s of {ARTICLE:,} characters")
    print(f"{texts:.0f} documents/s, {characters:,.0f} characters/s, {volume:.2f} MB/s")
    print(f"slowest text: {1000 * slowest[0]:.0f} ms ({slowest[1]})")
    print(f"yardstick: {1000 * fixed:.0f} ms here; {characters / ARTICLE * fixed:.2f} articles per yardstick")


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
