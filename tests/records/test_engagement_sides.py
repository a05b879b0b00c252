"""Encounters of states told by a verb: states and delegates as subject, talks at a place, heads of other bodies.

All sentences are invented in the manner of agencies; published on Thursday, 12 March 2026.
"""

from __future__ import annotations

import pytest

import mithaq


def told(text: str) -> list[str]:
    """The encounters of a text as «kind status A+B»."""
    found = mithaq.read(text, published="2026-03-12").engagements
    return [f"{e.kind} {e.status} {'+'.join(e.parties)}" for e in found]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("meeting planned CL+PE", "قالت الوزارة إن تشيلي ستواصل المحادثات التجارية مع بيرو."),
        ("meeting held CL+PE", "استأنفت تشيلي أمس مفاوضات الصيد مع بيرو."),
        ("meeting proposed CL+PE", "وأضاف أن تشيلي وبيرو قد تستأنفان المفاوضات."),
        ("meeting held CL+PE", "وأضاف أن تشيلي وبيرو تتفاوضان على الصيد."),
        ("meeting held CL+PE", "انخرطت تشيلي وبيرو في محادثات مغلقة."),
        ("meeting held GH+KE", "دخل مسؤولون عسكريون كينيون في محادثات مع وزير دفاع غانا."),
        ("meeting held KE+PE", "أجرى وزير خارجية كينيا أمس محادثات استمرت يومين في ليما."),
        ("meeting held KE+PE", "وكان وزير خارجية كينيا أجرى محادثات مغلقة في العاصمة ليما."),
        ("meeting planned KE+PE", "تتناول المحادثات التي سيجريها وزير خارجية كينيا في ليما ملف الصيد."),
        ("meeting held KE+PE", "أجرى وفد كيني رفيع المستوى محادثات في ليما."),
        ("meeting held BO+CL+PE", "وكان رؤساء تشيلي وبيرو وبوليفيا قد اجتمعوا مطلع الشهر في ليما."),
        ("meeting planned CA+NO", "سيبحث وزير الدفاع الكندي هذا الأمر مع النرويجيين."),
        ("meeting held ES+NO", "شارك ملك إسبانيا أمس في اجتماع استضافته النرويج."),
        ("meeting held CA+KP", "وقال إن كندا أجرت محادثات مع مسؤولين كوريين شماليين."),
    ],
)
def test_sides_of_a_verb(expected: str, text: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "أجرى وزير خارجية كينيا محادثات في نيروبي.",
        "أجرى وزير خارجية كينيا محادثات في جنيف.",
        "أجرى وزير خارجية كينيا محادثات في ليما مع جماعة مسلحة.",
        "تابع الطلاب المحاضرات مع المدرسين في بيرو.",
        "التقت مصالح تشيلي وبيرو في هذا الملف.",
        "قادت الأمم المتحدة محادثات في بيرو.",
    ],
)
def test_no_side_of_another_state(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("meeting held FI", "التقت رئيسة حزب الخضر أمس سفيرة فنلندا."),
        ("meeting held FI", "استقبل رئيس غرفة تجارة عمان سفيرة فنلندا."),
        ("meeting held FI", "استقبل مدير عام هيئة الآثار حسان العلي، أمس، السفير الفنلندي."),
        ("meeting held FI", "وشدد رئيس غرفة تجارة عمان خلال لقائه السفير الفنلندي على أهمية التبادل."),
    ],
)
def test_an_official_abroad_meets_the_head_of_another_body(expected: str, text: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "التقى السفير الفنلندي رئيس التحرير حسان العلي.",
        "استقبل مدير عام هيئة الآثار حسان العلي مدير المتحف.",
        "استقبلت وزيرة الثقافة عميد كلية الفنون.",
    ],
)
def test_at_home_nothing_is_told_of_states(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["visit held KE+MT"], "عاد الوزير من مالطا، التي زارها أمس وزير الدفاع الكيني."),
        (["visit under_way KE+MT"], "عقد الاجتماع في مالطا التي وصل إليها أمس وزير الدفاع الكيني."),
        (["visit planned GH+MT"], "أعلن أن وفدا غانيا يضم عشرة خبراء من الوزارة، سيزور فاليتا غدا."),
        (["meeting planned GH+MT"], "أعلن أن وفدا غانيا يضم خبراء سيلتقي مسؤولين مالطيين."),
        (["meeting held KP+KR"], "زعيما الكوريتين التقيا في بانمونجوم."),
        (["call held KE+MT"], "أكد الرئيس الكيني أنه اتصل برئيسة مالطا."),
    ],
)
def test_clauses_that_go_on(expected: list[str], text: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("verb", ["يلتقي", "يقابل"])
@pytest.mark.parametrize("remark", ["", "، أمس الأربعاء،", " في فاليتا", "، على هامش القمة،", "، الذي يزور فاليتا،"])
def test_a_headline_in_the_present_tells_what_happened(verb: str, remark: str) -> None:
    assert "meeting held KE+MT" in told(f"وزير خارجية كينيا{remark} {verb} رئيسة مالطا")


@pytest.mark.parametrize("remark", ["", "، أمس،", " في فاليتا", "، على هامش القمة،"])
def test_remarks_within_a_call(remark: str) -> None:
    assert "call held KE+MT" in told(f"هاتف وزير خارجية كينيا{remark} رئيسة مالطا.")


@pytest.mark.parametrize(
    ("expected", "clause"),
    [
        ("meeting held KE+MT", "والتقى عددا من المسؤولين المالطيين."),
        ("meeting held KE+MT", "كما التقى خلال الزيارة كبار المسؤولين المالطيين."),
        ("meeting held KE+MT", "وبحث مع عدد من المسؤولين المالطيين أمن الحدود."),
        ("meeting held KE+MT", "واستقبل هناك وفدا مالطيا."),
        ("meeting planned KE+MT", "ومن المقرر أن يلتقي غدا عددا من المسؤولين المالطيين."),
    ],
)
def test_officials_without_names_and_a_subject_told_before(expected: str, clause: str) -> None:
    assert expected in told(f"زار وزير خارجية كينيا موسيس كوريا فاليتا أمس. {clause}")


def test_who_stops_over_somewhere() -> None:
    assert told("توقف وزير الدفاع الكيني الأسبوع الماضي في فاليتا في طريقه إلى روما.")[0] == "visit held KE+MT"


@pytest.mark.parametrize(
    "remark",
    [
        "",
        "، أمس، في نيروبي،",
        "، الذي يزور المنطقة،",
        "، في إطار تعزيز التعاون بين البلدين،",
        "، ظهر اليوم بمقر الوزارة،",
    ],
)
@pytest.mark.parametrize(
    "met", ["عددا من المسؤولين المالطيين", "وفدا من البرلمان المالطي", "نظيره المالطي", "رئيس حزب العمال المالطي"]
)
def test_remarks_before_whoever_was_met(remark: str, met: str) -> None:
    assert any("meeting held KE" in line for line in told(f"التقى وزير خارجية كينيا{remark} {met}."))
    assert any("meeting held KE" in line for line in told(f"قالت الوكالة إن وزير خارجية كينيا التقى{remark} {met}."))


def test_a_year_behind_a_state_is_no_part_of_an_office() -> None:
    (visit,) = mithaq.read("زار وزير خارجية كينيا العام الماضي مالطا.", published="2026-03-12").engagements
    assert (visit.date, [p.office for p in visit.participants]) == ("2025", ["وزير خارجية كينيا"])


@pytest.mark.parametrize("led", ["برئاسة وزير الدفاع", "يرأسه وزير الدفاع", "بقيادة وزير الدفاع", "يتقدمه وزير الدفاع"])
@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("visit under_way KE+MT", "وصل وفد كيني {} إلى فاليتا."),
        ("visit held KE+MT", "قام وفد كيني {} بزيارة رسمية إلى فاليتا."),
        ("visit planned KE+MT", "سيزور وفد كيني {} فاليتا غدا."),
    ],
)
def test_whose_minister_leads_a_delegation(led: str, expected: str, text: str) -> None:
    assert told(text.format(led)) == [expected]


@pytest.mark.parametrize(
    "why", ["تلبية لدعوة من نظيره المالطي", "بدعوة من نظيره المالطي", "استجابة لدعوة نظيره المالطي"]
)
@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("visit under_way KE+MT", "بدأ وزير خارجية كينيا، {}، زيارة رسمية إلى مالطا."),
        ("visit under_way KE+MT", "يقوم وزير خارجية كينيا، {}، بزيارة إلى مالطا."),
        ("visit held KE+MT", "أدى وزير خارجية كينيا، {}، زيارة عمل إلى مالطا."),
    ],
)
def test_an_invitation_that_was_followed(why: str, expected: str, text: str) -> None:
    assert told(text.format(why)) == [expected]


@pytest.mark.parametrize("remark", ["", "، الذي يقوم بجولة في المنطقة،", "، حسبما ذكرت وكالة الأنباء الرسمية،"])
def test_remarks_before_what_is_called_off(remark: str) -> None:
    assert "visit cancelled KE+MT" in told(f"ألغى وزير خارجية كينيا{remark} زيارته إلى مالطا.")


@pytest.mark.parametrize(
    ("status", "opening"),
    [
        ("proposed", "يجب أن"),
        ("proposed", "ينبغي أن"),
        ("proposed", "قال إن من الأفضل أن"),
        ("planned", "يفترض أن"),
        ("planned", "من المقرر أن"),
    ],
)
@pytest.mark.parametrize(
    ("kind", "clause"),
    [("meeting", "يلتقي وزير خارجية كينيا رئيسة مالطا."), ("visit", "يزور وزير خارجية كينيا مالطا.")],
)
def test_what_is_to_be_is_not_told_as_held(status: str, opening: str, kind: str, clause: str) -> None:
    assert told(f"{opening} {clause}") == [f"{kind} {status} KE+MT"]


def test_a_case_is_no_visit() -> None:
    assert told("في حال زار وزير خارجية كينيا مالطا فسيلقى ترحيبا.") == []


def test_two_agree_on_talks() -> None:
    assert told("اتفق وزير خارجية كينيا أمس مع رئيسة مالطا على عقد لقاء الشهر المقبل.") == ["meeting planned KE+MT"]


@pytest.mark.parametrize(
    "words",
    [
        "التقيت اليوم رئيسة مالطا",
        "سعدت بلقاء رئيسة مالطا",
        "أجريت محادثات مع رئيسة مالطا",
        "أجرينا محادثات مع رئيسة مالطا",
    ],
)
def test_who_met_tells_it_himself(words: str) -> None:
    assert told(f'كتب وزير خارجية كينيا موسيس كوريا على تويتر: "{words}".') == ["meeting held KE+MT"]


@pytest.mark.parametrize("link", ["ثم التقى رئيس غانا", "وبعدها اجتمع مع رئيس غانا", "كما اجتمع مع رئيس غانا"])
def test_whoever_met_somebody_goes_on_to_meet_another(link: str) -> None:
    lines = told(f"التقى وزير خارجية كينيا رئيسة مالطا، {link}.")
    assert lines == ["meeting held KE+MT", "meeting held GH+KE"]


def test_what_is_to_follow_has_the_same_subject() -> None:
    lines = told("يلتقي رئيس كينيا رئيسة مالطا اليوم، على أن يجتمع غدا مع رئيس غانا.")
    assert lines == ["meeting planned KE+MT", "meeting planned GH+KE"]


def test_the_name_of_an_event_ends_before_whoever_was_met() -> None:
    text = "التقى رئيس كينيا اليوم على هامش مؤتمر ميونيخ للأمن المستشارة الألمانية."
    meeting = next(e for e in mithaq.read(text, published="2026-03-12").engagements if e.kind == "meeting")
    assert meeting.occasion == "مؤتمر ميونيخ للأمن"


@pytest.mark.parametrize(
    "text",
    [
        "سلم السفير الكيني رسالة من الرئيس ويليام روتو إلى رئيسة مالطا.",
        "تلقت رئيسة مالطا رسالة خطية من الرئيس الكيني ويليام روتو نقلها السفير الكيني.",
    ],
)
def test_who_carries_a_message_takes_part(text: str) -> None:
    (message,) = mithaq.read(text, published="2026-03-12").engagements
    assert (message.kind, message.parties, len(message.participants)) == ("message", ("KE", "MT"), 3)


def test_a_sentence_can_end_with_where_somebody_came_from() -> None:
    assert told("زار وفد غاني من أكرا") == told("زار وفد غاني من أكرا ")
