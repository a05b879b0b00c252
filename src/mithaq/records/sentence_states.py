"""Which states a sentence names: by their names, by adjectives, by their organs."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.records.context import Context
from mithaq.records.scope import Scope, behind_dateline

# Bodies that a figure can concern; banks and funds only pay.
BODIES: Final = frozenset("UN EU EAEU CSTO CIS SCO OTS CICA IFAS OIC AL GCC AU NATO OPEC OSCE BRICS G20 ASEAN".split())
_LENDERS: Final = frozenset(
    "WB IMF IsDB ADB AfDB AIIB EBRD EIB EDB NDB OFID AFESD".split()
)  # bodies that lend and give
_ORGANS: Final = frozenset(["ministry", "fund", "company"])  # bodies of a state by which a sentence is about it
_CITIES: Final = frozenset(["house", "capital", "city"])
_BOTH: Final = 2
_CODE: Final = 2  # letters of the code of a state


class SentenceStates:
    """Answers which states a sentence of one text names."""

    def __init__(self, context: Context, scope: Scope) -> None:
        self.context = context
        self.scope = scope
        self._begins: dict[int, int] = {}

    def begins(self, number: int) -> int:
        """Where a sentence begins behind its dateline: «دبي، الإمارات العربية المتحدة (CNN) --»."""
        found = self._begins.get(number)
        if found is None:
            found = self._begins[number] = behind_dateline(self.context, self.context.sketch.items[number])
        return found

    def counts(self, member: object) -> bool:
        """Whether a mention is a state or a body by name, rather than a city in which something happens."""
        if isinstance(member, Place):
            return member.kind not in _CITIES or (member.kind == "capital" and self._is_state_too(member))
        if not isinstance(member, OrganisationMention):
            return False
        return member.code in BODIES or (member.party in BODIES and member.party != "UN")  # «المفوضية الأوروبية»

    def _is_state_too(self, capital: Place) -> bool:
        """«في الكويت», «في تونس»: a capital that bears the name of its state."""
        hits = self.context.sketch.tags.hits[capital.first]
        return any(h.entry.kind == "state" and h.stop == capital.stop and h.feature == "name" for h in hits)

    def is_home(self, item: Item) -> bool:
        """«للبلاد»: whose country it is another word says."""
        return any(hit.entry.id == "realm.home" for hit in self.context.sketch.tags.of(item.first, ("realm",)))

    def named(self, number: int, stop: int | None = None, *, organs: bool = True) -> set[str]:
        """Codes of the states named up to item `stop` of a sentence, by the capital that acts for one too."""
        items = self.context.sketch.items[number]
        found: set[str] = set()
        for item in items[self.begins(number) : stop]:
            if not item.is_mention and "Adjective" not in item.types:
                continue
            members = self.context.members(item)
            acts = "Actor" in item.types and "Place" in item.types
            if ("Adjective" in item.types or acts or any(map(self.counts, members))) and not self.is_home(item):
                found.update(c.split("-")[0] for c in self.scope.codes(item))
            if organs:
                bodies = (m for m in members if isinstance(m, OrganisationMention) and m.kind in _ORGANS)
                found.update(m.country.split("-")[0] for m in bodies if m.country)
        return found

    def lenders(self, items: list[Item]) -> set[str]:
        """The banks of several states among some items."""
        members = (m for item in items for m in self.context.members(item))
        return {m.party for m in members if isinstance(m, OrganisationMention) and m.party} & _LENDERS

    def both(self, number: int, k: int) -> set[str]:
        """Of which two «البلدين» at item `k` are: those told last, in front of it or in the sentence before."""
        told = self._states(number, k)
        if not told and number:
            told = self._states(number - 1)
        return told if len(told) == _BOTH else set()

    def _states(self, number: int, stop: int | None = None) -> set[str]:
        groups = (item for item in self.context.sketch.items[number][:stop] if "Group" in item.types)
        told = self.named(number, stop).union(*(self.scope.codes(item) for item in groups))  # «زعيما الصين وتايوان»
        return {c for c in told if len(c) == _CODE}
