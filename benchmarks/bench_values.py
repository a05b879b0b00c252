"""How quickly Mithaq reads values alone: `python benchmarks/bench_values.py [DOCS.jsonl[.gz]] [LIMIT]`.

Prints megabytes (of UTF-8) a second of one process, cutting into tokens included; the samples when no file is named.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import mithaq

AT_LEAST = 5.0  # seconds of reading


class Article(NamedTuple):
    """A text and the day against which its dates resolve."""

    text: str
    published: str | None


def load(path: str | None, limit: int | None) -> list[Article]:
    """The texts to read."""
    if path is None:
        lines = files("mithaq").joinpath("samples", "readouts.jsonl").read_text(encoding="utf-8").split("\n")
    elif path.endswith(".gz"):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            lines = list(islice(file, limit))
    else:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    found = [json.loads(line) for line in islice(lines, limit) if line.strip()]
    return [Article(item["text"], item.get("published")) for item in found]


def speed(name: str, articles: list[Article], read: Callable[[Article], int]) -> None:
    """Read all texts, again and again when they are few, and print the rate."""
    for article in articles[:20]:
        read(article)  # loads the tables
    size = sum(len(article.text.encode("utf-8", "replace")) for article in articles)
    found, rounds, started = 0, 0, time.perf_counter()
    while (passed := time.perf_counter() - started) < AT_LEAST:
        found = sum(read(article) for article in articles)
        rounds += 1
    print(f"{name}: {found} in {len(articles)} texts, {size / 1e6:.2f} MB; {rounds * size / passed / 1e6:.2f} MB/s")


def count(article: Article) -> int:
    """How many values one text tells."""
    return len(mithaq.values(article.text, ref_time=article.published))


if __name__ == "__main__":
    speed(
        "values",
        load(sys.argv[1] if len(sys.argv) > 1 else None, int(sys.argv[2]) if len(sys.argv) > 2 else None),
        count,
    )
