"""Reads the annotated readouts and scores the records: `python tools/score.py [SHARED]`, or `make score`.

SHARED (default: $MITHAQ_SHARED, else ../shared) holds `readouts/{dev,written}/{docs,gold}.jsonl` with `links.json` for
those whose links are known, `score/{score,links}.py` and `suites/`. What is not there is passed over, and said so.
Readings, and one line per mistake, stay in build/score.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

SETS = ("dev", "written")
DIPLOMACY = ("kabar", "rt", "risw", "president")  # how the ids of the five readouts of diplomacy begin
OUT = Path("build/score")
MITHAQ = (sys.executable, "-c", "from mithaq.cli import main; main()")


def read_set(folder: Path, name: str) -> None:
    """Read one set's documents into build/score."""
    (OUT / f"{name}.jsonl").unlink(missing_ok=True)
    started = time.perf_counter()
    command = [*MITHAQ, "read", str(folder / "docs.jsonl"), "--to", "jsonl", "-o", str(OUT / f"{name}.jsonl")]
    status = subprocess.run(command).returncode
    failed = f", exit status {status}" if status else ""
    print(f"read {name} in {time.perf_counter() - started:.1f} s{failed}")


def score(shared: Path, title: str, name: str) -> None:
    """Print the table of one set whose gold and readings lie in build/score."""
    print(f"\n== {title}", flush=True)
    files = [str(OUT / f"{name}{suffix}") for suffix in (".gold.jsonl", ".jsonl")]
    errors = ["--errors", str(OUT / f"{name}.errors.jsonl")]
    subprocess.run([sys.executable, str(shared / "score/score.py"), *files, *errors], check=True)


def score_values(shared: Path) -> None:
    """Print the table of the value suite."""
    suites, output = shared / "suites", OUT / "values.jsonl"
    if not (suites / "cases.jsonl").exists():
        print(f"no value suite in {suites}")
        return
    print("\n== values", flush=True)
    output.unlink(missing_ok=True)
    subprocess.run([*MITHAQ, "values", str(suites / "cases.jsonl"), "-o", str(output)])
    if not output.exists():
        print("the value suite could not be read")
        return
    misses = ["--misses", str(OUT / "values.misses.jsonl")]
    program = str(suites / "score_values.py")
    subprocess.run([sys.executable, program, str(suites / "cases.jsonl"), str(output), *misses], check=True)


def score_links(shared: Path, name: str) -> None:
    """Print how records are joined across one set's documents: those of our reading, then the reference records."""
    folder = shared / "readouts" / name
    program, files = shared / "score/links.py", [str(folder / file) for file in ("gold.jsonl", "docs.jsonl")]
    if not program.exists():
        print(f"no program to score links in {shared / 'score'}")
        return
    records = ["--records", files[0], "--reader", "reference"]
    for title, given in (("records of our own reading", []), ("reference records", records)):
        print(f"\n== links in {name}, {title}", flush=True)
        ledger, export = OUT / "links.ledger", OUT / f"{name}.ledger"
        for file in OUT.glob("links.ledger*"):
            file.unlink()
        subprocess.run([*MITHAQ, "add", str(ledger), files[1], *given], stdout=subprocess.DEVNULL)
        subprocess.run([*MITHAQ, "export", str(ledger), str(export), "--to", "jsonl"], check=True)
        subprocess.run([sys.executable, str(program), *files, str(folder / "links.json"), str(export)], check=True)


def main() -> None:
    """Score whatever is there."""
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("MITHAQ_SHARED", "../shared"))
    present = [name for name in SETS if (shared / "readouts" / name / "gold.jsonl").exists()]
    if not present:
        print(f"no annotated readouts in {shared}: nothing to score")
        return
    OUT.mkdir(parents=True, exist_ok=True)
    gold: list[str] = []
    read: list[str] = []
    for name in present:
        folder = shared / "readouts" / name
        read_set(folder, name)
        gold += lines(folder / "gold.jsonl")
        read += lines(OUT / f"{name}.jsonl")
        write(f"{name}.gold", lines(folder / "gold.jsonl"))
        score(shared, name, name)
    write("all.gold", gold)
    write("all", read)
    score(shared, " and ".join(present), "all")
    for suffix, found in ((".gold", gold), ("", read)):
        write(f"diplomacy{suffix}", [x for x in found if json.loads(x)["doc"]["id"].startswith(DIPLOMACY)])
    score(shared, "the readouts of diplomacy in dev", "diplomacy")
    for name in present:
        if (shared / "readouts" / name / "links.json").exists():
            score_links(shared, name)
    score_values(shared)
    print("\n== precision against the share of records kept, cross-validated", flush=True)
    subprocess.run([sys.executable, str(Path(__file__).with_name("calibrate.py")), str(shared), "--table"])


def lines(file: Path) -> list[str]:
    """The JSON lines of a file, none when it could not be made."""
    if not file.exists():
        return []
    return [line for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]


def write(name: str, content: list[str]) -> None:
    """Put JSON lines into build/score."""
    (OUT / f"{name}.jsonl").write_text("".join(line + "\n" for line in content), encoding="utf-8")


if __name__ == "__main__":
    main()
