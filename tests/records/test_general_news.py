"""General news: what looks like dealings of states and is none. Each text beside one that differs in just that."""

from __future__ import annotations

import pytest

from mithaq.model.document import Document
from mithaq.model.mention import PersonMention
from mithaq.model.record import Reading
from mithaq.pipeline import read, recognise


def reading(text: str) -> Reading:
    return read(Document(text=text, published="2025-11-20"))


def made(text: str) -> list[str]:
    """The kinds of everything that a text gives."""
    found = reading(text)
    encounters = [r.kind for r in found.engagements]
    return encounters + [r.kind for r in found.instruments] + [r.kind for r in found.commitments]


@pytest.mark.parametrize(
    "text",
    [
        "انطلق أمس في الرياض المؤتمر العالمي لطب الأسنان برعاية وزير الصحة السعودي بمشاركة أطباء من 20 دولة.",
        "حصد طلاب مغاربة ثلاث ميداليات في الملتقى العلمي الدولي الذي أقيم في بلجيكا وشاركت فيه 60 دولة.",
        "وقال المدرب إن الهدف من إقامة هذه الدورة هو التعريف بتاريخ المسرح الإيطالي والفرنسي.",
        "أقامت الجمعية السعودية بجامعة ليدز البريطانية الحفل الختامي للدورة السنوية للجمعية السعودية.",
        "أقام المكتب حفل المعايدة السادس للجاليات الباكستانية والأفغانية بحضور وزير الثقافة السعودي.",
        "وتحدثت الحركة عن احتفال الشعب السوداني والليبي بعيد الفطر.",
        "وبلغت قمة التوتر بين مصر وإثيوبيا يوم الخميس.",
        "وافتتح وزير الثقافة السعودي المعرض من صور نادرة للملك فيصل.",
        "ونشرت الصحيفة تفاصيل مفاوضات الاتحاد الأوروبي بشأن الخدمات.",
        "ويثير القرار انتقادات ضد حكومة رئيس الوزراء البريطاني كير ستارمر في التعامل مع الصين.",
        "جاء الإعلان بحضور الرئيس المصري عبد الفتاح السيسي وولي العهد السعودي لطرح هذه الرؤية.",
        "ويتناول المعرض الذي ينظمه أبناء الملك فهد بالتعاون مع دارة الملك عبدالعزيز سيرته.",
    ],
)
def test_congresses_courses_and_feasts_are_no_encounters_of_states(text: str) -> None:
    assert made(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "conference",
            "انطلق أمس في الرياض المؤتمر العالمي لطب الأسنان برعاية وزير الصحة السعودي بمشاركة وزراء من 20 دولة.",
        ),
        ("conference", "انطلق أمس في الرياض المنتدى السعودي المصري للاستثمار."),
        (
            "session",
            "انعقدت في جدة الدورة الخامسة لمجلس وزراء خارجية منظمة التعاون الإسلامي بمشاركة وزير الخارجية العراقي.",
        ),
        ("conference", "شهد الملتقى في نواكشوط مشاركة وفود شبابية من موريتانيا والمغرب وتونس."),
        ("summit", "تستضيف أستانا قمة دول آسيا الوسطى بحضور رئيس كازاخستان."),
    ],
)
def test_occasions_of_states_are_kept_where_nobody_meets(kind: str, text: str) -> None:
    assert kind in made(text)


@pytest.mark.parametrize(
    "text",
    [
        "دخلت السفينة القناة بحضور رئيس الهيئة المصرية للقناة، وتتجه إلى بيروت.",
        "وقال رئيس الوزراء البريطاني إن نحو 700 شاب سافروا إلى سوريا والعراق.",
        "أصدر المدير العام للخطوط الحديدية السعودية بيانا عن ركاب القطار الإسباني وأكد سلامتهم في رحلتهم.",
        "غادر الملك عبدالله الثاني عمان إلى العقبة.",
        "وكان للوزير الفرنسي دور وزاري في باريس ثم في برلين.",
    ],
)
def test_journeys_of_others_and_at_home_are_no_visits(text: str) -> None:
    assert made(text) == []


def test_a_journey_abroad_is_a_visit() -> None:
    assert made("غادر الملك عبدالله الثاني عمان إلى باريس.") == ["visit"]
    assert "visit" in made("التقت وزيرة الخارجية الألمانية في باريس نظيرها الفرنسي، وتتجه إلى بيروت.")


def test_whoever_receives_an_official_at_home_does_not_meet_him() -> None:
    text = "وصل وزير الداخلية السعودي إلى مقر الحفل وكان في استقباله {} الرياض."
    assert made(text.format("وزير الصحة السعودي وأمير منطقة")) == []
    assert "meeting" in made(text.format("وزير الداخلية المصري وأمير منطقة"))


@pytest.mark.parametrize(
    "text",
    [
        "وقعت غرفة أبها اتفاقية تعاون مع جمعية ريادة الأعمال بجامعة الملك سعود.",
        "وقعت وزارة الصحة ووزارة التعليم في السعودية مذكرتي تفاهم لتشغيل مستشفيين.",
        "وطالبت البلدية بإزالة إعلان لمركز التنمية.",
        "وأقر المدير أن أسبابا خاصة دعته إلى إعلان الاستقالة.",
        "وأكد رئيس البلدية ضرورة تطبيق الاتفاق السياسي في محافظة الأنبار العراقية.",
        "ويكون الندب ضمن اتفاق مكتوب بين المؤسستين الصحيتين.",
    ],
)
def test_documents_within_one_state_are_no_instruments(text: str) -> None:
    assert made(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وقع اللاعب الفرنسي عقدا جديدا مع نادي آرسنال الإنجليزي بعد مباراة المنتخب، وقال مدرب الفريق إن اللاعب سعيد.",
        "يلتقي المنتخب المكسيكي نظيره الجامايكي في مباراة على المركز الثالث، وقال المدرب البنمي إن اللاعبين جاهزون.",
        "شهدت مباراة القمة في الدوري المصري فوز نادي الزمالك، وعقد رئيس النادي جلسة مع المدرب البرتغالي.",
    ],
)
def test_dealings_of_clubs_and_players_are_not_those_of_their_states(text: str) -> None:
    assert made(text) == []


def test_ministers_of_sport_meet_like_others() -> None:
    text = "التقى وزير الرياضة السعودي نظيره المصري وبحثا شؤون المنتخب واللاعبين والدوري والمدربين والأندية."
    assert "meeting" in made(text)


def test_an_undertaking_concerns_no_state_that_the_text_only_mentions() -> None:
    flags = "عبرت القناة المصرية سفن ترفع أعلام البحرين وبنما. "
    assert made(flags + "ومن المقرر افتتاح المشروع رسميا في 6 ديسمبر المقبل.") == []


def test_what_others_foresee_is_no_undertaking() -> None:
    assert made("ويتوقع محللون أن يرفع البنك المركزي الأوروبي أسعار الفائدة بحلول عام 2027 ثم بنك اليابان.") == []


def test_a_cabinet_that_decides_on_its_own_affairs_undertakes_nothing_towards_others() -> None:
    text = (
        "أطلع الوزير المجلس على نتائج مؤتمر الاتصالات الذي عقد في المكسيك بحضور الوزير السعودي والوزير اليمني. "
        "ووافق مجلس الوزراء على اعتماد الحساب الختامي للهيئة السعودية للحياة الفطرية."
    )
    assert reading(text).commitments == ()


@pytest.mark.parametrize("text", ["أعلنت اللجنة في مصر فتح باب الترشيح.", "وقال إن الباب مفتوح في مصر."])
def test_a_door_is_no_city(text: str) -> None:
    assert made(text + " وقال وزير العدل إن الرئيس وقع القانون.") == []


def test_of_a_type_is_in_no_city() -> None:
    text = "التقى وزير الدفاع المصري نظيره الفرنسي وتسلم منه فرقاطة من طراز فريم."
    assert [(e.place, e.parties) for e in reading(text).engagements] == [(None, ("EG", "FR"))]


def test_whoever_governs_a_region_is_no_minister() -> None:
    assert made("استقبل الأمير فيصل بن بندر أمير منطقة الرياض مدير الجوازات السعودي اللواء سليمان اليحيى.") == []


def test_a_state_told_once_is_not_where_a_journey_goes() -> None:
    assert made("وعلقت في القاعة صور من زيارة الملك سعود بن عبدالعزيز. وجاء المصور من تركيا.") == []


@pytest.mark.parametrize(
    "text",
    [
        "وأعلنت الرياض والقاهرة تخصيص من ينتظر الركاب عند سلم الطائرة.",
        "وقدم الأمير في الرياض للسفير الألماني هدية تذكارية من تراث المملكة.",
        "وتأتي القافلة السعودية إلى اليمن وفق برنامج زمني محدد بالتنسيق مع الحكومة اليمنية.",
    ],
)
def test_stairs_gifts_and_timetables_are_nothing_between_states(text: str) -> None:
    assert made(text) == []


def test_that_two_agreed_is_no_document() -> None:
    text = "أشاد الوزير باتفاق الجانبين المصري والسعودي على وضع حزمة من الآليات."
    assert reading(text).instruments == ()


def test_whoever_is_invited_during_talks_has_held_them() -> None:
    text = "دعا الرئيس اليمني رشاد العليمي خلال لقائه اليوم مبعوث الأمم المتحدة هانس غروندبرغ في الرياض إلى زيارة عدن."
    meeting = next(e for e in reading(text).engagements if e.kind == "meeting")
    assert meeting.status == "held"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([("كارلوس تشافيز", None)], "ألقي القبض في بوليفيا على كارلوس تشافيز. وقال تشافيز إنه بريء."),
        ([("هوغو تشافيز", "VE")], "توفي هوغو تشافيز. وكان تشافيز يحب الشعر."),
        ([], "فاز الفريق في دوري عبداللطيف جميل للمحترفين."),
        ([], "أغلقت البلدية شارع خالد بن الوليد."),
    ],
)
def test_namesakes_of_leaders_and_of_streets(expected: list[tuple[str, str | None]], text: str) -> None:
    assert [(p.name, p.country) for p in reading(text).persons] == expected


@pytest.mark.parametrize(
    "text",
    [
        "ووصلت أمس إلى مطار عدن طائرة شحن تابعة لقيادة القوات الجوية السعودية وكان في المطار أهالي المدينة اليمنية.",
        "ونشر الموقع الأميركي وثائق حول تجسس فرنسا على ألمانيا. وأصدرت السفارة اليمنية في السعودية 400 وثيقة.",
        "وكتب الرئيس السوري بشار الأسد عن أثر اجتماعي ونفسي عميق لم يشهده العراق.",
    ],
)
def test_aeroplanes_leaks_and_what_is_social_are_nothing_between_states(text: str) -> None:
    assert made(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "كان وزير النقل اليمني بين الركاب، ثم انتقلوا بعد ذلك عبر باخرة إلى جيبوتي.",
        "وشمل القرار تعيين رئيس الوزراء اليمني الأسبق حيدر العطاس ووزير النفط السعودي علي النعيمي.",
        "يستضيف منتدى حروف بالعاصمة القطرية الدوحة القاص السعودي حسن البطران في ندوة قصصية.",
        "صدقت سياتل الأمريكية على خطة لتغريم الأهالي دولارا جزائريا.",
    ],
)
def test_several_who_go_decisions_writers_and_city_plans(text: str) -> None:
    assert made(text) == []


def test_what_somebody_does_once_he_meets_is_still_to_come() -> None:
    text = (
        "أكد وزير خارجية كينيا أنه يعتزم بحث الدور الذي تلعبه أوغندا عندما يلتقي نظيره التنزاني في نيروبي"
        " في الأسابيع المقبلة."
    )
    assert [(e.kind, e.status, e.parties) for e in reading(text).engagements] == [("meeting", "planned", ("KE", "TZ"))]


def test_talks_that_failed_to_reach_it_have_no_agreement() -> None:
    failed = "انتهى الأمر بفشل جولة المفاوضات بين كينيا وأوغندا، في التوصل إلى اتفاق بشأن المياه."
    assert reading(failed).instruments == ()
    reached = "انتهى الأمر بنجاح كينيا وأوغندا في التوصل إلى اتفاق بشأن المياه."
    assert [i.status for i in reading(reached).instruments] == ["signed"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("الاتفاق النووي مع إيران", "يصل الاتفاق النووي مع إيران إلى الكونغرس اليوم."),
        ("اتفاق فيينا النووي", "وجد استطلاع بين المطلعين على اتفاق فيينا النووي 38% منهم معارضين."),
    ],
)
def test_titles_end_where_the_sentence_goes_on(title: str, text: str) -> None:
    assert [i.title for i in reading(text).instruments] == [title]


@pytest.mark.parametrize(
    ("offices", "text"),
    [
        (["وزير العدل القطري"], "بحث وزير العدل القطري نقل الهيئات وآلية نقل الأعضاء."),
        (["والية طنجة"], "استقبلت والية طنجة الوفد."),
        ([], "استمرت المفاوضات حول هذه المساعدة الجديدة."),
        (["المساعدة للشؤون التعليمية"], "وأشارت المساعدة للشؤون التعليمية آمنة الغامدي إلى الموعد."),
    ],
)
def test_words_that_are_offices_for_once(offices: list[str], text: str) -> None:
    context, _ = recognise(Document(text=text, published="2025-11-20"))
    found = [item.value for row in context.sketch.items for item in row if isinstance(item.value, PersonMention)]
    said = [context.text.quote(office.first, office.stop) for person in found for office in person.offices]
    assert said == offices


def test_her_visit_is_no_mans() -> None:
    text = "رحب وزير الدولة الإماراتي للشؤون الخارجية بالحوار. وقبل زيارتها إلى طهران، كتبت وزيرة خارجية السويد مقالا."
    assert [(e.kind, e.parties) for e in reading(text).engagements] == [("visit", ("IR", "SE"))]


def test_his_visitors_are_no_city() -> None:
    text = "يزور المعرض أمير منطقة عسير، وبلغ عدد زواره خلال 3 سنوات 90 ألفا."
    assert reading(text).engagements == ()


def test_who_goes_on_meeting_is_the_one_who_met_not_the_one_who_was_met() -> None:
    text = "أجرى الوزير الأمريكي لقاءات مع رئيس وزراء العراق ووزير دفاعه، وعقد اجتماعا مع رئيس مجلس النواب العراقي."
    last = reading(text).engagements[-1]
    assert sorted(p.office or "" for p in last.participants) == ["الوزير الأمريكي", "رئيس مجلس النواب العراقي"]


def test_a_minister_with_an_adjective_is_no_name() -> None:
    text = "وأكد الوزير الكويتي خلال الاتصال الهاتفي مع وزير الخارجية الهندي متانة العلاقات بين البلدين."
    assert [(e.kind, e.parties) for e in reading(text).engagements] == [("call", ("IN", "KW"))]


def test_a_line_broken_off_goes_on() -> None:
    text = "بلغ حجم التبادل التجاري بين\nتركيا وقطر 618 مليون دولار. والتقى وزير خارجية تركيا وزير\nخارجية قطر."
    found = reading(text)
    assert [(f.measure, f.parties) for f in found.figures] == [("trade_turnover", ("QA", "TR"))]
    assert [p.office for e in found.engagements for p in e.participants] == ["وزير خارجية تركيا", "وزير خارجية قطر"]
    apart = reading(text.replace("\n", "\n\n"))
    assert [e.parties for e in apart.engagements] == []


def test_the_deputy_crown_prince_is_not_the_crown_prince() -> None:
    text = (
        "استقبل الرئيس المصري عبدالفتاح السيسي ولي ولي العهد وزير الدفاع الأمير محمد بن سلمان. وأثنى على ولي العهد "
        "الأمير محمد بن نايف.\nالرئيس المصري وولي ولي العهد خلال الاجتماع"
    )
    (found,) = reading(text).engagements
    assert [p.name for p in found.participants] == ["عبدالفتاح السيسي", "محمد بن سلمان"]


def test_the_head_of_a_region_is_one_by_his_surname() -> None:
    text = (
        "طالب مسعود البارزاني رئيس إقليم كردستان العراق بوقف القصف. وأجرى بارزاني اتصالا هاتفيا مع أحمد داود أوغلو "
        "رئيس الوزراء التركي."
    )
    assert [p.name for p in reading(text).persons] == ["مسعود البارزاني", "أحمد داود أوغلو"]


@pytest.mark.parametrize(
    "text",
    [
        "وصف الرئيس الكيني الحرب بأنها طويلة. كما التقى الرئيس الأمريكي، الاثنين الماضي، بالكثير من رؤساء الدول.",
        "وقام الوزير الأمريكي بزيارة إلى الحدود الشمالية مع لبنان.",
        "وعقد نائب رئيس نادي الطائي مؤتمرا صحفيا، واجتمع مع لاعب النادي سعد الجهيم.",
    ],
)
def test_whom_somebody_met_and_where_he_was_is_not_guessed(text: str) -> None:
    assert made(text) == []


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("proposed", "وقال الرئيس الفلسطيني إن الأفكار تصلح قاعدة لإطلاق المفاوضات بين الفلسطينيين والإسرائيليين."),
        ("held", "وأكد الرئيس الفلسطيني أهمية المفاوضات بين الفلسطينيين والإسرائيليين في القاهرة."),
    ],
)
def test_talks_that_are_to_begin_are_proposed(status: str, text: str) -> None:
    assert [e.status for e in reading(text).engagements] == [status]


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2025-11-20/2025-11-22", "بدأت اليوم في الرياض أعمال مؤتمر إنقاذ اليمن الذي يستمر على مدى 3 أيام"),
        ("2025-11-18/2025-11-20", "اختتمت اليوم في الرياض أعمال مؤتمر إنقاذ اليمن الذي استمر ثلاثة أيام"),
        ("2025-11-20", "بدأت اليوم في الرياض أعمال مؤتمر إنقاذ اليمن"),
    ],
)
def test_how_long_an_event_lasts(date: str, text: str) -> None:
    (found,) = reading(f"{text} بحضور الرئيس اليمني رشاد العليمي.").engagements
    assert found.date == date


def test_who_meets_is_not_where_one_of_them_travels_next() -> None:
    text = (
        "قال الرئيس الكيني وليام روتو إنه سيكون حاضرا في اللقاءات مع الرئيس الأمريكي دونالد ترامب. وكينيا والولايات "
        "المتحدة شريكتان. ويزور ترامب إثيوبيا أيضا."
    )
    talks = [e for e in reading(text).engagements if e.kind == "meeting"]
    assert [e.place_country for e in talks] in ([], [None], ["KE"])


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["خالد بحاح"], "بعد عودة بحاح لعدن. وصل رئيس الحكومة اليمنية خالد بحاح إلى عدن."),
        (["صدام حسين"], "وعالجت السعودية جروح نظام صدام حسين."),
        (["سلمان العودة"], "ورحب الشيخ سلمان العودة بالخبر."),
    ],
)
def test_a_noun_before_a_name_is_no_part_of_it(names: list[str], text: str) -> None:
    assert [p.name for p in reading(text).persons] == names


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("رئيس اليمن", "التقى عبد ربه منصور هادي رئيس اليمن السفير الصيني. وقاتلت قوات الرئيس المخلوع في عدن."),
        ("رئيس اليمن", "التقى عبد ربه منصور هادي رئيس اليمن السفير الصيني. وقال الرئيس إن عدن آمنة."),
    ],
)
def test_a_former_holder_is_somebody_else(office: str, text: str) -> None:
    assert reading(text).persons[0].office == office


@pytest.mark.parametrize(
    "text",
    [
        "أرسل وزير الأشغال العامة اليمني المبلغ على نفس الرحلة السعودية.",
        "استطاع الرئيس التشادي السابق حسين حبري أن ينتقل إلى فرنسا عام 1963.",
        "أصدر رئيس الوزراء المصري قرارا بمد إعلان حالة الطوارئ الصادر به قرار رئيس الجمهورية في سيناء.",
    ],
)
def test_flights_and_moves_are_no_visits(text: str) -> None:
    assert made(text) == []


def test_whose_visit_it_is_who_opens_the_sentence() -> None:
    text = (
        "أكد نيكوس اناستاسيادس، رئيس جمهورية قبرص، أنه متفائل. وأعرب اناستاسيادس عن سعادته بوجود سفير سعودي في "
        "قبرص الآن، وتحدث عن زيارته لمصر."
    )
    (found,) = reading(text).engagements
    assert [p.name for p in found.participants] == ["نيكوس اناستاسيادس"]


@pytest.mark.parametrize(
    ("status", "parties", "text"),
    [
        ("signed", ("IR",), "وأمام الكونغرس حتى 17 سبتمبر للموافقة على الاتفاق النووي مع إيران أو رفضه."),
        ("drafted", ("EG", "LY"), "وعبر اتفاق للسلم وقعت مسودته بالأحرف الأولى بين ليبيا ومصر."),
        (
            "proposed",
            ("FR", "RU"),
            "وقال الوزير الروسي: آمل أن يتم في الوقت القريب توقيع اتفاق مع فرنسا ومن ثم الإعلان عنه.",
        ),
        ("in_force", ("AU", "SN"), "وأنشأ الاتحاد الأفريقي المحكمة بموجب اتفاق مع السنغال لمحاكمة الرئيس التشادي."),
    ],
)
def test_how_far_an_agreement_has_come_and_whose_it_is(status: str, parties: tuple[str, ...], text: str) -> None:
    assert [(i.status, i.parties) for i in reading(text).instruments] == [(status, parties)]


def test_a_chronicle_leaves_its_hero_unsaid() -> None:
    text = (
        "مئة يوم على حكم الملك سلمان بن عبدالعزيز.\nتولى خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز الحكم.\n"
        "وفي يوم الاثنين 16 مارس هنأ رئيس أيرلندا بيوم بلاده.\nوفي يوم الأربعاء 18 مارس عقد جلسة مباحثات مع رئيس "
        "جمهورية المالديف.\nوفي يوم الأحد 12 أبريل استقبل وزير الخارجية الفرنسي، وتلقى رسالة من رئيس سيراليون."
    )
    met = [sorted(p.country or "" for p in e.participants) for e in reading(text).engagements if e.kind == "meeting"]
    assert met == [["MV", "SA"], ["FR", "SA"]]


@pytest.mark.parametrize(
    ("office", "country", "text"),
    [
        ("وزير الدفاع", "SA", "غادر الأمير محمد بن سلمان وزير الدفاع جمهورية مصر العربية بعد زيارة للقاهرة."),
        ("رئيس المجلس النيابي", "LB", "والتقى السفير المصري رئيس المجلس النيابي نبيه بري في بيروت."),
    ],
)
def test_where_an_office_ends(office: str, country: str, text: str) -> None:
    assert (office, country) in [(p.office, p.country) for p in reading(text).persons]


def test_the_day_of_what_was_spoken_of() -> None:
    text = (
        "وقال الوزير السعودي إن المباحثات مع نظيره المصري تطرقت لبحث الإصلاحات التي تم الاتفاق عليها في صيف العام "
        "الماضي."
    )
    assert [(e.kind, e.date) for e in reading(text).engagements] == [("meeting", None)]


@pytest.mark.parametrize(
    ("office", "country", "text"),
    [
        ("سفير عمان لدى المملكة", "OM", "واستقبل الوزير السعودي سفير عمان لدى المملكة أحمد بن هلال البوسعيدي."),
        ("سفير عمّان لدى المملكة", "JO", "واستقبل الوزير السعودي سفير عمّان لدى المملكة جمال الشمايلة."),
        (
            "المندوب الدائم للمملكة لدى الأمم المتحدة",
            "SA",
            "والتقى المندوب الدائم للمملكة لدى الأمم المتحدة السفير عبد الله المعلمي وزير الخارجية اليمني.",
        ),
    ],
)
def test_whose_ambassador_it_is(office: str, country: str, text: str) -> None:
    assert (office, country) in [(p.office, p.country) for p in reading(text).persons]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            [("meeting", "proposed", "FR")],
            "وقال وزير الخارجية الفرنسي إنه قد يكون من الضروري عقد اجتماع مع روسيا في باريس بشأن سوريا.",
        ),
        (
            [("visit", "held", "SA"), ("visit", "held", "KW")],
            "يقوم الرئيس التركي رجب طيب أردوغان بجولة خليجية شملت حتى الآن السعودية والكويت.",
        ),
        (
            [("visit", "held", "EG"), ("visit", "under_way", "EG")],
            "وقالت إن المستشارة الألمانية أنغيلا ميركل زارت مصر الشهر الماضي، ويبدأ وزير الخارجية الألماني زيغمار "
            "غابريال، الذي تولى منصبه أخيرا، زيارته إلى القاهرة اليوم.",
        ),
    ],
)
def test_how_far_an_encounter_has_come(told: list[tuple[str, str, str]], text: str) -> None:
    assert [(e.kind, e.status, e.place_country) for e in reading(text).engagements] == told


def test_a_clause_joined_by_and_has_its_own_subject() -> None:
    text = (
        "وقالت إن المستشارة الألمانية أنغيلا ميركل زارت مصر الشهر الماضي، ويبدأ وزير الخارجية الألماني زيغمار غابريال "
        "زيارته إلى القاهرة اليوم."
    )
    assert [[p.name for p in e.participants] for e in reading(text).engagements] == [
        ["أنغيلا ميركل"],
        ["زيغمار غابريال"],
    ]


def test_a_mark_that_closes_quotes_opens_none() -> None:
    text = "وكان يلقي محاضرة في “المعهد الهندي للإدارة”، بمدينة “شيلونغ”، كبرى مدن ولاية ميغالايا."
    assert [(o.name, o.country) for o in reading(text).organisations] == [("المعهد الهندي للإدارة", "IN")]
