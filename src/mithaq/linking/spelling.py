"""How near two spellings of one name are, when every outlet writes foreign sounds in its own way.

Arabic has no letters for many foreign sounds, and leaves short vowels out: one man is «صدر», «صادر» and «صادير»,
another «ميرزيوييف» and «ميرضيائيف». Letters that stand for one sound cost little to exchange, vowels cost little to
leave out, and any other difference in consonants makes two names. The tables go by letter, not by language.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

from mithaq.text.tokens import IGNORABLE

_IGNORABLE = re.compile(f"[{IGNORABLE}]")
_WORD = re.compile(r"[^\W\d_]+\.?")
_LETTERS = str.maketrans("أإآٱىیےئؤةۀہھکڪگپچژڤ", "ااااييييوههههكككبجزف")

_VOWELS = frozenset("اويهءع")
_SOUNDS = ("بف", "دتطض", "سصث", "زذظض", "قكغجخ", "حه", "سش", "زج", "شج", "سز", "وف", "وب")
_VOWEL_LOST, _VOWEL_CHANGED, _SOUND_CHANGED = 0.3, 0.2, 0.35
_ALLOWED = 0.34  # cost per consonant of the shorter spelling
_LONG = 6  # consonants, from which on one may be lost
_MOST = 2.5
_CONSONANT_LOST = 1.6  # one in six: «شيفردنادزه», «شيفرنادزه»
_OTHER = 9.0
_NOTHING: dict[str, float] = {}
_EXCHANGED: dict[str, dict[str, float]] = {}
"""What it costs to write one letter for another, where that can happen at all."""
for _group, _cost in [*((sounds, _SOUND_CHANGED) for sounds in _SOUNDS), ("".join(_VOWELS), _VOWEL_CHANGED)]:
    for _letter in _group:
        _EXCHANGED.setdefault(_letter, {}).update((other, _cost) for other in _group if other != _letter)

_SOFT = _VOWELS | {letter for vowel in _VOWELS for letter in _EXCHANGED[vowel]}


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
    (a, consonants, firm), (b, others, its_firm) = _counted(a), _counted(b)
    consonants = min(consonants, others)
    allowed = min(_ALLOWED * consonants, _MOST if consonants >= _LONG else _CONSONANT_LOST - 0.1) + 1e-9
    if consonants == 0 or abs(firm - its_firm) * _CONSONANT_LOST > allowed:
        return False
    return _distance(a, b, allowed) <= allowed


@lru_cache(maxsize=100_000)
def _counted(word: str) -> tuple[str, int, int]:
    """A word without doubled letters, its consonants, and those of them that no vowel can stand for."""
    plain = _undoubled(word)
    return plain, sum(char not in _VOWELS for char in plain), sum(char not in _SOFT for char in plain)


def _distance(a: str, b: str, most: float) -> float:
    """What it costs to turn one spelling into the other; anything above `most` when it is more than that."""
    losses = [_VOWEL_LOST if char in _VOWELS else _CONSONANT_LOST for char in b]
    row = [0.0, *accumulate(losses)]
    for x in a:
        loss, costs = _VOWEL_LOST if x in _VOWELS else _CONSONANT_LOST, _EXCHANGED.get(x, _NOTHING)
        above, cell = row[0], row[0] + loss
        least = cell
        current = [cell]
        for j, y in enumerate(b):
            across = above + (0.0 if x == y else costs.get(y, _OTHER))
            above = row[j + 1]
            cell = min(across, above + loss, cell + losses[j])
            current.append(cell)
            if cell < least:
                least = cell
        if least > most:
            return least
        row = current
    return row[-1]
