"""Whether verbs of talks that have states, delegates or a place beside them tell an encounter of states.

«واصلت فرنسا المحادثات مع بريطانيا» does, «تابع الطلاب المحاضرات مع المدرسين» and «أجرى الوزير محادثات في مكتبه» do not.
"""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Frame, Item, index_of
from mithaq.model.mention import PersonMention
from mithaq.records.context import Context
from mithaq.records.party_codes import BODIES
from mithaq.records.phrases import bare

THERE: Final = (
    "engages_there",
    "engaged_there",
    "takes_part_there",
)  # patterns of talks at a place, with nobody named but the visitor
OFFICIALS_MET: Final = ("officials_verb_alone",)  # patterns of «والتقى عددا من المسؤولين المالطيين»
_MEETS: Final = ("side_meets", "side_meets_first", "states_meet")
SIDES: Final = (*THERE, *_MEETS, "engages_with", "engaged_by_group", "group_engages", "with_people", "takes_part_in")
_OF_SEVERAL: Final = ("وا", "ون", "ان", "ا", "تا", "يا")  # ends of verbs whose subjects stand before them
_OF_PEOPLE: Final = ("يين", "يون")  # «الكوريين»: a people for its state
_BEHIND: Final = 6  # items behind talks at a place in which their other side can be named
_WITH: Final = 4  # items of «العلاقات المتوترة مع الكوريين»
_AND: Final = ("و", "ف")


class SideSoundness:
    """Examines the frames of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words

    def sound(self, frame: Frame, items: list[Item]) -> bool:
        """Whether those in the slots of a frame can be the two sides of one encounter."""
        pattern = frame.pattern
        one = frame.slots.get("a")
        if self._is_spoken_of(frame, items):
            return False
        if pattern.endswith(THERE):
            return self._of_one_state(one) and not self._named_near(items, frame)
        if pattern.endswith("states_meet"):
            return self._several_meet(frame, items)
        if pattern.endswith("with_people"):
            told = items[max(0, frame.stop - _WITH) : frame.stop]
            plain = not any("relation" in item.groups or bare(item) in self.closed["conditions"] for item in told)
            return plain and frame.slots["b"].key.endswith(_OF_PEOPLE)
        return self._foreign(frame) and (not pattern.endswith(_MEETS) or self._one_comes(frame, items))

    def _one_comes(self, frame: Frame, items: list[Item]) -> bool:
        """«سيلتقي وفد أميركي مسؤولين أتراكا», «تتفاوض غانا مع مالطا», not «تلتقي غانا مالطا»: states without «مع» play.

        Nor «تباحث مع الملك بشأن إسرائيل», «… في غانا، ويلتقي مع الرئيس المالطي», «قبل أي تفاوض مع مالطا».
        """
        one, other = (index_of(items, frame.slots[name], 0) for name in "ab")
        if items[one - 1].key == "مع" or items[frame.trigger - 1].key in self.closed["in_time"] | {"اي"}:
            return False
        of_states = any("State" in frame.slots[name].types for name in "ab")
        if "State" in items[one].types and any(item.key == "،" for item in items[one : frame.trigger]):
            return False
        return not of_states or any(item.key == "مع" for item in items[max(one, frame.trigger) : other])

    def _foreign(self, frame: Frame) -> bool:
        """Whether the slots stand for two states at least."""
        return len({code for item in frame.slots.values() for code in self._codes(item)}) > 1

    def _codes(self, item: Item) -> list[str]:
        if "adjective" in item.groups:
            return [item.features["adjective"]]
        return self.context.codes(item)

    def _several_meet(self, frame: Frame, items: list[Item]) -> bool:
        """«كان رؤساء غانا ومالطا قد اجتمعوا», not «أكد الرئيسان … التقى الوزير»: the verb agrees with them."""
        verb = items[frame.trigger]
        if not verb.key.endswith(_OF_SEVERAL) or verb.features.get("meet") == "pronoun" or verb.key[:1] in _AND:
            return False
        met = items[frame.stop : frame.stop + 3]
        if any("Person" in item.types for item in met):
            return False  # «الوزيران التقيا الرئيس»
        group = frame.slots["a"]
        at = index_of(items, group, 0)
        governed = at > 0 and items[at - 1].key in self.closed["governing"]
        return not governed and group.proclitics[:1] not in ("ب", "ل") and self._foreign(frame)

    def _of_one_state(self, item: Item | None) -> bool:
        """Whether a slot stands for one state, not for a league that mediates: of the other side the place tells."""
        codes = self._codes(item) if item is not None else []
        return len(codes) == 1 and BODIES.isdisjoint(codes)

    @staticmethod
    def _named_near(items: list[Item], frame: Frame) -> bool:
        """«محادثات في موسكو مع نظيره», «مفاوضات مع جماعة»: the other side is told, which other patterns read."""
        near_by = range(frame.trigger + 1, min(len(items) - 1, frame.stop + _BEHIND))
        return any(
            items[k].key.lstrip("و") == "مع" or (items[k].key == "بين" and "Sides" not in items[k + 1].types)
            for k in near_by
        )

    def _is_spoken_of(self, frame: Frame, items: list[Item]) -> bool:
        """«أكد الوزير أهمية …»: whoever is behind a preposition did not engage in talks."""
        one = frame.slots.get("a")
        at = index_of(items, one, 0)
        if one is None or not at or items[at].proclitics[:1] in ("ب", "ل", "ك"):
            return one is not None and one.proclitics[:1] in ("ب", "ك")
        before = items[at - 1].key.lstrip("و")
        first = at < frame.trigger
        named = isinstance(one.value, PersonMention | list)
        return first and before in (self.closed["governing"] if named else self.closed["governing"] | {"من", "في"})


def met_officials(frame: Frame, items: list[Item]) -> bool:
    """«والتقى مسؤولين مالطيين», not «ويجتمع مسؤولون من مالطا», «استقبلهم مسؤولون»: officials in the accusative."""
    if "pronoun" in items[frame.trigger].features.values():
        return False
    at = next((k for k in range(frame.trigger + 1, frame.stop) if "officials" in items[k].groups), frame.trigger)
    governed = items[at - 1].key in ("مع", "من", "بعض") or items[at].proclitics[:1] == "ب"
    return governed or items[at].key.endswith(("ين", "ي", "ا"))
