"""A process killed in the middle, and two at once."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from mithaq.language import words
from mithaq.ledger import Ledger

HERE = Path(__file__)
KILLS = {"sqlite": 50, "postgres": 25}


def worker(place, first, last):
    """A process of its own that adds the documents `first` up to `last` and says when it begins."""
    command = (sys.executable, str(HERE), str(place), str(first), str(last))
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "ready\n"
    return process


def finish(process):
    with process:
        process.communicate(timeout=120)
    return process.returncode


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_killed_process_leaves_the_ledger_whole(place):
    kills = KILLS["sqlite" if isinstance(place, Path) else "postgres"]
    chance = random.Random(20310512)
    seen = 0
    grown = 0  # how many were killed after they had added something
    for _ in range(kills):
        process = worker(place, seen, seen + 4000)
        time.sleep(chance.uniform(0.0, 0.06 if isinstance(place, Path) else 0.12))
        process.kill()
        assert finish(process) == -9
        with Ledger.open(place, create=True) as ledger:
            assert ledger.check() == []
            count = len(list(ledger.documents()))
            assert len(ledger.entries()) == 8 * count
        assert count >= seen
        grown += count > seen
        seen = count
    assert grown >= kills // 10, "the processes lived long enough to add something"
    assert finish(worker(place, 0, seen + 20)) == 0
    with Ledger.open(place) as ledger:
        assert ledger.check() == []
        assert len(list(ledger.documents())) == seen + 20


def test_two_processes_lose_nothing(place):
    both = [worker(place, 0, 120), worker(place, 80, 200)]
    assert [finish(process) for process in both] == [0, 0]
    with Ledger.open(place) as ledger:
        assert len(list(ledger.documents())) == 200
        assert len(ledger.entries()) == 8 * 200
        assert ledger.check() == []


def work(place, first, last):
    spec = spec_from_file_location("stories", HERE.with_name("conftest.py"))
    assert spec is not None and spec.loader is not None
    stories = module_from_spec(spec)
    spec.loader.exec_module(stories)
    words("ar")  # the lexicon, and psycopg, take longer to load than most of the processes live
    if "://" in place:
        import psycopg  # noqa: F401
    print("ready", flush=True)
    with Ledger.open(place, create=True) as ledger:
        for number in range(first, last):
            add(ledger, stories.tell(f"doc-{number:05}"))


def add(ledger, told, **options):
    document, reading = told
    return ledger.add(document, reading, "mithaq/1", **options)


if __name__ == "__main__":
    work(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
