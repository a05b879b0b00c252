import io
import json
import os
import sys
import threading
import tracemalloc
from pathlib import Path
from types import SimpleNamespace

import pytest

from mithaq.model.document import Document
from mithaq.sources import files
from mithaq.sources.files import LARGEST, Rejected, documents

TEXT = "أجرى الرئيسان محادثات في بيشكيك."


def line(text=TEXT, **keys):
    return json.dumps({"text": text, **keys}, ensure_ascii=False) + "\n"


@pytest.fixture
def stdin(monkeypatch):
    """A function that puts bytes on standard input."""
    return lambda data: monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def reasons(found):
    return [str(item) for item in found if isinstance(item, Rejected)]


def ids(found):
    return [item.id for item in found if isinstance(item, Document)]


def test_a_text_file_is_one_document_as_it_is(tmp_path):
    text = "عنوان\r\n\r\nأجرى الرئيسان محادثات\u200f.\r\n"
    (tmp_path / "kabar.1.txt").write_bytes(text.encode())
    assert list(documents([str(tmp_path / "kabar.1.txt")])) == [Document(text, "kabar.1")]


def test_a_json_file_is_a_document_or_a_list_of_them(tmp_path):
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text(line(published="2025-11-26"), encoding="utf-8")
    many.write_text(f"[{line(id='a')}, {line()}, 3, {line(id='d')}]", encoding="utf-8")
    assert list(documents([str(one)])) == [Document(TEXT, "one", published="2025-11-26")]
    found = list(documents([str(many)]))
    assert ids(found) == ["a", "many-2", "d"]
    assert reasons(found) == [f'{many}, document 3: is not a JSON object with a "text"']


def test_a_bad_line_costs_only_itself(tmp_path):
    file = tmp_path / "file.jsonl"
    file.write_text(line(id="a") + line(id="b") + '{"text": "…\n' + line(id="d") + line(), encoding="utf-8")
    found = list(documents([str(file)]))
    assert [type(item) for item in found] == [Document, Document, Rejected, Document, Document]
    assert ids(found) == ["a", "b", "d", "file-5"]
    assert reasons(found)[0].startswith(f"{file}, line 3: is not valid JSON: ")


def test_blank_lines_and_a_missing_last_newline_are_nothing(tmp_path):
    file = tmp_path / "file.jsonl"
    file.write_bytes(b"\n\r\n" + line(id="a").rstrip().encode() + b"\r\n \n" + line(id="b").rstrip().encode())
    assert ids(documents([str(file)])) == ["a", "b"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
@pytest.mark.parametrize("suffix", [".txt", ".json", ".jsonl", ""])
def test_files_of_every_form_come_in_every_encoding(tmp_path, encoding, suffix):
    file = tmp_path / f"file{suffix}"
    content = TEXT if suffix == ".txt" else line()
    file.write_bytes(content.encode(encoding))
    (found,) = documents([str(file)])
    assert isinstance(found, Document)
    assert found.text == TEXT


def test_a_folder_is_read_through_in_order_of_names(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/c.TXT", "a.txt", ".hidden.txt", ".git/x.txt", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(line() + line(id="own"), encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert ids(documents([str(tmp_path)])) == ["a/c", "a/z", "a", "b", "c-1", "own"]


def test_paths_are_read_in_the_order_given(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    assert ids(documents([str(tmp_path / "b.txt"), str(tmp_path / "a.txt")])) == ["b", "a"]


def test_standard_input_is_a_text_or_json(stdin):
    two = (line(id="a") + line(id="b")).encode()
    for expected, data in (
        (["stdin"], TEXT.encode()),
        (["stdin"], TEXT.encode("utf-16")),
        (["a"], line(id="a").encode()),
        (["a", "b"], two),
        (["a", "b"], two.decode().encode("utf-16")),
        (["a"], json.dumps({"id": "a", "text": TEXT}, indent=1).encode()),
        (["stdin-1"], json.dumps([{"text": TEXT}], indent=1).encode()),
    ):
        stdin(data)
        assert ids(documents(["-"])) == expected


def test_complaints_about_standard_input_name_it(stdin):
    stdin(line().encode() + b"{\n")
    assert reasons(documents(["-"]))[0].startswith("standard input, line 2: is not valid JSON")
    stdin(b"")
    assert reasons(documents(["-"])) == ["standard input: is empty"]


@pytest.mark.parametrize(
    ("reason", "name", "content"),
    [
        ("is empty", "a.txt", b""),
        ("is empty", "a.txt", b"\xef\xbb\xbf \n\n"),
        ("is empty", "a.json", b""),
        ("is empty", "a.jsonl", b""),
        ("is empty", "a.jsonl", b"\n\n"),
        ("holds no document", "a.json", b"[]"),
        ("is a binary file, not a text", "a.txt", bytes(range(256)) * 9),
        ("is a binary file, not a text", "a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)),
        ("has no Arabic text", "a.txt", b"The presidents held talks."),
        ("is a web page", "a.html", f"<!DOCTYPE html>\n<p>{TEXT}".encode()),
        ("is not valid JSON: Expecting value at column 1", "a.json", TEXT.encode()),
    ],
)
def test_an_unusable_file_is_named_with_its_reason(tmp_path, reason, name, content):
    file = tmp_path / name
    file.write_bytes(content)
    (found,) = documents([str(file)])
    assert str(found).startswith(f"{file}: {reason}")


def test_a_missing_file_is_reported_and_the_others_are_read(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    found = list(documents([str(tmp_path / "absent.txt"), str(file)]))
    assert reasons(found) == [f"{tmp_path / 'absent.txt'}: does not exist"]
    assert ids(found) == ["a"]


def test_a_folder_without_documents_is_reported(tmp_path):
    assert reasons(documents([str(tmp_path)])) == [f"{tmp_path}: holds no .txt, .json or .jsonl file"]


def test_an_unreadable_file_or_folder_is_reported_and_the_others_are_read(tmp_path, monkeypatch):
    # A superuser may read everything, so the refusal is played here.
    for name in ("a.txt", "b.txt", "closed/c.txt", "d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    scandir, opened = os.scandir, Path.open

    def refusing_scandir(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    def refusing_open(path, *arguments):
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments)

    monkeypatch.setattr(os, "scandir", refusing_scandir)
    monkeypatch.setattr(Path, "open", refusing_open)
    found = list(documents([str(tmp_path)]))
    assert ids(found) == ["a", "d"]
    assert reasons(found) == [
        f"{tmp_path / 'b.txt'}: cannot be read: Permission denied",
        f"{tmp_path / 'closed'}: cannot be read: Permission denied",
    ]


@pytest.mark.parametrize("name", ["large.txt", "large.json", "large"])
def test_a_text_of_50_mb_is_refused_at_little_cost(tmp_path, name):
    file = tmp_path / name
    file.write_bytes((TEXT + " ").encode() * (50_000_000 // len((TEXT + " ").encode()) + 1))
    tracemalloc.start()
    (found,) = documents([str(file)])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == Rejected(str(file), "is larger than 20 MB")
    assert peak < 3 * LARGEST


def test_a_line_that_is_too_long_costs_only_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 1000)
    file = tmp_path / "file.jsonl"
    file.write_text(line(id="a") + line(text=TEXT * 90) + line(id="c") * 30 + line(text=TEXT * 90), encoding="utf-8")
    found = list(documents([str(file)]))
    assert ids(found) == ["a", *["c"] * 30]
    assert reasons(found) == [f"{file}, line {n}: is larger than 20 MB" for n in (2, 33)]


def test_a_line_of_exactly_the_limit_is_read(tmp_path, monkeypatch):
    size = len(line(id="a").encode())
    monkeypatch.setattr(files, "LARGEST", size)
    file = tmp_path / "file.jsonl"
    file.write_text(line(id="a") * 3, encoding="utf-8")
    assert ids(documents([str(file)])) == ["a"] * 3
    monkeypatch.setattr(files, "LARGEST", size - 1)
    assert len(reasons(documents([str(file)]))) == 3


def test_lines_are_read_as_they_come(tmp_path):
    file = tmp_path / "file.jsonl"
    file.write_text(line(id="a") + line(id="b"), encoding="utf-8")
    found = documents([str(file)])
    first = next(found)
    assert isinstance(first, Document)
    assert first.id == "a"
    found.close()  # type: ignore[attr-defined]  # a generator, which lets go of the file


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_read_like_standard_input(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    threading.Thread(target=pipe.write_text, args=(line(id="a") + line(id="b"), "utf-8"), daemon=True).start()
    assert ids(documents([str(pipe)])) == ["a", "b"]
