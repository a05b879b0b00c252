"""Who says what kind of thing to whom."""

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def statements(text):
    return read(Document(text, published="2025-11-26")).statements


def told(text):
    return [(s.act, s.speaker, s.country) for s in statements(text)]


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("affirm", "أكد رئيس كينيا أن بلاده شريك موثوق."),
        ("affirm", "قالت رئيسة مولدوفا إن المفاوضات تتقدم."),
        ("affirm", "أعرب رئيس كينيا عن أمله في نجاح المؤتمر."),
        ("announce", "أعلن رئيس كينيا عن فتح خط جوي مباشر."),
        ("announce", "كشفت رئيسة مولدوفا عن خطة جديدة."),
        ("praise", "أشاد رئيس كينيا بمستوى التعاون."),
        ("praise", "رحبت رئيسة مولدوفا بالمبادرة."),
        ("praise", "أعرب رئيس كينيا عن إعجابه بالمعرض."),
        ("affirm", "نوه رئيس كينيا بأن عدد الزوار زاد."),
        ("thank", "أعرب رئيس كينيا عن خالص شكره على حسن الاستقبال."),
        ("thank", "عبّرت رئيسة مولدوفا عن امتنانها للدعم."),
        ("express_readiness", "أبدى رئيس كينيا استعداد بلاده لاستضافة الدورة المقبلة."),
        ("express_readiness", "أكد رئيس كينيا استعداده للوساطة."),
        ("condole", "قدم رئيس كينيا التعازي في ضحايا الزلزال."),
        ("congratulate", "بعث رئيس كينيا برقية تهنئة إلى ملكة الدنمارك."),
        ("congratulate", "بعثت رئيسة مولدوفا برقية تهنئة إلى ملكة الدنمارك."),
        ("thank", "وجهت مولدوفا الشكر إلى الدنمارك على المساعدات."),
        ("criticise", "انتقد رئيس كينيا القرار الأخير."),
        ("criticise", "نددت رئيسة مولدوفا بالهجوم."),
        ("deny", "نفى رئيس كينيا وجود خلاف."),
        ("promise", "تعهد رئيس كينيا بمضاعفة الاستثمارات."),
        ("propose", "اقترح رئيس كينيا عقد اجتماع سنوي."),
        ("call_for", "دعا رئيس كينيا إلى زيادة التبادل التجاري."),
        ("call_for", "طالب رئيس كينيا برفع القيود."),
    ],
)
def test_act_of_a_verb(act, text):
    assert [found for found, _, _ in told(text)] == [act]


@pytest.mark.parametrize(
    ("speaker", "country", "text"),
    [
        ("رئيس كينيا", "KE", "وأضاف رئيس كينيا أن العمل مستمر."),
        ("رئيس كينيا", "KE", "وبيّن رئيس كينيا أن العمل مستمر."),
        ("رئيسة مولدوفا", "MD", "وبينت رئيسة مولدوفا أن العمل مستمر."),
        ("رئيس كينيا", "KE", "وأبان رئيس كينيا أن العمل مستمر."),
        ("رئيس كينيا", "KE", "وأردف رئيس كينيا أن العمل مستمر."),
        ("رئيس كينيا", "KE", "ولاحظ رئيس كينيا أن العمل مستمر."),
        ("رئيس كينيا", "KE", "وأكد من جانبه رئيس كينيا أن العمل مستمر."),
        ("رئيس كينيا", "KE", "وأوضح خلال اللقاء رئيس كينيا أن العمل مستمر."),
        ("رئيس كينيا", "KE", "رئيس كينيا يؤكد أن العمل مستمر."),
        ("رئيس كينيا", "KE", "ونقلت وكالة رويترز عن رئيس كينيا قوله إن العمل مستمر."),
        ("رئيس كينيا", "KE", "وينقل التلفزيون عن رئيس كينيا أن العمل مستمر."),
        ("رئيس كينيا", "KE", "انتهى اللقاء مع رئيس كينيا الذي أكد أن العمل مستمر."),
        ("رئيس كينيا", "KE", "رئيس كينيا: العمل مستمر في الميناء."),
        ("كينيا", "KE", "أعلنت كينيا أن العمل مستمر."),
        ("الكرملين", "RU", "أعلن الكرملين أن العمل مستمر."),
    ],
)
def test_speaker(speaker, country, text):
    assert [(name, code) for _, name, code in told(text)] == [(speaker, country)]


@pytest.mark.parametrize(
    ("speaker", "second"),
    [
        ("رئيس كينيا", "وأضاف أن الميناء سيفتح قريبا."),
        ("رئيس كينيا", "كما أشاد بالتعاون القائم."),
        ("رئيس كينيا", "وأكد أهمية الشراكة."),
        ("رئيس كينيا", "وتابع قائلا: «نحن أصدقاء»."),
        ("رئيس كينيا", "وحذر من تأخر الأعمال في الميناء."),
        ("رئيس كينيا", "ونقلت عنه وكالة رويترز قوله إن الميناء مغلق."),
    ],
)
def test_a_speaker_is_carried_on(speaker, second):
    assert [name for _, name, _ in told(f"قال رئيس كينيا إن العمل مستمر. {second}")] == ["رئيس كينيا", speaker]


@pytest.mark.parametrize(
    "second",
    [
        "وأضافت أن الميناء سيفتح قريبا.",  # a woman, or a body
        "وأضافا أن الميناء سيفتح قريبا.",
        "وأكد الجانبان أهمية الشراكة.",
        "وأكد البيان أهمية الشراكة.",
        "يذكر أن الميناء افتتح قبل عامين.",
        "وقال مراسل الصحيفة إن الميناء مغلق.",
    ],
)
def test_a_speaker_is_not_carried_on_to(second):
    assert len(told(f"قال رئيس كينيا إن العمل مستمر. {second}")) == 1


def test_participles_go_on_with_the_speaker():
    text = (
        "استقبل رئيس كينيا أمس وزير خارجية مالطا، مشيدا بالعلاقات، ومعربا عن استعداده لزيارة فاليتا، داعيا إلى المزيد."
    )
    assert told(text) == [
        ("praise", "رئيس كينيا", "KE"),
        ("express_readiness", "رئيس كينيا", "KE"),
        ("call_for", "رئيس كينيا", "KE"),
    ]


def test_what_a_channel_broadcasts_leaves_the_word_with_the_speaker():
    text = "وأضاف رئيس كينيا، في حديث تنقله قناة الجزيرة، أن العمل مستمر. وتابع: «سنفتح الميناء»."
    assert [name for _, name, _ in told(text)] == ["رئيس كينيا", "رئيس كينيا"]


def test_a_prayer_is_no_statement():
    text = "شكر وزير الصحة السعودي الجميع، داعيا الله أن يديم الأمن."
    assert [act for act, *_ in told(text)] == ["thank"]


def test_several_who_speak_make_a_statement_each():
    assert told("أكد رئيس كينيا ورئيس ناميبيا أن العمل مستمر.") == [
        ("affirm", "رئيس كينيا", "KE"),
        ("affirm", "رئيس ناميبيا", "NA"),
    ]


@pytest.mark.parametrize(
    ("act", "addressee", "text"),
    [
        ("invite", "رئيس ناميبيا", "دعا رئيس كينيا أمس رئيس ناميبيا لزيارة نيروبي."),
        ("thank", "رئيس ناميبيا", "شكر رئيس كينيا أمس رئيس ناميبيا على الدعم."),
        ("thank", "رئيس ناميبيا", "أعرب رئيس كينيا عن شكره لرئيس ناميبيا على الدعم."),
        ("congratulate", "رئيس ناميبيا", "بعث رئيس كينيا برقية تهنئة إلى رئيس ناميبيا."),
        ("call_for", "ناميبيا", "حث رئيس كينيا أمس ناميبيا على التوقيع."),
        ("affirm", "رئيس ناميبيا", "أكد رئيس كينيا لرئيس ناميبيا أن العمل مستمر."),
        ("affirm", None, "أكد رئيس كينيا أن رئيس ناميبيا صديق."),
        ("call_for", None, "دعا رئيس كينيا إلى دعم ناميبيا."),
    ],
)
def test_addressee(act, addressee, text):
    assert [(s.act, s.addressee) for s in statements(text)] == [(act, addressee)]


@pytest.mark.parametrize(
    "text",
    [
        "لم يؤكد رئيس كينيا أن العمل مستمر.",
        "سيعلن رئيس كينيا الخطة غدا.",
        "من المتوقع أن يعلن رئيس كينيا الخطة.",
        "أكد الجانبان أن العمل مستمر.",
        "أكد تاجر في السوق أن العمل مستمر.",
        "مرت القافلة عبر كينيا إلى الميناء.",
        "تشيد كينيا جسرا على النهر.",
        "تعتبر كينيا من أكبر الشركاء.",
        "هناك رئيس كينيا.",
        "إضافة إلى كينيا شارك آخرون.",
        "وأبرز ما في كينيا موانئها.",
        "نقل رئيس كينيا تحيات بلاده وتقديرها.",
    ],
)
def test_no_statement(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        (True, "قال رئيس كينيا: «نحن ماضون في بناء الميناء»."),
        (True, "أكد رئيس كينيا أن “بلاده ستواصل العمل على بناء الميناء الجديد”."),
        (False, "أكد رئيس كينيا أهمية ميناء «لامو»."),
        (False, "أكد رئيس كينيا أن العمل مستمر."),
    ],
)
def test_direct_speech(quote, text):
    assert [s.quote for s in statements(text)] == [quote]


def test_between_is_no_speech():
    assert told("وبين رئيس كينيا ورئيسة مولدوفا تعاون قديم.") == []


def test_evidence_is_the_clause():
    text = "ميناء جديد\nوأكد رئيس كينيا أهمية الطاقة، مشيرا إلى زيادة السياحة."
    shown = [(s.evidence.of(text), s.topics) for s in statements(text)]
    assert shown == [("وأكد رئيس كينيا أهمية الطاقة", ("energy",)), ("مشيرا إلى زيادة السياحة", ("tourism",))]


def test_words_in_front_of_their_speaker_belong_to_the_evidence():
    text = "العمل في الميناء مستمر، وفق ما أعلن الكرملين."
    assert [s.evidence.of(text) for s in statements(text)] == [text[:-1]]


@pytest.mark.parametrize(
    "text",
    [
        "ولفت إلى أن التعاون مستمر.",
        "وأضاف، أن التعاون مستمر.",
        "وكشف الدبلوماسي، أن التعاون مستمر.",
    ],
)
def test_the_speaker_of_the_sentence_before_goes_on(text):
    found = told("أكد وزير الخارجية الجزائري أحمد عطاف أن العلاقات متينة.\n" + text)
    assert [speaker for _, speaker, _ in found] == ["أحمد عطاف", "أحمد عطاف"]


def test_adding_to_something_is_no_speech():
    assert len(told("أكد رئيس كينيا أن الأسهم ستباع، وسيتم إضافتها إلى كسور الأسهم.")) == 1


MET = "التقى وزير خارجية كينيا أمين محمد وزيرة خارجية مولدوفا ناتاليا غيرمان في نيروبي. "


@pytest.mark.parametrize(
    ("speakers", "text"),
    [
        (["أمين محمد", "ناتاليا غيرمان"], "وأكد الوزيران أهمية الحوار."),
        (["كينيا", "مولدوفا"], "وأكد الجانبان أن العلاقات بين كينيا ومولدوفا تتطور."),
        (["الجانبان"] * 4, "وأكد الجانبان أن العلاقات تتطور. كما أكدا أهمية الحوار."),
    ],
)
def test_the_two_who_met_speak_as_two(speakers, text):
    assert [s.speaker for s in statements(MET + text)] == speakers


def test_two_sides_of_whom_no_meeting_tells_are_nobody():
    assert told("تقدمت المفاوضات في كينيا. وأكد الطرفان أن العلاقات تتطور.") == []


def test_who_tells_what_another_said_goes_on_telling():
    text = (
        "قال المتحدث باسم رئاسة كينيا علي حسن إن وزير خارجية كينيا أمين محمد أكد أهمية الحوار. "
        "وأضاف أن اللقاء كان مثمرا."
    )
    assert [s.speaker for s in statements(text)] == ["علي حسن", "أمين محمد", "علي حسن"]


@pytest.mark.parametrize(
    "text",
    [
        "ونشر رئيس كينيا وليام روتو، عبر حسابه، قائلا: «سعدت بلقاء رئيس البرلمان». وأضاف أن اللقاء كان مثمرا.",
        "وقال رئيس كينيا وليام روتو إن للبلاد مستقبلا واعدا سيكون للجميع. وأضاف أن اللقاء كان مثمرا.",
        "ونوه رئيس كينيا وليام روتو إلى أن العدد زاد. وأضاف أن اللقاء كان مثمرا.",
    ],
)
def test_words_that_only_look_like_speech(text):
    assert {(s.act, s.speaker) for s in statements(text)} == {("affirm", "وليام روتو")}


def test_who_is_put_in_front_of_the_verb():
    text = "قال رئيس كينيا وليام روتو إن العدد زاد. أما وزير خارجية مولدوفا علي حسن فقال إن العدد قل."
    assert [s.speaker for s in statements(text)] == ["وليام روتو", "علي حسن"]


def test_a_pledge_behind_a_preposition_is_the_object_of_what_is_announced():
    assert len(told("أعلنت مولدوفا من جهتها عن تعهدها بمبلغ كبير.")) == 1
