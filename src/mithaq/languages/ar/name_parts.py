"""What stands where a name is read: whether a word can open it, go on with it or end it, by what is around it."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.languages.ar.marks import COMMAS, DASHES
from mithaq.languages.ar.name_words import CHAIN, NameWords, Standing
from mithaq.languages.ar.ranks import SUPERVISOR
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Lexicon
from mithaq.model.text import PUNCTUATION, WORD

_INITIALS: Final = frozenset("إي جي إف إتش إس إم إل كيه دبليو آر".split())  # Latin letters by their English names
_SPELT: Final = _INITIALS | frozenset("بي سي دي إن تي في".split())
_LED: Final = frozenset("وليتسفنا")  # first letters of verbs and of words with a conjunction
UNUSUAL: Final = frozenset("plain name topic city region".split())  # of everyday words that are names for once
PLACES_TOO: Final = frozenset(["city", "region", "name"])
_FAMILIAL: Final = frozenset("plain verb doing name function modal".split())
_BARRED: Final = frozenset("function verb office title".split())
_NO_NAMES: Final = frozenset(["function"])
LINEAGE: Final = words()["lineage"]
LEADING_ON: Final = CHAIN | words()["kunya"]  # what stands behind these is a name, whatever else it be
# First halves of compound names whose second half carries the article: «عبد العزيز», «سيف الإسلام».
BEFORE_ARTICLE: Final = words()["before_article"]
_BEFORE_GOD: Final = words()["before_god"]
_TITLES_AS_NAMES: Final = words()["title_as_name"]
_OF_MAURITANIA: Final = ("ولد", "منت")
_DAYS: Final = words()["speech_adverb"]
THAT: Final = frozenset(["ان", "انه", "انها", "بان", "بانه", "بانها"])  # what somebody says begins here
_PARTICLES: Final = words()["name_particle"]
_NO_FAMILY: Final = ("ا", "اً", "ً", "ين", "ون", "ات", "ها", "هم")
_LED_BY: Final = words()["led_by"] | words()["sitting_in"] | {"مع", "بين"}
_PRESENT: Final = words()["before_those_present"]
_EACH: Final = words()["each"]
_OF_OFFICE: Final = ("state", "region", "portfolio", "org", "orghead", "office")  # kinds of what an office is of
_SET_OFF: Final = COMMAS | DASHES | {"؛"}
_LONGEST: Final = 4  # words of a name of which each is another word too
_WORDY: Final = frozenset("plain common topic noun thing event portfolio".split())
_DEFINITE: Final = 5  # letters of a word with the article, which «آل» is not


class NameParts:
    """Judges single tokens of names; `NameReader` reads whole ones with it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.standing = NameWords(lexicon).standing

    def is_son(self, tags: Tags, i: int, stop: int) -> bool:
        """«أحمدو ولد امحيميد»: whether an unlisted word begins a chain of fathers."""
        if i + 2 >= stop or tags.text.keys[i + 1] not in LINEAGE or tags.text.kinds[i] != WORD:
            return False
        return tags.text.kinds[i + 2] == WORD and not tags.has(i + 2, "function", "verb", "common")

    def _standing_in_name(self, tags: Tags, i: int, j: int, stop: int, *, after_office: bool, known: int) -> Standing:
        """How likely the token at `j` goes on with the name that began at `i`, by what stands around it."""
        standing = self.standing(tags, j)
        keys = tags.text.keys
        if standing is Standing.NO and keys[j] == "علي" and after_office and j + 1 < stop:
            return Standing.EITHER if self._goes_on(tags, j + 1, stop) else standing  # «السفير على الصادق»
        if (j > i and self._is_of_god(keys, j, stop)) or is_mauritanian(tags, j, stop):
            return Standing.NAME
        if keys[j] == "العبد" and j > i and j + 1 < stop and keys[j + 1].startswith(ARTICLE):
            return Standing.NAME  # «أحمد العبد الله»
        if j == i and after_office and tags.has(j, "city") and self._opens_particle(tags, j, stop):
            return Standing.NAME  # «السيدة جانجا دا سيلفا»
        if standing is Standing.PLACE and j == i and after_office and self._opens_unlisted(tags, j, stop):
            return Standing.NAME  # «يوهان فورسيل»
        if standing > Standing.DOUBT or tags.text.kinds[j] != WORD:
            return standing
        if (j > i and keys[j - 1] in LEADING_ON) or (
            (j > i or after_office or (standing is Standing.UNKNOWN and self.is_son(tags, j, stop)))
            and j + 1 < stop
            and keys[j + 1] in LINEAGE
            and not self._is_led(tags, j)
        ):  # «مشعل بن فهم», «الشيخ الخطاب بن غالب»
            kinds = _NO_NAMES if j > i and keys[j - 1] in LEADING_ON else _BARRED  # «بن سلطان», «أبو راس»
            barred = any(h.entry.kind in kinds and not h.proclitics and not h.enclitic for h in tags.hits[j])
            return standing if barred else Standing.NAME
        if standing is Standing.NO and after_office and j > i and self._stands_in(tags, i, j, stop):
            return Standing.UNKNOWN
        if j == i and after_office and self._opens_unlisted(tags, j, stop):
            return Standing.UNKNOWN
        if standing is Standing.DOUBT and j == i and after_office and keys[j][0] not in _LED:
            return Standing.UNKNOWN if j + 1 < stop and self.standing(tags, j + 1) is Standing.NAME else standing
        if standing is Standing.NO or not (known or (after_office and j > i)):
            return Standing.NAME if after_office and known and self._is_relational(tags, j, stop) else standing
        if keys[j][0] == "و" and keys[j][1] not in "اوي" and j > i:
            return standing  # «لوك ريمي وفالكاو»: the next one's name
        if after_office and known and self._is_relational(tags, j, stop):
            return Standing.NAME
        return Standing.UNKNOWN if self._ends_here(tags, j + 1, stop, keys[j]) else standing

    @staticmethod
    def _is_of_god(keys: list[str], j: int, stop: int) -> bool:
        """«عطاء الله», «صنع الله»: either half of such a name behind another."""
        if keys[j] == "الله":
            return keys[j - 1] in _BEFORE_GOD
        return keys[j] in _BEFORE_GOD and j + 1 < stop and keys[j + 1] == "الله"

    def _stands_in(self, tags: Tags, i: int, j: int, stop: int) -> bool:
        """Whether an everyday word is a name for once: an initial («مايكل إي كوريلا»), or all that follows one name."""
        keys = tags.text.keys
        if j == i + 1 and tags.kinds[j] <= PLACES_TOO and self.standing(tags, i) is Standing.UNKNOWN:
            return self._ends_here(tags, j + 1, stop, "ي")  # «فرنشيسكو ماديرا»
        if tags.text.forms[j] in _INITIALS:
            return j + 1 < stop and self.standing(tags, j + 1) in (Standing.UNKNOWN, Standing.NAME)
        if j >= i + 3 and keys[j - 2] in LINEAGE and (keys[j].startswith(ARTICLE) or _is_closed(tags, j + 1, stop)):
            # «حسين بن عبدالله القبيل بمقر الوزارة», «بدر بن علي كحيل.»
            return all(h.entry.kind in UNUSUAL or (h.proclitics and h.entry.kind in _FAMILIAL) for h in tags.hits[j])
        if j == i + 2 and _is_closed(tags, j + 1, stop) and tags.kinds[j] <= UNUSUAL:
            if keys[j].startswith(ARTICLE) and not keys[j - 1].startswith(ARTICLE):
                return False  # «راشد الطالبي العلمي،», «كاترين قرم كمون،»
            return self.standing(tags, i) is Standing.NAME and not keys[j].startswith("و")
        if j != i + 1 or self.standing(tags, i) is not Standing.NAME or keys[j].startswith(("و", "ل")):
            return False
        if tags.kinds[j] and tags.kinds[j] <= UNUSUAL and self._is_between(tags, j, stop):
            return True
        allowed = _FAMILIAL if keys[j].startswith(ARTICLE) else UNUSUAL  # «محمد العايش», «بيتر أدلي»
        return tags.kinds[j] <= allowed and self._ends_here(tags, j + 1, stop, "ي")

    def _is_between(self, tags: Tags, j: int, stop: int) -> bool:
        """«محمد خاطر عيسى أمس»: a listed name behind the word, and then the end, a preposition or a day."""
        k = j + 1
        if k >= stop or self.standing(tags, k) < Standing.EITHER or not tags.has(k, "name"):
            return False
        return _is_closed(tags, k + 1, stop) or tags.has(k + 1, "function") or tags.text.keys[k + 1] in _DAYS

    def _opens_unlisted(self, tags: Tags, j: int, stop: int) -> bool:
        """«يوانا فرونتسكا،», «سوات كياوسوك»: an everyday word or a place, an unlisted name, and then the end."""
        if not tags.kinds[j] <= UNUSUAL or j + 1 >= stop or tags.text.keys[j].startswith((ARTICLE, "لل", "و")):
            return False
        if "ً" in tags.text.quote(j, j + 1):
            return False  # «مهاجمًا جوارديولا»
        if self.standing(tags, j + 1) not in (Standing.UNKNOWN, Standing.NAME) or tags.text.keys[j + 1].startswith(
            "ال"
        ):
            return False
        if j + 2 >= stop or tags.text.kinds[j + 2] == PUNCTUATION or tags.has(j + 2, "office"):
            return True
        return tags.has(j + 2, "function") and not tags.text.keys[j + 2].startswith(ARTICLE)

    def _is_relational(self, tags: Tags, j: int, stop: int) -> bool:
        """«إسماعيل شرقي»: an indefinite adjective of place behind a first name, where the name ends."""
        key = tags.text.keys[j]
        if not key.endswith("ي") or key.startswith(ARTICLE) or self.standing(tags, j - 1) is not Standing.NAME:
            return False
        spurious = bool(tags.hits[j]) and all(h.enclitic == "ي" for h in tags.hits[j])  # «محمد جميعي في كلمة»
        if not spurious and not any(
            h.feature.startswith(("adjective", "ambiguous")) and not h.proclitics for h in tags.hits[j]
        ):
            return False
        if j + 1 >= stop or tags.text.kinds[j + 1] == PUNCTUATION or tags.text.keys[j + 1].startswith("و"):
            return True
        return tags.has(j + 1, "function", "verb", "common")

    def _goes_on(self, tags: Tags, j: int, stop: int) -> bool:
        """Whether a name stands at `j`: an unmistakable one, «عبد», or one with another behind it."""
        standing = self.standing(tags, j)
        if standing is Standing.NAME or tags.text.keys[j] == "عبد":
            return True
        return (
            standing is Standing.EITHER
            and j + 1 < stop
            and self.standing(tags, j + 1) in (Standing.UNKNOWN, Standing.NAME)
        )

    @staticmethod
    def _is_led(tags: Tags, j: int) -> bool:
        """Whether a conjunction or preposition may be attached to the word at `j`."""
        return any(h.proclitics[:1] in ("و", "ل", "ب") for h in tags.hits[j])

    def _ends_here(self, tags: Tags, j: int, stop: int, last: str) -> bool:
        """Whether a name that ends with the word `last` is closed at token `j`: by a mark, an office, another name."""
        if j >= stop or tags.text.kinds[j] == PUNCTUATION or tags.has(j, "counterpart") or tags.text.keys[j] in THAT:
            return True
        office = tags.longest(j, "office")
        if office is not None and office.proclitics in ("", ARTICLE, "و", "وال"):
            return True  # «جوزيبي بيروني ونائبته»
        if tags.has(j, "sideword") and tags.text.keys[j].startswith("وال"):
            return True  # «بورج بريندة والوفد المرافق له»
        return last[0] not in "يتنس" and self.standing(tags, j) >= Standing.EITHER

    def _ends_as_family(self, tags: Tags, j: int, stop: int) -> bool:
        """«سامر القاضي»: a word of office with the article is a family name where no name follows it."""
        if not any(
            h.entry.kind == "name" and h.feature.startswith("family") and not h.proclitics for h in tags.hits[j]
        ):
            return False
        keys = tags.text.keys
        compound = j > 1 and keys[j - 2] in BEFORE_ARTICLE  # «عبد الرحمن القاضي»
        if not keys[j].startswith(ARTICLE) or (keys[j - 1].startswith(ARTICLE) and not compound):
            return False
        office = tags.longest(j, "office")
        if office is not None and office.stop > j + 1:
            return False  # «مارتن تشونغونغ الأمين العام»
        return j + 1 >= stop or keys[j + 1].startswith(ARTICLE) or self.standing(tags, j + 1) <= Standing.UNKNOWN

    @staticmethod
    def _is_definite_family(tags: Tags, i: int, j: int) -> bool:
        """Whether a family name with the article, behind which no indefinite word goes on, stands at `j`.

        It is a listed one, or any such word behind a chain of fathers in the name that begins at `i`.
        """
        keys = tags.text.keys
        if not keys[j].startswith(ARTICLE) or len(keys[j]) < _DEFINITE or keys[j - 1] in BEFORE_ARTICLE:
            return False  # «آل كركمان», «عبد الحميد سدايو»
        sorts = {h.feature.split(".")[0] for h in tags.hits[j] if h.entry.kind == "name" and not h.proclitics}
        chain = not sorts and not LINEAGE.isdisjoint(keys[i:j]) and keys[j - 1] not in LINEAGE
        return chain or sorts == {"family"}  # not «ألكسندر»

    def _opens_particle(self, tags: Tags, j: int, stop: int) -> bool:
        """Whether a particle of European names and a name follow the word at token `j`."""
        return j + 2 < stop and tags.text.keys[j + 1] in _PARTICLES and self.standing(tags, j + 2) is Standing.NAME

    @staticmethod
    def _ends_chain(tags: Tags, i: int, j: int) -> bool:
        """«سالم بن محمد المالك», «تركي بن محمد الماضي»: behind a father a family name that is another word too."""
        keys = tags.text.keys
        if not keys[j].startswith(ARTICLE) or keys[j - 1] in LINEAGE or LINEAGE.isdisjoint(keys[i:j]):
            return False
        if keys[j - 1].startswith(ARTICLE) and keys[j - 2] not in BEFORE_ARTICLE:
            return False  # «خالد بن عبد الرحمن العيسى الوزير»
        if not any(h.entry.kind == "name" and h.proclitics in ("", ARTICLE) and not h.enclitic for h in tags.hits[j]):
            return False
        return all(h.stop == j + 1 for h in tags.hits[j] if h.entry.kind == "office")

    def _is_family_of_holder(self, tags: Tags, i: int, j: int, stop: int) -> bool:
        """«المستشار عدنان فنجري وزير العدل»: any word between a given name and an office of two words or more."""
        if self.standing(tags, i) is not Standing.NAME or tags.text.kinds[j] != WORD or j + 1 >= stop:
            return False
        office = tags.longest(j + 1, "office")
        if office is None or office.proclitics or office.enclitic or tags.text.forms[j].endswith(_NO_FAMILY):
            return False
        whole = [h for h in tags.hits[j] if h.proclitics in ("", ARTICLE)]
        if any(h.enclitic and h.entry.kind in _WORDY for h in tags.hits[j]):
            return False
        return all(h.entry.kind in UNUSUAL for h in whole) and (office.stop > j + 2 or tags.has(j + 2, "portfolio"))

    def _confirms(self, tags: Tags, i: int) -> bool:
        """Whether the token behind `i` shows that an everyday word begins a name: a family name, or «بن»."""
        following = tags.text.keys[i + 1]
        if following in ("بن", "ال", "ابو", "بنت", "ابن"):
            return True
        if following == "الدين" and i + 2 < len(tags.text) and tags.text.keys[i] != "باسم":
            return self.standing(tags, i + 2) >= Standing.UNKNOWN  # «نجم الدين كريم»
        if (
            self.standing(tags, i + 1) is Standing.EITHER
            and i + 2 < len(tags.text)
            and tags.has(i + 2, "office")
            and not tags.has(i, "common", "plain", "verb")
        ):
            return True  # «أسامة هيكل رئيس لجنة»
        if self.in_threes(tags, i) or self._is_introduced(tags, i):
            return True
        if self.standing(tags, i + 1) is not Standing.NAME or self._lexicon.opens_stripped(tags.text.keys[i]):
            return False
        return any(
            (h.entry.kind == "leader" and h.feature != "regnal") or h.feature == "family"
            for h in self._lexicon.at([following], 0, 1)
            if not h.enclitic and not h.proclitics.strip(ARTICLE)
        )

    def _is_introduced(self, tags: Tags, i: int) -> bool:
        """«قال سالم كريم، رئيس جامعة تعز، إن»: names that are other words too, between a verb or a preposition that
        leads to a person and an office of two words or more.
        """
        keys, end, j = tags.text.keys, len(tags.text), i + 1
        each = i > 1 and keys[i - 1] == "من" and keys[i - 2] in _EACH
        led = each or (i > 0 and keys[i - 1] in _LED_BY)  # behind these stands no verb
        opened = i == 0 or led or tags.text.kinds[i - 1] != WORD or keys[i - 1] in _PRESENT
        if not opened and not tags.has(i - 1, "verb"):
            return False
        given = (h for h in tags.hits[i] if h.entry.kind == "name" and not h.proclitics and not h.enclitic)
        if keys[i].startswith(ARTICLE) or (tags.has(i, "verb", "function") and not led) or not any(given):
            return False
        while j < end and j - i < _LONGEST and self._is_in_name(tags, j, led=led):
            j += 1
        return j - i > 1 and self.has_post_behind(tags, j)

    def _is_in_name(self, tags: Tags, j: int, *, led: bool) -> bool:
        standing = self.standing(tags, j)
        if led and standing is Standing.UNKNOWN:
            return not tags.text.keys[j].startswith(("و", ARTICLE))
        return tags.has(j, "name") and standing >= Standing.EITHER

    @staticmethod
    def has_post_behind(tags: Tags, j: int) -> bool:
        """Whether an office of two words or more stands at token `j`, be it behind a comma."""
        keys, end = tags.text.keys, len(tags.text)
        if j + 1 >= end:
            return False
        k = j + (keys[j] in _SET_OFF)
        office = tags.longest(k, "office") if k < end and "office" in tags.kinds[k] else None
        if office is None or office.enclitic or office.proclitics not in ("", ARTICLE):
            return False
        if k + 1 < end and tags.text.keys[k + 1] == "علي" and office.entry.id.startswith(SUPERVISOR):
            return True  # «سالم كريم، المشرف على المعرض»
        return office.stop > k + 1 or (k + 1 < end and tags.has(k + 1, *_OF_OFFICE))

    def in_threes(self, tags: Tags, i: int) -> bool:
        """«منى راشد الزياني»: two listed names that are other words too, and an unmistakable family name."""
        if i + 2 >= len(tags.text) or not tags.has(i + 1, "name") or self.standing(tags, i + 1) is not Standing.EITHER:
            return False
        keys = tags.text.keys
        if keys[i].startswith(ARTICLE) or keys[i + 1] in LEADING_ON or (i and keys[i - 1] == "علي"):
            return False  # «المار صالح محمد», «على شرف عمر الدباغ»
        if keys[i + 1].startswith(ARTICLE) and (keys[i] not in BEFORE_ARTICLE or keys[i + 1] == "الله"):
            return False  # «أسماء الله الحسنى», unlike «سيف الإسلام القذافي»
        barred = any(h.entry.kind in _BARRED | {"common"} and not h.enclitic for h in tags.hits[i])  # not «منّي»
        return self.standing(tags, i + 2) is Standing.NAME and not barred


def is_mauritanian(tags: Tags, j: int, stop: int) -> bool:
    """«مولاي ولد محمد لغظف», «الشيخ ولد بايه»: a title that is a given name, since a father's follows."""
    return j + 1 < stop and tags.text.keys[j + 1] in _OF_MAURITANIA and tags.text.keys[j] in _TITLES_AS_NAMES


def is_spelt(tags: Tags, first: int, stop: int) -> bool:
    """«كيه بي إس»: whether letters by their English names are all that stands there."""
    return all(form in _SPELT for form in tags.text.forms[first:stop])


def _is_closed(tags: Tags, j: int, stop: int) -> bool:
    return j >= stop or tags.text.kinds[j] == PUNCTUATION
