"""What the drafts of one document tell each other: sidelines, places, status."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from mithaq.records.context import Context
from mithaq.records.drafts import GATHERINGS, Draft
from mithaq.records.entity import HIGH_RANKS, RULERS
from mithaq.records.party_codes import BODIES, is_state

_TWO: Final = 2
_SEATS: Final = ("BE", "US", "CH")  # where bodies of others have their seats
_SUMMIT: Final = ("قمة", "القمة")  # with which the name of a summit begins
_OPENING: Final = 2  # number of the last sentence with which a text opens
_NAMED_WITHIN: Final = 4  # sentences in which the way of talking is named
_OPENING_ITEMS: Final = 4  # items of a sentence that opens with how they spoke
_IN_HEADLINE: Final = ("adjectives", "between")  # patterns of «مباحثات أردنية سعودية», which do not say how
_WELCOMED: Final = 2  # guests from which on a host welcomes those who come to a summit


def settle_calls(context: Context, drafts: list[Draft]) -> None:
    """«بحث الوزير مع نظيره …. وتناول الجانبان خلال الاتصال …»: what the text then names is how they spoke."""
    calls, ways = context.sketch.words["the_call"], context.sketch.words["call_named"]
    for draft in drafts:
        talks = "discuss" in draft.pattern or (draft.retold and draft.pattern.endswith(_IN_HEADLINE))
        told = draft.kind == "meeting" and talks and not draft.venue
        if not told or any(d.kind == "call" and d.parties == draft.parties for d in drafts):
            continue
        for number, items in enumerate(context.sketch.items[draft.sentence : draft.sentence + _NAMED_WITHIN]):
            opening = items[:_OPENING_ITEMS] if number else []  # «وجرى خلال اتصال هاتفي، التأكيد على …»
            by_phone = any("phone" in item.groups and before.key in ways for before, item in pairwise(opening))
            if by_phone or any(item.key in calls and before.key in ways for before, item in pairwise(items)):
                draft.kind, draft.place, draft.place_country, draft.place_exact = "call", None, None, False
                break


def drop_signings(drafts: list[Draft]) -> list[Draft]:
    """A signing that closes talks or a visit is no engagement of its own."""
    talks = [d for d in drafts if d.kind in ("meeting", "session", "visit") or _of_few(d)]

    for draft in drafts:
        if draft.signing and (sat := _sitting_without(draft, talks)) is not None:
            for entity, role in draft.participants.values():
                sat.add(entity, role)

    def stands(draft: Draft) -> bool:
        told = any(len(t.parties & draft.parties) >= 2 and _by_those(draft, t) for t in talks)
        told = told and not _comes_first(draft, talks)
        high = any(e.rank in HIGH_RANKS for e, _ in draft.participants.values())
        return not (draft.signing and told and not _has_own_day(draft)) and not (
            draft.borrowed and not told and not high
        )

    return [d for d in drafts if d.kind != "ceremony" or stands(d)]


def _comes_first(signing: Draft, talks: list[Draft]) -> bool:
    """Whether a text opens with what ministers or envoys sign, and tells of talks only then."""
    if signing.sentence > _OPENING or any(e.rank in RULERS for e, _ in signing.participants.values()):
        return False
    return bool(signing.participants) and all(signing.sentence < t.sentence for t in talks)


def _of_few(draft: Draft) -> bool:
    """Whether a draft is a summit of few states, which documents can close; at a body's summit two sign beside it."""
    return draft.kind == "summit" and BODIES.isdisjoint(draft.parties)


def _sitting_without(signing: Draft, talks: list[Draft]) -> Draft | None:
    """«ووقع محضر الاجتماع عن الجانب الغاني فلان»: the sitting told before of which nobody is named."""
    before = (t for t in talks if t.kind == "session" and t.status == signing.status and t.sentence < signing.sentence)
    return next((t for t in before if t.parties == signing.parties and not t.participants), None)


def _has_own_day(signing: Draft) -> bool:
    """«شهد الرئيسان مساء أمس مراسم التوقيع»: a ceremony by its name, with those who came and its day."""
    named = signing.pattern.endswith("occasion.ceremony")
    return named and bool(signing.date) and len({e.country for e, _ in signing.participants.values()}) > 1


def _by_those(signing: Draft, talks: Draft) -> bool:
    """Whether those who sign may be those who talk: not an envoy and an official while their rulers meet."""
    return not (signing.participants and talks.participants) or bool(
        signing.participants.keys() & talks.participants.keys()
    )


def add_hosts(drafts: list[Draft]) -> None:
    """«القمة الأفريقية التي ستعقد في أكرا»: the state where a body's summit is held or to be held sits in it."""
    for draft in drafts:
        here = draft.place_country if draft.kind == "summit" and draft.status != "held" else None
        if here is not None and here not in _SEATS and not BODIES.isdisjoint(draft.parties):
            draft.parties.add(here)


def drop_discussions(drafts: list[Draft]) -> list[Draft]:
    """«يستعرضان العلاقات» in a headline is the call or the session that the text then tells of."""
    kept = []
    for draft in drafts:
        if (sitting := _sat_apart(draft, drafts)) is not None:
            for entity, role in draft.participants.values():
                sitting.add(entity, role)
            continue
        talks = draft.kind == "meeting" and "discuss" in draft.pattern and not draft.place
        told = talks and not draft.date
        called = next((d for d in drafts if d.kind == "call" and _is_how(d, draft)), None) if talks else None
        if called is not None:
            called.date, called.topics = called.date or draft.date, called.topics | draft.topics
            continue
        way = next(
            (d for d in drafts if d.kind in ("call", "session") and d.participants.keys() >= draft.participants.keys()),
            None,
        )
        if told and way is None and not any(e.name for e, _ in draft.participants.values()):
            way = next((d for d in drafts if d.kind == "call" and d.parties == draft.parties), None)
        if told and way is not None and draft.participants:
            way.topics |= draft.topics
        else:
            kept.append(draft)
    return kept


def _sat_apart(call: Draft, drafts: list[Draft]) -> Draft | None:
    """«عقدت اللجنة اجتماعها عبر الاتصال المرئي برئاسة الوزيرين»: a sitting, by whatever way they spoke."""
    if call.kind != "call" or not call.pattern.startswith("ar.meeting."):
        return None
    here = (d for d in drafts if d.kind == "session" and d.sentence == call.sentence)
    return next((d for d in here if d.parties >= call.parties), None)


def _is_how(call: Draft, talks: Draft) -> bool:
    """«بحث الوزير ونظيره اليوم …. وقال المتحدث إن الوزير تواصل هاتفيا مع نظيره»: told right behind, on no other day."""
    same = call.parties == talks.parties and call.date in (None, talks.date)
    return same and 0 <= call.sentence - talks.sentence <= 1


def join_sidelines(drafts: list[Draft]) -> None:
    """Those who meet on the sidelines of an event take part in it, and meet where and when it is held."""
    for draft in drafts:
        if draft.kind not in ("meeting", "visit") or not draft.occasion:
            continue
        told = _event_told(draft, drafts)
        if told is not None:
            draft.occasion = told.words or draft.occasion
            _set_in(draft, told)
            continue
        if (summit := _only_summit(draft, drafts)) is not None:
            _set_in(draft, summit)
            continue
        for event in drafts:
            if event.kind not in GATHERINGS or event.sentence != draft.sentence:
                continue
            if not event.words or (event.words not in draft.occasion and draft.occasion not in event.words):
                continue
            for entity, _ in draft.participants.values():
                event.add(entity, "participant")
            event.parties = draft.parties | {
                c for c in event.parties if not any(p.startswith(f"{c}-") for p in draft.parties)
            }
            _set_in(draft, event)


def _event_told(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """«على هامش المؤتمر»: the event that the text told of before, where the words name none."""
    ahead = draft.status in ("planned", "proposed")
    before = (
        d
        for d in reversed(drafts)
        if d.kind in draft.alluded and d.sentence < draft.sentence and (d.status == "planned") == ahead
    )
    return next(before, None)


def _only_summit(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """«لقاء على هامش قمة السبع»: the summit that the text tells of in another sentence, if there is one only."""
    if not (draft.occasion or "").startswith(_SUMMIT):
        return None
    ahead = draft.status in ("planned", "proposed")
    summits = [d for d in drafts if d.kind == "summit" and (d.status == "planned") == ahead]
    return summits[0] if len(summits) == 1 and summits[0].sentence != draft.sentence else None


def _set_in(draft: Draft, event: Draft) -> None:
    """Let a meeting be where and when the event is, on whose sidelines it was."""
    if not draft.place and event.place:
        draft.place, draft.place_country, draft.place_exact = event.place, event.place_country, event.place_exact
    draft.date = draft.date or event.date


def drop_welcomes(drafts: list[Draft]) -> list[Draft]:
    """«واستقبل الرئيس كلا من …»: whom the host of a summit welcomes one after the other come to the summit."""
    kept = []
    for draft in drafts:
        told = (draft.sentence, draft.item)
        welcomed = [d for d in drafts if (d.sentence, d.item) == told and d.kind == "meeting"]
        hosts = draft.hosts - {None}
        summit = next((d for d in drafts if d.kind == "summit" and d.place_country in hosts), None)
        if draft.kind == "meeting" and len(welcomed) > _WELCOMED and summit is not None:
            for entity, _ in draft.participants.values():
                summit.add(entity, "participant")
        else:
            kept.append(draft)
    return kept


def settle_summits(
    drafts: list[Draft], of_two: frozenset[str], of_many: frozenset[str], key: Callable[[str], str]
) -> list[Draft]:
    """«ينسقان لعقد قمة في طوكيو»: a summit that two leaders are told to hold, and nobody else, is their talks.

    So is one of two states only («القمة الثالثة بين الرئيس مون وكيم»), unless its name is that of a gathering. `of_two`
    are the adjectives that say that it is of two, `of_many` the words of gatherings; `key` gives the words by which
    the names of events are compared. Talks that the text told of before, in other words, are the same.
    """
    kept: list[Draft] = []
    for draft in drafts:
        talks = any(d.kind == "meeting" and d.parties == draft.parties for d in drafts)
        many = {word.replace("ئ", "ي").removeprefix("ال") for word in draft.title.split()} & of_many
        talks = talks and not many and draft.title != "القمه"  # «على هامش القمة»: one of others
        bilateral = talks and len(draft.parties) == _TWO and all(map(is_state, draft.parties))
        if draft.kind == "summit" and (bilateral or _is_of_two(draft, of_two, of_many, key)):
            draft.kind = "meeting"
            known = next((d for d in drafts if d is not draft and d.same_as(draft)), None)
            if known is not None:
                known.merge(draft)
                continue
        kept.append(draft)
    return kept


def _is_of_two(draft: Draft, of_two: frozenset[str], of_many: frozenset[str], key: Callable[[str], str]) -> bool:
    if len(draft.parties) != _TWO:
        return False
    two = len(draft.participants) == len({e.country for e, _ in draft.participants.values()}) == _TWO
    where = key(draft.place or "").split()
    words = draft.title.split()
    title = [word.replace("ئ", "ي").removeprefix("ال") for word in words if word not in where]
    if words == ["القمه"]:
        return False  # «على هامش القمة»: one of others
    if two and len([word for word in title if word not in of_two]) <= 1:
        return True
    named_for_place = len(words) < _TWO or words[1] in where  # «قمة سنغافورة»
    return all(map(is_state, draft.parties)) and of_many.isdisjoint(title) and not named_for_place


def settle_status(drafts: list[Draft]) -> None:
    """«زيارة السيسي لواشنطن»: a visit of which nothing says when is that of the meeting still to come.

    «تأجيل زيارة الوزير … كان من المقرر أن يلتقي»: the talks planned for a visit are off where it is.
    """
    for visit in drafts:
        for draft in drafts if visit.kind == "visit" and visit.status == "cancelled" else ():
            of_it = draft.parties == visit.parties and draft.participants.keys() & visit.participants.keys()
            if draft.kind == "meeting" and draft.status == "planned" and of_it and draft.date in (None, visit.date):
                draft.status = "cancelled"
    for visit in drafts:
        if visit.kind != "visit" or visit.firm or visit.status != "held" or visit.date:
            continue
        met = [
            d
            for d in drafts
            if d.kind == "meeting" and d.parties == visit.parties and visit.participants.keys() <= d.participants.keys()
        ]
        tour = [
            d
            for d in drafts
            if d.kind == "visit"
            and d.firm
            and d.status != "proposed"
            and d.participants.keys() == visit.participants.keys()
        ]
        for others in (met, tour):
            if others and all(d.status == "planned" for d in others):
                visit.status = "planned"
