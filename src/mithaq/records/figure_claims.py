"""Who says a figure: the speaker in force at a number, where what he said reaches that far."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import TENSES
from mithaq.records.figure_rows import FigureRow
from mithaq.records.sentence_row import COMMAS
from mithaq.records.speakers import Speakers

_OPENING: Final = 2  # a source told among the first items covers the whole sentence


def claimed_by(speakers: Speakers, row: FigureRow, i: int) -> str | None:
    """The name to whom the text ascribes the number at item `i`: «قال الوزير إن الصادرات بلغت 5 مليارات»."""
    if not speakers.in_content(row.number, i):
        return None
    speech = speakers.at(row.number, row.items[i].first)
    if speech is not None and not speech.claims:  # «أفادت الوكالة بأن قطر تعهدت بدفع …»
        before = [turn for turn in speakers.turns(row.number) if turn.first < speech.first]
        speech = before[-1] if before else None
    if speech is None or not speech.claims:
        return None
    told_here = speech.sentence == row.number and 0 <= speech.verb < i
    return None if told_here and not _reaches(speakers, row, speech.verb, i) else speech.speaker


def _reaches(speakers: Speakers, row: FigureRow, verb: int, i: int) -> bool:
    """Whether what is said from the verb on reaches the number: not behind «أعلنت فرض رسوم، وتصل الرسوم إلى …»."""
    words = row.context.sketch.words
    if "according" in row.items[verb].groups:
        return verb <= _OPENING or not _goes_on(row, verb, i)
    between = row.items[verb + 1 : i]
    if any(item.key in speakers.content or item.key == "ان" or "saying" in item.groups for item in between):
        return True
    key = row.items[verb].key.lstrip("وف")
    if key in words["acts_of_speech"]:
        return False
    return key not in words["announced_acts"] or not _goes_on(row, verb, i, *words["since_then"])


def _goes_on(row: FigureRow, low: int, i: int, *openers: str) -> bool:
    """Whether the text itself goes on between two items: with a new clause behind a comma, or one of some words."""
    clauses = row.context.sketch.words["new_clause"]
    for k in range(low + 1, i):
        item = row.items[k]
        if item.key in openers:
            return True
        if row.items[k - 1].key in COMMAS and (
            item.key in clauses
            or (item.key.startswith("و") and any(tense in TENSES for tense in item.features.values()))
        ):
            return True
    return False
