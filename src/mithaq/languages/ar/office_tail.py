"""Words that can go on with an office whose body nobody listed: «… للقوات الدولية العاملة في جنوب لبنان».

In: a token behind an office, and whether the words so far could end there. Out: the next token and the same again, or
nothing where the word belongs to somebody or something else.
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.text import WORD

_BARRING: Final = (*"verb leader counterpart reference honorific title eulogy side".split(),)
_RELATIONAL: Final = ("ي", "يه", "ات", "ين", "ون")
PLACES: Final = ("state", "region", "city")
_WHERE: Final = frozenset([*PLACES, "area"])
_WHOLE: Final = (*PLACES, "area", "org")
_LED: Final = ("بال", "لل")
_IN: Final = words()["office_link"]
TOWARDS: Final = words()["office_link_to_place"]
_OTHERS: Final = ("name", "sideword", "orghead", "org")  # kinds of words that open something else behind «و»
_NOUNS: Final = ("topic", "portfolio", "action", "common", "plain", "thing", "event", "state", "area", "region")
_ASIDE: Final = words()["no_office_tail"]
_GENERAL: Final = frozenset(["العامه", "الخاصه"])  # adverbs, too («الخاصة» a noun)
_SHORT: Final = 4
_LONG: Final = 5  # letters of a word with the article that can be no given name


def step(tags: Tags, k: int, stop: int, *, closed: bool) -> tuple[int, bool] | None:
    """(next token, whether the phrase can end there) behind the word at `k`; None where it does not go on with it."""
    key = tags.text.keys[k]
    if tags.text.kinds[k] != WORD or len(key) < 2 or tags.has(k, *_BARRING) or key in _ASIDE or _is_told(tags, k):
        return None
    whole = next((h for h in tags.hits[k] if h.stop > k + 1 and h.entry.kind in _WHOLE and not h.enclitic), None)
    if whole is not None and (not closed or whole.proclitics):
        return whole.stop, True  # «الشرق الأوسط»
    if key in _IN:
        return (k + 1, False) if closed and k + 1 < stop else None
    if key in TOWARDS and closed:
        return (k + 1, False) if k + 1 < stop and _is_where(tags, k + 1) else None
    if closed and key in _GENERAL and tags.text.keys[k - 1].startswith(("ال", "وال", "بال", "لل")):
        return k + 1, True  # «مدير الإعلام والعلاقات العامة»
    alone = [h for h in tags.hits[k] if not h.enclitic and not h.proclitics.strip("ال")]
    if any(
        h.entry.kind == "function" or (h.entry.kind == "plain" and h.feature == "form" and not key.startswith("ال"))
        for h in alone
    ):
        return None
    if key.startswith("و") and closed and not key.startswith("وال"):
        return _joined(tags, k, stop)
    if not key.startswith("ال") and any(h.entry.kind == "office" and not h.enclitic for h in tags.hits[k]):
        return None  # somebody else's, or «… لمؤسس التنظيم فلان»
    if key.startswith("وال") and len(key) > _LONG:
        return (k + 1, True) if closed and not tags.has(k, "orghead") else None
    if key.startswith("ال") and (len(key) > 4 or (len(key) == _SHORT and not tags.kinds[k])):  # «عميد كلية الطب»
        qualifies = key.endswith(_RELATIONAL) or tags.has(k, "modifier") or _is_feminine(tags, k)
        return (k + 1, True) if qualifies or not closed else None
    if key.startswith(_LED):
        return k + 1, True
    led = key[0] in "بل" and any(h.proclitics in ("ب", "ل") and h.entry.kind != "function" for h in tags.hits[k])
    if not (led or not closed):
        return None
    return k + 1, any(h.entry.kind in _WHERE and not h.enclitic for h in tags.hits[k])


def _is_told(tags: Tags, k: int) -> bool:
    """«في منزله», «لوكالة الأنباء»: his own, or whom he told something."""
    if tags.text.forms[k].endswith("ه") and any(h.enclitic for h in tags.hits[k]):
        return True
    return any(
        h.proclitics in ("ل", "لال")
        and (h.entry.id.startswith("org.media.") or h.entry.get("organisation") == "media")
        and not h.enclitic
        for h in tags.hits[k]
    )


def _is_where(tags: Tags, k: int) -> bool:
    """Whether a part of the world stands at token `k`."""
    return any(h.entry.kind in _WHERE and h.proclitics in ("", "ال") and not h.enclitic for h in tags.hits[k])


def _is_feminine(tags: Tags, k: int) -> bool:
    """«للقوات الدولية العاملة»: an adjective of what is feminine, and no woman's name."""
    key = tags.text.keys[k]
    return key.endswith("ه") and len(key) > _LONG and not tags.has(k, "name", "city", "orghead")


def _is_holder(tags: Tags, k: int) -> bool:
    """«ومنسق», unlike «ومفاوضات», which are women who negotiate, too."""
    return any(h.entry.kind == "office" and not h.feature.startswith("plural") for h in tags.hits[k])


def _joined(tags: Tags, k: int, stop: int) -> tuple[int, bool] | None:
    """«… وبلدان أفريقيا», «… ومفاوضات التوسع»: another noun with what it governs, or another place."""
    hits = [h for h in tags.hits[k] if h.proclitics == "و" and not h.enclitic]
    place = next((h for h in hits if h.entry.kind in _WHERE and not h.feature.startswith("adjective")), None)
    if place is not None:
        return place.stop, True
    if tags.has(k, *_OTHERS) or _is_holder(tags, k) or k + 1 >= stop or not any(h.entry.kind in _NOUNS for h in hits):
        return None
    if tags.has(k + 1, "title", "honorific"):
        return None
    following = tags.text.keys[k + 1]
    return (k + 1, False) if (following.startswith("ال") and len(following) > 4) or _is_where(tags, k + 1) else None
