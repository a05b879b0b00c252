"""Undertakings whose action no list knows: pledges, decisions, demands, deeds and positions."""

from __future__ import annotations

from itertools import product

import pytest

from mithaq.model.document import Document
from mithaq.model.record import Commitment
from mithaq.pipeline import read

_BEHIND = " وقال الرئيس الإثيوبي إن العلاقات بين إثيوبيا وكينيا متينة."
_PLEDGES = (
    "تعهدت إثيوبيا ب",
    "وتعهد رئيس الوزراء الإثيوبي أبي أحمد، الثلاثاء، ب",
    "والتزمت حكومة إثيوبيا ب",
    "ووعد أبي أحمد رئيس وزراء إثيوبيا ب",
    "وطالبت كينيا إثيوبيا ب",
    "وهددت إثيوبيا ب",
)
_DECISIONS = ("قررت إثيوبيا ", "وقررت الحكومة الإثيوبية، أمس، ", "واقترحت إثيوبيا بشكل واضح ", "وتعتزم إثيوبيا ")
_CALLS = ("ودعت كينيا إثيوبيا إلى ", "وحضت كينيا السلطات الإثيوبية على ", "واتفقت إثيوبيا وكينيا على ")
_ACTIONS = (
    "تأميم حصة كينيا في الميناء",
    "تفتيش السفن القادمة من كينيا",
    "إيواء الفارين من شمال كينيا",
    "عدم السماح للسفن الكينية بالرسو",
)
_VAGUE = ("تعزيز التعاون مع كينيا", "تكثيف الجهود مع كينيا", "عقد اجتماع مع كينيا", "تبادل الزيارات مع كينيا")


def _read(sentence: str) -> list[Commitment]:
    document = Document(id="x", lang="ar", text=sentence + "." + _BEHIND, published="2024-05-08")
    return list(read(document).commitments)


@pytest.mark.parametrize(("lead", "action"), list(product(_PLEDGES + _DECISIONS + _CALLS, _ACTIONS)))
def test_any_action_behind_a_pledge_is_undertaken(lead: str, action: str) -> None:
    found = _read(lead + action)
    assert [one.what for one in found] == [action]
    assert found[0].status == ("proposed" if lead.split()[0] in _PROPOSING else "agreed")


_PROPOSING = {"وطالبت", "وهددت", "واقترحت", "ودعت", "وحضت"}


@pytest.mark.parametrize(("lead", "action"), list(product(_PLEDGES + _DECISIONS + _CALLS, _VAGUE)))
def test_wishes_and_meetings_are_none(lead: str, action: str) -> None:
    assert _read(lead + action) == []


@pytest.mark.parametrize("lead", _CALLS[:2])
def test_who_is_called_upon_is_to_do_it(lead: str) -> None:
    assert [one.actors for one in _read(lead + _ACTIONS[0])] == [("ET",)]


_DEEDS = (
    ("علقت {} روابطها التجارية مع كينيا", "policy"),
    ("أفرجت {} عن ثلاثة مواطنين كينيين", "policy"),
    ("أعادت {}، أمس، سفيرها إلى كينيا", "policy"),
    ("سلمت {} كينيا الدفعة الأولى من الطائرات", "project"),
)


@pytest.mark.parametrize(("deed", "who"), list(product(_DEEDS, ("إثيوبيا", "الحكومة الإثيوبية", "أديس أبابا"))))
def test_what_one_state_does_to_another(deed: tuple[str, str], who: str) -> None:
    found = _read(deed[0].format(who))
    assert [(one.kind, one.status, one.actors) for one in found] == [(deed[1], "completed", ("ET",))]


@pytest.mark.parametrize(
    "sentence",
    [
        "وعلقت إثيوبيا على تصريحات الرئيس الكيني",
        "ورفعت إثيوبيا دعوى ضد كينيا",
        "وألغى الوزير الإثيوبي لقاء مع نظيره الكيني",
        "ولم تعلق إثيوبيا روابطها التجارية مع كينيا",
    ],
)
def test_what_is_no_deed(sentence: str) -> None:
    assert [one for one in _read(sentence) if one.status == "completed"] == []


_POSITIONS = (
    "جدد وزير الخارجية الإثيوبي تأييد بلاده لوحدة أراضي كينيا",
    "وأكد الوزير الإثيوبي موقف إثيوبيا الداعم لسيادة كينيا",
    "وأعربت إثيوبيا عن تضامنها مع كينيا في أزمتها",
)


@pytest.mark.parametrize("sentence", _POSITIONS)
def test_whose_position_somebody_backs(sentence: str) -> None:
    assert [one.kind for one in _read(sentence)] == ["support"]


@pytest.mark.parametrize(
    "sentence",
    ["وأكدت إثيوبيا أن كينيا عضو في التحالف الداعم للشرعية", "وأعربت إثيوبيا عن دعمها للحوار مع كينيا"],
)
def test_what_is_no_position(sentence: str) -> None:
    assert _read(sentence) == []


@pytest.mark.parametrize("lead", _PLEDGES + _CALLS)
def test_a_second_action_is_an_undertaking_of_its_own(lead: str) -> None:
    found = _read(lead + "إيواء الفارين من شمال كينيا، وتأميم حصة كينيا في الميناء")
    assert [one.what for one in found] == ["إيواء الفارين من شمال كينيا", "تأميم حصة كينيا في الميناء"]
