"""What one side wants another to do, and who stands together on one side."""

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read

MET = "التقى الرئيس المصري عبد الفتاح السيسي نظيره الفرنسي إيمانويل ماكرون في القاهرة. "


def found(text: str) -> list[tuple[str, str]]:
    """(actors, what) of what is read."""
    records = read(Document(id="demands", text=text, published=None)).commitments
    return [(" ".join(record.actors), record.what) for record in records]


@pytest.mark.parametrize(
    ("actors", "what", "text"),
    [
        ("IL", "الانسحاب الكامل من قطاع غزة", "دعا وزير الخارجية المصري إسرائيل إلى الانسحاب الكامل من قطاع غزة."),
        ("LB", "ضبط المعابر", "تشترط السعودية على لبنان ضبط المعابر."),
        ("GR", "سحب قواتها من الجزر", "وطالب بيان للخارجية التركية اليونان بسحب قواتها من الجزر."),
        ("IR", "الإفراج الفوري عن المحتجزين", "حثت فرنسا إيران على الإفراج الفوري عن المحتجزين."),
        ("US", "رفع الرسوم الجمركية", "قال المتحدث باسم الخارجية الصينية إن على واشنطن رفع الرسوم الجمركية."),
        ("IR", "وقف تخصيب اليورانيوم", "وقال الوزير الفرنسي إنه يجب على إيران وقف تخصيب اليورانيوم."),
        ("IL", "انسحاب القوات الإسرائيلية من لبنان", MET + "وأكد السيسي ضرورة انسحاب القوات الإسرائيلية من لبنان."),
        ("IMF", "قرضا بقيمة أربعة مليارات دولار", "طلبت تونس من صندوق النقد الدولي قرضا بقيمة أربعة مليارات دولار."),
    ],
)
def test_of_whom_something_is_wanted(actors: str, what: str, text: str) -> None:
    assert found(text) == [(actors, what)]


@pytest.mark.parametrize(
    ("actors", "text"),
    [
        ("OSCE RU UA", "اتفقت أوكرانيا وروسيا ومنظمة الأمن والتعاون في أوروبا على سحب الأسلحة من المنطقة."),
        ("CN PK", "وقعت باكستان اتفاقا مع الصين للحصول على ثماني غواصات."),
        ("EG", MET + "وأكد الرئيس المصري دعم مصر لترشيح فرنسا لرئاسة اليونسكو."),
    ],
)
def test_who_stands_on_one_side(actors: str, text: str) -> None:
    assert [who for who, _ in found(text)] == [actors]


def test_an_amount_of_several_words_is_not_cut() -> None:
    text = (
        "وقعت الحكومة اليمنية والبنك الإسلامي للتنمية اتفاقية تعاون. وقال وزير المالية اليمني إن الاتفاقية شملت تخصيص "
    )
    assert found(text + "مليون ونصف المليون دولار لشراء الأدوية.") == [
        ("IsDB YE", "تخصيص مليون ونصف المليون دولار لشراء الأدوية")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "دعا الوزير المصري نظيره الإسرائيلي إلى الهدوء.",
        "قال المتحدث باسم الخارجية الصينية إن على واشنطن التحلي بالحكمة.",
        "طلبت تونس من صندوق النقد الدولي توضيحا.",
        "وقال الوزير إن على الرغم من الخلاف لم تتغير العلاقات مع إيران.",
    ],
)
def test_advice_is_none(text: str) -> None:
    assert found(text) == []
