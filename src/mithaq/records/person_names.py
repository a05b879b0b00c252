"""When two names can be one person's, and the words by which offices are compared."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from unicodedata import combining

_CACHE_LIMIT: Final = 10_000

_ARTICLES: Final = ("وال", "بال", "لل", "ال")


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names within one text can be one person's.

    A single word is the surname or the first name of the longer one; two longer names share the first word, or,
    where no «بن» makes them a chain of ancestors, the last. «سلمان بن عبدالعزيز» is not «محمد بن سلمان بن عبدالعزيز».
    """
    if len(a) != len(b) and "".join(a) == "".join(b):
        return True  # «أحمد أبوختالة»
    x, y = _name_words(a), _name_words(b)
    if len(x) > len(y):
        x, y, a, b = y, x, b, a
    if not x:
        return False
    if len(x) == 1:
        of_father = len(a) == 1 < len(b) and b[-2] in ("بن", "ابن", "بنت")  # «الملك سلمان» is not «محمد بن سلمان»
        return x[0] == y[0] or (x[0] == y[-1] and not of_father)
    if not set(x) <= set(y):
        return False
    return x[0] == y[0] or (x[-1] == y[-1] and not {"بن", "ابن", "بنت"} & {*a, *b})


@lru_cache(_CACHE_LIMIT)
def _name_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without article and chain words; «عبد» joined to what follows."""
    found: list[str] = []
    for word in words:
        if word in ("بن", "ال", "ابن", "بنت"):
            continue
        if found and found[-1] == "عبد":
            found[-1] += word
        else:
            found.append(word[2:] if word.startswith("ال") and len(word) > 4 and found[-1:] != ["عبد"] else word)
    return tuple(found)


@lru_cache(_CACHE_LIMIT)
def office_key(text: str) -> frozenset[str]:
    """The words of an office without articles, each in its search key, a word told twice as one more."""
    found: set[str] = set()
    for word in text.split():
        folded = "".join(letter for letter in word if not combining(letter)).translate(_FOLD)
        for article in _ARTICLES:
            if folded.startswith(article) and len(folded) - len(article) >= 3:
                folded = folded[len(article) :]
                break
        found.add(f"{folded} {folded}" if folded in found else folded)
    return frozenset(found)


_FOLD: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ئ": "ي", "ؤ": "و", "ـ": None})


def without_clitics(words: str, proclitics: str) -> str:
    """Take the conjunction or preposition off the first word; the article stays."""
    front = proclitics
    if "ال" in front:
        front = front[: front.index("ال")]
    if front and words.startswith(front):
        rest = words[len(front) :]
        if front.endswith("ل") and rest.startswith("ل") and "ال" in proclitics:
            return "ا" + rest
        return rest
    return words
