"""Proper names in the name of a body: «جامعة الملك سعود», «شركة غازبروم»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import LATIN
from mithaq.languages.ar.organisation_places import PlacesInNames
from mithaq.languages.ar.organisation_so_far import ENDERS, FLEXIBLE
from mithaq.languages.ar.resources import words
from mithaq.lexicon.trie import Hit
from mithaq.model.text import PUNCTUATION, WORD

_FIELDS: Final = frozenset(["portfolio", "topic", "orgtail", "state", "area"])
_NAMES: Final = frozenset(["name", "leader"])
# Heads behind which one word that no list has is a name: «شركة بورنيكس،», «منظمة جافي».
_NAMED: Final = ("orghead.company", "orghead.ngo.organisation", "orghead.ngo.foundation")
_INFLECTED: Final = ("ه", "ات", "ون", "ين")

_PATRONS: Final = words()["patron"]
_ORDINALS: Final = words()["ordinal"]
_CONNECTED: Final = words()["name_connector"]


class ProperNames(PlacesInNames):
    """The complements that are names themselves."""

    __slots__ = ()

    def _patron(self, j: int, key: str) -> int | None:
        """«الملك سعود», «الأمير سلمان»: whom a body is named for."""
        if j != self.head.stop or key not in _PATRONS or j + 1 >= self.high or self.definite:
            return None
        if self.tags.has(j + 1, "name", "leader") or self.tags.text.keys[j + 1] in _CONNECTED:
            return self._names(j + 1)
        return None

    def _names(self, j: int) -> int:
        """Where the personal names that begin at token `j` end."""
        keys, tags, k = self.tags.text.keys, self.tags, j
        while k < self.high and k - j < 6 and tags.text.kinds[k] == WORD:
            if keys[k] not in _CONNECTED:
                named = tags.has(k, "name", "leader") or (k > j and self._foreign(k))
                if not named or keys[k].startswith(("لل", "وال")) or self._ends(k):
                    break
                if k > j and keys[k].startswith("ال") and not tags.kinds[k].isdisjoint(_FIELDS):
                    break
            k += 1
        if j < k < self.high and keys[k] in _ORDINALS:  # «جامعة محمد السادس»
            k += 1
        self.proper, self.last = True, "name"
        return k

    def _may_be_named(self, hit: Hit, j: int) -> bool:
        if self.definite or self.kind not in FLEXIBLE:
            return False
        if self.tags.kinds[j] - _NAMES - {"thing", "furniture", "org"}:
            return False
        return not (self._is("weak") and ("ambiguous" in hit.feature or self.tags.has(self.head.first, "verb")))

    def _foreign_name(self, j: int) -> int | None:
        tags, k = self.tags, j + 1
        while k < self.high and k - j < 3 and (self._foreign(k) or self._only_name(k)):
            k += 1
        long_enough = self.kind == "fund" and len(tags.text.keys[j]) > 3
        closed = self.head.entry.id in _NAMED and self._is_closed(k)
        if (
            k - j > 1
            or closed
            or self._closes(k)
            or LATIN.match(tags.text.keys[j])
            or long_enough
            or self._is_states(k)
        ):
            self.proper, self.last = True, "name"
            return k
        return None

    def _is_closed(self, k: int) -> bool:
        """«رئيس شركة بورنيكس، في مكتبه»: whether nothing that could go on with a name stands at token `k`."""
        if k >= self.high or self.tags.text.kinds[k] == PUNCTUATION:
            return True
        return any(h.entry.kind in ("function", "verb") and h.proclitics in ("", "و") for h in self.tags.hits[k])

    def _is_states(self, j: int) -> bool:
        """Whether the adjective of a state with the article stands at token `j`."""
        if j >= self.high or not self.tags.text.keys[j].startswith("ال"):
            return False
        return any(h.entry.kind == "state" and h.feature.startswith("adjective.fs") for h in self.tags.hits[j])

    def _only_name(self, j: int) -> bool:
        hits = [hit for hit in self.tags.hits[j] if not hit.enclitic]
        return any(hit.entry.kind == "name" and not hit.proclitics for hit in hits) and not any(
            hit.entry.kind in _FIELDS or hit.entry.kind in ENDERS for hit in hits
        )

    def _foreign(self, j: int) -> bool:
        """A word that the lexicon does not know and that is not shaped like an Arabic verb, plural or adverb."""
        key = self.tags.text.keys[j]
        if self.kind not in FLEXIBLE or self.tags.kinds[j] or self.tags.text.kinds[j] != WORD or len(key) < 3:
            return False
        if LATIN.match(key):
            return True
        if key.endswith(_INFLECTED):
            return False
        if self.head.entry.id in _NAMED and len(key) > 3 and key[0] != "و" and self._is_closed(j + 1):
            return True
        if j + 1 >= self.high:
            return False
        if self._is_states(j + 1) or (self._is_states(j + 2) and not self.tags.kinds[j + 1]):
            return True  # «شركة بيوبيكو النرويجية», «مجموعة تالانكس هولدينغ الألمانية»
        if key[0] in "يت":
            return False
        return key[0] not in "انسوفبلكم" or self._closes(j + 1) or self.tags.has(j + 1, "name")
