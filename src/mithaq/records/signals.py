"""What a record shows of its own accord about how far it can be trusted.

A signal is a name and a value («date», «none»), read off the finished record and the text around it and never off a
reference. `confidence.py` turns them into a probability; docs/confidence.md explains each of them to users.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from mithaq.model.edtf import is_day
from mithaq.model.mention import Sides
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Organisation, Person, Reading, Record
from mithaq.records.context import Context
from mithaq.records.party_codes import state_of

Signal = tuple[str, str]


class Signals:
    """Tells the signals of the records of one document."""

    def __init__(self, context: Context, reading: Reading) -> None:
        self._context = context
        self._reading = reading
        self._sorted_codes: list[tuple[int, str]] | None = None
        self._side_tokens: list[int] | None = None
        self._named_states: set[str] | None = None

    def of(self, record: Record) -> list[Signal]:
        """The pattern with the families it belongs to, then what else the type of the record shows."""
        return [*families(record.pattern), *self._shown(record)]

    def _shown(self, record: Record) -> tuple[Signal, ...]:
        if isinstance(record, Person):
            return self._person(record)
        if isinstance(record, Organisation):
            return (("kind", record.kind),)
        if isinstance(record, Engagement):
            return self._engagement(record)
        if isinstance(record, Instrument):
            return (
                ("parties", _up_to(3, len(record.parties))),
                ("main parties", self._main(record.parties)),
                ("parties beside", _beside(record.parties, self._named(record)) if record.parties else "none"),
                ("others in the sentence", "no" if self._named_around(record).issubset(record.parties) else "yes"),
                ("engagements in the text", _up_to(3, len(self._reading.engagements))),
            )
        if isinstance(record, Commitment):
            return (
                ("both sides", self._both_sides(record)),
                ("main parties", self._main(record.actors)),
                ("engagements in the text", _up_to(4, len(self._reading.engagements))),
                ("home acts", "yes" if self._context.home in record.actors else "no"),
                ("states in the text", _up_to(4, len(self._states))),
            )
        if isinstance(record, Figure):
            return (
                ("speaker", "named" if record.speaker else "none"),
                ("both sides", self._both_sides(record)),
                ("stands in", self._part(record)),
                ("parties beside", _beside(record.parties, self._named(record))),
            )
        return ()

    def _person(self, record: Person) -> tuple[Signal, ...]:
        home, tags = self._context.home, self._context.sketch.tags
        listed = sum([tags.has(i, "name", "leader") for i in range(*self._tokens(record))])
        return (
            ("country", "none" if record.country is None else "home" if record.country == home else "other"),
            ("words of office", _up_to(4, len(record.office.split()) if record.office else 0)),
            ("words of name", _up_to(4, len(record.name.split()))),
            ("listed names", _up_to(2, listed)),
        )

    def _engagement(self, record: Engagement) -> tuple[Signal, ...]:
        named = self._named(record)
        return (
            ("event", f"{record.kind} {record.status}"),
            ("date", "none" if record.date is None else "day" if is_day(record.date) else "other"),
            ("parties", _up_to(3, len(record.parties))),
            ("people", _up_to(2, sum(p.name is not None for p in record.participants))),
            ("in the text", _up_to(6, len(self._reading.engagements))),
            ("instruments in the text", _up_to(3, len(self._reading.instruments))),
            ("stands in", self._part(record)),
            ("parties beside", _beside(record.parties, named)),
            ("others beside", "no" if named.issubset(record.parties) else "yes"),
        )

    # -- the words around it ------------------------------------------------------------------------

    def _tokens(self, record: Record) -> tuple[int, int]:
        starts = self._context.text.starts
        return bisect_left(starts, record.evidence.start), bisect_left(starts, record.evidence.stop)

    def _part(self, record: Record) -> str:
        """Headline, lead (the sentence after it) or body."""
        sentences = self._context.text.sentences
        first = self._tokens(record)[0]
        for number, name in enumerate(("headline", "lead")):
            if number < len(sentences) and first < sentences[number].stop:
                return name
        return "body"

    def _main(self, parties: tuple[str, ...]) -> str:
        """Whether these are the two that the text is mostly about, some of them, or others as well."""
        pair = set(self._context.pair)
        return "all" if pair == set(parties) else "some" if pair.issuperset(parties) else "others"

    def _both_sides(self, record: Record) -> str:
        """Whether the evidence speaks of «the two sides», «both countries»."""
        first, stop = self._tokens(record)
        return "yes" if any(first <= token < stop for token in self._sides) else "no"

    def _named(self, record: Record) -> set[str]:
        """Codes of all whom the words of the evidence name, by name, adjective, city, office or official."""
        return self._told_in(*self._tokens(record))

    def _named_around(self, record: Record) -> set[str]:
        """Codes of the states and bodies that the sentence names in which the evidence begins."""
        first, stop = self._tokens(record)
        around = next((s for s in self._context.text.sentences if s.first <= first < s.stop), None)
        codes = self._told_in(around.first, around.stop) if around else self._told_in(first, stop)
        return {state_of(code) for code in codes}

    def _told_in(self, first: int, stop: int) -> set[str]:
        codes = self._codes
        low, high = bisect_left(codes, (first, "")), bisect_left(codes, (stop, ""))
        return {code for _, code in codes[low:high]}.union(self._context.states_in(first, stop))

    @property
    def _codes(self) -> list[tuple[int, str]]:
        """Party codes that the text mentions, each with the token where it does, in reading order."""
        if self._sorted_codes is None:
            self._sorted_codes = sorted(set(self._mentioned()))
        return self._sorted_codes

    def _mentioned(self) -> Iterator[tuple[int, str]]:
        context, sketch = self._context, self._context.sketch
        for place in sketch.places:
            for code in place.members or (place.code, place.code.partition("-")[0]):
                yield place.first, code
        for person in sketch.persons:
            entity = context.people.of(person)
            if entity is not None and entity.country:
                yield person.first, entity.country
            for office in person.offices:
                for code in office.states:
                    yield person.first, code
        for body in sketch.organisations:
            if body.code or body.country:
                yield body.first, body.code or body.country or ""

    @property
    def _sides(self) -> list[int]:
        if self._side_tokens is None:
            self._side_tokens = self._found_sides()
        return self._side_tokens

    def _found_sides(self) -> list[int]:
        rows = self._context.mentions
        return [item.first for row in rows for item in row if isinstance(item.value, Sides)]

    @property
    def _states(self) -> set[str]:
        if self._named_states is None:
            self._named_states = {place.code for place in self._context.sketch.places if place.code and place.is_state}
        return self._named_states


@cache
def families(pattern: str) -> tuple[Signal, ...]:
    """The pattern and whatever it belongs to: `ar.meeting` and `ar.meeting.held_with`."""
    parts = pattern.split(".")
    return tuple(("pattern", ".".join(parts[:n])) for n in range(2, len(parts) + 1))


def _beside(parties: tuple[str, ...], named: set[str]) -> str:
    """How many of the parties the evidence itself names; the others come from elsewhere in the text."""
    count = len(named.intersection(parties))
    return "all" if count == len(parties) else "some" if count else "none"


def _up_to(most: int, count: int) -> str:
    return str(count) if count < most else f"{most}+"
