"""By when something is to be done, however the time is told: every time is crossed with every way of promising."""

from __future__ import annotations

import pytest

import mithaq

WAYS = [
    "تعهدت كينيا ببناء مستشفى في مالطا{d}.",
    "قررت كينيا تمويل بناء مستشفى في مالطا{d}.",
    "أعلنت كينيا اليوم بناء مستشفى في مالطا{d}.",
    "وقال وزير الصحة المالطي إن كينيا ستبني مستشفى في مالطا{d}.",
    "اتفقت كينيا ومالطا على بناء مستشفى في فاليتا{d}.",
    "تعتزم كينيا إنشاء مركز تجاري في مالطا{d}.",
]
TIMES = [
    ("", None),
    ("بحلول عام 2027", "2027"),
    ("قبل نهاية 2026", "2026"),
    ("خلال ثلاث سنوات", "2027"),
    ("خلال السنوات الثلاث المقبلة", "2027"),
    ("على مدى خمس سنوات", "2029"),
    ("في غضون ستة أشهر", "2024-12"),
    ("خلال عام ونصف", "2025-12"),
    ("خلال 90 يوما", "2024-09-10"),
    ("في مدة أقصاها سنتان", "2026"),
    ("خلال عامين", "2026"),
    ("بنهاية العام الجاري", "2024"),
    ("خلال العام الجاري", "2024"),
    ("مطلع العام المقبل", "2025"),
    ("في سبتمبر المقبل", "2024-09"),
    ("خلال الفترة 2025-2028", "2028"),
]


@pytest.mark.parametrize("way", WAYS)
def test_a_time_ahead_is_the_day_by_which(way: str) -> None:
    wrong = []
    for time, day in TIMES:
        text = way.format(d=f" {time}" if time else "")
        read = [c.due for c in mithaq.read(text, published="2024-06-12").commitments]
        if read != [day]:
            wrong.append((text, read))
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "تعهدت كينيا بمنح مالطا قرضا بقيمة 40 مليون دولار يسدد خلال ثماني سنوات.",
        "وافقت كينيا على تقديم قرض إلى مالطا بقيمة 40 مليون دولار مع فترة سماح مدتها خمس سنوات.",
        "بنت كينيا مستشفى في مالطا خلال ثلاث سنوات.",
        "تعهدت كينيا بترميم جسر في مالطا عمره عشر سنوات.",
    ],
)
def test_a_length_of_something_else_is_no_day(text: str) -> None:
    assert {c.due for c in mithaq.read(text, published="2024-06-12").commitments} <= {None}
