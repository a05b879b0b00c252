"""An engagement while it is being put together from several sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from mithaq.model.edtf import days, is_day
from mithaq.model.frame import Frame, Item
from mithaq.model.span import Span
from mithaq.records.context import Context
from mithaq.records.entity import RULERS, Entity

_REPLY: Final = "replies"  # pattern of a cable that answers one
_ON_THE_WAY: Final = re.compile("arrive|leaves_(for|alone)")  # patterns of a verb of movement
_OFFICIALS: Final = "visit.officials"
_CONTRARY: Final = ({"held", "planned"}, {"held", "proposed"}, {"under_way", "proposed"}, {"held", "cancelled"})
MAIN: Final = 4  # weight from which a draft is an encounter told of, not one mentioned in passing
_WEEK: Final = 7
GATHERINGS: Final = frozenset(
    ["conference", "session", "summit"]
)  # kinds of encounters with a name, which go on for days
_SMALL: Final = ("مصغر", "ثلاثي", "رباعي", "خماسي")  # words of the name of a summit of few, as keys
_NEAR: Final = 4  # sentences within which a bare noun means the ceremony told before


@dataclass(slots=True)
class Draft:
    """One encounter as one frame tells it; `merge` joins what several frames tell of the same one."""

    kind: str
    status: str
    evidence: Span
    pattern: str
    sentence: int
    participants: dict[int, tuple[Entity, str]] = field(default_factory=dict)
    parties: set[str] = field(default_factory=set)
    date: str | None = None
    place: str | None = None
    place_country: str | None = None
    place_exact: bool = False
    occasion: str | None = None
    topics: set[str] = field(default_factory=set)
    title: str = ""  # for comparison
    head: str = ""  # of a ceremony's name: «حفل» or «مراسم»
    alluded: frozenset[str] = frozenset()  # kinds of the event told before that the occasion means
    words: str = ""  # the name of the occasion as written
    item: int = 0  # of its sentence, where the word stands that tells it
    weight: int = 0
    firm: bool = True  # a verb or a word of time says how real it is; else the status is a guess
    borrowed: bool = False  # its parties are those of the text, not of its own words
    international: bool = False  # open to states that the text does not name
    retold: int = -1  # the last sentence that tells of it again, -1 where none does
    attended: bool = False  # its own words say that two states come to it
    venue: bool = False  # at a venue of the host's, with no place named
    movement: bool = False  # the delegation is one of a movement of some state
    turn: float | None = None  # which one of a series it is, by its ordinal number
    later: bool = False  # a visit that follows on another one of the same journey
    beside: bool = False  # told only as what others met on the sidelines of
    delegated: bool = False  # a visit of a delegation, of which nobody is named
    signing: bool = False  # a ceremony of signing or exchanging documents

    def add(self, entity: Entity, role: str, *, party: bool = True) -> None:
        """Count someone among the participants, and as a `party` his state; a role once told is kept."""
        known = self.participants.get(id(entity))
        if known is None or known[1] == "participant":
            self.participants[id(entity)] = (entity, role)
        if party and entity.country:
            self.parties.add(entity.country)

    @property
    def hosts(self) -> set[str | None]:
        """Countries of those who are told to receive."""
        return {entity.country for entity, role in self.participants.values() if role == "host"}

    def contrary(self, other: Draft) -> bool:
        """Whether the text says of one that it was and of the other that it is to be."""
        return self.firm and other.firm and {self.status, other.status} in _CONTRARY

    def same_as(self, other: Draft) -> bool:
        """Whether two drafts can tell of one encounter."""
        if self.kind != other.kind:
            return False
        if self.date and other.date and not self._dates_agree(other):
            return False
        if self.contrary(other):
            return False
        if self.kind == "visit" and (self._goes_before(other) or other._goes_before(self)):
            return False
        if self.kind == "visit" and (self._long_over(other) or other._long_over(self)):
            return False
        if self.turn is not None and other.turn is not None and self.turn != other.turn:
            return False  # «الدورة الثانية», «الدورة الثالثة»
        if (self.turn is None) != (other.turn is None) and max(self.turn or 0, other.turn or 0) > 1:
            ahead = {self.status, other.status} & {"planned", "proposed"}
            if ahead and self.status != other.status:
                return False  # «القمة الثانية» to come, and the one that was
        if self.kind == "meeting" and self._elsewhere(other):
            return False  # «التقيا في نيويورك في سبتمبر», «استقبله في طوكيو»
        if self.kind == "ceremony":
            return self._same_ceremony(other)
        if self.kind in ("meeting", "call") and not self._of_one_circle(other):
            return False
        mine, theirs = set(self.participants), set(other.participants)
        if self.kind in GATHERINGS and _within(self.title, other.title):
            return True  # an event by its full name, whoever of those who come is told
        nested = self.parties <= other.parties or other.parties <= self.parties
        if self.kind in ("meeting", "call") and mine & theirs and not nested:
            return False
        if self.kind == "message" and self.pattern.endswith(_REPLY) != other.pattern.endswith(_REPLY):
            return False
        if self.kind == "message" and mine & theirs and 1 in (len(self.parties), len(other.parties)):
            return nested  # «سلمت الوزيرة رسالة من رئيسها»: the letter told before, whoever carried it
        if mine and theirs:
            if not (mine <= theirs or theirs <= mine):
                if not mine & theirs:
                    return False
                if self.kind == "visit" or (len(mine) >= 2 and len(theirs) >= 2 and not self._others_alike(other)):
                    return False
                if not self.parties & other.parties or not (
                    self.parties <= other.parties or other.parties <= self.parties
                ):
                    return False
        elif not (self.parties & other.parties or not self.parties or not other.parties) or (
            self.parties and other.parties and not (self.parties <= other.parties or other.parties <= self.parties)
        ):
            return False
        if self.kind == "visit" and self.place_country != other.place_country:
            if self.place_country and other.place_country:
                return False
            if not (self.parties <= other.parties or other.parties <= self.parties):
                return False
        if self.kind == "summit" and self._elsewhere_at_all(other):
            return False  # «القمة التي انعقدت في كيبيك», «القمة المقبلة في بياريتز»
        if self.kind == "summit" and self.title and other.title and _is_small(self.title) != _is_small(other.title):
            return False  # «قمة مصغرة في نواكشوط», «قمة الاتحاد الأفريقي في نواكشوط»
        if self.title and other.title and self.kind in GATHERINGS:
            return _similar_titles(self.title, other.title)
        return True

    def _goes_before(self, other: Draft) -> bool:
        """«وفدا سيغادر إلى كمبالا تحضيرا لزيارة الرئيس»: nobody is named who comes before the ruler."""
        unnamed = self.delegated or _OFFICIALS in self.pattern
        return unnamed and not self.participants and any(e.rank in RULERS for e, _ in other.participants.values())

    def _long_over(self, other: Draft) -> bool:
        """«زيارته الأولى كانت في أغسطس 2011»: dated and held, while the other is to come; delegates come before him."""
        if other.status not in ("planned", "proposed") or self.status not in ("held", "under_way"):
            return False
        before = _OFFICIALS in self.pattern and _OFFICIALS not in other.pattern and self._has_begun()
        return before or (self.status == "held" and self.firm and bool(self.date) and self.date != other.date)

    def _elsewhere(self, other: Draft) -> bool:
        """Whether two drafts are of cities of two states, and not of one day."""
        return self._elsewhere_at_all(other) and not (self.date and self.date == other.date)

    def _elsewhere_at_all(self, other: Draft) -> bool:
        """Whether two drafts are of cities of two states."""
        return self.place_exact and other.place_exact and self.place_country != other.place_country

    def _of_one_circle(self, other: Draft) -> bool:
        """Whether the states of one are among those of the other, where both know of two; a region is its state."""
        mine, theirs = ({c.split("-")[0] for c in draft.parties} for draft in (self, other))
        return len(mine) < 2 or len(theirs) < 2 or mine <= theirs or theirs <= mine

    def _others_alike(self, other: Draft) -> bool:
        """«مع مبعوث أمريكي», then «مع المبعوث الخاص للرئيس الأمريكي»: the two not shared may be one without a name."""
        mine = [e for key, (e, _) in self.participants.items() if key not in other.participants]
        theirs = [e for key, (e, _) in other.participants.items() if key not in self.participants]
        return len(mine) == len(theirs) == 1 and all(
            a.country == b.country is not None and a.rank == b.rank and not (a.name and b.name)
            for a, b in zip(mine, theirs, strict=True)
        )

    def _has_begun(self) -> bool:
        """«يقوم بزيارة» may speak of a plan; an arrival does not, nor does «توجه إلى»."""
        return self.status == "held" or (self.status == "under_way" and _ON_THE_WAY.search(self.pattern) is not None)

    def _dates_agree(self, other: Draft) -> bool:
        """Whether two dates can be of one encounter; of a visit one may give the day it began, one a day within."""
        one, two = self.date or "", other.date or ""
        if one.startswith(two) or two.startswith(one):
            return True
        mine, theirs = days(one), days(two)
        if mine is None or theirs is None or not (mine.is_exact and theirs.is_exact):
            return False
        if self.firm != other.firm and _a_week_apart(one, two):
            return True  # «لقاء بين الوزيرين الخميس»: a headline without a verb leaves open which
        return mine.meets(theirs, 1) if self.kind == "visit" else self.kind in GATHERINGS and mine.meets(theirs)

    def _same_ceremony(self, other: Draft) -> bool:
        """Two mentions of ceremonies between the same parties are one, unless they say what was celebrated."""
        if self.signing != other.signing or not (self.parties <= other.parties or other.parties <= self.parties):
            return False
        if self.head and other.head and self.head != other.head:
            return False  # «مراسم استقبال» on arrival, «حفل استقبال» in the evening
        mine, theirs = set(self.title.split()), set(other.title.split())
        if not mine or not theirs:  # «الحفل»: the one just told
            return abs(self.sentence - other.sentence) <= _NEAR
        return bool(mine & theirs)

    def merge(self, other: Draft) -> None:
        """Take over what the other draft knows and this one does not."""
        fuller = (other.weight, bool(other.date)) > (self.weight, bool(self.date))
        for entity, role in other.participants.values():
            self.add(entity, role)
        self.parties |= other.parties
        self.topics |= other.topics
        self.retold = max(self.retold, other.sentence)
        surer = other.firm and not self.firm and self.date and other.date and _a_week_apart(self.date, other.date)
        if not self.date or surer or (other.date and len(other.date) > len(self.date)):
            self.date = other.date or self.date
        if (not self.place or (other.place_exact and not self.place_exact)) and other.place:
            self.place, self.place_exact = other.place, other.place_exact
            self.place_country = other.place_country
        self.place_country = self.place_country or other.place_country
        self.occasion = self.occasion or other.occasion
        if fuller:
            self.evidence, self.pattern, self.weight = other.evidence, other.pattern, other.weight
        if other.firm and (not self.firm or (self.status in ("planned", "proposed") and other._has_begun())):
            self.status = other.status
        elif other.firm and (other.status, self.status) == ("planned", "under_way"):
            present = self.sentence == 0 or ".tour_" in self.pattern
            self.status = other.status if present else self.status  # a headline; «وبعد باريس، يتوجه إلى لندن»
        self.firm = self.firm or other.firm
        self.attended = self.attended or other.attended
        self.venue = self.venue or other.venue
        self.later = self.later and (other.later or other.status == "planned" or not other.firm)
        self.turn = other.turn if self.turn is None else self.turn
        self.title = self.title or other.title
        self.words = self.words or other.words


def told(
    context: Context, frame: Frame, items: list[Item], kind: str, status: str, span: tuple[int, int], weight: int
) -> Draft:
    """A draft with what a frame itself tells; `span` are the items that it is quoted from."""
    evidence = context.quote(items, span[0], min(len(items), span[1]))
    return Draft(kind, status, evidence, frame.pattern, frame.sentence, item=frame.trigger, weight=weight)


def _a_week_apart(one: str, two: str) -> bool:
    return is_day(one) and is_day(two) and abs((date.fromisoformat(one) - date.fromisoformat(two)).days) == _WEEK


def _within(a: str, b: str) -> bool:
    """Whether one title holds the other, which has two words or more."""
    x, y = set(a.split()), set(b.split())
    return min(len(x), len(y)) > 1 and (x <= y or y <= x)


def _is_small(title: str) -> bool:
    return any(word.startswith(_SMALL) for word in title.split())


def _similar_titles(a: str, b: str) -> bool:
    x, y = set(a.split()), set(b.split())
    return len(x & y) >= min(len(x), len(y), 2)
