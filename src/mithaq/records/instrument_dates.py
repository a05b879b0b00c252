"""When a document was signed, or entered into force."""

from __future__ import annotations

from datetime import date
from typing import Final

from mithaq.model.edtf import is_day
from mithaq.model.frame import Item
from mithaq.model.quantity import DateValue
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import Standing, says
from mithaq.records.same_day import is_same_day
from mithaq.records.sentence_row import STOPS

_NEWS_DAYS: Final = 20
_NEAR: Final = 8  # sentences between a document and the talks that it closes
_LEAD: Final = 3  # sentences that tell the news
_SINCE: Final = 8  # items behind a document within which it is told since when it is in force
_SAME_DAY: Final = 8  # items behind a verb of signing in which «اليوم نفسه» stands
_COARSE: Final = 3  # items from a year to the verb of signing that it dates


class InstrumentDates:
    """Finds the dates of documents in one text."""

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self.context = context
        self.drafts = drafts

    def of(self, row: Row, noun: Noun, stop: int, status: Standing) -> str | None:
        """The date of the act that a status names: told beside it, else that of the talks it closes."""
        if status.status == "in_force" and not status.pattern.endswith("effective"):
            return self._since(row, stop)
        acts = status.pattern.endswith(("effective", "approved"))
        if status.status not in ("signed", "planned", "ratified") and not acts:
            return None
        if status.sign < 0 or status.pattern.endswith("ratification_ahead"):
            return None
        near = self._date_near(row, noun, stop, status) or self._same_day(row, status.sign)
        if near or not status.told or noun.cited == "known" or acts:
            return near
        before = row.items[: status.sign]
        if any(item.key == "منذ" for item in row.items[status.sign : noun.first]):
            return None  # «أثمر المجلس منذ تأسيسه عن 22 مذكرة»
        if "past" in row.near(status.sign - 4, status.sign) or any(
            item.key in self.context.sketch.words["that_time"] for item in before
        ):
            return None
        return self._occasion_date(row, status.status, status.sign)

    @staticmethod
    def _since(row: Row, stop: int) -> str | None:
        """«الاتفاقية التي تربط البلدين منذ عام 2001»: since when a document has been in force."""
        for k in range(stop, min(stop + _SINCE, len(row.items))):
            item = row.items[k]
            verb = not {"past", "present", "future"}.isdisjoint(item.features.values())
            if item.key in STOPS or item.key == "،" or (verb and not row.marks(k) & {"in_force", "framing"}):
                return None
            value = item.value
            if isinstance(value, DateValue) and value.edtf and value.grain in ("year", "month", "day"):
                started = value.bound == "since" or row.items[k - 1].key in ("منذ", "من")
                return value.edtf.split("/")[0] if started else None
        return None

    def _date_near(self, row: Row, noun: Noun, stop: int, status: Standing) -> str | None:
        sign, published = status.sign, self.context.published
        past = row.items[sign].features.get("sign") == "past" and status.status == "signed"
        best: tuple[int, str] | None = None
        low, high = min(sign, noun.first), max(sign, stop)
        participle = sign > noun.first and "signed" in row.marks(sign)  # its day stands behind it
        behind = (
            low > 0 and row.items[low - 1].key in self.context.sketch.words["following_on"]
        )  # «سيزور … بعد توقيع …»
        back = range(0) if participle or behind else range(low - 1, max(-1, low - 12), -1)
        for step in (back, range(low, min(high + 10, len(row.items)))):
            for k in step:
                item = row.items[k]
                if step is back and item.key == "ان" and any(says(row, m) for m in range(k)):
                    break  # «قال في 29 مارس إن الوزير وقع …»: the day of the speech
                if item.key in STOPS or (
                    k != sign and (says(row, k) or "saying" in item.groups) and not noun.first <= k < stop
                ):
                    break
                if k > high and step is not back and _opens_clause(item):
                    break  # «الاتفاق الذي أبرم …، خلال تصويت يجريه في نهاية سبتمبر»
                if sign < k and sign < noun.first and row.marks(k) & {"signed"}:
                    break  # «… التصديق على الاتفاقية الموقعة في …»: the day of another act
                value = item.value
                if not isinstance(value, DateValue) or not value.edtf or noun.index < k < stop:
                    continue
                if status.status == "planned" and published and value.end and value.end < published:
                    continue
                if past and published and value.start and value.start > published:
                    continue  # «يجتمعان الأسبوع المقبل لبحث المذكرة التي وقعت …»
                if (
                    value.bound == "until"
                    or value.grain in ("decade",)
                    or (value.grain == "range" and "/" in value.edtf)
                ):
                    continue
                far = min(abs(k - sign), abs(k - stop))
                if value.grain == "year" and k < low and low - k > _COARSE:
                    continue  # «زادت التجارة في 2022 … ووقع الجانبان عقودا»
                if best is None or far < best[0]:
                    best = (far, value.edtf.split("/")[0] if value.bound == "since" else value.edtf)
        return best[1] if best else None

    def _same_day(self, row: Row, sign: int) -> str | None:
        """«وقعها البلدان في اليوم نفسه»: the day of the encounter told last."""
        if not any(is_same_day(item, self.context) for item in row.items[sign : sign + _SAME_DAY]):
            return None
        return next((d.date for d in reversed(self.drafts) if d.sentence <= row.number and is_day(d.date)), None)

    def _occasion_date(self, row: Row, status: str, sign: int) -> str | None:
        """A signing at the end of talks has their date; one in the lead has the day that the lead tells."""
        published = self.context.published
        for draft in sorted(self.drafts, key=lambda d: (d.sentence > row.number, abs(d.sentence - row.number))):
            if draft.kind not in ("meeting", "session", "summit", "ceremony", "visit") or not is_day(draft.date):
                continue
            if status == "planned" and (draft.sentence != row.number or draft.kind == "visit"):
                continue  # a visit of several days, or another clause, leaves the day open
            if abs(draft.sentence - row.number) > _NEAR or not _recent(draft.date, published):
                continue
            if (draft.status in ("held", "under_way")) == (status != "planned") or (
                status == "planned" and (draft.status == "under_way" or draft.date == str(published))
            ):
                return draft.date
        if status == "planned" or (row.number and any(says(row, k) for k in range(sign))):
            return None  # the day of a speech is not the day of what it tells of
        if row.number >= _LEAD and not any("ended" in item.groups for item in row.items[:sign]):
            return None  # unless «وفي ختام المحادثات شهد الرئيسان …»
        for number, items in enumerate(self.context.sketch.items[:_LEAD]):
            for item in items:
                if number > row.number and "say" in item.groups:
                    break  # «وقع البلدان اتفاقا. وأوضحت القناة في تقرير لها اليوم …»
                value = item.value
                if not isinstance(value, DateValue) or value.grain != "day" or not value.relative or value.bound:
                    continue
                if value.edtf and (published is None or (value.end is not None and value.end <= published)):
                    return value.edtf
        return None


def _opens_clause(item: Item) -> bool:
    """Whether an item is a verb of something else than the signing."""
    values = item.features.values()
    return "present" in values or "future" in values or ("pronoun" in values and item.key[:1] in "يت")


def _recent(day: str, published: date | None) -> bool:
    """Whether a day lies near the publication, so that the text can be the news of it."""
    return published is None or abs((date.fromisoformat(day) - published).days) <= _NEWS_DAYS
