"""What a minister is in charge of, in words that no list holds: «الثروة الزراعية والسمكية وموارد المياه»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.text import WORD

MINISTERIAL: Final = frozenset("minister deputy_minister".split())  # ranks
_MINISTERS: Final = ("office.minister", "office.deputy_minister", "office.assistant_minister", "office.undersecretary")
_PERSONAL: Final = frozenset(
    "honorific title function verb side counterpart reference name leader state region city office org eulogy".split()
)
_ABROAD, _LAND = words()["living_abroad"], words()["abroad"]
_RELATIONAL: Final = ("يه", "يات")


def portfolio_end(tags: Tags, head: int, j: int, stop: int) -> int | None:
    """Where the part of a minister's portfolio that begins at token `j` ends; None where it is none.

    `head`: the token with which the office begins.
    """
    if tags.text.kinds[j] != WORD or not any(
        hit.entry.kind == "office" and hit.entry.id.startswith(_MINISTERS) and not hit.enclitic
        for hit in tags.hits[head]
    ):
        return None
    key = tags.text.keys[j]
    if (end := _nationals(tags, j, stop)) is not None:
        return end
    if tags.has(j, "plain") and _is_qualified(tags, j, stop) and _closes_list(tags, j, stop):
        return j + 1
    if _is_qualified(tags, j, stop) and tags.has(j - 1, "portfolio") and _goes_on(tags, j + 1, stop):
        return j + 1  # «التعاون الإنمائي والتجارة الخارجية»
    if tags.has(j, "office", "title", "name"):
        return None
    if not (tags.kinds[j].isdisjoint(_PERSONAL) or tags.has(j, "portfolio", "topic") or key.startswith("و")):
        return None
    begins = tags.has(j - 1, "office") and not tags.text.keys[j - 1].startswith(("ال", "وال", "لل"))
    if tags.has(j, "area") and not begins and tags.text.keys[j - 1].startswith(("ال", "وال")):
        adjective = any(h.feature.startswith("adjective") and h.entry.kind == "area" for h in tags.hits[j])
        return j + 1 if adjective and tags.kinds[j].isdisjoint(("state", "region")) else None  # «الاندماج الأفريقي»
    if key.startswith("ال"):
        return j + 1 if len(key) > 4 and (begins or key.endswith(_RELATIONAL)) else None
    if key.startswith("وال"):
        if len(key) <= 5 or tags.has(j, "state", "org"):
            return None
        if key.endswith(_RELATIONAL) or _is_qualified(tags, j + 1, stop) or _closes(tags, j + 1, stop):
            return j + 1
        return None
    leads = any(hit.entry.id == "lead.portfolio" and hit.proclitics in ("", "و", "ل") for hit in tags.hits[j])
    if (
        leads
        and (begins or key.startswith("و"))
        and j + 1 < stop
        and tags.text.keys[j + 1].startswith("ال")
        and not tags.has(j + 1, "state", "title")
    ):
        return j + 2
    return None


def _closes(tags: Tags, j: int, stop: int) -> bool:
    """«والاندماج راسموس …»: whether a state, a name or a title stands at token `j`, or a word that no lexicon has."""
    if j >= stop or tags.text.kinds[j] != WORD:
        return False
    state = tags.longest(j, "state")
    if state is not None and state.feature.startswith("adjective") and "ال" in state.proclitics:
        return True  # «والاندماج السويدي»
    if tags.text.keys[j].startswith(("ال", "و", "ل", "ب")):
        return False
    return not tags.kinds[j] or tags.has(j, "name", "leader", "title", "honorific")


def _goes_on(tags: Tags, j: int, stop: int) -> bool:
    return j < stop and tags.text.keys[j].startswith("وال") and tags.has(j, "portfolio", "topic")


def _closes_list(tags: Tags, j: int, stop: int) -> bool:
    """«والتطوير العمراني مراد …»: an adjective behind a portfolio and right before a name or a title."""
    before = tags.text.keys[j - 1]
    return before.startswith("وال") and j + 1 < stop and tags.has(j + 1, "name", "leader", "title", "honorific")


def _is_qualified(tags: Tags, j: int, stop: int) -> bool:
    """«والاندماج الأفريقي», «والتطوير العمراني»: whether an adjective stands behind a noun that no list holds."""
    key = tags.text.keys[j] if j < stop else ""
    if not key.startswith("ال") or not key.endswith(("ي", "يه")) or len(key) < 6:
        return False
    return tags.kinds[j].isdisjoint(("state", "region", "title", "office", "leader"))


def _nationals(tags: Tags, j: int, stop: int) -> int | None:
    """«والموريتانيين في الخارج», «والمغاربة المقيمين بالخارج»."""
    keys = tags.text.keys
    if j + 1 >= stop or not any(
        hit.entry.kind == "state" and hit.feature.startswith("adjective") and not hit.enclitic for hit in tags.hits[j]
    ):
        return None
    k = j + 1
    if keys[k] == "المقيمين" and k + 1 < stop:
        k += 1
    if keys[k] in _ABROAD:
        return k + 1
    return k + 2 if keys[k] == "في" and k + 1 < stop and keys[k + 1] in _LAND else None
