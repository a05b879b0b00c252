"""Documents whose parties are known without being named: well-known ones, those of many states, truces."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_titles import OPENING
from mithaq.records.party_codes import AT_WAR, FORMATS
from mithaq.records.scope import Scope
from mithaq.records.sentence_row import COMMAS

_INSTRUMENT: Final = frozenset(["instrument"])
_PRIVATE: Final = frozenset(["ngo", "company", "school", "other"])
_ARMISTICE: Final = frozenset(["KP", "KR"])  # who have had a truce, and no peace, since 1953
_LEAVING: Final = 5  # items in front of a document in which it is told who leaves it
_SPEAKERS: Final = 8  # items before «في بيان مشترك» in which those stand whose it is
_SHARED: Final = {"pan_arab": "AL", "pan_african": "AU", "pan_islamic": "OIC", "pan_gulf": "GCC"}


class Wide:
    """Tells of one text whose such documents are."""

    def __init__(self, context: Context, scope: Scope) -> None:
        self.context = context
        self.scope = scope

    def known(self) -> dict[str, frozenset[str]]:
        """Of the well-known documents of the text, by whose they are, all that can be parties to them."""
        tags = self.context.sketch.tags
        entries = {
            h.entry.id: h.entry for i in tags.beginning(_INSTRUMENT) for h in tags.hits[i] if h.entry.get("among")
        }
        return {e.attributes["parties"]: frozenset(e.attributes["among"].split()) for e in entries.values()}

    def in_format(self, noun: Noun) -> set[str]:
        """«الاتفاق النووي» in a text that names «مجموعة 5+1» or the six powers: all who can be parties to it."""
        among = next((a for party, a in self.known().items() if party in noun.parties), frozenset())
        named = {FORMATS.get(body.party or "", ()) for body in self.context.sketch.organisations}
        named.update(p.members for p in self.context.sketch.places if p.kind == "group")
        return {c for codes in FORMATS.values() if codes in named and among.issuperset(codes) for c in codes}

    def leaving(self, row: Row, noun: Noun) -> set[str]:
        """«انسحاب واشنطن من الاتفاق النووي»: who has left a well-known document, and was a party to it."""
        words = self.context.sketch.words["leaving"]
        near = row.items[max(0, noun.first - _LEAVING) : noun.first]
        if not any(item.key.removeprefix("و") in words for item in near):
            return set()
        among = next((a for party, a in self.known().items() if party in noun.parties), frozenset())
        return {code for item in near for code in self.scope.codes(item) if code in among}

    def on_programme(self, row: Row, noun: Noun, stop: int) -> bool:
        """«اتفاق حول البرنامج النووي» in a text on Iran: the agreement that needs no naming."""
        first, last = row.items[noun.index].stop, row.items[stop - 1].stop
        on = "نووي" in {key.removeprefix("ال") for key in self.context.text.keys[first:last]}
        programmes = (key.removeprefix("ال").startswith("برنامج") for key in self.context.text.keys[first:last])
        return on and noun.kind == "agreement" and any(programmes) and "IR" in self.context.mentioned

    def shared_by(self, row: Row, noun: Noun, stop: int) -> set[str]:
        """«الاتفاقية العربية لمكافحة …», «اتفاق خليجي ياباني»: bodies that adjectives show."""
        words = self.context.sketch.words
        found: set[str] = set()
        for k in range(noun.index + 1, min(stop, noun.index + 4)):
            item = row.items[k]
            if "Adjective" in item.types and found:
                found.update(self.scope.codes(item))
            elif body := next((code for name, code in _SHARED.items() if item.key in words[name]), None):
                found.add(body)
            elif "Mark" not in item.types:
                break
        return found

    def of_summit(self, row: Row) -> set[str]:
        """«البيان الختامي للقمة العربية والإسلامية»: the bodies whose summit or ministerial council it is."""
        words = self.context.sketch.words
        for k, item in enumerate(row.items):
            if "summit" in item.groups:
                near = row.items[k + 1 : k + 4]
                return {
                    body for name, body in _SHARED.items() if any(i.key.removeprefix("و") in words[name] for i in near)
                }
        return set()

    def of_many(self, row: Row, noun: Noun, stop: int) -> bool:
        """«اتفاقية برشلونة», «اتفاقية الدفاع العربي المشترك»: named after a city or a world that is not of the two."""
        if noun.index + 1 < stop and row.items[noun.index + 1].key in OPENING:
            return True  # «اتفاقية "سايكس بيكو"»
        behind = row.items[noun.index + 1].value if noun.index + 1 < stop else None
        if isinstance(behind, Place) and behind.kind in ("city", "capital"):
            return behind.code.split("-")[0] not in self.context.pair
        wide = self.context.sketch.words["of_many_states"]
        return any(item.key.removeprefix("ال") in wide for item in row.items[noun.index + 1 : stop])

    def truce(self, row: Row, noun: Noun, stop: int) -> set[str] | None:
        """«اتفاق وقف إطلاق النار في غزة»: those who fought, not those who talk of it; None for any other document.

        Empty where the text does not tell who they are.
        """
        words = self.context.sketch.words["truce"]
        title = row.items[noun.index : stop]
        keys = self.context.text.keys[title[0].first : title[-1].stop]
        named_so = noun.name == "instrument.truce" or any(key.removeprefix("ال") in words for key in keys)
        if noun.kind != "agreement" or not named_so:
            return None
        named = {code.split("-")[0] for item in title for code in self.context.codes(item)}
        named.update(self._around(title))
        if len(named) > 1:
            return named
        rows = self.context.sketch.items[max(0, row.number - 1) : row.number + 1]
        near = [{c.split("-")[0] for item in items for c in self.scope.codes(item)} for items in reversed(rows)]
        for pair in AT_WAR:
            if named & pair:
                return set(pair)
        if found := next((set(pair) for codes in near for pair in AT_WAR if not named and pair <= codes), named):
            return found
        return set(_ARMISTICE) if near and near[0] & _ARMISTICE else set()  # «انتهت الحرب الكورية بهدنة»

    def _around(self, title: list[Item]) -> set[str]:
        """The states in which the areas lie that a title names: «قطاع غزة»."""
        hits = self.context.sketch.tags.hits
        found = (h.entry.get("country") for item in title for h in hits[item.first] if h.entry.kind == "area")
        return {state for state in found if state}

    def privately(self, row: Row, noun: Noun) -> bool:
        """«قالت الرابطة والنقابة في بيان مشترك»: whether those who speak are no organs of states."""
        members = [
            m for item in row.items[max(0, noun.first - _SPEAKERS) : noun.first] for m in self.context.members(item)
        ]
        return any(isinstance(m, OrganisationMention) and m.kind in _PRIVATE for m in members) and not any(
            isinstance(m, PersonMention) and m.country for m in members
        )

    def speaking(self, row: Row, noun: Noun) -> set[str]:
        """«قالت فرنسا وألمانيا في بيان مشترك»: the states of all who speak, told right in front of the statement."""
        found: set[str] = set()
        if "quoting" not in row.marks(noun.first - 1):
            return found
        for item in row.items[max(0, noun.first - _SPEAKERS) : noun.first]:
            if "Mark" in item.types and item.key not in COMMAS:
                found.clear()
            elif "Actor" in item.types:
                found.update(code.split("-")[0] for code in self.scope.codes(item, adjectives=False))
        return found

    def at_home(self, row: Row, noun: Noun, stop: int) -> bool:
        """«قالت الشرطة والوزارة الكويتيتان في بيان مشترك»: whether all who speak are of one state."""
        if row.marked(stop, stop + _SPEAKERS, "with"):
            return False
        near = row.items[max(0, noun.first - _SPEAKERS) : noun.first]
        if any("Sides" in item.types or "joint" in row.marks(k) for k, item in enumerate(near, noun.first - len(near))):
            return False
        members = [m for item in near for m in self.context.members(item)]
        bodies = [m for m in members if isinstance(m, (OrganisationMention, PersonMention))]
        states = {code for item in near for code in self.scope.codes(item)}
        states.update(m.country for m in bodies if m.country)
        return len(bodies) > 1 and len(states) == 1

    def with_own_organ(self, row: Row, noun: Noun, stop: int) -> bool:
        """«الاتفاق السياسي مع البرلمان»: with an organ whose state goes without saying."""
        return any(
            isinstance(m, OrganisationMention) and m.kind == "ministry" and not m.party
            for k in range(noun.index + 1, stop)
            if "with" in row.marks(k) and k + 1 < stop
            for m in self.context.members(row.items[k + 1])
        )
