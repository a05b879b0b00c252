"""What an encounter has from the visit that it belongs to, from its host, or from what the text told before it."""

from __future__ import annotations

from typing import Final

from mithaq.model.edtf import DAY, can_meet, is_day
from mithaq.model.frame import Item
from mithaq.model.quantity import DateValue
from mithaq.records.context import Context
from mithaq.records.drafts import GATHERINGS, Draft
from mithaq.records.engagement_setting import Setting
from mithaq.records.entity import POSTED, STATE_RANKS
from mithaq.records.filed_from import filed_from
from mithaq.records.occasion_names import Names
from mithaq.records.party_codes import BODIES, states_of
from mithaq.records.same_day import is_same_day

_SITTINGS: Final = frozenset(["meeting", "session", "ceremony"])
_TOLD: Final = frozenset(["ceremony", "meeting", "session", "reception"])
_LEADING: Final = 8  # items of a sentence in which the verb stands that opens it
_MONTH: Final = 7  # characters of a month
_DATED: Final = 6  # items from «الزيارة» to its day
_TIME_BEHIND: Final = 8  # items behind an event in which its time stands
_BACK: Final = 3  # sentences in which what went before must stand
_OPENING: Final = 4  # items of a sentence in which «عقب ذلك» stands
_LEAD: Final = 3  # sentences behind the date line that tell what happened where it was written
_ARRIVAL: Final = 8  # items between a word of arrival and the encounter
_NAMED: Final = 3  # words from which the name of a visit says whose it is or where to
_COMING: Final = 6  # items from «للمشاركة في» to the event
_ADDING: Final = 6  # items of a sentence in which «عقد اللقاء» stands
_TELLING: Final = 6  # items behind «اللقاء» in which its verb or its frame stands, a clause with «الذي» between
_TOOK_PLACE: Final = frozenset(["تم", "وتم", "جاء", "وجاء", "جاءت", "وجاءت"])
_REAL: Final = ("held", "under_way")


class Course:
    """Completes the drafts of one document by each other, in text order."""

    def __init__(self, context: Context, setting: Setting, names: Names) -> None:
        self.context = context
        self.setting = setting
        self.names = names
        self.items = context.sketch.items
        self.closed = context.sketch.words

    def settle(self, drafts: list[Draft]) -> None:
        """Give the drafts the days and places that they share, and the visits that they belong to."""
        drafts = sorted(drafts, key=lambda d: (d.sentence, d.item))
        visits = [d for d in drafts if _is_journey(d)]
        hosts = {d.place_country for d in drafts if d.kind in GATHERINGS}
        for k, draft in enumerate(drafts):
            self.follow(draft, drafts[:k] + [d for d in drafts[k:] if _is_journey(d)])
            if draft.kind in _SITTINGS and not self._of_another_time(draft):
                _set_in_visit(draft, visits, hosts, self.context.pair)
        for number in range(len(self.items) if drafts else 0):
            self._complete(number, drafts)
        for draft in drafts:
            if draft.signing and draft.date is None and draft.status in _REAL:
                self._signed_before(draft)
        for visit in visits:
            self._attend(visit, drafts)
            self._dated_behind(visit)
        sittings = [d for d in drafts if d.kind in _SITTINGS]
        self._where_filed([d for d in sittings if not d.place and d.status in _REAL])
        for draft in sittings:
            if not draft.place_country:
                self._at_home(draft, visits)
        _settle_hosts(drafts, visits)

    def _of_another_time(self, draft: Draft) -> bool:
        """«اجتماع المجلس العام المقبل», «الدورة القادمة»: told to come at a time when no visit told now goes on."""
        if draft.status not in ("planned", "proposed"):
            return False
        for item in self.items[draft.sentence][draft.item + 1 : draft.item + _TIME_BEHIND]:
            if "Mark" in item.types:
                return False
            keys = self.context.text.keys[item.first : item.stop]
            if item.key in self.closed["to_come_next"]:
                return True
            if isinstance(item.value, DateValue) and not is_day(item.value.edtf):
                return any(key.removeprefix("ال") in self.closed["to_come"] for key in keys)
        return False

    # -- what went before ---------------------------------------------------------------------------

    def follow(self, draft: Draft, before: list[Draft]) -> None:
        """«في اليوم نفسه», «عقب ذلك», «جاء ذلك خلال», «فور وصوله»: the day and place told just before."""
        if draft.kind not in _SITTINGS:
            return
        items = self.items[draft.sentence]
        if self._on_arrival(items, draft.item):
            visits = [d for d in before if d.kind == "visit"]
            visit = next((v for v in visits if v.date and _in_visit(draft, v)), None)
            if visit is not None and visit.date and len(visit.date) >= DAY and visit.status in _REAL:
                draft.date = draft.date or visit.date[:DAY].removeprefix("..") or None
        same_day = self._same_day(items)
        if draft.date is None and same_day:
            draft.date = self._last_day(before, draft.sentence)
        if draft.status not in _REAL:
            return
        if draft.date is None and items and items[0].key in self.closed["so_it_was"]:
            draft.date = self._day_of_sentence(draft.sentence - 1)
        last = next((d for d in reversed(before) if d.kind in _SITTINGS and _with(draft, d)), None)
        if last is None or draft.sentence - last.sentence > _BACK or not (same_day or self._goes_on(draft, items)):
            return
        if draft.date is None and is_day(last.date) and last.status in _REAL:
            draft.date = last.date
        if not draft.place_country and last.place_country:
            draft.place, draft.place_country, draft.place_exact = last.place, last.place_country, last.place_exact

    def _complete(self, number: int, drafts: list[Draft]) -> None:
        """«وعُقد اللقاء على هامش المنتدى في …», «وجرت المباحثات في …»: what a later sentence adds on the talks told."""
        items = self.items[number]
        at = next((k for k, item in enumerate(items) if self._is_that(item) and self._opens(items, k)), None)
        if at is None or not any(
            item.groups & {"hold", "margin"} or item.key in _TOOK_PLACE for item in items[: at + _TELLING]
        ):
            return
        if any(d.sentence == number and d.kind in _SITTINGS and d.item <= at + _TELLING for d in drafts):
            return
        told = [d for d in drafts if d.kind == "meeting" and number - _BACK < d.sentence < number and d.status in _REAL]
        for draft in told[-1:]:
            draft.occasion = draft.occasion or self.names.around(items, at)[0]
            if not draft.place:
                self.setting.place_in(draft, items, at)
            if not draft.date:
                days = (x.value for x in items[at + 1 : at + 4] if isinstance(x.value, DateValue))
                draft.date = next((day.edtf for day in days if day.grain == "day"), None)

    def _signed_before(self, draft: Draft) -> None:
        """«وقعت الدولتان أمس في أبوظبي اتفاقية. ووقعها عن الجانب …»: day and place of what was told to be signed."""
        for number in range(draft.sentence, max(-1, draft.sentence - _BACK), -1):
            items = self.items[number]
            at = next((k for k, item in enumerate(items) if item.groups & {"sign", "signing"}), None)
            day = self._day_of_sentence(number) if at is not None and at < _LEADING else None
            if at is None or day is None:
                continue
            draft.date = day
            if not draft.place:
                self.setting.place_in(draft, items, at)
            return

    def _dated_behind(self, visit: Draft) -> None:
        """«والزيارة مقررة في 29 يوليو»: the day of a visit told without one, or by its month."""
        if visit.date is not None and len(visit.date) != _MONTH:
            return
        for number in range(visit.sentence + 1, min(len(self.items), visit.sentence + _BACK + 1)):
            items = self.items[number]
            at = next((k for k, x in enumerate(items) if "trip" in x.groups and "ال" in x.proclitics), None)
            if at is None or not any(x.groups & {"planned", "hold", "make"} for x in items[at + 1 : at + 3]):
                continue
            days = (x.value for x in items[at + 1 : at + _DATED] if isinstance(x.value, DateValue))
            day = next((value.edtf for value in days if is_day(value.edtf)), None)
            if day is not None and (visit.date is None or day.startswith(visit.date)):
                visit.date = day
                return

    def _opens(self, items: list[Item], k: int) -> bool:
        """Whether item `k` stands at the beginning of a sentence, or of what somebody said («أن اللقاء تم في …»)."""
        return k < _ADDING or items[k - 1].key in self.closed["that"]

    @staticmethod
    def _is_that(item: Item) -> bool:
        """«اللقاء», «المباحثات», «لقائهما»: the talks told before."""
        return bool(item.groups & {"meeting", "reception"}) and ("ال" in item.proclitics or item.key.endswith("هما"))

    def _on_arrival(self, items: list[Item], at: int) -> bool:
        near = items[max(0, at - _ARRIVAL) : at + _ARRIVAL]
        return any(
            (near[k].key in self.closed["arrival"] and (k == 0 or near[k - 1].key in self.closed["upon"]))
            or ("reception" in near[k].groups and k > 1 and self._is_welcome(near[k - 2 : k]))
            for k in range(len(near))
        )

    def _is_welcome(self, before: list[Item]) -> bool:
        """«وكان في استقباله …»: said of an arrival."""
        return "past" in before[0].groups and before[1].key in self.closed["welcoming"]

    def _same_day(self, items: list[Item]) -> bool:
        """«في اليوم نفسه», «وفي المساء»: the day that was told last."""
        for k, item in enumerate(items):
            if is_same_day(item, self.context):
                return True
            if k < _OPENING and item.key in self.closed["evening"] and "Word" in item.types:
                return True
        return False

    def _last_day(self, before: list[Draft], sentence: int) -> str | None:
        told = next((d.date for d in reversed(before) if d.date and sentence - d.sentence <= _BACK), None)
        if told and len(told) >= DAY and not told.startswith(".."):
            return told[:DAY]
        return next((day for s in range(sentence - 1, -1, -1) if (day := self._day_of_sentence(s))), None)

    def _day_of_sentence(self, sentence: int) -> str | None:
        """The one day that a sentence names, None where it names none or several."""
        days = {
            item.value.edtf
            for item in (self.items[sentence] if sentence >= 0 else ())
            if isinstance(item.value, DateValue) and item.value.edtf and not item.value.bound
        }
        day = days.pop() if len(days) == 1 else None
        return day if is_day(day) else None

    def _goes_on(self, draft: Draft, items: list[Item]) -> bool:
        """Whether a sentence says that it goes on from the one before («عقب ذلك», «كما استقبل»)."""
        if draft.head in self.closed["meal"] or any(x.key in self.closed["going_on"] for x in items[:_OPENING]):
            return True
        if 0 < draft.item < len(items) and items[draft.item - 1].key == "كما":
            return True  # «…، كما التقى السفير»
        return any(  # «وإثر المراسم»
            items[k].key.removeprefix("و") in self.closed["upon"]
            and "ال" in items[k + 1].proclitics
            and bool(items[k + 1].groups & _TOLD)
            for k in range(min(2, len(items) - 1))
        )

    def _attend(self, visit: Draft, drafts: list[Draft]) -> None:
        """«زار جنيف لحضور المؤتمر»: where and when the event is, to which a visitor comes."""
        items = self.items[visit.sentence]
        for event in drafts:
            if event.kind not in GATHERINGS or event.sentence != visit.sentence or event.item <= visit.item:
                continue
            if not any(
                item.key in self.closed["to_attend"] for item in items[max(0, event.item - _COMING) : event.item]
            ):
                continue
            visit.occasion = visit.occasion or event.words or None
            if not event.place_country:
                event.place, event.place_country, event.place_exact = (
                    visit.place,
                    visit.place_country,
                    visit.place_exact,
                )
            if event.date is None and _is_over(visit):
                event.date = visit.date
            if visit.status in ("planned", "under_way") and event.status == "held":
                event.status = "planned"
            elif visit.status == "held" and visit.firm and event.status in ("planned", "proposed"):
                event.status = "held"

    # -- hosts --------------------------------------------------------------------------------------

    def _where_filed(self, drafts: list[Draft]) -> None:
        """«جنيف - قنا»: a text that is not from the capital at home was written where the encounter was."""
        found = filed_from(self.context) if drafts else None
        if found is None:
            return
        city, line = found
        code = city.code.split("-")[0]
        newsroom = city.kind != "city" and code == self.context.home
        for draft in drafts:
            items = self.items[draft.sentence]
            if any("margin" in item.groups for item in items[max(0, draft.item - 2) : draft.item]):
                continue  # the event on whose sidelines it was is told of in passing
            lead = draft.sentence <= line + _LEAD and not newsroom
            here = any(item.key in self.closed["here"] for item in items)
            if (here or lead) and code in draft.parties and draft.place_country in (None, code):
                draft.place, draft.place_country, draft.place_exact = (
                    self.context.words(city.first, city.stop),
                    code,
                    True,
                )

    def _at_home(self, draft: Draft, visits: list[Draft]) -> None:
        """Who receives, or meets in his office, is at home, unless the text has him travel."""
        elsewhere = draft.occasion and draft.occasion not in {visit.title for visit in visits}
        if not (draft.venue or draft.pattern.startswith("ar.reception")) or elsewhere:
            return
        people = list(draft.participants.values())
        hosts = [e for e, role in people if role == "host"] or [e for e, _ in people if e.country][:1]
        if "summons" in draft.pattern and all(role == "visitor" for _, role in people):
            receiving = draft.parties - {e.country for e, _ in people}
            draft.place_country = receiving.pop() if len(receiving) == 1 else None
            return
        if hosts and hosts[0].rank in POSTED:  # an ambassador is at home with neither his guests nor his hosts
            hosts = [e for e, _ in people if e.country != hosts[0].country and e.rank not in POSTED] or hosts
        country = hosts[0].country if hosts else None
        if country is None or len(country) != 2:
            return
        for visit in visits:
            if visit.place_country not in (None, country) and id(hosts[0]) in visit.participants:
                return
        draft.place_country = country


def _is_journey(draft: Draft) -> bool:
    """Whether it is a visit to which more than an invitation is known."""
    station = draft.pattern.endswith("visit.came_from") and draft.date is None  # of a tour, before the visit told
    return draft.kind == "visit" and draft.status != "proposed" and not station


def _set_in_visit(draft: Draft, visits: list[Draft], hosts: set[str | None], pair: tuple[str, ...]) -> None:
    """A visitor is met where he visits, and visits where he is met; a visit of one day gives its day."""
    met = draft.participants.keys()
    for visit in sorted(
        visits,
        key=lambda v: (
            v.place is None,
            abs(v.sentence - draft.sentence),
            met.isdisjoint(v.participants),
            v.place_country not in draft.parties,
        ),
    ):
        if not _in_visit(draft, visit):
            continue
        at_body = not BODIES.isdisjoint(draft.parties)  # which is at home in more places than one
        abroad = visit.place_country not in {*states_of(draft.parties), *hosts, None} and not at_body
        abroad = abroad and not (draft.status == "planned" and visit.place_country in pair)
        if abroad and visit.sentence != draft.sentence:
            continue  # where one of them travels elsewhere in the text, the other need not be
        regions = {c for c in draft.parties if c.startswith(f"{visit.place_country}-")}
        if regions and draft.kind == "meeting" and visit.sentence == draft.sentence:
            visit.parties = (visit.parties | regions) - {
                visit.place_country or ""
            }  # «إلى أربيل حيث التقى رئيس الإقليم»
        near = abs(visit.sentence - draft.sentence) <= 1
        if draft.kind in ("meeting", "ceremony") and (near or len(visit.title.split()) >= _NAMED) and visit.title:
            bare = draft.occasion is not None and " " not in draft.occasion  # «خلال الزيارة»
            draft.occasion = visit.title if bare or not draft.occasion else draft.occasion
        if not draft.place and visit.place and visit.parties <= draft.parties | {visit.place_country or ""}:
            draft.place_country = visit.place_country
            draft.place = None if draft.venue and not visit.place_exact else visit.place
        elif visit.place_exact and not draft.place_exact and visit.place_country == draft.place_country:
            draft.place, draft.place_exact = visit.place, True
        elif not visit.place and draft.place and draft.place_country not in _homes(visit):
            visit.place, visit.place_country = draft.place, draft.place_country
            visit.parties.add(draft.place_country or "")
            visit.parties.discard("")
        if not draft.date and draft.status == "held" and visit.sentence == draft.sentence and "arrive" in visit.pattern:
            draft.date = visit.date[:DAY] if visit.date else None
        if not draft.date and _is_over(visit) and (_is_of_a_day(visit) or visit.sentence == draft.sentence):
            draft.date = visit.date
        return


def _is_over(visit: Draft) -> bool:
    """Whether both ends of a visit are told."""
    return (
        visit.date is not None and ".." not in visit.date and not ("leaves" in visit.pattern and "/" not in visit.date)
    )


def _is_of_a_day(visit: Draft) -> bool:
    return is_day(visit.date)


def _in_visit(draft: Draft, visit: Draft) -> bool:
    together = visit.parties == draft.parties and (not draft.participants or visit.sentence == draft.sentence)
    if not (_same_people(draft, visit) or together):
        return False
    if visit.date and draft.date and not can_meet(visit.date, draft.date):
        return False
    if visit.status == "planned" and draft.status in ("held", "cancelled"):
        return False
    if visit.status == "held" and visit.firm and draft.status == "planned":
        return False
    return not (draft.place_country and visit.place_country and draft.place_country != visit.place_country)


def _same_people(draft: Draft, other: Draft) -> bool:
    return bool(draft.participants.keys() & other.participants.keys() and draft.parties & other.parties)


def _with(draft: Draft, other: Draft) -> bool:
    """Whether the same people, or the same parties, are in two drafts."""
    unnamed = not (draft.participants and other.participants)
    return _same_people(draft, other) or (unnamed and draft.parties == other.parties)


def _homes(draft: Draft) -> set[str | None]:
    return {e.country for e, _ in draft.participants.values()}


def _settle_hosts(drafts: list[Draft], visits: list[Draft]) -> None:
    """«التقى رئيس مجلس النواب نظيره الذي يزور مصر»: whom a visitor meets where he visits is of that country."""
    travelling = {id(e) for d in visits if d.place_country for e, _ in d.participants.values()}
    titles = {visit.title for visit in visits}
    for draft in drafts:
        people = [e for e, _ in draft.participants.values()]
        place = draft.place_country
        if draft.kind != "meeting" or not place or len(people) != 2 or len(draft.parties) != 1:
            continue
        if draft.occasion and draft.occasion not in titles:
            continue  # both are guests at an event
        guests = [e for e in people if id(e) in travelling and e.country not in (None, place)]
        hosts = [e for e in people if e.country is None and e.rank in STATE_RANKS]
        if guests and hosts:
            hosts[0].country = place
            draft.parties.add(place)
