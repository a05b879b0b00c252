"""`mithaq accept`, `reject`, `correct`, `reopen`: what a person decides about single values; `record` names them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mithaq.cli.console import WRONG_USE, complain, output
from mithaq.cli.judge_command import By, user
from mithaq.cli.opened import LedgerPath, opened
from mithaq.text.bidi import isolate

if TYPE_CHECKING:
    from mithaq.ledger import Entry, Review
    from mithaq.model.record import Record

_Value = Annotated[
    str,
    typer.Argument(
        metavar="VALUE-ID", help="Id of a value, as 'mithaq record' prints it, or of a record.", show_default=False
    ),
]
_NUMBERS = ("value", "count")


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("record")(record)
    app.command("accept")(accept)
    app.command("reject")(reject)
    app.command("correct")(correct)
    app.command("reopen")(reopen)
    app.command("reviews")(reviews)


def record(
    ledger: LedgerPath,
    ident: Annotated[str, typer.Argument(metavar="ID", help="Id of a record or line.", show_default=False)],
) -> None:
    """Print a record, or all records of a line, value by value, each with its id and what people have decided."""
    with opened(ledger) as store:
        entries = store.told(ident)
    if not entries:
        complain(f"'{ident}' is the id of no record of this ledger")
        raise typer.Exit(WRONG_USE)
    with output(None) as write:
        write("\n".join("".join(f"{line}\n" for line in _lines(entry)) for entry in entries))


def accept(ledger: LedgerPath, value: _Value, by: By = None) -> None:
    """Decide that a value, or a record as a whole, is right; it stays, whatever a newer version reads."""
    _review(ledger, value, "accepted", by)


def reject(ledger: LedgerPath, value: _Value, by: By = None) -> None:
    """Decide that a value is wrong and nothing is known in its place, or that a record should not be there at all."""
    _review(ledger, value, "rejected", by)


def correct(
    ledger: LedgerPath,
    value: _Value,
    to: Annotated[str, typer.Argument(metavar="VALUE", help="What is right.", show_default=False)],
    by: By = None,
) -> None:
    """Put VALUE in the place of what was read; both are kept, with author and time.

    A list as a whole is given with commas (KG,RU) or as JSON, a participant as JSON.
    """
    _review(ledger, value, "corrected", by, to)


def reopen(ledger: LedgerPath, value: _Value, by: By = None) -> None:
    """Take back what was decided about a value: what was read stands again. Nothing is deleted."""
    _review(ledger, value, "open", by)


def reviews(
    ledger: LedgerPath,
    asked: Annotated[
        bool, typer.Option("--asked-again", help="Only those where a newer reading has something else.")
    ] = False,
) -> None:
    """List what people have decided about single values, the earliest first."""
    with opened(ledger) as store:
        found = [review for review in store.reviews() if review.is_standing or not asked]
    with output(None) as write:
        for review in found:
            if review.is_asked or not asked:
                write(_told(review) + "\n")


def _review(path: str, ident: str, ruling: str, by: str | None, to: str | None = None) -> None:
    from mithaq.errors import InputError
    from mithaq.ledger import Ruling

    with opened(path) as store:
        try:
            meant = _meant(ident, to) if to is not None else None
            where = store.review(ident, Ruling(ruling), by or user(), to=meant)
        except InputError as error:
            complain(error)
            raise typer.Exit(WRONG_USE) from error
    typer.echo(f"{where}: {ruling}")


def _meant(ident: str, text: str) -> Any:
    """What somebody typed as a value, in the form of the contract."""
    from mithaq.errors import InputError
    from mithaq.ledger.contract import LISTS
    from mithaq.ledger.review import value_id

    where = value_id(ident)
    is_list = where.field in LISTS and where.position is None
    is_json = where.field in _NUMBERS or (where.field == "participants" and not where.part) or text.startswith("[")
    if not where.field:
        raise InputError(f"'{ident}': a record as a whole can be accepted or rejected, not corrected")
    if where.field == "quote":
        return text == "true"
    if not is_json:
        return [part.strip() for part in text.replace("،", ",").split(",")] if is_list else text
    try:
        return json.loads(text, parse_constant=lambda name: None)
    except ValueError as error:
        raise InputError(f"'{ident}' takes JSON, and '{text}' is none: {error}") from error


def _lines(entry: Entry[Record]) -> list[str]:
    from mithaq.reports.review_text import in_words, plain

    document = entry.source.document
    lines = [f"{entry.id} · {isolate(document.id)} · {entry.reader}", f"  {isolate(entry.quote)}"]
    lines += [f"  {in_words(review)}" for review in entry.reviews if not review.field]
    for where, _, value, review in entry.values():
        lines.append(f"{where}  {plain(value)}" + (f"  {in_words(review)}" if review else ""))
    return lines


def _told(review: Review) -> str:
    from mithaq.reports.review_text import in_words, where

    return f"{review.at}  {where(review)}  {in_words(review)}  {isolate(review.document)}"
