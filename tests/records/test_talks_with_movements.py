"""Officials who meet a movement that is no state: one party only, whoever comes from the movement."""

from typing import Any

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def _read(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read(Document(text, "m", published="2024-05-15")).to_dict()["engagements"]
    return found


@pytest.mark.parametrize("movement", ["حركة حماس", "حركة طالبان"])
@pytest.mark.parametrize(
    "text",
    [
        "التقى وفد من {} أمس وزير خارجية كينيا في نيروبي.",
        "أعلن أن وفدا من {} التقى في نيروبي وزير خارجية كينيا.",
        "استقبل وزير خارجية كينيا أمس وفدا من {} في نيروبي.",
        "اجتمع وزير خارجية كينيا مع وفد {} في نيروبي.",
        "عقد وزير خارجية كينيا جولة محادثات مع ممثلين عن {} في نيروبي.",
    ],
)
def test_an_official_meets_a_movement(text: str, movement: str) -> None:
    [told] = _read(text.format(movement))
    assert (told["kind"], told["parties"], told["place"]) == ("meeting", ["KE"], "نيروبي")
    assert [p["office"] for p in told["participants"]] == ["وزير خارجية كينيا"]


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الخارجية المصري وفد حزب المؤتمر المصري.",
        "قالت حركة حماس إن الاجتماع مفيد.",
        "عقد المدرب جولة محادثات مع إدارة نادي الأهلي.",
    ],
)
def test_who_is_no_side_of_an_encounter(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("خص رئيس موريتانيا السفير المالطي بمقابلة في نواكشوط.", "meeting", ["MR", "MT"]),
        ("جرى أمس اتصال هاتفي جمع وزير خارجية كينيا بنظيره الغاني.", "call", ["GH", "KE"]),
        ("جرى أمس اتصال هاتفي جمع وزيري خارجية كينيا وغانا.", "call", ["GH", "KE"]),
    ],
)
def test_other_ways_of_telling_it(text: str, kind: str, parties: list[str]) -> None:
    [told] = _read(text)
    assert (told["kind"], told["parties"]) == (kind, parties)


def test_the_two_sides_are_those_who_talked() -> None:
    text = (
        "انطلقت في مسقط محادثات كينية غانية.\nوتنعقد الجولة بوساطة وزير الخارجية العماني، وأشادت عمان بكينيا."
        "\nوانعقدت الجولة الأولى من المحادثات بين الطرفين في روما."
    )
    assert {tuple(told["parties"]) for told in _read(text) if told["kind"] == "meeting"} == {("GH", "KE")}
