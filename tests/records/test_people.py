"""One record for each person of a text, whatever the text calls him; the fullest name and office.

All persons' encounters here are invented.
"""

from __future__ import annotations

from typing import Any

import pytest

import mithaq


def people(text: str, **document: Any) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.country, p.office) for p in mithaq.read(text, published="2026-03-12", **document).persons]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([("سيرغي لافروف", "RU")], "وصل وزير الخارجية الروسي سيرغي لافروف إلى لواندا. وقال لافروف إن الزيارة ناجحة."),
        ([("شوكت ميرضيائيف", "UZ")], "ميرضيائيف يزور أنقرة\nوصل رئيس أوزبكستان شوكت ميرضيائيف إلى أنقرة."),
        ([("عبد الفتاح السيسي", "EG")], "استقبل الرئيس السيسي وفدا. وأكد الرئيس عبد الفتاح السيسي أهمية التعاون."),
        (
            [("مسعود بارزاني", None), ("نيجيرفان بارزاني", "IQ-KR")],
            "التقى رئيس إقليم كردستان نيجيرفان بارزاني رئيس الحزب الديمقراطي الكردستاني مسعود بارزاني.",
        ),
        (
            [("إلهام علييف", "AZ"), ("مهربان علييفا", "AZ")],
            "شارك رئيس أذربيجان إلهام علييف ونائبة رئيس أذربيجان مهربان علييفا في الحفل.",
        ),
    ],
)
def test_each_person_once(expected: list[tuple[str, str]], text: str) -> None:
    assert sorted((name, country) for name, country, _ in people(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("office", "text"),
    [
        (
            "رئيس وزراء جمهورية كازاخستان",
            "قال أولجاس بيكتينوف. وأضاف رئيس وزراء جمهورية كازاخستان أولجاس بيكتينوف ذلك.",
        ),
        ("وزير الخارجية السعودي", "قال الوزير فيصل بن فرحان إن وزير الخارجية السعودي فيصل بن فرحان سيصل."),
        ("وزير خارجية تركيا", "هاكان فيدان يصل إلى باكو. وكان وزير خارجية تركيا هاكان فيدان قد زار تبليسي."),
        ("ملك الأردن", "استقبل الملك عبد الله الثاني ملك الأردن وفدا."),
    ],
)
def test_the_fullest_office_counts(office: str, text: str) -> None:
    assert [o for _, _, o in people(text)] == [office]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("جيمس كليفرلي", "GB", "وزير الدفاع"), "التقى وزير الدفاع علي المهدي نظيره البريطاني جيمس كليفرلي."),
        (("هاجي غينغوب", "NA", "الرئيس"), "تحادث الرئيس عبد المجيد تبون مع نظيره الناميبي هاجي غينغوب."),
        (("أنور إبراهيم", "MY", "رئيس الوزراء"), "هاتف رئيس وزراء تركمانستان نظيره الماليزي أنور إبراهيم."),
        (("هوانغ نام", "VN", "وزير الخارجية"), "التقى وزير الخارجية الكيني في نيروبي نظيره الفيتنامي هوانغ نام."),
        (("نيكوس دندياس", "GR", "وزير الدفاع"), "استقبل وزير الدفاع المصري محمد زكي نظيره اليوناني نيكوس دندياس."),
    ],
)
def test_a_counterpart_by_name_holds_the_same_office(expected: tuple[str, str, str], text: str) -> None:
    assert expected in people(text)


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("BH", "المنامة/ بنا/ استقبل وزير الخارجية عبداللطيف بن راشد الزياني سفير كوريا."),
        ("KW", "(كونا) – استقبل وزير الخارجية عبدالله علي اليحيا سفير الصين."),
        ("DE", "استقبل وزير الخارجية الألماني يوهان فاديفول سفير الصين."),
    ],
)
def test_the_country_of_an_office_without_one(country: str, text: str) -> None:
    assert people(text)[0][1] == country


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد إلى مطار الملك خالد الدولي.",
        "زار الوفد جامعة الملك عبدالعزيز.",
        "تقع السفارة في شارع جمال عبد الناصر.",
        "أقيمت المباراة على ملعب محمد الخامس.",
        "حصل المشروع على جائزة الشيخ زايد للكتاب.",
    ],
)
def test_who_is_only_part_of_another_name_is_left_out(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["بوتين", "لوكاشينكو"], "بوتين يستقبل لوكاشينكو"),
        (["أردوغان"], "أردوغان: العلاقات مع طوكيو تتقدم"),
        (["ماكرون", "ميرتس"], "ماكرون وميرتس يبحثان الدفاع الأوروبي"),
    ],
)
def test_leaders_are_known_by_surname(names: list[str], text: str) -> None:
    assert [name for name, _, _ in people(text)] == names


def test_a_surname_of_two_words() -> None:
    text = "عبد العاطي يصل إلى مابوتو\nوصل وزير الخارجية المصري بدر عبد العاطي إلى مابوتو."
    assert [name for name, _, _ in people(text)] == ["بدر عبد العاطي"]


def test_evidence_is_the_first_mention_be_it_a_surname() -> None:
    text = "ميرضيائيف يصل إلى أنقرة\nوصل رئيس أوزبكستان شوكت ميرضيائيف إلى أنقرة."
    (person,) = mithaq.read(text).persons
    assert person.evidence == (0, 9)
    assert person.name == "شوكت ميرضيائيف"


def test_names_are_slices_of_the_text() -> None:
    text = "بحث الرئيس القبرصي مع أمين عام الأمم المتحدة أنطونيو غوتيريش ولافروف وقيس سعيد الوضع."
    assert [name for name, _, _ in people(text) if name not in text] == []


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            [("سيرغي لافروف", "وزير الخارجية الروسي"), ("مامادو تانغارا", "وزير الخارجية")],
            "لافروف يلتقي نظيره الغامبي\n"
            "التقى وزير الخارجية الروسي سيرغي لافروف في موسكو نظيره الغامبي مامادو تانغارا.",
        ),
        (
            [("محمد باقر قاليباف", "رئيس مجلس الشورى الإسلامي"), ("رستم إمام علي", "رئيس المجلس الوطني الطاجيكي")],
            "رئيس المجلس الوطني الطاجيكي يزور طهران\n"
            "التقى رئيس مجلس الشورى الإسلامي محمد باقر قاليباف نظيره الطاجيكي رستم إمام علي.",
        ),
    ],
)
def test_a_counterpart_without_a_name_is_the_one_named_elsewhere(expected: list[tuple[str, str]], text: str) -> None:
    assert sorted((name, office) for name, _, office in people(text)) == sorted(expected)


def test_the_head_of_parliament_of_the_headline_is_the_head_of_its_chamber() -> None:
    text = "رئيس البرلمان الليبي يصل إلى القاهرة\nوصل رئيس مجلس النواب الليبي عقيلة صالح إلى القاهرة اليوم."
    (visit,) = mithaq.read(text, published="2026-03-12").engagements
    assert [p.name for p in visit.participants] == ["عقيلة صالح"]


def test_the_second_ministers_counterpart_is_not_the_first_ones() -> None:
    text = "التقى وزير خارجية غانا وزير خارجية بنين في أكرا. والتقى وزير الدفاع الغاني نظيره البنيني."
    second = mithaq.read(text, published="2026-03-12").engagements[1]
    assert {(p.office, p.country) for p in second.participants} == {("وزير الدفاع الغاني", "GH"), ("وزير الدفاع", "BJ")}


def test_the_counterpart_of_a_ministry_is_no_person():
    text = "قال السفير المصري أسامة شلتوت إن وزارة النقل المصرية ونظيرتها السودانية ستوقعان مذكرة تفاهم."
    assert [name for name, _, _ in people(text)] == ["أسامة شلتوت"]
    (paper,) = mithaq.read(text, published="2026-03-12").instruments
    assert paper.parties == ("EG", "SD")
    assert not any(
        one.country == "SD" for met in mithaq.read(text, published="2026-03-12").engagements for one in met.participants
    )


def test_who_acts_for_a_side_is_of_its_state():
    text = "وقعت الأردن واليابان اتفاقية. ووقعها عن الجانب الأردني وزير المياه وعن الجانب الياباني السفير أساري هيديكي."
    assert ("أساري هيديكي", "JP", "السفير") in people(text)


@pytest.mark.parametrize(
    ("name", "country", "office", "text"),
    [
        (
            "صالح بن سعيد مسن",
            "OM",
            "وكيل وزارة التجارة العماني",
            "استقبل صالح بن سعيد مسن وكيل وزارة التجارة العماني سفير مالطا.",
        ),
        (
            "أحمد معلم فقي",
            "SO",
            "وزير الدفاع الصومالي",
            "عقد وزير الدفاع الصومالي أحمد معلم فقي اجتماعا مع سفير مالطا.",
        ),
        (
            "علي محمد الأمين زين",
            "NE",
            "رئيس وزراء النيجر",
            "وصل رئيس وزراء النيجر علي محمد الأمين زين إلى مالطا.",
        ),
        (
            "محمد بن عياد",
            "TN",
            "كاتب الدولة لدى وزير الشؤون الخارجية التونسي",
            "استقبل كاتب الدولة لدى وزير الشؤون الخارجية التونسي محمد بن عياد سفير مالطا.",
        ),
        (
            "جورجوس جيرابيتريتيس",
            "GR",
            "وزير الخارجية اليوناني",
            "التقى سفير مالطا مع جورجوس جيرابيتريتيس، وزير الخارجية اليوناني، في أثينا.",
        ),
        (
            "محمد إسلامي",
            "IR",
            "رئيس منظمة الطاقة الذرية الإيرانية",
            "قال رئيس منظمة الطاقة الذرية الإيرانية محمد إسلامي اليوم إن المحطة جاهزة.",
        ),
    ],
)
def test_where_a_name_and_an_office_end(name: str, country: str, office: str, text: str) -> None:
    assert (name, country, office) in people(text)


@pytest.mark.parametrize(
    ("house", "state"), [("آل ثاني", "QA"), ("آل نهيان", "AE"), ("آل خليفة", "BH"), ("آل سعود", "SA")]
)
def test_a_ruling_house_is_that_of_its_state(house: str, state: str) -> None:
    text = f"وصل الوفد إلى طهران، ومن بين أعضائه وزير التجارة الشيخ فهد بن راشد {house}."
    assert [p.country for p in mithaq.read(text).persons] == [state]
