"""Those whom somebody met or called one after the other, listed in one sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.model.frame import Frame, Item, index_of
from mithaq.model.mention import PersonMention, Place
from mithaq.model.quantity import DateValue
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.engagement_setting import Setting

_NAMELESS: Final = 5  # items from a comma to the office of one whose name is not read
_BESIDE: Final = 5  # items behind a guest that tell where and when he was met
_TWO: Final = 2
_MARKS: Final = ("،", "؛")


class Turns:
    """Finds the lists of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self.closed = context.sketch.words

    def listed(self, frame: Frame) -> Frame:
        """The frame with all guests of the list that its guest opens."""
        guest = frame.slots.get("b")
        if frame.name != "call" or guest is None or "Person" not in guest.types:
            return self._met_in_turn(frame)
        return self._called(frame, guest)

    def _called(self, frame: Frame, guest: Item) -> Frame:
        """«اتصالات هاتفية مع وزير خارجية السعودية، وزير الخارجية التركي …»: those called, one behind the other."""
        items = self.items[frame.sentence]
        at = index_of(items, guest, len(items))
        if not any(item.key.removeprefix("ال") in self.closed["several_calls"] for item in items[frame.first : at]):
            return frame
        guests, k = self.context.members(guest), at
        while k + 2 < len(items) and items[k + 1].key == "،" and "Person" in items[k + 2].types:
            k += 2
            first, *more = self.context.members(items[k])  # «فلان نائب رئيس الوزراء ووزير الخارجية» is one
            guests = [*guests, first, *(m for m in more if isinstance(m, PersonMention) and m.name)]
        if k == at:
            return frame
        slots = {**frame.slots, "b": replace(guest, value=guests)}
        return replace(frame, slots=slots, stop=max(frame.stop, k + 1))

    def _met_in_turn(self, frame: Frame) -> Frame:
        """«التقى وزير خارجية إسبانيا، ثم معالي فلان وزير خارجية بلجيكا»: those met, each of a state of its own."""
        name = "visitor" if frame.name == "reception" else "b"
        guest, items = frame.slots.get(name), self.items[frame.sentence]
        if frame.name not in ("meeting", "reception") or guest is None or "Person" not in guest.types:
            return frame
        at = index_of(items, guest, len(items))
        if at < frame.trigger:
            return frame
        each = any(item.key in self.closed["each"] for item in items[frame.trigger : at])
        met = each or bool(items[frame.trigger].groups & {"meet", "receive"})
        guests, stop = self.context.members(guest), at
        hosts = {e.country for e in self.context.entities(frame.slots.get("host") or frame.slots.get("a"))}
        states = hosts | {_state(m) for m in guests}
        while (k := self._next(items, stop, met=met)) is not None:
            more = self.context.members(items[k])
            own = {_state(m) for m in more}
            again = items[k - 1].key in self.closed["in_turn"]  # «مع الرئيس التركي، ثم مع رئيس الوزراء التركي»
            if None in own or own & (hosts if again else states) or len(own) < len(more):
                break
            guests, states, stop = [*guests, *more], states | own, k
        if stop == at:
            return frame
        slots = {**frame.slots, name: replace(guest, value=guests)}
        return replace(frame, slots=slots, stop=max(frame.stop, stop + 1))

    def _next(self, items: list[Item], stop: int, *, met: bool) -> int | None:
        """The item of the next guest behind the one at item `stop`; `met`: a comma alone can lead to him."""
        mark = self._behind_adjuncts(items, stop + 1)
        comma = mark < len(items) and items[mark].key in _MARKS
        k = mark + comma
        k += k + 1 < len(items) and items[k].key == "ومن" and items[k + 1].key == "ثم"
        second = k + 1 < len(items) and items[k].key in self.closed["the_second"]
        k += second and items[k + 1].key in ("مع", "ب", "بين")  # «الأول مع نظيره، والثاني مع …»
        turn = k < len(items) and items[k].key in self.closed["in_turn"]
        if turn:
            k += 1
        if not (turn or (comma and met)) or k >= len(items):
            return None
        k = self._behind_adjuncts(items, k)
        opening, end = k, min(len(items), k + _NAMELESS)
        k = next((n for n in range(k, end) if items[n].value is not None or items[n].groups), end)
        if k >= end or "Person" not in items[k].types or any(items[n].key in _MARKS for n in range(opening, k)):
            return None
        return k if turn or k == opening or items[opening].key.startswith("و") else None

    @staticmethod
    def _behind_adjuncts(items: list[Item], k: int) -> int:
        """The item behind where and when somebody was met."""
        stop = min(len(items), k + _BESIDE)
        while k < stop:
            where = "Place" in items[k].types or "Date" in items[k].types
            leads = (
                items[k].key in ("في", "وفي", "يوم") and k + 1 < len(items) and items[k + 1].types & {"Place", "Date"}
            )
            if not (where or leads):
                break
            k += 1
        return k

    def in_turn(self, frame: Frame) -> bool:
        """Whether the list says that there was one encounter with each: «ثم …», «ومع …», a day or a place for each."""
        items, people = self.items[frame.sentence], self._people(frame)
        if len(people) < _TWO:
            return False
        if any(items[k].key in self.closed["in_turn"] for k in range(people[0] + 1, people[-1])):
            return True
        return any(self._behind_adjuncts(items, k + 1) > k + 1 for k in people[:-1])

    def settle(self, draft: Draft, frame: Frame, number: int, setting: Setting) -> None:
        """Give the encounter with guest `number` of a list the day and the place that stand behind him alone."""
        items, people = self.items[frame.sentence], self._people(frame)
        beside: list[list[Item]] = []
        for k in people:
            behind = items[k + 1 : self._behind_adjuncts(items, k + 1)]
            beside += [[]] * (len(self.context.members(items[k])) - 1) + [behind]
        if len(people) < _TWO or number >= len(beside):
            return
        told = [item for behind in beside for item in behind]
        if sum("Date" in item.types for item in told) > 1 or (number and any("Date" in item.types for item in told)):
            days = (item.value.edtf for item in beside[number] if isinstance(item.value, DateValue))
            draft.date = next(days, None if number else draft.date)
        if any("Place" in item.types for item in told[:-1]):
            places = (item.value for item in beside[number] if isinstance(item.value, Place) and "Place" in item.types)
            setting.put(draft, next(places, None))

    def _people(self, frame: Frame) -> list[int]:
        """The items of the guests of a frame."""
        guest = frame.slots.get("visitor" if frame.name == "reception" else "b")
        items = self.items[frame.sentence]
        if guest is None:
            return []
        here = [k for k in range(frame.first, frame.stop) if "Person" in items[k].types]
        return [k for k in here if items[k].first >= guest.first]


def _state(mention: object) -> str | None:
    return mention.country if isinstance(mention, PersonMention) else None
