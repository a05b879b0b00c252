"""Organisations by name: from the gazetteer, or a head noun with its complements or its quotes."""

from __future__ import annotations

from typing import Any

import pytest

import mithaq
from mithaq.language import find


def gap(reason: str, *values: object) -> Any:
    """A case that the reader gets wrong."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


def bodies(text: str) -> list[tuple[str, str, str | None]]:
    return [(o.kind, o.name, o.country) for o in mithaq.read(text).organisations]


@pytest.mark.parametrize(
    ("kind", "name", "country", "text"),
    [
        ("igo", "الأمم المتحدة", None, "أعلنت الأمم المتحدة ذلك"),
        ("igo", "منظمة التعاون الإسلامي", None, "دعت منظمة التعاون الإسلامي إلى الحوار"),
        ("fund", "البنك الإسلامي للتنمية", None, "مول البنك الإسلامي للتنمية المشروع"),
        ("fund", "بنك التنمية الآسيوي", None, "مول بنك التنمية الآسيوي المشروع"),
        ("media", "كونا", "KW", "نقلت كونا الخبر"),
        ("media", "وكالة الأنباء القطرية", "QA", "نقلت وكالة الأنباء القطرية الخبر"),
        ("fund", "صندوق أبوظبي للتنمية", "AE", "مول صندوق أبوظبي للتنمية المشروع"),
        ("fund", "البنك المركزي المصري", "EG", "أعلن البنك المركزي المصري ذلك"),
        ("ministry", "الرئاسة التركية", "TR", "أعلنت الرئاسة التركية ذلك"),
        ("ministry", "وزارة الخارجية العراقية", "IQ", "نفت وزارة الخارجية العراقية ذلك"),
        ("ministry", "وزارة الطاقة", None, "أعلنت وزارة الطاقة ذلك"),
        ("company", "بتروناس", "MY", 'وقعت شركة "بتروناس" الماليزية العقد'),
        ("company", "النيل للأسمدة", None, "وقعت شركة «النيل للأسمدة» العقد"),
        ("school", "جامعة الملك سعود", "SA", "زار الوفد جامعة الملك سعود"),
        ("school", "جامعة القاهرة", "EG", "زار الوفد جامعة القاهرة"),
        (
            "ministry",
            "الوكالة الكينية للشراكة من أجل التنمية",
            "KE",
            "وقعت الوكالة الكينية للشراكة من أجل التنمية مذكرة",
        ),
        ("ministry", "وكالة ترويج الاستثمارات التركية", "TR", "وقعت وكالة ترويج الاستثمارات التركية مذكرة"),
        ("ngo", "غرفة التجارة والصناعة في دبي", "AE", "زار الوفد غرفة التجارة والصناعة في دبي"),
        ("school", "جامعة محمد السادس", None, "زار الوفد جامعة محمد السادس"),
        ("company", "شركة هيونداي للصناعات الثقيلة", "KR", "وقعت شركة هيونداي للصناعات الثقيلة العقد"),
        ("company", "شركة ناصر الفراج للمقاولات", None, "وقعت شركة ناصر الفراج للمقاولات العقد"),
        ("igo", "مجلس السلم والأمن بالاتحاد الأفريقي", None, "دعا مجلس السلم والأمن بالاتحاد الأفريقي إلى الحوار"),
        ("ngo", "مجلس الأعمال الهندي", "IN", "أعلن مجلس الأعمال الهندي ذلك"),
        ("ministry", "وزارة الطاقة في جمهورية أذربيجان", "AZ", "وقعت وزارة الطاقة في جمهورية أذربيجان العقد"),
        ("company", "شركة مصدر", "AE", "وقعت شركة مصدر الإماراتية العقد"),
    ],
)
def test_an_organisation(kind: str, name: str, country: str | None, text: str) -> None:
    assert bodies(text) == [(kind, name, country)]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن رئيس مجلس الوزراء ذلك",
        "وصل وزير الخارجية",
        "تطوير اتصالات واشنطن مع طهران",
        "اجتماع مجلس في القرية",
        "الشركة والمصنع",
    ],
)
def test_no_organisation(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (True, "رئيس مجلس إدارة شركة «قطر للطاقة» سعد الكعبي"),
        (True, "الأمين العام لمنظمة التعاون الإسلامي حسين طه"),
        (False, "وقعت شركة «قطر للطاقة» العقد"),
    ],
)
def test_a_body_inside_an_office(inside: bool, text: str) -> None:
    assert {body.inside for body in find("ar").sketch(text, None).organisations} == {inside}


def test_a_body_with_a_name_inside_an_office_is_listed() -> None:
    assert [name for _, name, _ in bodies("وصل الأمين العام لمنظمة التعاون الإسلامي حسين طه")] == [
        "منظمة التعاون الإسلامي"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "بحث قائد الجيش اللبناني العماد رودولف هيكل الأوضاع",
        "رئيس هيئة الأركان العامة للقوات المسلحة الإيرانية اللواء محمد باقري",
        "قائد القوات المسلحة القبرصية الفريق إيمانويل ثيودورو",
    ],
)
def test_an_army_ends_before_its_commander(text: str) -> None:
    assert [name for _, name, _ in bodies(text) if "محمد" in name or "رودولف" in name or "إيمانويل" in name] == []


def test_each_body_once() -> None:
    assert len(bodies("زار الوفد الأمم المتحدة. وأكدت الأمم المتحدة ذلك، وللأمم المتحدة دور.")) == 1


def test_the_article_that_a_preposition_swallows_comes_back() -> None:
    assert [name for _, name, _ in bodies("عقدت الدورة الثانية للجنة المشتركة التونسية السنغالية")] == [
        "اللجنة المشتركة التونسية السنغالية"
    ]
