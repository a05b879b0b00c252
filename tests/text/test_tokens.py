"""Where a token, a sentence and a line end."""

from __future__ import annotations

import pytest

from mithaq.languages.ar.orthography import normalize
from mithaq.model.text import NUMBER, PUNCTUATION, WORD
from mithaq.text.tokens import Tokenizer

TOKENIZER = Tokenizer(normalize)


def tokens(text: str) -> list[str]:
    cut = TOKENIZER.tokenize(text)
    return [cut.quote(i, i + 1) for i in range(len(cut))]


def sentences(text: str) -> list[str]:
    cut = TOKENIZER.tokenize(text)
    return [cut.quote(s.first, s.stop) for s in cut.sentences]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("#سلطنة_عمان", "سلطنة عمان"),
        ("زار #قطر و#عمان", "زار قطر و#عمان"),
        ("في#صنعاء", "في صنعاء"),
        ("#كأس_آسيا_2031", "كأس آسيا 2031"),
        ("# بند", "# بند"),
        ("okaz_online", "okaz _ online"),
        ("العربية.نت", "العربية نت"),
        ("نت. ثم", "نت . ثم"),
    ],
)
def test_hashtags_are_words(text, written):
    found = TOKENIZER.tokenize(text)
    assert found.written == written.split()
    assert "و#" not in "".join(found.forms)


def test_a_hashtag_is_quoted_as_a_phrase():
    text = TOKENIZER.tokenize("سفير #سلطنة_عمان و#قطر")
    assert text.quote(0, 4) == "سفير سلطنة عمان وقطر"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["وصل", "الرئيس", "،", "أمس", "."], "وصل الرئيس، أمس."),
        (["«", "قطر", "»", "(", "واس", ")"], "«قطر»(واس)"),
        (["16.5", "مليار"], "16.5 مليار"),
        (["5,2", "٪"], "5,2٪"),
        (["1٬200٬000"], "1٬200٬000"),
        (["10.06.2022"], "10.06.2022"),
        (["10", "/", "6", "/", "2022"], "10/6/2022"),
        (["٣٫٥"], "٣٫٥"),
        (["2030", "."], "2030."),
        (["محـــمد"], "محـــمد"),
        (["مُحَمَّد"], "مُحَمَّد"),
        (["می\u200cخواهد"], "می\u200cخواهد"),
        (["كيم", "جونغ", "-", "أون"], "كيم جونغ-أون"),
        (["أ", ".", "ف", ".", "ب"], "أ.ف.ب"),
        (["G", "20"], "G20"),
        (["ياqوتيا"], "ياqوتيا"),
        (["وصل", "الوفد"], "وصل\u00a0الوفد"),
        (["وصل", "الوفد"], "وصل\u200f \u200fالوفد\u200e"),
        (["😀"], "😀"),
        ([], " \n\r\n\t\u200b\ufeff"),
        ([], ""),
    ],
)
def test_tokens(expected: list[str], text: str) -> None:
    assert [token.strip("\u200e\u200f") for token in tokens(text)] == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (WORD, "قطر"),
        (WORD, "RT"),
        (NUMBER, "٢٠٢٦"),
        (NUMBER, "16.5"),
        (PUNCTUATION, "،"),
        (PUNCTUATION, "«"),
        (PUNCTUATION, "😀"),
    ],
)
def test_kind(kind: str, text: str) -> None:
    assert TOKENIZER.tokenize(text).kinds == [kind]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["وصل الرئيس.", "واستقبله الوزير."], "وصل الرئيس. واستقبله الوزير."),
        (["وصل الرئيس", "واستقبله الوزير"], "وصل الرئيس\nواستقبله الوزير"),
        (["وصل الرئيس", "واستقبله الوزير"], "وصل الرئيس\r\nواستقبله الوزير"),
        (["هل وصل؟", "نعم!"], "هل وصل؟ نعم!"),
        (["وصل؛", "ثم غادر."], "وصل؛ ثم غادر."),
        (["قال: «وصل الرئيس.»", "ثم غادر."], "قال: «وصل الرئيس.» ثم غادر."),
        (["ربما…", "ثم غادر."], "ربما… ثم غادر."),
        (["وصل..", "ثم غادر."], "وصل.. ثم غادر."),
        (["د. بدر عبد العاطي وصل."], "د. بدر عبد العاطي وصل."),
        (["نقلت أ.ف.ب الخبر."], "نقلت أ.ف.ب الخبر."),
        (["بلغ 16.5 مليار."], "بلغ 16.5 مليار."),
        (["في عام 2025.", "ثم ارتفع."], "في عام 2025. ثم ارتفع."),
        (["زوروا example.com اليوم."], "زوروا example.com اليوم."),
        (["وصل الرئيس، واستقبله الوزير"], "وصل الرئيس، واستقبله الوزير"),
        ([], "\n\n"),
    ],
)
def test_sentences(expected: list[str], text: str) -> None:
    assert sentences(text) == expected


def test_a_token_knows_its_place_in_the_source() -> None:
    text = "\u200fوصل  ـالرئيس\u00a0."
    cut = TOKENIZER.tokenize(text)
    assert [text[a:b] for a, b in zip(cut.starts, cut.stops, strict=True)] == tokens(text)
    assert cut.span(0, len(cut)).of(text) == cut.quote(0, len(cut))


def test_adjacent_tokens_have_nothing_between() -> None:
    cut = TOKENIZER.tokenize("كيم جونغ-أون")
    assert [cut.adjacent(i) for i in range(len(cut))] == [False, True, True, False]


def test_what_a_token_was_found_to_be_does_not_depend_on_the_texts_before() -> None:
    fresh, used = Tokenizer(normalize), Tokenizer(normalize)
    used.tokenize("محمّد محمـد محمد")
    assert fresh.tokenize("محمد").forms == used.tokenize("محمد").forms
