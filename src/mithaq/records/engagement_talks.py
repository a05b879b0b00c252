"""Talks of which a noun tells and names one side only: «استئناف المحادثات مع إيران», «مفاوضات كندا والمكسيك»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mithaq.model.frame import Frame, Item, index_of
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.engagement_dates import Dates
from mithaq.records.engagement_denial import Closed, called_off
from mithaq.records.engagement_setting import Setting
from mithaq.records.entity import STATE_RANKS
from mithaq.records.occasion_names import DASHES
from mithaq.records.party_codes import is_state, state_of, states_of
from mithaq.records.phrases import bare

BY_NOUN: Final = (
    "noun_with_state", "dialogue_with_state", "noun_of_states", "dialogue_between", "between_peoples",
    "told_of_during", "upon_talks", "people_and_state", "officials_of_both",
    "letter_to_body",
)  # patterns that are read here  # fmt: skip
_PEOPLE: Final = ("ين", "ون", "اتراك", "روس", "عرب", "اكراد")  # ends of the names of peoples, as keys
_TWO: Final = 2
_CUE: Final = 7  # items before a noun in which a word says how real the talks are
_AHEAD: Final = 5  # items behind talks that open a sentence, with whoever speaks of them
_BACK: Final = 2  # sentences before in which the other side is looked for
_COUNTRY: Final = frozenset(
    ["name", "official", "house", "side", "realm", "group"]
)  # kinds of places that are parties, not venues
_TALKING: Final = _COUNTRY | {"capital"}
PASSING: Final = (
    *BY_NOUN,
    "joint_press",
    "agreed_there",
)  # patterns of what counts only where nothing else tells of it
_VAGUE: Final = ("dialogue_between", "peoples", "people_and_state")  # patterns of talks that go on for years
TOLD_AS: Final = frozenset(["meeting", "call", "session", "summit"])
_CLAUSE_ENDS: Final = ("،", "؛", ":", '"', "«", "»")
_WEIGHT: Final = 1  # whatever else tells of the same talks tells more


class Talks:
    """Reads such talks in one document."""

    def __init__(self, context: Context, setting: Setting, dates: Dates) -> None:
        self.context = context
        self.items = context.sketch.items
        self.closed: Closed = context.sketch.words
        self.setting = setting
        self.dates = dates

    def draft(self, frame: Frame) -> Draft | None:
        """The talks that a frame tells, None where they are not, or not between two."""
        items = self.items[frame.sentence]
        told_before = frame.pattern.endswith("told_of_during") and (
            "ال" in items[frame.trigger].proclitics or items[frame.trigger - 1].features.get("frame_of") == "pronoun"
        )
        people = not frame.pattern.endswith("peoples") or self._of_peoples(frame)
        if told_before or not people or self._interview(items, frame):
            return None
        there = self._parties(frame)
        real = self._how_real(items, frame) if there else None
        if real is None:
            return None
        parties = there if len(there) >= _TWO else there | self._other_side(frame, items, there)
        if len(states_of(parties)) < _TWO:
            return None
        status, firm = real
        draft = Draft(
            frame.name, status, self.context.quote(items, frame.first, frame.stop), frame.pattern, frame.sentence,
            weight=_WEIGHT, item=frame.trigger, firm=firm, parties=parties,
        )  # fmt: skip
        if frame.name == "meeting":
            self.setting.locate(draft, items, frame)
        draft.date = self.dates.when(frame, items)
        return draft

    def _interview(self, items: list[Item], frame: Frame) -> bool:
        """«مقابلة مع الجزيرة», «فتح مفاوضات بعد الاتفاق الذي أبرمته مع أثينا»: another «with»."""
        inner = items[frame.trigger + 1 : frame.stop]
        return bare(items[frame.trigger]) in self.closed["interview"] or any(
            item.key in self.closed["relative"] or item.key == "علي" or "past" in item.features.values()
            for item in inner
        )

    @staticmethod
    def _of_peoples(frame: Frame) -> bool:
        """«بين الكنديين والمكسيكيين», not «بين الكندي والمكسيكي»."""
        return all(slot.key.endswith(_PEOPLE) for slot in frame.slots.values())

    def _both(self, frame: Frame) -> bool:
        """«اتفق مندوبو الطرفين على إجراء محادثات»: whether somebody stands for the two sides of the text."""
        items = self.items[frame.sentence][frame.first : frame.trigger]
        keys = self.context.text.keys
        return any("Person" in item.types and keys[item.stop - 1] in self.closed["two_sides"] for item in items)

    def _parties(self, frame: Frame) -> set[str]:
        """Those whom the frame itself names; a capital in a list is where talks were («محادثات جنيف وأستانا»)."""
        members = [m for slot in frame.slots.values() for m in self.context.members(slot)]
        if frame.pattern.endswith("noun_of_states") and not all(
            isinstance(m, Place) and m.kind in _COUNTRY for m in members
        ):
            return set()
        found: set[str] = set()
        for slot in frame.slots.values():
            adjective = slot.features.get("adjective") if "adjective" in slot.groups else None
            found.update([adjective] if adjective else self.context.codes(slot))
        if not found and self._both(frame):
            found.update(self.context.pair)
        return {code for code in found if code}

    def _how_real(self, items: list[Item], frame: Frame) -> tuple[str, bool] | None:
        """(status, whether the words say so) of talks («مستعدة لإجراء محادثات»); None where there are none."""
        if called_off(items, frame.trigger, self.closed):
            return "cancelled", True
        low = max(0, frame.trigger - _CUE)
        low = next((k + 1 for k in range(frame.trigger - 2, low, -1) if items[k].key in _CLAUSE_ENDS), low)
        before = items[low : frame.trigger]
        none = self.closed["no_talks"] | self.closed["refusing"]
        if "dialogue" in items[frame.trigger].groups or "meeting.dialogue" in frame.pattern:
            none = none | self.closed["dialogue_praised"]
        if any(item.key in none or "denied" in item.groups for item in before):
            return None
        if frame.pattern.endswith("upon_talks"):
            return "planned", True
        if any(item.key.lstrip("وف") in self.closed["after_that"] for item in before[-2:]):
            return "held", True  # «بعد محادثات مثمرة مع توغو»
        masdar = next((item.key for item in reversed(before[-2:]) if bare(item) in self.closed["to_begin_talks"]), "")
        if any("future" in item.features.values() for item in before):
            return "planned", True
        wishes = {"proposed", "call_for", "intend", "invite"}
        if any(item.groups & wishes or bare(item) in self.closed["talks_wished"] for item in before):
            return "proposed", True
        if any(item.groups & {"planned", "eve"} for item in before) or (masdar and before[-2:][0].key == "علي"):
            return "planned", True
        if any("ongoing" in item.groups or bare(item) in self.closed["talks_going_on"] for item in before[-3:]):
            return "under_way", True
        if masdar.startswith("ل") and any(item.groups & {"leave", "arrive"} for item in before):
            return "planned", True
        told = any("past" in item.features.values() and item.key != "عبر" for item in before)
        told = told and not (masdar and before[-2:][0].key in self.closed["that"])  # «أكد أن إطلاق محادثات … ممكن»
        if masdar and (not told or masdar.startswith(("ل", "ب"))):
            return "proposed", True
        vague = frame.pattern.endswith(_VAGUE)  # «من القضايا الشائكة في محادثات السلام بين الكنديين والمكسيكيين»
        return ("held", told) if told or not vague else None

    def _other_side(self, frame: Frame, items: list[Item], there: set[str]) -> set[str]:
        """Who talks with those named: behind the noun, else before it, else who spoke last."""
        at = index_of(items, frame.slots["b"], frame.stop) if "b" in frame.slots else frame.stop
        inner = (code for item in items[frame.trigger + 1 : at] if "State" in item.types for code in self._codes(item))
        taken = states_of(there)
        about = set(self.context.pair)
        rest = self.context.pair if about & there else ()  # «مستعدون للحوار مع واشنطن»: whom the text is about
        behind = items[frame.stop : frame.stop + _AHEAD] if frame.first < _TWO else []  # «وفي رسالة إلى …، قالت إيران»
        ahead = (code for item in behind if not item.proclitics for code in self._codes(item))
        for code in (*inner, *self._before(frame, items), *ahead, *rest):
            if state_of(code) not in taken:
                return {code}
        return set()

    def _before(self, frame: Frame, items: list[Item]) -> Iterator[str]:
        """The parties before a noun, the nearest first; in the sentences before the first ones."""
        for k in range(frame.trigger - 1, -1, -1):
            item = items[k]
            if item.key.removeprefix("ال") in self.closed["factions"] or item.key in self.closed["factions"]:
                return  # «تريد طالبان التفاوض مع الولايات المتحدة»: no state talks
            governed = item.proclitics[:1] in ("ب", "ل", "ك") or (k and items[k - 1].key in self.closed["governing"])
            if not governed and items[k + 1].key not in DASHES:  # «أبوظبي - …» is where it was filed
                yield from self._codes(item)
        for row in self.items[max(0, frame.sentence - _BACK) : frame.sentence][::-1]:
            for item in row:
                if "Person" in item.types:
                    yield from self._codes(item)

    def _codes(self, item: Item) -> list[str]:
        """The parties that an item can make talk: states, their officials and organs, unions of states."""
        if "Actor" not in item.types:
            return []
        for member in self.context.members(item):
            if isinstance(member, Place) and member.kind not in _TALKING:
                return []
            if isinstance(member, PersonMention) and not any(
                e.rank in STATE_RANKS or not e.rank for e in self.context.entities(item)
            ):
                return []
            if isinstance(member, OrganisationMention) and member.kind not in ("igo", "ministry"):
                return []
        return [code for code in self.context.codes(item) if is_state(state_of(code)) or code.isupper()]


def told_nowhere_else(passing: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """The drafts in text order, with those of the talks only spoken of that nothing else tells, each once."""
    kept = list(drafts)
    for draft in passing:
        others = TOLD_AS if draft.kind == "meeting" else (draft.kind,)
        off = draft.status == "cancelled"  # «ألغت محادثات مع سيول … وقد تعيد النظر في القمة»: other talks are on
        same = (d for d in kept if d.kind in others and d.parties >= draft.parties and not d.contrary(draft))
        if not any(not off or d.status == "cancelled" for d in same):
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.sentence, d.item)) if len(kept) > len(drafts) else drafts
