"""Two records that can be linked have a key in common, or they would never be compared."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq import pipeline
from mithaq.linking.rules import LINKERS
from mithaq.linking.told import Told, moment
from mithaq.linking.wording import couples, shared
from mithaq.model.document import Document
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Person
from mithaq.model.span import Span
from mithaq.sources.files import documents

STEMS = "تجر بترل لغة كهرب فلح مدرس طرق بنك جسر لقح"  # some begin with what could be a preposition
AGAIN = {  # as another source could tell it, a while later
    Engagement: {"place": None, "date": None, "status": "held"},
    Instrument: {"status": "ratified", "date": None, "count": None},
    Commitment: {"due": None, "status": "under_way"},
    Figure: {"period": None, "qualifier": "about"},
}


@pytest.fixture(scope="module")
def told():
    """The records of the samples, and each once more as another outlet has it."""
    found = []
    path = files("mithaq").joinpath("samples", "readouts.jsonl")
    for document in documents([str(path)]):
        assert isinstance(document, Document)
        reading = pipeline.read(document)
        for kind in LINKERS:
            records = getattr(reading, kind)
            when = moment(document.published, records)
            for n, record in enumerate(records):
                quote = record.evidence.of(document.text)
                for outlet, version in enumerate((record, replace(record, **AGAIN.get(type(record), {})))):
                    found.append((kind, Told(f"{n}", version, f"{document.id}-{outlet}", "us", when, quote)))
    return found


@pytest.mark.parametrize("kind", ["organisations", "engagements", "instruments", "commitments"])
def test_what_is_linked_has_a_key_in_common(told, kind):
    linker = LINKERS[kind]
    views = sorted({linker.view(row) for its, row in told if its == kind}, key=repr)
    concerned = [view for view in views if getattr(view, "parties", True)]  # what concerns nobody is never compared
    linked = [(a, b) for a, b in combinations(concerned, 2) if linker.compare(a, b) > 0]
    assert linked, "the samples have records that are linked"
    assert [(a, b) for a, b in linked if not linker.keys(a) & linker.keys(b)] == []


def test_claims_of_one_amount_are_compared_whatever_the_period(told):
    linker = LINKERS["figures"]
    claims = [row for kind, row in told if kind == "figures"]
    views = [linker.view(replace(row, record=replace(row.record, value=4_100_000_000))) for row in claims]
    linked = [(a, b) for a, b in combinations(sorted(set(views), key=repr), 2) if linker.compare(a, b) > 0]
    assert linked and [(a, b) for a, b in linked if not linker.keys(a) & linker.keys(b)] == []


def stem_sets():
    """Sets of stems, each in one form: plain, or with a preposition in front."""
    chosen = st.dictionaries(st.sampled_from(STEMS.split()), st.sampled_from(["", "ب"]), max_size=6)
    return chosen.map(lambda fronts: {front + stem for stem, front in fronts.items()})


@given(stem_sets(), stem_sets(), st.sets(st.sampled_from(STEMS.split())))
def test_what_two_sets_of_stems_share_does_not_depend_on_which_comes_first(a, b, doubled):
    twice = frozenset(a) | {"ب" + stem for stem in doubled}  # one text may have the stem in both forms
    assert shared(twice, frozenset(b)) == shared(frozenset(b), twice)


@pytest.mark.parametrize("kind", list(LINKERS))
def test_comparisons_do_not_depend_on_which_comes_first(told, kind):
    linker = LINKERS[kind]
    views = sorted({linker.view(row) for its, row in told if its == kind}, key=repr)
    pairs = list(combinations(views, 2))
    assert pairs and [(a, b) for a, b in pairs if linker.compare(a, b) != linker.compare(b, a)] == []


def test_two_banks_that_open_offices_in_one_city_are_not_one(tell):
    rules = LINKERS["commitments"]
    office = Commitment(
        kind="project", what="افتتاح مكتب إقليمي في مدينة طشقند", status="completed", evidence=Span(0, 1)
    )
    one, other, again = (
        rules.view(tell(replace(office, actors=(bank,)))) for bank in ("بنك الحرير", "بنك السلام", "بنك الحرير")
    )
    assert rules.compare(one, other) == 0 < rules.compare(one, again)


@given(stem_sets(), stem_sets())
def test_two_shared_stems_are_a_couple_of_both(a, b):
    if shared(frozenset(a), frozenset(b)) >= 2:
        assert couples(a) & couples(b)


def test_names_without_a_country_that_leave_out_the_middle_meet():
    rules = LINKERS["persons"]
    views = [
        rules.view(Told("x", Person(name=name, country=None, office=None, evidence=Span(0, 1)), "a", "us", None, ""))
        for name in ("سلطان بن عبدالرحمن المرشد", "سلطان المرشد")
    ]
    assert rules.compare(*views) > 0 and rules.keys(views[0]) & rules.keys(views[1])
