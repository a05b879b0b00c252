"""Who takes part, when, where and how real: the fields of encounters that a text tells in few words.

All sentences are invented in the manner of agencies; published on Thursday, 12 March 2026.
"""

from __future__ import annotations

import pytest

import mithaq
from mithaq.model.record import Engagement


def one(kind: str, text: str, *, last: bool = False) -> Engagement:
    """The only encounter of a kind that a text tells of, or the `last` one."""
    found = [e for e in mithaq.read(text, published="2026-03-12").engagements if e.kind == kind]
    assert last or len(found) == 1, found
    return found[-1]


@pytest.mark.parametrize(
    "clause",
    [
        "وزار وفد رفيع المستوى من كيغالي نيروبي الشهر الماضي.",
        "وزار وفد رواندي كبير نيروبي الشهر الماضي.",
        "وأعلن وزير خارجية رواندا أوليفييه سيلاس عن زيارة قريبة لوفد اقتصادي كبير إلى نيروبي.",
        "وقال إن وفدا روانديا رفيع المستوى سيغادر إلى نيروبي.",
    ],
)
def test_nobody_is_named_of_a_delegation(clause: str) -> None:
    visit = one("visit", f"قال وزير خارجية تنزانيا محمود كومبو ذلك في دودوما. {clause}", last=True)
    assert visit.participants == ()
    assert (visit.place, visit.parties) == ("نيروبي", ("KE", "RW"))


@pytest.mark.parametrize(
    "text",
    [
        "تلقى رئيس كينيا وليام روتو رسالة من رئيس رواندا بول كاغامي نقلها وزير الخارجية الرواندي أوليفييه سيلاس.",
        "ونقل وزير الخارجية الرواندي أوليفييه سيلاس إلى رئيس كينيا وليام روتو رسالة من رئيس رواندا بول كاغامي.",
        "وصل وزير الخارجية الرواندي أوليفييه سيلاس، حاملا رسالة من رئيس رواندا بول كاغامي إلى رئيس كينيا وليام روتو.",
    ],
)
def test_who_carries_a_message_takes_part(text: str) -> None:
    message = one("message", text)
    assert {p.country for p in message.participants} == {"KE", "RW"}
    assert len(message.participants) == 3
    assert message.place is None


@pytest.mark.parametrize(
    ("date", "clause"),
    [
        ("2026-03-10", "غداة لقائه وزير خارجية كينيا موساليا مودافادي"),
        ("2026-03-09", "بعد يومين من لقائه وزير خارجية كينيا موساليا مودافادي"),
        ("2026-03-04", "بعد أسبوع من لقائه وزير خارجية كينيا موساليا مودافادي"),
    ],
)
def test_days_are_counted_from_the_encounter_told(date: str, clause: str) -> None:
    text = f"استقبل رئيس رواندا بول كاغامي أمس وزير خارجية تنزانيا محمود كومبو، وذلك {clause}."
    assert one("meeting", text, last=True).date == date


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("under_way", "وقعت كينيا ورواندا اتفاقا تزامنا مع زيارة رئيس رواندا بول كاغامي لنيروبي."),
        ("under_way", "استقبل رئيس كينيا وزير خارجية رواندا، الذي يوجد في زيارة لنيروبي."),
        ("held", "وتعود آخر زيارة لوزير خارجية رواندا إلى نيروبي إلى يناير."),
        ("planned", "أعلن السفير عن زيارة قريبة لوزير خارجية رواندا إلى نيروبي."),
        ("planned", "وبعد تنزانيا، يتوجه وزير خارجية رواندا إلى نيروبي."),
    ],
)
def test_how_real_a_visit_is(status: str, text: str) -> None:
    assert one("visit", text).status == status


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("وزير خارجية", "بحث وزيرا خارجية كينيا ورواندا في أروشا أمس أمن الحدود."),
        ("زعيم", "عقد زعيما الصين وتايوان محادثات في سنغافورة."),
        ("الرئيس", "اجتمع الرئيسان الكيني والرواندي في أروشا."),
    ],
)
def test_two_who_share_an_office_take_part(office: str, text: str) -> None:
    people = one("meeting", text).participants
    assert len(people) == 2
    assert {p.name for p in people} == {None}
    assert {p.office.removeprefix("ال") for p in people if p.office} == {office.removeprefix("ال")}


def test_an_event_of_another_time_is_not_where_the_visitor_is() -> None:
    text = (
        "يقوم رئيس كينيا وليام روتو بزيارة إلى كيغالي. "
        "وأكد روتو ورئيس رواندا بول كاغامي أن اجتماع اللجنة المشتركة الكينية الرواندية سيعقد العام المقبل."
    )
    assert one("session", text).place_country is None


def test_talks_before_the_press_are_where_they_are_told_to_be() -> None:
    text = (
        "أكد رئيس كينيا وليام روتو ذلك في مؤتمر صحفي مشترك مع نظيره الرواندي بول كاغامي أمس، "
        "عقب لقاء عقداه في القصر الرئاسي بالعاصمة كيغالي."
    )
    assert one("meeting", text).place == "كيغالي"


@pytest.mark.parametrize("along", ["ومعه", "يرافقه", "وبرفقته"])
def test_who_comes_with_a_visitor_takes_part(along: str) -> None:
    text = (
        "استقبل رئيس كينيا وليام روتو أمس وزير خارجية رواندا أوليفييه سيلاس "
        f"{along} وزير الدفاع الرواندي جوفينال ماريزاموندا."
    )
    roles = {p.country: p.role for p in one("meeting", text).participants}
    assert len(one("meeting", text).participants) == 3
    assert roles == {"KE": "host", "RW": "visitor"}


@pytest.mark.parametrize("clause", ["التي أطلقت في فبراير الماضي", "الذي افتتح الشهر الماضي"])
def test_the_day_of_a_clause_before_is_not_that_of_the_talks(clause: str) -> None:
    text = f"أشاد رئيس كينيا وليام روتو بالمشروع {clause}، وذلك خلال مباحثاته مع نظيره الرواندي بول كاغامي."
    assert one("meeting", text).date is None
