"""What parties a text is about, and which party an item of it stands for."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain
from typing import Final

from mithaq.lexicon.trie import Entry, Lexicon
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.records.context import Context
from mithaq.records.party_codes import is_party

_LEAD: Final = 3  # sentences that say what a text is about, the title among them
_SETTINGS: Final = frozenset(["COP"])  # encounters and formats that the gazetteer lists among bodies
_LINES: Final = 4  # lines of a few words that may stand among them
_SENTENCE: Final = 7  # tokens from which on a line is a sentence
_FUNDS: Final = frozenset(["fund"])
_DEALING: Final = _FUNDS | {"company", "military"}  # kinds of bodies by which a state deals with others
_IN_ROW: Final = 3  # states in one row that are a group of their own
_STATE: Final = frozenset(["state"])
_ROW_MARKS: Final = frozenset("-–—،,")


class Scope:
    """The parties that a text is about, and the party codes of its items without chance hits.

    `sentences` asks for an opening of whole sentences, among which lines of a few words do not count, and for the
    states of firms in it.
    """

    def __init__(self, context: Context, *, sentences: bool = False) -> None:
        self.context = context
        self._sentences = sentences
        self._lead: frozenset[str] | None = None
        self._weights: Counter[str] | None = None
        self._parties: frozenset[str] | None = None
        self._areas: list[tuple[str, ...]] | None = None
        self._together: frozenset[str] | None = None

    @property
    def lead(self) -> frozenset[str]:
        """The parties that the opening of the text names."""
        if self._lead is None:
            self._lead = self._in_opening()
        return self._lead

    def _in_opening(self) -> frozenset[str]:
        rows = self._opening()
        items = chain.from_iterable(items[behind_dateline(self.context, items) :] for items in rows)
        telling = (item for item in items if item.value is not None or item.features)
        return frozenset(code for item in telling for code in (*self.codes(item), *self._of_funds(item)))

    def _opening(self) -> list[list[Item]]:
        """The title and the first sentences of the text; lines of a few words, a date or a byline, are none."""
        rows = self.context.sketch.items
        if not self._sentences:
            return rows[:_LEAD]
        near = zip(rows[1 : _LEAD + _LINES], self.context.text.sentences[1 : _LEAD + _LINES], strict=True)
        return [*rows[:1], *[row for row, span in near if span.stop - span.first >= _SENTENCE][: _LEAD - 1]]

    def _of_funds(self, item: Item) -> list[str]:
        """The states whose funds and firms an item names: «الصندوق السعودي للتنمية», «شركة إيني الإيطالية»."""
        kinds = _DEALING if self._sentences else _FUNDS
        bodies = (m for m in self.context.members(item) if isinstance(m, OrganisationMention))
        return self._accepted([body.country for body in bodies if body.country and body.kind in kinds])

    @property
    def weights(self) -> Counter[str]:
        """In how many sentences each state is named, by a city of it, an official or an organ too."""
        if self._weights is None:
            self._weights = self._weighed()
        return self._weights

    def _weighed(self) -> Counter[str]:
        weights: Counter[str] = Counter()
        for row in self.context.telling:
            named: set[str] = set()
            for item in row:
                named.update(self.codes(item))
                for member in self.context.members(item):
                    if isinstance(member, OrganisationMention) and member.country:
                        named.add(member.country)
            weights.update(sorted({c.split("-")[0] for c in named}))  # in an order that is the same each time
        return weights

    @property
    def parties(self) -> frozenset[str]:
        """The two that the text is mostly about, and the members of the groups in its opening."""
        if self._parties is None:
            self._parties = frozenset([*self.pair, *chain.from_iterable(self.areas)])
        return self._parties

    @property
    def pair(self) -> list[str]:
        """The two that the text is mostly about."""
        return self._accepted(self.context.pair)

    @property
    def areas(self) -> list[tuple[str, ...]]:
        """Members of the groups of states that the lead names, by name or by the area they lie in."""
        if self._areas is None:
            self._areas = self._listed_areas()
        return self._areas

    def _listed_areas(self) -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = []
        known = _members(self.context.sketch.tags.lexicon)
        rows = self.context.sketch.items
        title = {c for item in self.context.telling[0] for c in self.codes(item)} if rows else set()
        for items in rows[: 1 if len(title) >= 2 else _LEAD]:
            for k, item in enumerate(items):
                if len(title) >= 2 and k and items[k - 1].key == "في":
                    continue  # «… أول محطة في آسيا الوسطى»: where it lies, between two states that are named
                for member in self.context.members(item):
                    body = self._members_of(member) if isinstance(member, OrganisationMention) else ()
                    if body and body not in found:
                        found.append(body)
                    if isinstance(member, Place) and member.kind in ("area", "group"):
                        for hit in self.context.sketch.tags.hits[member.first]:
                            slug = hit.entry.id.split(".", 1)[1]
                            if hit.entry.kind in ("area", "group") and slug in known and known[slug] not in found:
                                found.append(known[slug])
        return found

    @property
    def together(self) -> frozenset[str]:
        """Three or more states that the lead names in one row («الصين - قيرغيزستان - أوزبكستان»)."""
        if self._together is None:
            self._together = self._in_one_row()
        return self._together

    def _in_one_row(self) -> frozenset[str]:
        text, tags = self.context.text, self.context.sketch.tags
        best: frozenset[str] = frozenset()
        for sentence in text.sentences[:_LEAD]:
            if len(tags.beginning_in(_STATE, sentence.first, sentence.stop)) < _IN_ROW:
                continue
            row: list[str] = []
            k = sentence.first
            while k < sentence.stop:
                states = tags.hits[k] if tags.has(k, "state") else ()
                state = next((h for h in states if h.entry.kind == "state" and not h.feature.startswith("adj")), None)
                if state is not None and not state.enclitic:
                    row.append(state.entry.id.split(".")[1])
                    best = max(best, frozenset(row), key=len)
                    k = state.stop
                    continue
                if text.keys[k] not in _ROW_MARKS:
                    row = []
                k += 1
        return best if len(best) >= _IN_ROW else self._of_title()

    def _of_title(self) -> frozenset[str]:
        """Three states of the title that the lead names again («… خطا يربطها بالصين وأوزبكستان»)."""
        rows = [row for row in self.context.telling if row][:_LEAD]
        named = [{c for item in row for c in self.codes(item)} for row in rows]
        again = named and len(named[0]) == _IN_ROW and any(row >= named[0] for row in named[1:])
        return frozenset(named[0]) if again else frozenset()

    def codes(self, item: Item, *, adjectives: bool = True) -> list[str]:
        """Party codes of an item, organisations that are no party left out."""
        if "Adjective" in item.types and item.features and adjectives:
            return self._accepted((item.features["adjective"],))
        if item.value is None:
            return []
        codes = self._grouped(item, self.context.codes(item))
        return self._accepted(codes or self._of_realm(item) or self._of_bloc(item))

    def _grouped(self, item: Item, codes: list[str]) -> list[str]:
        """«دول مجلس التعاون»: the body that these states form; «مجموعة دول الساحل الخمس»: its states."""
        for member in self.context.members(item):
            if isinstance(member, Place) and member.kind == "group":
                hits = self.context.sketch.tags.hits[member.first]
                party = next((p for h in hits if h.entry.kind == "group" and (p := h.entry.get("party"))), None)
                codes = [*(c for c in codes if c not in member.members), party] if party else codes
            elif isinstance(member, OrganisationMention) and member.code:
                codes = [*codes, *self._members_of(member)]
        return codes

    def _members_of(self, body: OrganisationMention) -> tuple[str, ...]:
        return _bodies(self.context.sketch.tags.lexicon).get((body.code or "").split(".")[0], ())

    def _of_bloc(self, item: Item) -> list[str]:
        """«الدول العربية»: the body whose members they are; «مع دولة عربية» is with one of them."""
        tags = self.context.sketch.tags
        text = self.context.text
        if item.first > 1 and text.keys[item.first - 1] == "دوله" and text.keys[item.first - 2] == "مع":
            return []
        if not (isinstance(item.value, Place) and item.value.kind == "area" and item.first):
            return []
        before = tags.hits[item.first - 1]
        hits = (h for h in (*before, *tags.hits[item.first]) if h.entry.kind == "bloc" and h.stop == item.stop)
        blocs = [h.entry for h in hits]
        if any(h.entry.kind == "state" for h in before) or text.keys[item.first - 1] == "مع":
            areas = _areas(tags.lexicon)  # «التجارة الروسية الأفريقية»
            blocs += [areas[h.entry.id] for h in tags.hits[item.first] if h.entry.id in areas]
        return [party for entry in blocs if (party := entry.get("party"))][:1]

    def _of_realm(self, item: Item) -> list[str]:
        """«حكومة المملكة»: the state at home, else the one of the possible states that the text names."""
        tags = self.context.sketch.tags
        for member in self.context.members(item):
            if not isinstance(member, OrganisationMention) or member.kind != "ministry" or member.country:
                continue
            for hit in (h for t in range(member.first + 1, member.stop) for h in tags.hits[t]):
                if hit.entry.kind == "realm":
                    known = (hit.entry.get("members") or self.context.home or "").split()
                    named = {p.code for p in self.context.sketch.places}
                    return [c for c in known if c == self.context.home] or [c for c in known if c in named][:1]
        return []

    def _accepted(self, codes: tuple[str, ...] | list[str]) -> list[str]:
        """Codes of the contract; a region only where its state is in the text too."""
        found: list[str] = []
        for code in codes:
            if "-" in code and not self._has_state(code.split("-")[0]):
                continue
            if code and code not in _SETTINGS and is_party(code):
                found.append(code)
        return found

    def _has_state(self, code: str) -> bool:
        if code in self.context.sketch.adjectives:
            return True
        return any(p.code == code for p in self.context.sketch.places)


def behind_dateline(context: Context, items: list[Item]) -> int:
    """Where a sentence begins behind «دبي، الإمارات العربية المتحدة (CNN) --»."""
    for k, item in enumerate(items[:8]):
        if any(isinstance(m, OrganisationMention) and m.kind == "media" for m in context.members(item)):
            return k + 1 if k and "Place" in items[0].types else 0
        if "Word" in item.types and item.groups:
            break
    return 0


@cache
def _members(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Members of each group of states, or the body that they form, by the name that its area bears too."""
    return {
        entry.id.split(".", 1)[1]: tuple((entry.get("party") or entry.attributes["members"]).split())
        for entry in lexicon.of_kind("group")
        if entry.get("members")
    }


@cache
def _bodies(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Members of the bodies that are no party themselves, by the code of the body."""
    return {
        entry.attributes["body"]: tuple(entry.attributes["members"].split())
        for entry in lexicon.of_kind("group")
        if entry.get("body")
    }


@cache
def _areas(lexicon: Lexicon) -> dict[str, Entry]:
    """The states without names that lie in an area, by the id of the area."""
    return {f"area.{area}": entry for entry in lexicon.of_kind("bloc") if (area := entry.get("area"))}
