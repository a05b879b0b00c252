"""Two dossiers made by hand: one of every kind of record, and one whose words mean harm."""

from __future__ import annotations

import pytest

from mithaq.analysis.pair import Dossier, Group
from mithaq.ledger import Entry, Source
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

    all_of_it = Span(0, len(text))
    line = Span(text.index("أجرى"), text.index(". ووقع")) if "أجرى" in text else all_of_it
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
        evidence=line,
    )
    planned = Engagement(kind="summit", status="planned", date="2031-23", parties=("KG", "RU", "UZ"), evidence=line)
    instrument = Instrument(
        kind="agreement",
        title=words or "سبع اتفاقيات",
        status="signed",
        parties=("KG", "RU"),
        count=7,
        date="2031",
        evidence=line,
    )
    commitment = Commitment(
        kind="project",
        what=words or "تسع مدارس",
        actors=(words or "شركة غازنفط",),
        status="agreed",
        due="2033-09",
        evidence=line,
    )
    figure = Figure(
        measure="budget",
        value=2_140_000_000,
        unit="RUB",
        qualifier="over",
        period="2024/2030",
        parties=("KG", "RU"),
        speaker=words or "إيغور ليبيدف",
        evidence=line,
    )
    person = Person(name=words or "سابر تيلكوف", country="KG", office=words or "رئيس قيرغيزستان", evidence=line)
    body = Organisation(name=words or "شركة غازنفط", kind="company", country="RU", evidence=all_of_it)
    return Dossier(
        pair=("KG", "RU"),
        past=(entry(engagement),),
        ahead=(entry(planned),),
        instruments=(Group("signed", (entry(instrument),)),),
        commitments=(entry(commitment),),
        figures=(Group("budget", (entry(figure),)),),
        persons=(Group(person.name, (entry(person),)),),
        organisations=(Group(body.name, (entry(body),)),),
        sources=(source,),
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
