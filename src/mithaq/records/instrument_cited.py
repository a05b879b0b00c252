"""Documents that no word of signing governs: those that a text cites as existing, and those that head it."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue
from mithaq.records.context import Context
from mithaq.records.instrument_parties import Parties
from mithaq.records.instrument_reality import is_welcomed
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import DEALS, NONE, UNREAL, WELL_KNOWN, Standing
from mithaq.records.sentence_row import COMMAS, STOPS

_JOINING: Final = {"مع": 1, "بين": 2}  # how many parties follow at least
_ANNOUNCED: Final = 8  # items behind «إعلان واشنطن» up to what it announces
_BARE: Final = 2  # items of a title that hardly tells more than «الاتفاقية»
_AHEAD: Final = 3  # items from a verb of what is to come to the document
_WILL: Final = ("ست", "سي", "وست", "وسي")
_YEAR: Final = 4  # figures of a year
_DENIED: Final = 6  # items in front of a document in which it is said not to be there
_ON: Final = 5  # items from «اتفاق» to «على», if they tell that somebody agreed
_AGREEING: Final = 12  # … and where those who agreed stand right behind it
_AGREED_BY: Final = frozenset(["Person", "Persons", "Sides"])


class Cited:
    """Tells of one text which documents are cited."""

    def __init__(self, context: Context, parties: Parties) -> None:
        self.context = context
        self.parties = parties

    def of(self, row: Row, noun: Noun, stop: int) -> Standing:
        """A document that the text cites as existing."""
        k = noun.index
        if self.annexed(row, noun):
            return Standing("in_force", "ar.instrument.annexed")
        if noun.kind in DEALS and is_welcomed(row, noun) and self.names_parties(row, noun, stop):
            return Standing("signed", "ar.instrument.announced")
        if noun.cited in WELL_KNOWN:
            return Standing("in_force", "ar.instrument.known") if stop > k or row.definite(k) else NONE
        if noun.feature and not noun.feature.startswith("plural"):
            return NONE
        after = row.items[k + 1] if k + 1 < stop else None
        if self._is_agreeing(row, k, after):
            return NONE
        if noun.name == "instrument.truce" and not row.definite(k) and stop - k >= _BARE:
            unreal = row.near(noun.first - _DENIED, noun.first) & UNREAL
            return NONE if unreal else Standing("in_force", "ar.instrument.cited")
        if (shared := self._between(row, noun, stop)).status:
            return shared
        if noun.kind == "declaration":
            named = stop - k == 2 and named_after_city(row, noun) and not self._announces(row, stop)
            return Standing("signed", "ar.instrument.named") if named else NONE
        if noun.plural or noun.count != 1 or after is None:
            return NONE
        if stop - k == _BARE and after.key in self.context.sketch.words["told_of_now"]:
            return NONE  # «الاتفاق الحالي» names none
        known = row.definite(k) or "Place" in after.types or "Mark" in after.types or row.construct(k, stop)
        known = known or self._is_year(after)
        if noun.cited == "joint":
            known = known and (row.definite(k) or not row.construct(k, stop) or row.marked(k + 1, k + 4, "joint"))
            stands = known and stop - k >= 3 and self.stands(row, noun, stop)
            return Standing("in_force", "ar.instrument.cited") if stands else NONE
        if noun.cited == "" and row.definite(k) and self.joins(row, k + 1, stop):
            return Standing("in_force", "ar.instrument.cited")  # «الاتفاق مع الولايات المتحدة حول استخدام القاعدة»
        if noun.cited or not known or (row.definite(k) and not row.definite(k + 1) and "Place" not in after.types):
            return NONE
        return Standing("in_force", "ar.instrument.cited")

    @staticmethod
    def _announces(row: Row, stop: int) -> bool:
        """«إعلان واشنطن في وقت سابق أنها تخطط …», «… خلال قمة التزامها …»: what a state announces, no document."""
        if row.possessed(stop):
            return True
        for k in range(stop, min(stop + _ANNOUNCED, len(row.items))):
            key = row.items[k].key
            if key in STOPS or key in COMMAS:
                return False
            function = row.context.sketch.tags.has(row.items[k].first, "function")  # «بينها»
            own = key.endswith("ها") and row.possessed(k) and not function
            if own or key in row.context.sketch.words["told_that"]:
                return True
        return False

    @staticmethod
    def annexed(row: Row, noun: Noun) -> bool:
        """«البروتوكول الملحق باتفاقية النقل»: whether a protocol is named as one to an agreement."""
        if noun.name != "instrument.protocol" or not row.closed(noun) or noun.index + 2 >= len(row.items):
            return False
        behind = row.items[noun.index + 1].key.removeprefix("ال")
        named = row.noun(noun.index + 2) if row.items[noun.index + 2].groups else None
        return (
            behind in row.context.sketch.words["annexed"]
            and named is not None
            and named.kind in ("agreement", "treaty")
        )

    @staticmethod
    def _is_future(item: Item, k: int) -> bool:
        """Whether an item is a verb of what is to come, be it one that no lexicon has: «وستتبعها اتفاقية»."""
        verb = "Word" in item.types and item.key.startswith(_WILL) and (k == 0 or item.key.endswith(("ها", "هما")))
        return "future" in item.features.values() or verb

    @staticmethod
    def _is_year(item: Item) -> bool:
        """«اتفاق 2015», «اتفاقية عام 1999»: whether a year names a document."""
        dated = isinstance(item.value, DateValue) and item.value.grain == "year"
        return dated or (item.key.isdecimal() and len(item.key) == _YEAR)

    @staticmethod
    def _is_agreeing(row: Row, k: int, after: Item | None) -> bool:
        """«اتفاق الجانبين على وضع آلية»: whether it tells that they agreed; «اتفاق تركي أمريكي على …» is a document."""
        if row.definite(k) or row.items[k].key.endswith("اتفاقيه") or after is None:
            return False
        last = len(row.items) - 1
        if row.number == 0 and any(
            row.items[m].key == "حول" and "Place" in row.items[m + 1].types for m in range(k + 1, min(k + _ON, last))
        ):
            return True  # «اتفاق سعودي مصري حول اليمن»: that they think alike
        if "Adjective" in after.types:
            return False
        two = after.key in row.context.sketch.words["two_who"]  # «اتفاق طرفي النزاع في السودان على هدنة»
        far = _AGREEING if two or after.types & _AGREED_BY else _ON
        return any(item.key == "علي" for item in row.items[k + 2 : k + far])

    def _between(self, row: Row, noun: Noun, stop: int) -> Standing:
        """«الاتفاقيات بين البلدين» stand; «اتفاق تركي أمريكي بشأن …» has been come to."""
        several = (
            noun.kind == "document" and noun.plural and noun.name != "instrument.document"
        )  # «الاتفاقيات والمعاهدات»
        if not (noun.kind in DEALS or several) or noun.cited in ("resolution", "joint"):
            return NONE
        words, head = self.context.sketch.words, row.items[noun.index].key.removeprefix("و")
        decade = head in words["decades"] and (
            (noun.first and row.items[noun.first - 1].key in words["since"])
            or (noun.index + 1 < len(row.items) and row.items[noun.index + 1].key == "من")
        )
        if head in words["holding_of"] or decade:
            return NONE  # «عقد الزعيمان اجتماعا», «عقود من العداء بين البلدين»
        mutual = self.names_parties(row, noun, stop) or self._joins_sides(row, noun, stop)
        if not mutual or (noun.count == 1 and noun.cited and noun.kind != "contract"):
            return NONE
        if noun.plural and (row.closed(noun) or noun.first != noun.index or row.construct(noun.index, stop)):
            return Standing("in_force", "ar.instrument.cited")
        behind = row.items[noun.index + 1] if noun.index + 1 < stop else None
        if any(self._is_future(item, k) for k, item in enumerate(row.items[: noun.first]) if noun.first - k <= _AHEAD):
            return Standing("planned", "ar.instrument.to_be_signed")  # «وستتبعها اتفاقية بين الحكومتين»
        if behind is not None and (self._is_year(behind) or named_after_city(row, noun)):
            return Standing("in_force", "ar.instrument.cited")
        if row.definite(noun.index) or row.construct(noun.index, stop):
            return Standing("in_force", "ar.instrument.cited") if noun.kind == "contract" else NONE
        before = row.items[noun.first - 1].key if noun.first else ""
        if before in words["any_of"] or row.near(noun.first - _DENIED, noun.first) & UNREAL:
            return NONE  # «ليس لدينا اتفاقية تسليم مع الهند»
        if stop < len(row.items) and row.items[stop].key in words["near_at_hand"]:
            return Standing("planned", "ar.instrument.to_be_signed")  # «اتفاقية بين كينيا ومالطا قريبا»
        return Standing("signed", "ar.instrument.between")

    @staticmethod
    def _joins_sides(row: Row, noun: Noun, stop: int) -> bool:
        """«… بين الطرفين»: whether the two sides stand in a title or right behind it."""
        return any(
            "Sides" in row.items[k].types and row.items[k - 1].key == "بين"
            for k in range(noun.index + 2, min(stop + 2, len(row.items)))
        )

    def joins(self, row: Row, k: int, stop: int) -> bool:
        """Whether «مع» or «بين» at item `k` leads to a partner, or to two parties."""
        least = _JOINING.get(row.items[k].key, 0) if k < stop else 0
        return least > 0 and len({c for item in row.items[k:stop] for c in self.parties.scope.codes(item)}) >= least

    def stands(self, row: Row, noun: Noun, stop: int) -> bool:
        """Whether a weak noun in force is shown to be a document between parties."""
        if noun.name == "instrument.truce" or self.annexed(row, noun):
            return True
        if noun.kind == "document":
            return noun.plural and row.items[noun.index].key not in ("",) and stop - noun.index >= 2
        if noun.kind in ("contract", "declaration"):
            return noun.kind == "contract" and self.names_parties(row, noun, stop)
        if noun.plural and noun.kind == "programme" and not self.names_parties(row, noun, stop):
            return False
        return stop - noun.index >= 2 and any(
            "joint" in row.marks(k)
            and not row.items[k].proclitics.startswith("ب")  # «بالتعاون مع» tells how it is done
            and not (row.items[k].key == "مع" and row.items[k - 1].key in self.context.sketch.words["helped_by"])
            for k in range(noun.index + 1, min(stop + 1, len(row.items)))
        )

    def heads(self, row: Row, noun: Noun, stop: int, headed: int) -> bool:
        """«ثماني اتفاقيات بين الولايات المتحدة ومصر» in a headline: the text goes on to tell what became of it."""
        after = row.items[noun.index + 1] if noun.index + 1 < stop else None
        if row.number >= max(1, headed) or row.definite(noun.index) or self._is_agreeing(row, noun.index, after):
            return False
        return self.names_parties(row, noun, stop)

    def names_parties(self, row: Row, noun: Noun, stop: int) -> bool:
        scope = self.parties.scope
        return len({c for item in row.items[noun.index + 1 : stop] for c in scope.codes(item)}) >= 2


def named_after_city(row: Row, noun: Noun) -> bool:
    """«إعلان القاهرة»."""
    value = row.items[noun.index + 1].value if noun.index + 1 < len(row.items) else None
    return isinstance(value, Place) and value.kind in ("city", "capital")
