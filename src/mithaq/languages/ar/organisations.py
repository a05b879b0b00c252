"""Organisations: names that the gazetteer knows, and names that a head noun opens.

A name from a head noun is the head, its complements and what they govern: «وزارة الطاقة والبنية التحتية»,
«معهد بحوث المياه», «الهيئة السعودية للفضاء», «شركة "بتروناس" الماليزية». It ends before the first word that cannot belong
to it. Whether it is a name at all, the head's entry and what was found behind it decide together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import OrganisationMention
from mithaq.model.text import WORD

_OPEN = frozenset("\"«“”'‘„")
_CLOSE = frozenset("\"»”“'’")
_BRACKETS = (_OPEN | {"(", "/", "["}, _CLOSE | {")", "/", "]"})
_DASHES = frozenset("-–—ـ")
_COLONS = frozenset([":", "/", "،", "+", "|"])
_BEGINNING = frozenset(["org", "orghead"])  # kinds of the words with which a name can begin
_LONGEST = 14
_LONGEST_QUOTE = 8
_DATELINE_LINES = 5
_LONGEST_DATELINE = 12
_SOURCE_WORDS = frozenset(["المصدر", "مصدر", "نقلا", "عن", "وكاله", "صحيفه", "جريده"])
_QUOTED_ONLY = ("company", "media", "ngo")  # kinds whose name is what the quotes hold
_FLEXIBLE = ("company", "fund", "school", "ngo", "other", "media")  # kinds that take a name of their own
_LATIN = re.compile(r"[A-Za-z]")

# What a gazetteer name behind a head noun must be for the two to be one name.
_COMPATIBLE = {
    "ministry": ("media", "company", "ministry"),
    "company": ("company", "fund"),
    "fund": ("fund", "igo"),
    "school": ("school",),
    "media": ("media",),
    "ngo": ("ngo", "igo", "company", "fund", "ministry", "other"),
    "igo": ("igo",),
    "military": ("military", "other"),
    "other": ("other", "military", "igo"),
}
_ENDERS = frozenset(
    ["function", "verb", "event", "honorific", "title", "side", "counterpart", "eulogy", "mark", "instrument"]
)
_WORDINGS = ("", "ال")
_ATTACHED = ("", "ال", "ل", "لال")
_FIELDS = frozenset(["portfolio", "topic", "orgtail"])
_NAMES = frozenset(["name", "leader"])
_NOUNS = frozenset(["portfolio", "topic", "orghead", "action", "thing", "common", "measure"])
_PATRONS = frozenset("الملك الامير الاميره الشيخ الشيخه السلطان الامام الرييس الشهيد".split())
_CONNECTED = frozenset("بن ابن بنت ال ابو ام عبد".split())
_STATE_NOUNS = frozenset("جمهوريه دوله مملكه سلطنه اقليم الجمهوريه الدوله المملكه الاقليم البلاد الامه".split())
_PLURAL_KEYS = ("ات", "ون", "ين")


def organisations(tags: Tags, first: int, stop: int) -> list[OrganisationMention]:
    """All organisations of one sentence, in reading order, without overlap."""
    found: list[OrganisationMention] = []
    i = first
    while i < stop:
        mention = None if tags.kinds[i].isdisjoint(_BEGINNING) else organisation_at(tags, i, first, stop)
        if mention is None:
            i += 1
        else:
            found.append(mention)
            i = mention.stop
    return found


def organisation_at(tags: Tags, i: int, first: int, stop: int) -> OrganisationMention | None:
    """The organisation whose name begins at token `i` of the sentence `first` to `stop`."""
    known = _known(tags, i, first, stop)
    for head in tags.hits[i]:
        if head.entry.kind == "orghead" and not head.enclitic:
            mention = _Phrase(tags, head, first, stop).read()
            if mention is not None and (known is None or _outdoes(tags, mention, known)):
                return _with_alias(tags, mention, stop)
            if mention is not None:
                break
    return _with_alias(tags, _from_gazetteer(known, i), stop) if known is not None else None


# -- names that the gazetteer knows -----------------------------------------------------------------


def _known(tags: Tags, i: int, first: int, stop: int) -> Hit | None:
    """The longest gazetteer name at token `i` that the text shows to be one."""
    for hit in tags.hits[i]:
        if hit.entry.kind != "org" or hit.enclitic:
            continue
        if hit.feature.endswith("ambiguous"):
            if hit.proclitics in _WORDINGS and _set_apart(tags, hit.first, hit.stop, first, stop):
                return hit
        elif hit.stop > i + 1:
            if not _is_house(tags, hit):
                return hit
        elif _is_word(tags, hit):
            if hit.feature == "acronym" and not hit.proclitics and _set_apart(tags, hit.first, hit.stop, first, stop):
                return hit
        elif not _is_house(tags, hit):
            return hit
    return None


def _is_house(tags: Tags, hit: Hit) -> bool:
    """«الكرملين» is a place that may stand for a state; whether it acts is seen later."""
    return any(
        other.entry.kind == "state" and other.stop >= hit.stop and other.feature.startswith(("house", "official"))
        for other in tags.hits[hit.first]
    )


def _is_word(tags: Tags, hit: Hit) -> bool:
    """Whether a name of one word is at least as likely an ordinary one («لافتا», «بنا», «وما»)."""
    kinds = ("function", "common", "verb", "doing", "city", "name")
    for other in tags.hits[hit.first]:
        if other.entry.kind not in kinds or len(other.proclitics) > len(hit.proclitics):
            continue
        if hit.feature == "acronym" and not _LATIN.search(tags.text.keys[hit.first]):
            return True
        if hit.proclitics and other.entry.kind in ("function", "common", "verb", "doing"):
            return True
    short = len(tags.text.keys[hit.first]) <= 3
    return (hit.feature == "acronym" and bool(hit.proclitics)) or (
        short and tags.text.keys[hit.first] in ("وما", "بنا")
    )


def _set_apart(tags: Tags, first: int, last: int, low: int, high: int) -> bool:
    """Whether quotes, brackets, a dateline or a source line make an ordinary word a name."""
    keys = tags.text.keys
    before = keys[first - 1] if first > low else ""
    after = keys[last] if last < high else ""
    if before in _BRACKETS[0] and after in _BRACKETS[1]:
        return True
    if before == ":" and first - 2 >= low and keys[first - 2] in _SOURCE_WORDS:
        return True
    sentences = tags.text.sentences
    if low > sentences[min(_DATELINE_LINES, len(sentences)) - 1].first or first - low > _LONGEST_DATELINE:
        return False
    if not before and not after:
        return low > 0  # alone on its line, which is not the headline
    dashed = before in _DASHES or after in _DASHES
    return (
        dashed
        and (not before or before in _DASHES | _COLONS)
        and (not after or after in _DASHES | _COLONS)
        and (not tags.has(first, "city", "state"))
    )


def _from_gazetteer(hit: Hit, first: int) -> OrganisationMention:
    _, kind, country, slug = hit.entry.id.split(".", 3)
    among_states = country == "-" and kind in ("igo", "fund") and slug[:1].isupper()
    return OrganisationMention(
        first, hit.stop, kind, None if country == "-" else country, slug if among_states else None
    )


def _outdoes(tags: Tags, mention: OrganisationMention, known: Hit) -> bool:
    """«مجلس التعاون الاستراتيجي» is no «مجلس التعاون», but «منظمة الصحة العالمية» stays what it is."""
    return (
        mention.stop > known.stop
        and known.stop - known.first <= 2
        and (tags.text.keys[known.stop].startswith("ال") or known.entry.id.split(".")[1] == "media")
    )


def _with_alias(tags: Tags, mention: OrganisationMention, stop: int) -> OrganisationMention:
    """Take in what is told in brackets behind a name: «منظمة البلدان المصدرة للنفط (أوبك)»."""
    keys = tags.text.keys
    j = mention.stop
    if mention.name is not None or j + 2 >= stop or keys[j] not in _BRACKETS[0]:
        return mention
    for end in range(j + 2, min(j + 4, stop)):
        if keys[end] in _BRACKETS[1]:
            inner = [hit for hit in tags.hits[j + 1] if hit.entry.kind == "org" and hit.stop == end]
            kinds = [hit.entry.id.split(".")[1] for hit in inner]
            if mention.kind in kinds or (not inner and end == j + 2 and _LATIN.search(keys[j + 1])):
                mention.stop = end + 1
            break
    return mention


# -- names that a head noun opens -------------------------------------------------------------------


@dataclass(slots=True)
class _Phrase:
    """The words behind one head noun, read one complement at a time."""

    tags: Tags
    head: Hit
    low: int
    high: int
    countries: list[str] = field(default_factory=list)
    proper: bool = False  # a personal name, a quoted or foreign word, a place
    fields: bool = False  # a portfolio, a topic, a word that closes names
    definite: bool = False
    indefinite: bool = False  # «شركة روسية», «لجنة فنية»: no name
    end: int = 0
    named: tuple[int, int] | None = None  # tokens of a quoted name
    last: str = ""  # what the complement before was: "noun", "adjective", "name", "place"

    def read(self) -> OrganisationMention | None:
        head, keys = self.head, self.tags.text.keys
        entry = head.entry
        if head.feature.startswith(("plural", "dual")) and not self._gazetteer_behind():
            return None
        self.definite = any(
            keys[i].startswith(("ال", "وال", "بال", "لل", "ولل", "وبال")) for i in range(head.first, head.stop)
        )
        if "ال" in head.proclitics:
            self.definite = True
        if entry.get("needs") == "adjective" and self._qualifies_a_noun():
            return None
        behind = self._gazetteer_behind() or self._quoted()
        if behind is not None:
            return behind
        self.end = head.stop
        while self.end < self.high and self.end - head.first < _LONGEST:
            stop = self._complement(self.end)
            if stop is None:
                break
            self.end = stop
        return self._settled()

    @property
    def kind(self) -> str:
        return self.head.entry.get("organisation") or "other"

    def _qualifies_a_noun(self) -> bool:
        """«السياسة الخارجية الروسية», «وزير الدفاع الروسي»: no ministry."""
        i = self.head.first
        if self.head.proclitics.endswith("ل") and self.head.proclitics != "ل":
            return True
        if i == self.low:
            return False
        before = self.tags.text.keys[i - 1]
        if self.tags.has(i - 1, "verb") or self.tags.has(i - 1, "function"):
            return False
        return before.startswith(("ال", "لل", "وال", "بال", "كال")) or self.tags.has(
            i - 1, "office", "portfolio", "topic", "thing", "common"
        )

    # A name that stands whole behind the head: «وكالة الأناضول», «شركة "بتروناس" الماليزية».

    def _gazetteer_behind(self) -> OrganisationMention | None:
        tags, head, keys = self.tags, self.head, self.tags.text.keys
        j = head.stop
        k = j + 1 if j < self.high and keys[j] in _OPEN else j
        if k >= self.high:
            return None
        plural = head.feature.startswith(("plural", "dual"))
        for hit in tags.hits[k]:
            if hit.entry.kind != "org" or hit.proclitics not in _WORDINGS or hit.enclitic:
                continue
            inner = _from_gazetteer(hit, k)
            if inner.kind not in _COMPATIBLE[self.kind]:
                continue
            end = hit.stop
            if k > j:
                if end >= self.high or keys[end] not in _CLOSE:
                    continue
                end += 1
            elif end < self.high and self._goes_on(end, inner):
                continue
            name = (k, hit.stop) if inner.kind in _QUOTED_ONLY and (k > j or plural) else None
            return OrganisationMention(head.first, end, inner.kind, inner.country, inner.code, name)
        return None

    def _goes_on(self, j: int, inner: OrganisationMention) -> bool:
        """«مركز الأهرام للدراسات»: the known name is only the first word of another."""
        hits = self.tags.hits[j]
        key = self.tags.text.keys[j]
        return (any(h.entry.kind == "orgtail" and key.startswith("ل") for h in hits) and inner.kind != self.kind) or (
            inner.kind == "media" and self.kind == "ministry" and self.head.entry.id != "orghead.agency"
        )

    def _quoted(self) -> OrganisationMention | None:
        tags, head, keys = self.tags, self.head, self.tags.text.keys
        j = head.stop
        if j >= self.high or keys[j] not in _OPEN or self.kind == "ministry" and head.entry.get("weak") != "yes":
            return None
        close = self._closing(j)
        if close is None:
            return None
        k, end = j + 1, close + 1
        row = [keys[head.first].removeprefix("ل").removeprefix("و"), *keys[k:close]]
        for hit in tags.lexicon.at(row, 0, len(row)):
            if hit.entry.kind == "org" and hit.stop == len(row):
                inner = _from_gazetteer(hit, head.first)
                return OrganisationMention(head.first, end, inner.kind, inner.country, inner.code)
        if tags.has(k, "verb", "function") or self._states_only(k, close):
            return None
        self.end, self.proper, self.named = end, True, (k, close)
        country = None
        if end < self.high and keys[end].startswith("ال") and (state := tags.longest(end, "state")):
            if state.feature.startswith("adjective"):
                country, end = _code(state), state.stop
        return OrganisationMention(
            head.first,
            end,
            self._kind_by_tail(k, close),
            country,
            None,
            (k, close) if self.kind in _QUOTED_ONLY else None,
        )

    def _states_only(self, first: int, stop: int) -> bool:
        """«سكة حديد "الصين - قرغيزستان"» is a road between states."""
        return not any(
            self.tags.text.kinds[i] == WORD and not self.tags.has(i, "state", "region", "city")
            for i in range(first, stop)
        )

    def _closing(self, j: int) -> int | None:
        keys = self.tags.text.keys
        return next((c for c in range(j + 2, min(j + 1 + _LONGEST_QUOTE, self.high)) if keys[c] in _CLOSE), None)

    # One complement after the other.

    def _complement(self, j: int) -> int | None:
        """Where the complement that begins at token `j` ends; None where the name is over."""
        tags, key = self.tags, self.tags.text.keys[j]
        if tags.text.kinds[j] != WORD:
            return self._mark(j, key)
        if (stop := self._patron(j, key)) is not None:
            return stop
        if tags.kinds[j] and not tags.kinds[j].isdisjoint(_ENDERS) and self._ends(j, key):
            return self._place_behind(j, key)
        for hit in tags.hits[j]:
            if hit.enclitic:
                continue
            stop = (
                self._place(hit, j, key)
                if hit.entry.kind in ("state", "region", "city", "area")
                else self._field(hit, j)
            )
            if self.indefinite:
                return None
            if stop is not None:
                return stop
        return self._plain(j, key)

    def _mark(self, j: int, key: str) -> int | None:
        """A quoted part, or the dash between two states."""
        if key in _OPEN and not self.proper and self.end > self.head.stop:
            close = self._closing(j)
            if close is not None and self.kind in _FLEXIBLE and not self.tags.has(j + 1, "verb", "function"):
                self.proper = True
                return close + 1
        if key in _DASHES and self.last == "adjective" and self.countries and j + 1 < self.high:
            state = self.tags.longest(j + 1, "state")
            if state is not None and state.feature.startswith("adjective"):
                self.countries.append(_code(state))
                return state.stop
        return None

    def _ends(self, j: int, key: str) -> bool:
        """Whether the word at token `j` is one that no name holds."""
        for hit in self.tags.hits[j]:
            kind = hit.entry.kind
            if kind in ("title", "honorific") and not hit.enclitic:
                return True
            if kind in _ENDERS and hit.proclitics in ("", "و") and not hit.enclitic and not key.startswith("ال"):
                return True
            if kind == "function" and not hit.proclitics:
                return not any(h.entry.kind == "orgtail" and not h.proclitics for h in self.tags.hits[j])
        return False

    def _place_behind(self, j: int, key: str) -> int | None:
        """«السفارة السعودية في القاهرة», «صندوق الاستثمار في كازاخستان»."""
        if key != "في" or j + 1 >= self.high or self.end == self.head.stop and not self.definite:
            return None
        abroad = self.head.entry.get("abroad") == "yes"
        for hit in self.tags.hits[j + 1]:
            if hit.proclitics or hit.enclitic:
                continue
            if hit.entry.kind == "state" and not hit.feature.startswith("adjective") and (abroad or not self.countries):
                if not abroad:
                    if self.kind not in ("ministry", "fund", "company", "school"):
                        return None
                    self.countries.append(_code(hit))
                return hit.stop
            if hit.entry.kind == "city" and abroad:
                return hit.stop
        return None

    def _patron(self, j: int, key: str) -> int | None:
        """«الملك سعود», «الأمير سلمان»: whom a body is named for."""
        keys, tags = self.tags.text.keys, self.tags
        if j != self.head.stop or key not in _PATRONS or j + 1 >= self.high:
            return None
        if not (tags.has(j + 1, "name", "leader") or keys[j + 1] in _CONNECTED):
            return None
        return self._names(j + 1)

    def _names(self, j: int) -> int:
        keys, tags = self.tags.text.keys, self.tags
        k = j
        while k < self.high and k - j < 6 and tags.text.kinds[k] == WORD:
            if keys[k] in _CONNECTED:
                k += 1
            elif (
                tags.has(k, "name", "leader")
                and not keys[k].startswith(("لل", "وال"))
                and not (
                    k > j and keys[k].startswith("ال") and not tags.kinds[k].isdisjoint(_FIELDS | {"state", "area"})
                )
            ):
                k += 1
            else:
                break
        self.proper, self.last = True, "name"
        return max(k, j)

    def _place(self, hit: Hit, j: int, key: str) -> int | None:
        kind, clitics, feature = hit.entry.kind, hit.proclitics, hit.feature
        if feature.startswith("adjective"):
            if kind == "city" or clitics not in _WORDINGS:
                if clitics == "وال" and self.countries and self.last == "adjective":
                    self.countries.append(_code(hit))
                    return hit.stop
                return None
            if not key.startswith("ال"):
                if j == self.head.stop and not self.definite and "." in feature:
                    self.indefinite = True
                return None
            if not self._agrees(feature, key):
                return None
            if kind == "area":
                self.fields = True
            else:
                self.countries.append(_code(hit))
            self.last, self.definite = "adjective", True
            return hit.stop
        if kind == "area" or feature.endswith("ambiguous") and not (j == self.head.stop and clitics == ""):
            return None
        if clitics == "ب" and self.kind in _FLEXIBLE and kind in ("city", "state", "region") and self._filled(j):
            self.proper, self.last = True, "place"
            return hit.stop
        if kind == "city":
            if clitics or self.countries or not (j == self.head.stop or self.last == "noun") or self.definite:
                return None
            self.countries.append(hit.entry.id.split(".")[1])
            self.proper, self.last = True, "place"
            return hit.stop
        if clitics not in ("", "ل", "لال") or self.countries:
            return None
        before = self.tags.text.keys[j - 1]
        if not clitics and not (
            j == self.head.stop
            and not key.startswith(("لل", "ال"))
            or before in _STATE_NOUNS
            or self.last == "noun"
            or j == self.head.stop
        ):
            return None
        if clitics and self.kind not in ("ministry", "fund", "school", "ngo", "igo"):
            return None
        self.countries.append(_code(hit))
        self.last, self.definite, self.proper = "place", True, True
        return hit.stop

    def _agrees(self, feature: str, key: str) -> bool:
        """A masculine adjective behind a feminine head without a masculine complement belongs to somebody else."""
        if feature != "adjective.ms" and not feature.endswith(".ms"):
            return True
        keys = self.tags.text.keys
        words = [keys[k] for k in range(self.head.first, self.end)]
        return not all(word.endswith(("ه", "ات", "ي", "ا")) for word in words) or not words[0].endswith(("ه", "ات"))

    def _filled(self, j: int) -> bool:
        return j > self.head.stop or self.definite

    def _field(self, hit: Hit, j: int) -> int | None:
        """A portfolio, a topic, a closing word, a nested head or a personal name."""
        kind, clitics = hit.entry.kind, hit.proclitics
        key = self.tags.text.keys[j]
        if kind == "portfolio":
            if clitics in _ATTACHED or clitics in ("و", "وال") and self.last == "noun":
                if clitics.startswith("و") and self.tags.has(j, "orghead") and not self._lists_portfolios():
                    return None
                if clitics == "ل" and not key.startswith("لل"):
                    return None
                return self._take(hit.stop, "noun")
        elif kind == "orgtail":
            return self._tail(hit, j, key)
        elif kind == "topic":
            if (
                clitics in ("ال", "لال")
                or clitics in ("وال",)
                and self.last in ("noun", "adjective")
                and self._may_join(j)
            ):
                return self._take(hit.stop, "noun")
            if clitics == "" and key.startswith("ال"):
                return self._take(hit.stop, "noun")
        elif kind == "orghead":
            nested = clitics in _WORDINGS and j == self.head.stop and not hit.feature.startswith(("plural", "dual"))
            if nested and not self.definite and self.kind != "igo":
                self.last, self.definite = "noun", self.definite or key.startswith("ال")
                return hit.stop
        elif kind in _NAMES and clitics in _WORDINGS and j == self.head.stop and self.kind in (*_FLEXIBLE, "military"):
            others = self.tags.kinds[j] - _NAMES - {"thing", "furniture", "org"}
            if (
                not self.definite
                and not others
                and not ("ambiguous" in hit.feature and self.head.entry.get("weak") == "yes")
            ):
                return self._names(j)
        elif kind == "common" and hit.entry.id == "common.adjective" and clitics in _WORDINGS:
            if key.startswith("ال") and (self._filled(j)):
                self.last = "adjective"
                return hit.stop
            if (
                not key.startswith("ال")
                and j == self.head.stop
                and not self.definite
                and not self.tags.has(j, "name", "orgtail")
            ):
                self.indefinite = True
        return None

    def _lists_portfolios(self) -> bool:
        return self.head.entry.id in ("orghead.ministry", "orghead.ministry.state")

    def _may_join(self, j: int) -> bool:
        """«والتجاري» goes on with a name, «والحكومة» begins another."""
        return not self.tags.has(j, "orghead") and self.fields

    def _take(self, stop: int, last: str) -> int:
        self.fields, self.last, self.definite = True, last, True
        return stop

    def _tail(self, hit: Hit, j: int, key: str) -> int | None:
        group = hit.entry.id.split(".")[1]
        if hit.entry.id == "orgtail.any.place" or hit.entry.id == "orgtail.any.deputy":
            return None
        if hit.proclitics == "و" or hit.proclitics == "وال":
            if not (self.last in ("noun", "adjective") and key.startswith("وال") and self._may_join(j)):
                return None
        elif hit.proclitics not in _WORDINGS and not (hit.proclitics == "لال" and self.end > self.head.stop):
            return None
        if key.startswith("ل"):
            if j == self.head.stop and not self.definite and group == "any":
                return None
            if not key.startswith("لل") and hit.stop == j + 1:
                return self._purpose(j)
            return self._take(hit.stop, "noun")
        if not key.startswith(("ال", "وال")):
            if self.end == self.head.stop:
                return None
            return self._take(hit.stop, "adjective")
        if hit.entry.id == "orgtail.any.rank":
            self.last, self.definite = "adjective", True
            return hit.stop
        return self._take(hit.stop, "adjective")

    def _purpose(self, j: int) -> int | None:
        """«لتنمية الشباب», «لمكافحة الفساد»."""
        keys = self.tags.text.keys
        if j + 1 < self.high and keys[j + 1].startswith("ال") and not self._ends(j + 1, keys[j + 1]):
            return self._take(j + 2, "noun")
        return None

    def _plain(self, j: int, key: str) -> int | None:
        """A word that the lexicon does not know as part of names."""
        tags, keys, entry = self.tags, self.tags.text.keys, self.head.entry
        weak = entry.get("weak") == "yes" or entry.get("needs") is not None
        if key in _STATE_NOUNS:
            if j + 1 < self.high and any(
                h.entry.kind == "state" and not h.proclitics and not h.enclitic for h in tags.hits[j + 1]
            ):
                self.last = "noun"
                return j + 1
            if key.startswith("ال") and j == self.head.stop and not weak:
                return self._take(j + 1, "noun")
            return None
        if key.startswith("ال") and len(key) > 4:
            adjectival = key.endswith(("ي", "يه"))
            if j == self.head.stop and not self.definite:
                if weak and not self._closed_later(j + 1):
                    return None
                self.last, self.definite = "noun", True
                if not tags.kinds[j] or adjectival:
                    self.fields = True
                return j + 1
            if adjectival and self._filled(j) and not weak:
                self.last = "adjective"
                return j + 1
            if self.last == "construct":
                return self._take(j + 1, "noun")
            return None
        if j == self.head.stop and not self.definite and j + 1 < self.high:
            following = keys[j + 1]
            if (
                following.startswith("ال")
                and len(following) > 4
                and not tags.kinds[j].isdisjoint(_NOUNS)
                and not self._ends(j + 1, following)
                and not tags.has(j, "verb", "doing")
                and key.endswith(("ه", "ات", "ث", "ر", "ن"))
            ):
                self.last = "construct"
                return j + 1
            if self._foreign(j):
                k = j + 1
                while k < self.high and k - j < 3 and tags.text.kinds[k] == WORD and self._foreign(k):
                    k += 1
                if k - j > 1 or self._closed_later(k) or _LATIN.search(key) or self.kind == "fund":
                    self.proper, self.last = True, "name"
                    return k
        return None

    def _closed_later(self, j: int) -> bool:
        """Whether a word that only names hold follows: «مركز الواحة للدراسات»."""
        return j < self.high and any(
            h.entry.kind == "orgtail" and h.entry.id.split(".")[1] != "any" or h.entry.id == "orgtail.any.purpose"
            for h in self.tags.hits[j]
            if not h.proclitics and not h.enclitic and self.tags.text.keys[j].startswith("ل")
        )

    def _foreign(self, j: int) -> bool:
        """A word that the lexicon does not know and that is not shaped like an Arabic verb, plural or adverb."""
        key = self.tags.text.keys[j]
        if self.kind not in _FLEXIBLE or self.tags.kinds[j] or self.tags.text.kinds[j] != WORD or len(key) < 3:
            return False
        if _LATIN.search(key):
            return True
        return key[0] not in "ايتنسوفبلكم" and not key.endswith(("ه", "ا", *_PLURAL_KEYS))

    # What it comes to.

    def _settled(self) -> OrganisationMention | None:
        head, entry = self.head, self.head.entry
        needs, weak = entry.get("needs"), entry.get("weak") == "yes"
        long_head = head.stop - head.first > 1
        countries = list(dict.fromkeys(self.countries))
        if self.indefinite or not self.definite and not self.proper and not countries:
            return None
        if self.end == head.stop and not (entry.get("alone") == "yes" and self.definite):
            return None
        if needs == "adjective" and not countries or needs == "name" and not self.proper:
            return None
        if weak and not self.proper and not (countries and (self.fields or long_head or len(countries) > 1)):
            return None
        if self.kind == "military" and not (countries or self.proper or entry.get("alone") == "yes"):
            return None
        if not (countries or self.proper or self.fields or long_head) and self.kind != "ministry":
            return None
        kind = self._kind_by_tail(head.stop, self.end)
        joint = entry.get("joint") == "yes" or len(countries) > 1 or kind == "igo"
        return OrganisationMention(head.first, self.end, kind, None if joint or not countries else countries[0])

    def _kind_by_tail(self, first: int, stop: int) -> str:
        """A word that closes the names of one kind settles what a head of several kinds leaves open."""
        if self.head.entry.get("open") == "yes":
            for i in range(first, stop):
                for hit in self.tags.hits[i]:
                    if hit.entry.kind == "orgtail" and not hit.enclitic and (settled := hit.entry.get("organisation")):
                        return settled
        return self.kind


def _code(hit: Hit) -> str:
    return hit.entry.id.split(".", 1)[1]
