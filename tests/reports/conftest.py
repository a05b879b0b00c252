"""Two dossiers made by hand: one of every kind of record, and one whose words mean harm."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, permutations

import pytest

from mithaq.analysis.conflicts import conflicts
from mithaq.analysis.merged import merged
from mithaq.analysis.pair import Dossier, Group
from mithaq.ledger import Entry, Line, Source
from mithaq.model.document import Document
from mithaq.model.record import (
    Commitment,
    Engagement,
    Figure,
    Instrument,
    Organisation,
    Participant,
    Person,
)
from mithaq.model.span import Span

TEXT = """محادثات في بيشكيك


أجرى رئيس قيرغيزستان سابر تيلكوف محادثات مع الوزير الروسي إيغور ليبيدف في بيشكيك. ووقع الجانبان سبع اتفاقيات.
وستبني شركة غازنفط تسع مدارس بحلول سبتمبر 2033 بكلفة تتجاوز 2.14 مليار روبل.
"""
HARM = "<script>alert(1)</script> \"' onload=x & \x1b[31m\u202eمقلوب\u2066 {{ 7*7 }}"


def build(words: str = "", source: Source | None = None) -> Dossier:
    """A dossier of one record of each kind; `words` stand in every field that a text can fill."""
    document = Document(
        text=TEXT, id="kg-1", published="2031-05-12", publisher="ساعي", url="https://example.org/1?a=1&b=2"
    )
    source = source or Source(document, "r", "2031-05-20T12:00:00+00:00")
    text = source.document.text
    number = iter(range(100))

    def entry(record):
        return Entry(f"x-{next(number)}", record, source, "mithaq/1")

    def line(kind, record):
        first = entry(record)
        return merged(Line(first.id.upper(), kind, (first,)))

    all_of_it = Span(0, len(text))
    sentence = Span(text.index("أجرى"), text.index(". ووقع")) if "أجرى" in text else all_of_it
    host = Participant(name=words or "سابر تيلكوف", office=words or "رئيس قيرغيزستان", country="KG", role="host")
    guest = Participant(name=None, office=words or "الوزير", country="RU", role="participant")
    engagement = Engagement(
        kind="meeting",
        status="held",
        date="2031-05-12",
        place=words or "بيشكيك",
        place_country="KG",
        parties=("KG", "RU"),
        participants=(host, guest),
        occasion=words or None,
        topics=("energy", "trade"),
        evidence=sentence,
    )
    planned = Engagement(kind="summit", status="planned", date="2031-23", parties=("KG", "RU", "UZ"), evidence=sentence)
    instrument = Instrument(
        kind="agreement",
        title=words or "سبع اتفاقيات",
        status="signed",
        parties=("KG", "RU"),
        count=7,
        date="2031",
        evidence=sentence,
    )
    commitment = Commitment(
        kind="project",
        what=words or "تسع مدارس",
        actors=(words or "شركة غازنفط",),
        status="agreed",
        due="2033-09",
        evidence=sentence,
    )
    figure = Figure(
        measure="budget",
        value=2_140_000_000,
        unit="RUB",
        qualifier="over",
        period="2024/2030",
        parties=("KG", "RU"),
        speaker=words or "إيغور ليبيدف",
        evidence=sentence,
    )
    person = Person(name=words or "سابر تيلكوف", country="KG", office=words or "رئيس قيرغيزستان", evidence=sentence)
    body = Organisation(name=words or "شركة غازنفط", kind="company", country="RU", evidence=all_of_it)
    return Dossier(
        pair=("KG", "RU"),
        today="2034-01-01",
        past=(line("engagements", engagement),),
        ahead=(line("engagements", planned),),
        instruments=(Group("signed", (line("instruments", instrument),)),),
        commitments=(promise := line("commitments", commitment),),
        figures=(Group("budget", (line("figures", figure),)),),
        persons=(line("persons", person),),
        organisations=(line("organisations", body),),
        sources=(source,),
        overdue=frozenset([promise.id]),
    )


@pytest.fixture
def small() -> Dossier:
    return build()


@pytest.fixture
def harmful() -> Dossier:
    document = Document(text=HARM * 2, id=HARM, published=None, publisher=HARM, url="javascript:alert(1)")
    return build(HARM, Source(document, "r", "2031-05-20T12:00:00+00:00"))


@pytest.fixture
def empty() -> Dossier:
    return Dossier(pair=("KG", "FJ"))


@pytest.fixture
def joined() -> Dossier:
    """Two lines that five outlets tell of, one of them a copy, and not all alike; three years of one measure."""
    one = build()
    meeting, claim = one.past[0].first, one.figures[0].lines[0].first
    rest = [" ".join(map("".join, islice(permutations("ابتثجحخد", 4), n * 100, n * 100 + 90))) for n in (1, 1, 3, 4, 5)]
    told = [(f"d{n}", f"{meeting.source.document.text} {words}", n) for n, words in enumerate(rest, 1)]
    sources = [
        Source(Document(text=text, id=ident, published=f"2031-05-1{n}", publisher=f"ناشر {n}"), "r", "now")
        for ident, text, n in told
    ]
    changes: list[dict[str, str]] = [{"status": "planned"}, {}, {"date": "2031-05-13", "place": "أوش"}, {}, {}]
    held = tuple(
        Entry(f"e-{source.document.id}", replace(meeting.record, **change), source, "mithaq/1")  # type: ignore[arg-type]
        for source, change in zip(sources, changes, strict=True)
    )
    figures = [
        Entry(f"f-{n}", replace(claim.record, value=n * 10**9, period=f"{2028 + n // 2}"), sources[n], "mithaq/1")
        for n in range(5)
    ]
    past = Line("E-joined", "engagements", held)
    claims = [Line(f"F-{n}", "figures", (entry,)) for n, entry in enumerate(figures)]
    return replace(
        one,
        past=(merged(past),),
        figures=(Group("budget", tuple(map(merged, claims))),),
        conflicts=tuple(conflicts({"engagements": [past], "figures": claims})),
        sources=(*one.sources, *sources),
        claims={one.commitments[0].id: (claims[0],)},
    )
