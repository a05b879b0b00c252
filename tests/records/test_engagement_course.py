"""When, where and in what frame an encounter was, from the words around it and from what the text told before.

All sentences are invented in the manner of agencies; published on Thursday, 12 March 2026.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import mithaq
from mithaq.model.record import Engagement
from mithaq.model.span import Span
from mithaq.records.drafts import Draft
from mithaq.records.engagement_dates import settle_by_date


def read(text: str, **document: Any) -> tuple[Engagement, ...]:
    return mithaq.read(text, published="2026-03-12", **document).engagements


def one(kind: str, text: str, **document: Any) -> Engagement:
    """The only encounter of a kind that a text tells of."""
    (encounter,) = [e for e in read(text, **document) if e.kind == kind]
    return encounter


@pytest.mark.parametrize(
    ("kind", "date", "text"),
    [
        ("visit", None, "التقى رئيس غانا أمس في أكرا رئيس وزراء مالطا الذي يزور غانا حاليا."),
        ("visit", None, "تلقى رئيس غانا أمس اتصالا من رئيس بنين خلال زيارته إلى تشيلي."),
        ("visit", "2026-02", "وقع الاتفاق في فبراير الماضي خلال زيارة رئيس وزراء مالطا إلى غانا."),
        ("meeting", "2026-03-11", "وقعت أوغندا ورواندا أمس اتفاقية في ختام مباحثات أجراها الرئيسان في كيغالي."),
        (
            "session",
            "2026-03-11",
            "في ختام اجتماع اللجنة المشتركة الكينية التنزانية في نيروبي، وقع الوزيران أمس مذكرة.",
        ),
        ("message", None, "بعث رئيس غانا برقية تهنئة إلى رئيس بنين بمناسبة ذكرى ثورة 12 مارس 1990."),
        ("visit", "2024-11", "وهي ثاني زيارة لرئيس غانا منذ زيارته إلى بنين في نوفمبر 2024."),
        ("visit", "../2026-03-12", "اختتم رئيس غانا اليوم زيارة رسمية إلى بنين."),
        ("visit", "2026-03-12/2026-03-13", "توجه رئيس غانا اليوم إلى بنين في زيارة رسمية تستغرق يومين."),
        ("visit", "2026-03-13/2026-03-15", "يصل رئيس غانا غدا إلى بنين في زيارة تستمر ثلاثة أيام."),
        ("visit", "2026-03-12/2026-03-14", "يقوم رئيس غانا اليوم بزيارة رسمية إلى بنين تستغرق ثلاثة أيام."),
        ("visit", "2026-03-12", "وصل رئيس غانا اليوم إلى بنين في زيارة رسمية تستغرق يوما واحدا."),
        ("visit", "2026-03-12/..", "بدأ رئيس غانا اليوم زيارة رسمية إلى بنين."),
        ("visit", "2026-03-12/..", "حل رئيس غانا اليوم بكوتونو في مستهل زيارة رسمية إلى بنين."),
        ("visit", "2026-03-12/..", "غادر رئيس غانا أرض الوطن اليوم متوجها إلى بنين."),
        ("visit", None, "سيبدأ رئيس غانا زيارة إلى بنين، وفقا لما أعلنته الرئاسة اليوم."),
        ("visit", None, "أعلنت الرئاسة أمس أن رئيس غانا سيزور كوتونو."),
        ("visit", "2026-04-03", "يزور رئيس غانا كوتونو في 3 أبريل المقبل، بعد أسبوع من استقالة سلفه."),
        ("visit", None, "دعا رئيس بنين أمس رئيس غانا لزيارة كوتونو."),
        ("meeting", "2026-03-11", "وصل رئيس غانا أمس إلى كوتونو، والتقى رئيس بنين."),
        ("meeting", None, "أكد وزير خارجية غانا لدى لقائه وزير خارجية بنين توصيات اجتماع عقد يوم 5 مارس."),
        (
            "session",
            None,
            "غادر وزير مالية غانا أمس متوجها إلى كوتونو لترؤس وفد بلاده في اجتماع اللجنة المشتركة الغانية البنينية.",
        ),
        (
            "conference",
            "2026-03-12/2026-03-13",
            "بدأت اليوم في كوتونو، وتستمر حتى غد الجمعة، أعمال المنتدى الاقتصادي الغاني البنيني.",
        ),
        ("meeting", "2026-03-10", "استقبل رئيس بنين أول أمس رئيس غانا."),
        ("meeting", "2026-03-10", "اجتمع وزير خارجية بنين أول من أمس مع نظيره الغاني."),
        ("meeting", "2026-03-12", "التقى وزير الخارجية المصري اليوم نظيره الغاني."),
        ("meeting", "2026-03-12", "استقبل رئيس تركمانستان اليوم رئيس غانا."),
        ("visit", "2026-03-10/2026-03-11", "غادر رئيس غانا كوتونو أمس بعد زيارة رسمية استمرت يومين."),
    ],
)
def test_the_day_of_the_clause_that_tells_it(kind: str, date: str | None, text: str) -> None:
    assert one(kind, text).date == date


@pytest.mark.parametrize(
    ("kind", "date", "place", "text"),
    [
        (
            "session",
            "2026-03-11",
            "كوتونو",
            "التقى رئيس غانا أمس في كوتونو رئيس بنين. وترأسا في اليوم نفسه اجتماع اللجنة المشتركة الغانية البنينية.",
        ),
        (
            "ceremony",
            "2026-03-12",
            "كوتونو",
            "استقبل رئيس بنين اليوم في كوتونو رئيس غانا. وأقام رئيس بنين مأدبة غداء على شرف رئيس غانا.",
        ),
        (
            "meeting",
            "2026-03-11",
            None,
            "أكدت غانا وبنين أمس حرصهما على التعاون. جاء ذلك خلال لقاء وزير خارجية غانا مع وزير خارجية بنين.",
        ),
        (
            "meeting",
            "2026-03-11",
            "كوتونو",
            "وصل رئيس غانا أمس إلى كوتونو في زيارة رسمية. وعقد رئيس غانا فور وصوله جلسة مباحثات مع رئيس بنين.",
        ),
        (
            "meeting",
            None,
            "فيينا",
            "التقى وزير خارجية غانا وزير خارجية بنين. وعُقد اللقاء في فيينا على هامش مؤتمر المياه.",
        ),
    ],
)
def test_what_went_before_and_what_is_added(kind: str, date: str | None, place: str | None, text: str) -> None:
    found = [e for e in read(text) if e.kind == kind]
    assert [(e.date, e.place) for e in found] == [(date, place)]


def test_a_visit_to_a_state_is_not_one_to_the_city_of_the_talks() -> None:
    text = "بحث رئيس غانا في كوتونو مع رئيس بنين سبل التعاون، في إطار الزيارة التي يقوم بها رئيس غانا إلى بنين."
    assert (one("visit", text).place, one("meeting", text).place) == ("بنين", "كوتونو")


@pytest.mark.parametrize(
    ("place", "country", "text"),
    [
        (None, "BJ", "استقبل رئيس بنين اليوم رئيس غانا."),
        (None, "BJ", "عقد رئيس بنين في مكتبه مباحثات مع رئيس غانا."),
        (None, "BJ", "اجتمع رئيس بنين بمقر رئاسة الحكومة مع رئيس غانا."),
        (None, None, "عقد رئيس بنين في مقر إقامته مباحثات مع رئيس غانا."),
        (None, None, "عقد رئيس بنين مباحثات مع رئيس غانا."),
        (None, None, "استقبل رئيس بنين رئيس غانا على هامش منتدى أفريقيا للمياه."),
        (None, "EG", "عقد الرئيس المصري مباحثات مع رئيس غانا بقصر الاتحادية."),
        ("كوتونو", "BJ", "استقبل رئيس بنين في منتجع كوتونو رئيس غانا لبحث الأوضاع في السودان."),
        (None, "BJ", "استقبل رئيس بنين رئيس غانا، وتناول اللقاء التطورات في السودان."),
        ("مصر", "EG", "التقى رئيس غانا في مصر رئيس تونس."),
        ("السعودية", "SA", "التقى وزير الخارجية الغاني في السعودية نظيره التونسي."),
        ("كوتونو", "BJ", "استقبل رئيس بنين في العاصمة «كوتونو» رئيس غانا."),
        ("عمان", "JO", "استقبل الملك الأردني في العاصمة الأردنية عمان رئيس غانا."),
        ("كوتونو", "BJ", "بحث رئيس بنين مع رئيس غانا في مطار كوتونو الدولي سبل التعاون."),
    ],
)
def test_where_a_host_is_at_home(place: str | None, country: str | None, text: str) -> None:
    encounter = one("meeting", text)
    assert (encounter.place, encounter.place_country) == (place, country)


@pytest.mark.parametrize(
    ("place", "publisher", "text"),
    [
        ("كوتونو", "spa.gov.sa", "كوتونو - واس\nعقد رئيس بنين مباحثات مع وزير الخارجية السعودي."),
        ("جدة", "spa.gov.sa", "واس – جدة: عقد وزير الخارجية السعودي مباحثات مع رئيس بنين."),
        (None, "spa.gov.sa", "الرياض - واس\nعقد وزير الخارجية السعودي مباحثات مع رئيس بنين."),
        ("الرياض", "spa.gov.sa", "الرياض - واس\nعقد وزير الخارجية السعودي هنا اليوم مباحثات مع رئيس بنين."),
        ("كوتونو", None, "كوتونو 12 مارس 2026 (شينخوا) عقد رئيس بنين مباحثات مع وزير الخارجية الصيني."),
        (None, None, "لندن – وكالات\nعقد رئيس بنين مباحثات مع وزير الخارجية الصيني."),
    ],
)
def test_the_date_line_tells_where(place: str | None, publisher: str | None, text: str) -> None:
    assert one("meeting", text, publisher=publisher).place == place


@pytest.mark.parametrize(
    ("kind", "occasion", "text"),
    [
        ("meeting", "منتدى أسوان للسلام", "التقى رئيس غانا رئيس بنين على هامش منتدى أسوان للسلام."),
        ("meeting", "منتدى أسوان للسلام", "التقى رئيس غانا رئيس بنين على هامش مشاركتهما في أعمال منتدى أسوان للسلام."),
        ("meeting", "الشق رفيع المستوى للدورة", "التقى رئيس غانا رئيس بنين على هامش الشق رفيع المستوى للدورة."),
        ("visit", "جولة أفريقية", "وصل رئيس غانا أمس إلى كوتونو ضمن جولة أفريقية."),
        (
            "meeting",
            "الدورة العادية للاتحاد الأفريقي",
            "تحادث رئيس غانا مع رئيس بنين في إطار مشاركته في الدورة العادية للاتحاد الأفريقي.",
        ),
        (
            "ceremony",
            "زيارة رئيس غانا إلى بنين",
            "بدأت اليوم زيارة رئيس غانا إلى بنين. وأقيمت في كوتونو مراسم استقبال لرئيس غانا حضرها رئيس بنين.",
        ),
    ],
)
def test_the_larger_event(kind: str, occasion: str, text: str) -> None:
    assert one(kind, text).occasion == occasion


def test_an_event_to_which_a_visitor_comes_is_where_he_comes() -> None:
    (event,) = [
        e for e in read("زار رئيس غانا كوتونو في فبراير الماضي لحضور القمة الأفريقية للمياه.") if e.kind == "summit"
    ]
    assert (event.date, event.place, event.place_country) == ("2026-02", "كوتونو", "BJ")


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("held", "وأشاد بالزيارة التي أجراها رئيس غانا إلى بنين."),
        ("under_way", "رئيس غانا الذي يقوم بزيارة رسمية إلى بنين."),
        ("held", "وكان ذلك قبل أن يزور رئيس غانا كوتونو الأسبوع الماضي."),
        ("under_way", "أجرى رئيس غانا الذي يقوم بزيارة دولة إلى بنين مباحثات."),
        ("under_way", "وكانت الوزارة قد أعلنت أن رئيس غانا يزور كوتونو."),
        ("planned", "ويُرتقب أن يزور رئيس غانا كوتونو."),
    ],
)
def test_how_real_a_visit_is(status: str, text: str) -> None:
    assert one("visit", text).status == status


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("LY", "التقى رئيس المجلس الرئاسي الليبي أمس رئيس مالطا في طرابلس."),
        ("LB", "التقى وزير الخارجية اللبناني أمس وزير خارجية مالطا في طرابلس."),
        ("OM", "التقى سلطان عمان أمس وزير خارجية مالطا في صور."),
    ],
)
def test_a_city_of_two_countries_is_of_the_one_spoken_of(country: str, text: str) -> None:
    assert one("meeting", text).place_country == country


def test_a_venue_behind_what_was_discussed_is_where_it_was() -> None:
    encounter = one(
        "meeting", "استقبل رئيس مالطا أمس سفير غانا لبحث العلاقات بين البلدين، بمقر الرئاسة بالعاصمة فاليتا."
    )
    assert (encounter.place, encounter.place_country) == ("فاليتا", "MT")


def test_a_frame_that_a_clause_with_which_adds() -> None:
    encounter = one(
        "meeting",
        "التقى رئيس غانا أمس رئيس مالطا في تونس."
        " وأكد الرئيس أن اللقاء، الذي جرى على هامش المؤتمر الدولي للمياه، كان مثمرا.",
    )
    assert encounter.occasion == "المؤتمر الدولي للمياه"


def test_a_short_future_verb_makes_the_day_the_next() -> None:
    assert (one("visit", "سيصل رئيس بنين الإثنين إلى أكرا في زيارة رسمية.").date or "").endswith("2026-03-16")


def test_the_name_di_maio_is_no_month() -> None:
    assert one("meeting", "التقى وزير الخارجية الإيطالي لويجي دي مايو أمس رئيس مالطا.").date == "2026-03-11"


@pytest.mark.parametrize(
    ("statuses", "text"),
    [
        (
            ["under_way", "planned"],
            "توجه وزير خارجية غانا إلى بنين اليوم في زيارة يلتقي خلالها بوزير خارجية بنين حيث يجري معه مباحثات،"
            " ويتشاور الوزير الغاني مع نظيره البنيني حول المنطقة.",
        ),
        (["planned"], "ويرجح أن يلتقي وزير خارجية غانا نظيره البنيني."),
        (["held"], "كشف مصدر عن بدء اجتماعات اللجنة المشتركة بين غانا وبنين، مرجحا أن يتم توقيع اتفاقيات."),
        (["under_way"], "انطلقت في أكرا القمة الخامسة بين غانا وبنين من 10 إلى 16 مارس الجاري."),
    ],
)
def test_what_is_still_to_come_and_what_goes_on(statuses: list[str], text: str) -> None:
    assert [e.status for e in read(text)] == statuses


def test_sittings_of_other_numbers_are_other_sittings() -> None:
    text = (
        "اختتمت في أكرا أعمال الدورة الثانية للجنة الغانية البنينية المشتركة."
        " واتفق الجانبان على أن تعقد الدورة الثالثة للجنة المشتركة في كوتونو العام المقبل."
    )
    assert [(e.kind, e.status, e.date, e.place) for e in read(text)] == [
        ("session", "held", None, "أكرا"),
        ("session", "planned", "2027", "كوتونو"),
    ]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("under_way", "2026-03-10/2026-03-16"),
        ("held", "2026-03-10/2026-03-12"),
        ("held", "2025-07/2025-09"),
        ("held", "../2026-03-16"),
    ],
)
def test_a_gathering_goes_on_until_its_last_day(status: str, told: str) -> None:
    draft = Draft("summit", "held", Span(0, 1), "ar.occasion.summit", 0, date=told)
    settle_by_date(draft, date(2026, 3, 12))
    assert draft.status == status
