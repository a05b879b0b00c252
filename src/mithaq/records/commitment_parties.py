"""Whom an undertaking concerns, and who undertakes it."""

from __future__ import annotations

from itertools import pairwise

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Sides
from mithaq.records.commitment_marks import Marks, Undertaking
from mithaq.records.commitment_phrases import GIVING
from mithaq.records.commitment_roles import acts, subject
from mithaq.records.commitment_setting import Setting, codes_of
from mithaq.records.commitment_verbs import opens_clause
from mithaq.records.context import Context
from mithaq.records.party_codes import BODIES, state_of

# Licences that bind both sides, and those that are the act of one.
_MUTUAL = frozenset(
    [
        "licence.accord",
        "licence.bind",
        "licence.fixed",
        "licence.under_accord",
        "verb.agree.ittafaqa",
        "verb.agree.tawafaqa",
    ]
)
_ONE_SIDED = (
    "licence.announced",
    "licence.decision",
    "licence.offer",
    "licence.order",
    "licence.promise",
    "licence.willing",
    "licence.wish",
    "verb.agree.",
    "verb.intend.",
    "verb.say.alana",
    "verb.say.kashafa",
)
_OWN = frozenset(["licence.explore", "licence.offer", "licence.wish"])  # proposed by one side for itself
_DEMANDING = frozenset(
    ["verb.call_for.talaba", "verb.call_for.hatha", "verb.call_for.nashada", "licence.demand", "licence.request"]
)
_NAMED_KINDS = frozenset(["company", "fund", "school", "ngo", "other"])
_PRIVATE_KINDS = frozenset(["school", "ngo", "media", "other"])
_FUNDED = frozenset(["licence.funded", "instrument.agreement", "instrument.contract"])
_BEFORE = 8  # items before a licence of which one may name who pays


def may_concern(context: Context, setting: Setting, sentence: int) -> bool:
    """Whether `Parties.concerned` can be true of a sentence; a text on no two states mostly shows that it cannot."""
    if setting.known or setting.lead:
        return True
    items = context.telling[sentence]
    states = {state_of(code) for code in codes_of(context, items) if "-" not in code}
    return len(states) >= 2 or (bool(states) and any(_foreign_body(context, item) for item in items))


def _foreign_body(context: Context, item: Item) -> bool:
    """Whether an item is a fund or an intergovernmental body that belongs to no state."""
    bodies = [member for member in context.members(item) if isinstance(member, OrganisationMention)]
    return any(body.country is None and body.kind in ("fund", "igo") for body in bodies)


class Parties:
    """The parties to one undertaking of one sentence."""

    def __init__(self, context: Context, setting: Setting, marks: Marks, one: Undertaking, sentence: int) -> None:
        self.context = context
        self.setting = setting
        self.marks = marks
        self.one = one
        self.sentence = sentence
        self.subject = subject(marks, one.licence, one.first, one.finite)
        self.licence = one.licence.hit.entry.id

    # -- whom it concerns ---------------------------------------------------------------------------

    def concerned(self, status: str) -> bool:
        """Whether two parties, or one and an organisation from elsewhere, have to do with it."""
        setting, done = self.setting, status in ("completed", "under_way")
        clause = self._states(self._clause())
        if self.subject is not None:
            clause |= {state_of(code) for code in self._who(self.subject) if code in setting.known | setting.lead}
        elif self.one.finite or self.licence.startswith(_ONE_SIDED):
            clause |= self._speaker()
        between = len(clause) >= 2 or (len(clause) == 1 and self._abroad())
        if self._private(between) or (self.licence == "doing.share_in" and self.subject is None):
            return False
        if setting.known and (between or self._mutual_words() or self._names_sides()):
            return True
        around = self._states(self.marks.items)
        known = {state_of(code) for code in setting.known}
        if setting.relations and known:
            return around <= known or (bool(clause & known) and not done)
        if known and around <= known and (len(around) >= 2 or self._bound_both(known)):
            return not done
        binding = self._mutual_words() or self.licence in _MUTUAL or (self.one.finite and bool(self._speaker()))
        if setting.lead and around <= setting.lead and binding and not done:
            return True
        if self.one.status == "expected":
            return False  # what others foresee
        if self.subject is None and (done or not (self._speaker() or self._told(clause))):
            return False
        if self.one.strength < 2:
            return len(clause) >= 2 and not done
        if done:
            return len(clause) >= 2 and self._gives() and bool(self.context.codes(self.marks.items[self.subject or 0]))
        if self.subject is not None and clause and len(around) >= 2:
            pledged = self.licence.startswith(_ONE_SIDED) or (self.one.finite and self.one.status == "agreed")
            if self._gives() or (pledged and around == setting.lead):
                return True
        return between or (bool(around) and self.one.status == "agreed" and self._of_foreign_body())

    def _told(self, clause: set[str]) -> bool:
        """«ستنسحب القوات الأميركية من العراق»: a verb and the two parties tell enough where its subject is no actor."""
        promised = self.licence.startswith(_ONE_SIDED) and bool(self.one.licence.hit.feature)
        future = self.one.finite and self.one.status == "agreed"
        return self.one.strength == 2 and len(clause) >= 2 and (promised or future)

    def _gives(self) -> bool:
        """Whether something is given, sent or paid for."""
        mark = self.marks[self.one.first]
        return any(hit is not None and hit.entry.id in GIVING for hit in (mark.action, mark.doing))

    def _abroad(self) -> bool:
        """«إلى الدول الأفريقية»: whether the clause names many states without their names."""
        return any(self.marks.cue(t, "abroad") for t in range(self.one.licence.first, self.one.stop))

    def _states(self, items: list[Item]) -> set[str]:
        known = self.setting.known
        return {state_of(code) for code in codes_of(self.context, items) if "-" not in code or code in known}

    def _clause(self) -> list[Item]:
        """Items from the licence, or its subject, to the end of the phrase."""
        low, high = self.marks.item_of[self.one.licence.first], self.marks.item_of[self.one.stop - 1]
        if self.subject is not None:
            low = min(low, self.subject)
        return self.marks.items[low : high + 1]

    def _names_sides(self) -> bool:
        return len(self.context.pair) > 1 and any(isinstance(item.value, Sides) for item in self.marks.items)

    def _mutual_words(self) -> bool:
        return any(self.marks.cue(t, "mutual") for t in range(self.one.first, self.one.stop))

    def _private(self, between: bool) -> bool:
        """Whether a private person acts or, in a text on something else, a body that is no organ of any state.

        `between` tells whether the clause names two parties.
        """
        if self.subject is None:
            return False
        for member in self.context.members(self.marks.items[self.subject]):
            if isinstance(member, PersonMention):
                entity = self.context.people.of(member)
                return entity is not None and entity.country is None and not entity.office
            if isinstance(member, OrganisationMention):
                return not (between or self.setting.relations) and member.kind in _PRIVATE_KINDS
        return False

    def _bound_both(self, known: set[str]) -> bool:
        """Whether the licence binds both sides by itself, or one of them goes on speaking."""
        if self.licence in _MUTUAL:
            return True
        return self.subject is None and self.one.status in ("agreed", "goal") and bool(self._speaker() & known)

    def _of_foreign_body(self) -> bool:
        return self.subject is not None and _foreign_body(self.context, self.marks.items[self.subject])

    # -- who undertakes it --------------------------------------------------------------------------

    def actors(self, status: str) -> set[str]:
        """Who undertakes it: the subject of the licence; all sides where it is mutual or only proposed."""
        sides = self._sides()
        one_sided = self.one.finite or (self.licence not in _MUTUAL and self.licence.startswith(_ONE_SIDED))
        if owner := self._owner() or self._praised(status):
            return owner
        if self.licence in _DEMANDING:
            return self._addressees() or sides
        if self.licence == "doing.get" and (giver := self._giver()):
            return giver
        if self.licence in _FUNDED and (payer := self._payer()):
            return payer
        if self.subject is None:
            alone = (self._adjective() or self._speaker()) if one_sided and not self._passive() else set()
            found = self._behind() or alone or sides
        else:
            found = self._behind() or self._who(self.subject)
        mutual = not self.one.finite and self.licence not in _OWN and (status == "proposed" or not one_sided)
        shared = self.one.kind == "target" and not self._own_figure()
        if len(found) == 1 and found <= sides and (shared or (mutual and status != "under_way")):
            found = sides
        if self.one.kind == "support" and len(found) > 1:
            return found - self._states(self._phrase()) or found
        return found or sides

    def _own_figure(self) -> bool:
        """«زيادة صادراتها إلى روسيا»: what grows is the subject's alone."""
        thing = self.marks.thing(self.one.first, self.one.stop)
        return self.subject is not None and thing is not None and bool(thing.enclitic)

    def _praised(self, status: str) -> set[str]:
        """«أشاد بقيام تركيا ببناء …», «تثمينه لتقديم المملكة …»: who has done what another praises."""
        if status != "completed" or self.one.finite:
            return set()
        action, items = self.marks[self.one.first].action, self.marks.items
        first = self.marks.item_of[self.one.first]
        offered = action is not None and action.entry.id == "action.finance"
        near = (first - 1, first + 1) if offered else (first - 1,)
        doer = next((i for i in near if 0 < i < len(items) and i != self.subject and acts(self.marks, i)), None)
        return set(self.context.codes(items[doer])) if doer is not None else set()

    def _sides(self) -> set[str]:
        """All sides: of the text, or the two who have just met."""
        two = self.setting.two_before(self.sentence)
        if two and self.marks.cue(self.one.licence.verb, "dual"):
            return set(two)
        return set(self.setting.sides)

    def _phrase(self) -> list[Item]:
        return self.marks.items[self.marks.item_of[self.one.first] : self.marks.item_of[self.one.stop - 1] + 1]

    def _owner(self) -> set[str]:
        """«افتتاح مكتب لشركة …»: the organisation whose office it is."""
        thing = self.marks.thing(self.one.first, self.one.stop)
        if thing is None or thing.entry.id != "thing.office":
            return set()
        behind = [item for item in self._phrase() if item.first > thing.first]
        return next((names for item in behind if (names := self._names(item))), set())

    def _giver(self) -> set[str]:
        """«ستحصل تونس على منحة من ألمانيا»: from whom it comes, else the other side."""
        for before, item in pairwise(self._phrase()):
            if self.marks.cue(before.first, "from") and (found := self._names(item) or set(self.context.codes(item))):
                return found
        return self._sides() - self._who(self.subject) if self.subject is not None else set()

    def _payer(self) -> set[str]:
        """«منحة قدمها الصندوق لبناء مستشفى»: the fund or firm, and the country where it is."""
        low, high = self.marks.item_of[self.one.licence.first], self.marks.item_of[self.one.first]
        names = {name for item in self.marks.items[max(0, low - _BEFORE) : high] for name in self._names(item)}
        homes = set(codes_of(self.context, self._phrase(), cities=True)) & set(self.setting.sides)
        return names | homes if names else set()

    def _adjective(self) -> set[str]:
        """«ستقوم عناصر من الشرطة الفرنسية بتدريب …»: the one state whose adjective stands before the action."""
        low, high = self.marks.item_of[self.one.licence.verb], self.marks.item_of[self.one.first]
        return one if len(one := set(codes_of(self.context, self.marks.items[low + 1 : high]))) == 1 else set()

    def _behind(self) -> set[str]:
        """«وقوف دول آسيا الوسطى مع …», «دعم بلاده ل»: who does what a verbal noun names, right behind it."""
        action = self.marks[self.one.first].action
        if self.one.finite or action is None or action.entry.get("doer") is None:
            return set()
        items = self.marks.items
        i = self.marks.item_of.get(action.stop, len(items))
        if i + 1 >= len(items) or not acts(self.marks, i):
            return set()
        beneficiary = items[i + 1]
        return self._who(i) if "ل" in beneficiary.proclitics or self.marks.cue(beneficiary.first, "for") else set()

    def _passive(self) -> bool:
        """«المنطقة ستقام على …»: what is undertaken stands before its verb."""
        return self.one.finite and not opens_clause(self.marks, self.one.licence.verb)

    def _who(self, i: int) -> set[str]:
        """The names and codes of whoever an item stands for."""
        item = self.marks.items[i]
        if self.marks.cue(item.first, "own_country"):
            return self._speaker()
        return self._names(item) or set(self.context.codes(item))

    def _addressees(self) -> set[str]:
        """Of whom something is demanded: whoever stands between the subject and the action, or the other side."""
        low = self.subject if self.subject is not None else self.marks.item_of[self.one.licence.first]
        for i in range(low + 1, self.marks.item_of[self.one.first]):
            if acts(self.marks, i) and (found := self._who(i)):
                return found
        demanding = self._who(self.subject) if self.subject is not None else self._speaker()
        return self._sides() - demanding if demanding & self._sides() else set()

    def _speaker(self) -> set[str]:
        """The country whose man is speaking."""
        turn = self.context.speakers.at(self.sentence, self.one.first)
        return {turn.country} if turn is not None and turn.country else set()

    def _names(self, item: Item) -> set[str]:
        """Firms, funds and the like, and what bodies of states have no party code."""
        found = set()
        for body in self.context.members(item):
            if not isinstance(body, OrganisationMention) or body.party in BODIES:
                continue
            if body.kind in _NAMED_KINDS or body.code:
                first, stop = body.name or (body.first, body.stop)
                found.add(self.context.words(first, stop, item.proclitics if first == body.first else ""))
                if body.kind == "fund":
                    found |= set(codes_of(self.context, self._phrase())) & set(self.setting.sides)
        return found
