"""Lines of the ledger: the same whatever the order of documents, and people's judgements stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.errors import InputError
from mithaq.ledger import Ledger
from mithaq.linking.judgements import Verdict
from mithaq.linking.rules import LINKERS
from mithaq.model.document import Document
from mithaq.model.record import Commitment, Engagement, Figure, Participant, Person, Reading
from mithaq.model.span import Span

SABIRS = ("سابر تيلكوف", "صابير تلكوف", "سابير تيلكوف", "تيلكوف")
IGORS = ("إيغور ليبيدف", "ايجور ليبيديف", "ليبيدف")
TEXT = "أجرى {sabir} محادثات مع {igor} في بيشكيك، وبلغ التبادل {value} مليار دولار، وستبنى تسع مدارس في قيرغيزستان."


def tell(ident, sabir=0, igor=0, date="2031-05-12", status="held", published="2031-05-12", value=1.3):
    """A document of ours and what it says."""
    text = TEXT.format(sabir=SABIRS[sabir], igor=IGORS[igor], value=value) + f"\n{ident}"
    first, second = SABIRS[sabir], IGORS[igor]

    def words(part, last=None):
        start = text.index(part)
        return Span(start, text.index(last or part, start) + len(last or part))

    host = Participant(name=first, office="رئيس قيرغيزستان", country="KG", role="host")
    guest = Participant(name=second, office="الوزير", country="RU", role="visitor")
    reading = Reading(
        id=ident,
        published=published,
        persons=(
            Person(name=first, country="KG", office="رئيس قيرغيزستان", evidence=words(first)),
            Person(name=second, country="RU", office="الوزير", evidence=words(second)),
        ),
        engagements=(
            Engagement(
                kind="meeting",
                status=status,
                date=date,
                place="بيشكيك",
                place_country="KG",
                parties=("KG", "RU"),
                participants=(host, guest),
                evidence=words("أجرى", "بيشكيك"),
            ),
        ),
        commitments=(
            Commitment(
                kind="project",
                what="تسع مدارس في قيرغيزستان",
                actors=("KG", "RU"),
                status="agreed",
                evidence=words("وستبنى", "قيرغيزستان."),
            ),
        ),
        figures=(
            Figure(
                measure="trade_turnover",
                value=value * 10**9,
                unit="USD",
                qualifier="exact",
                period="2030",
                parties=("KG", "RU"),
                evidence=words("وبلغ", "دولار"),
            ),
        ),
    )
    return Document(text=text, id=ident, published=published, publisher=f"outlet-{ident}"), reading


def put(ledger, story, reader="us/1"):
    document, reading = story
    return ledger.add(document, reading, reader)


def lines(ledger):
    return {kind: [(line.id, [e.id for e in line.entries]) for line in ledger.lines(kind)] for kind in LINKERS}


def documents_of(ledger, kind):
    return sorted(sorted(entry.source.document.id for entry in line.entries) for line in ledger.lines(kind))


@pytest.fixture
def ledger(place):
    with Ledger.open(place, create=True) as opened:
        yield opened


@pytest.fixture
def filled(ledger):
    for told in (tell("a"), tell("b", 1, 1), tell("c", 2, 0, date="2031-06-20", published="2031-06-20")):
        put(ledger, told)
    return ledger


def test_what_tells_of_one_thing_is_one_line(filled):
    assert documents_of(filled, "persons") == [["a", "b", "c"], ["a", "b", "c"]]
    assert documents_of(filled, "engagements") == [["a", "b"], ["c"]]
    assert documents_of(filled, "figures") == [["a", "b", "c"]]
    assert filled.check() == []


def test_a_line_is_known_by_its_first_record(filled):
    for kind in LINKERS:
        for line in filled.lines(kind):
            assert line.id.lower() == line.entries[0].id
            assert {entry.source.document.id for entry in line.entries[:1]} <= {"a", "c"}


def test_an_earlier_document_gives_the_line_its_id(ledger):
    put(ledger, tell("b"))
    (old,) = ledger.lines("engagements")
    put(ledger, tell("a", published="2031-05-11", date="2031-05-12", status="planned"))
    (new,) = ledger.lines("engagements")
    assert new.id != old.id
    assert [entry.record.status for entry in new.entries] == ["planned", "held"]


told = st.builds(
    tell,
    st.just("?"),
    st.integers(0, 3),
    st.integers(0, 2),
    st.sampled_from([None, "2031-05-11", "2031-05-12", "2031-05", "2031-05-10/2031-05-13", "2031-07-01"]),
    st.sampled_from(["held", "planned", "proposed"]),
    st.sampled_from([None, "2031-05-10", "2031-05-12", "2031-07-02"]),
    st.sampled_from([1.3, 1.26, 1.34, 4.0]),
)


def renamed(stories):
    return [(replace(d, id=f"d{n}"), replace(r, id=f"d{n}")) for n, (d, r) in enumerate(stories)]


@settings(max_examples=25, deadline=None)
@given(st.lists(told, min_size=2, max_size=6).map(renamed), st.data())
def test_the_order_of_documents_does_not_matter(new_place, stories, data):
    """In any order, in one go or one by one, with a reader that came twice: the same lines with the same ids."""
    shuffled = data.draw(st.permutations(stories))
    pause = data.draw(st.integers(0, len(stories)))
    with Ledger.open(new_place(), create=True) as one:
        for story in stories:
            put(one, story)
        expected = lines(one)
    place = new_place()
    with Ledger.open(place, create=True) as two:
        for story in shuffled[:pause]:
            two.add(story[0], Reading(id=story[0].id, published=None), "us/0")
            put(two, story)
    with Ledger.open(place) as two:
        for story in shuffled[pause:]:
            put(two, story)
        assert lines(two) == expected
        assert two.check() == []


@settings(max_examples=15, deadline=None)
@given(
    st.lists(told, min_size=3, max_size=4).map(renamed),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from(list(Verdict))), min_size=1, max_size=4),
    st.data(),
)
def test_judgements_stand_whatever_is_added_when(new_place, stories, verdicts, data):
    """Judged first and filled up later, or the other way round: the same lines."""
    with Ledger.open(new_place(), create=True) as one:
        for story in stories:
            put(one, story)
        persons = sorted(entry.id for line in one.lines("persons") for entry in line.entries)
        wanted = [(persons[a], persons[b], verdict) for a, b, verdict in verdicts if a != b]
        judge(one, wanted)
        expected = lines(one)
        assert one.check() == []
    with Ledger.open(new_place(), create=True) as two:
        for story in data.draw(st.permutations(stories)):
            put(two, story)
        judge(two, wanted)
        for document, reading in stories:  # read again by a newer version that finds the same
            two.add(document, reading, "us/2")
        assert lines(two) == expected
        assert two.check() == []


def judge(ledger, wanted):
    for minute, (left, right, verdict) in enumerate(wanted):
        ledger.judge(left, right, verdict, "ana", judged_at=datetime(2031, 6, 1, 12, minute, tzinfo=UTC))


def test_different_parts_a_line_and_same_joins_two(filled):
    a, b = (entry.id for entry in filled.lines("engagements")[0].entries + filled.lines("engagements")[1].entries[:0])
    assert filled.judge(a, b, Verdict.DIFFERENT, "ana")[0] != filled.judge(a, b, Verdict.DIFFERENT, "ben")[1]
    assert documents_of(filled, "engagements") == [["a"], ["b"], ["c"]]
    last = next(line.id for line in filled.lines("engagements") if line.entries[0].source.document.id == "c")
    one, two = filled.judge(a, last, Verdict.SAME, "ana")
    assert one == two
    assert documents_of(filled, "engagements") == [["a", "c"], ["b"]]
    assert [j.by for j in filled.judgements()] == ["ana", "ben", "ana"]
    assert filled.check() == []


def test_different_follows_for_all_that_were_found_the_same(filled):
    first, second, third = sorted(
        entry.id for line in filled.lines("persons") for entry in line.entries if entry.record.country == "KG"
    )
    filled.judge(first, second, Verdict.SAME, "ana")
    filled.judge(second, third, Verdict.DIFFERENT, "ana")
    kyrgyz = [line for line in filled.lines("persons") if line.entries[0].record.country == "KG"]
    assert sorted(len(line.entries) for line in kyrgyz) == [1, 2]


def test_an_unsure_judgement_leaves_it_to_the_rules(filled):
    before = lines(filled)
    a, b = (entry.id for line in filled.lines("engagements") for entry in line.entries if len(line.entries) == 2)
    filled.judge(a, b, Verdict.DIFFERENT, "ana")
    filled.judge(a, b, Verdict.UNSURE, "ana")
    assert lines(filled) == before


def test_a_judgement_outlives_a_newer_reading_in_other_words(filled):
    a, b = (entry.id for line in filled.lines("engagements") for entry in line.entries if len(line.entries) == 2)
    filled.judge(a, b, Verdict.DIFFERENT, "ana")
    document, reading = tell("b", 1, 1)
    (meeting,) = reading.engagements
    shorter = replace(meeting, evidence=Span(meeting.evidence.start, meeting.evidence.stop - 3))
    filled.add(document, replace(reading, engagements=(shorter,)), "us/2")
    assert documents_of(filled, "engagements") == [["a"], ["b"], ["c"]]
    assert filled.check() == []


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [("E-none", "a", "is the id of no line"), ("a", "a", "are one record"), ("a", "person", "is one of the")],
)
def test_judgements_on_nothing_are_refused(filled, left, right, reason):
    ids = {"a": filled.lines("engagements")[0].id, "person": filled.lines("persons")[0].id}
    with pytest.raises(InputError, match=reason):
        filled.judge(ids.get(left, left), ids[right], Verdict.SAME, "ana")
    assert filled.judgements() == []


def test_a_revised_document_leaves_its_lines(filled):
    document, reading = tell("b", 1, 1, date="2031-09-01", published="2031-09-02")
    filled.add(document, reading, "us/1")
    assert documents_of(filled, "engagements") == [["a"], ["b"], ["c"]]
    assert filled.check() == []


def test_two_readers_of_one_document_are_on_one_line(ledger):
    document, reading = tell("a")
    ledger.add(document, reading, "us/1")
    ledger.add(document, reading, "ana/1")
    for kind in ("persons", "engagements", "commitments", "figures"):
        assert all({entry.reader for entry in line.entries} == {"us/1", "ana/1"} for line in ledger.lines(kind))


def test_a_ledger_from_before_is_linked_when_it_is_opened(filled, place, outdate):
    expected = lines(filled)
    filled.close()
    outdate(place, 1)
    with Ledger.open(place) as ledger:
        assert lines(ledger) == expected
        assert ledger.check() == []


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE link_nodes SET line = 'E-0' WHERE type = 'engagements'", "its id is not that of its first record"),
        ("DELETE FROM link_records WHERE document = 'a'", "a record that is on no line"),
        ("DELETE FROM link_nodes WHERE type = 'figures'", "a linked record of a node that is not there"),
    ],
)
def test_check_finds_broken_lines(filled, place, meddle, damage, found):
    meddle(place, damage)
    assert any(found in problem for problem in filled.check())


def test_adding_a_document_compares_it_with_few(ledger):
    """Documents of other times and parties cost nothing: no edge leads to them."""
    for number in range(40):
        put(ledger, tell(f"d{number:02}", date=f"20{40 + number}-05-12", published=f"20{40 + number}-05-12"))
    assert len(ledger.lines("engagements")) == 40
    assert all(a != b for a, b in combinations([line.id for line in ledger.lines("engagements")], 2))
