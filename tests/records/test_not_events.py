"""Words that look like an encounter or a document that came about, and are neither."""

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def _read(text: str) -> list[tuple[str, str]]:
    ledger = read(Document(text=text, id="n", lang="ar", published="2024-05-08")).to_dict()
    return [(found["kind"], found["status"]) for kind in ("engagements", "instruments") for found in ledger[kind]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأعلنت الطوارئ لمدة شهر «قابل للتجديد» لحماية حدود تونس مع ليبيا والجزائر.", []),
        ("وقرض قابل للتحويل قدمته مصر إلى السودان.", []),
        ("ودعم الملك للأعمال الإنسانية وأنشطة الأمم المتحدة.", []),
        ("والترحيب الذي استقبل به الرئيس الإيراني حسن روحاني قرار الولايات المتحدة كان حذرا.", []),
        ("وصلت بعثة المنتخب السعودي للسهام إلى الدنمارك للمشاركة في بطولة العالم للسهام.", []),
        ("ودعا الرئيس الروسي فلاديمير بوتين، الذي يتذكر زيارته الأخيرة إلى الرياض، إلى الهدوء.", [("visit", "held")]),
        ("وقال إن دولا ستمنع سياحها من زيارة تونس.", []),
        (
            "وبررت روسيا موقفها بعد إعلان واشنطن في وقت سابق أنها تخطط لتحديث ترسانتها.\n"
            "وقال وزير الخارجية الروسي إن الولايات المتحدة لا تلتزم.",
            [],
        ),
        ("قالت روسيا إن إعلان واشنطن خلال الأسبوع الماضي التزامها بالمعاهدة مهم للولايات المتحدة.", []),
        (
            "تفويض الوزير بالتباحث حول مشروع مذكرة تفاهم في شأن المشاورات السياسية بين وزارة الخارجية في السعودية "
            "ووزارة الخارجية في البيرو.",
            [("memorandum", "drafted")],
        ),
        (
            "وأطلع الملك المجلس على مباحثاته مع العاهل المغربي الملك محمد السادس، والرئيس المصري عبد الفتاح السيسي، "
            "وفحوى الاتصالات الهاتفية.",
            [("meeting", "held"), ("meeting", "held")],
        ),
    ],
)
def test_what_is_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize("verb", ["ينتظر", "سينتظرون", "وينتظران", "وطالبوا ب", "ويعارضون"])
def test_what_many_await_or_oppose_is_not_held(verb: str) -> None:
    told = _read(
        f"لكن الدبلوماسيين {verb} زيارة وزير الخارجية الأمريكي جون كيري إلى كوبا.".replace("ب زيارة", "بزيارة")
    )
    assert not [found for found in told if found[1] in ("held", "under_way")]


def test_a_frame_is_no_town() -> None:
    assert _read("وصلت إدارة كلينتون للمرة الأولى إلى إطار للحوار.") == []


@pytest.mark.parametrize("verb", ["تقاعست", "امتنعت", "أحجمت", "تتهرب", "ستمتنع"])
def test_who_shuns_a_signing_signs_nothing(verb: str) -> None:
    assert not [found for found in _read(f"{verb} مصر عن توقيع اتفاقية التجارة مع فرنسا.") if found[1] == "signed"]


def test_who_met_somebody_for_the_first_time() -> None:
    assert _read("قابل الرئيس المصري عبد الفتاح السيسي للمرة الأولى نظيره الفرنسي إيمانويل ماكرون.") == [
        ("meeting", "held")
    ]


def test_who_scolds_an_accord_promises_nothing() -> None:
    text = "وصف رئيس الوزراء الإسرائيلي بنيامين نتنياهو الاتفاق بأنه خطأ سيفسح الطريق أمام إيران لإنتاج أسلحة نووية."
    assert read(Document(text=text, id="n", lang="ar", published="2015-07-15")).to_dict()["commitments"] == []
