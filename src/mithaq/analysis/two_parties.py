"""The two parties of a dossier, and which records concern them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from mithaq.errors import InputError
from mithaq.ledger import Entry
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Record

_CODE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}|[A-Z][A-Z0-9]{1,5}", re.IGNORECASE | re.ASCII)
_PARTY = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z0-9]{3,5}|IsDB")  # among actors, where names stand as well


class TwoParties:
    """Two codes in any case; InputError when they are not two codes."""

    def __init__(self, first: str, second: str) -> None:
        for code in (first, second):
            if not _CODE.fullmatch(code):
                raise InputError(f"'{code}' is not the code of a state, a region or a body, such as KG, RU-SA or EAEU")
        if first.lower() == second.lower():
            raise InputError(f"a dossier is about two parties, and '{first}' is one")
        self._codes = (first.lower(), second.lower())

    def serves(self, country: str | None) -> bool:
        return country is not None and any(_within(country, code) for code in self._codes)

    def side(self, country: str | None) -> int:
        """0 and 1 for the two, 2 for nobody's: the order in which names are listed."""
        return next((n for n, code in enumerate(self._codes) if country and _within(country, code)), 2)

    def owns(self, entry: Entry[Record], in_chief_document: bool) -> bool:
        match entry.record:
            case Engagement(parties=parties) | Instrument(parties=parties) | Figure(parties=parties):
                return self._both(parties)
            case Commitment(actors=actors):
                return self._both(actors) or (in_chief_document and not self._third(actors))
        return False

    def is_chief(self, entries: Iterable[Entry[Record]]) -> bool:
        """Whether a document, given by all its entries, is chiefly about the two."""
        own = 0
        others: Counter[frozenset[str]] = Counter()
        for entry in entries:
            parties: tuple[str, ...] = getattr(entry.record, "parties", ())
            if self._both(parties) and not self._third(parties):
                own += 1
            elif len(parties) == 2:
                others[frozenset(parties)] += 1
        return own > max(others.values(), default=0)

    def spelled(self, entries: Iterable[Entry[Record]]) -> tuple[str, str]:
        """The codes as the records write them: `isdb` is `IsDB`."""
        known = {code.lower(): code for entry in entries for code in getattr(entry.record, "parties", ())}
        first, second = (known.get(code, code.upper()) for code in self._codes)
        return first, second

    def _both(self, parties: tuple[str, ...]) -> bool:
        first, second = self._codes
        return any(_within(a, first) and _within(b, second) for a in parties for b in parties if a != b)

    def _third(self, parties: tuple[str, ...]) -> bool:
        return any(_PARTY.fullmatch(party) and not self.serves(party) for party in parties)


def _within(party: str, code: str) -> bool:
    return party.lower() == code or party.lower().startswith(f"{code}-")
