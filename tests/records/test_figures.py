from __future__ import annotations

import pytest

from mithaq.model.document import Document
from mithaq.model.record import Figure
from mithaq.pipeline import read

LEAD = "عمان وأستراليا تبحثان التجارة\nاستقبل الرئيس الأسترالي وزير خارجية سلطنة عمان أمس.\n"


def told(text: str) -> tuple[Figure, ...]:
    return read(Document(text, published="2024-05-08")).figures


@pytest.mark.parametrize(
    ("measure", "value", "unit", "text"),
    [
        ("trade_turnover", 1_500_000_000, "USD", "وبلغ حجم التبادل التجاري بين البلدين 1.5 مليار دولار."),
        ("trade_growth", 12, "percent", "وارتفع التبادل التجاري بين البلدين بنسبة 12 في المئة."),
        ("trade_growth", -12, "percent", "وانخفض التبادل التجاري بين البلدين بنسبة 12 في المئة."),
        ("school_count", 4, "count", "واتفق الجانبان على مشروع مشترك لبناء أربع مدارس."),
        ("student_count", 900, "count", "ويدرس 900 مواطن عماني في الجامعات الأسترالية."),
        ("company_count", 35, "count", "ويضم الوفد ممثلي 35 شركة."),
        ("loan", 20_000_000, "USD", "وقدم الصندوق قرضا بقيمة 20 مليون دولار."),
        ("capacity", 300, "MW", "وتبلغ قدرة المحطة 300 ميغاواط."),
        ("distance", 120, "km", "ويبلغ طول الطريق 120 كيلومترا."),
        ("duration", 25, "year", "ويمتد العمل بالمشروع لمدة 25 عاما."),
        ("trade_rank", 2, "rank", "وتحتل أستراليا المرتبة الثانية بين الشركاء التجاريين لعمان."),
        ("people_count", 700, "count", "ويقيم في السلطنة نحو 700 طبيب أسترالي."),
        ("people_count", 12, "count", "ويضم الوفد 12 مستثمرا."),
        ("delivery_count", 300, "tonne", "وأرسلت أستراليا شحنة من 300 طن إلى مسقط."),
        ("exports", 50_000, "barrel", "وارتفعت صادرات النفط إلى أستراليا لتصل إلى 50 ألف برميل يوميا."),
        ("growth", -30_000_000, "USD", "وانخفضت الودائع بمقدار 30 مليون دولار."),
        ("growth", 3_000_000, "USD", "وارتفعت الإيرادات بزيادة قدرها 3 ملايين دولار."),
        ("gdp_growth", 3.8, "percent", "وتوقع الصندوق نمو اقتصاد أستراليا بنسبة 3.8 في المئة."),
        ("grant", 9_000_000, "USD", "وتعهدت أستراليا بتقديم 9 ملايين دولار."),
        ("loan", 60_000_000, "USD", "ووقع الجانبان اتفاقية تمويل بقيمة 60 مليون دولار."),
        ("investment_flow", 2_000_000_000, "USD", "وجددت مسقط التزامها بضخ ملياري دولار في أستراليا."),
        ("other", 20, "percent", "واشترت شركة نفط أسترالية 20 في المئة من أسهم الشركة."),
        ("flight_count", 2, "count", "وتقرر تسيير رحلتين أسبوعيا بين مسقط وسيدني."),
    ],
)
def test_measure_and_value(measure: str, value: float, unit: str, text: str) -> None:
    assert [(f.measure, f.value, f.unit) for f in told(LEAD + text)] == [(measure, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "ووقع الجانبان 12 اتفاقية.",
        "وعقدت اللجنة دورتها الثالثة.",
        "وتستمر الزيارة ثلاثة أيام.",
        "وبدأ اللقاء في الساعة العاشرة.",
        "وشارك الجانبان في مؤتمر COP28.",
        "واجتمع قادة الدول الست.",
    ],
)
def test_no_figure(text: str) -> None:
    assert told(LEAD + text) == ()


def test_period_and_parties() -> None:
    (found,) = told(LEAD + "وبلغ التبادل التجاري بين البلدين 900 مليون دولار في عام 2023.")
    assert (found.period, found.parties) == ("2023", ("AU", "OM"))


def test_speaker_of_the_sentence_before() -> None:
    text = "وقال وزير التجارة العماني قيس اليوسف إن التعاون يتطور.\nوأضاف أن التبادل التجاري بلغ 900 مليون دولار."
    (found,) = told(LEAD + text)
    assert found.speaker == "قيس اليوسف"


def test_two_speakers_are_two_figures() -> None:
    text = (
        "وقال وزير التجارة العماني قيس اليوسف إن التبادل التجاري بلغ 900 مليون دولار.\n"
        "وأكد وزير التجارة الأسترالي بيتر فاريل أن التبادل التجاري بلغ 900 مليون دولار."
    )
    assert [f.speaker for f in told(LEAD + text)] == ["قيس اليوسف", "بيتر فاريل"]


def test_a_figure_of_the_headline_is_told_once() -> None:
    (found,) = told(
        "تجارة عمان وأستراليا تبلغ مليار دولار\nبلغ التبادل التجاري بين عمان وأستراليا مليار دولار في 2023."
    )
    assert (found.measure, found.period) == ("trade_turnover", "2023")


def test_growth_goes_on_about_trade() -> None:
    found = told(LEAD + "وبلغ التبادل التجاري بين البلدين مليار دولار بزيادة 21 بالمئة.")
    assert [f.measure for f in found] == ["trade_turnover", "trade_growth"]


def test_bare_currency_follows_the_states_of_the_text() -> None:
    (found,) = told(LEAD + "وقدمت سلطنة عمان منحة بقيمة 5 ملايين ريال.")
    assert (found.unit, found.measure) == ("OMR", "grant")


TRADE = "الصين والسعودية تبحثان التجارة\nاستقبل وزير التجارة الصيني نظيره السعودي.\n"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([("trade_growth", 22, "percent")], "وزادت الصادرات الصينية إلى السعودية بنسبة 22%."),
        ([("trade_growth", -13.8, "percent")], "وتراجعت الصادرات الصينية إلى السعودية بنسبة 13.8%."),
        ([("trade_growth", 4.8, "percent")], "وسجلت صادرات الصين ووارداتها نموا بنسبة 4.8 في المائة."),
        ([("other", 10_900_000_000, "USD")], "وسجلت السعودية فائضا في ميزانها التجاري قدره 10.9 مليار دولار."),
        ([("exports", 55_000_000, "tonne")], "وتم تصدير 55 مليون طن من السلع السعودية إلى الصين."),
        (
            [("trade_turnover", 9_940_000_000, "USD"), ("trade_turnover", 10_700_000_000, "USD")],
            "وبلغ حجم التجارة بين البلدين 9.94 مليار دولار مقابل 10.7 مليار في العام السابق.",
        ),
        ([("contract_value", 17_000_000_000, "USD")], "ووقع الجانبان 39 اتفاقية تبلغ قيمتها الإجمالية 17 مليار دولار."),
        ([("scholarship_count", 338, "count")], "وقدمت الصين 338 منحة للشباب السعودي."),
        ([("trade_rank", 2, "rank")], "وتعد السعودية ثاني أكبر شريك تجاري للصين."),
        ([("trade_rank", 1, "rank")], "والسعودية أكبر شريك تجاري للصين."),
        ([], "وتم توقيع 8 مذكرات تفاهم و4 برامج تعاون."),
        ([], "وكان ذلك خلال الأشهر التسعة الأولى."),
        ([], "ولم تسع الصين إلى ذلك."),
    ],
)
def test_measures_of_trade(expected, text):
    found = read(Document(TRADE + text, published="2025-07-22")).figures
    assert [(f.measure, f.value, f.unit) for f in found] == expected


def test_a_sum_and_what_it_is_compared_with_have_their_own_years():
    found = read(
        Document(
            TRADE + "وبلغ حجم التبادل التجاري 60 مليار دولار، مقابل 50 مليار دولار عام 2011.", published="2013-01-28"
        )
    ).figures
    assert [(f.value, f.period) for f in found] == [(60_000_000_000, None), (50_000_000_000, "2011")]


def test_who_spoke_before_goes_on_behind_a_comma() -> None:
    text = (
        "وعبر الرئيس الكيني وليام روتو عن تهنئته على تعيين الوزير رئيسا لمجلس الوزراء، كما عبر عن شكره. "
        "وأعرب عن تقديره لمنحة مالطا البالغة 400 مليون دولار."
    )
    assert [f.speaker for f in told(text)] == ["وليام روتو"]


def test_three_states_of_the_title_share_what_has_no_other_owner() -> None:
    text = (
        "كينيا تبدأ بناء سكة حديد تربطها بأوغندا ورواندا\n"
        "أعطى الرئيس الكيني وليام روتو إشارة البدء في خط يصل أوغندا برواندا عبر أراضي بلاده. "
        "ويبلغ طول الخط نحو 523 كيلومترا."
    )
    assert [f.parties for f in told(text)] == [("KE", "RW", "UG")]


def test_a_sum_in_the_form_of_a_loan_is_a_loan() -> None:
    text = "وتقدم أستراليا نصف كلفة المشروع، أي حوالي 2.3 مليار دولار، على شكل قرض لأجل 35 عاما."
    assert "loan" in [f.measure for f in told(LEAD + text)]


@pytest.mark.parametrize(
    ("fund", "state"),
    [
        ("الصندوق السعودي للتنمية", "SA"),
        ("الصندوق الكويتي للتنمية الاقتصادية العربية", "KW"),
        ("صندوق أبوظبي للتنمية", "AE"),
    ],
)
def test_what_the_fund_of_a_state_lends_concerns_that_state(fund: str, state: str) -> None:
    text = (
        f"{fund} يمول طريقا في كينيا\nوقع {fund} وحكومة كينيا اتفاقية قرض، يبلغ 30 مليون دولار.\nويضم المشروع 11 مدرسة."
    )
    assert {(f.measure, f.parties) for f in told(text)} == {
        (measure, tuple(sorted(("KE", state)))) for measure in ("loan", "school_count")
    }


def test_a_state_named_in_passing_is_no_party_of_a_figure() -> None:
    text = (
        "أسواق الرياض تنتعش\nقال تجار في الرياض إن المبيعات زادت. وتضم السوق السعودية محال كثيرة."
        " وتباع فيها أقمشة من الهند. وزاد عدد الزوار في جدة والدمام. وبلغت قيمة المبيعات 40 مليون ريال."
    )
    figures = read(Document(text, published="2024-05-08", publisher="spa.gov.sa")).figures
    assert [f.parties for f in figures if f.value == 40_000_000] == [("SA",)]


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ([], "وخفض البنك المركزي سعر الفائدة ثلاث مرات منذ يناير."),
        ([3], "وزادت الصادرات ثلاث مرات."),
        ([2.5], "وينبغي أن يزداد حجم التجارة 2.5 مرة."),
    ],
)
def test_how_often_something_was_done_is_no_multiple(values: list[float], text: str) -> None:
    assert [f.value for f in told(LEAD + text)] == values


def test_a_year_beside_a_number_is_its_period() -> None:
    text = LEAD + "وبلغ إنفاق البلاد على الاتصالات 111 مليار دولار عام 2014."
    assert [f.period for f in told(text)] == ["2014"]


def test_every_length_in_a_row_is_a_distance() -> None:
    text = LEAD + "تبعد القرية مسافة 50 كيلومترا عن مدينة صحار، و40 كيلومترا عن مدينة صور."
    assert [f.measure for f in told(text)] == ["distance", "distance"]


def test_the_cue_of_a_sum_stands_in_its_own_clause() -> None:
    text = (
        "بلغ حجم التبادل التجاري بين الأردن ومصر خلال الأحد عشر شهرا الأولى من عام 2021 نحو 812 مليون دولار، حصة"
        " الصادرات المصرية منها 73%."
    )
    (turnover, share) = told(text)
    assert (turnover.measure, turnover.period, share.measure) == ("trade_turnover", "2021-01/2021-11", "trade_share")


def test_a_list_of_states_gives_each_its_own() -> None:
    text = "وجاءت ليبيا ثالثا بقيمة 20 مليون دولار ثم لبنان بقيمة 12 مليون دولار تليها تونس بـ9 ملايين دولار."
    assert [f.parties for f in told(LEAD + text)] == [("LY",), ("LB",), ("TN",)]


def test_a_price_of_the_world_concerns_no_state() -> None:
    (found,) = told(LEAD + "وتراجع خام برنت خمسة في المئة.")
    assert found.parties == ()


def test_a_border_is_not_whom_a_figure_concerns() -> None:
    found = told(LEAD + "وقتل 28 شخصا في بلدة تبعد مسافة قصيرة عن الحدود اليمنية.")
    assert [f.parties for f in found] == [("AU", "OM")]


def test_of_the_two_the_one_that_the_sentence_names() -> None:
    (found,) = told(LEAD + "وذكرت الصحيفة في السلطنة ومدنها وقراها كلها على السواء أمس أن السيول قتلت 28 شخصا.")
    assert found.parties == ("OM",)


def test_a_share_is_one_of_trade_only_where_trade_is_told() -> None:
    (found,) = told(LEAD.replace("التجارة", "الإعلام") + "وتبلغ حصة الشركة 50 في المئة.")
    assert found.measure == "other"


def test_a_share_of_the_product_is_no_growth() -> None:
    (found,) = told(LEAD + "وارتفع العجز في السلطنة إلى 7 في المئة من الناتج المحلي الإجمالي.")
    assert found.measure == "other"


def test_the_same_month_of_another_year() -> None:
    found = told(
        "بلغت قيمة الصادرات الأردنية من الأسمدة في مارس الماضي 42 مليون دينار، مقارنة مع 23 مليونا للشهر نفسه من العام "
        "الماضي، فيما وصلت قيمة صادرات الألبسة إلى 132 مليون دينار، مقابل 109 ملايين للشهر نفسه من العام الماضي."
    )
    assert [(f.value, f.period) for f in found] == [
        (42_000_000, "2024-03"),
        (23_000_000, "2023-03"),
        (132_000_000, "2024-03"),
        (109_000_000, "2023-03"),
    ]


def test_a_change_compared_with_the_same_time_is_of_its_own_time() -> None:
    (found,) = told("نمت صادرات تركيا بنسبة 35 في المئة في شهري مارس وأبريل 2024 قياسا بالفترة نفسها من العام الماضي.")
    assert found.period == "2024-03/2024-04"


def test_one_verb_of_falling_for_a_row_of_rates() -> None:
    found = told("تراجعت الصادرات الأردنية في مارس الماضي من الحلي بنسبة 21.4%، والبوتاس الخام وتوابعه بنسبة 8.3%.")
    assert [(f.measure, f.value, f.period) for f in found] == [
        ("trade_growth", -21.4, "2024-03"),
        ("trade_growth", -8.3, "2024-03"),
    ]


def test_a_level_is_no_change() -> None:
    (found,) = told("ارتفع عدد الخطوط في الأردن، لتصل إلى المساكن في كل المحافظات بنسبة انتشار تقدر بنحو 43.2%.")
    assert found.measure == "other"


def test_prices_of_the_market() -> None:
    found = told("انخفضت عقود خام برنت الآجلة بمقدار 71 سنتا أو 1.33%، إلى 84.27 دولارا للبرميل.")
    assert [(f.measure, f.value, f.unit) for f in found] == [
        ("other", 0.71, "USD"),
        ("growth", -1.33, "percent"),
        ("other", 84.27, "USD"),
    ]


def test_whom_something_is_told_is_no_speaker() -> None:
    (found,) = told("أعلنت الحكومة أمام الكونغرس أن الصفقة مع العراق تشمل 250 صاروخا.")
    assert found.speaker != "الكونغرس"


def test_the_subject_behind_a_source_is_no_speaker() -> None:
    (found,) = told("ووفقا للمنظمة جاءت مصر في المركز السادس بنحو 5.2 مليون سائح.")
    assert (found.speaker, found.parties) == (None, ("EG",))


def test_each_state_behind_a_comma_has_its_own_number() -> None:
    found = told("فيما حل المغرب ثالثا بنحو 11 مليون سائح، وسوريا رابعا بنحو 8.5 مليون سائح.")
    assert [(f.value, f.parties) for f in found] == [(11_000_000, ("MA",)), (8_500_000, ("SY",))]


def test_the_state_whose_government_is_named() -> None:
    (found,) = told("قالت الحكومة الباكستانية إن المحطة ستولد 20 ميغاواط من الكهرباء.")
    assert found.parties == ("PK",)


def of(text: str, published: str | None = None) -> list[tuple[str, float, str | None, tuple[str, ...]]]:
    return [(f.measure, f.value, f.period, f.parties) for f in read(Document(text=text, published=published)).figures]


def test_a_part_of_the_product_told_in_front_is_no_growth() -> None:
    told = of("توقّع صندوق النقد أن تبلغ نسبة الدين الخارجي من الناتج المحلي في مصر نحو 18 في المئة.")
    assert [m for m, *_ in told] == ["other"]
    rates = "بنسبة 5 في المئة في 2018، و5.5 في المئة في 2019، و5.8 في المئة في 2020."
    grown = of("قدّر البنك الدولي نمو الناتج المحلي في مصر " + rates)
    assert [(m, p) for m, _, p, _ in grown] == [("gdp_growth", "2018"), ("gdp_growth", "2019"), ("gdp_growth", "2020")]


def test_a_fall_compared_with_another_year_is_a_fall() -> None:
    assert [v for _, v, *_ in of("تراجعت الصادرات النفطية للعراق بنسبة 18% في 2023 مقارنة بالعام السابق.")] == [-18]
    assert [v for _, v, *_ in of("بلغت الصادرات العراقية 18 مليار دولار بنسبة 5% مقارنة بالعام السابق.")][1] == 5


def test_each_sum_of_a_row_is_for_its_own_state() -> None:
    told = of("بلغت المساعدات الأوروبية هذا العام أكثر من 186 مليون يورو إلى سوريا، و67 مليون يورو إلى لبنان.")
    assert [(v, c) for _, v, _, c in told] == [(186_000_000, ("SY",)), (67_000_000, ("LB",))]
    assert of("قدمت الحكومة الألمانية منحة بقيمة سبعة ملايين يورو لمصر.") == [("grant", 7_000_000, None, ("DE", "EG"))]
    assert of("وقدمت اليابان مساعدات بقيمة 200 مليون دولار للأردن.") == [("grant", 200_000_000, None, ("JO", "JP"))]


def test_those_counted_before_in_one_state_and_another() -> None:
    told = of("بلغ عدد اللاجئين السوريين 4 ملايين لاجئ، منهم 1.8 مليون في تركيا ومليون في لبنان.")
    assert [(v, c) for _, v, _, c in told][1:] == [(1_800_000, ("TR",)), (1_000_000, ("LB",))]
    assert len(of("بلغ عدد اللاجئين السوريين 4 ملايين لاجئ، ويقيم معظمهم في تركيا.")) == 1


def test_investment_told_after_trade_is_no_trade() -> None:
    trade = "بلغ التبادل التجاري بين تركيا والجزائر 4 مليارات دولار. "
    told = of(trade + "وقال الوزير إن حجم الاستثمارات التركية في الجزائر، تبلغ ثلاثة مليارات دولار.")
    assert [m for m, *_ in told] == ["trade_turnover", "investment_stock"]


def test_a_headline_of_another_measure_stands_beside_the_text() -> None:
    told = of("زرعت مصر 3.18 مليون فدان قمحا في موسم 2019-2020.\n\nوزرعت مصر 3.16 مليون فدان في 2018-2019.")
    assert [(v, p) for _, v, p, _ in told] == [(3_180_000, "2019/2020"), (3_160_000, "2018/2019")]


def test_the_same_sum_in_another_currency_is_the_same_figure() -> None:
    text = "قدمت اليابان للأردن منحة بقيمة 20 مليون دولار، أي ما يناهز 14 مليون دينار أردني، لبناء مدارس."
    told = read(Document(text=text)).figures
    assert [(f.measure, f.unit, f.parties) for f in told] == [
        ("grant", "USD", ("JO", "JP")),
        ("grant", "JOD", ("JO", "JP")),
    ]


def test_what_only_the_headline_says_of_a_number() -> None:
    told = of("السعودية تقدم منحة بـ 60 مليون دولار لليمن\n\nحولت الوزارة أمس 60 مليون دولار إلى حساب الحكومة اليمنية.")
    assert [m for m, *_ in told] == ["grant"]


def test_states_that_form_a_body_are_that_body() -> None:
    told = of("بحثت اليابان ودول مجلس التعاون التجارة.\nوبلغ التبادل التجاري بين دول المجلس واليابان 90 مليار دولار.")
    assert [c for *_, c in told] == [("GCC", "JP")]


def test_who_pays_and_who_is_paid() -> None:
    assert of("منح البنك الدولي موريتانيا 20 مليون دولار لتمويل مشروع للغاز.")[0][3] == ("MR", "WB")
    sahel = "الاتحاد الأوروبي يدعم مجموعة دول الساحل الخمس\n\nوعد قادة أوروبا مجموعة الساحل بمواصلة الدعم. "
    told = of(sahel + "وتعهدت الولايات المتحدة بمساعدة تبلغ 60 مليون دولار.")
    assert told[0][3] == ("BF", "ML", "MR", "NE", "TD", "US")


def test_people_are_not_of_the_body_that_tells_of_them() -> None:
    text = "الأمم المتحدة تحذر من الجوع في جنوب السودان\n\nقالت الأمم المتحدة إن الحرب في جنوب السودان مستمرة. "
    assert of(text + "ووفقا للأمم المتحدة فر 300 ألف شخص من قراهم.")[0][3] == ("SS",)
    assert of("الأمم المتحدة وليبيا تبحثان الأزمة\n\nقتل في دارفور 300 ألف شخص.")[0][3] == ("SD",)


def test_the_city_a_text_was_filed_from_is_not_whom_it_is_about() -> None:
    text = "شركة إيني توسع أعمالها في الجزائر\nأبوظبي - سكاي نيوز عربية\n"
    text += "أعلنت شركة إيني الإيطالية اتفاقا مع الجزائر. وقال وزير الطاقة الجزائري إن الشركة مهمة."
    told = of(text + " واستثمرت إيني الإيطالية العام الماضي 600 مليون دولار.", "2018-04-17")
    assert told[0][3] == ("DZ", "IT")


@pytest.mark.parametrize(
    ("parties", "speaker", "text"),
    [
        (("KE",), None, "قال الرئيس الأمريكي أثناء كلمة أمام نحو خمسة آلاف شخص في كينيا إن السلام قريب."),
        (("OPEC",), None, "تتوقع الإدارة الأمريكية أن دول أوبك باستثناء إيران ستحقق دخلا قدره 380 مليار دولار."),
        (("SA",), None, "أنفق السعوديون 1.5 مليار دولار على الدواء، يليهم المصريون بمليار دولار."),
        (("SA",), None, "ونقل الهلال الأحمر السعودي 41 مصابا في السعودية إلى المستشفى."),
    ],
)
def test_whom_a_figure_of_general_news_concerns(parties: tuple[str, ...], speaker: str | None, text: str) -> None:
    first = told(text)[0]
    assert (first.parties, first.speaker) == (parties, speaker)


def test_a_level_is_no_change_and_a_sector_no_share() -> None:
    assert told("وقفزت الصادرات من العراق فوق ثلاثة ملايين برميل يوميا.")[0].measure == "exports"
    assert told("وكان أبرز القطاعات المرتفعة قطاع الطاقة بنسبة 0.46%.")[0].measure == "growth"


def speakers_of(text: str) -> list[str | None]:
    return [f.speaker for f in read(Document(text=text, published="2024-05-08")).figures]


ABOUT = "مصر واليابان تبحثان التجارة\n\nعقد البنك الدولي ومصر واليابان اجتماعا في القاهرة أمس. "


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("البنك الدولي", "وذكر البنك أن التجارة بين مصر واليابان بلغت 3 مليارات دولار."),
        ("البنك الدولي", "ووفق بيانات البنك، بلغت التجارة بين مصر واليابان 3 مليارات دولار."),
        ("البنك الدولي", "رفع البنك الدولي توقعاته لنمو اقتصاد مصر إلى 3.8 في المئة."),
        ("البنك الدولي", "بلغت التجارة بين مصر واليابان 3 مليارات دولار؛ بحسب تقرير للبنك الدولي."),
        (None, "وقال وزير التجارة أحمد سمير إن اللقاء مهم.\nيذكر أن التجارة بين البلدين بلغت 3 مليارات دولار."),
        (None, "وبعد توقيع عقد بقيمة 3 مليارات دولار بين مصر واليابان، قال الوزير أحمد سمير إن اللقاء مهم."),
        (None, "ووعدت اليابان بمساعدة تبلغ 60 مليون دولار لمصر."),
        ("أحمد سمير", "وقال الوزير المكلف بالتجارة، أحمد سمير، إن التجارة مع اليابان بلغت 3 مليارات دولار."),
        ("أحمد سمير", "أحمد سمير: التجارة بين مصر واليابان بلغت 3 مليارات دولار."),
    ],
)
def test_who_says_so(speaker: str | None, text: str) -> None:
    assert speakers_of(ABOUT + text) == [speaker]


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2024-03/..", "ونزح 300 ألف شخص منذ مارس الماضي."),
        ("2023-12/..", "ونزح 300 ألف شخص منذ بداية النزاع في ديسمبر 2023."),
        (None, "ويشارك في الحفل، الذي يقام للمرة الأولى منذ 2009، 500 شخص."),
        ("2009-03", "وقدمت اليابان لمصر في مارس 2009 قرضا بعشرة ملايين دولار."),
    ],
)
def test_since_when(period: str | None, text: str) -> None:
    assert [f.period for f in read(Document(text=ABOUT + text, published="2024-05-08")).figures] == [period]


def test_a_report_goes_on_about_its_month() -> None:
    text = "ارتفعت صادرات الكويت إلى اليابان في يونيو الماضي بنسبة 12 في المئة. وتراجعت صادرات قطر بنسبة 4 في المئة."
    assert [p for _, _, p, _ in of(text, "2015-08-01")] == ["2015-06", "2015-06"]


@pytest.mark.parametrize(
    ("measure", "value", "unit", "text"),
    [
        ("people_count", 10_000, "count", "وخلفت الحرب عشرات آلاف القتلى."),
        ("people_count", 100_000, "count", "ونزح مئات الآلاف من المدنيين."),
        ("contract_value", 100_000_000, "USD", "وتدر الصفقة مئات الملايين من الدولارات."),
        ("other", 50, "percent", "وأدى الاتفاق إلى خفض التكلفة إلى النصف تقريبا."),
        ("other", 25, "percent", "وسيشارك ربع قوات الشرطة في التأمين."),
        ("duration", 10, "year", "ويمتد اتفاق أمده 10 سنوات."),
        ("duration", 6, "month", "وتسدد المبالغ على مدى ستة أشهر."),
        ("duration", 19, "month", "وجاء الاتفاق بعد 19 شهرا من القتال."),
        ("duration", 10, "year", "وينص الاتفاق على كبح البرنامج لعشرة أعوام."),
        ("other", 8, "times", "وكان المستوى أقل بثماني مرات من السابق."),
        ("trade_rank", 4, "rank", "وتحل أستراليا رابعة بين وجهات الصادرات العمانية."),
    ],
)
def test_what_is_told_in_words(measure: str, value: float, unit: str, text: str) -> None:
    assert [(f.measure, f.value, f.unit) for f in told(LEAD + text)] == [(measure, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "وانتظر الوفد نصف الساعة.",
        "وتأهل الفريق إلى ربع النهائي.",
        "واستمر المعرض على مدى ثلاثة أيام.",
        "وحضر وزراء النقل في الدول الأربع.",
        "2024/04/22 | 1204 قراءة",
    ],
)
def test_what_tells_no_figure(text: str) -> None:
    assert told(LEAD + text) == ()


def test_some_of_those_told_before() -> None:
    found = told(LEAD + "وفر مليونا شخص، ولجأ أكثر من 600 ألف منهم إلى عمان.")
    assert [(f.measure, f.value) for f in found] == [("people_count", 2_000_000), ("people_count", 600_000)]


def test_the_same_sum_of_another_time_is_another_figure() -> None:
    text = "وبلغ التبادل التجاري بين البلدين 900 مليون دولار في 2021، وبلغ 900 مليون دولار في 2023."
    assert [f.period for f in told(LEAD + text)] == ["2021", "2023"]


def test_a_level_reached_is_of_the_time_in_which_it_grew() -> None:
    text = "زادت إيرادات مصر السياحية بنسبة 22 في المئة خلال عام 2024، لتصل إلى 8 مليارات دولار."
    assert [(m, p) for m, _, p, _ in of(text)] == [("growth", "2024"), ("other", "2024")]


def test_a_list_of_states_is_not_whom_one_of_them_concerns() -> None:
    text = "زار مصر 3 ملايين سائح. وتصدرت الإمارات قائمة الدول العربية، حيث بلغ عدد السائحين الإماراتيين 3,916 سائحا."
    assert "AL" not in of(text)[-1][3]


@pytest.mark.parametrize(
    ("measure", "value", "unit", "text"),
    [
        ("delivery_count", 85, "tonne", "ووصلت طائرة تحمل على متنها 85 طنا من المواد الإيوائية."),
        (
            "contract_value",
            1_000_000_000,
            "USD",
            "ووقعت عمان مذكرة تفاهم مع البنك الأفريقي للاستيراد والتصدير بقيمة مليار دولار.",
        ),
        ("people_count", 20, "count", "وقتل عشرون من مسلحي التنظيم."),
        ("investment_flow", 2_000_000, "USD", "وستستثمران مليوني دولار."),
    ],
)
def test_more_measures(measure: str, value: float, unit: str, text: str) -> None:
    assert [(f.measure, f.value, f.unit) for f in told(LEAD + text)] == [(measure, value, unit)]


def test_whose_currency_it_is() -> None:
    text = "الأردن والعراق يبحثان التجارة\n\nاستقبل رئيس الوزراء العراقي نظيره الأردني في بغداد. "
    (found,) = read(Document(text + "وبلغت الصادرات الأردنية إلى العراق 600 مليون دينار في 2023.")).figures
    assert found.unit == "JOD"


def test_others_are_people_too() -> None:
    assert [f.measure for f in told(LEAD + "وقتل ثلاثة جنود وأصيب سبعة آخرون.")] == ["people_count", "people_count"]


def test_what_it_was_and_what_it_came_to() -> None:
    found = told(LEAD + "وارتفع عدد السياح من 50 إلى 100 ألف سائح.")
    assert [(f.measure, f.value, f.qualifier) for f in found][-1] == ("tourist_count", 100_000, "exact")


def test_by_when_a_level_is_to_be_reached() -> None:
    found = told(LEAD + "واتفق الجانبان على رفع التبادل التجاري إلى 30 مليار دولار خلال خمس سنوات.")
    assert (found[0].measure, found[0].period) == ("trade_turnover", "2029")


def test_a_bare_number_of_casualties() -> None:
    found = told(LEAD + "وأدى الانفجار إلى مقتل 12 مدنيا وإصابة 30، بينهم نساء.")
    assert [(f.measure, f.value) for f in found] == [("people_count", 12), ("people_count", 30)]


def test_the_franc_of_central_africa() -> None:
    text = "تشاد تدعم اللاجئين\n\nأعلن رئيس وزراء تشاد في انجمينا أمس منحة قيمتها 120 مليون فرنك سيفا."
    assert [f.unit for f in read(Document(text)).figures] == ["XAF"]


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("other", "وأودعت أستراليا وديعة بقيمة 300 مليون دولار في البنك المركزي العماني."),
        ("loan", "وقدمت أستراليا قرضا بدون فوائد بقيمة 20 مليون دولار."),
        ("production", "وتملك السلطنة حقولا تضخ نحو 500 ألف برميل يوميا."),
        ("other", "ودفعت الشركة غرامة قدرها 20 مليون دولار."),
        ("other", "وأطلقت أستراليا 3 صواريخ باليستية."),
        ("other", "وبلغ معدل التضخم في أستراليا 4.5 في المئة."),
        ("other", "وتوفر المحطة 40 في المئة من احتياجات مسقط من المياه."),
        ("other", "واشترت الشركة الأسترالية حصة نسبتها 50 في المئة من أسهم المصنع."),
        ("area", "وتبلغ الأراضي المستصلحة في السلطنة 600 ألف فدان."),
        ("area", "وتغطي الغابات 30 في المئة من مساحة أستراليا."),
        ("budget", "وبلغ عجز الموازنة في السلطنة 900 مليون دولار."),
        ("budget", "وبلغت الإيرادات العامة في السلطنة 900 مليون دولار."),
        ("trade_growth", "ونمت الواردات العمانية من أستراليا بنسبة 9 في المئة."),
        ("population", "وتقع في أستراليا مدينة يسكنها نحو 600 ألف شخص."),
        ("distance", "ومساحة المنطقة كبيرة وتقع على بعد 90 كيلومترا من مسقط."),
        ("grant", "وخصصت الوكالة الأسترالية 20 مليون دولار لتمويل مشاريع في عمان."),
    ],
)
def test_what_a_sum_or_a_share_is_of(measure: str, text: str) -> None:
    assert [f.measure for f in told(LEAD + text)] == [measure]


@pytest.mark.parametrize(
    ("parties", "text"),
    [
        (("DZ",), "واعتمد مجلس الوزراء الجزائري الميزانية بقيمة 180 مليار دينار."),
        (("DZ",), "وكشفت وزارة المالية الجزائرية عن عجز بقيمة 3 مليارات دولار."),
        (("OM",), "وارتفع عدد البعثات العمانية في الخارج إلى 39 بعثة."),
        (("AU",), "وتنتج الحكومة الأسترالية 80 في المئة من الكهرباء بالشمس."),
        (("CN", "TW"), "وفي 2015 التقى زعيما الصين وتايوان. وكان اللقاء الأول بين زعيمي البلدين منذ أكثر من 60 عاما."),
        (("AU", "KW"), "ويعمل في الكويت أكثر من 20 ألف أسترالي."),
        (("AU", "OM"), "ونال العمانيون ما أرادوا في الملف الأسترالي بعد 12 سنة من المفاوضات."),
        (("SY",), "وبحث الجانبان تسوية النزاع السوري المستمر منذ 6 سنوات."),
    ],
)
def test_whom_a_sentence_on_another_state_concerns(parties: tuple[str, ...], text: str) -> None:
    assert told(LEAD + text)[-1].parties == parties


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("السلطات الأسترالية", "وتقول السلطات الأسترالية إن 500 عماني يدرسون في سيدني."),
        ("المسؤولون العمانيون", "وأفاد المسؤولون العمانيون بأن 500 أسترالي يعملون في مسقط."),
        ("كانبرا", "وأعلنت كانبرا أن 500 عماني يدرسون في جامعاتها."),
        (None, "وقال دبلوماسيون إن 500 أسترالي يعملون في مسقط."),
        (None, "لكن وسائل إعلام محلية تقول إن 500 أسترالي يعملون في مسقط."),
        (None, "وأدانت وزارة الخارجية العمانية الهجوم الذي أوقع 37 قتيلا في أستراليا."),
        (None, "وأعلنت أستراليا فرض رسوم جديدة على الصلب، وتصل الرسوم إلى 25% على الحديد."),
        (None, "ويدرس في سيدني 300 طالب، بحسب وزارة التعليم الأسترالية، ويعمل في مسقط 500 أسترالي."),
    ],
)
def test_who_claims_a_figure(speaker: str | None, text: str) -> None:
    before = "وقال وزير الخارجية العماني بدر البوسعيدي إن العلاقات جيدة. "
    assert told(LEAD + before + text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (
            "2023",
            "وبلغت الصادرات إلى أستراليا 5 ملايين دولار عام 2023. وبلغت الواردات خلال الفترة نفسها مليوني دولار.",
        ),
        ("2024", "وارتفع التبادل التجاري بين البلدين بنسبة 35 في المئة مقارنة بعام 2023."),
        ("1998/2000", "وخاضت أستراليا حربا منذ 1998 إلى عام 2000، أسفرت عن سقوط 80 ألف قتيل."),
        ("2024-05-07", "وفجر أمس الثلاثاء قتل سبعة عسكريين أستراليين في انفجار."),
        (None, "وأعلن متحدث أسترالي أمس مقتل سبعة عسكريين أستراليين في انفجار."),
    ],
)
def test_the_time_of_a_figure_told_beside_others(period: str | None, text: str) -> None:
    assert told(LEAD + text)[-1].period == period


def test_sums_of_a_bank_for_one_state_each() -> None:
    text = "البنك الإسلامي للتنمية يمول مشاريع في عمان وأستراليا\n\nوافق البنك الإسلامي للتنمية على تمويلات جديدة. "
    text += (
        "وشملت التمويلات المقدمة 30 مليون دولار لقطاع الطرق في كازاخستان و20 مليون دولار لقطاع الإسكان في أوزبكستان."
    )
    found = told(text)
    assert [(f.measure, f.value, f.parties) for f in found] == [
        ("loan", 30_000_000, ("IsDB", "KZ")),
        ("loan", 20_000_000, ("IsDB", "UZ")),
    ]


def test_the_currency_of_the_state_whose_bank_tells() -> None:
    (found,) = told(LEAD + "وكشف البنك المركزي الإيراني أن الأرباح بلغت 42 تريليون ريال.")
    assert (found.unit, found.parties) == ("IRR", ("IR",))


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("other", "أسقطت أستراليا ثلاث طائرات أمس."),
        ("other", "وأعلنت أستراليا تدمير 7 عربات في عمان."),
        ("other", "وقال مصدر أسترالي إن 3 سيارات تضررت في مسقط."),
        ("delivery_count", "وسلمت أستراليا عمان ثلاث طائرات."),
        ("area", "وأتى حريق في أستراليا على نحو 26 ألف دونم."),
    ],
)
def test_what_is_shot_down_or_destroyed_is_not_delivered(measure: str, text: str) -> None:
    assert [f.measure for f in told(LEAD + text)] == [measure]
