"""Where and when an encounter was, from the sentence that tells it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TypeVar

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import Place
from mithaq.model.quantity import DateValue, Duration
from mithaq.records.context import Context
from mithaq.records.drafts import Draft

V = TypeVar("V")
_BESIDE = 4  # tokens from a state to the city that is named with it
_YEARS = re.compile(r"\d{4}/\d{4}")
_JOINED = 4  # items from «يربط» to the second of two places
_SINCE = 5  # items from «منذ» to the date that it governs


class Setting:
    """Finds places and days for the drafts of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words

    def more_exact(self, place: Place, items: list[Item]) -> Place:
        """The place by its fullest name: the city in the state, the capital that «العاصمة الأرمينية» means."""
        if place.kind == "city":
            return place
        if place.kind == "capital":
            named = self._capital_named(place.code) if self._is_described(place) else None
            return named or place
        code = place.code.split("-")[0]
        within = [
            member
            for item in items
            for member in self.context.members(item)
            if isinstance(member, Place) and member.kind in ("city", "capital") and member.code.split("-")[0] == code
        ]
        beside = next((p for p in within if 0 < p.first - place.stop <= _BESIDE), None)
        if beside is not None:
            return beside
        if self._is_home(place):
            return next((p for p in self.context.sketch.places if p.kind == "name" and p.code == place.code), place)
        if "-" in place.code:
            return place  # which cities lie in a region is not known
        located = [p for p in within if any(items[k].value is p and self._located(items, k) for k in range(len(items)))]
        return located[0] if len({p.code for p in located}) == 1 and len(located) == 1 else place

    def _is_described(self, place: Place) -> bool:
        return self.context.text.keys[place.first].endswith("عاصمه")

    def _is_home(self, place: Place) -> bool:
        return self.context.text.keys[place.first].endswith("البلاد")

    def _capital_named(self, code: str) -> Place | None:
        return next(
            (
                p
                for p in self.context.sketch.places
                if p.kind == "capital" and p.code == code and not self._is_described(p)
            ),
            None,
        )

    def region_of(self, place: Place, items: list[Item]) -> str | None:
        """«أربيل عاصمة إقليم كردستان»: the region that hosts, where it stands right behind the city."""
        for item in items:
            for member in self.context.members(item):
                if not isinstance(member, Place) or not member.code.startswith(f"{place.code}-"):
                    continue
                if member.kind == "region" and 0 < member.first - place.stop <= 2:
                    return member.code
        return None

    def capital(self, place: Place, items: list[Item]) -> Place | None:
        """«وصل إلى عاصمة قرغيزستان», «العاصمة الأرمينية»: the capital by its name, where the text has it."""
        at = next((k for k, item in enumerate(items) if item.first == place.first), 0)
        if not at or not items[at - 1].key.endswith("عاصمه"):
            return None
        return self._capital_named(place.code)

    def place_words(self, place: Place) -> str:
        """The place as written, without preposition."""
        return self.context.words(place.first, place.stop, place.proclitics)

    def locate(self, draft: Draft, items: list[Item], frame: Frame) -> None:
        """Give a draft the city or state nearest to its trigger that a preposition marks as a place."""
        best: tuple[int, Place] | None = None
        for i, item in enumerate(items):
            if "Place" not in item.types or not isinstance(item.value, Place):
                continue
            place = item.value
            if place.kind in ("area", "group", "house", "side") or not self._located(items, i):
                continue
            if any(item is slot for slot in frame.slots.values()):
                continue
            far = abs(i - frame.trigger) + (0 if place.kind in ("city", "capital") else 6)
            if far <= 24 and (best is None or far < best[0]):
                best = (far, place)
        if (
            best is None
            and frame.name == "reception"
            and any(item.key.lstrip("ب") in self.closed["venue"] for item in items[frame.first :])
        ):
            draft.place_country = next((e.country for e, role in draft.participants.values() if role == "host"), None)
        if best is not None:
            place = self.more_exact(best[1], items)
            draft.place = self.place_words(place)
            draft.place_exact = place.kind in ("city", "capital")
            draft.place_country = place.code.split("-")[0] or None

    def _located(self, items: list[Item], i: int) -> bool:
        """Whether a preposition or «العاصمة», «مدينة» puts the place where something happens."""
        item = items[i]
        front = item.proclitics.lstrip("وف")
        if front.startswith("ب"):
            return not any(before.key in self.closed["joining"] for before in items[max(0, i - _JOINED) : i])
        for back in range(1, 3):
            if i - back < 0:
                break
            key = items[i - back].key
            if key in ("في", "وفي", "داخل"):
                return back == 1 or items[i - 1].key in self.closed["town"] or items[i - 1].key in ("العاصمه", "عاصمه")
            if key in ("بالعاصمه", "بمدينه", "العاصمه") and back == 1:
                return True
            if (
                "adjective" in items[i - back].groups
                and i - back - 1 >= 0
                and items[i - back - 1].key in ("العاصمه", "بالعاصمه")
            ):
                return True
        return False

    def when(self, frame: Frame, items: list[Item]) -> str | None:
        """EDTF of the date nearest to the trigger, None where the sentence has none."""
        best: tuple[int, DateValue] | None = None
        for i, item in enumerate(items):
            if not isinstance(item.value, DateValue) or item.value.edtf is None or item.value.grain in ("decade",):
                continue
            if _YEARS.fullmatch(item.value.edtf):
                continue  # «خطة عمل لعامي 2023 و2024»: no encounter lasts years
            if item.value.bound == "until" and frame.name != "visit":
                continue  # a deadline is no day of meeting
            if any(before.key == "منذ" for before in items[max(0, i - _SINCE) : i]) or (
                i and items[i - 1].key in ("لعام", "عام") and item.value.bound == "since"
            ):
                continue  # «منذ توليه الرئاسة في …»
            inside = frame.first <= i < frame.stop
            far = abs(i - frame.trigger) - (5 if inside else 0) + (6 if i < frame.first - 3 else 0)
            if self._other_trigger_between(items, frame, i):
                far += 12
            if i < frame.first and any(item.key == "،" for item in items[i : frame.first]):
                far += 4  # a day told in the clause before
            if far <= 22 and (best is None or far < best[0]):
                best = (far, item.value)
        return best[1].edtf if best is not None and best[1].bound != "until" else None

    def to_come(self, frame: Frame, items: list[Item]) -> bool:
        """Whether a time beside the frame is said to lie ahead («الأسبوع المقبل», «غدا»)."""
        keys = self.context.text.keys
        return any(
            keys[k].removeprefix("ال") in self.closed["to_come"]
            for item in items[max(0, frame.first - 4) : frame.stop + 5]
            if isinstance(item.value, DateValue) and item.value.bound != "until"
            for k in range(item.first, item.stop)
        )

    def _other_trigger_between(self, items: list[Item], frame: Frame, i: int) -> bool:
        low, high = (i, frame.first) if i < frame.first else (frame.stop, i)
        return any(
            {"trip", "meeting", "reception", "summit", "sign", "phone", "meet", "receive"} & items[k].groups
            for k in range(low, high)
        )

    def span_visit(self, frame: Frame, items: list[Item], draft: Draft) -> None:
        """Turn the day of arrival or departure into the interval that the text tells."""
        if draft.date is None or len(draft.date) != 10 or draft.status == "planned":
            return
        day = date.fromisoformat(draft.date)
        until = next(
            (v.edtf for v in self._values(items, DateValue) if v.bound == "until" and v.edtf and len(v.edtf) == 10),
            None,
        )
        days = next((self._days(v) for v in self._values(items, Duration) if self._days(v)), None)
        groups = items[frame.trigger].groups
        if "arrive" in groups:
            if until:
                draft.date = f"{draft.date}/{until}"
            elif days:
                draft.date = f"{draft.date}/{day + timedelta(days=days - 1)}"
            elif draft.status == "under_way":
                draft.date = f"{draft.date}/.."
        elif days and ("leave" in groups or "ended" in {g for item in items for g in item.groups}):
            draft.date = f"{day - timedelta(days=days - 1)}/{draft.date}"

    @staticmethod
    def _values(items: list[Item], kind: type[V]) -> list[V]:
        return [item.value for item in items if isinstance(item.value, kind)]

    @staticmethod
    def _days(value: Duration) -> int:
        """Whole days of a short duration, 0 for any other."""
        if len(value.components) != 1 or value.components[0][0] not in ("days", "weeks"):
            return 0
        unit, amount = value.components[0]
        return int(amount) * (7 if unit == "weeks" else 1)
