"""Lists of documents: which mention stands in a row with the one told before, and has its status and its parties."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.quantity import Quantity
from mithaq.model.span import Span
from mithaq.records.context import Context
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import Standing
from mithaq.records.sentence_row import COMMAS, STOPS

_TURNS: Final = 4  # sentences behind several documents within which «المذكرة الأولى» is one of them


@dataclass(slots=True)
class Mention:
    """A document as the mentions read so far tell it."""

    noun: Noun
    words: str
    keys: frozenset[str]
    standing: Standing
    sentence: int
    stop: int
    evidence: Span
    parties: set[str]
    explicit: bool
    day: str | None = None
    topics: set[str] = field(default_factory=set)
    anaphor: bool = False
    weight: int = 0
    more: bool = False  # «كما تم توقيع …»: told as one more
    closed: bool = False  # named with the article: «مذكرة التفاهم الخاصة بـ …»
    heads: bool = False  # in a headline, below which the text begins
    part: int = 0  # 0 in the headline, 1 in the first sentence of the body, and on

    @property
    def status(self) -> str:
        return self.standing.status

    @property
    def group(self) -> bool:
        return self.noun.count != 1


class Lists:
    """The lists of documents of one text, read in text order."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.last: Mention | None = None
        self.list: tuple[Mention, int] | None = None  # documents of which a list tells, and the sentence it has reached

    def opens(self, row: Row, noun: Noun) -> None:
        """Note that a colon behind the documents told last opens a list of them."""
        if self.last is not None and noun.plural and row.items[-1].key == ":" and not self.last.anaphor:
            self.list = (self.last, row.number)

    @staticmethod
    def takes_over(listed: Mention, noun: Noun, status: Standing) -> bool:
        """Whether a document has the status of the list it stands in: its own words give none, or a weaker one."""
        if not status.status or (status.status == "in_force" and not status.told):
            return True
        told = listed.standing.told or listed.standing.pattern == "ar.instrument.listed"
        return status.status == "drafted" and noun.draft and not status.told and told

    def numbered(self, row: Row, noun: Noun, stop: int) -> Mention | None:
        """«مذكرة التفاهم الأولى»: one of the several documents told before."""
        last = self.last
        if last is None or last.noun.kind != noun.kind or row.number - last.sentence > _TURNS:
            return None
        turns = (item.value for item in row.items[noun.index + 1 : min(stop, noun.index + 3)])
        ordinal = any(isinstance(v, Quantity) and v.kind == "ordinal" for v in turns)
        return last if ordinal and row.closed(noun) else None

    def _held_in(self, row: Row, noun: Noun) -> Mention | None:
        """«وتضمن المحضر 16 وثيقة تعاون», «اشتمل المحضر على برنامج …»: what the minutes told before hold."""
        last = self.last
        if last is None or last.noun.kind != "protocol" or noun.kind == "protocol" or row.definite(noun.index):
            return None
        for k in range(noun.first - 1, max(-1, noun.first - 6), -1):
            head = row.noun(k) if row.items[k].groups else None
            if head is not None:
                holds = (row.marks(k - 1) if k else frozenset()) | row.marks(k + 1)
                return last if head.kind == "protocol" and holds & {"include", "listing"} else None
        return None

    def _row_of_list(self, row: Row, noun: Noun) -> Mention | None:
        """The documents, told of in front of a colon, of which this line names one more."""
        if self.list is None or row.definite(noun.index):
            return None
        head, number = self.list
        between = self.context.sketch.items[number + 1 : row.number]  # «1.» is read as a sentence
        if head.status in ("in_force", "") or row.number == number or not all(_is_bullet(items) for items in between):
            return None
        front = row.items[: noun.first]
        if not _is_bullet(front) and not (len(front) == 2 and front[1].key == ":"):  # «أولا:»
            return None
        self.list = (head, row.number)
        return head

    def head(self, row: Row, noun: Noun, stop: int) -> Mention | None:
        """The document told before whose list this one stands in, or that holds it."""
        return self._in_row(row, noun) or self.numbered(row, noun, stop) or self._held_in(row, noun)

    def _in_row(self, row: Row, noun: Noun) -> Mention | None:
        if (head := self._row_of_list(row, noun)) is not None:
            return head
        last = self.last
        if last is None or last.status in ("in_force", ""):
            return None
        far = row.number - last.sentence
        if far > 1 and not (far <= _TURNS and last.noun.plural and self._resumes(row, noun)):
            return None
        same = last.sentence == row.number
        if same and row.items[noun.first - 1].key == "وعلي":  # «وافق على …، وعلى …»
            return last
        row_on = same and 0 <= noun.first - last.stop <= 14 and not row.definite(noun.index)
        if row_on and row.items[noun.first - 1].key in COMMAS:  # «… على مذكرة …، اتفاقية …، بروتوكول …»
            return last
        far = 6 if row.definite(noun.index) else 32
        if same and row.items[noun.first].key.startswith("و") and 0 <= noun.first - last.stop <= far:
            return last
        for k in range(noun.first - 1, max(-1, noun.first - 7), -1):
            if row.items[k].key in STOPS:
                return None
            told = k > 1 and any((named := row.noun(m)) is not None and named.plural for m in (k - 1, k - 2))
            if (
                k == noun.first - 1
                and row.definite(noun.index)
                and not noun.plural
                and row.items[k].features
                and not told
            ):
                return None  # «ويشمل الاتفاق …»: what contains, not what is contained
            if (
                last.noun.count == 1
                and last.noun.kind != "protocol"
                and same
                and row.items[k].key in self.context.sketch.words["document_holds"]
            ):
                return None  # «اتفاق يشمل صفقات مع شركات»: what one document holds
            if row.marks(k) & {"listing", "adding"} and not (same and k < last.stop - 1):
                if row.number != last.sentence and not row.marked(0, k, "anaphoric") and noun.cited == "joint":
                    return None  # «جعله من أهم البرامج»
                between = range(k + 1, noun.first)
                if all(row.marks(m) & {"anaphoric", "title_on"} or row.noun(m) or len(between) <= 3 for m in between):
                    return last
        return None

    @staticmethod
    def _resumes(row: Row, noun: Noun) -> bool:
        """«تضمنت الاتفاقيات مذكرة تفاهم في …»: whether the documents told before are named again right in front."""
        head = row.noun(noun.first - 1) if noun.first > 1 else None
        listing = row.marks(noun.first - 2) & {"include", "listing"} if noun.first > 1 else frozenset()
        return head is not None and head.plural and row.closed(head) and bool(listing)

    def aside(self, one: Mention) -> bool:
        """A wish told amid a list of what was signed («… إعلان حول نية توقيع اتفاق …، مذكرة …»)."""
        last = self.last
        return one.status == "proposed" and last is not None and last.sentence == one.sentence and last.standing.told


def _is_bullet(items: list[Item]) -> bool:
    """«-», «1.», or nothing: what can stand in front of a row of a list."""
    return all("Mark" in item.types or item.key.isdecimal() for item in items)
