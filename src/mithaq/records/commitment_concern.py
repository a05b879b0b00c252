"""Whether an undertaking concerns two parties, or one and an organisation from elsewhere."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Sides
from mithaq.model.quantity import DateValue, Quantity
from mithaq.records.commitment_marks import ABROAD
from mithaq.records.commitment_objects import is_sum
from mithaq.records.commitment_parties import MUTUAL, ONE_SIDED, Parties, foreign_body
from mithaq.records.commitment_roles import is_nameless, subject_before
from mithaq.records.commitment_setting import Setting, codes_of
from mithaq.records.context import Context
from mithaq.records.party_codes import BODIES, state_of

_DECIDING: Final = ("verb.agree.", "verb.ratify.", "licence.accord", "licence.decide", "licence.bind", "licence.pledge")
_BINDING: Final = ("verb.agree.", "verb.intend.", "licence.accept", "licence.pledge", "licence.promise")
# What one can do to another by itself.
_DEEDS: Final = (
    "again break build carry change exchange expel free improve launch lift open prolong recall recognise resume shut "
    "take_away take_in waive"
)
_OWN_DONE: Final = frozenset(f"doing.{name}" for name in _DEEDS.split()) | {"licence.ended"}
_LEAVING: Final = frozenset(["doing.leave", "cue.done.leave"])
_SETTLING: Final = ("verb.agree.", "verb.say.alana", "licence.accord", "licence.bind")
_PLEDGED: Final = ("licence.pledge", "licence.promise", "verb.agree.taahhada", "verb.agree.iltazama")
_AGREED_ON: Final = frozenset(["licence.accord", "verb.agree.ittafaqa", "verb.agree.tawafaqa"])
_AROUND: Final = 4  # tokens before a licence among which those who decide may stand
_JUDGED: Final = 16  # tokens before a verb among which a court may stand whose decision is told
_BENCH: Final = 3  # the same behind a finite verb
_WORKS: Final = frozenset(["action.build", "action.erect", "doing.build"])  # what a state does on its own soil
_PRIVATE_KINDS: Final = frozenset(["school", "ngo", "media", "other"])
# What somebody wants, decides or goes on with: nothing where nobody is known to do it.
_PERSONAL: Final = (
    "licence.decision",
    "licence.go_on",
    "licence.offer",
    "licence.promise",
    "licence.urge",
    "licence.wish",
    "verb.agree.",
    "verb.call_for.",
    "verb.intend.",
    "verb.say.kashafa",
)
_LONG_PAST: Final = 8  # years before the text
_PLURAL: Final = ("وا", "ون", "ان", "تا")


def may_concern(context: Context, setting: Setting, sentence: int) -> bool:
    """Whether `concerned` can be true of a sentence; a text on no two states mostly shows that it cannot."""
    if setting.known or setting.lead:
        return True
    items = context.telling[sentence]
    states = {state_of(code) for code in codes_of(context, items, cities=True)}
    if len(states) >= 2 or not states:
        return bool(states)
    row = context.sketch.items[sentence]
    abroad = context.sketch.tags.beginning_in(ABROAD, row[0].first, row[-1].stop)
    return bool(abroad) or any(foreign_body(context, item) for item in items)


def concerned(parties: Parties, status: str) -> bool:
    """Whether two parties, or one and an organisation from elsewhere, have to do with what is undertaken."""
    return _Concern(parties, status).told()


class _Concern:
    """One undertaking, the parties of its clause and those of its sentence."""

    def __init__(self, parties: Parties, status: str) -> None:
        self.parties = parties
        self.one, self.marks, self.subject = parties.one, parties.marks, parties.subject
        self.done = status in ("completed", "under_way")
        self.pledged = parties.licence.startswith(ONE_SIDED)  # one side promises, decides, announces
        self.future = self.one.finite and self.one.status == "agreed"
        self.around = parties.states(parties.marks.items)
        self.clause = parties.states(parties.clause())
        setting = parties.setting
        if self.subject is not None:
            told = setting.known | setting.lead
            own = parties.marks.cue(parties.marks.items[self.subject].first, "own_country")
            self.clause |= {state_of(code) for code in parties.who(self.subject) if own or code in told}
        if (self.subject is None and (self.one.finite or self.pledged)) or self.one.licence.hit.enclitic:
            self.clause |= parties.speaker()  # «قالت سوريا إن لبنان أبلغها ب»
        self.between = len(self.clause) >= 2 or (len(self.clause) == 1 and self._abroad())

    @property
    def _throughout(self) -> bool:
        return self.parties.setting.is_on_relations_throughout()

    def told(self) -> bool:
        """Whether the clause, the sentence or the text shows two parties."""
        if self.parties.come:
            told = codes_of(self.parties.context, self.marks.items, cities=True)
            return bool(self.parties.sender()) and len({state_of(code) for code in told}) >= 2
        if self._settled_between():
            return True
        if self.one.way == "deed" and self.one.licence.hit.entry.id in _LEAVING:  # «انسحبت من الاتفاق مع إيران»
            others = self.around | self.parties.setting.lead | {state_of(code) for code in self.parties.setting.known}
            return bool(self.clause) and len(others | self.clause) >= 2 and not self._private()
        if self.one.way == "deed" and not self.one.finite:  # «بعد قطع السعودية علاقاتها مع قطر»
            return len(self.parties.states(self.parties.phrase())) >= 2
        if (
            self._private()
            or self._nobody()
            or self._watched()
            or self._meant_for_all()
            or self._judged()
            or self._at_home()
            or (self.parties.licence == "doing.share_in" and self.subject is None)
        ):
            return False
        if self._foreseen() or self._reported() or self._historic():
            return False
        known = {state_of(code) for code in self.parties.setting.known}
        if known and (self.between or self._mutual_words() or self._names_sides()):
            return True
        if known and self.parties.licence == "licence.under_accord" and self.around <= known and not self.done:
            return True
        if known and self.parties.setting.relations and (len(self.around) > 1 or self._throughout):
            named = self.clause & known or (self.parties.licence in _AGREED_ON and not self.clause)
            return self.around <= known or (bool(named) and not self.done)
        if known and self.around <= known and (len(self.around) >= 2 or self._bound_both(known)):
            return not self.done and (len(self.around) >= 2 or self._throughout)
        if self._trades() and self.one.status not in ("funded", "signed"):
            return False  # a firm's own business
        if self._by_lead() or self._gathered() or self._pays_others():
            return True
        return self.one.status != "expected" and self._by_clause()  # what others foresee is none

    def _settled_between(self) -> bool:
        """«واتفقا على تنفيذ برنامج», «أعلنت الوزارة عن إسقاط الدعاوى», in a text on what two states have to do with one
        another: what is settled there concerns both, unless others are named."""
        setting = self.parties.setting
        if not (setting.known and setting.relations) or self.done or self.one.strength < 2:
            return False
        if not self.parties.licence.startswith(_SETTLING) or self._foreseen() or self._historic() or self._private():
            return False
        return not self.around or bool(self.around & {state_of(code) for code in setting.known})

    def _by_lead(self) -> bool:
        """Whether it is between the two whom the opening of the text names."""
        lead = self.parties.setting.lead
        if self.parties.licence == "licence.foundation":
            return len(self.around) >= 2 and lead <= self.around
        if not lead or self.done or not self.around <= lead:
            return False
        if self.parties.setting.found and not (self.around or self._told_of_sides()):
            return False
        if self._mutual_words() or self.parties.licence == "licence.under_accord" or self._held_by_paper():
            return True
        if self.parties.licence in MUTUAL and self._told_of_sides():
            return True
        if self._of_loan():
            return True
        allotted = self.subject is None and (self._is_allotted() or self._will_be_paid())
        if allotted or (self.around and self.one.strength == 2 and self._will_be_done()):
            return True  # «سيتم تخصيص عشرة ملايين يورو لدعم الموازنة التونسية»
        pledged = self.parties.licence.startswith(_BINDING) and self.one.strength == 2 and bool(self.around)
        own = self.subject is not None and self.one.status == "agreed"
        if len(self.around) < 2:  # «ستبني اليابان ثلاث مدارس»: one of them says what it will do itself
            return (self.one.finite or pledged) and own and bool(self.clause)
        told = (self.one.finite or pledged) and (own or bool(self.parties.speaker() or self.parties.own_firm()))
        return told or self.parties.licence in MUTUAL

    def _is_allotted(self) -> bool:
        return self.one.finite and self.marks.cue(self.one.first, "allotted")

    def _will_be_paid(self) -> bool:
        """«سيصرف المبلغ المتبقي وقدره 30 مليون دولار على رياض الأطفال»: whether what the two agreed on is paid out."""
        return self.parties.licence == "doing.pay" and self.future and self._paid()

    def _held_by_paper(self) -> bool:
        """«وتنص الاتفاقية على ضخ الغاز», «إن الاتفاقية شملت …»: whether a document right beside its verb holds it."""
        hit = self.one.licence.hit
        beside = (self.marks[t].instrument for t in (hit.stop, hit.first - 1))
        paper = any(named is not None and named.proclitics.endswith("ال") for named in beside)
        held = self.parties.licence == "licence.bind_by" or (self.parties.licence == "licence.bind" and paper)
        return held and self.one.strength == 2

    def _of_loan(self) -> bool:
        """«وسيخصص القرض لتمويل مشروع»: whether it tells what the money is for that one of the two gives the other."""
        marks = self.marks
        licences = (marks[t].licence for t in range(self.one.licence.first, self.one.stop))
        lent = any(hit is not None and hit.entry.id == "licence.funded" and "ال" in hit.proclitics for hit in licences)
        return lent and self.one.strength == 2 and self.one.licence.hit.feature == "future"

    def _will_be_done(self) -> bool:
        return self.parties.licence == "doing.be_done" and self.one.licence.hit.feature == "future"

    def _gathered(self) -> bool:
        """«اتفق المشاركون على», «أقر البيان الختامي», in a text on a body of states: whether all who met decide it."""
        if not self.parties.licence.startswith(_DECIDING) or self.done or self.one.strength < 2:
            return False
        told = self.parties.setting.known or self.parties.setting.lead or BODIES & self.around
        return bool(told) and self._met()

    def _met(self) -> bool:
        """Whether those act who have met, or what they have written."""
        row = range(max(self.marks.first, self.one.licence.verb - _AROUND), self.one.first)
        return any(self.marks.cue(t, "gathered") for t in row)

    def _by_clause(self) -> bool:
        """Whether the clause itself names two parties: «أعلنت الكويت تقديم مساعدات إلى سوريا»."""
        lead, gives = self.parties.setting.lead, self.parties.gives()
        if is_nameless(self.marks, self.one.licence, self.one.first, self.subject):
            return gives and bool(self.around) and not self.done  # «مؤتمر المانحين … بتعهدات بتقديم مليار دولار»
        if self.one.status == "signed" and self.around and self._foreign(self.marks.items):
            return True
        if len(self.around) >= 2 and self.one.strength == 2 and self._on_paper():
            return True
        both = self.parties.licence in MUTUAL or self.marks.cue(self.one.licence.verb, "dual")
        if both and len(self.around) >= 2 and self.one.strength == 2 and not self.done:
            return True  # «اتفقت روسيا وتركيا على …، كما اتفقا على …»
        if len(self.around) >= 2 and self.parties.under_it():
            return True
        act = self.marks[self.one.first].action
        done = act.entry.id if act is not None else ""
        mandate = done == "action.mandate" or self.parties.licence == "doing.prolong"
        begun = done == "action.rule_strong" and self.parties.licence == "licence.begin"  # «بدأت سحب قواتها من»
        if ((begun or done == "action.withdraw") and len(self.clause) >= 2) or (mandate and self.clause & BODIES):
            return True
        if self.subject is None and self.parties.licence == "doing.resume" and self.between:
            return True  # «استؤنفت الرحلات بين كينيا وأوغندا»
        if self.subject is None:
            return not self.done and (bool(self.parties.speaker()) or self._names_two()) and self._weighs()
        if self.one.strength < 2:
            pledged = self.parties.licence.startswith("verb.agree.") and gives and not (self.done or self._trades())
            return (pledged and bool(self.clause) and len(self.around) == 2) or self._weighs()
        if gives and self.clause and self._aid():
            return True
        if self.done:
            who = self.parties.who(self.subject)
            state = not who.isdisjoint(self.clause) or (self.parties.licence == "doing.get" and not who)
            helped = self.parties.licence == "doing.back" and self.one.kind == "project"
            own = self.one.way == "deed" or self.parties.licence in _OWN_DONE
            thanked = self.parties.licence == "licence.thanks"
            told = gives or helped or own or thanked or self.one.status in ("praised", "under_way")
            between = (
                self.between
                or len(self._where()) >= 2
                or (gives and len(self.parties.states(self.parties.to_comma())) >= 2)
            )
            return state and between and told
        two = len(self.around) >= 2 and (gives or ((self.pledged or self.future) and self.around == lead))
        third = gives and bool(lead) and not self.clause & lead  # what a third state gives, in a text on two others
        return (bool(self.clause) and (two or third)) or self._weighs()

    def _pays_others(self) -> bool:
        """«وعدت الولايات المتحدة بمساعدة تبلغ 60 مليون دولار»: whether a state, or a body of states, pledges a sum in
        a text on others."""
        if not self.parties.licence.startswith(_PLEDGED) or self.done or self.subject is None:
            return False
        who = {state_of(code) for code in self.parties.who(self.subject)}
        others = {state_of(code) for code in self.parties.setting.sides} - who
        return bool(who & self.clause) and bool(others) and self._paid()

    def _paid(self) -> bool:
        return any(isinstance(item.value, Quantity) and is_sum(item.value) for item in self.parties.phrase())

    def _where(self) -> set[str]:
        """The parties of the clause and the states of its cities."""
        context, clause = self.parties.context, self.parties.clause()
        codes = codes_of(context, clause, cities=True)
        posts = [c for x in clause if isinstance(x.value, PersonMention) for c in context.states_in(x.first, x.stop)]
        return {state_of(code) for code in (*codes, *posts)} | self.clause  # «سفيرها لدى قطر»

    def _aid(self) -> bool:
        """«أعلنت الكويت تقديم عشرة ملايين دولار» in a text on another state, in a sentence that speaks of donors."""
        others = {state_of(code) for code in self.parties.setting.sides} - self.clause
        return (
            self._paid()
            and bool(others)
            and any(self.marks.cue(t, "donors") for t in range(self.marks.first, self.marks.stop))
        )

    def _weighs(self) -> bool:
        """Whether the clause names two parties; one and a foreign body will do where there is a thing."""
        if self.one.strength < 2:
            return len(self.clause) >= 2 and not (self.done or self._trades())
        body = self.subject is not None and self._foreign([self.marks.items[self.subject]])
        return self.between or (bool(self.around) and self.one.status == "agreed" and body)

    def _names_two(self) -> bool:
        """«ستنسحب القوات الأميركية من العراق»: a verb and the two parties tell enough where its subject is no actor."""
        promised = self.pledged and bool(self.one.licence.hit.feature)
        coming = self.future or self.one.licence.hit.feature == "future" or self.parties.licence == "licence.outcome"
        told = promised or coming or self.one.status == "signed"
        return told and self.one.strength == 2 and len(self.clause) >= 2

    def _foreign(self, items: list[Item]) -> bool:
        return any(foreign_body(self.parties.context, item) for item in items)

    def _abroad(self) -> bool:
        """«إلى الدول الأفريقية»: whether the clause names many states without their names."""
        return any(self.marks.cue(t, "abroad") for t in range(self.one.licence.first, self.one.stop))

    def _names_sides(self) -> bool:
        pair = self.parties.context.pair
        return len(pair) > 1 and self._told_of_sides()

    def _told_of_sides(self) -> bool:
        return any(isinstance(item.value, Sides) for item in self.marks.items)

    def _mutual_words(self) -> bool:
        """«ضرورة وضع روزنامة مشتركة وتشكيل لجان»: whether something in the list so far is called joint."""
        return any(self.marks.cue(t, "mutual") for t in range(self.one.licence.stop, self.one.stop))

    def _private(self) -> bool:
        """Whether a private person acts or, in a text on something else, a body that is no organ of any state."""
        if self.subject is None:
            return False
        context = self.parties.context
        for member in context.members(self.marks.items[self.subject]):
            if isinstance(member, PersonMention):
                entity = context.people.of(member)
                return entity is not None and entity.country is None and not entity.office
            if isinstance(member, OrganisationMention):
                return not (self.between or self.parties.setting.relations) and member.kind in _PRIVATE_KINDS
        return False

    def _nobody(self) -> bool:
        """«من المنتظر أن يناقش أعضاء مجلس النواب …», «حث الحكومة على …»: whether who acts stands for no party, or
        nobody is known who could wish for it."""
        parties, one = self.parties, self.one
        if self.subject is not None:
            body = isinstance(self.marks.items[self.subject].value, OrganisationMention)
            return body and parties.licence != "doing.get" and not parties.who(self.subject)
        if one.finite or parties.licence in MUTUAL or not parties.licence.startswith(_PERSONAL):
            return False
        if parties.speaker() or parties.carried or parties.own_firm():
            return False
        marks, verb = self.marks, one.licence.verb
        called = parties.licence.startswith("verb.call_for.") and marks.key(verb).endswith(_PLURAL)
        decision = parties.licence == "licence.decision" and len(self.clause) > 1
        if called or decision or marks.cue(verb, "dual") or self._met():
            return False
        return not marks.key(verb).startswith("و") or subject_before(marks, marks.item_of[verb]) is None

    def _foreseen(self) -> bool:
        """«سيرتفع الطلب العالمي على النفط إلى …»: whether a figure to come is none of trade between two."""
        if self.parties.licence != "doing.reach" or self.one.kind != "target":
            return False
        traded = any(self.marks.cue(t, "traded") for t in range(self.one.first, self.one.stop))
        return not (self._mutual_words() or (traded and len(self.around) >= 2))

    def _historic(self) -> bool:
        """«26 فبراير 1991: …», «وفي عام 1977 وافق …»: whether a sentence tells of a time long past."""
        published = self.parties.context.published
        if published is None:
            return False
        told = self.marks.items[: self.marks.item_of[self.one.stop - 1] + 1]
        dates = (item.value for item in told if isinstance(item.value, DateValue))
        days = [date.end for date in dates if date.bound != "since"]
        years = [day.year for day in days if day is not None]
        return bool(years) and max(years) <= published.year - _LONG_PAST

    def _reported(self) -> bool:
        """«تم نقل الحاويات إلى …», in a text that is not on relations: whether something was done by nobody known."""
        passive = self.parties.licence.startswith("doing.be_done") and self.subject is None
        return passive and self.one.status == "completed" and not self.parties.setting.relations

    def _watched(self) -> bool:
        """«طالبت الصحف ب», «دعا ناشطون إلى»: whether those act who only watch."""
        verb = self.one.licence.verb
        return self.subject is None and any(self.marks.cue(t, "onlooker") for t in (verb - 1, verb + 1))

    def _meant_for_all(self) -> bool:
        """«دعوا جميع الأطراف إلى ضبط النفس»: whether all and so nobody is called upon, for nothing that is paid."""
        if self.one.status != "proposed" or self._paid():
            return False
        return any(self.marks.cue(t, "everyone") for t in range(self.one.licence.first + 1, self.one.first))

    def _at_home(self) -> bool:
        """«ستبني حكومته خمسين مدرسة في فاليتا», of Malta: whether one builds on its own soil and names nobody else."""
        mark = self.marks[self.one.first]
        act = mark.doing if self.one.finite else mark.action
        if self.subject is None or act is None or act.entry.id not in _WORKS or self._mutual_words():
            return False
        thing = self.marks.thing(self.one.first, self.one.stop)
        if (thing is not None and thing.entry.id == "thing.mission") or self._trades():
            return False
        phrase = [item for item in self.parties.phrase() if "Place" in item.types]
        places = [item for item in phrase if self.marks.cue(item.first - 1, "preposition") or "ب" in item.proclitics]
        who = {state_of(code) for code in self.parties.who(self.subject)}
        where = {state_of(code) for code in codes_of(self.parties.context, places, cities=True)}
        return len(who) == 1 and where == who and self.clause <= who

    def _judged(self) -> bool:
        """«أصدرت المحكمة قرارا يقضي ب», «أمر القاضي بتسليم …»: whether a court decides it."""
        verb = self.one.licence.verb
        told = range(max(self.marks.first, verb - _JUDGED), max(self.one.first, verb + _BENCH))
        return any(self.marks.cue(t, "court") for t in told)

    def _trades(self) -> bool:
        """Whether a company acts."""
        return self.subject is not None and self._is_body(self.marks.items[self.subject], {"company"})

    def _on_paper(self) -> bool:
        """«اتفاق لإقامة علاقات», «قرض لبناء طريق»: for what states sign a document, or one of them or a fund pays."""
        others = {"company"} | ({"fund"} if self.one.status == "signed" else set())
        return self.one.status in ("funded", "signed") and not any(self._is_body(i, others) for i in self.marks.items)

    def _is_body(self, item: Item, kinds: set[str]) -> bool:
        members = self.parties.context.members(item)
        return any(isinstance(member, OrganisationMention) and member.kind in kinds for member in members)

    def _bound_both(self, known: set[str]) -> bool:
        """Whether the licence binds both sides by itself, or one of them goes on speaking."""
        if self.parties.licence in MUTUAL:
            return True
        going_on = self.subject is None and self.one.status in ("agreed", "goal")
        return going_on and bool(self.parties.speaker() & known)
