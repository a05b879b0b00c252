"""Encounters told several at a time, or with a part left unsaid: lists of calls, journeys, sittings, second offices.

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
        (
            ["call held MT+QA", "call held MT+TR"],
            "أجرى وزير خارجية مالطا اتصالات هاتفية مع وزير خارجية قطر، وزير الخارجية التركي هاكان فيدان.",
        ),
        (
            ["call held MT+PK", "call held JO+MT"],
            "أجرى وزير خارجية مالطا أمس اتصالا هاتفيا مع وزراء خارجية باكستان والأردن.",
        ),
        (
            ["meeting held GH+UZ", "meeting held GH+TD"],
            "التقى رئيس غانا وزيري الخارجية الأوزبكي بختيار سعيدوف والتشادي عبد الله صابر، وجرى خلال اللقاءين بحث كذا.",
        ),
        (
            ["visit under_way KE+SO", "visit under_way ET+SO"],
            "وصل كل من الرئيس الكيني وليام روتو ورئيس وزراء إثيوبيا آبي أحمد إلى العاصمة مقديشو.",
        ),
        (
            ["meeting held MT+SO", "meeting held JO+MT"],
            "التقى رئيس مالطا اليوم وزير الخارجية الصومالي، وأمس التقى وزير خارجية الأردن أيمن الصفدي.",
        ),
        (
            ["meeting held ES+MT", "meeting held BE+MT", "meeting held MT+TR"],
            "التقى رئيس مالطا وزير خارجية إسبانيا، ووزيرة خارجية بلجيكا، ووزير الخارجية التركي هاكان فيدان.",
        ),
        (
            ["meeting held MT+SD", "meeting held MT+MY"],
            "وشملت لقاءات وزير خارجية مالطا في نيويورك كلا من وزير خارجية السودان ووزير خارجية ماليزيا.",
        ),
        (
            ["meeting held MT+SD", "meeting held IN+MT", "meeting held KE+MT"],
            "التقى وزير خارجية مالطا عددا من وزراء الخارجية من بينهم وزير خارجية السودان ووزيرة خارجية الهند"
            " ووزيرة خارجية كينيا.",
        ),
        (["summit planned DJ+ET+KE+SO"], "تنطلق غدا القمة الرباعية التي تجمع رؤساء الصومال وجيبوتي وكينيا وإثيوبيا."),
    ],
)
def test_each_of_several_is_one(expected: list[str], text: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["visit under_way SD+TR"], "وصل إلى أنقرة مساء أمس وفد حكومي رفيع المستوى برئاسة وزير المالية السوداني."),
        (["visit held MA+US"], "وسبق لوزير الخارجية الأمريكي أن توجه إلى المغرب قبل شهر."),
        (["visit cancelled FR+SN"], "كان من المقرر أن يزور رئيس السنغال فرنسا بداية مارس قبل تأجيلها."),
        (
            ["visit held KE+MR"],
            "عاد الرئيس الموريتاني محمد ولد الشيخ الغزواني إلى نواكشوط قادما من العاصمة الكينية، نيروبي، بعد المشاركة"
            " في المعرض.",
        ),
        ([], "واستقبل الرئيس الموريتاني بالمطار من طرف معالي الوزير الأول السيد محمد ولد بلال مسعود."),
        (["call held MT+SA"], "قال الناطق إن وزير خارجية مالطا تواصل هاتفيا مع نظيره السعودي."),
        (["call held MT+TR"], "قالت الصحيفة إن رئيس مالطا اتصل هاتفيا بالرئيس التركي."),
        (["meeting held EG+SD"], "جاء ذلك خلال لقاء وزير الخارجية المصري في القاهرة اليوم بوزير الخارجية السوداني."),
        (
            ["meeting held MT+TR"],
            "إن وزير خارجية مالطا التقى وزير الخارجية التركي، على هامش أعمال الدورة لاجتماع وزراء خارجية"
            " الدول الأعضاء.",
        ),
        (
            ["visit under_way MT+TR", "meeting planned MT+TR"],
            "وصل رئيس مالطا إلى أنقرة لإجراء محادثات مع الرئيس التركي.",
        ),
        (
            ["meeting held MR+TR", "visit under_way MR+TR"],
            "استقبل الرئيس الموريتاني في نواكشوط وزير الخارجية التركي الذي يزور بلادنا حاليا.",
        ),
        (
            ["visit under_way EG+SA"],
            "وصل ولي العهد السعودي الأمير محمد بن سلمان إلى مصر. وأشاد الرئيس المصري بمشاركة ولي العهد السعودي في الحفل"
            " العسكري.",
        ),
        (["visit under_way PS+TN"], "تأتي زيارة الرئيس الفلسطيني الحالية لتونس تلبية لدعوة كريمة."),
        (["message held JO+LT"], "أبرق الملك عبدالله الثاني أمس، تهنئة لرئيسة ليتوانيا بمناسبة ذكرى يوم الاستقلال."),
        (["call held LB+SA"], "أعلن الرئيس اللبناني جوزاف عون ذلك خلال اتصال هاتفي أجراه معه ولي العهد السعودي."),
        (["meeting planned FR+KE"], "الرئيس الفرنسي يستضيف رئيس كينيا في باريس غدا."),
        (["visit held EG+LY"], "زار وفد من مجلس النواب الليبي، اليوم السبت، البرلمان المصري."),
        (["summit planned AL+RU"], "تعمل روسيا والدول العربية على تحديد موعد جديد لعقد القمة الروسية العربية."),
        (
            ["meeting planned AU+EG", "visit under_way AU+EG"],
            "يلتقي وزير الخارجية المصري، غدا، رئيس مفوضية الاتحاد الإفريقي الذي يزور مصر حاليا.",
        ),
        (
            ["visit planned EG+IR", "visit planned IR+LB"],
            "أكد المتحدث باسم الخارجية الإيرانية إسماعيل بقائي أن وزير الخارجية الإيراني عباس عراقجي سيبدأ زيارة إلى"
            " مصر ولبنان الأسبوع المقبل. وأوضح أن الزيارة تشمل مصر ولبنان يومي الاثنين والثلاثاء من الأسبوع المقبل.",
        ),
        (
            ["meeting held RU+SY"],
            "استقبل الرئيس السوري للمرحلة الانتقالية أحمد الشرع وفدا روسيا برئاسة نائب رئيس الوزراء الروسي.",
        ),
        (["visit planned TR+US"], "سيزور وزير الخارجية الأمريكي ماركو روبيو تركيا."),
        (["visit planned RU+US"], "يزور وزير الخارجية الأمريكي روسيا الأسبوع المقبل."),
        (["visit planned LY+US"], "سيزور وزير الخارجية الأمريكي ليبيا."),
        (["visit held AT+SN"], "عاد رئيس السنغال إلى داكار قادما من فيينا بعد مشاركته في ندوة."),
        (["session held OIC"], "عقدت منظمة التعاون الإسلامي بمقرها بجدة، اليوم، الاجتماع الثاني لخبرائها."),
        (["session planned OIC"], "أعلنت منظمة التعاون الإسلامي أن المنظمة ستعقد غدا اجتماعا طارئا."),
        (["call held CN+US"], "رحب وزير الخارجية الصيني بنظيره الأمريكي، وذلك خلال مكالمة هاتفية جمعت الطرفين."),
        (["message held JO+US"], "الملك عبدالله الثاني أبرق إلى الرئيس الأمريكي دونالد ترامب مهنئا بانتخابه."),
        (["message held LB+US"], "تلقى الرئيس اللبناني برقية من نظيره الأمريكي بعيد الاستقلال الذي يوافق 22 نوفمبر."),
    ],
)
def test_what_is_left_unsaid(expected: list[str], text: str) -> None:
    assert told(text) == expected


def test_the_day_of_calling_off_is_not_that_of_the_visit() -> None:
    text = "أعلنت الخارجية السعودية اليوم تأجيل زيارة رئيس وزراء العراق محمد شياع السوداني إلى الرياض."
    (visit,) = mithaq.read(text, published="2026-03-12").engagements
    assert (visit.status, visit.date) == ("cancelled", None)


def test_the_talks_of_a_visit_that_is_off_are_off() -> None:
    text = (
        "أعلنت الخارجية السعودية تأجيل زيارة رئيس وزراء العراق محمد شياع السوداني إلى المملكة. "
        "وكان من المفترض أن يلتقي السوداني ولي العهد السعودي محمد بن سلمان."
    )
    assert told(text) == ["visit cancelled IQ+SA", "meeting cancelled IQ+SA"]


def test_faisal_is_no_verb() -> None:
    text = "التقى وزير الخارجية السعودي فيصل بن فرحان نظيره الإيراني عباس عراقجي، الأحد، في نيويورك."
    (meeting,) = mithaq.read(text, published="2026-03-12").engagements
    assert (meeting.status, meeting.date) == ("held", "2026-03-08")
