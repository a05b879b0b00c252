"""Who is ready for an encounter has not met anybody; talks that go on; members of a body by their count."""

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


@pytest.mark.parametrize(
    "text",
    [
        "أعرب الرئيس الكيني عن استعداده للقاء نظيره المالطي.",
        "وقال الرئيس الكيني إنه مستعد للقاء نظيره المالطي.",
        "أبدت كينيا استعدادها لإجراء مفاوضات مع مالطا.",
        "وأعرب الوزير الكيني عن استعداد بلاده لعقد اجتماع مع مالطا.",
    ],
)
def test_readiness(text: str) -> None:
    told = read(Document(text=text, id="r", lang="ar", published="2024-05-08")).to_dict()["engagements"]
    assert [(one["kind"], one["status"], one["parties"]) for one in told] == [("meeting", "proposed", ["KE", "MT"])]


def test_what_was_told_at_a_meeting() -> None:
    text = "اجتمع الوزير الكيني مع نظيره المالطي في نيروبي وأكد استعداد بلاده للتعاون."
    [told] = read(Document(text=text, id="r", lang="ar", published="2024-05-08")).to_dict()["engagements"]
    assert told["status"] == "held"


@pytest.mark.parametrize("members", ["الأعضاء", "الـ27 الأعضاء", "السبع والعشرين الأعضاء", "27 الأعضاء"])
def test_the_leaders_of_all_members(members: str) -> None:
    text = f"اتفق قادة الدول {members} في الاتحاد الأوروبي على تمديد العقوبات على بيلاروسيا."
    told = read(Document(text=text, id="r", lang="ar", published="2024-05-08")).to_dict()["commitments"]
    assert [one["actors"] for one in told] == [["EU"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وقال الرئيس إن كينيا تجري محادثات مباشرة مع مالطا.", "under_way"),
        ("تجري كينيا محادثات على مستويات رفيعة مع مالطا.", "under_way"),
        ("وتجري كينيا الأسبوع المقبل محادثات مع مالطا.", "planned"),
        ("أجرت كينيا محادثات مع مالطا.", "held"),
    ],
)
def test_talks_that_go_on(text: str, status: str) -> None:
    told = read(Document(text=f"عنوان\n{text}", id="r", lang="ar", published="2024-05-08")).to_dict()["engagements"]
    assert [(one["kind"], one["status"], one["parties"]) for one in told] == [("meeting", status, ["KE", "MT"])]
