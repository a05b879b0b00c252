"""How a page spells and spaces a sentence does not change what is read in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mithaq
from mithaq.model.record import RECORD_TYPES

SENTENCES = (
    "التقى الرئيس المصري عبد الفتاح السيسي في القاهرة نظيره التونسي قيس سعيد.",
    "استقبل رئيس أوزبكستان شوكت ميرضيائيف أمس في طشقند وزير خارجية تشاد.",
    "بعث الملك محمد السادس برقية تهنئة إلى رئيسة جمهورية سلوفينيا ناتاشا بيرتس موسار.",
    "أجرى وزير خارجية قطر اتصالا هاتفيا مع وزير خارجية ماليزيا.",
    "من المقرر أن يزور الرئيس الكيني وليام روتو جيبوتي في 20 مارس 2026.",
    "وقع الجانبان المصري والقبرصي مذكرة تفاهم في مجال الطاقة.",
    "بلغ حجم التبادل التجاري بين مصر وقبرص 5 مليارات دولار في عام 2025.",
    "أعلنت منظمة التعاون الإسلامي عقد القمة في جدة الشهر المقبل.",
)
# Marks that say nothing of the word's case: an accusative ending tells the reader that a word is no name.
MARKS = "\u064e\u064f\u0650\u0651\u0652\u0670\u0640"
INVISIBLE = "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\ufeff\u00ad\u061c"
DROPPED = str.maketrans("", "", MARKS + INVISIBLE)
PREFIXES = frozenset("وفبلك")


def clean(value: Any) -> Any:
    """A value of a record without what cannot be heard or seen."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFKC", value).translate(DROPPED).split())
    if isinstance(value, list):
        return [clean(item) for item in value]
    if isinstance(value, dict):
        return {key: clean(item) for key, item in value.items()}
    return value


def values(text: str) -> dict[str, list[Any]]:
    """The records of a text without their evidence; the words of the evidence in its place."""
    shown = mithaq.read(text, published="2026-03-12").to_dict()
    for kind in RECORD_TYPES:
        for record in shown[kind]:
            record["evidence"] = text[slice(*record["evidence"])]
    return {kind: clean(shown[kind]) for kind in RECORD_TYPES}


def inside(text: str) -> list[int]:
    """Places between two letters of a word, but not behind a first letter that may be «and», «by» or «to»."""
    return [
        i
        for i in range(2, len(text))
        if text[i].isalpha() and text[i - 1].isalpha() and (text[i - 2].isalpha() or text[i - 1] not in PREFIXES)
    ]


@pytest.mark.parametrize("number", range(len(SENTENCES)))
def test_a_sentence_is_read_at_all(number: int) -> None:
    assert any(values(SENTENCES[number]).values())


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.sampled_from(SENTENCES), st.data())
def test_marks_and_invisible_characters_inside_words(sentence: str, data: st.DataObject) -> None:
    spots = data.draw(st.lists(st.sampled_from(inside(sentence)), max_size=8, unique=True))
    changed = sentence
    for spot in sorted(spots, reverse=True):
        changed = changed[:spot] + data.draw(st.sampled_from(MARKS + INVISIBLE)) + changed[spot:]
    assert values(changed) == values(sentence)


@settings(deadline=None, derandomize=True, max_examples=80)
@given(st.sampled_from(SENTENCES), st.data())
def test_invisible_characters_between_words(sentence: str, data: st.DataObject) -> None:
    filler = data.draw(st.text(st.sampled_from("\u200e\u200f\u202b\u202c\u2067\u2069\ufeff"), min_size=1, max_size=3))
    assert values(sentence.replace(" ", " " + filler)) == values(sentence)
    assert values(filler + sentence.replace(" ", filler + " ")) == values(sentence)


CHANGES: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "tabs": lambda text: text.replace(" ", "\t"),
    "carriage return at the end": lambda text: text + "\r\n",
    "lines above and below": lambda text: "\n\n" + text + "\n\n",
    "Persian letters": lambda text: text.replace("ي", "ی").replace("ك", "ک"),
    "Arabic-Indic digits": lambda text: text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    "Persian digits": lambda text: text.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")),
    "no hamza": lambda text: text.replace("أ", "ا").replace("إ", "ا"),
}
FOLDED = str.maketrans("یکأإ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "يكاا01234567890123456789")


def folded(value: Any) -> Any:
    if isinstance(value, str):
        return value.translate(FOLDED)
    if isinstance(value, list):
        return [folded(item) for item in value]
    return {key: folded(item) for key, item in value.items()} if isinstance(value, dict) else value


@pytest.mark.parametrize("change", CHANGES)
def test_another_spelling_or_spacing_is_read_the_same(change: str) -> None:
    for sentence in SENTENCES:
        assert folded(values(CHANGES[change](sentence))) == folded(values(sentence))


def shaped(text: str) -> str:
    """Every letter as the isolated form that old pages carry."""
    forms = {
        unicodedata.normalize("NFKC", chr(code)): chr(code)
        for code in range(0xFE80, 0xFEFD)
        if "ISOLATED" in unicodedata.name(chr(code), "") and len(unicodedata.normalize("NFKC", chr(code))) == 1
    }
    return "".join(forms.get(letter, letter) for letter in text)


def test_presentation_forms_are_read_the_same() -> None:
    for sentence in SENTENCES:
        assert values(shaped(sentence)) == values(sentence)


CLINGING = (
    "التقى وزير خارجية تشاد ووزير خارجية مالي بالدوحة.",
    "وصل رئيس كينيا وليام روتو في زيارة رسمية للقاهرة.",
)


@pytest.mark.xfail(strict=True, reason="what clings to a word is cut off by its plain letters: «ﺑﺎﻟﺪﻭﺣﺔ» keeps its «ﺑ»")
@pytest.mark.parametrize("sentence", CLINGING)
def test_what_clings_is_cut_off_a_presentation_form(sentence: str) -> None:
    assert values(shaped(sentence)) == values(sentence)


@pytest.mark.xfail(
    strict=True, reason="what clings to a word is cut off by one character, and its vowel left: «ِالدوحة»"
)
@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        ("الدوحة", "التقى وَزير خارجية تشاد وَوزير خارجية مالي بِالدوحة."),
        ("القاهرة", "وصل رئيس كينيا وليام روتو في زيارة رسمية لِلقاهرة."),
    ],
)
def test_the_vowel_of_what_clings_goes_with_it(plain: str, marked: str) -> None:
    assert [encounter.place for encounter in mithaq.read(marked).engagements] == [plain]
