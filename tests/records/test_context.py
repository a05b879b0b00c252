"""What the whole text says about one sentence: the two sides, the kingdom meant, the words without what clings."""

from __future__ import annotations

from typing import Any

import pytest

from mithaq.language import find
from mithaq.model.document import Document
from mithaq.model.mention import Place
from mithaq.records.context import Context
from mithaq.records.home import home


def context(text: str, **document: Any) -> Context:
    sketch = find("ar").sketch(text, None)
    paper = Document(text, **document)
    return Context(paper, sketch, home(paper, sketch))


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ({"EG", "CY"}, "التقى رئيس مصر مع رئيس قبرص. وشكره. وودعه. وأشار إلى السودان وليبيا."),
        ({"KZ", "TR"}, "الرئيس الكازاخستاني في أنقرة\nبحث الجانبان الكازاخستاني والتركي التعاون مع أذربيجان."),
        ({"JP"}, "وصل رئيس وزراء اليابان."),
        (set(), "خبر عن الطقس."),
    ],
)
def test_the_two_sides_are_those_that_the_text_is_about(pair: set[str], text: str) -> None:
    assert set(context(text).pair) == pair


@pytest.mark.parametrize(
    ("code", "document", "text"),
    [
        ("MA", {}, "استقبل ملك المغرب محمد السادس رئيس بنين. وأشاد بدور المملكة."),
        ("JO", {}, "قال العاهل الأردني إن المملكة مستعدة. وشكر رئيس قبرص."),
        ("SA", {}, "أكد وزير الخارجية السعودي موقف المملكة الثابت."),
        ("BH", {"url": "https://bna.bh/ar"}, "أكد ولي عهد البحرين أمام الوزير السعودي دور المملكة."),
    ],
)
def test_the_kingdom_is_the_one_at_home_or_the_one_told_of(code: str, document: dict[str, str], text: str) -> None:
    found = context(text, **document)
    realms = [
        member.code
        for row in found.sketch.items
        for item in row
        for member in found.members(item)
        if isinstance(member, Place) and found.words(member.first, member.stop) == "المملكة"
    ]
    assert realms == [code]


@pytest.mark.parametrize(
    ("words", "clitics", "text"),
    [
        ("القاهرة", "لال", "للقاهرة"),
        ("ليبيا", "ل", "لليبيا"),
        ("لبنان", "", "لبنان"),
        ("القاهرة", "بال", "بالقاهرة"),
        ("موسكو", "و", "وموسكو"),
        ("المملكة", "ول", "وللمملكة"),
        ("واشنطن", "", "واشنطن"),
    ],
)
def test_words_without_what_clings_to_them(words: str, clitics: str, text: str) -> None:
    assert context(text).words(0, 1, clitics) == words


@pytest.mark.parametrize(
    ("topics", "text"),
    [
        ({"energy"}, "التعاون في مجال الطاقة الكهربائية"),
        ({"tourism", "culture"}, "تنشيط السياحة والثقافة"),
        ({"defence"}, "التعاون العسكري"),
        ({"nuclear"}, "نزع الأسلحة النووية"),
        ({"energy", "nuclear"}, "بناء محطة نووية"),
        ({"space"}, "إطلاق القمر الصناعي"),
        ({"humanitarian"}, "توزيع السلال الغذائية"),
        ({"justice"}, "تبادل السجناء وإسقاط الدعاوى"),
        ({"culture"}, "إنشاء دار للأوبرا وفرقة أوركسترا"),
        ({"finance"}, "دفع الرواتب بالعملات المحلية"),
        ({"border"}, "المنطقة المتنازع عليها والمعابر"),
        ({"defence"}, "التجارب الصاروخية"),
        ({"defence"}, "طلب الانضمام إلى حلف شمال الأطلسي"),
        ({"security"}, "استخدام غاز الأعصاب"),
        (set(), "خارطة الطريق وورشة العمل"),
        (set(), "قال للصحفيين في الوضع الراهن"),
        (set(), "عمق العلاقات بين البلدين"),
    ],
)
def test_topics(topics: set[str], text: str) -> None:
    found = context(text)
    assert found.topics(0, len(found.text)) == topics
