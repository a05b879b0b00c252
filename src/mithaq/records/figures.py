"""Figures: every number with what it measures, for when, about whom, and who says so."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import Final

from mithaq.lexicon.tagging import PerWord
from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue, Duration, Number, Quantity
from mithaq.model.record import Figure
from mithaq.model.span import Span
from mithaq.records.context import Context
from mithaq.records.figure_claims import claimed_by
from mithaq.records.figure_counts import (
    changes_hands,
    counts_documents,
    counts_nothing,
    counts_people,
    doubled,
    is_part,
    named_sum,
    tells_how_often,
)
from mithaq.records.figure_lengths import ENCOUNTERS, tells_length
from mithaq.records.figure_measures import counts_something, directed, measure_of
from mithaq.records.figure_parties import FigureParties
from mithaq.records.figure_periods import in_told_span, period_of, same_span
from mithaq.records.figure_rows import CUES, FigureRow
from mithaq.records.figures_told import LARGE, FiguresTold
from mithaq.records.heading import headed
from mithaq.records.instruments import KINDS
from mithaq.records.scope import Scope
from mithaq.records.sentence_row import COMMAS, STOPS
from mithaq.records.speakers import Speakers

_SCALED: Final = {
    "GW": (1000, "MW"),
    "kW": (0.001, "MW"),
    "MWh": (1000, "kWh"),
    "GWh": (1_000_000, "kWh"),
    "TWh": (1_000_000_000, "kWh"),
}
_CHANGES: Final = frozenset(["trade_growth", "growth", "gdp_growth"])
_BILLION: Final = 1_000_000_000  # so many are seldom counted without a noun
_CFA: Final = "XOF"  # «فرنك سيفا», of the central African states too
_SPEAKING: Final = frozenset(["name", "official", "house", "side"])  # kinds of states that say something
_WITHOUT_NUMBER: Final = frozenset(["context.biggest", "context.doubled"])  # words that tell a figure alone
_LAST_RANK: Final = 200  # «المرتبة 26»
_LAST_TOLD: Final = 20  # … without a word that says it is a rank
_DOCUMENTS: Final = frozenset(KINDS) - {"programme"}


class _Reader:
    """Reads the figures of one text, sentence by sentence."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.parties = FigureParties(context)
        self.told = FiguresTold(headed(context.text))
        self.at_large = len([c for c in Scope(context).lead if "-" not in c]) >= 2
        self._speakers: Speakers | None = None

    @property
    def speakers(self) -> Speakers:
        """Who speaks where; found out when the first figure asks."""
        if self._speakers is None:
            self._speakers = Speakers(self.context.sketch.items, self._name, self.context.sketch.words, self._words)
        return self._speakers

    def _name(self, item: Item) -> tuple[str | None, str | None] | None:
        known = self.context.speaker(item)
        if known is not None or item.is_mention is False:
            return known
        for member in self.context.members(item):
            if (
                isinstance(member, Place)
                and member.is_state
                and (member.kind in _SPEAKING or (member.kind == "capital" and "Actor" in item.types))
                and member.code
            ):
                return self.context.words(member.first, member.stop, member.proclitics), member.code
        return None

    def _words(self, first: Item, last: Item) -> str:
        return self.context.words(first.first, last.stop, first.proclitics)

    def read(self, row: FigureRow) -> None:
        """File every figure of a sentence."""
        for i in row.telling:
            item = row.items[i]
            value = item.value
            if isinstance(value, Quantity):
                start, value = self._ends(row, i, value)
                if start is not None and (first := self._quantity(row, i, start)) is not None:
                    self.told.file(first, row.number, i)
                figure = self._quantity(row, i, value)
            elif isinstance(value, Duration):
                figure = self._duration(row, i, value)
            elif isinstance(value, DateValue) and value.length is not None:
                figure = self._duration(row, i, value.length)
            elif i in row.duals and "Word" in item.types:
                figure = self._dual(row, i)
            elif "biggest" in row.marks[i]:
                figure = self._first(row, i)
            elif "doubled" in row.marks[i]:
                figure = self._doubled(row, i)
            else:
                continue
            if figure is not None:
                self.told.file(figure, row.number, i)

    def _ends(self, row: FigureRow, i: int, value: Quantity) -> tuple[Quantity | None, Quantity]:
        """«ارتفع عدد الرحلات من 14 إلى 28»: what it was and what it came to, which are no range."""
        if (
            value.low is None
            or value.high is None
            or "من" not in self.context.text.keys[value.first - 1 : value.first + 1]
        ):
            return None, value
        if not directed(row, i, "rising") and not directed(row, i, "falling"):
            return None, value
        return replace(value, amount=value.low, low=None, high=None), replace(
            value, amount=value.high, low=None, high=None
        )

    # -- one number ---------------------------------------------------------------------------------

    def _quantity(self, row: FigureRow, i: int, value: Quantity) -> Figure | None:
        if value.kind == "ordinal":
            return self._rank(row, i, value)
        if value.kind == "number" and isinstance(value.amount, int) and row.marked(i - 1, i, "rank"):
            return self._rank(row, i, value)  # «المرتبة 26»
        amount, qualifier = value.amount, str(value.qualifier)
        if amount is None:
            amount, qualifier = (value.high, "up_to") if value.high is not None else (value.low, "over")
        if amount is None:
            return None
        kind = value.kind
        unit = {"percent": "percent", "times": "times", "number": "count"}.get(kind) or value.unit or "count"
        large = kind == "number" and amount >= LARGE
        if large and (noun := named_sum(row, i)) and (told := self.told.currency(row)):
            return self._build(row, i, noun, amount, told, qualifier, "carried")
        if large and (sum_ := self.told.listed(row, i)) is not None:
            return self._build(row, i, sum_.measure, amount, sum_.unit, qualifier, "carried")
        if large and (sum_ := self.told.compared(row, i)) is not None:
            level = sum_.measure in _CHANGES and row.marked(i - 1, i, "level")
            return self._build(row, i, "other" if level else sum_.measure, amount, sum_.unit, qualifier, "carried")
        if large and amount >= _BILLION and counts_nothing(row, i) and (told := self.told.currency(row)):
            return self._quantity(row, i, replace(value, kind="money", unit=told))
        if value.kind == "money":
            amount, unit = self._currency(row, i, value, amount, unit)
        if unit in _SCALED:
            factor, unit = _SCALED[unit]
            amount = _plain(amount * factor)
        if value.kind == "money" and self._is_name(row.items[i], value):
            return None
        if (same := self.told.restated(row, i, value, unit)) is not None:
            return self._restate(row, i, same, amount, unit, qualifier)
        measure, sure = measure_of(row, i, value.kind, unit)
        if value.kind == "number" and is_part(row, i, amount):
            return self._build(row, i, "other", _plain(amount * 100), "percent", qualifier, "unlisted")
        if value.kind == "number" and (isinstance(amount, float) or row.marked(i - 1, i, "negation")):
            return None  # an index, a mark, a ratio; «لم تسع»
        if value.kind == "number" and row.definite(i) and isinstance(amount, int) and amount < 20:
            measure = next((c.measure for c in row.cues if c.item == i - 1 and c.feature == "counted"), None)
            if measure is None or row.word(i - 1) is None or row.marked(i - 1, i, "uncounted"):
                return None
            return self._build(row, i, measure, amount, unit, qualifier, "counted")
        if value.kind == "number":
            following = row.word(i + 1)
            if following is not None and following.groups & (_DOCUMENTS | ENCOUNTERS) and measure != "flight_count":
                return None
            if measure is None and counts_people(row, i, following, amount):
                return self._build(row, i, "people_count", amount, unit, qualifier, "far")
            if counts_documents(row, i, following):
                return None
            if measure is None and (part := self.told.part(row, i, amount)) is not None:
                return self._build(row, i, part, amount, unit, qualifier, "carried")
            if not counts_something(row, i, value, measure, at_large=self.at_large):
                return None
        if measure == "delivery_count" and value.kind == "number" and not self._is_handed_over(row):
            return self._build(row, i, "other", amount, unit, qualifier, "goods")  # «عبرت 12 سفينة»
        if value.kind == "times" and tells_how_often(row, i):
            return None
        if (
            value.kind == "times"
            and measure is None
            and not row.marked(i - 2, i, "manifold")
            and not directed(row, i, "rising")
            and not directed(row, i, "falling")
        ):
            return None
        how = "cued" if sure else "far"
        if value.kind == "number":
            how = "counted" if sure else "unlisted" if measure is None else "far"
        carried = self.told.carried(row, i, value, measure, sure)
        if carried is not None:
            measure, how = carried, "carried"
        if measure is None and value.kind == "money" and self.parties.lends(row, i):
            measure = "loan"  # «ستحصل من صندوق النقد الدولي على 570 مليون دولار»
        if measure == "investment_flow" and row.marked(i - 3, i, "financing") and self.parties.lends(row, i):
            measure = "loan"  # «وافق البنك الدولي على تمويل بقيمة …»
        measure = measure or "other"
        if measure in _CHANGES and directed(row, i, "falling"):
            amount = min(amount, -amount)
        return self._build(row, i, measure, amount, unit, qualifier, how)

    def _is_handed_over(self, row: FigureRow) -> bool:
        last = self.told.before(row)
        return changes_hands(row, last.measure if last else None)

    def _restate(self, row: FigureRow, i: int, same: Figure, amount: Number, unit: str, qualifier: str) -> Figure:
        """The same figure in another unit, by a number that stands behind it."""
        return replace(
            same,
            value=min(amount, -amount) if same.value < 0 else amount,
            unit=unit,
            qualifier=same.qualifier if qualifier == "exact" else qualifier,
            evidence=self._evidence(row, i),
            pattern=f"ar.figure.carried.{same.measure}",
        )

    def _is_name(self, item: Item, value: Quantity) -> bool:
        """«COP28»: letters and a small number written in one are a name."""
        small = value.amount is not None and value.amount < 100
        return small and item.key.isascii() and self.context.text.adjacent(value.first)

    def _dual(self, row: FigureRow, i: int) -> Figure | None:
        measure = next(c.measure for c in row.cues if c.item == i and c.feature == "dual")
        if row.items[i].key.startswith("ال") or not self.at_large:
            return None
        return self._build(row, i, measure, 2, "count", "exact", "counted")

    def _duration(self, row: FigureRow, i: int, value: Duration) -> Figure | None:
        if not tells_length(row, i, value, at_large=self.at_large):
            return None
        unit, amount = value.components[0]
        return self._build(row, i, "duration", amount, unit.rstrip("s"), str(value.qualifier), "cued")

    def _rank(self, row: FigureRow, i: int, value: Quantity) -> Figure | None:
        ahead = i + 2 if row.marked(i + 1, i + 2, "biggest") else i + 1  # «ثاني أكبر شريك»
        joined = row.items[ahead].key.startswith("وال") if ahead < len(row.items) else False  # «الحليف الأول والشريك»
        partner = row.marked(ahead, ahead + 1, "partner") and not joined
        among = row.items[ahead].key == "بين" if ahead < len(row.items) else False
        partner = partner or (among and row.marked(ahead + 1, ahead + 4, "partner"))
        named = partner or row.marked(i - 2, i + 1, "rank")
        if not named or value.amount is None:
            return None
        if value.amount > (_LAST_RANK if row.marked(i - 1, i, "rank") else _LAST_TOLD):
            return None
        low, high = max(0, i - 8), min(len(row.items) - 1, i + 10)
        topics = self.context.topics(row.items[low].first, row.items[high].stop)
        traded = any(cue.measure in ("exports", "imports") for cue in row.cues)
        trade = "trade" in topics or traded or row.marked(low, high, "partner") or self.told.of_trade(row)
        if not trade:
            return None
        return self._build(row, i, "trade_rank", value.amount, "rank", "exact", "cued")

    def _first(self, row: FigureRow, i: int) -> Figure | None:
        """«أكبر شريك تجاري» is the first; «ثاني أكبر …» and «من أكبر …» are not."""
        before = row.items[i - 1] if i else None
        told = before is not None and (isinstance(before.value, Quantity) or row.marked(i - 1, i, "of_many"))
        if told or not row.marked(i + 1, i + 2, "partner_one"):
            return None
        return self._build(row, i, "trade_rank", 1, "rank", "exact", "cued")

    def _doubled(self, row: FigureRow, i: int) -> Figure | None:
        """«التجارة البينية تضاعفت»: two times as much, where no number says more."""
        if not self.at_large or (measure := doubled(row, i)) is None:
            return None
        return self._build(row, i, measure, 2, "times", "exact", "far")

    def _currency(self, row: FigureRow, i: int, value: Quantity, amount: Number, unit: str) -> tuple[Number, str]:
        """The currency of the state that the text is about, where the words name only «ريال»."""
        if unit.isupper() and unit != _CFA:
            return amount, unit
        if unit == "cent":
            return _plain(amount / 100), "USD"
        named = [c for item in row.items[:i] for c in self.parties.scope.codes(item)]
        told = self.parties.states.named(row.number, i)  # «البنك المركزي الإيراني»
        organ = list(told) if len(told) == 1 else []
        codes = [c.split("-")[0] for c in (*named, *organ, *self.context.pair, self.context.home or "") if c]
        if self.context.home in codes:
            codes.insert(0, self.context.home)
        for token in range(value.first, value.stop):
            for hit in self.context.sketch.tags.hits[token]:
                if hit.entry.kind == "currency":
                    code = next((found for c in codes if (found := hit.entry.get(c))), None)
                    if code is not None:
                        return _plain(amount / int(hit.entry.get("per") or 1)), code
        return amount, unit

    # -- the record ---------------------------------------------------------------------------------

    def _build(
        self, row: FigureRow, i: int, measure: str, amount: Number, unit: str, qualifier: str, how: str
    ) -> Figure:
        period = period_of(row, i, "delivery_count" if how == "goods" else measure)
        if (year := same_span(row, i)) is not None:
            period = self.told.in_year(row, year)
        if measure == "investment_stock" and period is not None and "/" in period:
            measure = "investment_flow"
        if measure == "investment_flow" and period is not None and period.endswith("/.."):
            measure = "investment_stock"  # «استثمرت 6 مليارات دولار منذ عام 2006»
        if row.marked(i + 1, i + 2, "now"):
            period = None  # «… من خمسة مليارات دولار حاليا إلى …»
        elif period is None:
            period = self.told.shared_period(row, i, measure, how)
        speaker = claimed_by(self.speakers, row, i)
        last = self.told.before(row) if period is None or speaker is None else None
        if last is not None and in_told_span(row, i):  # «…. وسجلت الصادرات خلال تلك الفترة 2.6 مليار»
            period, speaker = period or last.period, speaker or last.speaker
        whole = self.told.of_them(row, i)  # «…، 75% منهم أطفال»
        return Figure(
            measure=measure, value=amount, unit=unit, qualifier=qualifier, period=period,
            parties=whole.parties if whole else self.parties.of(row, i, measure, unit), speaker=speaker,
            evidence=self._evidence(row, i),
            pattern=f"ar.figure.{how}.{measure}",
        )  # fmt: skip

    def _evidence(self, row: FigureRow, i: int) -> Span:
        low, high = _clause(row.items, i)
        text = self.context.text
        return Span(text.starts[row.items[low].first], text.stops[row.items[high - 1].stop - 1])


def _plain(amount: float) -> Number:
    amount = round(amount, 9)
    return int(amount) if amount == int(amount) else amount


def _clause(items: list[Item], i: int) -> tuple[int, int]:
    """The evidence: the clause of the number, between commas unless that leaves too little."""
    low = i
    while low > 0 and i - low < 18 and items[low - 1].key not in STOPS:
        if items[low - 1].key in COMMAS and i - low >= 5:
            break
        low -= 1
    high = i + 1
    while high < len(items) and high - i < 10 and items[high].key not in COMMAS | STOPS:
        high += 1
    return low, high


def figures(context: Context) -> list[Figure]:
    """Every figure of the text, in text order."""
    reader: _Reader | None = None
    duals = _duals(context)
    for number, items in enumerate(context.sketch.items):
        if number in duals or any(map(_is_counted, context.mentions[number])):
            reader = reader or _Reader(context)
            reader.read(FigureRow(context, items, number))
    return reader.told.records() if reader else []


def _is_counted(item: Item) -> bool:
    """Whether an item has a number: a quantity, a length of time or a date told by one."""
    if isinstance(item.value, DateValue):
        return item.value.length is not None
    return isinstance(item.value, Quantity | Duration)


def _duals(context: Context) -> set[int]:
    """Sentences that may tell a figure without a number: a dual noun of something counted, «أكبر شريك»."""
    tags = context.sketch.tags
    stops = [sentence.stop for sentence in context.text.sentences]
    return {bisect_right(stops, token) for token, _ in _telling.among(tags, tags.beginning(CUES))}


def _tells(hits: list[Hit], form: str, key: str) -> bool:
    return any(h.entry.id in _WITHOUT_NUMBER or (h.feature == "dual" and h.entry.kind == "measure") for h in hits)


_telling: Final = PerWord(_tells)
