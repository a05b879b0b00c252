"""Lengths of time: numbers with units, duals, fractions, sums of units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.durations import durations
from mithaq.model.quantity import Duration, Qualifier
from mithaq.text.tokens import Tokenizer

ARABIC = Tokenizer(normalize)


def read(text: str) -> list[Duration]:
    return durations(ARABIC.tokenize(text))


@pytest.mark.parametrize(
    ("components", "text"),
    [
        ({"years": 3}, "ثلاثة أعوام"),
        ({"years": 1.5}, "عام ونصف"),
        ({"years": 1.5}, "عاما ونصف العام"),
        ({"days": 2}, "تستغرق الزيارة يومين"),
        ({"years": 3, "months": 4}, "3 سنوات و4 أشهر"),
        ({"weeks": 2}, "أسبوعان"),
        ({"hours": 48}, "48 ساعة"),
        ({"years": 20}, "عقدين"),
        ({"years": 25}, "ربع قرن"),
        ({"months": 2, "hours": 0.25}, "شهران وربع ساعة"),
        ({"months": 1}, "لمدة شهر كامل"),
        ({"hours": 1}, "لمدة ساعة"),
        ({"hours": 0.75}, "ثلاثة أرباع الساعة"),
        ({"years": 177, "months": 2}, "مئة وسبعة وسبعين عاما وشهرين"),
        ({"years": 10}, "خطة السنوات العشر"),
        ({"minutes": 90}, "90 دقيقة"),
    ],
)
def test_lengths(components: dict[str, float], text: str) -> None:
    (found,) = read(text)
    assert dict(found.components) == components


@pytest.mark.parametrize(
    "text",
    [
        "عام 2024",
        "يوم الأربعاء",
        "شهر رمضان",
        "المرة الثانية",
        "عقد الاجتماع",
        "سنوات من التعاون",
        "السنوات الخمس الماضية",
        "الساعة الثالثة",
        "القرن العشرين",
    ],
)
def test_words_that_tell_no_length(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        (Qualifier.OVER, "أكثر من عامين"),
        (Qualifier.UNDER, "أقل من ثلاثة أشهر"),
        (Qualifier.ABOUT, "نحو 3 ساعات"),
        (Qualifier.EXACT, "خلال 3 ساعات"),
    ],
)
def test_how_firmly_a_length_is_claimed(qualifier: Qualifier, text: str) -> None:
    assert [found.qualifier for found in read(text)] == [qualifier]


@given(st.integers(3, 10), st.sampled_from([("years", "سنوات"), ("months", "أشهر"), ("days", "أيام")]))
def test_digits_with_a_plural(amount: int, unit: tuple[str, str]) -> None:
    (found,) = read(f"لمدة {amount} {unit[1]}")
    assert found.components == ((unit[0], amount),)
