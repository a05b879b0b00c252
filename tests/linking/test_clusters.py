"""Groups do not depend on the order of anything, and doubt joins nobody."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.linking.clusters import clusters

NODES = "abcdefgh"
pairs = st.sampled_from(list(combinations(NODES, 2)))


def never(apart):
    return lambda a, b: (min(a, b), max(a, b)) in apart


def test_links_join_and_rivals_are_kept_apart():
    assert clusters("abc", {("a", "b"): 90, ("b", "c"): 90}, never(set())) == [("a", "b", "c")]
    assert clusters("abc", {("a", "b"): 90, ("b", "c"): 80}, never({("a", "c")})) == [("a", "b"), ("c",)]


def test_who_could_be_one_of_two_is_neither():
    links = {("a", "b"): 40, ("a", "c"): 40}
    assert clusters("abc", links, never({("b", "c")})) == [("a",), ("b",), ("c",)]
    assert clusters("abc", links, never(set())) == [("a", "b", "c")]


def test_a_slightly_weaker_rival_is_a_rival_still():
    links = {("a", "b"): 65, ("a", "c"): 55}
    assert clusters("abc", links, never({("b", "c")})) == [("a",), ("b",), ("c",)]
    assert clusters("abc", {**links, ("a", "c"): 30}, never({("b", "c")})) == [("a", "b"), ("c",)]


def test_a_decision_stands_before_every_rule():
    assert clusters("ab", {}, never({("a", "b")}), [("a", "b")]) == [("a", "b")]


@settings(deadline=None)
@given(
    st.dictionaries(pairs, st.sampled_from([40, 55, 60, 75, 90])),
    st.frozensets(pairs),
    st.permutations(NODES),
    st.data(),
)
def test_the_order_of_nodes_and_links_does_not_matter(links, apart, nodes, data):
    shuffled = dict(data.draw(st.permutations(list(links.items()))))
    expected = clusters(NODES, links, never(apart))
    assert clusters(nodes, shuffled, never(apart)) == expected
    assert sorted(node for group in expected for node in group) == sorted(NODES)
    assert not any(pair in apart for group in expected for pair in combinations(group, 2))


def test_of_two_records_that_only_their_text_keeps_apart_the_stronger_is_joined():
    apart = never({("b", "c")})
    links = {("a", "b"): 65, ("a", "c"): 55, ("b", "c"): 60}
    assert clusters("abc", links, apart, contradicts=never(set())) == [("a", "b"), ("c",)]
    assert clusters("abc", links, apart, contradicts=apart) == [("a",), ("b",), ("c",)]
    even = {**links, ("a", "c"): 65}
    assert clusters("abc", even, apart, contradicts=never(set())) == [("a",), ("b",), ("c",)]
