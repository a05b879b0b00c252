"""What did not happen: denied, not held, called off."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from mithaq.model.frame import Item

Closed = Mapping[str, frozenset[str]]
NEAR: Final = 10  # items before a trigger that can say so
AHEAD: Final = 7  # items from the verb to what is held, with its subject between them
PRESENT: Final = ("ي", "ت", "ن")  # letters with which the present begins
VERBAL: Final = frozenset(["meet", "receive", "visit", "discuss", "arrive", "leave"])
HOLD: Final = frozenset(["hold", "host"])
_DENIED: Final = 3  # items from «لم» to the event
_CLAUSE: Final = 14  # items from a verb to its object, with a remark between them
_TAKING_PLACE: Final = frozenset(["hold", "host", "open", "begin", "assemble", "attend"])
_CALLED_OFF: Final = 6  # items between a word that calls something off and what it calls off


def near(items: list[Item], trigger: int, *groups: str, back: int = NEAR, ahead: int = 0) -> bool:
    """Whether one of the lexicon groups stands near a trigger, up to `back` items before or `ahead` behind it."""
    low = max(0, trigger - back)
    if ahead:  # what comes behind a comma is another clause
        ahead = next(
            (k - trigger for k in range(trigger + 1, min(len(items), trigger + ahead + 1)) if items[k].key == "،"),
            ahead,
        )
    return any(not items[k].groups.isdisjoint(groups) for k in range(low, min(len(items), trigger + ahead + 1)))


def denied(items: list[Item], trigger: int, closed: Closed) -> bool:
    """Whether the text says that it did not happen («لم يلتق», «نفى أن يكون …»), unlike «لم يسفر اللقاء عن اتفاق»."""
    if near(items, trigger, "denies", back=14) or _unwilling(items, trigger):
        return True
    if trigger > 1 and items[trigger - 1].key == "حال" and items[trigger].groups & VERBAL:
        return True  # «في حال زار الوزير مالطا»
    if trigger and items[trigger - 1].key in closed["there_is_none"] and not items[trigger].groups & VERBAL:
        return True  # «لا لقاء مقررا بين الرئيسين»
    before = next((item for item in reversed(items[:trigger]) if "Actor" not in item.types), None)
    if before is not None and before.key in closed["refusing"]:
        return True
    at = next((k for k in range(trigger, max(-1, trigger - _DENIED - 1), -1) if "denied" in items[k].groups), trigger)
    return "denied" in items[at].groups and not (at < trigger and items[at + 1].key in closed["outcome"])


def _unwilling(items: list[Item], trigger: int) -> bool:
    """«لا ينوي زيارة لندن»."""
    near_by = range(max(1, trigger - _DENIED), trigger)
    return any("intend" in items[k].groups and items[k - 1].key.lstrip("وف") in ("لا", "لم", "لن") for k in near_by)


def was_not_held(items: list[Item], trigger: int) -> bool:
    """The same of an event: «لم ينعقد المؤتمر», not «لم يجمع المؤتمر سوى …»."""
    if near(items, trigger, "denies", back=14):
        return True
    at = next((k for k in range(trigger - 1, max(-1, trigger - _DENIED - 1), -1) if "denied" in items[k].groups), None)
    if at is None or at + 1 == trigger:
        return at is not None
    verb = items[at + 1]
    other = "present" in verb.features.values() or (not verb.groups and verb.key[:1] in PRESENT)
    return bool(verb.groups & _TAKING_PLACE) or not other


def called_off(items: list[Item], trigger: int, closed: Closed) -> bool:
    """Whether it was to be and will not, or not yet («أرجأ زيارته», «عدم عقد القمة», «لن يقوم بزيارته المقررة»)."""
    if near(items, trigger, "cancelled", back=3) and not near(items, trigger, "frame_of", back=2):
        return True
    if items[trigger].groups & VERBAL:
        return items[trigger - 1].key in closed["will_not"] and any(
            "planned" in item.groups for item in items[trigger : trigger + NEAR]
        )  # «لن يلتقي نظيره كما كان مقررا»
    if items[trigger].features.get("trip") == "pronoun" and _called_off_before(items, trigger, closed):
        return True
    for k in range(trigger - 1, max(-1, trigger - _CALLED_OFF), -1):
        if items[k].groups & {"cancel", "cancelled"}:
            return k == 0 or items[k - 1].key not in closed["for_the_sake"]
        if items[k].key in closed["non_event"]:
            return True
        if items[k].key in closed["will_not"]:
            return near(items, trigger, "planned", "past", back=0, ahead=AHEAD)
        verb = "past" in items[k].features.values() and items[k].key not in closed["also_noun"]
        due = items[trigger].features.get("trip") == "pronoun" or near(items, trigger, "planned", back=0, ahead=_DENIED)
        when = "Date" in items[k].types and not due
        if verb or when:  # «أجل الوزير، اليوم الإثنين، زيارته», «زيارة كانت مقررة» call it off
            break
    behind = items[trigger + 1 : trigger + _CALLED_OFF]
    return any(item.key in closed["will_not"] and not verb.groups.isdisjoint(HOLD) for item, verb in pairwise(behind))


def _called_off_before(items: list[Item], trigger: int, closed: Closed) -> bool:
    """«ألغى الرئيس، الذي يقوم بجولة في المنطقة، زيارته»: the verb that calls it off, whatever remark stands between."""
    for k in range(trigger - 1, max(-1, trigger - _CLAUSE), -1):
        tenses = set(items[k].features.values())
        if "cancel" in items[k].groups and "past" in tenses:
            return True
        remark = k > 0 and (items[k - 1].key in closed["relative"] or items[k - 1].key in closed["according_to"])
        if "past" in tenses and items[k].key not in closed["also_noun"] and not remark:
            return False
    return False


def then_called_off(items: list[Item], trigger: int, closed: Closed) -> bool:
    """«كان من المقرر أن يلتقي …، إلا أن اللقاء ألغي»."""
    if not near(items, trigger, "planned", back=4):
        return False
    behind = pairwise(items[trigger:])
    if any(x.features.get("cancelled") == "pronoun" and y.key in closed["after_before"] for y, x in behind):
        return True  # «كان مقررا أن يزور باريس بداية مايو قبل تأجيلها»
    but = next((k for k in range(trigger, len(items)) if items[k].key in closed["but"]), None)
    return but is not None and any("cancelled" in item.groups for item in items[but : but + _CALLED_OFF])


def put_off_behind(items: list[Item], stop: int, closed: Closed) -> bool:
    """«الاجتماع المرتقب بين الوزيرين أجل», «كان مقررا غدا قد تم إلغاؤه»: what the verb behind an event says of it."""
    for k in range(stop, min(len(items), stop + AHEAD)):
        item = items[k]
        if item.key in closed["was_put_off"]:
            subject = k + 1 < len(items) and "Actor" in items[k + 1].types  # «أجل الوزير البت في الأمر»
            return not subject and items[k - 1].key not in ("من", "لم", "ولم")
        if item.key in closed["its_putting_off"]:
            return items[k - 1].key in closed["of_putting_off"]
        past = "past" in item.features.values() and not (item.groups & {"planned", "past"})
        if item.key in ("،", ".", "؛", ":") or (past and item.key not in closed["of_putting_off"]):
            return False
    return False
