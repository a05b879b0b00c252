import json
import sys
from types import SimpleNamespace

import pytest


@pytest.fixture
def suite(monkeypatch):
    """A stand-in for the reader of values."""

    def suite_values(text, ref_time):
        return [{"kind": "number", "span": [0, len(text)], "value": 161, "ref_time": ref_time}]

    monkeypatch.setitem(sys.modules, "mithaq.languages.ar.values.suite", SimpleNamespace(suite_values=suite_values))


CASES = [{"id": "a", "text": "مائة وواحد وستون", "ref_time": "2016-11-07T00:00:00", "kind": "number"}, {"text": "مائة"}]


def test_each_phrase_gives_its_values(suite, run, tmp_path):
    file = tmp_path / "cases.jsonl"
    file.write_text("\n\n".join(json.dumps(case) for case in CASES), encoding="utf-8")
    result = run("values", file)
    assert (result.exit_code, result.stderr) == (0, "")
    first, second = map(json.loads, result.stdout.splitlines())
    value = {"kind": "number", "span": [0, 16], "value": 161, "ref_time": "2016-11-07T00:00:00"}
    assert first == {"id": "a", "values": [value]}
    assert second["id"] is None
    assert second["values"][0]["ref_time"] is None


def test_standard_input_and_a_file_out(suite, run, tmp_path):
    out = tmp_path / "out.jsonl"
    result = run("values", "-o", out, stdin=json.dumps(CASES[0]))
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))["id"] == "a"


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ('line 3: is not a JSON object with a "text"', "[]"),
        ('line 3: is not a JSON object with a "text"', '{"text": 1}'),
        ('line 3: has a "ref_time" that is neither a string nor null', '{"text": "مائة", "ref_time": 1}'),
        ("line 3: is not valid JSON", "{"),
    ],
)
def test_a_bad_line_costs_only_itself(suite, run, reason, line):
    good = json.dumps(CASES[0])
    result = run("values", "-", stdin=f"{good}\n\n{line}\n{good}\n")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.startswith(f"mithaq: standard input, {reason}")


def test_a_missing_file_is_named(suite, run, tmp_path):
    result = run("values", tmp_path / "absent.jsonl")
    assert result.exit_code == 1
    assert result.stderr == f"mithaq: {tmp_path / 'absent.jsonl'}: cannot be read: No such file or directory\n"
