"""What every command prints with: UTF-8 on standard output whatever the locale, complaints on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from mithaq.text.bidi import visible

WRONG_USE = 2
SOME_FAILED = 1

Write = Callable[[str], None]


def complain(message: object) -> None:
    """A message on standard error."""
    typer.echo(f"mithaq: {visible(str(message))}", err=True)


@contextmanager
def output(path: str | None) -> Iterator[Write]:
    """A function that writes to `path`, or to standard output for None and `-`.

    A file is replaced only when all of it has been written; until then the old one stays. A file that cannot be
    opened is wrong use, a disk that fills up is a failure; a reader who closes the pipe early is neither.
    """
    if path is None or path == "-":
        with _reporting("standard output"):
            stream = sys.stdout.buffer
            yield lambda text: _discard(stream.write(_encoded(text)))
            stream.flush()
        return
    target = Path(path)
    is_replaceable = target.is_file() or not target.exists()  # a pipe or a device is written to as it is
    part = target.with_name(target.name + ".part") if is_replaceable else target
    try:
        file = part.open("wb")
    except OSError as error:
        complain(f"{path}: cannot be written: {error.strerror or error}")
        raise typer.Exit(WRONG_USE) from error
    try:
        with _reporting(path):
            with file:
                yield lambda text: _discard(file.write(_encoded(text)))
            if is_replaceable:
                part.replace(target)
    finally:
        if is_replaceable:
            part.unlink(missing_ok=True)


@contextmanager
def _reporting(name: str) -> Iterator[None]:
    """Turn a failing write into a message and a failing exit; a closed pipe goes on to the program's own handling."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if name == "standard output":
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115  what is still unwritten would be tried again at exit
        complain(f"{name}: cannot be written: {error.strerror or error}")
        raise typer.Exit(SOME_FAILED) from error


def wants_colour() -> bool:
    """Whether standard output is a terminal whose owner has not asked for plain text."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """The columns to fill: those of the terminal, 120 at most; 100 where there is no terminal."""
    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _discard(_written: int) -> None:
    """Swallow the number of bytes written."""
