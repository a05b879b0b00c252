"""How far a noun phrase reaches: the name of an event, the title of a document."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import TENSES, Item
from mithaq.model.quantity import DateValue

LONGEST: Final = 28
QUOTES: Final = frozenset('"«»“”()–-')
# Words after which the phrase goes on («اتفاقية في مجال …»); it never ends on one of them.
CONTINUING: Final = frozenset(
    "بين في بشان حول لعام لعامي للفتره مجال مجالات المجال من علي الي عن مع حتي قطاع ميدان خلال"
    " لسنه للاعوام ذات الخاصه الخاص".split()
)
_OPENING: Final = frozenset("–-(«“")
_NOT: Final = "غير"
# What a journey is for, how long it lasts, and what happens in it are not part of its name.
_BEHIND_TRIP: Final = frozenset("تهدف تاتي تستغرق تستمر تدوم تتضمن تندرج تكتسي تلبيه لبحث للقاء لتعزيز".split())
_WITHIN_TRIP: Final = frozenset(["meeting", "session", "summit", "conference", "call"])
_TENSED: Final = frozenset(["past", "present"])
_ENDING_GROUPS: Final = frozenset(
    "sign say hold receive meet issue saying in_force signing planned ended witness attend visit arrive"
    " leave make open host preside agree according turn ongoing past".split()
)
_ENDING_WORDS: Final = frozenset(
    "التي الذي اللذين اللتين الذين حيث كما خلال اليوم امس وذلك ما مما هو وهو وهي تشمل تغطي تتعلق هي ان وقعها"
    " فيما بعد عقب قبل الي لدي الا بمشاركه بحضور برياسه تحت وسط علي".split()
)


def phrase_end(
    items: list[Item],
    i: int,
    keep: frozenset[str] = frozenset(),
    longest: int = LONGEST,
    *,
    stop_at: frozenset[str] = _ENDING_WORDS,
) -> int:
    """Item after the last one of the noun phrase whose head is item `i`; `keep` are groups that do not end it."""
    j = i + 1
    while j < len(items) and j - i < longest:
        item = items[j]
        if "Mark" in item.types:
            if item.key not in QUOTES:
                break
            j += 1
            continue
        if (
            "Person" in item.types
            and not items[j - 1].key.startswith(("ل", "بين"))
            and items[j - 1].key not in CONTINUING
        ):
            break
        if items[j - 1].key == _NOT:
            j += 1  # «زيارة غير معلنة إلى …»
            continue
        if item.groups & _ENDING_GROUPS and not item.groups & keep:
            break
        if "trip" in items[i].groups and (item.key in _BEHIND_TRIP or item.groups & _WITHIN_TRIP):
            break
        if any(item.features.get(g) in TENSES for g in item.groups & keep) and "ال" not in item.proclitics:
            break
        if item.key.startswith("و") and item.groups & keep:
            break
        if j > i + 1 and items[j - 1].value is not None and _told(item):
            break  # «اجتماعات الجمعية العامة تناول …»: what stands behind a proper name is a verb, not of the name
        if item.key in stop_at:
            break
        if isinstance(item.value, DateValue) and items[j - 1].key not in CONTINUING and not item.proclitics:
            break
        j += 1
    while j > i + 1 and _hanging(items[j - 1]):
        j -= 1
    return j


def _told(item: Item) -> bool:
    """Whether a word can be a verb in the past or the present."""
    return not item.proclitics and not _TENSED.isdisjoint(item.features.values())


def _hanging(item: Item) -> bool:
    """Whether a phrase cannot end on the item: a preposition, a bracket that opens."""
    return (item.key in CONTINUING and not isinstance(item.value, DateValue)) or item.key in _OPENING


def bare(item: Item) -> str:
    """The key of a word without conjunction, preposition and article."""
    return item.key.lstrip("وفبل").removeprefix("ال")
