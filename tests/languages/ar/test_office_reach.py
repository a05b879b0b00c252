"""Offices of bodies that no list holds, and leaders' surnames that are everyday words; invented sentences."""

from __future__ import annotations

import pytest

import mithaq


def people(text: str) -> list[tuple[str, str | None, str | None]]:
    document = {"published": "2026-03-12", "publisher": "spa.gov.sa"}
    return [(p.name, p.country, p.office) for p in mithaq.read(text, **document).persons]


@pytest.mark.parametrize(
    ("name", "country", "office", "text"),
    [
        ("سالم العمري", None, "مدير المعرض", "وأوضح مدير المعرض سالم العمري أن الإقبال كبير."),
        (
            "سراج الحميدان",
            "SA",
            "الناطق الإعلامي بصحة الطائف",
            "قال الناطق الإعلامي بصحة الطائف سراج الحميدان إن الحملة مستمرة.",
        ),
        ("نادر الشهري", "SA", "المتحدث الرسمي لبلدية تنومة", "أكد المتحدث الرسمي لبلدية تنومة نادر الشهري ذلك."),
        (
            "خالد العتيبي",
            "SA",
            "مدير مرور محافظة شقراء",
            "قال مدير مرور محافظة شقراء العقيد خالد العتيبي إن الحركة خفيفة.",
        ),
        (
            "علي الطيار",
            None,
            "مدير مستشفى الملك فهد التخصصي",
            "افتتحه مدير مستشفى الملك فهد التخصصي الدكتور علي الطيار.",
        ),
        ("أنور السالم", None, "المدير المالي للمجموعة", "وأوضح المدير المالي للمجموعة أنور السالم أن الأرباح زادت."),
        ("خالد العلي", None, "مدير مهرجان التمور", "وقال خالد العلي مدير مهرجان التمور إن الإقبال كبير."),
        ("خالد العلي", None, "رئيس نادي الهلال", "وقال خالد العلي رئيس نادي الهلال إن الفريق جاهز."),
        ("خالد العلي", None, "مدير مستشفى الملك فهد", "وقال خالد العلي مدير مستشفى الملك فهد إن العمل مستمر."),
        (
            "خالد العلي",
            None,
            "مدير «مركز الدراسات والإرهاب»",
            "وقال خالد العلي مدير «مركز الدراسات والإرهاب» إن ذلك ممكن.",
        ),
        (
            "خالد العتيبي",
            "SA-02",
            "مستشار خادم الحرمين الشريفين أمير منطقة مكة المكرمة",
            "زار مستشار خادم الحرمين الشريفين أمير منطقة مكة المكرمة الأمير خالد العتيبي المشروع.",
        ),
        ("سميحان الشمري", "SA", "رئيس بلدية محافظة طبرجل", "صرح رئيس بلدية محافظة طبرجل المهندس سميحان الشمري بذلك."),
        ("بدر السالم", "SA", "وزير النقل", "كان في استقباله وزير النقل المهندس بدر السالم ومسؤولون."),
    ],
)
def test_an_office_reaches_to_the_name(name: str, country: str | None, office: str, text: str) -> None:
    assert people(text) == [(name, country, office)]


@pytest.mark.parametrize(
    "text",
    [
        "مثلوا المملكة بشكل مشرف في باكستان.",
        "عادت الحكومة الليبية من المنفى إلى ليبيا.",
        "لا صوت يعلو فوق صوت المعلم في سوريا.",
        "اتخذ القرار بعد مرات عدة.",
        "تحقق ذلك بفضل من الله ثم بالعمل.",
    ],
)
def test_everyday_words_are_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize("text", ["وأكد بري أن لبنان بخير.", "التقى نبيه بري الوفد. وعاد بري إلى بيروت."])
def test_the_leader_of_that_name(text: str) -> None:
    assert [country for _, country, _ in people(text)] == ["LB"]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["لوك ريمي"], "انتقل لوك ريمي وفالكاو معا."),
        (["ميك فانينج"], "تعرض ميك فانينج صاحب لقب البطولة للحادث."),
        (["سعاد العلي"], "سعاد العلي-سبق- الرياض: بدأ الموسم."),
    ],
)
def test_a_name_ends_before_what_is_said_of_its_bearer(names: list[str], text: str) -> None:
    assert [name for name, _, _ in people(text)] == names


def test_a_party_s_head_serves_no_state() -> None:
    assert people("استقبل الملك رئيس حزب القوات اللبنانية سمير جعجع.")[-1][:2] == ("سمير جعجع", None)


def test_an_office_in_a_body_says_whom_a_known_man_serves() -> None:
    text = "الزياني يزور مسقط\nوصل الأمين العام لمجلس التعاون لدول الخليج العربية عبداللطيف الزياني إلى مسقط."
    assert [country for _, country, _ in people(text)] == ["GCC"]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["عبد الرحمن العبيد", "أحمد العتيبي"], "حضر الحفل أحمد العتيبي وعبد الرحمن العبيد."),
        (["يوسف شاهين"], "قال لي يوسف شاهين إنه سعيد."),
        (["نديم الحسن"], "خطف العقيد المنشق نديم الحسن أمس."),
        ([], "يدخل الفريق الكروي الأول بالنادي أسبوعه الأخير."),
        ([], "أشاد رئيس الوزراء المصري بدور الأزهر الشريف."),
    ],
)
def test_what_belongs_to_a_name(names: list[str], text: str) -> None:
    assert sorted(name for name, _, _ in people(text)) == sorted(names)


def test_a_king_is_not_the_son_who_bears_his_name() -> None:
    text = "وصل ولي ولي العهد الأمير محمد بن سلمان بتوجيه من خادم الحرمين الشريفين الملك سلمان."
    assert people(text) == [("محمد بن سلمان", "SA", "ولي ولي العهد"), ("سلمان", "SA", "خادم الحرمين الشريفين")]


def test_an_actor_represents_no_state() -> None:
    assert people("حضر الممثل الأمريكي جوش تشارلز العرض.") == [("جوش تشارلز", None, "الممثل الأمريكي")]


def test_a_prince_is_not_of_a_republic() -> None:
    text = "وصل الأمير نواف السالم إلى معسكر الفريق في مدينة سالزبورغ النمساوية."
    found = mithaq.read(text, published="2026-03-12", publisher="alriyadh").persons
    assert [p.country for p in found if p.name == "نواف السالم"] in ([None], ["SA"])
