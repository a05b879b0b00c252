"""Where the title of a document ends."""

from __future__ import annotations

from typing import Final

from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue, Duration, Quantity
from mithaq.records.instrument_rows import Noun, Row, is_counted, is_dated, is_infinitive
from mithaq.records.sentence_row import COMMAS

OPENING, CLOSING = frozenset('«"“('), frozenset('»"”)')
JOINING: Final = frozenset("-–—/")
_LONGEST: Final = 26
_LONGEST_QUOTE: Final = 16
# Groups of words and verbs at which the title of a document is over.
_ENDING: Final = frozenset(
    "sign signing signed issue say saying effective turn according meet receive arrive"
    " title_end relative listing becoming count_of".split()
)
_WILL: Final = ("سي", "ست", "سوف")
_LEADING_BACK: Final = ("علي", "الي", "من")  # prepositions that go with the verb in front of a well-known document
_HOLDING: Final = frozenset(["include", "provide"])  # groups of verbs whose subject is the document
_OWNED: Final = 6  # letters of a word that is longer with «و» and a pronoun
_FINITE: Final = frozenset(["present", "future"])


class Titles:
    """Finds the titles of the documents that one sentence names."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.items = row.items

    def end(self, noun: Noun) -> int:
        """Item after the last one of the title that a noun opens."""
        items, i = self.items, noun.index
        j = i + 1
        if i and noun.first == i and self.row.definite(i) and self.row.marks(i - 1) & _HOLDING:
            if j < len(items) and items[j].key in ("بين", "مع"):
                j += 1
                while j < len(items) and items[j].is_mention:  # «يقضي الاتفاق بين كينيا ومالطا بإعادة …»
                    j += 1
                return j
            turn = items[j].value if j < len(items) else None  # «وتهدف المذكرة الأولى إلى …»
            return j + (isinstance(turn, Quantity) and turn.kind == "ordinal")  # «وتشمل الاتفاقية التعاون في …»
        while j < len(items) and j - i < _LONGEST:
            item = items[j]
            if "Mark" in item.types:
                after = self._over_mark(i, j)
                if after is None:
                    break
                j = after
                continue
            closed = self.row.definite(i) or noun.cited == "known"  # «للمبادرة الخليجية إلى تقديم …»
            first = i + 1 + is_counted(self.row, i)  # «المذكرات الثلاث في نيروبي»
            if self._is_turn(i, j - 1) and item.key.startswith("ب") and item.key != "بين":
                break  # «وتتعلق المذكرة الثالثة بالتعاون»
            if j == i + 1 and noun.kind == "declaration" and "Word" in item.types and item.key.endswith("هما"):
                break  # «أكدا في بيان مشترك دعمهما …»
            if j == i + 1 and self._states(noun, j):
                break
            if j == first and closed and not self._complements(j, act=noun.kind == "agreement"):
                break
            if self._ends(i, j) or (noun.cited == "known" and self._leads_back(i, j)):
                break
            j += 1
        while j > i + 1 and not items[j - 1].is_mention and (self._hangs(i, j) or self._rules(i, j)):
            j -= 1
        return j

    def _is_turn(self, i: int, k: int) -> bool:
        """«المذكرة الثالثة»: whether item `k`, right behind the noun, tells which of several it is."""
        turn = self.items[k].value
        return k == i + 1 and isinstance(turn, Quantity) and turn.kind == "ordinal"

    def _states(self, noun: Noun, j: int) -> bool:
        """«أكدتا في بيان مشترك أهمية …», «… على ضرورة …»: whether item `j` is what is said in a statement."""
        i, item = noun.index, self.items[j]
        if noun.kind != "declaration" or noun.first == 0 or "quoting" not in self.row.marks(noun.first - 1):
            return False
        if self.row.definite(i) or self.row.marks(j) & {"joint", "about", "issuing", "issue", "signed"}:
            return False
        told = item.key in self.row.context.sketch.words["told_that"] or item.key in _LEADING_BACK
        told = told or (
            item.key.startswith("ب") and "title_on" not in self.row.marks(j)
        )  # «طالبتا في بيان مشترك بوقف القتال»
        plain = "Adjective" not in item.types and not item.proclitics and not isinstance(item.value, DateValue)
        return told or (plain and not self.row.marks(j) & {"title_on"} and not self._is_for(j))

    def _rules(self, i: int, j: int) -> bool:
        """«مذكرة نوايا تبني بموجبها كوريا …»: whether the last item is the verb of what a document provides."""
        by_it = j < len(self.items) and self.items[j].key in self.row.context.sketch.words["by_it"]
        return by_it and self.items[j - 1].key[0] in "يت" and not self.row.definite(j - 1)

    def _hangs(self, i: int, j: int) -> bool:
        """Whether the last item of a title leads to nothing: a preposition, a hyphen, a quotation that only opens."""
        last = self.items[j - 1].key
        if last in OPENING & CLOSING:
            return sum(item.key == last for item in self.items[i:j]) % 2 == 1
        leads = "title_on" in self.row.marks(j - 1) and not self.row.definite(j - 1)  # «في عدد من المجالات» is whole
        return leads or last in OPENING | JOINING

    def _over_mark(self, i: int, j: int) -> int | None:
        """Where the title goes on behind the punctuation at `j`, None where it is over."""
        items = self.items
        key = items[j].key
        if key in OPENING and j + 1 < len(items) and items[j + 1].key.startswith(_WILL) and self.row.definite(i):
            return None  # «الاتفاقية "ستسهم في …"»: what is said of it
        if key == "(" and j + 1 < len(items) and ("signed" in self.row.marks(j + 1) or is_dated(items[j + 1])):
            return None  # «اتفاقية باريس (الموقعة في 2015)»
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
        if following.groups or self.row.context.sketch.tags.has(following.first, "function"):
            return False
        return any(self._is_for(k) for k in range(i + 1, j))

    def _quoted(self, i: int) -> bool:
        return i > 0 and self.items[i - 1].key in OPENING

    def _complements(self, j: int, *, act: bool) -> bool:
        """Whether item `j` can go on a noun with the article: another article, a preposition, a quotation.

        «على» goes on an act («الاتفاق على بناء …»), else it belongs to the verb in front («نص الإعلان على …»).
        """
        item = self.items[j]
        if item.key == "عن" and act:
            return False  # «وقع الاتفاق عن بلادنا …»: who signs it
        if item.key == "في" and j + 1 < len(self.items) and "title_on" not in self.row.marks(j + 1):
            return False  # «الاتفاقيات في الديوان»: where, not what about
        if (
            item.key in ("الي", "من")  # «سيسرع الاتفاق من انضمام إيران …»
            or (item.key == "علي" and not act)
            or ("Place" in item.types and item.proclitics in ("ل", "ب"))
        ):
            return False
        if "Place" in item.types and "Adjective" not in item.types and not item.proclitics:
            return False  # «هاجم بعد توقيع الاتفاق الولايات المتحدة»
        return (
            self.row.definite(j)
            or "Adjective" in item.types
            or "title_on" in self.row.marks(j)
            or item.key in OPENING
            or self._is_for(j)
        )

    def _is_for(self, j: int) -> bool:
        """«… لبناء مصنع»: the preposition on a word, not a word that begins with its letter."""
        item = self.items[j]
        lexicon = self.row.context.sketch.tags.lexicon
        return item.proclitics.startswith("ل") or (item.key not in lexicon and lexicon.opens_stripped(item.key))

    def _ends(self, i: int, j: int) -> bool:
        item, before = self.items[j], self.row.marks(j - 1)
        marks = self.row.marks(j)
        if item.key in self.row.context.sketch.words["on_the_occasion"]:
            return True
        if item.key == "علي" and i and "provide" in self.row.marks(i - 1):
            return True  # «تنص اتفاقية التجارة الحرة على إلغاء الرسوم»
        if item.key == "عن" and self.row.definite(i) and i and self.items[i - 1].features.get("say") is not None:
            return True  # «عبر البيان الختامي للقمة عن القلق»
        if "reaching" in marks and self.row.definite(j):
            return True  # «كان هدف الاتفاقية التوصل إلى سلام»
        if "with" in marks and item.key != "مع":
            return True  # «دول وقعت اتفاقيات معها»
        if "Sides" in item.types:
            return "joint" in before and not self._goes_on_about(j)
        if isinstance(item.value, DateValue):
            return not self._dates_title(j, item.value)
        if "Person" in item.types:  # signatories; behind a preposition alone it is no person («في مجالات …»)
            if j == i + 1:
                return self.row.definite(i) and not item.proclitics  # «وقع الاتفاقية المدير العام للصندوق»
            return "joint" in before or "title_on" not in before
        if "Organisation" in item.types and item.proclitics == "ب" and j > i + 1:
            return True  # «الاتفاق مع إيران بلجنة الشؤون الخارجية»: where it is talked about
        if isinstance(item.value, Quantity) and item.value.kind == "percent" and "title_on" not in before:
            return True  # «اتفاق فيينا النووي 38% منهم»
        if item.key == "الي" and self.items[j - 1].is_mention and self.items[j - 2].key == "مع":
            return True  # «الاتفاق مع طهران إلى الكونغرس»
        if item.key == "في" and self.items[j - 1].is_mention and self.items[j - 2].key == "مع":
            where = self.items[j + 1].value if j + 1 < len(self.items) else None
            return isinstance(where, Place) and where.kind in ("city", "capital")  # «الاتفاق مع طهران في فيينا»
        if isinstance(item.value, Quantity) and j + 1 < len(self.items) and self.row.noun(j + 1) is not None:
            return True  # «8 مذكرات تفاهم و4 برامج تعاون»
        if isinstance(item.value, Duration) and "title_on" not in before:
            return True
        if item.key.startswith("و"):
            other = self.row.noun(j)
            another = other is not None and other.name != "instrument.understanding"  # «اتفاقية تعاون وتفاهم»
            if another or marks & {"signing", "issuing"}:
                return True
            if "exchanging" in marks and any(self.row.noun(k) for k in range(j + 1, min(j + 4, len(self.items)))):
                return True
            if "past" in item.features.values() and not self.row.definite(j):
                return True
        if (
            marks & _ENDING
            and not ("about" in before and item.key.startswith("ب"))  # «الاتفاقية المتعلقة بمقر المرصد»
            and not is_infinitive(item)
            and not (item.key == "نقل" and j == i + 1)  # «اتفاقية نقل الغاز»
            and not (
                marks & {"signing", "issue"}
                and j == i + 1
                and not marks & {"signed", "sign"}
                and item.key[0] != "ب"
                and "issue" not in item.features
            )
        ):
            return True
        if self._leaves(i, j) or ("taking_place" in marks and "past" in item.features.values()):
            return True
        verbal = not self.row.definite(j) and any(f in _FINITE for f in item.features.values())
        return bool(verbal)

    def _leads_back(self, i: int, j: int) -> bool:
        """«عرض الاتفاق النووي على …», «معارضة الاتفاق النووي وتأييد …»: a well-known name needs no more words."""
        item = self.items[j]
        if item.key in _LEADING_BACK or (item.value is None and item.key.startswith("ل") and self._is_for(j)):
            return True
        if item.key == "في" or (item.value is None and (item.key.startswith("بال") or item.proclitics == "ب")):
            return True  # «دفاعه عن الاتفاق النووي في جلسة علنية»
        joint = next((k for k in range(i + 1, j) if "joint" in self.row.marks(k)), j)
        told = [k for k in range(joint, j) if self._is_one_more(k)]  # «بين إيران والدول الست والادعاء بأنه …»
        return self._is_one_more(j) and (joint == j or bool(told))

    def _is_one_more(self, k: int) -> bool:
        item = self.items[k]
        return item.value is None and "Word" in item.types and item.key.startswith("و")

    def _leaves(self, i: int, j: int) -> bool:
        """Whether item `j` begins something new: «الاتفاق الإيراني وتغير …», «الاتفاق مع إيران كارثة»."""
        item, before = self.items[j], self.items[j - 1]
        marks = self.row.marks(j)
        if item.is_mention or self.row.definite(j) or "Word" not in item.types or "title_on" in marks:
            return False
        if item.key.startswith("و") and not (item.groups and not item.proclitics):
            if (
                len(item.key) > _OWNED
                and item.key.endswith(("ه", "ها"))
                and not self.row.context.text.forms[item.first].endswith("ة")
            ):
                return True  # «الاتفاق بين إيران والدول الست وتداعياته على …»
            inside = any(self.row.marks(k) & {"title_on", "joint"} or self._is_for(k) for k in range(i + 1, j))
            return self.row.definite(i) and not inside and self.row.noun(i) is not None
        if item.key.startswith(("ي", "تت")) and len(item.key) > 3 and item.key.isalpha() and "joint" not in marks:
            return True  # a verb that no lexicon has: «اتفاقية يراد بها …», «في الاتفاق تتكشف …»
        closed = self.row.context.text.forms[before.stop - 1].startswith("ال")  # «مذكرة التفاهم»
        whole = closed or self.row.definite(j - 1) or "Place" in before.types  # nothing indefinite can go on with it
        whole = whole and not self._leads_on(j - 1)
        return whole and "joint" not in marks and item.key[:1] not in "بل" and item.key.isalpha()

    def _goes_on_about(self, j: int) -> bool:
        """Whether behind «بين الحكومتين التركية والقطرية» the title says what about."""
        k = j + 1
        while k < min(j + 4, len(self.items)) and "Adjective" in self.items[k].types:
            k += 1
        return k < len(self.items) and "about" in self.row.marks(k)

    def _leads_on(self, k: int) -> bool:
        """Whether the last word of item `k` is a preposition («التصديق على»)."""
        hits = self.row.context.sketch.tags.hits[self.items[k].stop - 1]
        return any(h.entry.id == "mark.title_on" for h in hits)

    def _dates_title(self, j: int, value: DateValue) -> bool:
        """«… لعام 1999», «… للفترة 2022-2026», «… حتى عام 2030»."""
        if value.bound == "until":
            return value.grain != "day"
        return value.grain in ("year", "range") and not self.row.marks(j - 1) & {"in"}

    def trimmed(self, noun: Noun, stop: int) -> int:
        """The title without «بين البلدين»."""
        items = self.items
        if stop < len(items) and "Sides" in items[stop].types and stop - 1 > noun.index:
            while stop - 1 > noun.index and "joint" in self.row.marks(stop - 1) and not items[stop - 1].is_mention:
                stop -= 1
        return stop
