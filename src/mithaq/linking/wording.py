"""Whether two phrases speak of one thing: the stems of their content words, side by side."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from itertools import combinations

from mithaq.linking.spelling import folded, words

_FUNCTION = frozenset(
    """
    في من على الى عن مع بين حول حتى قبل بعد عند عبر منذ خلال لدى نحو ضمن وفق بحسب هذا هذه ذلك تلك التي الذي الذين
    اللذين ان انه انها كان كانت قد لقد ما لا لم لن هو هي هم كما او ثم و ب ل ك ف كل بعض غير جدا ايضا اذ اذا حيث وقد وكان
    يكون تكون سيكون تم يتم سيتم جديد جديده جديدا اجل شان مجال مجالات جانب اطار بما فيها منها منه به بها له لها الان
    """.split()
)
_FRONTS = ("وال", "بال", "فال", "كال", "لل", "ال")
_ENDS = ("اتها", "اتهم", "يه", "ات", "ين", "ون", "ان", "ها", "هم", "نا", "وا", "يا", "ه", "ا", "ي")
_WEAK = frozenset("اويء")
_PROCLITICS = "بلفك"


@lru_cache(maxsize=50_000)
def content(phrase: str) -> frozenset[str]:
    """The stems of the words that carry a meaning; numbers written in digits stand for themselves."""
    found = {stem(word) for word in words(phrase) if word not in _FUNCTION}
    digits = {part for part in folded(phrase).replace("،", " ").split() if part.isdecimal()}
    return frozenset(found | digits) - {""}


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The firm letters of a folded word: no article, no ending, no long vowels."""
    for front in _FRONTS:
        if word.startswith(front) and len(word) - len(front) >= 3:
            word = word[len(front) :]
            break
    for end in _ENDS:
        if word.endswith(end) and len(word) - len(end) >= 3:
            word = word[: -len(end)]
            break
    firm = "".join(char for char in word if char not in _WEAK)
    firm = firm[:-1] if len(firm) > 2 and firm[-1] == firm[-2] else firm
    return firm if len(firm) > 1 else ""


def shared(a: frozenset[str], b: frozenset[str]) -> int:
    """How many stems of either set have their like in the other, with or without a preposition in front.

    Where one stem stands twice on one side (بنك and لبنك) and once on the other, it counts once.
    """
    return min(_found(a, b), _found(b, a))


def _found(some: frozenset[str], among: frozenset[str]) -> int:
    others = among | {_without(word) for word in among}
    return sum(word in others or _without(word) in others for word in some)


def couples(stems: Collection[str]) -> set[str]:
    """Every two of the stems as one key: of two sets that share two stems (`shared`), both have one such key."""
    forms = [{stem, _without(stem)} for stem in stems]
    return {"+".join(sorted((x, y))) for a, b in combinations(forms, 2) for x in a for y in b}


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the smaller set that the two have in common."""
    return shared(a, b) / min(len(a), len(b)) if a and b else 0.0


def _without(word: str) -> str:
    return word[1:] if len(word) > 3 and word[0] in _PROCLITICS else word
