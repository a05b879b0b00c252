"""`mithaq add`: documents into a ledger, read by us or with records that were made elsewhere."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.console import SOME_FAILED, WRONG_USE, complain
from mithaq.cli.opened import LedgerPath, opened
from mithaq.cli.readers import ReadAll, readers

if TYPE_CHECKING:
    from mithaq.ledger import Ledger
    from mithaq.ledger.foreign import Foreign
    from mithaq.model.document import Document
    from mithaq.model.record import Reading
    from mithaq.sources.files import Found

Given = dict[str, list["Foreign"]]

_TOGETHER = 32  # documents for each process that are kept in one transaction
_REFUSED = "records refused"


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("add")(add)


def add(
    ledger: LedgerPath,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH…]", help="Files, folders, or - for standard input.", show_default=False),
    ] = None,
    records: Annotated[
        str | None,
        typer.Option("--records", metavar="FILE", help="Records made elsewhere (JSON lines of the record contract)."),
    ] = None,
    reader: Annotated[
        str | None,
        typer.Option("--reader", metavar="NAME", help="Who made the records, where FILE does not say."),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, metavar="N", help="How many processes read; the ledger is the same.")
    ] = 1,
) -> None:
    """Read documents and keep them, with their records, in LEDGER, which is made if absent.

    A document that is there already changes nothing, so a run that was interrupted can simply be repeated.
    With --records, the records of FILE are added to documents in LEDGER; for documents among PATH they take the place
    of our own reading. Each is checked against the text, and one whose evidence does not hold is refused.
    """
    from mithaq.errors import LedgerError
    from mithaq.sources.files import documents

    if not paths and records is None:
        raise typer.BadParameter("give at least one PATH, or records with --records")
    counts: Counter[str] = Counter()
    given = _given(records, reader, counts) if records is not None else {}
    sources = documents(paths or [])
    first = _first_document(sources, counts)
    if paths and first is None and not _is_there(ledger):
        complain(f"{ledger}: not made, for there is no document to put in it")
        typer.echo(f"{counts['failed']} failed")
        raise typer.Exit(SOME_FAILED)
    with opened(ledger, create=first is not None) as store, readers(jobs) as read_all:
        try:
            waiting: list[Document] = []
            for found in chain([first] if first else [], sources):
                counts.update(_add(store, found, given, waiting))
                if len(waiting) >= _TOGETHER * jobs:
                    counts.update(_keep(store, waiting, read_all))
                _progress(counts.total())
            counts.update(_keep(store, waiting, read_all))
            for row in [row for rows in given.values() for row in rows]:
                counts[_add_to_known(store, row, counts)] += 1
        except LedgerError as error:  # the ledger itself gave out: the documents that follow would fare no better
            complain(error)
            counts["failed"] += 1
        finally:
            _progress(None)
            typer.echo(", ".join(_counted(what, count) for what, count in sorted(counts.items())) or "nothing to add")
    if counts["failed"] or counts[_REFUSED]:
        raise typer.Exit(SOME_FAILED)


def _first_document(sources: Iterator[Found], counts: Counter[str]) -> Document | None:
    """The first document of the sources; what comes before it and cannot be used is complained about."""
    from mithaq.sources.files import Rejected

    for found in sources:
        if not isinstance(found, Rejected):
            return found
        complain(found)
        counts["failed"] += 1
    return None


def _is_there(ledger: str) -> bool:
    """Whether there is a ledger to open; that of a server is asked when it is opened."""
    return "://" in ledger or os.path.exists(ledger)


def _counted(what: str, count: int) -> str:
    return f"{count} {'record refused' if what == _REFUSED and count == 1 else what}"


def _given(path: str, reader: str | None, counts: Counter[str]) -> Given:
    """The readings in a file of records, by document; a line that is none is complained about."""
    from mithaq.errors import InputError
    from mithaq.ledger.foreign import foreign
    from mithaq.sources.encoding import decode
    from mithaq.sources.parse import parse_json

    found: Given = {}
    try:
        with sys.stdin.buffer if path == "-" else open(path, "rb") as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    row = foreign(parse_json(decode(line)), reader)
                    found.setdefault(row.document, []).append(row)
                except InputError as error:
                    complain(f"{path}, line {number}: {error}")
                    counts["failed"] += 1
    except OSError as error:
        complain(f"{path}: cannot be read: {error.strerror or error}")
        raise typer.Exit(WRONG_USE) from error
    return found


def _add(ledger: Ledger, found: Found, given: Given, waiting: list[Document]) -> Iterator[str]:
    """Keep one document, or let it wait until it is kept with others, and say what came of it.

    That is an outcome, or `failed`, which has been complained about.
    """
    from mithaq import pipeline
    from mithaq.errors import LedgerError, MithaqError
    from mithaq.ledger import Outcome
    from mithaq.sources.files import Rejected

    if isinstance(found, Rejected):
        complain(found)
        yield "failed"
        return
    try:
        rows = given.pop(found.id, None)
        if rows:
            yield from _add_given(ledger, found, rows)
        elif ledger.knows(found, pipeline.reader()):
            yield Outcome.UNCHANGED
        else:
            waiting.append(found)
    except LedgerError:
        raise
    except MithaqError as error:
        complain(f"{found.id}: {error}")
        yield "failed"


def _keep(ledger: Ledger, waiting: list[Document], read_all: ReadAll) -> Iterator[str]:
    """Read the documents that wait, keep them, and say what came of each."""
    from mithaq import pipeline
    from mithaq.errors import InputError

    read: list[tuple[Document, Reading]] = []
    for document, reading in zip(waiting, read_all(waiting), strict=True):
        if isinstance(reading, str):
            complain(f"{document.id}: {reading}")
            yield "failed"
        else:
            read.append((document, reading))
    outcomes = ledger.add_all(read, pipeline.reader()) if read else []
    for (document, _), outcome in zip(read, outcomes, strict=True):
        if isinstance(outcome, InputError):
            complain(f"{document.id}: {outcome}")
            yield "failed"
        else:
            _mention(document, outcome)
            yield outcome
    waiting.clear()


def _add_given(ledger: Ledger, document: Document, rows: Iterable[Foreign]) -> Iterator[str]:
    """Keep a document with records made elsewhere."""
    from mithaq.ledger.foreign import checked

    for row in rows:
        reading, refused = checked(row, document)
        for reason in refused:
            complain(f"{document.id}, {reason}")
            yield _REFUSED
        outcome = ledger.add(document, reading, row.reader)
        _mention(document, outcome)
        yield outcome


def _add_to_known(ledger: Ledger, row: Foreign, counts: Counter[str]) -> str:
    """Add records to a document that is in the ledger."""
    from mithaq.errors import InputError

    document = ledger.document(row.document)
    if document is None:
        complain(f"{row.document}: the ledger has no such document; give its text as PATH")
        return "failed"
    try:
        *refused, outcome = _add_given(ledger, document, [row])
    except InputError as error:
        complain(f"{row.document}: {error}")
        return "failed"
    counts.update(refused)
    return outcome


def _mention(document: Document, outcome: str) -> None:
    if outcome == "revised":
        complain(f"{document.id}: the text has changed since it was added; both are kept, the new one is shown")


def _progress(done: int | None) -> None:
    """A running count on a terminal's standard error, and nothing elsewhere; None wipes it out."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K" if done is None else f"\r{done} documents")
        sys.stderr.flush()
