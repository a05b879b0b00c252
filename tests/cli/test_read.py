import json
import os
import stat
import subprocess
import sys

import pytest

from mithaq.cli.read_command import Reader, Told, json_line
from mithaq.errors import LexiconError
from mithaq.model.document import Document
from mithaq.model.record import RECORD_TYPES, Person, Reading
from mithaq.model.span import Span

TEXT = "محادثات في بيشكيك\nأجرى صدر جباروف محادثات مع «نظيره» في بيشكيك.\n"
MITHAQ = (sys.executable, "-c", "from mithaq.cli import main; main()")


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "kabar.txt"
    made.write_text(TEXT, encoding="utf-8")
    return made


def objects(output):
    return [json.loads(line) for line in output.splitlines()]


def test_jsonl_is_one_object_of_the_contract_a_document(pipeline, run, file):
    result = run("read", file, "--to", "jsonl", "--published", "2025-11-26")
    assert (result.exit_code, result.stderr) == (0, "")
    (read,) = objects(result.stdout)
    assert read["doc"] == {"id": "kabar", "published": "2025-11-26"}
    assert set(read) == {"doc", *RECORD_TYPES}
    start, stop = read["persons"][0]["evidence"]
    assert TEXT[start:stop] == "أجرى صدر جباروف محادثات مع «نظيره» في بيشكيك."
    assert "صدر جباروف" in result.stdout


def test_a_document_keeps_its_own_publication_date(pipeline, run, tmp_path):
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"text": TEXT, "published": "2024-01-02"}), encoding="utf-8")
    (read,) = objects(run("read", file, "--to", "jsonl", "--published", "2025-11-26").stdout)
    assert read["doc"]["published"] == "2024-01-02"


def test_malformed_json_in_line_3_of_5_costs_one_document(pipeline, run, docs):
    result = run("read", docs, "--to", "jsonl")
    assert result.exit_code == 1
    assert [read["doc"]["id"] for read in objects(result.stdout)] == ["d1", "d2", "d4", "d5"]
    assert result.stderr.startswith(f"mithaq: {docs}, line 3: is not valid JSON")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("reason", "content"),
    [
        ("is empty", b""),
        ("is a binary file, not a text", bytes(range(256)) * 4),
        ("is larger than 20 MB", "ب ".encode() * (50_000_000 // 3)),
        ("has no Arabic text", b"The presidents held talks."),
    ],
    ids=["empty", "binary", "50 MB", "no Arabic"],
)
def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_read(pipeline, run, file, tmp_path, reason, content):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    result = run("read", bad, file, "--to", "jsonl")
    assert result.exit_code == 1
    assert result.stderr == f"mithaq: {bad}: {reason}\n"
    assert [read["doc"]["id"] for read in objects(result.stdout)] == ["kabar"]


def test_a_missing_path_is_a_failed_document(pipeline, run, tmp_path):
    result = run("read", tmp_path / "absent.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"mithaq: {tmp_path / 'absent.txt'}: does not exist\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_a_path_that_may_not_be_read_is_a_failed_document(pipeline, run, file):
    file.chmod(0)
    result = run("read", file)
    assert result.exit_code == 1
    assert result.stderr == f"mithaq: {file}: cannot be read: Permission denied\n"
    file.chmod(stat.S_IRUSR | stat.S_IWUSR)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_the_encodings_give_the_same_reading(pipeline, run, tmp_path, encoding):
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    expected = run("read", file, "--to", "jsonl").stdout
    file.write_bytes(TEXT.encode(encoding))
    assert run("read", file, "--to", "jsonl").stdout == expected


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--no-such-option", "a.txt"],
        ["a.txt", "--to", "csv"],
        ["a.txt", "--published", "yesterday"],
        ["a.txt", "--min-confidence", "2"],
        ["a.txt", "--jobs", "0"],
    ],
)
def test_wrong_use_is_status_2(pipeline, run, arguments):
    result = run("read", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: mithaq read" in result.stderr


def test_an_unknown_command_is_status_2(run):
    assert run("raed").exit_code == 2


def test_standard_input_and_output(pipeline, run):
    result = run("read", "-", "--to", "jsonl", "-o", "-", stdin=TEXT)
    assert [read["doc"]["id"] for read in objects(result.stdout)] == ["stdin"]


def test_output_goes_to_a_file(pipeline, run, docs, tmp_path):
    out = tmp_path / "out.jsonl"
    result = run("read", docs, "--to", "jsonl", "-o", out)
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(objects(out.read_text(encoding="utf-8"))) == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs.jsonl", "out.jsonl"]


def test_a_file_that_cannot_be_written_is_wrong_use(pipeline, run, file, tmp_path):
    out = tmp_path / "absent" / "out.jsonl"
    result = run("read", file, "-o", out)
    assert result.exit_code == 2
    assert result.stderr == f"mithaq: {out}: cannot be written: No such file or directory\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
def test_a_full_disk_is_said_and_is_status_1(pipeline, run, file):
    result = run("read", file, "--to", "jsonl", "-o", "/dev/full")
    assert result.exit_code == 1
    assert result.stderr == "mithaq: /dev/full: cannot be written: No space left on device\n"


def test_an_old_output_file_stays_when_the_run_breaks_off(pipeline, run, docs, tmp_path, monkeypatch):
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf-8")

    def interrupted(document):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "read", interrupted)
    assert run("read", docs, "--to", "jsonl", "-o", out).exit_code == 130
    assert out.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs.jsonl", "out.jsonl"]


def test_what_the_reader_refuses_or_trips_over_costs_one_document(pipeline, run, tmp_path):
    file = tmp_path / "a.jsonl"
    items = [{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT, "lang": "ru"}, {"id": "c", "text": "عطل"}]
    file.write_text("".join(json.dumps(item) + "\n" for item in [*items, items[0]]), encoding="utf-8")
    result = run("read", file, "--to", "jsonl")
    assert result.exit_code == 1
    assert len(objects(result.stdout)) == 2
    assert "mithaq: b: is in 'ru', which is not read\n" in result.stderr
    assert "mithaq: c: could not be read; please report this:\nTraceback" in result.stderr
    assert "ZeroDivisionError: a mistake of ours\n" in result.stderr


def test_a_broken_lexicon_is_said_once_and_keeps_the_old_output(pipeline, run, docs, tmp_path, monkeypatch):
    def broken(document):
        raise LexiconError("verbs.yaml, line 3: the key 'id' stands twice")

    monkeypatch.setattr(pipeline, "read", broken)
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf-8")
    result = run("read", docs, "--to", "jsonl", "-o", out)
    assert result.exit_code == 1
    assert result.stderr == "mithaq: verbs.yaml, line 3: the key 'id' stands twice\n"
    assert out.read_text(encoding="utf-8") == "old"


def test_records_that_are_less_sure_are_left_out(pipeline, run, file):
    result = run("read", file, "--to", "jsonl", "--min-confidence", "0.5")
    (read,) = objects(result.stdout)
    assert [len(read[kind]) for kind in RECORD_TYPES] == [1, 0, 1, 1, 1, 1, 1]
    assert result.stderr == "mithaq: left out, being less sure than 0.5: 1 of 1 organisations\n"
    result = run("read", file, file, "--to", "jsonl", "--min-confidence", "0.95")
    assert [len(read[kind]) for read in objects(result.stdout) for kind in RECORD_TYPES] == [0] * 14
    assert result.stderr.startswith(
        "mithaq: left out, being less sure than 0.95: 2 of 2 persons, 2 of 2 organisations,"
    )
    assert result.exit_code == 0
    assert run("read", file, "--min-confidence", "0.2").stderr.endswith("less sure than 0.2: nothing\n")


@pytest.mark.parametrize("least", ["90", "-0.5", "nan", "1.01"])
def test_min_confidence_is_a_probability(pipeline, run, file, least):
    result = run("read", file, "--min-confidence", least)
    assert result.exit_code == 2
    assert f"{least} is not a probability from 0 to 1, such as 0.9" in " ".join(result.stderr.replace("│", " ").split())


def test_the_summary_shows_every_record_with_its_quote(pipeline, run, file):
    result = run("read", file)
    assert result.exit_code == 0
    shown = result.stdout.replace("\u2068", "").replace("\u2069", "")
    for words in (
        "kabar · publication date unknown",
        "محادثات في بيشكيك",
        "صدر جباروف · رئيس · KG",
        "قابار · media · KG",
        "meeting, held · 2025-11-26 · بيشكيك (KG) · KG, RU",
        "host: صدر جباروف · رئيس · KG",
        "on the occasion of القمة",
        "about energy, trade",
        "agreement, signed · اتفاقيات · 7 of them · KG, RU",
        "project, agreed · due autumn 2027 · بناء مدارس · by RU",
        "trade_turnover · over 4,100,000,000 USD · 2024 · KG, RU · says صدر جباروف",
        "thank · صدر جباروف · KG · to RU",
    ):
        assert words in shown
    assert shown.count("«أجرى صدر جباروف محادثات مع «نظيره» في بيشكيك.»") == 7
    assert result.stdout.count("\u2068") == result.stdout.count("\u2069") > 0
    assert "\033[" not in result.stdout


def test_a_document_without_records_says_so(pipeline, run, file, monkeypatch):
    monkeypatch.setattr(pipeline, "read", lambda document: Reading(document.id, None))
    assert "no records" in run("read", file).stdout


def test_colour_is_for_terminals_whose_owner_wants_it(pipeline, monkeypatch):
    from mithaq.cli import console

    monkeypatch.setattr("sys.stdout", type("Terminal", (), {"isatty": lambda self: True})())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert console.wants_colour()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not console.wants_colour()
    coloured = Reader(as_json=False, colour=True)(Document(TEXT, "a"))
    assert isinstance(coloured, Told) and "\033[1m" in coloured.shown


def test_a_document_cannot_steer_the_terminal(pipeline, run, tmp_path):
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"id": "a\x1b[2J", "text": "عنوان\u2069\x1b]0;x\n…\u202e\n"}), encoding="utf-8")
    result = run("read", file)
    assert "\x1b" not in result.stdout and "\u202e" not in result.stdout
    assert result.stdout.count("\u2068") == result.stdout.count("\u2069")
    assert "\x1b" not in run("read", "absent\x1b[2J.txt").stderr


def test_a_lone_surrogate_comes_out_as_it_came_in():
    person = Person(evidence=Span(0, 1), name="صدر\ud83d")
    line = json_line(Reading("a\udce9", None, persons=(person,)))
    line.encode()
    assert json.loads(line)["persons"][0]["name"] == "صدر\ud83d"
    assert json.loads(line)["doc"]["id"] == "a\udce9"


def test_lines_of_an_archive_are_printed_as_they_are_read(pipeline, docs):
    seen = []
    reader = Reader(as_json=True)

    def found():
        for n in range(3):
            seen.append(n)
            yield Document(TEXT, str(n))

    results = map(reader, found())
    next(results)
    assert seen == [0]


def test_several_processes_give_the_same_output_in_the_same_order(tmp_path):
    file = tmp_path / "docs.jsonl"
    lines = [json.dumps({"id": str(n), "text": f"{TEXT} {n}"}) + "\n" for n in range(100)]
    lines[50] = "{\n"
    file.write_text("".join(lines), encoding="utf-8")
    one, two = (
        subprocess.run([*MITHAQ, "read", str(file), "--to", "jsonl", "--jobs", jobs], capture_output=True)
        for jobs in ("1", "2")
    )
    assert one.stdout.count(b"\n") == 99
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_goes_away_is_no_error(tmp_path):
    file = tmp_path / "docs.jsonl"
    file.write_text((json.dumps({"id": "a", "text": TEXT * 20}) + "\n") * 200, encoding="utf-8")
    process = subprocess.Popen(
        [*MITHAQ, "read", str(file), "--to", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait(60) == 1


def test_output_is_utf_8_in_a_plain_locale(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    plain = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*MITHAQ, "read", str(file)], capture_output=True, env=plain)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "محادثات في بيشكيك" in done.stdout.decode()
