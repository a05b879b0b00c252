"""Posts told in many words, names that are other words too, bodies by their longer and shorter names.

All persons, posts and encounters here are invented.
"""

from __future__ import annotations

import pytest

import mithaq


def people(text: str) -> dict[str, tuple[str | None, str | None]]:
    return {p.name: (p.country, p.office) for p in mithaq.read(text, published="2026-03-12").persons}


def bodies(text: str) -> dict[str, tuple[str, str | None]]:
    return {b.name: (b.kind, b.country) for b in mithaq.read(text, published="2026-03-12").organisations}


POSTS = [
    "نائب رئيس الوزراء",
    "وزير الصحة",
    "وزير المالية الأردني",
    "المدير العام لشركة النقل",
    "سفير العراق",
    "المكلف بتسيير أعمال الهيئة العامة للموانئ",
    "مدير مكتب سمو وزير الداخلية",
    "مساعد مدير عام مكتب معالي وزير العدل",
    "المستشار بالديوان الملكي المشرف العام على مركز الملك سلمان للإغاثة",
    "المشرف على مكتب مدير الجامعة",
    "عميد كلية الطب",
    "نائب رئيس الجامعة لشؤون خدمة المجتمع",
    "مدير الإعلام والعلاقات العامة",
]
NAMES = ["سالم كريم", "جمال شريف", "عادل منصور", "صبري حسن", "محمد العمري", "أحمد بن سعيد"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("post", POSTS)
def test_a_post_between_commas_behind_a_name_that_may_be_other_words(post: str, name: str) -> None:
    found = people(f"قال {name}، {post}، إن العمل مستمر.")
    assert found[name][1] == post


@pytest.mark.parametrize("post", POSTS)
def test_a_post_before_a_titled_name(post: str) -> None:
    assert people(f"حضر اللقاء {post} الدكتور سامر العمري.")["سامر العمري"][1] == post


@pytest.mark.parametrize("mark", ["،", "؛", " -"])
@pytest.mark.parametrize("post", ["نائب رئيس الوزراء ووزير الخارجية", "وزير المالية الأردني", "رئيس هيئة الموانئ"])
def test_marks_between_a_name_and_its_post(mark: str, post: str) -> None:
    assert people(f"ترأس الاجتماع مع خالد العمري{mark} {post}، أمس في عمان.")["خالد العمري"][1] == post


@pytest.mark.parametrize(
    ("name", "office", "text"),
    [
        (
            "سيرغي بتروف",
            "نائب وزير الخارجية المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط",
            "بدأت الجلسة برئاسة نائب وزير الخارجية المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط سيرغي بتروف.",
        ),
        (
            "إيفان بتروف",
            "سفير صربيا المعتمد لدى بلادنا",
            "استقبل وزير الدفاع سفير صربيا المعتمد لدى بلادنا إيفان بتروف.",
        ),
        ("خالد بن سعد", "ولي العهد السعودي", 'وأكد ذلك ولي العهد السعودي الأمير "خالد بن سعد".'),
        ("ساري حمدان", "نائبة مديرة الجامعة", "حضرت نائبة مديرة الجامعة بروفيسور ساري حمدان اللقاء."),
        ("نبيل بري", 'زعيم حركة "النور"', 'وقال نبيل بري زعيم حركة "النور" إن الحوار مفيد.'),
        ("مولاي رشيد", None, "استقبل الأمير مولاي رشيد، في الرباط، السفير النرويجي."),
        ("خالد بن سعد", None, "استقبل الأمير خالد بن سعد في الرياض السفير النرويجي."),
    ],
)
def test_the_office(name: str, office: str | None, text: str) -> None:
    assert people(text)[name][1] == office


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("وزيرة الرياضة والألعاب الأولمبية وأولمبياد ذوي الاحتياجات الخاصة", "السيدة ماري لوران"),
        ("مدير برنامج دعم المشاريع الصغيرة", "الدكتور نبيل حسن"),
        ("رئيس فريق التفاوض", "الأستاذ عادل منصور"),
        ("مستشار شمال أفريقيا والشرق الأوسط برئاسة الجمهورية", "السيد باتريك دوران"),
    ],
)
def test_posts_in_a_list_of_those_present(post: str, name: str) -> None:
    found = people(f"حضر اللقاء وزير الاقتصاد السيد برونو دوران، و{post} {name}، ومدير المراسم السيد بيير لوران.")
    assert found[name.split(" ", 1)[1]][1] == post


def test_all_of_a_list_are_of_its_side() -> None:
    text = (
        "حضر من الجانب الياباني السفير كينجي تاناكا، ومدير المراسم هيروشي ساتو، ومن الجانب الأردني الوزير سامر العمري."
    )
    found = people(text)
    assert {name: country for name, (country, _) in found.items()} == {
        "كينجي تاناكا": "JP",
        "هيروشي ساتو": "JP",
        "سامر العمري": "JO",
    }


def test_ministers_without_a_state_are_of_the_side_whose_ministers_have_none() -> None:
    text = (
        "وقعت قطر وكينيا اتفاقية في مجال النقل.\n"
        "جاء التوقيع بحضور سالم المري وزير المواصلات، وجون كاماو وزير النقل الكيني، في الدوحة عاصمة قطر."
    )
    found = people(text)
    assert (found["سالم المري"][0], found["جون كاماو"][0]) == ("QA", "KE")


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], "خادم الحرمين يهدي الأردنيين مدينة طبية."),
        (["الأسد"], "أكد المجتمعون ضرورة رحيل الأسد في سوريا."),
        ([], "افترس الأسد غزالا في كينيا."),
        (["مبارك الدوسري"], "قال مبارك الدوسري رئيس البلدية إن العمل مستمر في مصر."),
        (["صالح الشيبي"], "استقبل سادن الكعبة المشرفة الدكتور صالح الشيبي الوفد."),
    ],
)
def test_who_is_a_person(names: list[str], text: str) -> None:
    assert list(people(text)) == names


@pytest.mark.parametrize(
    ("name", "kind", "country", "text"),
    [
        ("منظمة الطيران المدني في إيران", "ministry", "IR", "وقعت منظمة الطيران المدني في إيران الاتفاقية."),
        ("منظمة الطيران الرياضي الدولية (FAI)", "ngo", None, "قررت منظمة الطيران الرياضي الدولية (FAI) ذلك."),
        ("الدول الثماني الكبرى", "igo", None, "شاركت اليابان في قمة الدول الثماني الكبرى."),
        ("الدول الصناعية السبع", "igo", None, "شاركت اليابان في قمة الدول الصناعية السبع."),
        (
            "مكتب المتحدث باسم وزارة الدفاع الفرنسية",
            "ministry",
            "FR",
            "أصدر مكتب المتحدث باسم وزارة الدفاع الفرنسية بيانا.",
        ),
        ("جامعة الزرقاء الخاصة", "school", "JO", "وقعت جامعة الزرقاء الخاصة المذكرة."),
        ("سفارة النرويج لدى مالطا", "ministry", "NO", "أعلنت سفارة النرويج لدى مالطا ذلك."),
        ("سلطة الطيران المدني", "ministry", None, "وقعت سلطة الطيران المدني المذكرة."),
        ("شركة مصر للغزل والنسيج", "company", "EG", "وقعت شركة مصر للغزل والنسيج العقد."),
        ("الشركة القابضة للقطن والغزل والنسيج", "company", None, "وقعت الشركة القابضة للقطن والغزل والنسيج العقد."),
        ("الجزيرة", "media", "QA", "دانت الدول الاعتداء على مراسلة الجزيرة في غزة."),
        ("وزارة الخارجية الليبية", "ministry", "LY", "ضمن الجهود الدبلوماسية بوزارة الخارجية الليبية لإعادة العلاقات."),
        ("مجموعة Delta للأعمال البحرية", "company", None, "بدأت مجموعة Delta للأعمال البحرية المشروع."),
    ],
)
def test_bodies(name: str, kind: str, country: str | None, text: str) -> None:
    assert bodies(text)[name] == (kind, country)


@pytest.mark.parametrize(
    "text",
    [
        "قررت الحكومة وقف تصدير القمح ووقف إطلاق النار.",
        "طالبت الدول بوقف العدوان الإسرائيلي على لبنان.",
        "التعاون بين وزارتي خارجية البلدين مستمر.",
    ],
)
def test_no_bodies(text: str) -> None:
    assert not any(name.startswith(("وقف", "وزارة")) for name in bodies(text))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"غرفة الرياض": "SA", "غرفة بغداد": "IQ"}, "توقيع مذكرة التفاهم بين غرفتي الرياض وبغداد أمس."),
        ({"غرفة جدة": "SA", "غرفة مسقط": "OM"}, "وقعت غرفتا جدة ومسقط اتفاقا."),
        ({"جامعة الخرطوم": "SD", "جامعة القاهرة": "EG"}, "وقع الاتفاق بين جامعتي الخرطوم والقاهرة."),
        ({"وزارة الخارجية": "JO", "وزارة الدفاع": "JO"}, "أصدرت وزارتا الخارجية والدفاع الأردنيتان بيانا."),
        ({"وزارة الصحة": "SD", "وزارة التعليم": "SD"}, "بالتنسيق مع وزارتي الصحة والتعليم في السودان."),
        ({"سفارة مصر": "EG", "سفارة الأردن": "JO"}, "أغلقت سفارتا مصر والأردن أبوابهما."),
    ],
)
def test_two_bodies_under_one_noun(expected: dict[str, str], text: str) -> None:
    assert {name: country for name, (_, country) in bodies(text).items()} == expected


def test_an_office_for_affairs_ends_the_name_of_a_ministry() -> None:
    assert "وزارة الخارجية" in bodies("هو أرفع مسؤول في وزارة الخارجية لشؤون آسيا.")


BODIES = [
    ("هيئة تنظيم الاتصالات والبريد", "ministry", None),
    ("وزارة الثروة الحيوانية والسمكية", "ministry", None),
    ("مؤسسة الأمل للتنمية", "ngo", None),
    ("مجموعة الفجر القابضة", "company", None),
    ("صحيفة الفجر", "media", None),
    ("جامعة نيروبي للتكنولوجيا", "school", "KE"),
    ("بنك التنمية الكيني", "fund", "KE"),
    ("اتحاد الغرف التجارية الكينية", "ngo", "KE"),
    ("لجنة الانتخابات الكينية", "ministry", "KE"),
    ("الخطوط الجوية الكينية", "company", "KE"),
    ("القنصلية العامة لكينيا في دبي", "ministry", "KE"),
]


@pytest.mark.parametrize(
    "frame",
    [
        "أعلنت {} أمس عن المشروع.",
        "وقع الوزير مذكرة مع {}.",
        "بالتعاون مع {}، أطلقت الوزارة البرنامج.",
        "وأكد بيان صادر عن {} ذلك.",
        "اجتمع الوفد في مقر {}، ثم غادر.",
        "وذكرت {} أن العمل مستمر.",
    ],
)
@pytest.mark.parametrize(("name", "kind", "country"), BODIES)
def test_a_body_wherever_it_stands(name: str, kind: str, country: str | None, frame: str) -> None:
    assert bodies(frame.format(name)).get(name) == (kind, country)


def test_an_agency_by_its_quoted_name() -> None:
    assert bodies('وذكرت وكالة "نور" للأنباء أن العمل مستمر.') == {"نور": ("media", None)}


@pytest.mark.parametrize(
    ("name", "office", "text"),
    [
        ("محمد إسلامي", "رئيس هيئة الموانئ", "صرح محمد إسلامي، رئيس هيئة الموانئ، بذلك."),
        ("رفعت هيسار", "رئيس اتحاد الغرف", "يضم الوفد كلا من رفعت هيسار، رئيس اتحاد الغرف، وآخرين."),
        ("سامر مجدلاني", "وزير الصحة", "التقى وزير الصحة د سامر مجدلاني، اليوم، السفيرة الفنلندية."),
        (
            "سامر الحاوري",
            "وكيل وزارة التخطيط لقطاع الدراسات والتوقعات الاقتصادية",
            "حضر اللقاء وكيل وزارة التخطيط لقطاع الدراسات والتوقعات الاقتصادية الدكتور سامر الحاوري.",
        ),
    ],
)
def test_names_that_hardly_look_like_one(name: str, office: str, text: str) -> None:
    assert people(text)[name][1] == office
