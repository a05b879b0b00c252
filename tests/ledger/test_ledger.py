"""What the ledger keeps, and that adding in any order and any number of times comes to the same."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.analysis.pair import dossier
from mithaq.errors import InputError, LedgerError
from mithaq.ledger import Ledger, Outcome
from mithaq.ledger.rows import CLASSES, dump, load, values
from mithaq.ledger.schema import VERSION, Engine, migration
from mithaq.model.record import RECORD_TYPES, Figure, Reading
from mithaq.model.span import Span

NOON = datetime(2031, 5, 20, 12, tzinfo=UTC)


@pytest.fixture
def ledger(place):
    with Ledger.open(place, create=True) as opened:
        yield opened


def test_what_is_added_comes_back(ledger, story):
    document, reading = story("a")
    assert ledger.add(document, reading, "mithaq/1", added_at=NOON) is Outcome.ADDED
    (source,) = ledger.documents()
    assert source.document == document
    assert source.added_at == "2031-05-20T12:00:00+00:00"
    entries = ledger.entries()
    assert [entry.record for entry in entries] == [r for kind in RECORD_TYPES for r in getattr(reading, kind)]
    assert {entry.reader for entry in entries} == {"mithaq/1"}
    assert all(entry.quote and entry.quote in document.text for entry in entries)
    assert ledger.check() == []


def test_the_moment_is_kept_in_utc(ledger, story):
    add(ledger, story("a"), added_at=NOON.astimezone(timezone(timedelta(hours=6))))
    (source,) = ledger.documents()
    assert source.added_at == "2031-05-20T12:00:00+00:00"


def test_adding_again_changes_nothing(ledger, story):
    document, reading = story("a")
    assert not ledger.knows(document, "mithaq/1")
    ledger.add(document, reading, "mithaq/1", added_at=NOON)
    before = contents(ledger)
    assert ledger.knows(document, "mithaq/1")
    assert ledger.add(document, reading, "mithaq/1") is Outcome.UNCHANGED
    assert contents(ledger) == before


def test_a_newer_reader_replaces_its_own_records_only(ledger, story):
    document, reading = story("a")
    ledger.add(document, reading, "mithaq/1")
    ledger.add(document, replace(reading, persons=(), figures=()), "desk/1")
    assert not ledger.knows(document, "mithaq/2")
    assert ledger.add(document, replace(reading, engagements=()), "mithaq/2") is Outcome.REPLACED
    found = {(entry.reader, type(entry.record).__name__) for entry in ledger.entries()}
    assert ("mithaq/2", "Figure") in found and ("mithaq/2", "Engagement") not in found
    assert ("desk/1", "Engagement") in found and ("desk/1", "Figure") not in found
    assert not any(reader == "mithaq/1" for reader, _ in found)
    assert ledger.check() == []


def test_a_record_that_a_newer_reader_finds_again_keeps_its_id(ledger, story):
    document, reading = story("a")
    ledger.add(document, reading, "mithaq/1")
    before = {entry.id for entry in ledger.entries()}
    ledger.add(document, replace(reading, persons=reading.persons[1:]), "mithaq/2")
    after = {entry.id for entry in ledger.entries()}
    assert after < before and len(before - after) == 1


def test_a_changed_text_becomes_a_revision(ledger, story):
    document, reading = story("a")
    ledger.add(document, reading, "mithaq/1")
    longer = replace(document, text=document.text + "\nوغادر الضيف مساء.")
    assert ledger.add(longer, reading, "mithaq/1") is Outcome.REVISED
    assert [source.document for source in ledger.documents()] == [longer]
    assert len(ledger.entries()) == sum(len(getattr(reading, kind)) for kind in RECORD_TYPES)
    assert ledger.add(document, reading, "mithaq/1") is Outcome.UNCHANGED, "the old text is still known"
    assert [source.document for source in ledger.documents()] == [longer]
    assert ledger.check() == []


def test_a_publication_date_that_turns_up_later_is_a_revision(ledger, story):
    document, reading = story("a")
    ledger.add(replace(document, published=None), reading, "mithaq/1")
    assert ledger.add(document, reading, "mithaq/1") is Outcome.REVISED
    (source,) = ledger.documents()
    assert source.document.published == document.published


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": "نص آخر لا صلة له بالأول ولا كلمة منه فيه"}, "quite another text"),
        ({"publisher": "بريد"}, "stands in the ledger for a document of 'ساعي'"),
    ],
)
def test_another_document_under_a_known_id_is_refused(ledger, story, change, message):
    document, reading = story("a")
    ledger.add(document, reading, "mithaq/1")
    before = contents(ledger)
    other = replace(document, **change)
    with pytest.raises(InputError, match=message):
        ledger.add(other, replace(reading, **dict.fromkeys(RECORD_TYPES, ())), "mithaq/1")
    assert contents(ledger) == before


def test_many_at_once_are_as_one_by_one(new_place, story):
    told = [story(f"doc-{number}", day=10 + number % 3) for number in range(6)]
    document, reading = told[2]
    told += [told[0], (replace(document, text=document.text + " ثم غادر."), reading)]  # known, and revised
    told.insert(3, (replace(document, text="نص آخر لا صلة له بالأول ولا كلمة منه فيه"), Reading("doc-2", None)))
    with Ledger.open(new_place(), create=True) as one:
        expected: list[str] = []
        for document, reading in told:
            try:
                expected.append(one.add(document, reading, "mithaq/1", added_at=NOON))
            except InputError as error:
                expected.append(str(error))
        with Ledger.open(new_place(), create=True) as two:
            outcomes = two.add_all(told, "mithaq/1", added_at=NOON)
            assert list(map(str, outcomes)) == expected
            assert contents(two) == contents(one) and two.check() == []
            assert [line.id for line in two.lines("engagements")] == [line.id for line in one.lines("engagements")]
    assert "quite another text" in expected[3] and expected[-2:] == [Outcome.UNCHANGED, Outcome.REVISED]


def test_a_document_without_an_id_gets_one_from_its_content(ledger, story):
    document, reading = story("")
    assert ledger.add(document, reading, "mithaq/1") is Outcome.ADDED
    assert ledger.add(document, reading, "mithaq/1") is Outcome.UNCHANGED
    assert add(ledger, story("", day=13)) is Outcome.ADDED
    ids = [source.document.id for source in ledger.documents()]
    assert len(ids) == 2 and all(ident.startswith("sha-") for ident in ids)


@pytest.mark.parametrize("span", [Span(0, 10_000), Span(5, 5), Span(-3, 4), Span(9, 2)])
def test_evidence_outside_the_text_is_refused(ledger, story, span):
    document, reading = story("a")
    bad = replace(reading, persons=(replace(reading.persons[0], evidence=span),))
    with pytest.raises(InputError, match="one of the persons is not in the text"):
        ledger.add(document, bad, "mithaq/1")
    assert list(ledger.documents()) == []


@pytest.mark.parametrize("char", ["\0", "\ud800"])
def test_a_text_that_no_database_can_hold_is_refused(ledger, story, char):
    document, reading = story("a")
    with pytest.raises(InputError, match="'a'"):
        ledger.add(replace(document, text=document.text + char), reading, "mithaq/1")
    assert list(ledger.documents()) == []


def test_every_value_has_its_words(ledger, story):
    document, reading = story("a")
    ledger.add(document, reading, "mithaq/1")
    rows = ledger._store.execute("SELECT field, position, value, number, start, stop FROM record_values")
    found = {(field, position): (value, number) for field, position, value, number, _, _ in rows}
    assert found["parties", 1] == ("RU", None)
    assert found["participants.office", 1] == ("الوزير", None)
    assert found["value", 0] == ("4100000000", 4.1e9)
    assert found["quote", 0] == ("false", None)
    assert ("occasion", 0) not in found, "what is unknown is not a value"
    assert all(document.text[start:stop] for *_, start, stop in rows)


def test_records_come_back_from_their_json(story):
    _, reading = story("a")
    for kind in CLASSES:
        for record in getattr(reading, kind):
            assert load(kind, dump(record)) == record
            assert len({(v.field, v.position) for v in values(record)}) == len(list(values(record)))


def test_a_whole_number_stays_whole(story):
    _, reading = story("a")
    figure = load("figures", dump(reading.figures[0]))
    assert isinstance(figure, Figure) and isinstance(figure.value, int)


def test_two_records_on_the_same_words_are_two(ledger, story):
    document, reading = story("a")
    figure = reading.figures[0]
    ledger.add(document, replace(reading, figures=(figure, replace(figure, measure="exports"))), "mithaq/1")
    assert len({entry.id for entry in ledger.entries() if isinstance(entry.record, Figure)}) == 2


def test_naming_takes_in_regions(ledger, story):
    add(ledger, story("state"))
    add(ledger, story("region", codes=("KG", "RU-SA")))
    add(ledger, story("other", codes=("KG", "RUX")))

    def ids(*codes):
        return {entry.source.document.id for entry in ledger.entries(naming=codes)}

    assert ids("kg", "ru") == {"state", "region"}
    assert ids("KG", "RU-SA") == {"region"}
    assert ids("RU") == {"state", "region"}
    assert ids("KG", "UZ") == set()
    assert ledger.parties() == ["KG", "RU", "RU-SA", "RUX", "شركة غازنفط"]


def test_the_index_of_parties_is_used(ledger, story):
    add(ledger, story("a"))
    if ledger._store.engine == "postgres":  # which else reads a table as small as this from end to end
        ledger._store.execute("SET enable_seqscan = off")
    plan = ledger._store.execute(
        f"""EXPLAIN {"QUERY PLAN" if ledger._store.engine == "sqlite" else ""} SELECT v.record FROM record_values v
           WHERE v.field IN ('parties', 'actors') AND lower(v.value) = 'kg'"""
    )
    assert "record_values_by_party" in json.dumps(plan)


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(5)), st.lists(st.integers(0, 4), max_size=4))
def test_order_and_repetition_do_not_matter(new_place, story, order, again):
    def fill(numbers):
        with Ledger.open(new_place(), create=True) as ledger:
            for number in numbers:
                add(ledger, story(f"doc-{number}", day=10 + number % 3), added_at=NOON)
            return dossier(ledger, "KG", "RU"), contents(ledger)

    assert fill([*order, *again]) == fill(range(5))


def test_every_migration_is_known():
    numbers = {int(f.name[:4]) for f in (files("mithaq.ledger") / "migrations").iterdir() if ".sql" in f.name}
    assert sorted(numbers) == list(range(1, VERSION + 1))
    for engine in get_args(Engine):
        assert all(migration(number, engine) for number in numbers)


def test_a_ledger_opens_again(place, story):
    with Ledger.open(place, create=True) as ledger:
        add(ledger, story("a"))
        before = contents(ledger)
    with Ledger.open(place) as ledger:
        assert contents(ledger) == before
    if isinstance(place, Path):
        assert [file.name for file in place.parent.iterdir()] == [place.name], "nothing is left beside the file"


def test_reading_goes_on_while_someone_writes(place, story):
    with Ledger.open(place, create=True) as one, Ledger.open(place, wait=0.1) as two:
        add(one, story("a"))
        with one._store.transaction():
            assert len(list(two.documents())) == 1
            with pytest.raises(LedgerError, match="another process is writing"):
                add(two, story("b"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("UPDATE documents SET text = replace(text, 'بيشكيك', 'موسكو')", "not those that were added"),
        ("UPDATE documents SET text = substr(text, 1, 30)", "is not in the text"),
        ("UPDATE records SET quote = 'x' WHERE type = 'persons' AND position = 0", "is not the quoted words"),
        ("UPDATE records SET start = start + 1, quote = substr(quote, 2)", "other evidence than its row"),
        ("UPDATE records SET data = '{' WHERE type = 'figures'", "cannot be read"),
        ("UPDATE records SET type = 'rumours' WHERE type = 'figures'", "'rumours' is no type of record"),
        ("UPDATE record_values SET value = 'US' WHERE value = 'RU'", "the value 1 of 'parties' is not the one"),
        ("UPDATE record_values SET start = 0, stop = 3 WHERE field = 'title'", "not within its evidence"),
        ("DELETE FROM record_values WHERE field = 'title'", "the value 0 of 'title' is not the one"),
        ("DELETE FROM records WHERE type = 'figures'", "a value of a record that is not there"),
        ("DELETE FROM readings", "a record of a reading that is not there"),
        ("DELETE FROM documents", "a reading of a document that is not there"),
        ("UPDATE documents SET is_current = 0", "a document without a current revision"),
        ("DELETE FROM readings; DELETE FROM records; DELETE FROM record_values", "a document that nobody has read"),
    ],
)
def test_check_finds_what_is_wrong(place, story, meddle, change, message):
    with Ledger.open(place, create=True) as ledger:
        add(ledger, story("a"))
    meddle(place, change)
    with Ledger.open(place) as ledger:
        assert any(message in problem for problem in ledger.check())


def contents(ledger):
    """All rows of the ledger, without the accident of their order."""
    tables = ("documents", "readings", "records", "record_values")
    return {table: sorted(map(repr, ledger._store.execute(f"SELECT * FROM {table}"))) for table in tables}


def add(ledger, told, **options):
    document, reading = told
    return ledger.add(document, reading, "mithaq/1", **options)
