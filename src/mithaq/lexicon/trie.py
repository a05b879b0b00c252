"""Finding the forms of a lexicon in a text, one pass over its tokens.

A form is a row of token keys. Its first token may carry proclitics and its last one an enclitic in the
text («وللمملكة», «محادثاتهما»); the language pack says how a token may be taken apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

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


# A node is [what follows by token key, the (entry number, feature) pairs of the forms that end here]:
# plain values, so that a built lexicon can be kept between runs.
Node = list[Any]
Tables = tuple[list[tuple[str, dict[str, str]]], dict[str, Node]]


class Lexicon:
    """Entries by their forms. Build it once, then only read it."""

    def __init__(
        self, analyze: Callable[[str], Iterable[Analysis]], key: Callable[[str], str], tables: Tables | None = None
    ) -> None:
        self._analyze = analyze
        self._key = key
        rows, self._root = tables or ([], {})
        self._table = [Entry(ident, ident.split(".", 1)[0], attributes) for ident, attributes in rows]
        self._numbers = {entry.id: number for number, entry in enumerate(self._table)}
        self._heads: dict[str, tuple[tuple[Analysis, Node], ...]] = {}

    @property
    def entries(self) -> dict[str, Entry]:
        """All entries by id."""
        return {entry.id: entry for entry in self._table}

    @property
    def tables(self) -> Tables:
        """The lexicon as plain values; `Lexicon(…, tables=…)` makes it again."""
        return [(entry.id, dict(entry.attributes)) for entry in self._table], self._root

    def add(self, entry: Entry, form: str, feature: str = "") -> None:
        """File `form` under `entry`; the form is written as a careful editor would."""
        number = self._numbers.get(entry.id)
        if number is None:
            number = self._numbers[entry.id] = len(self._table)
            self._table.append(entry)
        level, node = self._root, None
        for word in self._key(form).split(" "):
            node = level.get(word)
            if node is None:
                node = level[word] = [{}, []]
            level = node[0]
        if node is not None and (number, feature) not in node[1]:
            node[1].append((number, feature))

    def __contains__(self, key: str) -> bool:
        """Whether some form is exactly this one token key."""
        node = self._root.get(key)
        return bool(node and node[1])

    def opens_stripped(self, key: str) -> bool:
        """Whether a form begins with this token less some proclitics."""
        heads = self._heads.get(key)
        return any(a.proclitics and not a.enclitic for a, _ in (self._learn(key) if heads is None else heads))

    def at(self, keys: list[str], i: int, stop: int) -> list[Hit]:
        """All entries whose form begins at token `i` and ends before `stop`, longest first."""
        token = keys[i]
        heads = self._heads.get(token)
        if heads is None:
            heads = self._learn(token)
        if not heads:
            return []
        hits: list[Hit] = []
        table = self._table
        for analysis, node in heads:
            if not analysis.enclitic:
                at, current = i + 1, node
                while True:
                    for number, feature in current[1]:
                        hits.append(Hit(i, at, table[number], feature, analysis.proclitics, ""))
                    if at >= stop:
                        break
                    following = current[0].get(keys[at])
                    if following is None:
                        break
                    at, current = at + 1, following
            else:
                for number, feature in node[1]:
                    hits.append(Hit(i, i + 1, table[number], feature, analysis.proclitics, analysis.enclitic))
        if len(hits) > 1:
            hits.sort(key=_longest_first)
        return hits

    def _learn(self, token: str) -> tuple[tuple[Analysis, Node], ...]:
        if len(self._heads) >= _CACHE_LIMIT:
            self._heads.clear()
        found = tuple((a, self._root[a.stem]) for a in self._analyze(token) if a.stem in self._root)
        self._heads[token] = found
        return found


def _longest_first(hit: Hit) -> tuple[int, bool, int]:
    return -hit.stop, bool(hit.enclitic), len(hit.proclitics)
