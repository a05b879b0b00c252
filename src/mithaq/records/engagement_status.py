"""How real an encounter is: held, under way, planned, proposed, cancelled, or denied."""

from __future__ import annotations

from datetime import date

from mithaq.model.edtf import first_day
from mithaq.model.frame import Frame, Item
from mithaq.records.drafts import Draft

_NEAR = 10  # items before a trigger that can say so


def near(items: list[Item], trigger: int, *groups: str, back: int = _NEAR, ahead: int = 0) -> bool:
    """Whether one of the lexicon groups stands near a trigger, up to `back` items before or `ahead` behind it."""
    low = max(0, trigger - back)
    if ahead:  # what comes behind a comma is another clause
        ahead = next(
            (k - trigger for k in range(trigger + 1, min(len(items), trigger + ahead + 1)) if items[k].key == "،"),
            ahead,
        )
    return any(not items[k].groups.isdisjoint(groups) for k in range(low, min(len(items), trigger + ahead + 1)))


def denied(items: list[Item], trigger: int) -> bool:
    """Whether the text says that it did not happen («لم يلتق», «نفى أن يكون …»)."""
    return near(items, trigger, "denied", back=3) or near(items, trigger, "denies", back=14)


def status_of(frame: Frame, items: list[Item], kind: str) -> str:
    """The contract's status of what a frame tells; `kind` is that of the engagement."""
    trigger = frame.trigger
    features = items[trigger].features or {}
    tense = next((v for v in features.values() if v in ("past", "present", "future")), "")
    if near(items, trigger, "cancelled", back=3):
        return "cancelled"
    if frame.name == "invitation":
        return "proposed"
    if frame.name == "occasion" and near(items, trigger, "planned", back=6, ahead=14):
        return "planned"
    if any("future" in (it.features or {}).values() for it in items[max(0, trigger - 6) : trigger + 4]):
        return "planned"
    if tense == "future" or any(
        (it.features or {}).get("hold") == "future" or (it.features or {}).get("make") == "future"
        for it in items[frame.first : frame.stop]
    ):
        return "planned"
    if tense != "past" and near(items, trigger, "planned", back=6, ahead=3):
        return "planned"
    if tense != "past" and (near(items, trigger, "proposed", back=4) or near(items, trigger, "invite", back=8)):
        return "proposed"
    if kind == "visit":
        return visit_status(frame, items, tense)
    return "held"


def visit_status(frame: Frame, items: list[Item], tense: str) -> str:
    """The status of a visit that is neither denied nor still to come."""
    trigger = frame.trigger
    if near(items, trigger, "past", back=8) and "arrive" not in items[trigger].groups:
        return "held"
    if near(items, trigger, "ended", back=4):
        return "held"
    if "leave" in items[trigger].groups:
        return "planned" if tense == "present" else "under_way"
    if tense == "past" and "visit" in items[trigger].groups:
        return "held"
    made = next((it for it in items[frame.first : frame.stop] if "make" in it.groups), None)
    if made is not None:
        begun = "open" in made.groups
        return "held" if (made.features or {}).get("make") == "past" and not begun else "under_way"
    if "trip" in items[trigger].groups:
        return "under_way" if near(items, trigger, "frame_of", "ongoing", back=3, ahead=8) else "held"
    return "under_way"


def settle_by_date(draft: Draft, published: date | None) -> None:
    """What lies behind the day of publication is planned, whatever the tense."""
    if published is None or draft.date is None:
        return
    day = first_day(draft.date)
    if day is not None and day > published and draft.status in ("held", "under_way"):
        draft.status = "planned"
