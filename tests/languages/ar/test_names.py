"""Where a personal name ends: before a verb, an office, a place; not at «بن», a hyphen or an unknown word."""

from __future__ import annotations

from typing import Any

import pytest

from mithaq.language import find


def gap(reason: str, *values: object) -> Any:
    """A case that the reader gets wrong."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


def names(text: str) -> list[str]:
    return [p.name.of(text) for p in find("ar").sketch(text, None).persons if p.name is not None]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("قيس سعيد", "قال الرئيس التونسي قيس سعيد إن بلاده مستعدة"),
        ("قيس سعيد", "الرئيس التونسي قيس سعيد يستقبل الوفد"),
        ("قيس سعيد", "التقى الرئيس التونسي قيس سعيد وزير الطاقة"),
        ("قيس سعيد", "وصل الرئيس التونسي قيس سعيد اليوم"),
        ("قيس سعيد", "وصل الرئيس التونسي قيس سعيد إلى مدريد"),
        ("قيس سعيد", "استقبل الرئيس التونسي قيس سعيد في قرطاج"),
        ("قيس سعيد", "أكد الرئيس التونسي قيس سعيد، أن"),
        ("قيس سعيد", "بحث الرئيس التونسي قيس سعيد بقصر قرطاج"),
        ("فيصل بن فرحان بن عبدالله", "وصل الأمير فيصل بن فرحان بن عبدالله وزير الخارجية"),
        ("محمد بن عبدالرحمن بن جاسم آل ثاني", "اجتمع الشيخ محمد بن عبدالرحمن بن جاسم آل ثاني رئيس مجلس الوزراء"),
        ("عبد الفتاح السيسي", "وأشاد الرئيس عبد الفتاح السيسي بالتعاون"),
        ("عبد المجيد تبون", "رئيس الجمهورية السيد عبد المجيد تبون يغادر"),
        ("كيم جونغ-أون", "زعيم كوريا الشمالية كيم جونغ-أون يلتقي الوفد"),
        ("جان نويل بارو", "وزير الخارجية الفرنسي جان نويل بارو في أربيل"),
        ("لويس إيناسيو لولا دا سيلفا", "الرئيس البرازيلي لويس إيناسيو لولا دا سيلفا يزور هانوي"),
        ("أورسولا فون دير لاين", "رئيسة المفوضية الأوروبية أورسولا فون دير لاين تلتقي الوزراء"),
        ("محمد ولد الشيخ الغزواني", "الرئيس الموريتاني محمد ولد الشيخ الغزواني يستقبل السفير"),
        ("إمام علي رحمان", "قال رئيس طاجيكستان إمام علي رحمان إن"),
        gap(
            "a definite noun that no lexicon knows goes to the name before it",
            "شي جين بينغ",
            "التقى الرئيس الصيني شي جين بينغ الضيوف",
        ),
        ("ناتاشا بيرتس موسار", "رئيسة سلوفينيا ناتاشا بيرتس موسار تزور الرباط"),
        ("غيتاناس ناوسيدا", "رئيس ليتوانيا غيتاناس ناوسيدا يصل غدا"),
        ("نيكيتاس كاكلامانيس", "رئيس البرلمان اليوناني نيكيتاس كاكلامانيس يزور بيروت"),
        ("سوبرامانيام جايشانكار", "وزير الخارجية الهندي سوبرامانيام جايشانكار في موسكو"),
        gap(
            "an adjective that is a given name («سامية») goes to the office",
            "سامية صلوحي حسن",
            "وصلت الرئيسة التنزانية سامية صلوحي حسن إلى مسقط",
        ),
        gap(
            "an adjective that is a given name («سامية») goes to the office",
            "سامية صلوحي حسن",
            "رئيسة تنزانيا سامية صلوحي حسن تصل إلى مسقط",
        ),
        gap(
            "names that begin with «سي» are taken for verbs in the future",
            "إيفيكا سيلينا",
            "رئيسة وزراء لاتفيا إيفيكا سيلينا تزور باريس",
        ),
        gap(
            "a Korean or Vietnamese name with «هو», «لي» or «آن» breaks off",
            "كيم جونغ هو",
            "سفير كوريا كيم جونغ هو يصل إلى طشقند",
        ),
        gap(
            "a Korean or Vietnamese name with «هو», «لي» or «آن» breaks off",
            "آن دوك غيون",
            "وزير التجارة الكوري آن دوك غيون في طشقند",
        ),
        gap(
            "a given name that is a common noun as well («مالك», «صباح») goes to the office",
            "مالك عقار",
            "نائب رئيس مجلس السيادة مالك عقار يصل",
        ),
        ("صباح خالد الحمد الصباح", "الشيخ صباح خالد الحمد الصباح ولي العهد"),
        gap(
            "a given name that is an adjective of state («تركي») is taken for it",
            "تركي بن محمد بن فهد",
            "الأمير تركي بن محمد بن فهد يصل",
        ),
        gap(
            "«عبد الأمير» is taken for a prince",
            "عبد الأمير الشمري",
            "وزير الداخلية العراقي الفريق أول ركن عبد الأمير الشمري يزور عمان",
        ),
        gap(
            "a surname that is an office as well («القاضي») is taken for it",
            "سامر القاضي",
            "استقبل الدكتور سامر القاضي، رئيس مجلس الوزراء، السفير",
        ),
    ],
)
def test_where_a_name_ends(name: str, text: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["إمام علي رحمان", "شوكت ميرضيائيف"], "التقى الرئيسان إمام علي رحمان وشوكت ميرضيائيف في خجند"),
        gap("a leader's name that «و» joins is not found", ["بوتين", "لوكاشينكو"], "بوتين ولوكاشينكو يلتقيان"),
        gap(
            "a leader's name that «و» joins is not found",
            ["رجب طيب أردوغان", "إلهام علييف"],
            "وقع رجب طيب أردوغان وإلهام علييف الإعلان",
        ),
        (["وليام روتو"], "الرئيس الكيني وليام روتو"),
        (["وانغ يي"], "وزير الخارجية الصيني وانغ يي"),
    ],
)
def test_a_conjunction_joined_to_a_name_is_no_part_of_it(expected: list[str], text: str) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "زادت الصادرات الزراعية هذا العام",
        "على هامش القمة",
        "أهمية تعزيز التعاون المشترك",
        "جمال الطبيعة في الجبال",
        "في صباح يوم الأحد",
        "كريم الضيافة وحسن الاستقبال",
        "النصر للشعب",
        "ناصر الوفد القضية",
    ],
)
def test_words_that_are_no_names(text: str) -> None:
    assert names(text) == []
