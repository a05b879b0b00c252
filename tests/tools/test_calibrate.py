import importlib.util
import sys
from pathlib import Path

import pytest

from mithaq.records.confidence import TYPE, probability

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def calibrate():
    spec = importlib.util.spec_from_file_location("calibrate", ROOT / "tools/calibrate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["calibrate"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["calibrate"]


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
