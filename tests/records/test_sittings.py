"""Sittings of joint bodies: who presides, whose they are and when, told in many ways; all are invented."""

from __future__ import annotations

import itertools

import pytest

import mithaq
from mithaq.model.record import Engagement

BODIES = [
    "اللجنة المشتركة الكينية المالطية",
    "اللجنة الكينية المالطية المشتركة",
]
HELD = ["انعقدت أمس في فاليتا {body}", "اختتمت {body} أمس في فاليتا اجتماعها", "بدأت أمس في فاليتا أعمال {body}"]
HEADS = [
    (" برئاسة وزير التجارة الكيني جون مواي ونظيره المالطي كريس بونيت.", {"جون مواي", "كريس بونيت"}),
    (" برئاسة وكيل وزارة الخارجية الكينية جون مواي والسفير المالطي كريس بونيت.", {"جون مواي", "كريس بونيت"}),
    ("، برئاسة وزيري خارجية البلدين.", {"وزير الخارجية"}),
    (" برئاسة وزيري الصحة في البلدين.", {"وزير الصحة"}),
    (". وترأس الاجتماع إلى جانب الوزير المالطي كريس بونيت وزير الصحة الكيني جون مواي.", {"جون مواي", "كريس بونيت"}),
]


def sittings(text: str) -> list[Engagement]:
    told = mithaq.read(text, published="2026-03-19").engagements
    return [e for e in told if e.kind in ("session", "meeting")]


@pytest.mark.parametrize("held", HELD)
def test_those_who_preside_take_part(held: str) -> None:
    missed = []
    for body, (heads, who) in itertools.product(BODIES, HEADS):
        text = held.format(body=body) + heads
        told = [(e.kind, e.date, e.parties, {p.name or p.office for p in e.participants}) for e in sittings(text)]
        if told != [("session", "2026-03-18", ("KE", "MT"), who)] or len(sittings(text)[0].participants) != 2:
            missed.append((text, told))
    assert not missed


def test_a_sitting_to_come_is_another_than_the_one_that_closed() -> None:
    text = (
        "اختتمت أمس في فاليتا أعمال اللجنة الفنية الكينية المالطية.\nوتم تشكيل فريق يعمل قبل اجتماع اللجنة المشتركة "
        "للصيد برئاسة وزيري الصيد في البلدين."
    )
    held, planned = sittings(text)
    assert (held.status, planned.status) == ("held", "planned")
    assert [(p.office, p.country) for p in planned.participants] == [("وزير الصيد", "KE"), ("وزير الصيد", "MT")]


def test_the_year_of_an_agreement_is_none_of_the_sitting() -> None:
    text = "اختتمت في فاليتا أعمال اللجنة الكينية المالطية لمتابعة اتفاقية الصيد المعمول بها ابتداء من سنة 2001."
    (session,) = sittings(text)
    assert (session.status, session.date) == ("held", None)


def test_who_signs_the_minutes_sat_in() -> None:
    text = (
        "اختتمت أمس في فاليتا أعمال اللجنة الفنية الكينية المالطية.\nووقع محضر الاجتماع عن الجانب الكيني الأمين العام "
        "لوزارة الصيد جون مواي وعن الجانب المالطي الأمين العام لوزارة الزراعة كريس بونيت."
    )
    (session,) = sittings(text)
    assert {p.name for p in session.participants} == {"جون مواي", "كريس بونيت"}


def test_who_hopes_for_a_sitting_does_not_take_part_in_it() -> None:
    text = (
        "أعرب وزير خارجية كينيا موساليا مودافادي عن تطلع بلاده لانعقاد اللجنة المشتركة الكينية المالطية على مستوى "
        "رئيسي الوزراء في نيروبي."
    )
    (session,) = sittings(text)
    assert [(p.name, p.office) for p in session.participants] == [(None, "رئيس الوزراء"), (None, "رئيس الوزراء")]
