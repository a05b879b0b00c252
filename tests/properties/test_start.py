"""A start is quick: reading loads nothing that only other commands need."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

NOT_NEEDED = ("jinja2", "typer", "sqlite3", "yaml")
BOUND = 1.5  # seconds of work, which a busy machine does not lengthen much; on an idle one it is below 0.7


def worked() -> float:
    """Seconds that the processor has spent on the processes started from here."""
    spent = os.times()
    return spent.children_user + spent.children_system


def test_import_loads_no_module_that_reading_does_not_need() -> None:
    check = f"import sys, mithaq\nprint(*(name for name in {NOT_NEEDED!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_short_text_is_read_at_once(tmp_path: Path) -> None:
    file = tmp_path / "readout.txt"
    file.write_text("التقى الرئيس المصري في القاهرة رئيس قبرص.", encoding="utf-8")
    command = [str(Path(sys.executable).with_name("mithaq")), "read", str(file)]
    walls, works = [], []
    for _ in range(3):  # the first run may fill the cache of built lexicons
        start, before = time.perf_counter(), worked()
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
        walls.append(time.perf_counter() - start)
        works.append(worked() - before)
        assert "القاهرة" in done.stdout
    print(f"mithaq read: {min(walls):.2f} s, of which {min(works):.2f} s of work (best of {len(walls)} runs)")
    assert min(works) < BOUND
