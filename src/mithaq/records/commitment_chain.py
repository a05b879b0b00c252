"""From licence to action: which undertakings one sentence names, and in which words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from mithaq.lexicon.trie import Hit
from mithaq.records.commitment_marks import LISTING, SETTLED, STOPS, Licence, Mark, Marks, Undertaking
from mithaq.records.commitment_phrases import action_object, agreed_thing, gives_sum, kind_with, phrase_end, pledges
from mithaq.records.commitment_reach import coordinated, governed, is_purpose, near
from mithaq.records.commitment_verbs import (
    REACH,
    agreed_that,
    by_goal,
    by_verb,
    denied_before,
    next_stage,
    opens_clause,
)

_CHAIN = 26  # tokens between two actions of one chain
_NESTED = 8  # tokens between an action and one that serves as its purpose
_TAKEN = 12  # the same between taking part and what one takes part in
_NAMED = 2  # tokens that a thing needs to be told apart without a verbal noun
_FIRM = frozenset(["agreed", "under_way", "work", "announced"])
_SETTING_UP = frozenset(["action.rule", "action.found"])


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
            if self._free() is not None and (behind := marks.behind_aside(t)):
                t = behind
                continue
            if t not in marks.at and marks.key(t) not in STOPS and not self._followed(t):
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
        if marks.key(t) in STOPS:
            self.licence = None
            return None
        if marks.cue(t - 1, "that"):
            found = agreed_that(marks, t, self._free()) or next_stage(marks, t, self.licence if self.members else None)
            if found is not None:
                return self._take(found)
        if (free := self._free()) is not None and t < free.stop:
            return None  # «ما تم إنجازه في»
        if t not in marks.at:
            return self._named_thing(t)
        if marks.named(t) and not self._misnamed(t, mark):
            return None
        if mark.doing is not None and mark.doing.feature == "future":
            told = by_verb(marks, t, mark.doing, self._free())
            if told is not None:
                return self._take(told)
        if mark.action is not None and not (mark.licence and mark.licence.stop > mark.action.stop):
            found = self._action(t, mark.action)
            if found is not None or (self.licence is not None and self.last == t):
                return found
        if mark.doing is not None and mark.doing.feature != "future":
            told = by_verb(marks, t, mark.doing, self._free())
            if told is not None:
                return self._take(told)
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
        """«اتفقا على آلية للتشاور», «أعلنت عن 3 مليارات يورو مساعدات»: a thing right behind an accord."""
        licence, marks = self._free(), self.marks
        if licence is not None and licence.hit.entry.id == "licence.foundation":
            return self._founded(t, licence)
        if licence is None or licence.status not in ("agreed", "announced"):
            return None
        if licence.hit.entry.kind != "verb" and licence.hit.entry.id != "licence.bind":
            return None
        if pledges(marks, t, licence):  # «تعهدت السعودية بمليار دولار»
            stop = phrase_end(marks, t + 1)
            self.members, self.last = 1, stop
            return Undertaking(licence, t, stop, "project", licence.status, 2, False, True)
        begun = marks[t - 1].step
        start = begun.first if begun is not None else t
        led = marks.cue(start - 1, "governing") or "ب" in marks.items[marks.item_of[start]].proclitics
        if not led and licence.hit.entry.id != "licence.bind":
            return None
        stop = phrase_end(marks, t + 1)
        agreed = licence.status == "agreed" and marks.cue(start - 1, "on")
        kind = agreed_thing(marks, t) if agreed else ""
        given = marks.thing(t, stop)
        if not kind and given is not None and gives_sum(marks, t, stop):
            kind = "project"
            if not marks.quantities(t, given.first):
                t = given.first
        if not kind or stop - t < _NAMED:
            return None
        self.members, self.last = 1, stop
        return Undertaking(licence, t, stop, kind, licence.status, 2, False, True)

    def _founded(self, t: int, licence: Licence) -> Undertaking | None:
        """«وضع الوزيران حجر الأساس لمصنع الأسمدة»: what is built stands right behind the stone."""
        marks = self.marks
        stop = phrase_end(marks, t + 1)
        thing = marks.thing(t, marks.within(t, stop, _NAMED), acting=False)
        if t != licence.stop or thing is None or not marks.led(t, "ل"):
            return None
        self.members, self.last = 1, stop
        kind = thing.entry.attributes["commitment"]
        return Undertaking(licence, t, stop, kind, licence.status, 2, False, True)

    def _move_on(self, t: int, mark: Mark) -> None:
        """What a word without an action does to the licence in force."""
        if "denied" in mark.cues:
            self.licence = None
        elif mark.licence is not None:
            self._license(t, mark, mark.licence)
        elif mark.speech == "participle" or "clause" in mark.cues:
            self.licence = None
        elif mark.verb and opens_clause(self.marks, t) and not (self.members and mark.instrument is not None):
            self.licence = None  # but «… وعقد اجتماعاتها، وإنشاء»
        if mark.instrument is not None and self._signed_before(t) and mark.licence is None:
            hit = mark.instrument
            self.licence = Licence(t, hit.stop, hit, "signed", t)
            self.members, self.last = 0, hit.stop

    def _signed_before(self, t: int) -> bool:
        """Whether a document at token `t` is told to be signed."""
        here = self.marks.item_of[t]
        near = self.marks.items[max(0, here - 8) : here]
        return any(self.marks[item.first].signing for item in near)

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
        subordinate = status in ("announced", "praised") and hit.feature != "past"
        if held is not None and subordinate and not held.hit.entry.get("auxiliary"):
            return
        if held is not None and held.status == "agreed" and hit.entry.id == "licence.talks":
            return  # «أسفرت المباحثات عن …»
        if hit.entry.id == "licence.bind" and not self._by_instrument(t):
            return
        if held is not None and held.hit.entry.id == "licence.bind" and mark.instrument is not None:
            return  # «تضمن الاتفاق …»
        if denied_before(self.marks, t) or (status == "proposed" and self.marks.cue(t - 1, "relative")):
            self.licence = None
            return
        close = held is not None and self.marks.distance(held.stop - 1, t) <= REACH
        if held is not None and close and not opens_clause(self.marks, t):
            status = _joined(held, status)
            self.licence = Licence(held.first, hit.stop, hit, status, held.verb)
        else:
            self.licence = Licence(t, hit.stop, hit, status, t)
        self.members, self.last = 0, hit.stop

    def _by_instrument(self, t: int) -> bool:
        """Whether a document is the subject of «تقضي», «تنص», «تضمن»."""
        marks = self.marks
        here = marks.item_of[t]
        if marks.cue(t - 1, "it"):
            return True
        low = max(0, here - 8)
        if any(marks[item.first].instrument for item in marks.items[low:here]):
            return True
        others = [marks[item.first] for item in marks.items[max(low, here - 5) : here + 4] if item.first != t]
        if any(mark.instrument or mark.status == "agreed" for mark in others):
            return True
        subject = marks.thing(t + 1, min(marks.stop, t + 3))  # «تشمل هذه الاستثمارات …», «ينص المشروع على …»
        return subject is not None and subject.entry.get("holds") is not None

    # -- verbal nouns -------------------------------------------------------------------------------

    def _action(self, t: int, hit: Hit) -> Undertaking | None:
        licence = self.licence
        if licence is None or ("ال" in hit.proclitics and hit.stop == t + 1 and not self._takes_object(hit)):
            return None
        if not self._in_reach(t, hit, licence):
            return None
        if hit.enclitic and licence.hit.entry.get("auxiliary"):
            return None
        stop = phrase_end(self.marks, hit.stop)
        strength, kind = action_object(self.marks, hit, stop)
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
        if status == "completed" and hit.entry.id == "action.launch" and licence.hit.entry.id == "doing.be_done":
            status = "under_way"
        elif status == "completed" and hit.entry.id in _SETTING_UP:
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

    def _takes_object(self, hit: Hit) -> bool:
        """«للوصول بالتجارة إلى …»: a preposition leads to the object of a definite verbal noun."""
        counted = hit.entry.get("strength") == "figure"
        return counted and hit.stop < self.marks.stop and self.marks.led(hit.stop, "بل")

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


def _joined(held: Licence, status: str) -> str:
    """The status of two licences, one upon the other: «اتفقا على العمل على», «بحثا أهمية», «تم الإعلان عن»."""
    if status == "joint" and held.status == "announced":
        return "agreed"
    if status in ("work", "joint") or (held.status == "agreed" and status == "under_way"):
        return held.status if held.status in SETTLED else status
    return status
