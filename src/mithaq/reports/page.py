"""The dossier of a pair as one self-contained page: no script, nothing fetched, every word of a source escaped."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import escape

from mithaq.analysis.attendance import attendance
from mithaq.analysis.merged import Merged
from mithaq.analysis.offices import offices
from mithaq.analysis.pair import Dossier
from mithaq.analysis.states import moves
from mithaq.ledger import Entry
from mithaq.model.record import Record
from mithaq.reports.chart import HEIGHT, WIDTH, charts
from mithaq.reports.conflict_sentence import rival_value, sentence
from mithaq.reports.excerpt import direction, excerpt
from mithaq.reports.language import Language
from mithaq.reports.names import name
from mithaq.reports.shortened import shortened
from mithaq.reports.time_line import time_line
from mithaq.reports.wording import wording

_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class Reference(NamedTuple):
    """A source of a line by its number among them."""

    number: int
    entry: Entry[Record]


def page(dossier: Dossier, language: Language = Language.EN, most: int = 300) -> str:
    """The dossier as HTML, with labels in the language asked for and at most `most` lines in a section."""
    words = wording(language)
    short = shortened(dossier, most)
    shown = short.dossier
    disputes = _disputes(shown)
    return (
        _environment()
        .get_template("dossier.html.j2")
        .render(
            dossier=shown,
            words=words,
            titles=[name(code, language) for code in dossier.pair],
            extent=_extent(dossier),
            sections=_sections(dossier),
            left_out=short.left_out,
            disputes=disputes,
            anchor={source.document.id: f"doc-{n}" for n, source in enumerate(shown.sources, 1)}.get,
            shown_lines={line.id for line in shown.lines()},
            code_name=lambda code: name(code, language),
            time_line=time_line(shown, words),
            field_names=words.labels["field"],
            charts=lambda lines: list(charts(lines, disputes)),
            chart_size=(WIDTH, HEIGHT),
            rival_value=lambda rival, conflict: rival_value(rival, conflict, words),
            why=lambda conflict: sentence(conflict, words),
            records=_lines_by_document(shown),
        )
    )


def references(line: Merged[Record], entries: Sequence[Entry[Record]]) -> list[Reference]:
    """The numbers, among the sources of a line, of those that give a value; none where there is only one source."""
    if len(line.entries) == 1:
        return []
    numbers = {entry.id: number for number, entry in enumerate(line.entries, 1)}
    return [Reference(numbers[entry.id], entry) for entry in entries if entry.id in numbers]


def _extent(dossier: Dossier) -> str | None:
    """When the documents were published, as an EDTF date or interval."""
    days = [source.document.published for source in dossier.sources if source.document.published]
    if not days:
        return None
    return days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"


def _sections(dossier: Dossier) -> dict[str, int]:
    """The sections in their order, and how many lines each has, those that are left out included."""
    return {
        "conflicts": len(dossier.conflicts),
        "past": len(dossier.past),
        "ahead": len(dossier.ahead),
        "instruments": sum(len(group.lines) for group in dossier.instruments),
        "commitments": len(dossier.commitments),
        "figures": sum(len(group.lines) for group in dossier.figures),
        "persons": len(dossier.persons),
        "organisations": len(dossier.organisations),
        "sources": len(dossier.sources),
    }


def _disputes(dossier: Dossier) -> dict[str, list[int]]:
    """For each line the numbers of the conflicts that it is in."""
    found: dict[str, list[int]] = {}
    for number, conflict in enumerate(dossier.conflicts, 1):
        for line in conflict.lines:
            found.setdefault(line, []).append(number)
    return found


def _lines_by_document(dossier: Dossier) -> dict[str, int]:
    """On how many lines of the dossier each document is a source."""
    counts = {source.document.id: 0 for source in dossier.sources}
    for line in dossier.lines():
        for document in {entry.source.document.id for entry in line.entries} & counts.keys():
            counts[document] += 1
    return counts


def _excerpt(entry: Entry[Record]) -> object:
    return excerpt(entry.source.document.text, entry.record.evidence)


def _reviewed(value: Any) -> str:
    """A value that somebody decided about, as a person writes it; a dash for none."""
    return "–" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _is_web_address(url: str | None) -> bool:
    """Whether a link may be made of it: `javascript:` and its like stay text."""
    return bool(url and _WEB_ADDRESS.match(url))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("mithaq.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Callable[..., Any]] = {
        "excerpt": _excerpt,
        "direction": direction,
        "fill": lambda label, *values: escape(label).format(*values),
        "references": references,
        "attendance": lambda line: attendance(line.entries),
        "offices": lambda line: offices(line.entries),
        "moves": lambda line: moves(line.line),
        "reviewed": _reviewed,
    }
    environment.filters.update(filters)
    environment.tests["web_address"] = _is_web_address
    return environment
