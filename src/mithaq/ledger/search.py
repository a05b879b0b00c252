"""Finding documents by the words in their text: the index, kept beside each current document, and how it is asked.

The words of a text are stored as search compares them (`text/words.py`), one space apart. The engine's own index says
which texts can answer a query; whether they do, how well and where is decided here, so that both engines give the
same hits in the same order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mithaq.language import words
from mithaq.ledger.engines import indexes
from mithaq.ledger.filters import Condition
from mithaq.ledger.query import Phrase, Query, parse, rarity
from mithaq.ledger.store import Store
from mithaq.model.document import Document
from mithaq.model.span import Span

VERSION = 1  # to be raised when the same text is cut into other words: ledgers are then indexed anew


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers a query, how well, and the words of its text that do, in order."""

    document: Document
    score: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """How many documents answer a query, and the best of them, best first; equals by date, the newest first."""

    total: int
    best: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    document: str
    published: str | None
    lang: str
    score: float
    places: list[tuple[int, int]]


class Search:
    """The index of one ledger. Unless said otherwise, methods run inside the caller's transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._index = indexes(store)

    def bring_up_to_date(self) -> None:
        """Index everything, in a transaction of its own, if this version has not done so yet."""
        if self._is_current():
            return
        with self._store.transaction():
            if self._is_current():  # another process was quicker
                return
            for number, text in self._store.execute("SELECT number, words FROM search_words"):
                self._index.remove(number, text)
            self._store.execute("DELETE FROM search_words")
            self._store.execute("DELETE FROM search_rules")
            self._store.execute("INSERT INTO search_rules VALUES (?)", (VERSION,))
            for ident, revision in self._store.execute("SELECT id, revision FROM documents WHERE is_current = 1"):
                ((lang, text),) = self._store.execute(
                    "SELECT lang, text FROM documents WHERE id = ? AND revision = ?", (ident, revision)
                )
                self.put(ident, revision, lang, text)

    def put(self, document: str, revision: str, lang: str, text: str) -> None:
        """Index the current revision of a document in place of an earlier one."""
        run = self._store.execute
        for number, old in run("SELECT number, words FROM search_words WHERE document = ?", (document,)):
            self._index.remove(number, old)
            run("DELETE FROM search_words WHERE number = ?", (number,))
        ((number,),) = run("SELECT coalesce(max(number), 0) + 1 FROM search_words")
        compared = compared_words(lang, text)
        run("INSERT INTO search_words VALUES (?, ?, ?, ?, ?)", (number, document, revision, lang, compared))
        self._index.add(number, compared)

    def find(self, query: str, among: Condition, limit: int | None) -> Hits:
        """The documents under a condition that answer a query."""
        self._index.prepare()
        answers: list[_Answer] = []
        for (lang,) in self._store.execute("SELECT DISTINCT lang FROM search_words ORDER BY lang"):
            answers += self._answers(parse(query, words(lang)), lang, among)
        answers.sort(key=lambda answer: answer.document)
        answers.sort(key=lambda answer: (answer.score, answer.published or ""), reverse=True)
        return Hits(len(answers), tuple(self._hit(answer) for answer in answers[:limit]))

    def problems(self) -> Iterator[str]:
        """One sentence for every document that search does not see as it is."""
        if not self._is_current():
            return  # nothing has been indexed by the rules of this version yet
        counts, whole = Counter[str](), True  # in how many documents each word stands
        for ident, lang, text, compared in self._store.stream(
            """SELECT d.id, d.lang, d.text, s.words FROM documents d
               LEFT JOIN search_words s ON s.document = d.id AND s.revision = d.revision
               WHERE d.is_current = 1 ORDER BY d.id"""
        ):
            if compared is None:
                yield f"document '{ident}': search does not know it"
            elif compared != compared_words(lang, text):
                yield f"document '{ident}': search has other words of it than its text"
            else:
                counts.update(set(compared.split()))
                continue
            whole = False
        if whole and (word := self._index.gap(counts)):
            yield f"search does not find every document that has the word '{word}', or finds others"
        for ident, revision in self._store.execute(
            """SELECT s.document, s.revision FROM search_words s LEFT JOIN documents d
               ON d.id = s.document AND d.revision = s.revision AND d.is_current = 1
               WHERE d.id IS NULL ORDER BY s.document"""
        ):
            yield f"document '{ident}': search knows '{revision}', which is not its current revision"

    def _answers(self, query: Query, lang: str, among: Condition) -> Iterator[_Answer]:
        weights = [1.0]
        if len(query.wanted) > 1:
            ((documents,),) = self._store.execute("SELECT count(*) FROM search_words WHERE lang = ?", (lang,))
            weights = [rarity(self._count(part, lang), documents) for part in query.wanted]
        condition, sought = self._index.condition(query.wanted)
        for document, published, text in self._store.stream(
            f"""SELECT s.document, d.published, s.words FROM search_words s
                JOIN documents d ON d.id = s.document AND d.revision = s.revision
                WHERE {condition} AND s.lang = ? {among.sql}""",
            (*sought, lang, *among.parameters),
        ):
            if answer := query.answer(text, weights):
                yield _Answer(document, published, lang, *answer)

    def _count(self, part: tuple[Phrase, ...], lang: str) -> int:
        condition, sought = self._index.condition((part,))
        sql = f"SELECT count(*) FROM search_words s WHERE {condition} AND s.lang = ?"
        ((count,),) = self._store.execute(sql, (*sought, lang))
        return int(count)

    def _hit(self, answer: _Answer) -> Hit:
        """The answer with its document, and with places in the source instead of places among the words."""
        ((published, publisher, url, text, compared),) = self._store.execute(
            """SELECT d.published, d.publisher, d.url, d.text, s.words FROM search_words s
               JOIN documents d ON d.id = s.document AND d.revision = s.revision WHERE s.document = ?""",
            (answer.document,),
        )
        document = Document(text, answer.document, answer.lang, published, publisher, url)
        cut = words(answer.lang).cut(text)
        spans: list[Span] = []
        for start, stop in sorted(answer.places):
            first = compared.count(" ", 0, max(start - 1, 0))
            last = first + compared.count(" ", start - 1, stop - 1)
            span = Span(cut[first].span.start, cut[last].span.stop)
            if spans and span.overlaps(spans[-1]):
                before = spans.pop()
                span = Span(before.start, max(before.stop, span.stop))
            spans.append(span)
        return Hit(document, answer.score, tuple(spans))

    def _is_current(self) -> bool:
        return self._store.execute("SELECT version FROM search_rules") == [(VERSION,)]


def compared_words(lang: str, text: str) -> str:
    """The words of a text as search compares them, one space apart."""
    return " ".join(word.key for word in words(lang).cut(text))
