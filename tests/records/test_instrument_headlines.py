"""What a headline tells of a document, and what the text below it adds; documents that everybody knows."""

from __future__ import annotations

import pytest

from mithaq.model.document import Document
from mithaq.model.record import Instrument
from mithaq.pipeline import read

BODY = "، وحضر مراسم التوقيع عدد كبير من المسؤولين في الوزارتين ومن رجال الأعمال والصحفيين في البلدين."


def told(text: str, published: str = "2024-05-08") -> tuple[Instrument, ...]:
    return read(Document(text, published=published)).instruments


def quoted(text: str) -> list[str]:
    return [text[i.evidence.start : i.evidence.stop] for i in told(text)]


def test_the_text_is_shown_rather_than_its_headline() -> None:
    headline = "الرئيسية | سياسة\nمسقط.. كينيا وسلطنة عمان توقعان اتفاقا بحريا\n08/05/2024\n"
    text = headline + "مسقط - وقعت كينيا وسلطنة عمان أمس اتفاقية تعاون بحري" + BODY
    assert quoted(text) == ["وقعت كينيا وسلطنة عمان أمس اتفاقية تعاون بحري"]


def test_a_headline_calls_agreement_what_is_a_contract() -> None:
    text = "كينيا وسلطنة عمان توقعان اتفاقا للموانئ\nوقعت حكومتا كينيا وسلطنة عمان أمس عقدا لإدارة الأرصفة" + BODY
    assert [(i.kind, i.title) for i in told(text)] == [("contract", "عقدا لإدارة الأرصفة")]


def test_a_headline_gives_the_parties_that_the_text_leaves_out() -> None:
    text = "أربع اتفاقيات منح بين كينيا وسلطنة عمان\nنيروبي - وقعت السفيرة اليوم أربع اتفاقيات" + BODY
    assert [(i.parties, i.count, i.status) for i in told(text)] == [(("KE", "OM"), 4, "signed")]


def test_a_headline_alone_tells_of_no_document() -> None:
    assert told("اتفاق بين كينيا وسلطنة عمان بعيد المنال\nقال محللون إن الأسعار ترتفع.") == ()


def test_a_known_document_is_shown_where_it_is_named_in_full() -> None:
    text = "قال الوزير إن الاتفاق النووي لن يفيد. وأضاف أن العالم يراقب الاتفاق النووي بين إيران ومجموعة 5+1."
    (found,) = told(text)
    assert (found.title, len(found.parties)) == ("الاتفاق النووي بين إيران ومجموعة 5+1", 7)


@pytest.mark.parametrize(
    ("kind", "parties", "text"),
    [
        ("treaty", (), "ودعا الوزير إلى احترام الاتفاقية الدولية لحماية العمال المهاجرين."),
        ("treaty", (), "وجدد الوزير التزام بلاده باتفاقية حقوق الطفل."),
        ("agreement", ("AL",), "وأكد الوزير أهمية تنفيذ الاتفاقية العربية لمكافحة الفساد."),
        ("agreement", ("AU", "KE"), "وصادقت كينيا على الاتفاقية الأفريقية المتعلقة بمقر المرصد."),
        (
            "agreement",
            ("GCC", "JP"),
            "ووقعت اليابان ومجلس التعاون لدول الخليج العربية اتفاقا خليجيا يابانيا بشأن الطاقة.",
        ),
        ("programme", ("AL", "OIC"), "وأشاد الوزير بالخطة العربية الإسلامية لإعادة إعمار القطاع."),
    ],
)
def test_documents_of_many_states(kind: str, parties: tuple[str, ...], text: str) -> None:
    assert [(i.kind, i.parties) for i in told(text)] == [(kind, parties)]


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (None, "يزور وزير خارجية كينيا مسقط الخميس المقبل بعد توقيع اتفاق للنقل بين كينيا وسلطنة عمان."),
        (None, "وقال الوزير الكيني إن اتفاقية مع سلطنة عمان ستوقع في وقت لاحق."),
        ("2024-05-09", "وتوقع كينيا وسلطنة عمان غدا اتفاقية للنقل البحري."),
    ],
)
def test_the_day_of_another_event_is_not_that_of_the_document(date: str | None, text: str) -> None:
    assert [i.date for i in told(text)] == [date]


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (22, "وأثمر مجلس التنسيق بين كينيا وسلطنة عمان عن 22 مذكرة تفاهم."),
        (3, "وأفضت الزيارة إلى ثلاث اتفاقيات بين كينيا وسلطنة عمان."),
    ],
)
def test_what_an_encounter_brings_forth(count: int, text: str) -> None:
    assert [(i.count, i.status) for i in told(text)] == [(count, "signed")]


def test_an_attempt_signs_nothing() -> None:
    assert told("وستحاول الشركات الكينية توقيع عقود في سلطنة عمان.") == ()


@pytest.mark.parametrize(
    ("parties", "text"),
    [
        (("IL", "PS"), "وأكد الوزيران الكيني والعماني ضرورة تنفيذ اتفاق وقف إطلاق النار في قطاع غزة."),
        (("IN", "PK"), "وأشاد الوزيران الكيني والعماني باتفاق وقف إطلاق النار بين الهند وباكستان."),
        (("AM", "AZ"), "ووقعت أرمينيا وأذربيجان في نيروبي اتفاقا لوقف إطلاق النار برعاية كينية."),
    ],
)
def test_a_truce_is_one_of_those_who_fought(parties: tuple[str, ...], text: str) -> None:
    assert [i.parties for i in told(text)] == [parties]


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [
        ("document", "in_force", "وشدد الوزيران الكيني واللبناني على تطبيق القرار 1701 دون انتقائية."),
        ("agreement", "in_force", "وقال الوزير الكيني إن الاتفاق مع سلطنة عمان حول الموانئ مفيد."),
        ("agreement", "drafted", "واتفقت كينيا وسلطنة عمان على استئناف مفاوضات اتفاقية التجارة الحرة."),
        ("programme", "signed", "ومددت كينيا وسلطنة عمان، أمس، خطة العمل المشتركة."),
        ("agreement", "signed", "وتوصلت كينيا وسلطنة عمان إلى تفاهم حول الصيد."),
        ("agreement", "in_force", "وأضاف الوزير الكيني أن هناك تفاهما مع سلطنة عمان حول الصيد."),
        ("contract", "signed", "وأعلنت أرامكو السعودية أنها وقعت مع سينوبك الصينية اتفاقية لبناء مصفاة."),
        ("contract", "signed", "وفازت شركة هيونداي الكورية الجنوبية بعقد لبناء محطة كهرباء في السعودية."),
    ],
)
def test_what_makes_a_document_one_between_parties(kind: str, status: str, text: str) -> None:
    assert [(i.kind, i.status) for i in told(text)] == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        "وجدد الوزير الكيني التزام بلاده بالحوار مع سلطنة عمان.",
        "وكان هناك سوء تفاهم بين كينيا وسلطنة عمان.",
        "وأعلنت الوزارة القرار رقم 310 لسنة 2024 بشأن الأسواق.",
        "وتم توقيع الاتفاقية بحضور ممثلين عن الشركتين الكينية والعمانية.",
    ],
)
def test_no_document_between_parties(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("status", "parties", "text"),
    [
        ("ratified", ("MN",), "وقرر مجلس الوزراء الموافقة على مذكرة تفاهم بين وزارة الخارجية ووزارة خارجية منغوليا."),
        ("planned", ("KE", "OM"), "وخلص لقاء الوزيرين الكيني والعماني إلى الاتفاق على توقيع مذكرة تفاهم بين البلدين."),
        ("planned", ("KE", "OM"), "وزيارة الوزير الكيني إلى سلطنة عمان ستتوج بالتوقيع على عدة اتفاقيات بين البلدين."),
        ("ratified", ("AfDB", "KE"), "وصادق البرلمان على اتفاق القرض المبرم بين كينيا والبنك الإفريقي للتنمية."),
        ("signed", ("KE", "OM"), "وجاء ذلك في إطار الاتفاقيات المبرمة بين كينيا وسلطنة عمان في مدينة جنيف."),
    ],
)
def test_how_far_a_document_has_come(status: str, parties: tuple[str, ...], text: str) -> None:
    assert [(i.status, i.parties) for i in told(text)] == [(status, parties)]


def test_documents_told_before_are_listed_under_their_name() -> None:
    text = (
        "وتم توقيع عدة اتفاقيات بين كينيا وسلطنة عمان.\nمجالات التعاون\n"
        "وتضمنت الاتفاقيات مذكرة تفاهم للموانئ، بالإضافة إلى بروتوكول للجمارك."
    )
    assert [(i.kind, i.status) for i in told(text)] == [("memorandum", "signed"), ("protocol", "signed")]


def test_the_day_of_a_signing_is_not_that_of_its_ratification() -> None:
    (found,) = told("وصادق البرلمان الكيني أمس على اتفاق قرض مبرم بين كينيا والبنك الدولي في أبريل 2023.")
    assert (found.status, found.date) == ("ratified", "2024-05-07")


def test_what_was_refused_is_not_ratified() -> None:
    assert told("وكان البرلمان الكيني رفض في 14 ديسمبر 2011 التصديق على اتفاق مع سلطنة عمان.") == ()


def test_one_of_several_counted_documents_told_by_its_number_is_no_other() -> None:
    text = (
        "ووقعت كينيا وسلطنة عمان مذكرتي تفاهم.\nوتهدف المذكرة الأولى إلى توريد الغاز.\n"
        "أما المذكرة الثانية فتتعلق بالموانئ."
    )
    assert [i.title for i in told(text)] == ["مذكرتي تفاهم"]


@pytest.mark.parametrize(
    ("parties", "text"),
    [
        (("KE", "OM"), "يشار إلى أن كينيا وقعت مع سلطنة عمان منذ أيام مذكرات تفاهم في مجال الغاز."),
        (("KE", "KW"), "وتم توقيع الاتفاق مبدئيا بين وزارة النقل الكينية وصندوق التنمية الكويتي."),
        (
            ("KE", "KW"),
            "وأشاد الصندوق الكويتي للتنمية الاقتصادية العربية بالمشروع. ووقع الصندوق اتفاقية منحة مع الحكومة الكينية.",
        ),
    ],
)
def test_who_signs_stands_elsewhere(parties: tuple[str, ...], text: str) -> None:
    assert [i.parties for i in told(text)] == [parties]


def test_what_comes_before_a_signing_does_not_tell_of_it() -> None:
    found = told("وترفض كينيا إقامة علاقات مع سلطنة عمان قبل التوقيع على اتفاقية سلام شامل.")
    assert all(i.status == "proposed" for i in found)


@pytest.mark.parametrize(
    ("parties", "date", "text"),
    [
        (("KE", "OM"), "2024-05-07", "ووقعت كينيا وسلطنة عمان أمس إعلان صلالة بوساطة الرئيس التركي رجب طيب أردوغان."),
        (
            ("KE", "OM"),
            "2024-01",
            "وقال الوزير إن كينيا وسلطنة عمان ستجتمعان الأسبوع المقبل لبحث المذكرة التي وقعتاها في يناير الماضي.",
        ),
    ],
)
def test_neither_the_broker_nor_a_day_to_come_belongs_to_what_is_signed(
    parties: tuple[str, ...], date: str, text: str
) -> None:
    assert [(i.parties, i.date) for i in told(text)] == [(parties, date)]


def test_a_decree_ratifies_what_its_preamble_calls_signed() -> None:
    text = (
        "بعد الاطلاع على اتفاقية الخدمات الجوية بين كينيا وسلطنة عمان الموقعة في مسقط بتاريخ 25 يوليو 2023.\n"
        "المادة الأولى : التصديق على الاتفاقية المشار إليها ، وفقا للصيغة المرفقة."
    )
    assert [(i.status, i.date) for i in told(text)] == [("ratified", None)]
