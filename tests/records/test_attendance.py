"""Those who sit in on an encounter, and on which side. Invented sentences."""

from __future__ import annotations

import pytest

import mithaq

RECEIVED = "استقبل الرئيس المصري عبد الفتاح السيسي وزير الدفاع الفرنسي جان مارك دوبون"


def roles(text: str) -> dict[str | None, str]:
    (one,) = mithaq.read(text, published="2026-03-12").engagements
    return {person.name: person.role for person in one.participants}


@pytest.mark.parametrize("joint", ["، وذلك بحضور", " بحضور", "، وبحضور", " بمشاركة"])
def test_those_in_whose_presence_somebody_is_received_take_part(joint: str) -> None:
    text = (
        f"{RECEIVED}{joint} وزير الدفاع المصري سامح عليوة، ورئيس المخابرات العامة حسن رشاد، وسفير فرنسا إريك شوفالييه."
    )
    assert roles(text) == {
        "عبد الفتاح السيسي": "host",
        "جان مارك دوبون": "visitor",
        "سامح عليوة": "participant",
        "حسن رشاد": "participant",
        "إريك شوفالييه": "visitor",
    }


def test_who_comes_for_a_side_serves_it() -> None:
    text = f"{RECEIVED}. حضر اللقاء من الجانب الفرنسي كبير المساعدين لوك مارتان."
    (one,) = mithaq.read(text, published="2026-03-12").engagements
    assert [(p.name, p.country) for p in one.participants if p.name == "لوك مارتان"] == [("لوك مارتان", "FR")]


def test_all_who_are_listed_come_to_a_conference() -> None:
    text = (
        "بدأت أمس في الرياض أعمال مؤتمر إعمار اليمن بقصر المؤتمرات بحضور رئيس الوزراء اليمني سالم بن بريك، ووزير "
        "الخارجية المصري بدر عبد العاطي، ومبعوث الأمم المتحدة إلى اليمن هانس غروندبرغ."
    )
    (one,) = mithaq.read(text, published="2026-03-12").engagements
    assert {"YE", "EG", "UN"} <= set(one.parties)
    assert len(one.participants) == 3


def test_two_heads_named_side_by_side_are_those_meant_next() -> None:
    text = (
        "زار وزير الخارجية السوري دمشق القديمة مع وزير الثقافة السوري. وأجرى الرئيس التركي رجب طيب أردوغان اتصالا "
        "هاتفيا بالرئيس الأمريكي دونالد ترامب. واتفق الرئيسان في اتصال هاتفي على العمل سويا في سوريا."
    )
    calls = [e for e in mithaq.read(text, published="2026-03-12").engagements if e.kind == "call"]
    assert [set(e.parties) for e in calls] == [{"TR", "US"}]


def test_only_one_receives_and_those_of_his_side_told_behind_sit_in() -> None:
    text = f"{RECEIVED} في القاهرة. حضر اللقاء وزير الدفاع المصري سامح عليوة."
    assert roles(text)["سامح عليوة"] == "participant"


@pytest.mark.parametrize(
    "text",
    [f"{RECEIVED} على هامش حفل أقيم بحضور وزير الثقافة أحمد هنو.", f"{RECEIVED} بحضور وزير الدفاع الهندي راجناث سينغ."],
)
def test_those_present_elsewhere_or_of_a_third_state_do_not(text: str) -> None:
    (met,) = [e for e in mithaq.read(text, published="2026-03-12").engagements if e.kind == "meeting"]
    assert len(met.participants) == 2


@pytest.mark.parametrize("word", ["رافقه فيها", "يرافقه", "ورافقته فيها"])
def test_those_who_come_along_visit_too(word: str) -> None:
    text = f"وصل الرئيس التركي رجب طيب أردوغان إلى طشقند في زيارة رسمية، {word} وزير الدفاع يشار غولر."
    assert roles(text) == {"رجب طيب أردوغان": "visitor", "يشار غولر": "visitor"}
