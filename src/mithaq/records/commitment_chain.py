"""From licence to action: which undertakings one sentence names, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mithaq.lexicon.trie import Hit
from mithaq.records.commitment_marks import COMMAS, STOPS, Licence, Mark, Marks, Undertaking
from mithaq.records.commitment_phrases import action_object, kind_with, phrase_end
from mithaq.records.commitment_verbs import (
    REACH,
    RELATIVES,
    agreed_that,
    by_goal,
    by_verb,
    denied_before,
    opens_clause,
)

_CLOSE = 3  # items between «تم», «جرى» and their verbal noun
_CHAIN = 26  # tokens between two actions of one chain
_NESTED = 8  # tokens between an action and one that serves as its purpose
_FIRM = frozenset(["agreed", "under_way", "work", "announced"])
_SETTLED = frozenset(["agreed", "proposed", "under_way"])
_SETTING_UP = frozenset(["action.rule", "action.found"])
_LISTING = frozenset(["التاليه", "الاتيه", "يلي", "ياتي", "التالي", "الاتي"])
_THAT = "ان"
_CONJUNCTIONS = frozenset(["او", "وكذلك", "وكذا", "ثم"])
_ALSO = frozenset([("فضلا", "عن"), ("اضافه", "الي"), ("بالاضافه", "الي"), ("الي", "جانب"), ("علاوه", "علي")])
_BACK_TO_DOCUMENT = frozenset(["وهو", "وهي", "هو", "هي", "الذي", "التي"])


def may_head_list(keys: list[str]) -> bool:
    """Whether a sentence of these token keys ends as one that announces a list does: «… على ما يلي:»."""
    return keys[-1] == ":" or not _LISTING.isdisjoint(keys[-4:])


class ChainReader:
    """Walks through one sentence, licence by licence."""

    def __init__(self, marks: Marks, announced: Licence | None = None) -> None:
        self.marks = marks
        self.licence: Licence | None = announced  # of a list that this sentence is an item of
        self.last = 0  # where the last member of the chain ended
        self.members = 0  # members of the chain so far, concrete or not

    def read(self) -> Iterator[Undertaking]:
        marks = self.marks
        t = marks.first
        if self.licence is not None:
            while t < marks.stop and not marks.key(t)[0].isalpha():
                t += 1
            self.licence = replace(self.licence, first=t, stop=t, verb=t)
            self.last = t
        while t < marks.stop:
            if t not in marks.at and marks.key(t) not in STOPS and marks.key(t - 1) != _THAT:
                t += 1
                continue
            found = self._token(t, marks[t])
            if found is not None:
                yield found
            t = max(t + 1, found.stop if found is not None else 0)

    def heads_list(self) -> Licence | None:
        """The licence of a sentence that announces a list: «اتفق الجانبان على ما يلي:»."""
        marks = self.marks
        if self.licence is not None and self.licence.status in _SETTLED:
            return self.licence if may_head_list(marks.text.keys[marks.first : marks.stop]) else None
        return None

    def _token(self, t: int, mark: Mark) -> Undertaking | None:
        marks = self.marks
        if marks.key(t) in STOPS:
            self.licence = None
            return None
        if marks.key(t - 1) == _THAT and (found := agreed_that(marks, t, self._free())) is not None:
            return self._take(found)
        if mark is marks[-1] or (marks.named(t) and not self._misnamed(t, mark)):
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
        if mark.status == "goal" and mark.licence is not None:
            goal = by_goal(marks, t, mark.licence)
            return self._take(goal) if goal is not None else None
        self._move_on(t, mark)
        return None

    def _move_on(self, t: int, mark: Mark) -> None:
        """What a word without an action does to the licence in force."""
        if "denied" in mark.halts:
            self.licence = None
        elif mark.licence is not None:
            self._license(t, mark, mark.licence)
        elif mark.speech == "participle" or (mark.verb and opens_clause(self.marks, t)) or "clause" in mark.halts:
            self.licence = None

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
        held = self.licence
        status = mark.status
        if mark.status in ("announced", "praised") and held is not None and self.members == 0 and hit.feature != "past":
            return
        if hit.entry.id == "licence.bind" and not self._by_instrument(t):
            return
        if denied_before(self.marks, t) or (status == "proposed" and self.marks.key(t - 1) in RELATIVES):
            self.licence = None
            return
        if (
            held is not None
            and self.members == 0
            and self.marks.distance(held.stop - 1, t) <= REACH
            and not opens_clause(self.marks, t)
        ):
            if status == "joint" and held.status == "announced":
                status = "agreed"
            elif status in ("work", "joint") or (held.status == "agreed" and status == "under_way"):
                status = held.status if held.status in _SETTLED else status
            if status == "agreed" and held.status in ("proposed", "completed") and hit.entry.kind != "verb":
                status = held.status if held.status == "completed" else status
            self.licence = Licence(held.first, hit.stop, hit, status, held.verb)
        else:
            self.licence = Licence(t, hit.stop, hit, status, t)
        self.members, self.last = 0, hit.stop

    def _by_instrument(self, t: int) -> bool:
        """Whether a document is the subject of «تقضي», «تنص», «تضمن»."""
        marks = self.marks
        here = marks.item_of[t]
        if marks.key(t - 1) in _BACK_TO_DOCUMENT:
            return True
        near = marks.items[max(0, here - 5) : here + 4]
        others = [marks[item.first] for item in near if item.first != t]
        return any(mark.instrument or mark.status == "agreed" for mark in others)

    # -- verbal nouns -------------------------------------------------------------------------------

    def _coordinated(self, t: int, hit: Hit) -> bool:
        marks = self.marks
        if (
            hit.proclitics.startswith("و")
            or marks.key(t - 1) in _CONJUNCTIONS
            or (marks.key(t - 2), marks.key(t - 1)) in _ALSO
        ):
            return True
        return any(
            s is not None and s.stop == t and s.proclitics.startswith("و")
            for b in range(max(marks.first, t - 3), t)
            for s in (marks[b].step,)
        )

    def _action(self, t: int, hit: Hit) -> Undertaking | None:
        licence = self.licence
        if licence is None or ("ال" in hit.proclitics and hit.stop == t + 1):
            return None
        coordinated = self._coordinated(t, hit)
        if self.members and not coordinated:
            if not self._nested(t, hit):
                return None
        elif self.members and t - self.last > _CHAIN:
            self.licence = None
            return None
        elif not self.members and not (self._near(t, hit, licence) and self._governed(t, hit, licence)):
            return None
        if hit.enclitic and licence.status not in _FIRM and hit.entry.attributes["strength"] != "figure":
            return None
        if hit.enclitic and licence.hit.entry.id == "doing.be_done":
            return None
        leading = self.members == 0
        self.members += 1
        self.last = t
        stop = phrase_end(self.marks, hit.stop)
        strength, kind = action_object(self.marks, hit, stop)
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
            if thing is not None:
                first, kind = thing.first, kind_with(kind, thing, hit)
                licence = replace(licence, first=min(first, licence.first))
        return Undertaking(licence, first, stop, kind, status, strength, False, leading)

    def _antecedent(self, t: int) -> Hit | None:
        """«مجمع تجاري يزمع إنشاؤه»: the thing that the pronoun of the action stands for."""
        marks = self.marks
        found = None
        for k in range(t - 1, max(marks.first - 1, t - 8), -1):
            if marks.is_mark(k):
                break
            found = marks[k].thing or found
        return found

    def _near(self, t: int, hit: Hit, licence: Licence) -> bool:
        """«تم» stands right before its verbal noun; other licences may have a subject in between."""
        auxiliary = licence.hit.entry.id == "doing.be_done" and "ب" not in hit.proclitics
        return self.marks.distance(licence.stop - 1, t) <= (_CLOSE if auxiliary else REACH)

    def _nested(self, t: int, hit: Hit) -> bool:
        """«تعزيز التعاون لإنشاء …», «تدابير لبلوغ …»: an action behind one that is too vague itself."""
        return t - self.last <= _NESTED and (hit.proclitics.endswith("ل") or self.marks.key(t - 1) == "علي")

    def _governed(self, t: int, hit: Hit, licence: Licence) -> bool:
        """Whether nothing but subjects, adverbs, prepositions and steps stands between licence and action."""
        marks = self.marks
        k = licence.stop
        while k < t:
            mark = marks[k]
            if mark.step is not None:
                k = max(k + 1, mark.step.stop)
                continue
            if "clause" in mark.halts:
                return False
            k += 1
        if hit.proclitics.lstrip("وف")[:1] in ("ب", "ل") or t == licence.stop:
            return True
        if licence.hit.entry.id == "licence.bind":
            return True
        before = t - 1
        key = marks.key(before)
        if key in COMMAS:
            return False
        if any(
            "link" in marks[b].halts and marks[b].halts["link"].stop == t for b in range(max(licence.stop, t - 3), t)
        ):
            return True
        if any(s is not None and s.stop == t for b in range(max(licence.stop, t - 4), t) for s in (marks[b].step,)):
            return True
        item = marks.items[marks.item_of[before]]
        return item.is_mention or "Sides" in item.types or "adjective" in item.groups
