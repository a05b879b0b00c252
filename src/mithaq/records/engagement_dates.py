"""When an encounter was, from the sentence that tells it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, TypeVar

from mithaq.model.edtf import first_day, is_day
from mithaq.model.frame import Frame, Item
from mithaq.model.quantity import DateValue, Duration
from mithaq.records.context import Context
from mithaq.records.drafts import GATHERINGS, Draft
from mithaq.records.engagement_intervals import counted_from, day_counted
from mithaq.records.engagement_stations import was_station
from mithaq.records.occasion_names import Names
from mithaq.records.phrases import bare

V = TypeVar("V")
_LONG: Final = 40  # days after which a visit told by its day or month is over
_FARTHEST: Final = 22  # items from a trigger to its day, with the surcharges below
_INSIDE, _BEFORE, _BEFORE_COMMA, _BEHIND_ANOTHER = -5, 6, 4, 12
_SINCE: Final = 5  # items from «منذ» to the date that it governs
_COARSE: Final = frozenset(["year", "half", "decade"])
_BESIDE: Final = 6  # items from a frame to a year that can be its own
_WITHIN: Final = 2  # items from «في ختام» to the talks whose end it is
_OTHERS: Final = frozenset(
    "sign trip meeting reception summit conference session phone meet receive visit arrive leave message".split()
)
_SIGNING: Final = frozenset(["sign"])
_CALLED_OFF: Final = frozenset(["cancel", "cancelled"])
_CIRCUMSTANCES: Final = frozenset(["frame_of", "ended", "eve"])
_MOVES: Final = frozenset(["arrive", "leave"])
_BEGINNING: Final = frozenset(["arrive", "leave", "outset"])
_CLOSING_AT: Final = 4  # items from a word of ending to the visit
_EVENTS: Final = frozenset(["session", "conference", "summit", "meeting"])
_ROUND: Final = 4  # items from «الجولة» to the talks of which it is one
_ATTENDED: Final = 6  # items from «للمشاركة في» to the event
_LASTING: Final = frozenset(["ongoing", "lasted"])
_SPAN: Final = 6  # items from «ويستمر» to how long
_SPEAKING: Final = frozenset(["discuss"])
_CLOSED: Final = frozenset(["ended", "closing"])


class Dates:
    """Finds days for the drafts of one document."""

    def __init__(self, context: Context, names: Names) -> None:
        self.context = context
        self.names = names
        self.closed = context.sketch.words

    def when(self, frame: Frame, items: list[Item]) -> str | None:
        """EDTF of the date nearest to the trigger, None where the sentence has none of its own."""
        if frame.pattern.endswith("i_visited") or was_station(frame, items):
            return None
        if (counted := counted_from(frame, items, self.closed["morrow"])) is not None:
            return day_counted(items, counted[0], frame.stop, counted[1])
        best: tuple[int, DateValue] | None = None
        stop = self._stop(frame, items)
        opened = self._circumstance(frame, items)
        promised = frame.trigger if "i_shall_" in frame.pattern else -1  # «قال يوم 30 مايو: سأزور أكرا»
        for i, item in enumerate(items):
            value = item.value if i > promised else None
            if not isinstance(value, DateValue) or not self._can_be_of(frame, items, i, stop):
                continue
            outside = opened is not None and (i < opened or (opened == 0 and i >= stop))
            if outside and self._has_own_day(frame, items, opened) and not self._is_beside(items, i, opened):
                continue  # «التقى أمس الوزير الذي يزور القاهرة»: the day is that of the main clause
            far = abs(i - frame.trigger)
            if frame.first <= i < frame.stop:
                far += _INSIDE
            if i > stop and self._is_of_another(items, stop, i):
                continue
            another = self._another_between(items, frame, i, stop) - (_SIGNING if outside else frozenset())
            if outside and not another:
                far = min(far, _FARTHEST)  # «وقعا أمس … في ختام محادثات»
            else:
                far += _BEHIND_ANOTHER if another else 0
                far += _BEFORE if i < frame.first - 3 else 0
                far += _BEFORE_COMMA if i < frame.first and any(x.key == "،" for x in items[i : frame.first]) else 0
            if far <= _FARTHEST and (best is None or far < best[0]):
                best = (far, value)
        return best[1].edtf if best is not None and best[1].bound != "until" else None

    def _stop(self, frame: Frame, items: list[Item]) -> int:
        """Item behind what the frame names: all of the name of an occasion."""
        return max(frame.stop, self.names.phrase(items, frame.trigger)[0]) if frame.name == "occasion" else frame.stop

    def _can_be_of(self, frame: Frame, items: list[Item], i: int, stop: int) -> bool:
        """Whether a date can be the day of an encounter at all, and not that of what is told beside it."""
        value = items[i].value
        if not isinstance(value, DateValue) or value.edtf is None or value.grain == "decade":
            return False
        years = value.edtf.split("/")
        if len(years) == 2 and all(len(year) == 4 and year.isdigit() for year in years):
            return False  # «خطة عمل لعامي 2023 و2024»: no encounter lasts years
        if value.bound == "since" and value.grain in _COARSE and frame.name == "occasion":
            return False  # «اختتمت اللجنة … الاتفاقية التي تسري ابتداء من سنة 2001»
        if value.bound == "until" and frame.name != "visit":
            return False  # a deadline is no day of meeting
        since = next((k for k in range(i - 1, max(-1, i - _SINCE - 1), -1) if items[k].key == "منذ"), None)
        if items[i].key == "منذ" or (since is not None and not since < frame.trigger < i):
            return False  # «منذ توليه الرئاسة في …», not «منذ زيارته للبلاد في …»
        if i and items[i - 1].key in ("لعام", "عام") and value.bound == "since":
            return False
        if any(bare(item) in self.closed["anniversary"] for item in items[max(0, i - 2) : i]):
            return False  # «ذكرى ثورة 23 يوليو 1952»
        if value.grain in _COARSE and not (
            frame.first - 2 <= i <= stop + _BESIDE and all("Mark" not in item.types for item in items[stop:i])
        ):
            return False  # «ارتفع التبادل خلال العام الماضي … أمام اجتماع اللجنة»
        if any(bare(item) in self.closed["took_office"] for item in items[max(0, i - _SINCE) : i]):
            return False  # «بعد توليه المنصب نهاية الشهر الماضي»
        if any(tells(items, stop, i) for tells in (self._counted_from, self._when_signed, self._of_clause)):
            return False
        if i < frame.first and self._in_clause_before(items, i, frame.first):
            return False
        if i < frame.trigger and any(x.groups & _CALLED_OFF for x in items[max(0, i - _SINCE) : frame.trigger]):
            return False  # «أعلن اليوم تأجيل القمة»: the day when it was called off
        if frame.name == "message" and any(bare(x) in self.closed["falls_on"] for x in items[max(0, i - _SINCE) : i]):
            return False  # «برقية بمناسبة العيد الوطني الذي يوافق …»
        if frame.name == "visit" and any("ongoing" in x.groups for x in items[stop : min(i, stop + _WITHIN)]):
            return False  # «الذي يزور القاهرة حاليا، خطابا أمس»
        if frame.name == "invitation" and i < frame.stop:
            return False  # the day of the invitation
        low, high = (i, max(frame.first, frame.trigger)) if i < frame.trigger else (stop, i)
        if any(item.key in self.closed["that"] for item in items[low:high]):
            return False  # «أعلن أمس أن الرئيس سيزور», «أعلن الرئيس أمس أنه سيزور»
        return not any(
            item.key.lstrip("وف") in self.closed["announcing"] for item in items[stop:i]
        )  # «وفقا لما أعلنته الرئاسة اليوم»

    def _when_signed(self, items: list[Item], stop: int, i: int) -> bool:
        """«زيارتها لبحث الاتفاق الذي وقع في 14 يوليو»: the day of a document, told in a clause of its own."""
        return any(
            items[k].key in self.closed["relative"] and "sign" in items[k + 1].groups for k in range(stop, i - 1)
        )

    def _of_clause(self, items: list[Item], stop: int, i: int) -> bool:
        """«المباحثات تطرقت لبحث الإصلاحات التي تم الاتفاق عليها في الصيف»: the day of what was spoken of."""
        told = next((k for k in range(stop, i) if items[k].groups & _SPEAKING), i)
        return any(items[k].key in self.closed["relative"] for k in range(told, i))

    def _in_clause_before(self, items: list[Item], i: int, first: int) -> bool:
        """«العملية التي أطلقت في فبراير، وذلك خلال مباحثاته»: the day of a clause that ends before the encounter."""
        clause = next((k for k in range(i - 1, max(-1, i - _SINCE), -1) if items[k].key in self.closed["relative"]), i)
        if clause == i or any("Mark" in item.types for item in items[clause:i]):
            return False
        told = any(item.groups & _OTHERS for item in items[clause:i])
        return not told and any(item.key in ("،", "؛") for item in items[i + 1 : first])

    def _counted_from(self, items: list[Item], stop: int, i: int) -> bool:
        """«بعد شهرين من توقيع الاتفاق في أغسطس»: the day of what something else is counted from."""
        for k in range(stop, i - 2):
            if items[k].key in self.closed["after_before"]:
                if any(item.key == "من" for item in items[k + 1 : k + _SINCE]):
                    return True
                clause = items[k + 1 : i]  # «بعد الانفجار الذي ضرب الميناء الأسبوع الماضي»
                if not any("Mark" in x.types for x in clause) and any(x.key in self.closed["relative"] for x in clause):
                    return True
        return False

    def _circumstance(self, frame: Frame, items: list[Item]) -> int | None:
        """Item at which a frame begins to say in what another happened («في ختام محادثات», «الذي يزور»), else None."""
        told = items[frame.first : frame.stop]
        if frame.name == "occasion":
            attended = range(max(0, frame.trigger - _ATTENDED), frame.trigger)
            if (at := next((k for k in attended if items[k].key in self.closed["to_attend"]), None)) is not None:
                return at
        if any(item.groups & _MOVES for item in told) or self._has_moved(frame, items):
            return None
        at = next((frame.first + k for k, item in enumerate(told) if item.groups & _OTHERS), frame.trigger)
        for k in range(max(0, at - _WITHIN), at):
            if items[k].groups & _CIRCUMSTANCES or items[k].key in self.closed["relative"]:
                return k
        return None

    @staticmethod
    def _has_moved(frame: Frame, items: list[Item]) -> bool:
        """«حل الملك مساء اليوم بالدوحة في مستهل زيارة»: the main clause tells of the same journey."""
        before = frozenset().union(*(item.groups & (_OTHERS | _MOVES) for item in items[: frame.trigger]))
        if "arrive" in before and any(
            "ended" in x.groups for x in items[max(0, frame.trigger - _WITHIN) : frame.trigger]
        ):
            return False  # «وصل أمس بعد زيارة لجارتها»
        return frame.name == "visit" and bool(before & _MOVES) and before <= _MOVES | {"trip"}

    def _has_own_day(self, frame: Frame, items: list[Item], opened: int | None) -> bool:
        """Whether a frame is a visit or an event to which somebody comes: its day is not that of the main clause."""
        return frame.name == "visit" or (opened is not None and items[opened].key in self.closed["to_attend"])

    @staticmethod
    def _is_beside(items: list[Item], i: int, opened: int | None) -> bool:
        """«في يونيو خلال زيارته», not «أمس خلال زيارته»: a month right before a visit is its own."""
        value = items[i].value
        return isinstance(value, DateValue) and value.grain != "day" and opened == i + 1

    def to_come(self, frame: Frame, items: list[Item]) -> bool:
        """Whether a time beside the frame is said to lie ahead («الأسبوع المقبل», «غدا»)."""
        keys = self.context.text.keys
        return any(
            keys[k].removeprefix("ال") in self.closed["to_come"]
            for item in items[max(0, frame.first - 4) : frame.stop + 5]
            if isinstance(item.value, DateValue) and item.value.bound != "until"
            for k in range(item.first, item.stop)
        )

    @staticmethod
    def _is_of_another(items: list[Item], stop: int, i: int) -> bool:
        """«… توصيات اجتماع الوزراء المنعقد يوم 5 مايو»: the day of an event named behind, not on its sidelines."""
        for k in range(i - 1, stop - 1, -1):
            if "Mark" in items[k].types:
                return False
            if items[k].groups & _EVENTS and "ال" not in items[k].proclitics:
                before = items[max(0, k - _WITHIN) : k]
                return not any(item.groups & {"margin", "frame_of"} for item in before)
        return False

    def gone_by(self, frame: Frame, items: list[Item]) -> bool:
        """Whether a time beside the frame is said to lie behind («الأسبوع الماضي»)."""
        keys = self.context.text.keys
        return any(
            keys[k] in self.closed["gone_by"]
            for item in items[frame.first : frame.stop + 5]
            if isinstance(item.value, DateValue) and not self._just_now(item.value)
            for k in range(item.first, item.stop)
        )

    def _just_now(self, value: DateValue) -> bool:
        """«الليلة الماضية»: of yesterday, so that who came then is still there."""
        if self.context.published is None or not is_day(value.edtf):
            return False
        return (self.context.published - date.fromisoformat(value.edtf)).days <= 1

    def _another_between(self, items: list[Item], frame: Frame, i: int, stop: int) -> frozenset[str]:
        """Groups of the words between a frame and a date that tell of something else."""
        low, high = (i, frame.first) if i < frame.first else (stop, i)
        round_at = next((k for k in range(max(0, frame.trigger - _ROUND), frame.trigger) if _is_round(items[k])), -1)
        found = frozenset().union(*(items[k].groups & _OTHERS for k in range(low, high) if k != round_at))
        return found | {item.key for item in items[low:high] if item.key in self.closed["meanwhile"]}

    def span_event(self, items: list[Item], draft: Draft) -> None:
        """«بدأت اليوم وتستمر حتى غد أعمال المؤتمر», «… ويستمر ثلاثة أيام»: both ends of an event that goes on."""
        start = draft.date
        if is_day(start):
            spans = (v.edtf for v in self._values(items, DateValue) if v.edtf and v.grain == "range")
            draft.date = next((span for span in spans if span.startswith(f"{start}/")), start)
        lasts = next((k for k, item in enumerate(items) if item.groups & _LASTING), None)
        if not is_day(start) or draft.date != start or lasts is None:
            return
        behind = range(lasts + 1, min(len(items), lasts + _SPAN))
        if (days := next((n for k in behind if (n := self._whole_days(items, k))), 0)) > 1:
            day, more = date.fromisoformat(start), timedelta(days=days - 1)
            over = any(item.groups & _CLOSED for item in items[:lasts])
            draft.date = f"{day - more}/{day}" if over else f"{day}/{day + more}"
            return
        ends = (v.edtf for v in self._values(items, DateValue) if v.bound == "until" and v.edtf)
        end = next((day for day in ends if is_day(day) and day > start), None)
        if end is not None:
            draft.date = f"{start}/{end}"

    def span_visit(self, frame: Frame, items: list[Item], draft: Draft) -> None:
        """Turn the day on which a visit begins or ends into the interval that the text tells."""
        if not is_day(draft.date):
            return
        day = date.fromisoformat(draft.date)
        days = next((n for k in range(len(items)) if (n := self._lasting(frame, items, k))), 0)
        if self._ends(frame, items):
            if draft.status in ("held", "under_way"):
                first = day - timedelta(days=days - 1)
                draft.date = f"../{day}" if not days else f"{first}/{day}" if days > 1 else draft.date
            return
        begins = self._begins(frame, items, draft)
        if not begins and draft.status != "planned":
            return
        until = next(
            (v.edtf for v in self._values(items, DateValue) if v.bound == "until" and is_day(v.edtf)),
            None,
        )
        if until and until > draft.date:
            draft.date = f"{draft.date}/{until}"
        elif days > 1:
            draft.date = f"{draft.date}/{day + timedelta(days=days - 1)}"
        elif begins and not days and draft.status == "under_way":
            draft.date = f"{draft.date}/.."

    def _begins(self, frame: Frame, items: list[Item], draft: Draft) -> bool:
        """«وصل», «توجه إلى», «في مستهل زيارة», «يقوم اليوم بزيارة»: whether the day is the first of the visit."""
        told = items[max(0, frame.first - _WITHIN) : frame.stop + _WITHIN]
        if any(item.groups & _BEGINNING for item in told):
            return True
        makes = any(item.features.get("make") == "present" for item in told)
        return makes and draft.date == str(self.context.published)

    def _ends(self, frame: Frame, items: list[Item]) -> bool:
        """«اختتم زيارته», «غادر بعد زيارة»: whether the day is the last of the visit."""
        if frame.pattern.endswith(("leaves_after", "leaves_upon", "attended_came_from", "came_home")):
            return True
        told = items[max(0, frame.trigger - _CLOSING_AT) : frame.stop]
        left = any("leave" in item.groups for item in items[: frame.trigger])
        if left and any(
            "ended" in item.groups and "leave" not in item.groups
            for item in items[max(0, frame.trigger - _WITHIN) : frame.trigger]
        ):
            return True  # «غادر … في ختام زيارة»
        return any("closing" in item.groups for item in told) and not any("arrive" in item.groups for item in told)

    @staticmethod
    def _values(items: list[Item], kind: type[V]) -> list[V]:
        return [item.value for item in items if isinstance(item.value, kind)]

    def _lasting(self, frame: Frame, items: list[Item], i: int) -> int:
        """Whole days of the duration at item `i`, if it says how long something lasts («بعد أسبوع من …» does not)."""
        if any(item.groups & _EVENTS for item in items[frame.stop : i]):
            return 0  # «لحضور الاجتماع الذي يستمر ثلاثة أيام»
        return self._whole_days(items, i)

    def _whole_days(self, items: list[Item], i: int) -> int:
        value = items[i].value
        if not isinstance(value, Duration) or (i and items[i - 1].key in self.closed["apart_in_time"]):
            return 0
        if len(value.components) != 1 or value.components[0][0] not in ("days", "weeks"):
            return 0
        unit, amount = value.components[0]
        return int(amount) * (7 if unit == "weeks" else 1)


def _is_round(item: Item) -> bool:
    """«الجولة الثانية من المفاوضات»: a round of talks is no journey."""
    return "trip" in item.groups and item.key.removeprefix("و").removeprefix("ال").startswith("جول")


def settle_by_date(draft: Draft, published: date | None, *, told_past: bool = False) -> None:
    """What lies behind the day of publication is planned; a day to come is not that of what a verb tells as past."""
    if published is None or draft.date is None:
        return
    day = first_day(draft.date)
    ahead = (day - published).days if day is not None and draft.status in ("held", "under_way") else 0
    if told_past and ahead > 1:  # one day may be the agency's own clock: «استقبل اليوم الخميس», dated Wednesday
        draft.date = None  # «اجتمعا لبحث الهدنة التي تبدأ الأحد»
        return
    if ahead > 0 and not told_past:
        draft.status = "planned"
    end = draft.date.partition("/")[2]
    goes_on = day is not None and is_day(end) and published < date.fromisoformat(end)
    if goes_on and draft.status == "held" and draft.kind in GATHERINGS:
        draft.status = "under_way"  # «ينعقد من 12 إلى 16 أكتوبر», told on the 13th
    if draft.status == "under_way" and day is not None and "/" not in draft.date and (published - day).days > _LONG:
        draft.status = "held"
