"""What happened, or is to happen, year by year; years of which the ledger knows nothing are told as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mithaq.analysis.merged import Merged
from mithaq.analysis.pair import Dossier
from mithaq.model.edtf import LAST, order
from mithaq.model.record import Engagement, Instrument, Record
from mithaq.reports.wording import Wording


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the time line, which leads to its line."""

    target: str
    date: str
    what: str  # in our words
    told: str | None  # in those of the source
    lang: str
    tone: str  # which colour: past, ahead, instruments, commitments


@dataclass(frozen=True, slots=True)
class Years:
    """A year with its marks, or a stretch of years without any."""

    label: str  # EDTF
    marks: tuple[Mark, ...]


def time_line(dossier: Dossier, words: Wording) -> list[Years]:
    """The dated lines of a dossier, by year."""
    found: list[Years] = []
    for year, marks in groupby(_marks(dossier, words), key=lambda mark: order(mark.date)[:4]):
        if found and int(year) > (after := int(found[-1].label) + 1):
            found.append(Years(f"{after:04}" if int(year) == after + 1 else f"{after:04}/{int(year) - 1:04}", ()))
        found.append(Years(year, tuple(marks)))
    return found


def _marks(dossier: Dossier, words: Wording) -> list[Mark]:
    marks = [
        *_encounters(dossier.past, "past", words),
        *_encounters(dossier.ahead, "ahead", words),
        *(_instrument(line, words) for group in dossier.instruments for line in group.lines),
        *(
            Mark(line.id, line.record.due or "", words("due"), line.record.what, _lang(line), "commitments")
            for line in dossier.commitments
        ),
    ]
    return sorted((mark for mark in marks if order(mark.date) != LAST), key=lambda mark: order(mark.date))


def _encounters(lines: Sequence[Merged[Engagement]], tone: str, words: Wording) -> Iterator[Mark]:
    for line in lines:
        record = line.record
        kind = words.term("engagement_kind", record.kind)
        yield Mark(line.id, record.date or "", kind, record.place, _lang(line), tone)


def _instrument(line: Merged[Instrument], words: Wording) -> Mark:
    status = words.term("instrument_status", line.record.status)
    return Mark(line.id, line.record.date or "", status, line.record.title, _lang(line), "instruments")


def _lang(line: Merged[Record]) -> str:
    return line.first.source.document.lang
