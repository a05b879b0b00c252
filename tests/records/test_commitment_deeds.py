"""What one state is told to have done for another or to him."""

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def found(text: str) -> list[tuple[str, str, str]]:
    """(actors, status, kind) of what is read."""
    records = read(Document(id="deeds", text=text, published=None)).commitments
    return [(" ".join(record.actors), record.status, record.kind) for record in records]


@pytest.mark.parametrize(
    ("actors", "status", "kind", "text"),
    [
        ("KM", "agreed", "policy", "أعلنت جزر القمر قطع علاقاتها الدبلوماسية مع قطر."),
        ("MR", "completed", "policy", "وقطعت موريتانيا علاقاتها مع إيران."),
        ("PL", "completed", "policy", "طردت بولندا ثلاثة دبلوماسيين إيرانيين."),
        ("BH", "completed", "policy", "استدعت البحرين سفيرها لدى إيران للتشاور."),
        ("DK", "completed", "policy", "أغلقت الدنمارك سفارتها في بغداد."),
        ("US", "completed", "policy", "فرضت الولايات المتحدة عقوبات على ثلاثة مسؤولين إيرانيين."),
        ("RU", "completed", "policy", "وفرضت روسيا حظرا على استيراد اللحوم القرغيزية."),
        ("EU", "completed", "policy", "مدد الاتحاد الأوروبي العقوبات المفروضة على روسيا ستة أشهر."),
        ("US", "completed", "policy", "أزالت الولايات المتحدة السودان من قائمة الدول الراعية للإرهاب."),
        ("FR", "completed", "policy", "سحبت فرنسا آخر جنودها من مالي."),
        ("IL", "completed", "policy", "أطلقت إسرائيل سراح خمسين أسيرا فلسطينيا."),
        ("SD", "completed", "project", "سدد السودان 335 مليون دولار للولايات المتحدة."),
        ("CH", "completed", "project", "أعادت سويسرا إلى نيجيريا 320 مليون دولار."),
        ("SI", "completed", "project", "وفتحت سلوفينيا سفارة لها في نيروبي."),
        ("SA", "completed", "project", "افتتحت السعودية مدرسة في كابول."),
        ("EG QA", "completed", "policy", "استأنفت مصر وقطر الرحلات الجوية بينهما."),
        (
            "KW",
            "completed",
            "project",
            "وصلت إلى بورتسودان أمس طائرة إغاثية كويتية تحمل أدوية إلى السودان.",
        ),
        ("AE SA", "completed", "project", "وصلت مساعدات سعودية وإماراتية جديدة إلى مدينة عدن جنوب اليمن."),
        ("KW", "completed", "project", "الكويت ترسل 40 طنا من المساعدات إلى السودان\n\nالكويت"),
        ("TR", "completed", "project", "تركيا تفتتح قاعدة عسكرية في الصومال\n\nمقديشو"),
        ("SA", "agreed", "project", "السعودية تعيد فتح سفارتها في بغداد\n\nبغداد"),
        ("CN", "proposed", "project", "قالت الوزيرة إن مصر تتفاوض على قرض بقيمة ملياري دولار مع الصين."),
        ("JO JP", "agreed", "project", "وقع الأردن واليابان مذكرات بخصوص تقديم منحة بقيمة 800 مليون ين."),
        ("QA TR", "agreed", "project", "تلقت سوريا وعودا من قطر وتركيا لإعادة افتتاح سفارتيهما."),
        ("KW", "completed", "project", "دعمت الكويت الأونروا بمليوني دولار."),
        ("KW", "agreed", "project", "خصصت الكويت عشرة ملايين دولار لإغاثة السودان."),
        ("WB", "agreed", "project", "منح البنك الدولي المغرب قرضا بقيمة 500 مليون دولار."),
        ("JP", "completed", "project", "تسلمت وزارة الصحة التونسية هبة مقدمة من الحكومة اليابانية."),
        ("CN", "agreed", "project", "الصين تبني محطة كهرباء في مصر\n\nالقاهرة"),
        ("US", "agreed", "project", "وقال الوزير الأمريكي إن بلاده سترسل إلى أوكرانيا 31 دبابة."),
        (
            "JP",
            "completed",
            "project",
            "أعلنت وزارة الصحة الفلسطينية وصول دفعة من المنحة المقدمة من اليابان.",
        ),
        (
            "US",
            "agreed",
            "project",
            "أعلنت وزارة الدفاع الأمريكية عن دفعة مساعدات عسكرية إلى أوكرانيا، تبلغ قيمتها مليار دولار.",
        ),
        ("DE", "agreed", "project", "وكانت ألمانيا، بعد ضغوط من حلفائها، أعلنت أنها ستنقل دبابات إلى أوكرانيا."),
        ("RU", "agreed", "project", "ستبني روسيا، وفق ما ذكره الوزير المصري، محطة نووية في الضبعة."),
        ("TR", "agreed", "project", "وسيفتتح الرئيس التركي في مقديشو غدا، مستشفى جديدا."),
        ("EG IN", "agreed", "project", "اتفقت مصر والهند على تسيير خط بحري مباشر."),
        ("MA", "agreed", "policy", "المغرب يقطع علاقاته الدبلوماسية مع إيران\n\nالرباط"),
    ],
)
def test_what_one_did_for_another_or_to_him(actors: str, status: str, kind: str, text: str) -> None:
    assert found(text) == [(actors, status, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "تتفاوض إيران مع تركيا حول الأمن.",
        "أعلنت وزارة الخارجية الفلسطينية وصول الوفد الياباني.",
        "وقال الطرفان المصري والهندي إنهما قررا «تعميق وتوسيع وتعزيز»، علاقاتهما.",
        "تسلم الوزير التونسي أوراق اعتماد السفير الياباني.",
        "بحث السفيران المصري والأردني التعاون، وخصص جزء من اللقاء للإعداد للقمة.",
        "ستبني روسيا، وفق ما ذكره الوزير المصري، علاقات متينة مع مصر.",
        "استدعت البحرين السفير الإيراني وسلمته مذكرة احتجاج.",
        "فرضت الأرجنتين التعادل 2-2 على البرازيل.",
        "طردت الشرطة البولندية متظاهرين روسا.",
        "سيغلق المجال الجوي الكيني عند وصول الرئيس الأمريكي.",
        "وصل الرئيس الكويتي إلى بورتسودان على متن طائرة خاصة.",
        "وصلت سفينة حربية روسية إلى ميناء طرطوس السوري.",
        "المغرب يواجه إيران في نهائي البطولة\n\nالرباط",
        "وقطعت تركيا شوطا كبيرا في علاقات الصداقة مع إيران.",
    ],
)
def test_news_of_two_that_tells_no_deed(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("actors", "status", "kind", "text"),
    [
        ("BR", "completed", "policy", "استدعت البرازيل سفيرتها لدى إسرائيل للتشاور."),
        ("DK", "agreed", "policy", "قررت الدنمارك تعليق تعاونها العسكري مع النيجر."),
        ("BE", "agreed", "policy", "أعلنت بلجيكا وقف التعاون القضائي مع رواندا."),
        ("SE", "completed", "policy", "علقت السويد تعاونها العسكري مع إثيوبيا."),
        ("LY", "completed", "policy", "رحلت ليبيا 300 مهاجر إلى تشاد."),
        ("TR", "completed", "project", "رحلت تركيا مئات اللاجئين الأفغان إلى أفغانستان."),
        ("AT", "completed", "project", "استقبلت النمسا 150 لاجئا من سوريا."),
        ("IN", "completed", "project", "أجلت الهند 700 من رعاياها من السودان."),
        ("HN", "completed", "project", "نقلت هندوراس سفارتها إلى القدس."),
        ("GB", "completed", "project", "نشرت بريطانيا 800 جندي في إستونيا."),
        ("VE", "proposed", "policy", "وأمهلت كولومبيا فنزويلا أسبوعا لسحب قواتها."),
        ("DE", "under_way", "policy", "بدأت ألمانيا في سحب قواتها من النيجر."),
        ("GR", "agreed", "project", "قال الوزير إن اليونان ستنقل قواتها من رواندا إلى كينيا."),
        ("CA", "proposed", "policy", "وانتقد الرئيس الكندي المكسيك، متوعدا بفرض رسوم جمركية عليها."),
        ("KR", "agreed", "project", "وأشادت الوزيرة الكورية بكينيا، متعهدة ببناء مستشفى في نيروبي."),
        ("IN", "completed", "policy", "ضاعفت الهند الرسوم الجمركية على الصلب التركي."),
        ("NO", "completed", "policy", "اعترفت النرويج بدولة فلسطين."),
        ("PY", "completed", "policy", "اعترفت باراغواي بالقدس عاصمة لإسرائيل."),
        ("KR KE", "completed", "project", "انتهت كوريا الجنوبية من بناء جسر في كينيا."),
        (
            "RU",
            "completed",
            "policy",
            "زار الوزير الإيراني روسيا. وانسحبت روسيا في وقت سابق من شهر مايو من الاتفاق النووي.",
        ),
    ],
)
def test_steps_that_other_words_tell(actors: str, status: str, kind: str, text: str) -> None:
    assert found(text) == [(" ".join(sorted(actors.split())), status, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "استقبلت تركيا ثلاثة وفود من سوريا.",
        "استضافت قطر 16 منتخبا من اليابان وكينيا.",
        "نشرت الصين تقريرا عن كندا.",
        "نشرت الصين 30 صورة من كندا.",
        "اعترفت السويد بأن الحوار مع المجر صعب.",
        "رحلت فرنسا عن تشاد.",
        "وكان الجيش الكيني مهددا بالهزيمة أمام الصومال.",
        "قررت السويد تعزيز تعاونها مع إثيوبيا.",
    ],
)
def test_what_only_looks_like_such_a_step(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("verb", ["أدانت مالطا", "رحبت مالطا ب", "انتقد وزير الخارجية المالطي", "وصلت إلى مالطا أنباء"])
@pytest.mark.parametrize("what", ["نقل سفارتها للقدس", "طرد السفير الإيراني", "رفع العقوبات عن إيران"])
def test_what_another_says_of_a_decision_leaves_it_to_whoever_took_it(verb: str, what: str) -> None:
    space = "" if verb.endswith("ب") else " عن " if verb.endswith("أنباء") else " "
    told = f"{verb}{space}قرار كينيا {what}.\nوقالت فلسطين إنها استدعت سفيرها لدى تونس."
    found = read(Document(text=told, id="d", lang="ar", published="2024-05-08")).to_dict()["commitments"]
    assert [(one["what"], one["actors"], one["status"]) for one in found if what in one["what"]] == [
        (what, ["KE"], "agreed")
    ]


@pytest.mark.parametrize(
    "text", ["نفت كينيا قرار مالطا قطع العلاقات معها.", "ألغت كينيا قرار الحكومة المالطية نقل السفارة."]
)
def test_decisions_that_are_no_more(text: str) -> None:
    assert read(Document(text=text, id="d", lang="ar", published="2024-05-08")).to_dict()["commitments"] == []
