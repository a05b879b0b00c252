"""Documents signed or exchanged by officials of two states, told in many ways: each is a ceremony with those who sign.

Every way is crossed with every pair of officials and every circumstance; all signings are invented.
"""

from __future__ import annotations

import itertools

import pytest

import mithaq
from mithaq.model.record import Engagement

PAIRS = [
    ("KE+MT", "وزير النقل الكيني جون مواي", "نظيره المالطي كريس بونيت"),
    ("KE+MT", "وزيرة الصحة الكينية سوزان واتشا", "السفير المالطي في نيروبي تشارلز بارتولو"),
    ("GH+TG", "سفير غانا في توغو كوفي منساه", "وزيرة المالية التوغولية أديل لوسون"),
]
WHEN = ["", " أمس", "، اليوم في لومي،", " يوم 12 مارس بمقر الوزارة"]
WAYS = [
    "وقع {a} و{b}{r} مذكرة تفاهم في مجال التدريب.",
    "وقع {a}{r} مع {b} اتفاقية قرض.",
    "وقام {a} و{b}{r} بتوقيع مذكرة تفاهم في مجال التدريب.",
    "وجاء التوقيع{r} بحضور {a} و{b}.",
    "وجرى توقيع الاتفاقية{r} بحضور {a} و{b}.",
    "وتم التوقيع على المذكرة{r} من قبل {a} و{b}.",
    "تبادل {a} و{b}{r} مذكرات بشأن منحة لقطاع المياه.",
    "تبادل {a} و{b}{r} وثائق التصديق على اتفاقية الضرائب.",
    "شهد {a} و{b}{r} مراسم تبادل مذكرات التفاهم.",
    "{a} و{b} يتبادلان{r} وثائق الاتفاقية.",
]


def signings(text: str) -> list[Engagement]:
    told = mithaq.read(text, published="2026-03-19").engagements
    return [e for e in told if e.kind in ("ceremony", "meeting")]


@pytest.mark.parametrize("way", WAYS)
def test_a_signing_by_officials_of_two_states(way: str) -> None:
    missed = []
    for (states, one, other), remark in itertools.product(PAIRS, WHEN):
        text = way.format(a=one, b=other, r=remark)
        told = [f"{e.kind} {e.status} {'+'.join(e.parties)} {len(e.participants)}" for e in signings(text)]
        if told != [f"ceremony held {states} 2"]:
            missed.append((text, told))
    assert not missed


@pytest.mark.parametrize(
    "text",
    [
        "تبادل وزير النقل الكيني جون مواي ونظيره المالطي كريس بونيت وجهات النظر حول اتفاقية النقل الجوي.",
        "تبادل رئيس كينيا وليام روتو ورئيس مالطا جورج فيلا الآراء بشأن مذكرة التفاهم.",
        "قام الوزير الكيني جون مواي بزيارة إلى فاليتا شهدت توقيع مذكرة تفاهم.",
        "أكد وزير النقل الكيني جون مواي ونظيره المالطي كريس بونيت ضرورة توقيع الاتفاقية.",
        "وأوضح المكلف بتسيير أعمال الهيئة الوطنية للطيران أن كينيا ومالطا وقعتا الاتفاقية.",
    ],
)
def test_no_signing_of_its_own(text: str) -> None:
    assert not [e for e in signings(text) if e.kind == "ceremony"]


def test_a_minister_of_no_named_state_is_of_the_other_of_the_two() -> None:
    text = (
        "كينيا ومالطا توقعان اتفاقية للنقل الجوي\nأوضحت الهيئة بدولة كينيا أن توقيع الاتفاقية مع مالطا جاء بحضور "
        "جون مواي وزير المواصلات، وكريس بونيت وزير النقل المالطي."
    )
    (ceremony,) = signings(text)
    assert {(p.name, p.country) for p in ceremony.participants} == {("جون مواي", "KE"), ("كريس بونيت", "MT")}
    assert ceremony.place_country is None


def test_a_ceremony_with_a_day_of_its_own_stands_beside_the_visit() -> None:
    text = (
        "وصل رئيس مالطا جورج فيلا إلى نيروبي في زيارة رسمية.\nوشهد رئيس كينيا وليام روتو ونظيره المالطي جورج فيلا، "
        "مساء أمس، مراسم التوقيع على خمس اتفاقيات."
    )
    told = mithaq.read(text, published="2026-03-19").engagements
    assert [(e.kind, e.date) for e in told if e.kind == "ceremony"] == [("ceremony", "2026-03-18")]
