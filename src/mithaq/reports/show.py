"""The dossier of a pair as plain text for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from mithaq.analysis.merged import Merged
from mithaq.analysis.pair import Dossier
from mithaq.ledger import Source
from mithaq.model.record import Organisation, Person
from mithaq.reports.conflict_text import rival_lines
from mithaq.reports.layout import Layout, Row, isolated, joined, origin
from mithaq.reports.line_text import WORDS, attested, commitment, encounter, figure, instrument, spellings
from mithaq.reports.names import name
from mithaq.text.bidi import isolate, isolate_runs, one_line

Named = TypeVar("Named", Person, Organisation)
_CONFLICTS = 100  # told before the rest of a dossier
_DOCUMENTS = 3  # named beside a person


def show(dossier: Dossier, width: int = 100, bold: bool = False) -> str:
    """The dossier as text of at most `width` columns, long names and addresses apart."""
    return "\n".join(_lines(dossier, Layout(width, bold))) + "\n"


def _lines(dossier: Dossier, layout: Layout) -> Iterator[str]:
    pair = dossier.pair
    yield layout.heading(" – ".join(map(titled, pair)))
    yield from layout.wrapped("nothing" if dossier.is_empty else _extent(dossier.sources))
    yield from _conflicts(dossier, layout)
    for section, encounters in (("past", dossier.past), ("ahead", dossier.ahead)):
        yield from _section(section, [encounter(line, pair) for line in encounters], layout)
    instruments = [(group.name, [instrument(line, pair) for line in group.lines]) for group in dossier.instruments]
    yield from _groups("instruments", "instrument_status", instruments, layout)
    promises = [
        commitment(line, line.id in dossier.overdue, dossier.claims.get(line.id, ())) for line in dossier.commitments
    ]
    yield from _section("commitments", promises, layout)
    figures = [(group.name, [figure(line, pair) for line in group.lines]) for group in dossier.figures]
    yield from _groups("figures", "measure", figures, layout)
    yield from _names("persons", dossier.persons, lambda line: attested(line.entries), layout)
    yield from _names("organisations", dossier.organisations, _kinds, layout)
    yield from _sources(dossier.sources, layout)


def titled(code: str) -> str:
    """A party by name and code."""
    english = name(code, "en")
    return code if english == code else f"{english} ({code})"


def _section(section: str, rows: Sequence[Row], layout: Layout) -> Iterator[str]:
    if rows:
        yield from layout.section(WORDS.term("sections", section), len(rows))
        yield from layout.dated(rows, "  ")


def _groups(section: str, terms: str, groups: Sequence[tuple[str, Sequence[Row]]], layout: Layout) -> Iterator[str]:
    if groups:
        yield from layout.section(WORDS.term("sections", section), sum(len(rows) for _, rows in groups))
    for word, rows in groups:
        yield f"  {WORDS.term(terms, word)} ({len(rows)})"
        yield from layout.dated(rows, "    ")


def _conflicts(dossier: Dossier, layout: Layout) -> Iterator[str]:
    if dossier.conflicts:
        yield from layout.section(WORDS.term("sections", "conflicts"), len(dossier.conflicts))
    for conflict in dossier.conflicts[:_CONFLICTS]:
        yield from layout.wrapped(f"{conflict.kind}, {conflict.severity}: {isolate_runs(conflict.why)}", "  ")
        for line in rival_lines(conflict):
            yield from layout.wrapped(line, "    ")
    if len(dossier.conflicts) > _CONFLICTS:
        yield f"  and {len(dossier.conflicts) - _CONFLICTS} more, which `mithaq conflicts` lists"


def _names(
    section: str, lines: Sequence[Merged[Named]], describe: Callable[[Merged[Named]], Iterator[str]], layout: Layout
) -> Iterator[str]:
    if not lines:
        return
    yield from layout.section(WORDS.term("sections", section), len(lines))
    rows = []
    for line in lines:
        ids = sorted({entry.source.document.id for entry in line.entries})
        more = f" and {len(ids) - _DOCUMENTS} more" if len(ids) > _DOCUMENTS else ""
        told = f"{isolated(ids[:_DOCUMENTS])}{more} · {line.id}"
        also = spellings((entry.record.name for entry in line.entries), line.record.name)
        rows.append(Row(None, [joined(" · ", isolate(line.record.name), *describe(line), also)], None, [told]))
    yield from layout.columns([line.record.country or "-" for line in lines], rows, "  ")


def _kinds(line: Merged[Organisation]) -> Iterator[str]:
    yield from dict.fromkeys(WORDS.term("organisation_kind", entry.record.kind) for entry in line.entries)


def _sources(sources: Sequence[Source], layout: Layout) -> Iterator[str]:
    if sources:
        yield from layout.section(WORDS.term("sections", "sources"), len(sources))
    for source in sources:
        yield from layout.wrapped(origin(source), "  ")
        if source.document.url:
            yield f"    {one_line(source.document.url)}"


def _extent(sources: Sequence[Source]) -> str:
    count = f"{len(sources)} document{'' if len(sources) == 1 else 's'}"
    days = [source.document.published for source in sources if source.document.published]
    if not days:
        return count
    return f"{count}, published {days[0]}" + (f" to {days[-1]}" if days[-1] != days[0] else "")
