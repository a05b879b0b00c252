"""What a record shows of its own accord about how far it can be trusted.

A signal is a name and a value («date», «none»), read off the finished record and the text around it and never off a
reference. `confidence.py` turns them into a probability; docs/confidence.md explains each of them to users.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Organisation, Person, Reading, Record
from mithaq.records.context import Context

Signal = tuple[str, str]

_NAMES = frozenset(["name", "leader"])  # kinds of the entries that hold names of persons


class Signals:
    """Tells the signals of the records of one document."""

    def __init__(self, context: Context, reading: Reading) -> None:
        self._context = context
        self._reading = reading
        self._codes: list[tuple[int, str]] | None = None

    def of(self, record: Record) -> Iterator[Signal]:
        """The pattern with the families it belongs to, then what else the type of the record shows."""
        parts = record.pattern.split(".")
        for n in range(2, len(parts) + 1):
            yield "pattern", ".".join(parts[:n])
        match record:
            case Person():
                yield from self._person(record)
            case Organisation():
                yield "kind", record.kind
            case Engagement():
                yield from self._engagement(record)
            case Instrument():
                yield "parties", _up_to(3, len(record.parties))
                yield "in the text", _up_to(4, len(self._reading.instruments))
                yield "words", self._length(record)
            case Commitment():
                yield "actors", _up_to(3, len(record.actors))
                yield "states in the text", _up_to(4, len(self._states()))
            case Figure():
                yield "speaker", "named" if record.speaker else "none"
                yield "stands in", self._part(record)
                yield "parties beside", self._beside(record, record.parties)

    def _person(self, record: Person) -> Iterator[Signal]:
        home = self._context.home
        yield "country", "none" if record.country is None else "home" if record.country == home else "other"
        yield "words of office", _up_to(4, len(record.office.split()) if record.office else 0)
        yield "words of name", _up_to(4, len(record.name.split()))
        tags, (first, stop) = self._context.sketch.tags, self._tokens(record)
        listed = sum(any(h.entry.kind in _NAMES for h in tags.hits[i]) for i in range(first, stop))
        yield "listed names", _up_to(2, listed)

    def _engagement(self, record: Engagement) -> Iterator[Signal]:
        yield "event", f"{record.kind} {record.status}"
        yield "date", "none" if record.date is None else "day" if len(record.date) == len("2025-11-26") else "other"
        yield "parties", _up_to(3, len(record.parties))
        yield "people", _up_to(2, sum(p.name is not None for p in record.participants))
        yield "in the text", _up_to(6, len(self._reading.engagements))
        yield "stands in", self._part(record)
        yield "parties beside", self._beside(record, record.parties)
        yield "others beside", "yes" if self._named(record) - set(record.parties) else "no"

    # -- the words around it ------------------------------------------------------------------------

    def _tokens(self, record: Record) -> tuple[int, int]:
        starts = self._context.text.starts
        return bisect_left(starts, record.evidence.start), bisect_left(starts, record.evidence.stop)

    def _length(self, record: Record) -> str:
        first, stop = self._tokens(record)
        return _up_to(4, (stop - first) // 8)

    def _part(self, record: Record) -> str:
        """Headline, lead (the sentence after it) or body."""
        sentences = self._context.text.sentences
        first = self._tokens(record)[0]
        for number, name in enumerate(("headline", "lead")):
            if number < len(sentences) and first < sentences[number].stop:
                return name
        return "body"

    def _beside(self, record: Record, parties: tuple[str, ...]) -> str:
        """How many of the parties the evidence itself names; the others come from elsewhere in the text."""
        named = len(self._named(record).intersection(parties))
        return "all" if named == len(parties) else "some" if named else "none"

    def _named(self, record: Record) -> set[str]:
        """Codes of all whom the words of the evidence name, by name, adjective, city, office or official."""
        first, stop = self._tokens(record)
        if self._codes is None:
            self._codes = sorted(self._mentioned())
        low, high = bisect_left(self._codes, (first, "")), bisect_left(self._codes, (stop, ""))
        return {code for _, code in self._codes[low:high]}.union(self._context.states_in(first, stop))

    def _mentioned(self) -> Iterator[tuple[int, str]]:
        context = self._context
        for row in context.mentions:
            for item in row:
                for member in context.members(item):
                    match member:
                        case Place():
                            codes = member.members or (member.code, member.code.split("-")[0])
                        case PersonMention():
                            entity = context.people.of(member)
                            codes = (
                                entity.country if entity is not None and entity.country else "",
                                *(state for office in member.offices for state in office.states),
                            )
                        case OrganisationMention():
                            codes = (member.code or member.country or "",)
                        case _:
                            continue
                    yield from ((member.first, code) for code in codes if code)

    def _states(self) -> set[str]:
        return {place.code for place in self._context.sketch.places if place.code and place.is_state}


def _up_to(most: int, count: int) -> str:
    return str(count) if count < most else f"{most}+"
