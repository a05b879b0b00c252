"""What people have decided about single values, kept in the ledger and applied to its records.

Reviews are added and never changed. All else (which record each applies to, what records come to by them) follows from
the reviews and the readings, and is computed again for a document whenever one of these changes. Every method runs
inside the caller's transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mithaq.errors import InputError
from mithaq.ledger import contract
from mithaq.ledger.recording import keep_records
from mithaq.ledger.review import Review, Ruling, ValueId, located, value_id
from mithaq.ledger.rows import load, loaded, values
from mithaq.ledger.rulings import Reviewed, likeness, reviewed
from mithaq.ledger.store import Parameter, Row, Store
from mithaq.model.span import Span

KEPT = "review"
"""The reader to whom records belong that people stand for and that a newer reading no longer has."""

_REVIEW = """v.number, v.record, v.type, v.document, v.reader, v.start, v.stop, v.quote, v.data, v.field, v.is_item,
             v.part, v.found, v.ruling, v.value, v.judge, v.judged_at, s.is_standing, s.is_asked, s.record"""


@dataclass(slots=True)
class _Found:
    """A record of the current revision, and the reviews that apply to it."""

    id: str
    type: str
    reader: str
    span: Span
    data: dict[str, Any]
    reviews: list[Review] = field(default_factory=list)


class Reviews:
    """The reviews of one ledger."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Review]:
        """Every review, in the order of arrival."""
        return self._where("TRUE", ())

    def standing(self, limit: str, parameters: Sequence[Parameter]) -> dict[str, list[Review]]:
        """The reviews that count, by the record to which they apply, under a condition on `r` and `d`."""
        found: dict[str, list[Review]] = {}
        for review in self._where(
            f"""s.is_standing = 1 AND s.record IN (SELECT r.id FROM records r JOIN documents d
                ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1 {limit})""",
            parameters,
        ):
            found.setdefault(review.current or "", []).append(review)
        return found

    def add(self, text: str, ruling: Ruling, value: Any, by: str, at: str) -> tuple[ValueId, str, str]:
        """Keep a ruling on the value of that id; the id in full, and whose document and which reader it is.

        InputError when there is no such value, or when the record could not be one of the contract any more.
        """
        where = value_id(text)
        where = where._replace(record=where.record[:1].lower() + where.record[1:])
        rows = self._store.execute(
            """SELECT r.type, r.document, r.reader, r.start, r.stop, r.quote, r.data FROM records r JOIN documents d
               ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1 WHERE r.id = ?""",
            (where.record,),
        )
        if not rows:
            raise InputError(f"'{text}': the ledger has no record '{where.record}'")
        kind, document, reader, start, stop, quote, data = rows[0]
        earlier = self._where("s.record = ?", (where.record,))
        before = reviewed(kind, json.loads(data), earlier)
        found = located(where, kind, before.anchors)
        is_item = where.position is not None
        if is_item and found is None:
            if ruling is not Ruling.CORRECTED:
                raise InputError(f"'{where}': there is nothing yet that could be {ruling}")
            if value in before.anchors[where.field]:
                raise InputError(f"'{where}': '{where.field}' has that already")
            found = value
        review = Review(
            number=self._store.execute("SELECT coalesce(max(number), 0) + 1 FROM reviews")[0][0],
            record=earlier[0].record if earlier else where.record,
            type=kind,
            document=document,
            reader=earlier[0].reader if reader == KEPT and earlier else reader,
            span=Span(start, stop),
            quote=quote,
            data=json.loads(data),
            field=where.field,
            is_item=is_item,
            part=where.part,
            found=found,
            ruling=ruling,
            value=value,
            by=by,
            at=at,
        )
        _require_contract(where, kind, before, reviewed(kind, review.data, [*earlier, review]))
        self._store.insert(
            "INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [_row(review)]
        )
        return where, document, reader

    def apply(self, document: str) -> None:
        """Compute again what the reviews of a document come to, in its current revision."""
        run = self._store.execute
        mine = "record IN (SELECT id FROM records WHERE document = ?)"
        if not run("SELECT 1 FROM reviews WHERE document = ? LIMIT 1", (document,)):
            return
        run("DELETE FROM review_states WHERE number IN (SELECT number FROM reviews WHERE document = ?)", (document,))
        run(f"DELETE FROM reviewed_records WHERE {mine}", (document,))
        run("DELETE FROM readings WHERE document = ? AND reader = ?", (document, KEPT))
        found, lost = self._found(document)
        found += self._kept(document, lost)
        states: list[tuple[Parameter, ...]] = [
            (review.number, None, 0, 0) for group in lost.values() for review in group
        ]
        for one in found:
            result = reviewed(one.type, one.data, one.reviews)
            self._store.insert(
                "INSERT INTO reviewed_records VALUES (?, ?, ?)",
                [(one.id, json.dumps(result.data, ensure_ascii=False), int(result.is_rejected))],
            )
            if not result.is_rejected:
                rows = [(one.id, v.field, v.position, v.value, v.number) for v in values(loaded(one.type, result.data))]
                self._store.insert("INSERT INTO reviewed_values VALUES (?, ?, ?, ?, ?)", rows)
            for review in one.reviews:
                is_standing = review.number in result.standing
                is_asked = is_standing and (one.reader == KEPT or review.number in result.asked)
                states.append((review.number, one.id, int(is_standing), int(is_asked)))
        self._store.insert("INSERT INTO review_states VALUES (?, ?, ?, ?)", states)

    def outdated(self) -> list[str]:
        """The records that are not kept as the reviews of them have it."""
        kept = {
            record: (kind, json.loads(read), json.loads(data), bool(is_rejected))
            for record, kind, read, data, is_rejected in self._store.execute(
                """SELECT k.record, r.type, r.data, k.data, k.is_rejected FROM reviewed_records k
                   JOIN records r ON r.id = k.record ORDER BY k.record"""
            )
        }
        found: dict[str, list[Review]] = {record: [] for record in kept}
        for review in self._where("s.record IS NOT NULL", ()):
            found.setdefault(review.current or "", []).append(review)
        stated: dict[str, set[Row]] = {}
        for record, *value in self._store.execute("SELECT record, field, position, value, number FROM reviewed_values"):
            stated.setdefault(record, set()).add(tuple(value))
        return [
            record
            for record, reviews in found.items()
            if record not in kept or not _is_kept(*kept[record], reviews, stated.get(record, set()))
        ]

    def _found(self, document: str) -> tuple[list[_Found], dict[str, list[Review]]]:
        """The records to which reviews apply; and the reviews of records that are gone, by what these were."""
        rows = self._store.execute(
            """SELECT r.id, r.type, r.reader, r.start, r.stop, r.data FROM records r JOIN documents d
               ON d.id = r.document AND d.revision = r.revision AND d.is_current = 1
               WHERE r.document = ? ORDER BY r.id""",
            (document,),
        )
        records = [
            _Found(ident, kind, reader, Span(start, stop), json.loads(data))
            for ident, kind, reader, start, stop, data in rows
        ]
        lost: dict[str, list[Review]] = {}
        for review in self._where("v.document = ?", (document,)):
            if one := _counterpart(review, records):
                one.reviews.append(review)
            else:
                lost.setdefault(review.record, []).append(review)
        return [one for one in records if one.reviews], lost

    def _kept(self, document: str, lost: dict[str, list[Review]]) -> list[_Found]:
        """Write down anew the records that people stand for; takes their reviews out of `lost`."""
        ((revision, text, added_at),) = self._store.execute(
            "SELECT revision, text, added_at FROM documents WHERE id = ? AND is_current = 1", (document,)
        )
        chosen: list[tuple[str, _Found]] = []
        for root, reviews in sorted(lost.items()):
            last = max(reviews, key=lambda review: (review.at, review.number))
            result = reviewed(last.type, last.data, reviews)
            span = _place(last, text)
            if span and not result.is_rejected and any(_affirms(review, result) for review in reviews):
                data = {**last.data, "evidence": list(span)}
                chosen.append((root, _Found("", last.type, KEPT, span, data, reviews)))
        if not chosen:
            return []
        key = (document, revision, KEPT)
        self._store.execute("INSERT INTO readings VALUES (?, ?, ?, ?, ?)", (*key, "1", added_at))
        chosen.sort(key=lambda row: (row[1].type, row[1].span, row[0]))
        records = [(one.type, loaded(one.type, one.data)) for _, one in chosen]
        idents = keep_records(self._store, text, key, records)
        for root, _ in chosen:
            del lost[root]
        return [replace(one, id=ident) for (_, one), ident in zip(chosen, idents, strict=True)]

    def _where(self, condition: str, parameters: Sequence[Parameter]) -> list[Review]:
        sql = f"SELECT {_REVIEW} FROM reviews v LEFT JOIN review_states s ON s.number = v.number WHERE {condition}"
        return [_review(row) for row in self._store.execute(f"{sql} ORDER BY v.number", parameters)]


def _is_kept(
    kind: str, read: dict[str, Any], data: dict[str, Any], is_rejected: bool, reviews: list[Review], stated: set[Row]
) -> bool:
    result = reviewed(kind, read, reviews)
    expected = set() if is_rejected else {row[:4] for row in values(loaded(kind, data))}
    return (data, is_rejected, stated) == (result.data, result.is_rejected, expected)


def _counterpart(review: Review, records: Iterable[_Found]) -> _Found | None:
    """The record that a review was about, or the one in whose place it now stands: of those on the same words, the
    one that says most nearly the same."""
    start, stop = review.span
    near = [
        one
        for one in records
        if (one.type, one.reader) == (review.type, review.reader)
        and (one.id == review.record or (one.span.start < stop and start < one.span.stop))
    ]
    return min(
        near,
        key=lambda one: (
            -likeness(review.data, one.data),
            abs(one.span.start - start) + abs(one.span.stop - stop),
            one.id,
        ),
        default=None,
    )


def _affirms(review: Review, result: Reviewed) -> bool:
    return review.number in result.standing and review.ruling in (Ruling.ACCEPTED, Ruling.CORRECTED)


def _place(review: Review, text: str) -> Span | None:
    """Where the words of a review stand in a text: at their old place, else where they are first found."""
    if review.span.of(text) == review.quote:
        return review.span
    start = text.find(review.quote)
    return Span(start, start + len(review.quote)) if start >= 0 else None


def _require_contract(where: ValueId, kind: str, before: Reviewed, after: Reviewed) -> None:
    for name, value in after.data.items():
        if value != before.data[name]:
            try:
                contract.checked(kind, name, value)
            except InputError as error:
                raise InputError(f"'{where}': the record then {error}") from error
    load(kind, json.dumps(after.data))


def _review(row: Row) -> Review:
    number, record, kind, document, reader, start, stop, quote, data, *rest = row
    name, is_item, part, found, ruling, value, by, at, is_standing, is_asked, current = rest
    return Review(
        number=number,
        record=record,
        type=kind,
        document=document,
        reader=reader,
        span=Span(start, stop),
        quote=quote,
        data=json.loads(data),
        field=name,
        is_item=bool(is_item),
        part=part,
        found=json.loads(found),
        ruling=Ruling(ruling),
        value=None if value is None else json.loads(value),
        by=by,
        at=at,
        is_standing=bool(is_standing),
        is_asked=bool(is_asked),
        current=current,
    )


def _row(review: Review) -> tuple[Parameter, ...]:
    def written(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    r = review
    what = (r.field, int(r.is_item), r.part, written(r.found), str(r.ruling))
    said = written(r.value) if r.ruling is Ruling.CORRECTED else None
    return (
        *(r.number, r.record, r.type, r.document, r.reader, *r.span, r.quote, written(r.data)),
        *(*what, said, r.by, r.at),
    )
