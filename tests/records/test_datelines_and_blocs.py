"""States that only a dateline or a neutral meeting place names, agencies called after a state, envoys of a bloc."""

from typing import Any

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def _read(text: str) -> dict[str, Any]:
    return read(Document(text=text, id="d", lang="ar", published="2024-05-08")).to_dict()


@pytest.mark.parametrize("line", ["بيروت - نادين الأحمد - ", "بيروت: ", "بيروت/ ", ""])
def test_where_a_reporter_sits_is_no_side(line: str) -> None:
    text = f"{line}بحث وزير الزراعة الكيني العلاقات مع وفد تنزاني.\nوأكد الوزير أهمية دعم التعاون بين البلدين."
    assert all("LB" not in told["parties"] for told in _read(text)["engagements"])


def test_a_neutral_city_is_nobodys_home() -> None:
    text = (
        "التقى حنفي جبالي رئيس مجلس النواب رئيس الاتحاد البرلماني الدولي على هامش مؤتمر رؤساء البرلمانات بـ فيينا.\n"
        "وأكد جبالي على أن التواجد البرلماني المصري راسخ."
    )
    assert all(person["country"] != "AT" for person in _read(text)["persons"])


@pytest.mark.parametrize("place", ["بـ القاهرة", "ب القاهرة", "بالقاهرة", "في القاهرة"])
def test_a_preposition_that_stands_alone(place: str) -> None:
    [told] = _read(f"التقى وزير الخارجية المصري نظيره التركي {place}.")["engagements"]
    assert (told["place"], told["place_country"]) == ("القاهرة", "EG")


@pytest.mark.parametrize(("people", "code"), [("العمانية", "OM"), ("القبرصية", "CY"), ("الكويتية", "KW")])
def test_an_agency_beside_the_ministry_of_its_state(people: str, code: str) -> None:
    text = f"وذكرت الخارجية {people} أن الاتصال يأتي في إطار التعاون، وفقا لوكالة الأنباء {people}."
    found = {told["name"]: told["kind"] for told in _read(text)["organisations"]}
    assert found[f"وكالة الأنباء {people}"] == "media"


@pytest.mark.parametrize(
    ("envoys", "body"),
    [
        ("سفراء الدول العربية", "AL"),
        ("عددا من سفراء الدول العربية المعتمدين في بغداد", "AL"),
        ("سفراء الدول الأوروبية في بغداد", "EU"),
        ("سفراء الدول الإسلامية", "OIC"),
        ("السفراء الأفارقة", "AU"),
    ],
)
def test_envoys_of_a_bloc(envoys: str, body: str) -> None:
    [told] = _read(f"التقى رئيس الوزراء العراقي {envoys}.")["engagements"]
    assert told["parties"] == sorted([body, "IQ"])


@pytest.mark.parametrize("receivers", ["مقدمة مستقبليه", "طليعة مستقبليه", "رأس مستقبليه"])
def test_who_welcomes_him(receivers: str) -> None:
    text = (
        f"وصل وزير خارجية مالطا إيان بورغ إلى نيروبي اليوم.\nوكان في {receivers} وزير الخارجية الكيني موساليا مودافادي."
    )
    told = next(one for one in _read(text)["engagements"] if one["kind"] == "meeting")
    assert {p["name"]: p["role"] for p in told["participants"]} == {"موساليا مودافادي": "host", "إيان بورغ": "visitor"}
