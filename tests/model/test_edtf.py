"""Dates of every grain: which days they allow, how they sort, which can meet."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.model.edtf import LAST, Point, around, can_meet, days, first_day, is_day, is_edtf, iso_day, order, point


def the_days(edtf):
    found = days(edtf)
    assert found is not None
    return found


DAY = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@st.composite
def points(draw):
    when = draw(DAY)
    season = f"{when.year}-{draw(st.integers(21, 24))}"
    return draw(st.sampled_from([when.isoformat(), when.isoformat()[:7], when.isoformat()[:4], season]))


@pytest.mark.parametrize(
    ("first", "last", "is_exact", "edtf"),
    [
        ("2025-11-26", "2025-11-26", True, "2025-11-26"),
        ("2024-02-01", "2024-02-29", False, "2024-02"),
        ("2030-01-01", "2030-12-31", False, "2030"),
        ("2026-03-01", "2026-05-31", False, "2026-21"),
        ("2026-09-01", "2026-11-30", False, "2026-23"),
        ("2027-12-01", "2028-02-29", False, "2027-24"),
        ("2025-11-25", "2025-11-27", True, "2025-11-25/2025-11-27"),
        ("2022-01-01", "2024-12-31", False, "2022/2024"),
        ("2025-11-25", "2025-12-01", True, "2025-11-25/.."),
        ("2025-11-25", "2025-12-01", True, "2025-11-25/"),
        ("2025-11-19", "2025-11-25", True, "../2025-11-25"),
    ],
)
def test_the_days_of_a_date(first, last, is_exact, edtf):
    found = the_days(edtf)
    assert (iso_day(found.first), iso_day(found.last), found.is_exact) == (first, last, is_exact)
    assert is_edtf(edtf)


@pytest.mark.parametrize("text", ["", "..", "../..", "/", "2025-13", "2025-02-30", "2025-1", "0000", "2025?", "soon"])
def test_what_is_no_date_has_no_days(text):
    assert days(text) is None
    assert not is_edtf(text)


@pytest.mark.parametrize("text", ["2025/soon", "soon/2025", "/2025", "2025-11-26T10:00", "2025/2026/2027"])
def test_what_no_record_may_carry(text):
    assert not is_edtf(text)


@pytest.mark.parametrize(
    ("expected", "edtf"),
    [
        (Point(2025), "2025"),
        (Point(2025, 11), "2025-11"),
        (Point(2025, 11, 26), "2025-11-26"),
        (Point(2025, 23), "2025-23"),
        (None, "2025/2026"),
        (None, "2025-"),
    ],
)
def test_a_point_taken_apart(expected, edtf):
    assert point(edtf) == expected
    assert bool(expected and expected.is_season) == (edtf == "2025-23")


@pytest.mark.parametrize(
    ("expected", "edtf"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05-00", "2031-05"),
        ("2031-00-00", "2031"),
        ("2031-09-00", "2031-23"),
        ("2031-12-00", "2031-24"),
        ("2030-00-00", "2030/2031"),
        ("2030-01-01", "2030-01-01/.."),
        ("2031-00-00", "../2031"),
        (LAST, None),
        (LAST, ""),
        (LAST, "../.."),
    ],
)
def test_order(expected, edtf):
    assert order(edtf) == expected


@pytest.mark.parametrize(
    ("expected", "edtf"),
    [
        (date(2025, 11, 26), "2025-11-26"),
        (date(2025, 11, 1), "2025-11"),
        (date(2026, 9, 1), "2026-23"),
        (date(2025, 11, 25), "2025-11-25/.."),
        (None, "../2025-11-25"),
        (None, None),
    ],
)
def test_the_first_day(expected, edtf):
    assert first_day(edtf) == expected


@pytest.mark.parametrize(
    ("meet", "one", "other"),
    [
        (True, "2025-11-26", "2025-11"),
        (True, "2025-11-25/2025-11-27", "2025-11-27"),
        (False, "2025-11-25/2025-11-27", "2025-11-28"),
        (True, "2026-23", "2026-10-05"),
        (False, "2026-23", "2026-12"),
        (True, "2025-11-25/..", "2031"),
        (False, "2025-11-25/..", "2024"),
        (True, "../2025", "1999"),
        (True, "2025", "some day"),
    ],
)
def test_dates_that_can_share_a_day(meet, one, other):
    assert can_meet(one, other) is can_meet(other, one) is meet


def test_days_about_a_day():
    assert around("2025-11-26", 1, 2) == (*(date(2025, 11, day).toordinal() for day in (25, 28)), False)
    assert around(None, 1, 2) is None


def test_months_and_slack():
    assert the_days("2025-11-30/2026-01-01").months() == ["2025-11", "2025-12", "2026-01"]
    one, other = the_days("2025-11-26"), the_days("2025-11-29")
    assert not one.meets(other, slack=2) and one.meets(other, slack=3)
    assert the_days("2024-02").length == 29


@given(points(), points())
def test_an_interval_holds_its_start_and_meets_it(one, other):
    start, stop = sorted((one, other), key=lambda edtf: the_days(edtf).first)
    span = the_days(f"{start}/{stop}")
    assert span.first == the_days(start).first and span.last >= the_days(stop).last
    assert can_meet(f"{start}/{stop}", start) and is_edtf(f"{start}/{stop}")


@given(DAY, DAY)
def test_days_sort_as_the_calendar_has_them(one, other):
    assert (order(one.isoformat()) < order(other.isoformat())) == (one < other)


@given(points())
def test_no_date_comes_last(edtf):
    assert order(edtf) < LAST == order(None)


@given(DAY, st.integers(0, 400))
def test_days_apart_do_not_meet(when, gap):
    later = when + timedelta(gap)
    assert can_meet(when.isoformat(), later.isoformat()) == (gap == 0)


def test_a_day_is_neither_a_month_nor_an_interval() -> None:
    told = ["2025-11-26", "2025-11", "2025", "2025-11-25/2025-11-26", "../2025-11-26", None]
    assert [is_day(date) for date in told] == [True, False, False, False, False, False]
