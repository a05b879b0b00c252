import importlib
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mithaq.model.record import Engagement
from mithaq.model.span import Span
from mithaq.records.confidence import TYPE, probability

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def calibrate():
    sys.path.insert(0, str(ROOT / "tools"))
    yield importlib.import_module("calibrate")
    sys.path.remove(str(ROOT / "tools"))


def seen(calibrate, right, wrong, *signals):
    outcomes = [True] * right + [False] * wrong
    return [calibrate.Seen(f"{signals}{n}", "persons", signals, good, good) for n, good in enumerate(outcomes)]


def test_a_type_is_pulled_towards_one_half(calibrate):
    assert probability(calibrate.learn(seen(calibrate, 85, 5)), []) == pytest.approx(0.9, abs=0.01)  # 90 of 100


def test_what_was_seen_often_counts_more_than_what_was_seen_once(calibrate):
    often, once, rest = ("pattern", "a.often"), ("pattern", "a.once"), ("pattern", "a.rest")
    points = calibrate.learn(
        [*seen(calibrate, 60, 0, often), *seen(calibrate, 1, 0, once), *seen(calibrate, 30, 30, rest)]
    )
    assert points[often] > points[once] > 0 > points[rest]


def test_a_signal_that_all_records_share_tells_nothing(calibrate):
    assert set(calibrate.learn(seen(calibrate, 8, 2, ("pattern", "a.b")))) == {TYPE}


def test_the_tables_weigh_what_is_right_against_what_is_kept(calibrate):
    good, bad = ("pattern", "a.good"), ("pattern", "a.bad")
    rows = [*seen(calibrate, 100, 0, good), *seen(calibrate, 0, 100, bad)]
    table = calibrate.tables({"persons": rows}).splitlines()
    assert table[2].startswith("| persons, 200 | 0.50 | 1.00 of 50 % |")
    assert table[2] == table[6]  # nothing found that is not right


def test_the_page_has_the_tables_of_every_annotated_type(calibrate):
    page = (ROOT / "docs/confidence.md").read_text(encoding="utf-8")
    tables = page.partition("<!-- tables -->")[2].partition("<!-- end of tables -->")[0]
    assert [kind for kind in calibrate.DECIDING if tables.count(f"| {kind}, ") != 2] == []


def test_a_verdict_holds_while_the_record_is_read_so(calibrate):
    from compared import key

    one = Engagement(evidence=Span(0, 1), kind="meeting", status="held", date="2025-11-26", parties=("KG", "RU"))
    assert key("engagements", one) == key("engagements", replace(one, place="بيشكيك", topics=("trade",)))
    assert key("engagements", one) != key("engagements", replace(one, date="2025-11-27"))


def test_records_of_general_news_stand_apart(calibrate):
    rows = seen(calibrate, 20, 0, ("pattern", "a.b")) + [
        calibrate.Seen(f"n{n}", "persons", (("pattern", "a.c"),), False, False, news=True) for n in range(20)
    ]
    table = calibrate.tables({"persons": rows})
    assert "\n| persons, 20 | 1.00 |" in table and table.count("\n| persons in general news, 20 | 0.00 |") == 1
