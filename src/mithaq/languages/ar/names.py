"""Personal names: which tokens can be part of one, and how far a name reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.languages.ar.leader_names import is_of_another, of_another_house
from mithaq.languages.ar.marks import STROKES
from mithaq.languages.ar.name_parts import BEFORE_ARTICLE, LEADING_ON, LINEAGE, THAT
from mithaq.languages.ar.name_words import JOINERS, NEVER, PLACES, Standing
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.syllabic_names import SyllabicNames
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.text import PUNCTUATION, WORD

LONGEST_NAME: Final = 9
_NOUNS: Final = frozenset("plain common thing topic action wish".split())
_OPENERS: Final = words()["name_front"]
_FOLLOWERS: Final = words()["name_follower"]
NAME_OPENERS: Final = words()["name_opener"]
_RULERS: Final = frozenset(["title.king", "title.sultan", "title.pope", "title.mullah"])
# What «عبد» makes a name of although it is a title too.
_AMIN: Final = "الامين"
_DAYS: Final = frozenset(["اليوم", "امس", "غدا"])
_ORDINALS: Final = words()["ordinal"]
_SERVED: Final = words()["served"]
_BEHIND_B: Final = words()["feminine_with_w"]
_FATHERS: Final = 6  # letters of a surname that begins with «بو»
_PAIR: Final = 2
_LAST: Final = frozenset("plain topic noun common name".split())  # kinds of words that can end a name for once
_EVERYDAY: Final = frozenset(["plain", "topic"])
_TRADE: Final = "office.physician"
_CLOSED_BY: Final = frozenset(".،؛")
_SLAVIC: Final = ("وفيتش", "فيتش", "سكي", "ينكو")
_FAMILY: Final = frozenset(["name", "portfolio"])
_WHO: Final = frozenset(["الذي", "التي", *THAT])
_SURNAME_ENDS: Final = frozenset(["زاده", "اوغلو", "اوغلي"])
_HYPHENS: Final = frozenset("-–ـ")
_NEVER_LAST: Final = (_OPENERS - {"ابو"}) | {"-", "–", "ال", "لا"}
_UNKNOWN: Final = 3  # words of a name that may all be unlisted
_STEM: Final = 3  # letters of a past verb that may be a Somali or Sudanese name


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of tokens that is a person's name, and how sure that is."""

    first: int
    stop: int
    known: int  # tokens that the lexicon knows as names
    unknown: int
    leader: str | None = None  # country of a leader whom the lexicon knows
    joined: int = 0  # letters of the conjunction that the first token carries


class _NameSoFar:
    """A name while it is read: where it ends so far, and how many of its words the lexicon has for names."""

    def __init__(self, first: int, after_office: bool, joined: int, leader: Hit | None) -> None:
        self.first = first
        self.after_office = after_office
        self.joined = joined
        # The leader who is named at its first token, if nothing clings to that.
        self.bare_leader = leader if leader is not None and not leader.proclitics else None
        self.end = first
        self.parts = 0
        self.known = 0
        self.unknown = 0

    def take(self, known: int = 0, unknown: int = 0) -> None:
        """Add the next token."""
        self.end += 1
        self.parts += 1
        self.known += known
        self.unknown += unknown


def _leader(tags: Tags, i: int) -> Hit | None:
    """The leader whom the lexicon knows by the words that begin at token `i`."""
    if "leader" not in tags.kinds[i]:
        return None
    known = (h for h in tags.hits[i] if h.entry.kind == "leader" and h.feature != "regnal" and not h.enclitic)
    leader = next(known, None)
    if leader is None or leader.stop > i + 1:
        return leader
    if tags.has(i, "verb", "function"):
        return None  # «ترأس» is a verb before it is a surname
    return None if tags.has(i, "orgtail") and _is_behind_definite(tags, i) else leader  # «السوق النفطي»


def _behind_ruler(tags: Tags, i: int) -> bool:
    """Whether a king's, sultan's or pope's title stands before token `i`."""
    return i > 0 and any(
        h.stop == i and (h.entry.id in _RULERS or h.feature == "feminine") for h in tags.hits[i - 1] if not h.enclitic
    )


def _is_behind_definite(tags: Tags, i: int) -> bool:
    return (
        i > 0 and tags.text.keys[i - 1].startswith(("ال", "لل", "وال", "بال", "ولل")) and not tags.has(i - 1, "title")
    )


class NameReader(SyllabicNames):
    """Reads names; one reader serves all texts of a process."""

    def is_name(self, key: str) -> bool:
        """Whether the lexicon lists the word as a personal name, whatever else it means."""
        return any(h.entry.kind in ("name", "leader") and not h.enclitic for h in self._lexicon.at([key], 0, 1))

    def given(self, key: str) -> bool:
        """Whether the lexicon lists the word as a given name."""
        hits = [h for h in self._lexicon.at([key], 0, 1) if h.entry.kind == "name" and not h.enclitic]
        return any(not h.feature.startswith("family") for h in hits)

    def common(self, key: str) -> bool:
        """Whether a word has another everyday meaning, so that alone it does not point to a person."""
        hits = [h for h in self._lexicon.at([key], 0, 1) if not h.enclitic and h.proclitics in ("", ARTICLE)]
        if any(h.entry.kind in NEVER or h.entry.kind in PLACES or h.entry.kind == "topic" for h in hits):
            return True
        if any(h.entry.kind == "leader" and h.feature != "regnal" for h in hits):
            return False
        return any(h.feature.endswith("ambiguous") for h in hits)

    def begins_name(self, tags: Tags, i: int, stop: int) -> bool:
        """Whether a word of office is a given name here: a family name with the article follows («أمين الناصر»)."""
        keys = tags.text.keys
        if i + 1 >= stop or not tags.has(i, "office") or keys[i].startswith(ARTICLE) or keys[i + 1][:2] != ARTICLE:
            return False  # «الوزير الكويتي»
        if not any(h.entry.kind == "name" and not h.proclitics for h in tags.hits[i]):
            return False
        if keys[i + 1] == "الدين":
            return True  # «نجم الدين»
        return any(h.entry.kind == "name" and h.feature.startswith("family") for h in tags.hits[i + 1])

    def opens_chain(self, tags: Tags, i: int, stop: int) -> bool:
        """Whether a word of office is a given name here: «بن» follows («سلطان بن محمد», «أمير بن خالد»)."""
        if i + 2 >= stop or tags.text.keys[i + 1] not in LINEAGE:
            return False
        return any(h.entry.kind == "name" and not h.proclitics and not h.enclitic for h in tags.hits[i])

    def may_begin(self, tags: Tags, i: int, stop: int) -> bool:
        """Whether a name can begin at a token with which no leader's does, where nothing introduces one; a short cut.

        Where this is false `read` finds nothing, unless `after_office` or `joined` is given.
        """
        standing, key = self.standing(tags, i), tags.text.keys[i]
        if standing <= Standing.UNKNOWN:
            return standing is Standing.UNKNOWN and self.is_son(tags, i, stop)
        if key in JOINERS:
            return key in NAME_OPENERS
        if key == "الله":
            return False  # «ضيف الله», «شعب الله»: never the first word
        return standing is Standing.NAME or (i + 1 < stop and self._confirms(tags, i))

    def read(self, tags: Tags, i: int, stop: int, *, after_office: bool, joined: int = 0) -> Name | None:
        """The longest name that begins at token `i`; behind an office, unknown words may be names too.

        `joined`: letters of a conjunction or preposition that the first token carries before a name.
        """
        if tags.text.keys[i] == "لي" and i > 0 and any(h.entry.id.startswith("verb.say") for h in tags.hits[i - 1]):
            return None  # «قال لي يوسف»
        leader = _leader(tags, i)
        if after_office and (end := self.syllabic_end(tags, i, stop)) > i:
            return Name(i, end, 1, end - i - 1, self._country(tags, i, end, leader), joined)
        so_far = _NameSoFar(i, after_office, joined, leader)
        while so_far.end < stop and so_far.parts < LONGEST_NAME and self._takes_next(tags, so_far, stop):
            pass
        self._cut_back(tags, so_far, stop)
        end, known, unknown = so_far.end, so_far.known, so_far.unknown
        if end > i + 1 and tags.text.keys[end - 1] == "لا":
            end -= 1  # «السيسي لا يعتزم»
        if end == i or not (known or after_office):
            return None
        if leader is not None and leader.feature == "surname.ambiguous" and end > leader.stop:
            leader = None  # «مبارك الدوسري», «الأسد سيسيل»
        name = Name(i, end, known, unknown, self._country(tags, i, end, leader), joined)
        if not (after_office or leader or joined) and self._begins_as_family(tags, i, end):
            return None  # «الطبي الكفؤ»
        if after_office:
            either = end - i == 1 and not leader and self.standing(tags, i) is Standing.EITHER
            # One word that is a name among other things: «رئيس تركمانستان وسام».
            return None if either and not self._is_called(tags, i, stop) else name
        sure = name.leader or (known >= 2 and end - i >= 2)
        if not sure and known and unknown:
            sure = self._is_introduced(tags, i)  # «كلا من رفعت هيسار، رئيس …»
        if sure or (known and unknown and end - i >= 2 and (joined or self.standing(tags, i) is Standing.NAME)):
            return name
        return None

    # -- one token after the other ------------------------------------------------------------------

    def _takes_next(self, tags: Tags, name: _NameSoFar, stop: int) -> bool:
        """Lengthen a name by the token behind it, or by more of them; False where it is over."""
        text, j = tags.text, name.end
        keys, key = text.keys, text.keys[j]
        if self._is_over(tags, name, stop):
            return False
        if j == name.first and (leader := name.bare_leader) is not None:
            return self._takes_leader(tags, name, leader, stop)
        if len(key) == 1 and j + 2 < stop and keys[j + 1] == "." and text.kinds[j] == WORD and name.after_office:
            name.end += 2  # «م. ف. ميشوستين»
            return True
        if name.joined and j == name.first:
            name.take(known=1)
            return True
        standing = self._standing_in_name(tags, name.first, j, stop, after_office=name.after_office, known=name.known)
        if standing is Standing.UNKNOWN and tags.has(j, "event", "instrument"):
            return False  # «أوراق اعتماد» is in the lexicon, whatever «أوراق» alone may be
        if key in _HYPHENS and name.parts and j + 1 < stop and text.adjacent(j) and text.adjacent(j - 1):
            if "org" in tags.kinds[j + 1]:
                return False  # «هدى محمود-سبق»: the outlet behind a byline
            particle = keys[j + 1] == "ان"  # «مون جيه-إن»
            name.end += 1 + particle  # كيم جونغ-أون
            return True
        if standing <= Standing.DOUBT:
            return self._takes_doubtful(tags, name, standing, stop)
        return self._takes_word(tags, name, standing, stop)

    def _is_over(self, tags: Tags, name: _NameSoFar, stop: int) -> bool:
        """Whether the next token shows, before it is looked at as part of the name, that it is none."""
        j, keys, kinds = name.end, tags.text.keys, tags.kinds
        if not name.parts:  # «أشاد الوزير بدور الأزهر», «رئيس الديوان المشرف العام على …»
            return name.after_office and (self._is_led_noun(tags, j, stop) or _opens_post(tags, j))
        if keys[j] in STROKES or "eulogy" in kinds[j]:
            return True  # «الملك خالد رحمه الله», «الملك فيصل ــ رحمه الله ــ»
        if "honorific" in kinds[j] and j + 1 < stop and tags.has(j + 1, "office", "title", "honorific"):
            return True  # «… على شرف معالي وزير الخارجية»
        office = tags.longest(j, "office") if keys[j - 1] not in JOINERS else None
        if office is not None and office.stop > j + 1:
            return True  # «قابوس بن سعيد سلطان عمان»
        leader = name.bare_leader
        if leader is not None and self.standing(tags, j) is not Standing.NAME:
            joins = keys[j] in JOINERS or keys[j - 1] in JOINERS
            return not joins and not self._lengthens(tags, leader, j, stop)
        if keys[j].startswith(ARTICLE) and keys[j - 1].endswith(_SLAVIC):
            return True  # «فيكتور يانوكوفيتش المنفي»
        if keys[j - 1] in _ORDINALS and name.known and keys[j] not in LINEAGE:
            return True  # «بيدرو الثاني عاليا»
        return (
            "office" in kinds[j]
            and self.standing(tags, j) is not Standing.NAME
            and not (keys[j - 1] == "عبد" and keys[j] in _SERVED)
            and keys[j - 1] not in LEADING_ON
            and not self._goes_on_in_name(keys, j, stop)
            and not (name.known and self._ends_as_family(tags, j, stop))
            and not self._ends_chain(tags, name.first, j)
            and not (name.after_office and name.known and _is_trade(tags, j))
        )  # «عبد الله الثاني بن الحسين ملك الأردن»

    def _takes_leader(self, tags: Tags, name: _NameSoFar, leader: Hit, stop: int) -> bool:
        """Take the words by which the lexicon knows a leader; False where no more can follow."""
        end = leader.stop
        name.parts += end - name.end
        name.end, name.known = end, 1 + (leader.feature == "full")
        if leader.feature == "surname" and not (end < stop and self.standing(tags, end) is Standing.NAME):
            return False
        return not (end < stop and is_of_another(tags, end, leader))  # «استقبل بوتين أردوغان»

    def _takes_doubtful(self, tags: Tags, name: _NameSoFar, standing: Standing, stop: int) -> bool:
        """Take a word that hardly is one of a name where what stands around it says so; False where that does not."""
        j, keys, sure = name.end, tags.text.keys, name.after_office and name.known > 0
        if (
            self.is_syllable(tags, name.first, j, stop, name.after_office)
            or (sure and name.parts > 1 and self._closes(tags, j, stop))
            or (standing is Standing.DOUBT and name.known and _is_of_a_father(keys[j]))
            or (standing is Standing.DOUBT and sure and self._leads_on(tags, j, stop))
            or (name.known > 1 and self._is_held_by_office(tags, j, stop))
            or self._ends_chain(tags, name.first, j)
            or (sure and name.parts == 1 and self._is_only_family(tags, name, stop))
            or (sure and _is_trade(tags, j) and j + 1 < stop and self.standing(tags, j + 1) >= Standing.UNKNOWN)
        ):
            name.take()
            return True
        if name.parts == 1 and not name.after_office and self._is_relational_family(tags, j):
            name.take(known=1)
            return True
        if sure and name.parts == 1 and self._is_family_of_holder(tags, name.first, j, stop):
            name.take(unknown=1)
            return True
        before = keys[j - 1][name.joined :] if j == name.first + 1 else keys[j - 1]  # «وعبد اللطيف»
        if not (name.parts and keys[j].startswith(ARTICLE) and before in BEFORE_ARTICLE) or keys[j] == "الي":
            return False
        name.take(known=1)
        return True

    def _takes_word(self, tags: Tags, name: _NameSoFar, standing: Standing, stop: int) -> bool:
        """Take a word that can be one of a name; False where it is none here."""
        i, j, key = name.first, name.end, tags.text.keys[name.end]
        if key in JOINERS and key not in NAME_OPENERS and not name.parts:
            return False
        if standing is Standing.UNKNOWN:
            if not self._takes_unknown(tags, i, name):
                return False
            name.take(unknown=1)
            return True
        alone = standing is Standing.PLACE or (standing is Standing.EITHER and not name.after_office)
        if alone and not name.parts and key not in JOINERS and not (j + 1 < stop and self._confirms(tags, j)):
            return False
        name.take(known=int(key not in JOINERS))
        return True

    def _takes_unknown(self, tags: Tags, i: int, name: _NameSoFar) -> bool:
        """Whether a word that no list holds can be part of the name."""
        j, key = name.end, tags.text.keys[name.end]
        definite = key.startswith(ARTICLE) and len(key) > 4
        if definite and not name.parts and not name.after_office:
            return False
        if definite and name.parts and (not (name.known or name.after_office) or self._is_adjective_of(tags, j)):
            return False
        if name.parts > 1 and not definite and self._is_definite_family(tags, i, j - 1):
            return False  # «صالح القاضي منسوبي الأمانة», «بدر بن صالح البنيان عايده»
        if j == i + 1 and _behind_ruler(tags, i) and any(h.feature == "regnal" for h in tags.hits[i]):
            return False
        return bool(name.known) or (name.after_office and name.unknown < _UNKNOWN)

    def _cut_back(self, tags: Tags, name: _NameSoFar, stop: int) -> None:
        """Take off the words at the end that only lead on to more of a name, or on to what somebody is."""
        keys, leader = tags.text.keys, name.bare_leader
        while name.end > (leader.stop if leader is not None else name.first) and keys[name.end - 1] in _NEVER_LAST:
            name.end -= 1
        while (
            name.end > name.first + 1 and keys[name.end - 1] in _FOLLOWERS and self._goes_on_about(tags, name.end, stop)
        ):
            name.end -= 1
            name.known -= 1

    # -- what ends a name ---------------------------------------------------------------------------

    @staticmethod
    def _goes_on_in_name(keys: list[str], j: int, stop: int) -> bool:
        """«محمد الأمين ولد الذهبي», «خالد يوسف خلف الله»: what follows makes a word of office part of a name."""
        lineage = j + 1 < stop and keys[j].startswith(ARTICLE) and (keys[j + 1] in LINEAGE or keys[j] == _AMIN)
        if lineage and keys[j] == _AMIN:
            return not keys[j + 1].startswith((ARTICLE, "لل", "ل"))  # «محمد الأمين زين», not «الأمين العام»
        return lineage or (j + 1 < stop and (keys[j + 1] == "الله" or keys[j + 1] in _SURNAME_ENDS))

    def _is_led_noun(self, tags: Tags, j: int, stop: int) -> bool:
        """«بدور الأزهر»: a name that may be a preposition and a noun, with a definite word behind it."""
        if (
            tags.text.keys[j][0] not in "بل"
            or tags.text.keys[j] == "باسم"
            or self.standing(tags, j) is not Standing.EITHER
            or j + 1 >= stop
        ):
            return False
        noun = any(h.proclitics in ("ب", "ل") and h.entry.kind in _NOUNS and not h.enclitic for h in tags.hits[j])
        return noun and tags.text.keys[j + 1].startswith(ARTICLE)

    @staticmethod
    def _goes_on_about(tags: Tags, j: int, stop: int) -> bool:
        """Whether a noun or a preposition of place stands at `j`: the word before it says what somebody is."""
        if j >= stop or tags.text.kinds[j] != WORD or tags.has(j, "verb", "office", "honorific", "title"):
            return False
        return tags.text.keys[j] in ("في", "عام", "سنة") or not tags.has(j, "function")

    @staticmethod
    def _begins_as_family(tags: Tags, i: int, stop: int) -> bool:
        """Whether a family name with the article stands first: no full name begins so, but «الحسن بن …»."""
        if not tags.text.keys[i].startswith(ARTICLE) or stop == i + 1 or tags.text.keys[i + 1] in LINEAGE:
            return False
        return not any(
            h.entry.kind == "name" and h.feature.startswith("given") and not h.proclitics for h in tags.hits[i]
        )

    def _lengthens(self, tags: Tags, leader: Hit, j: int, stop: int) -> bool:
        """«غوستافو بيترو أوريغو،»: one or two more words between a leader's full name and a mark or an office."""
        if leader.feature != "full":
            return False
        end = j
        while end < stop and end - leader.stop < 2 and self._may_lengthen(tags, end):
            end += 1
        if end == j and end > leader.stop:
            return False
        family = tags.text.keys[end - 1]  # «محمد حسن التعايشي رئيسا للوزراء» is not the «محمد حسن» of the lexicon
        closed = end < stop and (tags.text.kinds[end] == PUNCTUATION and tags.text.keys[end] not in ("(", ":"))
        closed = closed or (family.startswith(ARTICLE) and family.endswith("ي") and not tags.kinds[end - 1] - _FAMILY)
        return end > j and closed

    def _may_lengthen(self, tags: Tags, j: int) -> bool:
        standing = self.standing(tags, j)
        return standing is Standing.UNKNOWN or (standing is Standing.EITHER and tags.has(j, "name"))

    def _country(self, tags: Tags, i: int, stop: int, leader: Hit | None) -> str | None:
        """The country of a leader whom the lexicon knows, in full or, behind his title, by one name («الملك سلمان»)."""
        if leader is not None:
            if leader.proclitics or of_another_house(tags, i, stop, leader):
                return None
            if leader.stop < stop and self._is_longer(tags, i, leader.stop):
                return None  # «محمد مصطفى حامد» is not the «محمد مصطفى» whom the lexicon knows
            return leader.entry.id.split(".")[1]
        if not _HYPHENS.isdisjoint(tags.text.keys[i:stop]):
            return self._hyphenated(tags.text.keys[i:stop])
        if stop != i + 1 or not _behind_ruler(tags, i):
            return None
        regnal = next((h for h in tags.hits[i] if h.feature == "regnal" and not h.proclitics and not h.enclitic), None)
        return regnal.entry.id.split(".")[1] if regnal else None

    def _hyphenated(self, keys: list[str]) -> str | None:
        """«كيم جونغ-أون»: the country of a leader whose name the lexicon has without the hyphen."""
        words = [key for key in keys if key not in _HYPHENS]
        hits = self._lexicon.at(words, 0, len(words))
        known = (h for h in hits if h.entry.kind == "leader" and h.stop == len(words) and not h.proclitics)
        return next((h.entry.id.split(".")[1] for h in known), None)

    def _is_longer(self, tags: Tags, i: int, end: int) -> bool:
        """Whether a leader's name that ends at token `end` is two given names, and one more follows in the name."""
        keys = tags.text.keys
        following = keys[end]
        if end - i != _PAIR or following in JOINERS or not all(self.given(key) for key in keys[i:end]):
            return False
        if following.startswith(ARTICLE):  # «محمد حسن التعايشي»
            return following.endswith("ي") and not tags.kinds[end] - _FAMILY
        return self.given(following)

    @staticmethod
    def _is_held_by_office(tags: Tags, j: int, stop: int) -> bool:
        """«صالح بن سعيد مسن وكيل وزارة التجارة»: an everyday noun that an office follows at once ends the name."""
        plain = bool(tags.kinds[j]) and tags.kinds[j] <= _EVERYDAY and not tags.text.keys[j].startswith(ARTICLE)
        bare = plain and all(not (hit.proclitics or hit.enclitic) for hit in tags.hits[j])
        office = tags.longest(j + 1, "office") if bare and j + 1 < stop else None
        return office is not None and office.stop > j + 2 and not office.proclitics

    def _is_only_family(self, tags: Tags, name: _NameSoFar, stop: int) -> bool:
        """«رئيس المنظمة محمد إسلامي،», «وزيرة الخارجية أوانا تسويو اليوم»: the last word behind one given name."""
        j, keys = name.end, tags.text.keys
        if tags.text.kinds[j] != WORD or keys[j].startswith((ARTICLE, "لل", "و")) or keys[j].endswith(("ا", "ات")):
            return False
        if _behind_ruler(tags, name.first) or not tags.kinds[j] <= _LAST or keys[j] in _DAYS or len(keys[j]) < 3:
            return False
        if any(hit.proclitics or hit.enclitic not in ("", "ي") for hit in tags.hits[j]) or not self.given(keys[j - 1]):
            return False
        following = keys[j + 1] if j + 1 < stop else "."
        return following in _CLOSED_BY or following in _WHO or following in _DAYS

    def _is_relational_family(self, tags: Tags, j: int) -> bool:
        """«صرح محمد إسلامي، رئيس منظمة …»: an adjective that is a surname between a given name and the man's post."""
        keys = tags.text.keys
        if not keys[j].endswith("ي") or keys[j].startswith((ARTICLE, "لل", "و")) or j < 1:
            return False
        if tags.has(j, "verb", "function", "office", "title") or keys[j - 1].startswith(ARTICLE):
            return False
        sure = self.standing(tags, j - 1) is Standing.NAME and self.given(keys[j - 1])
        return sure and keys[min(j + 1, len(keys) - 1)] in _CLOSED_BY and self.has_post_behind(tags, j + 1)

    @staticmethod
    def _closes(tags: Tags, j: int, stop: int) -> bool:
        """«عبده فارح شيردون الذي», «محمد نور جعل.»: a last word, shaped like another, with nothing behind it."""
        following = tags.text.keys[j + 1] if j + 1 < stop else "."
        if tags.text.kinds[j] != WORD:
            return False
        if not tags.hits[j]:
            if tags.text.keys[j].endswith("ا"):
                return False  # «… حبا عظيما.»
            return following in _CLOSED_BY or following in _WHO or following in _DAYS
        verb = tags.has(j, "verb") and all(h.entry.kind == "verb" and not h.proclitics for h in tags.hits[j])
        return verb and len(tags.text.keys[j]) == _STEM and following in _CLOSED_BY

    def _leads_on(self, tags: Tags, j: int, stop: int) -> bool:
        """«غابرييل مونويرا فينيالس.»: a word shaped like another, with an unlisted one behind it that ends the name."""
        if tags.hits[j] or j + 1 >= stop or tags.text.keys[j + 1].startswith(ARTICLE):
            return False
        return self.standing(tags, j + 1) is Standing.UNKNOWN and self._closes(tags, j + 1, stop)

    @staticmethod
    def _is_called(tags: Tags, i: int, stop: int) -> bool:
        """«الرئيس هادي في عدن»: one name behind a title with the article, before a particle, a verb or a mark."""
        if not any(h.entry.kind == "title" and h.proclitics == ARTICLE and h.stop == i for h in tags.hits[i - 1]):
            return False
        if tags.has(i, "common", "plain", "verb", "office", "modifier") or tags.text.keys[i].startswith(ARTICLE):
            return False
        return i + 1 >= stop or tags.text.kinds[i + 1] == PUNCTUATION or tags.has(i + 1, "function", "verb")

    def _is_adjective_of(self, tags: Tags, i: int) -> bool:
        return any(h.feature.startswith("adjective") for h in tags.hits[i])


def _opens_post(tags: Tags, j: int) -> bool:
    """«المشرف العام», «الأمين العام»: two words of office with the article, whatever the first may name."""
    if not tags.text.keys[j].startswith(ARTICLE) or "office" not in tags.kinds[j]:
        return False
    post = any(h.entry.kind == "office" and h.stop > j + 1 and not h.enclitic for h in tags.hits[j])
    return post and not any(h.entry.kind == "leader" and h.stop > j + 1 for h in tags.hits[j])


def _is_trade(tags: Tags, j: int) -> bool:
    """«وزير الدفاع أحمد معلم فقي»: a trade, which nobody has beside a post, but some bear as a name."""
    return any(h.entry.id == _TRADE and not (h.proclitics or h.enclitic) for h in tags.hits[j])


def _is_of_a_father(key: str) -> bool:
    """«إبراهيم بودربالة»: «بو», as the Maghreb writes «أبو», grown together with what follows it."""
    return key.startswith("بو") and key.endswith("ه") and len(key) >= _FATHERS and key[1:] not in _BEHIND_B
