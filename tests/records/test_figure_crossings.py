"""A figure keeps its measure, time and speaker wherever the time stands and however the words are ascribed.

Every way of telling is crossed with every time and with every frame of speech; all figures are invented.
"""

from __future__ import annotations

import itertools

import pytest

import mithaq

PUBLISHED = "2024-06-12"
# The measure, the value and the sentence; {t} is where a time can stand within it.
WAYS = [
    ("trade_turnover", 5e9, "بلغ حجم التبادل التجاري بين كينيا ومالطا{t} 5 مليارات دولار"),
    ("trade_growth", 12, "ارتفع التبادل التجاري بين كينيا ومالطا{t} بنسبة 12 في المئة"),
    ("imports", 3e8, "وصلت واردات كينيا من مالطا{t} إلى 300 مليون دولار"),
    ("tourist_count", 40000, "زار كينيا{t} 40 ألف سائح مالطي"),
    ("other", 9e8, "بلغت تحويلات الكينيين العاملين في مالطا{t} 900 مليون دولار"),
    ("other", 2e9, "بلغ عجز الميزان التجاري لكينيا مع مالطا{t} ملياري دولار"),
    ("grant", 4e7, "قدمت مالطا إلى كينيا{t} منحا بقيمة 40 مليون دولار"),
]
TIMES = [
    ("في عام 2023", "2023"),
    ("خلال العام الماضي", "2023"),
    ("خلال السنة المالية 2022/2023", "2022/2023"),
    ("في العام المالي الماضي", "2023"),
    ("للعامين 2022 و2023", "2022/2023"),
    ("خلال العامين الحالي والمقبل", "2024/2025"),
    ("خلال العقد الماضي", "2014/2024"),
    ("خلال الفترة من 2019 إلى 2023", "2019/2023"),
    ("خلال النصف الأول من 2023", "2023-01/2023-06"),
    ("في الأشهر الـ11 الأولى من 2023", "2023-01/2023-11"),
    ("خلال الأرباع الثلاثة الأولى من عام 2023", "2023-01/2023-09"),
    ("في الربعين الأول والثاني من 2023", "2023-01/2023-06"),
    ("خلال الأشهر الخمسة الماضية من العام الحالي", "2024-01/2024-05"),
]


@pytest.mark.parametrize(("measure", "value", "way"), WAYS, ids=range(len(WAYS)))
def test_a_time_is_found_wherever_it_stands(measure: str, value: float, way: str) -> None:
    wrong = []
    for time, period in TIMES:
        for text in (way.format(t=f" {time}") + ".", way.format(t="") + f" {time}.", f"و{time}، {way.format(t='')}."):
            read = [(f.measure, f.value, f.period) for f in mithaq.read(text, published=PUBLISHED).figures]
            if read != [(measure, value, period)]:
                wrong.append((text, read))
    assert not wrong


SPEAKERS = ["شوكت ميرضيائيف", "وزارة المالية الكينية", "البنك المركزي الكيني", "صندوق النقد الدولي"]
SAYING = [
    "قال {x} إن {s}.",
    "وأضاف {x}، في مؤتمر صحفي مشترك، أن {s}.",
    "وأفاد بيان صادر عن {x} بأن {s}.",
    "وقال بيان، صادر عن {x}، إن {s}.",
    "وأظهرت بيانات {x} أن {s}.",
    "وأظهر تقرير أصدره {x} أن {s}.",
    "ونقلت وكالة الأناضول عن {x} قوله إن {s}.",
    "وأوضح {x} أنه تم توقيع ثلاث اتفاقيات. جاء ذلك خلال استقباله وزير التجارة الماليزي تنغكو زفرول، مشيرا إلى أن {s}.",
    "وبحسب {x}، فإن {s}.",
    "وسبق أن أعلن {x} أن {s}.",
]


@pytest.mark.parametrize("saying", SAYING)
def test_whoever_says_it_is_the_speaker(saying: str) -> None:
    wrong = []
    for speaker in SPEAKERS:
        text = saying.format(x=speaker, s="حجم التبادل التجاري بين كينيا ومالطا بلغ 5 مليارات دولار")
        read = [(f.value, f.speaker) for f in mithaq.read(text, published=PUBLISHED).figures]
        if read != [(5e9, speaker)]:
            wrong.append((text, read))
    assert not wrong


def test_a_sum_estimated_by_nobody_has_no_speaker() -> None:
    text = "قالت وزارة المالية الكينية إن مالطا قدمت منحة. ويعاني البلد من عجز في الموازنة قدر بنحو ملياري دولار."
    assert [f.speaker for f in mithaq.read(text, published=PUBLISHED).figures] == [None]


MEASURES = [
    ("investment_flow", "ضخت مالطا استثمارات بقيمة 700 مليون دولار في كينيا"),
    ("investment_flow", "تعهدت مالطا باستثمار 700 مليون دولار في كينيا"),
    ("investment_flow", "استقطبت كينيا استثمارات مالطية قدرها 700 مليون دولار"),
    ("investment_stock", "بلغ رصيد الاستثمار المالطي المباشر في كينيا 700 مليون دولار"),
    ("investment_stock", "تتجاوز الاستثمارات المالطية في كينيا 700 مليون دولار"),
    ("grant", "منحت مالطا كينيا 40 مليون دولار"),
    ("grant", "قدمت مالطا 40 مليون دولار لكينيا"),
    ("loan", "قدمت مالطا قرضا بقيمة 40 مليون دولار لكينيا"),
    ("loan", "أقرضت مالطا كينيا 40 مليون دولار"),
    ("contract_value", "وقعت كينيا مع شركة «بروكون» المالطية اتفاقا تبلغ قيمته 300 مليون دولار"),
    ("trade_rank", "تحتل كينيا المرتبة 26 بين الشركاء التجاريين لمالطا"),
    ("trade_rank", "كينيا ثالث أكبر سوق للصادرات المالطية"),
    ("trade_rank", "كينيا ثاني أكبر مورد إلى مالطا"),
    ("student_count", "سترسل مالطا (600) من طلابها إلى كينيا"),
    ("student_count", "بلغ عدد الطلبة المالطيين في كينيا 600 وهو عدد قياسي"),
    ("people_count", "تقدر الجالية المالطية المقيمة في كينيا ب9 آلاف نسمة"),
    ("tourist_count", "زار 40 ألف مالطي كينيا"),
    ("trade_growth", "تستهدف كينيا إنماء التبادل التجاري مع مالطا بنسبة 12%"),
    ("growth", "أدت الأزمة إلى انخفاض تحويلات الكينيين في مالطا خلال الشهرين الماضيين، بنسبة 12%"),
]


@pytest.mark.parametrize(("measure", "told"), MEASURES, ids=range(len(MEASURES)))
def test_what_a_number_measures_and_of_whom(measure: str, told: str) -> None:
    for way in ("{}.", "وفي سياق متصل، {} وهو ما يعكس متانة العلاقات."):
        read = [(f.measure, f.parties) for f in mithaq.read(way.format(told), published=PUBLISHED).figures]
        assert read == [(measure, ("KE", "MT"))], (way.format(told), read)


def test_grants_are_scholarships_only_where_somebody_studies() -> None:
    grants = mithaq.read("قدمت مالطا إلى كينيا 3 منح لبناء آبار.", published=PUBLISHED).figures
    assert [f.measure for f in grants] == ["other"]
    studies = mithaq.read("قدمت مالطا 50 منحة لطلبة جامعات كينيا.", published=PUBLISHED).figures
    assert [f.measure for f in studies] == ["scholarship_count"]


def test_the_first_sentence_of_a_text_without_a_headline_is_no_headline() -> None:
    text = (
        "أعلنت وزارة الكهرباء الكينية أن كينيا وقعت عقودا بقيمة 1.2 مليار دولار مع شركات من مالطا لبناء محطات. "
        "وبلغت قيمة العقد الأول 1.19 مليار دولار."
    )
    assert [f.value for f in mithaq.read(text, published=PUBLISHED).figures] == [1.2e9, 1.19e9]


@pytest.mark.parametrize(
    "saying", ["وأضاف المسؤول الكيني في حوار أن {s}.", "وأوضح البيان الذي نقلته وكالة رويترز أن {s}."]
)
def test_whoever_spoke_before_goes_on(saying: str) -> None:
    text = "أعلن البنك المركزي الكيني أن الاقتصاد نما. " + saying.format(s="التجارة مع مالطا بلغت 5 مليارات دولار")
    read = [(f.value, f.speaker) for f in mithaq.read(text, published=PUBLISHED).figures]
    assert read == [(5e9, "البنك المركزي الكيني")]


def test_a_body_that_no_list_knows_speaks_by_its_name() -> None:
    text = (
        "ذكرت مصلحة الدولة للجمارك في كينيا أن التجارة مع مالطا بلغت 5 مليارات دولار. "
        "وأوضحت المصلحة أن الصادرات إلى مالطا وصلت إلى 3 مليارات دولار."
    )
    read = [(f.value, f.speaker) for f in mithaq.read(text, published=PUBLISHED).figures]
    assert read == [(5e9, "مصلحة الدولة للجمارك في كينيا"), (3e9, "مصلحة الدولة للجمارك في كينيا")]


VERBS = [
    ("تجاوز", "over"),
    ("فاق", "over"),
    ("تخطى", "over"),
    ("ناهز", "about"),
    ("قارب", "about"),
    ("لم يتجاوز", "up_to"),
    ("لا يتعدى", "up_to"),
    ("بلغ", "exact"),
]
SUBJECTS = [
    "حجم التبادل التجاري",
    "حجم التبادل التجاري بين كينيا ومالطا",
    "إجمالي استثمارات مالطا المباشرة في كينيا",
    "حجم الصادرات المالطية غير النفطية إلى كينيا",
]


def test_the_verb_qualifies_a_number_behind_its_subject() -> None:
    wrong = []
    for (verb, qualifier), subject in itertools.product(VERBS, SUBJECTS):
        text = f"قال وزير التجارة الكيني إن {verb} {subject} 5 مليارات دولار مع مالطا."
        read = [str(f.qualifier) for f in mithaq.read(text, published=PUBLISHED).figures]
        if read != [qualifier]:
            wrong.append((text, read))
    assert not wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قدمت مالطا لكينيا 40 مليون يورو، منها 30 مليونا قرضا و10 ملايين منحة.",
            [("grant", 4e7, "EUR"), ("loan", 3e7, "EUR"), ("grant", 1e7, "EUR")],
        ),
        (
            "ستستثمر مالطا 30 مليار دولار في كينيا، منها 10 مليارات في الطرق.",
            [("investment_flow", 3e10, "USD"), ("investment_flow", 1e10, "USD")],
        ),
        (
            "ناهز التبادل التجاري بين كينيا ومالطا في عام 2022 مليارا ومئتي مليون يورو.",
            [("trade_turnover", 1.2e9, "EUR")],
        ),
        ("بلغ التبادل التجاري بين كينيا ومالطا في 2022 مليار دولار.", [("trade_turnover", 1e9, "USD")]),
        (
            "بلغت التجارة بين كينيا ومالطا 9 مليارات يورو بزيادة 5%. وانخفض العجز إلى 7.7 مليار سنة 2023.",
            [("trade_turnover", 9e9, "EUR"), ("trade_growth", 5, "percent"), ("other", 7.7e9, "EUR")],
        ),
        (
            "بلغت تجارة مالطا مع كينيا 9 مليارات دولار. ويعيش في أفريقيا 1.3 مليار نسمة.",
            [("trade_turnover", 9e9, "USD"), ("population", 1.3e9, "count")],
        ),
    ],
)
def test_parts_of_a_sum_and_years_before_one(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(f.measure, f.value, f.unit) for f in mithaq.read(text, published=PUBLISHED).figures] == expected


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("زادت التجارة الكينية العربية إلى 5 مليارات دولار", ("AL", "KE")),
        ("بلغ التبادل التجاري بين مالطا وأفريقيا 5 مليارات دولار", ("AU", "MT")),
        ("تصدر كينيا 100 ميغاواط إلى جارتها الجنوبية، تنزانيا، سنويا", ("KE", "TZ")),
    ],
)
def test_states_without_names_and_states_in_apposition(told: str, parties: tuple[str, ...]) -> None:
    assert [f.parties for f in mithaq.read(told + ".", published=PUBLISHED).figures] == [parties]


@pytest.mark.parametrize(
    ("told", "measure", "parties"),
    [
        ("تراجع إجمالي التجارة الخارجية لكينيا بنسبة 8%", "trade_growth", ("KE",)),
        ("اشترت كينيا من مالطا 20 ألف طن من القمح", "imports", ("KE", "MT")),
        ("تجاوزت التدفقات التجارية بين كينيا ومالطا 5 مليارات دولار", "trade_turnover", ("KE", "MT")),
        ("ستحصل كينيا من صندوق النقد الدولي على 570 مليون دولار", "loan", ("IMF", "KE")),
        ("تعد كينيا ثاني أكبر وجهة للصادرات المالطية", "trade_rank", ("KE", "MT")),
        ("ستشيد مالطا في كينيا طريقا بكلفة 640 مليون يورو", "project_value", ("KE", "MT")),
    ],
)
def test_trade_with_all_others_and_goods_bought(told: str, measure: str, parties: tuple[str, ...]) -> None:
    for text in (f"{told}.", f"زار وزير خارجية كينيا مالطا. وفي سياق متصل، {told}."):
        read = [(f.measure, f.parties, f.speaker) for f in mithaq.read(text, published=PUBLISHED).figures]
        assert read == [(measure, parties, None)], (text, read)


@pytest.mark.parametrize(
    ("told", "measure", "parties"),
    [
        ("قدمت مالطا منحة بقيمة 30 مليون دولار للجيش الكيني", "grant", ("KE", "MT")),
        ("أعلن الصندوق الكويتي للتنمية تقديم منحة بقيمة 30 مليون دولار للجيش الكيني", "grant", ("KE", "KW")),
        ("تبلغ استثمارات شركة «بروكون» المالطية في كينيا 300 مليون رنجيت ماليزي", "investment_stock", ("KE", "MT")),
    ],
)
def test_an_army_gets_it_for_its_state_and_a_firm_invests_for_its_own(
    told: str, measure: str, parties: tuple[str, ...]
) -> None:
    assert [(f.measure, f.parties) for f in mithaq.read(told + ".", published=PUBLISHED).figures] == [
        (measure, parties)
    ]


def test_a_pledge_that_somebody_tells_of_is_told_by_him() -> None:
    text = "أفادت وكالة الأنباء الكينية بأن مالطا تعهدت بدفع 60 مليون دولار لكينيا."
    read = [(f.value, f.speaker) for f in mithaq.read(text, published=PUBLISHED).figures]
    assert read == [(6e7, "وكالة الأنباء الكينية")]


_OFFICIAL = "وزير المالية الكيني محمد فاضل"
_SUM = "صادرات كينيا إلى مالطا بلغت 5 مليارات دولار"
FAR_SUBJECTS = [
    ("مكتب الإحصاء الكيني", "وكان مكتب الإحصاء الكيني، التابع لوزارة المالية، ذكر أن {s}."),
    ("مكتب الإحصاء الكيني", 'وكان مكتب الإحصاء الكيني، الذراع الإحصائي للحكومة، ذكر أن "{s}".'),
    ("محمد فاضل", "جاء ذلك في مقابلة أجراها {x} مع قناة مالطا، قال فيها إن {s}."),
    ("محمد فاضل", 'وتحدث {x} في مقابلة مع إذاعة "نيروبي"، أكد فيها أن {s}.'),
    ("محمد فاضل", "والتقى {x} وفدا من البنك الدولي، حيث أشار إلى أن {s}."),
    ("محمد فاضل", "ووصل {x} إلى مالطا أمس. وأشار إلى أن {s}."),
    ("محمد فاضل", "{s}، على حد قول {x}."),
    (None, "وأوضح بيان صادر اليوم، بمناسبة زيارة الرئيس المالي عاصمي غويتا لكينيا، أن {s}."),
    (None, "محمد فاضل – نيروبي\nوأشار تقرير إلى أن {s}."),
]


@pytest.mark.parametrize(("speaker", "told"), FAR_SUBJECTS)
def test_a_speaker_who_stands_away_from_the_verb(speaker: str | None, told: str) -> None:
    found = mithaq.read(told.format(s=_SUM, x=_OFFICIAL), published=PUBLISHED).figures
    assert [(f.value, f.speaker) for f in found] == [(5e9, speaker)]
