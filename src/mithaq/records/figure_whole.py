"""Whom the text as a whole is about, for the figures whose sentence does not say whom they concern."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import Final

from mithaq.model.mention import Place
from mithaq.records.context import Context
from mithaq.records.filed_from import filed_from
from mithaq.records.scope import Scope
from mithaq.records.sentence_states import BODIES

_TOLD: Final = 3  # sentences that name one of those whom a text is about
PASSING: Final = 4  # a state named in so many times fewer sentences than another is named in passing


class WholeText:
    """Finds the parties that one text is mostly about."""

    def __init__(self, context: Context, scope: Scope) -> None:
        self.context = context
        self.scope = scope
        self._main: tuple[str, ...] | None = None

    @property
    def main(self) -> tuple[str, ...]:
        """The parties that the text as a whole is about."""
        if self._main is None:
            self._main = self._mostly_about()
        return self._main

    def _mostly_about(self) -> tuple[str, ...]:
        lead = self.scope.lead
        pair = self._two()
        if areas := self.areas():
            return tuple(sorted(pair | areas))
        inside = {c for c in pair if c in lead}
        inside = inside | {c for c in pair if self._is_told_of(c, pair)} if inside else pair
        third = self.scope.together
        if third > inside:
            return tuple(sorted(third))
        return tuple(sorted(self._weighty(inside)))

    def _is_told_of(self, code: str, pair: set[str]) -> bool:
        """Whether the text goes on to name one of two, whom its opening leaves out, as often as the other."""
        weights = self.scope.weights
        return weights[code] >= max(_TOLD, *(weights[c] for c in pair))

    def _two(self) -> set[str]:
        """The pair of the text, without the state it was only filed from, and with the body it is more about."""
        pair = {c for c in self.scope.pair if "-" not in c}
        weights = self.scope.weights
        filed = filed_from(self.context)
        if filed and filed[0].code in pair and weights[filed[0].code] <= 1:
            pair.discard(filed[0].code)
            grouped = {*pair, *chain.from_iterable(self.scope.areas)}
            rest = [c for c, n in weights.most_common() if n >= _TOLD and c not in grouped]
            pair.update(rest[:1])
        return self._with_body(pair) if len(pair) == 2 else pair

    def _with_body(self, pair: set[str]) -> set[str]:
        """The body that the text names more often than the state in whose city it has its seat or meets."""
        told = [c for c, n in self.scope.weights.most_common() if c in BODIES and n >= _TOLD]
        if not told or told[0] in pair or told[0] not in self.scope.lead:
            return pair
        named = self._named_as_states(pair)
        least = min(pair, key=lambda c: (named[c], c))
        return pair - {least} | {told[0]} if named[least] < self.scope.weights[told[0]] else pair

    def _named_as_states(self, codes: set[str]) -> Counter[str]:
        """In how many sentences each of some states is named otherwise than by a city of it."""
        counts: Counter[str] = Counter()
        for row in self.context.telling:
            items = (i for i in row if not (isinstance(i.value, Place) and i.value.kind in ("capital", "city")))
            counts.update(sorted({c for item in items for c in self.scope.codes(item)} & codes))
        return counts

    def areas(self) -> set[str]:
        """The members of the groups of states that the text is about."""
        return {c for area in self.scope.areas if self._is_central(area) for c in area}

    def _is_central(self, area: tuple[str, ...]) -> bool:
        """Whether a group of states is more than named in passing."""
        weights = self.scope.weights
        return not self._title.isdisjoint(area) or weights[area[0]] * PASSING > max(weights.values())

    @property
    def _title(self) -> set[str]:
        return (
            {c for item in self.context.telling[0] for c in self.scope.codes(item)} if self.context.telling else set()
        )

    def _weighty(self, codes: set[str]) -> set[str]:
        """The two that count among `codes` and the state at home, without those that are named in passing."""
        weights, home, lead = self.scope.weights, self.context.home, self.scope.lead
        title = self._title
        if home and home in weights and (home in lead or weights[home] > max((weights[c] for c in codes), default=0)):
            codes = codes | {home}
        most = max(weights.values(), default=0)
        kept = [c for c in codes if c in title or c in lead or (weights[c] * PASSING > most and weights[c] > 1)]
        kept.sort(key=lambda c: (c not in title, -weights[c], c))
        return set(kept[: max(2, len(codes & set(title)))])
