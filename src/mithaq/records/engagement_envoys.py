"""Who comes for a ruler: «استقبل الملك مبعوث الرئيس الغاني جون ماهاما إلى كينيا، كوفي منساه»."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.model.frame import Frame, Item, index_of
from mithaq.model.mention import PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.entity import HIGH_RANKS

_REACH: Final = 6  # items from the ruler to the name of whom he sent
_TWO: Final = 2
_ENVOY: Final = "envoy"
_CLITICS: Final = ("و", "ف", "ب", "ل")
_LEADING: Final = frozenset(["الي", "في", "لدي", "،", "الخاص", "الخاصه", "السابق"])


def is_of_ruler(context: Context, items: list[Item], at: int) -> bool:
    """«مستشار الرئيس التركي فلان»: whether the ruler at item `at` only tells whose man is spoken of."""
    if not at or items[at - 1].is_mention or "Person" not in items[at].types or items[at].proclitics not in ("", "ال"):
        return False
    head, aides = items[at - 1].key, context.sketch.words["aides"]
    if head not in aides and (head[:1] not in _CLITICS or head[1:] not in aides):
        return False
    return all(e.rank in HIGH_RANKS for e in context.entities(items[at]))


def with_envoy(context: Context, frame: Frame, items: list[Item]) -> Frame:
    """The frame with the man sent in the place of the ruler, where the text names him behind."""
    for name, slot in frame.slots.items():
        at = index_of(items, slot, 0)
        if name == "place" or not is_of_ruler(context, items, at):
            continue
        kin = items[at - _TWO] if at >= _TWO and items[at - 1].key in context.sketch.words["aides"] else None
        if kin is not None and _is_named(kin) and not any(kin is other for other in frame.slots.values()):
            ruler = next((e.country for e in context.entities(items[at])), None)
            for entity in context.entities(kin):
                if not any(country for _, country, _ in entity.offices):
                    entity.country = ruler or entity.country
            return replace(frame, slots={**frame.slots, name: kin})  # «الأمير هاري نجل الملك البريطاني»
        if (named := _named_behind(context, items, at)) is not None:
            _send(context, items, at, named)
            slots = {**frame.slots, name: items[named]}
            return replace(frame, slots=slots, stop=max(frame.stop, named + 1))
    return frame


def _is_named(item: Item) -> bool:
    return isinstance(item.value, PersonMention) and item.value.name is not None


def _named_behind(context: Context, items: list[Item], at: int) -> int | None:
    """The item with his name: with no office of its own, of the ruler's country, nothing but his mission between."""
    countries = {e.country for e in context.entities(items[at])}
    for k in range(at + 1, min(len(items), at + _REACH)):
        value = items[k].value
        if isinstance(value, PersonMention):
            named = value.name is not None and not value.offices and not items[k].proclitics
            return k if named and {e.country for e in context.entities(items[k])} <= countries | {None} else None
        if not isinstance(value, Place) and items[k].key not in _LEADING and not items[k].proclitics.startswith("ل"):
            return None
    return None


def _send(context: Context, items: list[Item], at: int, named: int) -> None:
    """Give the man sent the ruler's country, and his mission as his office where the text tells no other."""
    ruler = next(iter(context.entities(items[at])), None)
    for envoy in context.entities(items[named]):
        if ruler is None or envoy.country not in (None, ruler.country):
            continue
        envoy.country = ruler.country
        if not envoy.offices:
            last = named - 1 if items[named - 1].key == "،" else named
            head = items[at - 1]
            words = context.words(head.first, items[last - 1].stop, "")
            led = head.key not in context.sketch.words["aides"]  # «بمبعوث»
            envoy.offices.append((words[led:], ruler.country, _ENVOY))
            envoy.rank = envoy.rank or _ENVOY
