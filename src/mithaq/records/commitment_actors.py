"""Who undertakes something."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.quantity import Quantity
from mithaq.records.commitment_doers import Doers
from mithaq.records.commitment_parties import MUTUAL, ONE_SIDED, Parties
from mithaq.records.commitment_roles import acts, is_nameless, opens_clause, subject_before
from mithaq.records.commitment_setting import codes_of
from mithaq.records.party_codes import BODIES, state_of

_OWN: Final = frozenset(
    ["licence.explore", "licence.offer", "licence.strive", "licence.threat", "licence.wish"]
)  # proposed by one side for itself
_DEMANDING: Final = frozenset(
    [
        "verb.call_for.talaba",
        "verb.call_for.hadda",
        "verb.call_for.hatha",
        "verb.call_for.nashada",
        "licence.demand",
        "licence.make_condition",
        "licence.request",
        "licence.ultimatum",
    ]
)
_FUNDED: Final = frozenset(["licence.funded", "instrument.agreement", "instrument.contract"])
_ACCORDS: Final = frozenset(["licence.accord", "instrument.agreement", "instrument.memorandum", "instrument.protocol"])
_AGREEING: Final = frozenset(["licence.accord", "verb.agree.ittafaqa", "verb.agree.tawafaqa"])
_WITHDRAWING: Final = frozenset(["action.withdraw", "action.rule", "action.rule_strong"])
_THEIRS: Final = "هما"  # the pronoun of two
_BEFORE: Final = 8  # items before a licence of which one may name who pays
# Figures that two sides reach together, other than what one of them raises of its own.
_SHARED: Final = frozenset(["thing.investment", "thing.jobs", "thing.plan", "thing.volume"])


def actors(parties: Parties, status: str) -> set[str]:
    """The names and codes of those who undertake it: the subject of the licence; all sides where it is mutual or only
    proposed."""
    return _Actors(parties).of(status)


class _Actors(Doers):
    """The ways in which a sentence tells who undertakes something."""

    def of(self, status: str) -> set[str]:
        """Whoever the clause names, by the first way that finds somebody."""
        if self.parties.come:
            return self.parties.sender()
        if self.one.way == "deed" and not self.one.finite:  # «بعد قطع السعودية والإمارات علاقاتها مع قطر»
            who = self.marks.items[self.marks.item_of[self.one.first] + 1]
            return set(codes_of(self.parties.context, [who]))
        sides = self._sides()
        one_sided = self.one.finite or (self.licence not in MUTUAL and self.licence.startswith(ONE_SIDED))
        if self.one.licence.hit.enclitic == _THEIRS and self.one.status != "under_way":  # «التزامهما ب»
            both = self.parties.who(self.subject) if self.subject is not None else set[str]()
            if len(sides) == 2 and not self._behind_verb():
                return both if len(both) > 1 else sides
        if self.subject is None and self.licence in _AGREEING:
            one_sided = False  # «أكد السفير أن الطرفين اتفقا على أن يقيما»
        if self.licence == "licence.begin" and self.subject is not None and status == "agreed":
            one_sided = True  # «فرنسا ستبدأ سحب قواتها من النيجر»
        if self.licence.startswith("doing.") and self.subject is not None:  # «ستقوم روسيا ببناء»
            past = status == "completed" and self.subject > self.marks.item_of[self.one.licence.verb]
            one_sided = one_sided or past or self.licence == "doing.again" or self.one.licence.hit.feature == "future"
        if self.licence == "licence.decision" and (decided := self._decided_by()):
            return decided
        if owner := self._owner() or self._doer() or self._praised(status) or self._troops() or self._needed_of():
            return owner
        if ruler := self._decreed():
            return ruler
        if giver := self._gift_of():
            return giver
        if self.licence in _DEMANDING:
            asked = self._addressees()
            return asked or (sides if self.parties.setting.known else set())
        if (
            self.licence == "verb.call_for.daa_ila"
            and self.subject is not None
            and (asked := self._asked(self.subject))
        ):
            return asked  # «دعا الرئيس الكونغرس إلى …»
        if self.licence == "licence.foundation":
            names = {name for item in self.marks.items for name in self.parties.names(item)}
            return names | {state_of(code) for code in codes_of(self.parties.context, self.marks.items)} or sides
        if self.one.status == "signed" and (signers := self._signers()):
            return signers
        if self.licence == "verb.meet.tafawada" and self.one.kind == "project" and (giver := self._giver()):
            return giver
        if self._gets() and (giver := self._giver()):
            return giver
        if two := self._named_two():
            return two
        if self.licence in _FUNDED and (payer := self._payer()):
            return payer
        if self.subject is None and self.parties.under_it() and (body := self._same_body()):
            return body
        if is_nameless(self.marks, self.one.licence, self.one.first, self.subject):
            return set()
        behind = self._behind()
        if self.subject is None:
            told = (
                self.parties.own_firm()
                or self._adjective()
                or self._going_on()
                or self.parties.speaker()
                or self.parties.carried
            )
            alone = told if one_sided and not self._passive() else set()
            found = behind or alone or sides
        else:
            found = behind or self.parties.who(self.subject) | self._joined_with() | self._partner()
        if giver := self._with_giver():
            return giver
        if self.marks.cue(self.one.licence.hit.stop, "mutual"):
            return sides  # «الجهود المشتركة ل»
        by_itself = self.one.finite or (bool(behind) and not self._gets())
        mutual = not by_itself and self.licence not in _OWN and (status == "proposed" or not one_sided)
        own = self.subject is not None or bool(self.parties.carried)
        shared = self.one.kind == "target" and not (own and self._own_figure())
        if len(found) == 1 and found < sides <= self.parties.sides() and (shared or (mutual and status != "under_way")):
            found = sides
        if found == sides and len(found & BODIES) == 1 and self._pays():
            return found & BODIES  # «استراتيجية تنص على تقديم مليار دولار» of a bank and a state
        if self.one.kind == "support" and len(found) > 1:
            return found - self.parties.states(self.parties.phrase()) or found
        if self.subject is None and found == sides and len(sides) == 2:
            return sides - self._supplied() or sides
        return found or sides

    def _decided_by(self) -> set[str]:
        """«شجب قرار الولايات المتحدة نقل سفارتها للقدس»: whoever stands right behind the decision."""
        behind = self.marks.item_of.get(self.one.licence.hit.stop)
        return self.parties.who(behind) if behind is not None and behind == self.subject else set()

    def _behind_verb(self) -> bool:
        """«أبدى البنكان استعدادهما ل»: whether the subject stands right behind a verb."""
        i = self.subject or 0
        return i > 0 and bool(self.marks[self.marks.items[i - 1].first].verb)

    def _sides(self) -> set[str]:
        """All sides of the text; where the sentence is on others as well, those of them whom it names, or the two who
        are told to agree in it."""
        sides, around = self.parties.sides(), self.parties.states(self.marks.items)
        states = {state_of(code) for code in sides}
        if around <= states or states <= around:
            return sides
        joint = self.marks.cue(self.one.licence.verb, "dual") or any(
            self.marks.cue(t, "between") for t in range(self.one.licence.first, self.one.stop)
        )
        return around if joint and len(around) == 2 else {code for code in sides if state_of(code) in around}

    def _own_figure(self) -> bool:
        """«زيادة صادراتها», «رفع حصة المنح»: what grows is the subject's alone, other than the trade between two."""
        thing = self.marks.thing(self.one.first, self.one.stop)
        if thing is None or thing.enclitic:
            return thing is not None
        return thing.entry.id not in _SHARED

    def _doer(self) -> set[str]:
        """«أهمية قيام إسرائيل برفع القيود»: who is said to do it."""
        i = self.marks.item_of[self.one.first] - 1
        named = i > 0 and self.marks.cue(self.marks.items[i - 1].first, "doing") and acts(self.marks, i)
        return self.parties.who(i) if named else set()

    def _joined_with(self) -> set[str]:
        """«اتفقت أوكرانيا ومنظمة الأمن والتعاون وكذلك روسيا على»: who acts with the subject, on either side of it."""
        items, found = self.marks.items, set[str]()
        if self.subject is None or self.parties.under_it():
            return found
        for step in (-1, 1):
            i = self.subject
            while 0 <= i + step < len(items):
                later = items[max(i, i + step)]
                if self.marks.cue(later.first, "also") or not later.proclitics.startswith("و"):
                    break
                i += step
                if not acts(self.marks, i):
                    break
                found |= self.parties.who(i)
        return found

    def _troops(self) -> set[str]:
        """«ضرورة انسحاب القوات الإسرائيلية من لبنان»: whose forces are to go."""
        action = self.marks[self.one.first].action
        if self.one.finite or action is None or action.entry.id not in _WITHDRAWING:
            return set()
        for before, item in pairwise(self.parties.phrase()):
            if "adjective" in item.groups and any(
                self.marks.cue(t, "troops") for t in range(before.first, before.stop)
            ):
                return set(codes_of(self.parties.context, [item]))
        return set()

    def _needed_of(self) -> set[str]:
        """«يجب على إيران وقف …», «إن على واشنطن رفع …»: of whom it is needed."""
        if not self.licence.startswith("licence.needed"):
            return set()
        i = self.marks.item_of.get(self.one.licence.stop - 1, 0)
        for before, item in pairwise(self.marks.items[i : self.marks.item_of[self.one.first]]):
            if self.marks.cue(before.stop - 1, "on") and "Actor" in item.types:
                return set(self.parties.context.codes(item))
        return set()

    def _partner(self) -> set[str]:
        """«أعلنت مصر الاتفاق مع قطر على …»: with whom it is agreed."""
        if self.licence != "licence.accord":
            return set()
        low, high = self.marks.item_of[self.one.licence.first], self.marks.item_of[self.one.first]
        between = self.marks.items[low:high]
        return {
            code
            for before, item in pairwise(between)
            if self.marks.cue(before.first, "for")
            for code in self.parties.context.codes(item)
        }

    def _named_two(self) -> set[str]:
        """«التوصل لاتفاق بين إيران وبلجيكا ل», «الاتفاق المعقود بين أنقرة وواشنطن ينص على»: whose accord it is that
        another announces or that binds them."""
        licence, items = self.one.licence.hit, self.marks.items
        if self.licence == "licence.bind":
            here = self._told_at()
            near = range(max(1, here - _BEFORE), here)
            between = next((i for i in near if self._is_between(i)), None)
        elif self.licence in _ACCORDS and not licence.feature.startswith(("past", "present", "future")):
            between = self.marks.item_of[licence.stop] if self.marks.cue(licence.stop, "between") else None
        else:
            between = None
        if between is None:
            return set()
        named = {code for item in items[between + 1 : between + 2] for code in self.parties.context.codes(item)}
        return named if len(named) > 1 else set()

    def _is_between(self, i: int) -> bool:
        """Whether «بين» stands at an item, behind a document and at most one adjective."""
        items = self.marks.items
        if not self.marks.cue(items[i].first, "between"):
            return False
        return any(self.marks[items[k].first].instrument is not None for k in range(max(0, i - 2), i))

    def _same_body(self) -> set[str]:
        """«مذكرة مع البنك الإسلامي يقدم بموجبها البنك قرضا»: the one body that the sentence has named before."""
        items = self.marks.items[: self._told_at()]
        context = self.parties.context
        named = [self.parties.names(i) or {c for c in context.codes(i) if c in BODIES} for i in items]
        bodies = [body for body in named if body]
        return bodies[0] if len(bodies) == 1 else set()

    def _adjective(self) -> set[str]:
        """«ستقوم عناصر من الشرطة الفرنسية بتدريب …»: the one state whose adjective stands before the action."""
        low, high = self.marks.item_of[self.one.licence.verb], self.marks.item_of[self.one.first]
        return one if len(one := set(codes_of(self.parties.context, self.marks.items[low + 1 : high]))) == 1 else set()

    def _going_on(self) -> set[str]:
        """«أبدت تركيا تفهما للأزمة، ووعدت ب»: the one of the sides who acted last, where a verb goes on."""
        verb = self.one.licence.verb
        goes_on = self.marks.key(verb)[0] == "و" and bool(self.marks[verb].verb)
        i = subject_before(self.marks, self.marks.item_of[verb]) if goes_on else None
        return self.parties.who(i) & self.parties.sides() if i is not None else set()

    def _behind(self) -> set[str]:
        """«وقوف دول آسيا الوسطى مع …», «دعم بلاده ل», «تقديم المملكة مساعدات»: who does what a verbal noun names,
        right behind it."""
        action = self.marks[self.one.first].action
        if self.one.finite or action is None:
            return set()
        items = self.marks.items
        i = self.marks.item_of.get(action.stop, len(items))
        if i + 1 >= len(items) or not acts(self.marks, i):
            return set()
        beneficiary = items[i + 1]
        if action.entry.get("doer") is None:
            given = isinstance(beneficiary.value, Quantity) or self.marks[beneficiary.first].thing is not None
            bare = not (beneficiary.proclitics or self.marks.cue(action.first, "to_whom"))
            return self.parties.who(i) if given and bare else set()
        return self.parties.who(i) if self._for_whom(beneficiary) else set()

    def _for_whom(self, item: Item) -> bool:
        """«دعم مصر لترشيح فرنسا», «وقوفها مع»: whether what is backed stands at an item."""
        thing = self.marks[item.first].thing
        backed = thing is not None and thing.entry.attributes["commitment"] == "support"
        return backed or "ل" in item.proclitics or self.marks.cue(item.first, "for")

    def _passive(self) -> bool:
        """«المنطقة ستقام على …»: what is undertaken stands before its verb."""
        return self.one.finite and not opens_clause(self.marks, self.one.licence.verb)

    def _addressees(self) -> set[str]:
        """Of whom something is demanded: whoever stands between the subject and the action, or the other side."""
        low = self._told_at()
        if self.licence == "licence.request" and (asked := self._giver()):
            return asked  # «طلبت تونس من صندوق النقد قرضا»
        if not self.one.licence.hit.feature:  # «مطالبة العراق للجانب التركي ب»
            for item in self.marks.items[low + 1 : self.marks.item_of[self.one.first]]:
                if item.proclitics.endswith("ل") and (asked := set(self.parties.context.codes(item))):
                    return asked
        here = self.marks.item_of[self.one.first]
        if self.licence == "licence.make_condition":  # «تشترط السعودية على لبنان ضبط المعابر»
            for before, item in pairwise(self.marks.items[low:here]):
                if self.marks.cue(before.first, "on") and (asked := set(self.parties.context.codes(item))):
                    return asked
        if self.subject is not None and low + 1 < self.subject == here - 1:
            return self.parties.who(self.subject)  # «طالب بيان للخارجية اليونان بسحب …»
        if self.subject is not None and not self.one.licence.hit.enclitic:  # «مطالبتها العراق ب»: who is asked
            low = self.subject
        if asked := self._asked(low):
            return asked
        demanding = self.parties.who(self.subject) if self.subject is not None else self.parties.speaker()
        known = {state_of(code) for code in self.parties.setting.known}
        return self.parties.sides() - demanding if demanding & self.parties.sides() and known else set()
