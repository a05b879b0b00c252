"""Finding the forms of a lexicon in a text, one pass over its tokens.

A form is a row of token keys. Its first token may carry proclitics and its last one an enclitic in the
text («وللمملكة», «محادثاتهما»); the language pack says how a token may be taken apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

_CACHE_LIMIT = 200_000


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One headword: a permanent id, what kind of thing it is, and its attributes."""

    id: str
    kind: str
    attributes: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)


class Analysis(NamedTuple):
    """One way to take a token apart."""

    proclitics: str  # letters in the order written, "ال" included: "و", "ل", "وال", …
    stem: str  # search key of what remains
    enclitic: str  # "", "ه", "ها", "هما", "هم", …


class Hit(NamedTuple):
    """An entry found at the tokens `first` up to `stop` (excluded)."""

    first: int
    stop: int
    entry: Entry
    feature: str  # what the lexicon says of this form: "past", "plural", "adjective", …
    proclitics: str
    enclitic: str


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    entries: list[tuple[Entry, str]] = field(default_factory=list)


class Lexicon:
    """Entries by their forms. Build it once, then only read it."""

    def __init__(self, analyze: Callable[[str], Iterable[Analysis]], key: Callable[[str], str]) -> None:
        self._analyze = analyze
        self._key = key
        self._root: dict[str, _Node] = {}
        self._heads: dict[str, tuple[tuple[Analysis, _Node], ...]] = {}
        self.entries: dict[str, Entry] = {}

    def add(self, entry: Entry, form: str, feature: str = "") -> None:
        """File `form` under `entry`; the form is written as a careful editor would."""
        self.entries.setdefault(entry.id, entry)
        head, *rest = self._key(form).split(" ")
        node = self._root.get(head)
        if node is None:
            node = self._root[head] = _Node()
        for word in rest:
            following = node.next.get(word)
            if following is None:
                following = node.next[word] = _Node()
            node = following
        if (entry, feature) not in node.entries:
            node.entries.append((entry, feature))

    def __contains__(self, key: str) -> bool:
        """Whether some form is exactly this one token key."""
        node = self._root.get(key)
        return bool(node and node.entries)

    def at(self, keys: list[str], i: int, stop: int) -> list[Hit]:
        """All entries whose form begins at token `i` and ends before `stop`, longest first."""
        token = keys[i]
        heads = self._heads.get(token)
        if heads is None:
            heads = self._learn(token)
        if not heads:
            return []
        hits: list[Hit] = []
        for analysis, node in heads:
            if not analysis.enclitic:
                at, current = i + 1, node
                while True:
                    for entry, feature in current.entries:
                        hits.append(Hit(i, at, entry, feature, analysis.proclitics, ""))
                    if at >= stop:
                        break
                    following = current.next.get(keys[at])
                    if following is None:
                        break
                    at, current = at + 1, following
            else:
                for entry, feature in node.entries:
                    hits.append(Hit(i, i + 1, entry, feature, analysis.proclitics, analysis.enclitic))
        if len(hits) > 1:
            hits.sort(key=_longest_first)
        return hits

    def _learn(self, token: str) -> tuple[tuple[Analysis, _Node], ...]:
        if len(self._heads) >= _CACHE_LIMIT:
            self._heads.clear()
        found = tuple((a, self._root[a.stem]) for a in self._analyze(token) if a.stem in self._root)
        self._heads[token] = found
        return found


def _longest_first(hit: Hit) -> tuple[int, int]:
    return -hit.stop, len(hit.proclitics) + len(hit.enclitic)
