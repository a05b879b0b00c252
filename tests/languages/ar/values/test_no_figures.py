"""Numbers that are no figures: parts of names, marks of lists, scores, hours, years, and how a turned number reads."""

from __future__ import annotations

from datetime import date

import pytest

from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.dates import DateContext, dates
from mithaq.languages.ar.values.durations import durations
from mithaq.languages.ar.values.quantities import quantities
from mithaq.text.tokens import Tokenizer

TOKENIZER = Tokenizer(normalize)
PUBLISHED = date(2025, 11, 26)


def brief(phrase: str) -> list[tuple[str, int | float | None]]:
    return [(q.kind, q.amount) for q in quantities(TOKENIZER.tokenize(phrase))]


def edtf(phrase: str) -> list[str | None]:
    return [d.edtf for d in dates(TOKENIZER.tokenize(phrase), DateContext(PUBLISHED))]


@pytest.mark.parametrize(
    "phrase",
    [
        "بموجب القرارات 1696 و1737 و1747",
        "قرار مجلس الأمن الدولي 2216",
        "على رقم الخدمة 5060 لاستقبال الطلبات",
        "مؤشر فايننشال تايمز 100 ومؤشر داكس 30",
        "ضمن مهرجان جدة 36",
        "أطلق برنامج «شباب المدينة 2030»",
        "الهاتف نوت 5 بشاشة كبيرة",
        "الملك عبدالله الثاني",
        "البابا فرنسيس الأول",
        "السلطان سليم بن بايزيد الأول",
        "قبل الحرب العالمية الثانية",
        "دور الثمانية",
        "دور الـ(16)",
        "مجموعة (5 + 1)",
        "صورة مقاس 4×6",
        "نموذج 101/ب",
        "العقار رقم 12/ب",
        "عام 150 للهجرة",
        "سنة 3500 ق.م",
        "في ذكرى ثورة 30 يونيو",
        "ساعة الصفر",
        "من الألف إلى الياء",
        "الذي ألف كتبا في النحو",
        "قمر نصف مكتمل",
        "وست هام",
        "أرسل sms إلى 88548",
        "للتواصل: 636250",
        "padding: 0; margin: 0",
        "في الثامنة مساء",
        "من السابعة وحتى العاشرة صباحا",
        "عند الساعة الخامسة و10 دقائق",
        "منذ 7 صباحا",
        "انتهت بنتيجة 3 ــ 1",
        "2 - صفر",
        "كأس العالم 2018 في روسيا و2022 في قطر",
    ],
)
def test_what_belongs_to_a_name_a_mark_or_an_hour(phrase: str) -> None:
    assert brief(phrase) == []


@pytest.mark.parametrize(
    ("expected", "phrase"),
    [
        ([("number", 12)], "وبموجب القرار 2216 قدم 12 طلبا"),
        ([("number", 2014)], "شارك 2014 طالبا"),
        ([("number", 2015)], "وبلغ عددهم 2015."),
        ([("number", 2000)], "في 2000 مدرسة"),
        ([("number", 5)], "قال إن 5 أشخاص وصلوا"),
        ([("ordinal", 30)], "اشتبكت الفرقة 30"),
        ([("ordinal", 13)], "البطولة العربية الـ13 للشباب"),
        ([("number", 3), ("number", 5)], "شارك 3 لاعبين - 5 مدربين"),
        ([("number", 7)], "وقعت الهيئة 7 عقود مع الشركات"),
        ([("percent", 20)], "بنسبة 20% في المئة"),
        ([("number", 12)], "دزينة من الأقلام"),
    ],
)
def test_what_still_is_a_figure(expected: list[tuple[str, float]], phrase: str) -> None:
    assert brief(phrase) == expected


def test_the_marks_of_a_list_count_up() -> None:
    assert brief("1- فتح الطريق 2- بناء 3 جسور 3- الصيانة") == [("number", 3)]
    assert brief("كما يلي: (1) المقدمة (2) الخاتمة في 4 صفحات") == [("number", 4)]


def test_a_right_to_left_mark_turns_a_number() -> None:
    assert brief("زاد السهم 7.\u200f0 في المئة إلى 25.\u200f14 دولار") == [("percent", 0.7), ("money", 14.25)]


@pytest.mark.parametrize(
    ("expected", "phrase"),
    [
        (["2018"], "تأهل إلى كأس العالم 2018 بروسيا"),
        (["1952"], "بعد انقلاب 1952 العسكري"),
        (["1848"], "وقع الاتفاق في 1848."),
        (["1950/1970"], "من 1950 إلى 1970."),
        (["1985", "1996"], "فاز عامي 1985 و1996"),
        (["2013/2014"], "عامي 2013 و2014"),
        (["1967"], "حرب عام 67"),
        (["2025-11-03", "2025-11-04"], "وصل في 3 نوفمبر وغادر في اليوم التالي"),
        (["2025-11-03", "2025-11-03"], "وصل في 3 نوفمبر وغادر في اليوم نفسه"),
        (["2025-06-22", "2025-07-03"], "في يومي 22 يونيو و3 يوليو"),
        (["2025-06-02", "2025-06-05"], "التقيا في 2 يونيو ثم في الخامس من الشهر نفسه"),
        ([], "في هذا العصر الرقمي"),
        ([], "يكفي لإنتاج مليون طن في العام"),
        ([], "رن الهاتف مجددا بعد شهر في بيت العائلة القديم"),
        ([], "فاز 1 / صفر"),
        ([], "قبل يوم العيد"),
        ([], "يقام السبت والاثنين من كل أسبوع"),
        ([], "وقد غدا المقال حديث الناس"),
        ([], "حققت سيارة نيسان رقما جديدا"),
    ],
)
def test_dates_that_names_and_idioms_hide(expected: list[str], phrase: str) -> None:
    assert edtf(phrase) == expected


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("أكثر من ثلاثة عقود", "امتدت أكثر من ثلاثة عقود متواصلة"),
        ("لا تقل عن خمس سنوات", "مدة لا تقل عن خمس سنوات"),
        ("", "وقع ثلاثة عقود مع البلدية"),
        ("", "باع 200 ساعة يد"),
    ],
)
def test_lengths_with_their_qualifier_and_words_that_look_like_lengths(words: str, phrase: str) -> None:
    assert [phrase[slice(*length.span)] for length in durations(TOKENIZER.tokenize(phrase))] == (
        [words] if words else []
    )
