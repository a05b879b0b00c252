"""What changed in a ledger since a moment: documents, lines, judgements and conflicts, each with a sentence.

The lines are those of today; what they said before is what those of their records said that stood then. A record that
a newer reading or a revised text has otherwise is taken for the earlier form of the new one of that document which it
could be linked with, or which rests on much the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from mithaq.analysis.conflict import who
from mithaq.analysis.conflicts import conflicts
from mithaq.analysis.matter import Lines
from mithaq.analysis.merged import TYPES, Merged, merged
from mithaq.analysis.naming import titled
from mithaq.analysis.states import told_on
from mithaq.ledger import Entry, Ledger, Line
from mithaq.ledger.history import Arrival, Past
from mithaq.linking.linker import View
from mithaq.linking.rules import LINKERS
from mithaq.linking.told import Told
from mithaq.model.edtf import LAST
from mithaq.model.record import Participant, Record

ORDER = ("document", "new", "moved", "source", "judgement", "conflict")
_IN_LINES = ("engagements", "instruments", "commitments", "figures", "persons", "organisations")
_HALF = 0.5
_UNCOUNTED = ("topics", "pattern", "confidence", "evidence", "office", "name")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed. `why` is the sentence that says so."""

    kind: str  # one of ORDER
    why: str
    type: str | None = None  # of the line
    line: str | None = None
    field: str | None = None  # of what moved, with its value before and after
    before: Any = None
    after: Any = None
    documents: tuple[str, ...] = ()  # that brought it about
    at: str | None = None  # when, where the ledger was told so at one moment

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def changes(ledger: Ledger, since: datetime) -> list[Change]:
    """Everything that changed since a moment, in the order of `ORDER`."""
    past = ledger.past(since)
    now = {kind: ledger.lines(kind) for kind in TYPES}
    before = {kind: _before(kind, lines, past) for kind, lines in now.items()}
    found = [_arrived(arrival) for arrival in past.arrivals]
    for kind in _IN_LINES:
        for line in now[kind]:
            found += _moved(before[kind].get(line.id), line, past)
    found += _judged(ledger, since.astimezone().timestamp())
    found += _disputed({kind: list(lines.values()) for kind, lines in before.items()}, now)
    return sorted(found, key=lambda change: ORDER.index(change.kind))


def _before(kind: str, lines: Sequence[Line[Record]], past: Past) -> dict[str, Line[Record]]:
    """Today's lines with what stood on them then; those of which nothing did are left out."""
    stood = {line.id: [entry for entry in line.entries if entry.id not in past.recent] for line in lines}
    former = [entry for its, entry in past.former if its == kind]
    places: dict[str, list[tuple[str, Entry[Record]]]] = {}
    for line in lines if former else ():
        for entry in line.entries:
            if entry.id in past.recent:
                places.setdefault(entry.source.document.id, []).append((line.id, entry))
    for entry in former:
        if ident := _heir(kind, entry, places.get(entry.source.document.id, ())):
            stood[ident].append(entry)
    return {
        ident: Line(ident, kind, tuple(sorted(entries, key=_telling))) for ident, entries in stood.items() if entries
    }


def _heir(kind: str, former: Entry[Record], places: Sequence[tuple[str, Entry[Record]]]) -> str | None:
    """The line that a record would be on today, given where the records of its document are that took its place."""
    view = _view(kind, former)
    ranked = []
    for line, entry in places:
        if entry.id == former.id:
            return line
        other = _view(kind, entry)
        alike = 100 if other == view else LINKERS[kind].compare(view, other)
        shared = _shared_words(entry.quote, former.quote)
        if alike > 0 or shared >= _HALF:
            ranked.append((alike, shared, line))
    return max(ranked)[-1] if ranked else None


def _shared_words(quote: str, other: str) -> float:
    """The part of the words of two quotes that both have."""
    one, two = set(quote.split()), set(other.split())
    return len(one & two) / max(len(one | two), 1)


def _view(kind: str, entry: Entry[Record]) -> View:
    document = entry.source.document.id
    return LINKERS[kind].view(Told(entry.id, entry.record, document, entry.reader, told_on(entry), entry.quote))


def _telling(entry: Entry[Record]) -> tuple[str, str, int]:
    return told_on(entry) or LAST, entry.source.document.id, entry.record.evidence.start


def _arrived(arrival: Arrival) -> Change:
    document = arrival.source.document
    where = ", ".join(filter(None, (document.publisher, document.published)))
    name = f"'{document.id}' ({where})" if where else f"'{document.id}'"
    how = {
        "added": "was added",
        "revised": "came with a changed text or changed particulars",
        "read": f"was read by {arrival.reader}" + (f" in place of {arrival.earlier}" if arrival.earlier else ""),
    }[arrival.how]
    return Change("document", f"{name} {how}.", documents=(document.id,), at=arrival.at)


def _moved(before: Line[Record] | None, line: Line[Record], past: Past) -> Iterator[Change]:
    """What is new about one line."""
    fresh = [entry for entry in line.entries if entry.id in past.recent]
    if not fresh and before and {entry.id for entry in before.entries} == {entry.id for entry in line.entries}:
        return
    now = merged(line)
    documents = tuple(sorted({entry.source.document.id for entry in fresh}))
    if before is None:
        yield Change("new", f"New: {titled(now)}.", line.type, line.id, documents=documents)
        return
    then = merged(before)
    for name, (old, new) in _differing(then, now).items():
        givers = [entry for entry in fresh if _plain(getattr(entry.record, name)) == new]
        source = f", according to {who(givers[0])}" if givers else ""
        yield Change(
            "moved",
            f"{titled(now)}: the {name.replace('_', ' ')} was {_said(old)} and is {_said(new)}{source}.",
            line.type,
            line.id,
            name,
            old,
            new,
            documents,
        )
    if (count := now.sources.independent) > (earlier := then.sources.independent):
        known = {entry.source.document.id for entry in before.entries}
        tellers = {entry.source.document.id: who(entry) for entry in fresh if _is_original(now, entry)}
        new = tuple(sorted(tellers.keys() - known))
        tell = "; ".join(tellers[ident] for ident in new)
        why = f"{titled(now)}: {count} independent sources instead of {earlier}; new: {tell}."
        yield Change("source", why, line.type, line.id, "independent_sources", earlier, count, new)


def _is_original(line: Merged[Record], entry: Entry[Record]) -> bool:
    return line.sources.copied_from(entry.source.document.id) is None


def _differing(then: Merged[Record], now: Merged[Record]) -> dict[str, tuple[Any, Any]]:
    """The fields of which the best value is another, with both."""
    old, new = then.record.to_dict(), now.record.to_dict()
    return {name: (old[name], new[name]) for name in new if name not in _UNCOUNTED and old[name] != new[name]}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [item.to_dict() if isinstance(item, Participant) else item for item in value]
    return value


def _said(value: Any) -> str:
    """A value in a sentence."""
    if isinstance(value, list):
        return ", ".join(map(_said, value)) or "unknown"
    if isinstance(value, dict):  # a participant
        return str(value["name"] or value["office"] or value["country"])
    return "unknown" if value is None else str(value)


def _judged(ledger: Ledger, since: float) -> Iterator[Change]:
    lines = ledger.line_ids([side for judgement in ledger.judgements() for side in judgement.pair])
    for judgement in ledger.judgements():
        if datetime.fromisoformat(judgement.at).timestamp() >= since:
            one, other = (lines.get(side, side) for side in (judgement.left, judgement.right))
            verdict = {"same": "one", "different": "two things", "unsure": "open"}[judgement.verdict]
            why = f"{judgement.by} decided: {one} and {other} are {verdict}."
            yield Change("judgement", why, line=one, after=str(judgement.verdict), at=judgement.at)
    for review in ledger.reviews():
        if datetime.fromisoformat(review.at).timestamp() >= since:
            what = f"the {review.field.replace('_', ' ')} of {review.record}" if review.field else review.record
            value = f": {_said(review.found)} → {_said(review.value)}" if review.ruling == "corrected" else ""
            yield Change(
                "judgement",
                f"{review.by} {'reopened' if review.ruling == 'open' else review.ruling} {what}{value}.",
                review.type,
                field=review.field or None,
                before=review.found,
                after=review.value,
                documents=(review.document,),
                at=review.at,
            )


def _disputed(before: Lines, now: Lines) -> Iterator[Change]:
    """The conflicts on lines that had none of the kind."""
    known = {(conflict.kind, frozenset(conflict.lines)) for conflict in conflicts(before)}
    for conflict in conflicts(now):
        if (conflict.kind, frozenset(conflict.lines)) not in known:
            documents = tuple(sorted({rival.entry.source.document.id for rival in conflict.rivals}))
            line = min(conflict.lines, default=None)
            yield Change("conflict", conflict.why, line=line, field=conflict.kind, documents=documents)
