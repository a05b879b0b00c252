"""What stands between two people who meet, or around a name and an office, does not hide them.

Every way of telling is crossed with every remark that can stand inside it; all encounters are invented.
"""

from __future__ import annotations

import itertools

import pytest

import mithaq

HOSTS = [("وزير خارجية كينيا موساليا مودافادي", "KE", "m"), ("رئيسة مولدوفا مايا ساندو", "MD", "f")]
GUEST = ("وزير خارجية مالطا إيان بورغ", "MT")
REMARKS = [
    "",
    " اليوم",
    " أمس الثلاثاء",
    " في نيروبي",
    " صباح اليوم الأربعاء بمقر الوزارة",
    " على هامش منتدى السلام",
    " على هامش أعمال الجمعية العامة للأمم المتحدة في نيويورك",
    " على هامش اجتماعات صندوق النقد والبنك الدوليين بواشنطن",
    " والوفد المرافق",
    "، عقب انتهاء أعمال المؤتمر،",
    "، بحضور سفير رواندا،",
    "، يرافقه عدد من المسؤولين،",
    " في مكتبه بالديوان العام",
]
# The verb for a man, the one for a woman, the rest: {a} meets {b}, {r} is the remark.
WAYS = [
    ("meeting", "استقبل", "استقبلت", "{a}{r} {b}."),
    ("meeting", "التقى", "التقت", "{a}{r} {b}."),
    ("meeting", "التقى", "التقت", "{a}{r} مع {b}."),
    ("meeting", "اجتمع", "اجتمعت", "{a}{r} مع {b}."),
    ("meeting", "عقد", "عقدت", "{a}{r} اجتماعا مع {b}."),
    ("meeting", "أجرى", "أجرت", "{a}{r} محادثات موسعة مع {b} تناولت العلاقات."),
    ("meeting", "بحث", "بحثت", "{a}{r} مع {b} سبل تعزيز التعاون."),
    ("meeting", "تباحث", "تباحثت", "{a}{r} مع {b} حول العلاقات."),
    ("meeting", "قابل", "قابلت", "{a}{r} {b}."),
    ("meeting", "جاء ذلك لدى استقبال", "جاء ذلك لدى استقبال", "{a}{r} {b}."),
    ("call", "أجرى", "أجرت", "{a}{r} اتصالا هاتفيا مع {b}."),
    ("call", "تلقى", "تلقت", "{a}{r} اتصالا هاتفيا من {b}."),
    ("message", "بعث", "بعثت", "{a}{r} برسالة إلى {b}."),
    ("message", "تلقى", "تلقت", "{a}{r} رسالة خطية من {b}."),
]


@pytest.mark.parametrize(("kind", "his", "her", "rest"), WAYS, ids=[f"{kind}-{n}" for n, (kind, *_) in enumerate(WAYS)])
def test_a_remark_hides_no_encounter(kind: str, his: str, her: str, rest: str) -> None:
    hidden = []
    for (host, state, gender), remark in itertools.product(HOSTS, REMARKS):
        text = f"{his if gender == 'm' else her} {rest.format(a=host, b=GUEST[0], r=remark)}"
        told = mithaq.read(text, published="2025-11-26").engagements
        if not any(e.kind == kind and set(e.parties) == {state, GUEST[1]} for e in told):
            hidden.append(text)
    assert not hidden


HOLDERS = [
    ("UG", "وزير الدولة الأوغندي للشؤون الخارجية", "هنري أوكيلو أوريم"),
    ("ET", "وزير الخارجية الإثيوبي", "غيديون تيموثيوس"),
    ("GN", "رئيس الوزراء الغيني", "أمادو أوري باه"),
    ("CG", "وزير خارجية الكونغو برازافيل", "جان كلود غاكوسو"),
    ("MR", "وزير الشؤون الخارجية والتعاون الإفريقي والموريتانيين في الخارج", "محمد سالم ولد مرزوك"),
    ("TN", "كاتب الدولة لدى وزير الشؤون الخارجية التونسي", "محمد بن عياد"),
    ("LB", "المدير العام للأمن العام اللبناني", "حسن شقير"),
    ("SA", "وكيل وزارة الخارجية السعودية للشؤون السياسية", "سعود بن محمد الساطي"),
    ("KW", "نائب وزير الخارجية الكويتي", "حمد سليمان المشعان"),
    ("YE", "محافظ البنك المركزي اليمني", "أحمد غالب المعبقي"),
    ("IR", "أمين المجلس الأعلى للأمن القومي الإيراني", "علي لاريجاني"),
    ("LK", "رئيسة وزراء سريلانكا", "هاريني أماراسوريا"),
    ("VN", "رئيس الوزراء الفيتنامي", "فام مينه تشينه"),
    ("UZ", "وزير الاستثمار والصناعة والتجارة الأوزبكي", "لازيز قدراتوف"),
    ("DK", "وزير الخارجية الدنماركي", "لارس لوكه راسموسن"),
    ("MX", "وزير الخارجية المكسيكي", "خوان رامون دي لا فوينتي"),
    ("UN", "المفوض العام لوكالة الأونروا", "فيليب لازاريني"),
    ("AL", "الأمين العام المساعد لجامعة الدول العربية", "حسام زكي"),
]
PLACES = {
    "behind a verb": "استقبل {o} {n} اليوم سفير بلغراد الجديد في العاصمة.",
    "as object": "استقبل رئيس كوستاريكا رودريغو تشافيز اليوم {o} {n} والوفد المرافق له.",
    "with a title": "التقى رئيس كوستاريكا رودريغو تشافيز، أمس الثلاثاء، معالي {o} السيد {n}، في مقر الرئاسة.",
    "before the office": "التقى رئيس كوستاريكا رودريغو تشافيز مع {n}، {o}، وبحث معه التعاون.",
    "without a comma": "عقد رئيس كوستاريكا رودريغو تشافيز جلسة مباحثات مع معالي {n} {o} تناولت التعاون.",
    "joined": "جرى اتصال هاتفي بين رئيس كوستاريكا رودريغو تشافيز و{o} {n}.",
}


@pytest.mark.parametrize("setting", PLACES)
def test_a_name_and_an_office_are_read_wherever_they_stand(setting: str) -> None:
    missed = []
    for state, office, name in HOLDERS:
        text = PLACES[setting].format(o=office, n=name)
        read = [(p.country, p.office, p.name) for p in mithaq.read(text, published="2025-11-26").persons]
        if (state, office, name) not in read:
            missed.append(((state, office, name), read))
    assert not missed


UNDERTAKINGS = [
    ("agreed", "اتفق وزير خارجية كينيا ونظيره المالطي{r} على {o}."),
    ("agreed", "اتفقت كينيا ومالطا{r} على {o} قبل نهاية 2026."),
    ("agreed", "أعلنت كينيا ومالطا{r} عن {o}."),
    ("agreed", "وقعت كينيا ومالطا{r} اتفاقية تنص على {o}."),
    ("agreed", "تعهدت مالطا{r} ب{o} لصالح كينيا."),
    ("agreed", "أعرب وزير خارجية مالطا لنظيره الكيني{r} عن استعداد بلاده ل{o}."),
    ("proposed", "ناقش وزير خارجية كينيا مع نظيره المالطي{r} إمكانية {o}."),
    ("proposed", "دعا وزير خارجية كينيا نظيره المالطي{r} إلى {o}."),
]
OBJECTS = ["بناء مستشفى في فاليتا", "إنشاء لجنة مشتركة", "فتح سفارة في نيروبي", "توريد مئة ألف طن من القمح"]


@pytest.mark.parametrize(("status", "way"), UNDERTAKINGS, ids=range(len(UNDERTAKINGS)))
def test_a_remark_hides_no_undertaking(status: str, way: str) -> None:
    hidden = []
    for done, remark in itertools.product(OBJECTS, ["", " اليوم", " على هامش منتدى السلام", "، عقب جلسة المباحثات،"]):
        text = way.format(o=done, r=remark)
        told = mithaq.read(text, published="2025-11-26").commitments
        if not told or told[0].status != status:
            hidden.append((text, told))
    assert not hidden


ADJUNCTS = [
    "",
    " اليوم",
    " (الثلاثاء)",
    " رسميا",
    " في ختام المباحثات",
    " خلال زيارة الوزير إلى فاليتا",
    " خلال اللقاء الذي عقد في مقر الوزارة",
    " في إطار الصداقة بين البلدين",
    " من حيث المبدأ",
    " بناء على طلب الحكومة",
    "، ضمن برنامج التعاون،",
    "، بعد شهور من المفاوضات،",
    "، في خطوة مفاجئة،",
]
GOING_ON = [
    "قررت مالطا{r} إرسال مستشفى ميداني إلى كينيا.",
    "أعلنت مالطا{r} تقديم منحة قيمتها عشرة ملايين دولار لكينيا.",
    "تعهدت مالطا{r} بتقديم منحة قيمتها عشرة ملايين دولار لكينيا.",
    "وافقت مالطا{r} على إعفاء مواطني كينيا من التأشيرة.",
    "ستبني مالطا{r} مستشفى في كينيا.",
    "أرسلت مالطا{r} عشرين طنا من الأدوية إلى كينيا.",
    "سلمت مالطا{r} كينيا عشر سيارات إسعاف.",
]


@pytest.mark.parametrize("way", GOING_ON, ids=range(len(GOING_ON)))
def test_no_adjunct_parts_a_verb_from_what_is_done(way: str) -> None:
    texts = [way.format(r=adjunct) for adjunct in ADJUNCTS]
    assert [text for text in texts if not mithaq.read(text, published="2025-11-26").commitments] == []


@pytest.mark.parametrize(
    "text",
    [
        "قررت مالطا بعد رفض كينيا إرسال مستشفى ميداني سحب طلبها.",
        "أعلنت مالطا في ختام المباحثات أن كينيا لم تطلب إرسال مستشفى ميداني.",
        "قررت مالطا في ختام المباحثات مع كينيا تعزيز الحوار.",
        "وافقت مالطا، إذا طلبت كينيا، على إرسال مستشفى ميداني.",
        "أعلنت مالطا خلال مراسم إرسال مستشفى ميداني إلى كينيا عن أملها في السلام.",
    ],
)
def test_what_stands_in_an_adjunct_is_no_undertaking(text: str) -> None:
    assert not mithaq.read(text, published="2025-11-26").commitments


def test_hashtags_hide_nothing() -> None:
    plain = (
        "التقى وزير خارجية كينيا موساليا مودافادي في فاليتا نظيره المالطي إيان بورغ ووقعا مذكرة تفاهم بين كينيا ومالطا."
    )
    tagged = (
        "التقى #وزير_خارجية #كينيا #موساليا_مودافادي في #فاليتا نظيره #المالطي #إيان_بورغ"
        " ووقعا #مذكرة_تفاهم بين #كينيا و#مالطا."
    )
    told, again = (mithaq.read(text, published="2025-11-26").to_dict() for text in (plain, tagged))
    fields = [("persons", "name"), ("persons", "office"), ("engagements", "parties"), ("instruments", "parties")]
    for kind, field in fields:
        assert [record[field] for record in told[kind]] == [record[field] for record in again[kind]] != []


# Deeds that one can see done, with objects that no list holds.
SEEN = [
    "ترسل مواد إغاثة إلى كينيا",
    "توفد وفدا فنيا إلى كينيا",
    "ترحل خمسين مهاجرا إلى كينيا",
    "تخلي الثكنة القديمة في كينيا",
    "تزرع مليون شجرة في كينيا",
    "تحفر عشرين بئرا في كينيا",
    "تشق طريقا في كينيا",
    "تترجم مئة كتاب من كينيا",
    "تكفل ألف يتيم في كينيا",
    "تستورد القهوة من كينيا",
    "تشتري الشاي من كينيا",
    "تنشر مراقبين في كينيا",
    "تزيل الألغام في كينيا",
]
UNSEEN = [
    "تعزز علاقاتها مع كينيا",
    "ترسل رسالة إلى رئيس كينيا",
    "تزرع الثقة في كينيا",
    "تطلق صواريخ على كينيا",
    "تستأنف مباحثاتها مع كينيا",
    "تواصل دعم كينيا",
    "توسع آفاق التعاون مع كينيا",
    "تفعل آليات التعاون مع كينيا",
    "تضع حدا للأزمة مع كينيا",
    "تبني جسور الثقة مع كينيا",
]
TO_COME = ["أعلنت مالطا أنها س{}.", "وقال وزير خارجية مالطا إن بلاده س{}.", "مالطا س{}.", "وقالت مالطا إنها سوف {}."]


@pytest.mark.parametrize("way", TO_COME)
def test_deeds_that_one_can_see_need_no_listed_object(way: str) -> None:
    texts = [way.format(deed) for deed in SEEN]
    assert [text for text in texts if not mithaq.read(text, published="2025-11-26").commitments] == []


@pytest.mark.parametrize("way", TO_COME)
def test_what_nobody_can_see_done_is_none(way: str) -> None:
    texts = [way.format(deed) for deed in UNSEEN]
    assert [text for text in texts if mithaq.read(text, published="2025-11-26").commitments] == []


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ([("project", "under_way")], "غادرت فاليتا اليوم طائرة إغاثية مالطية متجهة إلى كينيا."),
        ([("project", "completed")], "وصلت إلى مطار نيروبي في كينيا اليوم، الطائرة الإغاثية المالطية الأولى."),
        ([], "غادر الوزير المالطي نيروبي. وتوجهت الطائرة المالطية إلى كينيا."),
        ([("project", "agreed")], "وافقت مالطا على صفقة بيع خمسة آلاف صاروخ إلى كينيا."),
        ([("policy", "completed")], "قالت مالطا إنها تبادلت مع كينيا مئة أسير."),
        ([("project", "completed")], "قالت مالطا إنها أرسلت عشرين طنا من الأدوية إلى كينيا."),
        ([("project", "agreed")], "وقعت مالطا وكينيا اتفاق منحة قيمتها مليون دولار لدعم وزارة الصحة الكينية."),
        ([("policy", "agreed")], "قال رئيس مالطا إن القوات المالطية ستغادر كينيا في نهاية 2026."),
        ([("policy", "agreed")], "قررت مالطا وكينيا تسيير رحلة أسبوعية بين فاليتا ونيروبي."),
        ([("project", "agreed")], "وقعت مالطا وكينيا خطة تعاون مدتها عشرون عاما. كما تشمل إصلاح مصافي النفط الكينية."),
        ([], "وقعت مالطا وكينيا خطة تعاون. ووصلت رواندا إلى النهائي. كما تشمل إصلاح مصافي النفط في رواندا."),
    ],
)
def test_kind_and_status_of_undertakings(told: list[tuple[str, str]], text: str) -> None:
    read = mithaq.read(text, published="2025-11-26").commitments
    assert [(one.kind, one.status) for one in read] == told


DENIED = [
    "قال رئيس وزراء مالطا إنه ليس لدى مالطا خطط لإرسال قوات إلى كينيا.",
    "قالت مالطا إنه لا توجد لديها خطط لإرسال قوات إلى كينيا.",
    "نفت مالطا وجود خطط لإرسال قوات إلى كينيا.",
    "قال الوزير المالطي إنه ليس هناك اتفاق على فتح المعبر مع كينيا.",
    "ألغت مالطا خطة لإرسال قوات إلى كينيا.",
    "نفى الوزير المالطي قرار مالطا إرسال قوات إلى كينيا.",
    "انتقد الوزير المالطي خطة لإرسال قوات إلى رواندا.",
    "تراجعت مالطا عن قرار إرسال قوات إلى كينيا.",
    "لم تقرر مالطا بعد إرسال قوات إلى كينيا.",
    "لن ترسل مالطا قوات إلى كينيا.",
    "رفضت مالطا إرسال قوات إلى كينيا.",
    "استبعدت مالطا إرسال قوات إلى كينيا.",
    "كانت مالطا ترسل كل عام مساعدات إلى كينيا.",
    "إذا طلبت كينيا فسترسل مالطا قوات.",
    "حذرت مالطا من إرسال قوات إلى كينيا.",
    "تخشى مالطا إرسال قوات رواندية إلى كينيا.",
    "اتهمت مالطا رواندا بإرسال أسلحة إلى كينيا.",
    "فشلت مالطا في فتح سفارة في كينيا.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_given_up_or_feared_is_no_undertaking(text: str) -> None:
    assert not mithaq.read(text, published="2025-11-26").commitments


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ([("project", "completed")], "دشن رئيس مالطا في نيروبي مستشفى مولته مالطا في كينيا."),
        (
            [("project", "agreed")],
            "توصلت كينيا إلى اتفاق مبدئي مع صندوق النقد الدولي، للحصول على قرض بقيمة مليار دولار.",
        ),
        (
            [("project", "agreed")],
            "أعلنت مالطا في بيان تلقت الوكالة نسخة منه، أمس، تقديم منحة قيمتها مليون دولار لكينيا.",
        ),
    ],
)
def test_the_way_in_which_an_undertaking_is_told(told: list[tuple[str, str]], text: str) -> None:
    read = mithaq.read(text, published="2025-11-26").commitments
    assert [(one.kind, one.status) for one in read] == told


COUNTED = ["مئتي مكان للطلبة", "خمسين سريرا", "ثلاثين عنبرا", "أربع حاضنات", "ألف سلة"]
COUNTING = [
    "أعلنت مالطا تخصيص {o} في كينيا.",
    "قررت مالطا توفير {o} لكينيا.",
    "تعهدت مالطا بتقديم {o} إلى كينيا.",
    "وافقت مالطا على تمويل {o} في كينيا.",
    "تعتزم مالطا توزيع {o} في كينيا.",
    "وبحث وزير خارجية مالطا مع نظيره الكيني تقديم {o} إلى كينيا.",
]


@pytest.mark.parametrize("way", COUNTING, ids=range(len(COUNTING)))
def test_what_is_counted_need_not_be_listed(way: str) -> None:
    texts = [way.format(o=counted) for counted in COUNTED]
    assert [text for text in texts if not mithaq.read(text, published="2025-11-26").commitments] == []


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت مالطا تقديم ثلاث رسائل إلى كينيا.",
        "قررت مالطا تنظيم ثلاثة اجتماعات مع كينيا.",
        "بحث وزير خارجية مالطا مع نظيره الكيني تنفيذ ثلاث اتفاقيات.",
    ],
)
def test_counted_meetings_and_papers_are_none(text: str) -> None:
    assert not mithaq.read(text, published="2025-11-26").commitments


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("completed", "التقى وزير خارجية مالطا نظيره الكيني في نيروبي. وقال: أرسلنا إلى كينيا ألف طن من القمح."),
        ("agreed", "وأكد رئيس مالطا عزم مالطا فتح عدد من الثكنات في كينيا."),
        ("agreed", "شملت المباحثات بين مالطا وكينيا مشاريع كثيرة. وأبرز هذه المشاريع هو بناء سد في كينيا تموله مالطا."),
        ("agreed", "توصلت مالطا وكينيا إلى إعادة فتح المعبر بينهما."),
    ],
)
def test_status_of_undertakings(status: str, text: str) -> None:
    assert [one.status for one in mithaq.read(text, published="2025-11-26").commitments] == [status]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ([("policy", "agreed")], "ستعترف مالطا رسميا بدولة فلسطين."),
        ([("policy", "agreed")], "أعلنت مالطا، أمس، اعترافها رسميا بدولة فلسطين."),
        ([("policy", "agreed")], "قررت مالطا الاعتراف بالدولة الفلسطينية."),
        ([("policy", "proposed")], "دعا رئيس فلسطين مالطا إلى الاعتراف بدولة فلسطين."),
        ([], "اعترفت مالطا بأهمية دور كينيا. واعترف الوزير المالطي بخطئه. واعترف المتهم الكيني بالجريمة."),
        ([], "رفضت مالطا الاعتراف بدولة فلسطين."),
        ([("project", "agreed")], "وتعهدت مالطا بتزويد كينيا بـ80 ميغاواط."),
        ([("project", "agreed")], "من المقرر انتهاء تنفيذ الجسر بين كينيا وأوغندا في أكتوبر 2026."),
    ],
)
def test_recognition_and_amounts(told: list[tuple[str, str]], text: str) -> None:
    read = mithaq.read(text, published="2025-11-26").commitments
    assert [(one.kind, one.status) for one in read] == told
