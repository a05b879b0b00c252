"""Whose organ of state ratifies a document or empowers somebody to negotiate it, which no words need to name."""

from __future__ import annotations

from typing import Final

from mithaq.model.mention import OrganisationMention
from mithaq.records.context import Context
from mithaq.records.entity import RULERS
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import Standing
from mithaq.records.scope import Scope

_CONSENTING: Final = ("ratified", ".draft")  # ends of the patterns by which an organ of one state consents
_ORGAN: Final = frozenset(["organ", "cabinet"])
_CONSENT: Final = _ORGAN | {"empowering", "approve", "approving"}
_NEAR: Final = 8  # items in front of a draft in which the partner stands
_FAR: Final = 30  # sentences of one sitting of a cabinet
_CODE: Final = 2  # letters of the code of a state


class Consent:
    """Tells of one text which state consents."""

    def __init__(self, context: Context, scope: Scope) -> None:
        self.context = context
        self.scope = scope

    def completed(self, row: Row, noun: Noun, status: Standing, found: set[str]) -> set[str]:
        """The parties of a document, with the state that consents where only the other one is told."""
        empowered = "empowering" in row.near(0, noun.first)
        deciding = (
            status.pattern.endswith(_CONSENTING) or empowered or "organ" in row.near(status.sign - 2, status.sign)
        )
        if len(found) != 1 or not deciding:
            return found
        if status.sign < 0 and not row.near(0, noun.first) & _CONSENT and not row.under_organ(min(noun.first, 1)):
            return found
        return found | (self._of_row(row, noun.first) or self._told_before(row))

    def client(self, row: Row, noun: Noun, stop: int) -> set[str]:
        """«يمهد ذلك لاتفاق مع صندوق النقد الدولي»: the one state of the sentence, or of what the text opens with."""
        if not any("with" in row.marks(k) for k in range(noun.index + 1, stop)):
            return set()
        before = row.items[: noun.first]
        near = {code for item in before for code in self.scope.codes(item) if len(code) == _CODE}
        if not near:
            near = {code for code in self.scope.lead if len(code) == _CODE}
        return near if len(near) == 1 else set()

    def partner(self, row: Row, noun: Noun) -> set[str]:
        """«تفويض الوزير بالتباحث مع الجانب التركي في شأن مشروع مذكرة»: with whom somebody is to negotiate a draft."""
        near = row.items[max(0, noun.first - _NEAR) : noun.first]
        if not noun.draft or not row.near(0, noun.first) & {"empowering", "negotiating"}:
            return set()
        for k in range(noun.first - 1, noun.first - len(near) - 1, -1):
            if "with" in row.marks(k):
                return {code for item in row.items[k + 1 : noun.first] for code in self.scope.codes(item)}
        return set()

    def _of_row(self, row: Row, stop: int) -> set[str]:
        """The state of the organ or the ruler that stands in front of the document."""
        for item in row.items[:stop]:
            for member in self.context.members(item):
                if isinstance(member, OrganisationMention) and member.kind == "ministry" and member.country:
                    return {member.country}
            if any(entity.rank in RULERS for entity in self.context.entities(item)):
                return {e.country for e in self.context.entities(item) if e.country and e.rank in RULERS}
        return set()

    def _told_before(self, row: Row) -> set[str]:
        """«وافق المجلس على …»: the state of the organ that the sentences before name, else the one at home."""
        rows = self.context.sketch.items
        for number in range(row.number, max(-1, row.number - _FAR), -1):
            before = Row(self.context, rows[number], number)
            for k, item in enumerate(before.items):
                if before.marks(k) & _ORGAN:
                    named = [item, *before.items[k + 1 : k + 2]]  # «مجلس الوزراء الكيني»
                    codes = {code for one in named for code in self.scope.codes(one)}
                    if len(codes) == 1:
                        return codes
                rulers = {e.country for e in self.context.entities(item) if e.country and e.rank in RULERS}
                if len(rulers) == 1 and number < row.number:
                    return rulers
        return {self.context.home} if self.context.home else set()
