"""A sentence as the reader of instruments sees it: its nouns for documents, and the marks around them."""

from __future__ import annotations

from dataclasses import dataclass

from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue, Duration, Quantity
from mithaq.records.context import Context

OPENING, CLOSING = frozenset('«"“('), frozenset('»"”)')
JOINING = frozenset("-–—/")
STOPS = frozenset(".؛!؟")
COMMAS = frozenset("،,")
_LONGEST = 26
_LONGEST_QUOTE = 16
_MANY = 1000  # more than so many documents are never counted in one breath
# Groups of words and verbs at which the title of a document is over.
_ENDING = frozenset(
    "sign signing signed issue say saying effective turn according meet receive arrive"
    " title_end relative listing becoming count_of".split()
)
_GOVERNING = frozenset("drafting signing sign in_force anaphoric adopt issuing issue title_on listing".split())
_FINITE = frozenset(["present", "future"])


@dataclass(slots=True)
class Noun:
    """A noun for a document; `first` is the item at which its number begins, if it has one."""

    index: int
    first: int
    kind: str
    cited: str  # "", no, known, joint or resolution: what a mention needs to stand without a signing
    feature: str
    count: int | None
    parties: tuple[str, ...]
    name: str = ""  # second part of the id of its lexicon entry

    @property
    def plural(self) -> bool:
        return self.feature.startswith("plural")


class Row:
    """One sentence and the lexicon groups of its items, marks included."""

    def __init__(self, context: Context, items: list[Item], number: int) -> None:
        self.context = context
        self.items = items
        self.number = number
        self._marks: dict[int, frozenset[str]] = {}

    def marks(self, k: int) -> frozenset[str]:
        """Groups of item `k` and the marks that begin at it."""
        found = self._marks.get(k)
        if found is None:
            item = self.items[k]
            tags = self.context.sketch.tags
            extra = []
            if tags.has(item.first, "mark"):
                extra = [h.entry.id.split(".")[1] for h in tags.hits[item.first] if _is_mark(h)]
            if item.stop - item.first > 1 and ("Word" in item.types or "Person" in item.types):  # «مراسم توقيع»
                inner = (h.entry for t in range(item.first + 1, item.stop) for h in tags.hits[t])
                extra += [e.id.split(".")[1] for e in inner if e.kind == "noun"]
            found = self._marks[k] = item.groups | frozenset(extra) if extra else item.groups
        return found

    def mark_words(self, k: int, group: str) -> int:
        """How many items the mark of a group at item `k` covers."""
        item = self.items[k]
        for hit in self.context.sketch.tags.hits[item.first]:
            if hit.entry.kind == "mark" and hit.entry.id.split(".")[1] == group:
                return sum(1 for other in self.items[k:] if other.first < hit.stop)
        return 1

    def possessed(self, k: int) -> bool:
        """Whether item `k` is what was announced: «إعلان واشنطن مقتله»."""
        item = self.items[k] if k < len(self.items) else None
        return item is not None and "Word" in item.types and not item.groups and item.key.endswith(("ه", "ها", "هم"))

    def expects(self, k: int) -> bool:
        """Whether a verb of signing at item `k` is one of expecting: «توقع حدوث …», «يتوقع أن …»."""
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if following is None or not self.items[k].key.removeprefix("و").startswith(("توقع", "يتوقع")):
            return False
        bare = "Word" in following.types and not self.definite(k + 1) and not following.is_mention
        return bare and self.noun(k + 1) is None and not self.marks(k + 1) & {"bundle", "title_on", "with"}

    def purpose(self, k: int) -> bool:
        """Whether the word at item `k` tells a purpose: «جاهزون لتوقيع …»."""
        hits = self.context.sketch.tags.hits[self.items[k].first]
        return any(h.entry.kind == "noun" and h.proclitics.lstrip("وف").startswith("ل") for h in hits)

    def near(self, low: int, high: int) -> frozenset[str]:
        """All marks of a range of items, back to the last full stop in it."""
        found: set[str] = set()
        for k in range(min(high, len(self.items)) - 1, max(low, 0) - 1, -1):
            if self.items[k].key in STOPS:
                break
            found |= self.marks(k)
        return frozenset(found)

    def marked(self, low: int, high: int, mark: str) -> bool:
        """Whether a mark stands anywhere in a range of items."""
        return any(mark in self.marks(k) for k in range(max(0, low), min(high, len(self.items))))

    def definite(self, k: int) -> bool:
        """Whether item `k` carries the article."""
        item = self.items[k]
        return "ال" in item.proclitics or item.key.startswith("ال")

    # -- nouns --------------------------------------------------------------------------------------

    def noun(self, k: int) -> Noun | None:
        """The noun for a document at item `k`."""
        item = self.items[k]
        for hit in self.context.sketch.tags.hits[item.first]:
            if hit.entry.kind == "instrument" and hit.stop == item.stop and not hit.enclitic:
                if hit.entry.get("adjective") and self._describes(k):
                    return None
                return self._noun(k, hit)
        return None

    def _describes(self, k: int) -> bool:
        """Whether the word at `k` is an adjective of the noun before it: «الشراكة الاستراتيجية»."""
        before = self.items[k - 1] if k else None
        if before is None or "Word" not in before.types or before.key in STOPS:
            return False
        if self.definite(k) != self.definite(k - 1):
            return False
        tags = self.context.sketch.tags
        return not self.marks(k - 1) & _GOVERNING and not tags.has(before.first, "function", "verb")

    def _noun(self, k: int, hit: Hit) -> Noun:
        get = hit.entry.get
        first, count = self._count(k, hit.feature)
        parties = tuple((get("parties") or "").split())
        return Noun(
            k, first, get("instrument") or "document", get("cited") or "", hit.feature, count, parties, hit.entry.id
        )

    def _count(self, k: int, feature: str) -> tuple[int, int | None]:
        """First item of the title, and how many documents it names."""
        if feature.startswith("dual"):
            return k, 2
        for back in (k - 1, k - 2):
            value = self.items[back].value if back >= 0 else None
            if isinstance(value, Quantity):
                if value.kind == "number" and isinstance(value.amount, int) and 0 < value.amount < _MANY:
                    return back, value.amount
                break
            if back >= 0 and not (self.items[back].key in "()" or self.marks(back) & {"title_on"}):
                break
        for back in range(k - 1, max(-1, k - 4), -1):
            if "bundle" in self.marks(back):
                covers = back + self.mark_words(back, "bundle")
                return (back, None) if covers >= k else (k, None if feature.startswith("plural") else 1)
        return k, None if feature.startswith("plural") else 1

    def told_count(self, stop: int, kind: str) -> tuple[int, int] | None:
        """(item after it, number) of «… وعددها 25 وثيقة» behind a title that ends before item `stop`."""
        for k in range(stop, min(stop + 14, len(self.items))):
            if self.items[k].key in STOPS:
                return None
            if "count_of" not in self.marks(k):
                continue
            for n in range(k + 1, min(k + 4, len(self.items))):
                value = self.items[n].value
                if isinstance(value, Quantity) and value.kind == "number" and isinstance(value.amount, int):
                    noun = self.noun(n + 1) if n + 1 < len(self.items) else None
                    if noun is not None and noun.kind == kind:
                        return n + 2, value.amount
        return None

    # -- titles -------------------------------------------------------------------------------------

    def title(self, noun: Noun) -> int:
        """Item after the last one of the title that a noun opens."""
        items, i = self.items, noun.index
        j = i + 1
        while j < len(items) and j - i < _LONGEST:
            item = items[j]
            if "Mark" in item.types:
                after = self._over_mark(i, j)
                if after is None:
                    break
                j = after
                continue
            if j == i + 1 and self.definite(i) and not self._complements(j, act=noun.kind == "agreement"):
                break
            if self._ends(i, j):
                break
            j += 1
        while j > i + 1 and not items[j - 1].is_mention and self._hangs(i, j):
            j -= 1
        return j

    def _hangs(self, i: int, j: int) -> bool:
        """Whether the last item of a title leads to nothing: a preposition, a hyphen, a quotation that only opens."""
        last = self.items[j - 1].key
        if last in OPENING & CLOSING:
            return sum(item.key == last for item in self.items[i:j]) % 2 == 1
        return "title_on" in self.marks(j - 1) or last in OPENING | JOINING

    def _over_mark(self, i: int, j: int) -> int | None:
        """Where the title goes on behind the punctuation at `j`, None where it is over."""
        items = self.items
        key = items[j].key
        if key in OPENING and not (key in CLOSING and self._quoted(i)):
            for k in range(j + 1, min(j + _LONGEST_QUOTE, len(items))):
                if items[k].key in CLOSING:
                    return k + 1
            return None
        if key in COMMAS and self._goes_on(i, j):
            return j + 1
        return j + 1 if key in JOINING and j + 1 < len(items) and j > i + 1 else None

    def _goes_on(self, i: int, j: int) -> bool:
        """«اتفاقية لتجنب الازدواج الضريبي، ولمنع التهرب الضريبي»: a second purpose behind the comma at `j`."""
        following = self.items[j + 1] if j + 1 < len(self.items) else None
        if following is None or not following.key.startswith("ول") or len(following.key) < 5 or following.is_mention:
            return False
        if following.groups or self.context.sketch.tags.has(following.first, "function"):
            return False
        return any(self._is_for(k) for k in range(i + 1, j))

    def _quoted(self, i: int) -> bool:
        return i > 0 and self.items[i - 1].key in OPENING

    def _complements(self, j: int, *, act: bool) -> bool:
        """Whether item `j` can go on a noun with the article: another article, a preposition, a quotation.

        «على» goes on an act («الاتفاق على بناء …»), else it belongs to the verb in front («نص الإعلان على …»).
        """
        item = self.items[j]
        if item.key == "في" and j + 1 < len(self.items) and "title_on" not in self.marks(j + 1):
            return False  # «الاتفاقيات في الديوان»: where, not what about
        if item.key == "الي" or (item.key == "علي" and not act) or ("Place" in item.types and item.proclitics == "ل"):
            return False
        return (
            self.definite(j)
            or "Adjective" in item.types
            or "title_on" in self.marks(j)
            or item.key in OPENING
            or self._is_for(j)
            or bool(item.value is not None and "Place" in item.types)
        )

    def _is_for(self, j: int) -> bool:
        """«… لبناء مصنع»: the preposition on a word, not a word that begins with its letter."""
        item = self.items[j]
        lexicon = self.context.sketch.tags.lexicon
        return item.proclitics.startswith("ل") or (item.key not in lexicon and lexicon.opens_stripped(item.key))

    def _ends(self, i: int, j: int) -> bool:
        item, before = self.items[j], self.marks(j - 1)
        marks = self.marks(j)
        if "Sides" in item.types:
            return "joint" in before and not self._goes_on_about(j)
        if isinstance(item.value, DateValue):
            return not self._dates_title(j, item.value)
        if "Person" in item.types:  # signatories; behind a preposition alone it is no person («في مجالات …»)
            return j > i + 1 and ("joint" in before or "title_on" not in before)
        if isinstance(item.value, Quantity) and j + 1 < len(self.items) and self.noun(j + 1) is not None:
            return True  # «8 مذكرات تفاهم و4 برامج تعاون»
        if isinstance(item.value, Duration) and "title_on" not in before:
            return True
        if item.key.startswith("و"):
            if self.noun(j) is not None or marks & {"signing", "issuing"}:
                return True
            if "exchanging" in marks and any(self.noun(k) for k in range(j + 1, min(j + 4, len(self.items)))):
                return True
            if item.features and "past" in item.features.values() and not self.definite(j):
                return True
        if (
            marks & _ENDING
            and not is_infinitive(item)
            and not (marks & {"signing", "issue"} and j == i + 1 and not marks & {"signed", "sign"})
        ):
            return True
        if self._leaves(i, j) or ("taking_place" in marks and "past" in (item.features or {}).values()):
            return True
        verbal = item.features and not self.definite(j) and any(f in _FINITE for f in item.features.values())
        return bool(verbal)

    def _leaves(self, i: int, j: int) -> bool:
        """Whether item `j` begins something new: «الاتفاق الإيراني وتغير …», «الاتفاق مع إيران كارثة»."""
        item, before = self.items[j], self.items[j - 1]
        marks = self.marks(j)
        if item.is_mention or self.definite(j) or "Word" not in item.types or "title_on" in marks:
            return False
        if item.key.startswith("و"):
            inside = any(self.marks(k) & {"title_on", "joint"} or self._is_for(k) for k in range(i + 1, j))
            return self.definite(i) and not inside and self.noun(i) is not None
        whole = self.definite(j - 1) or isinstance(before.value, Place)  # nothing indefinite can go on with it
        whole = whole and not self._leads_on(j - 1)
        return whole and "joint" not in marks and item.key[:1] not in "بل" and item.key.isalpha()

    def _goes_on_about(self, j: int) -> bool:
        """Whether behind «بين الحكومتين التركية والقطرية» the title says what about."""
        k = j + 1
        while k < min(j + 4, len(self.items)) and "Adjective" in self.items[k].types:
            k += 1
        return k < len(self.items) and "about" in self.marks(k)

    def _leads_on(self, k: int) -> bool:
        """Whether the last word of item `k` is a preposition («التصديق على»)."""
        hits = self.context.sketch.tags.hits[self.items[k].stop - 1]
        return any(h.entry.id == "mark.title_on" for h in hits)

    def _dates_title(self, j: int, value: DateValue) -> bool:
        """«… لعام 1999», «… للفترة 2022-2026», «… حتى عام 2030»."""
        if value.bound == "until":
            return value.grain != "day"
        return value.grain in ("year", "range") and not self.marks(j - 1) & {"in"}

    def trimmed(self, noun: Noun, stop: int) -> int:
        """The title without «بين البلدين»."""
        items = self.items
        if stop < len(items) and "Sides" in items[stop].types and stop - 1 > noun.index:
            while stop - 1 > noun.index and "joint" in self.marks(stop - 1) and not items[stop - 1].is_mention:
                stop -= 1
        return stop


def is_infinitive(item: Item) -> bool:
    """«لنقل», «لأبرز»: behind a preposition what looks like a past verb is none."""
    return bool(item.proclitics.strip("وف")) and "past" in (item.features or {}).values()


def _is_mark(hit: Hit) -> bool:
    if hit.entry.kind != "mark" or (hit.entry.id == "mark.title_end" and "ال" in hit.proclitics):
        return False
    return not hit.enclitic or hit.entry.id == "mark.joint"
