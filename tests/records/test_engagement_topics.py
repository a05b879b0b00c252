"""What was discussed in an encounter, and what a text only mentions beside it."""

from __future__ import annotations

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read

_MET = "التقى الرئيس الكازاخي قاسم جومارت توكاييف في أستانا الرئيس القرغيزي صدر جباروف."


def discussed(text: str) -> list[str]:
    return sorted({topic for e in read(Document(text=text)).engagements if e.kind == "meeting" for topic in e.topics})


@pytest.mark.parametrize(
    ("topics", "sentence"),
    [
        (["energy", "transport"], "وبحث الجانبان التعاون في مجالي الطاقة والنقل."),
        (["tourism"], "وأكد الطرفان أهمية تنشيط السياحة."),
        (["tourism"], "كما أكدا أهمية تنشيط السياحة."),
        (["agriculture"], "وتم التأكيد على أهمية الزراعة."),
        (["education"], "وقد حظي التعليم باهتمام خاص."),
        (["water"], "وقال توكاييف إن البلدين سيعملان معا في إدارة الموارد المائية."),
        (["nuclear"], "وناقش الجانبان نزع السلاح النووي."),
        (["migration"], "وبحث الوزيران أوضاع العمال والعمل اللائق."),
        (["security"], "وتناول اللقاء وقف إطلاق النار ومكافحة الجهاديين."),
        (["border", "health"], "واتفق الجانبان على ما يلي:\n1- ترسيم الحدود.\n2- دعم الرعاية الصحية."),
    ],
)
def test_discussed(topics: list[str], sentence: str) -> None:
    assert discussed(f"{_MET} {sentence}") == topics


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال الخبير الاقتصادي إن العلاقات في مجال الطاقة ستنمو.",  # took no part
        "ووقع الجانبان اتفاقية للتعاون في مجال الرياضة.",  # signed, not discussed
        "وتتناول الاتفاقية التعاون في مجال الرياضة.",
        "وتتركز صناعة السيارات في الشمال.",  # nobody discusses
        "ويتناول الرئيسان طعام الغداء في قصر الزراعة.",
        "ويشهد التعاون في مجال الطاقة تطورا كبيرا.",  # background
        "وبحث الجانبان القضايا الإقليمية والدولية ذات الاهتمام المشترك.",
        "وتمنى الرئيس توكاييف لأخيه موفور الصحة والسعادة.",
        "ونقل الرئيس جباروف تحيات الشعب القرغيزي.",
    ],
)
def test_not_discussed(sentence: str) -> None:
    assert discussed(f"{_MET} {sentence}") == []


@pytest.mark.parametrize(
    "words", ["القضاء على الفقر", "مناخ الأعمال", "بالطرق السلمية", "وكالات السفر", "في هذه الآثار السلبية", "رأي مالي"]
)
def test_words_that_only_look_like_a_field(words: str) -> None:
    assert discussed(f"{_MET} وبحث الجانبان {words}.") == []


@pytest.mark.parametrize(
    ("topics", "sentence"),
    [
        (["security"], "أجرى الرئيس الروسي فلاديمير بوتين مباحثات بشأن سوريا مع الرئيس التركي رجب طيب أردوغان."),
        (["security"], "أجرى الرئيس السوداني عمر البشير محادثات سلام مع رئيس جنوب السودان سلفا كير."),
        (["nuclear"], "أجرى الرئيس الروسي فلاديمير بوتين محادثات نووية مع الرئيس الإيراني حسن روحاني."),
        (
            ["migration"],
            "التقى وزير الخارجية الإسباني نظيره المغربي ناصر بوريطة للتوصل إلى حل لأوضاع العمالة الموسمية.",
        ),
        (["migration"], "يلتقي الرئيس التونسي نظيره الفرنسي لبحث أوضاع الجالية."),
        (
            ["security"],
            "استقبل الرئيس الإريتري أسياس أفورقي رئيس الوزراء الإثيوبي آبي أحمد قبل أن يتوجها لإجراء محادثات سلام.",
        ),
        ([], "أجرى الرئيس الروسي فلاديمير بوتين مباحثات مع الرئيس التركي رجب طيب أردوغان في سوريا."),
    ],
)
def test_what_the_sentence_that_tells_of_talks_says_of_them(topics: list[str], sentence: str) -> None:
    assert discussed(sentence) == topics


def test_two_talks_in_one_sentence_have_each_their_own() -> None:
    found = read(
        Document(
            text="يلتقي الرئيس التونسي قيس سعيد نظيره الفرنسي إيمانويل ماكرون لبحث التعاون الزراعي، "
            "كما يلتقي الرئيس الجزائري عبد المجيد تبون نظيره الفرنسي لبحث الهجرة غير النظامية."
        )
    ).engagements
    assert [(e.parties, e.topics) for e in found] == [
        (("FR", "TN"), ("agriculture",)),
        (("DZ", "FR"), ("migration",)),
    ]
