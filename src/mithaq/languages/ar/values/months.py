"""Reading the parts of a calendar date: a day of the month, a month, a year."""

from __future__ import annotations

from typing import Final, NamedTuple

from mithaq.languages.ar.values import vocabulary as v
from mithaq.languages.ar.values.calendars import GREGORIAN_YEARS, HIJRI_YEARS, to_hijri
from mithaq.languages.ar.values.numerals import ORDINAL, read_numeral
from mithaq.languages.ar.values.scan import COMMAS, DASHES, SLASHES, Scan
from mithaq.languages.ar.values.tables import words as number_words

_OPEN: Final = {"(": ")", "[": "]"}
_BETWEEN_NAMES: Final = SLASHES | DASHES
_OLD_YEARS: Final = range(1000, 2151)
_AB: Final = "آب"


class Month(NamedTuple):
    """A month as read; `doubtful` where its name could be another word."""

    hijri: bool
    number: int
    stop: int
    doubtful: bool
    front: str


class Year(NamedTuple):
    """A year as read."""

    number: int
    hijri: bool
    stop: int
    relative: bool = False
    lost: bool = False


def read_name(scan: Scan, i: int) -> Month | None:
    """One month name."""
    word = scan.word(i, v.MONTH, v.MONTH_HEAD)
    if word is None:
        return None
    pair = f"{word.value} {scan.key(i + 1)}"
    name = v.months().get(pair)
    if name is not None:
        return Month(name.hijri, name.number, i + 2, name.doubtful, word.front)
    if word.kind == v.MONTH_HEAD:
        return None
    name = v.months()[word.value]
    return Month(name.hijri, name.number, i + 1, name.doubtful, word.front)


def read_month(scan: Scan, i: int) -> Month | None:
    """A month name, or the same month by two names: «نوفمبر/تشرين الثاني», «مايو (أيار)», «مارس آذار»."""
    month = read_name(scan, i)
    if month is None or month.hijri:
        return month
    at = month.stop
    close = _OPEN.get(scan.key(at))
    if close is not None or scan.key(at) in _BETWEEN_NAMES:
        at += 1
    again = read_name(scan, at)
    if again is None or again.front or (again.hijri, again.number) != (False, month.number):
        return month
    if close is None:
        return month._replace(stop=again.stop, doubtful=False)
    return month._replace(stop=again.stop + 1, doubtful=False) if scan.key(again.stop) == close else month


def is_spelled_month(scan: Scan, i: int, month: Month) -> bool:
    """Whether a doubtful name stands as only the month is written («آب» with its madda)."""
    return _AB in scan.text.forms[i] if month.number == 8 else True


def read_day(scan: Scan, i: int) -> tuple[int, int] | None:
    """A number from 1 to 31 in digits or words, and the token after it."""
    number = scan.integer(i)
    if number is not None:
        return (number, i + 1) if 1 <= number <= 31 else None
    if scan.key(i) not in number_words():
        return None
    found = read_numeral(scan.text, i, scan.stop)
    if found is None or not isinstance(found.amount, int) or not 1 <= found.amount <= 31:
        return None
    if found.kind == ORDINAL and scan.key(i).endswith("ه"):
        return None  # «دورتها الثانية الشهر المقبل»: a day is masculine
    return found.amount, found.stop


def read_ordinal(scan: Scan, i: int) -> tuple[int, int] | None:
    """An ordinal in words from 1 to 31, and the token after it."""
    if scan.key(i) not in number_words():
        return None
    found = read_numeral(scan.text, i, scan.stop)
    if found is None or found.kind != ORDINAL or not isinstance(found.amount, int) or found.amount > 31:
        return None
    return found.amount, found.stop


def read_amount(scan: Scan, i: int) -> tuple[int, int] | None:
    """A whole number in digits or words, and the token after it."""
    if not scan.is_number(i) and scan.key(i) not in number_words():
        return None
    found = read_numeral(scan.text, i, scan.stop)
    if found is None or not isinstance(found.amount, int) or found.amount < 1:
        return None
    return found.amount, found.stop


def read_era(scan: Scan, i: int) -> tuple[bool | None, int]:
    """Whether «هـ» or «م» (or the word) stands at token `i`: Hijri, Gregorian, or None for neither."""
    word = scan.bare(i, v.CALENDAR)
    if word is None:
        return None, i
    return word.value == "hijri", i + 1


def read_year_number(scan: Scan, i: int, hijri: bool | None = None) -> Year | None:
    """A year in digits or words with its era; `hijri` says which calendar the date before it is in."""
    number = scan.integer(i)
    if number is None:
        return read_year_words(scan, i) if scan.is_word(i) else None
    if len(scan.key(i)) != 4:
        return None
    era, stop = read_era(scan, i + 1)
    if era is None and hijri is not False:
        era = number in HIJRI_YEARS and (hijri is True or number <= _coming_hijri(scan))
    old = hijri is False or number in HIJRI_YEARS or (era is False and scan.text.adjacent(i))
    if number not in (HIJRI_YEARS if era else _OLD_YEARS if old else GREGORIAN_YEARS):
        return None
    return Year(number, bool(era), stop)


def _coming_hijri(scan: Scan) -> int:
    """The last Hijri year that a text would speak of without «هـ»; later numbers are Gregorian («عام 1453»)."""
    return HIJRI_YEARS[-1] if scan.published is None else to_hijri(scan.published)[0] + 5


def read_year_words(scan: Scan, i: int) -> Year | None:
    """A year in words, from 1900 to 2100."""
    word = number_words().get(scan.key(i))
    if word is None or word.proclitics:
        return None
    found = read_numeral(scan.text, i, scan.stop)
    if found is None or found.amount not in range(1900, 2101) or not isinstance(found.amount, int):
        return None
    return Year(found.amount, False, read_era(scan, found.stop)[1])


def read_turn(scan: Scan, i: int, *, several: bool = False) -> tuple[str, bool, int] | None:
    """«الماضي», «قبل الماضي», «بعد القادم»: the turn, whether it counts double, and the token after it."""
    if scan.word(i, v.BEFORE, v.AFTER) and (word := scan.bare(i + 1, v.TURN)) and word.value in ("last", "next"):
        return word.value, True, i + 2
    if scan.key(i) == "ما" and scan.word(i + 1, v.BEFORE, v.AFTER) and (word := scan.bare(i + 2, v.TURN)):
        return word.value, True, i + 3
    word = scan.bare(i, v.TURN)
    if word is None:
        return None
    if word.value == "latest":
        return ("last", False, i + 1) if several else None
    return word.value, False, i + 1


def skip_commas(scan: Scan, i: int) -> int:
    """The token after a comma at token `i`, or `i`."""
    return scan.skip(i, COMMAS)
