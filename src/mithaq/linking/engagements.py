"""The same encounter: one kind, the same parties, days that can be the same, and nobody who rules it out.

Only records of one kind are linked, so that a visit and the meeting in it stay two. What is planned and what was held
are compared like any other two: a plan and its fulfilment are one encounter whose status has moved. An encounter
without a date is taken to lie near the day on which its document was written.
"""

from __future__ import annotations

from typing import NamedTuple

from mithaq.linking.linker import NEVER, NOTHING, SURE
from mithaq.linking.names import Likeness, family_keys
from mithaq.linking.parties import is_body, pairs, state, states
from mithaq.linking.persons import names_alike
from mithaq.linking.spelling import folded, skeleton, words
from mithaq.linking.told import Told
from mithaq.linking.wording import content, shared
from mithaq.model.edtf import Days, around, days
from mithaq.model.record import Engagement, Participant

_LARGE = ("summit", "session", "conference", "ceremony")  # kinds at which not everybody is named
_NAMED_FOR = ("ceremony", "conference")  # kinds of which several may stand on one day's programme
_SIGNING = content("توقيع التوقيع وقع وقعت وقعا توقعان إبرام")
_OF_LEADERS = ("summit", "session")
_CLUBS = frozenset("CIS SCO CSTO OTS EAEU CICA IFAS AL OIC AU BRICS G20 ASEAN NATO".split())
"""Bodies of which one sits at a time, whichever of its members a text names; others, as the EU, meet many."""

_OF_SEVERAL = content(
    "نائب نائبة مساعد مساعدة وكيل وكيلة مستشار مستشارة مبعوث ممثل عضو سابق سابقة وزير دولة"
) - content("وزير")
"""Words of offices that several hold at a time, or held once."""
_CHIEF = content("رئيس رئيسة مدير مديرة")

_ENOUGH = 50
_NEAREST = {  # where a date is not told: days before and after the day of the document
    "held": (10, 0),
    "under_way": (4, 1),
    "planned": (0, 45),
    "proposed": (1, 1),
    "cancelled": (10, 45),
}
_LONGEST = 400  # days; a vaguer date says nothing


class Present(NamedTuple):
    """Someone who takes part by name."""

    name: str
    country: str | None
    role: str
    office: tuple[str, ...]  # stems


class EngagementView(NamedTuple):
    """An encounter as another source could tell it again."""

    kind: str
    when: Days | None
    is_dated: bool
    is_wish: bool  # proposed for no particular day
    place: tuple[str, ...]
    country: str | None
    parties: tuple[str, ...]
    people: tuple[Present, ...]
    occasion: tuple[str, ...]
    stems: tuple[str, ...]  # what it is about, for the kinds of which there are several a day


class Engagements:
    """Links engagements."""

    is_told_once = True

    def view(self, told: Told) -> EngagementView:
        record = told.record
        assert isinstance(record, Engagement)
        stated = days(record.date)
        if stated and stated.length > _LONGEST:
            stated = None
        before, after = _NEAREST.get(record.status, (10, 10))
        people = {
            Present(folded(p.name), p.country, p.role, tuple(sorted(content(p.office or ""))))
            for p in record.participants
            if p.name
        }
        return EngagementView(
            kind=record.kind,
            when=stated or around(told.moment, before, after),
            is_dated=stated is not None,
            is_wish=record.status == "proposed" and stated is None,
            place=_place(record.place),
            country=record.place_country,
            parties=record.parties,
            people=tuple(sorted(people, key=str)),
            occasion=tuple(sorted(content(record.occasion or ""))),
            stems=_subject(told.quote, record.participants) if record.kind in _NAMED_FOR else (),
        )

    def keys(self, view: EngagementView) -> set[str]:
        if view.when is None:
            return set()
        subjects = set(pairs(view.parties))
        if view.kind in _OF_LEADERS:
            subjects |= states(view.parties) & _CLUBS
        if view.kind in _LARGE and view.country:
            subjects.add(f"@{state(view.country)}")
        for name, country, *_ in view.people:
            subjects |= {f"{state(country)}:{key}" for key in family_keys(name)} if country else set()
        return {f"{view.kind}|{subject}|{month}" for subject in subjects for month in view.when.widened(1).months()}

    def compare(self, a: EngagementView, b: EngagementView) -> int:
        if a.kind != b.kind or a.when is None or b.when is None:
            return NEVER if a.kind != b.kind else NOTHING
        is_near = a.when.is_exact and b.when.is_exact and a.kind != "visit"
        if not a.when.meets(b.when, slack=int(is_near)):
            return NEVER
        if a.is_wish != b.is_wish:
            return NOTHING
        company = _company(a, b)
        people, strangers = _people(a, b)
        if company < 0 or strangers:
            return NEVER
        place = _same_place(a, b)
        together = a.when.meets(b.when)
        if place < 0 and not (together and a.is_dated and b.is_dated and a.when.is_exact and people >= 2):
            return NEVER
        if not together:  # a day apart: one of two careful sources is wrong about it, if all else is the same
            return 55 if place > 0 and people >= 2 and company == 20 else NEVER
        is_one_hour = place > 0 and people > 0 and together and a.is_dated and b.is_dated and a.when.is_exact
        weight = 10 + company + min(people, 3) * 15 + place + _date(a, b) + _topic(a, b, is_one_hour)
        if not (a.is_dated and b.is_dated):
            weight = min(weight, SURE - 1)  # a day that nobody told may be that of another encounter
        return min(weight, 100) if weight >= _ENOUGH else NOTHING


def _date(a: EngagementView, b: EngagementView) -> int:
    assert a.when and b.when
    if not (a.is_dated and b.is_dated):
        return 5 if a.is_dated or b.is_dated else 0
    if a.when.is_exact and b.when.is_exact:
        return 25
    return 10 if max(a.when.length, b.when.length) <= 100 else -5


def _company(a: EngagementView, b: EngagementView) -> int:
    """What the parties say: below zero that these are two encounters, 20 that they are the same."""
    first, second = states(a.parties), states(b.parties)
    common = first & second
    if not first or not second:
        return 0
    if first == second:
        return 20 if len(first) < 4 else 25
    small, large = sorted((first, second), key=len)
    if a.kind in _LARGE:
        if common & _CLUBS and a.kind in _OF_LEADERS:
            present = {state(person.country) for person in (*a.people, *b.people) if person.country}
            return 35 if a.kind == "summit" and (first ^ second) <= present else 20
        if len(common) >= 2 and len(common) >= 0.5 * len(small):
            return 15
        return 0 if common else -1
    if small < large and (len(small) == 1 or len(large) > 3 or any(map(is_body, large - small))):
        return 5
    return 10 if len(common) >= 3 and len(common) >= 0.6 * len(large) else -1


def _people(a: EngagementView, b: EngagementView) -> tuple[int, bool]:
    """How many are named by both; and whether someone's place is taken by another, which makes two encounters."""
    same = 0
    met: set[str | None] = set()
    for one in a.people:
        for other in b.people:
            if one.country and other.country and state(one.country) != state(other.country):
                continue
            like = names_alike(one.name, one.country, other.name, other.country)
            same += like > Likeness.UNKNOWN
            if like >= Likeness.UNKNOWN or (one.country == other.country and _one_office(one.office, other.office)):
                met |= {one.country, other.country}
            if like > Likeness.UNKNOWN:
                break
    if a.kind in _LARGE:
        return same, False
    return same, any({one.country for one in _principal(a)} & {one.country for one in _principal(b)} - met - {None})


def _one_office(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two offices of one state are one, so that two names are two spellings: «ديك شوف», «ديك سخوف»."""
    mine, other = frozenset(a), frozenset(b)
    if (mine | other) & _OF_SEVERAL or (mine ^ other) & _CHIEF:
        return False
    return shared(mine, other) >= min(len(mine), len(other)) > 1


def _principal(view: EngagementView) -> list[Present]:
    """Those whose encounter it is: on a visit the visitors."""
    visitors = [person for person in view.people if person.role == "visitor"]
    return visitors if view.kind == "visit" and visitors else list(view.people)


def _place(place: str | None) -> tuple[str, ...]:
    return tuple(sorted(filter(None, (skeleton(word.removeprefix("ال")) for word in words(place or "")))))


def _same_place(a: EngagementView, b: EngagementView) -> int:
    if a.country and b.country and state(a.country) != state(b.country):
        return -1
    if not a.place or not b.place:
        return 5 if a.country and a.country == b.country else 0
    if set(a.place) <= set(b.place) or set(b.place) <= set(a.place):
        return 15
    return 0 if a.country and a.country == b.country else -1  # a city and its state


def _topic(a: EngagementView, b: EngagementView, is_one_hour: bool) -> int:
    """What it is about; where day, place and somebody named agree, two signings are one, whatever was signed."""
    if a.kind in _NAMED_FOR:
        if shared(frozenset(a.stems), frozenset(b.stems)) >= 2:
            return 15
        return -15 if is_one_hour and _SIGNING & set(a.stems) and _SIGNING & set(b.stems) else -60
    if a.occasion and b.occasion and shared(frozenset(a.occasion), frozenset(b.occasion)) >= 2:
        return 10
    return 0


def _subject(quote: str, participants: tuple[Participant, ...]) -> tuple[str, ...]:
    named = " ".join(part for p in participants for part in (p.name, p.office) if part)
    return tuple(sorted(content(quote) - content(named)))
