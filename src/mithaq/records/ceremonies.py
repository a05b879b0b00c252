"""Ceremonies that a verb tells: a signing, letters of credence handed over."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.records.context import Context
from mithaq.records.drafts import Draft, told
from mithaq.records.entity import HIGH_RANKS, STATE_RANKS, Entity
from mithaq.records.inaugurations import of_the_two

_INSTRUMENTS: Final = frozenset(["treaty", "agreement", "memorandum", "protocol", "contract", "programme", "document"])
_DEPUTIES: Final = frozenset(["deputy_minister", "official"])
_ENVOYS: Final = frozenset(["ambassador", "diplomat"])
_NAMING: Final = 2  # sentences behind «عدد من السفراء» that can name them
_NAMELY: Final = 4  # items of such a sentence in which it says so
_OBJECT: Final = 14  # items behind a verb of signing within which it says what was signed


class Ceremonies:
    """Builds drafts of such ceremonies for one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words

    def signing(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """A signing told by itself; dropped later where it only closes talks or a visit."""
        if status not in ("held", "planned"):
            return None
        i = frame.trigger
        told_before = frame.pattern.endswith("borne_signing") or "pronoun" in (items[i].features or {}).values()
        if not told_before and not any(item.groups & _INSTRUMENTS for item in items[i : i + _OBJECT]):
            return None
        draft = told(self.context, frame, items, "ceremony", status, (frame.first, frame.stop + 12), weight=1)
        draft.signing = True
        for item in items:
            if "Person" in item.types:
                for entity in self.context.entities(item):
                    if entity.country and entity.rank:
                        draft.add(entity, "participant")
            elif isinstance(item.value, OrganisationMention) and item.value.country:
                draft.parties.add(item.value.country)
            elif "State" in item.types:
                draft.parties.update(self.context.codes(item))
        if not any(e.rank in STATE_RANKS for e, _ in draft.participants.values()) and draft.participants:
            return None  # a player and his club
        if len(draft.parties) == 1 and told_before:
            draft.parties |= of_the_two(self.context, items, draft.parties)
        elif frame.pattern.endswith("signing") and len({e.country for e, _ in draft.participants.values()}) < 2:
            return None  # a document that states or firms signed, not an occasion
        return draft if len(draft.parties) == 2 else None

    def credentials(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """«تسلم الرئيس أوراق اعتماد السفير …»: whoever is of high rank receives, the envoys come."""
        people = [e for item in items if "Person" in item.types for e in self.context.entities(item)]
        host = next((e for e in people if e.rank in HIGH_RANKS), None) or next(
            (e for e in people if e.country and e.rank in _DEPUTIES), None
        )
        if host is None:
            return None
        draft = told(self.context, frame, items, "ceremony", status, (0, len(items)), weight=4)
        draft.add(host, "host")
        self._envoys(draft, items, host)
        for item in items[frame.trigger :]:
            if "State" in item.types:
                draft.parties.update(self.context.codes(item))
        for behind in self.context.sketch.items[frame.sentence + 1 : frame.sentence + 1 + _NAMING]:
            goes_on = any(item.key in self.closed["namely"] for item in behind[:_NAMELY])
            if len(draft.parties) > 1 and not (goes_on or any(item.key in self.closed["listing"] for item in behind)):
                break
            self._envoys(draft, behind, host)
        draft.place_country = host.country
        return draft

    def _envoys(self, draft: Draft, items: list[Item], host: Entity) -> None:
        """Count the ambassadors of a sentence among those who come: «ويتعلق الأمر بسفراء …», «وهم سفير …»."""
        for item in items:
            for member in self.context.members(item) if "Person" in item.types else ():
                if not isinstance(member, PersonMention):
                    continue
                entity = self.context.people.of(member)
                if (entity.rank if entity else next((o.rank for o in member.offices), None)) not in _ENVOYS:
                    continue
                draft.parties.update(code for office in member.offices for code in office.states if member.number)
                if entity is not None and entity.country != host.country and (entity.name or entity.country):
                    draft.add(entity, "visitor")
