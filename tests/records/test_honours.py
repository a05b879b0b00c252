"""Guests of state: the guard they review, the meals given for them; all are invented."""

from __future__ import annotations

import pytest

import mithaq
from mithaq.model.record import Engagement


def ceremonies(text: str) -> list[Engagement]:
    return [e for e in mithaq.read(text, published="2026-03-19").engagements if e.kind == "ceremony"]


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (
            {("جورج فيلا", "visitor"), ("وليام روتو", "host")},
            "ولدى وصوله إلى القصر الرئاسي في نيروبي، استعرض رئيس مالطا جورج فيلا حرس الشرف رفقة رئيس كينيا وليام روتو.",
        ),
        ({("جورج فيلا", "visitor")}, "وفور وصول رئيس مالطا جورج فيلا إلى نيروبي، استعرض تشكيلة من الحرس الجمهوري."),
        ({("جورج فيلا", "visitor")}, "وعزف النشيدان الوطنيان لدى وصول رئيس مالطا جورج فيلا إلى نيروبي."),
        (
            {("جورج فيلا", "visitor")},
            "جرت لدى وصول رئيس مالطا جورج فيلا إلى نيروبي مراسم استقبال رسمية عزف خلالها النشيدان الوطنيان.",
        ),
        ({("جورج فيلا", "visitor")}, "أجريت مراسم استقبال رسمية، أمس، لرئيس مالطا جورج فيلا لدى وصوله مطار نيروبي."),
        (
            {("جورج فيلا", "visitor"), ("وليام روتو", "host")},
            "أقام رئيس كينيا وليام روتو أمس في نيروبي مأدبة غداء على شرف رئيس مالطا جورج فيلا.",
        ),
        (
            {("جورج فيلا", "visitor"), ("وليام روتو", "host")},
            "أقام رئيس كينيا وليام روتو أمس عشاء رسميا تكريما لنظيره المالطي جورج فيلا.",
        ),
    ],
)
def test_honours_make_a_ceremony(who: set[tuple[str, str]], text: str) -> None:
    (ceremony,) = ceremonies(text)
    assert ceremony.parties == ("KE", "MT")
    assert {(p.name, p.role) for p in ceremony.participants} == who


@pytest.mark.parametrize(
    "text",
    [
        "استعرض رئيس كينيا وليام روتو حرس الشرف في عيد الاستقلال.",
        "أقام رئيس كينيا وليام روتو عشاء عائليا.",
        "وانتشر الحرس الجمهوري في نيروبي بعد زيارة رئيس مالطا.",
    ],
)
def test_no_guest_is_honoured(text: str) -> None:
    assert not ceremonies(text)


def test_a_feast_beside_a_fair_is_told_once() -> None:
    text = (
        "نظم أمس في أكرا حفلا رسميا على هامش معرض أكرا الدولي بحضور سفير توغو في غانا كوفي لوسون ووزير التجارة الغاني "
        "جون مواي وجاء الاحتفال الرسمي تكريما لتوغو."
    )
    (ceremony,) = ceremonies(text)
    assert (ceremony.parties, ceremony.occasion) == (("GH", "TG"), "معرض أكرا الدولي")


@pytest.mark.parametrize(
    "text",
    [
        "حضر وزير الخارجية المالطي إيان بورغ افتتاح السفارة الكينية في فاليتا أمس.",
        "افتتحت كينيا سفارتها في فاليتا أمس بحضور وزير الخارجية المالطي إيان بورغ.",
        "افتتح وزير الخارجية الكيني موساليا مودافادي أمس سفارة بلاده في فاليتا بحضور نظيره المالطي إيان بورغ.",
    ],
)
def test_an_embassy_is_opened_in_front_of_an_official(text: str) -> None:
    (ceremony,) = ceremonies(text)
    assert (ceremony.parties, ceremony.date) == (("KE", "MT"), "2026-03-18")
    assert "إيان بورغ" in {p.name for p in ceremony.participants}
