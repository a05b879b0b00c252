"""East Asian names, whose syllables are often words of their own in Arabic letters."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.languages.ar.name_parts import NameParts
from mithaq.languages.ar.name_words import JOINERS, Standing
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.text import PUNCTUATION, WORD

# East Asian surnames, behind which a syllable that is an Arabic particle elsewhere belongs to the name.
_SYLLABIC: Final = words()["syllabic_surname"]
_FIRST_SYLLABLES: Final = frozenset("آن لي ري نوه برك جو شو كو مو".split())  # surnames that are words elsewhere
_SYLLABLE_LENGTH: Final = 5
_SYLLABLES_IN_NAME: Final = 4
_VIETNAMESE: Final = words()["vietnamese_surname"]
_SYLLABLES: Final = words()["syllable"]
_PAIR: Final = 2


class SyllabicNames(NameParts):
    """Tells which short words belong to such a name."""

    def is_syllable(self, tags: Tags, i: int, j: int, stop: int, after_office: bool) -> bool:
        """«كيم جونغ هو», «آن دوك غيون»: a syllable of a Korean or Vietnamese name that is a particle elsewhere."""
        keys = tags.text.keys
        if keys[j] not in _SYLLABLES and tags.text.forms[j] not in _FIRST_SYLLABLES:
            return False
        if tags.text.forms[j] in ("إن", "أن", "ان"):
            return False
        if j > i:
            return j - i == 2 and keys[i] in _SYLLABIC
        return (
            after_office
            and tags.text.forms[j] in _FIRST_SYLLABLES
            and j + 2 < stop
            and all(self._is_short_name(tags, k) for k in (j + 1, j + 2))
            and not keys[j + 1].startswith(ARTICLE)
        )

    @staticmethod
    def syllabic_end(tags: Tags, i: int, stop: int) -> int:
        """«نجوين كووك تري؛», «فان تام؛»: where two to four short words up to a mark end a name, the first a surname.

        `i` where no such name begins there.
        """
        keys, kinds = tags.text.keys, tags.text.kinds
        if keys[i] not in _VIETNAMESE:
            return i
        j = i + 1
        while j < stop and kinds[j] == WORD and len(keys[j]) <= _SYLLABLE_LENGTH and keys[j][0] != "و":
            j += 1
        at_end = j >= stop or kinds[j] == PUNCTUATION or keys[j][0] == "و"
        inner = range(i + 1, j - 1 if j - i > _PAIR else j)  # «لي تان كان،»
        plain = not any(tags.has(k, "function", "office", "state") and keys[k] not in JOINERS for k in inner)
        return j if at_end and plain and 2 <= j - i <= _SYLLABLES_IN_NAME else i

    def _is_short_name(self, tags: Tags, k: int) -> bool:
        standing = self.standing(tags, k)
        return standing in (Standing.UNKNOWN, Standing.NAME) or (
            standing is Standing.EITHER and len(tags.text.keys[k]) < _SYLLABLE_LENGTH and tags.has(k, "name")
        )
