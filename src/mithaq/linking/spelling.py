"""How near two spellings of one name are, when every outlet writes foreign sounds in its own way.

Arabic has no letters for many foreign sounds, and leaves short vowels out: one man is «صدر», «صادر» and «صادير»,
another «ميرزيوييف» and «ميرضيائيف». Letters that stand for one sound cost little to exchange, vowels cost little to
leave out, and any other difference in consonants makes two names. The tables go by letter, not by language.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mithaq.text.tokens import IGNORABLE

_IGNORABLE = re.compile(f"[{IGNORABLE}]")
_WORD = re.compile(r"[^\W\d_]+\.?")
_LETTERS = str.maketrans("أإآٱىیےئؤةۀہھکڪگپچژڤ", "ااااييييوههههكككبجزف")

_VOWELS = frozenset("اويهءع")
_SOUNDS = ("بف", "دتطض", "سصث", "زذظض", "قكغجخ", "حه", "سش", "زج", "شج", "سز", "وف", "وب")
_NEAR = frozenset(pair for group in _SOUNDS for a in group for b in group if a != b for pair in (a + b,))
_VOWEL_LOST, _VOWEL_CHANGED, _SOUND_CHANGED = 0.3, 0.2, 0.35
_ALLOWED = 0.34  # cost per consonant of the shorter spelling
_LONG = 6  # consonants, from which on one may be lost
_MOST = 2.5
_CONSONANT_LOST = 1.6  # one in six: «شيفردنادزه», «شيفرنادزه»
_OTHER = 9.0


@lru_cache(maxsize=100_000)
def folded(text: str) -> str:
    """`text` without marks and with one letter for each family of look-alikes; for comparison only."""
    plain = _IGNORABLE.sub("", unicodedata.normalize("NFKC", _IGNORABLE.sub("", text)))
    return plain.lower().translate(_LETTERS)


def words(text: str) -> list[str]:
    """The folded words of a phrase; an initial keeps its full stop."""
    return [word if len(word) == 2 else word.rstrip(".") for word in _WORD.findall(folded(text))]


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The consonants of a folded word, one sign for letters that stand in for each other; for blocking."""
    return "".join(_CLASSES.get(char, char) for char in _undoubled(word) if char not in _VOWELS)


_CLASSES = {char: group[0] for group in ("بف", "دت", "تط", "سصثش", "زذظض", "قكغجخ") for char in group} | {
    "د": "ت",
    "ض": "ز",
    "ط": "ت",
}


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=200_000)
def alike(a: str, b: str) -> bool:
    """Whether two folded words can be two spellings of one foreign name."""
    if a == b:
        return True
    if _bare(a) == _bare(b):
        return True
    if _bare(a) != a and _bare(b) != b:
        return _within_reach(_bare(a), _bare(b))
    return _within_reach(a, b) or _within_reach(_bare(a), _bare(b))


def _bare(word: str) -> str:
    """Without an article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _within_reach(a: str, b: str) -> bool:
    a, b = _undoubled(a), _undoubled(b)
    consonants = min(sum(char not in _VOWELS for char in word) for word in (a, b))
    allowed = (
        min(_ALLOWED * consonants, _MOST) if consonants >= _LONG else min(_ALLOWED * consonants, _CONSONANT_LOST - 0.1)
    )
    return consonants > 0 and _distance(a, b) <= allowed + 1e-9


def _distance(a: str, b: str) -> float:
    row = [0.0]
    for char in b:
        row.append(row[-1] + _loss(char))
    for x in a:
        previous, row = row, [row[0] + _loss(x)]
        for j, y in enumerate(b, 1):
            row.append(min(previous[j] + _loss(x), row[j - 1] + _loss(y), previous[j - 1] + _exchange(x, y)))
    return row[-1]


def _loss(char: str) -> float:
    return _VOWEL_LOST if char in _VOWELS else _CONSONANT_LOST


def _exchange(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return _VOWEL_CHANGED
    return _SOUND_CHANGED if a + b in _NEAR else _OTHER
