"""What a record comes to by the reviews of it. Pure functions, no database.

The latest ruling on a value stands. It is tied to what had been read there, not to a number in a list, so it finds its
value in a newer reading. Where that found something else, the person's value stays and the review is to be asked
again; but who rejected one value has said nothing about another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from mithaq.ledger.review import OURS, Review, Ruling, Shown, ValueId, fields_of, places

_SORTED = ("parties", "topics", "actors")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A record as people have it."""

    data: dict[str, Any]
    anchors: dict[str, Any]  # the record as read, and after the items of each list those that people have added
    is_rejected: bool
    standing: frozenset[int]  # the numbers of the reviews that count
    asked: frozenset[int]  # those to be asked again


class Stated(NamedTuple):
    """One value: its id, what was read there, what stands there now, and the review that counts, if any."""

    id: ValueId
    found: Any
    value: Any
    review: Review | None


def reviewed(kind: str, data: Shown, reviews: Iterable[Review]) -> Reviewed:
    """What a record comes to by the reviews of it."""
    latest: dict[tuple[str, str, str], Review] = {}
    for review in sorted(reviews, key=lambda review: (review.at, review.number)):
        if review.field and not review.is_item:  # a list as a whole is decided anew
            latest = {scope: other for scope, other in latest.items() if scope[0] != review.field}
        latest[review.scope] = review
    standing = [review for review in latest.values() if review.ruling is not Ruling.OPEN]
    whole = latest.get(("", "", ""))
    if whole and whole.ruling is Ruling.OPEN:
        whole = None
    result, anchors, asked = dict(data), dict(data), set[int]()
    for field in fields_of(kind):
        own = [review for review in standing if review.field == field]
        change = _list if isinstance(data[field], list) else _scalar
        base = _accepted(whole, field) if whole and whole.ruling is Ruling.ACCEPTED else None
        value, anchors[field], again = change(data[field], own, base)
        result[field] = sorted(value) if field in _SORTED else value
        asked |= again
    if whole and any(data[field] != whole.data.get(field) for field in fields_of(kind)):
        asked.add(whole.number)
    return Reviewed(
        data=result,
        anchors=anchors,
        is_rejected=whole is not None and whole.ruling is Ruling.REJECTED,
        standing=frozenset(review.number for review in latest.values()),
        asked=frozenset(asked),
    )


def likeness(a: Shown, b: Shown) -> int:
    """How many values two records of one type share, to tell which of several a review is about."""
    return sum(a[field] == b.get(field) for field in a if field not in OURS)


def stated(record: str, kind: str, data: Shown, reviews: Sequence[Review]) -> Iterator[Stated]:
    """Every value that a record states or could state."""
    result = reviewed(kind, data, reviews)
    own = {review.scope: review for review in reviews if review.number in result.standing}
    for where, found in places(record, kind, result.anchors):
        if where.position is None:
            yield Stated(where, data[where.field], result.data[where.field], own.get((where.field, "", "")))
            continue
        if (whole := own.pop((where.field, "", ""), None)) is not None:
            yield Stated(ValueId(record, where.field), data[where.field], result.data[where.field], whole)
        item = result.anchors[where.field][where.position]
        review = own.get((where.field, repr(item), where.part))
        yield Stated(where, found, found if review is None or review.ruling is Ruling.OPEN else review.said, review)


class _Field(NamedTuple):
    """A field as people have it, what their reviews of it are tied to, and those to be asked again."""

    value: Any
    anchors: Any
    asked: set[int]


class _Ruled(NamedTuple):
    """A ruling on a field as a whole, be it a review of its own or that of the record."""

    ruling: Ruling
    found: Any
    said: Any
    number: int | None


def _accepted(whole: Review, field: str) -> _Ruled:
    return _Ruled(Ruling.ACCEPTED, whole.data[field], whole.data[field], None)


def _ruled(own: Sequence[Review], base: _Ruled | None) -> _Ruled | None:
    review = next((review for review in own if not review.is_item), None)
    return _Ruled(review.ruling, review.found, review.said, review.number) if review else base


def _settled(found: Any, ruled: _Ruled, empty: Any) -> tuple[Any, bool]:
    """A value after a ruling, and whether the ruling was on something else."""
    if ruled.ruling is Ruling.REJECTED:
        return (empty, False) if found == ruled.found else (found, True)
    return ruled.said, found not in (ruled.found, ruled.said)


def _scalar(found: Any, own: Sequence[Review], base: _Ruled | None) -> _Field:
    ruled = _ruled(own, base)
    if ruled is None:
        return _Field(found, found, set())
    value, is_asked = _settled(found, ruled, None)
    return _Field(value, found, {ruled.number} if is_asked and ruled.number else set())


def _list(found: list[Any], own: Sequence[Review], base: _Ruled | None) -> _Field:
    ruled = _ruled(own, base)
    anchors, asked = list(found), set[int]()
    if ruled:
        items, is_asked = _settled(found, ruled, [])
        anchors = list(items)
        if is_asked and ruled.number:
            asked.add(ruled.number)
    slots: list[Any] = list(anchors)
    for review in (review for review in own if review.is_item):
        at = _index(anchors, review.item)
        if _has_moved(review, None if at is None else anchors[at], anchors):
            asked.add(review.number)
        if at is None:
            if review.part or review.ruling is Ruling.REJECTED:
                continue
            at = len(anchors)
            anchors.append(review.item)
            slots.append(review.item)
        if review.part and slots[at] is not None:
            slots[at] = {**slots[at], review.part: review.said}
        elif not review.part:
            slots[at] = review.said
    left = [slot for slot in slots if slot is not None]
    return _Field([item for n, item in enumerate(left) if item not in left[:n]], anchors, asked)


def _has_moved(review: Review, anchor: Any, anchors: Sequence[Any]) -> bool:
    """Whether a newer reading has something else in the place of an item, or of a particular of a participant."""
    if review.part:
        return anchor is None or anchor[review.part] not in (review.item[review.part], review.said)
    if anchor is None:
        was_read = review.item in review.data[review.field]
        return was_read and review.ruling is not Ruling.REJECTED and review.said not in anchors
    return bool(anchor != review.item and anchor != review.said)


def _index(items: Sequence[Any], wanted: Any) -> int | None:
    """Where an item stands in a list; a participant is known by the name, the nameless by country and role."""
    if wanted in items:
        return items.index(wanted)
    if not isinstance(wanted, dict):
        return None
    known = ("name",) if wanted["name"] else ("name", "country", "role")
    return next((n for n, item in enumerate(items) if all(item[key] == wanted[key] for key in known)), None)
