"""Dates in every calendar and manner that readouts use, resolved against the day of publication."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.dates import DateContext, dates
from mithaq.model.quantity import DateValue
from mithaq.text.tokens import Tokenizer

ARABIC = Tokenizer(normalize)
WEDNESDAY = date(2025, 11, 26)


def read(text: str, published: date | None = WEDNESDAY, tense: str | None = None) -> list[DateValue]:
    tense_at = None if tense is None else lambda _: tense
    return dates(ARABIC.tokenize(text), DateContext(published), tense_at=tense_at)


def edtf(text: str, published: date | None = WEDNESDAY, tense: str | None = None) -> list[str | None]:
    return [value.edtf for value in read(text, published, tense)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2024-11-27", "27 نوفمبر 2024"),
        ("2024-11-27", "٢٧ نوفمبر ٢٠٢٤"),
        ("2024-11-27", "27 نوفمبر/تشرين الثاني 2024"),
        ("2024-11-27", "27 تشرين الثاني (نوفمبر) 2024"),
        ("2024-11-27", "27 نوفمبر تشرين الثاني 2024"),
        ("2024-11-27", "27 نونبر 2024"),
        ("2024-11-27", "السابع والعشرين من نوفمبر 2024"),
        ("2024-11-27", "الـ27 من شهر نوفمبر عام 2024م"),
        ("2024-11-27", "الأربعاء، 27 نوفمبر 2024"),
        ("2024-11-27", "27-11-2024"),
        ("2024-11-27", "27 / 11 / 2024م"),
        ("2024-11-27", "27.11.2024"),
        ("2024-11-27", "2024-11-27"),
        ("2024-11-27", "27 November 2024"),
        ("2024-06-01", "غرة جوان 2024"),
        ("2024-08-20", "20 غشت 2024"),
        ("2024-08-20", "20 أوت 2024"),
        ("2024-08-20", "20 آب 2024"),
        ("2024-05-05", "5 ماي 2024"),
        ("2018-02-02", "الثاني من شباط ألفين وثمانية عشر"),
        ("2024-11", "نوفمبر 2024"),
        ("2024-11", "في شهر تشرين الثاني من عام 2024"),
        ("2021-09", "9/2021"),
        ("2024", "عام 2024"),
        ("2024", "للعام 2024م"),
        ("2024", "في 2024"),
        ("2030", "بحلول عام 2030"),
    ],
)
def test_full_dates_need_no_day_of_publication(value: str, text: str) -> None:
    assert edtf(text, published=None) == [value]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2015-07-30", "14 / 10 / 1436هـ"),
        ("2015-07-30", "يوم الخميس 14 / 10 / 1436هـ الموافق 30 / 7 / 2015م"),
        ("2025-01-18", "18 رجب 1446هـ الموافق 18 يناير 2025م"),
        ("2025-01-18", "18 يناير 2025م (18 رجب 1446هـ)"),
        ("2022-12-19", "25 جمادى الأولى 1444 هـ"),
        ("2020-05-18", "25 من شهر رمضان عام 1441 هجرية"),
        ("2025-06-05", "9 ذو الحجة 1446ه"),
        ("2021-08-09/2021-09-07", "شهر محرم 1443هـ"),
        ("2024-07-07/2025-06-25", "عام 1446هـ"),
    ],
)
def test_hijri_dates_become_gregorian(value: str, text: str) -> None:
    assert edtf(text, published=None) == [value]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2025-11-26", "اليوم"),
        ("2025-11-26", "اليوم (الأربعاء)"),
        ("2025-11-26", "اليوم /الأربعاء/"),
        ("2025-11-26", "مساء هذا اليوم"),
        ("2025-11-25", "مساء أمس الثلاثاء"),
        ("2025-11-25", "الليلة الماضية"),
        ("2025-11-24", "أمس الأول"),
        ("2025-11-24", "أول من أمس"),
        ("2025-11-27", "يوم غد الخميس"),
        ("2025-11-28", "بعد غد"),
        ("2025-11-27", "27 نوفمبر الجاري"),
        ("2025-12-03", "الثالث من الشهر المقبل"),
        ("2025-12", "ديسمبر المقبل"),
        ("2025-09", "سبتمبر الماضي"),
        ("2024-11", "نوفمبر الماضي"),
        ("2025-10", "الشهر الماضي"),
        ("2024", "العام المنصرم"),
        ("2026", "السنة القادمة"),
        ("2023", "العام قبل الماضي"),
        ("2025", "أواخر العام الجاري"),
        ("2025-09", "أوائل سبتمبر من العام الجاري"),
        ("2023", "قبل عامين"),
        ("2025-11-23", "قبل ثلاثة أيام"),
        ("2026-01", "بعد شهرين من الآن"),
        ("2025-11", "الأسبوع الماضي"),
        ("2025-12-04", "الخميس من الأسبوع المقبل"),
        ("2025-12-07", "الأحد بعد المقبل"),
        ("2025-11-18", "الثلاثاء قبل الماضي"),
        ("2026-22", "صيف العام المقبل"),
        ("2026-23", "خريف 2026"),
        ("2025-07/2025-09", "الربع الثالث من العام الجاري"),
        ("2025-01/2025-06", "النصف الأول من هذا العام"),
        ("2025-01/2025-09", "الأشهر التسعة الأولى من 2025"),
        ("2020/2025", "السنوات الخمس الماضية"),
        ("2025/2028", "الأعوام الثلاثة المقبلة"),
        ("2025-11-27/2025-11-29", "الأيام الثلاثة المقبلة"),
        ("1990/1999", "تسعينيات القرن الماضي"),
        ("2010/2019", "العقد الماضي"),
        ("2014-09-16", "ثالث ثلاثاء من أيلول 2014"),
        ("2025-11-30", "آخر يوم من الشهر الحالي"),
    ],
)
def test_relative_dates(value: str, text: str) -> None:
    assert edtf(text) == [value]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2025-11-12/2025-11-13", "يومي 12 و13 نوفمبر"),
        ("2024-11-29/2024-11-30", "في الفترة من 29 إلى 30 نوفمبر 2024"),
        ("2025-11-25/2025-11-27", "من 25 إلى 27 نوفمبر"),
        ("2024-11-29/2024-12-02", "من 29 نوفمبر إلى 2 ديسمبر 2024"),
        ("2024-12-30/2025-01-02", "من 30 ديسمبر إلى 2 يناير 2025"),
        ("2024-11-25/2024-11-27", "25-27 نوفمبر 2024"),
        ("2024-01/2024-09", "من يناير إلى سبتمبر 2024"),
        ("2024-05/2024-06", "شهري مايو ويونيو 2024"),
        ("2022/2024", "خلال الفترة 2022 - 2024"),
        ("2020/2024", "بين عامي 2020 و2024"),
        ("2023/2024", "لعامي 2023 و2024"),
        ("2015/2017", "أعوام 2015 و2016 و2017"),
        ("2025/2026", "للعام الدراسي 2025 - 2026"),
        ("2024/2025", "السنة المالية 2024/2025"),
        ("2025-11-23/2025-11-24", "يومي الأحد والاثنين"),
        ("2025-11-16/2025-11-17", "يومي الأحد والاثنين 16 و17 نوفمبر"),
    ],
)
def test_ranges_are_one_value(value: str, text: str) -> None:
    assert edtf(text) == [value]


@pytest.mark.parametrize(
    ("value", "tense", "text"),
    [
        ("2025-11-24", "past", "الاثنين"),
        ("2025-12-01", "future", "الاثنين"),
        ("2025-11-26", "past", "الأربعاء"),
        ("2024-12", "past", "ديسمبر"),
        ("2025-12", "future", "ديسمبر"),
        ("2025-10-14", "past", "14 أكتوبر"),
        ("2026-10-14", "future", "14 أكتوبر"),
        ("2025-22", "past", "في الصيف"),
        ("2026-22", "future", "في الصيف"),
    ],
)
def test_what_lacks_a_year_lies_where_the_clause_looks(value: str, tense: str, text: str) -> None:
    assert edtf(text, tense=tense) == [value]


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (["2025-12-01"], "ومن المقرر أن ينتقل الوزير الاثنين إلى العاصمة لإجراء محادثات مع نظيره"),
        (["2025-11-24"], "وقد وقع الجانبان الاثنين اتفاقية للتعاون في مجال النقل والطاقة"),
        (["2025-05", "2026-06"], "وكان الوفد زار العاصمة في مايو، وسيزورها مرة أخرى في يونيو"),
        (["2025-11-26", "2025-11-27"], "بدأت أعمال المؤتمر اليوم الأربعاء وتستمر حتى غد الخميس"),
        (["2024-05", "2024-11"], "التقى الجانبان في مايو ونوفمبر 2024"),
    ],
)
def test_without_a_caller_the_clause_itself_gives_the_direction(values: list[str], text: str) -> None:
    assert edtf(text) == values


@pytest.mark.parametrize(
    ("value", "bound", "text"),
    [
        ("2025-11-27", "until", "تستمر الزيارة حتى 27 نوفمبر الجاري"),
        ("2030", "until", "بحلول نهاية عام 2030"),
        ("2027-09-01", "until", "قبل 1 سبتمبر 2027"),
        ("2025", "since", "منذ بداية العام"),
        ("2026-01", "since", "اعتبارا من يناير المقبل"),
        ("2023", "since", "منذ عامين"),
        ("2025-11-27", "", "في 27 نوفمبر الجاري"),
    ],
)
def test_deadlines_and_beginnings(value: str, bound: str, text: str) -> None:
    (found,) = read(text)
    assert (found.edtf, found.bound) == (value, bound)


@pytest.mark.parametrize(
    "text",
    [
        "قبل أيام",
        "في الأيام القليلة المقبلة",
        "قريبا",
        "الأمين العام للأمم المتحدة",
        "المدير العام الحالي للشركة",
        "اليوم الثاني من زيارته",
        "اليوم الوطني للمملكة",
        "أعلنت قناة روسيا اليوم",
        "نقلت روسيا اليوم عن الوزير",
        "قال في حوار مع المصري اليوم",
        "في أمس الحاجة إلى الدعم",
        "ثورة 25 يناير",
        "مدينة 6 أكتوبر",
        "الرئيس رجب طيب أردوغان",
        "رئيسة الوزراء تيريزا ماي",
        "مارس مهامه",
        "صلاة الجمعة",
        "بعد عقد الاجتماع",
        "الساعة 18:22",
        "بزيادة 13.6% و1.8 مليار",
        "قبل أسبوع من التوقيع",
        "توزيع 2000 شقة",
        "قرار رقم 9/2021",
        "فاز الفريق بنتيجة 2 - صفر",
        "القمة الثانية في الرياض",
    ],
)
def test_words_that_tell_no_date(text: str) -> None:
    assert edtf(text) == []


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    assert edtf("وصل أمس وسيغادر في ديسمبر", published=None) == [None, None]


def test_a_day_that_leans_on_another_is_left_open() -> None:
    assert edtf("وصل الوفد في 3 نوفمبر وغادر في اليوم التالي") == ["2025-11-03", "2025-11-04"]


@pytest.mark.parametrize(
    ("value", "flag", "text"),
    [
        (None, "no such day", "31 يونيو 2025"),
        ("2025-11-25", "weekday does not fit", "الأربعاء 25 نوفمبر 2025"),
        ("2025-11-25", "weekday does not fit", "اليوم (الثلاثاء)"),
        ("2015-07-30", "calendars disagree", "1 رمضان 1436هـ الموافق 30 يوليو 2015م"),
    ],
)
def test_an_impossible_date_keeps_its_words(value: str | None, flag: str, text: str) -> None:
    (found,) = read(text)
    assert (found.edtf, found.flag) == (value, flag)


def test_a_weekday_told_with_a_date_picks_the_year() -> None:
    assert edtf("الجمعة 14 نوفمبر", tense="future") == ["2025-11-14"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("مساء أمس الثلاثاء", "وصل الوزير مساء أمس الثلاثاء إلى العاصمة"),
        ("الفترة من 3 إلى 5 مايو 2024", "عقد المنتدى خلال الفترة من 3 إلى 5 مايو 2024 في المدينة"),
        ("يومي 3 و4 مايو", "عقد المنتدى يومي 3 و4 مايو في المدينة"),
        ("بين عامي 2020 و2024", "ارتفعت التجارة بين عامي 2020 و2024 بمقدار الثلث"),
    ],
)
def test_the_span_covers_the_words_of_the_date(words: str, text: str) -> None:
    (found,) = read(text)
    assert text[found.span.start : found.span.stop] == words


MONTHS = {
    "egypt": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
    "morocco": "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(),
    "tunisia": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split(),
    "levant": [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ],
}
WEEKDAYS = "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split()
HIJRI_MONTHS = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
]
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@given(
    st.dates(date(1960, 1, 1), date(2040, 12, 31)),
    st.sampled_from(sorted(MONTHS)),
    st.sampled_from(
        [
            "{d} {m} {y}",
            "{d} من {m} {y}",
            "{w} {d} {m} {y}",
            "يوم {w}، {d} {m}، {y}م",
            "{d} {m} من عام {y}",
            "{d}/{n}/{y}",
            "{y}-{n:02}-{d:02}",
            "{d:02}.{n:02}.{y}",
            "{m} {d} {y}",
            "{h}",
            "{w} {h} الموافق {d} {m} {y}م",
            "{d} {m} {y}م الموافق {h}",
        ]
    ),
    st.booleans(),
)
def test_a_date_written_in_any_manner_is_read_back(day: date, system: str, manner: str, eastern: bool) -> None:
    year, month, number = Gregorian(day.year, day.month, day.day).to_hijri().datetuple()
    text = manner.format(
        d=day.day,
        n=day.month,
        m=MONTHS[system][day.month - 1],
        y=day.year,
        w=WEEKDAYS[day.weekday()],
        h=f"{number} {HIJRI_MONTHS[month - 1]} {year}هـ",
    )
    assert edtf(text.translate(DIGITS) if eastern else text, published=None) == [day.isoformat()]


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.integers(-6, 6))
def test_a_weekday_is_the_nearest_on_its_side(published: date, moved: int) -> None:
    day = published + timedelta(days=moved)
    tense = "future" if moved > 0 else "past"
    assert edtf(f"يوم {WEEKDAYS[day.weekday()]}", published, tense) == [day.isoformat()]


@given(st.text(alphabet="0123456789/-.,() \n" + "".join(sorted(set("".join(HIJRI_MONTHS + WEEKDAYS)))), max_size=60))
def test_any_text_is_read_without_error(source: str) -> None:
    found = read(source)
    assert all(a.stop <= b.first for a, b in pairwise(found))
