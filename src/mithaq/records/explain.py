"""What became of each sentence: what was recognised, which pattern made which record, where the others stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mithaq.frames.explain import furthest, quoted, skeleton, stopped
from mithaq.frames.match import Attempt
from mithaq.model.frame import Frame, Item
from mithaq.model.mention import PersonMention, Sides
from mithaq.model.record import (
    RECORD_TYPES,
    Commitment,
    Engagement,
    Figure,
    Instrument,
    Organisation,
    Person,
    Reading,
    Record,
    Statement,
)
from mithaq.model.span import Span
from mithaq.records.context import Context

_NO_RECORD = "no record of its own"


class Explanation:
    """The reading of one document, told sentence by sentence."""

    def __init__(
        self, context: Context, reading: Reading, frames: Sequence[Frame], attempts: list[list[Attempt]]
    ) -> None:
        self._context = context
        self._frames = frames
        self._attempts = attempts
        self._records = [
            (f"{kind.removesuffix('s')} {n}", record)
            for kind in RECORD_TYPES
            for n, record in enumerate(getattr(reading, kind), 1)
        ]

    def lines(self) -> Iterator[str]:
        """The document's name, then for each sentence what there is to tell of it."""
        document, text = self._context.document, self._context.text
        counted = f"{len(text.sentences)} sentence{'' if len(text.sentences) == 1 else 's'}"
        yield f"{quoted(document.id)} · published {document.published or 'unknown'} · {counted}"
        for number, sentence in enumerate(text.sentences):
            yield ""
            yield f"{number + 1}  {quoted(text.quote(sentence.first, sentence.stop))}"
            if sentence.furniture:
                yield "   part of the page, not of the text: not read"
            else:
                yield from self._sentence(number)

    def _sentence(self, number: int) -> Iterator[str]:
        items = self._context.sketch.items[number]
        if not items:
            return
        yield f"   skeleton  {skeleton(self._context.text, items, self._meaning)}"
        frames = [frame for frame in self._frames if frame.sentence == number]
        told: set[str] = set()
        yield from _section("matched", (self._matched(frame, items, told) for frame in frames))
        yield from _section("stopped", (stopped(attempt) for attempt in furthest(self._attempts[number])))
        yield from _section("records", self._made(self._context.quote(items, 0, len(items)), told))

    def _matched(self, frame: Frame, items: list[Item], told: set[str]) -> str:
        text = self._context.text
        slots = (f"{name}={quoted(text.quote(item.first, item.stop))}" for name, item in frame.slots.items())
        evidence = self._context.quote(items, frame.first, frame.stop)
        outcome = _NO_RECORD
        for name, record in self._records:
            if record.pattern == frame.pattern and record.evidence.overlaps(evidence):
                told.add(name)
                outcome = f"{name}: {describe(record)} ({record.confidence:.2f})"
                break
            if isinstance(record, Engagement) and record.evidence.overlaps(evidence) and outcome == _NO_RECORD:
                outcome = f"{_NO_RECORD}; {name} ({record.pattern}) rests on the same words"
        return f"{' '.join((frame.pattern, *slots))} → {outcome}"

    def _made(self, sentence: Span, told: set[str]) -> Iterator[str]:
        """The records whose evidence begins here, but for those named beside a pattern."""
        for name, record in self._records:
            if sentence.start <= record.evidence.start < sentence.stop and name not in told:
                yield f"{name}: {describe(record)} ({record.pattern}, {record.confidence:.2f})"

    def _meaning(self, mention: object) -> str:
        if isinstance(mention, PersonMention):
            entity = self._context.people.of(mention)
            if entity is None:
                return ""
            name = entity.name.told(self._context.text.source) if entity.name else None
            return " | ".join(quoted(part or "–") for part in (name, entity.office, entity.country))
        if isinstance(mention, Sides):
            return " ".join(self._context.pair[: mention.count])
        return ""


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    """`lines` under a title; nothing where there are none."""
    for n, line in enumerate(lines):
        if not n:
            yield f"   {title}"
        yield f"     {line}"


def describe(record: Record) -> str:
    """What a record says, in one line."""
    parts = [quoted(part) for part in _parts(record) if part]
    if isinstance(record, Statement) and record.addressee:
        parts.append(f"to {quoted(record.addressee)}")
    return ", ".join(parts)


def _parts(record: Record) -> tuple[str | None, ...]:
    match record:
        case Person():
            return record.name, record.office, record.country
        case Organisation():
            return record.name, record.kind, record.country
        case Engagement():
            return record.kind, record.status, record.date, record.place, " ".join(record.parties)
        case Instrument():
            return record.kind, record.status, record.date, record.title, " ".join(record.parties)
        case Commitment():
            return record.kind, record.status, record.due, record.what, " ".join(record.actors)
        case Figure():
            return record.measure, f"{record.value} {record.unit}", record.period, record.speaker
        case Statement():
            return record.act, record.speaker, record.country
    return (type(record).__name__,)
