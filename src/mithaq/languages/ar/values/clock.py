"""Clock times, which are no figures: «السابعة مساء», «من الثامنة وحتى العاشرة صباحا», «7 صباحا»."""

from __future__ import annotations

from functools import cache
from typing import Final

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values.numerals import ORDINAL, Numeral
from mithaq.languages.ar.values.phrases import Phrases
from mithaq.languages.ar.values.sums import AND
from mithaq.languages.ar.values.tables import section, words
from mithaq.model.text import Text

_TO: Final = frozenset(("الي", "والي", "حتي", "وحتي", "ل", "-", "–", "—"))
_CLOCK: Final = "الساعه"
_HOURS: Final = range(1, 25)
_REACH: Final = 8  # words between the two ends of an opening time


def is_clock(text: Text, numeral: Numeral, stop: int) -> bool:
    """Whether the number is an hour: part of the day, a half or some minutes stand behind it."""
    at = numeral.stop
    if numeral.proclitics == AND and at < stop and text.keys[at] in _minutes():
        return any(key.endswith(_CLOCK) for key in text.keys[max(0, numeral.first - 4) : numeral.first])
    if not isinstance(numeral.amount, int) or numeral.amount not in _HOURS:
        return False
    spelled = numeral.in_words
    if spelled and not (numeral.definite and _is_feminine(text, numeral)):
        return False
    if _day_parts().at(text.keys, at, stop):
        return True
    if not spelled or numeral.kind != ORDINAL:
        return False
    if _past_hour().at(text.keys, at, stop):
        return True
    if at < stop and text.keys[at] in _TO and at + 1 < stop:
        return _leads_to_clock(text, at + 1, stop)
    return False


def _leads_to_clock(text: Text, i: int, stop: int) -> bool:
    """Whether an hour and its part of the day follow soon: «من الثامنة إلى العاشرة مساء»."""
    word = words().get(text.keys[i])
    if word is None or not word.definite:
        return False
    return any(_day_parts().at(text.keys, at, stop) for at in range(i + 1, min(stop, i + _REACH)))


def _is_feminine(text: Text, numeral: Numeral) -> bool:
    """«الثالثة», «الثانية عشرة», «الأولى»: hours are feminine."""
    key = text.keys[numeral.first]
    return key.endswith(("ه", "ولي"))


@cache
def _minutes() -> frozenset[str]:
    return frozenset(search_key(form) for form in ("دقيقة", "دقائق"))


@cache
def _day_parts() -> Phrases[bool]:
    return Phrases((form, True) for form in section("guards", "part_of_day")["-"])


@cache
def _past_hour() -> Phrases[bool]:
    return Phrases((form, True) for form in section("guards", "past_hour")["-"])
