"""Documents that are ended, left or broken are cited; what is said in a statement is not its title."""

from __future__ import annotations

import pytest

import mithaq


def _told(text: str) -> list[tuple[str, str, list[str]]]:
    read = mithaq.read(text, published="2024-05-15").to_dict()
    return [(i["status"], i["title"], i["parties"]) for i in read["instruments"]]


@pytest.mark.parametrize(
    "act",
    [
        "ألغت كينيا",
        "كينيا تلغي",
        "أعلنت كينيا إلغاء",
        "جمدت كينيا",
        "علقت كينيا",
        "كينيا تعلق",
        "فسخت كينيا",
        "مزقت كينيا",
    ],
)
@pytest.mark.parametrize("title", ["اتفاقا عسكريا مع مالطا", "اتفاقية الصيد مع مالطا", "صفقة مروحيات مع مالطا"])
def test_documents_that_are_undone_are_cited(act: str, title: str) -> None:
    assert _told(f"{act} {title}.") == [("in_force", title, ["KE", "MT"])]


@pytest.mark.parametrize(
    "act", ["انسحبت كينيا من", "كينيا تنسحب من", "أعلنت كينيا انسحابها من", "أعلنت كينيا الانسحاب من"]
)
def test_documents_that_are_left_are_cited(act: str) -> None:
    title = "معاهدة الصداقة والتعاون مع مالطا"
    assert _told(f"{act} {title}.") == [("in_force", title, ["KE", "MT"])]


@pytest.mark.parametrize(
    "text",
    [
        "أكدت كينيا ومالطا في بيان مشترك أهمية أمن الملاحة.",
        "شددت كينيا ومالطا في بيان مشترك على ضرورة احترام القانون الدولي.",
        "طالبت كينيا ومالطا في بيان مشترك بوقف القتال.",
        "دعت كينيا ومالطا في بيان مشترك إلى ضبط النفس.",
        "قالت كينيا ومالطا في بيان مشترك إن الهجوم مرفوض.",
        "عبرت كينيا ومالطا في بيان مشترك عن قلقهما.",
    ],
)
def test_what_a_statement_says_is_not_its_title(text: str) -> None:
    assert _told(text) == [("signed", "بيان مشترك", ["KE", "MT"])]


@pytest.mark.parametrize(
    "text",
    [
        "وقعت الحكومة الكينية وجبهة التحرير اتفاق سلام في مالطا.",
        "وقعت حكومة كينيا والمعارضة اتفاق سلام برعاية مالطا.",
        "أبرمت الحكومة الكينية هدنة مع جيش الشمال في مالطا.",
        "اتفاق بين الحكومة الكينية والمتمردين في مالطا",
        "وقع الحزبان الحاكمان في كينيا اتفاق ائتلاف، ورحبت مالطا بذلك.",
        "هناك اتفاق في الرأي بين كينيا ومالطا حول الأزمة.",
        "على وقع إعلان نيروبي دعم مالطا، اجتمع الوزراء.",
        "تعتزم شركة مالطية الانسحاب من صفقة تصل إلى مليار دولار في كينيا.",
    ],
)
def test_matters_within_a_state_are_no_documents_between_parties(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("يعرقل الخلاف حول الصيد إبرام اتفاق بين كينيا ومالطا.", ("proposed", "اتفاق بين كينيا ومالطا", ["KE", "MT"])),
        ("من الصعب على كينيا إبرام اتفاق مع مالطا.", ("proposed", "اتفاق مع مالطا", ["KE", "MT"])),
        ("تسلمت كينيا ست مدرعات بموجب صفقة مع مالطا.", ("in_force", "صفقة مع مالطا", ["KE", "MT"])),
        (
            "يقضي الاتفاق بين كينيا والاتحاد الأوروبي بإعادة المهاجرين.",
            ("in_force", "الاتفاق بين كينيا والاتحاد الأوروبي", ["EU", "KE"]),
        ),
    ],
)
def test_what_stands_between_two_parties(text: str, told: tuple[str, str, list[str]]) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize("text", ["يأمل الخبراء في التوصل إلى اتفاق.", "دعا مجلس الأمن إلى التوصل إلى اتفاق قريبا."])
def test_wishes_of_nobody_in_particular(text: str) -> None:
    assert _told(text) == []
