"""The body in an office, by its short name: «الرئيس التنفيذي للصندوق» where «الصندوق السعودي للتنمية» is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import OrganisationMention
from mithaq.records.person_names import office_key

_PUBLIC: Final = ("ministry", "fund", "igo")  # kinds of bodies by which a state is told; armies are named alike


class OfficeBodies:
    """The public bodies of one text, each with the party whose it is."""

    def __init__(self, tags: Tags, bodies: Iterable[OrganisationMention]) -> None:
        self._named: dict[str, list[tuple[frozenset[str], str]]] = {}
        for body in bodies:
            party = body.party or body.country
            if party is None or body.kind not in _PUBLIC:
                continue
            first, *_ = words = tags.text.keys[body.first : body.stop]
            for head in office_key(first):
                self._named.setdefault(head, []).append((office_key(" ".join(words)), party))

    def party(self, office: str) -> str | None:
        """The party whose body the office ends with, by its name or a part of it; None where that may be several."""
        words = office.split()
        for i, word in enumerate(words[1:], 1) if self._named else ():
            second = next((k for k in range(i + 1, len(words)) if words[k].startswith("و")), len(words))
            found: set[str] = set()
            for end in (len(words), second):  # «محافظ البنك المركزي السعودي ورئيس الدورة الحالية»
                told = office_key(" ".join(words[i:end]))
                for head in office_key(word):
                    found.update(party for name, party in self._named.get(head, ()) if told <= name)
                if found:
                    break
            if found:
                return found.pop() if len(found) == 1 else None
        return None
