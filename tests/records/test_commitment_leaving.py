"""Deeds told by leaving a document or a body, by a noun with who did them, or in a clause behind what was done."""

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read

OPENING = "قالت كينيا إنها لن تتفاوض مع مالطا.\n"


def _told(text: str) -> list[tuple[str, list[str]]]:
    found = read(Document(text=text, id="l", lang="ar", published="2024-05-08")).to_dict()["commitments"]
    return [(one["status"], one["actors"]) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "وانسحبت مالطا في مايو من الاتفاق النووي مع كينيا.",
        "وانسحب الرئيس المالطي من الاتفاق النووي الشهر الماضي.",
        "وتوترت العلاقات بعد انسحاب مالطا من الاتفاق النووي مع كينيا.",
        "وتفاقمت الأوضاع منذ انسحاب مالطا من المعاهدة الموقعة بين البلدين.",
        "وتشهد المنطقة أزمة منذ قطع مالطا علاقاتها مع كينيا.",
        "وذلك بعد طرد مالطا عشرين دبلوماسيا كينيا.",
        "وتضررت التجارة من العقوبات التي فرضتها مالطا على كينيا.",
    ],
)
def test_a_deed(text: str) -> None:
    assert _told(OPENING + text) == [("completed", ["MT"])]


def test_several_do_it() -> None:
    text = "وتشهد المنطقة أزمة منذ قطع السعودية والإمارات علاقاتها مع قطر."
    assert _told("قالت قطر إنها مستعدة للحوار مع السعودية.\n" + text) == [("completed", ["AE", "SA"])]


@pytest.mark.parametrize(
    "text",
    [
        "وانسحب المنتخب المالطي من البطولة في كينيا.",
        "وانسحبت القوات المالطية من مدينة مومباسا الكينية.",
        "ولن تنسحب مالطا من الاتفاق النووي مع كينيا.",
    ],
)
def test_no_deed(text: str) -> None:
    assert all(status != "completed" for status, _ in _told(OPENING + text))


def test_the_end_of_a_clause() -> None:
    text = OPENING + "وقال إن العقوبات التي فرضتها مالطا على كينيا لن ترفع قريبا."
    [told] = read(Document(text=text, id="l", lang="ar", published="2024-05-08")).to_dict()["commitments"]
    assert told["what"] == "العقوبات التي فرضتها مالطا على كينيا"


@pytest.mark.parametrize("envoys", ["سفراءها في رومانيا والمجر", "سفيرها لدى رومانيا"])
def test_ones_own_envoys_are_not_met(envoys: str) -> None:
    found = read(Document(text=f"استدعت كينيا {envoys} للتشاور.", id="l", lang="ar", published="2024-05-08")).to_dict()
    assert found["engagements"] == []
    assert [one["status"] for one in found["commitments"]] == ["completed"]


@pytest.mark.parametrize(
    "text",
    [
        "سمحت مالطا لكينيا باستخدام قاعدة بحرية.",
        "منعت مالطا الطائرات الكينية من عبور أجوائها.",
        "أنهت مالطا مهمة قواتها في كينيا.",
        "أدرجت مالطا شركات كينية على قائمة سوداء.",
        "خفضت مالطا مساعداتها العسكرية لكينيا.",
        "مددت مالطا وديعتها في البنك المركزي الكيني.",
        "اعترفت مالطا بسيادة كينيا على الجزيرة.",
    ],
)
def test_what_one_state_does_to_another(text: str) -> None:
    assert _told(text) == [("completed", ["MT"])]


@pytest.mark.parametrize(
    "text",
    [
        "اعترفت مالطا بأنها أسقطت الطائرة الكينية.",
        "اعترف المتهم المالطي بجريمته في كينيا.",
        "أنهت مالطا استعداداتها لمباراة كينيا.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert _told(text) == []
