"""The whole reading of some sample readouts, kept beside this file: what a change of the reader changes is the diff.

MITHAQ_GOLDEN=write python -m pytest tests/golden     writes them anew; the diff is to be reviewed like code
"""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read

FOLDER = Path(__file__).parent / "readouts"
FIELDS = ("text", "id", "lang", "published", "publisher", "url")
CHOSEN = ("cadev-04", "cadev-14", "written2-05", "written2-13", "written2-18", "written2-21")


def samples() -> dict[str, dict[str, Any]]:
    lines = files("mithaq.samples").joinpath("readouts.jsonl").read_text(encoding="utf-8").splitlines()
    return {sample["id"]: sample for sample in map(json.loads, lines)}


def told(sample: dict[str, Any]) -> dict[str, Any]:
    """The reading, each record with the words of its evidence, so that a diff can be read without the text.

    Without the confidence, all of which changes a little whenever it is calibrated anew.
    """
    shown = read(Document(**{field: sample[field] for field in FIELDS if field in sample})).to_dict()
    for kind, records in shown.items():
        if kind != "doc":
            for record in records:
                start, stop = record["evidence"]
                del record["confidence"]
                record["quote"] = sample["text"][start:stop]
    return shown


@pytest.mark.parametrize("ident", CHOSEN)
def test_a_sample_is_read_as_before(ident: str) -> None:
    file = FOLDER / f"{ident}.json"
    written = json.dumps(told(samples()[ident]), ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("MITHAQ_GOLDEN") == "write":
        file.write_text(written, encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(written), (
        "read differently than kept; MITHAQ_GOLDEN=write accepts the new reading"
    )


def test_no_reading_is_kept_that_nothing_compares() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.json")) == sorted(CHOSEN)
