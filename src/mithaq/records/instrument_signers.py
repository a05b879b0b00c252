"""Who signs a document: whoever its clause names as doing so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import Standing
from mithaq.records.scope import Scope
from mithaq.records.sentence_row import STOPS

_TELLER: Final = 5  # items from «الشركة … أنها» to the verb of signing
_PARTNER: Final = 5  # items from «مع» to the adjective of the company that stands behind it
_DATELINE: Final = 7  # items of a dateline with its dash
_DASHES: Final = frozenset("-–—:")
_BOUGHT: Final = 12  # items from a deal to those to whom something is sold
_THAT: Final = frozenset(["ان", "بان"])
_SIGNING: Final = frozenset(["Actor", "Sides", "Organisation"])


class Signers:
    """Finds the signatories of documents in one text."""

    def __init__(self, context: Context, scope: Scope) -> None:
        self.context = context
        self.scope = scope

    def of(
        self, row: Row, noun: Noun, stop: int, status: Standing, *, behind: bool = True
    ) -> tuple[set[str], bool, list[OrganisationMention]]:
        """(party codes, whether «the two sides» sign, bodies that are no party) of those who sign."""
        found = self._capitals(row, status.sign)
        sides = False
        others: list[OrganisationMention] = []
        for item in self._clause(row, noun, stop if behind else len(row.items), status):
            if "Sides" in item.types:
                sides = True
                continue
            if self._is_where(row, item):
                continue
            if isinstance(item.value, Place) and item.value.kind == "region" and "ب" in item.proclitics:
                continue  # «في مدينة روصو بولاية الترارزة»
            if isinstance(item.value, Place) and "State" not in item.types and item.value.kind not in ("group", "area"):
                continue
            if "Person" in item.types and not self.scope.codes(item):
                found.update(self._of_counterparts(item))
            for member in self.context.members(item):
                if isinstance(member, OrganisationMention) and not member.code and member.kind != "ministry":
                    others.append(member)
                elif (
                    isinstance(member, PersonMention)
                    and member.number in ("dual", "plural")
                    and not member.offices[0].states
                ):
                    sides = True
            if "Adjective" not in item.types:
                found.update(self.scope.codes(item))
        return found, sides, others

    def firms(self, row: Row, noun: Noun, stop: int, status: Standing) -> list[OrganisationMention]:
        """The companies that sign, where nobody else does."""
        if not 0 <= status.sign < noun.first:
            return []
        clause = row.items[max(0, status.sign - _TELLER) : noun.first]
        if any("Person" in item.types or item.types & {"Sides", "State"} for item in clause):
            return []
        members = (m for item in [*clause, *row.items[noun.index + 1 : stop + 2]] for m in self.context.members(item))
        return [m for m in members if isinstance(m, OrganisationMention) and m.kind == "company"]

    def with_foreign_firm(self, row: Row, noun: Noun, stop: int, status: Standing) -> bool:
        """«وقعت وزارة النقل الكينية عقدا مع شركة مالطية»: whether a government signs with a foreign company."""
        signing = 0 <= status.sign < noun.first and "sign" in row.items[status.sign].features
        if not signing:
            return False
        ours = {code for item in row.items[status.sign + 1 : noun.first] for code in self.scope.codes(item)}
        theirs: set[str] = set()
        for k in range(noun.index + 1, min(stop + 1, len(row.items))):
            if "with" in row.marks(k):
                for item in row.items[k + 1 : k + _PARTNER]:
                    bodies = (m for m in self.context.members(item) if isinstance(m, OrganisationMention))
                    theirs.update(m.country for m in bodies if m.country and m.kind == "company")
                    if item.key in self.context.sketch.words["firms"] or theirs:
                        theirs.update(self.scope.codes(item))
        return bool(ours) and bool(theirs - ours)

    def is_listed(self, body: OrganisationMention) -> bool:
        """Whether a company is one that the gazetteer knows."""
        return any(
            h.entry.kind == "org" for t in range(body.first, body.stop) for h in self.context.sketch.tags.hits[t]
        )

    def funds(self, row: Row, low: int, high: int) -> set[str]:
        """The states whose funds sign: those named between the verb and the noun."""
        if low >= 0 and any(item.key in self.context.sketch.words["the_fund"] for item in row.items[low:high]):
            funds = {body.fund_of for body in self.context.sketch.organisations if body.fund_of}
            if len(funds) == 1:  # «وقع الصندوق اتفاقية …»
                return {fund for fund in funds if fund}
        members = (m for item in row.items[max(low, 0) : high] for m in self.context.members(item))
        return {m.fund_of for m in members if isinstance(m, OrganisationMention) and m.fund_of} if low >= 0 else set()

    def sellers(self, row: Row, noun: Noun, sign: int) -> set[str]:
        """«وافقت وزارة الخارجية الأمريكية على صفقة …»: who approves of a sale, behind the verb or before it."""
        for some in (row.items[sign + 1 : noun.first], row.items[:sign]):
            if found := {code for item in some for code in self.context.codes(item)}:
                return found
        return set()

    def buyers(self, row: Row, noun: Noun) -> set[str]:
        """«صفقة أسلحة لكل من كينيا ومالطا»: to whom something is sold."""
        found: set[str] = set()
        led = False
        for item in row.items[noun.index + 1 : noun.index + _BOUGHT]:
            if item.key in STOPS or item.key == "،":
                break
            led = led or item.key == "لكل" or item.proclitics.endswith("ل")
            if led:
                found.update(self.scope.codes(item, adjectives=False))
        return found

    def recipient(self, row: Row, stop: int) -> set[str]:
        """«… اتفاقية قرض يقدمها للسنغال»: to whom a fund gives, told behind the title."""
        for item in row.items[stop : stop + 4]:
            if item.key in STOPS:
                break
            if "ل" in item.proclitics and (codes := self.scope.codes(item, adjectives=False)):
                return set(codes)
        return set()

    def _of_counterparts(self, item: Item) -> list[str]:
        """«وقعت الحكومة ونظيرتها الإماراتية»: the state told by the adjective of a counterpart without a name."""
        persons = (m for m in self.context.members(item) if isinstance(m, PersonMention))
        met = any(o.counterpart for p in persons for o in p.offices)
        return self.context.states_in(item.first, item.stop) if met else []

    @staticmethod
    def _is_where(row: Row, item: Item) -> bool:
        """«بالعاصمة المصرية القاهرة»: a capital that is called one tells where."""
        if not (isinstance(item.value, Place) and item.value.kind == "capital"):
            return False
        k = row.items.index(item) - 1
        if k > 0 and "Adjective" in row.items[k].types:
            k -= 1
        return k >= 0 and "dated" in row.marks(k)

    def _capitals(self, row: Row, sign: int) -> set[str]:
        """«وقعت الدوحة وأنقرة …»: capitals that stand for their governments, right behind the verb."""
        found: set[str] = set()
        for item in row.items[sign + 1 :] if sign >= 0 else []:
            if not (isinstance(item.value, Place) and item.value.kind == "capital"):
                break
            found.update(self.scope.codes(item))
        return found if len(found) >= 2 else set()

    def teller(self, row: Row, sign: int) -> set[str]:
        """«قالت الحكومة … إنها وقعت مع …»: the speaker who tells of his own signing."""
        pronoun = row.items[sign - 1].key if sign else ""
        if pronoun not in self.context.sketch.words["own_telling"]:
            return set()
        return next((set(codes) for item in row.items[:sign] if (codes := self.scope.codes(item))), set())

    @staticmethod
    def _subject(row: Row, sign: int) -> int:
        """«يشار إلى أن مصر وقعت مع لبنان …»: where the subject begins that stands in front of the verb."""
        k = sign - 1
        while k > 0 and (row.items[k].key == "قد" or "past" in row.items[k].groups):
            k -= 1
        return k if row.items[k].types & {"Actor", "Organisation"} else sign + 1

    @staticmethod
    def _announcers(row: Row, k: int) -> int:
        """How many items of those who announce stand right in front of item `k`."""
        n = 0
        while n < k - 1 and (row.items[k - 1 - n].is_mention or row.items[k - 1 - n].key in ("و", "،")):
            n += 1
        return n

    def _clause(self, row: Row, noun: Noun, stop: int, status: Standing) -> Iterator[Item]:
        items = row.items
        if status.sign > noun.index:  # «… التي وقعها الوزيران»
            for k in range(status.sign + 1, min(status.sign + 8, len(items))):
                if items[k].key in (".", "؛", "،") and k > status.sign + 1:
                    return
                if items[k].key in self.context.sketch.words["brokered"]:
                    return
                yield items[k]
            if status.sign + 1 < len(items) and "with" in row.marks(status.sign + 1) and noun.first:
                yield items[noun.first - 1]  # «التزام إيران بالاتفاقية الموقعة مع …»
            return
        tense = items[status.sign].features.get("sign", "")
        low = status.sign + 1
        if not tense and not any(item.types & _SIGNING for item in items[low : noun.first]):
            # a noun: whoever witnesses or holds the ceremony stands before it
            low = status.sign
            if items[low].key == "توصل" and low and "announcing" in row.marks(low - 1 - self._announcers(row, low)):
                return  # «أعلنت قطر توصل طرفي النزاع إلى اتفاق»: who announces it is no party
            if low and items[low - 1].key in self.context.sketch.words["following_on"]:
                return  # «المباحثات هي الأولى منذ توقيع الاتفاقية»: who holds them has not signed
            while low > 0 and status.sign - low < 12 and items[low - 1].key not in (".", "؛"):
                low -= 1
        elif tense and not any(item.types & {"Actor", "Organisation"} for item in items[low : noun.first]):
            low = max(0, status.sign - 5)  # «قال الوزير إن الزعيمين توصلا …»: not who says so
            low = next((k for k in range(status.sign - 1, low, -1) if items[k].key in _THAT), low)
        elif tense and "with" in row.marks(low) and status.sign > 0:
            low = self._subject(row, status.sign)
        yield from items[max(low, _dateline(items)) : noun.first]
        words, attending = self.context.sketch.words, False
        for k in range(stop, min(stop + 12, len(items))):
            if items[k].key in (".", "؛", "،", ",") or items[k].groups & {"say", "saying", "margin"}:
                return
            attending = attending or items[k].key in words["sitting_in"]  # «بحضور السفير الفرنسي»
            if items[k].key in words["brokered"]:
                return  # «وقعت إثيوبيا والصومال الإعلان بوساطة الرئيس التركي»
            if k > stop and items[k].groups and row.noun(k) is not None:
                return  # «وقع البلدان اتفاقا وسط توتر بشأن اتفاق بين …»
            if (tense and not attending) or "Sides" in items[k].types:
                yield items[k]


def _dateline(items: list[Item]) -> int:
    """Where the text begins behind «القاهرة (وكالات) -», which is no party: 0 without such a dateline."""
    value = items[0].value
    if not (isinstance(value, Place) and value.kind in ("city", "capital")):
        return 0
    return next((k + 1 for k, item in enumerate(items[:_DATELINE]) if item.key in _DASHES), 0)
