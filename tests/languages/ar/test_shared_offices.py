"""Names in rows, the offices behind them, and offices of state bodies that are known by name; invented sentences."""

from __future__ import annotations

import pytest

import mithaq

People = dict[str, tuple[str | None, str | None]]


def people(text: str) -> People:
    return {p.name: (p.office, p.country) for p in mithaq.read(text, published="2026-03-12").persons}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            {"نادر الشهري": ("وكيلا مجلس النواب المصري", "EG"), "سليمان وهدان": ("وكيلا مجلس النواب المصري", "EG")},
            "حضر اللقاء نادر الشهري وسليمان وهدان، وكيلا مجلس النواب المصري.",
        ),
        (
            {"نادر الشهري": ("نائبا رئيس الوزراء الأردني", "JO"), "سليمان وهدان": ("نائبا رئيس الوزراء الأردني", "JO")},
            "حضر اللقاء نادر الشهري وسليمان وهدان نائبا رئيس الوزراء الأردني.",
        ),
        (
            {"نادر الشهري": (None, None), "سليمان وهدان": ("وزير النقل المصري", "EG")},
            "حضر اللقاء نادر الشهري وسليمان وهدان وزير النقل المصري.",
        ),
        (
            {"محمد العلي": (None, None), "خالد السعد": (None, None), "فهد التركي": (None, None)},
            "حضر محمد العلي وخالد السعد وفهد التركي.",
        ),
    ],
)
def test_who_has_the_office_behind_a_row_of_names(expected: People, text: str) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("name", "office", "country", "text"),
    [
        ("هند الكعبي", "رئيسة المجلس الوطني الاتحادي", "AE", "استقبلت هند الكعبي رئيسة المجلس الوطني الاتحادي الوفد."),
        ("ممدوح راغب", "رئيس هيئة قناة السويس", "EG", "قال رئيس هيئة قناة السويس ممدوح راغب إن العمل مستمر."),
        (
            "عبدالله المطيري",
            "مدير مركز الملك سلمان للإغاثة",
            "SA",
            "زار مدير مركز الملك سلمان للإغاثة عبدالله المطيري المخيم.",
        ),
        (
            "بدر بن علي كحيل",
            "سفير قطر لدى المالديف",
            "QA",
            "وصل سفير قطر لدى المالديف المهندس بدر بن علي كحيل.",
        ),
        (
            "بندر بن عبد الرحمن القاضي",
            "نائب وزير الرياضة السعودي",
            "SA",
            "حضر بندر بن عبد الرحمن القاضي، نائب وزير الرياضة السعودي.",
        ),
        ("منى راشد الزياني", "رئيسة الجامعة", None, "التقى الوزير رئيسة الجامعة منى راشد الزياني."),
        ("زهيري مصراوي", "السفير الإندونيسي لدى تونس", "ID", "وقع السفير الإندونيسي لدى تونس زهيري مصراوي الوثيقة."),
    ],
)
def test_whose_office_it_is(name: str, office: str | None, country: str | None, text: str) -> None:
    assert people(text)[name] == (office, country)


def test_a_family_name_is_no_newspaper() -> None:
    reading = mithaq.read("وقع السفير الإندونيسي لدى تونس زهيري مصراوي الوثيقة.")
    assert not [o for o in reading.organisations if o.name == "مصراوي"]


@pytest.mark.parametrize("text", ["قال صالح القاضي منسوبي الأمانة أولا.", "وشاركت ياسر العتيبي موظف البلدية رأيه."])
def test_nothing_indefinite_goes_on_a_family_name(text: str) -> None:
    assert all(len(name.split()) == 2 for name in people(text))
