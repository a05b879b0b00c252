"""From comparisons of two to groups of many, the same whatever order the comparisons come in.

Links are taken level by level, the strongest first. Two groups become one unless any two of their members rule it out.
Below `SURE`, a group that could go to either of two rivals goes to neither: an "ambassador Karimov" who may be one of
two men stays by himself until somebody decides. Two that nothing keeps apart but that one text tells of both (its
headline and its third sentence, maybe) are rivals only when they are equally strong; else the stronger one has it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import combinations

from mithaq.linking.linker import SURE

Pair = tuple[str, str]
Rule = Callable[[str, str], bool]

_MARGIN = 20  # a link that is weaker by no more than this is a rival still


def clusters(
    nodes: Iterable[str],
    links: Mapping[Pair, int],
    rules_out: Rule,
    same: Iterable[Pair] = (),
    contradicts: Rule | None = None,
) -> list[tuple[str, ...]]:
    """The groups of `nodes`, each in order. `links` gives a weight to ordered pairs, `same` those decided by people.

    `contradicts` says which of those that are ruled out are two things for sure, in view of what they say; without it
    all of them are.
    """
    groups = _Groups(nodes, rules_out)
    rivals = contradicts or rules_out
    for a, b in sorted(same):
        groups.join(groups.of(a), groups.of(b))
    for level in sorted(set(links.values()), reverse=True):
        pairs = sorted(pair for pair, weight in links.items() if weight == level)
        asked = {tuple(sorted((groups.of(a), groups.of(b)))) for a, b in pairs}
        wanted = sorted((a, b) for a, b in asked if a != b and not groups.apart(a, b))
        doubtful = _doubtful(wanted, _asked(links, level - _MARGIN, groups), groups, rivals) if level < SURE else ()
        for a, b in wanted:
            first, second = groups.of(a), groups.of(b)
            if first != second and not {a, b}.intersection(doubtful) and not groups.apart(first, second):
                groups.join(first, second)
    return groups.all()


def _asked(links: Mapping[Pair, int], least: int, groups: _Groups) -> set[Pair]:
    """The pairs of groups that links of some weight ask for."""
    asked = {(groups.of(a), groups.of(b)) for (a, b), weight in links.items() if weight >= least}
    return {(a, b) for a, b in asked if a != b and not groups.apart(a, b)}


def _doubtful(
    wanted: Collection[Pair], possible: Collection[Pair], groups: _Groups, contradicts: Rule
) -> frozenset[str]:
    """The groups that could join either of two others which are not one."""
    suitors, weaker = _suitors(wanted), _suitors([*wanted, *possible])
    return frozenset(
        group
        for group in suitors
        if any(groups.apart(a, b) for a, b in combinations(sorted(suitors[group]), 2))
        or any(groups.any_two(a, b, contradicts) for a, b in combinations(sorted(weaker[group]), 2))
    )


def _suitors(pairs: Iterable[Pair]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found


class _Groups:
    """Disjoint groups, each known by its least member."""

    def __init__(self, nodes: Iterable[str], rules_out: Rule) -> None:
        self._members = {node: [node] for node in nodes}
        self._group = {node: node for node in self._members}
        self._rules_out = rules_out
        self._known: dict[Pair, bool] = {}

    def of(self, node: str) -> str:
        return self._group[node]

    def join(self, a: str, b: str) -> None:
        if a == b:
            return
        kept, gone = min(a, b), max(a, b)
        for member in self._members[gone]:
            self._group[member] = kept
        self._members[kept] += self._members.pop(gone)
        self._known = {pair: apart for pair, apart in self._known.items() if apart and not {a, b} & set(pair)}

    def apart(self, a: str, b: str) -> bool:
        """Whether some member of one is never the same as some member of the other."""
        if a == b:
            return False
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            self._known[pair] = self.any_two(a, b, self._rules_out)
        return self._known[pair]

    def any_two(self, a: str, b: str, rule: Rule) -> bool:
        """Whether a rule says so of some member of one and some member of the other."""
        return any(rule(x, y) for x in self._members[a] for y in self._members[b])

    def all(self) -> list[tuple[str, ...]]:
        return sorted(tuple(sorted(members)) for members in self._members.values())
