"""`mithaq values`: the numbers, money, dates and durations of single phrases, as JSON lines in and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Annotated, Any

import typer

from mithaq.cli.console import SOME_FAILED, complain, output
from mithaq.cli.reading_options import Output


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("values")(values)


def values(
    path: Annotated[str, typer.Argument(metavar="[PATH]", help="A .jsonl file, or - for standard input.")] = "-",
    out: Output = None,
) -> None:
    """Read the values in phrases.

    Each line in is an object {"id", "text", "ref_time"}, where ref_time is the moment against which "yesterday" is
    understood, or null. Each line out is {"id", "values"}.
    """
    from mithaq.errors import InputError

    read_values = _reader("ar")
    failed = False
    with output(out) as write:
        for number, line in enumerate(_lines(path), 1):
            if not line.strip():
                continue
            try:
                ident, text, moment = _phrase(line)
            except InputError as error:
                complain(f"{'standard input' if path == '-' else path}, line {number}: {error}")
                failed = True
                continue
            found = {"id": ident, "values": read_values(text, moment)}
            write(json.dumps(found, ensure_ascii=False) + "\n")
    if failed:
        raise typer.Exit(SOME_FAILED)


def _reader(language: str) -> Callable[[str, str | None], list[dict[str, Any]]]:
    """What reads the values in a phrase of `language`; a pack is found by its code, never named in an import."""
    suite = import_module(f"mithaq.languages.{language}.values.suite")
    read_values: Callable[[str, str | None], list[dict[str, Any]]] = suite.suite_values
    return read_values


def _lines(path: str) -> Iterator[bytes]:
    if path == "-":
        yield from sys.stdin.buffer
        return
    try:
        with open(path, "rb") as stream:
            yield from stream
    except OSError as error:
        complain(f"{path}: cannot be read: {error.strerror or error}")
        raise typer.Exit(SOME_FAILED) from error


def _phrase(line: bytes) -> tuple[str | int | None, str, str | None]:
    from mithaq.errors import InputError
    from mithaq.sources.encoding import decode
    from mithaq.sources.parse import parse_json

    case = parse_json(decode(line))
    if not isinstance(case, dict) or not isinstance(case.get("text"), str):
        raise InputError('is not a JSON object with a "text"')
    moment = case.get("ref_time")
    if moment is not None and not isinstance(moment, str):
        raise InputError('has a "ref_time" that is neither a string nor null')
    return case.get("id"), case["text"], moment
