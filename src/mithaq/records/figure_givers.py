"""Who gives, lends, sells or delivers what a figure tells, and who gets it."""

from __future__ import annotations

from typing import Final

from mithaq.model.mention import OrganisationMention
from mithaq.records.context import Context
from mithaq.records.figure_rows import FigureRow
from mithaq.records.sentence_states import SentenceStates

BEFORE: Final = 14  # items in front of a number within which those whom it concerns stand
AFTER: Final = 9  # … and behind it
_GOING_ON: Final = 2  # sentences on which a list of givers goes on
_TWO: Final = 2
_DEAL: Final = 24  # items from who sells to how much, many goods listed between
_SELLERS: Final = frozenset(["ministry", "military"])


class Givers:
    """Finds the organs and banks that give, and remembers who got what was told last."""

    def __init__(self, context: Context, states: SentenceStates) -> None:
        self.context = context
        self.states = states
        self._got: tuple[set[str], int] | None = None  # who got what was told last, and in which sentence
        self._deal: tuple[str, ...] = ()  # the two between which goods went last

    def of(self, row: FigureRow, i: int) -> set[str]:
        """The states whose organs give or get: «قدمت الحكومة الألمانية منحة بقيمة … للجيش اللبناني»."""
        near = range(max(0, i - BEFORE), min(len(row.items), i + AFTER))
        members = ((k, m) for k in near for m in self.context.members(row.items[k]))
        bodies = ((k, m) for k, m in members if isinstance(m, OrganisationMention))
        gives = {k for k in near if k < i or row.items[k - 1].key == "من"}  # «قرض من الوكالة الفرنسية للتنمية»
        kinds = ("fund", "military")  # «دعم الجيش اللبناني بـ30 مليون دولار»: who gets it
        told = (m for k, m in bodies if m.kind in kinds or (k in gives and m.kind == "ministry"))
        return {m.country.split("-")[0] for m in told if m.country}

    def banks(self, row: FigureRow, i: int) -> set[str]:
        """The bank of several states that pays: «منح البنك الدولي موريتانيا 20 مليون دولار»."""
        return self.states.lenders(row.items[max(0, i - BEFORE) : i + AFTER])

    def lenders_told(self, row: FigureRow) -> set[str]:
        """The bank that a sentence on several sums, or the one before it, names."""
        before = self.context.sketch.items[row.number - 1] if row.number else []
        return self.states.lenders(row.items) or self.states.lenders(before)

    def sellers(self, row: FigureRow, i: int) -> set[str]:
        """The states whose organs sell or buy: «أعلنت الخارجية الأميركية أنها وافقت على بيع 30 مروحية»."""
        own = self.context.sketch.words["own_telling"]
        that = self.context.sketch.words["that"] - own
        found: set[str] = set()
        for k in range(i - 1, max(0, i - _DEAL) - 1, -1):
            if row.items[k].key in that:
                break  # «قالت الوزارة إن …»: what others do
            bodies = (m for m in self.context.members(row.items[k]) if isinstance(m, OrganisationMention))
            found.update(m.country.split("-")[0] for m in bodies if m.country and m.kind in _SELLERS)
        return found

    def dealing(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """The two that deal with each other, for a sentence that names neither: «وتتضمن الصفقة أيضا …»."""
        if len(found) == _TWO:
            self._deal = found
        return self._deal if self._deal and set(self._deal) < set(found) else found

    def with_receiver(self, row: FigureRow, found: set[str], behind: set[str]) -> set[str]:
        """The parties of a gift with the one who got the last: «تبرعت كينيا بـ… لمالطا، وتبرعت أوغندا بـ…».

        `behind` are the states that stand behind the number.
        """
        got = behind & found
        if len(got) == 1 and len(found) > 1:
            self._got = got, row.number
            return found
        if self._got is None or got or len(found) != 1 or row.number - self._got[1] > _GOING_ON:
            return found
        self._got = self._got[0], row.number
        return found | self._got[0]
