"""What a place name stands for: a state, a city, or the government that sits there."""

from __future__ import annotations

from typing import Any

import pytest

from mithaq.language import find
from mithaq.model.mention import Place, Sides


def gap(reason: str, *values: object) -> Any:
    """A case that the reader gets wrong."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


def places(text: str) -> list[tuple[str, str]]:
    """(code, kind) of the places of a text."""
    return [(p.code, p.kind) for p in find("ar").sketch(text, None).places]


def types(text: str) -> list[set[str]]:
    """Types of the items that hold a place."""
    return [
        set(item.types) for row in find("ar").sketch(text, None).items for item in row if isinstance(item.value, Place)
    ]


@pytest.mark.parametrize(
    ("code", "kind", "text"),
    [
        ("KG", "name", "وقعت قرغيزستان اتفاقية"),
        ("UZ", "name", "وقعت أوزبكستان اتفاقية"),
        ("SA", "official", "وقعت المملكة العربية السعودية اتفاقية"),
        ("QA", "official", "وقعت دولة قطر اتفاقية"),
        ("CD", "official", "وقعت جمهورية الكونغو الديمقراطية اتفاقية"),
        ("CG", "official", "وقعت جمهورية الكونغو اتفاقية"),
        ("SS", "name", "وقعت جنوب السودان اتفاقية"),
        ("GW", "name", "وقعت غينيا بيساو اتفاقية"),
        ("GQ", "name", "وقعت غينيا الاستوائية اتفاقية"),
        ("KP", "name", "وقعت كوريا الشمالية اتفاقية"),
        ("KR", "official", "وقعت جمهورية كوريا اتفاقية"),
        ("CI", "name", "وقعت كوت ديفوار اتفاقية"),
        ("MM", "name", "وقعت ميانمار اتفاقية"),
        ("CN", "capital", "أعلنت بكين بدء الحوار"),
        ("US", "house", "أعلن البيت الأبيض بدء الحوار"),
        ("RU", "house", "أعلن الكرملين بدء الحوار"),
        ("UZ", "city", "زار الوفد سمرقند"),
        ("BR", "city", "زار الوفد ريو دي جانيرو"),
        ("HT", "capital", "زار الوفد بورت أو برنس"),
    ],
)
def test_a_place(code: str, kind: str, text: str) -> None:
    assert places(text) == [(code, kind)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"State", "Actor", "Place"}, "أعلنت بكين بدء الحوار"),
        ({"Place"}, "عقد اللقاء في بكين"),
        ({"Place"}, "عقد اللقاء ببكين"),
        ({"Place"}, "عقد اللقاء بالعاصمة بكين"),
        ({"Place"}, "زار الوفد سمرقند"),
        ({"State", "Actor", "Place"}, "وقعت قرغيزستان اتفاقية"),
    ],
)
def test_behind_a_preposition_a_capital_is_a_place_and_no_government(expected: set[str], text: str) -> None:
    assert types(text) == [expected]


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        (["JO"], "وصل الوفد إلى عمّان"),
        (["OM"], "وقعت سلطنة عمان اتفاقية"),
        ([], "قال مالي الشركة"),
        (["ML"], "وصل الوفد إلى مالي"),
        (["TN"], "وصل الوفد إلى تونس العاصمة"),
        (["GE"], "وصل الوفد إلى جورجيا"),
    ],
)
def test_an_ambiguous_name_counts_where_it_is_introduced(codes: list[str], text: str) -> None:
    assert [code for code, _ in places(text)] == codes


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("RU", "وقعت روسيا اتفاقية"),
        ("MR", "وقعت موريتانيا اتفاقية"),
        ("IT", "وقعت إيطاليا اتفاقية"),
    ],
)
def test_a_state_comes_before_an_accusative_adjective(code: str, text: str) -> None:
    assert places(text) == [(code, "name")]


@pytest.mark.parametrize("text", ["التعاون المصري القبرصي", "العلاقات الهندية"])
def test_an_adjective_is_no_place(text: str) -> None:
    assert places(text) == []


def test_adjectives_are_counted_for_the_pair() -> None:
    assert find("ar").sketch("العلاقات المصرية القبرصية والتعاون المصري", None).adjectives == {"EG": 2, "CY": 1}


@pytest.mark.parametrize(
    ("count", "text"),
    [(2, "أكد الجانبان ذلك"), (2, "بين البلدين"), (2, "اتفق الطرفان"), (3, "الدول الثلاث"), (2, "لدى الدولتين")],
)
def test_sides(count: int, text: str) -> None:
    found = [item.value for row in find("ar").sketch(text, None).items for item in row if "Sides" in item.types]
    assert [side.count for side in found if isinstance(side, Sides)] == [count]


@pytest.mark.parametrize(("code", "text"), [("RU", "اقترح الجانب الروسي ذلك"), ("IN", "وقع عن الجانب الهندي")])
def test_the_russian_side_is_russia(code: str, text: str) -> None:
    found = [item.value for row in find("ar").sketch(text, None).items for item in row if "State" in item.types]
    assert [place.code for place in found if isinstance(place, Place)] == [code]


def test_a_group_of_states_has_its_members() -> None:
    row = find("ar").sketch("اجتمعت دول آسيا الوسطى", None).items[0]
    groups = [item.value for item in row if isinstance(item.value, Place)]
    assert [set(group.members) for group in groups] == [{"KG", "KZ", "TJ", "TM", "UZ"}]


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        (["EG", "CY"], "بين مصر وقبرص"),
        (["EG", "CY", "GR"], "بين مصر وقبرص واليونان"),
        (["EG", "CY", "GR"], "بين مصر، وقبرص، واليونان"),
    ],
)
def test_states_joined_by_and_are_one_item(codes: list[str], text: str) -> None:
    (item,) = [item for item in find("ar").sketch(text, None).items[0] if "Group" in item.types]
    assert isinstance(item.value, list)
    assert [place.code for place in item.value] == codes


@pytest.mark.parametrize(
    "text",
    [
        "افتتحت ثلاث مدارس للبنين",
        "وصل باكرا إلى مقر عمله",
        "بعد صلاة المغرب",
        "ممشى بشارع فلسطين",
        "قطع في الرباط الصليبي",
        "نافورة بقطر 30 مترا",
        "تجمعوا بميدان كبير",
    ],
)
def test_words_that_are_no_places(text: str) -> None:
    assert not [item for item in places(text)]
