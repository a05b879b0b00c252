"""What a head noun may have behind it in the name of a body, one complement at a time.

«وزارة الطاقة والبنية التحتية», «معهد بحوث المياه», «الهيئة السعودية للفضاء», «السفارة المغربية في باكو»: each method
takes one word or phrase to the name, or tells that the name is over.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.languages.ar.marks import CLOSE_QUOTES, DASHES, LATIN, OPEN_QUOTES
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.text import WORD

_LONGEST_QUOTE = 8
_FLEXIBLE = ("company", "fund", "school", "ngo", "other", "media")  # kinds that take a name of their own

_ENDERS = frozenset(
    ["function", "verb", "event", "honorific", "title", "side", "counterpart", "eulogy", "mark", "instrument"]
)
WORDINGS = ("", ARTICLE)
_PLACES = frozenset(["state", "region", "city", "area"])
_FIELDS = frozenset(["portfolio", "topic", "orgtail", "state", "area"])
_NAMES = frozenset(["name", "leader"])
_NOUNS = frozenset(["portfolio", "topic", "orghead", "action", "thing", "common", "measure"])
_PLAIN = frozenset(["plain"])
_ORDINARY = frozenset(["plain", "common", "thing", "topic", "measure", "wish", "action"])
_AUTHORITIES = ("orghead.authority", "orghead.council", "orghead.centre", "orghead.agency")
_PATRONS = frozenset("الملك الامير الاميره الشيخ الشيخه السلطان الامام الرييس الشهيد".split())
_CONNECTED = frozenset("بن ابن بنت ال ابو ام عبد".split())
_STATE_NOUNS = frozenset("جمهوريه دوله مملكه سلطنه اقليم الجمهوريه الدوله المملكه الاقليم البلاد الامه".split())
_INFLECTED = ("ه", "ات", "ون", "ين")
_RELATIONAL = ("ي", "يه")  # endings of an adjective
_CONSTRUCT = ("ه", "ات", "ث", "ر", "ن")


@dataclass(slots=True)
class Complements:
    """The words behind one head noun, and what they have told so far."""

    tags: Tags
    head: Hit
    low: int
    high: int
    countries: list[str] = field(default_factory=list)
    proper: bool = False  # a personal name, a quoted or foreign word
    placed: bool = False  # a city or a state by name
    fields: bool = False  # a portfolio, a topic, a word that closes names
    definite: bool = False
    indefinite: bool = False  # «شركة روسية», «لجنة فنية»: no name
    end: int = 0
    last: str = ""  # the complement before: "noun", "construct", "adjective", "name" or "place"

    @property
    def kind(self) -> str:
        return self.head.entry.get("organisation") or "other"

    def _is(self, attribute: str) -> bool:
        return self.head.entry.get(attribute) == "yes"

    def closing(self, j: int) -> int | None:
        """The token that closes the quotes at token `j`; None where these do not open any."""
        keys = self.tags.text.keys
        if keys[j] == '"' and sum(keys[k] == '"' for k in range(self.low, j)) % 2:
            return None
        return next((c for c in range(j + 2, min(j + 1 + _LONGEST_QUOTE, self.high)) if keys[c] in CLOSE_QUOTES), None)

    def complement(self, j: int) -> int | None:
        """Where the complement that begins at token `j` ends; None where the name is over."""
        tags, key = self.tags, self.tags.text.keys[j]
        if tags.text.kinds[j] != WORD:
            return self._mark(j, key)
        if (stop := self._patron(j, key)) is not None:
            return stop
        if self._is("under") and (stop := self._served(j)) is not None:
            return stop
        if not tags.kinds[j].isdisjoint(_ENDERS) and self._ends(j):
            return self._seat(j, key)
        hits = [hit for hit in tags.hits[j] if not hit.enclitic]
        for hit in sorted(hits, key=_telling_first):
            stop = self._place(hit, j, key) if hit.entry.kind in _PLACES else self._word(hit, j, key)
            if self.indefinite:
                return None
            if stop is not None:
                return stop
        return self._plain(j, key)

    def _mark(self, j: int, key: str) -> int | None:
        """A quoted part, the number of a base, or the dash between two states."""
        if key in OPEN_QUOTES and not self.proper and self.end > self.head.stop and self.kind != "media":
            close = self.closing(j)
            if close is not None and self.kind in _FLEXIBLE and not self.tags.has(j + 1, "verb", "function"):
                self.proper = True
                return close + 1
        if key in DASHES and self.last == "adjective" and self.countries and j + 1 < self.high:
            state = self.tags.longest(j + 1, "state")
            if state is not None and state.feature.startswith("adjective"):
                self.countries.append(code_of(state))
                return state.stop
        return None

    def _ends(self, j: int) -> bool:
        """Whether the word at token `j` is one that no name holds."""
        key = self.tags.text.keys[j]
        for hit in self.tags.hits[j]:
            kind = hit.entry.kind
            if hit.enclitic:
                continue
            if kind in ("title", "honorific"):
                return True
            if kind in _ENDERS and hit.proclitics in ("", "و") and not key.startswith("ال"):
                return True
            if kind == "function" and not hit.proclitics:
                return not any(h.entry.kind == "orgtail" and not h.proclitics for h in self.tags.hits[j])
        return False

    def _seat(self, j: int, key: str) -> int | None:
        """«السفارة السعودية في القاهرة», «صندوق الاستثمار في كازاخستان»."""
        if key != "في" or j + 1 >= self.high or self.end == self.head.stop:
            return None
        for hit in self.tags.hits[j + 1]:
            kind, feature = hit.entry.kind, hit.feature.split(".")[0]
            if hit.proclitics or hit.enclitic or kind not in ("state", "city") or feature == "adjective":
                continue
            if self._is("abroad") and self.countries:
                return hit.stop
            settles = self.kind in ("ministry", "fund", "company", "school") and not self.countries
            if settles and kind == "state" and feature in ("name", "official"):
                self.countries.append(code_of(hit))
                return hit.stop
        return None

    def _served(self, j: int) -> int | None:
        """«المكتب الصحفي لرئيس الجمهورية»: the office that a body serves."""
        if j == self.head.stop and self.definite:
            for hit in self.tags.hits[j]:
                if hit.entry.kind in ("office", "orghead") and hit.proclitics in ("ل", "لال") and not hit.enclitic:
                    self.last, self.fields = "noun", True
                    return hit.stop
        return None

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
                if not tags.has(k, "name", "leader") or keys[k].startswith(("لل", "وال")) or self._ends(k):
                    break
                if k > j and keys[k].startswith("ال") and not tags.kinds[k].isdisjoint(_FIELDS):
                    break
            k += 1
        self.proper, self.last = True, "name"
        return k

    def _place(self, hit: Hit, j: int, key: str) -> int | None:
        if hit.feature.startswith("adjective"):
            return self._adjective_of_state(hit, j, key)
        kind, clitics = hit.entry.kind, hit.proclitics
        begins = j == self.head.stop
        if kind in ("region", "city") and self.tags.has(j, "portfolio", "topic"):
            return None  # «وزارة الداخلية» is not that of a region
        if kind == "area" and begins and not clitics:  # «جامعة الشرق الأوسط»
            return self._take(hit.stop, "noun")
        if kind == "area" or (hit.feature.endswith("ambiguous") and (clitics or not begins)):
            return None
        if clitics == "ب" and self._filled(j) and (self.kind in _FLEXIBLE or self._is("weak")):
            if not self.countries:
                self.countries.append(hit.entry.id.split(".")[1])
            self.placed, self.last = True, "place"
            return hit.stop
        if self.countries or (begins and not clitics and self._head_is_definite()):
            return None
        if kind == "city":
            if clitics or self.definite or (not begins and self.last != "noun"):
                return None
            self.countries.append(hit.entry.id.split(".")[1])
            self.placed, self.last = True, "place"
            return hit.stop
        joined = begins or self.tags.text.keys[j - 1] in _STATE_NOUNS or self.last == "noun"
        led = clitics in ("ل", "لال") and self.kind in ("ministry", "fund", "school", "ngo", "igo")
        if not led and (clitics or not joined):
            return None
        self.countries.append(code_of(hit))
        self.last, self.definite, self.placed = "place", True, True
        return hit.stop

    def _adjective_of_state(self, hit: Hit, j: int, key: str) -> int | None:
        if hit.entry.kind == "city":
            return None
        if hit.proclitics == "وال" and self.countries and self.last == "adjective":
            self.countries.append(code_of(hit))
            return hit.stop
        if hit.proclitics not in WORDINGS:
            return None
        if not key.startswith("ال"):
            if j == self.head.stop and not self.definite and "." in hit.feature:
                self.indefinite = True
            return None
        if not self._agrees(hit.feature) or code_of(hit) in self.countries:
            return None
        if self.tags.has(j, "portfolio", "topic", "orgtail") and hit.entry.kind == "state":
            return None  # «المالية» is of money before it is of Mali
        if hit.entry.kind == "area":
            self.fields = True
        else:
            self.countries.append(code_of(hit))
        self.last, self.definite = "adjective", True
        return hit.stop

    def _agrees(self, feature: str) -> bool:
        """A masculine adjective behind a feminine head without a masculine complement belongs to somebody else."""
        if feature.endswith((".mp", ".md")):
            return False
        if not feature.endswith(".ms"):
            return True
        words = self.tags.text.keys[self.head.first : max(self.end, self.head.stop)]
        return not all(word.endswith(("ه", "ات", "ي", "ا")) for word in words) or not words[0].endswith(("ه", "ات"))

    def _filled(self, j: int) -> bool:
        return j > self.head.stop or self.definite

    def _word(self, hit: Hit, j: int, key: str) -> int | None:
        """A portfolio, a topic, a closing word, a nested head, a personal name or an adjective."""
        kind, clitics = hit.entry.kind, hit.proclitics
        if (
            j == self.head.stop
            and key.startswith("لل")
            and self._head_is_definite()
            and self.head.stop == self.head.first + 1
        ):
            return None  # «المستشفى للعلاج»: what for, not which
        genitive = kind in ("portfolio", "topic") and clitics in WORDINGS and not key.endswith(_RELATIONAL)
        if genitive and self.definite and j == self.head.stop:
            return None  # «الاتحاد» takes an adjective only
        if kind == "portfolio":
            if clitics in ("", "ال", "لال") or (clitics == "ل" and key.startswith("لل")):
                return self._take(hit.stop, "noun")
            if (
                clitics in ("و", "وال")
                and self.last == "noun"
                and (self._lists_fields() or not self.tags.has(j, "orghead"))
            ):
                return self._take(hit.stop, "noun")
        elif kind == "orgtail":
            return self._tail(hit, j, key)
        elif kind == "topic":
            if clitics in ("ال", "لال") or (not clitics and key.startswith("ال")):
                return self._take(hit.stop, "noun")
            if clitics == "وال" and self._may_join(j):
                return self._take(hit.stop, "noun")
            if clitics == "ل" and self.proper and not key.startswith("لل"):
                return self._purpose(j)
        elif kind == "orghead":
            nested = clitics in WORDINGS and j == self.head.stop and not self.definite and self.kind != "igo"
            if nested and not hit.feature.startswith(("plural", "dual")):
                self.last, self.definite = "noun", key.startswith("ال")
                self.fields = self.fields or self._lists_fields()
                return hit.stop
        elif kind in _NAMES:
            if j == self.head.stop and clitics in WORDINGS and self._may_be_named(hit, j):
                return self._names(j)
        elif hit.entry.id == "common.adjective" and clitics in WORDINGS:
            if key.startswith("ال") and self._filled(j):
                self.last = "adjective"
                return hit.stop
            if not key.startswith("ال") and j == self.head.stop and not self.definite:
                self.indefinite = not self.tags.has(j, "name", "orgtail")
        return None

    def _may_be_named(self, hit: Hit, j: int) -> bool:
        if self.definite or self.kind not in _FLEXIBLE:
            return False
        if self.tags.kinds[j] - _NAMES - {"thing", "furniture", "org"}:
            return False
        return not (self._is("weak") and ("ambiguous" in hit.feature or self.tags.has(self.head.first, "verb")))

    def _lists_fields(self) -> bool:
        return self.head.entry.id.startswith("orghead.ministry")

    def _may_join(self, j: int) -> bool:
        """«والتجاري» goes on with a name, «والحكومة» begins another."""
        return self.fields and self.last in ("noun", "adjective") and not self.tags.has(j, "orghead")

    def _take(self, stop: int, last: str) -> int:
        if not self.tags.text.keys[self.end].startswith("ل"):  # «لجنة للتعاون» is any such committee
            self.definite = True
        self.fields, self.last = True, last
        return stop

    def _tail(self, hit: Hit, j: int, key: str) -> int | None:
        group = hit.entry.id.split(".")[1]
        if hit.entry.id in ("orgtail.any.place", "orgtail.any.deputy"):
            return None
        if hit.proclitics in ("و", "وال"):
            if not key.startswith("وال") or not self._may_join(j):
                return None
        elif hit.proclitics not in WORDINGS and (hit.proclitics != "لال" or self.end == self.head.stop):
            return None
        if key.startswith("ل"):
            if j == self.head.stop and not self.definite and group == "any":
                return None
            if not key.startswith("لل") and hit.stop == j + 1:
                return self._purpose(j)
            self.proper = self.proper or (group != "any" and self.last == "noun")
            return self._take(hit.stop, "noun")
        if not key.startswith(("ال", "وال")) and j == self.head.stop:
            return None
        if hit.entry.id == "orgtail.any.rank":
            self.last, self.definite = "adjective", True
            return hit.stop
        return self._take(hit.stop, "adjective")

    def _purpose(self, j: int) -> int | None:
        """«لتنمية الشباب», «لمكافحة الفساد»."""
        keys = self.tags.text.keys
        if j + 1 < self.high and keys[j + 1].startswith("ال") and not self._ends(j + 1):
            return self._take(j + 2, "noun")
        return None

    def _plain(self, j: int, key: str) -> int | None:
        """A word that the lexicon does not know as part of names."""
        begins = j == self.head.stop and not self.definite
        guarded = self._is("weak") or self.head.entry.get("needs") is not None
        if key in _STATE_NOUNS and not self._closes(j + 1):
            return self._state_noun(j, key, begins and not guarded)
        if key.startswith("ال") and len(key) > 4:
            adjectival = key.endswith(_RELATIONAL)
            if begins:
                if guarded and not self._closes(j + 1):
                    return None
                self.last, self.definite = "noun", True
                self.fields = adjectival or self.tags.kinds[j] <= _PLAIN
                return j + 1
            if self.last == "construct":
                return self._take(j + 1, "noun")
            known = guarded or self.countries or self._lists_fields()
            if adjectival and self._filled(j) and not known and (key.endswith("يه") or self._agrees(".ms")):
                self.last = "adjective"
                return j + 1
            return None
        if self._is_for(j, key):
            return self._take(j + 1, "noun")
        if begins and j + 1 < self.high:
            if self._governs(j, key):
                self.last = "construct"
                return j + 1
            if self._foreign(j):
                return self._foreign_name(j)
        return None

    def _is_for(self, j: int, key: str) -> bool:
        """«الهيئة السعودية للمواصفات والمقاييس»: what a body with the adjective of a state is there for."""
        if not self.countries or (self.kind not in _FLEXIBLE and not self.head.entry.id.startswith(_AUTHORITIES)):
            return False
        ordinary = self.tags.kinds[j] <= _ORDINARY and len(key) > 5
        if key.startswith("لل"):
            return self.last == "adjective" and ordinary
        before = self.tags.text.keys[j - 1]
        return key.startswith("وال") and before.startswith("لل") and self.last == "noun" and ordinary

    def _state_noun(self, j: int, key: str, may_stand: bool) -> int | None:
        """«جمهورية كازاخستان», «رئاسة الجمهورية»."""
        if j + 1 < self.high and any(
            hit.entry.kind == "state" and not hit.proclitics and not hit.enclitic for hit in self.tags.hits[j + 1]
        ):
            self.last = "noun"
            return j + 1
        return self._take(j + 1, "noun") if key.startswith("ال") and may_stand else None

    def _governs(self, j: int, key: str) -> bool:
        """A noun with its genitive: «هيئة تنمية الصادرات»."""
        following = self.tags.text.keys[j + 1]
        return (
            following.startswith("ال")
            and len(following) > 4
            and key.endswith(_CONSTRUCT)
            and not self.tags.kinds[j].isdisjoint(_NOUNS)
            and not self.tags.has(j, "verb", "doing")
            and not self.tags.text.forms[j].endswith("ه")
            and not self._ends(j + 1)
        )

    def _foreign_name(self, j: int) -> int | None:
        tags, k = self.tags, j + 1
        while k < self.high and k - j < 3 and (self._foreign(k) or self._only_name(k)):
            k += 1
        long_enough = self.kind == "fund" and len(tags.text.keys[j]) > 3
        if k - j > 1 or self._closes(k) or LATIN.match(tags.text.keys[j]) or long_enough:
            self.proper, self.last = True, "name"
            return k
        return None

    def _only_name(self, j: int) -> bool:
        hits = [hit for hit in self.tags.hits[j] if not hit.enclitic]
        return any(hit.entry.kind == "name" and not hit.proclitics for hit in hits) and not any(
            hit.entry.kind in _FIELDS or hit.entry.kind in _ENDERS for hit in hits
        )

    def _foreign(self, j: int) -> bool:
        """A word that the lexicon does not know and that is not shaped like an Arabic verb, plural or adverb."""
        key = self.tags.text.keys[j]
        if self.kind not in _FLEXIBLE or self.tags.kinds[j] or self.tags.text.kinds[j] != WORD or len(key) < 3:
            return False
        if LATIN.match(key):
            return True
        if key.endswith(_INFLECTED) or key[0] in "يت" or j + 1 >= self.high:
            return False
        return key[0] not in "انسوفبلكم" or self._closes(j + 1) or self.tags.has(j + 1, "name")

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


def code_of(hit: Hit) -> str:
    """The party code of a state's or region's entry."""
    return hit.entry.id.split(".", 1)[1]


def _telling_first(hit: Hit) -> tuple[bool, int, bool, int]:
    """«الروسية» tells the state and «الخارجية» the field before they are any other word; «كينيا» is no «كيني»."""
    accusative = hit.feature.endswith(".ms") and not hit.proclitics
    rank = 1 if not hit.feature.startswith("adjective") else 2 if accusative else 0
    return hit.entry.kind not in _PLACES, rank, hit.entry.kind != "portfolio", -hit.stop
