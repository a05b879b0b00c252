"""Talks and summits that a noun tells in passing: whose they are, and how real.

All sentences are invented in the manner of agencies; published on Thursday, 12 March 2026.
"""

from __future__ import annotations

import pytest

import mithaq
from mithaq.model.record import Engagement


def read(text: str) -> tuple[Engagement, ...]:
    return mithaq.read(text, published="2026-03-12").engagements


def told(text: str) -> list[str]:
    return [f"{e.kind} {e.status} {'+'.join(e.parties)}" for e in read(text)]


@pytest.mark.parametrize("noun", ["محادثات", "مفاوضات مباشرة", "مشاورات فنية", "حوار", "مباحثات في أوسلو"])
@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("proposed", "أبدت النرويج استعدادها لإجراء {}"),
        ("proposed", "وقال المتحدث إن النرويج مستعدة لاستئناف {}"),
        ("proposed", "وطالبت النرويج بعقد {}"),
        ("under_way", "ورحبت النرويج باستمرار {}"),
        ("planned", "ستستأنف النرويج {}"),
        ("held", "أحرزت النرويج تقدما في {}"),
    ],
)
def test_how_real_talks_are(noun: str, status: str, words: str) -> None:
    assert told(f"{words.format(noun)} مع آيسلندا بشأن الصيد.") == [f"meeting {status} IS+NO"]


@pytest.mark.parametrize("other", ["آيسلندا", "حكومة آيسلندا", "الجانب الآيسلندي", "السلطات الآيسلندية"])
def test_with_whom(other: str) -> None:
    assert told(f"أعلنت وزيرة خارجية النرويج استئناف المفاوضات مع {other}.") in (
        ["meeting proposed IS+NO"],
        ["meeting held IS+NO"],
        ["meeting planned IS+NO"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير النرويجي أنه لا مفاوضات مع آيسلندا.",
        "رفضت النرويج إجراء محادثات مع آيسلندا.",
        "تريد الحركة التفاوض مع آيسلندا.",
        "قال الناشط في مقابلة مع الجزيرة إن الوضع صعب.",
        "استمرت المعارضة في مفاوضاتها مع النرويج.",
        "دعا المدير إلى حوار مع أولياء الأمور.",
    ],
)
def test_no_talks_of_states(text: str) -> None:
    assert told(text) == []


def test_what_else_tells_of_them_counts() -> None:
    text = "التقى رئيس وزراء النرويج نظيره الآيسلندي في أوسلو. وقال إن المحادثات مع آيسلندا مفيدة."
    assert told(text) == ["meeting held IS+NO"]


def test_states_that_talk() -> None:
    assert told("تسير محادثات كندا والمكسيك على نحو جيد.") == ["meeting held CA+MX"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["summit planned NATO+TR"],
            "يبحث الوزراء الملف قبل انعقاد قمة حلف الناتو المبرمجة في يونيو المقبل في أنقرة.",
        ),
        (
            ["visit under_way CY+MT"],
            "أشاد وزير خارجية قبرص بالتعاون خلال زيارة العمل التي يقوم بها إلى مالطا.",
        ),
    ],
)
def test_in_passing(expected: list[str], text: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("message held FJ+TO", "كما جاء في برقية التعزية التي بعثها ملك تونغا إلى رئيس فيجي."),
        ("message held FJ+TO", "ونشر ملك تونغا رسالة بعثها إليه رئيس فيجي."),
        ("message held FJ+TO", "وأكد ملك تونغا، في رسالة وجهها إلى رئيس فيجي، دعم بلاده للخطة."),
        ("message held FJ+TO", "وقال ملك تونغا في رسالة إلى رئيس فيجي إن الحل ممكن."),
        ("call held FJ+TO", "قال رئيس فيجي إن ملك تونغا أبلغه في اتصال هاتفي بالقرار."),
        ("meeting held FJ+TO", "وقال رئيس فيجي بعد غداء مع ملك تونغا إن الحل ممكن."),
        ("meeting held CA+PE", "ووصف الوزير محادثات وزير الخارجية الكندي في ليما بالمفيدة."),
        ("meeting proposed CA+MX", "ودعا الوزير إلى إطلاق مفاوضات جادة بين الكنديين والمكسيكيين."),
        ("session planned GH+TG", "واتفقت غانا وتوغو على عقد اجتماع لجنة التشاور السياسي قريبا."),
        ("session planned GH+TG", "واتفقت غانا وتوغو على عقد اجتماع فريق العمل الشهر المقبل."),
        ("summit held BJ+GH+TG", "أعلن الاتفاق في القمة الأخيرة بين غانا وتوغو وبنين مطلع فبراير في لومي."),
        ("meeting held GH+TG", "وأعلن الاتفاق في القمة الأخيرة بين غانا وتوغو في لومي."),
        ("summit planned FR+G7", "ستعقد القمة المقبلة لمجموعة السبع في فرنسا العام المقبل."),
        ("summit held G20+PE", "وقال رئيس بيرو خلال قمة العشرين في الصين إن التجارة تنمو."),
        ("visit held GH+TG", "قال وزير خارجية توغو إن زيارة رئيس غانا كانت فرصة لبحث التعاون بين غانا وتوغو."),
    ],
)
def test_nouns_that_name_one_or_both(expected: str, text: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "ووجه الرئيس رسالة واضحة إلى رئيس فيجي.",
        "نشرت الصحيفة رسالة بعثها قارئ إلى المحرر.",
        "تناول المدير غداء مع الموظفين.",
        "اتفق الناديان على عقد اجتماع لجنة المسابقات.",
    ],
)
def test_no_letter_and_no_sitting(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("session held FJ+UN", "وقال رئيس فيجي في خطابه أمام الجمعية العامة للأمم المتحدة إن البحر يرتفع."),
        ("session held FJ+UN", "وفي كلمة له أمس أمام مجلس الأمن الدولي دعا رئيس فيجي إلى الهدنة."),
        ("session held FJ+PE", "وأكدت رئيسة بيرو ذلك في كلمتها أمام برلمان فيجي."),
        ("meeting planned GH+TG", "واتفق مندوبو غانا وتوغو أيضا على إجراء محادثات عسكرية."),
        ("meeting planned GH+TG", "وأعلن أن غانا وتوغو اتفقتا على عقد محادثات عسكرية الشهر المقبل."),
        ("meeting held GH+TG", "واتخذت غانا وتوغو هذا القرار خلال محادثات رفيعة المستوى."),
        ("meeting proposed CA+MX", "ويبحث الوزير استئناف المفاوضات المتوقفة بين الكنديين والمكسيك."),
        ("meeting held CA+MX", "وتأتي لقاءات المسؤولين الكنديين والمكسيكيين بعد توتر."),
        ("summit held BJ+GH+TG", "وقعت غانا وتوغو وبنين الإعلان خلال قمة رئاسية في لومي."),
        ("summit held NAM", "وقدم الوزير اقتراحه خلال قمة دول عدم الانحياز في طهران."),
    ],
)
def test_speeches_and_what_was_agreed(expected: str, text: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال رئيس فيجي في كلمته أمام برلمان فيجي إن الاقتصاد ينمو.",
        "وقال المدرب في كلمته أمام اللاعبين إن الفوز قريب.",
        "بحث الجانبان خلال المفاوضات ملف الحدود.",
    ],
)
def test_no_sitting_of_states(text: str) -> None:
    assert told(text) == []


def test_what_goes_on_is_not_what_was() -> None:
    text = "أجرى وزيرا خارجية غانا وتوغو محادثات في لومي أمس. وستستمر المفاوضات الفنية بين غانا وتوغو."
    assert told(text) == ["meeting held GH+TG", "meeting planned GH+TG"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("meeting held FI+MT", "وقالت رئيسة مالطا في مؤتمر صحفي مشترك مع نظيرها الفنلندي في فاليتا إن الاتفاق قريب."),
        ("message held FJ+UN", "وفي رسالة إلى مجلس الأمن الدولي قالت فيجي إن البحر يرتفع."),
        ("call held FJ+TO", "وأوضح المكتب أن رئيس فيجي أبلغ ملك تونغا خلال اتصال بينهما بالقرار."),
        ("session held GH+TG", "عقدت اللجنة المشتركة الغانية التوغولية مؤخرا اجتماعا بلومي."),
        ("summit held EU", "وعقد الاتحاد الأوروبي أمس قمة في بروكسل."),
        ("visit under_way CY+MT", "وخلال زيارة لمالطا أمس، طالب وزير خارجية قبرص بخفض الرسوم."),
        ("summit planned MT+NATO", "ووصل رئيس وزراء مالطا إلى أنقرة عشية قمة حلف الناتو."),
        ("meeting planned GH+TG", "وقال رئيس غانا قبيل لقائه رئيس توغو إن الحل ممكن."),
        ("conference planned CY+EG+FR", "ويأتي ذلك قبل مؤتمر باريس الدولي حول ليبيا الذي تشارك فيه مصر وقبرص."),
    ],
)
def test_press_letters_and_what_is_to_come(expected: str, text: str) -> None:
    assert expected in told(text)


def test_one_more_round() -> None:
    text = "أجرى وزيرا خارجية غانا وتوغو محادثات في لومي أمس. ومن المقرر إجراء جولة أخرى من المحادثات الخميس المقبل."
    assert told(text) == ["meeting held GH+TG", "meeting planned GH+TG"]


def test_what_preceded_is_not_to_come() -> None:
    assert told("وكان رئيس غانا قال قبل لقائه رئيس توغو في لومي إن الحل ممكن.") == ["meeting held GH+TG"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("summit held IR+RU+TR", "بحث الوزير أمس نتائج اجتماع القمة الثلاثية التي تضم إيران وروسيا وتركيا."),
        ("visit under_way CO+US", "وصدر القرار خلال زيارة تقوم بها إلى كولومبيا وزيرة الخارجية الأمريكية."),
    ],
)
def test_words_behind_the_noun(expected: str, text: str) -> None:
    assert expected in told(text)


def test_whose_call_it_was() -> None:
    text = "أكد رئيس غانا استعداده للقمة التي سيعقدها مع رئيس توغو في لومي، وذلك بعد اتصال هاتفي برئيس بنين."
    calls = [e for e in read(text) if e.kind == "call"]
    assert [(e.status, e.parties) for e in calls] == [("held", ("BJ", "GH"))]


def test_talks_that_were_though_others_are_planned() -> None:
    text = "أكدت غانا أن القمة المقررة مع توغو في مايو ممكنة بعد محادثات مثمرة مع توغو."
    assert "meeting held GH+TG" in told(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("meeting held GH+TG", "وقال رئيس غانا في مؤتمر صحفي مشترك في لومي مع رئيس توغو إن الحل قريب."),
        ("meeting proposed GH+TG", "وأكدت غانا ضرورة إطلاق محادثات مع النظام التوغولي."),
        ("meeting proposed GH+TG", "ونوهت غانا إلى أن إطلاق محادثات مع النظام التوغولي وارد."),
    ],
)
def test_a_place_between_and_who_rules(expected: str, text: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([], "أعربا عن دعمهما للحوار المباشر بين الكنديين والمكسيكيين."),
        ([], "أكد الوزير دعم بلاده مبادرات الحوار، بما في ذلك مع كندا."),
        ([], "تبقى الحدود من القضايا الشائكة في محادثات السلام بين الكنديين والمكسيكيين."),
        (["meeting proposed CA+MX"], "شدد على ضرورة تحريك العملية، عبر إطلاق مفاوضات جادة بين الكنديين والمكسيكيين."),
        (["call held IS+NO"], "بحث ملك النرويج ورئيسة آيسلندا التجارة.\nوجرى خلال اتصال هاتفي التأكيد على الصداقة."),
        (
            ["call held IS+NO"],
            "اتفق الوزير على عقد محادثات، غير أن النرويج تغيبت عن المحادثات وأجرت اتصالا هاتفيا مع آيسلندا.",
        ),
    ],
)
def test_how_vague_it_is(expected: list[str], text: str) -> None:
    assert told(text) == expected
