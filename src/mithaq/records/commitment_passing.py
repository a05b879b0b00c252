"""What has been built or given, told in passing behind its name: «مستشفى بنته الكويت», «المنفذ الذي أعيد افتتاحه»."""

from __future__ import annotations

from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.records.commitment_marks import COMMAS, Licence, Marks, Undertaking
from mithaq.records.commitment_phrases import phrase_end
from mithaq.records.commitment_roles import acts

_BACK: Final = 6  # tokens before the verb among which the thing stands
_MADE: Final = frozenset(f"doing.{name}" for name in "build carry deliver donate give improve launch open send".split())
_PRONOUNS: Final = frozenset(["ه", "ها", "هم"])
_NO_THINGS: Final = frozenset(["thing.plan", "thing.projects", "thing.force", "thing.rule", "thing.body", "thing.list"])


def told_in_passing(marks: Marks, t: int, hit: Hit) -> Undertaking | None:
    """The thing before a verb whose pronoun stands for it, where a party right behind is who built or gave it."""
    if hit.feature != "past" or hit.enclitic not in _PRONOUNS or hit.entry.id not in _MADE or hit.proclitics:
        return None
    i = marks.item_of[t] + 1
    if i >= len(marks.items) or not acts(marks, i):
        return None
    thing = _antecedent(marks, t)
    if thing is None or thing.entry.id in _NO_THINGS or thing.entry.attributes["commitment"] != "project":
        return None
    own = Licence(t, hit.stop, hit, "completed", t)
    return Undertaking(own, thing.first, phrase_end(marks, hit.stop), "project", "completed", 2, True, True)


def _antecedent(marks: Marks, t: int) -> Hit | None:
    """The first of the things that stand right before a verb or its relative pronoun, in the same clause."""
    found = None
    for k in range(t - 1, max(marks.first, t - _BACK) - 1, -1):
        if marks.key(k) in COMMAS or marks[k].verb or marks.ends(k):
            break
        found = marks[k].thing or found
    return found
