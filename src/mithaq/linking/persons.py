"""The same person: names that agree, in the service of the same party.

Two names that disagree are two persons even if they share a family name and a country. A family name alone goes to a
fuller name of the same country only when there is just one such person; the clusters see to that.
"""

from __future__ import annotations

from typing import NamedTuple

from mithaq.linking.linker import NEVER, NOTHING
from mithaq.linking.names import ARAB_STATES, Likeness, family_keys, likeness, outer_key, parse
from mithaq.linking.parties import is_body, state
from mithaq.linking.spelling import folded
from mithaq.linking.told import Told
from mithaq.model.record import Person

_SAME_COUNTRY = {Likeness.FULL: 95, Likeness.WITHIN: 85, Likeness.INITIAL: 50, Likeness.SURNAME: 40}
_WITHOUT_COUNTRY = {Likeness.FULL: 75, Likeness.WITHIN: 55}
_STRICT = ARAB_STATES | {"AL", "GCC"}


class PersonView(NamedTuple):
    """A name in comparable form, and whom its bearer serves."""

    name: str
    country: str | None


class Persons:
    """Links persons."""

    is_told_once = False  # a text may call one person by two names that a reader takes for two

    def view(self, told: Told) -> PersonView:
        record = told.record
        assert isinstance(record, Person)
        return PersonView(" ".join(folded(record.name).split()), record.country)

    def keys(self, view: PersonView) -> set[str]:
        found = family_keys(view.name)
        whole = {f"*|{'+'.join(sorted(found))}", f"*|{outer_key(view.name)}"}
        if view.country is None:
            return whole
        return whole | {f"{state(view.country)}|{key}" for key in found}

    def compare(self, a: PersonView, b: PersonView) -> int:
        like = names_alike(a.name, a.country, b.name, b.country)
        if like is Likeness.DIFFERENT:
            return NEVER
        is_whole = min(len(parse(a.name).words), len(parse(b.name).words)) > 1
        if a.country is None or b.country is None:
            return _WITHOUT_COUNTRY.get(like, NOTHING) if is_whole else NOTHING
        if state(a.country) == state(b.country):
            return _SAME_COUNTRY.get(like, NOTHING)
        if is_body(a.country) or is_body(b.country):  # a minister who became a secretary general
            return 60 if like is Likeness.FULL and is_whole else NOTHING
        return NEVER


def names_alike(a: str, country_a: str | None, b: str, country_b: str | None) -> Likeness:
    """Compare two names; those of Arab states are not spelled by ear."""
    return likeness(a, b, by_ear=not {country_a, country_b} & _STRICT)
