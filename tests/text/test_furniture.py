"""Lines of a page that belong to the site are set apart; lines that name a source stay readable."""

from __future__ import annotations

from importlib.resources import files

import pytest

from mithaq.languages.ar.orthography import normalize, search_key
from mithaq.languages.ar.resources import furniture
from mithaq.lexicon.check import check_file
from mithaq.lexicon.load import load_lexicon
from mithaq.text.furniture import Furniture, FurnitureForm
from mithaq.text.tokens import Tokenizer

FILE = files("mithaq.languages.ar").joinpath("lexicon", "furniture.yaml")
ARABIC = Tokenizer(normalize, furniture())


def readable(text: str, tokenizer: Tokenizer = ARABIC) -> list[str]:
    cut = tokenizer.tokenize(text)
    return [cut.quote(s.first, s.stop) for s in cut.sentences if not s.furniture]


def test_the_file_is_well_formed() -> None:
    assert check_file(FILE) == []


def test_forms_are_cut_as_the_tokenizer_cuts_them() -> None:
    plain = Tokenizer(normalize)
    forms = {form for _, _, form in load_lexicon(FILE)}
    assert [form for form in sorted(forms) if plain.tokenize(form).keys != search_key(form).split(" ")] == []


def test_a_way_of_matching_is_one_of_three() -> None:
    assert {entry.get("match") for entry, _, _ in load_lexicon(FILE)} == {None, "prefix", "label"}


@pytest.mark.parametrize(
    "line",
    [
        "مواضيع ذات صلة",
        "اقرأ أيضاً:",
        "اقرأ أيضًا: وزير الطاقة يصل إلى أستانا",
        "...المزيد",
        "// انتهى //",
        "/انتهى/",
        "انتهى** 3280",
        "0 تعليق",
        "١٢ تعليقات",
        "التعليقات (3)",
        "Ru En",
        "تابعوا RT على Telegram",
        "شارك: فيسبوك | تويتر | تيليغرام",
        "شارك الخبر",
        "نسخ الرابط",
        "رمز الخبر: 1961837",
        "للتواصل مع الكاتب ارسل رسالة SMS",
        "Next Previous",
        "جميع الحقوق محفوظة © 2025",
        "الأكثر قراءة",
    ],
)
def test_site_furniture(line: str) -> None:
    assert readable(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "المصدر: RT",
        "المصدر: تاس + وكالات",
        "الصورة: المكتب الصحفي للرئيس",
        "تاريخ النشر: 10.06.2022 | 15:07 GMT |",
        "Next Previous عين اليوم – واس",
        "شارك رئيس الوزراء في القمة",
        "شارك في الاجتماع",
        "مشاركة الرئيس في القمة",
        "التعليق الروسي على القمة",
        "انتهى الاجتماع",
        "0",
        "بيشكيك",
        "طشقند – أ ف ب",
    ],
)
def test_text(line: str) -> None:
    assert readable(line) == [line]


def test_the_newspaper_of_a_link_stays_and_its_headline_goes() -> None:
    assert readable("رابط الخبر بصحيفة الأفق: رئيس الوزراء يصل إلى بيشكيك") == ["رابط الخبر بصحيفة الأفق:"]
    assert readable("رابط الخبر بصحيفة الأفق") == ["رابط الخبر بصحيفة الأفق"]


def test_only_the_line_is_set_apart() -> None:
    text = "وصل الرئيس. واستقبله الوزير.\nشارك الخبر\nوتستمر الزيارة يومين."
    assert readable(text) == ["وصل الرئيس.", "واستقبله الوزير.", "وتستمر الزيارة يومين."]


def test_zero_in_a_form_is_any_number_and_marks_around_the_line_do_not_count() -> None:
    site = Tokenizer(normalize, Furniture([FurnitureForm("0 of 0"), FurnitureForm("page 0", "prefix")]))
    assert readable("- 3 of 12 -\nPage 7 of the file\n3 of twelve", site) == ["3 of twelve"]


def test_without_furniture_everything_is_text() -> None:
    assert readable("شارك الخبر", Tokenizer(normalize)) == ["شارك الخبر"]
