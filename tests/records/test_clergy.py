"""The heads of churches and of al-Azhar: whoever meets them does not get their names, nor they his office."""

from typing import Any

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def _read(text: str) -> dict[str, Any]:
    return read(Document(text=text, id="c", lang="ar", published="2024-05-08")).to_dict()


@pytest.mark.parametrize("host", ["رئيس وزراء العراق", "الرئيس الفرنسي", "الرئيس اللبناني ميشال عون"])
def test_the_pope_of_rome_is_a_head_of_state_of_his_own(host: str) -> None:
    read = _read(f"استقبل {host} البابا فرنسيس.")
    [meeting] = read["engagements"]
    receiver, guest = meeting["participants"]
    assert (guest["name"], guest["office"], guest["country"]) == ("فرنسيس", "البابا", "VA")
    assert receiver["office"] and receiver["name"] != "فرنسيس" and "VA" in meeting["parties"]


def test_the_pope_travels_to_a_state() -> None:
    [visit] = _read("وصل البابا لاوون الرابع عشر إلى بيروت في زيارة رسمية.")["engagements"]
    assert (visit["kind"], visit["parties"], visit["place"]) == ("visit", ["LB", "VA"], "بيروت")


def test_another_pope_stands_for_no_state() -> None:
    [meeting] = _read("استقبل البابا تواضروس الثاني سفير مالطا بالقاهرة.")["engagements"]
    assert meeting["parties"] == ["MT"]


@pytest.mark.parametrize("name", ["أحمد الطيب", "الدكتور أحمد الطيب", "الإمام أحمد الطيب"])
def test_the_sheikh_of_al_azhar_keeps_his_office_and_is_no_ambassador(name: str) -> None:
    [meeting] = _read(f"استقبل شيخ الأزهر {name} سفير مالطا لدى القاهرة.")["engagements"]
    assert [(p["name"], p["office"]) for p in meeting["participants"]] == [
        ("أحمد الطيب", "شيخ الأزهر"),
        (None, "سفير مالطا لدى القاهرة"),
    ]


def test_an_office_alone_is_nobodys_name() -> None:
    assert _read("استقبل شيخ الأزهر سفير مالطا.")["persons"] == []


@pytest.mark.parametrize("faction", ["الجمهوري", "الديمقراطي"])
def test_the_party_of_a_legislator_is_not_part_of_his_name(faction: str) -> None:
    [person] = _read(f"أعلن النائب {faction} آدم شيف أن القرار خاطئ.")["persons"]
    assert person["name"] == "آدم شيف"


def test_the_country_of_the_other_is_no_city() -> None:
    told = _read("دعا الرئيس الكوري الجنوبي البابا فرنسيس إلى زيارة بلد الأخير.")
    assert "بلد" not in [encounter["place"] for encounter in told["engagements"]]  # Balad is a city of Iraq
