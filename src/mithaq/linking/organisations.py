"""The same organisation: one name, give or take articles and endings, and no contradiction in kind or country."""

from __future__ import annotations

from typing import NamedTuple

from mithaq.linking.linker import NEVER, NOTHING
from mithaq.linking.parties import state
from mithaq.linking.spelling import folded
from mithaq.linking.told import Told
from mithaq.linking.wording import content
from mithaq.model.record import Organisation


class OrganisationView(NamedTuple):
    """A name, its stems, and whose organisation it is."""

    name: str
    stems: tuple[str, ...]
    country: str | None


class Organisations:
    """Links organisations."""

    is_told_once = False

    def view(self, told: Told) -> OrganisationView:
        record = told.record
        assert isinstance(record, Organisation)
        return OrganisationView(plain(record.name), tuple(sorted(content(record.name))), record.country)

    def keys(self, view: OrganisationView) -> set[str]:
        return {f"n|{view.name}", f"s|{'+'.join(view.stems)}"} - {"s|"}

    def compare(self, a: OrganisationView, b: OrganisationView) -> int:
        if a.country and b.country and state(a.country) != state(b.country):
            return NEVER
        if a.name == b.name:
            return 90 if a.country == b.country else 60
        if a.stems == b.stems and len(a.stems) > 1:
            return 75 if a.country == b.country else 50
        return NOTHING


def plain(name: str) -> str:
    """A name in comparable form: folded, without articles."""
    return " ".join(word.removeprefix("ال") for word in folded(name).replace('"', " ").split())
