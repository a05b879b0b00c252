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


_KENYA = "التقى وزير خارجية كينيا نظيره المالطي في نيروبي"
SITUATIONS = [
    "آخر التطورات في السودان",
    "مستجدات الوضع في غزة",
    "مستجدات الأوضاع على الساحة السورية",
    "المستجدات على الساحة الفلسطينية",
    "تطورات الأحداث في لبنان",
    "جهود الوساطة بين الطرفين",
    "الجرائم العابرة للحدود",
    "العملية السياسية في ليبيا",
]


@pytest.mark.parametrize("matter", SITUATIONS)
@pytest.mark.parametrize("told", ["{m}، وبحثا {x}.", "{m}. وتناول اللقاء {x}.", "{m} لبحث {x}."])
def test_a_crisis_elsewhere_is_security(told: str, matter: str) -> None:
    assert "security" in discussed(told.format(m=_KENYA, x=matter))


@pytest.mark.parametrize("matter", ["مستجدات العلاقات بين البلدين", "التطورات على الساحة الدولية"])
def test_what_goes_on_at_home_is_no_crisis(matter: str) -> None:
    assert discussed(f"{_KENYA}، وبحثا {matter}.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"{_KENYA}، وبحثا البرنامج النووي الإيراني.",
        f"{_KENYA}. وتناول اللقاء البرنامج النووي الإيراني.",
        f"{_KENYA} لمناقشة الاتفاق النووي.",
    ],
)
def test_a_document_is_discussed_as_well(sentence: str) -> None:
    assert discussed(sentence) == ["nuclear"]


@pytest.mark.parametrize(
    ("topics", "sentence"),
    [
        (("energy",), "زار وزير الكهرباء الكيني كمبالا أمس لبحث توليد الطاقة الكهربائية في أوغندا."),
        (("tourism",), "ويصل رئيس مالطا إلى نيروبي غدا لمناقشة التعاون في مجال السياحة، برفقة وفد من رجال الأعمال."),
        ((), "زار وزير الكهرباء الكيني كمبالا أمس لبحث العلاقات الثنائية."),
    ],
)
def test_what_a_journey_is_for(topics: tuple[str, ...], sentence: str) -> None:
    found = read(Document(text=sentence, published="2024-05-15")).engagements
    assert [e.topics for e in found if e.kind == "visit"] == [topics]


def test_a_signing_has_the_fields_of_the_paper() -> None:
    found = read(
        Document(
            text="وقعت كينيا ومالطا اتفاقية للتعاون في مجال النقل الجوي.\n"
            "ووقعها عن الجانب الكيني وزير النقل كيبشومبا موركومين، وعن الجانب المالطي وزير النقل كريس بونيت."
        )
    ).engagements
    assert [e.topics for e in found if e.kind == "ceremony"] == [("transport",)]


def test_what_is_to_be_discussed_belongs_to_talks_to_come() -> None:
    found = read(
        Document(
            text="يعقد رئيس كينيا قمة مع رئيس مالطا في فاليتا يوم الأحد المقبل. "
            "وكان الرئيسان قد التقيا في نيروبي العام الماضي. "
            "ويخطط رئيس كينيا لمناقشة التعاون في مجال السياحة.",
            published="2024-05-15",
        )
    ).engagements
    assert {e.status: e.topics for e in found if e.kind == "meeting"} == {"planned": ("tourism",), "held": ()}
