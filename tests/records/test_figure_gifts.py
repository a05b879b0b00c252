"""What is given, sold and delivered: what a number of it measures, from whom to whom."""

from __future__ import annotations

import pytest

import mithaq

PUBLISHED = "2024-06-12"


def _read(sentence: str) -> list[tuple[str, float, tuple[str, ...]]]:
    return [(f.measure, f.value, tuple(f.parties)) for f in mithaq.read(sentence, published=PUBLISHED).figures]


@pytest.mark.parametrize("deed", ["بيع قنابل", "بيع معدات عسكرية متقدمة", "شراء طائرات مسيرة"])
@pytest.mark.parametrize("price", ["بقيمة 785 مليون دولار", "مقابل 785 مليون دولار", "تصل قيمتها إلى 785 مليون دولار"])
def test_what_is_sold_has_the_price_of_a_contract(deed: str, price: str) -> None:
    told = [(m, v) for m, v, _ in _read(f"وافقت مالطا على {deed} {price} إلى كينيا.")]
    assert told == [("contract_value", 785e6)]


@pytest.mark.parametrize(
    ("measure", "value", "sentence"),
    [
        ("other", 32, "وغرقت 32 سفينة قبالة سواحل كينيا ومالطا."),
        ("other", 60, "وتم الاتفاق على أن 60 من زوارق الصيد المالطية ستعمل قبالة كينيا."),
        ("delivery_count", 32, "وتسلمت كينيا من مالطا 32 سفينة."),
        ("delivery_count", 32, "وأهدت مالطا كينيا 32 حافلة."),
        ("delivery_count", 24, "وستحصل كينيا على 24 طائرة مالطية بموجب الصفقة."),
        ("production", 3000, "وينتج المصنع في كينيا، بحسب التقديرات المالطية، 3 آلاف سيارة سنويا."),
    ],
)
def test_goods_are_delivered_only_where_they_change_hands(measure: str, value: float, sentence: str) -> None:
    assert [(m, v) for m, v, _ in _read(sentence)] == [(measure, value)]


@pytest.mark.parametrize(
    ("measure", "sentence"),
    [
        ("grant", "وقعت مالطا وكينيا مذكرة بشأن منحة لمشروع تبلغ قيمتها 500 مليون يورو."),
        ("loan", "وحصلت كينيا من مالطا على قرض لتمويل مشروع بقيمة 500 مليون يورو."),
        ("grant", "وستمنح مالطا كينيا تمويلا إضافيا بقيمة 500 مليون يورو."),
        ("grant", "وخصص الاتحاد الأوروبي 500 مليون يورو لمساعدة اللاجئين في كينيا."),
        ("project_value", "واتفقت مالطا وكينيا على مشروع تبلغ قيمته 500 مليون يورو."),
        ("budget", "وخصص البرلمان الكيني 500 مليون يورو لإصلاح الطرق."),
    ],
)
def test_money_that_is_given(measure: str, sentence: str) -> None:
    assert [(m, v) for m, v, _ in _read(sentence)] == [(measure, 5e8)]


@pytest.mark.parametrize(
    ("measure", "sentence"),
    [
        ("production", "وتنتج كينيا 900 ميغاوات من الكهرباء بينما تنتج أوغندا أقل."),
        ("energy_volume", "وتزود أوغندا كينيا بنحو 900 ميغاوات."),
        ("other", "وتحتاج كينيا إلى 900 ميغاوات إضافية من أوغندا."),
        ("capacity", "وبنت أوغندا في كينيا محطة تنتج 900 ميغاوات."),
        ("capacity", "وبنت أوغندا في كينيا محطة بقدرة 900 ميغاوات."),
    ],
)
def test_power_is_generated_supplied_or_lacking(measure: str, sentence: str) -> None:
    assert [(m, v) for m, v, _ in _read(sentence)] == [(measure, 900)]


def test_a_list_of_states_tells_the_currency_once() -> None:
    told = _read("حصلت كينيا على أكبر حصة من المنحة بواقع 62 مليون يورو، ثم أوغندا 52 مليونا، ومالطا 50 مليونا.")
    assert [(m, v) for m, v, _ in told] == [("grant", 62e6), ("grant", 52e6), ("grant", 50e6)]


def test_each_donor_gives_to_the_one_in_need() -> None:
    told = _read(
        "أعلنت مالطا تبرعها بـ 150 مليون دولار، لمساعدة الشعب اليمني. "
        "وأعلنت أيرلندا التبرع بمئة مليون دولار، كما قدمت فنلندا مئة مليون دولار."
    )
    assert told == [
        ("grant", 15e7, ("MT", "YE")),
        ("grant", 1e8, ("IE", "YE")),
        ("grant", 1e8, ("FI", "YE")),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلنت الخارجية المالطية أنها وافقت على بيع 30 مروحية هجومية من طراز حديث ومعدات ذات صلة إلى كينيا.",
        "وتنشر مالطا 30 جنديا في كينيا.",
    ],
)
def test_who_sells_or_sends_and_who_gets(sentence: str) -> None:
    assert [(v, p) for _, v, p in _read(sentence)] == [(30, ("KE", "MT"))]


def test_people_in_need_are_counted_and_not_paid() -> None:
    told = _read("وتقدم مالطا مساعدات لحوالي 1.5 مليون لاجئ في كينيا، التي تستضيف 4 ملايين طالب لجوء.")
    assert [(m, v) for m, v, _ in told] == [("people_count", 1.5e6), ("people_count", 4e6)]


def test_a_rate_goes_on_about_what_grew() -> None:
    told = _read("زادت الواردات الكينية من مالطا بنسبة 32% لتصل إلى 29 مليار دولار.")
    assert [(m, v) for m, v, _ in told] == [("trade_growth", 32), ("imports", 29e9)]


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2027", "اتفقت كينيا ومالطا على رفع التبادل التجاري إلى 20 مليار دولار خلال السنوات الثلاث القادمة."),
        (None, "وازداد التبادل التجاري بين كينيا ومالطا خلال السنوات السبع الأخيرة ليصل إلى 20 مليار دولار."),
        (None, "ويبلغ التبادل التجاري بين كينيا ومالطا 20 مليار دولار حاليا."),
    ],
)
def test_a_level_is_reached_at_the_end_of_a_span(period: str | None, sentence: str) -> None:
    assert [f.period for f in mithaq.read(sentence, published=PUBLISHED).figures] == [period]


def test_whom_the_text_goes_on_about_gets_what_its_title_gives() -> None:
    text = (
        "مالطا تقدم منحة جديدة\n"
        "أعلنت سفارة مالطا عن توقيع مذكرات بشأن منحة تبلغ قيمتها 500 مليون يورو.\n"
        "وتحتاج كينيا إلى الطاقة. وتعمل حكومة كينيا على تطوير شبكتها.\n"
        "وشكرت كينيا الحكومة المالطية. وقالت كينيا إنها ستنفذ المشروع."
    )
    assert _read(text) == [("grant", 5e8, ("KE", "MT"))]


@pytest.mark.parametrize("cap", ["على أن يكون سقفها 4 مليارات دولار", "بحد أقصى 4 مليارات دولار"])
def test_a_cap(cap: str) -> None:
    found = mithaq.read(f"وتقدم مالطا لكينيا قروضا، {cap}.", published=PUBLISHED).figures
    assert [(f.value, f.qualifier) for f in found] == [(4e9, "up_to")]


def test_a_package_of_loans_and_grants() -> None:
    told = _read(
        "تعهدت مالطا بتقديم حزمة تمويل قدرها 7 مليارات يورو لكينيا، منها 5 مليارات قروضا ميسرة و600 مليون يورو منحا."
    )
    assert [(m, v) for m, v, _ in told] == [("grant", 7e9), ("loan", 5e9), ("grant", 6e8)]
    assert {p for _, _, p in told[:2]} == {("KE", "MT")}


def test_flights_concern_whose_cities_they_join() -> None:
    told = _read("وقالت شركة طيران مالطا إنها ستزيد عدد رحلاتها إلى نيروبي إلى 21 رحلة أسبوعيا.")
    assert [(m, v, "KE" in p) for m, v, p in told] == [("flight_count", 21, True)]
