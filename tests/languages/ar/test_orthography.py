"""Spellings that a careful reader takes for the same word have the same key; the form keeps the author's letters."""

from __future__ import annotations

import pytest

from mithaq.languages.ar.orthography import normalize, search_key


@pytest.mark.parametrize(
    ("key", "word"),
    [
        ("احمد", "أحمد"),
        ("اسلام", "إسلام"),
        ("اسيا", "آسيا"),
        ("الله", "ٱلله"),
        ("موسي", "موسى"),
        ("قمه", "قمة"),
        ("روساء", "رؤساء"),
        ("هييه", "هيئة"),
        ("باكستان", "پاكستان"),
        ("جين", "چين"),
        ("زوليت", "ژوليت"),
        ("فيينا", "ڤيينا"),
        ("كابون", "گابون"),
    ],
)
def test_letters_are_folded_in_the_key(key: str, word: str) -> None:
    assert normalize(word)[1] == key


@pytest.mark.parametrize("word", ["أحمد", "إسلام", "آسيا", "موسى", "قمة", "رؤساء", "هيئة"])
def test_the_form_keeps_the_letters_that_the_key_folds(word: str) -> None:
    assert normalize(word)[0] == word


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("علي", "علی"),
        ("كريم", "کریم"),
        ("طهران", "طھران"),
        ("بلده", "بلدہ"),
        ("كل", "ڪل"),
    ],
)
def test_persian_and_urdu_letters_become_arabic_ones(form: str, word: str) -> None:
    assert normalize(word)[0] == form


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("محمد", "مُحَمَّد"),
        ("هاتفيا", "هاتفيًا"),
        ("الرحمن", "الرحمٰن"),
        ("محمد", "محـــمد"),
        ("وزير", "وز\u200cير"),
        ("وزير", "وز\u00adير"),
        ("وزير", "وزير\u200f"),
        ("وزير", "\ufeffوزير"),
        ("وزير", "و\u2066زير\u2069"),
        ("اسيا", "ا\u0653سيا"),
    ],
)
def test_marks_tatweel_and_invisible_characters_are_dropped(form: str, word: str) -> None:
    assert normalize(word)[0] == form


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("لا", "ﻻ"),
        ("الأمير", "اﻷمير"),
        ("سلام", "ﺳﻼﻡ"),
        ("الله", "ﷲ"),
        ("محمد", "ﳏﻤﺪ"),
        ("ريال", "﷼"),
    ],
)
def test_presentation_forms_become_letters(form: str, word: str) -> None:
    assert normalize(word)[0] == form


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("ياقوتيا", "ياqوتيا"),
        ("اوزبكستان", "اوزبكستaن"),
        ("اوزبكستان", "اوزбكستان"),
        ("بكين", "Bكين"),
        ("موسكو", "موskو"),
    ],
)
def test_a_letter_of_another_script_inside_an_arabic_word_is_read_by_its_sound(form: str, word: str) -> None:
    assert normalize(word)[0] == form


@pytest.mark.parametrize(("form", "key", "word"), [("RT", "rt", "RT"), ("ТАСС", "тасс", "ТАСС"), ("G20", "g20", "G20")])
def test_a_word_of_another_script_stays_and_its_key_is_lower_case(form: str, key: str, word: str) -> None:
    assert normalize(word) == (form, key)


@pytest.mark.parametrize(("form", "word"), [("2026", "٢٠٢٦"), ("2026", "۲۰۲۶"), ("2026", "2026"), ("1.5", "١.٥")])
def test_digits_of_three_systems_are_one(form: str, word: str) -> None:
    assert normalize(word)[0] == form


@pytest.mark.parametrize("word", ["\u0640", "\u064b", "\u200f", "،", "«", "-"])
def test_nothing_becomes_empty(word: str) -> None:
    assert all(normalize(word))


def test_the_key_of_a_phrase_has_its_words_one_space_apart() -> None:
    assert search_key(" هيئةُ  الأمـم\u00a0المتّحدة\n") == "هييه الامم المتحده"


@pytest.mark.parametrize(
    ("one", "other"),
    [("علي", "على"), ("كرة", "كره"), ("فأر", "فار"), ("سوال", "سؤال")],
)
def test_words_that_differ_in_folded_letters_only_share_a_key_but_no_form(one: str, other: str) -> None:
    assert normalize(one)[1] == normalize(other)[1]
    assert normalize(one)[0] != normalize(other)[0]
