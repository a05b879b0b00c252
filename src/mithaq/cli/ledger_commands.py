"""`mithaq add`, `show`, `dossier` and `check`: documents into a ledger, and what the ledger holds on two parties."""

from __future__ import annotations

import shutil
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.console import SOME_FAILED, WRONG_USE, complain, output, wants_colour
from mithaq.reports.language import Language

if TYPE_CHECKING:
    from mithaq.analysis.pair import Dossier
    from mithaq.ledger import Ledger
    from mithaq.sources.files import Found

_LedgerPath = Annotated[str, typer.Argument(metavar="LEDGER", help="The ledger's file.", show_default=False)]
_First = Annotated[
    str,
    typer.Argument(metavar="A", help="Code of a state (KG), a region (RU-SA) or a body (EAEU).", show_default=False),
]
_Second = Annotated[str, typer.Argument(metavar="B", help="Code of the other party.", show_default=False)]
_PLENTY = 12  # codes named when a dossier is empty


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("add")(add)
    app.command("show")(show)
    app.command("dossier")(dossier)
    app.command("check")(check)


def add(
    ledger: _LedgerPath,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.", show_default=False)
    ],
) -> None:
    """Read documents and keep them, with their records, in LEDGER, which is made if absent.

    A document that is there already changes nothing, so a run that was interrupted can simply be repeated.
    """
    from mithaq.errors import LedgerError
    from mithaq.sources.files import documents

    counts: Counter[str] = Counter()
    with _opened(ledger, create=True) as store:
        try:
            for found in documents(paths):
                counts[_add(store, found)] += 1
                _progress(counts.total())
        except LedgerError as error:  # the ledger itself gave out: the documents that follow would fare no better
            complain(error)
            counts["failed"] += 1
        finally:
            _progress(None)
            typer.echo(", ".join(f"{count} {what}" for what, count in sorted(counts.items())) or "nothing to add")
    if counts["failed"]:
        raise typer.Exit(SOME_FAILED)


def show(ledger: _LedgerPath, a: _First, b: _Second) -> None:
    """Print what LEDGER holds on the relations of two parties, each record with its words and their source."""
    from mithaq.reports.show import show as text_of

    found = _dossier(ledger, a, b)
    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    with output(None) as write:
        write(text_of(found, width, wants_colour()))


def dossier(
    ledger: _LedgerPath,
    a: _First,
    b: _Second,
    out: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The page to write, - for standard output.")
    ],
    labels: Annotated[Language, typer.Option(help="Language of headings and labels.")] = Language.EN,
) -> None:
    """Write the dossier of two parties as one self-contained web page."""
    from mithaq.reports.page import page

    found = _dossier(ledger, a, b)
    with output(out) as write:
        write(page(found, labels))


def check(ledger: _LedgerPath) -> None:
    """Verify that every value in LEDGER re-slices from its stored text and that nothing dangles."""
    with _opened(ledger) as store:
        problems = store.check()
        count = sum(1 for _ in store.documents())
    for problem in problems:
        typer.echo(problem)
    if problems:
        complain(f"{ledger}: {len(problems)} problem{'' if len(problems) == 1 else 's'}")
        raise typer.Exit(SOME_FAILED)
    typer.echo(f"{ledger}: {count} document{'' if count == 1 else 's'}, all is well")


@contextmanager
def _opened(path: str, create: bool = False) -> Iterator[Ledger]:
    """The ledger, or a message and the exit status for wrong use; what fails later is a failure."""
    from mithaq.errors import LedgerError
    from mithaq.ledger import Ledger

    try:
        ledger = Ledger.open(path, create=create)
    except LedgerError as error:
        complain(error)
        raise typer.Exit(WRONG_USE) from error
    with ledger:
        try:
            yield ledger
        except LedgerError as error:
            complain(error)
            raise typer.Exit(SOME_FAILED) from error


def _add(ledger: Ledger, found: Found) -> str:
    """Keep one document and say what came of it: an outcome, or `failed`, which has been complained about."""
    from mithaq import __version__, pipeline
    from mithaq.errors import LedgerError, MithaqError
    from mithaq.ledger import Outcome
    from mithaq.sources.files import Rejected

    if isinstance(found, Rejected):
        complain(found)
        return "failed"
    reader = f"mithaq/{__version__}"
    try:
        if ledger.knows(found, reader):
            return Outcome.UNCHANGED
        outcome = ledger.add(found, pipeline.read(found), reader)
    except LedgerError:
        raise
    except MithaqError as error:
        complain(f"{found.id}: {error}")
        return "failed"
    except Exception:  # one document that trips us must not cost the user the rest
        complain(f"{found.id}: could not be read; please report this:\n{traceback.format_exc().rstrip()}")
        return "failed"
    if outcome is Outcome.REVISED:
        complain(f"{found.id}: the text has changed since it was added; both are kept, the new one is shown")
    return outcome


def _dossier(path: str, a: str, b: str) -> Dossier:
    """The dossier of two codes; a word to the user when they are no codes or the ledger has nothing on them."""
    from mithaq.analysis.pair import dossier as dossier_of
    from mithaq.errors import InputError
    from mithaq.reports.names import checked_code

    with _opened(path) as store:
        try:
            found = dossier_of(store, checked_code(a), checked_code(b))
        except InputError as error:
            complain(error)
            raise typer.Exit(WRONG_USE) from error
        if found.is_empty:
            first, second = found.pair
            complain(f"{path} holds nothing on {first} and {second}; {_known(store.parties())}")
    return found


def _known(parties: list[str]) -> str:
    codes = [party for party in parties if party.isascii()]
    if not codes:
        return "it names no parties at all"
    return "it knows " + ", ".join(codes[:_PLENTY]) + (" and others" if len(codes) > _PLENTY else "")


def _progress(done: int | None) -> None:
    """A running count on a terminal's standard error, and nothing elsewhere; None wipes it out."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K" if done is None else f"\r{done} documents")
        sys.stderr.flush()
