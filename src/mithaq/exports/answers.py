"""Answers about persons, organisations and series for other programs: one JSON object a line, or CSV.

A CSV has a row for each source of each thing. A cell of a source's words that a spreadsheet would take for a formula
gets an apostrophe before it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

from mithaq.analysis.finding import Found
from mithaq.analysis.lines import shown
from mithaq.analysis.merged import Merged
from mithaq.analysis.organisation import OrganisationFile
from mithaq.analysis.person import PersonFile
from mithaq.analysis.series import Point, Series
from mithaq.ledger import Entry
from mithaq.model.record import Commitment, Engagement, Figure, Organisation, Person, Record, Statement

Row = dict[str, Any]

FILE_COLUMNS = ("line", "type", "date", "what", "status", "parties", "place", "document", "publisher", "published",
                "copy_of", "quote")  # fmt: skip
SERIES_COLUMNS = ("line", "measure", "parties", "period", "value", "unit", "qualifier", "is_target", "speaker",
                  "conflicts", "document", "publisher", "published", "copy_of", "quote")  # fmt: skip
CHOICE_COLUMNS = ("line", "name", "country", "names", "documents")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def file_json(found: PersonFile | OrganisationFile) -> Row:
    """A person or an organisation, its lines as the contract has them."""
    row: Row = shown(found.line.line)
    row["spellings"] = [{"name": one.name, "docs": _documents(one.entries)} for one in found.spellings]
    for name in ("encounters", "figures", "commitments"):
        row[name] = [shown(line.line) for line in getattr(found, name)]
    row["statements"] = [{**entry.record.to_dict(), **_told(entry)} for entry in found.statements]
    return row


def file_rows(found: PersonFile | OrganisationFile) -> Iterator[Row]:
    """The rows of a CSV about a person or an organisation."""
    for line in (found.line, *found.encounters, *found.figures, *found.commitments):
        for entry in line.entries:
            yield {"line": line.id, "type": line.line.type, **_what(entry.record), **_told(entry, line)}
    for said in found.statements:
        yield {"line": said.id, "type": "statements", **_what(said.record), **_told(said)}


def series_json(found: Series) -> Row:
    """A series with its claims, and the conflicts among them."""
    conflicts = {conflict.id: conflict for point in found.points for conflict in point.conflicts}
    return {
        "measure": found.measure,
        "parties": list(found.parties),
        "unit": found.unit,
        "claims": [
            {
                **shown(point.line.line),
                "is_target": point.is_target,
                "conflicts": [conflict.id for conflict in point.conflicts],
            }
            for point in found.points
        ],
        "conflicts": [{"id": ident, **conflict.to_dict()} for ident, conflict in sorted(conflicts.items())],
    }


def series_rows(found: Iterable[Series]) -> Iterator[Row]:
    """The rows of a CSV of series."""
    return (row for series in found for point in series.points for row in _claims(series, point))


def choices_json(found: Found[Any]) -> Row:
    """Who can be meant."""
    return {"asked": found.asked, "matches": list(choice_rows(found))}


def choice_rows(found: Found[Any]) -> Iterator[Row]:
    """Who can be meant, as the rows of a CSV."""
    for line in found.lines:
        names = sorted({entry.record.name for entry in line.entries})
        yield {
            "line": line.id,
            "name": line.record.name,
            "country": line.record.country,
            "names": names,
            "documents": _documents(line.entries),
        }


def csv_text(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Rows under their columns; lists are joined by semicolons."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return stream.getvalue()


def _claims(series: Series, point: Point) -> Iterator[Row]:
    for entry in point.line.entries:
        record = entry.record
        yield {
            "line": point.line.id,
            "measure": series.measure,
            "parties": list(record.parties),
            "period": record.period,
            "value": record.value,
            "unit": record.unit,
            "qualifier": record.qualifier,
            "is_target": point.is_target,
            "speaker": record.speaker,
            "conflicts": [conflict.why for conflict in point.conflicts],
            **_told(entry, point.line),
        }


def _what(record: Record) -> Row:
    match record:
        case Person() | Organisation():
            return {"what": record.name, "status": getattr(record, "office", None), "parties": record.country}
        case Engagement():
            where = record.place or record.place_country
            return {"date": record.date, "what": record.kind, "status": record.status, "parties": list(record.parties),
                    "place": where}  # fmt: skip
        case Figure():
            what = f"{record.measure} {record.qualifier} {record.value} {record.unit}"
            return {"date": record.period, "what": what, "parties": list(record.parties)}
        case Commitment():
            actors = list(record.actors)
            return {"date": record.due, "what": record.what, "status": record.status, "parties": actors}
        case Statement():
            return {"what": record.act, "parties": record.country}
    return {}


def _told(entry: Entry[Record], line: Merged[Record] | None = None) -> Row:
    document = entry.source.document
    return {
        "document": document.id,
        "publisher": document.publisher,
        "published": document.published,
        "copy_of": line.sources.copied_from(document.id) if line else None,
        "quote": entry.quote,
    }


def _documents(entries: Iterable[Entry[Record]]) -> list[str]:
    return sorted({entry.source.document.id for entry in entries})


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
