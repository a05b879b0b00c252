"""Every way to take a word apart is offered, the whole word first; none of them invents a letter."""

from __future__ import annotations

import pytest

from mithaq.languages.ar.clitics import analyze
from mithaq.languages.ar.orthography import search_key


@pytest.mark.parametrize(
    ("proclitics", "stem", "enclitic", "word"),
    [
        ("", "وزير", "", "وزير"),
        ("و", "وزير", "", "ووزير"),
        ("ف", "وزير", "", "فوزير"),
        ("ب", "القاهره", "", "بالقاهرة"),
        ("بال", "قاهره", "", "بالقاهرة"),
        ("ال", "رييس", "", "الرئيس"),
        ("وال", "رييس", "", "والرئيس"),
        ("كال", "رييس", "", "كالرئيس"),
        ("ول", "رييس", "", "ولرئيس"),
        ("ل", "المملكه", "", "للمملكة"),
        ("لال", "مملكه", "", "للمملكة"),
        ("ول", "المملكه", "", "وللمملكة"),
        ("ولال", "رييس", "", "وللرئيس"),
        ("فب", "لقاء", "", "فبلقاء"),
        ("", "محادثات", "هما", "محادثاتهما"),
        ("", "زياره", "ه", "زيارته"),
        ("ل", "زياره", "ها", "لزيارتها"),
        ("", "لقاء", "ه", "لقائه"),
        ("", "لقاء", "ه", "لقاؤه"),
        ("و", "لقاء", "هم", "ولقائهم"),
        ("", "التقي", "ه", "التقاه"),
        ("و", "استقبل", "ه", "واستقبله"),
        ("", "بلد", "نا", "بلدنا"),
    ],
)
def test_a_reading(proclitics: str, stem: str, enclitic: str, word: str) -> None:
    assert (proclitics, stem, enclitic) in analyze(search_key(word))


@pytest.mark.parametrize("word", ["وزير", "بلد", "لبنان", "كوريا", "فرنسا", "والي", "الو", "ب", "و", "ال"])
def test_the_whole_word_comes_first(word: str) -> None:
    assert analyze(word)[0] == ("", word, "")


@pytest.mark.parametrize("word", ["وب", "بل", "لك", "فل", "ال", "له"])
def test_a_short_word_is_not_taken_apart(word: str) -> None:
    assert analyze(word) == [("", word, "")]


@pytest.mark.parametrize("word", ["القاهره", "المملكه", "الدوله", "الرياسه"])
def test_a_word_with_the_article_takes_no_pronoun(word: str) -> None:
    assert not any("ال" in proclitics and enclitic for proclitics, _, enclitic in analyze(word))


@pytest.mark.parametrize("word", ["وللمملكه", "بالقاهره", "فلزيارتهما", "محادثات"])
def test_without_a_pronoun_the_parts_are_the_word(word: str) -> None:
    for proclitics, stem, enclitic in analyze(word):
        if not enclitic:
            assert (proclitics + stem).replace("لال", "لل", 1).replace("للل", "لل", 1) == word
