"""Who meets and travels without a name: officials of two states, movements, ministers of «his country»."""

from __future__ import annotations

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def told(text: str) -> list[tuple[str, str, list[str]]]:
    found = read(Document(text=text, published="2024-05-15")).engagements
    return sorted((e.kind, e.status, sorted(e.parties)) for e in found)


@pytest.mark.parametrize(
    "text",
    [
        "التقى مسؤولون كينيون وغانيون في أكرا الشهر الماضي.",
        "وكشفت الصحيفة عن اجتماع سري ضم مسؤولين كينيين وغانيين في لومي.",
        "لقاء بين مسؤولين كينيين وآخرين غانيين في لومي",
        "وفدان كيني وغاني يلتقيان في لومي",
        "وفدان كيني وغاني يعقدان جولة مباحثات في لومي",
    ],
)
def test_officials_of_two_states(text: str) -> None:
    assert told(text) == [("meeting", "held", ["GH", "KE"])]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("استؤنفت في لومي المفاوضات بين كينيا وحركة طالبان.", ["KE"]),
        ("تتواصل المفاوضات بين حركة طالبان وكينيا في لومي.", ["KE"]),
        ("أكدت الوكالة استمرار القتال بين كينيا وحركة طالبان.", None),
        ("وأشادت الوكالة بالاتفاق بين كينيا وحركة طالبان.", None),
    ],
)
def test_state_and_movement(text: str, parties: list[str] | None) -> None:
    assert told(text) == ([("meeting", "held", parties)] if parties else [])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قال وزير الخارجية الكيني جيمس كاماو إن زيارة رئيس وزراء بلاده إلى أكرا ناجحة.", "held"),
        ("أعلن المتحدث باسم الخارجية الكينية أن وزير خارجية بلاده سيزور أكرا الأحد.", "planned"),
        ("قالت وزيرة الخارجية الكينية إن رئيس وزراء بلادها زار أكرا.", "held"),
    ],
)
def test_of_his_own_country(text: str, status: str) -> None:
    assert told(text) == [("visit", status, ["GH", "KE"])]


@pytest.mark.parametrize(
    "text",
    [
        "بعد لقائه نظيره الغاني في لومي، قال وزير الخارجية الكيني إن بلاده ترفض القرار.",
        "عقب محادثات مع نظيره الغاني في لومي، أعلن وزير الخارجية الكيني دعم المبادرة.",
        "وخلال اجتماع مع نظيره الغاني في لومي، شدد وزير الدفاع الكيني على الأمن.",
    ],
)
def test_counterpart_of_who_is_told_behind(text: str) -> None:
    assert told(text) == [("meeting", "held", ["GH", "KE"])]


@pytest.mark.parametrize("text", ["وفد كيني يصل أكرا", "وفد كيني يتوجه إلى أكرا", "مصادر: وفد كيني يصل إلى أكرا"])
def test_delegation_first(text: str) -> None:
    assert [(kind, parties) for kind, _, parties in told(text)] == [("visit", ["GH", "KE"])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ماكرون: سأزور أكرا الأسبوع المقبل", "visit"),
        ("وقال ماكرون للصحفيين إنه متفائل، وأضاف: سألتقي الرئيس الغاني قريبا.", "meeting"),
    ],
)
def test_what_somebody_says_that_he_will_do(text: str, kind: str) -> None:
    assert told(text) == [(kind, "planned", ["FR", "GH"])]


@pytest.mark.parametrize(
    "text", ["الرئاسة الكينية: لا لقاء مقررا بين الرئيس الكيني والرئيس الغاني", "لا مفاوضات بين كينيا وغانا في لومي"]
)
def test_none_is_to_be(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("nation", "code"), [("عراقي", "IQ"), ("مصري", "EG"), ("إيراني", "IR"), ("تونسي", "TN"), ("فرنسي", "FR")]
)
def test_office_without_article_and_its_state(nation: str, code: str) -> None:
    assert told(f"هذه أول زيارة لرئيس {nation} إلى كولومبيا منذ عقود.") == [("visit", "held", sorted(["CO", code]))]
    assert told(f"هذه أول زيارة لوزير {nation} إلى كولومبيا منذ عقود.") == [("visit", "held", sorted(["CO", code]))]
