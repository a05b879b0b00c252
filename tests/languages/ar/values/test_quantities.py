"""Figures with units, qualifiers and ranges; the value comes first, the Arabic last."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.measures import codes
from mithaq.languages.ar.values.quantities import quantities
from mithaq.languages.ar.values.tables import rows_of
from mithaq.model.quantity import Quantity
from mithaq.text.tokens import Tokenizer

TOKENIZER = Tokenizer(normalize)


def read(phrase: str) -> list[Quantity]:
    return quantities(TOKENIZER.tokenize(phrase))


def brief(phrase: str) -> list[tuple[Any, ...]]:
    return [(q.kind, (q.low, q.high) if q.amount is None else q.amount, q.unit) for q in read(phrase)]


@pytest.mark.parametrize(
    ("amount", "unit", "phrase"),
    [
        (4_200_000_000, "USD", "4,2 مليار دولار"),
        (20, "USD", "20 دولارا أميركيا"),
        (7, "CAD", "7 دولارات كندية"),
        (300, "KWD", "300 دينار كويتي"),
        (300, "dinar", "300 دينار"),
        (9, "riyal", "تسعة ريالات"),
        (2, "OMR", "ريالان عمانيان"),
        (1, "QAR", "ريال قطري واحد"),
        (2_000_000, "riyal", "مليونا ريال"),
        (50, "GBP", "50 جنيها إسترلينيا"),
        (50, "GBP", "50 إسترلينيا"),
        (50, "pound", "50 جنيها"),
        (6, "TRY", "6 ليرات تركية"),
        (80, "KGS", "80 سوما قرغيزيا"),
        (80, "UZS", "80 سوم أوزبكي"),
        (80, "som", "80 سوم"),
        (900, "KZT", "900 تنغي"),
        (15, "TJS", "15 سوموني"),
        (12, "AZN", "12 مانات أذربيجاني"),
        (12, "TMT", "12 مانات تركماني"),
        (70, "RUB", "70 روبلا"),
        (5, "CNY", "5 يوانات"),
        (5, "JPY", "5 ين"),
        (5, "XOF", "5 فرنك غرب أفريقيا"),
        (30, "USD", "$30"),
        (30, "USD", "30$"),
        (30, "USD", "USD 30"),
        (30, "EUR", "30 EUR"),
        (30, "EUR", "€30"),
        (30, "KZT", "30 ₸"),
        (3_000_000, "USD", "$3 ملايين"),
        (8, "cent", "8 سنتات"),
        (8, "halala", "8 هللات"),
        (20.25, "USD", "20 دولارا و25 سنتا"),
        (3_500_000, "USD", "3 ملايين دولار ونصف المليون"),
        (812, "riyal", "(812) ريالا"),
        (30_000, "riyal", "(30) ألف ريال"),
    ],
)
def test_money(amount: float, unit: str, phrase: str) -> None:
    assert brief(phrase) == [("money", amount, unit)]


@pytest.mark.parametrize(
    ("amount", "unit", "phrase"),
    [
        (40, "km", "40 كيلومترا"),
        (40, "km2", "40 كيلو مترا مربعا"),
        (40, "km2", "40 كم2"),
        (2_000_000, "m3", "مليوني متر مكعب"),
        (15, "hectare", "15 هكتارا"),
        (600, "MW", "600 ميغاواط"),
        (600, "MW", "600 ميجاوات"),
        (2.4, "GW", "2,4 غيغاواط"),
        (900, "kWh", "900 كيلوواط ساعة"),
        (900, "kWh", "900 كيلوواط/ساعة"),
        (5_000_000, "barrel", "خمسة ملايين برميل"),
        (60, "tonne", "60 طنا"),
        (2, "tonne", "طنين"),
        (7.5, "m", "سبعة أمتار ونصف المتر"),
        (1.5, "tonne", "طن ونصف"),
        (0.5, "km", "نصف كيلومتر"),
        (-3, "celsius", "ثلاث درجات مئوية تحت الصفر"),
        (90, "km/h", "90 كيلومترا في الساعة"),
    ],
)
def test_measures(amount: float, unit: str, phrase: str) -> None:
    assert brief(phrase) == [("measure", amount, unit)]


@pytest.mark.parametrize(
    ("kind", "amount", "phrase"),
    [
        ("percent", 17.4, "17.4%"),
        ("percent", 17.4, "%17.4"),
        ("percent", 17.4, "١٧٫٤٪"),
        ("percent", 17.4, "17,4 بالمئة"),
        ("percent", 17.4, "17,4 بالمائة"),
        ("percent", 17.4, "17,4 في المئة"),
        ("percent", 60, "ستون في المائة"),
        ("percent", 0.5, "نصف في المئة"),
        ("percent", 3, "ثلاث نقاط مئوية"),
        ("percent", 0.25, "25 نقطة أساس"),
        ("number", 0.004, "أربعة بالألف"),
        ("times", 4, "أربعة أضعاف"),
        ("times", 70, "70 ضعفا"),
        ("times", 2, "ضعفي"),
        ("times", 2, "إلى الضعف"),
        ("times", 3, "ثلاث مرات"),
        ("times", 2, "مرتين"),
        ("number", 0.75, "ثلاثة أرباع"),
        ("number", 0.4, "2/5"),
        ("number", -5, "-5"),
        ("number", 0.5, ".5"),
        ("ordinal", 2, "المرتبة الثانية"),
        ("ordinal", 12, "الدورة الـ12"),
        ("ordinal", 21, "القرن الحادي والعشرين"),
        ("ordinal", 20, "القرن العشرين"),
        ("number", 12, "الدول الـ12"),
    ],
)
def test_kinds(kind: str, amount: float, phrase: str) -> None:
    assert [(q.kind, q.amount) for q in read(phrase)] == [(kind, amount)]


@pytest.mark.parametrize(
    ("qualifier", "phrase"),
    [
        ("exact", "بلغ 40 مليونا"),
        ("about", "نحو 40 مليونا"),
        ("about", "بحوالي 40 مليونا"),
        ("about", "زهاء 40 مليونا"),
        ("about", "ما يقرب من 40 مليونا"),
        ("about", "وتناهز 40 مليونا"),
        ("about", "40 مليونا تقريبا"),
        ("about", "تقدر بـ 40 مليونا"),
        ("over", "لأكثر من 40 مليونا"),
        ("over", "بما يزيد على 40 مليونا"),
        ("over", "زادت عن 40 مليونا"),
        ("over", "تجاوزت قيمتها 40 مليونا"),
        ("over", "ليتخطى حاجز الـ40 مليونا"),
        ("over", "ما يربو على 40 مليونا"),
        ("over", "لا تقل عن 40 مليونا"),
        ("over", "40 مليونا على الأقل"),
        ("over", "40 مليونا أو أكثر"),
        ("over", "يزيد عدد سكانها على 40 مليونا"),
        ("over", "تجاوزت استثمارات الصندوق 40 مليونا"),
        ("under", "أقل من 40 مليونا"),
        ("under", "دون 40 مليونا"),
        ("under", "يقل عن 40 مليونا"),
        ("up_to", "حتى 40 مليونا"),
        ("up_to", "ليس أكثر من 40 مليونا"),
        ("up_to", "بما لا يتجاوز 40 مليونا"),
        ("up_to", "لم تزد على 40 مليونا"),
        ("up_to", "40 مليونا كحد أقصى"),
        ("up_to", "تصل كلفته إلى 40 مليونا"),
        ("exact", "ليصل إلى 40 مليونا"),
    ],
)
def test_qualifiers(qualifier: str, phrase: str) -> None:
    assert [(q.amount, q.qualifier.value) for q in read(phrase)] == [(40_000_000, qualifier)]


@pytest.mark.parametrize(
    ("low", "high", "unit", "phrase"),
    [
        (20_000_000_000, 25_000_000_000, "USD", "بين 20 و25 مليار دولار"),
        (20_000_000_000, 25_000_000_000, "USD", "ما بين 20 مليار دولار و25 مليار دولار"),
        (3, 5, "tonne", "من 3 إلى 5 أطنان"),
        (500, 1_000_000, "tonne", "بين 500 ومليون طن"),
        (25, 30, None, "بين خمسة وعشرين وثلاثين"),
        (5000, 20_000, None, "بين خمسة وعشرين ألفا"),
        (40, 70, "EUR", "40€-70€"),
        (30, 60, None, "30 – 60"),
        (150, 300, "riyal", "150 ـ 300 ريال"),
        (20, 30, None, "أكثر من عشرين وأقل من ثلاثين"),
        (3, 4, None, "بين ثلاثة في المئة وأربعة في المئة"),
    ],
)
def test_ranges(low: float, high: float, unit: str | None, phrase: str) -> None:
    assert [(q.low, q.high, q.unit) for q in read(phrase)] == [(low, high, unit)]


def test_a_change_is_two_figures() -> None:
    assert brief("ارتفع حجم التبادل من 3 إلى 5 مليارات دولار") == [
        ("money", 3_000_000_000, "USD"),
        ("money", 5_000_000_000, "USD"),
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "أول من أمس",
        "أحد الوزراء",
        "كل واحد منهم",
        "في آن واحد",
        "يوم الاثنين",
        "نصف النهائي",
        "النصف الأول",
        "الساعة 18:22",
        "الساعة التاسعة والنصف",
        "الساعة الحادية عشرة والنصف",
        "Windows 11",
        "يتفق عليه كل واحد",
        "25 / 5 / 1444",
        "10/06/2022",
        "10.06.2022",
        "موسم 2014/2015",
        "القرار رقم 2216",
        "إف-16",
        "ويندوز8",
        "A380",
        "+996700123456",
        "021-555-1234",
        "مجموعة 5+1",
        "مجموعة العشرين",
        "الملك محمد السادس",
        "الشيخ حمد آل ثاني",
        "فريق أول ركن",
        "مرسوم م/59",
        "ثاني أكسيد الكربون",
        "نقاط الضعف",
        "مدينة ميلان",
        "ملايين الدولارات",
        "بضعة آلاف",
    ],
)
def test_no_figure(phrase: str) -> None:
    kinds = [q.kind for q in read(phrase)]
    assert kinds in ([], ["ordinal"] if phrase == "النصف الأول" else [])


def test_figures_stay_within_their_sentence() -> None:
    assert brief("وصل 5.\nملايين الدولارات") == [("number", 5, None)]


def test_the_span_holds_qualifier_and_unit() -> None:
    source = "أعلن عن منحة بأكثر من 30 مليون دولار للمشروع"
    assert [q.span.of(source) for q in read(source)] == ["بأكثر من 30 مليون دولار"]


def test_every_currency_names_a_known_head() -> None:
    heads = rows_of("currencies", "heads")
    for code, entry in rows_of("currencies", "national").items():
        assert len(code) == 3
        assert isinstance(entry, dict)
        assert entry["head"] in heads
    assert set(rows_of("currencies", "default")) <= set(heads)
    assert {"USD", "EUR", "KGS", "UZS", "KZT", "TJS", "TMT", "RUB", "SAR", "AED"} <= codes()


words = st.sampled_from(
    "بين من إلى نحو أكثر 20 3,5 و مليون نصف دولار سعودي % - / : ( ) واحد عشر ثلاثة وعشرون الـ46 $ المئة في".split()
)


@given(st.lists(words, max_size=14))
def test_figures_never_overlap_and_stay_in_the_text(tokens: list[str]) -> None:
    source = " ".join(tokens)
    last = 0
    for figure in read(source):
        assert last <= figure.span.start < figure.span.stop <= len(source)
        assert (figure.amount is None) == (figure.low is not None and figure.high is not None)
        last = figure.span.stop


@pytest.mark.parametrize(
    ("amount", "unit", "phrase"),
    [
        (10_000, None, "عشرات الآلاف من الجنود"),
        (10_000, None, "وعشرات آلاف القتلى"),
        (100_000, None, "لمئات الآلاف"),
        (10_000_000, "EUR", "بعشرات ملايين اليورو"),
        (100_000_000_000, "USD", "مئات المليارات من الدولارات"),
    ],
)
def test_so_many_of_a_scale_or_more(amount: int, unit: str | None, phrase: str) -> None:
    (found,) = read(phrase)
    assert (found.amount, found.unit, found.qualifier) == (amount, unit, "over")


@pytest.mark.parametrize("phrase", ["عشرات الجنود", "مئات من الناس", "عشرات ومئات", "آلاف الجنود"])
def test_what_tells_no_scale(phrase: str) -> None:
    assert read(phrase) == []


@pytest.mark.parametrize(
    ("amounts", "phrase"),
    [
        ([19_000_000_000, 34_000_000_000], "من 19 مليار دولار في 2016 إلى 34 مليارا"),
        ([71, 60], "من 71 مقعدا في 2018 إلى 60 مقعدا"),
        ([], "من عام 2014 إلى 2016"),
        ([], "الساعة 7 إلى 8.30"),
    ],
)
def test_the_year_of_one_figure_is_no_range_with_the_next(amounts: list[int], phrase: str) -> None:
    assert [q.amount for q in read(phrase)] == amounts
