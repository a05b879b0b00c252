"""Bodies by every sort of name, and posts with a long tail, are read wherever they stand.

Each name or post is crossed with each place in a sentence; all of it is invented.
"""

from __future__ import annotations

import pytest

import mithaq

BODIES = [
    ("الاتحاد العام للغرف التجارية السودانية", "ngo", "SD"),
    ("اتحاد الغرف والبورصات السلعية المجرية", "ngo", "HU"),
    ("غرفة تجارة وصناعة «إزمير»", "ngo", "TR"),
    ("غرفة إزمير", "ngo", "TR"),
    ("غرفة التجارة والصناعة في كمبالا", "ngo", "UG"),
    ("جمعية رجال الأعمال الليبيين", "ngo", "LY"),
    ("نقابة الصحفيين السودانيين", "ngo", "SD"),
    ("اتحاد كتاب موريتانيا", "ngo", "MR"),
    ("جهاز حماية المستهلك", "ministry", None),
    ("جهاز الطاقات المتجددة", "ministry", None),
    ("هيئة تنظيم قطاع الاتصالات", "ministry", None),
    ("هيئة ميناء مرسين", "ministry", "TR"),
    ("هيئة المواصفات والمقاييس الليبية", "ministry", "LY"),
    ("المجلس التصديري للصناعات الغذائية", "ministry", None),
    ("وزارة الاستثمار والتجارة الخارجية بجمهورية كينيا", "ministry", "KE"),
    ("المحكمة العليا في زامبيا", "ministry", "ZM"),
    ("شركة مصافي إزمير", "company", "TR"),
    ("شركة تطوير حقول الغاز", "company", None),
    ("حزب الأمل من أجل الجمهورية", "other", None),
    ("بعثة الأمم المتحدة في جنوب السودان", "igo", None),
    ("هيئة الإذاعة والتلفزيون", "media", None),
]
PLACES = [
    "وقعت الأربعاء {x} مذكرة تفاهم مع نظيرتها.",
    "التقى الوفد ممثلين عن {x} في العاصمة.",
    "تم التوقيع بين {x} وبنك نيروبي.",
    "أشاد السفير بتعاون {x} خلال الزيارة.",
    "قالت {x} في بيان إن العمل مستمر.",
]


@pytest.mark.parametrize("place", PLACES)
def test_a_body_is_named_whole(place: str) -> None:
    missed = []
    for body in BODIES:
        text = place.format(x=body[0])
        read = [(o.name, o.kind, o.country) for o in mithaq.read(text).organisations]
        if body not in read:
            missed.append((body, read))
    assert not missed


@pytest.mark.parametrize(
    "text",
    [
        "عقد اللقاء في مقر الصندوق بالرياض.",
        "زار الوفد البنك بنيروبي أمس.",
        "ينصح الطبيب بزراعة جهاز تنظيم ضربات القلب.",
        "عاد الجهاز الفني الجديد إلى العمل.",
        "دخل الوفد غرفة الاجتماعات.",
    ],
)
def test_what_names_no_body(text: str) -> None:
    assert not mithaq.read(text).organisations


POSTS = [
    ("القائد العام للقوات الدولية العاملة في جنوب لبنان", "كارلوس فرنانديز"),
    ("نائبة المنسق الخاص للأمم المتحدة في لبنان", "فاطمة السالم"),
    ("المديرة الإقليمية لبرنامج الأغذية العالمي في شرق إفريقيا", "سارة كارتر"),
    ("المفوض الأوروبي لسياسة الجوار ومفاوضات التوسع", "يوهان ماير"),
    ("المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط وبلدان أفريقيا", "ميخائيل سوكولوف"),
    ("قائد القوات البحرية بالقيادة المركزية الأمريكية قائد الأسطول الخامس", "جيمس كارتر"),
    ("المنسق المقيم لأنشطة الأمم المتحدة", "بول ماير"),
    ("الممثل الخاص للأمين العام للأمم المتحدة رئيس بعثة الأمم المتحدة", "مارتن فولكر"),
    ("نائب وزير الطاقة التنزاني للانتقال الطاقي", "جوزيف كابينغا"),
    ("رئيس برلمان أمريكا الوسطى", "كارلوس هيرنانديز"),
    ("رئيس مجموعة الصداقة البرلمانية", "تيري هنري"),
    ("مدير الاتصال المؤسسي بالمجموعة", "سعيد الرحبي"),
]
MEETINGS = [
    "استقبل وزير الداخلية فريد سلامة، {o} {n}، وبحث معه التعاون.",
    "استقبل وزير الداخلية فريد سلامة {o} {n} في مكتبه.",
    "التقى وزير الداخلية فريد سلامة في نيروبي {o} السيد {n}.",
    "التقى وزير الداخلية فريد سلامة اليوم {n}، {o}، والوفد المرافق.",
    "بحث وزير الداخلية فريد سلامة مع {o}، السيد {n}، سبل التعاون.",
]


@pytest.mark.parametrize("way", MEETINGS)
def test_a_post_is_whose_name_stands_beside_it(way: str) -> None:
    missed = []
    for post, name in POSTS:
        text = way.format(o=post, n=name)
        read = {p.name: p.office for p in mithaq.read(text).persons}
        if read.get("فريد سلامة") != "وزير الداخلية" or read.get(name) != post:
            missed.append((post, read))
    assert not missed


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("رئيس مالطا", "وصل سالم بن علي رئيس مالطا إلى نيروبي، صباح اليوم."),
        ("مستشارا في الديوان الملكي", "عين الدكتور علي بن سالم مستشارا في الديوان الملكي بالمرتبة الممتازة."),
        ("أمير منطقة عسير", "استقبل الأمير تركي بن سالم أمير منطقة عسير في منزله بأبها، سفير مالطا."),
        ("المتحدث باسم بوينغ", "وقال كريس كارتر المتحدث باسم بوينغ لوكالة الأنباء الفرنسية، إن العمل مستمر."),
    ],
)
def test_where_a_post_ends(office: str, text: str) -> None:
    assert office in [p.office for p in mithaq.read(text).persons]


HEADS = ["رئيس {x}", "نائب رئيس {x}", "الرئيس التنفيذي ل{x}", "رئيس مجلس إدارة {x}", "مديرة {x}"]
PRIVATE = ["شركة توتال الفرنسية", "غرفة تجارة وصناعة كمبالا", "حركة الأمل التونسية", "اتحاد الصناعات الكويتية"]


@pytest.mark.parametrize("head", HEADS)
def test_who_heads_a_private_body_serves_no_state(head: str) -> None:
    texts = [f"قال {head.format(x=body)} مايكل كارتر إن العمل مستمر." for body in PRIVATE]
    read = [[(p.name, p.country) for p in mithaq.read(text).persons] for text in texts]
    assert read == [[("مايكل كارتر", None)]] * len(PRIVATE)


NAMED = [
    ("وزير الثقافة والفنون، الناطق باسم الحكومة، السيد الحسين ولد سالم", "الحسين ولد سالم", True),
    ("وزير الدولة، وزير العدل، السيد داودا كامارا", "داودا كامارا", True),
    ("نائب رئيس الوزراء، وزير الخارجية، مراد إيفانوف", "مراد إيفانوف", True),
    ("المستشار عدنان فنجري وزير العدل", "عدنان فنجري", False),
    ("الدكتور راكان الطوق المشرف العام على الشؤون الثقافية", "راكان الطوق", False),
    ("المدير العام للمنظمة سالم بن محمد المالك", "سالم بن محمد المالك", False),
    ("السيدة الأولى جانجا دا سيلفا", "جانجا دا سيلفا", False),
    ("حواء أصل، ممثلة المنظمة الدولية للهجرة", "حواء أصل", False),
]
BESIDE = [
    "استقبل رئيس مالطا اليوم {x}، في مكتبه.",
    "التقى رئيس مالطا مع {x}، وبحث معه التعاون.",
    "حضر اللقاء وزير الدفاع علي بن سالم، و{x}.",
    "وصل وفد برئاسة {x}، إلى فاليتا.",
    "بحث {x}، اليوم مع نظيره سبل التعاون.",
]


@pytest.mark.parametrize("place", BESIDE)
def test_a_name_is_read_whatever_its_words_are_elsewhere(place: str) -> None:
    missed = []
    for words, name, both in NAMED:
        read = {p.name: p.office for p in mithaq.read(place.format(x=words)).persons}
        if name not in read or (both and "، " not in (read[name] or "")):
            missed.append((words, read))
    assert not missed


@pytest.mark.parametrize(
    ("body", "kind", "country", "text"),
    [
        ("المجلس الأعلى للنيابة الإدارية", "ministry", None, "اجتمع المجلس الأعلى للنيابة الإدارية أمس."),
        ("الهيئة العامة للطيران المدني القطرية", "ministry", "QA", "وقعت الهيئة العامة للطيران المدني القطرية العقد."),
        ("جمعية الصداقة الصينية العربية", "ngo", None, "زار الوفد جمعية الصداقة الصينية العربية."),
        ("مجلس الأعمال العربي الروسي", "ngo", None, "عقد مجلس الأعمال العربي الروسي اجتماعه."),
        ("منظمة كوفاكس", "ngo", None, "شكر الوزير منظمة كوفاكس، وأشاد بالتعاون."),
        ("نورينكو", "company", "CN", "التقى الوزير رئيس شركة (نورينكو) الصينية."),
    ],
)
def test_whose_a_body_is(body: str, kind: str, country: str | None, text: str) -> None:
    assert [(o.name, o.kind, o.country) for o in mithaq.read(text).organisations] == [(body, kind, country)]


def test_letters_in_brackets_are_nobody() -> None:
    assert not mithaq.read("ذكرت هيئة الإذاعة الكورية الجنوبية (كيه بي إس) ذلك.").persons


@pytest.mark.parametrize(
    ("name", "office", "country", "text"),
    [
        (
            "أيمن بن محمد السالم",
            "محافظ البنك المركزي السعودي ورئيس الدورة الحالية للمجلس",
            "SA",
            "ترأس الاجتماع أيمن بن محمد السالم، محافظ البنك المركزي السعودي ورئيس الدورة الحالية للمجلس، أمس.",
        ),
        (
            "أحمد سالم",
            "المتحدث الرسمي ومدير إدارة الدبلوماسية العامة بوزارة الخارجية",
            None,
            "وقال السفير أحمد سالم المتحدث الرسمي ومدير إدارة الدبلوماسية العامة بوزارة الخارجية، إن الوزير رحب.",
        ),
        (
            "محمد ولد سالم",
            "الرئيس الموريتاني رئيس الاتحاد الأفريقي",
            "MR",
            "التقى الرئيس الموريتاني رئيس الاتحاد الأفريقي محمد ولد سالم في مكتبه سفير مالطا.",
        ),
        (
            "حمد سالم",
            "النائب الأول لرئيس مجلس الوزراء ووزير الدفاع ووزير الداخلية",
            None,
            "بحث النائب الأول لرئيس مجلس الوزراء ووزير الدفاع ووزير الداخلية الشيخ حمد سالم الأمر.",
        ),
    ],
)
def test_who_has_two_posts(name: str, office: str, country: str | None, text: str) -> None:
    assert (name, office, country) in [(p.name, p.office, p.country) for p in mithaq.read(text).persons]


def test_who_stands_in_a_list_keeps_his_own_post() -> None:
    text = "حضر اللقاء فريد سلامة وزير العدل ورئيس هيئة الاستثمار ومحافظ نيروبي."
    assert [p.office for p in mithaq.read(text).persons if p.name] == ["وزير العدل"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("بحث وزير الصناعة الياباني، المهندس خالد سالم وزير النقل المصري، سبل التعاون.", "وزير النقل المصري"),
        ("استقبل الرئيس الكيني، الدكتور خالد سالم وزير النقل المصري.", "وزير النقل المصري"),
        ("استقبل وزير النقل الأردني، الدكتور خالد سالم وزير النقل المصري كامل الوزير.", "وزير النقل الأردني"),
        ("استقبل وزير النقل الأردني، الدكتور خالد سالم، وزير النقل المصري كامل الوزير.", "وزير النقل الأردني"),
    ],
)
def test_a_comma_parts_a_post_from_the_name_with_a_post_of_another_state(text: str, office: str) -> None:
    assert [p.office for p in mithaq.read(text).persons if p.name == "خالد سالم"] == [office]


@pytest.mark.parametrize("affairs", ["السياسية", "الدبلوماسية", "القنصلية والدبلوماسية", "العسكرية", "الأمنية"])
@pytest.mark.parametrize("name", ["خالد سالم", "السيد خالد سالم"])
def test_affairs_of_any_sort_belong_to_the_post(affairs: str, name: str) -> None:
    office = f"وكيل وزارة الخارجية للشؤون {affairs}"
    [person] = mithaq.read(f"أكد {office} {name} أن العمل مستمر.").persons
    assert (person.name, person.office) == ("خالد سالم", office)
