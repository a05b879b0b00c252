"""What people decide follows from each other, and a later decision stands before an earlier one."""

from hypothesis import given
from hypothesis import strategies as st

from mithaq.linking.judgements import Decisions, Judgement, Verdict


def decisions(*rows):
    return Decisions(
        Judgement(left, right, Verdict(verdict), "ana", f"2031-01-{at:02}", at)
        for at, (left, verdict, right) in enumerate(rows, 1)
    )


def test_same_is_transitive():
    found = decisions(("a", "same", "b"), ("c", "same", "b"))
    assert found.same("a", "c") and not found.same("a", "d")


def test_different_holds_for_all_that_are_the_same():
    found = decisions(("a", "same", "b"), ("b", "different", "c"), ("c", "same", "d"))
    assert found.different("a", "d") and found.different("d", "b")
    assert not found.different("a", "b")


def test_a_later_judgement_on_the_same_two_stands():
    assert decisions(("a", "same", "b"), ("b", "different", "a")).different("a", "b")
    unsure = decisions(("a", "same", "b"), ("a", "unsure", "b"))
    assert not unsure.same("a", "b") and not unsure.different("a", "b")


def test_an_earlier_judgement_that_contradicts_later_ones_is_overruled_and_told():
    found = decisions(("a", "same", "c"), ("a", "same", "b"), ("b", "different", "c"))
    assert found.different("a", "c")
    assert [(j.left, j.right) for j in found.overruled] == [("a", "c")]


def test_what_is_tied_together():
    found = decisions(("a", "same", "b"), ("b", "different", "c"), ("d", "unsure", "c"))
    assert found.tied({"a"}) == {"a", "b", "c", "d"}
    assert found.tied({"z"}) == {"z"}


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(["same", "different"]), st.sampled_from("abcde"))))
def test_never_both(rows):
    found = decisions(*(row for row in rows if row[0] != row[2]))
    assert not any(found.same(a, b) and found.different(a, b) for a in "abcde" for b in "abcde")
