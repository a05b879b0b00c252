"""Years that nothing but their place tells: «في 2025», «بحلول 2030», «(2021)», «كأس العالم 2018», «مهرجان جدة 2015»."""

from __future__ import annotations

from functools import cache
from typing import Final

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.months import read_year_number
from mithaq.languages.ar.values.point import Point
from mithaq.languages.ar.values.qualifiers import opens
from mithaq.languages.ar.values.scan import COMMAS, TO, Scan
from mithaq.languages.ar.values.tables import ORDINAL, loose_words, section, words
from mithaq.languages.ar.values.tables import words as number_words
from mithaq.languages.ar.values.years import is_before_christ

_OPEN, _CLOSE = "(", ")"
_AND, _ARTICLE, _FROM = "و", "ال", "من"
_SURE_LEADS: Final = frozenset(("في", "وفي", "منذ", "ومنذ"))
_NO_YEARS_BEFORE: Final = ("%", "٪", "/", "-", "$", "€", "+", "×")
_TIED: Final = frozenset("-–—/.:,٫")
_NAMED: Final = range(1950, 2061)  # years that may stand after a name with nothing to say so
_FAR: Final = 6  # tokens between two years of one list
_LIKELY: Final = range(1990, 2041)


def read_bare_year(scan: Scan, i: int) -> Point | None:
    """A four-digit number that the words around it make a year."""
    if len(scan.key(i)) != 4:
        return None
    year = read_year_number(scan, i, None)
    if year is None or is_before_christ(scan, year.stop):
        return None
    point = Point(year.stop, hijri=year.hijri, year=year.number)
    if year.stop > i + 1 and scan.text.adjacent(i):
        return point  # «2015م», «1436هـ»
    if year.hijri or year.number > 2100:
        return None
    if year.number < 1900:  # longer ago, only where nothing else can be meant
        return point if scan.key(i - 1) in _SURE_LEADS and _closes(scan, year.stop) else None
    if scan.key(i - 1) in ("في", "وفي") and number_words().get(scan.key(year.stop)) and year.number in _LIKELY:
        return point  # «بلغت في 2022 مليارا ومئتي مليون»
    if scan.word(year.stop, v.COUNTED) or scan.key(year.stop) in _NO_YEARS_BEFORE:
        return point if scan.key(year.stop) == "-" and not scan.is_number(year.stop + 1) else None
    return point if _introduces_year(scan, i, year.stop) or _follows_name(scan, i, year.stop) else None


_LEADS: Final = frozenset(
    (
        "في",
        "وفي",
        "خلال",
        "وخلال",
        "منذ",
        "ومنذ",
        "بحلول",
        "وبحلول",
        "حتي",
        "وحتي",
        "لغايه",
        "افق",
        "نسخه",
        "قبل",
        "بعد",
        "مع",
    )
)


def _introduces_year(scan: Scan, i: int, stop: int) -> bool:
    before = scan.key(i - 1)
    if before in _LEADS or scan.word(i - 1, v.PART, v.WITHIN, v.SPAN, v.SEASON):
        return (scan.integer(i) or 0) % 100 != 0 or _closes(scan, stop)
    if (word := scan.word(i - 1, v.PAIR, v.MANY, v.TWO)) and word.value == "year":
        return True
    if before in ("بين", "وبين") and scan.key(stop) == _AND:
        return read_year_number(scan, stop + 1, None) is not None
    if before == _OPEN and scan.key(stop) in (_CLOSE, "-", "–", "،"):
        return True
    if before in COMMAS and scan.key(stop) == _CLOSE and (scan.integer(i) or 0) < _NAMED[-1]:
        return True  # «(القاهرة: دار النشر، 1990)»
    if before in ("ل", "ب"):
        return scan.text.adjacent(i - 1) or "ـ" in scan.text.quote(i - 1, i)
    if before in (_AND, "او") and scan.integer(i - 2) in range(1900, 2101) and len(scan.key(i - 2)) == 4:
        return _introduces_year(scan, i - 2, i - 1) or scan.word(i - 3, v.ONE, v.PAIR, v.MANY, v.TWO) is not None
    if before == _AND and _closes(scan, stop) and any(_is_told(scan, at) for at in range(i - _FAR, i - 1)):
        return True  # «عام 2018 في روسيا و2022 في قطر»
    if before == _FROM and scan.key(stop) in TO:
        until = scan.integer(stop + 1) or 0
        sure = scan.word(i - 2, v.SPAN) is not None or _closes(scan, stop + 2)  # «الفترة من 2019 إلى 2023»
        return len(scan.key(stop + 1)) == 4 and (scan.integer(i) or 0) < until <= 2100 and sure
    if before in TO and scan.key(i - 3) == _FROM and len(scan.key(i - 2)) == 4:
        sure = scan.word(i - 4, v.SPAN) is not None or _closes(scan, stop)
        return 1900 <= (scan.integer(i - 2) or 0) < (scan.integer(i) or 0) and sure
    return before in (_FROM, "الي", "عن") and 1990 <= (scan.integer(i) or 0) <= 2060 and _closes(scan, stop)


def _is_told(scan: Scan, i: int) -> bool:
    """Whether a year stands at token `i` that «عام», «في» or a name in front makes one."""
    if scan.integer(i) not in _LIKELY or len(scan.key(i)) != 4:
        return False
    return scan.key(i - 1) in _LEADS or scan.word(i - 1, v.ONE) is not None or _follows_name(scan, i, i + 1)


def _closes(scan: Scan, i: int) -> bool:
    """Whether a clause ends at token `i`, or goes on with a word that is not counted."""
    return not scan.is_word(i) or scan.key(i) in TO | {"في", "علي", "من", "ان"}


def _follows_name(scan: Scan, i: int, stop: int) -> bool:
    """Whether the number ends the name of a thing that has a year: «كأس العالم 2018», «انقلاب 1952 العسكري»."""
    number, before = scan.integer(i) or 0, scan.key(i - 1)
    if not scan.is_word(i - 1) or before in loose_words() or opens(before):
        return False
    if (word := words().get(before)) is not None and word.kind != ORDINAL:
        return False
    if before in counting():
        return False
    if any(scan.key(at) in _dated() for at in range(i - 3, i)) and (scan.is_word(stop) or _ends_name(scan, stop)):
        return True
    if not _ends_name(scan, stop):
        return False
    return number in (_NAMED if before.startswith(_ARTICLE) else _LIKELY) and len(before) > 2


def _ends_name(scan: Scan, i: int) -> bool:
    """Whether nothing that could be counted stands at token `i`."""
    key = scan.key(i)
    if not scan.is_word(i):
        return not scan.is_number(i) and not (key in _TIED and scan.text.adjacent(i - 1) and scan.is_number(i + 1))
    return key in loose_words() or key.startswith((_ARTICLE, _AND)) or scan.word(i, v.TURN) is not None


@cache
def counting() -> frozenset[str]:
    """Words in front of a number that say it is a count."""
    return _carried("counting")


@cache
def _dated() -> frozenset[str]:
    return _carried("dated")


def _carried(key: str) -> frozenset[str]:
    found = (search_key(form) for form in section("calendar", key)["-"])
    return frozenset(front + form for form in found for front in ("", "و", "ف", "ب", "ل", "ول", "وب"))
