"""The figures that a text has told so far: which one is told again, and what a new number takes over from the last.

«… 470 مليون دولار بزيادة 21 بالمئة»: a number behind a figure goes on about what that one measured, in its period.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.model.quantity import Number, Quantity
from mithaq.model.record import Figure
from mithaq.records.figure_measures import directed, of_balance
from mithaq.records.figure_rows import FigureRow
from mithaq.records.sentence_row import COMMAS, STOPS

_NEXT_RATE: Final = 8  # items from a rate of growth to the next one
_TOTALS: Final = frozenset(["exports", "imports", "trade_turnover"])
_LISTED: Final = 5  # items from a sum to the next one in a list of states
_SAME: Final = 5  # items from a sum to the same sum in another unit: «أي ما يعادل حوالي …»
_CHANGES: Final = frozenset(["growth", "trade_growth", "gdp_growth"])
_LEVEL: Final = 14  # items from by how much something changed to what it came to
_WEIGHED: Final = frozenset(["tonne", "m3"])  # goods that were bought, which no report of a month tells
_YEAR: Final = 4  # letters of a year
_PEOPLE: Final = frozenset(["people_count", "student_count", "tourist_count"])
_TRADE: Final = frozenset(["trade_turnover", "trade_growth", "trade_share"])
_REPORTED: Final = _TRADE | {"exports", "imports"}
_FLOWS: Final = _REPORTED | {"growth"}
LARGE: Final = 1_000_000  # from here on a number without currency that is compared with a sum is a sum


class FiguresTold:
    """The figures found in one text, in text order, each with its place."""

    def __init__(self, headed: int) -> None:
        self.headed = headed  # sentences of the headline
        self.figures: list[Figure] = []
        self.places: list[tuple[int, int]] = []  # (sentence, item) of each

    def last_in(self, sentence: int) -> Figure | None:
        """The last figure, if it stands in that sentence."""
        return self.figures[-1] if self.figures and self.places[-1][0] == sentence else None

    def file(self, figure: Figure, sentence: int, i: int) -> None:
        """Add a figure that has not been told before, or was told only by the headline."""
        for n, known in enumerate(self.figures):
            if _same(figure, known):
                if self.places[n][0] < self.headed <= sentence:  # the headline gives way to the text
                    del self.figures[n], self.places[n]
                    break
                return
        self.figures.append(figure)
        self.places.append((sentence, i))

    def records(self) -> list[Figure]:
        """The figures found; one of the headline gives way to the same one told in the text."""
        kept = list(self.figures)
        titles = sum(1 for sentence, _ in self.places if sentence < self.headed)
        for title in self.figures[:titles]:
            again = next((n for n in range(titles, len(self.figures)) if _retold(title, self.figures[n])), None)
            if again is None:
                continue
            kept.remove(title)
            if self.figures[again].measure == "other":  # what the number measures, often the headline alone says
                at = again - len(self.figures)
                kept[at] = replace(kept[at], measure=title.measure)
        return kept

    def carried(self, row: FigureRow, i: int, value: Quantity, measure: str | None, sure: bool) -> str | None:
        """«… بعد أن بلغت 470 مليون دولار», «… بزيادة 21 بالمئة»: a number that goes on about trade."""
        if not self.figures:
            return None
        last, (sentence, at) = self.figures[-1], self.places[-1]
        if measure == "energy_volume" and last.unit == value.unit and last.measure in ("exports", "imports"):
            return last.measure if row.number - sentence <= 1 else None
        beside = row.marked(at + 1, i, "compared_with") or row.items[i - 1].key == "("
        if value.kind == "measure" and sentence == row.number and last.unit == value.unit and beside:
            return last.measure  # «… 102 مليون طن، مقارنة مع 105 ملايين طن»
        if (
            value.kind == "money"
            and measure is None
            and sentence == row.number
            and last.unit.isupper()
            and (row.marked(at + 1, i, "compared_with") or i - at <= 4)
        ):
            return last.measure
        going_on = (
            sentence == row.number and "و" in (row.items[i - 1].key, row.items[i].proclitics) and i - at <= _NEXT_RATE
        )
        if value.kind == "money" and measure is None and going_on and last.unit.isupper():
            return last.measure  # «328 مليون دولار للطرق في … و300 مليون دولار للإسكان في …»
        if value.kind == "percent" and measure is None and going_on and last.measure == "gdp_growth":
            return last.measure  # «نمو الناتج 5 في المئة في 2018، و5.5 في 2019، و5.8 في 2020»
        if value.kind == "money" and not sure and of_balance(row, i):
            return "other"  # «ارتفع العجز التجاري بنسبة 34% ليبلغ 5 مليارات»
        if value.kind == "money" and not sure and sentence == row.number and last.measure in _CHANGES:
            traded = [c for c in row.cues if c.measure in _TOTALS and c.item < at]
            subject = max(traded, key=lambda c: c.item).measure if traded else None
            if subject in ("exports", "imports"):
                return subject  # «زادت الواردات بنسبة 32% لتصل إلى 29 مليار دولار»
        if value.kind == "money" and not sure and self.listed(row, i) is not None:
            return last.measure  # «الإمارات 10.4 مليار دولار، مصر 7.4 مليار دولار»
        if value.kind == "money" and measure is None and last.measure == "delivery_count" and sentence == row.number:
            worth = row.marked(i - 3, i, "worth") or row.marked(i - 1, i, "price")
            if worth and i - at <= _NEXT_RATE:  # «50 طائرة بقيمة 10 مليارات دولار»
                sold = any(f.measure == "contract_value" for f in self.figures)
                return "contract_value" if sold else "delivery_value"
        if value.kind == "money" and measure is None:
            near = zip(self.figures[-4:], self.places[-4:], strict=True)
            if any(f.measure in ("trade_turnover", "trade_growth") and row.number - s <= 2 for f, (s, _) in near):
                return "trade_turnover"
        rate = value.kind == "percent" and measure in ("growth", None) and sentence == row.number
        if rate and last.measure in ("exports", "imports") and row.marked(i - 3, i, "change"):
            return "trade_growth"  # «بلغت الواردات 2.2 مليار، بزيادة قدرها 23.8%»
        if last.measure not in _TRADE or row.number - sentence > 1:
            return None
        invested = measure is not None and measure.startswith("investment_")
        if value.kind == "money" and last.measure != "trade_share" and (measure is None or not (sure or invested)):
            return "trade_turnover"
        if value.kind in ("percent", "times") and measure in ("growth", None) and sentence == row.number:
            changes = directed(row, i, "rising") or directed(row, i, "falling")
            if last.measure == "trade_share" and value.kind == "percent":
                return "trade_share"
            return "trade_growth" if changes or value.kind == "times" else None
        return None

    def restated(self, row: FigureRow, i: int, value: Quantity, unit: str) -> Figure | None:
        """The figure that a number tells in another unit: «5.65 تريليون يوان (823 مليار دولار)», «ما يعادل …»."""
        last = self.last_in(row.number)
        if last is None or value.kind not in ("money", "measure"):
            return None
        at = self.places[-1][1]
        if value.kind == "money" and not (last.unit.isupper() and last.unit != unit):
            return None
        if value.kind == "measure" and last.unit != unit:
            return None
        opened = row.items[i - 1].key == "(" and i - at == 2
        return last if opened or (i - at <= _SAME and row.marked(at + 1, min(at + 3, i), "same_as")) else None

    def compared(self, row: FigureRow, i: int) -> Figure | None:
        """The sum that a large number without a currency is compared with: «9.9 مليار دولار مقابل 10.7 مليار»."""
        last = self.last_in(row.number)
        if last is None or not last.unit.isupper():
            return None
        following = row.word(i + 1)
        bare = following is None or not row.cued(i + 1)
        between = self.places[-1][1] + 1
        part = row.marked(i - 1, i, "of_which") or row.marked(i + 1, i + 3, "of_all")  # «…، منها 10 مليارات»
        if part and bare:
            return last
        reached = row.marked(i - 1, i, "level") and i - between <= _NEXT_RATE  # «… مليون دولار ليصل إلى 120 مليارا»
        return last if bare and (reached or row.marked(between, i, "compared_with")) else None

    def listed(self, row: FigureRow, i: int) -> Figure | None:
        """The sum of the state before, in a list: «حصلت كينيا على 562 مليون يورو، ثم مالطا 452 مليونا، وأوغندا …»."""
        last = self.last_in(row.number)
        if last is None or not last.unit.isupper() or row.cued(i + 1):
            return None
        behind = row.items[i + 1] if i + 1 < len(row.items) else None
        ended = behind is None or behind.key in COMMAS | STOPS or behind.proclitics.startswith("و")
        between = range(self.places[-1][1] + 1, i)
        named = any("Place" in row.items[k].types for k in between)
        return last if ended and named and len(between) <= _LISTED else None

    def currency(self, row: FigureRow) -> str | None:
        """The currency of the last sum, here or a sentence before."""
        near = zip(reversed(self.figures), reversed(self.places), strict=True)
        return next((f.unit for f, (s, _) in near if row.number - s <= 1 and f.unit.isupper()), None)

    def before(self, row: FigureRow) -> Figure | None:
        """The last figure, if it stands here or a sentence before."""
        return self.figures[-1] if self.figures and row.number - self.places[-1][0] <= 1 else None

    def of_trade(self, row: FigureRow) -> bool:
        """Whether the last figure, here or a sentence before, is one of trade."""
        return bool(self.figures) and self.figures[-1].measure in _REPORTED and row.number - self.places[-1][0] <= 1

    def part(self, row: FigureRow, i: int, amount: Number) -> str | None:
        """What a bare number counts in a state behind those counted before: «…، منهم 1.8 مليون في تركيا»."""
        last = self.last_in(row.number)
        if last is None or last.measure not in _PEOPLE:
            return None
        if row.marked(i + 1, i + 2, "of_them"):
            return last.measure  # «… ولجأ أكثر من 600 ألف منهم إلى …»
        if amount < LARGE or i + 2 >= len(row.items):
            return None
        inside = row.marked(i + 1, i + 2, "inside") and "Place" in row.items[i + 2].types
        return last.measure if inside else None

    def of_them(self, row: FigureRow, i: int) -> Figure | None:
        """The people counted before of whom a number tells a part: «… 30 ألف مصاب، 75% منهم أطفال»."""
        last = self.last_in(row.number)
        if row.marked(i - 1, i, "of_which"):  # «7 مليارات يورو لكينيا، منها 5 مليارات قروضا»
            here = zip(reversed(self.figures), reversed(self.places), strict=True)
            return next((f for f, (s, _) in here if s == row.number and f.unit.isupper() and len(f.parties) > 1), None)
        return last if last and last.measure in _PEOPLE and row.marked(i + 1, i + 2, "of_them") else None

    def in_year(self, row: FigureRow, year: str) -> str:
        """«… مقابل 3.4 مليار الشهر ذاته عام 2017»: the period of the figure it is compared with, in that year."""
        near = zip(reversed(self.figures), reversed(self.places), strict=True)
        told = (f.period for f, (s, _) in near if row.number - s <= 1 and f.period and len(f.period) > len(year))
        base = next(told, None)
        if base is None or not base[:4].isdecimal():
            return year
        past = int(year) - int(base[:4])
        return "/".join(f"{int(p[:4]) + past:04}{p[4:]}" if p[:4].isdecimal() else p for p in base.split("/"))

    def _reported(self, row: FigureRow, measure: str) -> str | None:
        """The month or quarter that a report tells of, for the sentence that goes on: «وتراجع إجمالي الواردات …»."""
        near = zip(reversed(self.figures), reversed(self.places), strict=True)
        kinds = _FLOWS if any(cue.measure in _REPORTED for cue in row.cues) else _REPORTED
        sums = (f for f, (s, _) in near if row.number - s <= 1 and (f.unit.isupper() or f.unit not in _WEIGHED))
        told = next((f for f in sums if f.measure in kinds), None)
        period = told.period or "" if told is not None and measure in _FLOWS else ""
        return period if len(period) > _YEAR and not period.endswith("..") else None

    def shared_period(self, row: FigureRow, i: int, measure: str, how: str) -> str | None:
        """The period of the figure told before in the same sentence, for a change, a share or a part of it."""
        last = self.last_in(row.number)
        if last is None:
            return self._reported(row, measure)
        at = self.places[-1][1]
        if last.measure in _CHANGES and row.marked(i - 1, i, "level") and i - at <= _LEVEL:
            return (
                None if (last.period or "").endswith("..") else last.period
            )  # «زادت الإيرادات بنسبة 22% في 2023 لتصل إلى 8 مليارات»
        if row.marked(at - 3, at, "compared_with") and not row.marked(at + 1, i, "compared_with"):
            before = [f for f, (s, _) in zip(self.figures[:-1], self.places[:-1], strict=True) if s == row.number]
            last = before[-1] if before else last  # «… 42 مليونا مقابل 23 …، فيما بلغت … 132 مليونا»
        if last.measure not in _FLOWS or measure not in _FLOWS:
            return self._reported(row, measure)
        if measure != "trade_share":
            told = how == "cued" and measure == "trade_turnover"
            if told or row.marked(at + 1, i, "compared_with"):
                return None
        return last.period


def _same(a: Figure, b: Figure) -> bool:
    large = a.unit.isupper() and a.value >= LARGE
    if large and a.parties and b.parties and not (set(a.parties) <= set(b.parties) or set(b.parties) <= set(a.parties)):
        return False  # 1.9 billion for one state, and as much for another
    if a.period and b.period and a.period != b.period and a.measure not in _PEOPLE:
        return False  # 20 million a month since 2013, and in this spring
    if (a.measure, a.value, a.unit) != (b.measure, b.value, b.unit):
        return False
    return a.speaker == b.speaker or a.speaker is None


def _retold(title: Figure, told: Figure) -> bool:
    """Whether the text tells a figure of its headline again, more exactly or of no other time."""
    if title.unit != told.unit or (
        title.period and told.period and title.period != told.period and title.value != told.value
    ):
        return False
    return abs(abs(title.value) - abs(told.value)) <= 0.02 * abs(told.value)
