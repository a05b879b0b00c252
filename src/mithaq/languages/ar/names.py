"""Personal names: which tokens can be part of one, and how far a name reaches."""

from __future__ import annotations

from dataclasses import dataclass

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.languages.ar.leader_names import is_of_another, of_another_house
from mithaq.languages.ar.marks import STROKES
from mithaq.languages.ar.name_parts import BEFORE_ARTICLE, LEADING_ON, LINEAGE, NameParts
from mithaq.languages.ar.name_words import JOINERS, NEVER, PLACES, Standing
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.text import PUNCTUATION, WORD

LONGEST_NAME = 9
_NOUNS = frozenset("plain common thing topic action wish".split())
_OPENERS = words()["name_front"]
_FOLLOWERS = words()["name_follower"]
NAME_OPENERS = words()["name_opener"]
# East Asian surnames, behind which a syllable that is an Arabic particle elsewhere belongs to the name.
_SYLLABIC = words()["syllabic_surname"]
_RULERS = frozenset(["title.king", "title.sultan", "title.pope", "title.mullah"])
# What «عبد» makes a name of although it is a title too.
_SERVED = words()["served"]
_BEHIND_B = words()["feminine_with_w"]
_FATHERS = 6  # letters of a surname that begins with «بو»
_FIRST_SYLLABLES = frozenset("آن لي ري نوه برك جو شو كو مو".split())  # surnames that are words elsewhere
_SYLLABLE_LENGTH = 5
_SYLLABLES_IN_NAME = 4
_PAIR = 2
_VIETNAMESE = words()["vietnamese_surname"]
_CLOSED_BY = frozenset(".،؛")
_WHO = frozenset(["الذي", "التي"])
_STEM = 3  # letters of a past verb that may be a Somali or Sudanese name
_SYLLABLES = words()["syllable"]


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of tokens that is a person's name, and how sure that is."""

    first: int
    stop: int
    known: int  # tokens that the lexicon knows as names
    unknown: int
    leader: str | None = None  # country of a leader whom the lexicon knows
    joined: int = 0  # letters of the conjunction that the first token carries


def _behind_ruler(tags: Tags, i: int) -> bool:
    """Whether a king's, sultan's or pope's title stands before token `i`."""
    return i > 0 and any(
        h.stop == i and (h.entry.id in _RULERS or h.feature == "feminine") for h in tags.hits[i - 1] if not h.enclitic
    )


def _is_behind_definite(tags: Tags, i: int) -> bool:
    return (
        i > 0 and tags.text.keys[i - 1].startswith(("ال", "لل", "وال", "بال", "ولل")) and not tags.has(i - 1, "title")
    )


class NameReader(NameParts):
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
        """The name that begins at token `i`; after an office, unknown words may be names too.

        `joined`: letters of a conjunction or preposition that the first token carries before a name.
        """
        text = tags.text
        keys = text.keys
        kinds = tags.kinds
        leaders = tags.hits[i] if "leader" in kinds[i] else ()
        leader = next(
            (h for h in leaders if h.entry.kind == "leader" and h.feature != "regnal" and not h.enclitic), None
        )
        if keys[i] == "لي" and i > 0 and any(h.entry.id.startswith("verb.say") for h in tags.hits[i - 1]):
            return None  # «قال لي يوسف»
        if leader is not None and leader.stop == i + 1 and tags.has(i, "verb", "function"):
            leader = None  # «ترأس» is a verb before it is a surname
        if leader is not None and leader.stop == i + 1 and tags.has(i, "orgtail") and _is_behind_definite(tags, i):
            leader = None  # «السوق النفطي»
        if after_office and (end := self._syllabic_end(tags, i, stop)) > i:
            return Name(i, end, 1, end - i - 1, self._country(tags, i, end, leader), joined)
        j, known, unknown, parts = i, 0, 0, 0
        while j < stop and parts < LONGEST_NAME:
            if parts and (keys[j] in STROKES or "eulogy" in kinds[j]):
                break  # «الملك خالد رحمه الله», «الملك فيصل ــ رحمه الله ــ»
            if parts and "honorific" in kinds[j] and j + 1 < stop and tags.has(j + 1, "office", "title", "honorific"):
                break  # «… على شرف معالي وزير الخارجية»
            if not parts and after_office and self._is_led_noun(tags, j, stop):
                break  # «أشاد الوزير بدور الأزهر»
            if parts and leader is not None and not leader.proclitics and self.standing(tags, j) is not Standing.NAME:
                if keys[j] not in JOINERS and keys[j - 1] not in JOINERS and not self._lengthens(tags, leader, j, stop):
                    break
            elif (
                parts
                and "office" in kinds[j]
                and self.standing(tags, j) is not Standing.NAME
                and not (keys[j - 1] == "عبد" and keys[j] in _SERVED)
                and keys[j - 1] not in LEADING_ON
                and not self._goes_on_in_name(keys, j, stop)
                and not (known and self._ends_as_family(tags, j, stop))
            ):
                break  # «عبد الله الثاني بن الحسين ملك الأردن»
            if leader is not None and j == i and not leader.proclitics:
                j, known, parts = leader.stop, 1 + (leader.feature == "full"), parts + leader.stop - i
                if leader.feature == "surname" and not (j < stop and self.standing(tags, j) is Standing.NAME):
                    break
                if j < stop and is_of_another(tags, j, leader):
                    break  # «استقبل بوتين أردوغان»
                continue
            if len(keys[j]) == 1 and j + 2 < stop and keys[j + 1] == "." and text.kinds[j] == "w" and after_office:
                j += 2  # «م. ف. ميشوستين»
                continue
            if joined and j == i:
                j, known, parts = j + 1, 1, 1
                continue
            standing = self._standing_in_name(tags, i, j, stop, after_office=after_office, known=known)
            if standing is Standing.UNKNOWN and tags.has(j, "event", "instrument"):
                break  # «أوراق اعتماد» is in the lexicon, whatever «أوراق» alone may be
            key = keys[j]
            if key in ("-", "–", "ـ") and parts and j + 1 < stop and text.adjacent(j) and text.adjacent(j - 1):
                if "org" in kinds[j + 1]:
                    break  # «هدى محمود-سبق»: the outlet behind a byline
                j += 1  # كيم جونغ-أون
                continue
            if standing <= Standing.DOUBT:
                if (
                    self._is_syllable(tags, i, j, stop, after_office)
                    or (after_office and known and parts > 1 and self._closes(tags, j, stop))
                    or (standing is Standing.DOUBT and known and _is_of_a_father(key))
                    or (standing is Standing.DOUBT and after_office and known and self._leads_on(tags, j, stop))
                ):
                    j, parts = j + 1, parts + 1
                    continue
                if not (parts and key.startswith(ARTICLE) and keys[j - 1] in BEFORE_ARTICLE) or key == "الي":
                    break
                j, parts, known = j + 1, parts + 1, known + 1
                continue
            if key in JOINERS and key not in NAME_OPENERS and not parts:
                break
            definite = key.startswith(ARTICLE) and len(key) > 4
            if definite and standing is Standing.UNKNOWN:
                if (parts and (known or after_office) and not self._is_adjective_of(tags, j)) or (
                    not parts and after_office and j + 1 <= stop
                ):
                    pass
                else:
                    break
            if standing is Standing.UNKNOWN:
                if parts > 1 and not definite and self._is_definite_family(tags, i, j - 1):
                    break  # «صالح القاضي منسوبي الأمانة», «بدر بن صالح البنيان عايده»
                if j == i + 1 and _behind_ruler(tags, i) and any(h.feature == "regnal" for h in tags.hits[i]):
                    break
                if not after_office and not known:
                    break
                if unknown >= 3 and not known:
                    break
                unknown += 1
            elif not parts and (standing is Standing.PLACE or (standing is Standing.EITHER and not after_office)):
                if keys[j] not in JOINERS and not (j + 1 < stop and self._confirms(tags, j)):
                    break
                known += key not in JOINERS
            else:
                known += key not in JOINERS
            j, parts = j + 1, parts + 1
        while j > (leader.stop if leader is not None and not leader.proclitics else i) and keys[j - 1] in (
            _OPENERS - {"ابو"}
        ) | {"-", "–", "ال"}:
            j -= 1
            parts -= 1
        while j > i + 1 and keys[j - 1] in _FOLLOWERS and self._goes_on_about(tags, j, stop):
            j, parts, known = j - 1, parts - 1, known - 1
        if j == i or not (known or after_office):
            return None
        name = Name(
            i,
            j,
            known,
            unknown,
            self._country(tags, i, j, leader),
            joined,
        )
        if not (after_office or leader or joined) and self._begins_as_family(tags, i, j):
            return None  # «الطبي الكفؤ»
        if (
            after_office
            and j - i == 1
            and not leader
            and self.standing(tags, i) is Standing.EITHER
            and not self._is_called(tags, i, stop)
        ):
            return None  # one word that is a name among other things: «رئيس تركمانستان وسام»
        if (
            after_office
            or name.leader
            or (known >= 2 and j - i >= 2)
            or (known and unknown and j - i >= 2 and (joined or self.standing(tags, i) is Standing.NAME))
        ):
            return name
        return None

    @staticmethod
    def _goes_on_in_name(keys: list[str], j: int, stop: int) -> bool:
        """«محمد الأمين ولد الذهبي», «خالد يوسف خلف الله»: what follows makes a word of office part of a name."""
        lineage = j + 1 < stop and keys[j].startswith(ARTICLE) and keys[j + 1] in LINEAGE
        return lineage or (j + 1 < stop and keys[j + 1] == "الله")

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
        closed = end < stop and (tags.text.kinds[end] == PUNCTUATION and tags.text.keys[end] not in ("(", ":"))
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
        if stop != i + 1 or not _behind_ruler(tags, i):
            return None
        regnal = next((h for h in tags.hits[i] if h.feature == "regnal" and not h.proclitics and not h.enclitic), None)
        return regnal.entry.id.split(".")[1] if regnal else None

    def _is_longer(self, tags: Tags, i: int, end: int) -> bool:
        """Whether a leader's name that ends at token `end` is two given names, and one more follows in the name."""
        keys = tags.text.keys
        following = keys[end]
        own = following.startswith(ARTICLE) or following in JOINERS
        return end - i == _PAIR and not own and all(self.given(key) for key in (*keys[i:end], following))

    def _is_syllable(self, tags: Tags, i: int, j: int, stop: int, after_office: bool) -> bool:
        """«كيم جونغ هو», «آن دوك غيون»: a syllable of a Korean or Vietnamese name that is a particle elsewhere."""
        keys = tags.text.keys
        if keys[j] not in _SYLLABLES and tags.text.forms[j] not in _FIRST_SYLLABLES:
            return False
        if tags.text.forms[j] in ("إن", "أن", "ان"):
            return False
        if j > i:
            return j - i == 2 and keys[i] in _SYLLABIC
        return (
            after_office
            and tags.text.forms[j] in _FIRST_SYLLABLES
            and j + 2 < stop
            and all(self._is_short_name(tags, k) for k in (j + 1, j + 2))
            and not keys[j + 1].startswith(ARTICLE)
        )

    @staticmethod
    def _syllabic_end(tags: Tags, i: int, stop: int) -> int:
        """«نجوين كووك تري؛», «فان تام؛»: where two to four short words up to a mark end a name, the first a surname.

        `i` where no such name begins there.
        """
        keys, kinds = tags.text.keys, tags.text.kinds
        if keys[i] not in _VIETNAMESE:
            return i
        j = i + 1
        while j < stop and kinds[j] == WORD and len(keys[j]) <= _SYLLABLE_LENGTH and keys[j][0] != "و":
            j += 1
        at_end = j >= stop or kinds[j] == PUNCTUATION or keys[j][0] == "و"
        inner = range(i + 1, j - 1 if j - i > _PAIR else j)  # «لي تان كان،»
        plain = not any(tags.has(k, "function", "office", "state") and keys[k] not in JOINERS for k in inner)
        return j if at_end and plain and 2 <= j - i <= _SYLLABLES_IN_NAME else i

    @staticmethod
    def _closes(tags: Tags, j: int, stop: int) -> bool:
        """«عبده فارح شيردون الذي», «محمد نور جعل.»: a last word, shaped like another, with nothing behind it."""
        following = tags.text.keys[j + 1] if j + 1 < stop else "."
        if tags.text.kinds[j] != WORD:
            return False
        if not tags.hits[j]:
            if tags.text.keys[j].endswith("ا"):
                return False  # «… حبا عظيما.»
            return following in _CLOSED_BY or following in _WHO
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

    def _is_short_name(self, tags: Tags, k: int) -> bool:
        standing = self.standing(tags, k)
        return standing in (Standing.UNKNOWN, Standing.NAME) or (
            standing is Standing.EITHER and len(tags.text.keys[k]) < _SYLLABLE_LENGTH and tags.has(k, "name")
        )

    def _is_adjective_of(self, tags: Tags, i: int) -> bool:
        return any(h.feature.startswith("adjective") for h in tags.hits[i])


def _is_of_a_father(key: str) -> bool:
    """«إبراهيم بودربالة»: «بو», as the Maghreb writes «أبو», grown together with what follows it."""
    return key.startswith("بو") and key.endswith("ه") and len(key) >= _FATHERS and key[1:] not in _BEHIND_B
