"""Reports of trade, lists of states and reports of a crisis: what each number measures, of whom, for when."""

from __future__ import annotations

import pytest

import mithaq

PUBLISHED = "2017-09-15"
_Told = list[tuple[str, float, str | None]]


def _read(text: str) -> _Told:
    return [(f.measure, f.value, f.period) for f in mithaq.read(text, published=PUBLISHED).figures]


HALF, BEFORE = "2017-01/2017-06", "2016-01/2016-06"
REPORTS: list[tuple[_Told, str]] = [
    (
        [("growth", 34.6, HALF), ("other", 5e9, HALF), ("other", 3.7e9, BEFORE)],
        "ارتفع العجز التجاري لكينيا في النصف الأول من العام الحالي بنسبة 34.6 بالمئة، ليبلغ 5 مليارات دولار، "
        "مقارنة بالفترة المماثلة من العام الماضي، والبالغة 3.7 مليار دولار.",
    ),
    (
        [("trade_growth", 43.4, HALF), ("exports", 4.3e9, HALF), ("exports", 3e9, BEFORE)],
        "ارتفعت قيمة الصادرات الكلية لكينيا في النصف الأول من هذا العام بنسبة 43.4 بالمئة، لتبلغ 4.3 مليار دولار، "
        "مقارنة بنفس الفترة من العام الماضي والبالغة 3 مليارات دولار.",
    ),
    (
        [("growth", -46, HALF), ("other", 13e9, HALF)],
        "عجز الميزان التجاري لكينيا هبط 46% في النصف الأول من العام الحالي ليصل إلى 13 مليار دولار.",
    ),
    (
        [("trade_growth", 8, "2016"), ("exports", 11e9, "2016"), ("trade_growth", -30, None), ("imports", 24e9, None)],
        "زادت صادرات كينيا 8% في 2016 إلى أكثر من 11 مليار دولار في حين تراجعت الواردات 30% إلى 24 مليار دولار.",
    ),
    (
        [("exports", 19e9, "2016"), ("exports", 34e9, "2020")],
        "وتستهدف كينيا مضاعفة الصادرات من 19 مليار دولار في 2016 إلى 34 مليارا بحلول 2020.",
    ),
]


@pytest.mark.parametrize(("told", "text"), REPORTS, ids=range(len(REPORTS)))
def test_a_report_of_trade(told: _Told, text: str) -> None:
    read = _read(text)
    assert [(measure, value) for measure, value, _ in read] == [(measure, value) for measure, value, _ in told]
    assert [read for read, (_, _, period) in zip(read, told, strict=True) if period and read[2] != period] == []


def test_each_state_of_a_list_has_its_own_sum() -> None:
    found = mithaq.read(
        "وبلغت الاستثمارات الأجنبية في كينيا 10.4 مليار دولار، مالطا 7.4 مليار دولار، "
        "تليها أوغندا بقيمة 2.7 مليار دولار، غانا 2.6 مليار دولار.",
        published=PUBLISHED,
    ).figures
    assert {f.measure for f in found} == {"investment_stock"}
    assert [f.parties for f in found] == [("KE",), ("MT",), ("UG",), ("GH",)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (6e6, "ونزح أكثر من ستة ملايين داخليا في السودان."),
        (105000, "وأضاف التقرير عن السودان أن 105 آلاف قتلوا في الحرب."),
        (300000, "قتل نحو 300 ألف شخص في السودان منذ أربع سنوات."),
    ],
)
def test_people_in_a_crisis(value: float, text: str) -> None:
    assert ("people_count", value, None) in _read(text)


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("loan", "وافق البنك الدولي على تمويل بقيمة 100 مليون دولار لكينيا."),
        ("grant", "وافق البنك الدولي على منحتين بقيمة 100 مليون دولار لكينيا."),
    ],
)
def test_a_bank_lends_what_it_does_not_give(measure: str, text: str) -> None:
    assert _read(text) == [(measure, 1e8, None)]


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("production", "وينتج الحقل في كينيا 7 مليارات قدم مكعبة من الغاز يوميا."),
        ("exports", "وتبلغ صادرات كينيا من الغاز إلى مالطا نحو 7 مليارات قدم مكعبة يوميا."),
    ],
)
def test_gas_by_the_cubic_foot(measure: str, text: str) -> None:
    assert [found[:2] for found in _read(text)] == [(measure, 7e9)]


def test_how_long_since_something_broke_out() -> None:
    assert _read("اثنتا عشرة سنة منذ اندلاع الحرب في السودان.") == [("duration", 12, None)]


def test_who_speaks_behind_a_clause_of_where() -> None:
    found = mithaq.read(
        "ووجه رئيس كينيا نداء إلى المانحين عبر مؤسسة مالطا للتنمية، حيث أشار إلى أن 900 ألف شخص يواجهون المجاعة."
    ).figures
    assert [f.speaker for f in found] == ["رئيس كينيا"]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ([("trade_growth", 2, "2012/2017")], "تضاعفت التجارة البينية بين كينيا ومالطا خلال السنوات الخمس الماضية."),
        ([("trade_growth", 3, None)], "وتضاعف التبادل التجاري بين كينيا ومالطا ثلاث مرات."),
        ([], "وتضاعفت أعداد اللاجئين في كينيا ومالطا."),
    ],
)
def test_what_doubles_grows_two_times(told: _Told, text: str) -> None:
    assert _read(text) == told


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (250, "وتربط كينيا ومالطا العالم بأكثر من 250 وجهة."),
        (60, "وتراجعت كتلة الحزب في برلماني كينيا ومالطا من 71 مقعدا في 2014 إلى 60 مقعدا."),
        (13016, "وارتفع عدد المهاجرين من كينيا إلى مالطا إلى 13016 منذ أبريل."),
    ],
)
def test_what_nouns_count(value: float, text: str) -> None:
    assert value in [found[1] for found in _read(text)]


def test_a_month_and_a_half_is_no_share() -> None:
    assert _read("وسيزور رئيس كينيا مالطا خلال الشهر أو الشهر ونصف المقبل.") == []
