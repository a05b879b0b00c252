"""Who gives, pays for, signs, rules or has done what is undertaken."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.quantity import Quantity
from mithaq.records.commitment_marks import COMMAS
from mithaq.records.commitment_objects import GIVING, is_sum
from mithaq.records.commitment_parties import Parties
from mithaq.records.commitment_roles import acts
from mithaq.records.commitment_setting import codes_of
from mithaq.records.party_codes import state_of

_SENT: Final = frozenset(["thing.mission", "thing.envoy"])
_DUAL: Final = ("تين", "تان")
_THANKING: Final = frozenset(["licence.thanks", "verb.say.shakara"])
_BEFORE: Final = 8  # items before a licence of which one may name who pays
_FAR_BEFORE: Final = 14  # the same where a sentence tells what an accord is for


class Doers:
    """The ways in which a sentence names who does something beside its grammatical subject."""

    def __init__(self, parties: Parties) -> None:
        self.parties = parties
        self.one, self.marks, self.subject, self.licence = parties.one, parties.marks, parties.subject, parties.licence

    def _told_at(self) -> int:
        """The item of the licence itself; that of the action in a list which another sentence announces."""
        licence = self.one.licence
        return self.marks.item_of.get(licence.hit.first, self.marks.item_of[licence.first])

    def _with_giver(self) -> set[str]:
        """«ترتيبات مع الحكومة الصينية للتبرع بمليون دولار»: with whom it is arranged that he gives something."""
        i = self.marks.item_of[self.one.first] - 1
        action = self.marks[self.one.first].action
        if action is None or not action.proclitics.endswith("ل") or not self.parties.gives() or i < 1:
            return set()
        return self.parties.who(i) if self.marks.cue(self.marks.items[i - 1].first, "for") else set()

    def _gift_of(self) -> set[str]:
        """«تقديم الحكومة اليابانية منحة», «تقديم منحة يابانية»: who gives what is given, right beside it."""
        thing = self.marks[self.one.first].thing
        if thing is None or thing.entry.id != "thing.goods":
            return set()
        i, items = self.marks.item_of[self.one.first], self.marks.items
        giving = i > 1 and (act := self.marks[items[i - 2].first].action) is not None and act.entry.id in GIVING
        if giving and acts(self.marks, i - 1):
            return self.parties.who(i - 1)
        behind = items[i + 1 : i + 2]
        return self.parties.states(behind) if any("adjective" in item.groups for item in behind) else set()

    def _supplied(self) -> set[str]:
        """«تزويد وزارة الصحة السورية بسيارات إسعاف»: who gets it, right behind the verbal noun."""
        action = self.marks[self.one.first].action
        if action is None or action.entry.id != "action.supply" or not self.marks.cue(action.first, "to_whom"):
            return set()
        behind = self.marks.items[self.marks.item_of[self.one.first] + 1 :][:1]
        return self.parties.states(behind)

    def _decreed(self) -> set[str]:
        """«أصدرت كينيا قرارا يقضي بإعفاء …»: who has ruled what binds."""
        if self.licence != "licence.bind":
            return set()
        t = self.one.licence.hit.first
        ruled = next((k for k in (t - 1, t - 2) if self.marks.cue(k, "decree")), None)
        if ruled is None or ruled < self.marks.first:
            return set()
        here = self.marks.item_of[ruled]
        before = range(here - 1, max(-1, here - _BEFORE), -1)
        return next((who for i in before if acts(self.marks, i) and (who := self.parties.who(i))), set())

    def _praised(self, status: str) -> set[str]:
        """«أشاد بقيام تركيا ببناء …», «تثمينه لتقديم المملكة …»: who has done what another praises."""
        if status != "completed" or self.one.finite:
            return set()
        action, items = self.marks[self.one.first].action, self.marks.items
        first = self.marks.item_of[self.one.first]
        offered = action is not None and action.entry.id == "action.finance"
        near = (first - 1, first + 1) if offered else (first - 1,)
        if action is not None and (behind := self.marks.done_by(action)) is not None:
            return self.parties.who(behind)
        if self.licence in _THANKING and (thanked := self._thanked()):
            return thanked
        doer = next((i for i in near if 0 < i < len(items) and i != self.subject and acts(self.marks, i)), None)
        return set(self.parties.context.codes(items[doer])) if doer is not None else set()

    def _thanked(self) -> set[str]:
        """«شكر الرئيس مالطا على بناء …», «عن شكره لمالطا على»: who is thanked."""
        low, high = self.marks.item_of[self.one.licence.verb], self.marks.item_of[self.one.first]
        for item in self.marks.items[low + 1 : high]:
            if item.proclitics.startswith("ل") and (thanked := set(self.parties.context.codes(item))):
                return thanked
        return self._asked(low + 1)

    def _owner(self) -> set[str]:
        """«افتتاح مكتب لشركة …»: the organisation whose office it is."""
        thing = self.marks.thing(self.one.first, self.one.stop)
        if thing is not None and thing.entry.id in _SENT:
            return self._sender(thing)
        if thing is None or thing.entry.id != "thing.office":
            return set()
        behind = [item for item in self.parties.phrase() if item.first > thing.first]
        return next((names for item in behind if (names := self.parties.names(item))), set())

    def _sender(self, thing: Hit) -> set[str]:
        """«استئناف السفارة الروسية لعملها», «عودة سفير روسيا»: whose mission it is, where it alone can do it."""
        action = self.marks[self.one.first].action
        if action is not None and action.entry.id.startswith("action.rule"):  # «طرد دبلوماسيين روس»
            return set()
        if self.licence == "doing.expel":
            return set()
        if self.marks.key(thing.first).endswith(_DUAL):  # «إعادة فتح السفارتين السعودية في إيران والإيرانية في …»
            return self.parties.sides()
        here = self.marks.item_of[thing.stop - 1]
        behind = self.marks.items[here : here + 2]
        sending = {state_of(code) for code in codes_of(self.parties.context, behind)}
        return sending if len(sending) == 1 and sending <= self.parties.sides() else set()

    def _gets(self) -> bool:
        """«ستحصل تونس على منحة», «رغبتها في الحصول على طائرات»: whether what is undertaken is told by who gets it."""
        action = self.marks[self.one.first].action
        obtained = not self.one.finite and action is not None and action.entry.id == "action.obtain"
        return obtained or self.licence == "doing.get"

    def _giver(self) -> set[str]:
        """«ستحصل تونس على منحة من ألمانيا»: from whom it comes, else who says so or the other side."""
        asking = "for" if self.licence == "verb.meet.tafawada" else "from"
        for before, item in pairwise(self.parties.phrase()):
            if self.marks.cue(before.first, asking) and (
                found := self.parties.names(item) or set(self.parties.context.codes(item))
            ):
                return found
        if self.subject is None:
            return set()
        getting = self.parties.who(self.subject) or self.parties.states(self.parties.clause())
        near = self.parties.states(self.marks.items) - getting
        return self.parties.speaker() - getting or (near if len(near) == 1 else self.parties.sides() - getting)

    def _pays(self) -> bool:
        """Whether somebody gives a sum."""
        paid = any(isinstance(item.value, Quantity) and is_sum(item.value) for item in self.parties.phrase())
        return paid and self.parties.gives() and not (self.one.finite or self._gets())

    def _payer(self) -> set[str]:
        """«منحة قدمها الصندوق لبناء مستشفى»: the fund or firm, and the country where it is."""
        low, high = self.marks.item_of[self.one.licence.first], self.marks.item_of[self.one.first]
        names = {
            name for item in self.marks.items[max(0, low - _FAR_BEFORE) : high] for name in self.parties.names(item)
        }
        sides = set(self.parties.setting.sides)
        homes = set(codes_of(self.parties.context, self.parties.phrase(), cities=True)) & sides
        if not homes:  # «اتفاقية قرض مع جيبوتي لتمويل طريق»: to whom it is given
            homes = {code for item in self.marks.items[low:high] for code in self.parties.context.codes(item)} & sides
        if names and self.parties.gives():  # who pays; «منحة قدمها الصندوق لبناء مستشفى»: where it is built as well
            return names
        return names | homes if names else set()

    def _signers(self) -> set[str]:
        """«وقعت موريتانيا اتفاقية مع البنك الدولي ل»: who stands before a document and the one with whom it is."""
        items = self.marks.items
        low, high = self._told_at(), self.marks.item_of[self.one.first]
        partner = next((i for i in range(low + 1, high) if self.marks.cue(items[i - 1].first, "for")), None)
        before = takewhile(lambda i: items[i].key not in COMMAS, range(low - 1, max(-1, low - _BEFORE), -1))
        signer = next((i for i in before if acts(self.marks, i)), None)
        if partner is None or signer is None:
            return set()
        first, second = self.parties.who(signer), self.parties.who(partner)
        return first | second if first and second else set()

    def _asked(self, low: int) -> set[str]:
        """Who stands between item `low` and what is demanded."""
        between = range(low + 1, self.marks.item_of[self.one.first])
        return next((found for i in between if acts(self.marks, i) and (found := self.parties.who(i))), set())
