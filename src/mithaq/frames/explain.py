"""What a sentence looked like to the patterns, and how far each of them came.

Everything is written as in the pattern notation, so that a line of it can be copied into a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from mithaq.frames.match import Attempt
from mithaq.frames.notation import Clitic, Either, Element, Gap, Group, Mention, Optional, Skip, Slot, Word
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place, Sides
from mithaq.model.quantity import DateValue, Duration, Quantity
from mithaq.model.text import Text
from mithaq.text.bidi import isolate, one_line

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")

Resolve = Callable[[object], str]  # a mention → whom it refers to, "" where that is not known


def quoted(words: str) -> str:
    """`words` on one line, Arabic between isolates; other words can be copied into a pattern as they stand."""
    return isolate(words) if _ARABIC.search(words) else one_line(words)


# -- patterns ---------------------------------------------------------------------------------------


def written(*elements: Element) -> str:
    """Elements of a pattern in the notation; words appear as they are compared, not as they were written."""
    return " ".join(_written(element) for element in elements)


def _written(element: Element) -> str:
    match element:
        case Word(key):
            return quoted(key)
        case Group(name, form):
            return f"{{@{name}/{form}}}" if form else f"{{@{name}}}"
        case Slot(name, kind):
            return f"{{{name}:{kind}}}"
        case Mention(kind):
            return f"{{{kind}}}"
        case Gap(most):
            return f"{{gap:{most}}}"
        case Skip():
            return "{skip}"
        case Clitic(letters):
            return f"{quoted(letters)}+"
        case Optional((Either(branches),)):
            return f"[ {_alternatives(branches)} ]"
        case Optional(body):
            return f"[ {written(*body)} ]"
        case Either(branches):
            return f"( {_alternatives(branches)} )"


def _alternatives(branches: tuple[tuple[Element, ...], ...]) -> str:
    return " | ".join(written(*branch) for branch in branches)


# -- sentences --------------------------------------------------------------------------------------


def skeleton(text: Text, items: Sequence[Item], resolve: Resolve) -> str:
    """A sentence as the patterns see it: plain words, trigger words with their groups, and mentions by type."""
    shown: list[str] = []
    plain: list[str] = []
    for item in items:
        if not item.is_mention and not item.groups:
            plain.append(text.quote(item.first, item.stop))
            continue
        if plain:
            shown.append(quoted(" ".join(plain)))
            plain = []
        shown.append(placeholder(text, item, resolve) if item.is_mention else _trigger(text, item))
    if plain:
        shown.append(quoted(" ".join(plain)))
    return " ".join(shown)


def _trigger(text: Text, item: Item) -> str:
    features = item.features
    groups = (f"@{name}/{features[name]}" if features.get(name) else f"@{name}" for name in sorted(item.groups))
    return f"{quoted(text.quote(item.first, item.stop))}<{' '.join(groups)}>"


def placeholder(text: Text, item: Item, resolve: Resolve) -> str:
    """A mention by its type, its words or value, and whom it refers to; `X & Y` for several joined by «and»."""
    members = item.value if isinstance(item.value, list) else [item.value]
    front = f"{quoted(item.proclitics)}+ " if item.proclitics and item.proclitics != "ال" else ""
    return f"{front}{{{' & '.join(_member(text, member, resolve) for member in members)}}}"


def _member(text: Text, mention: object, resolve: Resolve) -> str:
    match mention:
        case PersonMention(first=first, stop=stop):
            return f"Person: {_words(text, first, stop)}{_arrow(resolve(mention))}"
        case Place(code=code, kind=kind, members=states):
            shown = " ".join(states) if states else code or "?"
            words = _words(text, mention.first, mention.stop)
            return f"Place: {words} → {shown}" + (f", {kind}" if kind not in ("name", "official") else "")
        case OrganisationMention(kind=kind, country=country, code=code):
            words = _words(text, mention.first, mention.stop)
            return f"Organisation: {words} → {' | '.join(filter(None, (kind, code or country)))}"
        case Sides(first=first, stop=stop, count=count):
            return f"Sides: {_words(text, first, stop)}{_arrow(resolve(mention) or str(count))}"
        case DateValue(edtf=edtf, bound=bound, flag=flag):
            return f"Date: {' '.join(filter(None, (bound, edtf or 'unresolved', flag)))}"
        case Quantity(kind=kind):
            return f"Quantity: {_amount(mention)} {mention.unit or kind}" + (
                "" if mention.qualifier == "exact" else f", {mention.qualifier.value}"
            )
        case Duration(components=components):
            return f"Duration: {_length(components)}"
    return type(mention).__name__


def _words(text: Text, first: int, stop: int) -> str:
    return quoted(text.quote(first, stop))


def _arrow(meaning: str) -> str:
    return f" → {meaning}" if meaning else ""


def _amount(quantity: Quantity) -> str:
    if quantity.amount is not None:
        return str(quantity.amount)
    return "..".join("" if bound is None else str(bound) for bound in (quantity.low, quantity.high))


def _length(components: tuple[tuple[str, object], ...]) -> str:
    return " ".join(f"{number} {unit}" for unit, number in components)


# -- attempts ---------------------------------------------------------------------------------------


def furthest(attempts: Sequence[Attempt]) -> Iterator[Attempt]:
    """The best attempt of each pattern that read something but never matched, the nearest to a match first."""
    matched = {attempt.pattern.id for attempt in attempts if attempt.matched}
    best: dict[str, Attempt] = {}
    for attempt in attempts:
        ident = attempt.pattern.id
        if ident in matched or not attempt.reached:
            continue
        if ident not in best or attempt.reached > best[ident].reached:
            best[ident] = attempt
    yield from sorted(best.values(), key=lambda a: (-a.reached / len(a.pattern.elements), a.pattern.id))


def stopped(attempt: Attempt) -> str:
    """«ar.call.verb: 3 of 6, no {b:Actor}»: how many elements were read and the one that was not."""
    elements = attempt.pattern.elements
    return f"{attempt.pattern.id}: {attempt.reached} of {len(elements)}, no {written(elements[attempt.reached])}"
