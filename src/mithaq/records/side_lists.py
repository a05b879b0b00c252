"""Lists of those present behind a side: «حضره من الجانب الياباني الوزير فلان، والمستشار فلان، ومدير الإدارة فلان»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import PersonMention

ON_SIDE: Final = frozenset(["عن", "وعن", "من", "ومن"])  # before the side for which somebody acts
_VERBS: Final = ("verb",)


def sides_of_lists(tags: Tags, mentions: list[PersonMention]) -> Iterator[tuple[PersonMention, int, str]]:
    """Each of those who stand in such a list, with the token of its side and the code of the side's state."""
    for sentence in tags.text.sentences:
        heads = list(_heads(tags, sentence.first, sentence.stop))
        if not heads:
            continue
        inside = sorted((m for m in mentions if sentence.first <= m.first < sentence.stop), key=lambda m: m.first)
        for (at, first, state), stop in zip(heads, [*(h[0] for h in heads[1:]), sentence.stop], strict=True):
            reached = first
            for mention in inside:
                if not first <= mention.first < stop:
                    continue
                if _is_told(tags, reached, mention.first):
                    break
                reached = max(reached, mention.stop)
                yield mention, at, state


def _heads(tags: Tags, first: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """(token of the word for a side, token behind its state, the state's code) of each side that somebody acts for."""
    for k in range(first + 1, stop - 1):
        if tags.text.keys[k - 1] not in ON_SIDE or not tags.has(k, "sideword"):
            continue
        state = tags.longest(k + 1, "state")
        if state is not None and state.feature.startswith("adjective"):
            yield k, state.stop, state.entry.id.split(".", 1)[1]


def _is_told(tags: Tags, first: int, stop: int) -> bool:
    """Whether a verb stands between two of a list, so that it is over."""
    return any(
        not hit.proclitics.strip("و") and not hit.enclitic and not tags.text.keys[k].startswith("ال")
        for k in range(first, stop)
        for hit in tags.of(k, _VERBS)
    )
