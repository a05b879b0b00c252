"""Files, folders and standard input to documents, in the order given.

A `.txt` file is one document; `.json` holds one document or a list of them; `.jsonl` one a line. A file with another
name, and standard input, are told apart by how they begin. What cannot be used comes out as a `Rejected` in its place,
and the rest is read.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mithaq.errors import InputError
from mithaq.model.document import Document
from mithaq.sources.encoding import decode, utf16
from mithaq.sources.parse import document_from, document_of, parse_json

LARGEST = 20_000_000
"""Bytes of one document at most: a whole `.txt` or `.json` file, one line of a `.jsonl` file."""

SUFFIXES = (".txt", ".json", ".jsonl")
STDIN = "-"

_WEB_PAGE = re.compile(r"\s*<(?:!doctype html|html|\?xml)\b", re.IGNORECASE)
_TOO_LARGE = f"is larger than {LARGEST // 1_000_000} MB"


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that is not a usable document: `source` says which file and line, `reason` what is wrong with it."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


Found = Document | Rejected


def documents(paths: Iterable[str]) -> Iterator[Found]:
    """All documents of the files and folders at `paths`; `-` stands for standard input."""
    for path in paths:
        if path == STDIN:
            yield from _from_stream(sys.stdin.buffer, "standard input", "stdin", "")
        elif os.path.isdir(path):
            yield from _from_folder(Path(path))
        else:
            file = Path(path)
            yield from _from_file(file, path, file.stem)


def _from_folder(root: Path) -> Iterator[Found]:
    empty = True
    for found in _walk(root):
        empty = False
        if isinstance(found, Rejected):
            yield found
        else:
            ident = found.relative_to(root).with_suffix("").as_posix()
            yield from _from_file(found, str(found), ident)
    if empty:
        yield Rejected(str(root), "holds no .txt, .json or .jsonl file")


def _walk(folder: Path) -> Iterator[Path | Rejected]:
    """The files to read below `folder`, by name; hidden ones and links to other folders are passed over."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Rejected(str(folder), _reason(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name)
        elif entry.name.lower().endswith(SUFFIXES) and not entry.is_dir():
            yield folder / entry.name


def _from_file(file: Path, source: str, ident: str) -> Iterator[Found]:
    try:
        with file.open("rb") as stream:
            yield from _from_stream(stream, source, ident, file.suffix.lower())
    except OSError as error:
        yield Rejected(source, _reason(error))


def _from_stream(stream: BinaryIO, source: str, ident: str, suffix: str) -> Iterator[Found]:
    """The documents of one stream; `suffix` tells its form, and without a known one its beginning does."""
    head = stream.readline(LARGEST + 1)
    try:
        if not utf16(head) and _holds_lines(head, suffix):
            yield from _from_lines(_lines(stream, head), source, ident)
            return
        data = head + stream.read(max(0, LARGEST + 1 - len(head)))
        if len(data) > LARGEST:
            raise InputError(_TOO_LARGE)
        if not data:
            raise InputError("is empty")
        text = decode(data)
        if _holds_lines(text.partition("\n")[0], suffix):
            yield from _from_lines(iter(text.split("\n")), source, ident)
        elif suffix == ".json" or (suffix not in SUFFIXES and text.lstrip()[:1] in ("{", "[")):
            yield from _from_json(text, source, ident)
        elif _WEB_PAGE.match(text):
            raise InputError("is a web page; save its text as a .txt file")
        else:
            yield document_from(text, id=ident)
    except InputError as error:
        yield Rejected(source, str(error))


def _holds_lines(first: bytes | str, suffix: str) -> bool:
    """Whether a file that begins with the line `first` holds one JSON object a line."""
    if suffix in SUFFIXES:
        return suffix == ".jsonl"
    try:
        if isinstance(first, bytes):
            first = decode(first) if b"{" in first[:64] else ""
        return first.lstrip().startswith("{") and isinstance(parse_json(first), dict)
    except InputError:
        return False


def _from_json(text: str, source: str, ident: str) -> Iterator[Found]:
    value = parse_json(text)
    if not isinstance(value, list):
        yield document_of(value, ident)
        return
    if not value:
        raise InputError("holds no document")
    for number, item in enumerate(value, 1):
        try:
            yield document_of(item, f"{ident}-{number}")
        except InputError as error:
            yield Rejected(f"{source}, document {number}", str(error))


def _from_lines(lines: Iterator[bytes | str | None], source: str, ident: str) -> Iterator[Found]:
    """The documents of JSON lines; None stands for a line that is too long."""
    empty = True
    for number, line in enumerate(lines, 1):
        try:
            if line is None:
                raise InputError(_TOO_LARGE)
            text = line if isinstance(line, str) else decode(line)
            if not text.strip():
                continue
            empty = False
            yield document_of(parse_json(text), f"{ident}-{number}")
        except InputError as error:
            empty = False
            yield Rejected(f"{source}, line {number}", str(error))
    if empty:
        yield Rejected(source, "is empty")


def _lines(stream: BinaryIO, head: bytes) -> Iterator[bytes | None]:
    """The lines of `stream`, of which `head` is the first; one that is too long is passed over."""
    line = head
    while line:
        if len(line) <= LARGEST:
            yield line
        else:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST)
            yield None
        line = stream.readline(LARGEST + 1)


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    return f"cannot be read: {error.strerror or error}"
