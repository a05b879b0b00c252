"""What a frame of an encounter really says: whom it means, and how many encounters it tells of."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from mithaq.model.frame import Frame, Item, index_of
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.engagement_denial import near
from mithaq.records.engagement_envoys import with_envoy
from mithaq.records.engagement_onward import is_included, onward
from mithaq.records.engagement_turns import Turns
from mithaq.records.phrases import bare

_ONE_BY_ONE: Final = 3  # guests of different states, from which on a host is taken to have met them one by one
_TURN: Final = 3  # items from «المقبلة» to the talks of which a round is to come
_TOUR: Final = "جول"
_ADDING: Final = frozenset(["visit", "trip", "include"])  # words of journeys to which «فضلا عن» can add a goal
_AMONG: Final = 6  # items from a group to «من بينهم», and from there to the first who is named
_OPENING: Final = 4  # items of the next sentence in which «جاء ذلك خلال اتصال هاتفي» says that talks were a call
_REMARK: Final = 9  # items of «، على هامش القمة الأفريقية، عبر الهاتف»
_SPOKEN: Final = 3  # items from «تحدثا» to «هاتفيا»
_BY_CALL: Final = 5  # items between a congratulation and «خلال اتصال هاتفي»
_TWO: Final = 2
_REACH: Final = 9  # items from a second office to whoever was met
_SAID_BEHIND: Final = 6  # items behind «تحدث مع نظيره» that can tell where they were
_TOGETHER: Final = frozenset(["meeting", "margin", "summit", "conference", "session", "dinner", "trip", "host"])
_WHERE: Final = ("في", "داخل", "بالعاصمه", "العاصمه", "مدينه")
SPOKE: Final = ("discuss_spoke", "discuss_spoke_first", "discuss_spoke_alone")  # patterns of «تحدث مع»
_OF_SEVERAL: Final = "_several"  # patterns of visits of which each traveller makes his own


class Frames:
    """Examines the frames of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self.closed = context.sketch.words
        self.turns = Turns(context)
        self._further: set[int] = set()  # where the goals to which journeys go on are named

    def singles(self, frame: Frame) -> list[Frame]:
        """One frame per destination («زيارة كل من كازاخستان وطاجيكستان») and per guest whom the host met apart."""
        sent = with_envoy(self.context, self._with_guest(frame), self.items[frame.sentence])
        near = self.turns.listed(self._group_goes_on(sent))
        frame = self._onward(near)
        if frame.name == "visit" and self._each_comes(frame):
            return _one_each(frame, "visitor")
        places = [f if self.is_further(f) else replace(f, stop=near.stop) for f in _one_each(frame, "place")]
        guests = _one_each(frame, "visitor" if frame.name == "reception" else "b")
        if len(guests) > 1 and not self._apart(frame):
            guests = [frame]
        return guests if len(places) == 1 else places + guests[1:]

    def _group_goes_on(self, frame: Frame) -> Frame:
        """«الرئيس الأمريكي فلان ورئيس الوزراء، وزير الخارجية القطري فلان»: the last of a group by a second office."""
        group = frame.slots.get("a")
        members = self.context.members(group)
        last = members[-1] if len(members) > 1 else None
        if frame.name not in ("meeting", "call") or group is None or not isinstance(last, PersonMention):
            return frame
        if last.name or last.country or last.number:
            return frame
        items = self.items[frame.sentence]
        at = index_of(items, group, len(items))
        if not self._goes_on(items, at, last):
            return frame
        slots = {**frame.slots, "a": replace(group, value=[*members[:-1], items[at + 2].value])}
        return replace(frame, slots=slots, stop=max(frame.stop, at + 3))

    def _onward(self, frame: Frame) -> Frame:
        """The frame of a visit with what stands behind its goal: «إلى الدوحة، ثم أبوظبي», «تبدأ في مالي وتشمل غانا»."""
        place = frame.slots.get("place")
        area = isinstance(place.value, Place) and place.value.kind == "area" if place is not None else False
        if frame.name != "visit" or place is None or area:
            return frame
        items = self.items[frame.sentence]
        at = index_of(items, place, len(items))
        adds = not items[frame.trigger].groups.isdisjoint(_ADDING)
        further = onward(items, at, self.closed, adds=adds)
        if not further:
            return frame
        goals = [m for k in further for m in self.context.members(items[k])]
        led = [m for k in further for m in self.context.members(items[k]) if not is_included(items, k)]
        self._further.update(goal.first for goal in led if isinstance(goal, Place))
        slots = {**frame.slots, "place": replace(place, value=[*self.context.members(place), *goals])}
        return replace(frame, slots=slots, stop=max(frame.stop, further[-1] + 1))

    def is_further(self, frame: Frame) -> bool:
        """«تليها زيارة إلى أبوظبي»: a goal that another visit, told before, has taken in."""
        goals = self.context.members(frame.slots.get("place"))
        return any(isinstance(goal, Place) and goal.first in self._further for goal in goals)

    def welcomed(self, frame: Frame) -> bool:
        """«وكان في استقباله …»: whoever is named welcomes him who came."""
        items, i = self.items[frame.sentence], frame.trigger
        return (
            frame.name == "reception"
            and i > 0
            and items[i - 1].key in self.closed["welcoming"]
            and (
                near(items, i, "past", back=4)
                or any(item.key in self.closed["found"] for item in items[max(0, i - 4) : i])
            )
        )

    def by_phone(self, frame: Frame) -> bool:
        """Whether talks were a call: said beside them, or in «جاء ذلك خلال اتصال هاتفي» right behind."""
        items = self.items[frame.sentence]
        near_by = range(max(0, frame.first - 3), min(len(items), frame.stop + 4))
        if any("by_phone" in items[k].groups and not self._spoken(items, k, frame) for k in near_by):
            return True
        if (
            self._then_by_phone(frame, items)
            or self._met_by_phone(frame, items)
            or (frame.pattern.endswith(SPOKE) and not self._spoke_there(frame, items))
        ):
            return True
        if "discuss" not in frame.pattern:
            return False
        opening = items[max(0, frame.first - _OPENING) : frame.first]
        if any(item.key in self.closed["the_call"] for item in opening):
            return True  # «وفي الاتصال الأول، بحث الوزير مع نظيره»
        behind = self.items[frame.sentence + 1][:_OPENING] if frame.sentence + 1 < len(self.items) else []
        so = bool(behind) and behind[0].key in self.closed["so_it_was"]
        return any("phone" in item.groups for item in [*items[frame.first : frame.stop + 4], *(behind if so else ())])

    @staticmethod
    def _then_by_phone(frame: Frame, items: list[Item]) -> bool:
        """«تبادل الوزيران، أمس في أكرا، في مكالمة هاتفية التهاني»: nothing but a remark between them and the call."""
        if "discuss" not in items[frame.trigger].groups:
            return False
        for k in range(frame.stop, min(len(items), frame.stop + _REMARK)):
            item = items[k]
            if "by_phone" in item.groups:
                return True
            if "phone" in item.groups:
                return items[k - 1].key in ("في", "خلال", "عبر", "اثناء") or "frame_of" in items[k - 1].groups
            acts = "Actor" in item.types and "Place" not in item.types
            if acts or "past" in item.features.values():
                return False
        return False

    @staticmethod
    def _met_by_phone(frame: Frame, items: list[Item]) -> bool:
        """«تحادث الوزير، في مكالمة هاتفية، مع نظيره»: a telephone call between the verb and the other side."""
        if not {"meet", "hold"} & items[frame.trigger].groups or "b" not in frame.slots:
            return False
        at = index_of(items, frame.slots["b"], 0)
        between = range(frame.trigger + 1, at)
        return any("phone" in items[k].groups and items[k - 1].key in ("في", "خلال", "عبر", "أثناء") for k in between)

    def _spoke_there(self, frame: Frame, items: list[Item]) -> bool:
        """«تحدث في أكرا مع نظيره», «تحدث معه على هامش القمة»: where nothing tells that, they spoke by telephone."""
        at = index_of(items, frame.slots.get("b"), frame.stop)
        where = items[frame.trigger : at] + items[at + 1 : at + _TWO + 1]
        if any("Place" in y.types and (x.key in _WHERE or y.proclitics == "ب") for x, y in pairwise(where)):
            return True
        return any(
            not item.groups.isdisjoint(_TOGETHER) or not {item.key, bare(item)}.isdisjoint(self.closed["in_person"])
            for item in items[frame.first : frame.stop + _SAID_BEHIND]
        )

    @staticmethod
    def _spoken(items: list[Item], k: int, frame: Frame) -> bool:
        """«تحدثا هاتفيا بشأن لقاء محتمل بين»: whether others spoke by telephone, of the talks."""
        return k < frame.first and any("speak" in item.groups for item in items[max(0, k - _SPOKEN) : k])

    def in_a_call(self, frame: Frame) -> bool:
        """«هنأ الأمير خلال اتصال هاتفي رئيس الوزراء»: what somebody said on the telephone is no cable."""
        if "congratulates" not in frame.pattern:
            return False
        items = self.items[frame.sentence]
        near_by = range(max(1, frame.first - _BY_CALL), min(len(items), frame.stop + _BY_CALL))
        within = ("frame_of" in items[k - 1].groups or items[k - 1].key.lstrip("و") in ("في", "عبر") for k in near_by)
        called = any(said and items[k].groups & {"phone", "contact"} for said, k in zip(within, near_by, strict=True))
        return called or any("by_phone" in items[k].groups for k in near_by)

    def comes_next(self, frame: Frame) -> bool:
        """«على عقد الجولة المقبلة من المشاورات»: talks that the text sets apart from those held."""
        items, i = self.items[frame.sentence], frame.trigger
        if "meeting" not in items[i].groups or "ال" not in items[i].proclitics:
            return False
        return any(item.key in self.closed["to_come_next"] for item in items[max(0, i - _TURN) : i + 2])

    def of_tour(self, frame: Frame) -> bool:
        """«جولة … تشمل غانا وغينيا»: whether its word is a tour, and the goal none of those to which it goes on."""
        goal = frame.slots["place"].value if "place" in frame.slots else None
        return (not isinstance(goal, Place) or goal.first not in self._further) and bare(
            self.items[frame.sentence][frame.trigger]
        ).startswith(_TOUR)

    def of_movement(self, frame: Frame) -> bool:
        """«وفد حركة النهضة برئاسة»: a delegation of a movement, which its leader's office need not say."""
        between = self.items[frame.sentence][frame.trigger : frame.stop]
        return any(
            isinstance(i.value, OrganisationMention) and i.value.country and i.value.kind == "other" for i in between
        )

    def of_counterparts(self, frame: Frame) -> bool:
        """«مع نظرائه في روسيا وتركيا»: several who are not named."""
        item = frame.slots.get("b")
        mention = item.value if item is not None else None
        return isinstance(mention, PersonMention) and any(o.counterpart and o.number for o in mention.offices)

    def of_ministers(self, frame: Frame) -> bool:
        """«مع وزراء خارجية باكستان والأردن», «اتصالين مع وزيري خارجية غانا وتوغو»: several by their office."""
        item = frame.slots.get("b")
        mention = item.value if item is not None else None
        if not isinstance(mention, PersonMention):
            return False
        said = {x.key.removeprefix("ال") for x in self.items[frame.sentence][frame.first : frame.stop]}
        each = not said.isdisjoint(self.closed["several_calls"])
        return any(o.number == "plural" or (o.number == "dual" and each) for o in mention.offices)

    def is_purpose(self, frame: Frame) -> bool:
        """«وصل أمس إلى بكين لإجراء مفاوضات»: what somebody came for, which may be told as held elsewhere."""
        items, i = self.items[frame.sentence], frame.trigger
        before = [item for item in items[:i] if item.key not in self.closed["for_talks"]]
        came = next((item for item in reversed(before) if item.groups & {"arrive", "leave", "meet", "hold"}), None)
        moved = came.features.get("arrive", came.features.get("leave")) if came is not None else None
        if moved not in ("past", "present"):
            return False
        for_it = items[i].proclitics.startswith("ل") or items[i - 1].key in self.closed["for_talks"]
        return for_it and not any("Date" in item.types for item in items[i : frame.stop + 4])

    def _with_guest(self, frame: Frame) -> Frame:
        """The frame with its true guest: not whoever only sat in («بحضور …»), but those whom «كلا من» announces."""
        name = "visitor" if frame.name == "reception" else "b"
        guest = frame.slots.get(name)
        if guest is None or frame.name not in ("reception", "meeting"):
            return frame
        items, each = self.items[frame.sentence], self.closed["each"]
        at = index_of(items, guest, 0)
        if (met := self._behind_apposition(frame, items, at)) is not None:
            first = "host" if frame.name == "reception" else "a"
            return replace(frame, slots={**frame.slots, first: guest, name: items[met]}, stop=max(frame.stop, met + 1))
        people = [k for k in range(at + 1, len(items)) if "Person" in items[k].types]
        if self._goes_on(items, at, guest.value):
            return replace(frame, slots={**frame.slots, name: items[at + 2]})
        if (behind := self._named_behind(items, at)) is not None:
            return replace(frame, slots={**frame.slots, name: items[behind]}, stop=max(frame.stop, behind + 1))
        if self._in_apposition(items, at):
            return replace(frame, slots={**frame.slots, name: items[at + 1]}, stop=max(frame.stop, at + 2))
        if (member := self._among_them(items, at, guest.value)) is not None:
            return replace(frame, slots={**frame.slots, name: member}, stop=max(frame.stop, items.index(member) + 1))
        if at and items[at - 1].key in self.closed["sitting_in"]:
            true = people[0] if people else None
        elif any(item.key in each for item in items[frame.trigger : at]):
            return frame
        else:
            true = next((k for k in people if {item.key for item in items[k - 2 : k]} & each), None)
        return replace(frame, slots={**frame.slots, name: items[true]}) if true is not None else frame

    def _among_them(self, items: list[Item], at: int, here: object) -> Item | None:
        """«عدد من وزراء الخارجية من بينهم فلان وزير خارجية السودان»: those of a group who are named."""
        if not isinstance(here, PersonMention) or here.name or here.country or not here.number:
            return None
        near_by = range(at + 1, min(len(items), at + _AMONG))
        told = next((k for k in near_by if items[k].key in self.closed["among_them"]), None)
        if told is None:
            return None
        named = next((item for item in items[told + 1 : told + _AMONG] if "Person" in item.types), None)
        states = (m.country if isinstance(m, PersonMention) else None for m in self.context.members(named))
        return named if named is not None and all(states) else None

    def _each_comes(self, frame: Frame) -> bool:
        """«وصل الرئيس الكيني ورئيس وزراء إثيوبيا», «زار كل من …»: a visit of each, where they are of several states."""
        items, visitor = self.items[frame.sentence], frame.slots.get("visitor")
        if visitor is None or len({e.country for e in self.context.entities(visitor)}) < 2:
            return False
        if frame.pattern.endswith(_OF_SEVERAL) or "arrive" in items[frame.trigger].groups:
            return True
        at = index_of(items, visitor, 0)
        return any(item.key in self.closed["each"] for item in items[max(0, at - 2) : at])

    @staticmethod
    def _goes_on(items: list[Item], at: int, here: object) -> bool:
        """«نائب رئيس الوزراء، وزير الخارجية القطري فلان»: one guest, whose name and state come behind the comma."""
        if at + 2 >= len(items) or items[at + 1].key != "،" or "Person" not in items[at + 2].types:
            return False
        behind = items[at + 2].value
        if not isinstance(here, PersonMention) or not isinstance(behind, PersonMention) or behind.proclitics:
            return False
        return not (here.name or here.country or here.number or behind.number) and bool(behind.country)

    def _behind_apposition(self, frame: Frame, items: list[Item], at: int) -> int | None:
        """«التقى نائب رئيس الوزراء وزير الخارجية فلان بنظيره»: no guest is who has a second office, if one follows."""
        host, guest = frame.slots.get("host") or frame.slots.get("a"), items[at].value
        if not at or items[at - 1] is not host or not isinstance(guest, PersonMention) or not guest.name:
            return None
        one = host.value
        if not isinstance(one, PersonMention) or one.name or one.number or items[at].proclitics:
            return None
        if guest.country is not None and one.country not in (None, guest.country):
            return None
        behind = (k for k in range(at + 1, min(len(items), at + _REACH)) if "Person" in items[k].types)
        met = next(behind, None)
        if met is None or not (items[met].proclitics[:1] == "ب" or items[met - 1].key == "مع"):
            return None
        return met

    def _named_behind(self, items: list[Item], at: int) -> int | None:
        """«رئيس مجلس السيادة، قائد الجيش، فلان»: whose name comes behind his offices, which commas alone set apart."""
        here = items[at].value
        if not isinstance(here, PersonMention) or here.name or here.number:
            return None
        for k in range(at + _TWO, len(items), _TWO):
            one = items[k].value
            if items[k - 1].key != "،" or not isinstance(one, PersonMention) or one.proclitics or one.number:
                return None
            if one.name:
                return k if not one.offices or (k > at + _TWO and here.country in (None, one.country)) else None
            if one.country is not None:
                return None
        return None

    def _in_apposition(self, items: list[Item], at: int) -> bool:
        """«مع الممثلة العليا للاتحاد نائبة رئيس المفوضية فلانة»: one guest by two offices, behind a preposition."""
        if at + 1 >= len(items) or not (items[at - 1].key == "مع" or items[at].proclitics[:1] == "ب"):
            return False
        here, behind = items[at].value, items[at + 1].value
        if not isinstance(here, PersonMention) or not isinstance(behind, PersonMention) or here.name:
            return False
        return bool(behind.name) and not behind.proclitics and here.country in (None, behind.country)

    def _apart(self, frame: Frame) -> bool:
        """Whether the text says that there was one encounter with each («كل على حدة», «لقاءات ثنائية مع»)."""
        if self.one_by_one(frame) or self.turns.in_turn(frame):
            return True
        items = self.items[frame.sentence]
        return self._from_many(frame, items) or self.bilateral(frame)

    def bilateral(self, frame: Frame) -> bool:
        """«لقاءات ثنائية مع», «لقاءين منفصلين»: talks with one after the other."""
        items = self.items[frame.sentence]
        return any(
            items[k].key.removeprefix("ال") in self.closed["several_talks"]
            and items[k + 1].key.removeprefix("ال") in self.closed["one_to_one"]
            for k in range(frame.first, min(frame.stop, len(items) - 1))
        )

    def _of_each_counterpart(self, frame: Frame) -> bool:
        """«محادثات مع نظيره المصري فلان، والسعودي فلان»: one counterpart after the other."""
        guests = self.context.members(frame.slots.get("b"))
        offices = [m.offices[0] for m in guests if isinstance(m, PersonMention) and m.offices]
        return 1 < len(guests) == len(offices) and all(o.counterpart and not o.number for o in offices)

    def one_by_one(self, frame: Frame) -> bool:
        """«كل على حدة»: whether the words say so themselves, here or in the next sentence."""
        near_by = self.items[frame.sentence : frame.sentence + 2]
        return any(item.key in self.closed["apart"] for items in near_by for item in items)

    def _from_many(self, frame: Frame, items: list[Item]) -> bool:
        """«التقى كلا من …», a list of three and more: guests from as many states, whom the host met one by one."""
        name = "visitor" if frame.name == "reception" else "b"
        guests = [e.country for e in self.context.entities(frame.slots.get(name))]
        host = [e.country for e in self.context.entities(frame.slots.get("host") or frame.slots.get("a"))]
        if frame.name == "call":
            guests = [code for code in guests if code]
        if len(host) > 1 or None in guests or len(guests) < _TWO or len(set(guests) - set(host)) < len(guests):
            return False
        if frame.name == "message":
            return any(item.key in self.closed["several_letters"] for item in items[frame.first : frame.stop])
        each = any(item.key in self.closed["each"] for item in items[frame.first : frame.stop])
        talks = items[frame.trigger].key.removeprefix("و").removeprefix("ال")
        if frame.name == "call":
            said = {item.key.removeprefix("ال") for item in items[frame.first : frame.stop]}
            rang = "call" in items[frame.trigger].groups  # «اتصل برئيس كرواتيا، والرئيس البولندي»
            return each or rang or not said.isdisjoint(self.closed["several_calls"])
        if talks in self.closed["several_talks"] and frame.name == "meeting":
            return each or self._of_each_counterpart(frame)
        return (each or len(guests) >= _ONE_BY_ONE) and items[frame.trigger].groups & {"meet", "receive"} != set()


def _one_each(frame: Frame, name: str) -> list[Frame]:
    """One frame per member of a slot."""
    slot = frame.slots.get(name)
    if slot is None or not isinstance(slot.value, list):
        return [frame]
    return [replace(frame, slots={**frame.slots, name: replace(slot, value=member)}) for member in slot.value]
