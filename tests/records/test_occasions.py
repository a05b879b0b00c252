"""Summits, conferences, sessions and ceremonies: the kind, the parties and the certainty.

Invented sentences, published on Thursday, 12 March 2026; a `gap` is not read rightly yet.
"""

from __future__ import annotations

from typing import Any

import pytest

import mithaq
from mithaq.model.record import Engagement

NAMED = ("summit", "conference", "session", "ceremony")


def gap(reason: str, *values: object) -> Any:
    """A case that the reader gets wrong."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


def occasions(text: str) -> list[Engagement]:
    return [e for e in mithaq.read(text, published="2026-03-12").engagements if e.kind in NAMED]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("summit held AU+CN+SN+ZA", "اختتمت في بكين القمة الصينية الأفريقية بمشاركة رئيس جنوب أفريقيا ورئيس السنغال."),
        ("summit held EG+IQ+JO", "عقدت في عمان القمة الثلاثية بين الأردن ومصر والعراق."),
        ("summit held KG+TJ+UZ", "استضافت مدينة بخارى القمة الثلاثية لقادة أوزبكستان وطاجيكستان وقرغيزستان."),
        (
            "conference held CI+CN",
            "افتتح رئيس وزراء ساحل العاج ووزير التجارة الصيني في أبيدجان منتدى الأعمال الإيفواري الصيني.",
        ),
        ("conference held BR+PT", "انعقد في لشبونة منتدى الأعمال البرتغالي البرازيلي بحضور وزيري الاقتصاد."),
        (
            "ceremony held KH+TH",
            "شهد رئيس وزراء كمبوديا هون مانيت ورئيسة وزراء تايلاند مراسم التوقيع على اتفاقية الحدود.",
        ),
        (
            "summit under_way AL+BH",
            "انطلقت في المنامة أعمال الدورة العادية لمجلس جامعة الدول العربية على مستوى القمة برئاسة ملك البحرين.",
        ),
        ("session held CZ+MN", "عقدت اللجنة التشيكية المنغولية المشتركة أمس في العاصمة التشيكية براغ دورتها التاسعة."),
        ("session held KR+UZ", "عقدت في سيول الدورة التاسعة للجنة الحكومية المشتركة الأوزبكية الكورية."),
        (
            "session held IQ+JO",
            "انعقدت الدورة الثلاثون للجنة العليا العراقية الأردنية المشتركة برئاسة رئيس وزراء الأردن جعفر حسان.",
        ),
        (
            "summit planned OIC+PK",
            "يشارك رئيس الوزراء الباكستاني شهباز شريف في القمة الاستثنائية لمنظمة التعاون الإسلامي يوم 20 مارس.",
        ),
        ("summit planned AL+BR+EG", "ستعقد القمة البرازيلية العربية في القاهرة الشهر المقبل."),
        ("conference planned IN+NP", "من المقرر أن ينعقد منتدى الأعمال الهندي النيبالي في كاتماندو في مايو المقبل."),
        ("summit planned AL+BH", "من المنتظر أن تستضيف العاصمة البحرينية القمة العربية في مايو المقبل."),
        ("summit held OIC", "انعقدت في كمبالا القمة الثالثة عشرة لمنظمة التعاون الإسلامي بمشاركة قادة نحو 30 دولة."),
        ("summit cancelled EG+JO+QA", "قرر الأردن عدم عقد القمة الثلاثية بين مصر والأردن وقطر التي كانت مقررة اليوم."),
        ("summit cancelled EG+JO+QA", "القمة الثلاثية بين مصر والأردن وقطر لن تعقد."),
        ("conference held CH+NP", "شارك رئيس وزراء نيبال في أعمال المنتدى الاقتصادي العالمي في دافوس."),
        ("session under_way UN", "يعقد مجلس الأمن الدولي جلسة طارئة اليوم."),
        ("summit planned ET", "سافر رئيس وزراء إثيوبيا آبي أحمد إلى روما لحضور قمة النظم الغذائية."),
        ("session held EG+KW", "عقدت اللجنة القنصلية المصرية الكويتية اجتماعها العاشر في القاهرة."),
        ("summit held CSTO", "التأم في مينسك أمس شمل قادة منظمة معاهدة الأمن الجماعي."),
        ("summit planned KE+TZ+UG", "يجتمع في كمبالا غدا زعماء كينيا وأوغندا وتنزانيا."),
        ("conference under_way QA", "انطلقت في الدوحة أعمال مؤتمر الأمن المائي بمشاركة وزراء من 30 دولة."),
        (
            "session held SN+TN",
            "انعقدت في تونس أشغال الدورة الثانية للجنة المشتركة التونسية السنغالية برئاسة وزيري خارجية البلدين.",
        ),
    ],
)
def test_a_named_occasion(expected: str, text: str) -> None:
    assert [f"{e.kind} {e.status} {'+'.join(e.parties)}" for e in occasions(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "عقد الوزيران المصري والقبرصي مؤتمرا صحفيا مشتركا.",
        "حضر الطلاب حفلا موسيقيا في الجامعة.",
        "بلغت الأسعار قمة جديدة في الأسواق العالمية.",
        "عقدت محكمة العدل جلسة للنظر في القضية.",
        "وصل رئيس كينيا وليام روتو إلى قمة جبل كينيا.",
        "أكد الرئيس المصري عبد الفتاح السيسي، الرئيس الحالي للقمة العربية، أن مصر ستواصل دورها.",
    ],
)
def test_no_occasion_between_states(text: str) -> None:
    assert occasions(text) == []


@pytest.mark.parametrize(
    ("place", "date", "text"),
    [
        (
            "طشقند",
            None,
            "ترأس وزير الاقتصاد الأوزبكي ووزير التجارة الكوري في طشقند أعمال الدورة التاسعة للجنة المشتركة.",
        ),
        ("طشقند", None, "وتستضيف طشقند الاجتماع التشاوري السابع لرؤساء دول آسيا الوسطى."),
        ("سمرقند", "2026-05-05", "تنعقد القمة الصينية العربية في سمرقند في 5 مايو 2026."),
        ("بكين", None, "اختتمت في بكين القمة الصينية الأفريقية بمشاركة رئيس جنوب أفريقيا ورئيس السنغال."),
    ],
)
def test_where_and_when(place: str, date: str | None, text: str) -> None:
    assert [(e.place, e.date) for e in occasions(text)] == [(place, date)]


@pytest.mark.parametrize(
    ("expected", "place", "text"),
    [
        ("CL+PE", None, "دشن وزير النقل التشيلي، مع نظيره البيروفي، أمس الأربعاء، خط القطار الحدودي بين البلدين."),
        ("LA+VN", None, "وضع رئيس وزراء لاوس ورئيس وزراء فيتنام حجر الأساس لمستشفى الصداقة."),
        ("LS+ZA", None, "أعطى رئيس جنوب أفريقيا إشارة بدء العمل في أنبوب بحضور رئيس وزراء ليسوتو."),
        ("IT+MT", "فاليتا", "افتتحت وزيرة الخارجية الإيطالية مقر السفارة الجديد في فاليتا."),
        ("BJ+NE+TG", None, "أطلق رئيس بنين مشروع الطريق الذي يربط النيجر بتوغو."),
    ],
)
def test_what_officials_of_two_states_open_is_a_ceremony(expected: str, place: str | None, text: str) -> None:
    assert [("+".join(e.parties), e.place) for e in occasions(text) if e.kind == "ceremony"] == [(expected, place)]


@pytest.mark.parametrize(
    "text",
    [
        "افتتح وزير الصحة البرتغالي مستشفى جديدا في لشبونة.",
        "تدشين مشروعات مشتركة هدف البلدين كما قال وزير الاقتصاد التشيلي.",
        "وضع لاعب أرجنتيني حجر الأساس لملعب في الغابون.",
    ],
)
def test_no_ceremony_of_two_states(text: str) -> None:
    assert occasions(text) == []


def test_a_signing_is_not_where_the_road_will_be() -> None:
    text = (
        "لومي، 11 مارس 2026. جرى اليوم توقيع اتفاقية قرض بين حكومة توغو وحكومة اليابان، وتمول بناء طريق بمدينة سوكودي."
    )
    assert [(e.kind, e.place) for e in occasions(text)] == [("ceremony", None)]


def test_two_summits_that_a_colon_lists() -> None:
    text = "رئيس رواندا مدعو إلى قمتين متتاليتين: «روسيا – أفريقيا» اليوم، وقمة الاتحاد الأفريقي غدا الجمعة."
    assert [(e.kind, e.status, e.date) for e in occasions(text)] == [
        ("summit", "planned", "2026-03-12"),
        ("summit", "planned", "2026-03-13"),
    ]


def test_a_ceremony_is_of_the_fund_whose_head_is_told_without_a_state() -> None:
    text = (
        "وقع صندوق أبوظبي للتنمية اتفاقية قرض مع نيبال. والاتفاقية حملت توقيع الرئيس التنفيذي للصندوق سلطان المزروعي"
        " ووزير المالية النيبالي رام باودل، وأبرمت أمس في كاتماندو."
    )
    assert [(e.parties, e.date, e.place) for e in occasions(text)] == [(("AE", "NP"), "2026-03-11", "كاتماندو")]


def test_a_signing_that_closes_talks_is_part_of_them() -> None:
    text = (
        "عقد رئيس وزراء لاوس ورئيس وزراء فيتنام محادثات في هانوي.\n"
        "وشهد رئيس وزراء لاوس ورئيس وزراء فيتنام مراسم توقيع اتفاقية في مجال النقل."
    )
    assert occasions(text) == []


def test_a_forum_on_whose_sidelines_people_meet_is_a_conference() -> None:
    text = "التقى رئيس المالديف محمد معز رئيس سيشل على هامش منتدى دول الجزر الصغيرة في نيودلهي."
    (forum,) = occasions(text)
    assert (forum.kind, forum.place) == ("conference", "نيودلهي")


def test_a_welcome_at_the_palace_is_a_ceremony() -> None:
    text = (
        "أقيمت في القصر الجمهوري ببيروت مراسم استقبال رسمية لرئيس قبرص نيكوس خريستودوليديس بحضور رئيس لبنان جوزيف عون."
    )
    assert [(e.kind, e.parties) for e in occasions(text)] == [("ceremony", ("CY", "LB"))]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            [("summit", "2014-11", "القاهرة"), ("summit", "2015-04", "نيقوسيا"), ("summit", None, "أثينا")],
            "استضافت القاهرة القمة الثلاثية الأولى بين مصر وقبرص واليونان في نوفمبر 2014، والثانية عقدت في نيقوسيا في "
            "أبريل 2015، أما الثالثة فعقدت في أثينا.",
        ),
        (
            [("summit", "2025", None), ("summit", "2023-07", "كازان")],
            "عقدت القمة الروسية الأفريقية الثالثة عام 2025، وكانت سابقتها قد عقدت في كازان في يوليو 2023.",
        ),
        (
            [("session", "2023", "الدوحة"), ("session", "2024", "طشقند")],
            "عقدت الدورة الأولى للحوار بين قطر وأوزبكستان في الدوحة عام 2023، واستضافت طشقند الدورة الثانية عام 2024.",
        ),
    ],
)
def test_one_of_a_series_by_its_number_alone(expected: list[tuple[str, str | None, str | None]], text: str) -> None:
    assert [(e.kind, e.date, e.place) for e in occasions(text)] == expected


def test_a_number_that_counts_something_else_is_no_event() -> None:
    text = "عقدت القمة الثلاثية بين مصر وقبرص واليونان في القاهرة عام 2014، وكانت مصر الأولى في الإنتاج في 2015."
    assert [e.date for e in occasions(text)] == ["2014"]


def test_whom_the_host_of_a_summit_welcomes_come_to_it() -> None:
    text = (
        "التأم في مينسك أمس شمل قادة منظمة معاهدة الأمن الجماعي.\n"
        "واستقبل رئيس بيلاروسيا كلا من رئيس أرمينيا ورئيس قرغيزستان ورئيس طاجيكستان."
    )
    (summit,) = mithaq.read(text, published="2026-03-12").engagements
    assert (summit.kind, summit.parties) == ("summit", ("AM", "BY", "CSTO", "KG", "TJ"))


def test_an_event_by_its_full_name_is_one() -> None:
    text = (
        "التقى رئيس كينيا نظيره المالطي في كامبالا على هامش قمة كامبالا.\n"
        "وانطلقت أعمال قمة كامبالا في أوغندا بمشاركة رئيس بنما."
    )
    assert [e.kind for e in occasions(text)] == ["summit"]


def test_who_tells_of_an_event_is_not_said_to_come() -> None:
    text = "وقال رئيس كينيا وليام روتو إن القمة المقبلة لمنظمة التعاون الإسلامي ستعقد في 2027 في ماليزيا."
    assert [e.participants for e in occasions(text)] == [()]


def test_whom_an_event_is_about_does_not_come_to_it() -> None:
    text = "ستعقد قمة طارئة للاتحاد الأوروبي لمناقشة خطة الولايات المتحدة لتسوية النزاع في أوكرانيا."
    assert [e.parties for e in occasions(text)] == [("EU",)]


def test_what_is_said_of_a_summit_is_no_other_summit() -> None:
    text = "وصف رئيس صربيا لقاء رئيس مالطا ورئيس كينيا بأنه أهم قمة في القرن الحادي والعشرين."
    assert occasions(text) == []


@pytest.mark.parametrize(
    ("date", "place", "text"),
    [
        (None, "الكويت", "واتفق الجانبان على عقد الدورة المقبلة للجنة المشتركة في الكويت."),
        (None, "الكويت", "ومن المقرر أن تعقد اللجنة المشتركة اجتماعها المقبل في الكويت."),
        ("2026-09", None, "واتفق الوزيران على عقد اجتماع للجنة العليا المشتركة في سبتمبر المقبل."),
    ],
)
def test_the_next_sitting_of_the_two_is_planned_once(date: str | None, place: str | None, text: str) -> None:
    met = "استقبل وزير الخارجية الأردني نظيره الكويتي في عمان أمس. "
    _, session = mithaq.read(met + text, published="2026-03-12").engagements
    assert (session.kind, session.status, session.date, session.place) == ("session", "planned", date, place)
    assert session.parties == ("JO", "KW")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("عقدت القمة الثالثة بين رئيس رواندا ونظيره الكيني في كيغالي الشهر الماضي.", "meeting"),
        ("جاء ذلك خلال قمة تاريخية عقدها رئيس رواندا مع نظيره الكيني.", "meeting"),
        ("تنعقد القمة بين زعيمي رواندا وكينيا في كيغالي الأسبوع المقبل.", "meeting"),
        ("يشارك رئيس رواندا ونظيره الكيني في قمة قادة دول شرق أفريقيا في كيغالي.", "summit"),
    ],
)
def test_a_summit_of_two_states_is_their_talks(text: str, kind: str) -> None:
    assert {e.kind for e in mithaq.read(text, published="2026-03-12").engagements} == {kind}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            {"وليام روتو", "يوري موسيفيني"},
            "انطلقت أمس في أكرا القمة الأفريقية.\nويشارك فيها رئيس كينيا وليام روتو ورئيس أوغندا يوري موسيفيني.",
        ),
        (
            {"نانا أكوفو أدو", "فور غناسينغبي"},
            "انعقدت في أكرا القمة الأفريقية تحت رئاسة رئيس غانا نانا أكوفو أدو وبمشاركة رئيس توغو فور غناسينغبي.",
        ),
        (
            {"نانا أكوفو أدو", "فور غناسينغبي", "باتريس تالون"},
            "وضمت القمة التي عقدت في أكرا رئيس غانا نانا أكوفو أدو ورئيس توغو فور غناسينغبي ورئيس بنين باتريس تالون.",
        ),
        (
            {"نانا أكوفو أدو", "فور غناسينغبي"},
            "قال رئيس غانا نانا أكوفو أدو في منتدى أعمال ثنائي ترأسه مناصفة مع رئيس توغو فور غناسينغبي إن النمو قوي",
        ),
    ],
)
def test_those_who_come_to_a_summit_or_a_forum(expected: set[str], text: str) -> None:
    (event,) = occasions(text)
    assert {p.name for p in event.participants} == expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("conference planned KE+MT", "تشارك كينيا في مؤتمر المناخ الذي تستضيفه مالطا في نوفمبر المقبل."),
        ("conference held CH+GH", "أعلنت غانا تبرعها بمليون دولار على هامش مؤتمر تستضيفه جنيف لمساعدة اللاجئين."),
        ("summit held G20+GH", "أعلنت غانا في قمة مجموعة العشرين التي عقدت في روما في أكتوبر 2021 دعمها للاتفاق."),
        ("summit planned AU+GH", "ستعقد القمة الأفريقية المقبلة في أكرا في يوليو المقبل."),
        (
            "session planned KE+MT",
            "ويبقى شهران قبل اجتماع اللجنة المشتركة للصيد بين كينيا ومالطا برئاسة وزيري الصيد في البلدين.",
        ),
    ],
)
def test_a_state_takes_part_that_acts_or_hosts(expected: str, text: str) -> None:
    assert [f"{e.kind} {e.status} {'+'.join(e.parties)}" for e in occasions(text)] == [expected]
