"""`mithaq person`, `organisation` and `series`: what a ledger holds on one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mithaq.cli.console import SOME_FAILED, WRONG_USE, complain, output, terminal_width, wants_colour
from mithaq.cli.opened import LedgerPath, opened

if TYPE_CHECKING:
    from mithaq.analysis.finding import Found
    from mithaq.ledger import Ledger


class AnswerFormat(StrEnum):
    """What `--format` takes."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


_Asked = Annotated[
    str,
    typer.Argument(
        metavar="NAME-OR-ID",
        help="A name in any spelling, or the id of a line or record.",
        show_default=False,
    ),
]
_Form = Annotated[
    AnswerFormat, typer.Option("--format", help="Text, one JSON object a line, or a table with a row for each source.")
]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("person")(person)
    app.command("organisation")(organisation)
    app.command("series")(series)


def person(ledger: LedgerPath, asked: _Asked, form: _Form = AnswerFormat.TEXT) -> None:
    """Print what LEDGER holds on a person: spellings, offices in time, encounters, statements, claims, undertakings.

    Where several persons can be meant, they are listed with their ids.
    """
    from mithaq.analysis.finding import find_persons
    from mithaq.analysis.person import person_file
    from mithaq.reports.answers import person_text

    _answer(ledger, asked, form, "nobody", find_persons, person_file, person_text)


def organisation(ledger: LedgerPath, asked: _Asked, form: _Form = AnswerFormat.TEXT) -> None:
    """Print what LEDGER holds on an organisation: names, encounters that name it, statements, claims, undertakings.

    Where several can be meant, they are listed with their ids.
    """
    from mithaq.analysis.finding import find_organisations
    from mithaq.analysis.organisation import organisation_file
    from mithaq.reports.answers import organisation_text

    _answer(ledger, asked, form, "no organisation", find_organisations, organisation_file, organisation_text)


def series(
    ledger: LedgerPath,
    measure: Annotated[
        str, typer.Argument(metavar="MEASURE", help="A measure, such as trade_turnover.", show_default=False)
    ],
    parties: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PARTY…]", help="Codes of those whom it concerns, such as KG RU.", show_default=False),
    ] = None,
    form: _Form = AnswerFormat.TEXT,
) -> None:
    """Print the claims that LEDGER holds of a measure, by period, with who says so, targets and contradictions."""
    from mithaq.analysis.series import series as series_of
    from mithaq.errors import InputError
    from mithaq.exports.answers import SERIES_COLUMNS, csv_text, series_json, series_rows
    from mithaq.exports.jsonl import json_line
    from mithaq.reports.answers import series_text
    from mithaq.reports.layout import Layout
    from mithaq.reports.names import checked_code
    from mithaq.reports.wording import checked_measure

    with opened(ledger) as store:
        try:
            codes = list(map(checked_code, parties or ()))
            found = series_of(store, checked_measure(measure), codes)
        except InputError as error:
            complain(error)
            raise typer.Exit(WRONG_USE) from error
    if not found:
        complain(f"{ledger} holds no {measure}" + (f" of {' and '.join(codes)}" if codes else ""))
    with output(None) as write:
        if form is AnswerFormat.CSV:
            write(csv_text(SERIES_COLUMNS, series_rows(found)))
        elif form is AnswerFormat.JSON:
            for one in found:
                write(json_line(series_json(one)))
        elif found:
            write(series_text(found, Layout(terminal_width(), wants_colour())))


def _answer(
    path: str,
    asked: str,
    form: AnswerFormat,
    nobody: str,
    find: Callable[[Ledger, str], Found[Any]],
    file_of: Callable[[Ledger, Any], Any],
    text_of: Callable[[Any, Any], str],
) -> None:
    """Find who is meant and print what is known of them; those who can be meant, where that is not clear."""
    from mithaq.exports.answers import (
        CHOICE_COLUMNS,
        FILE_COLUMNS,
        choice_rows,
        choices_json,
        csv_text,
        file_json,
        file_rows,
    )
    from mithaq.exports.jsonl import json_line
    from mithaq.reports.answers import choices_text
    from mithaq.reports.layout import Layout

    with opened(path) as store:
        found = find(store, asked)
        answer = file_of(store, found.one) if found.one else None
    if not found.lines:
        complain(f"{path} knows {nobody} by the name or id '{asked}'")
        raise typer.Exit(SOME_FAILED)
    columns: Sequence[str]
    with output(None) as write:
        if form is AnswerFormat.JSON:
            write(json_line(file_json(answer) if answer else choices_json(found)))
        elif form is AnswerFormat.CSV:
            columns, rows = (FILE_COLUMNS, file_rows(answer)) if answer else (CHOICE_COLUMNS, choice_rows(found))
            write(csv_text(columns, rows))
        else:
            layout = Layout(terminal_width(), wants_colour())
            write(text_of(answer, layout) if answer else choices_text(found, layout))
