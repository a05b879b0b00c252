"""Finding the forms of a lexicon in a text, one pass over its tokens.

A form is a row of token keys. Its first token may carry proclitics and its last one an enclitic in the
text («وللمملكة», «محادثاتهما»); the language pack says how a token may be taken apart.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

_CACHE_LIMIT: Final = 200_000


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One headword: a permanent id, what kind of thing it is, and its attributes."""

    id: str
    kind: str
    attributes: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)


# One way to take a token apart: the proclitics, letters in the order written with "ال" included ("و", "ل", "وال"); the
# stem, search key of what remains; the enclitic ("", "ه", "ها", "هما", "هم").
Analysis = tuple[str, str, str]


@dataclass(slots=True, eq=False)
class Hit:
    """An entry found at the tokens `first` up to `stop` (excluded)."""

    first: int
    stop: int
    entry: Entry
    feature: str  # what the lexicon says of this form: "past", "plural", "adjective", …
    proclitics: str
    enclitic: str

    def __init__(  # written out, as that of `Item`: a text has hundreds
        self, first: int, stop: int, entry: Entry, feature: str, proclitics: str, enclitic: str
    ) -> None:
        self.first = first
        self.stop = stop
        self.entry = entry
        self.feature = feature
        self.proclitics = proclitics
        self.enclitic = enclitic


# The ids and the attributes of the entries, the (entry number, feature) pairs of each form and of each beginning of one
# (which may have none), and by the tokens that begin forms of several what may follow them. Plain values, so that a
# built lexicon can be kept between runs, and few of them that refer to others, so that Python's garbage collector need
# not walk through it.
Readings = tuple[tuple[int, str], ...]
Tables = tuple[list[str], list[dict[str, str]], dict[str, Readings], dict[str, tuple[str, ...]]]


@dataclass(slots=True, eq=False)
class Opening:
    """What one token can be or begin, worked out once for each distinct token and not changed then."""

    whole: tuple[
        tuple[Entry, str, str, str], ...
    ]  # entry, feature, proclitics and enclitic of one-token forms, in order
    longer: tuple[tuple[str, str], ...]  # proclitics, and the stem, of each way in which it begins longer forms
    seconds: frozenset[str]  # the tokens that can follow it in one of these
    kinds: frozenset[str]  # of the entries in `whole`
    bare_kinds: frozenset[str]  # of those without an enclitic

    def __init__(
        self,
        whole: tuple[tuple[Entry, str, str, str], ...],
        longer: tuple[tuple[str, str], ...],
        seconds: frozenset[str],
        kinds: frozenset[str],
        bare_kinds: frozenset[str],
    ) -> None:
        self.whole = whole
        self.longer = longer
        self.seconds = seconds
        self.kinds = kinds
        self.bare_kinds = bare_kinds


NO_KINDS: Final[frozenset[str]] = frozenset()
NOTHING: Final = Opening((), (), NO_KINDS, NO_KINDS, NO_KINDS)


class _Table(dict[int, Entry]):
    """Entries by number, made when they are first met: most words of a lexicon stand in no text of a run."""

    def __init__(self, ids: list[str], attributes: list[dict[str, str]]) -> None:
        self._ids = ids
        self._attributes = attributes

    def __missing__(self, number: int) -> Entry:
        ident = self._ids[number]
        entry = self[number] = Entry(ident, ident.split(".", 1)[0], self._attributes[number])
        return entry


class _Openings(dict[str, Opening]):
    """What each distinct token can be or begin, worked out when it is first met."""

    def __init__(self, learn: Callable[[str], Opening]) -> None:
        self._learn = learn

    def __missing__(self, token: str) -> Opening:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        found = self[token] = self._learn(token)
        return found


class Lexicon:
    """Entries by their forms. Build it once, then only read it."""

    def __init__(
        self, analyze: Callable[[str], Iterable[Analysis]], key: Callable[[str], str], tables: Tables | None = None
    ) -> None:
        self._analyze = analyze
        self._key = key
        self._ids, self._attributes, self._forms, self._begun = tables or ([], [], {}, {})
        self._table = _Table(self._ids, self._attributes)
        self._numbers = {ident: number for number, ident in enumerate(self._ids)}
        self._openings = _Openings(self._learn)
        self._kinds: dict[frozenset[str], frozenset[str]] = {}  # each set of kinds once
        self._sole: dict[str, frozenset[str]] = {}  # by the kind that is alone in it

    @property
    def entries(self) -> dict[str, Entry]:
        """All entries by id."""
        return {ident: self._table[number] for ident, number in self._numbers.items()}

    def of_kind(self, kind: str) -> list[Entry]:
        """All entries of one kind."""
        front = f"{kind}."
        return [self._table[number] for ident, number in self._numbers.items() if ident.startswith(front)]

    @property
    def ids(self) -> list[str]:
        """The ids of all entries."""
        return list(self._ids)

    @property
    def tables(self) -> Tables:
        """The lexicon as plain values; `Lexicon(…, tables=…)` makes it again."""
        return self._ids, self._attributes, self._forms, self._begun

    def add(self, entry: Entry, form: str, feature: str = "") -> None:
        """File `form` under `entry`; the form is written as a careful editor would."""
        number = self._numbers.get(entry.id)
        if number is None:
            number = self._numbers[entry.id] = len(self._ids)
            self._ids.append(entry.id)
            self._attributes.append(dict(entry.attributes))
            self._table[number] = entry
        words = self._key(form).split(" ")
        for k in range(1, len(words)):
            self._forms.setdefault(" ".join(words[:k]), ())
        if len(words) > 1 and words[1] not in (known := self._begun.get(words[0], ())):
            self._begun[words[0]] = (*known, words[1])
        phrase = " ".join(words)
        readings = self._forms.get(phrase, ())
        if (number, feature) not in readings:
            self._forms[phrase] = (*readings, (number, feature))

    def __contains__(self, key: str) -> bool:
        """Whether some form is exactly this one token key."""
        return bool(self._forms.get(key))

    def begins(self, keys: list[str]) -> bool:
        """Whether a form is or begins with exactly these tokens."""
        return " ".join(keys) in self._forms

    def opens_stripped(self, key: str) -> bool:
        """Whether a form begins with this token less some proclitics."""
        opening = self.opening(key)
        return any(proclitics for proclitics, _ in opening.longer) or any(
            proclitics and not enclitic for _, _, proclitics, enclitic in opening.whole
        )

    def at(self, keys: list[str], i: int, stop: int) -> list[Hit]:
        """All entries whose form begins at token `i` and ends before `stop`, longest first."""
        opening = self.opening(keys[i])
        longer = self.longer(opening, keys, i, stop) if i + 1 < stop and keys[i + 1] in opening.seconds else ()
        return [*longer, *whole(opening, i)]

    def opening(self, token: str) -> Opening:
        """What a token can be or begin."""
        return self._openings[token]

    def openings(self, tokens: list[str]) -> list[Opening]:
        """What each of many tokens can be or begin."""
        return list(map(self._openings.__getitem__, tokens))

    def longer(self, opening: Opening, keys: list[str], i: int, stop: int) -> list[Hit]:
        """The forms of several tokens that begin at token `i`, longest first; for the tokens in `opening.seconds`."""
        hits: list[Hit] = []
        for proclitics, phrase in opening.longer:
            at = i + 1
            while at < stop:
                phrase = f"{phrase} {keys[at]}"
                readings = self._forms.get(phrase)
                if readings is None:
                    break
                at += 1
                for number, feature in readings:
                    hits.append(Hit(i, at, self._table[number], feature, proclitics, ""))
        if len(hits) > 1:
            hits.sort(key=lambda hit: (-hit.stop, len(hit.proclitics)))
        return hits

    def _learn(self, token: str) -> Opening:
        table, whole, ways = self._table, [], 0
        longer: list[tuple[str, str]] = []
        for proclitics, stem, enclitic in self._analyze(token):
            readings = self._forms.get(stem)
            if readings is None:  # neither a form nor the beginning of one
                continue
            if readings:
                whole += [(table[number], feature, proclitics, enclitic) for number, feature in readings]
                ways += 1
            if not enclitic and stem in self._begun:
                longer.append((proclitics, stem))
        if not whole and not longer:
            return NOTHING
        if ways > 1:
            whole.sort(key=_taken_off)
        kinds = bare = self._kinds_of(whole)
        if whole and whole[-1][3]:  # those with an enclitic stand last
            bare = self._kinds_of([reading for reading in whole if not reading[3]])
        seconds = frozenset([second for _, stem in longer for second in self._begun[stem]]) if longer else NO_KINDS
        return Opening(tuple(whole), tuple(longer), seconds, kinds, bare)

    def _kinds_of(self, readings: list[tuple[Entry, str, str, str]]) -> frozenset[str]:
        """The kinds of the entries of some readings; most words have one."""
        if not readings:
            return NO_KINDS
        first = readings[0][0].kind
        if len(readings) > 1 and any(entry.kind != first for entry, _, _, _ in readings):
            return self.once(frozenset([entry.kind for entry, _, _, _ in readings]))
        sole = self._sole.get(first)
        if sole is None:
            sole = self._sole[first] = self.once(frozenset([first]))
        return sole

    def once(self, kinds: frozenset[str]) -> frozenset[str]:
        """The one object that stands for all equal sets of kinds, so that they are quickly told apart."""
        return self._kinds.setdefault(kinds, kinds)


def _taken_off(reading: tuple[Entry, str, str, str]) -> tuple[bool, int]:
    """Whether an enclitic was taken off for a reading, and how many letters in front."""
    return bool(reading[3]), len(reading[2])


def whole(opening: Opening, i: int) -> list[Hit]:
    """The forms that token `i` is by itself."""
    after = i + 1
    return [Hit(i, after, entry, feature, front, enclitic) for entry, feature, front, enclitic in opening.whole]


def whole_of(opening: Opening, i: int, kinds: Container[str]) -> list[Hit]:
    """Those of them that are of certain kinds."""
    after = i + 1
    return [
        Hit(i, after, entry, feature, front, enclitic)
        for entry, feature, front, enclitic in opening.whole
        if entry.kind in kinds
    ]
