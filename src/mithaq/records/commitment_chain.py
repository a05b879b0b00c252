"""From licence to action: which undertakings one sentence names, and in which words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.records.commitment_adjuncts import behind_adjunct, behind_subject
from mithaq.records.commitment_binding import behind_its_clause, by_instrument, is_somebodys, is_taken, joined, sitting
from mithaq.records.commitment_deeds import arrived
from mithaq.records.commitment_marks import LISTING, SEMICOLONS, SETTLED, Licence, Mark, Marks, Undertaking
from mithaq.records.commitment_named import is_truce, named_thing, next_sum, pledges
from mithaq.records.commitment_objects import action_object, kind_with
from mithaq.records.commitment_passing import told_in_passing
from mithaq.records.commitment_phrases import phrase_end
from mithaq.records.commitment_reach import binds_directly, coordinated, governed, is_aside, is_purpose, near
from mithaq.records.commitment_roles import has_subject, opens_clause
from mithaq.records.commitment_unlisted import kind_by_any_object
from mithaq.records.commitment_verbs import (
    REACH,
    agreed_that,
    by_goal,
    by_verb,
    denied_before,
    next_stage,
    stated_that,
    subject_will,
    withdrawn_before,
)

_CHAIN: Final = 26  # tokens between two actions of one chain
_NESTED: Final = 8  # tokens between an action and one that serves as its purpose
_TAKEN: Final = 12  # the same between taking part and what one takes part in
_SETTLING: Final = frozenset(["licence.talks", "verb.agree.wafaqa"])  # licences that keep their status when joined
_TAKING_UP: Final = ("verb.agree.", "verb.ratify.", "licence.pledge", "licence.decision")
_PUT_FORWARD: Final = frozenset(["licence.put_forward", "licence.request", "licence.offered"])  # what can be taken up
_TOLD_BY_ITSELF: Final = frozenset(["licence.consist", "licence.outcome"])
_FIRM: Final = frozenset(["agreed", "under_way", "work", "announced"])
_DONE: Final = frozenset(["doing.be_done", "doing.be_done_by"])
_BEHIND: Final = 7  # tokens before a licence among which stands what it has to stand behind
_SETTING_UP: Final = frozenset(["action.found", "action.regulate", "action.rule"])


class ChainReader:
    """Walks through one sentence, licence by licence."""

    def __init__(self, marks: Marks, announced: Licence | None = None) -> None:
        self.marks = marks
        self.licence: Licence | None = announced  # of a list that this sentence is an item of
        self.last = 0  # where the last member of the chain ended
        self.members = 0  # members of the chain so far, concrete or not
        self.listed: Licence | None = announced  # of the list that follows this sentence or goes on behind it

    def read(self) -> Iterator[Undertaking]:
        marks = self.marks
        t = marks.first
        if self.licence is not None:
            while t < marks.stop and not marks.key(t)[0].isalpha():
                t += 1
            self.licence = replace(self.licence, first=t, stop=t, verb=t)
            self.last = t
        while t < marks.stop:
            if self.licence is None:
                t = self._next_opening(t)
                if t == marks.stop:
                    return
            if marks.key(t) == ":":
                self._head_list(t)
            if (free := self._free()) is not None and (
                behind := marks.behind_aside(t) or behind_its_clause(marks, t, free) or behind_adjunct(marks, t)
            ):
                t = behind
                continue
            if self.members and self.licence is not None and (more := next_sum(marks, t, self.licence)) is not None:
                yield more
                t = more.stop
                continue
            if t not in marks.at and not marks.ends(t) and not self._followed(t):
                t += 1
                continue
            found = self._token(t, marks[t])
            if found is not None:
                yield found
            t = max(t + 1, found.stop if found is not None else 0)

    def _next_opening(self, t: int) -> int:
        """The token from `t` on at which something can begin where no licence is in force."""
        openings = self.marks.openings
        n = bisect_left(openings, t)
        return openings[n] if n < len(openings) else self.marks.stop

    def _head_list(self, colon: int) -> None:
        """Note the licence that announces a list: «اتفق الجانبان على ما يلي:»."""
        marks = self.marks
        if self.licence is None or self.licence.status not in SETTLED:
            return
        named = any(marks.cue(t, "listing") for t in range(max(marks.first, colon - LISTING), colon))
        if named or colon == marks.stop - 1:
            self.listed = self.licence

    def _followed(self, t: int) -> bool:
        """Whether the words before a token make it matter though nothing is known of it."""
        if self.marks.cue(t - 1, "that"):
            return True
        return (held := self._free()) is not None and (
            self.marks.cue(t - 1, "governing") or pledges(self.marks, t, held)
        )

    def _token(self, t: int, mark: Mark) -> Undertaking | None:
        marks = self.marks
        if marks.ends(t):
            held = self.licence
            if marks.key(t) in SEMICOLONS and t == marks.stop - 1 and held is not None and held.status in SETTLED:
                self.listed = held
            self.licence = None
            return None
        if marks.cue(t - 1, "that"):
            found = (
                agreed_that(marks, t, self._free())
                or subject_will(marks, t, self._free())
                or next_stage(marks, t, self.licence if self.members else None)
            )
            if found is not None:
                return self._take(found)
        if (free := self._free()) is not None and t < free.stop:
            return None  # «ما تم إنجازه في»
        if t not in marks.at:
            if marks.cue(t - 1, "that") and (said := stated_that(marks, t, self.licence, self.members > 0)) is not None:
                return self._take(said)
            return self._named_thing(t)
        if marks.named(t) and not self._misnamed(t, mark):
            return None
        if mark.doing is not None and (past := told_in_passing(marks, t, mark.doing)) is not None:
            return past
        told_of = marks.headline or ((held := self._free()) is not None and held.status == "announced")
        comes = "arrived" in mark.cues or (told_of and "arriving" in mark.cues)
        if comes and (come := arrived(marks, t)) is not None:
            return self._take(come)
        if mark.doing is not None and mark.doing.feature == "future":
            told = by_verb(marks, t, mark.doing, self._free())
            if told is not None:
                return self._take(told)
        if ("gift" in mark.cues or is_truce(marks, t)) and (given := self._named_thing(t)) is not None:
            return given
        if mark.action is not None and not (mark.licence and mark.licence.stop > mark.action.stop):
            held = self._free()
            found = self._action(t, mark.action)
            if found is not None or (self.licence is not None and self.last == t):
                return found
        if mark.doing is not None and mark.doing.feature != "future":
            told = by_verb(marks, t, mark.doing, self._bound_verb(t))
            if told is not None:
                return self._take(told)
        if marks.cue(t - 1, "that") and (said := stated_that(marks, t, self.licence, self.members > 0)) is not None:
            return self._take(said)
        if mark.goal is not None:
            goal = by_goal(marks, t, mark.goal)
            if goal is None:  # «الهدف هو رفع …»
                self._take(Licence(t, mark.goal.stop, mark.goal, "aim", t))
            return self._take(goal) if goal is not None else None
        if (named := self._named_thing(t)) is not None:
            return named
        self._move_on(t, mark)
        return None

    def _named_thing(self, t: int) -> Undertaking | None:
        """What stands right behind a licence without a verbal noun."""
        licence = self._free()
        found = named_thing(self.marks, t, licence) if licence is not None else None
        if found is not None:
            self.members, self.last = 1, found.stop
        return found

    def _move_on(self, t: int, mark: Mark) -> None:
        """What a word without an action does to the licence in force."""
        if "denied" in mark.cues:
            self.licence = None
        elif mark.licence is not None:
            self._license(t, mark, mark.licence)
        elif mark.speech == "participle" or "clause" in mark.cues or self._begins_anew(t, mark):
            self.licence = self.licence if self._tells_which(t) else None
        within = self.members > 0 and self.marks.cue(t - 1, "concluding")  # «… وتفعيل توقيع اتفاقية، وفتح …»
        if mark.instrument is not None and self.marks.signs_paper(t) and mark.licence is None and not within:
            hit = mark.instrument
            self.licence = Licence(t, hit.stop, hit, "signed", t)
            self.members, self.last = 0, hit.stop

    def _begins_anew(self, t: int, mark: Mark) -> bool:
        """Whether a verb begins another clause; not in «… وعقد اجتماعاتها، وإنشاء», «…، على أن يعقد …، وربط»."""
        if not mark.verb or "phrase" in mark.cues or not opens_clause(self.marks, t):
            return False
        aside = mark.instrument is not None or (self.marks.cue(t - 1, "that") and self.marks.cue(t - 2, "on"))
        return not (self.members and aside)

    def _tells_which(self, t: int) -> bool:
        """«بموجب الاتفاقية التي وقعها الجانبان تقدم اليابان …»: whether a verb only tells which agreement it is."""
        held = self._free()
        if held is None or held.hit.entry.id != "licence.under_accord":
            return False
        signed = any(self.marks[k].instrument is not None for k in range(held.stop, t))
        return signed and any(self.marks.cue(k, "relative") for k in (t - 1, t))

    def _free(self) -> Licence | None:
        """The licence in force, as long as no action has used it."""
        return self.licence if self.members == 0 else None

    def _take(self, told: Undertaking | Licence) -> Undertaking | None:
        """Note what a verb told, so that coordinated actions can follow it."""
        if isinstance(told, Licence):
            self.licence, self.members, self.last = told, 0, told.stop
            return None
        self.licence, self.members, self.last = told.licence, 1, told.stop
        return told

    def _misnamed(self, t: int, mark: Mark) -> bool:
        """«مستعدة لمساعدة …» may look like the name of an office."""
        return mark.action is not None and self.licence is not None and self.licence.stop == t

    # -- licences -----------------------------------------------------------------------------------

    def _license(self, t: int, mark: Mark, hit: Hit) -> None:
        """Put a licence in force, joined with one right before it that no action has used."""
        status = mark.status
        held = self._free()
        if hit.entry.id == "licence.bind" and any(self.marks.cue(k, "fields") for k in (hit.stop, hit.stop + 1)):
            self.licence = None  # «شملت الاتفاقيات مجالات النقل وتبادل السجناء»
            return
        if self._passed_over(t, mark, hit, held):
            return
        stands = hit.entry.id == "licence.decision" and is_somebodys(self.marks, hit)
        gone = not hit.feature and withdrawn_before(self.marks, t, stands=stands)
        if gone or denied_before(self.marks, t) or (status == "proposed" and self.marks.cue(t - 1, "relative")):
            self.licence = None
            return
        if hit.entry.id == "licence.vote" and hit.feature != "past":
            status = "proposed"
        close = held is not None and self.marks.distance(held.stop - 1, t) <= REACH
        if hit.feature == "future" and (coming := hit.entry.get("future")) and not hit.enclitic:
            status = coming
        if hit.entry.id == "licence.make_condition" and by_instrument(self.marks, t):
            status = "agreed"  # «تشترط الاتفاقية أن»
        if held is not None and close and not self._own_clause(t, hit, held):
            wished = held.status == "proposed" and hit.entry.id == "licence.accord"  # «إمكانية التوصل إلى اتفاق على»
            before = held.hit.entry.id  # «وافق على اقتراح …», «مفاوضات جارية ل», «أقر مبادرة …»
            noun = not hit.feature or self.marks.cue(t - 1, "on")
            taken_up = before.startswith(_TAKING_UP) and hit.entry.id in _PUT_FORWARD and noun
            own = hit.entry.id in _TOLD_BY_ITSELF  # «مفاوضات أسفرت عن …»
            settled = not own and (before in _SETTLING or taken_up or wished)
            told, status = (held.hit, held.status) if settled else (hit, joined(held, status))
            self.licence = Licence(held.first, hit.stop, told, status, held.verb)
        else:
            self.licence = Licence(t, hit.stop, hit, status, t)
        self.members, self.last = 0, hit.stop

    def _own_clause(self, t: int, hit: Hit, held: Licence) -> bool:
        """«أعلن الوزير أن الدول المانحة تعهدت ب»: whether a licence has a clause and a subject of its own."""
        if opens_clause(self.marks, t) or has_subject(self.marks, t):
            return True
        told = hit.feature == "past" and held.status in ("affirmed", "announced")
        return told and any(self.marks.cue(k, "that") for k in range(held.stop, t))

    def _passed_over(self, t: int, mark: Mark, hit: Hit, held: Licence | None) -> bool:
        """Whether a word that can be a licence is none here, or adds nothing to the one in force."""
        marks = self.marks
        noun = "also" in mark.cues or (self.licence is not None and mark.action is not None)
        if hit.feature == "past" and noun and not opens_clause(marks, t):
            return True  # «عبر», «… وتكثيف تبادل الزيارات»
        if hit.entry.id == "licence.bind" and not by_instrument(self.marks, t):
            return True
        if (cue := hit.entry.get("behind")) and not any(
            marks.cue(k, cue) for k in range(max(marks.first, t - _BEHIND), t)
        ):
            return True  # «مشاكل تتمثل في»
        if hit.entry.get("before") and marks[hit.stop].action is None:
            return True  # «قرب معبر حدودي»
        decision = hit.entry.id == "licence.decision" and held is None
        if decision and not is_taken(marks, t) and not is_somebodys(marks, hit):
            return True  # «منذ قرار السماح للنساء بقيادة السيارات»
        if hit.entry.id == "licence.notify" and marks.quantities(hit.stop, min(marks.stop, hit.stop + 1)):
            return True  # «يبلغ 13 مليون شخص»
        if not hit.feature and marks.cue(t - 2, "that") and marks[t - 1].action is not None:
            return True  # «أن إعداد خطة لإرسال … سيسهم»
        if hit.entry.id == "licence.accord" and marks[t - 1].action is not None and not marks.cue(hit.stop - 1, "on"):
            return True  # «ضرورة تنفيذ اتفاق وقف الأعمال العدائية»
        if held is None:
            return False
        anew = opens_clause(marks, t) and not held.hit.feature  # «أذعنت لمطالب …، وتعلن سحب»
        subordinate = mark.status in ("announced", "praised") and hit.feature != "past" and not anew
        hailed = hit.entry.id == "licence.announced_by" and held.status == "praised"  # «رحب بإعلان روسيا إعادة …»
        if subordinate and not hailed and not held.hit.entry.get("auxiliary"):
            return True
        if hit.entry.id == "licence.under_accord" and hit.enclitic:
            return True  # «اتفقا بموجبه على»
        if hit.entry.id == "licence.talks":  # «أسفرت المباحثات عن …», «أعلن الوزير، عقب محادثات …»
            at = t - 1 if not sitting(marks, t - 1) else t - 2  # «عقب جلسة المباحثات»
            adverb = any(marks.cue(at, cue) for cue in ("phrase", "during", "into", "when"))
            talked = held.hit.entry.id == "licence.dwell"  # «ركزت المباحثات على …»
            return adverb or talked or held.status == "agreed"
        if held.hit.entry.id == "licence.under_accord" and t == held.stop:  # «بموجب الاتفاق …»
            return mark.instrument is not None
        return held.hit.entry.id == "licence.bind" and mark.instrument is not None  # «تضمن الاتفاق …»

    # -- verbal nouns -------------------------------------------------------------------------------

    def _action(self, t: int, hit: Hit) -> Undertaking | None:
        licence = self.licence
        if is_aside(self.marks, t, hit):
            return None
        if licence is None or ("ال" in hit.proclitics and hit.stop == t + 1 and not self._takes_object(hit)):
            return None
        if not self._in_reach(t, hit, licence) or (licence.status == "announced" and hit.entry.get("unannounced")):
            return None
        if hit.enclitic and licence.hit.entry.get("auxiliary"):
            return None
        object_first = behind_subject(self.marks, hit.stop)
        stop = phrase_end(self.marks, object_first)
        strength, kind = action_object(self.marks, hit, stop, object_first)
        if not strength and binds_directly(self.marks, t, hit, licence, bool(self.members)):
            told = kind_by_any_object(self.marks, hit, stop)
            kind, strength = told or kind, int(bool(told))
        if not strength and hit.entry.get("strength") == "bound":
            return None
        if hit.enclitic and licence.status not in _FIRM and strength < 2:
            return None
        if not strength and self.marks[t].step is not None:
            return None
        leading = self.members == 0
        self.members += 1
        self.last = t
        if not strength:
            return None
        self.last = stop
        status = licence.status
        if status == "completed" and hit.entry.id == "action.launch" and licence.hit.entry.id in _DONE:
            status = "under_way"
        elif status == "completed" and (hit.entry.id in _SETTING_UP or self.marks.cue(t, "allotted")):
            status = "agreed"
        first = t
        if hit.enclitic and leading:
            thing = self._antecedent(licence.hit.first)
            if thing is None and strength < 2 and hit.stop < stop:
                return None
            if thing is not None:
                first, kind = thing.first, kind_with(kind, thing, hit)
                licence = replace(licence, first=min(first, licence.first))
        return Undertaking(licence, first, stop, kind, status, strength, False, leading)

    def _in_reach(self, t: int, hit: Hit, licence: Licence) -> bool:
        """Whether the licence in force is one for the action at token `t`."""
        if not self.members:
            return near(self.marks, t, hit, licence) and governed(self.marks, t, hit, licence)
        if not coordinated(self.marks, t, hit):
            return self._nested(t, hit)
        if t - self.last > _CHAIN:
            self.licence = None
            return False
        return True

    def _bound_verb(self, t: int) -> Licence | None:
        """The licence of a verb: one that nothing has used, or that of another verb («أن يقدم … وأن يبني»)."""
        again = self.marks.cue(t - 1, "that") and self.marks.key(t - 1)[0] == "و"
        return self.licence if again else self._free()

    def _takes_object(self, hit: Hit) -> bool:
        """«للوصول بالتجارة إلى …»: a preposition leads to the object of a definite verbal noun."""
        marks, t = self.marks, hit.stop
        if hit.entry.id == "action.recognise":
            return True
        if hit.entry.id == "action.finance":  # «المساهمة بنحو مليون دولار»
            return bool(marks.quantities(t, min(marks.stop, t + 2)))
        return hit.entry.get("strength") == "figure" and t < marks.stop and marks.led(t, "بل")

    def _antecedent(self, t: int) -> Hit | None:
        """«مجمع تجاري يزمع إنشاؤه»: the thing that the pronoun of the action stands for."""
        marks = self.marks
        found = None
        for k in range(t - 1, max(marks.first - 1, t - 8), -1):
            if marks.is_mark(k) and k != t - 1:
                break
            found = marks[k].thing or found
        return found

    def _nested(self, t: int, hit: Hit) -> bool:
        """«تعزيز التعاون لإنشاء …», «تدابير لبلوغ …»: an action behind one that is too vague itself."""
        if self.marks.cue(t - 1, "into"):
            return t - self.last <= _TAKEN
        return t - self.last <= _NESTED and is_purpose(self.marks, t, hit)
