"""A conflict as a sentence in the language of a page; the English one comes with the conflict itself."""

from __future__ import annotations

from typing import cast

from mithaq.analysis.conflict import Conflict, Rival
from mithaq.analysis.values import counted_thing
from mithaq.ledger import Entry
from mithaq.model.record import Engagement, Figure, Instrument, Person, Record
from mithaq.reports.language import Language
from mithaq.reports.names import name
from mithaq.reports.wording import Wording
from mithaq.text.bidi import isolate, isolate_runs


def sentence(conflict: Conflict, words: Wording) -> str:
    """What cannot all be right: what it is about, then each value with who says so; what sources say is isolated."""
    if words.language == Language.EN:
        return isolate_runs(conflict.why)
    sides: dict[str, str] = {}
    for rival in conflict.rivals:
        sides.setdefault(_side(rival, conflict, words), _who(rival.entry, words))
    told = words("and").join(words("according_to", isolate(value), who) for value, who in sides.items())
    return words("why", _subject(conflict, words), told)


def rival_value(rival: Rival, conflict: Conflict, words: Wording) -> str:
    """A rival value by itself."""
    record = rival.entry.record
    if isinstance(record, Figure):
        return words.figure(record)
    if conflict.kind in ("date", "anachronism"):
        return words.date(rival.value)
    if conflict.kind == "status":
        return words.term("engagement_status", rival.value)
    return rival.value


def _side(rival: Rival, conflict: Conflict, words: Wording) -> str:
    """A value as the sentence gives it: in a calculation with what it measures, a document with its kind."""
    record, value = rival.entry.record, rival_value(rival, conflict, words)
    if conflict.kind == "arithmetic" and isinstance(record, Figure):
        return " ".join(filter(None, (_measure(rival.entry, words), value, _in(record.period, words))))
    if conflict.kind == "title" and isinstance(record, Instrument):
        return f"{words.term('instrument_kind', record.kind)} ({value})"
    return value


def _subject(conflict: Conflict, words: Wording) -> str:
    entry = conflict.rivals[0].entry
    match entry.record:
        case Figure(parties=parties, period=period) if conflict.kind != "arithmetic":
            same = all(getattr(rival.entry.record, "period", None) == period for rival in conflict.rivals)
            whose = f"({_parties(parties, words)})" if parties else ""
            about = (_measure(entry, words), whose, _in(period if same else None, words))
            return " ".join(filter(None, about))
        case Figure(parties=parties):
            return _parties(parties, words) or words.term("conflict", conflict.kind)
        case Engagement(kind=kind, parties=parties):
            return f"{words.term('engagement_kind', kind)} {_parties(parties, words)}".strip()
        case Instrument(parties=parties) if conflict.kind == "value":
            return f"{words('count_of_instruments')} {_parties(parties, words)}".strip()
        case Instrument(kind=kind):
            return words.term("instrument_kind", kind)
        case Person(country=country) if conflict.kind == "office":
            return words("one_office", name(country, words.language) if country else "?")
        case Person():
            return entry.record.name
    return words.term("conflict", conflict.kind)


def _measure(entry: Entry[Record], words: Wording) -> str:
    """What a figure measures; where that is only a number of something, of what."""
    assert isinstance(entry.record, Figure)
    thing = counted_thing(cast(Entry[Figure], entry)) if entry.record.measure == "other" else ""
    return words("number_of", thing) if thing else words.term("measure", entry.record.measure)


def _parties(codes: tuple[str, ...], words: Wording) -> str:
    return words("and_party").join(name(code, words.language) for code in codes)


def _in(period: str | None, words: Wording) -> str:
    return words("in_period", words.date(period)) if period else ""


def _who(entry: Entry[Record], words: Wording) -> str:
    """A source: the speaker if one is known, the outlet and the day."""
    document = entry.source.document
    day = words.date(document.published[:10]) if document.published else None
    outlet = words("comma").join(filter(None, (isolate(document.publisher or document.id), day)))
    speaker = getattr(entry.record, "speaker", None)
    return f"{isolate(speaker)} ({outlet})" if speaker else outlet
