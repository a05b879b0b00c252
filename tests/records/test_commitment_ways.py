"""Ways of telling what is undertaken: crossings of verbs, documents, clauses and what stands around them."""

from __future__ import annotations

import pytest

from mithaq.model.document import Document
from mithaq.model.record import Commitment
from mithaq.pipeline import read

MET = "التقى وزير الخارجية الكيني نظيره المالطي في نيروبي. "


def found(text: str) -> tuple[Commitment, ...]:
    return read(Document(text=text, published="2024-05-15")).commitments


PLEDGES = ["عزمها على", "اعتزامها", "عزمها", "موافقتها على", "استعدادها ل", "تعهدها ب", "التزامها ب", "نيتها"]
TELLING = ["أعلنت", "أكدت", "جددت"]


@pytest.mark.parametrize("pledge", PLEDGES)
@pytest.mark.parametrize("telling", TELLING)
def test_who_announces_a_pledge_of_its_own(telling: str, pledge: str) -> None:
    joined = pledge if pledge[-1] in "بل" else pledge + " "
    (one,) = found(f"{telling} كينيا {joined}فتح سفارة في أوغندا.")
    assert (one.status, one.actors, one.what) == ("agreed", ("KE",), "فتح سفارة في أوغندا")


@pytest.mark.parametrize(
    "document",
    [
        "مذكرة خاصة ب",
        "اتفاقية تتعلق ب",
        "مذكرة تقضي ب",
        "مذكرة تهدف إلى ",
        "اتفاقا يهدف إلى ",
        "مذكرة بهدف ",
        "اتفاقية ل",
        "اتفاقية من أجل ",
        "اتفاقية تنص على ",
        "اتفاقية بشأن ",
    ],
)
def test_what_a_document_is_for(document: str) -> None:
    (one,) = found(f"{MET}ووقع الوزيران {document}إنشاء مركز مشترك للبحوث.")
    assert (one.kind, one.actors, one.what) == ("project", ("KE", "MT"), "إنشاء مركز مشترك للبحوث")


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("زيادة عدد الرحلات الجوية بين البلدين", "ووقع الوزيران اتفاقية خاصة بزيادة عدد الرحلات الجوية بين البلدين."),
        ("منحة تبلغ قيمتها خمسة ملايين يورو", "ووقعت كينيا مع مالطا مذكرات بشأن منحة تبلغ قيمتها خمسة ملايين يورو."),
        ("قرض بقيمة خمسة ملايين يورو", "ووقع الوزيران اتفاقية قرض بقيمة خمسة ملايين يورو."),
        (
            "تمويل مشروع المياه بقيمة خمسة ملايين يورو",
            "ووقع الوزيران اتفاقية تمويل مشروع المياه بقيمة خمسة ملايين يورو.",
        ),
        ("وضع روزنامة زراعية مشتركة", "وأشار الوزير إلى “ضرورة وضع روزنامة زراعية مشتركة”."),
        ("إلغاء رسوم العبور", "وتوصل الجانبان إلى صيغة مقبولة لدى الطرفين تتمثل في إلغاء رسوم العبور."),
        ("بناء مدينة رياضية في نيروبي", "وقدمت مالطا هدية لكينيا عبارة عن بناء مدينة رياضية في نيروبي."),
        (
            "60 زورقا مالطيا ستفرغ حمولتها في مومباسا",
            "وتم الاتفاق على أن 60 زورقا مالطيا ستفرغ حمولتها في مومباسا.",
        ),
        ("الشاحنات الكينية ستعبر دون رسوم", "واتفق الجانبان على أن الشاحنات الكينية ستعبر دون رسوم."),
        ("استؤنفت الرحلات الجوية بين البلدين", "وقد استؤنفت الرحلات الجوية بين البلدين."),
        ("افتتاح السفارة الكينية في فاليتا", "وتوجت الجهود بقرب افتتاح السفارة الكينية في فاليتا."),
        ("إجراء تحقيق دولي", "ودعا الوزيران مجلس الأمن الدولي إلى إجراء تحقيق دولي."),
    ],
)
def test_between_two_who_have_met(what: str, text: str) -> None:
    (one,) = found(MET + text)
    assert one.what == what


@pytest.mark.parametrize(
    ("actors", "what", "text"),
    [
        (("DE",), "تسليمها 14 دبابة", "كانت الحكومة الألمانية وعدت أوكرانيا بتسليمها 14 دبابة."),
        (("DE",), "تدريب جنود أوكرانيين", "بدأ الجيش الألماني في تدريب جنود أوكرانيين."),
        (
            ("KE", "UG"),
            "أن يقيما منفذا جمركيا مشتركا على الحدود",
            "أكد السفير الكيني أن الطرفين الكيني والأوغندي اتفقا على أن يقيما منفذا جمركيا مشتركا على الحدود.",
        ),
        (("KE",), "إعادة فتح المعابر مع أوغندا", "أصدر الرئيس الكيني أمرا يقضي بإعادة فتح المعابر مع أوغندا."),
        (("MT",), "إعفاء الكينيين من التأشيرة", "أصدرت مالطا مرسوما ينص على إعفاء الكينيين من التأشيرة."),
        (("KE", "UG"), "استؤنفت الرحلات الجوية بين كينيا وأوغندا", "استؤنفت الرحلات الجوية بين كينيا وأوغندا."),
    ],
)
def test_who_undertakes_it(actors: tuple[str, ...], what: str, text: str) -> None:
    (one,) = found(text)
    assert (one.actors, one.what) == (actors, what)


@pytest.mark.parametrize(
    ("whats", "text"),
    [
        (
            ["توفير كينيا الشاي", "تقديم مالطا خدمات طبية"],
            "وينص الاتفاق على توفير كينيا الشاي مقابل تقديم مالطا خدمات طبية.",
        ),
        (
            ["السفن ستفرغ حمولتها في مومباسا", "إبقاء عدد الرخص على حاله"],
            "واتفق الجانبان على أن السفن ستفرغ حمولتها في مومباسا مع إبقاء عدد الرخص على حاله.",
        ),
    ],
)
def test_several_in_one_sentence(whats: list[str], text: str) -> None:
    assert [one.what for one in found(MET + text)] == whats


@pytest.mark.parametrize(
    "text",
    [
        "أصدرت محكمة مالطية قرارا يقضي بتسليم مواطن كيني إلى بلاده.",
        "قضت محكمة في نيروبي بترحيل عشرة مالطيين.",
        "أمر قاض في فاليتا بتسليم رجل أعمال كيني إلى بلاده.",
    ],
)
def test_what_a_court_decides_is_none(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("status", "actors", "topics", "what", "text"),
    [
        (
            "agreed",
            ("EU",),
            ("humanitarian",),
            "الشريحة الأولى من حزمة مساعدات لكينيا بقيمة 116 مليون يورو",
            "اعتمد الاتحاد الأوروبي اليوم الشريحة الأولى من حزمة مساعدات لكينيا بقيمة 116 مليون يورو.",
        ),
        (
            "completed",
            ("MT",),
            ("health",),
            "تسلمت وزارة الصحة الكينية دفعة من الأجهزة الطبية، مقدمة من مالطا",
            "تسلمت وزارة الصحة الكينية دفعة من الأجهزة الطبية، مقدمة من مالطا.",
        ),
        (
            "agreed",
            ("MT",),
            ("multilateral",),
            "دعم ترشيح كينيا لعضوية المجلس",
            MET + "وأشار الوزير إلى حرص مالطا على دعم ترشيح كينيا لعضوية المجلس.",
        ),
    ],
)
def test_all_that_is_told_of_it(
    status: str, actors: tuple[str, ...], topics: tuple[str, ...], what: str, text: str
) -> None:
    (one,) = found(text)
    assert (one.status, one.actors, one.topics, one.what) == (status, actors, topics, what)


def test_what_is_told_of_several_donors() -> None:
    text = "أعلنت مالطا التبرع بمئة مليون دولار لليمن، كما قدمت كينيا خمسين مليون دولار، في مؤتمر عقد أمس."
    assert [(one.actors, one.topics) for one in found(text)] == [
        (("MT",), ("humanitarian",)),
        (("KE",), ("humanitarian",)),
    ]


def test_a_list_is_called_joint_once() -> None:
    text = "وأشار الوزير إلى ضرورة وضع روزنامة زراعية مشتركة، وتشكيل لجان فنية متخصصة."
    assert [one.what for one in found(MET + text)] == ["وضع روزنامة زراعية مشتركة", "تشكيل لجان فنية متخصصة"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت كينيا إسقاط ثلاثين طائرة مسيرة أوغندية.",
        "تعهدت كينيا بإسقاط الحكومة في أوغندا.",
        "أعلنت كينيا عدم تمكنها من إعادة فتح المعابر مع أوغندا.",
        MET + "وأكد الوزيران ضرورة تهيئة الظروف المناسبة لاستئناف الرحلات الجوية.",
        MET + "وأعلن الوزير افتتاح جناح كينيا في المعرض.",
    ],
)
def test_what_is_no_undertaking(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("بناء مالطا مستشفى في نيروبي", "أشاد الوزير الكيني ببناء مالطا مستشفى في نيروبي."),
        ("بناء مستشفى في نيروبي", "شكر الرئيس الكيني مالطا على بناء مستشفى في نيروبي."),
        ("بناء مستشفى في نيروبي", "وأعرب الوزير الكيني عن شكره لمالطا على بناء مستشفى في نيروبي."),
        ("تقديم مالطا منحا دراسية للطلبة الكينيين", "وثمن الوزير الكيني تقديم مالطا منحا دراسية للطلبة الكينيين."),
        ("إعفاء مالطا الكينيين من التأشيرة", "ورحب الوزير الكيني بإعفاء مالطا الكينيين من التأشيرة."),
    ],
)
def test_what_another_has_done(what: str, text: str) -> None:
    (one,) = found(text)
    assert (one.status, one.actors, one.what) == ("completed", ("MT",), what)


def test_a_list_behind_what_announces_it() -> None:
    text = (
        "واتفق الجانبان على اتخاذ عدد من الخطوات لتعزيز العلاقات بين البلدين أبرزها، فتح المعابر قبل 2 يونيو 2024، "
        "إضافة إلى إنشاء منطقة صناعية مشتركة، ومنح التسهيلات للبضائع المالطية."
    )
    assert [(one.what, one.due) for one in found(MET + text)] == [
        ("فتح المعابر قبل 2 يونيو 2024", "2024-06-02"),
        ("إنشاء منطقة صناعية مشتركة", None),
        ("منح التسهيلات للبضائع المالطية", None),
    ]


@pytest.mark.parametrize(
    ("actors", "what", "text"),
    [
        (("KE",), "تعليق أنشطة المجلس الثقافي المالطي", "أصدرت كينيا قرارا بتعليق أنشطة المجلس الثقافي المالطي."),
        (
            ("KE", "MT"),
            "ربط الموانئ بين كينيا ومالطا",
            "وأضاف وزير النقل الكيني أنه سيتم ربط الموانئ بين كينيا ومالطا.",
        ),
        (
            ("KE", "MT"),
            "فتح معبر حدودي",
            MET + "وتم الاتفاق على تفعيل توقيع اتفاقية تجارة حرة، وفتح معبر حدودي.",
        ),
    ],
)
def test_whose_it_is(actors: tuple[str, ...], what: str, text: str) -> None:
    (one,) = found(text)
    assert (one.actors, one.what) == (actors, what)


def test_leave_that_is_taken_back() -> None:
    assert found("قالت كينيا إنها تسحب موافقتها بشأن افتتاح قنصلية مالطية في مومباسا.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "ودعا الوزير إلى فتح خط ملاحي، وإلى إنشاء بنك مشترك.",
        "وطالب الوزير بفتح خط ملاحي وبإنشاء بنك مشترك.",
        "وأعلن الوزير عن فتح خط ملاحي وعن إنشاء بنك مشترك.",
        "وركزت المباحثات على فتح خط ملاحي وإنشاء بنك مشترك.",
        "وأكد الوزير قرب فتح خط ملاحي وإنشاء بنك مشترك.",
        "واتفق الجانبان على تعزيز التعاون من خلال فتح خط ملاحي وإنشاء بنك مشترك.",
        "ووقع الوزيران محضرا متضمنا فتح خط ملاحي وإنشاء بنك مشترك.",
        "وتوصل الجانبان إلى صيغة تتمثل في فتح خط ملاحي وإنشاء بنك مشترك.",
        "وأعرب الوزير عن شكره لمالطا على فتح خط ملاحي وإنشاء بنك مشترك.",
    ],
)
def test_two_joined_in_every_way(text: str) -> None:
    assert [one.what for one in found(MET + text)] == ["فتح خط ملاحي", "إنشاء بنك مشترك"]


@pytest.mark.parametrize(
    "text",
    [
        "وبحث الوزيران في كينيا تشكيل حكومة ائتلافية في مالطا.",
        "وطالب الوزير مالطا بممارسة أكبر ضغط ممكن على أوغندا.",
        "ودعا الوزير مالطا إلى حماية المدنيين.",
        "ورد الوزير المالطي بنبرة حادة قائلا إن ثلاثين طائرة لا تكفي كينيا.",
    ],
)
def test_what_only_sounds_like_an_undertaking(text: str) -> None:
    assert found(MET + text) == ()


def test_what_is_told_again_is_one_and_keeps_its_day() -> None:
    text = (
        "واتفق الجانبان على فتح خط جوي مباشر بين نيروبي وفاليتا. وأكد الوزير أن فتح الخط الجوي المباشر سيعزز السياحة. "
        "ومن المقرر فتح الخط الجوي في يونيو المقبل."
    )
    (one,) = found(MET + text)
    assert (one.what, one.due) == ("فتح خط جوي مباشر بين نيروبي وفاليتا", "2024-06")


def test_two_of_a_kind_with_days_of_their_own_are_two() -> None:
    text = "وتعهدت مالطا بتسليم كينيا ثلاث طائرات في 2025. وتعهدت مالطا بتسليم كينيا ثلاث طائرات في 2026."
    assert [one.due for one in found(MET + text)] == ["2025", "2026"]


@pytest.mark.parametrize(
    "text",
    [
        "وأكد الوزير المالطي أن حكومته ستبني خمسين مدرسة في فاليتا.",
        "وأكد الوزير استعداد بلاده لتقديم كل التسهيلات للمستثمرين المالطيين.",
        "وأعرب عن استعداد بلاده للاستثمار في كينيا.",
    ],
)
def test_what_is_ones_own_or_too_little(text: str) -> None:
    assert found(MET + text) == ()


def test_what_can_be_done_whatever_the_verbal_noun() -> None:
    (one,) = found(MET + "وستدرس المصارف في البلدين إمكانية قبول خطابات الضمان الكينية.")
    assert (one.status, one.what) == ("proposed", "قبول خطابات الضمان الكينية")


@pytest.mark.parametrize(
    "what", ["تطوير العلاقات", "تنظيم زيارات متبادلة", "توقيع اتفاقية", "تبادل الخبرات", "تحقيق السلام"]
)
def test_what_can_be_done_and_is_nothing_to_ask_for(what: str) -> None:
    assert found(f"{MET}وبحث الوزيران إمكانية {what}.") == ()
