"""The dossier of a pair as one self-contained page: no script, nothing fetched, every word of a source escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import escape

from mithaq.analysis.pair import Dossier
from mithaq.ledger import Entry
from mithaq.model.edtf import LAST, order
from mithaq.model.record import Engagement, Instrument, Record
from mithaq.reports.excerpt import direction, excerpt
from mithaq.reports.language import Language
from mithaq.reports.names import name
from mithaq.reports.wording import Wording, wording

_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the time line, which leads to its record."""

    target: str
    date: str
    what: str  # in our words
    told: str | None  # in those of the source
    tone: str  # which colour: past, ahead, instruments, commitments


def page(dossier: Dossier, language: Language = Language.EN) -> str:
    """The dossier as HTML, with labels in the language asked for."""
    words = wording(language)
    return (
        _environment()
        .get_template("dossier.html.j2")
        .render(
            dossier=dossier,
            words=words,
            titles=[name(code, language) for code in dossier.pair],
            extent=_extent(dossier),
            sections=_sections(dossier),
            counts=dict(_sections(dossier)),
            anchor={source.document.id: f"doc-{n}" for n, source in enumerate(dossier.sources, 1)}.__getitem__,
            code_name=lambda code: name(code, language),
            time_line=[(year, list(marks)) for year, marks in groupby(_marks(dossier, words), key=_year)],
            records=_records_by_document(dossier),
        )
    )


def _extent(dossier: Dossier) -> str | None:
    """When the documents were published, as an EDTF date or interval."""
    days = [source.document.published for source in dossier.sources if source.document.published]
    if not days:
        return None
    return days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"


def _sections(dossier: Dossier) -> list[tuple[str, int]]:
    return [
        ("past", len(dossier.past)),
        ("ahead", len(dossier.ahead)),
        ("instruments", sum(len(group.entries) for group in dossier.instruments)),
        ("commitments", len(dossier.commitments)),
        ("figures", sum(len(group.entries) for group in dossier.figures)),
        ("persons", len(dossier.persons)),
        ("organisations", len(dossier.organisations)),
        ("sources", len(dossier.sources)),
    ]


def _marks(dossier: Dossier, words: Wording) -> list[Mark]:
    marks = [
        *_encounters(dossier.past, "past", words),
        *_encounters(dossier.ahead, "ahead", words),
        *(_instrument(entry, words) for group in dossier.instruments for entry in group.entries),
        *(
            Mark(entry.id, entry.record.due or "", words("due"), entry.record.what, "commitments")
            for entry in dossier.commitments
        ),
    ]
    return sorted((mark for mark in marks if order(mark.date) != LAST), key=lambda mark: order(mark.date))


def _encounters(entries: tuple[Entry[Engagement], ...], tone: str, words: Wording) -> Iterator[Mark]:
    for entry in entries:
        record = entry.record
        yield Mark(entry.id, record.date or "", words.term("engagement_kind", record.kind), record.place, tone)


def _instrument(entry: Entry[Instrument], words: Wording) -> Mark:
    status = words.term("instrument_status", entry.record.status)
    return Mark(entry.id, entry.record.date or "", status, entry.record.title, "instruments")


def _year(mark: Mark) -> str:
    return order(mark.date)[:4]


def _records_by_document(dossier: Dossier) -> dict[str, int]:
    """How many records of the dossier each document gave."""
    entries: list[Entry[Record]] = [*dossier.past, *dossier.ahead, *dossier.commitments]
    for group in (*dossier.instruments, *dossier.figures, *dossier.persons, *dossier.organisations):
        entries += group.entries
    counts = {source.document.id: 0 for source in dossier.sources}
    for entry in entries:
        counts[entry.source.document.id] += 1
    return counts


def _excerpt(entry: Entry[Record]) -> object:
    return excerpt(entry.source.document.text, entry.record.evidence)


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
    environment.filters["excerpt"] = _excerpt
    environment.filters["direction"] = direction
    environment.filters["fill"] = lambda label, *values: escape(label).format(*values)
    environment.tests["web_address"] = _is_web_address
    return environment
