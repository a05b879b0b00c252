"""What people decide about single values stands, whatever is read later, and nothing is lost."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.analysis.lines import shown
from mithaq.analysis.pair import dossier
from mithaq.errors import InputError
from mithaq.exports.jsonl import files
from mithaq.ledger import Ledger, Ruling
from mithaq.model.span import Span

ACCEPTED, REJECTED, CORRECTED, OPEN = Ruling.ACCEPTED, Ruling.REJECTED, Ruling.CORRECTED, Ruling.OPEN


@pytest.fixture
def ledger(place, story):
    with Ledger.open(place, create=True) as opened:
        document, reading = story("a")
        opened.add(document, reading, "us/1")
        yield opened


def meeting(ledger):
    (line,) = ledger.lines("engagements")
    return line.entries[0]


def again(ledger, story, version="us/2", document="a", **changes):
    """Read a document again: its meeting with other values."""
    told, reading = story(document)
    changed = tuple(replace(record, **changes) for record in reading.engagements)
    ledger.add(told, replace(reading, engagements=changed), version)
    assert ledger.check() == []


def decide(ledger, field, ruling, to=None, by="ana"):
    where = ledger.review(f"{meeting(ledger).id}{field}", ruling, by, to=to)
    assert ledger.check() == []
    return where


def test_a_correction_stands_beside_what_was_read(ledger):
    decide(ledger, ".date", CORRECTED, "2031-05-13")
    entry = meeting(ledger)
    assert (entry.record.date, entry.read.date) == ("2031-05-13", "2031-05-12")
    (review,) = entry.reviews
    assert (review.found, review.said, review.by, review.is_asked) == ("2031-05-12", "2031-05-13", "ana", False)


@pytest.mark.parametrize(
    ("field", "ruling", "to", "name", "expected"),
    [
        (".place", REJECTED, None, "place", None),
        (".place", CORRECTED, "أوش", "place", "أوش"),
        (".occasion", CORRECTED, "قمة", "occasion", "قمة"),
        (".parties", CORRECTED, ["UZ", "KG"], "parties", ("KG", "UZ")),
        (".parties", REJECTED, None, "parties", ()),
        (".parties.1", CORRECTED, "KZ", "parties", ("KG", "KZ")),
        (".parties.1", CORRECTED, "AM", "parties", ("AM", "KG")),
        (".parties.0", REJECTED, None, "parties", ("RU",)),
        (".parties.2", CORRECTED, "UZ", "parties", ("KG", "RU", "UZ")),
        (".parties.0", CORRECTED, "RU", "parties", ("RU",)),
    ],
)
def test_one_ruling(ledger, field, ruling, to, name, expected):
    decide(ledger, field, ruling, to)
    assert getattr(meeting(ledger).record, name) == expected
    decide(ledger, field, OPEN)
    assert meeting(ledger).record == meeting(ledger).read


def test_what_was_added_can_be_named_again(ledger):
    decide(ledger, ".parties.2", CORRECTED, "UZ")
    decide(ledger, ".parties.2", CORRECTED, "KZ")
    assert meeting(ledger).record.parties == ("KG", "KZ", "RU")
    decide(ledger, ".parties.2", REJECTED)
    assert meeting(ledger).record.parties == ("KG", "RU")


def test_particulars_of_a_participant(ledger):
    decide(ledger, ".participants.1.name", CORRECTED, "إيغور ليبديف")
    decide(ledger, ".participants.1.office", REJECTED)
    decide(ledger, ".participants.0", REJECTED)
    (guest,) = meeting(ledger).record.participants
    assert (guest.name, guest.office, guest.role) == ("إيغور ليبديف", None, "visitor")
    stated = {str(value.id).partition(".")[2]: value for value in meeting(ledger).values()}
    assert stated["participants.1.name"].found == "إيغور ليبيدف"
    assert stated["participants.1.name"].value == "إيغور ليبديف"
    assert stated["participants.1.name"].review.by == "ana"


def test_a_rejected_record_is_gone_but_not_lost(ledger):
    ident = meeting(ledger).id
    decide(ledger, "", REJECTED)
    assert ledger.lines("engagements") == []
    assert all(entry.id != ident for entry in ledger.entries(naming=("KG", "RU")))
    entry = ledger.entry(ident)
    assert entry is not None and [review.ruling for review in entry.reviews] == [REJECTED]
    ledger.review(ident, OPEN, "ben")
    assert meeting(ledger).id == ident and ledger.check() == []


def test_a_correction_moves_the_record_to_another_line(ledger, story):
    document, reading = story("b")
    later = tuple(replace(record, date="2031-06-20") for record in reading.engagements)
    ledger.add(replace(document, published="2031-06-21"), replace(reading, engagements=later), "us/1")
    first, second = ledger.lines("engagements")
    wrong = next(line for line in (first, second) if line.entries[0].record.date == "2031-06-20")
    ledger.review(f"{wrong.id}.date", CORRECTED, "ana", to="2031-05-12")
    (line,) = ledger.lines("engagements")
    assert len(line.entries) == 2 and ledger.check() == []
    ledger.review(f"{wrong.id}.date", OPEN, "ana")
    assert len(ledger.lines("engagements")) == 2 and ledger.check() == []


def test_the_dossier_goes_by_corrected_parties(ledger):
    decide(ledger, ".parties.1", CORRECTED, "KZ")
    assert [line.first.id for line in dossier(ledger, "KG", "KZ").past] == [meeting(ledger).id]
    assert dossier(ledger, "KG", "RU").past == ()
    assert "KZ" in ledger.parties()


def test_the_line_shows_what_somebody_decided_before_what_most_say(ledger, story):
    for ident in "bc":
        document, reading = story(ident)
        ledger.add(replace(document, text=f"{document.text} {ident * 40}"), reading, "us/1")
    (line,) = ledger.lines("engagements")
    ledger.review(f"{line.entries[1].id}.place", CORRECTED, "ana", to="أوش")
    (line,) = ledger.lines("engagements")
    row = shown(line)
    assert row["place"] == "أوش"
    (source,) = (source for source in row["sources"] if "reviews" in source)
    assert source["reviews"][0] | {"at": ""} == {
        "value_of": f"{line.entries[1].id}.place",
        "ruling": "corrected",
        "read": "بيشكيك",
        "value": "أوش",
        "by": "ana",
        "at": "",
        "asked_again": False,
    }


@pytest.mark.parametrize(
    ("field", "ruling", "to", "read_again", "expected", "is_asked"),
    [
        ("date", CORRECTED, "2031-05-13", "2031-05-12", "2031-05-13", False),
        ("date", CORRECTED, "2031-05-13", "2031-05-13", "2031-05-13", False),
        ("date", CORRECTED, "2031-05-13", "2031-05-14", "2031-05-13", True),
        ("date", ACCEPTED, None, "2031-05-12", "2031-05-12", False),
        ("date", ACCEPTED, None, None, "2031-05-12", True),
        ("date", REJECTED, None, "2031-05-12", None, False),
        ("date", REJECTED, None, "2031-05", "2031-05", True),
        ("", ACCEPTED, None, "2031-05-14", "2031-05-12", True),
    ],
)
def test_a_newer_reading_does_not_undo_a_ruling(ledger, story, field, ruling, to, read_again, expected, is_asked):
    decide(ledger, f".{field}" if field else "", ruling, to)
    again(ledger, story, date=read_again)
    entry = meeting(ledger)
    assert entry.record.date == expected and entry.read.date == read_again
    assert [review.is_asked for review in entry.reviews] == [is_asked]


@pytest.mark.parametrize(
    ("position", "ruling", "to", "read_again", "expected", "is_asked"),
    [
        (1, CORRECTED, "KZ", ("AM", "KG", "RU"), ("AM", "KG", "KZ"), False),
        (1, CORRECTED, "KZ", ("KG", "UZ"), ("KG", "KZ", "UZ"), True),
        (1, REJECTED, None, ("AM", "KG", "RU"), ("AM", "KG"), False),
        (1, REJECTED, None, ("KG",), ("KG",), False),
        (1, ACCEPTED, None, ("KG",), ("KG", "RU"), True),
        (2, CORRECTED, "UZ", ("KG", "RU", "UZ"), ("KG", "RU", "UZ"), False),
        (2, CORRECTED, "UZ", ("KG",), ("KG", "UZ"), False),
    ],
)
def test_an_item_is_found_again_by_what_it_says(ledger, story, position, ruling, to, read_again, expected, is_asked):
    decide(ledger, f".parties.{position}", ruling, to)
    again(ledger, story, parties=read_again)
    assert meeting(ledger).record.parties == expected
    assert [review.is_asked for review in meeting(ledger).reviews] == [is_asked]


def test_a_ruling_finds_its_record_by_what_it_says(ledger, story):
    """Another figure on the same words must not take over what was decided about the first."""
    document, reading = story("a")
    (figure,) = reading.figures
    (line,) = ledger.lines("figures")
    ledger.review(f"{line.id}.value", CORRECTED, "ana", to=4_200_000_000)
    two = (replace(figure, measure="exports", value=7.0), figure)
    ledger.add(document, replace(reading, figures=two), "us/2")
    values = {entry.record.measure: entry.record.value for line in ledger.lines("figures") for entry in line.entries}
    assert values == {"exports": 7.0, "trade_turnover": 4_200_000_000}
    assert ledger.check() == []


def test_a_record_that_somebody_stands_for_outlives_its_reading(ledger, story):
    document, reading = story("a")
    decide(ledger, ".place", CORRECTED, "أوش")
    ledger.add(document, replace(reading, engagements=()), "us/2")
    entry = meeting(ledger)
    assert (entry.reader, entry.record.place, entry.read.place) == ("review/1", "أوش", "بيشكيك")
    assert [review.is_asked for review in entry.reviews] == [True]
    assert ledger.check() == []
    decide(ledger, ".date", ACCEPTED, by="ben")
    ledger.add(document, reading, "us/3")
    entry = meeting(ledger)
    assert (entry.reader, entry.record.place) == ("us/3", "أوش")
    assert [review.is_asked for review in entry.reviews] == [False, False]
    assert ledger.check() == []


def test_a_rejected_record_that_is_no_longer_read_does_not_come_back(ledger, story):
    document, reading = story("a")
    decide(ledger, "", REJECTED)
    ledger.add(document, replace(reading, engagements=()), "us/2")
    assert ledger.lines("engagements") == [] and ledger.check() == []
    assert [review.current for review in ledger.reviews()] == [None]
    ledger.add(document, reading, "us/3")
    assert ledger.lines("engagements") == [] and ledger.check() == []


def test_a_revised_text_keeps_what_was_decided(ledger, story):
    document, reading = story("a")
    decide(ledger, ".place", CORRECTED, "أوش")
    moved = replace(document, text="عاجل: " + document.text)
    shifted = {
        kind: tuple(
            replace(record, evidence=Span(*(place + 6 for place in record.evidence)))
            for record in getattr(reading, kind)
        )
        for kind in ("persons", "engagements")
    }
    ledger.add(moved, replace(reading, **{**dict.fromkeys(ALL, ()), **shifted}), "us/1")
    assert meeting(ledger).record.place == "أوش" and ledger.check() == []


ALL = ("organisations", "instruments", "commitments", "figures", "statements")


@pytest.mark.parametrize(
    ("field", "ruling", "to", "reason"),
    [
        (".kind", REJECTED, None, 'the record then has no "kind"'),
        (".status", CORRECTED, "hoped", 'has the status "hoped", which the contract does not know'),
        (".date", CORRECTED, "tomorrow", 'the date "tomorrow", which is no date'),
        (".mood", ACCEPTED, None, "engagements have no 'mood', but kind, status"),
        (".date.0", ACCEPTED, None, "'date' is no list"),
        (".parties.7", REJECTED, None, "'parties' has 2 values"),
        (".parties.2", REJECTED, None, "there is nothing yet"),
        (".parties.2", CORRECTED, "RU", "'parties' has that already"),
        (".participants.0.age", REJECTED, None, "'participants' has no 'age'"),
        (".participants.0.role", CORRECTED, "boss", 'the role "boss"'),
        (".parties.x", ACCEPTED, None, "is not the id of a value"),
    ],
)
def test_what_cannot_be_is_refused(ledger, field, ruling, to, reason):
    with pytest.raises(InputError, match=re.escape(reason)):
        decide(ledger, field, ruling, to)
    assert ledger.reviews() == [] and ledger.check() == []


def test_a_ruling_on_nothing_is_refused(ledger):
    with pytest.raises(InputError, match="the ledger has no record 'e-none'"):
        ledger.review("e-none.date", ACCEPTED, "ana")


def test_the_name_under_which_reviewed_records_are_kept_is_taken(ledger, story):
    with pytest.raises(InputError, match="the reader 'review' stands for what people have decided"):
        ledger.add(*story("b"), reader="review/1")


rulings = st.tuples(
    st.sampled_from([".date", ".place", ".parties", ".parties.0", ".parties.1", ".participants.0.office", ""]),
    st.sampled_from(list(Ruling)),
)
TO = {".date": "2031-05-14", ".place": "أوش", ".parties": ["KG", "TJ"], ".participants.0.office": "الوزير"}


@settings(max_examples=15, deadline=None)
@given(st.lists(rulings, max_size=5), st.permutations(["2031-05-12", "2031-05-15", None]))
def test_it_does_not_matter_when_the_document_was_read_again(new_place, story, decided, dates):
    """Versions read one after another with reviews in between, or the last version and the reviews at once: one export,
    as long as what the reviews are about is still read."""
    document, reading = story("a")
    first = reading.engagements[0]

    def version(number):
        return replace(reading, engagements=(replace(first, date=dates[number], occasion=f"{number}"),))

    with Ledger.open(new_place(), create=True) as ledger:
        ledger.add(document, version(0), "us/0")
        ident = next(entry.id for entry in ledger.entries() if entry.id.startswith("e-"))
        for minute, (field, ruling) in enumerate(decided):
            to = TO.get(field, "KZ") if ruling is CORRECTED and field else None
            if not (ruling is CORRECTED and not field):
                moment = datetime(2031, 6, 1, 12, minute, tzinfo=UTC)
                with suppress(InputError):  # an item of a list that was rejected
                    ledger.review(f"{ident}{field}", ruling, "ana", to=to, reviewed_at=moment)
        straight = exported(ledger)
        for number in (1, 2, 0):
            ledger.add(document, version(number), f"us/{number + 1}")
            assert ledger.check() == []
        assert exported(ledger).replace('"us/1"', '"us/0"') == straight


def exported(ledger):
    return json.dumps({name: list(rows) for name, rows in files(ledger)}, ensure_ascii=False).replace("us/1", "us/0")
