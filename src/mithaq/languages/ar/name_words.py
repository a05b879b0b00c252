"""Single words of personal names: how likely a word is to be part of one."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit, Lexicon
from mithaq.model.text import WORD

# Words that join the parts of a name and belong to it.
JOINERS: Final = words()["name_joiner"]
CHAIN: Final = words()["name_chain"]
NEVER: Final = frozenset(
    "function common verb event instrument office honorific eulogy modifier portfolio orghead side sideword counterpart"
    " furniture plain".split()
)  # kinds of words that are no names, unless the lexicon says so
PLACES: Final = frozenset("state region city area group".split())
_HARMLESS: Final = frozenset("name leader city region".split())  # «كليلي» may be «كـ» and «ليل»; nobody writes that
_WORDY: Final = frozenset(
    "plain common thing measure event instrument topic field portfolio orghead modifier action noun".split()
)

_MASDAR: Final = re.compile("ت..ي.|ا[نس]?.ت.ا.|ان..ا.")
# A verb in the future behind «سي», «ست», «سن»: the shapes of its stems, without the endings of number.
_FUTURE: Final = re.compile(
    "س[يتن](?:"
    "[^ايو]{3}|[^ايو]{2}ي|[^ايو][ايو][^ايو]|و[^ايو]{2}"  # يعلن، يلقي، يكون، يوقع
    "|[^ايو]ا[^اي].|[تن][^ايو]{2}[^ايو]|[تن]و?[^ايو][^او]|و[^ايو]ي"  # يشارك، يتوجه، ينعقد، يودي
    "|[^ايو]ت[^ايو][^او]|[^ايو]ت[اي][^ايو]|ت[^ايو]ا[^ايو][^ايو]|ت[^ايو][^ايو]?ي"  # يجتمع، يحتاج، يتبادل، يتلقى
    "|تو[^ايو][^او]|تو?ا[^ايو].|تواصل"  # يتوجه، يتوافر
    "|ست[^ايو]{3}|ست[^ايو][ايو][^ايو]|ست[^ايو]{2}ي"  # يستقبل، يستفيد
    ")(?:ان|ون|وا|ه|ها|هم|هما)?"
)
_PARTICIPLE: Final = re.compile("م.{3,}ا")  # in the accusative: «مشيرا»
_LED: Final = ("لأ", "لإ", "بأ", "بإ", "فأ", "كأ", "وأ", "وإ")  # «لأقول», «وأفادني»
_JOINED: Final = ("بأ", "لأ", "كأ", "بإ", "لإ", "كإ")  # a preposition before a word that begins with a hamza
_CLEAR: Final = frozenset(["ه", "ها", "هم", "هما", "هن"])  # pronouns that end few names; «ي», «نا», «ك» end many
_ATTACHED: Final = "ولبف"  # letters that may be conjunctions or prepositions
_SLAVIC: Final = ("وفيك", "وفيتش", "سكي", "ينكو", "يتش")
_FOREIGN_PLURALS: Final = ("وين", "لين", "تين", "ستون", "سون", "تون", "رون")
_TO: Final = ("إلى", "الى")  # prepositions, which «إلي» and «آل» are not
_BEFORE: Final = "أمام"  # a preposition, which «إمام» is not
_CACHE_LIMIT: Final = 200_000


class Standing(IntEnum):
    """How likely a token is part of a name."""

    NO = 0
    DOUBT = 1  # not in any lexicon, and shaped like a verb, a plural or a word with a pronoun
    UNKNOWN = 2  # not in any lexicon
    PLACE = 3  # a name and a place: never alone
    EITHER = 4  # a name and a common word
    NAME = 5


class NameWords:
    """Judges words; remembers what it found out about each distinct one."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._standing: dict[str, Standing] = {}  # by the word as written: its marks count too

    def standing(self, tags: Tags, i: int) -> Standing:
        """How likely the token at `i` is part of a name."""
        text = tags.text
        if text.kinds[i] != WORD:
            return Standing.NO
        written = text.written[i]
        found = self._standing.get(written)
        if found is None:
            if len(self._standing) >= _CACHE_LIMIT:
                self._standing.clear()
            found = self._standing[written] = self._judge(text.keys[i], text.forms[i], written)
        return found

    def _judge(self, key: str, form: str, written: str) -> Standing:
        if key in JOINERS:
            return Standing.NO if form.startswith("فإ") or form in _TO else Standing.EITHER
        if form == _BEFORE:
            return Standing.NO
        every = self._lexicon.at([key], 0, 1)
        article = form.startswith(ARTICLE)  # «إلياس» is no «ال» and «ياس»
        hits = [hit for hit in every if not hit.enclitic and (article or hit.proclitics != ARTICLE)]
        whole = [hit for hit in hits if hit.proclitics in ("", ARTICLE)]
        named = [h for h in whole if h.entry.kind in ("name", "leader") and not h.proclitics]
        blocked = any(h.entry.kind in NEVER or h.entry.kind in PLACES for h in whole)
        if not named and key.startswith(ARTICLE):
            named = [h for h in whole if h.entry.kind == "name" and h.feature.startswith("family")]
            given = any(h.entry.kind == "name" and h.feature == "given" for h in whole)
            if given and not (named or blocked or key.endswith("ه")):
                return Standing.EITHER  # «السعد»: the family of a «سعد»
        if any(h.entry.kind == "function" and not h.proclitics for h in hits) and form != "علي":
            return Standing.NO
        if named and form.startswith(_JOINED):
            return Standing.NO  # «أولا بأول» is no Powell
        if named:
            sure = any(not h.feature.endswith(("ambiguous", "particle")) for h in named)
            if form == "على":
                return Standing.NO
            if any(h.entry.kind in PLACES for h in whole):
                return Standing.PLACE
            return Standing.NAME if sure and not blocked else Standing.EITHER
        if blocked or len(key) < 2 or any(h.entry.kind in ("action", "thing", "topic", "field") for h in whole):
            return Standing.NO
        pronominal = [h for h in every if h.enclitic and h.entry.kind in NEVER]
        if key.startswith(ARTICLE):
            pronominal = [h for h in pronominal if h.enclitic != "ي"]  # «التعايشي» is nobody's «تعايش»
        if any(h.enclitic in _CLEAR for h in pronominal):
            return Standing.NO
        attached = [h for h in hits if h.proclitics and h.entry.kind not in ("topic", "field")]
        if attached or (self._lexicon.opens_stripped(key) and (article or not key.startswith(ARTICLE))):
            by_chance = (
                all(map(_is_chance, attached)) if attached else key[0] == "ف" and not every
            )  # «فاكي» only begins like a form
            return Standing.DOUBT if by_chance else Standing.NO
        shaped = self._by_shape(key, form, written)
        return min(shaped, Standing.DOUBT) if pronominal else shaped

    def _by_shape(self, key: str, form: str, written: str) -> Standing:
        """What the shape of a word shows that no lexicon has: a verb, a plural, an accusative, or nothing."""
        if any(mark in written for mark in "ًٌٍ") or key.startswith(("وال", "لل", "بال", "ووال")):
            return Standing.NO
        if form.startswith(_LED) or (key[0] in "وف" and _FUTURE.fullmatch(key[1:])):
            return Standing.NO
        if _FUTURE.fullmatch(key):
            return Standing.DOUBT
        if (_MASDAR.fullmatch(key) and not form.startswith(("أ", "آ"))) or (
            key[0] in _ATTACHED and _MASDAR.fullmatch(key[1:])
        ):
            return Standing.NO
        if _PARTICIPLE.fullmatch(key):
            return Standing.DOUBT
        if key.endswith("ا") and len(key) > 3 and (_MASDAR.fullmatch(key[:-1]) or self._is_accusative(key)):
            return Standing.NO
        if form.endswith("ين") and self._is_dual(key):
            return Standing.NO if key.endswith("تين") else Standing.DOUBT
        if form.endswith(("ة", "ات", "ين", "ون")) and len(key) > 4 and not form.endswith(_FOREIGN_PLURALS):
            return Standing.NO if key[0] in "ول" and not key.startswith("وو") else Standing.DOUBT
        if key[0] == "و" and len(key) > 3 and key[1] not in "اويل":
            return Standing.DOUBT
        if key.startswith("واست") and len(key) > 6:
            return Standing.NO  # «واستشاري التنمية»
        if key.startswith(("است", "يست", "تست")) and len(key) > 4:
            return Standing.DOUBT if form.startswith("إست") or key.endswith(_SLAVIC) else Standing.NO
        if key.startswith(("ي", "ت")) and len(key) <= 5 and not key.endswith(("ا", "و", "ي", "ف")):
            return Standing.DOUBT
        if form.endswith(("ه", "هم", "ها", "هما")) and len(key) > 4:
            return Standing.NO if key[0] in "ول" and not key.startswith("وو") else Standing.DOUBT
        return Standing.UNKNOWN

    def _is_dual(self, key: str) -> bool:
        """«طائرتين», «مشروعين»: an ordinary word in the dual or plural."""
        stem = key[:-3] + "ه" if key.endswith("تين") else key[:-2]
        return any(
            hit.entry.kind in _WORDY and not hit.enclitic and not hit.proclitics
            for hit in self._lexicon.at([stem], 0, 1)
        )

    def _is_accusative(self, key: str) -> bool:
        """«أمرا», «وفدا»: an ordinary word with the ending of the accusative."""
        return any(
            hit.entry.kind in _WORDY and not hit.enclitic and not hit.proclitics
            for hit in self._lexicon.at([key[:-1]], 0, 1)
        )


def _is_chance(hit: Hit) -> bool:
    """«كليلي», «بيشار»: letters that could be «كـ» before a city or «بـ» before a name, and hardly are."""
    if hit.proclitics in ("ب", "ل"):
        return hit.entry.kind == "name"
    return hit.entry.kind in _HARMLESS and hit.proclitics in ("ك", "ف")
