"""What a text says became of a document, and the verbs of speech at which that ends."""

from __future__ import annotations

from typing import Final, NamedTuple

from mithaq.records.instrument_rows import Row, is_infinitive

ADOPTED: Final = frozenset(["declaration", "programme", "document"])  # kinds that are issued or adopted
DEALS: Final = frozenset(["agreement", "contract", "memorandum", "treaty", "protocol"])  # kinds that two come to
WELL_KNOWN: Final = frozenset(["known", "open"])  # what is cited by a name of its own: «اتفاق باريس»
UNREAL: Final = frozenset(["denied", "denies", "failing"])  # groups of words behind which there is no document


class Standing(NamedTuple):
    """The status of a document, what told it, and the item of that word (-1 for none)."""

    status: str
    pattern: str
    sign: int = -1
    told: bool = False  # the text tells of the act itself, not of a document that exists


NONE: Final = Standing("", "")
DENIED: Final = Standing("", "ar.instrument.denied")  # «لم يوقع …»


def says(row: Row, k: int) -> bool:
    """Whether item `k` is a finite verb of speech, which «عقب المباحثات» is not."""
    item = row.items[k]
    if "ended" in item.groups:
        return False
    return item.features.get("say", "") in ("past", "present", "future") and not is_infinitive(item)


def tenses(row: Row, low: int, high: int) -> set[str]:
    """The forms of all verbs in a range of items: «past», «present», «future»."""
    return {f for k in range(max(0, low), high) for f in row.items[k].features.values()}
