"""Numbers in digits and in words; the value comes first, the Arabic last."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.numerals import CARDINAL, FRACTION, ORDINAL, Numeral, read_numeral
from mithaq.text.tokens import Tokenizer

TOKENIZER = Tokenizer(normalize)


def whole(phrase: str) -> Numeral | None:
    """The number that begins a phrase, if it reaches to its end."""
    text = TOKENIZER.tokenize(phrase)
    found = read_numeral(text, 0, len(text))
    return found if found is not None and found.stop == len(text) else None


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        (46, "46"),
        (46, "٤٦"),
        (46, "۴۶"),
        (3_150_000, "3,150,000"),
        (3_150_000, "3.150.000"),
        (3_150_000, "3٬150٬000"),
        (3_150_000, "3 150 000"),
        (3_150_000, "3،150،000"),
        (3_150_000.25, "3,150,000.25"),
        (3_150_000.25, "3.150.000,25"),
        (3150, "3,150"),
        (3150, "3.150"),
        (7.5, "7,5"),
        (7.5, "٧٫٥"),
        (7.5, "7،5"),
        (0.125, "0.125"),
        (0.125, "0,125"),
        (21_000, "٢١٫٠٠٠"),
        (7_315_000_000, "7.315 مليار"),
        (2_500_000_000, "2,5 مليار"),
        (3_500_000_000, "3,500 مليون"),
    ],
)
def test_marks_between_digits(value: float, phrase: str) -> None:
    found = whole(phrase)
    assert found is not None
    assert found.amount == value


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        (6.27, "27ر6"),
        (5, "0ر5"),
        (0.5, "5ر0"),
        (6.05, "6ر05"),
        (15_000, "000ر15"),
        (6_270_000_000, "27ر6 مليار"),
    ],
)
def test_the_agency_decimal_mark_runs_from_right_to_left(value: float, phrase: str) -> None:
    found = whole(phrase)
    assert found is not None
    assert found.amount == value


def test_a_mark_is_read_as_the_same_text_uses_it() -> None:
    text = TOKENIZER.tokenize("بلغ السعر 6.25 درهم ثم 2.410 درهم")
    assert [n.amount for i in (2, 5) if (n := read_numeral(text, i, len(text)))] == [6.25, 2.41]
    text = TOKENIZER.tokenize("بلغ السعر 2.410 درهم")
    assert read_numeral(text, 2, len(text)) == Numeral(2410, 2, 3, CARDINAL, mantissa=2410)


@pytest.mark.parametrize("phrase", ["10.06.2022", "1.2.3", "192.168.1.1"])
def test_digits_that_write_no_number(phrase: str) -> None:
    assert whole(phrase) is None


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        (0, "صفر"),
        (12, "اثنا عشر"),
        (12, "اثنتي عشرة"),
        (12, "إثنى عشر"),
        (18, "ثمانية عشر"),
        (18, "ثماني عشرة"),
        (27, "سبعة وعشرون"),
        (27, "سبع و عشرين"),
        (700, "سبع مائة"),
        (300, "ثلاثمئة"),
        (800, "ثمانمائة"),
        (270, "مئتين وسبعين"),
        (611, "ستمئة وأحد عشر"),
        (2000, "ألفان"),
        (2000, "ألفي"),
        (6000, "ستة آلاف"),
        (6000, "ستة الآف"),
        (200_000, "مئتا ألف"),
        (1_230_000_000, "مليار ومائتين وثلاثين مليون"),
        (1_200_000_000, "مليارا و200 مليون"),
        (4_300_000, "4 ملايين و300 ألف"),
        (14_500_000_000, "أربعة عشر مليارا ونصف المليار"),
        (1_500_000_000, "مليار ونصف"),
        (500_000_000, "نصف مليار"),
        (250_000, "ربع مليون"),
        (750_000, "ثلاثة أرباع المليون"),
        (3_500_000, "3 ونصف مليون"),
        (3_000_000_000_000, "ثلاثة تريليونات"),
        (2_000_000_000_000_000, "كوادريليونان"),
        (400_000_000_000, "400 ألف مليون"),
        (402_000, "أربعمئة ألف وألفان"),
        (400_001, "أربعمئة ألف وكتاب واحد"),
        (1700, "ألف، وسبعمائة"),
        (3.7, "ثلاثة فاصلة سبعة"),
        (6.28, "ستة فاصلة اثنان ثمانية"),
        (-14, "ناقص أربعة عشر"),
    ],
)
def test_words(value: float, phrase: str) -> None:
    found = whole(phrase)
    assert found is not None
    assert found.amount == value
    assert found.kind == CARDINAL


@pytest.mark.parametrize(
    ("value", "phrase"),
    [
        (1, "الأولى"),
        (2, "ثاني"),
        (12, "الثاني عشر"),
        (15, "الخامسة عشرة"),
        (31, "الحادي والثلاثين"),
        (22, "الثانية والعشرون"),
        (41, "الواحد والأربعون"),
        (104, "الرابع بعد المائة"),
    ],
)
def test_ordinals(value: int, phrase: str) -> None:
    found = whole(phrase)
    assert found is not None
    assert (found.amount, found.kind) == (value, ORDINAL)


@pytest.mark.parametrize(("value", "phrase"), [(0.5, "نصف"), (2 / 3, "ثلثي"), (0.75, "ثلاثة أرباع"), (0.2, "خُمس")])
def test_bare_fractions(value: float, phrase: str) -> None:
    found = whole(phrase)
    assert found is not None
    assert (found.amount, found.kind) == (value, FRACTION)


@pytest.mark.parametrize(
    ("proclitics", "definite", "phrase"),
    [
        ("", True, "الـ46"),
        ("ل", False, "لـ46"),
        ("ب", False, "بـ 46"),
        ("ب", False, "ب 46"),
        ("و", False, "و46"),
        ("و", True, "وال46"),
        ("ل", True, "للـ46"),
        ("ب", True, "بالستة والأربعين"),
    ],
)
def test_what_stands_in_front(proclitics: str, definite: bool, phrase: str) -> None:
    found = whole(phrase)
    assert found is not None
    assert (found.amount, found.proclitics, found.definite) == (46, proclitics, definite)


@pytest.mark.parametrize(
    "phrase", ["آلاف", "ملايين الدولارات", "أحد الوزراء", "لست", "كمية كبيرة", "المليونير", "مئات"]
)
def test_words_that_tell_no_number(phrase: str) -> None:
    text = TOKENIZER.tokenize(phrase)
    assert read_numeral(text, 0, len(text)) is None


def test_what_breaks_the_order_starts_another_number() -> None:
    text = TOKENIZER.tokenize("ثلاثة وخمسة وعشرون")
    found = read_numeral(text, 0, len(text))
    assert found is not None
    assert (found.amount, found.stop) == (3, 1)


@pytest.mark.parametrize(
    ("scale", "mantissa", "phrase"), [(10**9, 1.8, "1,8 مليار"), (10**6, 0, "مليون"), (1, 25, "خمسة وعشرون")]
)
def test_the_last_scale_word(scale: int, mantissa: float, phrase: str) -> None:
    found = whole(phrase)
    assert found is not None
    assert (found.scale, found.mantissa) == (scale, mantissa)


@given(st.integers(0, 10**15), st.sampled_from(",.٬"))
def test_grouped_digits_are_read_back(number: int, mark: str) -> None:
    written = f"{number:,}".replace(",", mark)
    found = whole(written)
    assert found is not None
    assert found.amount == number
