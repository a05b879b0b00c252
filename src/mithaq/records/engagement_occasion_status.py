"""Whether an event that several come to is called for, to be hosted, or still to be held."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.records.engagement_denial import AHEAD, NEAR, Closed, near

_EFFORTS: Final = (
    "جهود",
    "جهودها",
    "جهوده",
    "استعدادات",
    "استعداداتها",
    "تحضيرات",
    "تحضيراتها",
    "ترتيبات",
    "عزم",
    "عزمها",
)
_MADE: Final = 2  # items before a visit in which the verb that makes it stands («يقوم بزيارة»)
_CALLED: Final = 8  # items from «دعت» to «إلى عقد»
_HELD: Final = frozenset(["hold", "host", "open", "begin"])
_RELATIVE: Final = 18  # items behind an event in which a clause can say when it is held


def called_for(items: list[Item], trigger: int, closed: Closed) -> bool:
    """«دعت مصر إلى عقد اجتماع طارئ»: that it be held is called for, nobody is invited to it."""
    at = next((k for k in range(trigger - 1, max(-1, trigger - _MADE - 1), -1) if items[k].key in closed["holding"]), 0)
    called = any("invite" in item.groups for item in items[max(0, at - _CALLED) : at])
    return called and at > 0 and items[at - 1].key == "الي"


def to_be_hosted(items: list[Item], trigger: int) -> bool:
    """«تستعد القاهرة لاستضافة مؤتمر دولي»: what somebody is to host, where nothing calls it a wish."""
    at = hosting(items, trigger)
    if at is None:
        return False
    if any(item.key.removeprefix("و").removeprefix("ال") in _EFFORTS for item in items[max(0, at - NEAR) : at]):
        return True  # «الجهود الخاصة باستضافة مصر لمؤتمر دولي»
    return items[at].key[:1] == "ل" and not near(items, at, "past", back=NEAR)


def hosting(items: list[Item], trigger: int) -> int | None:
    """«استضافة» a few items before what is hosted."""
    near_by = range(max(0, trigger - AHEAD), trigger)
    return next((k for k in near_by if items[k].features.get("host") == ""), None)


def will_be_held(items: list[Item], trigger: int, relative: frozenset[str]) -> bool:
    """«يرأس الوفد في المؤتمر الخامس للمانحين، الذي سيعقد في القاهرة»: the clause that says when an event is held."""
    for k in range(trigger + 1, min(len(items), trigger + _RELATIVE)):
        if items[k].groups & _HELD:
            if not any(item.key in relative for item in items[max(trigger, k - 2) : k]):
                return False
            return "future" in items[k].features.values() or "planned" in items[k].groups
        attribute = items[k].key.startswith("ال") or items[k - 1].key in relative  # not «، مرجحا أن يتم توقيع …»
        if (
            attribute
            and "planned" in items[k].groups
            and any(not item.groups.isdisjoint(_HELD) for item in items[k + 1 : k + 3])
        ):
            return True
    return False


def comes_next(items: list[Item], trigger: int, then: frozenset[str]) -> bool:
    """«تمهيدا لانعقاد الاجتماعات …، ثم انعقاد اللجنة»: what follows something planned is planned."""
    follows = any(item.key in then for item in items[max(0, trigger - 2) : trigger])
    return follows and any("planned" in item.groups for item in items[:trigger])


def invited_to(items: list[Item], trigger: int) -> bool:
    """«دعوة لحضور القمة»: an event to which someone is only invited is still to come."""
    return near(items, trigger, "invite", back=NEAR) or any(
        item.key.removeprefix("و").removeprefix("ال").startswith(("دعوه", "مدعو"))
        for item in items[max(0, trigger - NEAR) : trigger]
    )
