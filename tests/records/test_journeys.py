"""Journeys, told in many ways: a remark hides none, and where they go on is told of each goal.

Every way is crossed with every remark or every link; all journeys are invented.
"""

from __future__ import annotations

import itertools

import pytest

import mithaq

VISITORS = [
    ("KE", "وزير خارجية كينيا موساليا مودافادي", "m"),
    ("MD", "رئيسة مولدوفا مايا ساندو", "f"),
    ("KE", "وفد برلماني كيني برئاسة رئيس الجمعية الوطنية موسيس ويتانغولا", "m"),
    ("KE", "وفد من وزارة التجارة الكينية", "m"),
    ("UN", "المبعوث الأممي إلى ليبيا", "m"),
]
REMARKS = [
    "",
    " أمس الثلاثاء",
    "، يرافقه وزير المالية،",
    " على متن طائرة خاصة",
    "، تلبية لدعوة من نظيره المالطي،",
    " بدعوة من رئيس مالطا",
    "، بحسب بيان للرئاسة،",
    " لأول مرة منذ توليه منصبه",
]
WAYS = [
    ("وصل", "وصلت", "{a}{r} إلى فاليتا."),
    ("يقوم", "تقوم", "{a}{r} بزيارة رسمية إلى فاليتا."),
    ("اختتم", "اختتمت", "{a}{r} زيارة إلى فاليتا استغرقت يومين."),
    ("توجه", "توجهت", "{a}{r} إلى فاليتا."),
    ("وتأتي زيارة", "وتأتي زيارة", "{a}{r} إلى فاليتا بعد شهر من الاتفاق."),
    ("ألغى", "ألغت", "{a}{r} زيارة كانت مقررة إلى فاليتا."),
    ("أعلنت الحكومة عزم", "أعلنت الحكومة عزم", "{a}{r} القيام بزيارة إلى فاليتا."),
]


@pytest.mark.parametrize(("his", "her", "rest"), WAYS, ids=[w[2] for w in WAYS])
def test_a_remark_hides_no_journey(his: str, her: str, rest: str) -> None:
    hidden = []
    for (state, visitor, gender), remark in itertools.product(VISITORS, REMARKS):
        text = f"{his if gender == 'm' else her} {rest.format(a=visitor, r=remark)}"
        told = mithaq.read(text, published="2025-11-26").engagements
        if not any(e.kind == "visit" and set(e.parties) == {state, "MT"} for e in told):
            hidden.append(text)
    assert not hidden


STARTS = [
    "يبدأ {a} غدا جولة آسيوية يستهلها بزيارة فاليتا",
    "توجه {a} أمس إلى فاليتا",
    "يزور {a} الأسبوع المقبل فاليتا",
    "يقوم {a} غدا بزيارة إلى فاليتا",
    "سيتوجه {a} إلى فاليتا",
]
STAYS = ["", " لمدة يومين", "، التي يمكث فيها ثلاثة أيام", "، حيث يلتقي نظيره", " للمشاركة في مؤتمر المناخ"]
LINKS = [
    "، ثم {p}",
    "، ومنها إلى {p}",
    "، ثم يتوجه إلى {p}",
    "، على أن ينتقل بعدها إلى {p}",
    "، قبل أن يتوجه إلى {p}",
    "، وبعد ذلك إلى {p}",
    "، تليها زيارة إلى {p}",
    "، وصولا إلى {p}",
    "، ويختتمها في {p}",
    "، ومن هناك يتوجه إلى {p}",
]
GOALS = [("هانوي", {"VN"}), ("كل من فيتنام وتايلاند", {"VN", "TH"}), ("العاصمة الفيتنامية هانوي", {"VN"})]


@pytest.mark.parametrize("link", LINKS)
def test_a_journey_goes_on_to_each_goal(link: str) -> None:
    missed = []
    for start, stay, (goal, states) in itertools.product(STARTS, STAYS, GOALS):
        text = start.format(a=VISITORS[0][1]) + stay + link.format(p=goal) + "."
        told = {e.place_country: e for e in mithaq.read(text, published="2025-11-26").engagements if e.kind == "visit"}
        if not states | {"MT"} <= told.keys() or any(told[s].status != "planned" for s in states):
            missed.append(text)
    assert not missed


@pytest.mark.parametrize(
    "text",
    [
        "زار وزير خارجية كينيا موساليا مودافادي فاليتا، ثم عقد اجتماعا حول فيتنام.",
        "زار وزير خارجية كينيا موساليا مودافادي فاليتا، حيث بحث الأوضاع في فيتنام وكذلك تايلاند.",
        "وصل وزير خارجية كينيا موساليا مودافادي إلى فاليتا، بعد ذلك بيوم أعلنت فيتنام موقفها.",
    ],
)
def test_what_is_spoken_of_is_no_goal(text: str) -> None:
    told = mithaq.read(text, published="2025-11-26").engagements
    assert {e.place_country for e in told if e.kind == "visit"} == {"MT"}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            {"visit under_way DJ+SO", "visit under_way KE+SO"},
            "وصل إلى مقديشو أمس رئيس جيبوتي إسماعيل عمر غيله ورئيس كينيا وليام روتو للمشاركة في القمة.",
        ),
        (
            {"visit under_way CI+MA"},
            "وصل رئيس المغرب، مساء اليوم الأربعاء، العاصمة الإيفوارية أبيدجان، في ثالث محطاته.",
        ),
        ({"visit held JO+TN"}, "عاد ملك الأردن إلى أرض الوطن أمس قادما من تونس بعد أن ترأس الوفد."),
        (
            {"visit held GH+MT", "visit held KE+MT"},
            "وكان رئيس مالطا بدأ جولته الأفريقية من غانا، وانتقل منها إلى كينيا.",
        ),
        ({"visit planned GH+MT"}, "قال رئيس مالطا إن محطته الثانية ستكون أكرا."),
        ({"visit planned GH+MT"}, "يزور رئيس مالطا أكرا في الأيام القليلة المقبلة."),
        ({"visit held BH+MT"}, "وعقد رئيس مالطا الاجتماع في أعقاب زيارة ناجحة قام بها لمملكة البحرين."),
        (
            {"session held GH+TG"},
            "ونفذت توصيات اللجنة التجارية المشتركة الغانية التوغولية المنعقدة بمدينة لومي عام 2024.",
        ),
        (
            {"session planned GH+TG"},
            "وذلك للإعداد للجنة العليا الغانية التوغولية المشتركة المزمع عقدها في لومي بداية عام 2026.",
        ),
        ({"session held GH+TG"}, "وأضاف أن اللجنة العسكرية الغانية التوغولية عقدت، أمس، في لومي، اجتماعها الثاني."),
        ({"ceremony held TZ+UG"}, "دشن رئيسا أوغندا وتنزانيا أمس مصنعا في تانغا."),
        ({"ceremony held KE+MT"}, "رئيس كينيا ونظيره المالطي افتتحا أمس مصنعا في نيروبي."),
        (set(), "قال رئيس كينيا إنه لا ينوي زيارة فاليتا هذا العام."),
        (set(), "غادر رئيس كينيا نيروبي أمس في مستهل جولة تستغرق أسبوعا."),
    ],
)
def test_what_is_told_of_a_journey_or_a_sitting(expected: set[str], text: str) -> None:
    told = mithaq.read(text, published="2025-11-26").engagements
    kinds = ("visit", "session", "ceremony")
    assert {f"{e.kind} {e.status} {'+'.join(e.parties)}" for e in told if e.kind in kinds} == expected


BEHIND_LI = [
    ("{v} أمس لفاليتا", ("توجه", "سافر", "غادر")),
    ("{v} لمالطا في زيارة عمل", ("توجه", "سيتوجه", "يتوجه")),
    ("{v} نيروبي متوجها لفاليتا", ("غادر",)),
]


@pytest.mark.parametrize(("rest", "verbs"), BEHIND_LI, ids=[g[0] for g in BEHIND_LI])
def test_the_goal_stands_behind_li(rest: str, verbs: tuple[str, ...]) -> None:
    for verb in verbs:
        text = f"{verb} {rest.format(v='وزير خارجية كينيا موساليا مودافادي')}."
        told = mithaq.read(text, published="2025-11-26").engagements
        assert [(e.kind, e.parties) for e in told] == [("visit", ("KE", "MT"))], text


@pytest.mark.parametrize(
    "text",
    [
        "سيقوم رئيس كينيا وليام روتو بزيارة رسمية تستغرق يومين بدعوة من نظيره المالطي جورج فيلا.",
        "يقوم رئيس كينيا وليام روتو غدا بزيارة رسمية تلبية لدعوة من الرئيس المالطي.",
        "زار وفد برلماني كيني برئاسة رئيس الجمعية الوطنية موسيس ويتانغولا مجلس النواب المالطي أمس.",
        "وصول وفد كيني رفيع برئاسة وزير الكهرباء جون مواي إلى فاليتا.",
        "وذلك خلال زيارة الوفد الكيني لفاليتا الأسبوع الماضي.",
        "وصل الوفد الكيني أمس إلى فاليتا.",
        "الوفد الكيني يزور فاليتا غدا.",
        "قام وزير الكهرباء الكيني جون مواي بزيارة تفقدية لمحطة الكهرباء في مدينة سليما المالطية.",
    ],
)
def test_a_journey_told_without_the_plain_words(text: str) -> None:
    told = mithaq.read(text, published="2025-11-26").engagements
    assert [(e.kind, e.parties, e.place_country) for e in told] == [("visit", ("KE", "MT"), "MT")]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("planned", "وأعلن أن زيارة رئيس كينيا وليام روتو إلى مالطا ستتم قريبا."),
        ("planned", "يبدو أن زيارة رئيس كينيا وليام روتو إلى مالطا ستحصل في الأيام المقبلة."),
        ("held", "أكد الوزير أن زيارة رئيس كينيا وليام روتو إلى مالطا كانت ناجحة."),
    ],
)
def test_a_verb_behind_tells_when_a_visit_is(status: str, text: str) -> None:
    told = mithaq.read(text, published="2025-11-26").engagements
    assert [(e.kind, e.status) for e in told] == [("visit", status)]


def test_thanks_go_nowhere() -> None:
    assert not mithaq.read("وتوجه رئيس كينيا وليام روتو بالشكر لمالطا على دعمها.").engagements


ALONG = [
    "{w} إلى فاليتا أمس، يرافقه وزير الخارجية موساليا مودافادي ووزير الدفاع أدن دوالي.",
    "{w} إلى فاليتا أمس، يرافقه كل من وزير الخارجية موساليا مودافادي ووزير الدفاع أدن دوالي.",
    "{w} إلى فاليتا أمس.\nورافقه وفد يضم وزير الخارجية موساليا مودافادي ووزير الدفاع أدن دوالي.",
    "{w} إلى فاليتا أمس.\nويضم الوفد المرافق له وزير الخارجية موساليا مودافادي ووزير الدفاع أدن دوالي.",
    "{w} إلى فاليتا أمس.\nويرافق وليام روتو وفد رسمي يضم وزير الخارجية موساليا مودافادي ووزير الدفاع أدن دوالي.",
]


@pytest.mark.parametrize("way", ALONG)
def test_those_who_come_along_are_visitors_too(way: str) -> None:
    told = mithaq.read(way.format(w="وصل رئيس كينيا وليام روتو"), published="2025-11-26").engagements
    (visit,) = [e for e in told if e.kind == "visit"]
    assert {(p.name, p.country, p.role) for p in visit.participants} == {
        ("وليام روتو", "KE", "visitor"),
        ("موساليا مودافادي", "KE", "visitor"),
        ("أدن دوالي", "KE", "visitor"),
    }


def test_who_only_speaks_of_a_delegation_does_not_come_along() -> None:
    text = "وصل رئيس كينيا وليام روتو إلى فاليتا أمس، يرافقه وفد وصفه مستشاره ديفيد نديي بأنه الأكبر."
    (visit,) = [e for e in mithaq.read(text, published="2025-11-26").engagements if e.kind == "visit"]
    assert [p.name for p in visit.participants] == ["وليام روتو"]


@pytest.mark.parametrize(
    "text",
    [
        "وفور وصول رئيس كينيا وليام روتو العاصمة المالطية فاليتا، بدأت المحادثات.",
        "ترأس وزير الكهرباء الكيني، جون مواي، وفدا حكوميا كينيا قام بزيارة فاليتا يوم الجمعة الماضي.",
        "وترأس وزير الكهرباء الكيني جون مواي وفدا يزور فاليتا حاليا.",
    ],
)
def test_who_comes_by_name(text: str) -> None:
    (visit,) = [e for e in mithaq.read(text, published="2025-11-26").engagements if e.kind == "visit"]
    assert visit.parties == ("KE", "MT")
    assert len([p for p in visit.participants if p.name]) == 1


def test_the_visit_of_a_reception_to_come_is_to_come() -> None:
    text = "تستقبل فاليتا غدا وزير الخارجية الكيني موساليا مودافادي في زيارة رسمية."
    told = mithaq.read(text, published="2025-11-26").engagements
    assert {(e.kind, e.status, e.date) for e in told} == {
        ("meeting", "planned", "2025-11-27"),
        ("visit", "planned", "2025-11-27"),
    }
