"""Whose minister «the minister» is: the publisher's, the address's, else the agency's in the dateline."""

from __future__ import annotations

from typing import Any

import pytest

from mithaq.language import find
from mithaq.model.document import Document
from mithaq.pipeline import read
from mithaq.records.home import home


def country(text: str = "خبر", **document: Any) -> str | None:
    return home(Document(text, **document), find("ar").sketch(text, None))


@pytest.mark.parametrize(
    ("expected", "publisher"),
    [
        ("SA", "spa.gov.sa"),
        ("EG", "sis.gov.eg"),
        ("GB", "gov.uk"),
        ("SA", "واس"),
        ("TR", "Anadolu"),
        ("RU", "TASS"),
        (None, "Some Blog"),
        (None, ""),
        (None, None),
    ],
)
def test_by_publisher(expected: str | None, publisher: str | None) -> None:
    assert country(publisher=publisher) == expected


@pytest.mark.parametrize(
    ("expected", "url"),
    [
        ("KG", "https://president.kg/ar/news/1"),
        ("UZ", "http://mfa.uz:8080/ar"),
        (None, "https://example.com/a.b"),
        (None, "https://news.tv/ar"),
        (None, "not an address"),
        (None, None),
    ],
)
def test_by_address(expected: str | None, url: str | None) -> None:
    assert country(url=url) == expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("KW", "الكويت – كونا – استقبل الوزير السفير."),
        ("QA", "الدوحة (قنا) استقبل الوزير السفير."),
        ("DZ", "الجزائر 12 مارس (واج) استقبل الوزير السفير."),
        (None, "استقبل الوزير السفير."),
        (None, "جملة.\nجملة.\nجملة.\nجملة.\nنقلت كونا الخبر."),
    ],
)
def test_by_dateline(expected: str | None, text: str) -> None:
    assert country(text) == expected


def test_the_publisher_comes_before_the_address_and_the_dateline() -> None:
    assert country("الكويت – كونا – خبر", publisher="TASS", url="https://president.kg/") == "RU"
    assert country("الكويت – كونا – خبر", url="https://president.kg/") == "KG"


@pytest.mark.parametrize(
    ("countries", "text"),
    [
        (["KE", "TN"], "بحث وزير الصحة سالم الحجري مع السفير التونسي في كينيا محمد المهذبي التعاون الصحي."),
        (["KE", "TN"], "بحث وزير الصحة سالم الحجري مع القائم بأعمال السفارة التونسية بنيروبي محمد المهذبي التعاون."),
        (["TN"], "استقبل وزير الصحة سالم الحجري سفير تونس محمد المهذبي."),  # whose minister he is, nobody says
    ],
)
def test_those_who_meet_an_ambassador_are_of_where_he_is_posted(countries: list[str], text: str) -> None:
    (meeting,) = read(Document(text=text)).engagements
    assert list(meeting.parties) == countries
