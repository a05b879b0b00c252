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
        ("MA", "agreed", "policy", "المغرب يقطع علاقاته الدبلوماسية مع إيران\n\nالرباط"),
    ],
)
def test_what_one_did_for_another_or_to_him(actors: str, status: str, kind: str, text: str) -> None:
    assert found(text) == [(actors, status, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "تتفاوض إيران مع تركيا حول الأمن.",
        "تسلم الوزير التونسي أوراق اعتماد السفير الياباني.",
        "بحث السفيران المصري والأردني التعاون، وخصص جزء من اللقاء للإعداد للقمة.",
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
