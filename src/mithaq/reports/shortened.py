"""Long dossiers cut to a length that a browser shows at once; what is left out is counted, never silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from mithaq.analysis.merged import Merged
from mithaq.analysis.pair import Dossier, Group
from mithaq.model.edtf import LAST, order
from mithaq.model.record import Record

AnyLine = TypeVar("AnyLine", bound=Merged[Any])
_DATES = ("date", "due", "period")


@dataclass(frozen=True, slots=True)
class Shortened:
    """A dossier of at most so many lines in each section, and how many of each were left out."""

    dossier: Dossier
    left_out: Mapping[str, int]


def shortened(dossier: Dossier, most: int) -> Shortened:
    """Of each section the `most` latest lines; of persons and organisations the most often named."""
    kept: dict[str, Any] = {}
    left_out: dict[str, int] = {}
    for name in ("past", "ahead", "commitments"):
        kept[name] = _latest(getattr(dossier, name), most)
        left_out[name] = len(getattr(dossier, name)) - len(kept[name])
    for name in ("instruments", "figures"):
        groups: tuple[Group[Record], ...] = getattr(dossier, name)
        every = [line for group in groups for line in group.lines]
        chosen = {line.id for line in _latest(every, most)}
        cut = (Group(g.name, tuple(line for line in g.lines if line.id in chosen)) for g in groups)
        kept[name] = tuple(group for group in cut if group.lines)
        left_out[name] = len(every) - len(chosen)
    for name in ("persons", "organisations"):
        rows: tuple[Merged[Record], ...] = getattr(dossier, name)
        often = {line.id for line in sorted(rows, key=lambda line: -len(line.entries))[:most]}
        kept[name] = tuple(line for line in rows if line.id in often)
        left_out[name] = len(rows) - len(often)
    kept["conflicts"] = dossier.conflicts[:most]
    left_out["conflicts"] = max(0, len(dossier.conflicts) - most)
    short = replace(dossier, **kept)
    told = {entry.source.document.id for line in short.lines() for entry in line.entries}
    told |= {rival.entry.source.document.id for conflict in short.conflicts for rival in conflict.rivals}
    sources = tuple(source for source in dossier.sources if source.document.id in told)
    left_out["sources"] = len(dossier.sources) - len(sources)
    return Shortened(replace(short, sources=sources), left_out)


def _latest(lines: Sequence[AnyLine], most: int) -> tuple[AnyLine, ...]:
    """The lines with the latest dates, in the order given; those without a date go first."""
    if len(lines) <= most:
        return tuple(lines)
    dated = sorted(lines, key=lambda line: ((date := order(_date(line.record))) != LAST, date), reverse=True)
    chosen = {line.id for line in dated[:most]}
    return tuple(line for line in lines if line.id in chosen)


def _date(record: Record) -> str | None:
    return next((getattr(record, name) for name in _DATES if hasattr(record, name)), None)
