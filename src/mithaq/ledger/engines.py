"""What full-text search asks of each engine: which texts hold all the words that a query wants.

The index may offer too many texts, never too few. SQLite has one beside the table (FTS5), which is kept here;
PostgreSQL keeps its own (GIN).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from mithaq.ledger.query import Phrase, Word
from mithaq.ledger.store import Store

Wanted = tuple[tuple[Phrase, ...], ...]


class WordIndex(Protocol):
    """An engine's index over `search_words`."""

    def add(self, number: int, text: str) -> None:
        """A row has been added."""

    def remove(self, number: int, text: str) -> None:
        """A row is about to be deleted."""

    def gap(self, counts: Mapping[str, int]) -> str | None:
        """A word that the index does not have for as many rows as there are; None when all is well."""

    def prepare(self) -> None:
        """A transaction is about to use `condition`."""

    def condition(self, wanted: Wanted) -> tuple[str, list[str]]:
        """A condition on the row `s`, and its parameters."""


def indexes(store: Store) -> WordIndex:
    """The index of a ledger's engine."""
    return _Fts5(store) if store.engine == "sqlite" else _Gin(store)


class _Fts5:
    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, number: int, text: str) -> None:
        self._store.execute("INSERT INTO search_index (rowid, words) VALUES (?, ?)", (number, text))

    def remove(self, number: int, text: str) -> None:
        row = ("delete", number, text)
        self._store.execute("INSERT INTO search_index (search_index, rowid, words) VALUES (?, ?, ?)", row)

    def gap(self, counts: Mapping[str, int]) -> str | None:
        run = self._store.execute
        run("CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab (main, search_index, row)")
        try:
            known: dict[str, int] = dict(run("SELECT term, doc FROM temp.search_terms"))
        finally:
            run("DROP TABLE temp.search_terms")
        return min((word for word in known.keys() | counts.keys() if known.get(word) != counts.get(word)), default=None)

    def prepare(self) -> None:
        pass

    def condition(self, wanted: Wanted) -> tuple[str, list[str]]:
        sought = _all_of(wanted, lambda word: " OR ".join(f'"{form}"' for form in sorted(word.forms)))
        return "s.number IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)", [sought]


class _Gin:
    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, number: int, text: str) -> None:
        pass

    def remove(self, number: int, text: str) -> None:
        pass

    def gap(self, counts: Mapping[str, int]) -> str | None:
        return None  # the server looks after its own indexes

    def prepare(self) -> None:
        run = self._store.execute
        run("SET LOCAL enable_seqscan = off")  # the planner thinks that cutting long texts costs nothing
        run("SET LOCAL cursor_tuple_fraction = 1")  # all rows are wanted, not the first ones soon

    def condition(self, wanted: Wanted) -> tuple[str, list[str]]:
        sought: list[str] = []

        def holds(word: Word) -> str:
            sought.append(" ".join(sorted(word.forms)))
            return "string_to_array(s.words, ' ') && string_to_array(?, ' ')"

        return _all_of(wanted, holds), sought


def _all_of(wanted: Wanted, one_of: Callable[[Word], str]) -> str:
    """Parts, their alternatives and the words of these, in the signs that both engines share."""
    return " AND ".join(
        f"({' OR '.join(f'({_joined(phrase, one_of)})' for phrase in alternatives)})" for alternatives in wanted
    )


def _joined(phrase: Phrase, one_of: Callable[[Word], str]) -> str:
    return " AND ".join(f"({one_of(word)})" for word in phrase.words)
