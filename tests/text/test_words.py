"""How search cuts a text into words."""

from __future__ import annotations

import pytest

from mithaq.language import words
from mithaq.model.span import Span


def keys(source: str, lang: str = "ar") -> list[str]:
    return [word.key for word in words(lang).cut(source)]


@pytest.mark.parametrize(
    ("expected", "source"),
    [
        (["وزير"], "وَزِيـــرٌ"),
        (["الي", "امراه", "روي"], "إلى، امرأة: رُؤى"),
        (["1700", "1700", "1700"], "1700 1,700 ١٬٧٠٠"),
        (["1234567.5"], "١٬٢٣٤٬٥٦٧٫٥"),
        (["4.1", "4.1", "4.1", "5,2"], "4.1 ٤٫١ 4ر1 ٥,٢"),
        (["كيم", "جونغ", "اون"], "«كيم جونغ-أون»!"),
        (["rt", "москва"], "(RT) Москва"),
        ([], "… – !"),
    ],
)
def test_words_are_comparable(expected, source):
    assert keys(source) == expected


def test_a_key_holds_no_space_and_has_a_length_that_databases_take():
    assert all(" " not in key for key in keys("ﷺ ﷲ ﷼"))
    assert keys("ب" * 5000) == ["ب" * 64]


def test_a_word_knows_its_place():
    (first, second) = words("ar").cut("قالَ: 🙂 «الرّئيس»")
    assert first == ("قال", Span(0, 4))
    assert second.span.of("قالَ: 🙂 «الرّئيس»") == "الرّئيس"


@pytest.mark.parametrize("lang", ["ar-SA", "ar"])
def test_a_region_does_not_matter(lang):
    assert keys("وَزير", lang) == ["وزير"]


@pytest.mark.parametrize("lang", ["xx", "", "not a code"])
def test_a_language_without_a_pack_is_cut_plainly(lang):
    assert keys("Straße, Ünal 1,700", lang) == ["strasse", "ünal", "1700"]
    assert words(lang).forms("ünal") == {"ünal"}
