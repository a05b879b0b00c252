"""Where an encounter was, from the sentence that tells it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.phrases import QUOTES, bare

_BESIDE: Final = 4  # tokens from a state to the city that is named with it
_JOINED: Final = 4  # items from «يربط» to the second of two places
_FARTHEST: Final = 24  # items from a trigger to its place
_OTHER_CLAUSE: Final = 3  # by how much a place in a clause before counts as farther
_STATE_BEHIND_CITY: Final = 6  # by how many items a city may be farther off than a state
_VENUE_BEFORE: Final = 4  # items before a frame that can name its venue
_ARRIVED: Final = 5  # items from «وصوله» to «إلى»
_TO: Final = "الي"
_HOSTED: Final = 12  # items from «تستضيف» to what is hosted, with the place and the day between them
_HOSTING: Final = ("city", "capital", "name")
_IN: Final = frozenset(["في", "وفي", "ب", "وب", "داخل"])  # «بـ القاهرة»
_ACTION: Final = re.compile("ت..ي.|ا..ا.|ا.ت.ا.|است..ا.|ان..ا.")  # shapes of nouns of action, without weak letters
_SIGNING: Final = frozenset(["sign", "signing"])
_THING: Final = 5  # items from what is to be built to the place where it will be


class Setting:
    """Finds places for the drafts of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words

    def more_exact(self, place: Place, items: list[Item], *, elsewhere: bool = True) -> Place:
        """The place by its fullest name: the city in the state, the capital that «العاصمة الأرمينية» means.

        `elsewhere`: a city of the state that another part of the sentence names counts too.
        """
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
        if self.is_home(place):
            states = (p for p in self.context.sketch.places if p.kind == "name" and p.code == place.code)
            return next((p for p in states if not self.is_home(p)), place)
        if "-" in place.code or not elsewhere:
            return place  # which cities lie in a region is not known
        located = [p for p in within if any(items[k].value is p and self._located(items, k) for k in range(len(items)))]
        return located[0] if len({p.code for p in located}) == 1 and len(located) == 1 else place

    def _is_described(self, place: Place) -> bool:
        return self.context.text.keys[place.first].endswith("عاصمه")

    def is_home(self, place: Place) -> bool:
        return self.context.text.keys[place.first].endswith(("بلاد", "بلادنا"))

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
        if place.kind == "capital" and not self._is_described(place):
            return place  # «العاصمة أستانا», be the capital called otherwise elsewhere
        return self._capital_named(place.code)

    def place_words(self, place: Place) -> str:
        """The place as written, without preposition."""
        return self.context.words(place.first, place.stop, place.proclitics).replace("ـ", "")

    def name_capital(self, draft: Draft) -> None:
        """«العاصمة الطاجيكية» by its name, where the text has it."""
        words = (draft.place or "").split()
        if words and self.closed["capital"].intersection([words[0].replace("ة", "ه")]) and draft.place_country:
            named = self._capital_named(draft.place_country)
            draft.place = self.place_words(named) if named is not None else draft.place

    def locate(self, draft: Draft, items: list[Item], frame: Frame) -> None:
        """Give a draft the city or state nearest to its trigger that a preposition marks as a place.

        Where only a palace or a ministry is named, its country, or the draft is marked as one at somebody's venue.
        """
        if not self.place_in(draft, items, frame.trigger, frame) and not draft.venue:
            draft.venue = self._has_venue(items, frame)
        host = frame.slots["host"].value if "host" in frame.slots else None
        if isinstance(host, Place) and host.kind in _HOSTING and draft.place_country != host.code.split("-")[0]:
            self.put(draft, host)  # «استقبلت موسكو وفدا …»

    def among_locals(self, draft: Draft, where: Item, items: list[Item]) -> None:
        """«أجرى الوزير الكيني محادثات في ليما»: he talked with those of that country, unless in Vienna and its like."""
        if isinstance(where.value, Place):
            self.put(draft, self.more_exact(where.value, items))
        if draft.place_country and draft.place not in self.closed["neutral_place"]:
            draft.parties.add(draft.place_country)

    def place_in(self, draft: Draft, items: list[Item], at: int, frame: Frame | None = None) -> bool:
        """Give a draft the place of a sentence nearest to item `at`; False where there is none but a palace at most."""
        best: tuple[int, Place] | None = None
        host = self._host(items, at)
        if host is not None:
            best = (0, host)
        slots = list(frame.slots.values()) if frame else []
        stop = max(at, frame.stop - 1) if frame else at
        for i, item in enumerate(items):
            place = item.value
            if not isinstance(place, Place) or any(item is slot for slot in slots):
                continue
            if not self._is_where(items, i, at, stop):
                continue
            if place.kind == "house":
                draft.place_country, draft.venue = draft.place_country or place.code, True
                city = self._city_of(place)
                if city is None:
                    continue
                place = city
            far = abs(i - at) + (0 if place.kind in ("city", "capital") else _STATE_BEHIND_CITY)
            if any(item.key == "،" for item in items[i + 1 : at]):
                far += _OTHER_CLAUSE
            if far <= _FARTHEST and (best is None or far < best[0]):
                best = (far, place)
        if best is None:
            return False
        self.put(draft, self.more_exact(best[1], items))
        return True

    def put(self, draft: Draft, place: Place | None) -> None:
        """Let a draft be at a place, or nowhere that is known."""
        draft.place = self.place_words(place) if place is not None else None
        draft.place_exact = place is not None and place.kind in ("city", "capital")
        draft.place_country = self.context.state_of(place) if place is not None else None

    @staticmethod
    def _host(items: list[Item], at: int) -> Place | None:
        """«تستضيف إسطنبول اليوم الجولة الثانية من المفاوضات»: who hosts what item `at` tells."""
        verb = next((k for k in range(at - 1, max(-1, at - _HOSTED), -1) if "host" in items[k].groups), None)
        if verb is None or items[verb].features.get("host") == "pronoun":
            return None
        behind = items[verb + 1 : min(at, verb + 4)]
        return next((x.value for x in behind if isinstance(x.value, Place) and x.value.kind in _HOSTING), None)

    def _city_of(self, house: Place) -> Place | None:
        """«المجمع الرئاسي بأنقرة»: the city that is part of the name of a palace."""
        for i in range(house.first + 1, house.stop):
            for hit in self.context.sketch.tags.hits[i]:
                if hit.proclitics == "ب" and (hit.entry.kind == "city" or hit.feature.startswith("capital")):
                    return Place(i, hit.stop, hit.entry.id.split(".")[1], "city", "", hit.proclitics)
        return None

    def _is_where(self, items: list[Item], i: int, at: int, stop: int) -> bool:
        """Whether the place at item `i` can be where the frame at item `at` happened, not what was spoken of.

        The frame's words reach to item `stop`.
        """
        place = items[i].value
        if "Place" not in items[i].types or not isinstance(place, Place) or not self._located(items, i):
            return False
        if place.kind in ("group", "side") or (place.kind == "area" and not self.context.state_of_area(place)):
            return False
        if (
            i >= 2
            and items[i - 1].key in _IN
            and any(bare(x) in self.closed["situation"] for x in items[i - 3 : i - 1])
        ):
            return False  # «لبحث الوضع في سوريا»
        if items[i].proclitics.endswith("ب") and i and bare(items[i - 1]) in self.closed["conditions"]:
            return False  # «تطورات الأوضاع بالقدس»
        if place.kind == "name" and i and self._is_seat(items[i - 1], items[i - 2].key if i > 1 else "", place):
            return False  # «ذكرت هيئة الطيران بدولة غانا أن التوقيع …»
        if items[at].groups & _SIGNING and any(
            bare(x) in self.closed["opened"] for x in items[max(at, i - _THING) : i]
        ):
            return False  # «توقيع اتفاقية لإنشاء طريق في كولياب»
        if place.kind not in ("city", "capital") and self._is_what_for(items, i, at):
            return False  # «… اتفاقية منحة لتحسين الخدمات التعليمية بمصر»
        behind = [x.key for x in items[stop if i > stop else at : i] if x.key != "وذلك"]
        if any(x == "،" and y in self.closed["after_that"] for x, y in pairwise(behind)):
            return False  # «يستقبله في القصر، وذلك بعد أيام من … بالقدس»
        talk = next((k for k in range(i - 1, at, -1) if "discuss" in items[k].groups), None)
        return talk is None or any(self._at_venue(items[k].key) for k in range(talk + 1, i))

    def _is_seat(self, owner: Item, before: str, place: Place) -> bool:
        """Whether a state is only told as that of the organ of state in front, where nobody is said to be there."""
        organ = owner.value
        if not isinstance(organ, OrganisationMention) or organ.kind != "ministry" or organ.party:
            return False
        there = owner.proclitics.endswith("ب") or before in _IN or before.removeprefix("ب") in self.closed["venue"]
        joint = len(self.context.states_in(organ.first, organ.stop)) > 1
        return place.proclitics.endswith("ب") and not there and not joint and organ.country in (None, place.code)

    def _is_what_for(self, items: list[Item], i: int, at: int) -> bool:
        """Whether a purpose («لتحسين …», «الرامية إلى …») stands between the event and the state at item `i`."""
        between = items[at + 1 : i]
        return any(self.closed["aimed"].intersection([bare(item)]) or self._is_purpose(item) for item in between)

    def _is_purpose(self, item: Item) -> bool:
        """«لتحسين», «لإحلال»: a noun of action behind «ل», which no list of events holds."""
        key = item.key
        if not key.startswith("ل") or item.groups or "Word" not in item.types:
            return False
        return bool(_ACTION.fullmatch(key[1:]))

    def _at_venue(self, key: str) -> bool:
        """«لبحث …، بمقر المجلس بالعاصمة طرابلس»: a venue tells where the talks were, not what of."""
        return key.startswith("ب") and key[1:] in self.closed["venue"]

    def _has_venue(self, items: list[Item], frame: Frame) -> bool:
        """«بمكتبه», «في مقر الوزارة»: a venue of the host's, which a preposition marks."""
        for i in range(max(0, frame.first - _VENUE_BEFORE), len(items)):
            key, venues = items[i].key, self.closed["venue"]
            if not (key.startswith("ب") and key[1:] in venues) and not (key in venues and self._located(items, i)):
                continue
            return not any(item.key in self.closed["residence"] for item in items[i : i + 2])
        return False

    def _located(self, items: list[Item], i: int) -> bool:
        """Whether a preposition, with «العاصمة», «مدينة», «مطار» behind it or not, puts something at a place."""
        if items[i].proclitics.lstrip("وف").startswith("ب"):
            return not any(before.key in self.closed["joining"] for before in items[max(0, i - _JOINED) : i])
        for back in range(1, 5):
            if i - back < 0:
                return False
            before = items[i - back]
            if before.key in _IN or (before.key == _TO and self._arrives(items, i - back)):
                return True
            if before.key == _TO and i + 1 < len(items) and items[i + 1].key.startswith("ل"):
                return "meeting" in items[i + 1].groups  # «توجه إلى أربيل للقاء …»
            head = self._heads_place(before.key)
            if head and (before.key.startswith("ب") or before.key == "العاصمه"):
                return True
            if before.key in QUOTES:
                continue
            if back > 1 and ("arrive" in before.groups or before.key in self.closed["arrival"]):
                return True  # «وصل مطار الخرطوم»
            of_state = isinstance(before.value, Place) and before.value.kind == "name"  # «العاصمة السعودية الرياض»
            if not head and "adjective" not in before.groups and not of_state:
                return False
        return False

    def _arrives(self, items: list[Item], i: int) -> bool:
        """Whether the «إلى» at item `i` says where somebody came («بعد وصوله مساء اليوم إلى نواكشوط»)."""
        return any(item.key in self.closed["arrival"] for item in items[max(0, i - _ARRIVED) : i])

    def _heads_place(self, key: str) -> bool:
        """«مدينة», «بمطار»: whether a word stands before the name of a place."""
        return key in self.closed["town"] or key.removeprefix("ب") in self.closed["place_head"]
