"""`mithaq add`: documents into a ledger, read by us or with records that were made elsewhere."""

from __future__ import annotations

import sys
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.console import SOME_FAILED, WRONG_USE, complain
from mithaq.cli.opened import LedgerPath, opened

if TYPE_CHECKING:
    from mithaq.ledger import Ledger
    from mithaq.ledger.foreign import Foreign
    from mithaq.model.document import Document
    from mithaq.model.record import Reading
    from mithaq.sources.files import Found

Given = dict[str, list["Foreign"]]
Read = tuple["Document", "Reading"]

_TOGETHER = 32  # documents that are kept in one transaction


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
    with opened(ledger, create=bool(paths)) as store:
        try:
            waiting: list[Read] = []
            for found in documents(paths or []):
                counts.update(_add(store, found, given, waiting))
                if len(waiting) >= _TOGETHER:
                    counts.update(_keep(store, waiting))
                _progress(counts.total())
            counts.update(_keep(store, waiting))
            for row in [row for rows in given.values() for row in rows]:
                counts[_add_to_known(store, row, counts)] += 1
        except LedgerError as error:  # the ledger itself gave out: the documents that follow would fare no better
            complain(error)
            counts["failed"] += 1
        finally:
            _progress(None)
            typer.echo(", ".join(f"{count} {what}" for what, count in sorted(counts.items())) or "nothing to add")
    if counts["failed"] or counts["records refused"]:
        raise typer.Exit(SOME_FAILED)


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


def _add(ledger: Ledger, found: Found, given: Given, waiting: list[Read]) -> Iterator[str]:
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
            waiting.append((found, pipeline.read(found)))
    except LedgerError:
        raise
    except MithaqError as error:
        complain(f"{found.id}: {error}")
        yield "failed"
    except Exception:  # one document that trips us must not cost the user the rest
        complain(f"{found.id}: could not be read; please report this:\n{traceback.format_exc().rstrip()}")
        yield "failed"


def _keep(ledger: Ledger, waiting: list[Read]) -> Iterator[str]:
    """Keep the documents that have been read, and say what came of each."""
    from mithaq import pipeline
    from mithaq.errors import InputError

    outcomes = ledger.add_all(waiting, pipeline.reader()) if waiting else []
    for (document, _), outcome in zip(waiting, outcomes, strict=True):
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
            yield "records refused"
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
