"""Whom a figure concerns."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.model.quantity import Quantity
from mithaq.records.context import Context
from mithaq.records.figure_givers import AFTER, BEFORE, Givers
from mithaq.records.figure_rows import FigureRow
from mithaq.records.figure_whole import PASSING, WholeText
from mithaq.records.scope import Scope
from mithaq.records.sentence_row import COMMAS
from mithaq.records.sentence_states import BODIES, SentenceStates

# Measures of one economy or people: one state named beside them is enough.
_OWN: Final = frozenset(
    "distance area population gdp gdp_growth energy_share budget production energy_volume other people_count"
    " capacity".split()
)
_MUTUAL: Final = frozenset(["trade_turnover", "trade_growth", "exports", "imports"])  # of two parties always
_LYING: Final = frozenset("distance other area people_count production".split())  # of the state right behind the number
_BETWEEN: Final = _MUTUAL | {"investment_stock", "investment_flow"}
_LASTING: Final = 6  # items from the state of what lasts to how long
_PLANTS: Final = frozenset(["capacity", "production"])
_OF_FIRMS: Final = frozenset("contract_value project_value investment_flow investment_stock delivery_value".split())
_GIVEN: Final = frozenset(["grant", "loan"])  # from one state or bank to another state
_FUNDED: Final = _GIVEN | {"project_value", "investment_flow", "project_count"}  # what a bank pays for
_OF_PEOPLE: Final = frozenset("people_count population student_count".split())  # never of a body that told of them
_WORLD: Final = frozenset(["UN", "ICC", "WHO", "IMF", "WB"])  # bodies of all states
_BESIDE: Final = 3  # items from a number to the state behind it
_PORTION: Final = 6  # … for one sum of several: «300 مليون دولار لقطاع الإسكان في أوزبكستان»
_NEAR_SUM: Final = 8  # items from a sum to «وديعة»
_HANDED: Final = frozenset(["contract_value", "delivery_value", "delivery_count"])  # from one state to another
_ACTS: Final = 5  # items from a state to the soldiers that it has sent
_AT_HEAD: Final = 3  # items of a sentence that opens with how long something has lasted
_CODE: Final = 2  # letters of the code of a state
_PAIR: Final = 2
_HEAD: Final = 3  # a sentence whose state stands among its first words is about it
_NATIONALS: Final = ("ون", "ين")  # endings of adjectives that stand for the people of a state


class FigureParties:
    """Finds the parties of figures in one text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.scope = Scope(context, sentences=True)
        self.states = SentenceStates(context, self.scope)
        self.givers = Givers(context, self.states)
        self.whole = WholeText(context, self.scope)
        self._that = context.sketch.words["that"]
        self._clauses = context.sketch.words["new_clause"]
        self._left_out = context.sketch.words["left_out"]

    @property
    def main(self) -> tuple[str, ...]:
        """The parties that the text as a whole is about."""
        return self.whole.main

    def of(self, row: FigureRow, i: int, measure: str, unit: str) -> tuple[str, ...]:
        """Sorted party codes for the number at item `i`."""
        found = self._of(row, i, measure, unit)
        return self.givers.dealing(found) if measure in _HANDED else found

    def _codes_behind(self, row: FigureRow, i: int) -> set[str]:
        """The states named behind a number up to the end of its clause or of the purpose that follows."""
        found: set[str] = set()
        for k in range(i + 1, min(i + AFTER, len(row.items))):
            if row.items[k].key in COMMAS and not self._is_purpose(row, k):
                break
            codes = self.scope.codes(row.items[k]) or self._of_people(row.items[k])
            found.update(c.split("-")[0] for c in codes)
        return {c for c in found if len(c) == _CODE or c in BODIES}

    def _of_people(self, item: Item) -> list[str]:
        """«لمساعدة الشعب اليمني»: the state in words that look like an office."""
        return self.context.states_in(item.first, item.stop) if "Person" in item.types else []

    def _receiver(self, row: FigureRow, i: int) -> set[str]:
        """«بيع 30 مروحية من طراز كذا ومعدات أخرى إلى كينيا»: to whom goods go, however much stands between."""
        for k in range(i + 1, min(i + BEFORE, len(row.items))):
            item = row.items[k]
            if item.key in COMMAS:
                break
            if "Place" in item.types and (item.proclitics == "ل" or row.items[k - 1].key == "الي"):
                return {c.split("-")[0] for c in self.scope.codes(item)}
        return set()

    def _is_purpose(self, row: FigureRow, comma: int) -> bool:
        """«…، لمساعدة الشعب اليمني»: whether a comma leads to whom something is for."""
        behind = row.items[comma + 1] if comma + 1 < len(row.items) else None
        return behind is not None and behind.key.startswith("ل")

    def _of(self, row: FigureRow, i: int, measure: str, unit: str) -> tuple[str, ...]:
        beside = self._beside(row, i)
        if beside and measure == "people_count" and row.marked(i + 1, i + 2, "soldiers"):
            beside = beside | self._sender(row, i)
        if beside and measure in _LYING and not (measure == "other" and unit.isupper()):
            return tuple(sorted(beside))
        if unit.isupper() and (own := self._portion(row, i)):
            givers = self.givers.of(row, i) | self.givers.lenders_told(row) if measure in _GIVEN else set()
            return tuple(sorted(own | givers))
        found, sides = self._named(row, i, measure, money=unit.isupper())
        if measure in _OF_PEOPLE:
            found -= _WORLD
        if measure == "flight_count":
            firms = (code for k in self._turn(row, i)[0] for code in self._firm_of(row.items[k]))
            found |= self._cities(row, i) | set(firms)
        if measure in _GIVEN or (measure == "other" and row.marked(i - _NEAR_SUM, i + _NEAR_SUM, "deposited")):
            found |= self.givers.of(row, i)
            if measure in _GIVEN:
                behind = self._codes_behind(row, i)
                found = self.givers.with_receiver(row, found if beside else found | behind, behind)
            alone = len(found) == 1 and not self.givers.banks(row, i)
            if alone and len(self.main) == 2 and found < set(self.main):
                found |= {c for c in self.main if len(c) == 2}  # who gives and who gets
        if measure in _HANDED:
            found |= self.givers.sellers(row, i) | self._receiver(row, i)
        if measure in _FUNDED and (banks := self.givers.banks(row, i)):
            states = {c for c in (*found, *self.main) if len(c) == 2}
            found |= banks | (self._of_main(row) & states or (found & states) or states)
        if found and measure == "other" and unit.isupper():
            found |= beside  # «أرسلت الحكومة السعودية 100 مليون دولار إلى واشنطن»
        if sides and not (found and measure in _OF_PEOPLE):
            found |= self._both(row, i) or set(self.main)
        found = found or self._alone(row, i) or self._at_home(row, i)
        if not found and measure in _OF_PEOPLE:
            found = self._located(row, i)
        if measure in ("trade_share", "trade_rank"):
            return self._trade_place(found, beside)
        of_one = measure in _OWN or (measure == "growth" and not any(c.measure in _BETWEEN for c in row.cues))
        if of_one and found and not (measure == "other" and unit.isupper()):
            return tuple(sorted(found))
        if measure == "duration" and (state := self._lasting(row, i)):
            return tuple(state)
        if len(found) >= 2 or (found and measure not in _MUTUAL and self._turn(row, i)[1]):
            return tuple(sorted(found))
        if len(found) == 1 and measure in _MUTUAL and row.marked(0, i, "whole_trade"):
            return tuple(found)
        if len(found) == 1 and measure in _MUTUAL and not found <= set(self.main) and len(self.main) == 2:
            return tuple(sorted(found | set(self.context.pair[:1])))
        if measure in _GIVEN and len(found) == 1 and (areas := self.whole.areas()):
            return tuple(sorted(found | areas))
        if found and not found <= set(self.main):
            return tuple(sorted(found | set(self.main[:1]) if len(self.main) == 1 else found))
        if (
            not found
            and measure not in _MUTUAL | _PLANTS
            and (unit in ("barrel", "ounce") or self._is_of_world(row, i))
        ):
            return self._of_organs(row) if unit == "barrel" else ()
        told = self.states.named(row.number, i) - _WORLD
        if not found and measure not in _OF_PEOPLE and len(told) == 1 and told.isdisjoint(self.main):
            return tuple(told)  # «اعتمد مجلس الوزراء الإماراتي …», in a text on other states
        if self._is_loose(measure, unit) and (found or told):
            return tuple(sorted(found or told))
        if measure in _MUTUAL and len(self.main) > _PAIR and row.marked(i - BEFORE, i + AFTER, "bilateral"):
            return tuple(sorted(self.scope.pair))
        main = self._states() if measure in _OF_PEOPLE else self.main
        if measure == "duration" or (measure == "other" and not unit.isupper()):
            main = tuple(c for c in main if c not in _WORLD) or main
        one = self._of_main(row) if not found and measure in _OWN and len(main) == 2 else set()
        if not found and main and measure not in _MUTUAL | _GIVEN and (leading := self._leading(main)):
            return (leading,)
        return tuple(one) if len(one) == 1 else main or self._of_organs(row)

    def _is_loose(self, measure: str, unit: str) -> bool:
        """Whether a figure is rather of whom its sentence names than of the three or more that the text is about."""
        if len(self.main) <= _PAIR or measure in _MUTUAL:
            return False
        return not self.scope.together or (unit.isupper() and measure in ("other", "budget"))

    def _leading(self, main: tuple[str, ...]) -> str | None:
        """Which of the two that the text is about it names so much more often that a figure must be of that one."""
        weights = self.scope.weights
        first, *others = sorted(main, key=lambda c: -weights[c])
        return first if others and weights[first] >= PASSING * weights[others[0]] else None

    def _states(self) -> tuple[str, ...]:
        """Those whom the text is about without the bodies of all states, else the state that it names most."""
        states = tuple(c for c in self.main if c not in _WORLD)
        return states or tuple([c for c, _ in self.scope.weights.most_common() if len(c) == 2][:1])

    def _portion(self, row: FigureRow, i: int) -> set[str]:
        """The state of one sum of several: «11.5 مليون يورو لسوريا و3.5 مليون يورو للبنان»."""
        own = self._beside(row, i, _PORTION)
        near = range(max(0, i - BEFORE), min(len(row.items), i + AFTER))
        values = ((k, row.items[k].value) for k in near if k != i)
        sums = (k for k, value in values if isinstance(value, Quantity) and value.kind == "money")
        others = [found for k in sums if (found := self._beside(row, k, _PORTION))]
        return own if others and own not in others else set()

    def lends(self, row: FigureRow, i: int) -> bool:
        """Whether a bank of several states stands near a sum that nothing names."""
        return bool(self.givers.banks(row, i))

    def _of_organs(self, row: FigureRow) -> tuple[str, ...]:
        """The one state of which the sentence names organs: «الحكومة الباكستانية»."""
        bodies = (m for item in row.items for m in self.context.members(item) if isinstance(m, OrganisationMention))
        own = {m.country.split("-")[0] for m in bodies if m.country and m.kind == "ministry"}
        return tuple(own) if len(own) == 1 else ()

    def _lasting(self, row: FigureRow, i: int) -> set[str]:
        """«النزاع السوري الممتد منذ …», «أول دار عرض في السعودية منذ …»: the state of what lasts or has not been."""
        if i + 1 < len(row.items) and row.marked(i + 1, i + 2, "of"):
            return set()  # «بعد 12 سنة من المفاوضات»
        if i - self.states.begins(row.number) <= _AT_HEAD:  # «ومنذ أكثر من عامين يعاني لبنان أزمة»
            near = range(i + 1, min(i + _AT_HEAD + 1, len(row.items)))
            whose = next((k for k in near if self._is_state(row, k) and "Place" in row.items[k].types), None)
            if whose is not None and not row.marked(whose - 1, whose, "inside"):
                return {c.split("-")[0] for c in self.scope.codes(row.items[whose])}
        for k in range(i - 1, max(0, i - _LASTING), -1):
            item = row.items[k]
            if item.key in COMMAS or item.key in self._that:
                return set()
            codes = {c.split("-")[0] for c in self.scope.codes(item)}
            if codes:
                inside = row.marked(k - 1, k, "inside") and "Place" in item.types and self._is_state(row, k)
                alone = row.definite(k) and not item.proclitics.startswith("و")
                whose = "Adjective" in item.types and alone  # not «أول زيارة لمسؤول تركي منذ …»
                return codes if whose or inside else set()
        return set()

    def _is_of_both(self, item: Item) -> bool:
        """«البلدين», «زعيمي البلدين»."""
        if "Group" not in item.types:
            return "Sides" in item.types
        keys = self.context.text.keys[item.first : item.stop]
        return not self.context.sketch.words["both_states"].isdisjoint(keys)

    def _both(self, row: FigureRow, i: int) -> set[str]:
        """The two states that «البلدين» near the number are, where they are not those of the text."""
        near = [k for k in self._turn(row, i)[0] if self._is_of_both(row.items[k])]
        return self.states.both(row.number, near[0]) if near else set()

    def _trade_place(self, found: set[str], beside: set[str]) -> tuple[str, ...]:
        if beside and not beside >= set(self.main):
            rest = [c for c in self.main if c not in beside]
            own = {c for c in rest if c == self.context.home} or set(rest[-1:])
            return tuple(sorted(beside | own))
        return self.main if len(self.main) >= 2 > len(found) else tuple(sorted(found))

    def _named(self, row: FigureRow, i: int, measure: str, *, money: bool) -> tuple[set[str], bool]:
        """States and bodies that the clause of the number names; whether «both sides» stand in it."""
        found: set[str] = set()
        sides = False
        for k in self._turn(row, i)[0]:
            item = row.items[k]
            if k > i and item.key in ("،", ",", ".") and not self._apposes(row, k):
                if measure in _GIVEN and self._is_purpose(row, k):
                    continue
                break
            adjective = "Adjective" in item.types
            if not (adjective or item.is_mention) or row.gap(i, k) > BEFORE + 4:
                continue
            if row.marked(k - 2, k - 1, "border") or self.states.is_home(row.items[k]):
                continue  # «10 كيلومترات عن الحدود السورية»
            if self._is_of_both(item):
                sides = True
            if row.marked(k - 3, k, "among") and isinstance(item.value, Place) and item.value.kind in ("area", "group"):
                continue  # «تصدرت الإمارات قائمة الدول العربية»
            if row.marked(k - 1, k, "compared") or row.items[k - 1].key in self._left_out:
                continue
            if adjective or any(self.states.counts(m) for m in self.context.members(item)):
                found.update(c if "-" not in c else c.split("-")[0] for c in self.scope.codes(item))
            elif (
                k < i
                and (measure in _OWN or (money and measure not in _MUTUAL))
                and (organ := self._organ_of(row, k, i))
            ):
                found.add(organ)
            elif measure in _OF_FIRMS:
                found.update(self._firm_of(item))
        return found, sides

    def _organ_of(self, row: FigureRow, k: int, i: int) -> str | None:
        """«الحكومة السعودية أرسلت 100 مليون دولار»: the state of an organ that does not only tell of a sum."""
        if any(row.items[m].key in self._that for m in range(k + 1, i)):
            return None
        kinds = ("ministry",) if k < i else ("fund",)  # «إيداع 500 مليون دولار في البنك المركزي السوداني»
        bodies = (m for m in self.context.members(row.items[k]) if isinstance(m, OrganisationMention))
        return next((m.country.split("-")[0] for m in bodies if m.country and m.kind in kinds), None)

    def _apposes(self, row: FigureRow, k: int) -> bool:
        """«إلى جارتها الغربية، السودان، …»: whether the comma at item `k` leads to the name of the state before it."""
        ends = k + 2 >= len(row.items) or row.items[k + 2].key in ("،", ",", ".")
        return ends and k + 1 < len(row.items) and self._is_state(row, k + 1) and not row.items[k + 1].proclitics

    def _firm_of(self, item: Item) -> set[str]:
        """«شركة كذا الكورية»: the state of a firm with which there is a contract."""
        firms = (m for m in self.context.members(item) if isinstance(m, OrganisationMention) and m.kind == "company")
        return {firm.country.split("-")[0] for firm in firms if firm.country}

    def _turn(self, row: FigureRow, i: int) -> tuple[range, bool]:
        """The items near a number, and whether they are those of its turn only: «الكويت بـ13 تلتها قطر بـ6.7»."""
        low, high = max(0, i - BEFORE), min(len(row.items), i + AFTER)
        low = self._content(row, max(low, self.states.begins(row.number)), i)
        starts = (k for k in range(low, i) if self._is_next(row, k, low) or self._is_clause(row, k, i))
        begins = max(starts, default=low)
        ends = next((k for k in range(i + 1, high) if self._is_next(row, k, i)), high)
        named = any(self._is_state(row, k) for k in range(begins, i))
        listed = named and (begins > low or any(self._is_state(row, k) for k in range(ends, min(ends + 3, high))))
        return (range(begins, ends), True) if listed else (range(low, high), False)

    def _content(self, row: FigureRow, low: int, i: int) -> int:
        """Where what is said begins, if it names whom it is about: «تتوقع الإدارة الأمريكية أن دول المنظمة ستحقق …»."""
        own = self.context.sketch.words["own_telling"]
        opens = (
            k
            for k in range(i - 1, low, -1)
            if (row.items[k].key in self._that and row.items[k].key not in own) or row.marked(k, k + 1, "number_of")
        )
        return next((that + 1 for that in opens if self._names_anyone(row, that + 1, i)), low)

    def _names_anyone(self, row: FigureRow, low: int, i: int) -> bool:
        """Whether a state or an organ of one stands from item `low` to the number at item `i`."""
        return any(
            self._is_state(row, k) or "Adjective" in row.items[k].types or self._organ_of(row, k, i)
            for k in range(low, i)
        )

    def _is_next(self, row: FigureRow, k: int, low: int) -> bool:
        """Whether item `k` begins the turn of the next state: «تلتها قطر», «…، وسوريا رابعا بنحو …»."""
        if row.marked(k, k + 1, "next_turn"):
            return True
        if k < 1 or row.items[k - 1].key not in COMMAS:
            return False
        summed = any(isinstance(item.value, Quantity) for item in row.items[k + 1 : k + 3])
        if not row.items[k].proclitics.startswith("و") and not summed:
            return False
        counted = any(isinstance(item.value, Quantity) for item in row.items[low:k])
        return counted and self._is_state(row, k)

    def _is_clause(self, row: FigureRow, k: int, i: int) -> bool:
        """Whether item `k` opens the clause of the number at `i`, which names its own state: «…، كما قدمت كينيا …»."""
        if k < 1 or row.items[k - 1].key not in COMMAS or row.items[k].key not in self._clauses:
            return False
        counted = any(isinstance(item.value, Quantity) for item in row.items[max(0, k - BEFORE) : k])
        return counted and any(self._is_state(row, m) for m in range(k, i))

    def _of_main(self, row: FigureRow) -> set[str]:
        """Which of the two states that the text is about the whole sentence names."""
        named = {c.split("-")[0] for item in row.items for c in self.scope.codes(item)}
        return named & set(self.main)

    def _located(self, row: FigureRow, i: int) -> set[str]:
        """The one state in whose cities or regions people are counted: «قتل في دارفور 300 ألف شخص»."""
        found = self._cities(row, i)
        return found if len(found) == 1 else set()

    def _cities(self, row: FigureRow, i: int) -> set[str]:
        """The states of the cities and regions near a number: «رفع عدد رحلاتها إلى نيروبي إلى 21 رحلة»."""
        places = (m for k in self._turn(row, i)[0] for m in self.context.members(row.items[k]) if isinstance(m, Place))
        return {code for place in places if (code := self._lies_in(place))}

    def _lies_in(self, place: Place) -> str | None:
        if place.kind in ("city", "capital", "region"):
            return place.code.split("-")[0] or None
        return self.context.state_of_area(place)

    def _at_home(self, row: FigureRow, i: int) -> set[str]:
        """The state that «البلاد» in front of the number means."""
        items = [row.items[k] for k in range(max(0, i - BEFORE), i) if self.states.is_home(row.items[k])]
        if items and len(told := self.states.named(row.number, i)) == 1:
            return told  # «يستحوذ الدين الأردني على ثلث الإيرادات العامة للبلاد»
        return {c.split("-")[0] for item in items for c in self.scope.codes(item)}

    def _sender(self, row: FigureRow, i: int) -> set[str]:
        """«واشنطن التي تنشر 28 ألف جندي في …»: the state that has the soldiers."""
        for k in range(i - 1, max(0, i - _ACTS) - 1, -1):
            item = row.items[k]
            if item.key in COMMAS:
                break
            if "Place" in item.types and not row.marked(k - 1, k, "inside"):
                return {c.split("-")[0] for c in self.scope.codes(item)}
        return set()

    def _is_state(self, row: FigureRow, k: int) -> bool:
        item = row.items[k]
        if "Adjective" in item.types and item.key.endswith(_NATIONALS) and row.definite(k):
            return True  # «المصريون»
        return (
            item.is_mention
            and not self.states.is_home(row.items[k])
            and any(self.states.counts(m) for m in self.context.members(item))
        )

    def _alone(self, row: FigureRow, i: int) -> set[str]:
        """The one state that the sentence names in front of the number, at its head: «وفي إيطاليا شكلت … 43%»."""
        begins = self.states.begins(row.number)
        places = [k for k in range(begins, i) if self._is_state(row, k) and "Place" in row.items[k].types]
        if not places or places[0] - begins > _HEAD:
            return set()
        found = {c.split("-")[0] for k in places for c in self.scope.codes(row.items[k])}
        return found if len(found) == 1 else set()

    @staticmethod
    def _is_of_world(row: FigureRow, i: int) -> bool:
        """«40 دولارا للبرميل», «تراجع خام القياس العالمي 5%»: a price of the world market."""
        return row.marked(i + 1, i + 4, "traded_unit") or row.marked(i - 8, i, "world_good")

    def _beside(self, row: FigureRow, i: int, reach: int = _BESIDE) -> set[str]:
        """«… 305 كيلومترات في قرغيزستان», «… 51% للصين»: the state right behind the number."""
        for k in range(i + 1, min(i + 1 + reach, len(row.items))):
            item = row.items[k]
            if item.key in ("،", ".") or isinstance(item.value, Quantity):
                return set()
            near = item.proclitics.startswith("ل") or row.marked(k - 1, k, "inside") or row.items[k - 1].key == "الي"
            if "Place" in item.types and near:
                return {c.split("-")[0] for c in self.scope.codes(item)}
        return set()
