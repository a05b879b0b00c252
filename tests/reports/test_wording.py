"""Dates, numbers, names and labels."""

from __future__ import annotations

from importlib.resources import files

import pytest

from mithaq.errors import InputError
from mithaq.model.record import Figure
from mithaq.model.span import Span
from mithaq.reports.language import Language
from mithaq.reports.names import checked_code, name
from mithaq.reports.wording import plain_date, wording

EN, AR = wording(Language.EN), wording(Language.AR)


@pytest.mark.parametrize(
    ("english", "arabic", "edtf"),
    [
        ("26 November 2025", "26 نوفمبر 2025", "2025-11-26"),
        ("1 September 2027", "1 سبتمبر 2027", "2027-09-01"),
        ("September 2027", "سبتمبر 2027", "2027-09"),
        ("2030", "2030", "2030"),
        ("autumn 2026", "خريف 2026", "2026-23"),
        ("25–27 November 2025", "25–27 نوفمبر 2025", "2025-11-25/2025-11-27"),
        ("2022 to 2024", "من 2022 إلى 2024", "2022/2024"),
        ("30 October 2024 to 2 November 2024", "من 30 أكتوبر 2024 إلى 2 نوفمبر 2024", "2024-10-30/2024-11-02"),
        ("from 25 November 2025", "من 25 نوفمبر 2025", "2025-11-25/.."),
        ("until 2025", "حتى 2025", "../2025"),
        ("2025?", "2025?", "2025?"),
    ],
)
def test_dates(english, arabic, edtf):
    assert (EN.date(edtf), AR.date(edtf)) == (english, arabic)


@pytest.mark.parametrize(
    ("expected", "edtf"),
    [
        ("2025-11-26", "2025-11-26"),
        ("autumn 2026", "2026-23"),
        ("2022 to 2024", "2022/2024"),
        ("from 2025-11-25", "2025-11-25/.."),
        ("to 2025", "../2025"),
        ("-", None),
    ],
)
def test_dates_in_a_column(expected, edtf):
    assert plain_date(edtf, "-") == expected


@pytest.mark.parametrize(
    ("english", "arabic", "value"),
    [
        ("0", "0", 0),
        ("1,700", "1,700", 1700),
        ("22.3", "22.3", 22.3),
        ("60", "60", 60.0),
        ("2.14 billion", "2.14 مليار", 2_140_000_000),
        ("4.1 billion", "4.1 مليار", 4.1e9),
        ("1.15 billion", "1.15 مليار", 1_150_000_000),
        ("938 million", "938 مليون", 938_000_000),
        ("1.5 trillion", "1.5 تريليون", 1_500_000_000_000),
        ("1,234,567,890", "1,234,567,890", 1_234_567_890),
        ("−3.5 million", "−3.5 مليون", -3_500_000),
    ],
)
def test_numbers_lose_nothing(english, arabic, value):
    assert (EN.number(value), AR.number(value)) == (english, arabic)


@pytest.mark.parametrize(
    ("english", "arabic", "measure", "value", "unit", "qualifier"),
    [
        ("over 4.1 billion USD", "أكثر من 4.1 مليار USD", "trade_turnover", 4.1e9, "USD", "over"),
        ("+28 %", "+28 %", "trade_growth", 28, "percent", "exact"),
        ("−3 %", "−3 %", "growth", -3, "percent", "exact"),
        ("no. 2", "المرتبة 2", "trade_rank", 2, "rank", "exact"),
        ("about 3-fold", "نحو 3 أضعاف", "exports", 3, "times", "about"),
        ("up to 1,800", "حتى 1,800", "company_count", 1800, "count", "up_to"),
        ("over 13 years", "أكثر من 13 (بالسنوات)", "duration", 13, "year", "over"),
        ("1 year", "1 (بالسنوات)", "duration", 1, "year", "exact"),
        ("1", "1", "company_count", 1, "count", "exact"),
        ("1 %", "1 %", "trade_share", 1, "percent", "exact"),
        ("5.25 million m²", "5.25 مليون متر مربع", "area", 5_250_000, "m2", "exact"),
        ("under 5 km", "أقل من 5 km", "distance", 5, "km", "under"),
    ],
)
def test_figures(english, arabic, measure, value, unit, qualifier):
    figure = Figure(measure=measure, value=value, unit=unit, qualifier=qualifier, evidence=Span(0, 1))
    assert (EN.figure(figure), AR.figure(figure)) == (english, arabic)


def test_both_languages_have_the_same_labels():
    def keys(tree):
        return {key: keys(value) for key, value in tree.items()} if isinstance(tree, dict) else tree.count("{")

    assert keys(EN.labels) == keys(AR.labels)


def test_a_word_without_a_label_stands_for_itself():
    assert EN.term("measure", "loan_share") == "loan share"


@pytest.mark.parametrize(
    ("expected", "given"),
    [("KG", "kg"), ("RU-SA", "ru-sa"), ("IsDB", "ISDB"), ("EAEU", "eaeu"), ("RU-KLU", "ru-klu")],
)
def test_codes(expected, given):
    assert checked_code(given) == expected


@pytest.mark.parametrize(
    ("hint", "given"),
    [
        ("did you mean KG?", "Kyrgyzstan"),
        ("did you mean RU?", "روسيا"),
        ("ISO 3166", "KGZ"),
        ("ISO 3166", "XX"),
        ("ISO 3166", "QQ-SA"),
        ("ISO 3166", "EAEU-X"),
        ("ISO 3166", ""),
    ],
)
def test_what_is_no_code_gets_a_hint(hint, given):
    with pytest.raises(InputError, match=hint):
        checked_code(given)


def test_names():
    assert name("KG", "en") == "Kyrgyzstan"
    assert name("KG", "ar") == "قيرغيزستان"
    assert name("RU-KLU", "en") == "RU-KLU"


def test_the_table_of_names_is_sound():
    lines = (files("mithaq.reports") / "names.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    assert all(len(row) == 3 and all(cell and cell == cell.strip() for cell in row) for row in rows)
    codes = [row[0] for row in rows]
    assert len(codes) == len(set(codes))
    assert len([code for code in codes if len(code) == 2 and code not in ("EU", "UN", "WB", "XK")]) == 249
