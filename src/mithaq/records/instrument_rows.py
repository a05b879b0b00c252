"""A sentence as the reader of instruments sees it: its nouns for documents, and the marks around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mithaq.lexicon.tagging import PerWord
from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.quantity import DateValue, Quantity
from mithaq.records.context import Context
from mithaq.records.entity import RULERS
from mithaq.records.sentence_row import STOPS, SentenceRow

_NOUN: Final = frozenset(["noun"])
_WRITTEN: Final = frozenset(["instrument.treaty", "instrument.document"])  # words for the text of another document, too
_MANY: Final = 5000  # more than so many documents are never counted in one breath
_ROOT: Final = 3  # letters of a word too short to bear a particle («وقف»)
_CONSTRUCT: Final = 4  # items from a noun to the article of what it is of
_BULLET: Final = 3  # items that can stand in front of what a row of a list tells
_LIST: Final = 30  # rows of a list of decisions
_GOVERNING: Final = frozenset("drafting signing sign in_force anaphoric adopt issuing issue title_on listing".split())


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

    @property
    def draft(self) -> bool:
        """«مشروع اتفاقية», «مشاريع اتفاقيات»."""
        return self.feature.endswith("draft")


class Row(SentenceRow):
    """One sentence and the lexicon groups of its items, marks included."""

    def __init__(self, context: Context, items: list[Item], number: int) -> None:
        super().__init__(context, items, number)
        self._marks: dict[int, frozenset[str]] = {}

    def marks(self, k: int) -> frozenset[str]:
        """Groups of item `k` and the marks that begin at it."""
        found = self._marks.get(k)
        if found is None:
            item = self.items[k]
            tags = self.context.sketch.tags
            extra = [*_marks.at(tags, item.first)] if "mark" in tags.kinds[item.first] else []
            if item.stop - item.first > 1 and ("Word" in item.types or "Person" in item.types):  # «مراسم توقيع»
                nouns = tags.beginning_in(_NOUN, item.first + 1, item.stop)
                extra += [h.entry.id.split(".")[1] for t in nouns for h in tags.hits[t] if h.entry.kind == "noun"]
            found = item.groups | frozenset(extra) if extra else item.groups
            if item.key == "مع" and "joint" in found and self._tells_when(k):
                found -= {"joint", "with"}
            self._marks[k] = found
        return found

    def _tells_when(self, k: int) -> bool:
        """«مع بداية العام»: whether a time stands behind «مع»."""
        return k + 1 < len(self.items) and self.items[k + 1].key in self.context.sketch.words["time_with"]

    def mark_words(self, k: int, group: str) -> int:
        """How many items the mark of a group at item `k` covers."""
        item = self.items[k]
        for hit in self.context.sketch.tags.hits[item.first]:
            if hit.entry.kind == "mark" and hit.entry.id.split(".")[1] == group:
                return sum(1 for other in self.items[k:] if other.first < hit.stop)
        return 1

    def closed(self, noun: Noun) -> bool:
        """«الاتفاقية», «مذكرة التفاهم»: whether the first or the last word of a noun bears the article."""
        item = self.items[noun.index]
        many = item.stop - item.first > 1 and self.context.text.forms[item.stop - 1].startswith("ال")
        return many or self.definite(noun.index)

    def construct(self, k: int, stop: int) -> bool:
        """«اتفاقية التجارة», «اتفاق وقف إطلاق النار»: whether nouns in a row lead from item `k` to an article."""
        for m in range(k + 1, min(stop, k + _CONSTRUCT)):
            item = self.items[m]
            if self.definite(m):
                return not item.key.startswith("لل")  # «اتفاق للتعاون»
            plain = "Word" in item.types and not item.proclitics and not self.marks(m) & {"title_on", "anaphoric"}
            if not plain or (item.key[0] in "لبو" and len(item.key) > _ROOT) or item.key.endswith("ا"):
                return False
        return False

    def possessed(self, k: int) -> bool:
        """Whether item `k` is what was announced: «إعلان واشنطن مقتله»."""
        item = self.items[k] if k < len(self.items) else None
        return item is not None and "Word" in item.types and not item.groups and item.key.endswith(("ه", "ها", "هم"))

    def owned(self, k: int) -> bool:
        """«تم توقيعها»: whether the noun of action at item `k` has a pronoun for what was told before as its object."""
        if k == 0 or "taking_place" not in self.marks(k - 1):
            return False
        hits = [h for h in self.context.sketch.tags.hits[self.items[k].first] if h.entry.kind == "noun"]
        return bool(hits) and all(h.enclitic for h in hits)

    def under_organ(self, k: int) -> bool:
        """Whether item `k` opens a row of a list that an organ of state is told to have decided on."""
        if k > _BULLET:
            return False
        for number in range(self.number - 1, max(-1, self.number - _LIST), -1):
            items = self.context.sketch.items[number]
            if items and items[-1].key == ":":
                row = Row(self.context, items, number)
                return bool(row.near(0, len(items)) & {"organ", "cabinet"})
        return False

    def ruled(self, low: int, high: int) -> bool:
        """Whether a head of state stands between two items: who approves of what his ministers have signed."""
        return any(
            entity.rank in RULERS
            for item in self.items[low:high]
            if "Person" in item.types
            for entity in self.context.entities(item)
        )

    def expects(self, k: int) -> bool:
        """Whether a verb of signing at item `k` is one of expecting: «توقع حدوث …», «يتوقع أن …»."""
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if following is None or not self.items[k].key.removeprefix("و").startswith(("توقع", "يتوقع")):
            return False
        bare = "Word" in following.types and not self.definite(k + 1) and not following.is_mention
        bare = bare and following.key not in self.context.sketch.words["near_at_hand"]  # «توقعان قريبا اتفاقية»
        return bare and self.noun(k + 1) is None and not self.marks(k + 1) & {"bundle", "title_on", "with"}

    def purpose(self, k: int) -> bool:
        """Whether the word at item `k` tells a purpose: «جاهزون لتوقيع …»."""
        if k and "adding" in self.marks(k - 1):
            return False  # «بالإضافة للتوقيع على …»
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

    def sporting(self, low: int, high: int) -> bool:
        """Whether players and clubs stand in a range of items; «الاجتماع الدوري» is a meeting held regularly."""
        return any(
            "sporting" in self.marks(k) and not (k and self.definite(k) and self.items[k - 1].groups)
            for k in range(max(0, low), min(high, len(self.items)))
        )

    # -- nouns --------------------------------------------------------------------------------------

    def noun(self, k: int) -> Noun | None:
        """The noun for a document at item `k`."""
        item = self.items[k]
        for hit in self.context.sketch.tags.of(item.first, ("instrument",)):
            if hit.stop == item.stop and not hit.enclitic:
                if hit.entry.get("adjective") and self._describes(k):
                    return None
                if "papers" in self.marks(k) and self._are_of_another(k):
                    return None
                if hit.entry.id in _WRITTEN and not hit.feature and self._is_of_another(k):
                    return None
                return self._noun(k, hit)
        return None

    def _are_of_another(self, k: int) -> bool:
        """«وثائق التصديق على الاتفاقية», «وثائق اتفاقية النقل»: whether the papers at `k` are those of one document."""
        following = self.marks(k + 1) if k + 1 < len(self.items) else frozenset()
        return "ratifying" in following or (bool(following) and self.noun(k + 1) is not None)

    def _is_of_another(self, k: int) -> bool:
        """«وجاء في ميثاق الاتفاق», «وثيقة المعاهدة»: whether `k` is the text of what is named behind it."""
        if self.definite(k) or k + 1 >= len(self.items) or not self.definite(k + 1):
            return False
        named = self.noun(k + 1) if self.items[k + 1].groups else None
        return named is not None and named.kind in ("agreement", "treaty", "memorandum") and not named.plural

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
        if count is None and first == k and hit.feature.startswith("plural"):
            count = self._count_behind(k)
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
                if self.definite(back) and not self.definite(k):
                    break  # «القوى الست اتفاقا»
                if value.kind == "number" and isinstance(value.amount, int) and 0 < value.amount < _MANY:
                    return back, value.amount
                break
            if back >= 0 and self.items[back].key == ")" and back > 2 and self.items[back - 2].key != "(":
                break  # «الحرب الكورية (1950-53) بهدنة»
            if back >= 0 and not (self.items[back].key in "()" or self.marks(back) & {"title_on"}):
                break
        for back in range(k - 1, max(-1, k - 4), -1):
            if "bundle" in self.marks(back):
                covers = back + self.mark_words(back, "bundle")
                return (back, None) if covers >= k else (k, None if feature.startswith("plural") else 1)
        return k, None if feature.startswith("plural") else 1

    def _count_behind(self, k: int) -> int | None:
        """«الاتفاقيات الثلاث», «اتفاقيات التعاون الثمانية»: the number behind a definite plural."""
        for n in range(k + 1, min(k + 4, len(self.items))):
            value = self.items[n].value
            if isinstance(value, Quantity):
                whole = value.kind == "number" and isinstance(value.amount, int) and self.definite(n)
                return int(value.amount or 0) if whole and 1 < (value.amount or 0) < _MANY else None
            if not self.definite(n):
                return None
        return None

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


def is_counted(row: Row, k: int) -> bool:
    """«المذكرات الثلاث»: whether a number with the article stands behind the noun with the article at item `k`."""
    behind = row.items[k + 1] if row.definite(k) and k + 1 < len(row.items) else None
    number = behind.value if behind is not None and row.definite(k + 1) else None
    return isinstance(number, Quantity) and number.kind == "number"


def is_dated(item: Item) -> bool:
    """Whether an item is a year, a month or a day."""
    return isinstance(item.value, DateValue) and item.value.grain in ("year", "month", "day")


def is_infinitive(item: Item) -> bool:
    """«لنقل», «لأبرز»: behind a preposition what looks like a past verb is none."""
    return bool(item.proclitics.strip("وف")) and "past" in item.features.values()


_marks: Final = PerWord(lambda hits, form, key: [hit.entry.id.split(".")[1] for hit in hits if _is_mark(hit)])


def _is_mark(hit: Hit) -> bool:
    if hit.entry.kind != "mark" or (hit.entry.id == "mark.title_end" and "ال" in hit.proclitics):
        return False
    return not hit.enclitic or hit.entry.id == "mark.joint"
