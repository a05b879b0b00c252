"""Personal names: which tokens can be part of one, and how far a name reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit, Lexicon
from mithaq.model.text import WORD

LONGEST_NAME = 9
_JOINERS = frozenset(
    [
        "بن",
        "ابن",
        "بنت",
        "ال",
        "ابو",
        "ابي",
        "ابا",
        "ام",
        "عبد",
        "ذو",
        "دو",
        "دي",
        "فان",
        "فون",
        "دا",
        "دير",
        "لا",
        "لو",
        "ول",
        "ولد",
        "اوغلو",
        "قيزي",
        "زاده",
        "اغا",
        "دل",
        "سيد",
    ]
)
_OPENERS = frozenset(["بن", "ابن", "بنت", "عبد", "ابو", "ابي", "ابا", "ذو", "فان", "فون", "دي", "دو"])
# First halves of compound names whose second half carries the article: «عبد العزيز», «سيف الإسلام».
_BEFORE_ARTICLE = frozenset("عبد ال ابو بن ذو سيف نور صلاح علاء جمال محيي شمس عز فخر سعد".split())
_BARE_OPENERS = frozenset(["عبد", "ابو", "ابي", "ابا", "دي", "دو", "فون", "فان", "ذو", "ام"])
NAME_OPENERS = _BARE_OPENERS | {"سيد"}  # joiners with which a name may begin
_NEVER = frozenset(
    [
        "function",
        "common",
        "verb",
        "event",
        "instrument",
        "office",
        "honorific",
        "eulogy",
        "modifier",
        "portfolio",
        "orghead",
        "side",
        "sideword",
        "counterpart",
        "furniture",
    ]
)
_PLACES = frozenset(["state", "region", "city", "area", "group"])


_MASDAR = re.compile("ت..ي.|ا[نس]?.ت.ا.|ان..ا.")
# A verb in the future behind «سي», «ست», «سن»: the shapes of its stems, without the endings of number.
_FUTURE = re.compile(
    "س[يتن](?:"
    "[^ايو]{3}|[^ايو]{2}ي|[^ايو][ايو][^ايو]|و[^ايو]{2}"  # يعلن، يلقي، يكون، يوقع
    "|[^ايو]ا[^اي].|[تن][^ايو]{2}[^ايو]|[تن]و?[^ايو][^او]|و[^ايو]ي"  # يشارك، يتوجه، ينعقد، يودي
    "|[^ايو]ت[^ايو][^او]|[^ايو]ت[اي][^ايو]|ت[^ايو]ا[^ايو][^ايو]|ت[^ايو][^ايو]?ي"  # يجتمع، يحتاج، يتبادل، يتلقى
    "|تو[^ايو][^او]|تو?ا[^ايو].|تواصل"  # يتوجه، يتوافر
    "|ست[^ايو]{3}|ست[^ايو][ايو][^ايو]|ست[^ايو]{2}ي"  # يستقبل، يستفيد
    ")(?:ان|ون|وا|ه|ها|هم|هما)?"
)
# East Asian surnames, behind which a syllable that is an Arabic particle elsewhere belongs to the name.
_SYLLABIC = frozenset(
    "كيم لي بارك باك تشوي تشو جونغ كانغ يون هان شين سونغ هوانغ مون نام يانغ وانغ نغوين تران فام فان دانغ لونغ".split()
)
_RULERS = frozenset(["title.king", "title.sultan", "title.pope", "title.mullah"])
# What «عبد» makes a name of although it is a title too.
_SERVED = frozenset(["الامير", "الملك", "السيد", "الامام", "الحكيم"])
_SYLLABLES = frozenset("هو لي ان".split())


class Standing(IntEnum):
    """How likely a token is part of a name."""

    NO = 0
    UNKNOWN = 1  # not in any lexicon
    PLACE = 2  # a name and a place: never alone
    EITHER = 3  # a name and a common word
    NAME = 4


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


def _of_another_house(tags: Tags, i: int, stop: int, leader: Hit) -> bool:
    """«محمد بن عبد الرحمن آل سعود» is not the «محمد بن عبد الرحمن» whom the lexicon knows as of «آل ثاني»."""
    keys = tags.text.keys
    if stop - 2 < leader.stop or keys[stop - 2] != "ال":
        return False
    short = [*keys[i : leader.stop], "ال", keys[stop - 1]]
    return not any(h.entry is leader.entry and h.stop == len(short) for h in tags.lexicon.at(short, 0, len(short)))


class NameReader:
    """Reads names; remembers what it found out about each distinct token."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._standing: dict[str, Standing] = {}  # by the word as written: its marks count too

    def standing(self, tags: Tags, i: int) -> Standing:
        text = tags.text
        if text.kinds[i] != WORD:
            return Standing.NO
        written = text.quote(i, i + 1)
        found = self._standing.get(written)
        if found is None:
            found = self._standing[written] = self._judge(tags, i, text.keys[i], text.forms[i])
        return found

    def _judge(self, tags: Tags, i: int, key: str, form: str) -> Standing:
        if key in _JOINERS:
            return Standing.NO if form.startswith("فإ") else Standing.EITHER
        every = self._lexicon.at([key], 0, 1)
        hits = [hit for hit in every if not hit.enclitic]
        whole = [hit for hit in hits if hit.proclitics in ("", ARTICLE)]
        named = [h for h in whole if h.entry.kind in ("name", "leader") and not h.proclitics]
        if not named and key.startswith(ARTICLE):
            named = [h for h in whole if h.entry.kind == "name" and h.feature.startswith("family")]
        blocked = any(h.entry.kind in _NEVER or h.entry.kind in _PLACES for h in whole)
        if any(h.entry.kind == "function" and not h.proclitics for h in hits) and form != "علي":
            return Standing.NO
        if named:
            sure = any(not h.feature.endswith("ambiguous") for h in named)
            if form == "على":
                return Standing.NO
            if any(h.entry.kind in _PLACES for h in whole):
                return Standing.PLACE
            return Standing.NAME if sure and not blocked else Standing.EITHER
        if blocked:
            return Standing.NO
        if any(h.proclitics and h.entry.kind != "topic" for h in hits):
            return Standing.NO
        if any(h.enclitic and h.entry.kind in _NEVER for h in every) or self._lexicon.opens_stripped(key):
            return Standing.NO
        if len(key) < 2 or any(h.entry.kind == "topic" for h in whole):
            return Standing.NO
        return Standing.UNKNOWN if self._looks_like_name(key, form, tags.text.quote(i, i + 1)) else Standing.NO

    @staticmethod
    def _looks_like_name(key: str, form: str, source: str) -> bool:
        """Rule out what its shape shows to be a verb, a plural or an accusative."""
        if "ً" in source or "ٍ" in source or "ٌ" in source:
            return False
        if (
            form.endswith(("ة", "ات", "ين", "ون"))
            and len(key) > 4
            and not form.endswith(("وين", "لين", "تين", "ستون", "سون", "تون", "رون"))
        ):
            return False
        if (key.startswith(("است", "يست", "تست")) and len(key) > 4) or _FUTURE.fullmatch(key):
            return False
        if key.startswith(("ي", "ت")) and len(key) <= 5 and not key.endswith(("ا", "و", "ي", "ف")):
            return False
        if _MASDAR.fullmatch(key) or (form.endswith(("ه", "هم", "ها", "هما")) and len(key) > 4):
            return False
        if key.startswith("م") and key.endswith("ا") and len(key) >= 5:
            return False
        return not key.startswith(("وال", "لل", "بال"))

    def is_name(self, key: str) -> bool:
        """Whether the lexicon lists the word as a personal name, whatever else it means."""
        return any(h.entry.kind in ("name", "leader") and not h.enclitic for h in self._lexicon.at([key], 0, 1))

    def common(self, key: str) -> bool:
        """Whether a word has another everyday meaning, so that alone it does not point to a person."""
        hits = [h for h in self._lexicon.at([key], 0, 1) if not h.enclitic and h.proclitics in ("", ARTICLE)]
        if any(h.entry.kind in _NEVER or h.entry.kind in _PLACES or h.entry.kind == "topic" for h in hits):
            return True
        if any(h.entry.kind == "leader" and h.feature != "regnal" for h in hits):
            return False
        return any(h.feature.endswith("ambiguous") for h in hits)

    def begins_name(self, tags: Tags, i: int, stop: int) -> bool:
        """Whether a word of office is a given name here: a family name with the article follows («أمين الناصر»)."""
        if i + 1 >= stop or not tags.has(i, "office") or not tags.text.keys[i + 1].startswith(ARTICLE):
            return False
        if not any(h.entry.kind == "name" and not h.proclitics for h in tags.hits[i]):
            return False
        return any(h.entry.kind == "name" and h.feature.startswith("family") for h in tags.hits[i + 1])

    def read(self, tags: Tags, i: int, stop: int, *, after_office: bool) -> Name | None:
        """The name that begins at token `i`; after an office, unknown words may be names too."""
        text = tags.text
        keys = text.keys
        leaders = tags.hits[i] if tags.has(i, "leader") else ()
        leader = next((h for h in leaders if h.entry.kind == "leader" and h.feature != "regnal"), None)
        if leader is not None and leader.stop == i + 1 and tags.has(i, "verb", "function"):
            leader = None  # «ترأس» is a verb before it is a surname
        j, known, unknown, parts = i, 0, 0, 0
        while j < stop and parts < LONGEST_NAME:
            if parts and leader is not None and not leader.proclitics and self.standing(tags, j) is not Standing.NAME:
                if keys[j] not in _JOINERS and keys[j - 1] not in _JOINERS:
                    break
            elif (
                parts
                and tags.has(j, "office")
                and self.standing(tags, j) is not Standing.NAME
                and not (keys[j - 1] == "عبد" and keys[j] in _SERVED)
                and not (known and self._ends_as_family(tags, j, stop))
            ):
                break  # «عبد الله الثاني بن الحسين ملك الأردن»
            if leader is not None and j == i and not leader.proclitics:
                j, known, parts = leader.stop, 1 + (leader.feature == "full"), parts + leader.stop - i
                if leader.feature == "surname" and not (j < stop and self.standing(tags, j) is Standing.NAME):
                    break
                continue
            if len(keys[j]) == 1 and j + 2 < stop and keys[j + 1] == "." and text.kinds[j] == "w" and after_office:
                j += 2  # «م. ف. ميشوستين»
                continue
            standing = self.standing(tags, j)
            if standing is Standing.UNKNOWN and tags.has(j, "event", "instrument"):
                break  # «أوراق اعتماد» is in the lexicon, whatever «أوراق» alone may be
            key = keys[j]
            if key in ("-", "–", "ـ") and parts and j + 1 < stop and text.adjacent(j) and text.adjacent(j - 1):
                j += 1  # كيم جونغ-أون
                continue
            if standing is Standing.NO:
                if self._is_syllable(tags, i, j, stop, after_office):
                    j, parts = j + 1, parts + 1
                    continue
                if not (parts and key.startswith(ARTICLE) and keys[j - 1] in _BEFORE_ARTICLE):
                    break
                j, parts, known = j + 1, parts + 1, known + 1
                continue
            if key in _JOINERS and key not in NAME_OPENERS and not parts:
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
                if j == i + 1 and _behind_ruler(tags, i) and any(h.feature == "regnal" for h in tags.hits[i]):
                    break
                if not after_office and not known:
                    break
                if unknown >= 3 and not known:
                    break
                unknown += 1
            elif not parts and (standing is Standing.PLACE or (standing is Standing.EITHER and not after_office)):
                if keys[j] not in _JOINERS and not (j + 1 < stop and self._confirms(tags, j)):
                    break
                known += key not in _JOINERS
            else:
                known += key not in _JOINERS
            j, parts = j + 1, parts + 1
        while j > i and keys[j - 1] in (_OPENERS - {"ابو"}) | {"-", "–", "ال"}:
            j -= 1
            parts -= 1
        if j == i or not (known or after_office):
            return None
        name = Name(
            i,
            j,
            known,
            unknown,
            self._country(tags, i, j, leader),
        )
        if after_office and j - i == 1 and not leader and self.standing(tags, i) is Standing.EITHER:
            return None  # one word that is a name among other things: «رئيس تركمانستان وسام»
        if (
            after_office
            or name.leader
            or (known >= 2 and j - i >= 2)
            or (known and unknown and j - i >= 2 and self.standing(tags, i) is Standing.NAME)
        ):
            return name
        return None

    @staticmethod
    def _country(tags: Tags, i: int, stop: int, leader: Hit | None) -> str | None:
        """The country of a leader whom the lexicon knows, in full or, behind his title, by one name («الملك سلمان»)."""
        if leader is not None:
            if leader.proclitics or _of_another_house(tags, i, stop, leader):
                return None
            return leader.entry.id.split(".")[1]
        if stop != i + 1 or not _behind_ruler(tags, i):
            return None
        regnal = next((h for h in tags.hits[i] if h.feature == "regnal" and not h.proclitics and not h.enclitic), None)
        return regnal.entry.id.split(".")[1] if regnal else None

    def _is_syllable(self, tags: Tags, i: int, j: int, stop: int, after_office: bool) -> bool:
        """«كيم جونغ هو», «آن دوك غيون»: a syllable of a Korean or Vietnamese name that is a particle elsewhere."""
        keys = tags.text.keys
        if keys[j] not in _SYLLABLES or tags.text.forms[j] in ("إن", "أن", "ان"):
            return False
        if j > i:
            return j - i == 2 and keys[i] in _SYLLABIC
        return (
            after_office
            and tags.text.forms[j] in ("آن", "لي")
            and j + 2 < stop
            and all(self.standing(tags, k) in (Standing.UNKNOWN, Standing.NAME) for k in (j + 1, j + 2))
            and not keys[j + 1].startswith(ARTICLE)
        )

    def _ends_as_family(self, tags: Tags, j: int, stop: int) -> bool:
        """«سامر القاضي»: a word of office with the article is a family name where no name follows it."""
        if not any(
            h.entry.kind == "name" and h.feature.startswith("family") and not h.proclitics for h in tags.hits[j]
        ):
            return False
        keys = tags.text.keys
        if not keys[j].startswith(ARTICLE) or keys[j - 1].startswith(ARTICLE):
            return False
        return j + 1 >= stop or self.standing(tags, j + 1) in (Standing.NO, Standing.UNKNOWN)

    def _confirms(self, tags: Tags, i: int) -> bool:
        """Whether the token behind `i` shows that an everyday word begins a name: a family name, or «بن»."""
        following = tags.text.keys[i + 1]
        if following in ("بن", "ال", "ابو", "بنت", "ابن"):
            return True
        if self.standing(tags, i + 1) is not Standing.NAME or self._lexicon.opens_stripped(tags.text.keys[i]):
            return False
        return any(
            (h.entry.kind == "leader" and h.feature != "regnal") or h.feature == "family"
            for h in self._lexicon.at([following], 0, 1)
            if not h.enclitic and not h.proclitics.strip(ARTICLE)
        )

    def _is_adjective_of(self, tags: Tags, i: int) -> bool:
        return any(h.feature.startswith("adjective") for h in tags.hits[i])
