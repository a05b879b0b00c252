"""Names that a head noun opens: the head, its complements and what these govern.

A name ends before the first word that cannot belong to it. Whether it is a name at all, the head's entry and what was
found behind it decide together; «لجنة فنية» and «شركة روسية» are none.
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import CLOSE_QUOTES, LATIN, OPEN_QUOTES
from mithaq.languages.ar.organisation_complements import Complements
from mithaq.languages.ar.organisation_places import code_of
from mithaq.languages.ar.organisation_so_far import WORDINGS
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import OrganisationMention
from mithaq.model.text import WORD

_LONGEST: Final = 14
_LONGEST_EPITHET: Final = 3  # words in quotes behind a definite head
_QUOTED_ONLY: Final = ("company", "media", "ngo")  # kinds whose name is what the quotes hold
# Heads that with the adjective of a part of the world are bodies of several states.
_OF_SEVERAL: Final = ("orghead.authority", "orghead.agency", "orghead.commission", "orghead.ngo.observatory")
_BASE: Final = "orghead.base.short"
# Heads that with the adjectives of a part of the world and of a state are bodies of both: «المجلس العربي الروسي».
_OF_TWO_SIDES: Final = ("orghead.ngo.chamber", "orghead.ngo.council.business", "orghead.ngo.association")
_COUNCIL: Final = "orghead.council"
_SPOKESPERSON: Final = "orghead.office.spokesperson"
_AGENCY: Final = "orghead.agency"
_NEWS: Final = "orgtail.media.news"
_SERVICE: Final = "orghead.service"
_NOUNS: Final = ("portfolio", "topic", "action", "thing", "orgtail", "name", "state", "city")
_ARMS: Final = frozenset(["الجويه", "البحريه", "العسكريه"])
_LONGEST_BASE: Final = 3  # words of the name of a base
_GOVERNMENTS: Final = (
    "orghead.government",
    "orghead.presidency",
    "orghead.parliament",
    "orghead.ministry",
)  # of regions too

# What a gazetteer name behind a head noun may be for the two to be one name.
_COMPATIBLE: Final = {
    "ministry": ("media", "company", "ministry"),
    "company": ("company", "fund"),
    "fund": ("fund", "igo"),
    "school": ("school",),
    "media": ("media", "company"),
    "ngo": ("ngo", "igo", "company", "fund", "ministry", "other"),
    "igo": ("igo",),
    "military": ("military", "other"),
    "other": ("other", "military"),
}


def known_body(hit: Hit, first: int) -> OrganisationMention:
    """The body of a gazetteer entry, from token `first` to the end of its name."""
    _, kind, country, slug = hit.entry.id.split(".", 3)
    party = country == "-" and kind in ("igo", "fund") and slug[:1].isupper()
    return OrganisationMention(first, hit.stop, kind, None if country == "-" else country, slug if party else None)


class Phrase(Complements):
    """The name that one head noun opens."""

    def read(self) -> OrganisationMention | None:
        head, keys = self.head, self.tags.text.keys
        self.definite = "ال" in head.proclitics or any(
            keys[i].startswith(("ال", "وال", "بال", "لل", "ولل", "وبال")) for i in range(head.first, head.stop)
        )
        behind = self._known_behind()
        if behind is not None or head.feature.startswith(("plural", "dual")):
            return behind
        if (
            keys[head.stop : head.stop + 1] == ["ال"]
            and keys[head.stop + 1 : head.stop + 2]
            and not keys[head.stop + 1].isalpha()
        ):
            return None  # «مجموعة الـ 24»
        if head.entry.id == _SPOKESPERSON:
            return self._of_spokesperson()
        if head.entry.get("needs") == "adjective" and (self._qualifies_a_noun() or not self._is_of_a_state(head.stop)):
            return None
        quoted = self._quoted() or self._base()
        if quoted is not None:
            return quoted
        self.end = head.stop
        while self.end < self.high and self.end - head.first < _LONGEST:
            stop = self.complement(self.end)
            if stop is None:
                break
            self.end = stop
        if (close := self._closed_behind()) is not None:
            self.end, self.fields, self.definite = close, True, True
        return self._settled()

    def _of_spokesperson(self) -> OrganisationMention | None:
        """«مكتب المتحدث باسم وزارة الدفاع»: the office of who speaks for a body."""
        head, tags = self.head, self.tags
        for hit in tags.hits[head.stop] if head.stop < self.high else ():
            if hit.entry.kind == "orghead" and hit.proclitics in WORDINGS and not hit.enclitic:
                body = Phrase(tags, hit, self.low, self.high).read()
                if body is not None:
                    return OrganisationMention(head.first, body.stop, "ministry", body.country)
        return None

    def _closed_behind(self) -> int | None:
        """«"هيئة تنمية واستخدام الطاقة الجديدة والمتجددة"»: the mark that closes the quotes in which a name stands."""
        tags, keys, first = self.tags, self.tags.text.keys, self.head.first
        if first == self.low or keys[first - 1] not in OPEN_QUOTES or self.end == self.head.stop:
            return None
        if self.kind not in ("company", "fund", "school", "ngo", "other") and not self._is("titled"):
            return None
        for k in range(self.end, min(self.high, first + _LONGEST)):
            if keys[k] in CLOSE_QUOTES:
                return k if k > self.end else None
            if tags.text.kinds[k] != WORD or tags.has(k, "verb", "office", "function") or self._may_tell(k):
                return None
        return None

    def _may_tell(self, k: int) -> bool:
        """«"الحكومة الإسرائيلية تستمر …"»: whether the word at token `k` is shaped like a verb, and no known noun."""
        return self.tags.text.keys[k][0] in "تيسن" and not self.tags.has(k, *_NOUNS)

    def _is_of_a_state(self, j: int) -> bool:
        if j >= self.high or not self.tags.text.keys[j].startswith("ال"):
            return False
        return any(
            hit.entry.kind in ("state", "region") and hit.feature.startswith("adjective") and self._agrees(hit.feature)
            for hit in self.tags.hits[j]
            if not hit.enclitic
        )

    def _qualifies_a_noun(self) -> bool:
        """«السياسة الخارجية الروسية», «وزير الدفاع الروسي»: no ministry."""
        i = self.head.first
        if i == self.low or self.head.proclitics.startswith(("ل", "ب")):
            return False
        before = self.tags.text.keys[i - 1]
        if self.tags.has(i - 1, "verb", "function"):
            return False
        return before.startswith(("ال", "لل", "وال", "بال", "كال")) or self.tags.has(
            i - 1, "office", "portfolio", "topic", "thing", "common"
        )

    def _known_behind(self) -> OrganisationMention | None:
        tags, head, keys = self.tags, self.head, self.tags.text.keys
        plural = head.feature.startswith(("plural", "dual"))
        if self.kind == "ministry" and (plural or not self._is("open")):
            return None
        j = head.stop
        k = j + 1 if j < self.high and keys[j] in OPEN_QUOTES else j
        if k >= self.high:
            return None
        for hit in tags.of(k, ("org",)):
            if hit.proclitics not in WORDINGS or hit.enclitic:
                continue
            inner = known_body(hit, k)
            if inner.kind not in _COMPATIBLE[self.kind]:
                continue
            if hit.feature.endswith("ambiguous") and (hit.proclitics or inner.kind != self.kind):
                continue
            end = hit.stop
            if k > j:
                if end >= self.high or keys[end] not in CLOSE_QUOTES:
                    continue
                end += 1
            elif end < self.high and inner.kind != self.kind and self._closes(end):
                continue  # «مركز الأهرام للدراسات»: the known name is only the first word of another
            name = (k, hit.stop) if inner.kind in _QUOTED_ONLY and (k > j or plural) else None
            if k == j and inner.kind == "company":
                end = self._business(end)
            return OrganisationMention(head.first, end, inner.kind, inner.country, inner.code, name)
        return None

    def _business(self, j: int) -> int:
        """«شركة هيونداي للصناعات الثقيلة»: where what a company by name does ends, `j` where nothing tells it."""
        tags, keys = self.tags, self.tags.text.keys
        if j >= self.high or not keys[j].startswith("لل") or not tags.has(j, "orgtail", "portfolio", "topic"):
            return j
        j += 1
        while j < self.high and keys[j].startswith("ال") and keys[j].endswith("ه") and not tags.has(j, "state"):
            j += 1
        return j

    def _quoted(self) -> OrganisationMention | None:
        tags, head, keys = self.tags, self.head, self.tags.text.keys
        j = head.stop
        bracketed = j < self.high and keys[j] == "(" and self.kind == "company"  # «شركة (هواوي) الصينية»
        if (
            j >= self.high
            or not (keys[j] in OPEN_QUOTES or bracketed)
            or (self.kind == "ministry" and not self._is("weak") and head.entry.id != _AGENCY)
        ):
            return None
        close = self._bracket(j) if bracketed else self.closing(j)
        if close is None or (self.definite and close - j > _LONGEST_EPITHET + 1):
            return None
        k, end = j + 1, close + 1
        if head.entry.id == _AGENCY:  # «وكالة "نور" للأنباء»
            news = end < self.high and any(h.entry.id == _NEWS and not h.proclitics for h in tags.hits[end])
            return OrganisationMention(head.first, end + 1, "media", None, None, (k, close)) if news else None
        row = [keys[head.first].removeprefix("ل").removeprefix("و"), *keys[k:close]]
        for hit in tags.lexicon.at(row, 0, len(row)):
            if hit.entry.kind == "org" and hit.stop == len(row):
                inner = known_body(hit, head.first)
                return OrganisationMention(head.first, end, inner.kind, inner.country, inner.code)
        country = self._seat_in_quotes(k, close)
        if any(tags.has(x, "verb", "function") for x in range(k, close)):
            return None
        if country is not None:
            return OrganisationMention(head.first, end, self.kind, country)
        if self._names_states(k, close):
            return None
        if end < self.high and keys[end].startswith("ال"):
            state = tags.longest(end, "state")
            if state is not None and state.feature.startswith("adjective"):
                country, end = code_of(state), state.stop
        name = (k, close) if self.kind in _QUOTED_ONLY else None
        return OrganisationMention(head.first, end, self._kind_by_tail(k, close), country, None, name)

    def _bracket(self, j: int) -> int | None:
        """The bracket that closes the one at token `j`, with a word or two between them."""
        keys = self.tags.text.keys
        return next((c for c in range(j + 2, min(j + 4, self.high)) if keys[c] == ")"), None)

    def _seat_in_quotes(self, first: int, stop: int) -> str | None:
        """«غرفة تجارة وصناعة "مرسين"»: the state of the city that a chamber is of."""
        if self.head.entry.id != "orghead.ngo.chamber":
            return None
        cities = (h for h in self.tags.hits[first] if h.entry.kind == "city" and h.stop == stop and not h.proclitics)
        city = next(cities, None)
        return city.entry.id.split(".")[1] if city is not None else None

    def _base(self) -> OrganisationMention | None:
        """«قاعدة العند الجوية», «قاعدة محمد الأحمد البحرية»: a base by its name and what it is one of."""
        tags, head, keys = self.tags, self.head, self.tags.text.keys
        if head.entry.id != _BASE or (head.first > self.low and keys[head.first - 1].endswith("مطار")):
            return None
        for k in range(head.stop, min(head.stop + _LONGEST_BASE + 1, self.high)):
            if keys[k] in _ARMS and k > head.stop:
                city = tags.longest(head.stop, "city")
                country = city.entry.id.split(".")[1] if city is not None and not city.proclitics else None
                return OrganisationMention(head.first, k + 1, "military", country)
            if tags.text.kinds[k] != WORD or tags.has(k, "state", "office") or self._is_particle(k):
                return None
        return None

    def _is_particle(self, k: int) -> bool:
        return any(h.entry.kind == "function" and not h.proclitics and not h.enclitic for h in self.tags.hits[k])

    def _names_states(self, first: int, stop: int) -> bool:
        """«سكة حديد "الصين - قرغيزستان"» is a road between states."""
        places = [
            self.tags.has(i, "state", "region", "city") for i in range(first, stop) if self.tags.text.kinds[i] == WORD
        ]
        return any(places) if self.definite else all(places)

    def _settled(self) -> OrganisationMention | None:
        if not self._is_name():
            return None
        kind = self._kind_by_tail(self.head.stop, self.end)
        countries = list(dict.fromkeys(self.countries))
        joint = (self._is("joint") and kind == "ministry") or len(countries) > 1 or kind == "igo"
        joint = joint or (self.area and kind == "ngo" and self.head.entry.id in _OF_TWO_SIDES)
        if kind in ("ministry", "ngo") and not countries and self.area and self.head.entry.id in _OF_SEVERAL:
            kind = "igo"  # «الوكالة الأفريقية للسور الأخضر»
        country = None if joint or not countries else countries[0]
        if country is not None and not self.head.entry.id.startswith(_GOVERNMENTS):
            country = country.split("-")[0]
        return OrganisationMention(self.head.first, self.end, kind, country)

    def _is_name(self) -> bool:
        head, weak, needs = self.head, self._is("weak"), self.head.entry.get("needs")
        named, countries = self.proper or self.placed, set(self.countries)
        long_head = head.stop - head.first > 1
        if self.indefinite or (not self.definite and not named and not countries):
            return False
        if self.end == head.stop:
            return self._is("alone") and long_head and self.definite
        if (needs == "adjective" and not countries) or (needs == "name" and not self.proper):
            return False
        if needs == "place" and not (self.placed and self.end == head.stop + 1 and self._names_place(head.stop)):
            return False
        if self.head.entry.id == _SERVICE and self._serves(head.stop):
            return True  # «جهاز حماية المستهلك»
        if self.head.entry.id == _COUNCIL and self.fields and self.last == "noun" and self._head_is_definite():
            return self.tags.text.keys[head.stop + 1].startswith("لل")  # «المجلس التصديري للصناعات الغذائية»
        if weak and not named and not (countries and (self.fields or long_head or len(countries) > 1)):
            return False
        if self.kind == "military" and not (countries or named or self._is("alone")):
            return False
        whole = self.kind == "other" and not weak and not self._head_is_definite()
        filled = whole or (self.end - head.stop > 1 and (self.kind == "school" or self._is("titled")))
        return bool(countries or named or self.fields or long_head or filled)

    def _names_place(self, j: int) -> bool:
        """«غرفة جدة», not «غرفة الشرقية», of which there are several."""
        return any(h.entry.kind in ("city", "state") and not h.feature.endswith("ambiguous") for h in self.tags.hits[j])

    def _serves(self, j: int) -> bool:
        """Whether a field of government fills the two words or more behind token `j`: no device, and no staff."""
        fields = (h for h in self.tags.hits[j] if h.entry.kind == "portfolio" and h.proclitics in WORDINGS)
        return self.fields and self.end - j > 1 and any(fields) and not self._head_is_definite()

    def _kind_by_tail(self, first: int, stop: int) -> str:
        """A word that closes the names of one kind settles what a head leaves open."""
        if self._is("open") and not (self.kind == "company" and LATIN.match(self.tags.text.keys[first])):
            for i in range(first, stop):
                for hit in self.tags.hits[i]:
                    if hit.entry.kind == "orgtail" and not hit.enclitic and (kind := hit.entry.get("organisation")):
                        return kind
        return self.kind
