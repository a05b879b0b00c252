"""Names that no list holds, told by what stands around them; ordinary words that are none. Invented sentences."""

from __future__ import annotations

import pytest

import mithaq
from mithaq.language import find
from mithaq.model.document import Document
from mithaq.pipeline import read


def people(text: str, **document: str) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.country, p.office) for p in mithaq.read(text, published="2026-03-12", **document).persons]


@pytest.mark.parametrize(
    ("name", "country", "office", "text"),
    [
        # behind a title or an office, up to a mark or another office
        ("سليمان ديريفو غوشيه", "ET", "سفير إثيوبيا", "التقى السيد سليمان ديريفو غوشيه – سفير إثيوبيا"),
        ("غابرييلا كليني", "DE", "سفيرة ألمانيا في لواندا", "استقبل سفيرة ألمانيا في لواندا غابرييلا كليني، وودعها"),
        (
            "رحمة بنت صالح المحرزية",
            "OM",
            "وزيرة الثقافة في سلطنة عمان",
            "رحمة بنت صالح المحرزية وزيرة الثقافة في سلطنة عمان",
        ),
        ("بيتر أدلي", "US", "القائد الأمريكي", "حضر الاجتماع القائد الأمريكي بيتر أدلي، وعدد من المسؤولين."),
        ("مايكل إي كوبلر", "US", "السفير الأمريكي", "استقبل السفير الأمريكي مايكل إي كوبلر اليوم."),
        ("فيكتوريا سولانو", "VE", "سفيرة فنزويلا", "استقبل السيدة فيكتوريا سولانو سفيرة فنزويلا"),
        # before an office
        (
            "لوفسانجاف غانبولد",
            "MN",
            "نائب رئيس الوزراء المنغولي",
            "في لقاء مع لوفسانجاف غانبولد، نائب رئيس الوزراء المنغولي، دعا الوزير إلى التعاون.",
        ),
        ("توميسلاف موميروفيتس", "RS", "وزير التجارة الصربي", "قال توميسلاف موميروفيتس، وزير التجارة الصربي."),
        # between commas, in quotes, in slashes
        ("سونيفاي كيومان", "LA", "رئيس وزراء لاوس", "اجتمع مع رئيس وزراء لاوس، سونيفاي كيومان، الذي يزور البلاد."),
        ("لورانزو فانتي", "IT", "سفير إيطاليا", "استقبل سفير إيطاليا “لورانزو فانتي”، وتحادثا."),
        # chains of ancestors and what is attached to the first name
        (
            "مشعل بن فهم العصيمي",
            "AL",
            "الأمين العام لجامعة الدول العربية",
            "مشعل بن فهم العصيمي الأمين العام لجامعة الدول العربية",
        ),
        ("منصور بن جابر الهاجري", "QA", "وزير الصحة القطري", "رسالة لمنصور بن جابر الهاجري وزير الصحة القطري"),
        # the rest of an office
        (
            "صيدو كابوري",
            "BF",
            "سفيرا فوق العادة وكامل السلطة لجمهورية بوركينا فاسو",
            "السيد صيدو كابوري، بوصفه سفيرا فوق العادة وكامل السلطة لجمهورية بوركينا فاسو",
        ),
        (
            "سعود بن حمود الكندي",
            "OM",
            "وزير الثروة الزراعية والسمكية وموارد المياه العماني",
            "استقبل وزير الثروة الزراعية والسمكية وموارد المياه العماني سعود بن حمود الكندي",
        ),
        (
            "محمد سالم ولد أحمدو",
            "MR",
            "وزير الشؤون الخارجية والموريتانيين في الخارج",
            "قال وزير الشؤون الخارجية والموريتانيين في الخارج محمد سالم ولد أحمدو، في موريتانيا.",
        ),
        ("كونغ شيوان", "CN", "نائب وزير الخارجية الصيني", "قال نائب وزير الخارجية الصيني الزائر كونغ شيوان إن"),
        ("أنور بن عيسى", "MY", "رئيس الوزراء الماليزي", "قال رئيس الوزراء الماليزي داتوك سيري أنور بن عيسى إن"),
    ],
)
def test_a_name_in_no_list(name: str, country: str | None, office: str | None, text: str) -> None:
    assert (name, country, office) in people(text)


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير أن اللقاء شهد تأكيدا على التعاون.",
        "كانت أول دولة تعترف باستقلال البلاد.",
        "وقع الطرفان معاهدة لحسن الجوار الدائم.",
        "التقى رئيس الوزراء قادة أجانب في القصر.",
        "تبادل قائدا البلدين أطيب التهاني.",
        "خصص وزير الدفاع طائرتين للإجلاء.",
        "عرض مع رئيس الجمهورية التطورات.",
        "نشر الفكر الوسطي وتجديد الخطاب.",
        "أعلنت وكالة «ريا نوفوستي» ذلك.",
        "زار الأمير جامعة الملك سعود.",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ("غسان الحجري", "LB"),
            "استقبل الرئيس اللبناني جوزاف عون وزير الداخلية غسان الحجري. وشكر السفير الروسي لبنان.",
        ),
        (
            ("نور الهادي", "SA"),
            "وصل سفير كولومبيا لدى المملكة العربية السعودية. ورحبت المملكة به. وقال وزير الصحة نور الهادي ذلك.",
        ),
        (("مانكو نداو", "SN"), "التقى الرئيس السنغالي ماكي سال ووزير خارجيته مانكو نداو."),
        (("أرنو بيشار", "FR"), "استقبل سفير فرنسا برونو فوشار، يرافقه المستشار الأول في السفارة أرنو بيشار."),
        (("زياد الخطيب", None), "قال الرئيس التنفيذي للشركة السعودية للكهرباء زياد الخطيب ذلك."),
        (("وليد العلي", None), "قال رئيس جامعة القاهرة وليد العلي ذلك في مصر."),
    ],
)
def test_whose_official_he_is(expected: tuple[str, str | None], text: str) -> None:
    assert expected in [(name, country) for name, country, _ in people(text)]


@pytest.mark.parametrize(
    ("office", "text"),
    [
        (
            "وزير الخارجية",
            "وصلت وزيرة خارجية كولومبيا، ماريا سولانو، إلى القاهرة. وتلتقي الوزيرة الكولومبية نظيرها محمد كامل.",
        ),
        ("وزيرة الخارجية", "بحث وزير الخارجية الأردني أيمن الصفدي مع نظيرته ماريا سولانو التعاون."),
        ("وزير الخارجية", "التقى نائب رئيس الوزراء وزير خارجية كازاخستان مراد نورتلو نظيره محمد كامل."),
        ("الرئيس", "زار الرئيس الكولومبي غوستافو بيترو كراكاس للقاء نظيره محمد كامل."),
    ],
)
def test_the_office_of_a_counterpart_by_name(office: str, text: str) -> None:
    assert people(text)[-1][2] == office


@pytest.mark.parametrize(
    "text",
    [
        "يخوض الفريق ست مباريات ودية.",
        "تعدى على سيادة واستقلال البلاد.",
        "قالت الدولة أنشأت المؤسسة.",
    ],
)
def test_everyday_words_that_are_titles_too(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("name", "country", "text"),
    [
        ("زوران فينوفيتس", "RS", "السفراء هم: سامي صابوني سفيرا لسوريا وزوران فينوفيتس سفيرا لصربيا."),
        ("ساكاريا كونيه", "CI", "السفراء هم: كارلوس فيو، سفير فنزويلا. ساكاريا كونيه، سفير كوت ديفوار."),
        ("ري سون غوون", "KP", "التقى وزير الخارجية الكوري الشمالي ري سون غوون نظيره."),
        ("أكرم الرجوب", "PS", "قال محافظ نابلس أكرم الرجوب ذلك."),
        ("كريستوفر فلويد", "US", "يرافقه الملحق العسكري بالسفارة الأمريكية كريستوفر فلويد."),
        ("توني أبوت", "AU", "التقى السيد توني أبوت رئيس الوزراء الأسترالي السيد سعد الكواري القائم بالأعمال القطري."),
        ("إلياس حسان", "SO", "استقبل سفير الصومال إلياس حسان."),
    ],
)
def test_lists_and_single_names(name: str, country: str, text: str) -> None:
    assert (name, country) in [(found, code) for found, code, _ in people(text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("محمد بن سلطان القاسمي", "قال الوزير محمد بن سلطان القاسمي أمس ذلك."),
        ("عبدالله بن مساعد", "كرم رئيس اللجنة الأولمبية عبدالله بن مساعد اللاعبين."),
        ("هاني أبو راس", "وأكد أمين المحافظة هاني أبو راس ذلك."),
        ("شينزو آبي", "وقال رئيس الوزراء الياباني شينزو آبي ذلك."),
    ],
)
def test_behind_son_of_and_father_of_stands_a_name_whatever_else_it_be(expected: str, text: str) -> None:
    assert [name for name, _, _ in people(text)] == [expected]


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("رئيس الجمهورية الفرنسية", "تلقى الملك اتصالا من فرانسوا هولاند رئيس الجمهورية الفرنسية جدد خلاله ترحيبه."),
        ("المتحدث باسم المقاومة الشعبية", "وقال المتحدث باسم المقاومة الشعبية علي الأحمدي إن القوات تقدمت."),
        ("أمير منطقة الرياض", "استقبل الأمير فيصل بن بندر أمير منطقة الرياض في مكتبه بالإمارة سفير بيرو."),
    ],
)
def test_where_an_office_ends(office: str, text: str) -> None:
    assert office in [of for _, _, of in people(text)]


@pytest.mark.parametrize("again", ["زيارة {} إلى البلاد", "وشكر {} المضيف.", "رافقت ل{} ابنته", "وقال {}: «نعم»."])
def test_a_name_told_again_in_full_is_one_mention(again: str) -> None:
    text = "استقبل رئيس الجمهورية وزير العدل تولغات مرزابيف. ثم بدأ البحث. " + again.format("تولغات مرزابيف")
    mentions = find("ar").sketch(text, None).persons
    assert [text[p.name.start : p.name.stop] for p in mentions if p.name] == ["تولغات مرزابيف"] * 2


def _named(text: str) -> list[tuple[str, str | None]]:
    return [(p.name, p.country) for p in read(Document(text=text)).persons]


def test_foreign_names_behind_a_conjunction_in_a_list_of_ambassadors() -> None:
    told = _named("والسفراء هم، تانيا أجوير سفير كوبا، ومامادو مانجرا سفير جمهورية مالي، وتران ثان كونغ سفير فيتنام.")
    assert told == [("تانيا أجوير", "CU"), ("مامادو مانجرا", "ML"), ("تران ثان كونغ", "VN")]


def test_a_given_name_with_two_unlisted_words_between_commas() -> None:
    assert _named("استقبل وزير خارجية كوبا، بيدرو مونكادا كوليندرس، ضيفه.") == [("بيدرو مونكادا كوليندرس", "CU")]
    assert _named("استقبل وزير خارجية كوبا، بعد مباحثات مطولة، ضيفه.") == []


def test_whom_a_ruler_receives_is_another() -> None:
    told = read(Document(text="هنأ رئيس الحكومة القنصل العام السابق ستيفن فيغن.")).persons
    assert [(p.name, p.office) for p in told] == [("ستيفن فيغن", "القنصل العام السابق")]
    told = read(Document(text="استقبل وزير الخارجية السفير ستيفن فيغن.")).persons
    assert [p.name for p in told] == ["ستيفن فيغن"]


@pytest.mark.parametrize(
    ("name", "rest"), [("إبراهيم بودربالة", "إن المجلس يعمل"), ("أحمد", "بوساطة قطرية"), ("أحمد", "بوزارة الصحة")]
)
def test_a_family_of_the_maghreb_is_told_from_a_preposition(name: str, rest: str) -> None:
    found = people(f"قال رئيس مجلس النواب {name} {rest}.")
    assert [n for n, _, _ in found] == [name]
