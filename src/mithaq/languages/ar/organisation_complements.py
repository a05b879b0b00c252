"""What a head noun may have behind it in the name of a body, one complement at a time.

«وزارة الطاقة والبنية التحتية», «معهد بحوث المياه», «الهيئة السعودية للفضاء», «السفارة المغربية في باكو»: each method
takes one word or phrase to the name, or tells that the name is over.
"""

from __future__ import annotations

import re
from typing import Final

from mithaq.languages.ar.marks import DASHES
from mithaq.languages.ar.organisation_names import ProperNames
from mithaq.languages.ar.organisation_so_far import ENDERS, FLEXIBLE, STATE_NOUNS, WORDINGS
from mithaq.languages.ar.resources import words
from mithaq.lexicon.trie import Hit
from mithaq.model.text import WORD

_PLACES: Final = frozenset(["state", "region", "city", "area"])
_NAMES: Final = frozenset(["name", "leader"])
_NOUNS: Final = frozenset(["portfolio", "topic", "orghead", "action", "thing", "common", "measure"])
_ORDINARY: Final = _NOUNS | {"plain", "wish", "lead", "mark", "context"}
_NOUN: Final = 5  # letters of a noun with «لل» or «وال»
_MARKS: Final = frozenset("،,.؛:)")
_PAPERS: Final = ("orghead.newspaper", "orghead.magazine")
_GROUP: Final = "orghead.company.group"
_BENEVOLENT: Final = ("orghead.ngo.foundation", "orghead.ngo.centre")
_AFFAIRS: Final = frozenset(["لشوون", "لشيون", "للشوون", "للشيون"])
_MINISTRY: Final = "orghead.ministry"
_SUPREME: Final = "orghead.council.supreme"
_DEPARTMENT: Final = "orghead.department"
_PLAIN: Final = frozenset(["plain"])
_OTHERWISE: Final = frozenset("verb function office title state city region".split())
_AUTHORITIES: Final = ("orghead.authority", "orghead.council", "orghead.centre", "orghead.agency")
_PURPOSEFUL: Final = ("company", "fund", "school", "ngo")  # kinds whose name may say what they are there for
_RELATIONAL: Final = ("ي", "يه")  # endings of an adjective
_MASDAR: Final = re.compile("ت..ي.|ا..ا.")  # «ترويج», «إنعاش»
_MEMBERS: Final = words()["board_of"]
_CONSTRUCT: Final = ("ه", "ات", "ث", "ر", "ن")


class Complements(ProperNames):
    """The words behind one head noun."""

    __slots__ = ()

    def complement(self, j: int) -> int | None:
        """Where the complement that begins at token `j` ends; None where the name is over."""
        tags, key = self.tags, self.tags.text.keys[j]
        if tags.text.kinds[j] != WORD or key in DASHES:
            return self._mark(j, key)
        if key in _MEMBERS and j == self.head.stop and self.head.entry.id == "orghead.authority":
            return None  # «هيئة التدريس» is its teachers
        if (stop := self._patron(j, key)) is not None:
            return stop
        if key == "من" and (stop := self._sake(j)) is not None:
            return stop
        if key in _AFFAIRS and self._is_anothers_affair(j):
            return None
        if self._is("under") and (stop := self._served(j)) is not None:
            return stop
        if self.kind == "ministry" and (stop := self._house(j, key)) is not None:
            return stop
        if not tags.kinds[j].isdisjoint(ENDERS) and self._ends(j):
            return self._seat(j, key)
        hits = [hit for hit in tags.hits[j] if not hit.enclitic]
        for hit in sorted(hits, key=_telling_first):
            stop = self._place(hit, j, key) if hit.entry.kind in _PLACES else self._word(hit, j, key)
            if self.indefinite:
                return None
            if stop is not None:
                return stop
        return self._plain(j, key)

    def _is_anothers_affair(self, j: int) -> bool:
        """«مساعد وزير الخارجية لشؤون آسيا», «نائب رئيس الجامعة لشؤون الطلاب»: what somebody is there for."""
        ministry = self.head.entry.id == _MINISTRY and self.fields and j > self.head.stop
        return ministry or (self._is_bare() and self.kind in FLEXIBLE)

    def _sake(self, j: int) -> int | None:
        """«الوكالة المصرية للشراكة من أجل التنمية»."""
        keys = self.tags.text.keys
        if j + 2 >= self.high or keys[j + 1] != "اجل" or not keys[j + 2].startswith("ال") or self.end == self.head.stop:
            return None
        if self.kind not in ("ministry", "ngo", "igo", "fund", "other"):
            return None
        return self._take(j + 3, "noun")

    def _served(self, j: int) -> int | None:
        """«المكتب الصحفي لرئيس الجمهورية»: the office that a body serves."""
        if j == self.head.stop and self.definite:
            for hit in self.tags.hits[j]:
                if hit.entry.kind in ("office", "orghead") and hit.proclitics in ("ل", "لال") and not hit.enclitic:
                    self.last, self.fields = "noun", True
                    return hit.stop
        return None

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
            if clitics in ("و", "وال") and self.last == "noun" and (self._lists_fields() or not self._opens(j)):
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
            if self._is_of_several(hit, j, key) or self._is_over(hit, key):
                return self._take(hit.stop, "noun")
            nested = clitics in WORDINGS and j == self.head.stop and not self.definite and self.kind != "igo"
            if nested and not hit.feature.startswith(("plural", "dual")):
                self.last, self.definite = "noun", key.startswith("ال")
                self.fields = self.fields or self._lists_fields()
                return hit.stop
        elif kind == "office" and j == self.head.stop and self._is_of_members(hit, key):
            return self._take(hit.stop, "noun")
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

    def _is_of_several(self, hit: Hit, j: int, key: str) -> bool:
        """«الاتحاد العام للغرف التجارية»: of what bodies a union is."""
        if self.kind not in ("ngo", "igo") or not hit.feature.startswith("plural"):
            return False
        if key.startswith("وال"):  # «اتحاد الغرف والبورصات السلعية التركية»
            return self.tags.text.keys[j - 1].startswith("ال") and (self._is_states(j + 1) or self._is_states(j + 2))
        return key.startswith("لل") and self._head_is_definite() and self.end == self.head.stop

    def _is_over(self, hit: Hit, key: str) -> bool:
        """«المجلس الأعلى للنيابة الإدارية»: of what body a supreme council is."""
        high = self.head.entry.id == _SUPREME and self.end == self.head.stop
        following = self.tags.text.keys[hit.stop] if hit.stop < self.high else ""
        goes_on = following.startswith("ال") and following.endswith(_RELATIONAL)
        return high and goes_on and key.startswith("لل") and not hit.feature.startswith(("plural", "dual"))

    def _is_of_members(self, hit: Hit, key: str) -> bool:
        """«جمعية رجال الأعمال»: of what people a society is."""
        definite = key.startswith("ال") or (hit.stop > hit.first + 1 and self.tags.text.keys[hit.stop - 1][:2] == "ال")
        members = self.kind == "ngo" and hit.feature.startswith("plural") and hit.proclitics in WORDINGS
        return members and definite and not self.definite

    def _opens(self, j: int) -> bool:
        """Whether one body begins at token `j`, and not «والمناطق الحرة»."""
        return any(
            hit.entry.kind == "orghead" and not hit.feature.startswith(("plural", "dual")) for hit in self.tags.hits[j]
        )

    def _may_join(self, j: int) -> bool:
        """«والتجاري» goes on with a name, «والحكومة» begins another."""
        heads = (hit for hit in self.tags.hits[j] if hit.entry.kind == "orghead")
        others = any(hit.entry.get("needs") != "adjective" or self._is_states(j + 1) for hit in heads)
        return self.fields and self.last in ("noun", "adjective") and not others

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
        if key in STATE_NOUNS and not self._closes(j + 1):
            return self._state_noun(j, key, begins and not guarded)
        if key.startswith("ال") and len(key) > 4:
            adjectival = key.endswith(_RELATIONAL)
            if begins:
                if self._is_called(j):
                    self.proper, self.last, self.definite = True, "noun", True
                    return j + 1
                if guarded and not (self._closes(j + 1) or self._is_of_people(j, key)):
                    return None
                self.last, self.definite = "noun", True
                self.fields = adjectival or self.tags.kinds[j] <= _PLAIN
                return j + 1
            if self.last == "construct":
                return self._take(j + 1, "noun")
            known = guarded or self.countries or self._lists_fields()
            if adjectival and j == self.head.stop and self.kind == "ministry" and self._closes(j + 1):
                self.last, self.fields = "adjective", True  # «المجلس التصديري للصناعات الغذائية»
                return j + 1
            if adjectival and self._filled(j) and not known and (key.endswith("يه") or self._agrees(".ms")):
                self.last = "adjective"
                return j + 1
            return None
        qualified = self.last == "adjective" or self.tags.text.keys[j - 1].endswith("يه")
        if key.startswith("وال") and qualified and self._pairs(j, key):
            return j + 1
        if key.startswith("وال") and self.last == "noun" and self._is_listed_with(j):
            return self._take(j + 1, "noun")
        if self._is_for(j, key) or self._is_joined_purpose(j, key) or self._is_line_of_business(j, key):
            return self._take(j + 1, "noun")
        if self._aims(j, key):
            return self._take(j + 2, "noun")
        opened = self.last in ("construct", "noun") and not self.definite and self._goes_on(j)
        if j + 1 < self.high and (begins or opened):
            if self._governs(j, key) or (not guarded and self._heads_place(j)):
                self.last = "construct"
                return j + 1
            if begins and self._foreign(j):
                return self._foreign_name(j)
        return None

    def _is_called(self, j: int) -> bool:
        """«مؤسسة الأمل للتنمية», «مجموعة الفجر القابضة», «صحيفة الفجر»: a noun that is the name of a body here."""
        head, tags = self.head.entry.id, self.tags
        if self.definite or tags.has(j, "state", "orghead", "office", "title", "area", "city", "region"):
            return False
        if head in _PAPERS:
            return not tags.has(j, "modifier", "orgtail") and not tags.text.keys[j].endswith(("يه", "ين", "ون"))
        closing = tags.hits[j + 1] if j + 1 < self.high else ()
        forms = [h.entry.id for h in closing if h.entry.kind == "orgtail" and not h.proclitics and not h.enclitic]
        if head == _GROUP:
            return "orgtail.company.form" in forms
        return head in _BENEVOLENT and "orgtail.any.purpose" in forms and tags.text.keys[j + 1].startswith("لل")

    def _is_listed_with(self, j: int) -> bool:
        """«هيئة المواصفات والمقاييس السعودية»: an ordinary noun joined to the first, with the adjective of a state."""
        ordinary = bool(self.tags.kinds[j]) and self.tags.kinds[j] <= _ORDINARY
        return ordinary and self._is("titled") and self._is_states(j + 1)

    def _heads_place(self, j: int) -> bool:
        """«هيئة ميناء الإسكندرية», «شركة مصافي عدن», «اتحاد كتاب المغرب»: an ordinary noun before a place."""
        if not self._is_noun(j) or not (self.kind in ("company", "ngo") or self._is("titled")):
            return False
        if self.head.entry.id == _DEPARTMENT:
            return False  # «إدارة مطار الدمام»: who runs it
        return any(
            hit.entry.kind in ("city", "state")
            and not hit.feature.startswith("adjective")
            and not hit.feature.endswith("ambiguous")
            and not hit.proclitics
            and not hit.enclitic
            for hit in self.tags.hits[j + 1]
        )

    def _goes_on(self, j: int) -> bool:
        """«هيئة تنظيم قطاع الاتصالات», but «مجلس إدارة اتحاد الكرة» is that of another body."""
        return self._is_noun(j) and not self.tags.has(j, "orghead")

    def _is_noun(self, j: int) -> bool:
        """Whether the word at token `j` is a noun without the article and nothing else."""
        tags = self.tags
        if tags.text.kinds[j] != WORD or tags.has(
            j, "verb", "doing", "function", "name", "title", "honorific", "state"
        ):
            return False
        return any(
            (hit.entry.kind in _ORDINARY or hit.entry.kind == "orghead")
            and not hit.proclitics
            and not hit.enclitic
            and hit.entry.id != "common.adjective"
            for hit in tags.hits[j]
        )

    def _is_of_people(self, j: int, key: str) -> bool:
        """«مجلس المصدرين الأتراك»: people in the plural, with the adjective of their state."""
        behind = self.tags.longest(j + 1, "state") if key.endswith("ين") and j + 1 < self.high else None
        return behind is not None and behind.feature.endswith(".mp") and "ال" in behind.proclitics

    def _is_joined_purpose(self, j: int, key: str) -> bool:
        """«الشركة القابضة للقطن والغزل والنسيج»: what else a body is there for, joined to what it is there for."""
        if self.kind not in _PURPOSEFUL or not key.startswith("وال") or len(key) < _NOUN:
            return False
        if not self.tags.kinds[j].isdisjoint(_OTHERWISE) or self.tags.has(j, "orghead", "org"):
            return False
        k = j - 1
        while k > self.head.stop and self.tags.text.keys[k].startswith(("وال", "ال")):
            k -= 1
        return k >= self.head.stop and self.tags.text.keys[k].startswith("لل")

    def _is_line_of_business(self, j: int, key: str) -> bool:
        """«شركة مصر للغزل والنسيج»: what a company by name does, where what follows shows that it ends so."""
        if self.kind != "company" or self.last not in ("place", "name") or not key.startswith("لل") or len(key) < _NOUN:
            return False
        if key.endswith(("ين", "ون")) or not self.tags.kinds[j].isdisjoint(_OTHERWISE):
            return False
        if self.tags.has(j, "orghead", "org"):
            return False
        following = self.tags.text.keys[j + 1] if j + 1 < self.high else "."
        return following in _MARKS or following.startswith("وال") or self._is_states(j + 1)

    def _is_for(self, j: int, key: str) -> bool:
        """«الهيئة السعودية للمواصفات والمقاييس»: what a body with the adjective of a state is there for."""
        if (
            self.proper
            or not self.countries
            or (self.kind not in FLEXIBLE and not self.head.entry.id.startswith(_AUTHORITIES))
        ):
            return False
        ordinary = self.tags.kinds[j].isdisjoint(_OTHERWISE) and len(key) > 5 and not key.startswith("للاست")
        if key.startswith("لل"):
            return self.last == "adjective" and ordinary
        before = self.tags.text.keys[j - 1]
        return key.startswith("وال") and before.startswith("لل") and self.last == "noun" and ordinary

    def _aims(self, j: int, key: str) -> bool:
        """«الوكالة الوطنية لترقية الاستثمار», «الشركة القابضة لكهرباء مصر»: what a body is there for by its name."""
        long_head = self.head.stop - self.head.first > 1 and self._head_is_definite()
        if key[0] != "ل" or key.startswith("لل") or j + 1 >= self.high or self.proper:
            return False
        if not (self.countries or long_head) or self.last not in ("", "adjective"):
            return False
        if self.kind not in _PURPOSEFUL and not self._is("titled"):
            return False
        kinds = {hit.entry.kind for hit in self.tags.hits[j] if hit.proclitics == "ل" and not hit.enclitic}
        proper = long_head and self.kind != "ngo"  # «الاتحاد العام لعمال مصر», but «دعا الاتحاد الدولي لعقد الجمعية»
        if kinds.isdisjoint(_NOUNS) or (not proper and "action" in kinds and "portfolio" not in kinds):
            return False  # «الشركة الصينية لتنفيذ المشروع»: what somebody took it for
        following = self.tags.text.keys[j + 1]
        if following.startswith("ال") and len(following) > 4:
            return not self._ends(j + 1)
        return any(h.entry.kind == "state" and not h.proclitics and not h.enclitic for h in self.tags.hits[j + 1])

    def _pairs(self, j: int, key: str) -> bool:
        """«للموانئ البرية والجافة»: a second adjective of the gender of the first, which is nothing else."""
        if not self.tags.kinds[j] <= _PLAIN or len(key) < 6:
            return False
        before = self.tags.text.keys[j - 1]
        if key.endswith(_RELATIONAL):
            return key.endswith("ه") == before.endswith("ه")
        return key.endswith("ه") and before.endswith("ه") and not self.tags.kinds[j]

    def _governs(self, j: int, key: str) -> bool:
        """A noun with its genitive: «هيئة تنمية الصادرات»."""
        keys = self.tags.text.keys
        masdar = _MASDAR.fullmatch(key) is not None
        if self.tags.has(j, "verb", "doing") or self.tags.text.forms[j].endswith("ه"):
            return False
        if not (masdar or key.endswith(_CONSTRUCT) or j > self.head.stop):
            return False
        if not masdar and self.tags.kinds[j].isdisjoint(_NOUNS) and not self._is_noun(j):
            return False
        k = j + 1
        if not keys[k].startswith("ال") and k + 1 < self.high and self._is_noun(k):
            k += 1  # «تنظيم قطاع الاتصالات»
        return keys[k].startswith("ال") and len(keys[k]) > 4 and not self._ends(k)


def _telling_first(hit: Hit) -> tuple[bool, int, bool, int]:
    """«الروسية» tells the state and «الخارجية» the field before they are any other word; «كينيا» is no «كيني»."""
    accusative = hit.feature.endswith(".ms") and not hit.proclitics
    rank = 1 if not hit.feature.startswith("adjective") else 2 if accusative else 0
    return hit.entry.kind not in _PLACES, rank, hit.entry.kind != "portfolio", -hit.stop
