"""Whether what a text tells is an encounter of states, or of one state's officials of rank."""

from __future__ import annotations

from mithaq.model.frame import Frame
from mithaq.records.drafts import Draft
from mithaq.records.people import HIGH_RANKS, STATE_RANKS, Entity

_SURE = 0.8  # preference that the frame of a domestic encounter must have


def stands(draft: Draft, frame: Frame) -> bool:
    """Whether those whom a frame brings together make an encounter of the contract."""
    people = [e for e, _ in draft.participants.values()]
    states = states_of(draft.parties)
    if people and not any(e.rank in STATE_RANKS or (e.country and not e.rank) for e in people):
        return False
    if frame.pattern.endswith("visit.officials"):
        return len(states) >= 2
    if draft.kind == "visit":
        return _visit_stands(draft, people, states)
    if len(states) >= 2:
        return True
    if states and len(people) >= 2:
        return any(_of_ministerial_rank(e) for e in people) and frame.preference >= _SURE
    return False


def among_states(draft: Draft) -> bool:
    """Whether a named occasion brings states together, though the text may name only one of them."""
    if not draft.parties and draft.place_country:
        draft.parties.add(draft.place_country)
    states = states_of(draft.parties)
    if len(states) != 1:
        return len(states) > 1
    if draft.kind not in ("conference", "summit", "session") or draft.borrowed:
        return False
    if draft.place_country is not None and draft.place_country not in states:
        if draft.kind == "conference":  # an exhibition, days of culture: those who come, and their host
            draft.parties.add(draft.place_country)
        return draft.kind == "conference" or bool(draft.participants)
    return draft.international or (draft.kind != "conference" and any(len(code) > 2 for code in states))


def states_of(parties: set[str]) -> set[str]:
    """The parties with each region counted as its state."""
    return {p.split("-")[0] for p in parties}


def _visit_stands(draft: Draft, people: list[Entity], states: set[str]) -> bool:
    if not people or not draft.parties or (not draft.place and len(states) < 2):
        return False
    if len(states) >= 2:
        return True
    return any(e.rank in HIGH_RANKS for e in people) and draft.place_exact and draft.place_country in states


def _of_ministerial_rank(entity: Entity) -> bool:
    """A prince by title alone («الأمير») holds no office of that rank."""
    if entity.rank == "royal":
        return any(len(text.split()) > 1 or country for text, country, _ in entity.offices)
    return entity.rank in HIGH_RANKS
