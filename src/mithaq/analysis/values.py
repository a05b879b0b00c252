"""Values that rule each other out: two figures of one thing and one time, two counts of one day's signing.

Held against each other are only claims of the same parties in the same unit, of which it is sure that they mean one
thing: the same measure and the same period; for measures of which there may be many, also the same thing counted, or
the same undertaking told. A text that gives both values does not contradict either. Rounding and qualifiers are
allowed for, and a later value without a period is an update, not a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby
from typing import cast

from mithaq.analysis.conflict import Conflict, rivals, who
from mithaq.analysis.matter import Matters
from mithaq.analysis.states import told_on
from mithaq.language import find
from mithaq.ledger import Entry, Line
from mithaq.linking.figures import VAGUE
from mithaq.linking.instruments import CONCLUDED
from mithaq.linking.parties import states
from mithaq.linking.quantities import agree
from mithaq.linking.spelling import words
from mithaq.linking.wording import stem
from mithaq.model.edtf import Days, days
from mithaq.model.quantity import SCALES, Quantity
from mithaq.model.record import Commitment, Figure, Instrument, Record

_LATER = 31  # days between two texts after which a value without a period may simply have changed
_SAME_YEAR = 365
_HOLDS_LONG = ("trade_rank",)  # what changes from year to year only
_WORD = re.compile(r"\s*([^\W\d_][\w\u064b-\u0652]*)")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure as one text gives it."""

    line: str
    entry: Entry[Figure]
    parties: frozenset[str]
    period: Days | None
    is_target: bool

    @property
    def figure(self) -> Figure:
        return self.entry.record

    @property
    def document(self) -> str:
        return self.entry.source.document.id


def values(
    figures: Sequence[Line[Record]], commitments: Sequence[Line[Record]], matters: Matters
) -> Iterator[Conflict]:
    """Figures that cannot both be right."""
    targets = _targets(commitments)
    claims = sorted(
        (_claim(line, cast(Entry[Figure], entry), targets) for line in figures for entry in line.entries),
        key=lambda claim: (sorted(claim.parties), claim.figure.unit, claim.entry.id),
    )
    for _, group in groupby(claims, key=lambda claim: (sorted(claim.parties), claim.figure.unit)):
        yield from _among(list(group), matters)


def counts(instruments: Sequence[Line[Record]]) -> Iterator[Conflict]:
    """Two numbers of instruments of one kind that the same parties signed on the same days."""
    rows = [
        (line, cast(Entry[Instrument], entry))
        for line in instruments
        for entry in line.entries
        if (cast(Instrument, entry.record).count or 0) > 1 and cast(Instrument, entry.record).status in CONCLUDED
    ]
    rows.sort(key=lambda row: (row[1].record.kind, sorted(states(row[1].record.parties)), row[1].id))
    for _, group in groupby(rows, key=lambda row: (row[1].record.kind, sorted(states(row[1].record.parties)))):
        for (line, a), (other, b) in combinations(list(group), 2):
            first, second = days(a.record.date), days(b.record.date)
            if not (first and second) or a.source.document.id == b.source.document.id:
                continue
            if first.meets(second) and max(first.length, second.length) <= 31 and not _counts_agree(a, b):
                why = (
                    f"Between {_joined(a.record.parties)}, {a.record.count} were signed according to {who(a)}, "
                    f"{b.record.count} according to {who(b)}, at the same time ({a.record.date}, {b.record.date})."
                )
                sides = rivals([(str(entry.record.count), entry) for entry in (a, b)])
                yield Conflict("value", why, "medium", sides, tuple({line.id, other.id}))


def _counts_agree(a: Entry[Instrument], b: Entry[Instrument]) -> bool:
    """Whether both can be right: «about 15» and 16 can."""
    one, other = a.record.count or 0, b.record.count or 0
    return agree(one, _qualifier(a, one), other, _qualifier(b, other), "count")


def _qualifier(entry: Entry[Instrument], count: int) -> str:
    found = _quantity(entry.quote, entry.source.document.lang, float(count))
    return str(found.qualifier) if found else "exact"


def _claim(line: Line[Record], entry: Entry[Figure], targets: dict[str, list[Entry[Commitment]]]) -> _Claim:
    figure = entry.record
    document = entry.source.document.id
    period = days(figure.period)
    known = days(told_on(entry))
    is_target = bool(period and known and period.last > known.last and period.first > known.first) or any(
        target.record.evidence.overlaps(figure.evidence) for target in targets.get(document, ())
    )
    return _Claim(line.id, entry, states(figure.parties), period, is_target)


def _targets(commitments: Sequence[Line[Record]]) -> dict[str, list[Entry[Commitment]]]:
    found: dict[str, list[Entry[Commitment]]] = {}
    for line in commitments:
        for entry in line.entries:
            target = cast(Entry[Commitment], entry)
            if target.record.kind == "target":
                found.setdefault(entry.source.document.id, []).append(target)
    return found


def _among(claims: list[_Claim], matters: Matters) -> Iterator[Conflict]:
    told_by: dict[tuple[str, ...], list[_Claim]] = {}
    of_period: dict[tuple[int, ...], list[_Claim]] = {}
    for claim in claims:
        told_by.setdefault((claim.document,), []).append(claim)
        told_by.setdefault((claim.document, claim.figure.speaker or ""), []).append(claim)
        of_period.setdefault(claim.period[:2] if claim.period else (), []).append(claim)
    seen: set[tuple[str, ...]] = set()
    for a, b in (pair for same in of_period.values() for pair in combinations(same, 2)):
        if a.line == b.line or _agree(a, b) or not _comparable(a, b, matters):
            continue
        if _tells(told_by[_voice(a, b)], b) or _tells(told_by[_voice(b, a)], a):
            continue
        lines = tuple(sorted((a.line, b.line)))
        if lines not in seen:
            seen.add(lines)
            yield _conflict(a, b, claims, lines)


def _voice(claim: _Claim, other: _Claim) -> tuple[str, ...]:
    """Who must not tell both values: the document, or within one document the speaker."""
    return (claim.document, claim.figure.speaker or "") if claim.document == other.document else (claim.document,)


def _tells(claims: list[_Claim], other: _Claim) -> bool:
    """Whether one voice gives this value too."""
    return any(_agree(claim, other) for claim in claims)


def _agree(a: _Claim, b: _Claim) -> bool:
    return agree(a.figure.value, a.figure.qualifier, b.figure.value, b.figure.qualifier, a.figure.unit)


def _comparable(a: _Claim, b: _Claim, matters: Matters) -> bool:
    """Whether two claims of one period, or of none, are about one thing at one time."""
    if a.document == b.document and (a.figure.speaker == b.figure.speaker or not a.figure.period):
        return False
    if a.is_target != b.is_target or not a.parties:
        return False
    one_matter = matters.same(a.document, b.document)
    if a.period is None and not (one_matter or _near(a, b)):
        return False
    measures = {a.figure.measure, b.figure.measure}
    if len(measures) == 1 and not measures & VAGUE:
        return a.figure.measure != "trade_growth" or bool(a.period)
    if a.figure.unit == "count" or not _is_money(a.figure.unit):
        things = _counted(a.entry) & _counted(b.entry)
        return bool(things) and one_matter
    return len(measures) == 1 and matters.same_undertaking(a.document, b.document)


def _near(a: _Claim, b: _Claim) -> bool:
    first, second = days(told_on(a.entry)), days(told_on(b.entry))
    reach = _SAME_YEAR if a.figure.measure in _HOLDS_LONG else _LATER
    return first is not None and second is not None and first.meets(second, slack=reach)


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _counted(entry: Entry[Figure]) -> frozenset[str]:
    """The stem of the word after the number: what is counted."""
    found = _quantity(entry.quote, entry.source.document.lang, float(entry.record.value))
    after = words(entry.quote[found.span.stop :])[:1] if found else []
    return frozenset(map(stem, after)) - {""}


def counted_thing(entry: Entry[Figure]) -> str:
    """What a number counts, as the text has it; empty where no word follows the number."""
    found = _quantity(entry.quote, entry.source.document.lang, float(entry.record.value))
    after = _WORD.match(entry.quote, found.span.stop) if found else None
    return f"«{after[1]}»" if after else ""


@lru_cache(maxsize=20_000)
def _quantity(quote: str, lang: str, value: float) -> Quantity | None:
    """Where in a quote a number stands."""
    for found in find(lang).values(quote, None):
        if isinstance(found, Quantity) and found.amount is not None and float(found.amount) == value:
            return found
    return None


def _conflict(a: _Claim, b: _Claim, claims: list[_Claim], lines: tuple[str, ...]) -> Conflict:
    kind = "rank" if a.figure.unit == "rank" else "value"
    sides = [(shown(claim.figure), cast(Entry[Record], claim.entry)) for claim in claims if claim.line in lines]
    period = f" for {a.figure.period}" if a.figure.period else ""
    first, second = sorted((a, b), key=lambda claim: (told_on(claim.entry) or "9999", claim.entry.id))
    thing = counted_thing(first.entry) if a.figure.measure == "other" else ""
    measure = f"number of {thing}" if thing else a.figure.measure.replace("_", " ")
    about = f"{measure} of {_joined(a.figure.parties)}{period}"
    why = (
        f"The {about} is {shown(first.figure)} according to {who(first.entry)}, "
        f"and {shown(second.figure)} according to {who(second.entry)}."
    )
    return Conflict(kind, why, _severity(a, b), rivals(sides), lines)


def shown(figure: Figure) -> str:
    """A figure in a sentence: `over 1,700`, `4.1 billion USD`."""
    value = figure.value
    scaled = next((f"{value / size:g} {word}" for size, word in SCALES if abs(value) >= size), f"{value:,}")
    unit = {"count": "", "percent": " %", "times": " times", "rank": ""}.get(figure.unit, f" {figure.unit}")
    front = "no. " if figure.unit == "rank" else _FRONTS.get(figure.qualifier, "")
    return f"{front}{scaled}{unit}"


_FRONTS = {"about": "about ", "over": "over ", "under": "under ", "up_to": "up to "}


def _severity(a: _Claim, b: _Claim) -> str:
    if a.figure.unit == "rank":
        return "high"
    small, large = sorted((abs(float(a.figure.value)), abs(float(b.figure.value))))
    return "high" if large > 1.25 * small else "medium" if large > 1.05 * small else "low"


def _joined(codes: Sequence[str]) -> str:
    return ", ".join(codes) or "nobody named"
