"""Arabic letters: what a careful reader sees through when two spellings are the same word."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from mithaq.text.tokens import IGNORABLE

_IGNORABLE: Final = re.compile(f"[{IGNORABLE}]")
_TATWEEL: Final = "\u0640"
_PRESENTATION: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_LATIN: Final = re.compile("[A-Za-zа-яёА-ЯЁ]")
# The letters of Arabic alone, as most words are written; of these the ones that are their own search keys.
_USUAL: Final = re.compile("[\u0621-\u063a\u0641-\u064a]+")
_PLAIN: Final = re.compile("[ءابت-غف-وي]+")

# Persian, Urdu and Kurdish letters that Arabic pages carry in place of the Arabic ones.
_LETTERS: Final = str.maketrans("یىےکڪگہھۀٱ", "يىيككگههةا")
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_FOLD: Final = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        "پ": "ب",
        "چ": "ج",
        "ژ": "ز",
        "ڤ": "ف",
        "گ": "ك",
    }
)
# A letter of another script typed inside an Arabic word, by the sound it stands for («ياqوتيا», «أوزبكستاн»).
_SOUNDS: Final = {
    "a": "ا", "b": "ب", "c": "ك", "d": "د", "e": "ي", "f": "ف", "g": "غ", "h": "ه", "i": "ي", "j": "ج",
    "k": "ك", "l": "ل", "m": "م", "n": "ن", "o": "و", "p": "ب", "q": "ق", "r": "ر", "s": "س", "t": "ت",
    "u": "و", "v": "ف", "w": "و", "x": "كس", "y": "ي", "z": "ز",
    "а": "ا", "б": "ب", "в": "ف", "г": "غ", "д": "د", "е": "ي", "з": "ز", "и": "ي", "к": "ك", "л": "ل",
    "м": "م", "н": "ن", "о": "و", "п": "ب", "р": "ر", "с": "س", "т": "ت", "у": "و", "ф": "ف", "я": "يا",
}  # fmt: skip
_INTRUDERS: Final = str.maketrans(_SOUNDS)


def normalize(raw: str) -> tuple[str, str]:
    """Normal form and search key of one token; the key is for comparison and is never shown."""
    if _PLAIN.fullmatch(raw):
        return raw, raw
    if _USUAL.fullmatch(raw):
        key = raw.replace("أ", "ا").replace("ة", "ه").replace("إ", "ا").replace("ى", "ي").replace("ئ", "ي")
        return raw, key.replace("آ", "ا").replace("ؤ", "و")  # as `_FOLD` does, at a sixth of the cost
    form = raw
    if not form.isalnum() or _TATWEEL in form or _PRESENTATION.search(form):
        form = _IGNORABLE.sub("", form)
        if _PRESENTATION.search(form):
            form = _IGNORABLE.sub("", unicodedata.normalize("NFKC", form))
    form = form.translate(_LETTERS).translate(_DIGITS)
    key = form
    if _LATIN.search(form):
        key = form.lower()
        if _ARABIC.search(form):
            form = key = key.translate(_INTRUDERS)
    return form or raw, key.translate(_FOLD) or raw


def search_key(phrase: str) -> str:
    """Search key of a phrase: its words' keys, one space apart."""
    return " ".join(normalize(word)[1] for word in phrase.split())
