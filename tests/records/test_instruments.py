from __future__ import annotations

import pytest

from mithaq.model.document import Document
from mithaq.model.record import Instrument
from mithaq.pipeline import read

LEAD = "وزير خارجية عمان يزور أستراليا\nاستقبل الرئيس الأسترالي وزير خارجية سلطنة عمان أمس.\n"


def told(text: str, published: str = "2024-05-08") -> tuple[Instrument, ...]:
    return read(Document(text, published=published)).instruments


@pytest.mark.parametrize(
    ("kind", "status", "count", "text"),
    [
        ("agreement", "signed", 1, "ووقع الجانبان اتفاقية للتعاون في مجال الطيران المدني."),
        ("agreement", "signed", 7, "وشهد الوزيران التوقيع على سبع اتفاقيات في مجالات الصحة والتعليم."),
        ("memorandum", "signed", 2, "وتم توقيع مذكرتي تفاهم بين البلدين."),
        ("memorandum", "signed", 2, "وشهد الوزيران تبادل مذكرتي تفاهم في مجال السياحة."),
        ("document", "signed", None, "ووقع الطرفان حزمة من الوثائق الثنائية."),
        ("treaty", "signed", 1, "وأكد الجانبان أهمية معاهدة الصداقة الموقعة عام 1999."),
        ("agreement", "planned", 1, "ومن المقرر أن يوقع الوزيران اتفاقية للنقل الجوي."),
        ("agreement", "drafted", 1, "وأعرب الجانبان عن الاستعداد لتوقيع اتفاقية للنقل الجوي."),
        ("programme", "drafted", 1, "واتفق الجانبان على إعداد برنامج مشترك للتعاون الصناعي."),
        ("declaration", "signed", 1, "وصدر عن اللقاء بيان مشترك."),
        ("declaration", "planned", 1, "ومن المنتظر أن تعتمد القمة بيانا مشتركا."),
        ("agreement", "in_force", 1, "ودخلت اتفاقية التجارة الحرة بين البلدين حيز التنفيذ."),
        ("treaty", "ratified", 1, "وصادق البرلمان على معاهدة الصداقة بين البلدين."),
        ("document", "in_force", 1, "ودعا مجلس الأمن الدولي إلى تنفيذ قرار مجلس الأمن 2510."),
    ],
)
def test_kind_status_and_count(kind: str, status: str, count: int | None, text: str) -> None:
    assert [(i.kind, i.status, i.count) for i in told(LEAD + text)] == [(kind, status, count)]


@pytest.mark.parametrize(
    "text",
    [
        "ولم يوقع الجانبان اتفاقية النقل الجوي.",
        "وتم الاتفاق على مواصلة المشاورات.",
        "وعقد الجانبان جلسة مباحثات.",
        "وتناول اللقاء عقد الدورة المقبلة للجنة المشتركة.",
        "وأشاد الوزير بالشراكة الاستراتيجية بين البلدين.",
        "ووقع اللاعب عقدا مع نادي المدينة.",
        "وبث التلفزيون برنامجا عن السياحة.",
        "وقالت الجمعية العمانية للصحفيين ونقابة المعلمين في بيان مشترك إن القانون قديم.",
        "وأشار الكاتب إلى مؤشرات فشل اتفاقية برشلونة.",
    ],
)
def test_no_instrument(text: str) -> None:
    assert told(LEAD + text) == ()


def test_named_parties_and_own_date() -> None:
    (found,) = told("وقعت سلطنة عمان وأستراليا في مسقط أول من أمس اتفاقية للتعاون في مجال المياه.")
    assert (found.parties, found.date) == (("AU", "OM"), "2024-05-06")
    assert found.title == "اتفاقية للتعاون في مجال المياه"


def test_headline_and_body_are_one() -> None:
    (found,) = told("سلطنة عمان وأستراليا توقعان 12 اتفاقية\nوقعت سلطنة عمان وأستراليا اليوم 12 اتفاقية في مجالات شتى.")
    assert (found.count, found.status, found.date) == (12, "signed", "2024-05-08")


def test_anaphora_adds_nothing() -> None:
    (found,) = told(LEAD + "ووقع الجانبان اتفاقية للنقل الجوي.\nووقع الاتفاقية عن الجانب العماني وزير النقل.")
    assert found.title == "اتفاقية للنقل الجوي"


def test_an_agreement_told_again_is_the_programme_just_signed() -> None:
    text = "وقعت سوريا وكوبا في هافانا البرنامج التنفيذي للتعاون الثقافي. ووقع الاتفاق عن الجانب السوري وزير الثقافة."
    assert [i.kind for i in told(text)] == ["programme"]


def test_whose_number_stands_before_a_document() -> None:
    (one,) = told("ووقعت إيران والقوى العالمية الست اتفاقا نوويا وتداعياته كبيرة.")
    assert (one.count, one.title) == (1, "اتفاقا نوويا")


def test_the_state_of_a_fund_that_signs_is_a_party() -> None:
    text = "وقع الصندوق الكويتي للتنمية اتفاقيتي قرض مع حكومة بنين، على هامش اجتماعات صندوق النقد الدولي."
    assert told(text)[0].parties == ("BJ", "KW")


def test_a_title_ends_before_who_was_there() -> None:
    (one,) = told("وحضر توقيع مذكرة التفاهم وفد من الجامعة القطرية، وقد وقعها وزيرا التعليم في قطر وعمان.")
    assert one.title == "مذكرة التفاهم"


def test_items_of_a_list_share_the_status() -> None:
    found = told(LEAD + "ووقع الجانبان إعلانا بشأن الشراكة، واتفاقية للتعاون في مجال الرياضة.")
    assert [(i.kind, i.status) for i in found] == [("declaration", "signed"), ("agreement", "signed")]


def test_company_of_another_state_is_no_party() -> None:
    (found,) = told("وقعت أستراليا أمس اتفاقية لبناء ميناء مع مجموعة الخليج العمانية.")
    assert found.parties == ("AU",)


def test_what_the_leaders_sign_is_a_document_of_all_who_came() -> None:
    text = (
        "استضافت كوتونو أمس قمة رؤساء غانا وبنين وتوغو.\n"
        "وناقش الرؤساء أمن الحدود.\n"
        "ووقع القادة اتفاقية للنقل في اليوم نفسه."
    )
    (one,) = told(text, "2026-03-12")
    assert (one.parties, one.date) == (("BJ", "GH", "TG"), "2026-03-11")


def test_a_year_told_of_trade_is_no_day_of_signing() -> None:
    text = LEAD + "وزادت التجارة بين البلدين في عام 2023 بنسبة عشرة في المائة كما وقع الجانبان اتفاقية للنقل."
    assert [one.date for one in told(text)] == ["2024-05-07"]


def test_the_signatories_come_before_those_whom_a_title_mentions() -> None:
    text = "ووقعت كينيا ومالطا في فاليتا اتفاقا لتدريب وتجهيز معارضين سوريين معتدلين في تركيا."
    (found,) = read(Document(text=text)).instruments
    assert found.parties == ("KE", "MT")


@pytest.mark.parametrize(
    ("first", "second"), [("", ""), ("- ", "- "), ("1- ", "2- "), ("1. ", "2. "), ("أولا: ", "ثانيا: ")]
)
def test_rows_under_a_colon_are_what_was_signed(first: str, second: str) -> None:
    text = "ووقع الجانبان عددا من الاتفاقيات، وهي:\n%sاتفاقية تعاون في مجال الأرشيف.\n%sمذكرة تفاهم في مجال المعادن."
    found = told(LEAD + text % (first, second))
    assert [(i.kind, i.status, len(i.parties)) for i in found] == [
        ("agreement", "signed", 2),
        ("memorandum", "signed", 2),
    ]


@pytest.mark.parametrize(
    ("title", "parties", "text"),
    [
        ("اتفاقية", "JO KW", "وقع الأردن والكويت اتفاقية تقدم الكويت بموجبها قرضا قيمته 30 مليون دينار."),
        ("ست اتفاقيات للتعاون", "MR RU", "وقعت موريتانيا وروسيا بالعاصمة المصرية القاهرة ست اتفاقيات للتعاون."),
        ("اتفاقية توريد الغاز", "IN QA", "جددت قطر والهند اتفاقية توريد الغاز لمدة عشرين عاما."),
        (
            "الاتفاق النووي مع إيران",
            "CN DE FR GB IR RU US",
            "قررت مجموعة 5+1 التمهل في عرض الاتفاق النووي مع إيران على مجلس الأمن.",
        ),
        ("الاتفاق النووي", "IR", "واستثمرت طهران توقيع الاتفاق النووي لإقناع التجار بالعودة إليها."),
        ("بيان مشترك", "KW OM", "صدر عن الكويت وسلطنة عمان بيان مشترك بمناسبة زيارة وزير الخارجية."),
        ("الاتفاق مع الكويت", "KW OM", "وتوصلت سلطنة عمان إلى الاتفاق مع الكويت في فيينا قبل عام."),
        (
            "اتفاقا حول عمل المكتب الاستشاري الفرنسي",
            "KW OM",
            "وقعت الكويت وسلطنة عمان اتفاقا حول عمل المكتب الاستشاري الفرنسي.",
        ),
        ("اتفاق بين إيران وبلجيكا في البلدين", "BE IR", "أعلنت سلطنة عمان التوصل لاتفاق بين إيران وبلجيكا في البلدين."),
    ],
)
def test_where_a_title_ends_and_whose_it_is(title: str, parties: str, text: str) -> None:
    (found,) = read(Document(text=text)).instruments
    assert (found.title, " ".join(found.parties)) == (title, parties)


def test_what_is_exchanged_after_ratification_is_ratified() -> None:
    (found,) = told(LEAD + "ووقع الجانبان على تبادل أدوات التصديق على اتفاقيتين في مجال القضاء.")
    assert (found.status, found.count) == ("ratified", 2)
