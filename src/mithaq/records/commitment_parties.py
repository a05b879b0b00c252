"""Who stands in the clause of an undertaking, and by what names and codes the parties to it go."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention
from mithaq.model.quantity import Quantity
from mithaq.records.commitment_marks import Marks, Undertaking
from mithaq.records.commitment_objects import GIVING, is_sum
from mithaq.records.commitment_roles import subject
from mithaq.records.commitment_setting import Setting, codes_of
from mithaq.records.context import Context
from mithaq.records.party_codes import BODIES, state_of, states_of

# Licences that bind both sides, and those that are the act of one.
MUTUAL: Final = frozenset(
    [
        "licence.accord",
        "licence.bind",
        "licence.bind_by",
        "licence.fixed",
        "licence.under_accord",
        "verb.agree.ittafaqa",
        "verb.agree.tawafaqa",
    ]
)
ONE_SIDED: Final = (
    "licence.accept",
    "licence.announced",
    "licence.decision",
    "licence.help",
    "licence.notify",
    "licence.offer",
    "licence.order",
    "licence.plan",
    "licence.pledge",
    "licence.promise",
    "licence.vote",
    "licence.willing",
    "licence.wish",
    "verb.agree.",
    "verb.intend.",
    "verb.say.alana",
    "verb.say.kashafa",
)
_OWN_DEEDS: Final = ("doing.", "licence.begin", "licence.go_on", "verb.agree.", "verb.intend.")
_GOODS: Final = 3  # items behind a thing among which the adjective stands that tells whose it is
_SUBJECT: Final = 9  # items of a subject before its verb, at most
_NAMED_KINDS: Final = frozenset(["company", "fund", "school", "ngo", "other"])


def foreign_body(context: Context, item: Item) -> bool:
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
        self.licence = one.licence.hit.entry.id
        self.come = self.licence in ("cue.arrived", "cue.arriving")
        self.subject = subject(marks, one.licence, one.first, one.finite) if not self.come else None
        self.carried = self._carried()

    def who(self, i: int) -> set[str]:
        """The names and codes of whoever an item stands for."""
        item = self.marks.items[i]
        if self.marks.cue(item.first, "own_country"):
            return self.speaker()
        codes = set(self.context.codes(item))
        if len(codes) > 1 and len(states_of(codes)) == 1 and self.setting.known:
            return self.sides()  # «الوزيران», in a text that names a region of one of the two as often
        return self.names(item) or codes or self._of_forces(item)

    def _of_forces(self, item: Item) -> set[str]:
        """«بدأ الجيش الألماني تدريب …»: the state whose forces act."""
        bodies = (body for body in self.context.members(item) if isinstance(body, OrganisationMention))
        return {body.country for body in bodies if body.kind == "military" and body.country}

    def speaker(self) -> set[str]:
        """The country whose man is speaking."""
        turn = self.context.speakers.at(self.sentence, self.one.first)
        return {turn.country} if turn is not None and turn.country else set()

    def own_firm(self) -> set[str]:
        """«أعلن رئيس شركة إيني أن شركته تعتزم»: the firm of whoever speaks, which the sentence has named."""
        low = min(self.one.licence.first, self.one.licence.verb - 1)
        told = next((t for t in range(low, self.one.first) if self.marks.cue(t, "own_firm")), None)
        bodies = (b for b in self.context.sketch.organisations if self.marks.first <= b.first < (told or 0))
        firms = [body.name or (body.first, body.stop) for body in bodies if body.kind in _NAMED_KINDS]
        return {self.context.words(*firms[-1])} if firms else set()

    def _carried(self) -> set[str]:
        """«تعهدت مصر ب …. كما وعدت ب»: who acted in the sentence before, where this one opens with a verb of one who
        is not named."""
        verb, first = self.one.licence.verb, self.marks.first
        opens = verb == first or (verb == first + 1 and self.marks.cue(first, "opener"))
        own = self.subject is None and self.licence.startswith(ONE_SIDED) and not self.marks.cue(verb, "dual")
        sentence, who = self.setting.last
        return set(who) if opens and own and sentence == self.sentence - 1 and bool(self.marks[verb].verb) else set()

    def names(self, item: Item) -> set[str]:
        """Firms, funds and the like, and what bodies of states have no party code."""
        found = set()
        for body in self.context.members(item):
            if not isinstance(body, OrganisationMention) or body.party in BODIES:
                continue
            if body.kind in _NAMED_KINDS or body.code:
                first, stop = body.name or (body.first, body.stop)
                found.add(self.context.words(first, stop, item.proclitics if first == body.first else ""))
                if body.kind == "fund" and self.one.finite and body.country and not self._opens_office():
                    found.add(body.country)  # «حول الصندوق السعودي 60 مليون دولار إلى فلسطين»
                elif body.kind == "fund" and not self._opens_office():
                    found |= set(codes_of(self.context, self.phrase())) & set(self.setting.sides)
        return found

    def _opens_office(self) -> bool:
        """«افتتاح مكتب البنك في طشقند»: whether a bank does it for itself."""
        thing = self.marks.thing(self.one.first, self.one.stop)
        return thing is not None and thing.entry.id == "thing.office"

    def states(self, items: list[Item]) -> set[str]:
        """The states that items name, and bodies of states."""
        known = self.setting.known
        return {state_of(code) for code in codes_of(self.context, items) if "-" not in code or code in known}

    def sides(self) -> set[str]:
        """All sides: of the text, or the two who have just met."""
        two = self.setting.two_before(self.sentence)
        if two and self.marks.cue(self.one.licence.verb, "dual"):
            return set(two)
        return set(self.setting.sides)

    def phrase(self) -> list[Item]:
        """The items that name what is undertaken."""
        return self.marks.items[self.marks.item_of[self.one.first] : self.marks.item_of[self.one.stop - 1] + 1]

    def clause(self) -> list[Item]:
        """Items from the licence, or its subject, to the end of the phrase."""
        low, high = self.marks.item_of[self.one.licence.first], self.marks.item_of[self.one.stop - 1]
        if self.subject is not None:
            low = min(low, self.subject)
        elif low > 0 and self.licence.startswith(_OWN_DEEDS):
            low = self._head(low)  # «القوات الأميركية ستنسحب من», but «متظاهرون أردنيون يطالبون»
        return self.marks.items[low : high + 1]

    def _head(self, verb: int) -> int:
        """Where a nominal subject before a verb begins: behind «أن», else the adjective right before the verb."""
        for i in range(verb - 1, max(-1, verb - _SUBJECT), -1):
            item = self.marks.items[i]
            if self.marks.cue(item.first, "that"):
                return i + 1
            if "Mark" in item.types or self.marks[item.first].verb:
                break
        return verb - 1 if "adjective" in self.marks.items[verb - 1].groups else verb

    def to_comma(self) -> list[Item]:
        """The clause and what follows it up to the next mark: «… من أجل اللاجئين السوريين في الأردن»."""
        clause, items = self.clause(), self.marks.items
        i = self.marks.item_of[self.one.stop - 1] + 1
        stop = next((k for k in range(i, len(items)) if "Mark" in items[k].types), len(items))
        return clause + items[i:stop]

    def under_it(self) -> bool:
        """«مذكرة يقدم بموجبها البنك قرضا»: whether a document binds whoever acts."""
        first = self.one.licence.hit.first
        return self.one.finite and any(self.marks.cue(t, "under_it") for t in range(first + 1, first + 4))

    def sender(self) -> set[str]:
        """«وصلت طائرة إغاثية كويتية», «وصلت مساعدات مقدمة من الكويت»: whose help has come."""
        phrase = self.phrase()
        for i, item in enumerate(phrase):
            near = phrase[max(0, i - _GOODS) : i]
            if "adjective" in item.groups and any(self._is_help(other.first) for other in near):
                joined = takewhile(lambda other: "adjective" in other.groups, phrase[i:])
                return set(codes_of(self.context, list(joined)))
        for before, item in pairwise(phrase):
            if self.marks.cue(before.first, "from") and (found := set(codes_of(self.context, [item]))):
                return found
        return set()

    def _is_help(self, t: int) -> bool:
        return self.marks[t].thing is not None or self.marks.cue(t, "relief")

    def gives(self) -> bool:
        """Whether something is given, sent or paid for."""
        mark = self.marks[self.one.first]
        if mark.action is not None and mark.action.entry.id == "action.rule":
            return any(isinstance(item.value, Quantity) and is_sum(item.value) for item in self.phrase())
        return any(hit is not None and hit.entry.id in GIVING for hit in (mark.action, mark.doing))
