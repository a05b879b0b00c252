"""Offices in lists of those present, whatever words they hold: «، ووزيرة الرياضة وأولمبياد ذوي الإعاقة السيدة فلانة،».

In: an office that a comma and «و» set off from whoever was named before. Out: where it ends and its holder's name
begins, if a courtesy title stands in front of the name and nothing before that can tell what somebody does.
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import COMMAS
from mithaq.languages.ar.names import Name, NameReader
from mithaq.languages.ar.person_surroundings import is_personal
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.titles import skip_titles
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import Office
from mithaq.model.text import PUNCTUATION

_LONGEST: Final = 12  # words between the known part of an office and the title
_FULL: Final = 3  # words of a name that may all be unlisted
_CLOSING: Final = COMMAS | {".", "؛", ":"}
_LED_BY: Final = words()["before_those_present"]
_TELLING: Final = words()["no_office_in_list"]


def listed_holder(tags: Tags, names: NameReader, office: Office, stop: int) -> tuple[int, Name] | None:
    """(end of the office, name) of one of those in a list; None where nothing shows that the words are his office."""
    if office.number in ("dual", "plural") or not _is_listed(tags, office.first):
        return None
    for k in range(office.stop, min(stop, office.stop + _LONGEST)):
        if tags.text.kinds[k] == PUNCTUATION:
            return None
        at, titled = skip_titles(tags, names, k, stop)
        if titled and at < stop and is_personal(tags, at):
            return _named(tags, names, k, at, stop)
        if _tells(tags, k):
            return None
    return None


def _is_listed(tags: Tags, i: int) -> bool:
    """Whether a comma and «و» stand before the office at token `i` or its honorific."""
    styled = i
    while i > 1 and tags.has(i - 1, "honorific"):
        i -= 1
    if i < styled and i > 0 and tags.text.keys[i - 1] in _LED_BY:
        return True  # «وكان في استقباله سعادة الوكيل المساعد …»
    return i > 0 and tags.text.keys[i].startswith("و") and tags.text.keys[i - 1] in COMMAS


def _named(tags: Tags, names: NameReader, k: int, at: int, stop: int) -> tuple[int, Name] | None:
    name = names.read(tags, at, stop, after_office=True)
    if name is None or not (name.known or 1 < name.stop - name.first <= _FULL):
        return None
    keys, j = tags.text.keys, name.stop
    return (k, name) if j >= stop or keys[j] in _CLOSING or keys[j].startswith("و") else None


def _tells(tags: Tags, k: int) -> bool:
    """Whether a verb, a conjunction or a word of time or place shows that the office was over before token `k`."""
    key = tags.text.keys[k]
    if any(h.entry.kind == "orghead" and h.stop > k + 1 and not h.enclitic for h in tags.hits[k]):
        return False  # «برئاسة الجمهورية»
    if key in _TELLING:
        return True
    if key.startswith(("ال", "لل", "بال", "وال")):
        return False
    return any(h.entry.kind == "verb" and not h.proclitics and not h.enclitic for h in tags.hits[k])
