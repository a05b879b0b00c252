"""What people have decided about values, in words for a terminal."""

from __future__ import annotations

import json
from typing import Any

from mithaq.ledger import Review, Ruling
from mithaq.text.bidi import isolate


def in_words(review: Review) -> str:
    """What was read, what came of it, who decided and when."""
    found = review.found[review.part] if review.part else review.found
    was = f" {plain(found)}" if review.field else ""
    new = f" to {plain(review.value)}" if review.ruling is Ruling.CORRECTED else ""
    state = ", to be asked again" if review.is_asked else "" if review.is_standing else ", no longer stands"
    return f"[{review.ruling}{was}{new} by {isolate(review.by)}, {review.at[:10]}{state}]"


def where(review: Review) -> str:
    """Which value of which record it is about."""
    record = review.current or review.record
    return " of ".join(filter(None, (" ".join(filter(None, (review.field, review.part))), record)))


def plain(value: Any) -> str:
    """A value as a person writes it; a dash for none."""
    return "-" if value is None else isolate(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
