"""What a frame of an encounter really says: whether it is sound, whom it means, how many encounters it tells of."""

from __future__ import annotations

from dataclasses import replace

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import PersonMention
from mithaq.records.context import Context
from mithaq.records.engagement_status import near
from mithaq.records.engagement_subjects import agrees

_ONE_BY_ONE = 3  # guests of different states, from which on a host is taken to have met them one by one
_OPENING = 4  # items of the next sentence in which «جاء ذلك خلال اتصال هاتفي» says that talks were a call


class Frames:
    """Examines the frames of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self.closed = context.sketch.words

    def sound(self, frame: Frame) -> bool:
        """Whether the guest of a frame can be one: not the host again, nor someone to whom or for whom it was."""
        items = self.items[frame.sentence]
        if frame.name == "visit" and "visitor" not in frame.slots and self._of_someone(items, frame.trigger):
            return False
        if frame.name == "visit" and self._is_definite(items, frame):
            return False
        if frame.pattern.endswith("leaves_after") and any(
            item.key in self.closed["heading"] for item in items[frame.first : frame.trigger]
        ):
            return False  # «غادر بيروت متوجها إلى باريس في زيارة»
        if frame.pattern == "ar.visit.verb_first" and self._of_whom_told(items, frame.trigger):
            return False
        if self._goes_on_as(frame, items):
            return False
        if frame.pattern.endswith("verb_group") and self._met_by_another(frame, items):
            return False
        if "meeting.summit_" in frame.pattern and not self._of_two(frame):
            return False  # of more it is a summit
        if frame.pattern.endswith(("meeting.between", "held_between")) and any(
            "relation" in item.groups for item in items[frame.trigger + 1 : frame.stop - 1]
        ):
            return False  # «مباحثات لإحياء التعاون بين الدولتين»
        if frame.pattern.endswith("adjectives") and "sport" in self.context.topics(items[0].first, items[-1].stop):
            return False  # «لقاء سعودي إماراتي في بطولة …»
        if frame.pattern == "ar.meeting.discuss_group" and any(
            "message" in item.groups for item in items[frame.stop : frame.stop + 3]
        ):
            return False  # «تبادل الرئيسان برقيات التهنئة»
        within = items[frame.first : frame.stop]
        if frame.pattern.endswith("arrived_there") and any(item.groups & {"leave", "arrive"} for item in within):
            return False  # «يتوجه إلى جوبا في زيارة»: the verb tells how far he is
        if frame.pattern.endswith("tour_includes") and sum("trip" in item.groups for item in within) > 1 + (
            items[frame.stop - 2].groups & {"trip"} != set()
        ):
            return False  # «من زيارة لمصر، وتأتي ضمن جولة تشمل السعودية»
        if frame.pattern.endswith("pronoun_alone") and (
            self._has_owner(items, frame.trigger) or self._is_round(items, frame.trigger)
        ):
            return False
        if frame.pattern.endswith("held_with_first") and any("meeting" in item.groups for item in within[:-1]):
            return False  # «عقد جلسة مباحثات مع الوزيرة … لإطلاق مفاوضات»: the noun before is what was held
        if frame.pattern.endswith("meeting.verb_group") and self._of_one_state(frame):
            return False  # «ويلتقي الرئيس التركي ورئيس وزرائه»: whoever was told of before
        if frame.pattern.endswith("verb_group") and any(
            "meeting" in item.groups and "Group" not in item.types for item in items[frame.trigger + 1 : frame.stop]
        ):
            return False  # «اجتمعا قبل المفاوضات بين إيران والولايات المتحدة»
        if frame.pattern.startswith("ar.reception.verb_first") and self._state_receives(items, frame.trigger):
            return False
        if frame.pattern.endswith("noun_of_group") and not self._governed(frame, items):
            return False
        if frame.pattern.endswith(("group_held", "subject_group_held")) and self._new_clause(frame, items):
            return False  # «زار الأردن ومصر وعقد فيهما مباحثات»
        if frame.pattern == "ar.meeting.discuss_group" and "include" in items[frame.trigger].groups:
            return False  # «وشمل القرار الوزيرين»
        if frame.pattern.startswith("ar.visit.officials_arrive") and self._sent_for(items[frame.first : frame.stop]):
            return False
        guest = frame.slots.get("visitor") if frame.name in ("reception", "visit") else frame.slots.get("b")
        host = frame.slots.get("host") or frame.slots.get("a")
        if guest is None:
            return True
        if frame.name == "visit":
            verb = items[frame.trigger]
            if frame.pattern.startswith("ar.visit.subject_") and not self._agree(verb, guest):
                return False  # «بحضور رئيس الهيئة، وتتجه السفينة إلى»
            if guest.proclitics.startswith("ب"):
                return False  # «زار مصر والتقى بالرئيس»
            before = next((k for k, item in enumerate(items) if item is guest), 0) - 1
            return "visit.officials" in frame.pattern or before < 0 or items[before].key not in self.closed["governing"]
        if frame.pattern.startswith("ar.reception.verb") and guest.proclitics.startswith(("ل", "ب")):
            return False
        people = self.context.entities(guest)
        return not people or people != self.context.entities(host)

    def _is_round(self, items: list[Item], trigger: int) -> bool:
        """«مفاوضات … تبدأ جولتها الأولى»: a round of talks, no tour."""
        talks = any(item.groups & {"meeting"} or item.key in self.closed["talks"] for item in items[:trigger])
        return talks and "جولت" in items[trigger].key

    @staticmethod
    def _sent_for(items: list[Item]) -> bool:
        """«وصلت طائرة تابعة لقيادة القوات»: an aeroplane arrived, not those to whom it belongs."""
        officials = (item for item in items if "officials" in item.groups)
        return any(item.proclitics.lstrip("وف").startswith(("ل", "ب")) for item in officials)

    def _agree(self, verb: Item, guest: Item) -> bool:
        people = self.context.entities(guest)
        return not people or any(agrees(verb, entity) for entity in people)

    def singles(self, frame: Frame) -> list[Frame]:
        """One frame per destination («زيارة كل من كازاخستان وطاجيكستان») and per guest whom the host met apart."""
        frame = self._with_guest(frame)
        places = _one_each(frame, "place")
        guests = _one_each(frame, "visitor" if frame.name == "reception" else "b")
        if len(guests) > 1 and not self._apart(frame):
            guests = [frame]
        return guests if len(places) == 1 else places + guests[1:]

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
        if any("by_phone" in item.groups for item in items[max(0, frame.first - 3) : frame.stop + 4]):
            return True
        if "discuss" not in frame.pattern:
            return False
        behind = self.items[frame.sentence + 1][:_OPENING] if frame.sentence + 1 < len(self.items) else []
        so = bool(behind) and behind[0].key in self.closed["so_it_was"]
        return any("phone" in item.groups for item in [*items[frame.first : frame.stop + 4], *(behind if so else ())])

    @staticmethod
    def _goes_on_as(frame: Frame, items: list[Item]) -> bool:
        """«استقبل الوزير السفير، كما التقى النائب»: two on either side of «كما» do not meet each other."""
        sides = [k for k, item in enumerate(items) if any(item is slot for slot in frame.slots.values())]
        if "subject" in frame.pattern:
            sides.append(frame.trigger)
        return any(
            items[k].key in ("كما", "فيما", "بينما") for k in range(min(sides, default=0), max(sides, default=0))
        )

    def _met_by_another(self, frame: Frame, items: list[Item]) -> bool:
        """«زار الرئيس بغداد، والتقى رئيسها ورئيس وزرائها»: two of one state behind «و» are whom a third one met."""
        group = {e.country for slot in frame.slots.values() for e in self.context.entities(slot)}
        if len(group) != 1 or items[frame.trigger].proclitics[:1] != "و":
            return False
        before = (e for item in items[: frame.trigger] if "Person" in item.types for e in self.context.entities(item))
        return any(e.country and e.country not in group for e in before)

    def _of_two(self, frame: Frame) -> bool:
        """Whether a frame names two persons, or one beside him whom it leaves unsaid."""
        people = [m for slot in frame.slots.values() for m in self.context.members(slot)]
        return len(people) == 2 or (len(people) == 1 and "a" not in frame.slots)

    def is_purpose(self, frame: Frame) -> bool:
        """«وصل أمس إلى بكين لإجراء مفاوضات»: what somebody came for, which may be told as held elsewhere."""
        items, i = self.items[frame.sentence], frame.trigger
        before = [item for item in items[:i] if item.key not in self.closed["for_talks"]]
        came = next((item for item in reversed(before) if item.groups & {"arrive", "leave", "meet", "hold"}), None)
        if came is None or (came.features or {}).get("arrive", (came.features or {}).get("leave")) != "past":
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
        at = next((k for k, item in enumerate(items) if item is guest), 0)
        people = [k for k in range(at + 1, len(items)) if "Person" in items[k].types]
        if self._goes_on(items, at):
            return replace(frame, slots={**frame.slots, name: items[at + 2]})
        if at and items[at - 1].key in self.closed["sitting_in"]:
            true = people[0] if people else None
        elif any(item.key in each for item in items[frame.trigger : at]):
            return frame
        else:
            true = next((k for k in people if {item.key for item in items[k - 2 : k]} & each), None)
        return replace(frame, slots={**frame.slots, name: items[true]}) if true is not None else frame

    def _goes_on(self, items: list[Item], at: int) -> bool:
        """«نائب رئيس الوزراء، وزير الخارجية القطري فلان»: one guest, whose name and state come behind the comma."""
        if at + 2 >= len(items) or items[at + 1].key != "،" or "Person" not in items[at + 2].types:
            return False
        here, behind = items[at].value, items[at + 2].value
        if not isinstance(here, PersonMention) or not isinstance(behind, PersonMention) or behind.proclitics:
            return False
        return not (here.name or here.country or here.number) and bool(behind.name and behind.country)

    def _apart(self, frame: Frame) -> bool:
        """Whether the text says that there was one encounter with each («كل على حدة», «لقاءات ثنائية مع»)."""
        near_by = self.items[frame.sentence : frame.sentence + 2]
        if any(item.key in self.closed["apart"] for items in near_by for item in items):
            return True
        items = self.items[frame.sentence]
        if self._from_many(frame, items):
            return True
        return any(
            items[k].key.removeprefix("ال") in self.closed["several_talks"]
            and items[k + 1].key.removeprefix("ال") in self.closed["one_to_one"]
            for k in range(frame.first, min(frame.stop, len(items) - 1))
        )

    def _from_many(self, frame: Frame, items: list[Item]) -> bool:
        """«التقى كلا من …», a list of three and more: guests from as many states, whom the host met one by one."""
        name = "visitor" if frame.name == "reception" else "b"
        guests = [e.country for e in self.context.entities(frame.slots.get(name))]
        host = [e.country for e in self.context.entities(frame.slots.get("host") or frame.slots.get("a"))]
        if len(host) > 1 or None in guests or len(set(guests) - set(host)) < len(guests):
            return False
        each = any(item.key in self.closed["each"] for item in items[frame.first : frame.stop])
        talks = items[frame.trigger].key.removeprefix("و").removeprefix("ال")
        if frame.name == "call" or (talks in self.closed["several_talks"] and frame.name == "meeting"):
            return each
        return (each or len(guests) >= _ONE_BY_ONE) and items[frame.trigger].groups & {"meet", "receive"} != set()

    @staticmethod
    def _is_definite(items: list[Item], frame: Frame) -> bool:
        """«يلتقي خلال زيارته الرئيس …»: who stands behind a visit that is somebody's already is not the visitor."""
        trip = items[frame.trigger]
        visitor = frame.slots.get("visitor")
        if visitor is None or "trip" not in trip.groups or frame.trigger + 1 >= len(items):
            return False
        definite = "ال" in trip.proclitics or (trip.features or {}).get("trip") == "pronoun"
        return definite and items[frame.trigger + 1] is visitor

    @staticmethod
    def _has_owner(items: list[Item], i: int) -> bool:
        """«زيارتي وانغ لبودابست ولندن»: two visits of his, not mine."""
        return items[i].key.endswith("ي") and i + 1 < len(items) and "Person" in items[i + 1].types

    def _of_one_state(self, frame: Frame) -> bool:
        """Whether a group is a list of named officials of one state."""
        people = self.context.entities(frame.slots["a"])
        listed = isinstance(frame.slots["a"].value, list)
        return listed and len(people) > 1 and len({e.country for e in people}) == 1

    @staticmethod
    def _state_receives(items: list[Item], i: int) -> bool:
        """«استقبلت إيران سلطان عمان»: the state is the host, and who is named behind it the guest."""
        return i + 1 < len(items) and "State" in items[i + 1].types and not items[i + 1].proclitics

    def _governed(self, frame: Frame, items: list[Item]) -> bool:
        """Whether the noun of a meeting governs those whose it is («اجتماع وزراء …», «الاجتماع الأول لوزراء …»)."""
        noun, group = items[frame.trigger], frame.slots["a"]
        if group.proclitics.startswith("ل"):
            return not any(item.key in self.closed["governing"] for item in items[frame.trigger : frame.stop - 1])
        attended = any("attend" in item.groups for item in items[max(0, frame.trigger - 2) : frame.trigger])
        return items[frame.trigger + 1] is group and "ال" not in noun.proclitics and not attended

    @staticmethod
    def _new_clause(frame: Frame, items: list[Item]) -> bool:
        """Whether the verb behind the subject of a frame has «و» in front, and so is somebody else's."""
        at = next((k for k, item in enumerate(items) if item is frame.slots.get("a")), frame.stop)
        return any("hold" in item.groups and item.proclitics[:1] == "و" for item in items[at + 1 : frame.stop])

    def _of_whom_told(self, items: list[Item], i: int) -> bool:
        """«الوزير، الذي يزور القاهرة حاليا»: the visitor stands before the verb, whoever is named behind it."""
        return i > 0 and items[i - 1].key in self.closed["relative"]

    def _of_someone(self, items: list[Item], i: int) -> bool:
        """«زيارة البشير للقاهرة», «انتقلت الرئاسة إلى»: a plain noun behind the word is whose visit or move it is."""
        bare = (items[i].features or {}).get("trip") == "" and "ال" not in items[i].proclitics
        if not (bare or "leave" in items[i].groups) or i + 1 >= len(items):
            return False
        owner = items[i + 1]
        if owner.types != {"Word"} or self.context.sketch.tags.has(owner.first, "function"):
            return False
        return not bare or (not owner.groups and owner.key.startswith("ال"))  # «ويتوجه لخويا إلى» has its subject too


def _one_each(frame: Frame, name: str) -> list[Frame]:
    """One frame per member of a slot."""
    slot = frame.slots.get(name)
    if slot is None or not isinstance(slot.value, list):
        return [frame]
    return [replace(frame, slots={**frame.slots, name: replace(slot, value=member)}) for member in slot.value]
