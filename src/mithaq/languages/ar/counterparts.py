"""The states of «نظيره الأردني», «نظرائه في روسيا وتركيا»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import COMMAS
from mithaq.languages.ar.places import is_mentioned
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags

_REALMS: Final = words()["state_noun"]
_EACH_OF, _STATES_OF = ("كل", "كلا"), ("دول", "الدول", "دولتي")  # behind it, before the states of several
_OF_WHERE: Final = ("في", "من", "لدي")
_HALVES: Final = {"الجنوبي": "KR", "الجنوبيه": "KR", "الشمالي": "KP", "الشماليه": "KP"}  # where a text is about Korea


def counterpart_states(tags: Tags, k: int, stop: int, *, several: bool) -> tuple[tuple[str, ...], int]:
    """(states, end) of the counterpart whose states stand at token `k`: «الأردني», «في دولة كوبا»; two for two."""
    keys = tags.text.keys
    state = tags.longest(k, "state") if k < stop else None
    if state is None and k < stop and keys[k] in _HALVES and any(is_mentioned(tags, half) for half in ("KP", "KR")):
        return (_HALVES[keys[k]],), k + 1  # «نظيره الجنوبي»
    if state is None or not (state.feature.startswith("adjective") or "ب" in state.proclitics):
        if k + 1 >= stop or keys[k] not in _OF_WHERE:
            return (), k
        at = k + 2 if keys[k + 1] in _REALMS and k + 2 < stop and not tags.longest(k + 1, "state") else k + 1
        if several and at + 2 < stop and keys[at] in _EACH_OF and keys[at + 1] == "من":
            at += 2  # «نظرائه في كل من روسيا وتركيا»
        elif several and at + 1 < stop and keys[at] in _STATES_OF:
            at += 1
        state = tags.longest(at, "state")
        if state is None:
            return (), k
        named = True
    else:
        named = False
    found, k = [state.entry.id.split(".", 1)[1]], state.stop
    while several and k < stop:
        at = k + 1 if keys[k] in COMMAS and k + 1 < stop else k
        more = tags.longest(at, "state")
        if more is None or (at == k and "و" not in more.proclitics):
            break
        if named and more.feature.startswith("name"):
            found, k = [*found, more.entry.id.split(".", 1)[1]], more.stop
            continue
        if not more.feature.startswith("adjective"):
            break
        borne = more.stop < stop and tags.has(more.stop, "name", "title", "honorific", "leader")
        if borne and not tags.has(more.stop, "state", "function"):
            break  # «نظيريه الأردني أيمن الصفدي والسعودي …»: each has a name
        found, k = [*found, more.entry.id.split(".", 1)[1]], more.stop
    return tuple(found), k
