"""How real a journey is: over, under way, still to come, or only asked for."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.records.engagement_denial import PRESENT, Closed, near
from mithaq.records.engagement_stations import was_station

_LEFT: Final = ("visit.left_there", "visit.came_home")
_HEADING: Final = (
    "leaves_for",
    "leaves_to",
    "leave_to",
    "then_to",
    "heading_to",
)  # of patterns of which the place is where the visitor heads
_MADE: Final = 2  # items before a visit in which the verb that makes it stands («يقوم بزيارة»)
_CLAUSE: Final = 12  # items in which «من المقرر أن» still governs
_ON_THE_WAY: Final = frozenset(["arrive", "leave", "visit", "trip", "arrival"])
_SETTING_OUT: Final = frozenset(["leave", "outset", "begin"])
_OFTEN: Final = 4  # items from «سبق ل» to the journey
_TOLD_BEHIND: Final = 20  # items from a journey to «ستتم»
_SOON: Final = 5  # items from a journey to «المقبلة»


def visits_now(frame: Frame, items: list[Item]) -> bool:
    """«يلتقي غدا رئيسة المفوضية، التي تزور مصر حاليا»: the clause tells of another time than the sentence."""
    present = "present" in items[frame.trigger].features.values()
    return frame.pattern.endswith("who_visits") and present and near(items, frame.trigger, "ongoing", back=0, ahead=3)


def to_be_reached(items: list[Item], trigger: int) -> bool:
    """«غادر إلى باريس للمشاركة في القمة»: whoever is on the way to an event has it before him."""
    verb = next((item for item in reversed(items[:trigger]) if item.groups & _ON_THE_WAY), None)
    if verb is None or verb.features.get("visit") == "past":
        return False
    return "trip" not in verb.groups or "future" in {v for item in items[:trigger] for v in item.features.values()}


def visit_status(frame: Frame, items: list[Item], tense: str, closed: Closed) -> str:
    """The status of a visit that is neither denied nor still to come."""
    trigger = frame.trigger
    if "trip" in items[trigger].groups and tense != "past" and _asked_to(items, trigger, closed):
        return "proposed"
    gone = frame.pattern.endswith(_LEFT) or was_station(frame, items)
    if "i_visited" in items[trigger].groups or gone:
        return "held"
    before = items[max(0, trigger - _MADE) : trigger]
    if "trip" in items[trigger].groups and any(item.key in closed["the_last"] for item in before[-1:]):
        return "held"  # «وتعود آخر زيارة للوزير إلى يناير»
    if "trip" in items[trigger].groups and any(x.key in closed["is_there"] for x in before):
        return "under_way"  # «استقبل المدير العام، الذي يوجد في زيارة للدوحة»
    if "trip" in items[trigger].groups and any(x.key in closed["soon"] for x in items[trigger + 1 : trigger + 3]):
        return "planned"  # «أعلن عن زيارة قريبة لوفد اقتصادي»
    along = (x.key.removeprefix("و") for x in items[max(0, trigger - _CLAUSE) : trigger])
    if "trip" in items[trigger].groups and any(key in ("يرافق", "ترافق") for key in along):
        return "under_way"  # «يرافق الرئيس في زيارته إلى غانا وفد كبير»
    if "trip" in items[trigger].groups and _will_take_place(items, trigger, closed):
        return "planned"
    if "station" in items[trigger].groups:
        verbs = {item.key.lstrip("وف") for item in items[max(0, trigger - _OFTEN) : trigger + _OFTEN]}
        return "held" if verbs & closed["was"] else "planned" if verbs & closed["will_be"] else "under_way"
    if tense == "present" and (_follows(items, trigger, closed) or _soon(items, frame, closed)):
        return "planned"
    if ".tour_" in frame.pattern and _to_include(items, frame):
        return "planned"
    said = next(
        (trigger - k for k in range(trigger - 1, max(-1, trigger - 9), -1) if items[k].key in closed["that"]), 8
    )
    if near(items, trigger, "past", back=min(8, said), ahead=1) and "arrive" not in items[trigger].groups:
        return "held"
    if any(item.key.removeprefix("و") in closed["once_before"] for item in items[max(0, trigger - _OFTEN) : trigger]):
        return "held"  # «وسبق للرئيس أن توجه إلى المغرب»
    if frame.pattern.endswith(_HEADING):
        return "planned" if tense == "present" else "under_way"
    if near(items, trigger, "ended", back=4) or near(items, trigger, "lasted", back=0, ahead=9):
        return "held"
    if near(items, trigger, "eve", back=2):
        return "planned"
    if ".tour_" in frame.pattern and (set_out := _set_out(items, frame)):
        return set_out
    if "leave" in items[trigger].groups:
        return "planned" if tense == "present" else "under_way"
    if tense == "past" and "visit" in items[trigger].groups:
        return "held"
    nearest = [*reversed(items[max(0, frame.first - _MADE) : trigger + 1]), *items[trigger + 1 : frame.stop]]
    opens = frame.first if not trigger or "make" not in items[trigger - 1].groups else trigger - 1
    opening = [items[opens]] if "make" in items[opens].groups else []  # not «الذي يقوم بجولة في المنطقة» behind it
    made = next((it for it in (*opening, *nearest) if "make" in it.groups), None)
    if made is not None:
        return "held" if _was_made(made) and "outset" not in made.groups else "under_way"
    if "trip" in items[trigger].groups:
        if any(item.key in closed["current"] for item in items[trigger + 1 : trigger + _OFTEN]):
            return "under_way"  # «زيارة الرئيس الحالية لتونس»
        beside = any(item.key in closed["at_the_same_time"] for item in before)  # «تزامنا مع زيارة الوزير»
        own = items[trigger].features.get("trip") == "pronoun"  # «على هامش زيارته لبكين»
        on_it = beside or (own and near(items, trigger, "margin", back=2, ahead=0))
        return "under_way" if on_it or near(items, trigger, "frame_of", "ongoing", back=3, ahead=8) else "held"
    return "under_way"


def _follows(items: list[Item], trigger: int, closed: Closed) -> bool:
    """«ويزور بعدها», «كما يزور», «ومن هناك يتوجه»: a journey that comes behind another one."""
    before = items[trigger - 1].key if trigger else ""
    return (
        before in closed["then"]
        or (before == "،" and items[0].key.removeprefix("و") == "بعد")  # «وبعد السعودية، يتوجه إلى مصر»
        or before in ("كما", "هناك")
        or any(item.key in closed["afterwards"] for item in items[trigger + 1 : trigger + _OFTEN])
    )


def _will_take_place(items: list[Item], trigger: int, closed: Closed) -> bool:
    """«زيارة الرئيس إلى غانا وزيارة الوزير إلى توغو ستتمان قريبا»: a verb behind tells when, in the same clause."""
    for item in items[trigger + 1 : trigger + _TOLD_BEHIND]:
        if item.key in closed["will_take_place"]:
            return True
        if "Mark" in item.types or item.key in closed["relative"] or "past" in item.features.values():
            return False
    return False


def _soon(items: list[Item], frame: Frame, closed: Closed) -> bool:
    """«يزور الوزير لندن في الأيام القليلة المقبلة»."""
    return any(item.key.removeprefix("ال") in closed["to_come"] for item in items[frame.trigger : frame.stop + _SOON])


def _to_include(items: list[Item], frame: Frame) -> bool:
    """«وينتظر أن تشمل الجولة مالي»: what a tour is going to include."""
    at = next((k for k in range(frame.first, frame.stop) if "include" in items[k].groups), None)
    return at is not None and any("planned" in item.groups for item in items[max(0, at - _OFTEN) : at])


def _set_out(items: list[Item], frame: Frame) -> str | None:
    """«توجه إلى أفريقيا في جولة تشمل …»: whoever has set out is under way, whoever is to set out is not yet."""
    if any(item.features.get("include") == "past" for item in items[frame.trigger : frame.stop]):
        return "held"  # «يقوم بجولة شملت حتى الآن السعودية»
    for item in reversed(items[: frame.trigger]):
        if item.groups & _SETTING_OUT:
            features = item.features
            return "under_way" if "past" in {features.get(group) for group in _SETTING_OUT} else "planned"
    return None


def _was_made(made: Item) -> bool:
    """Whether a verb of making a visit is in the past, be there a pronoun behind it («أجراها», not «يجريها»)."""
    tense = made.features.get("make")
    return tense == "past" or (tense == "pronoun" and not made.key.lstrip("وف").startswith(PRESENT))


def _asked_to(items: list[Item], trigger: int, closed: Closed) -> bool:
    """«سلمه دعوة من الملك لأداء زيارة»: what an invitation is for."""
    for k in range(trigger - 1, max(-1, trigger - _CLAUSE), -1):
        if items[k].key in closed["invitation"]:
            return not items[k].key.startswith("ب") and (k == 0 or items[k - 1].key not in closed["answering"])
        if {"arrive", "visit", "make", "leave"} & items[k].groups and "past" in items[k].features.values():
            return False
    return False
