"""Finding the forms of a lexicon in a text, one pass over its tokens.

A form is a row of token keys. Its first token may carry proclitics and its last one an enclitic in the
text («وللمملكة», «محادثاتهما»); the language pack says how a token may be taken apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
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


_hit: Callable[[tuple[int, int, Entry, str, str, str]], Hit] = partial(tuple.__new__, Hit)  # half the time of Hit(…)

# A node is [what follows by token key, the (entry number, feature) pairs of the forms that end here]:
# plain values, so that a built lexicon can be kept between runs.
Node = list[Any]
Tables = tuple[list[tuple[str, dict[str, str]]], dict[str, Node]]


class Opening(NamedTuple):
    """What one token can be or begin, worked out once for each distinct token."""

    whole: tuple[tuple[Entry, str, str, str], ...]  # entry, feature, proclitics and enclitic of one-token forms, in order
    longer: tuple[tuple[str, dict[str, Node]], ...]  # proclitics, and what may follow, of the forms that it begins
    kinds: frozenset[str]  # of the entries in `whole`


_NO_HITS: list[Hit] = []


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
        self._openings: dict[str, Opening] = {}

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
        opening = self._openings.get(key) or self._learn(key)
        return any(proclitics for proclitics, _ in opening.longer) or any(
            proclitics and not enclitic for _, _, proclitics, enclitic in opening.whole
        )

    def at(self, keys: list[str], i: int, stop: int) -> list[Hit]:
        """All entries whose form begins at token `i` and ends before `stop`, longest first."""
        return self.row(keys, i, stop, i + 1)[0][0]

    def row(
        self, keys: list[str], first: int, stop: int, last: int | None = None
    ) -> tuple[list[list[Hit]], list[frozenset[str]]]:
        """For each token from `first` up to `last`: what `at` finds there, and the kinds of the entries found."""
        rows: list[list[Hit]] = []
        kinds: list[frozenset[str]] = []
        known = self._openings
        for i in range(first, stop if last is None else last):
            whole, longer, found = known.get(keys[i]) or self._learn(keys[i])
            hits = [_hit((i, i + 1, *reading)) for reading in whole] if whole else _NO_HITS
            if longer and (ahead := self._longer(longer, keys, i, stop)):
                hits = ahead + hits
                found = found.union([hit.entry.kind for hit in ahead])
            rows.append(hits)
            kinds.append(found)
        return rows, kinds

    def _longer(self, longer: tuple[tuple[str, dict[str, Node]], ...], keys: list[str], i: int, stop: int) -> list[Hit]:
        """The forms of several tokens that begin at token `i`, longest first."""
        hits: list[Hit] = []
        for proclitics, following in longer:
            at = i + 1
            while at < stop and (node := following.get(keys[at])) is not None:
                at += 1
                hits.extend(Hit(i, at, self._table[number], feature, proclitics, "") for number, feature in node[1])
                following = node[0]
        if len(hits) > 1:
            hits.sort(key=lambda hit: (-hit.stop, len(hit.proclitics)))
        return hits

    def _learn(self, token: str) -> Opening:
        if len(self._openings) >= _CACHE_LIMIT:
            self._openings.clear()
        heads = [(a, self._root[a.stem]) for a in self._analyze(token) if a.stem in self._root]
        whole = [
            (self._table[number], feature, a.proclitics, a.enclitic) for a, node in heads for number, feature in node[1]
        ]
        whole.sort(key=lambda reading: (bool(reading[3]), len(reading[2])))
        longer = tuple((a.proclitics, node[0]) for a, node in heads if node[0] and not a.enclitic)
        found = Opening(tuple(whole), longer, frozenset(entry.kind for entry, *_ in whole))
        self._openings[token] = found
        return found
