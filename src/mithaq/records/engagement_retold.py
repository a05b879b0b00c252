"""What only goes on about an encounter told before: the talks that «ناقش الطرفان» means, the sitting of a body."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.records.drafts import Draft
from mithaq.records.engagement_frames import SPOKE
from mithaq.records.engagement_talks import TOLD_AS

_NEAR_BY: Final = 4  # items from talks to «خلال اللقاء»
_AFTER: Final = 12  # items behind talks within which «خلال اللقاء» stands


def told_in_other_words(draft: Draft, drafts: list[Draft], rows: list[list[Item]]) -> Draft | None:
    """The talks that «ناقش الطرفان» goes on about, the call or session in which «بحثا» was."""
    if draft.kind == "call" and draft.pattern.endswith(SPOKE):  # «التقى نظيره …. وتحدث معه عن الحدود»
        present = draft.participants.keys()
        talks = (d for d in drafts if d.kind in TOLD_AS and d.participants.keys() >= present)
        return next((d for d in talks if not d.contrary(draft)), None)
    if draft.kind != "meeting":
        return None
    if not (draft.participants or draft.title or draft.date):
        if _is_that(draft, rows) and (last := next((d for d in reversed(drafts) if d.kind == "meeting"), None)):
            return last
        same = (d for d in drafts if d.kind in TOLD_AS and d.parties >= draft.parties)
        if (known := next((d for d in same if not d.contrary(draft)), None)) is not None:
            return known
    if any(x.features.get("frame_of") == "pronoun" for x in rows[draft.sentence][draft.item + 1 :][:2]):
        here = (d for d in drafts if d.sentence == draft.sentence and d.parties == draft.parties)
        return next((d for d in here if d.kind in ("call", "session")), None)  # «…، تباحث الوزيران خلالها حول …»
    if "pronoun" in rows[draft.sentence][draft.item].features.values():
        here = (d for d in drafts if d.kind == "session" and d.sentence == draft.sentence)
        own = (d for d in here if d.parties == draft.parties and 0 <= draft.item - d.item <= _NEAR_BY)
        if (sitting := next(own, None)) is not None:
            return sitting  # «عقدت اللجنة الغانية التوغولية اجتماعها برئاسة الوزير ونظيره»
    if "discuss" in draft.pattern:
        present = draft.participants.keys()
        for known in drafts:
            if known.kind in ("call", "session", "summit") and known.participants.keys() >= present:
                return known
    return None


def _is_that(draft: Draft, rows: list[list[Item]]) -> bool:
    """«وتم خلال اللقاء بحث الشراكة بين البلدين»: a definite noun behind «خلال» is the one told before."""
    items, i = rows[draft.sentence], draft.item
    near_by = range(max(0, i - _NEAR_BY), min(len(items) - 1, i + _AFTER))
    return any(
        "frame_of" in items[k].groups and "meeting" in items[k + 1].groups and "ال" in items[k + 1].proclitics
        for k in near_by
    )
