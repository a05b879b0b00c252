"""What cannot all be right, as a sentence on the Arabic page."""

from __future__ import annotations

import re

import pytest

from mithaq.analysis.conflict import Conflict, Rival
from mithaq.ledger import Entry, Source
from mithaq.model.document import Document
from mithaq.model.record import Engagement, Figure, Instrument, Person
from mithaq.model.span import Span
from mithaq.reports.conflict_sentence import sentence
from mithaq.reports.language import Language
from mithaq.reports.wording import wording

TEXT = "ووصل عدد الفروع إلى 1700 فرع و3000 فرع."
AT = Span(0, len(TEXT))


def entry(record, outlet):
    document = Document(text=TEXT, id=outlet, published="2031-05-12", publisher=outlet)
    return Entry(f"x-{outlet}", record, Source(document, "r", "now"), "us/1")


def figure(value, **fields):
    given = {"measure": "exports", "unit": "USD", "parties": ("KG", "RU"), "speaker": None, **fields}
    return Figure(value=value, qualifier="exact", evidence=AT, **{"period": "2030", **given})


def meeting(**fields):
    return Engagement(kind="meeting", evidence=AT, **{"status": "held", "parties": ("KG", "RU"), **fields})


def person(name, office):
    return Person(name=name, country="KG", office=office, evidence=AT)


def bare(told):
    """A sentence without the marks that keep the words of a source in their own direction."""
    return re.sub("[\u2066-\u2069]", "", told)


@pytest.mark.parametrize(
    ("kind", "expected", "rows"),
    [
        (
            "value",
            "الصادرات (قيرغيزستان وروسيا) في 2030: 3 مليار USD بحسب ا، 12 مايو 2031،"
            " و4 مليار USD بحسب زيد (ب، 12 مايو 2031).",
            [("3", figure(3_000_000_000)), ("4", figure(4_000_000_000, speaker="زيد"))],
        ),
        (
            "value",
            "عدد «فرع» (قيرغيزستان وروسيا): 1,700 بحسب ا، 12 مايو 2031، و3,000 بحسب ب، 12 مايو 2031.",
            [
                ("1", figure(1700, measure="other", unit="count", period=None)),
                ("2", figure(3000, measure="other", unit="count", period=None)),
            ],
        ),
        (
            "date",
            "لقاء قيرغيزستان وروسيا: 11 مايو 2031 بحسب ا، 12 مايو 2031، و13 مايو 2031 بحسب ب، 12 مايو 2031.",
            [("2031-05-11", meeting(date="2031-05-11")), ("2031-05-13", meeting(date="2031-05-13"))],
        ),
        (
            "status",
            "لقاء قيرغيزستان وروسيا: تمّ بحسب ا، 12 مايو 2031، وملغى بحسب ب، 12 مايو 2031.",
            [("held", meeting()), ("cancelled", meeting(status="cancelled"))],
        ),
        (
            "office",
            "منصب واحد في قيرغيزستان: سابر، رئيس بحسب ا، 12 مايو 2031، وجانيبيك، رئيس بحسب ب، 12 مايو 2031.",
            [("سابر، رئيس", person("سابر", "رئيس")), ("جانيبيك، رئيس", person("جانيبيك", "رئيس"))],
        ),
        (
            "title",
            "سابر: رئيس بحسب ا، 12 مايو 2031، ورئيس الوزراء بحسب ب، 12 مايو 2031.",
            [("رئيس", person("سابر", "رئيس")), ("رئيس الوزراء", person("سابر", "رئيس الوزراء"))],
        ),
    ],
)
def test_a_conflict_in_arabic(kind, expected, rows):
    sides = tuple(Rival(value, entry(record, outlet)) for (value, record), outlet in zip(rows, "اب", strict=True))
    conflict = Conflict(kind, "In English.", "high", sides)
    assert bare(sentence(conflict, wording(Language.AR))) == expected
    assert sentence(conflict, wording(Language.EN)) == "In English."


def test_a_calculation_and_a_document_name_what_they_are_about():
    words = wording(Language.AR)
    growth = entry(figure(13.6, measure="trade_growth", unit="percent"), "ا")
    level = entry(figure(4_100_000_000, measure="trade_turnover"), "ب")
    told = bare(sentence(Conflict("arithmetic", "", "high", (Rival("a", growth), Rival("b", level))), words))
    assert told.startswith("قيرغيزستان وروسيا: ") and "13.6" in told and words.term("measure", "trade_turnover") in told
    kinds = [Instrument(kind=kind, title="وثيقة", status="signed", evidence=AT) for kind in ("treaty", "protocol")]
    sides = tuple(Rival("وثيقة", entry(record, outlet)) for record, outlet in zip(kinds, "اب", strict=True))
    told = sentence(Conflict("title", "", "low", sides), words)
    assert all(words.term("instrument_kind", kind) in told for kind in ("treaty", "protocol"))
    assert not re.search("[a-z]", told)


def test_latin_in_an_arabic_sentence_does_not_change_places_with_the_numbers_beside_it():
    sides = (Rival("42", entry(figure(42), "kabar.kg")), Rival("50", entry(figure(50, speaker="Zaid"), "b.com")))
    told = sentence(Conflict("value", "", "low", sides), wording(Language.AR))
    assert all(f"\u2068{word}\u2069" in told for word in ("kabar.kg", "b.com", "Zaid", "42 USD"))
