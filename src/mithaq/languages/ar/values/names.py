"""Numbers that are part of a name: «القرار 2216», «"عيد طيبة 36"», «الملك عبدالله الثاني», «داكس 30», «عام 150»."""

from __future__ import annotations

from functools import cache
from typing import Final

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values import tables as t
from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.bare_years import counting, read_bare_year
from mithaq.languages.ar.values.calendars import GREGORIAN_YEARS
from mithaq.languages.ar.values.measures import MONEY, PERCENT, unit_at
from mithaq.languages.ar.values.numerals import ORDINAL, Numeral
from mithaq.languages.ar.values.qualifiers import opens
from mithaq.languages.ar.values.scan import DASHES, Scan
from mithaq.languages.ar.values.sums import AND
from mithaq.languages.ar.values.tables import carried, section, words
from mithaq.model.text import WORD, Text

_ARTICLE: Final = "ال"
_OPENERS: Final = frozenset('(["«“')
_BRACKET: Final = frozenset("(")
_BETWEEN_LABEL: Final = _OPENERS | {":"}
_QUOTES: Final = frozenset('"«»“”″')
_HIJRI: Final = frozenset(("ه", "ه\u0640", "هج"))
_NAME, _SHORT_NAME = 6, 3  # words from «قرار», from «مهرجان» to the number
_TITLE: Final = 6  # words of a title in quotation marks
_REGNAL_REACH: Final = 4  # words between «الملك» and «الثاني»
_LAST_DAY: Final = 31
_YEAR_DIGITS: Final = 4
_LABELLED_DIGITS: Final = 3  # digits that a label may have from one word away: «رقم الخدمة 5060»


def is_named(text: Text, numeral: Numeral, first: int, stop: int) -> bool:
    """Whether the number belongs to a name or a mark."""
    i = numeral.first
    before = text.keys[i - 1] if i else ""
    if before in _OPENERS and i > 1:
        before = text.keys[i - 2]
        if before.startswith(_ARTICLE) and len(before.rstrip("\u0640")) == 2 and i > 2:
            return text.keys[i - 3] in _labels_of_definite()  # «دور الـ(8)»
    if before in DASHES and i > 1 and text.keys[i - 2] in _labels():
        return True  # «إف ــ 16»
    if before == "من" and i > 1 and not numeral.in_words and text.keys[i - 2] in _labels():
        return True  # «المواد من 148 إلى 191»
    if (before in _labels() and not _is_priced(text, numeral, stop)) or (
        (numeral.definite or numeral.kind == ORDINAL) and before in _labels_of_definite()
    ):
        return True
    if numeral.kind == ORDINAL:
        return numeral.definite and (_is_regnal(text, i, first) or _is_world_war(text, i))
    if numeral.in_words:
        return False
    return (
        _is_labelled(text, numeral, stop)
        or _is_titled(text, numeral, first, stop)
        or (numeral.stop < stop and text.keys[numeral.stop] in _resolutions())
        or _ends_title(text, numeral, first, stop)
        or _is_day(text, numeral, stop)
        or _is_year(text, numeral, first, stop)
    )


def _is_priced(text: Text, numeral: Numeral, stop: int) -> bool:
    """Whether the number is an amount after all: «سهم يو بي إس 1.7 في المئة»."""
    unit = unit_at(text, numeral.stop, stop)
    return numeral.scale > 1 or (unit is not None and unit.kind in (MONEY, PERCENT))


def goes_on(text: Text, numeral: Numeral, at: int, stop: int) -> bool:
    """Whether the number at token `at` only lengthens a list of names: «القرارات 1696 و1737 و1747»."""
    if numeral.first != at or numeral.in_words or numeral.proclitics != AND:
        return False
    return not _counts(text, numeral.stop, stop)


def _counts(text: Text, at: int, stop: int) -> bool:
    """Whether a noun that can be counted stands at token `at`."""
    if at >= stop or text.kinds[at] != WORD:
        return False
    key = text.keys[at]
    return key not in t.loose_words() and not key.startswith((_ARTICLE, AND)) and key not in _era_words()


def _is_labelled(text: Text, numeral: Numeral, stop: int) -> bool:
    """«رقم الخدمة 5060», «رقم جواله 12345»: the label is parted from its number by the noun it numbers."""
    i = numeral.first
    if i > 2 and text.keys[i - 1] in _BETWEEN_LABEL:
        i -= 1
    if i < 2 or text.kinds[i - 1] != WORD or numeral.scale > 1 or numeral.amount < 10 ** (_LABELLED_DIGITS - 1):
        return False
    return text.keys[i - 2] in _numbers()


def _is_titled(text: Text, numeral: Numeral, first: int, stop: int) -> bool:
    """«مهرجان جدة 36», «فيلم رامبو 3», «قرار مجلس الأمن الدولي 2216»: nothing is counted behind the name of a thing."""
    i = numeral.first
    if numeral.scale > 1 or numeral.proclitics or i <= first:
        return False
    if _counts(text, numeral.stop, stop) or unit_at(text, numeral.stop, stop) is not None:
        return False
    if text.keys[i - 1] in _titled() or text.keys[i - 1] in _numbered():
        return True
    heads = _decisions() if numeral.amount >= 100 else frozenset()
    for back in range(i - 1, max(first, i - _NAME) - 1, -1):
        key = text.keys[back]
        if text.kinds[back] != WORD or key in t.loose_words() or opens(key) or key in words():
            return False
        if key in heads or (i - back <= _SHORT_NAME and key in _titled()):
            return True
    return False


def _ends_title(text: Text, numeral: Numeral, first: int, stop: int) -> bool:
    """Whether the number ends a short title in quotation marks or brackets: «"مدينة شباب 2030"», «(جنيف 3)»."""
    at, i = numeral.stop, numeral.first
    if at >= stop or i < 2 or numeral.stop - i > 1:
        return False
    openers = _BRACKET if text.keys[at] == ")" else _QUOTES if text.keys[at] in _QUOTES else frozenset()
    if not openers or text.keys[i - 1] in counting():
        return False
    for back in range(i - 1, max(first, i - _TITLE) - 1, -1):
        if text.keys[back] in openers:
            return back < i - 1 and text.keys[back] != "»"
        key = text.keys[back]
        if text.kinds[back] != WORD or (back == i - 1 and (opens(key) or key in words() or key in t.loose_words())):
            return False
    return False


def _is_day(text: Text, numeral: Numeral, stop: int) -> bool:
    """Whether a month follows, so that the number is its day even where no date is told: «ثورة 30 يونيو»."""
    at = numeral.stop
    if at >= stop or numeral.scale > 1 or not 1 <= numeral.amount <= _LAST_DAY:
        return False
    keys = text.keys
    if keys[at] == "منه" and at - 2 >= 0 and keys[numeral.first - 1] in ("في", "يوم", "وفي", "حتي", "الي"):
        return True
    if keys[at] == "من" and at + 2 < stop and keys[at + 1] in _same() and keys[at + 2] in ("شهر", "الشهر"):
        return True
    return any(word.kind == v.MONTH and not word.front for word in v.words().get(keys[at], ()))


def _is_year(text: Text, numeral: Numeral, first: int, stop: int) -> bool:
    """Whether the number is a year, read as a date or not: «عام 150 للهجرة», «كأس العالم 2018»."""
    place = numeral.stop - 1
    digits = text.keys[place]
    if not digits.isdecimal() or numeral.scale > 1 or len(digits) > _YEAR_DIGITS:
        return False
    before = text.keys[numeral.first - 1] if numeral.first else ""
    if numeral.stop < stop and text.keys[numeral.stop] in _HIJRI:
        return True  # «عيد طيبة 36هـ», «54 هـ»
    if (
        len(digits) > 1
        and before in _year_heads()
        and not _counts(text, numeral.stop, stop)
        and unit_at(text, numeral.stop, stop) is None
    ):
        return True
    if len(digits) != _YEAR_DIGITS or int(digits) not in GREGORIAN_YEARS:
        return False
    scan = Scan(text, first, first, None)
    scan.move(place)
    return read_bare_year(scan, place) is not None


def _is_regnal(text: Text, i: int, first: int) -> bool:
    """Whether an ordinal is a ruler's: a title, then only names, then the ordinal."""
    titles = _regnal_titles()
    if i < 2 or (text.keys[i - 1].startswith(_ARTICLE) and text.keys[i - 2] not in _sons()):
        return False
    for back in range(i - 2, max(first, i - 1 - _REGNAL_REACH) - 1, -1):
        if text.keys[back] in titles:
            return True
        if text.kinds[back] != WORD or text.keys[back] in t.loose_words():
            return False
    return text.keys[i - 2] in _sons()


def _is_world_war(text: Text, i: int) -> bool:
    return i > 1 and text.keys[i - 1] == "العالميه" and text.keys[i - 2].endswith(("الحرب", "للحرب", "الحربين"))


@cache
def _same() -> frozenset[str]:
    return frozenset(search_key(form) for form in ("كل", "ذات", "نفس"))


@cache
def _sons() -> frozenset[str]:
    return frozenset(("بن", "ابن"))


@cache
def _labels() -> frozenset[str]:
    return carried_forms("labels")


@cache
def _titled() -> frozenset[str]:
    return carried_forms("titled")


@cache
def _numbered() -> frozenset[str]:
    return carried_forms("numbered")


@cache
def _decisions() -> frozenset[str]:
    return carried_forms("decisions")


@cache
def _resolutions() -> frozenset[str]:
    return carried_forms("resolutions")


@cache
def _numbers() -> frozenset[str]:
    return carried_forms("numbers")


@cache
def _labels_of_definite() -> frozenset[str]:
    return carried_forms("labels_of_definite")


@cache
def _regnal_titles() -> frozenset[str]:
    return carried_forms("regnal_titles")


@cache
def _year_heads() -> frozenset[str]:
    return carried_forms("year_heads")


@cache
def _era_words() -> frozenset[str]:
    return carried_forms("era")


def carried_forms(name: str) -> frozenset[str]:
    """The keys of a list of `guards.yaml` with every proclitic; with the article where the table writes it."""
    found = set()
    for form in section("guards", name)["-"]:
        key = search_key(form)
        article = key.startswith(_ARTICLE) and len(key) > 4
        for _, definite, spelled in carried(key[2:] if article else key):
            if definite == article:
                found.add(spelled)
    return frozenset(found)
