"""What is known of a name while the words behind its head noun are read, and questions that all of them ask."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.languages.ar.marks import CLOSE_QUOTES
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit

_LONGEST_QUOTE: Final = 8
_ALIKE: Final = (frozenset('"'), frozenset("“”"))  # marks of which one can open and close
WORDINGS: Final = ("", ARTICLE)
FLEXIBLE: Final = ("company", "fund", "school", "ngo", "other", "media")  # kinds that take a name of their own
# Kinds of words that no name holds.
ENDERS: Final = frozenset("function verb event honorific title side counterpart eulogy mark instrument".split())
STATE_NOUNS: Final = words()["state_noun"]
_ORGANISATION: Final = "orghead.ngo.organisation"
_NEAR: Final = 5  # words of a name in which one tells that it is of many states
_WORLDWIDE: Final = words()["of_many_nations"]
_ORGANS: Final = words()["organ_of_state"]


class NameSoFar:
    """The words behind one head noun, and what they have told so far."""

    def __init__(self, tags: Tags, head: Hit, low: int, high: int) -> None:
        self.tags = tags
        self.head = head
        self.low = low
        self.high = high
        self.countries: list[str] = []
        self.proper = False  # a personal name, a quoted or foreign word
        self.placed = False  # a city or a state by name
        self.fields = False  # a portfolio, a topic, a word that closes names
        self.definite = False
        self.area = False  # the adjective of a part of the world: «الهيئة العربية»
        self.indefinite = False  # «شركة روسية», «لجنة فنية»: no name
        self.end = 0
        self.last = ""  # the complement before: "noun", "construct", "adjective", "name" or "place"

    @property
    def kind(self) -> str:
        if self.head.entry.id == _ORGANISATION and self.head.stop < self.high and not self._head_is_definite():
            name = self.tags.text.keys[self.head.stop : self.head.stop + _NEAR]
            if name[0] in _ORGANS and _WORLDWIDE.isdisjoint(name):
                return "ministry"  # «منظمة الطيران المدني» of Iran is an organ of state
        return self.head.entry.get("organisation") or "other"

    def _is(self, attribute: str) -> bool:
        return self.head.entry.get(attribute) == "yes"

    def _ends(self, j: int) -> bool:
        """Whether the word at token `j` is one that no name holds."""
        key = self.tags.text.keys[j]
        if self._is_state_of(j):
            return False
        for hit in self.tags.hits[j]:
            kind = hit.entry.kind
            if hit.enclitic:
                continue
            if kind in ("title", "honorific"):
                return True
            if hit.entry.id == "mark.title_on":
                continue  # «هيئة تنظيم قطاع الاتصالات»
            if kind in ENDERS and hit.proclitics in ("", "و") and not key.startswith("ال"):
                return True
            if kind == "function" and not hit.proclitics:
                return not any(h.entry.kind == "orgtail" and not h.proclitics for h in self.tags.hits[j])
        return False

    def _is_state_of(self, j: int) -> bool:
        """«سفارة دولة فلسطين»: whether the name of a state in full begins at token `j`."""
        return any(h.entry.kind == "state" and h.stop > j + 1 and not h.proclitics for h in self.tags.hits[j])

    def _agrees(self, feature: str) -> bool:
        """A masculine adjective behind a feminine head without a masculine complement belongs to somebody else."""
        if feature.endswith(".mp"):  # «تجمع المهنيين السودانيين»
            people = self.tags.text.keys[self.end - 1].endswith("ين") or self.tags.has(self.head.stop, "office")
            return self.end > self.head.stop and people
        if feature.endswith(".md"):
            return False
        if not feature.endswith(".ms"):
            return True
        words = self.tags.text.keys[self.head.first : max(self.end, self.head.stop)]
        return not all(word.endswith(("ه", "ات", "ي", "ا")) for word in words) or not words[0].endswith(("ه", "ات"))

    def _filled(self, j: int) -> bool:
        return j > self.head.stop or self.definite

    def _lists_fields(self) -> bool:
        return self.head.entry.id.startswith("orghead.ministry")

    def _take(self, stop: int, last: str) -> int:
        if not self.tags.text.keys[self.end].startswith("ل"):  # «لجنة للتعاون» is any such committee
            self.definite = True
        self.fields, self.last = True, last
        return stop

    def _closes(self, j: int) -> bool:
        """Whether a word that only names hold stands at token `j`: «مركز الواحة للدراسات»."""
        if j >= self.high or not self.tags.text.keys[j].startswith("ل"):
            return False
        return any(
            (hit.entry.kind == "orgtail" and not hit.proclitics)
            or (hit.entry.kind == "topic" and hit.proclitics == "ل")
            for hit in self.tags.hits[j]
            if not hit.enclitic
        )

    def _head_is_definite(self) -> bool:
        return "ال" in self.head.proclitics or self.tags.text.keys[self.head.first].startswith("ال")

    def closing(self, j: int) -> int | None:
        """The token that closes the quotes at token `j`; None where these do not open any."""
        keys = self.tags.text.keys
        alike = next((marks for marks in _ALIKE if keys[j] in marks), "")  # «“المعهد الهندي للإدارة”، بمدينة “شيلونغ”»
        if alike and sum(keys[k] in alike for k in range(self.low, j)) % 2:
            return None
        return next((c for c in range(j + 2, min(j + 1 + _LONGEST_QUOTE, self.high)) if keys[c] in CLOSE_QUOTES), None)
