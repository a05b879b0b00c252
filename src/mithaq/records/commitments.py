"""Commitments: what is to be done, by whom, by when.

An undertaking is an action («إنشاء مركز») under a licence («اتفق الجانبان على»). Wishes, meetings and documents
are none, and at least two parties must be concerned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from mithaq.model.quantity import DateValue, Quantity
from mithaq.model.record import Commitment, Instrument
from mithaq.model.span import Span
from mithaq.records.commitment_actors import actors
from mithaq.records.commitment_chain import ChainReader
from mithaq.records.commitment_concern import concerned, may_concern
from mithaq.records.commitment_course import Course
from mithaq.records.commitment_due import due
from mithaq.records.commitment_marks import PROMISING, SEMICOLONS, STOPS, Licence, Marks, Undertaking, may_list
from mithaq.records.commitment_objects import GIVING, is_sum
from mithaq.records.commitment_open import open_undertakings
from mithaq.records.commitment_papers import by_paper
from mithaq.records.commitment_parties import Parties
from mithaq.records.commitment_reach import is_devoted
from mithaq.records.commitment_setting import setting_of
from mithaq.records.commitment_towards import deeds_by_nouns, deeds_towards, positions_backed, things_imposed
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.heading import headed

_LONGEST_EVIDENCE: Final = 500  # characters
_AGREED_PAPERS: Final = frozenset(f"instrument.{name}" for name in ("agreement", "memorandum", "protocol"))
_SUBJECT: Final = 2  # items behind a verb among which its subject begins
_PAPER: Final = 6  # tokens between a document that is signed and its aim
_TAIL: Final = 4  # letters
_ARTICLE: Final = re.compile("[وف]?(?:لل|[بلك]?ال)")
_SMALL: Final = frozenset("في من علي الي عن بين مع ان او و التي الذي خلال".split())
_HEADLINE: Final = 25  # tokens of a headline, at most
_ALIKE: Final = 0.7  # share of the shorter one's words that two tellings of one undertaking have in common
_PAYING: Final = (GIVING | {"action.support"}) - {"action.supply", "doing.deliver", "doing.invest"}
_OWN_WILL: Final = frozenset(["licence.strive", "licence.wish"])  # «حرص مصر على دعم ترشيح …»
_LEAVING: Final = frozenset(["action.rule", "action.rule_strong", "action.withdraw"])
_SETTLED: Final = {
    "announced": "agreed",
    "joint": "proposed",
    "mentioned": "agreed",
    "praised": "completed",
    "signed": "agreed",
    "work": "agreed",
}


def commitments(context: Context, drafts: list[Draft], papers: Sequence[Instrument]) -> list[Commitment]:
    """Every undertaking between parties that the text tells, in text order."""
    first = context.text.sentences[0] if context.text.sentences else None
    has_headline = (
        first is not None and first.stop - first.first <= _HEADLINE and context.text.keys[first.stop - 1] not in STOPS
    )
    course = Course(setting_of(context, drafts, papers))
    found = [
        _Found(
            number == 0 and has_headline,
            _words(marks, one),
            frozenset(thing.entry.id for t in range(one.first, one.stop) if (thing := marks[t].thing) is not None),
            record,
        )
        for number, marks, one in _undertakings(context, course)
        if (record := _record(context, course, papers, marks, one, number)) is not None
    ]
    return [] if found and not drafts and context.of_games else _distinct(found)


def _undertakings(context: Context, course: Course) -> Iterator[tuple[int, Marks, Undertaking]]:
    """Every undertaking with the number and the marks of its sentence; a licence is carried through a list."""
    listed: Licence | None = None
    parted = False  # whether a semicolon parts a sentence from the one before
    for number, items in enumerate(context.sketch.items):
        if not items:
            continue
        goes_on = not items[0].key[0].isalpha() or (parted and items[0].key[0] == "و")
        held = listed if goes_on else None
        listed, parted = held, items[-1].key in SEMICOLONS
        first, stop = items[0].first, items[-1].stop
        heads = may_list(context.sketch.tags, first, stop)
        paid = any(isinstance(item.value, Quantity) and is_sum(item.value) for item in context.mentions[number])
        promising = heads or paid or bool(context.sketch.tags.beginning_in(PROMISING, first, stop))
        if not promising or not (heads or may_concern(context, course.setting, number)):
            continue
        marks = Marks(context.sketch, items)
        if not (heads or paid or marks.promising) or not (marks.openings or held):
            continue
        reader = ChainReader(marks, held)
        told = list(reader.read())
        told += open_undertakings(marks, told)
        told += list(deeds_towards(marks, told))
        told += list(things_imposed(marks, told))
        told += list(deeds_by_nouns(marks, told))
        told += list(positions_backed(marks, told))
        for one in sorted(told, key=lambda one: one.first):
            yield number, marks, one
        listed = reader.listed


def _record(
    context: Context, course: Course, papers: Sequence[Instrument], marks: Marks, one: Undertaking, number: int
) -> Commitment | None:
    """The record of one undertaking; None where the licence does not bind it or it concerns no two parties."""
    if _is_no_action(marks, one):
        return None
    published = context.published.isoformat() if context.published else None
    limit = due(marks, one, published)
    status = _status(marks, one, limit)
    parties = Parties(context, course.setting, marks, one, number)
    if not status or not (concerned(parties, status) or by_paper(parties, papers)):
        return None
    course.goes_on_with(parties)
    text = context.text
    start = one.licence.first if one.leading else one.first
    if text.stops[one.stop - 1] - text.starts[start] > _LONGEST_EVIDENCE:
        start = one.first
    mark = marks[one.first]
    hit = mark.doing if one.finite else mark.action or mark.thing
    front = hit.proclitics if hit is not None else marks.items[marks.item_of[one.first]].proclitics
    return Commitment(
        kind=one.kind,
        what=context.words(one.first, one.stop, one.front or front),
        actors=tuple(sorted(actors(parties, status))),
        status=status,
        due=limit,
        topics=tuple(sorted(_topics(context, marks, one, number))),
        evidence=Span(text.starts[start], text.stops[one.stop - 1]),
        pattern=".".join(filter(None, ("ar.commitment", one.way, one.status))),
    )


def _is_no_action(marks: Marks, one: Undertaking) -> bool:
    """«مشروع اتفاقية» is a draft, «عند سلم الطائرة» no verb, «على أن ينجز المشروع في 2023» when another is due."""
    if not one.leading and any(
        marks.cue(t, "finishing") and marks.cue(t + 1, "works") for t in (one.first, one.first + 1)
    ):
        return True
    thing = marks[one.first].thing
    draft = thing is not None and thing.entry.id == "thing.plan" and marks[one.first + 1].instrument is not None
    return draft or (one.finite and marks[one.first].verb == "past" and marks.cue(one.first - 1, "preposition"))


def _status(marks: Marks, one: Undertaking, limit: str | None) -> str:
    """The contract's status, "" where the licence does not bind this action."""
    action = marks[one.first].action
    object_built = one.strength == 2 and one.kind == "project"
    binds = {
        "affirmed": one.strength == 2 and (one.kind == "support" or _together(marks, one)),
        "aim": one.kind == "target" or (one.strength == 2 and _by_document(marks, one)),
        "expected": limit is not None,
        "expressed": False,
        "funded": object_built,
        "none": False,  # «تحاول بيع»
        "mentioned": one.strength == 2 and any(marks.cue(t, "mutual") for t in range(one.first, one.stop)),
        "praised": marks.cue(one.first - 1, "on")
        or (action is not None and ("ب" in action.proclitics or marks.done_by(action) is not None)),
        "signed": one.strength == 2 and (one.kind == "project" or _signed_for(marks, one)),
    }
    if not binds.get(one.status, True):
        return ""
    wished = one.status == "proposed" and one.licence.hit.entry.id in _OWN_WILL
    if one.kind == "support" and (wished or one.status in ("praised", "stressed")):
        return "agreed"  # «شدد على وقوف بلاده مع ترشيح …», «نوه بدعم عمان لترشح …»
    if one.status == "stressed":  # «شدد على بناء …» calls for it
        return "proposed"
    if one.status in ("affirmed", "aim", "expected", "funded") or (one.kind == "target" and one.status == "under_way"):
        return "agreed"
    return _SETTLED.get(one.status, one.status)


def _by_document(marks: Marks, one: Undertaking) -> bool:
    """«تهدف الاتفاقية إلى إعفاء …», «وقعا مذكرة بهدف إنشاء …»: whether a document has the aim."""
    t = one.licence.hit.stop
    if any(
        marks.signs_paper(k) for k in range(max(marks.first, one.licence.hit.first - _PAPER), one.licence.hit.first)
    ):
        return True
    paper = next((marks[k].instrument for k in (t, t - 2) if marks[k].instrument is not None), None)
    return paper is not None and paper.proclitics.endswith("ال") and paper.entry.id in _AGREED_PAPERS


def _together(marks: Marks, one: Undertaking) -> bool:
    """«أكد الرئيسان على تشكيل لجنة»: what several affirm that they will do, not what they hold to be so."""
    here = marks.item_of[one.licence.verb]
    row = marks.items[here + 1 : marks.item_of[one.first]]
    several = any("Group" in item.types for item in row[:_SUBJECT])
    return several and (not one.leading or marks.cue(one.first - 1, "on"))


def _signed_for(marks: Marks, one: Undertaking) -> bool:
    """«مذكرة إنشاء لجنة مشتركة», «اتفاق لإقامة علاقات وتبادل السفراء»: the purpose of a document, not its name."""
    thing, action = marks.thing(one.first, one.stop), marks[one.first].action
    founds = thing is not None and thing.entry.id == "thing.body"
    if action is not None and action.entry.get("strength") == "figure" and is_devoted(marks, one.first, action):
        return True
    return founds or not one.leading or (action is not None and action.proclitics.endswith("ل"))


def _topics(context: Context, marks: Marks, one: Undertaking, number: int) -> set[str]:
    """Fields of the action's object and of what is listed behind it; of the sentence where that shows none."""
    stop = one.stop
    if marks.cue(stop - 1, "listing"):
        stop = marks.stop
    elif any(marks.cue(t, "also") for t in (stop, stop + 1)):  # up to the next action, which has fields of its own
        stop = next((t for t in range(stop, marks.stop) if marks[t].action is not None), marks.stop)
    found = _fields(context, marks, one.first, stop)
    if marks.cue(one.stop - 1, "listing"):
        for items in context.sketch.items[number + 1 :]:
            if not items or items[0].key[0].isalpha():
                break
            found |= context.topics(items[0].first, items[-1].stop)
    things = [thing for k in range(one.first, one.stop) if (thing := marks[k].thing) is not None]
    done = [hit for hit in (marks[one.first].action, marks[one.first].doing) if hit is not None]
    found |= _of_things(context, marks, one.first, one.stop) | {t for hit in done if (t := hit.entry.get("topic"))}
    if "none" in found:
        return set()
    if one.kind == "target" and not found:
        found.add("trade")
    leaving = any(hit.entry.id in _LEAVING for hit in done)
    own = any(thing.entry.id == "thing.own_forces" for thing in things)  # «سحب قواتها من النيجر»
    if not found and leaving and (own or any(marks.cue(t, "troops") for t in range(one.first, one.stop))):
        return {"security"}  # «انسحاب القوات الإسرائيلية من لبنان»
    if not found and not any(thing.entry.id == "thing.body" for thing in things):
        found = _fields(context, marks, marks.first, one.stop)
    if one.finite and not one.leading:  # «توريد الوقود، على أن تصل الدفعة الأولى …»: of what it is a stage
        low = max(marks.first, one.licence.first)
        found = (_fields(context, marks, low, one.first - 1) | _of_things(context, marks, low, one.first - 1)) - {
            "none"
        } or found
    if "nuclear" in found:
        found.discard("energy")  # «محطة كهرباء نووية»
    if len(found) > 1:
        found.discard("regions")  # «في محافظة أبين»
    if not found and all(hit.entry.id in _PAYING for hit in done):
        if _is_relief(context, number):
            return {"humanitarian"}
        given = any(marks.cue(t, "donors") for t in range(marks.first, marks.stop))  # «مؤتمر المانحين»
        sums = any(is_sum(figure) for figure in marks.quantities(one.first, one.stop))
        found |= {"humanitarian" if given else "finance"} if sums else set()
    return found or _of_heading(context)


def _is_relief(context: Context, number: int) -> bool:
    """Whether money is paid in a crisis that its sentence or the one before it tells of."""
    rows = [row for row in context.sketch.items[max(0, number - 1) : number + 1] if row]
    return any("humanitarian" in context.topics(row[0].first, row[-1].stop) for row in rows)


def _of_heading(context: Context) -> set[str]:
    """The one field that the headline tells of, for an undertaking whose words show none."""
    rows = [row for row in context.sketch.items[: headed(context.text)] if row]
    found = {topic for row in rows for topic in context.topics(row[0].first, row[-1].stop)}
    return found if len(found) == 1 else set()


def _of_things(context: Context, marks: Marks, first: int, stop: int) -> set[str]:
    """The fields of the things among the tokens, but for those that the words behind them make something else."""
    things = [thing for t in range(first, stop) if (thing := marks[t].thing) is not None]
    return {topic for one in things if (topic := one.entry.get("topic")) and context.phrase_stop(one.first) <= one.stop}


def _fields(context: Context, marks: Marks, first: int, stop: int) -> set[str]:
    """What the words show that are no actions: «نقل العلاقات إلى آفاق جديدة» is not about transport."""
    found: set[str] = set()
    for t in range(first, stop + 1):
        act = marks[t].action if t < stop else None
        if t == stop or (act is not None and act.stop - act.first == 1 and context.phrase_stop(t) <= t + 1):
            found |= context.topics(first, t)
            first = t + 1
    return found


def _words(marks: Marks, one: Undertaking) -> frozenset[str]:
    """The ends of the words that name an undertaking, without its day; no article or preposition shows in them."""
    words = set()
    for t in range(one.first, one.stop):
        item = marks.items[marks.item_of[t]]
        key = marks.key(t)
        front = _ARTICLE.match(key) if len(key) >= _TAIL else None
        key = key[front.end() :] if front is not None else key
        if len(key) > 1 and key not in _SMALL and not isinstance(item.value, DateValue):
            words.add(key[-_TAIL:])
    return frozenset(words)


class _Found(NamedTuple):
    """A record, and the ends of its words, in which articles and prepositions do not show."""

    headline: bool
    words: frozenset[str]
    things: frozenset[str]
    record: Commitment

    def announces(self, other: _Found) -> bool:
        """Whether a headline gives in short what the text below it tells."""
        same = self.record.kind == other.record.kind and bool(self.things & other.things)
        return self.headline and not other.headline and (same or self.like(other, _ALIKE / 2))

    def like(self, other: _Found, share: float) -> bool:
        """Whether two records tell of one undertaking."""
        least = share * min(len(self.words), len(other.words))
        due, others = self.record.due, other.record.due
        if due and others and due != others:
            return False  # «ثلاث طائرات في 2027», «ثلاث طائرات في 2028»
        return self.record.kind == other.record.kind and len(self.words & other.words) >= max(1, least)


def _distinct(found: list[_Found]) -> list[Commitment]:
    """Each undertaking once: a headline gives way to the text below it, a repetition to what came first."""
    kept: list[_Found] = []
    for one in found:
        if any(one.announces(other) for other in found):
            continue
        again = next((n for n, other in enumerate(kept) if one.like(other, _ALIKE)), None)
        if again is None:
            kept.append(one)
        elif one.record.due and not kept[again].record.due and one.record.status == kept[again].record.status:
            dated = replace(kept[again].record, due=one.record.due)  # «… ومن المقرر فتح الخط في يونيو»
            kept[again] = kept[again]._replace(record=dated)
    return [one.record for one in kept]
