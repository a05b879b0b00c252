"""A state or its capital as the one who receives, and places that lie in a state without being one."""

from itertools import product
from typing import Any

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read

HOSTS = {"القاهرة": "EG", "موسكو": "RU", "تركيا": "TR", "الدوحة": "QA"}
GUESTS = ["وزير الخارجية الكيني", "الرئيس الكيني", "وفدا كينيا", "مسؤولا كينيا رفيعا"]
ORDERS = {"استقبلت {host} أمس {guest}.": "held", "{host} تستقبل {guest} غدا.": "planned"}


def _read(text: str) -> dict[str, Any]:
    return read(Document(text=text, id="h", lang="ar", published="2024-05-08")).to_dict()


@pytest.mark.parametrize(("host", "guest", "order"), list(product(HOSTS, GUESTS, ORDERS)))
def test_a_state_receives(host: str, guest: str, order: str) -> None:
    [told] = _read(order.format(host=host, guest=guest))["engagements"]
    assert (told["kind"], told["status"]) == ("meeting", ORDERS[order])
    assert told["parties"] == sorted([HOSTS[host], "KE"])
    assert (told["place"], told["place_country"]) == (host, HOSTS[host])


@pytest.mark.parametrize(
    "text",
    [
        "استقبلت مصر خمسين ألف لاجئ سوري.",
        "استقبلت تونس المنتخب المصري في مباراة ودية.",
        "استقبلت فرنسا خلال العام الماضي أكثر من 20 مليون سائح ألماني.",
        "تستقبل الجزائر رئيس الاتحاد الدولي لكرة القدم.",
    ],
)
def test_what_a_state_receives_that_is_no_guest(text: str) -> None:
    assert _read(text)["engagements"] == []


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("زار وزير الخارجية النرويجي قطاع غزة أمس.", "قطاع غزة", "PS"),
        ("وفد أمني مصري يصل إلى قطاع غزة اليوم.", "قطاع غزة", "PS"),
        ("التقى الرئيس الفلسطيني محمود عباس المبعوث الأمريكي في الضفة الغربية.", "الضفة الغربية", "PS"),
    ],
)
def test_an_area_lies_in_a_state(text: str, place: str, country: str) -> None:
    [told] = _read(text)["engagements"]
    assert (told["place"], told["place_country"]) == (place, country)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("قررت بروكسل فرض عقوبات جديدة على روسيا.", ["EU"]),
        ("وقعت بلجيكا والمغرب اتفاقية، وتعهدت بروكسل بتقديم 20 مليون يورو للمغرب.", ["BE"]),
        ("قال الاتحاد الأوروبي إن بلجيكا تستعد للاجتماع، وتعهدت بروكسل بتقديم 20 مليون يورو للمغرب.", ["EU"]),
    ],
)
def test_who_brussels_is(text: str, actors: list[str]) -> None:
    assert [told["actors"] for told in _read(text)["commitments"]] == [actors]


@pytest.mark.parametrize("official", ["مسؤول أمريكي", "مسؤولة أمريكية", "مسؤول أمريكي كبير", "مسئول أمريكي بارز"])
def test_one_unnamed_official(official: str) -> None:
    [told] = _read(f"وصل {official} إلى عمان أمس.")["engagements"]
    assert (told["kind"], told["parties"], told["place"]) == ("visit", ["JO", "US"], "عمان")
