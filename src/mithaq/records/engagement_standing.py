"""Whether what a text tells is an encounter of states, or of one state's officials of rank."""

from __future__ import annotations

import re
from typing import Final

from mithaq.model.frame import Frame
from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.records.drafts import GATHERINGS, Draft
from mithaq.records.entity import HIGH_RANKS, POSTED, PRIVATE_RANKS, STATE_RANKS, Entity
from mithaq.records.party_codes import BODIES, states_of

_NAMED: Final = frozenset(["conference", "summit", "session", "ceremony"])
_OF_A_BLOC: Final = ("noun_of_group", "held_by_group", "begun_by_group", "verb_group", "group_attends", "pronoun_group")
_HEAD: Final = re.compile(r"\b(head_|\w+_head$)")  # patterns of «رئيسة جامعة دمشق»
_MANY: Final = 3  # states that a summit has, though nobody is named
_SURE: Final = 0.8  # preference that the frame of a domestic encounter must have
_BODIES_MET: Final = frozenset(["company", "fund", "ngo"])
_SPEAK_FOR_THEMSELVES: Final = _BODIES_MET | {"school", "other"}
_PARTY: Final = "party"  # rank of those who speak for a movement, not for a state
_TWO: Final = 2
_FACTION: Final = "faction"  # in the names of patterns of talks with a movement
_STATE_AND_FACTION: Final = ("state_and_faction", "faction_and_state")  # «مفاوضات بين كينيا وحركة حماس»: nobody named


def stands(draft: Draft, frame: Frame, home: str | None, factions: frozenset[str]) -> bool:
    """Whether those whom a frame brings together make an encounter of the contract; `home` is the outlet's country.

    `factions` are the words with which the names of movements begin that are no states.
    """
    people = [e for e, _ in draft.participants.values()]
    states = states_of(draft.parties)
    if people and not any(e.rank in STATE_RANKS or (e.country and not e.rank) for e in people):
        return draft.kind == "visit" and draft.movement and frame.pattern.endswith("delegation")
    if "visit.officials" in frame.pattern:
        return len(states) >= 2
    if draft.kind == "visit":
        return _visit_stands(draft, people, states)
    if frame.pattern.endswith(_OF_A_BLOC) and not BODIES.isdisjoint(states):
        return True  # «اجتماع وزراء دفاع دول الناتو»
    if len(states) >= 2:
        return True
    if _of_foreigner(draft, frame, people, home) or _with_faction(draft, frame, people, states, factions):
        return True
    if _FACTION in frame.pattern:
        return False
    if states and len(people) >= 2:
        return any(_of_ministerial_rank(e) for e in people) and frame.preference >= _SURE
    return any(_of_ministerial_rank(e) for e in people) and _with_foreign_body(frame, states)


def _of_foreigner(draft: Draft, frame: Frame, people: list[Entity], home: str | None) -> bool:
    """«استقبل مدير الجامعة السفير المصري»: an official abroad meets somebody who speaks for himself or a body."""
    official = [e for e in people if e.country and e.rank in STATE_RANKS]
    others = [e for e in people if not e.country and e.offices and e.rank not in HIGH_RANKS]
    if draft.kind != "meeting" or len(official) != 1 or len(people) > _TWO:
        return False
    slots = frame.slots.values() if _HEAD.search(frame.pattern) else ()
    bodies = [item.value for item in slots if isinstance(item.value, OrganisationMention)]
    if not others and not any(body.kind in _SPEAK_FOR_THEMSELVES for body in bodies):
        return False
    one = official[0]
    if any(body.country == one.country for body in bodies):
        return False  # his own countrymen
    hosted = draft.place_country not in (None, one.country)
    first = one in [e for e, role in draft.participants.values() if role == "host"] or _comes_first(frame, one.country)
    if first and not hosted:
        return False
    received = [e for e, role in draft.participants.values() if role == "host" and e is not one and e.rank != _PARTY]
    post = next(iter(one.posts), None) if len(one.posts) == 1 else None  # «سفير العراق بالقاهرة»
    where = draft.place_country if hosted else post
    if received and where is not None:
        draft.parties.add(where)
        draft.place_country = where
    return hosted or one.rank in POSTED or home not in (None, one.country)


def _with_faction(draft: Draft, frame: Frame, people: list[Entity], states: set[str], factions: frozenset[str]) -> bool:
    """«استقبل الوزير الروسي وفدا من حركة طالبان»: an official and a movement of another state, which is none."""
    official = any(e.country in states and e.rank in STATE_RANKS for e in people)
    official = official or (not people and bool(states) and frame.pattern.endswith(_STATE_AND_FACTION))
    if draft.kind not in ("meeting", "call") or not official:
        return False
    others = (item for item in frame.slots.values() if isinstance(item.value, OrganisationMention))
    return any(
        isinstance(item.value, OrganisationMention)
        and item.value.kind in ("other", "military", "ngo")
        and item.value.country not in {None, *states}
        and item.key.lstrip("و").removeprefix("ال") in factions
        for item in others
    )


def _comes_first(frame: Frame, country: str | None) -> bool:
    """«التقى السفير رئيس التحرير»: whether the side of that country is the one that met the other."""
    one = frame.slots.get("a")
    return one is not None and isinstance(one.value, PersonMention) and one.value.country == country


def _with_foreign_body(frame: Frame, states: set[str]) -> bool:
    """«التقى الوزير رئيس شركة هواوي»: a body of another state, which speaks for itself."""
    bodies = (item.value for item in frame.slots.values())
    return any(
        isinstance(body, OrganisationMention)
        and body.kind in _BODIES_MET
        and body.country is not None
        and body.country not in states
        for body in bodies
    )


def among_states(draft: Draft) -> bool:
    """Whether a named occasion brings states together, though the text may name only one of them."""
    if draft.beside and len(states_of(draft.parties)) < _TWO:
        return True  # those who met there will tell
    if not draft.parties and draft.place_country:
        draft.parties.add(draft.place_country)
    states = states_of(draft.parties)
    if len(states) != 1:
        return len(states) > 1
    if draft.kind == "meeting":
        told = draft.date is not None or draft.place is not None
        return told and not BODIES.isdisjoint(states)  # «تستضيف الرياض اجتماعا وزاريا عربيا»
    if draft.kind not in GATHERINGS or draft.borrowed:
        return False
    if draft.place_country is not None and draft.place_country not in states:
        if draft.kind == "conference":  # an exhibition, days of culture: those who come, and their host
            draft.parties.add(draft.place_country)
        return draft.kind == "conference" or bool(draft.participants) or _of_body(draft, states)
    return _of_body(draft, states)


def _of_body(draft: Draft, states: set[str]) -> bool:
    """An intergovernmental body brings its members together, whatever the text names of them."""
    return draft.international or (draft.kind != "conference" and not BODIES.isdisjoint(states))


def of_states(drafts: list[Draft], bodies: frozenset[str], lead: frozenset[str]) -> list[Draft]:
    """The drafts without the congresses, courses, feasts and home visits of a text that tells no encounter of states.

    There an occasion counts if its own words say that several states come to it, or officials of two. `bodies` are the
    codes of the intergovernmental bodies of the text, whose sittings are such occasions by themselves; `lead` are the
    two parties that the text is about, where its opening names both. What is opened stands beside another
    occasion of the same two.
    """
    if any(d.kind not in _NAMED and len(states_of(d.parties)) >= 2 for d in drafts):
        return drafts
    drafts = [d for d in drafts if not d.beside]
    stand = [d for d in drafts if _is_of_states(d, bodies, lead)]
    two = [d.parties for d in stand]
    return [d for d in drafts if d in stand or (d.pattern.endswith("opening") and d.parties in two)]


def _is_of_states(draft: Draft, bodies: frozenset[str], lead: frozenset[str]) -> bool:
    if draft.kind not in _NAMED:
        return draft.kind != "visit"  # one within a state: «ويغادر إلى جدة»
    officials = [e for e, _ in draft.participants.values() if e.country and e.rank in STATE_RANKS]
    if len(states_of({e.country for e in officials if e.country})) >= 2 or draft.signing:
        return True
    if draft.attended and draft.kind != "ceremony":
        return True
    if draft.kind == "conference" and len(states_of(draft.parties)) >= _TWO and not BODIES.isdisjoint(draft.parties):
        return True  # «تستضيف الجزائر المعرض الأفريقي», «منتدى التعاون العربي الصيني»
    if draft.kind == "conference" and any(e.rank in HIGH_RANKS and draft.place_country != e.country for e in officials):
        return draft.place_country is not None  # a minister who went abroad for it
    if draft.kind == "summit":
        return (
            draft.international
            or bool(officials)
            or len(draft.parties) >= _MANY
            or not (BODIES | bodies).isdisjoint(draft.parties)
        )
    if draft.kind == "ceremony":
        high = any(e.rank in HIGH_RANKS for e in officials)
        enough = _TWO if draft.pattern.endswith("opening") else _MANY  # «دشن رئيسا أوغندا وتنزانيا»
        several = draft.attended and len(states_of(draft.parties)) >= enough  # «حفل الافتتاح الذي حضره زعماء …»
        return len(states_of(draft.parties)) >= _TWO and (
            high and draft.parties <= lead if draft.borrowed else several or bool(officials)
        )
    sits = not bodies.isdisjoint(draft.parties)
    return sits and (
        draft.kind == "session" or bool(officials) or (draft.international and draft.place_country is not None)
    )


def led_by_officials(draft: Draft) -> bool:
    """Whether somebody of ministerial rank takes part, not «الرئيس» of whatever it be."""
    return any(
        e.country
        and e.rank in HIGH_RANKS
        and not any(rank in PRIVATE_RANKS for _, _, rank in e.offices)  # «الأمير فلان، رئيس النادي»
        and any(len(text.split()) > 1 or country for text, country, _ in e.offices)
        for e, _ in draft.participants.values()
    )


def _visit_stands(draft: Draft, people: list[Entity], states: set[str]) -> bool:
    if draft.delegated and not people:
        return len(states) >= _TWO and draft.place is not None
    if not people or not draft.parties or (not draft.place and len(states) < 2):
        return False
    if len(states) >= 2:
        return True
    return any(e.rank in HIGH_RANKS for e in people) and draft.place_exact and draft.place_country in states


def _of_ministerial_rank(entity: Entity) -> bool:
    """A prince by title alone («الأمير») holds no office of that rank, nor does one who governs a region."""
    if entity.rank == "royal":
        return any(rank in HIGH_RANKS and (len(text.split()) > 1 or country) for text, country, rank in entity.offices)
    return entity.rank in HIGH_RANKS


def is_welcomed_back(draft: Draft, frame: Frame) -> bool:
    """«واستقبل رئيس الجمهورية بالمطار من طرف الوزير الأول»: a head of state is no guest of his own officials."""
    guests = [e for e, role in draft.participants.values() if role == "visitor"]
    at_home = {None, *(e.country for e in guests)}
    high = bool(guests) and all(e.rank in HIGH_RANKS and e.country for e in guests)
    return high and frame.pattern.endswith("passive") and {e.country for e, _ in draft.participants.values()} <= at_home
