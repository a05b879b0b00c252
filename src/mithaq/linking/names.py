"""Whether two personal names can be one person's.

Names are compared word by word. A foreign name may be spelled by ear (`spelling.alike`); a name of an Arab state is
written by its owner, so its words must be the same: «حسن» is not «حسين». One name may leave out what the other has,
but what both have must agree, and a son is not his father: «محمد بن سلمان» is not «سلمان».
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files

from mithaq.lexicon.load import load_words
from mithaq.linking.spelling import alike, folded, skeleton, words

ARAB_STATES = frozenset("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())

_LISTS = load_words(files("mithaq.linking").joinpath("names.yaml"), folded)
_SON, _HOUSE = _LISTS["son"], _LISTS["house"]
_JOINED_TO_NEXT, _JOINED_TO_LAST = _LISTS["joined_to_next"], _LISTS["joined_to_last"]
_OFTEN_LEFT_OUT, _EVERYDAY = _LISTS["often_left_out"], _LISTS["everyday"]
_FAMILY_ENDINGS = ("وفا", "يفا", "وف", "يف", "زاده", "زودا", "زاد")  # with and without: «رحمان», «رحمانوف»


class Likeness(IntEnum):
    """How much two names say that they are one person's."""

    DIFFERENT = -1
    UNKNOWN = 0
    SURNAME = 1  # one gives a family name only
    INITIAL = 2  # one gives a letter for the given name
    WITHIN = 3  # one leaves out words of the other
    FULL = 4  # word for word


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A personal name taken apart: its words, and whether it is a chain of fathers."""

    words: tuple[str, ...]
    is_chain: bool
    ends_in_father: bool = False  # «محمد بن سلمان»: no family name is given

    @property
    def family(self) -> str:
        return self.words[-1] if self.words else ""


@lru_cache(maxsize=100_000)
def parse(name: str) -> Name:
    """The words that identify: compounds in one piece, «بن» and «آل» left out."""
    parts: list[str] = []
    ends = False
    is_chain = joins = is_father = False
    for word in words(name):
        if word in _SON or (word in _HOUSE and parts):
            is_chain, is_father = is_chain or word in _SON, word in _SON
        elif joins or (word in _JOINED_TO_LAST and parts):
            parts[-1] += word
            joins = False
        else:
            parts.append(word)
            joins, ends, is_father = word in _JOINED_TO_NEXT, is_father, False
    return Name(tuple(parts), is_chain, ends)


def family_keys(name: str) -> set[str]:
    """Keys that two names of one person have in common: the skeletons of their words, endings apart."""
    parts = parse(name).words
    whole = "".join(skeleton(word) for word in parts)  # for names that one writes in two words and another in one
    return {skeleton(_stem(word)) or word for word in parts if len(word) > 2} | {f"={whole}"}


def outer_key(name: str) -> str:
    """What a name has in common with one that leaves out its middle: the first and the last word, endings apart."""
    parts = parse(name).words
    return "+".join(sorted({skeleton(_stem(word)) or word for word in (*parts[:1], *parts[-1:])}))


@lru_cache(maxsize=200_000)
def likeness(first: str, second: str, by_ear: bool) -> Likeness:
    """Compare two names; `by_ear` allows for spellings of foreign names."""
    a, b = sorted((parse(first), parse(second)), key=_rank)
    if not a.words:
        return Likeness.UNKNOWN
    if len(a.words) > 1 or len(b.words) > 1:
        a, b = sorted((_respaced(a, b, by_ear), _respaced(b, a, by_ear)), key=_rank)
    if len(a.words) == 1:
        return Likeness.FULL if len(parse(first).words) > 1 < len(parse(second).words) else _surname(a, b, by_ear)
    left = list(b.words)
    missing, initials = 0, 0
    for word in a.words:
        found = next((other for other in left if _same(word, other, by_ear)), None)
        if found is None:
            missing += 1
            continue
        left.remove(found)
        initials += _is_initial(word) != _is_initial(found)
    if missing:
        return _nearly(a, b, by_ear) if missing == 1 == len(left) else Likeness.DIFFERENT
    if not _same_given(a, b, by_ear):
        return Likeness.SURNAME if by_ear and _is_tail(a, b) else Likeness.DIFFERENT
    if initials:
        return Likeness.INITIAL if _same_family(a, b, by_ear) else Likeness.DIFFERENT
    return Likeness.WITHIN if left else Likeness.FULL


def _rank(name: Name) -> tuple[int, Name]:
    """The shorter of two names first, and always in the same order."""
    return len(name.words), name


def _respaced(name: Name, other: Name, by_ear: bool) -> Name:
    """`name` with two words in one where `other` has them so: «جين بينغ», «جينبينغ»."""
    parts = list(name.words)
    i = 0
    while i + 1 < len(parts):
        joined = parts[i] + parts[i + 1]
        if any(len(word) > len(parts[i + 1]) and _same(joined, word, by_ear) for word in other.words):
            parts[i : i + 2] = [joined]
        else:
            i += 1
    return Name(tuple(parts), name.is_chain, name.ends_in_father)


def _is_tail(a: Name, b: Name) -> bool:
    """Whether `a` is a family name of two words: «بردي محمدوف»."""
    tail = b.words[-len(a.words) :]
    return not (a.is_chain or b.is_chain) and len(a.words) < len(b.words) and all(map(alike, a.words, tail))


def _surname(a: Name, b: Name, by_ear: bool) -> Likeness:
    """One word, and a name of one or more: «جباروف», «بن سلمان», or a ruler by his first name («سلمان»)."""
    word = a.family
    if a.is_chain:
        is_his = b.is_chain and len(b.words) > 1 and _same(word, b.words[1], by_ear)
        return Likeness.SURNAME if is_his or a.words == b.words else Likeness.DIFFERENT
    if len(b.words) == 1 and b.is_chain:
        return Likeness.DIFFERENT
    if not b.ends_in_father and _same(word, b.family, by_ear):
        return Likeness.SURNAME
    if b.is_chain:
        return Likeness.SURNAME if _same(word, b.words[0], by_ear) else Likeness.DIFFERENT
    return Likeness.UNKNOWN if any(_same(word, other, by_ear) for other in b.words) else Likeness.DIFFERENT


def _same_family(a: Name, b: Name, by_ear: bool) -> bool:
    """Whether both give the family name in full, which a letter cannot stand for."""
    return not (_is_initial(a.family) or _is_initial(b.family)) and _same(a.family, b.family, by_ear)


def _same_given(a: Name, b: Name, by_ear: bool) -> bool:
    """Whether the longer name `b` opens with something that `a` has too."""
    if _same(a.words[0], b.words[0], by_ear):
        return True
    if b.words[0] in _OFTEN_LEFT_OUT and _same(a.words[0], b.words[1], by_ear) and not (a.is_chain or b.is_chain):
        return True
    if a.is_chain or b.is_chain:
        return False
    return any(_same(word, b.words[0], by_ear) for word in a.words)  # family name first


def _nearly(a: Name, b: Name, by_ear: bool) -> Likeness:
    """One word apart: the given name may be cut short («أوخنا», «أوخناغين»)."""
    if by_ear and len(a.words) == len(b.words) and all(map(alike, a.words[1:], b.words[1:])):
        short, long = sorted((skeleton(a.words[0]), skeleton(b.words[0])), key=len)
        if 2 <= len(short) < len(long) and long.startswith(short):
            return Likeness.WITHIN
    return Likeness.DIFFERENT


@lru_cache(maxsize=400_000)
def _same(a: str, b: str, by_ear: bool) -> bool:
    if a == b:
        return True
    if _is_initial(a) or _is_initial(b):
        return skeleton(a[:1]) == skeleton(b[:1])
    if not by_ear or (a in _EVERYDAY and b in _EVERYDAY):
        return False
    return alike(a, b) or ((_stem(a) == a) != (_stem(b) == b) and alike(_stem(a), _stem(b)))


def _is_initial(word: str) -> bool:
    return len(word) == 1 or word.endswith(".")


def _stem(word: str) -> str:
    for ending in _FAMILY_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
