"""Whose words a sentence gives: the subject of its verb of speech, carried on until another takes over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mithaq.model.frame import Item

SPEECH = frozenset(["say", "congratulate", "agree_say"])
_CARRYING = frozenset(["adafa", "tabaa"])
_REACH = 6


@dataclass(frozen=True, slots=True)
class Speech:
    """From token `first` on, `speaker` is the name that the words are ascribed to (None: the text's own)."""

    first: int
    speaker: str | None
    country: str | None
    verb: int  # item index in its sentence, -1 when carried on
    sentence: int


class Speakers:
    """Answers who is speaking at a token."""

    def __init__(
        self, rows: Sequence[list[Item]], name: Callable[[Item], tuple[str | None, str | None] | None]
    ) -> None:
        self._rows = rows
        self._name = name
        self._turns: list[list[Speech]] = []
        last: Speech | None = None
        for number, items in enumerate(rows):
            turns = self._sentence(items, number, last)
            self._turns.append(turns)
            if turns and turns[-1].speaker:
                last = turns[-1]

    def at(self, sentence: int, token: int) -> Speech | None:
        """The turn in force at a token of a sentence."""
        found = None
        for turn in self._turns[sentence]:
            if turn.first <= token or (turn.verb >= 0 and found is None and self._trailing(sentence, turn)):
                found = turn
        return found

    def turns(self, sentence: int) -> list[Speech]:
        """All turns of a sentence, in order."""
        return self._turns[sentence]

    def _trailing(self, sentence: int, turn: Speech) -> bool:
        """«وفقا للمكتب الصحفي» and «…، على ما ذكر» stand behind what they cover."""
        items = self._rows[sentence]
        return "according" in items[turn.verb].groups

    def _sentence(self, items: list[Item], number: int, last: Speech | None) -> list[Speech]:
        turns: list[Speech] = []
        for i, item in enumerate(items):
            if "according" in item.groups:
                speaker = self._after(items, i + 1)
                if speaker is not None:
                    turns.append(Speech(items[0].first, speaker[0], speaker[1], i, number))
                continue
            if not item.groups & SPEECH:
                continue
            speaker = self._after(items, i + 1) or self._before(items, i)
            if speaker is None and last is not None:
                speaker = (last.speaker, last.country)
            if speaker is not None:
                turns.append(Speech(items[0].first if not turns else item.first, speaker[0], speaker[1], i, number))
        if not turns and items and last is not None and self._continues(items):
            turns.append(Speech(items[0].first, last.speaker, last.country, -1, number))
        return turns

    @staticmethod
    def _continues(items: list[Item]) -> bool:
        """A sentence that opens with a participle of speech or a quotation goes on with the same speaker."""
        return "saying" in items[0].groups or items[0].key in ('"', "«", "“")

    def _after(self, items: list[Item], i: int) -> tuple[str | None, str | None] | None:
        for item in items[i : i + _REACH]:
            if "Mark" in item.types and item.key in ("،", ":", ","):
                return None
            found = self._name(item)
            if found is not None:
                return found
            if item.key in ("ان", "بان", "الي", "علي", "عن", "انه", "انها", "خلال", "ب", "من"):
                return None
        return None

    def _before(self, items: list[Item], i: int) -> tuple[str | None, str | None] | None:
        for item in reversed(items[max(0, i - 4) : i]):
            if item.groups & SPEECH:
                return None
            found = self._name(item)
            if found is not None:
                return found
        return None
