"""Whether what a pattern read is a visit at all: not «من زيارة لمصر … جولة», nor an aeroplane that arrives."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Frame, Item, index_of
from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue
from mithaq.records.context import Context
from mithaq.records.engagement_subjects import agrees, tense_of
from mithaq.records.entity import POSTED
from mithaq.records.phrases import bare

_TOUR: Final = "جول"
_MOVED: Final = 4  # items behind the goal of a move to the year
_AWAY: Final = ("leaves_after", "visit.left", "leaves_upon", "leave_after")
_GOING_ON: Final = ("ثم", "كما")
_OF_SIDES: Final = ("officials_arrival", "side_arrives", "side_trip", "side_visits", "side_who_visit", "side_makes")
_OFFICIALS: Final = "visit.officials"


class VisitSoundness:
    """Examines the visits of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self.closed = context.sketch.words

    def sound(self, frame: Frame, items: list[Item]) -> bool:
        i, pattern = frame.trigger, frame.pattern
        within = items[frame.first : frame.stop]
        if self._is_definite(items, frame) or ("visitor" not in frame.slots and self._of_someone(items, i)):
            return False
        if pattern.endswith("direct_object") and "ال" in items[i].proclitics and "Place" in items[i + 1].types:
            return False  # «الرحلة السعودية»
        if pattern.endswith(("makes_in", "left_there")) and not self._abroad(frame):
            return False  # «قام الوزير بجولة في المدينة», «غادر الوزير عاصمة بلاده»
        if pattern.endswith("verb_alone") and items[i].features.get("visit") == "pronoun":
            return False  # «خامس دولة يزورها منذ انتخابه رئيسا للصومال»
        if pattern.endswith(_AWAY) and (self._from_home(frame) or frame.slots["place"].proclitics.startswith("ل")):
            return False  # «غادر بكين في مستهل جولة», «توجه لمالطا في زيارة»
        if pattern.endswith(("begins_tour_from", "begins_tour")) and self._comes_from(within):
            return False  # «بدأ زيارة إلى لندن قادما من باريس»
        behind = items[frame.stop :]
        if pattern.endswith("left_there") and self._was_posted(frame.slots.get("visitor")):
            return False  # «غادر السفير الإيراني المغرب»: he lived there
        if pattern.endswith("left_there") and any("trip" in item.groups or item.key == "بعد" for item in behind):
            return False  # «غادر الوزير باريس بعد زيارة استمرت يومين»: other words tell it, and its length
        if pattern == "ar.visit.verb_first" and (self._of_whom_told(items, i) or self._of_next_clause(frame, items)):
            return False
        if "نتقل" in items[i].key and any(
            isinstance(x.value, DateValue) and x.value.grain == "year" for x in items[frame.stop : frame.stop + _MOVED]
        ):
            return False  # «انتقل إلى فرنسا عام 1963»: to live there
        before = {item.key for item in items[frame.first : i]}
        if (
            pattern.endswith("leaves_after")
            and before & self.closed["heading"]
            and not before & self.closed["returning"]
        ):
            return False  # «غادر بيروت متوجها إلى باريس في زيارة»
        if pattern.endswith("leaves_for") and {item.key for item in within} & self.closed["returning"]:
            return False
        if pattern.endswith("arrived_there") and any(item.groups & {"leave", "arrive"} for item in within):
            return False  # «يتوجه إلى جوبا في زيارة»: the verb tells how far he is
        trips = sum("trip" in item.groups for item in within) - ("trip" in items[frame.stop - 2].groups)
        if pattern.endswith("tour_includes") and trips > 1:
            return False  # «من زيارة لمصر، وتأتي ضمن جولة تشمل السعودية»
        tour = bare(items[i]).startswith(_TOUR)
        if pattern.endswith("pronoun_alone") and (tour or self._has_owner(items, i) or self._is_round(items, i)):
            return False
        if pattern.startswith("ar.visit.officials_arrive") and (
            self._sent_for(within) or "sport" in self.context.topics(items[0].first, items[-1].stop)
        ):
            return False  # «وصلت بعثة المنتخب»
        if pattern.endswith("came_from") and self._arrived_elsewhere(frame, items):
            return False
        if pattern.endswith(("arrival_of", "officials_arrival", "led_arrival")) and not self._is_real(frame, items):
            return False
        if pattern.endswith(("noun_of", "noun_of_bare")) and self._says_of_it(frame, items):
            return False
        if pattern.endswith(("visit.officials", "officials_trip")) and self._in_clause_behind(frame, items):
            return False  # «زيارة المسؤول بعدما أبرم … بشأن البرنامج النووي لطهران»
        visitor = frame.slots.get("visitor")
        if pattern.endswith(_OF_SIDES) and not self._is_delegation(visitor):
            return False
        if pattern.endswith("_house") and self._was_posted(visitor):
            return False  # «زار السفير المالطي وزارة الصحة»: he lives there
        return visitor is None or self._can_visit(frame, items, visitor)

    def _in_clause_behind(self, frame: Frame, items: list[Item]) -> bool:
        """Whether a clause of time opens between the visit and its goal."""
        return any(item.key in self.closed["after_that"] for item in items[frame.trigger : frame.stop])

    @staticmethod
    def _of_next_clause(frame: Frame, items: list[Item]) -> bool:
        """«زارت مصر الشهر الماضي، ويبدأ الوزير …»: whether the visitor is the subject of a verb joined by «و»."""
        until = next((k for k in range(frame.trigger, frame.stop) if items[k] is frame.slots.get("visitor")), 0)
        return any(
            items[k].key == "،" and items[k + 1].key.startswith("و") and tense_of(items[k + 1])
            for k in range(frame.trigger + 1, until - 1)
        )

    def _arrived_elsewhere(self, frame: Frame, items: list[Item]) -> bool:
        """«وصل إلى لبنان آتيا من قبرص في زيارة»: where he comes from is not where he visits."""
        home = {e.country for e in self.context.entities(frame.slots.get("visitor"))}
        place = frame.slots["place"].value
        if isinstance(place, Place) and place.code.split("-")[0] not in home and self._on_tour():
            return False  # «قادما من إثيوبيا …، في ختام جولة»: one of its stations
        return any("arrive" in item.groups for item in items[: frame.trigger]) and not any(
            code in home
            for item in items[frame.first : frame.trigger]
            if item is not frame.slots.get("place") and "Place" in item.types
            for code in self.context.codes(item)
        )

    def _on_tour(self) -> bool:
        """Whether the text tells of a tour of several states."""
        return any("trip" in item.groups and bare(item).startswith(_TOUR) for row in self.items for item in row)

    @staticmethod
    def _says_of_it(frame: Frame, items: list[Item]) -> bool:
        """«زيارة الوزير كانت فرصة لبحث الوضع في دارفور»: a verb behind the visitor tells of the visit, not where to."""
        at = index_of(items, frame.slots.get("visitor"), frame.trigger)
        behind = next((item for item in items[at + 1 : frame.stop] if "Mark" not in item.types), None)
        return behind is not None and (behind.key in ("كان", "كانت") or behind.groups & {"say", "discuss"} != set())

    def _is_real(self, frame: Frame, items: list[Item]) -> bool:
        """Not «في حال وصول الوفد», nor «توجه المبعوث للتسوية»: an arrival that is told, or a way to somewhere."""
        i = frame.trigger
        if any(item.key in self.closed["unreal"] for item in items[max(0, i - 2) : i]):
            return False
        turns = items[i].key.removeprefix("و").startswith("توجه")
        return not turns or any(item.key == "الي" for item in items[i : frame.stop])

    @staticmethod
    def _is_delegation(visitor: Item | None) -> bool:
        """«الوفد الروسي», «الجانب الروسي»: those who come for a state, not the state."""
        value = visitor.value if visitor is not None else None
        return not isinstance(value, Place) or value.kind == "side"

    def _can_visit(self, frame: Frame, items: list[Item], visitor: Item) -> bool:
        if frame.pattern.startswith("ar.visit.subject_") and not self._agree(items[frame.trigger], visitor):
            return False  # «بحضور رئيس الهيئة، وتتجه السفينة إلى»
        if frame.pattern.startswith("ar.visit.subject_") and self._goes_on(frame, items, visitor):
            return False  # «توجه إلى باريس حيث يلتقي نظيره، ثم يتوجه إلى لندن»
        if visitor.proclitics.startswith("ب"):
            return False  # «زار مصر والتقى بالرئيس»
        if visitor.proclitics.startswith("ل") and frame.pattern.startswith("ar.visit.verb_"):
            return False  # «سيزور كوبا قبل زيارة للرئيس الأمريكي»
        before = index_of(items, visitor, 0) - 1
        if before >= 0 and items[before].key in self.closed["rule_of"]:
            return False  # «انتقال السلطة برحيل الأسد»
        if before >= 0 and "meeting" in items[before].groups and items[before].proclitics.startswith("ل"):
            return False  # «سيزور الأردن للقاء الملك»
        behind = {item.key for item in items[before + 2 : before + 4]}
        if frame.pattern.endswith(("who_visits", "arrived_there")) and behind & self.closed["relative"]:
            return True  # «اجتمع مع الوزير الذي يزور المملكة»
        if before > 0 and items[before].key == "من" and items[before - 1].key in self.closed["each"]:
            return True  # «وصل كل من الرئيس الكيني ورئيس وزراء إثيوبيا»
        return _OFFICIALS in frame.pattern or before < 0 or items[before].key not in self.closed["governing"]

    @staticmethod
    def _goes_on(frame: Frame, items: list[Item], visitor: Item) -> bool:
        """Whether a verb goes on with the subject of another one, whoever stands between them."""
        at = index_of(items, visitor, frame.trigger)
        return any(item.key in _GOING_ON for item in items[at + 1 : frame.trigger])

    @staticmethod
    def _is_definite(items: list[Item], frame: Frame) -> bool:
        """«يلتقي خلال زيارته الرئيس …»: who stands behind a visit that is somebody's already is not the visitor."""
        trip = items[frame.trigger]
        visitor = frame.slots.get("visitor")
        if visitor is None or "trip" not in trip.groups or frame.trigger + 1 >= len(items):
            return False
        definite = "ال" in trip.proclitics or trip.features.get("trip") == "pronoun"
        return definite and items[frame.trigger + 1] is visitor

    @staticmethod
    def _has_owner(items: list[Item], i: int) -> bool:
        """«زيارتي وانغ لبودابست ولندن»: two visits of his, not mine."""
        return items[i].key.endswith("ي") and i + 1 < len(items) and "Person" in items[i + 1].types

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

    def _of_whom_told(self, items: list[Item], i: int) -> bool:
        """«الوزير، الذي يزور القاهرة حاليا»: the visitor stands before the verb, whoever is named behind it."""
        relative = i > 0 and items[i - 1].key in self.closed["relative"]
        return relative and not (i > 1 and items[i - 2].key in self.closed["at_the_time"])

    def _abroad(self, frame: Frame) -> bool:
        """Whether somebody goes to a state or a city that is not his."""
        place = frame.slots["place"].value
        home = {e.country for e in self.context.entities(frame.slots.get("visitor"))}
        goal = isinstance(place, Place) and (place.is_state or place.kind in ("capital", "city"))
        return isinstance(place, Place) and goal and place.code.split("-")[0] not in home

    def _from_home(self, frame: Frame) -> bool:
        """Whether somebody leaves his own state."""
        place = frame.slots["place"].value
        home = {e.country for e in self.context.entities(frame.slots.get("visitor"))}
        return isinstance(place, Place) and place.code.split("-")[0] in home

    def _comes_from(self, items: list[Item]) -> bool:
        """Whether a place behind «من» is where somebody comes from, or who sent him."""
        return any(item.key == "من" and items[k - 1].key in self.closed["coming_from"] for k, item in enumerate(items))

    def _of_someone(self, items: list[Item], i: int) -> bool:
        """«زيارة البشير للقاهرة», «انتقلت الرئاسة إلى»: a plain noun behind the word is whose visit or move it is."""
        bare = items[i].features.get("trip") == "" and "ال" not in items[i].proclitics
        if not (bare or "leave" in items[i].groups) or i + 1 >= len(items):
            return False
        owner = items[i + 1]
        if owner.types != {"Word"} or self.context.sketch.tags.has(owner.first, "function"):
            return False
        if owner.key in self.closed["place_head"]:
            return False  # «زيارة العاصمة المالطية فاليتا»
        if owner.key in self.closed["sort_of_visit"]:
            return False  # «زيارة العمل التي يقوم بها إلى مالطا»
        return not bare or (not owner.groups and owner.key.startswith("ال"))  # «ويتوجه لخويا إلى» has its subject too

    def _was_posted(self, visitor: Item | None) -> bool:
        return any(e.rank in POSTED for e in self.context.entities(visitor))
