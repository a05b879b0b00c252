"""Offices that stand behind several names: «محمود الشريف وسليمان وهدان، وكيلا مجلس النواب»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import COMMAS
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import PersonMention

_SEVERAL: Final = ("dual", "plural")


def share_offices(tags: Tags, found: list[PersonMention]) -> list[PersonMention]:
    """The persons of one sentence, where an office in the dual or plural that follows joined names is that of each."""
    kept: list[PersonMention] = []
    for person in found:
        if not person.offices or not kept:
            kept.append(person)
            continue
        if person.name is None and person.number in _SEVERAL and _stands_behind(tags, kept[-1], person):
            named, office = _row(tags, kept), person
        elif person.name is not None and _may_be_of_two(tags, person):
            named, office = _row(tags, [*kept, person])[:-1][-1:], person
        else:
            kept.append(person)
            continue
        if office.number == "dual":
            named = named[-2:] if len(named) > 1 else []
        for one in named:
            one.offices = list(office.offices)
            one.country = one.country or office.country
        if person.name is not None or len(named) < 2:
            kept.append(person)
    return kept


def _stands_behind(tags: Tags, person: PersonMention, office: PersonMention) -> bool:
    """Whether an office stands right behind a person without one, or behind a comma."""
    gap = tags.text.keys[person.stop : office.first]
    if office.proclitics.startswith("و"):
        return False  # «…، وأصحاب السمو الأمراء» are others
    return person.name is not None and not person.offices and (not gap or (len(gap) == 1 and gap[0] in COMMAS))


def _row(tags: Tags, found: list[PersonMention]) -> list[PersonMention]:
    """The names at the end of a list that «و» or commas join, of which only the last may have an office."""
    row = found[-1:]
    for before in reversed(found[:-1]):
        joined = row[0].proclitics.startswith("و") and before.stop == row[0].first
        if not joined or before.name is None or before.offices:
            break
        row = [before, *row]
    return row


def _may_be_of_two(tags: Tags, person: PersonMention) -> bool:
    """Whether the office behind a name may be a dual: «وكيلا» is also one undersecretary in the accusative."""
    office = person.offices[0]
    if office.first < person.first or len(person.offices) > 1:
        return False
    behind = person.name is not None and tags.text.starts[office.first] >= person.name.stop
    return behind and any(h.feature.startswith("dual") for h in tags.hits[office.first])
