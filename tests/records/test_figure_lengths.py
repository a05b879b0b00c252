"""How long something has lasted, or has not been."""

from __future__ import annotations

from itertools import product

import pytest

from mithaq.model.document import Document
from mithaq.model.record import Figure
from mithaq.pipeline import read

_TOLD = (
    "والتقى الوزير الكيني نظيره الأوغندي لأول مرة {}",
    "وهذه أول قمة من نوعها بين كينيا وأوغندا {}",
    "ودعت كينيا وأوغندا إلى إنهاء الخلاف المستمر {}",
)
_SINCE = (
    ("منذ عشرين عاما", 20, "year", "exact"),
    ("منذ نحو 13 سنة", 13, "year", "about"),
    ("منذ أكثر من عقد", 10, "year", "over"),
    ("منذ عقدين", 20, "year", "exact"),
    ("منذ سبعة أشهر", 7, "month", "exact"),
)


def _lengths(sentence: str) -> list[Figure]:
    document = Document(id="x", lang="ar", text=sentence + ".", published="2024-05-08")
    return [one for one in read(document).figures if one.measure == "duration"]


@pytest.mark.parametrize(("told", "since"), list(product(_TOLD, _SINCE)))
def test_how_long_it_has_not_been(told: str, since: tuple[str, int, str, str]) -> None:
    found = _lengths(told.format(since[0]))
    assert [(one.value, one.unit, one.qualifier) for one in found] == [since[1:]]
    assert set(found[0].parties) == {"KE", "UG"}


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (20, "ووصل رئيس كينيا إلى أوغندا لإنهاء نحو عشرين عاما من الخلاف بين البلدين"),
        (1, "وجاء الاتفاق بعد مرور أكثر من عام على المفاوضات بين كينيا وأوغندا"),
    ],
)
def test_how_long_it_went_on(value: int, sentence: str) -> None:
    assert [one.value for one in _lengths(sentence)] == [value]


@pytest.mark.parametrize(
    "sentence",
    [
        "ولم يلتق الوزيران الكيني والأوغندي منذ عام 2011",
        "واحتفلت كينيا وأوغندا بمرور ثلاثين عاما على إقامة العلاقات بينهما",
        "ولم تصدر كينيا وأوغندا بيانا منذ عقد الاجتماع",
        "والتقى الوزير الكيني نظيره الأوغندي قبل عامين",
    ],
)
def test_dates_anniversaries_and_holding_are_no_lengths(sentence: str) -> None:
    assert _lengths(sentence) == []


@pytest.mark.parametrize(
    ("length", "sentence"),
    [
        ((4, "week"), "وقطعت أوغندا الكهرباء عن كينيا منذ نحو 4 أسابيع"),
        ((43, "day"), "وتستمر الحرب بين كينيا وأوغندا منذ 43 يوما"),
        ((12, "hour"), "وتنقطع الكهرباء التي تصدرها أوغندا إلى كينيا 12 ساعة يوميا"),
    ],
)
def test_weeks_days_and_hours(length: tuple[float, str], sentence: str) -> None:
    assert [(one.value, one.unit) for one in _lengths(sentence)] == [length]


@pytest.mark.parametrize(
    "sentence", ["ووصل وزير كينيا إلى أوغندا منذ أسبوعين", "واستقال وزير كينيا في أوغندا منذ ثلاثة أيام"]
)
def test_when_something_was_is_no_length(sentence: str) -> None:
    assert _lengths(sentence) == []
