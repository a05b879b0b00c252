"""Remarks that name somebody beside those of whom the clause tells: what patterns are to pass over."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.languages.ar.marks import COMMAS, DASHES
from mithaq.languages.ar.resources import words
from mithaq.model.frame import TENSES, Item
from mithaq.model.mention import PersonMention

PASSED_OVER: Final = frozenset(["Owner"])  # the type of whoever only says where or with whom something happens
_OPENS: Final = words()["opens_aside"]
_INVITES: Final = words()["by_invitation"]
_BREAKS: Final = words()["where"]
_RELATIVE: Final = frozenset(["الذي", "التي", "اللذين", "اللذان", "اللتين", "الذين"])
_TELLING: Final = frozenset(["meet", "receive", "visit", "arrive", "leave", "make", "hold", "discuss", "sign"])
_TRAVELLING: Final = frozenset(["visit", "arrive", "leave"])
_WORD: Final = frozenset(["Word"])
_LONG: Final = 14  # items of a remark, at most
_INVITED: Final = 5  # items from «بدعوة» to who invites
_ENDS: Final = COMMAS | DASHES
_TO: Final = frozenset(["الي", "لدي"])
_FAR: Final = 12  # items from an envoy to where he goes


def set_aside(items: list[Item]) -> list[Item]:
    """The items of a sentence, those named in remarks and the seats of envoys no longer somebody or somewhere."""
    aside: list[int] = []
    posts: list[int] = []
    for k, item in enumerate(items):
        if item.key in _ENDS and k and (stop := _closing(items, k + 1)):
            aside += (n for n in range(k + 1, stop) if "Person" in items[n].types)
        elif item.key in _INVITES and k > 1:
            aside += _inviting(items, k)
        elif "Person" in item.types and _is_envoy(item) and _posted_to(items, k):
            posts.append(k + 2)
    if not aside and not posts:
        return items
    result = list(items)
    for n in aside:
        result[n] = replace(items[n], types=PASSED_OVER)
    for n in posts:
        result[n] = replace(items[n], types=_WORD, value=None)
    return result


def _closing(items: list[Item], first: int) -> int:
    """Where a remark that begins behind a comma ends, 0 where there is none: «، على رأس وفد يضم وزيري …،»."""
    if first + 1 >= len(items):
        return 0
    if items[first].key not in _OPENS and not (items[first].key == "علي" and items[first + 1].key == "راس"):
        return 0
    for k in range(first + 1, min(len(items), first + _LONG)):
        item = items[k]
        if item.key in _ENDS:
            behind = items[k + 1] if k + 1 < len(items) else item
            if behind.key in _RELATIVE:
                return 0  # «بحضور الوزير ونظيره، اللذين عقدا اجتماعا»
            if not ("Person" in behind.types and behind.proclitics[:1] == "و"):
                return k
        elif item.key in _BREAKS or _tells(item):
            return 0
    return 0


def _tells(item: Item) -> bool:
    return any(item.features.get(group) in TENSES for group in item.groups & _TELLING)


def _inviting(items: list[Item], at: int) -> list[int]:
    """«وصل الوزير بدعوة من نظيره إلى روما»: who invites, where nothing but plain words stands before him."""
    for k in range(at + 1, min(len(items), at + _INVITED)):
        if "Person" in items[k].types:
            return [k] if any(item.key in ("من", "عن") for item in items[at + 1 : k]) else []
        if items[k].value is not None or items[k].key in _ENDS:
            return []
    return []


def _is_envoy(item: Item) -> bool:
    person = item.value
    return isinstance(person, PersonMention) and person.name is None and any(o.rank == "envoy" for o in person.offices)


def _posted_to(items: list[Item], k: int) -> bool:
    """«وصل المبعوث الأممي إلى ليبيا إلى تونس»: another goal, or somebody, shows that the first is his office's."""
    if k + 3 >= len(items) or items[k + 1].key not in _TO or "Place" not in items[k + 2].types:
        return False
    if any(items[n].key == "الي" and "Place" in items[n + 1].types for n in range(max(0, k - _FAR), k - 1)):
        return True
    behind = items[k + 3]
    if "Place" in behind.types or "Person" in behind.types:
        return True
    if behind.key == "في" and k + 4 < len(items) and "Place" in items[k + 4].types:
        return True
    for n in range(k + 3, min(len(items), k + 3 + _FAR)):
        if _tells(items[n]) and not items[n].groups & _TRAVELLING:
            return False
        if "Place" in items[n].types and _is_goal(items, n):
            return True
    return False


def _is_goal(items: list[Item], n: int) -> bool:
    """«إلى تونس», «بتونس», «أمس تونس»."""
    before = items[n - 1]
    return before.key == "الي" or items[n].proclitics == "ب" or "Date" in before.types
