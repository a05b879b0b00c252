"""Whether what a pattern read is an encounter at all: not «من زيارة لمصر … جولة», nor a guest who is the host again."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from mithaq.model.frame import Frame, Item, index_of
from mithaq.model.mention import PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.engagement_frames import SPOKE
from mithaq.records.engagement_side_soundness import OFFICIALS_MET, SIDES, SideSoundness, met_officials
from mithaq.records.engagement_status import IN_CALL
from mithaq.records.engagement_visit_soundness import VisitSoundness
from mithaq.records.entity import POSTED
from mithaq.records.exchanges import exchanges_papers
from mithaq.records.phrases import bare
from mithaq.records.two_sides import is_side

_DOCUMENTS: Final = frozenset(
    "agreement memorandum treaty protocol declaration programme contract nuclear_deal".split()
)
_TITLED: Final = _DOCUMENTS - {"agreement", "nuclear_deal"}  # «الاتفاق حول لقاء بين الرئيسين» is of a meeting
_NAMED: Final = 4  # items of «مذكرة تفاهم في شأن»
_AFTERWARDS: Final = ("وبعدها", "بعدها", "وبعدئذ", "ولاحقا", "لاحقا")
_DASHES: Final = ("-", "–", "—")
_OFTEN: Final = 6  # items from an encounter to «كل عام»
_SOME: Final = 3  # items of «مع عدد من»
_OF_BODY: Final = 4  # items behind a meeting that say whose sitting it is
_SUBJECT: Final = 5  # items behind whoever met somebody in which those stand whom he met


class Soundness:
    """Examines the frames of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items = context.sketch.items
        self.closed = context.sketch.words
        self.visits = VisitSoundness(context)
        self.sides = SideSoundness(context)

    def sound(self, frame: Frame) -> bool:
        """Whether the guest of a frame can be one: not the host again, nor someone to whom or for whom it was."""
        items = self.items[frame.sentence]
        if self._is_adjective(items, frame.trigger) or self._is_title(items, frame.trigger):
            return False
        if self._goes_on_as(frame, items) or self._two_clauses(frame, items) or not self._fits(frame, items):
            return False
        if frame.name == "visit":
            return True
        guest = frame.slots.get("visitor") if frame.name == "reception" else frame.slots.get("b")
        people = self.context.entities(guest)
        return not people or people != self.context.entities(frame.slots.get("host") or frame.slots.get("a"))

    def _is_adjective(self, items: list[Item], i: int) -> bool:
        """«اتفاق قابل للتجديد»: what can be, and nobody who met somebody."""
        behind = items[i + 1].key if i + 1 < len(items) else ""
        return (
            items[i].key in self.closed["able"] and behind.startswith("لل") and behind not in self.closed["for_times"]
        )

    def _is_title(self, items: list[Item], i: int) -> bool:
        """«مذكرة تفاهم في شأن المشاورات السياسية بين الوزارتين»: what a document is on, not talks that took place."""
        named = items[max(0, i - _NAMED) : i]
        on = bool(named) and named[-1].key in self.closed["on_what"]
        return on and any(item.groups & _TITLED for item in named)

    def _two_clauses(self, frame: Frame, items: list[Item]) -> bool:
        """«استقبل الوزير، وتلقى رسالة من الرئيس»: a verb with «و» begins what has another second side."""
        if frame.name not in ("reception", "call", "message", "meeting"):
            return False
        if any(x.key == "،" and y.key in self.closed["but"] for x, y in pairwise(items[frame.first : frame.stop])):
            return True  # «عقد محادثات غدا، غير أن غانا تغيبت وأجرت اتصالا مع كينيا»
        if len(frame.slots) == 1:
            return False
        sides = [k for k, item in enumerate(items) if any(item is slot for slot in frame.slots.values())]
        return any(
            items[k - 1].key == "،"
            and items[k].key.startswith("و")
            and "past" in items[k].features.values()
            and items[k].groups & {"get", "receive", "send", "hold", "congratulate", "sponsor", "meet", "say"}
            for k in range(min(sides, default=0) + 1, max(sides, default=0))
        )

    def _fits(self, frame: Frame, items: list[Item]) -> bool:
        match frame.name:
            case "visit":
                return self.visits.sound(frame, items)
            case "meeting":
                return self._meeting(frame, items)
            case "reception":
                return self._reception(frame, items)
            case "message":
                behind = items[frame.trigger + 1 : frame.trigger + 2]
                return not any(item.key in self.closed["signal"] for item in behind)  # «رسالة واضحة إلى الرئيس»
            case "call":
                if "a" in frame.slots and len(frame.slots) > 1 and self._was_met(items, frame.slots["a"]):
                    return False  # «القمة التي سيعقدها مع الزعيم، بعد اتصال هاتفي بالرئيس»
                if frame.pattern.endswith("group_during") and items[frame.trigger - 1].key.startswith("و"):
                    return False  # «مباحثاته مع الرئيسين، وفحوى الاتصالات الهاتفية»
                return not (frame.pattern.endswith(IN_CALL) and self._of_another_call(frame, items))
        return True

    def _of_another_call(self, frame: Frame, items: list[Item]) -> bool:
        """«أطلع الوزير نظيره على ما دار خلال اتصال هاتفي مع الرئيس»: they speak of the call of others."""
        behind = takewhile(lambda item: item.key not in (".", "،", "؛"), items[frame.trigger + 1 : frame.trigger + 5])
        if any(item.key.lstrip("و") in ("مع", "بين", "من") or "hold" in item.groups for item in behind):
            return any("Actor" in item.types for item in items[frame.trigger + 1 : frame.trigger + 8])
        inner = items[frame.first + 1 : frame.stop]
        other = self.closed["relative"] | self.closed["that"]
        return any(item.key in other or "meeting" in item.groups for item in inner)

    @staticmethod
    def _was_met(items: list[Item], person: Item) -> bool:
        """Whether a preposition makes somebody the one who was met: «بالرئيس», «مع الرئيس»."""
        at = index_of(items, person, 0)
        if person.proclitics[:1] == "ل" and at + 1 < len(items) and items[at + 1].key in _DASHES:
            return True  # «جولد – وهو مستشار قديم لنتنياهو – عقد اجتماعا»
        some = at > _SOME and items[at - 1].key == "من" and any(item.key == "مع" for item in items[at - _SOME : at])
        return person.proclitics[:1] == "ب" or (at > 0 and items[at - 1].key == "مع") or some

    def _meeting(self, frame: Frame, items: list[Item]) -> bool:
        pattern = frame.pattern
        first = frame.slots.get("a")
        led = "meeting.subject_" in pattern or pattern.endswith(SPOKE)
        if led and first is not None and self._was_met(items, first):
            return False  # «يلتقي الوزير بالرئيس ويجري محادثات مع نظيره», «تحدثت مع الوزير وكان مع الرئيس»
        if pattern.endswith(("gathered_both", "summit_gathered")) and self._was_met(items, frame.slots["a"]):
            return False  # «سيعقدها مع الزعيم، وذلك بعد اتصال بالرئيس»
        i = frame.trigger
        inner = items[i + 1 : frame.stop]
        if pattern.endswith("meeting.verb_first") and first is not None and first.proclitics[:1] == "ب":
            return False  # «اجتمع بالسفير حول قضية فلان»: whoever was told of before met him
        if pattern.endswith("pronoun_with") and (
            items[frame.trigger].key.endswith("هما") or any("margin" in item.groups for item in inner)
        ):
            return False  # «خلال لقائهما على هامش معرض أثينا»
        guest = next((k for k in range(i, frame.stop) if items[k] is frame.slots.get("b")), frame.stop)
        if pattern.endswith("verb_first") and any("margin" in x.groups for x in items[i:guest]):
            before = items[guest - 1].groups  # «على هامش منتدى السلام وزير خارجية مالطا» has met him
            return not before & {"margin", "meeting", "session", "conference", "summit"}  # «اجتماع وزراء الخارجية»
        if pattern.endswith(SIDES) and not self.sides.sound(frame, items):
            return False
        if pattern.endswith(OFFICIALS_MET) and not met_officials(frame, items):
            return False
        if pattern.endswith("verb_alone") and self._is_subject(frame, items):
            return False
        if pattern.endswith("presided") and any(
            item.key in self.closed["standing_body"] or "session" in item.groups or "Organisation" in item.types
            for item in items[frame.stop - 1 : frame.stop + _OF_BODY]
        ):
            return False  # «ترأسا الاجتماع الثاني لمجلس التعاون» is a session
        if pattern.endswith((".between", ".between_apart")):
            between = next((k for k in range(i + 1, frame.stop) if items[k].key == "بين"), i)
            if any(item.key in self.closed["between_two"] for item in items[max(i + 1, between - 2) : between]):
                return False  # «تناول اللقاء التعاون الثنائي بين البلدين»
        if pattern.endswith("pays_call"):
            sides = [{e.country for e in self.context.entities(frame.slots.get(name))} - {None} for name in "ab"]
            return all(sides) and sides[0].isdisjoint(sides[1])  # not «زيارة باراك أوباما لأوباما»
        told = [] if pattern.endswith(("press_after_talks", "joint_press")) else items[frame.first : frame.stop]
        if any("press" in x.groups for x in told) and any("hold" in x.groups for x in told):
            return False  # «يعقد الرئيسان مؤتمرا صحفيا عقب اجتماعهما»
        if pattern.endswith("held_with") and sum(x.key == "،" and y.key.startswith("و") for x, y in pairwise(told)) > 1:
            return False  # «يتم احتواء البرنامج، وقد وجدت …، وبعد انتهاء المفاوضات مع إيران»
        if pattern.endswith(("subject_first", "side_meets_first")) and self._new_subject(frame, items):
            return False
        if pattern.endswith("of_both") and not items[frame.trigger].key.endswith("هما"):
            return False
        if pattern.endswith("states_discuss") and not self._in_headline(frame, items):
            return False
        if pattern.endswith("verb_group") and not self._group_meets(frame, items, inner):
            return False
        if pattern.endswith("held_with_first") and any(
            "meeting" in x.groups for x in items[frame.first : frame.stop - 1]
        ):
            return False  # «عقد جلسة مباحثات مع الوزيرة … لإطلاق مفاوضات»: the noun before is what was held
        if "meeting.summit_" in pattern and not self._of_two(frame):
            return False  # of more it is a summit
        if pattern.endswith("summit_with") and any(x.key == "،" for x in inner):
            return False  # «اجتمع الوزير، على هامش القمة الأفريقية، مع نظيره»
        if pattern.endswith(("meeting.between", "held_between", "between_apart")) and any(
            ("relation" in x.groups and not _of_sort(x, k)) or x.groups & _DOCUMENTS for k, x in enumerate(inner[:-1])
        ):
            return False  # «مباحثات لإحياء التعاون بين الدولتين», «تناول اللقاء الاتفاق النووي بين إيران و…»
        if pattern.endswith("meeting.between") and self._lasting_dialogue(items, i):
            return False
        if pattern.endswith(("meeting.intends", "intends_alone")) and not self._is_encounter(frame, items):
            return False  # «دعا إلى اجتماع وزراء الخارجية»
        if self._is_habit(frame, items):
            return False
        if pattern.endswith("sides_in") and not all(is_side(items, items.index(s)) for s in frame.slots.values()):
            return False  # «ترأس الجانب المصري في المباحثات فلان» and whatever state stands behind
        if pattern.endswith("adjective_bloc") and not self._is_bloc(frame.slots["b"]):
            return False  # «مباحثات سعودية بالرياض»
        if pattern.endswith("adjectives") and "sport" in self.context.topics(items[0].first, items[-1].stop):
            return False  # «لقاء سعودي إماراتي في بطولة …»
        sent = any("message" in item.groups for item in items[frame.stop : frame.stop + 3])
        if pattern == "ar.meeting.discuss_group" and sent:
            return False  # «تبادل الرئيسان برقيات التهنئة»
        if "discuss" in pattern and exchanges_papers(items, i, self.closed):
            return False  # «تبادل الوزيران وثائق التصديق»
        if pattern == "ar.meeting.discuss_group" and "include" in items[frame.trigger].groups:
            return False  # «وشمل القرار الوزيرين»
        if pattern.endswith("noun_held_group") and any(x.key in self.closed["sitting_in"] for x in inner):
            return False  # «اللقاء عقد بالديوان بحضور الوزير والسفير»
        if pattern.endswith("noun_of_group") and not self._governed(frame, items):
            return False
        if pattern.endswith("discuss_with_officials") and (
            items[i].first and self.context.text.keys[items[i].first - 1] in self.closed["governing"]
        ):
            return False  # «فرصة إلى تبادل الآراء مع المسؤولين …»
        if pattern.endswith("he_discusses") and any(x.groups & {"meet", "hold", "meeting"} for x in inner):
            return False  # «إنه يعتزم بحث الأزمة عندما يلتقي مع نظيره»
        through = "meeting.gathered" in pattern or pattern.endswith("held_pronoun")
        if through and self._of_relations(told):
            return False  # «تناول اللقاء العلاقات التي تجمع السعودية مع …»
        if pattern.endswith("group_discuss") and (items[i].key.endswith("ت") or items[i].proclitics[:1] == "ل"):
            return False  # «اتصالات مع الوزيرين، تناولت …», «بحضور الوزيرين لطرح …»
        if pattern.endswith("subject_held") and self._new_clause(frame, items):
            return False
        if pattern.endswith("noun_held_pronoun") and any("hold" in x.groups and x.proclitics[:1] == "و" for x in inner):
            return False  # «تغيبت عن المحادثات وأجرت اتصالا مع …»
        return not (pattern.endswith("group_held") and (self._new_clause(frame, items) or _of_body(frame, items)))

    def _is_encounter(self, frame: Frame, items: list[Item]) -> bool:
        """«لقاء الرئيس», «مقابلة الوزير»: nouns that have behind them whom somebody met."""
        met = frame.slots["b"]
        return items[frame.trigger].key.removeprefix("و") in self.closed["encounter"] and "Persons" not in met.types

    def _is_habit(self, frame: Frame, items: list[Item]) -> bool:
        """«يلتقي نظيره السويدي كل عام»: what happens again and again."""
        if "present" not in items[frame.trigger].features.values():
            return False
        behind = items[frame.stop : frame.stop + _OFTEN]
        each = any(x.key == "كل" and y.key in self.closed["period"] for x, y in pairwise(behind))
        return each or any(item.key in self.closed["every_time"] for item in behind)

    @staticmethod
    def _lasting_dialogue(items: list[Item], i: int) -> bool:
        """«ويستند الحوار الاستراتيجي بين الطرفين إلى مذكرة»: a dialogue as such, of which no sitting is told."""
        dialogue = items[i].key.lstrip("وفبل").removeprefix("ال").startswith("حوار") and "ال" in items[i].key[:3]
        return dialogue and not any(
            item.groups & {"hold", "begin", "open", "host", "works", "closing", "ended"} for item in items
        )

    def _is_bloc(self, item: Item) -> bool:
        """«الأوروبية»: the adjective of an area that a union or league stands for."""
        area = isinstance(item.value, Place) and item.value.kind == "area" and not item.proclitics.startswith("ب")
        return area and any(h.entry.id.startswith("noun.bloc.") for h in self.context.sketch.tags.hits[item.first])

    def _in_headline(self, frame: Frame, items: list[Item]) -> bool:
        """«غانا ومالطا تبحثان التعاون»: two states by their names at the head of the text, who do not «تتبادلان»."""
        states = self.context.members(frame.slots["a"])
        named = all(isinstance(state, Place) and state.is_state for state in states)
        exchange = items[frame.trigger].key.endswith("تبادلان")
        return named and len(states) > 1 and not exchange and frame.sentence == 0 and frame.first == 0

    def _of_relations(self, items: list[Item]) -> bool:
        """«العلاقات التي تجمع …»: what brings together is not the meeting."""
        return any(
            "gather" in items[k].groups
            and items[k - 1].key in self.closed["relative"]
            and any("relation" in x.groups for x in items[max(0, k - 3) : k - 1])
            for k in range(2, len(items))
        )

    @staticmethod
    def _new_subject(frame: Frame, items: list[Item]) -> bool:
        """«التقى نظيره، وأمس التقى وزير …»: behind a comma and «و» a verb has the subject of the one before.

        «قال المتحدث إن من المقرر أن يلتقي فلان برئيس الوزراء»: whoever says it did not meet him.
        """
        at = index_of(items, frame.slots.get("a"), frame.trigger)
        between = items[at + 1 : frame.trigger]
        if at and "say" in items[at - 1].groups and any(item.key in ("ان", "بان") for item in between):
            met = frame.slots.get("b")
            led = met is not None and (met.proclitics[:1] == "ب" or items[index_of(items, met, 1) - 1].key == "مع")
            behind = items[frame.trigger + 1 : frame.trigger + 2]
            return led and not any(item.key == "مع" or item.proclitics[:1] == "ب" for item in behind)
        return any(x.key == "،" and y.proclitics[:1] == "و" and "Date" in y.types for x, y in pairwise(between))

    @staticmethod
    def _is_subject(frame: Frame, items: list[Item]) -> bool:
        """«التقى الرئيس، الاثنين الماضي، بالكثير من رؤساء الدول»: whoever follows the verb met those behind him."""
        met = frame.slots.get("b")
        at = index_of(items, met, len(items))
        if (
            met is None
            or met.proclitics[:1] in ("ب", "ل")
            or any(item.key in ("مع", "ب") for item in items[frame.trigger : at])
        ):
            return False
        behind = (item for item in items[at + 1 : at + _SUBJECT] if item.types.isdisjoint({"Date", "Mark"}))
        first = next(behind, None)
        return first is not None and (first.key == "مع" or first.key.startswith("بال") or first.proclitics == "ب")

    def _group_meets(self, frame: Frame, items: list[Item], inner: list[Item]) -> bool:
        """Not where somebody else met them, nor where the group is that of other talks.

        «ويلتقي الرئيس التركي ورئيس وزرائه»: whoever was told of before met them. «اجتمعا قبل المفاوضات بين إيران
        والولايات المتحدة»: others talked.
        """
        if frame.slots["a"].proclitics.startswith("ب"):
            return False  # «ليلتقي هناك بالملك والرئيس»
        if any(bare(item) in self.closed["what_converges"] for item in inner):
            return False  # «تلتقي مصالح إسرائيل وأميركا»
        other_talks = any("meeting" in item.groups and "Group" not in item.types for item in inner)
        return not (other_talks or self._met_by_another(frame, items) or self._of_one_state(frame))

    def _reception(self, frame: Frame, items: list[Item]) -> bool:
        behind = items[frame.trigger + 1].key if frame.trigger + 1 < len(items) else ""
        if behind in self.closed["airport"] or behind in self.closed["backwards"]:
            return False  # «استقبل مطار القاهرة الأمين العام», «الترحيب الذي استقبل به الرئيس»
        at = index_of(items, frame.slots.get("visitor"), 0)
        if frame.pattern.endswith(OFFICIALS_MET) and not met_officials(frame, items):
            return False
        if frame.pattern.endswith("verb_first") and items[max(0, at - 1)].key in self.closed["by_whom"]:
            return False  # «استقبل الرئيس بالمطار من طرف الوزير الأول»
        if frame.pattern == "ar.reception.verb_first" and _has_subject(items, frame.trigger):
            return False
        if frame.pattern.startswith("ar.reception.verb_first") and self._state_receives(items, frame.trigger):
            return False
        if frame.pattern.endswith((".noun", ".noun_direct")) and "ال" in items[frame.trigger].proclitics:
            return False  # «في بداية الاستقبال، تحيات الملك للسلطان»
        guest = frame.slots.get("visitor")
        if guest is not None and _is_predicate(guest):
            return False
        if frame.pattern.endswith("welcomes") and any(item.groups & {"phone", "by_phone"} for item in items):
            return False  # «رحب بنظيره، وذلك خلال مكالمة هاتفية»
        if "summons" in frame.pattern and not all(e.rank in POSTED for e in self.context.entities(guest)):
            return False  # «استدعى المدير الموظفين»
        if "summons" in frame.pattern and any(map(self._is_own, items[frame.trigger + 1 : frame.stop])):
            return False  # «استدعت سفراءها في رومانيا والمجر للتشاور»
        inner = items[frame.trigger + 1 : frame.stop]
        if frame.pattern.endswith("noun_pronoun") and any(
            "past" in item.features.values() and not item.proclitics and inner[k - 1].key == "،"
            for k, item in enumerate(inner[1:], 1)
        ):
            return False  # «وعقب استقباله في المطار، توجه الرئيس إلى القصر»
        to_him = guest is not None and guest.proclitics.startswith(("ل", "ب"))
        return not (frame.pattern.startswith("ar.reception.verb") and to_him)

    @staticmethod
    def _goes_on_as(frame: Frame, items: list[Item]) -> bool:
        """«استقبل الوزير السفير، كما التقى النائب»: two on either side of «كما» do not meet each other."""
        if frame.pattern.endswith("sides_in"):
            return False  # «ترأس الجانب المصري فلان، فيما ترأس الجانب العراقي علان»
        sides = [k for k, item in enumerate(items) if any(item is slot for slot in frame.slots.values())]
        if "subject" in frame.pattern:
            sides.append(frame.trigger)
        between = range(min(sides, default=0), max(sides, default=0))
        return any(
            items[k].key in ("كما", "فيما", "بينما", "ثم")
            or (items[k].key == "علي" and items[k - 1].key == "،" and items[k + 1].key == "ان")
            or (items[k].key in _AFTERWARDS and "past" in items[k + 1].features.values())
            for k in between
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

    def _of_one_state(self, frame: Frame) -> bool:
        """Whether a group is a list of named officials of one state."""
        people = self.context.entities(frame.slots["a"])
        listed = isinstance(frame.slots["a"].value, list)
        return listed and len(people) > 1 and len({e.country for e in people}) == 1

    def _is_own(self, item: Item) -> bool:
        """«سفيرها», «مبعوثيها»: whether a pronoun tells whose an official is."""
        hits = self.context.sketch.tags.hits[item.first]
        return any(h.enclitic and h.entry.kind == "office" and h.entry.get("rank") in POSTED for h in hits)

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
        at = index_of(items, frame.slots.get("a"), frame.stop)
        return any("hold" in item.groups and item.proclitics[:1] == "و" for item in items[at + 1 : frame.stop])


def _of_sort(item: Item, place: int) -> bool:
    """«محادثات سلام بين»: whether a word right behind talks, at `place` 0, tells of what sort they are."""
    return not place and not item.proclitics and not item.key.startswith("ال")


def _has_subject(items: list[Item], i: int) -> bool:
    """«أمير الرياض يستقبل الشيخ فلانا وسفير بيرو»: who is named right before a verb in the present receives both."""
    before = items[i - 1] if i else None
    present = items[i].features.get("receive") == "present" and not items[i].proclitics
    return present and before is not None and "Person" in before.types and not before.proclitics


def _of_body(frame: Frame, items: list[Item]) -> bool:
    """«اتفق الوزيران على عقد اجتماع للجنة المشتركة»: a sitting of the commission."""
    behind = items[frame.trigger + 1 : frame.trigger + 2]
    return any("Organisation" in item.types and item.proclitics.startswith("ل") for item in behind)


def _is_predicate(guest: Item) -> bool:
    """«الذي يزور البلاد مبعوثا خاصا»: an office that somebody named before is said to hold."""
    value = guest.value
    if not isinstance(value, PersonMention) or value.name or value.number:
        return False
    return guest.key.endswith("ا") and not guest.key.endswith(("ئا", "اا")) and not value.country
