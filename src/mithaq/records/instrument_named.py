"""Whom the title of a document and the words behind it name as its parties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.records.context import Context
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_wide import Wide
from mithaq.records.scope import Scope
from mithaq.records.sentence_row import COMMAS, STOPS

_PURPOSE: Final = 5  # letters of a word of action with «ل» in front
_AMONG: Final = "بين"
_LISTED: Final = 16  # items of a list of states behind «مع سبع دول هي»
_PASSED: Final = frozenset(["signed", "sign", "in", "joint", "dated", "relative"])  # «الذي أبرم في جنيف بين …»


class Named:
    """Reads the parties in titles of one text."""

    def __init__(self, context: Context, scope: Scope, wide: Wide) -> None:
        self.context = context
        self.scope = scope
        self.wide = wide

    def names_sides(self, row: Row, noun: Noun, stop: int) -> bool:
        """Whether a title tells its parties by «البلدين», «الدول الثلاث» alone."""
        named = [i for i in row.items[noun.index + 1 : self._reach(row, stop)] if self.scope.codes(i)]
        return bool(named) and all("Sides" in item.types for item in named)

    def between(self, row: Row, noun: Noun, stop: int) -> set[str]:
        """Parties in the title, and behind it in «بين … و…», «مع …»."""
        found = self.wide.shared_by(row, noun, stop)
        others = False  # behind «مع» an adjective tells whose company it is
        for k in range(noun.index + 1, stop if not found else noun.index + 1):
            others = others or "with" in row.marks(k)
            both = "Sides" in row.items[k].types and len(found) > 1  # «بين إيران وبلجيكا للإفراج عن الرعايا في البلدين»
            if not (both or self._is_setting(row, noun, k)):
                found.update(self.scope.codes(row.items[k], adjectives=not others))
        if len(found) < 2:
            found |= self._joint_bodies(row.items[noun.index + 1 : stop])
        for k in range(noun.index + 1, self._reach(row, stop)):
            if "joint" in row.marks(k) and not row.items[k].is_mention:
                for item in self.row_of(row, k + 1):
                    if found and "Sides" in item.types:
                        break
                    named = self.scope.codes(item, adjectives=False) or self._ministry(item)
                    if not named and "Person" in item.types:  # «مع نظيرتها السنغالية»
                        named = self.context.states_in(item.first, item.stop)
                    found.update(named)
        return found

    def _joint_bodies(self, items: list[Item]) -> set[str]:
        """«… إنشاء مجلس التنسيق السعودي الإندونيسي»: the two whose body it is."""
        for item in items:
            for body in self.context.members(item):
                if isinstance(body, OrganisationMention) and not (body.country or body.party):
                    two = self.context.states_in(body.first, body.stop)
                    if len(two) == 2:
                        return set(two)
        return set()

    def strictly(self, row: Row, noun: Noun, stop: int) -> set[str]:
        """Parties in the title and behind it, those whom it is only about left out."""
        found: set[str] = set()
        naming, listing = True, False
        for k in range(noun.index + 1, min(self._reach(row, stop) + _LISTED, len(row.items))):
            item, marks = row.items[k], row.marks(k)
            if k >= self._reach(row, stop) and not (
                listing and (item.is_mention or item.key in COMMAS or item.key == ":")
            ):
                break
            if item.key in self.context.sketch.words["these_are"]:
                listing = naming  # «مع سبع دول هي: …»
            elif item.key in (_AMONG, "مع"):
                naming = True
            elif not item.is_mention and (self._opens_subject(row, k) or "title_end" in marks):
                naming = False
            elif naming and not self._is_setting(row, noun, k):
                found.update(self.scope.codes(item) or self._ministry(item))
        return found

    def _opens_subject(self, row: Row, k: int) -> bool:
        """«… لدعم …», «… بشأن …», «… في مجال …»: whether at item `k` a title turns to what it is about."""
        item = row.items[k]
        if row.marks(k) & {"about", "provide"}:
            return True
        if item.key in ("في", "حول", "بشان", "عن"):  # «بين الهيئات في محافظتي ختلان وصغد» tells whose
            return not any("Place" in following.types for following in row.items[k + 1 : k + 3])
        led = "Word" in item.types and item.key.startswith("ل") and len(item.key) >= _PURPOSE - 1
        return led and item.key not in self.context.sketch.words["own_lam"]

    @staticmethod
    def _reach(row: Row, stop: int) -> int:
        """How far behind a title «بين …» can stand: past «موقعة في نواكشوط بتاريخ …», «الذي وقع في 14 يوليو»."""
        high = min(stop + 14, len(row.items))
        for k in range(stop, high):
            item = row.items[k]
            passed = item.types & {"Date", "Place", "Mark"} or row.marks(k) & _PASSED
            if item.key in STOPS or not passed:
                return min(max(k, stop + 3), len(row.items))
        return high

    def _is_setting(self, row: Row, noun: Noun, k: int) -> bool:
        """«إعلان القاهرة», «اتفاقية باريس», «… في فيينا»: a city tells where, not who."""
        value = row.items[k].value
        if not isinstance(value, Place):
            return False
        if value.kind == "capital" and k == noun.index + 1:
            following = row.items[k + 1] if k + 1 < len(row.items) else None
            return following is None or not (following.key.startswith("و") and self.scope.codes(following))
        return value.kind == "city" or (
            value.kind == "capital" and (noun.kind == "declaration" or "in" in row.marks(k - 1))
        )

    def row_of(self, row: Row, k: int) -> Iterator[Item]:
        """Items of «A وB وC» from item `k` on."""
        for m, item in enumerate(row.items[k : k + 10], k):
            if item.key in self.context.sketch.words["these_are"] or (item.key == ":" and m > k):
                continue  # «… مع سبع دول هي: …»
            if "title_end" in row.marks(m) or (m > k and item.groups and row.noun(m) is not None):
                return  # «اتفاق تعاون وسط توتر بشأن اتفاق بين …»
            if "Mark" in item.types and item.key not in ("،", ",", '"', "«", "»", "(", ")"):
                return
            if item.groups & {"sign", "say", "saying", "meet", "margin"}:
                return
            if m > k and item.value is None and item.key.startswith("ل") and len(item.key) >= _PURPOSE:
                return  # «اتفاق مع السنغال لمحاكمة الرئيس التشادي»
            where = isinstance(item.value, Place) and item.value.kind in ("city", "capital")
            if m > k and where and row.marks(m - 1) & {"in", "dated"}:
                return  # «الاتفاق مع طهران في فيينا»
            yield item

    def _ministry(self, item: Item) -> list[str]:
        return [
            m.country
            for m in self.context.members(item)
            if isinstance(m, OrganisationMention) and m.kind == "ministry" and m.country
        ]
