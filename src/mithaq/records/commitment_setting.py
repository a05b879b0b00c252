"""What a text is about, as far as it tells whom an undertaking concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from mithaq.model.frame import TENSES, Item
from mithaq.model.mention import OrganisationMention, Place, Sides
from mithaq.model.record import Instrument
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.entity import STATE_RANKS
from mithaq.records.filed_from import filed_from
from mithaq.records.party_codes import BODIES, state_of

_BRIEF: Final = 5  # sentences of a text that needs no such share
_DENSE: Final = 0.4  # share of the sentences that name two parties, in a text on relations throughout
_ENVOYS: Final = frozenset(["ambassador", "diplomat", "envoy"])
_STATE: Final = 2  # letters of the code of a state
_OPENING: Final = 3  # sentences in which a text says whom it is about
_LINE: Final = 6  # tokens of a line that says more than where and when
_SHORT: Final = 12  # sentences of a readout, at most
_MANY: Final = 7  # parties that can be meant by «the sides»
_NAMED_OFTEN: Final = 4  # mentions of a state that make it more than one passed by
_OFTEN: Final = 2  # mentions of «the two sides» that make a text one on relations


class Density:
    """In how many sentences a text names two of some parties; counted once for each set of them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[frozenset[str], bool] = {}

    def is_high(self, parties: frozenset[str]) -> bool:
        """Whether so many sentences name two of the parties that one which names none is on them."""
        if parties not in self._known:
            rows = self._context.sketch.items
            two = sum(len(parties.intersection(codes_of(self._context, row))) > 1 for row in rows)
            self._known[parties] = len(rows) <= _BRIEF or two >= _DENSE * len(rows)
        return self._known[parties]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text is about.

    `known` are the parties to its encounters, `lead` the two whom its opening names; `relations` tells whether it
    is on relations throughout, so that an undertaking of one side alone concerns the other as well. `sides` are those
    who are meant where a text speaks of all sides; `meetings` are the encounters of two, with their sentences.
    """

    known: frozenset[str]
    lead: frozenset[str]
    relations: bool
    sides: tuple[str, ...]
    meetings: tuple[tuple[int, frozenset[str]], ...]
    density: Density
    found: bool = False  # whether `lead` was found by an undertaking only
    last: tuple[int, frozenset[str]] = (-1, frozenset())  # who undertook the last thing, and the number of its sentence

    def is_on_relations_throughout(self) -> bool:
        """Whether so many sentences name two of those whom the text is about that one which names none is on them."""
        return self.density.is_high(self.known | self.lead)

    def two_before(self, sentence: int) -> frozenset[str]:
        """The two who met in or last before a sentence."""
        return next((two for number, two in reversed(self.meetings) if number <= sentence), frozenset())


_DEEDS: Final = ("inauguration_opening", "signing")  # told by the way, they do not say whom a text is about


def setting_of(context: Context, drafts: list[Draft], papers: Sequence[Instrument]) -> Setting:
    """What the parties, the opening and the wording of a text make of it."""
    drafts = [draft for draft in drafts if not draft.pattern.endswith(_DEEDS)]
    two = _two(context)
    pair = frozenset(code for code in two if "-" not in code)
    named: set[str] = set()
    for items in context.telling[: _opening(context)]:
        named.update(state_of(code) for code in codes_of(context, items, cities=True))
    if len(pair) == 1 and (body := _other_body(context)):
        pair |= {body}
    short = len(context.text.sentences) <= _SHORT
    if len(pair) < 2 and short and not context.of_games:
        every = frozenset(state_of(code) for items in context.telling for code in codes_of(context, items))
        pair = every if every <= _spoken_for(context) else pair
    lead = pair if len(pair) == 2 and pair <= named and pair <= _represented(context) else frozenset()
    known = frozenset(
        code
        for draft in drafts
        if len(draft.parties) >= 2 and not draft.borrowed and draft.kind != "conference"
        for code in draft.parties
    )
    if len({state_of(code) for code in known}) < 2:
        known = frozenset()
    sides = sum(isinstance(item.value, Sides) for row in context.mentions for item in row)
    met = bool(known) and bool(lead) and lead <= known
    opened = short and any(len(draft.parties) >= 2 and draft.sentence < _OPENING for draft in drafts)
    relations = sides >= _OFTEN or met or opened or (sides > 0 and (bool(known) or (bool(lead) and short)))
    if not (lead or known):
        lead = next((both for both in _bound(context, papers) if len(both) == 2 and _of_body(both)), lead)
    first = next((d.parties for d in drafts if len(d.parties) >= 2 and d.sentence < _OPENING), set())
    whole = tuple(code for code in two if code == state_of(code) or state_of(code) not in two)
    many = tuple(sorted(first)) if first and set(two) <= first and len(first) <= _MANY else tuple(lead or whole)
    meetings = tuple((d.sentence, frozenset(d.parties)) for d in drafts if len(d.parties) == 2)
    if len(pair) == 2 and ((pair <= named and sides >= _OFTEN) or pair in _bound(context, papers)):
        lead = lead or pair
    return Setting(known or (lead if sides else known), lead, relations, many, meetings, Density(context))


def _two(context: Context) -> tuple[str, ...]:
    """The two whom a text is mostly about; not the one in whose city alone it was filed («أبوظبي - سكاي نيوز»)."""
    filed = filed_from(context)
    code = filed[0].code if filed is not None else None
    if code not in context.pair or context.mentioned[code] > 1:
        return context.pair
    return tuple(other for other in context.ranked if other != code)


def _opening(context: Context) -> int:
    """How many sentences open a text: lines that only tell where and when it was written are not counted."""
    told = 0
    for number, sentence in enumerate(context.text.sentences):
        told += sentence.stop - sentence.first >= _LINE
        if told == _OPENING:
            return number + 1
    return len(context.text.sentences)


def _bound(context: Context, papers: Sequence[Instrument]) -> list[frozenset[str]]:
    """The parties to each document that the opening tells of."""
    if not papers:
        return []
    last = context.text.sentences[min(len(context.text.sentences), _opening(context)) - 1]
    stop = context.text.stops[last.stop - 1]
    return [frozenset(map(state_of, paper.parties)) for paper in papers if paper.evidence.start < stop]


def _of_body(two: frozenset[str]) -> bool:
    """Whether one of two parties is a state and the other a bank, a fund or a body of states."""
    return len({party for party in two if len(party) == _STATE} - BODIES) == 1


def _represented(context: Context) -> frozenset[str]:
    """The parties of which the text goes on to speak, which act in its opening, or for which somebody acts in it."""
    bodies = {code for body in context.sketch.organisations if (code := body.party or body.country)}
    often = {code for code, times in context.mentioned.items() if times >= _NAMED_OFTEN}
    return _spoken_for(context) | {state_of(code) for code in bodies | often | _hosts(context)}


def _spoken_for(context: Context) -> frozenset[str]:
    """The parties whose officials or organs of state the text names and those that act in its opening."""
    officials = {e.country for e in context.people.entities if e.country and e.rank in STATE_RANKS}
    organs = {body.country for body in context.sketch.organisations if body.country and body.kind == "ministry"}
    joint = {code for body in context.sketch.organisations for code in _joined(context, body)}
    return frozenset(state_of(code) for code in officials | organs | joint | _acting(context))


def _joined(context: Context, body: OrganisationMention) -> list[str]:
    """«مجلس التنسيق العراقي السعودي»: the two whose joint body it is."""
    if body.country or body.party or body.kind == "media":
        return []
    states = context.states_in(body.first, body.stop)
    return states if len(states) == 2 else []


def _hosts(context: Context) -> set[str]:
    """«سفير تركيا لدى الجزائر»: the states to which an envoy is sent."""
    sent = [office for person in context.sketch.persons for office in person.offices if office.rank in _ENVOYS]
    return {p.code for p in context.sketch.places if p.code and any(o.first <= p.first < o.stop for o in sent)}


def _acting(context: Context) -> set[str]:
    """«وقعت روسيا وتركيا», «أعلنت إسلام آباد»: the states that stand right behind a verb in the opening."""
    found: set[str] = set()
    for row in context.sketch.items[: _opening(context)]:
        for before, item in pairwise(row):
            if "Actor" in item.types and not TENSES.isdisjoint(before.features.values()):
                found.update(context.codes(item))
    return found


def _other_body(context: Context) -> str:
    """The intergovernmental body that a text names most, and often enough to be one of the two it is about."""
    bodies = Counter(body.party for body in context.sketch.organisations if body.party)
    return next((str(party) for party, count in bodies.most_common(1) if count >= _OFTEN), "")


def codes_of(context: Context, items: list[Item], cities: bool = False) -> list[str]:
    """Parties that items name, adjectives and homes of organisations included."""
    found: list[str] = []
    for item in items:
        if item.value is not None:
            found += context.codes(item)
            for member in context.members(item):
                if isinstance(member, OrganisationMention) and member.country and member.kind != "media":
                    found.append(member.country)
                elif isinstance(member, OrganisationMention):
                    found += _joined(context, member)
                elif isinstance(member, Place) and (state := context.state_of_area(member)):
                    found.append(state)
                elif cities and isinstance(member, Place) and member.code:
                    found.append(member.code)
        elif "adjective" in item.features:
            found.append(item.features["adjective"])
    return list(dict.fromkeys(found))
