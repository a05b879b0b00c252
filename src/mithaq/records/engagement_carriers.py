"""Who carries a message from one to another: «رسالة من الملك نقلها الوزير», «سلم السفير رسالة من السلطان»."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.entity import STATE_RANKS, Entity

_BEHIND: Final = 14  # items from a message to «نقلها»
_WHO: Final = 4  # items from «نقلها» to whoever did
_BEFORE: Final = 8  # items from «سلم» to the message


def add_carriers(context: Context, draft: Draft, frame: Frame, items: list[Item]) -> None:
    """Count whoever hands over a message among those who take part; his state is no party for that."""
    for entity in _carriers(context, frame, items) if frame.name == "message" else ():
        draft.add(entity, "participant", party=False)


def _carriers(context: Context, frame: Frame, items: list[Item]) -> list[Entity]:
    """The officials who hand over the message of a frame, other than those who sent and got it."""
    closed = context.sketch.words
    sides = [e for item in frame.slots.values() for e in context.entities(item)]
    i = frame.trigger
    who: Item | None = None
    carried = next(
        (k for k in range(i + 1, min(len(items), i + _BEHIND)) if items[k].key in closed["carried_it"]), None
    )
    if carried is not None:
        who = next((item for item in items[carried + 1 : carried + _WHO] if "Person" in item.types), None)
    else:
        verb = next(
            (k for k in range(i, max(-1, i - _BEFORE), -1) if items[k].key.lstrip("وف") in closed["carries"]), None
        )
        if verb is not None:
            between = (item for item in items[verb + 1 : i] if "Person" in item.types)
            before = (item for item in reversed(items[:verb]) if "Person" in item.types)
            who = next(between, None) or next(before, None)
    found = context.entities(who) if who is not None else []
    return [e for e in found if e not in sides and e.rank in STATE_RANKS]
