"""Tens and hundreds of thousands: «عشرات الآلاف», «مئات الملايين من الدولارات» are that many or more."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.values import tables as t
from mithaq.languages.ar.values.measures import MONEY, NUMBER, Unit, nouns, owned, unit_at
from mithaq.languages.ar.values.tables import carried, section, words
from mithaq.model.text import Text

_ARTICLE: Final = "ال"
_OF: Final = "من"


class Vague(NamedTuple):
    """A number of which only the scale is told, at the tokens up to `stop`, with the unit behind it."""

    kind: str
    amount: int
    unit: str | None
    stop: int


@cache
def vague_words() -> dict[str, int]:
    """Words for tens and hundreds of a scale, by their key, proclitics included."""
    told = section("numerals", "vague")
    return {
        key: int(worth)
        for worth, spelled in told.items()
        for form in spelled
        for _, definite, key in carried(search_key(form))
        if not definite
    }


def vague_at(text: Text, i: int, stop: int) -> Vague | None:
    """«مئات الملايين من الدولارات» at token `i`; what tells no thousands or millions is none."""
    worth = vague_words().get(text.keys[i])
    scale = words().get(text.keys[i + 1]) if worth and i + 1 < stop else None
    if worth is None or scale is None or scale.kind != t.PLURAL or scale.proclitics:
        return None
    amount = worth * int(scale.value)
    unit = unit_at(text, i + 2, stop) or _currency_at(text, i + 2, stop)
    if unit is None:
        return Vague(NUMBER, amount, None, i + 2)
    return Vague(unit.kind, amount, unit.unit, unit.stop)


def _currency_at(text: Text, i: int, stop: int) -> Unit | None:
    """A currency with the article, behind «من» or not: «من الدولارات», «اليورو»."""
    at = i + 1 if i < stop and text.keys[i] == _OF else i
    if at >= stop or not text.keys[at].startswith(_ARTICLE):
        return None
    node = nouns().root.get(text.keys[at].removeprefix(_ARTICLE))
    noun = node.value if node else None
    return owned(text, noun, at, at + 1, stop) if noun is not None and noun.kind == MONEY else None
