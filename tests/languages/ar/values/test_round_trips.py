"""What is written in words by the rules of gender, case and counting is read back, and no more than that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.dates import DateContext, dates
from mithaq.languages.ar.values.durations import durations
from mithaq.languages.ar.values.numerals import Numeral, read_numeral
from mithaq.languages.ar.values.quantities import begins_quantity, quantities
from mithaq.text.tokens import Tokenizer

TOKENIZER = Tokenizer(normalize)


def whole(phrase: str) -> Numeral | None:
    """The number that begins a phrase, if it reaches to its end."""
    text = TOKENIZER.tokenize(phrase)
    found = read_numeral(text, 0, len(text))
    return found if found is not None and found.stop == len(text) else None


def figures(phrase: str) -> list[tuple[str, int | float | None, str | None]]:
    return [(q.kind, q.amount, q.unit) for q in quantities(TOKENIZER.tokenize(phrase))]


UNITS = {
    1: ("واحد", "واحدة"), 2: ("اثنان", "اثنتان"), 3: ("ثلاثة", "ثلاث"), 4: ("أربعة", "أربع"), 5: ("خمسة", "خمس"),
    6: ("ستة", "ست"), 7: ("سبعة", "سبع"), 8: ("ثمانية", "ثمان"), 9: ("تسعة", "تسع"), 10: ("عشرة", "عشر"),
}  # fmt: skip
OBLIQUE_TWO = ("اثنين", "اثنتين")
TEENS = {11: ("أحد", "إحدى"), 12: ("اثنا", "اثنتا")}
TENS = {2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
HUNDREDS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
SCALES = (
    (10**12, "تريليون", "تريليونات"), (10**9, "مليار", "مليارات"), (10**6, "مليون", "ملايين"), (10**3, "ألف", "آلاف"),
)  # fmt: skip


class Style:
    """One writer: gender of what is counted, case, spelling of hundred, way of joining."""

    def __init__(self, feminine: bool, oblique: bool, hundred: str, apart: bool, loose: bool) -> None:
        self.gender, self.oblique, self.hundred = int(feminine), oblique, hundred
        self.apart, self.conjunction = apart, " و " if loose else " و"

    def below_hundred(self, n: int, gender: int) -> str:
        if n == 2 and self.oblique:
            return OBLIQUE_TWO[gender]
        if n <= 10:
            return UNITS[n][gender]
        if n < 20:
            head = TEENS[n][gender] if n in TEENS else UNITS[n - 10][gender]
            if n == 12 and self.oblique:
                head = head[:-1] + "ي"
            return f"{head} {'عشرة' if gender else 'عشر'}"
        tens = TENS[n // 10] + ("ين" if self.oblique else "ون")
        unit = n % 10
        return f"{self.below_hundred(unit, gender)}{self.conjunction}{tens}" if unit else tens

    def below_thousand(self, n: int, gender: int, construct: bool = False) -> str:
        parts = []
        hundreds, rest = divmod(n, 100)
        if hundreds == 1:
            parts.append(self.hundred)
        elif hundreds == 2:
            dual = self.hundred[:-1] + ("تي" if self.oblique else "تا")
            parts.append(dual if construct and not rest else dual + "ن")
        elif hundreds:
            parts.append(HUNDREDS[hundreds] + (" " if self.apart else "") + self.hundred)
        if rest:
            parts.append(self.below_hundred(rest, gender))
        return self.conjunction.join(parts)

    def write(self, n: int) -> str:
        parts = []
        for size, one, many in SCALES:
            count, n = divmod(n, size)
            if not count:
                continue
            if count == 1:
                parts.append(one)
            elif count == 2:
                parts.append(one + ("ين" if self.oblique else "ان"))
            else:
                last = count % 100
                noun = many if 3 <= last <= 10 else one + "ًا" if last > 10 else one
                parts.append(f"{self.below_thousand(count, 0, construct=True)} {noun}")
        if n:
            parts.append(self.below_thousand(n, self.gender))
        return self.conjunction.join(parts) or "صفر"


styles = st.builds(Style, st.booleans(), st.booleans(), st.sampled_from(("مائة", "مئة")), st.booleans(), st.booleans())
numbers = st.one_of(st.integers(0, 2500), st.integers(0, 10**15 - 1), st.integers(0, 999).map(lambda n: n * 10**6))


@given(numbers, styles)
def test_a_number_in_words_is_read_back(number: int, style: Style) -> None:
    phrase = style.write(number)
    found = whole(phrase)
    assert found is not None, phrase
    assert found.amount == number, phrase


@given(numbers, styles)
def test_a_number_in_words_begins_where_the_precheck_says(number: int, style: Style) -> None:
    assert begins_quantity(TOKENIZER.tokenize(style.write(number)).keys[0])


# Ordinals

ORDINALS = {
    1: ("أول", "أولى"), 2: ("ثاني", "ثانية"), 3: ("ثالث", "ثالثة"), 4: ("رابع", "رابعة"), 5: ("خامس", "خامسة"),
    6: ("سادس", "سادسة"), 7: ("سابع", "سابعة"), 8: ("ثامن", "ثامنة"), 9: ("تاسع", "تاسعة"), 10: ("عاشر", "عاشرة"),
}  # fmt: skip
FIRST = ("حادي", "حادية")
NOUNS = ("المركز", "المرتبة")


def ordinal(n: int, gender: int, oblique: bool) -> str:
    """An ordinal with its article, as it stands after its noun."""
    if n <= 10:
        return "ال" + ORDINALS[n][gender]
    tens, unit = divmod(n, 10)
    ten = "عشرة" if gender else "عشر"
    if n < 20:
        return f"ال{(FIRST if unit == 1 else ORDINALS[unit])[gender]} {ten}"
    round_one = "ال" + TENS[tens] + ("ين" if oblique else "ون") if n < 100 else "المئة"
    return round_one if not unit else f"ال{(FIRST if unit == 1 else ORDINALS[unit])[gender]} و{round_one}"


@given(st.integers(1, 100), st.integers(0, 1), st.booleans())
def test_an_ordinal_is_read_back(number: int, gender: int, oblique: bool) -> None:
    phrase = f"{NOUNS[gender]} {ordinal(number, gender, oblique)}"
    assert figures(phrase) == [("ordinal", number, None)], phrase


@given(st.integers(1, 12), st.sampled_from(["صباحا", "مساء", "بعد الظهر", "من صباح الأحد"]))
def test_an_hour_is_no_figure(hour: int, part: str) -> None:
    assert figures(f"يبدأ الحفل {ordinal(hour, 1, True)} {part}") == []


# What is counted

CURRENCIES = {
    "USD": ("دولار أميركي", "دولارا أميركيا", "دولارات أميركية", "دولاران أميركيان"),
    "KWD": ("دينار كويتي", "دينارا كويتيا", "دنانير كويتية", "ديناران كويتيان"),
    "QAR": ("ريال قطري", "ريالا قطريا", "ريالات قطرية", "ريالان قطريان"),
    "MAD": ("درهم مغربي", "درهما مغربيا", "دراهم مغربية", "درهمان مغربيان"),
    "EGP": ("جنيه مصري", "جنيها مصريا", "جنيهات مصرية", "جنيهان مصريان"),
}
LENGTHS = {
    "years": ("سنة", "سنة", "سنوات", "سنتان"),
    "months": ("شهر", "شهرا", "أشهر", "شهران"),
    "weeks": ("أسبوع", "أسبوعا", "أسابيع", "أسبوعان"),
    "days": ("يوم", "يوما", "أيام", "يومان"),
    "hours": ("ساعة", "ساعة", "ساعات", "ساعتان"),
    "minutes": ("دقيقة", "دقيقة", "دقائق", "دقيقتان"),
}
MASCULINE = frozenset(("months", "weeks", "days"))
counts = st.one_of(st.integers(2, 120), st.integers(2, 10**6)).filter(lambda n: n == 2 or n % 100 not in (1, 2))


def counted(n: int, noun: tuple[str, str, str, str], writer: Style | None) -> str:
    """A number, in digits without a writer, and the form of the noun that it asks for."""
    singular, accusative, plural, dual = noun
    if n == 2:
        return dual
    last = n % 100
    form = plural if 3 <= last <= 10 else accusative if last > 10 else singular
    return f"{n if writer is None else writer.write(n)} {form}"


def writer_of(masculine: bool, oblique: bool, hundred: str) -> Style:
    return Style(not masculine, oblique, hundred, False, False)


hundreds = st.sampled_from(("مائة", "مئة"))


@given(counts, st.sampled_from(sorted(CURRENCIES)), st.booleans(), st.booleans(), hundreds)
def test_money_is_read_back(amount: int, code: str, spelled: bool, oblique: bool, hundred: str) -> None:
    writer = writer_of(True, oblique, hundred) if spelled else None
    phrase = counted(amount, CURRENCIES[code], writer)
    assert figures(phrase) == [("money", amount, code)], phrase


@given(counts, st.sampled_from(sorted(LENGTHS)), st.booleans(), st.booleans(), hundreds)
def test_a_length_is_read_back(amount: int, unit: str, spelled: bool, oblique: bool, hundred: str) -> None:
    writer = writer_of(unit in MASCULINE, oblique, hundred) if spelled else None
    phrase = f"لمدة {counted(amount, LENGTHS[unit], writer)}"
    found = [length.components for length in durations(TOKENIZER.tokenize(phrase))]
    assert found == [((unit, amount),)], phrase


@given(
    st.integers(3, 1000),
    st.sampled_from(["في المئة", "في المائة", "بالمئة", "بالمائة", "%", "٪"]),
    st.booleans(),
    st.booleans(),
    hundreds,
)
def test_a_percent_is_read_back(amount: int, sign: str, spelled: bool, oblique: bool, hundred: str) -> None:
    number = writer_of(True, oblique, hundred).write(amount) if spelled and sign.isalpha() else str(amount)
    assert figures(f"بنسبة {number} {sign}") == [("percent", amount, None)]


@given(st.decimals(0, 999, places=2), st.sampled_from(".,٫"))
def test_a_decimal_percent_is_read_back(amount: object, mark: str) -> None:
    written = str(amount).replace(".", mark)
    assert figures(f"{written}%") == [("percent", float(str(amount)), None)]


# What is no figure


@given(st.integers(0, 9), st.integers(0, 9), st.sampled_from(["-", " - ", "–", "/", " / "]))
def test_a_score_is_no_figure(home: int, away: int, mark: str) -> None:
    assert figures(f"فاز الفريق في المباراة بنتيجة {home}{mark}{away}") == []


@given(st.integers(1950, 2039), st.sampled_from(["كأس العالم", "مهرجان قرطاج", "الألعاب الأولمبية", "انتخابات"]))
def test_a_year_behind_a_name_is_a_date_and_no_figure(year: int, name: str) -> None:
    text = TOKENIZER.tokenize(f"شارك المنتخب في {name} {year}، ثم غاب.")
    assert quantities(text) == []
    assert [date.edtf for date in dates(text, DateContext(None))] == [str(year)]
