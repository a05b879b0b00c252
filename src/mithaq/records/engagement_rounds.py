"""One round of talks told without those who talk: «ستعقد الجولة المقبلة في مسقط», «اللقاء المقبل في الكويت»."""

from __future__ import annotations

import re
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.quantity import DateValue, Quantity
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.engagement_dates import settle_by_date
from mithaq.records.engagement_denial import near
from mithaq.records.engagement_setting import Setting
from mithaq.records.party_codes import BODIES
from mithaq.records.phrases import bare

_ROUND: Final = "جول"
_OF_TALKS: Final = 6  # items from «الجولة» to the talks of which it is one
_OF_THEM: Final = re.compile("جولاته(ا|ما)?$")
_YEAR: Final = 4  # digits of a year
_BESIDE: Final = 2  # items from the noun to «المقبلة», «الثانية»
_BEFORE, _BEHIND = 5, 11  # items round the noun in which its verb, its day and its place stand
_OF_LEADERS: Final = ("summit", "session")
_SITTINGS: Final = ("meeting", "session")


class Rounds:
    """Finds the rounds of one document, and gives them the parties of the talks told before."""

    def __init__(self, context: Context, setting: Setting) -> None:
        self.context = context
        self.setting = setting
        self.closed = context.sketch.words

    def add(self, drafts: list[Draft]) -> None:
        """Add a draft for each round that no other draft tells."""
        for number, items in enumerate(self.context.sketch.items) if drafts else ():
            for i in range(len(items) - 1):
                later = self._turn(items, i)
                if later is None or self._is_told(drafts, number, i):
                    continue
                told = self._talks(self._of_whom(items, i, drafts), number, items[i])
                draft = self._draft(told, items, i, number, later=later) if told is not None else None
                if draft is None or told is None or any(_same(draft, d) for d in drafts):
                    continue
                if self._is_last(items, i) and len(told.date or "") == _YEAR and not told.participants:
                    drafts.remove(told)  # «انطلقت المفاوضات في عام 2023»: the series
                drafts.append(draft)

    def _turn(self, items: list[Item], i: int) -> bool | None:
        """Whether item `i` is a round or a meeting still to come, None where it is no single one."""
        noun = items[i]
        is_round = "trip" in noun.groups and bare(noun).startswith(_ROUND)
        single = not noun.groups.isdisjoint(("meeting", "summit")) and noun.first + 1 == noun.stop
        if self._is_last(items, i):
            return False
        if not (is_round or single):
            return None
        if "ال" not in noun.key[:3]:
            return True if self._is_another(items, i) else None
        beside = items[i + 1 : i + 1 + _BESIDE]
        turn = next((x.key for x in beside if x.key in self.closed["of_series"]), None)
        hosting = single and any("host" in x.groups for x in items[max(0, i - _BEFORE) : i])
        ordinal = (is_round or hosting) and any(isinstance(x.value, Quantity) for x in beside)
        if turn is None and not ordinal:
            return None
        of_talks = (
            "meeting" in x.groups or bare(x) in {*self.closed["talks"], "حوار"} for x in items[i : i + _OF_TALKS]
        )
        if is_round and not any(of_talks):
            return None
        near_by = items[max(0, i - _BEFORE) : i + _BEHIND]
        if any("future" in x.features.values() or "planned" in x.groups for x in near_by):
            return True
        if hosting:
            return True
        held = any(x.features.get("hold") == "past" for x in near_by)
        ahead = turn is not None and turn in self.closed["to_come_next"]
        return ahead if ahead or held else None

    def _is_another(self, items: list[Item], i: int) -> bool:
        """«ومن المقرر إجراء جولة أخرى من المحادثات», «دعت إلى عقد اجتماع آخر»: one more, which is to come."""
        before = items[max(0, i - _BEFORE) : i]
        ahead = any(x.groups & {"planned", "proposed", "call_for"} or "future" in x.features.values() for x in before)
        return (
            ahead
            and not items[i].key.endswith("ات")
            and any(x.key in self.closed["another"] for x in items[i + 1 : i + 3])
        )

    @staticmethod
    def _is_last(items: list[Item], i: int) -> bool:
        """«واستضافت لاغوس آخر جولاتها»: the last of the rounds told of."""
        of_them = _OF_THEM.match(items[i].key)
        return of_them is not None and i > 0 and items[i - 1].key in ("اخر", "احدث", "اولي", "اول")

    def _of_whom(self, items: list[Item], i: int, drafts: list[Draft]) -> list[Draft]:
        """«الاجتماع المقبل للمجلس»: a sitting, «الاجتماع المقبل لوزراء …»: of others than those told."""
        behind = items[i + 1 : i + 4]
        if any("Person" in x.types and x.proclitics.startswith("ل") for x in behind):
            return []
        if any(x.key.startswith("لل") and "ل" + x.key[2:] in _BODIES_OF for x in behind):
            return [d for d in drafts if d.kind == "session"]
        return drafts

    @staticmethod
    def _is_told(drafts: list[Draft], number: int, i: int) -> bool:
        return any(number in (d.sentence, d.retold) and d.kind in _SITTINGS and d.item >= i - 1 for d in drafts)

    def _talks(self, drafts: list[Draft], number: int, noun: Item) -> Draft | None:
        """The talks told last of which the noun can be another round."""
        near = [d for d in drafts if len(d.parties) > 1 and d.sentence <= number]
        if "summit" in noun.groups:
            near = [d for d in near if d.kind in _OF_LEADERS and _of_body(d)]
        else:
            near = [d for d in near if d.kind in _SITTINGS]
        if "trip" in noun.groups:
            source = self.context.text.source
            near = [d for d in near if any(w in source[d.evidence.start : d.evidence.stop] for w in _TALKS)]
        return max(near, key=lambda d: (d.sentence, d.item), default=None)

    def _draft(self, told: Draft, items: list[Item], i: int, number: int, *, later: bool) -> Draft | None:
        stop = min(len(items), i + _BEHIND)
        kind = told.kind if told.kind != "meeting" or "summit" not in items[i].groups else "summit"
        around = [*items[i:stop], *reversed(items[max(0, i - _BEFORE) : i])]
        days = (x.value for x in around if isinstance(x.value, DateValue))
        wished = near(items, i, "proposed", "call_for", back=_BEFORE)
        draft = Draft(
            kind, "proposed" if wished else "planned" if later else "held",
            self.context.quote(items, i, stop), "ar.meeting.round", number,
            parties=set(told.parties), item=i, weight=1, date=next((d.edtf for d in days if d.edtf), None),
        )  # fmt: skip
        self.setting.place_in(draft, items, i)
        if told.kind in _OF_LEADERS and _of_body(told):  # the body itself, and who hosts it
            draft.parties = {*(told.parties & BODIES), *([draft.place_country] if draft.place_country else [])}
        if draft.date is None and draft.place is None:
            return None
        settle_by_date(draft, self.context.published)
        return draft


_BODIES_OF: Final = frozenset(["لمجلس", "للجنه", "لهييه", "لمنتدي", "لجمعيه"])
_TALKS: Final = ("فاوض", "حادثات", "باحثات", "شاورات", "حوار")


def _same(draft: Draft, known: Draft) -> bool:
    one, two = draft.date or "", known.date or ""
    agree = (one.startswith(two) or two.startswith(one)) if one and two else draft.place == known.place
    return known.kind == draft.kind and known.parties == draft.parties and agree and known.status == draft.status


def _of_body(draft: Draft) -> bool:
    return not BODIES.isdisjoint(draft.parties)
