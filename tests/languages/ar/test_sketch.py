"""A sentence as a row of items: every token in one, mentions before words, joined members in one."""

from __future__ import annotations

from datetime import date

import pytest

import mithaq
from mithaq.language import find
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.model.quantity import DateValue, Duration, Quantity


def row(text: str) -> list[Item]:
    return find("ar").sketch(text, date(2026, 3, 12)).items[0]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (PersonMention, "وزير خارجية تشاد"),
        (Place, "سمرقند"),
        (OrganisationMention, "منظمة التعاون الإسلامي"),
        (DateValue, "15 مارس 2026"),
        (Quantity, "خمسة مليارات دولار"),
        (Duration, "ثلاثة أيام"),
    ],
)
def test_a_mention_is_one_item(kind: type, text: str) -> None:
    (item,) = row(text)
    assert isinstance(item.value, kind)
    assert item.is_mention


@pytest.mark.parametrize(
    ("group", "feature", "text"),
    [
        ("receive", "past", "واستقبل"),
        ("receive", "future", "سيستقبل"),
        ("meet", "pronoun", "والتقاه"),
        ("meeting", "", "محادثات"),
        ("trip", "pronoun", "زيارته"),
        ("phone", "", "اتصالا هاتفيا"),
    ],
)
def test_a_trigger_word_has_its_group_and_form(group: str, feature: str, text: str) -> None:
    (item,) = row(text)
    assert group in item.groups
    assert feature in item.features[group] or not feature


@pytest.mark.parametrize("text", ["الاستقبال", "بالتوقيع"])
def test_an_article_or_preposition_shows_a_noun_and_no_verb(text: str) -> None:
    assert [f for f in row(text)[0].features.values() if f in ("past", "present", "future")] == []


@pytest.mark.parametrize(
    ("proclitics", "text"),
    [
        ("و", "ووزير خارجية تشاد"),
        ("ل", "لرئيس تشاد"),
        ("ب", "بالقاهرة"),
        ("ول", "ولرئيس تشاد"),
        ("", "وزير خارجية تشاد"),
    ],
)
def test_what_clings_to_a_mention_is_kept(proclitics: str, text: str) -> None:
    assert row(text)[0].proclitics.removesuffix("ال") == proclitics


@pytest.mark.parametrize(
    ("members", "text"),
    [
        (2, "رئيس تشاد محمد إدريس ديبي ورئيس النيجر عبد الرحمن تياني"),
        (3, "مصر وقبرص واليونان"),
        (3, "مصر، وقبرص، واليونان"),
        (2, "سمرقند وخيوة"),
    ],
)
def test_what_and_joins_is_one_item(members: int, text: str) -> None:
    (item,) = row(text)
    assert isinstance(item.value, list)
    assert len(item.value) == members


@pytest.mark.parametrize("text", ["رئيس تشاد محمد إدريس ديبي ومصر", "قبرص، اليونان"])
def test_what_is_of_another_sort_or_not_joined_stays_apart(text: str) -> None:
    assert len([item for item in row(text) if item.is_mention]) == 2


def test_furniture_has_no_items() -> None:
    sketch = find("ar").sketch("مواضيع ذات صلة\nوصل رئيس تشاد.", None)
    assert [bool(items) for items in sketch.items] == [False, True]
    assert len(sketch.persons) == 1


def test_a_date_counts_before_a_number() -> None:
    assert [type(i.value) for i in row("في 15 مارس 2026") if i.is_mention] == [DateValue]


def test_a_surname_counts_where_the_full_name_stands_elsewhere() -> None:
    sketch = find("ar").sketch("قال جومانغارين ذلك.\nوصل نائب رئيس وزراء كازاخستان سيريك جومانغارين.", None)
    assert sketch.persons[0].first == 1


def test_two_surnames_side_by_side_are_two_people() -> None:
    text = "وصل الرئيس الكازاخستاني سيريك جومانغارين والرئيس الأوزبكي بختيار نورماتوف.\nاستقبل جومانغارين نورماتوف."
    assert [p.name for p in mithaq.read(text).persons] == ["سيريك جومانغارين", "بختيار نورماتوف"]


def test_the_published_date_is_the_one_given_else_that_of_the_dateline() -> None:
    text = "الرباط، 3 مارس 2026 – وصل رئيس تشاد."
    assert find("ar").sketch(text, None).published == date(2026, 3, 3)
    assert find("ar").sketch(text, date(2026, 3, 12)).published == date(2026, 3, 12)
