"""Summits, conferences, sessions and ceremonies: encounters that have a name of their own."""

from __future__ import annotations

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.model.quantity import Quantity
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.people import HIGH_RANKS
from mithaq.records.phrases import CONTINUING, phrase_end

_NOUNS = ("summit", "conference", "session", "ceremony")
_KEEP = frozenset([*_NOUNS, "meeting", "hold", "programme", "sign", "signing", "open", "witness"])
_SPECIFIC_ONLY = frozenset(["conference", "session", "summit"])
_LEADERS = frozenset("رؤساء روساء قاده لقاده زعماء لروساء لزعماء".split())
_STANDING = frozenset(
    "اللجنه لجنه للجنه المجلس مجلس لمجلس للمجلس لجان هييه الهييه فريق جمعيه الجمعيه برلمان البرلمان الدوما".split()
)
_INSTRUMENTS = frozenset(["treaty", "agreement", "memorandum", "protocol", "contract", "programme", "document"])
_WITH = frozenset("بمشاركه بحضور برياسه وبمشاركه وبحضور حضره حضرها تراسه تراسها يحضره بمراسم".split())
_OF_SERIES = frozenset("التاليه المقبله القادمه السابقه المقبل القادم السابق التالي الماضيه الماضي".split())
_COUNTRIES = frozenset("دوله دول بلدا بلدان".split())
_REACH = 12  # items behind the name of an occasion within which it says who comes
_SHARED = frozenset("مشترك المشترك مشتركه المشتركه لهما".split())
_BODY_AT = 5  # items of a name within which its body stands
_CURRENT = frozenset("الحاليه الراهنه الجاريه".split())
_OPENED = frozenset(
    "مشروع مشاريع مشروعات مركز مدرسه مدارس مصنع محطه مطار جسر مقر مستشفي معرض خط طريق سكه ميناء جامعه معهد"
    " سفاره قنصليه معبر".split()
)


def noun_of(items: list[Item], i: int) -> str | None:
    """Which kind of occasion the item names."""
    return next((n for n in _NOUNS if n in items[i].groups), None)


class Occasions:
    """Builds drafts of named occasions and finds the occasion that a meeting stands in."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def phrase(self, items: list[Item], i: int) -> tuple[int, str]:
        """(item after it, words) of the name of the occasion whose noun is item `i`."""
        stop = phrase_end(items, i, _KEEP, longest=14)
        clitic = len(items[i].proclitics.split("ال")[0])
        text = self.context.text
        words = text.source[text.starts[items[i].first] + clitic : text.stops[items[stop - 1].stop - 1]]
        if "ال" in items[i].proclitics and words.startswith("ل") and clitic:
            words = "ا" + words
        return stop, words

    def around(self, items: list[Item], trigger: int) -> str | None:
        """«على هامش …», «في إطار زيارته …»: the larger event that a frame says it belongs to."""
        for i, item in enumerate(items):
            if "margin" in item.groups or ("frame_of" in item.groups and abs(i - trigger) < 14):
                for k in range(i + 1, min(i + 3, len(items))):
                    if items[k].groups & {"summit", "conference", "session", "ceremony", "trip"} or (
                        "margin" in item.groups and "meeting" in items[k].groups
                    ):
                        if k == trigger:
                            break
                        return self.phrase(items, k)[1]
        return None

    def draft(self, frame: Frame, items: list[Item], status: str, date: str | None) -> Draft | None:
        """The occasion that a frame names, None where the noun is general or not between states."""
        i = frame.trigger
        kind = noun_of(items, i)
        if "body_" in frame.pattern:
            kind = self._body_meeting(items, frame)
        if kind == "session" and i + 1 < len(items) and self._are_heads(items[i + 1]):
            kind = "summit"
        if frame.pattern.startswith("ar.occasion.signing"):
            return self._signing(frame, items, status, date)
        if frame.pattern.endswith("credentials"):
            return self._credentials(frame, items, status, date)
        if frame.pattern.endswith("leaders"):
            return self._leaders(frame, items, status, date)
        if frame.pattern.endswith("opening"):
            return self._opening(frame, items, status, date)
        if kind is None or "press" in items[i].groups:
            return None
        stop, title = self.phrase(items, i)
        if self._part_of_a_name(items, i) or self._chaired(items, i, stop):
            return None
        kind = self._kind_in(items[i:stop], kind)
        parties, specific = self._parties(items, i, stop, kind)
        bare = stop == i + 1 or bool(items[i + 1].groups & {"hold", "sign", "make"})
        if kind == "ceremony" and bare and items[i].stop == items[i].first + 1:
            return None  # «المراسم», «الحفل»: one told before
        if kind in _SPECIFIC_ONLY and (stop == i + 1 or not specific) and not self._held_here(items, i):
            return None
        draft = self._told(frame, items, kind, status, self._evidence(items, i, stop), weight=2)
        draft.title = _key(title)
        draft.words = title
        draft.parties |= parties
        draft.signing = (
            kind == "ceremony" and any("signing" in it.groups or it.key in ("تبادل", "توقيع") for it in items[i:stop])
        ) or ("توقيع" in title)
        for k, item in enumerate(items):
            if "Person" in item.types and abs(k - i) <= 18 and (k < i or self._taking_part(items, stop, k)):
                for entity in self.context.entities(item):
                    if entity.country and (entity.rank in HIGH_RANKS or kind == "ceremony" or not draft.participants):
                        draft.add(entity, "participant")
        if (
            kind != "ceremony"
            and len(draft.parties) < 2
            and date
            and self._numbered(items, i, stop)
            and self._held_here(items, i)
        ):
            draft.parties |= set(self.context.pair)
            draft.borrowed = True
            parties = draft.parties
        if (
            "body_" in frame.pattern
            and len(draft.parties) < 2
            and any(self.context.text.keys[k] in _SHARED for k in range(items[i].first, items[stop - 1].stop))
        ):
            draft.parties |= set(self.context.pair)  # «اللجنة المشتركة»: that of the two whom the text is about
        if kind == "ceremony" and len(draft.parties) < 2:
            if any(item.key.lstrip("وبلف").removeprefix("ال").startswith("احتفال") for item in items[i : i + 1]):
                return None  # a feast, unless it is told who came
            if not any("Actor" in item.types or "trip" in item.groups for item in items):
                return None
            draft.parties |= set(self.context.pair)
            draft.borrowed = True
        draft.date = date
        city = next(
            (
                it.value
                for it in items[i + 1 : stop]
                if isinstance(it.value, Place) and it.value.kind in ("city", "capital")
            ),
            None,
        ) or self._hosting(items, i, stop)
        if city is not None:
            draft.place, draft.place_country, draft.place_exact = (
                self.context.words(city.first, city.stop, city.proclitics),
                city.code.split("-")[0],
                True,
            )
        if kind in ("conference", "ceremony"):
            draft.topics = self.context.topics(items[i].first, items[stop - 1].stop)
        draft.international = self._of_many(items, stop) or (
            any("international" in item.groups for item in items[i:stop])
            and (bool(draft.participants) or self._held_here(items, i))
        )
        return draft if draft.parties or draft.international else None

    def _told(
        self, frame: Frame, items: list[Item], kind: str, status: str, span: tuple[int, int], weight: int
    ) -> Draft:
        """A draft with what the frame itself tells."""
        evidence = self.context.quote(items, *span)
        return Draft(
            kind, status, evidence, frame.pattern, frame.confidence, frame.sentence, item=frame.trigger, weight=weight
        )

    def _are_heads(self, item: Item) -> bool:
        return any(
            isinstance(m, PersonMention)
            and m.number == "plural"
            and m.offices[0].rank in ("head_of_state", "royal", "head_of_government")
            for m in self.context.members(item)
        )

    def _signing(self, frame: Frame, items: list[Item], status: str, date: str | None) -> Draft | None:
        """A signing told by itself; dropped later where it only closes talks or a visit."""
        if status not in ("held", "planned"):
            return None
        if not any(not item.groups.isdisjoint(_INSTRUMENTS) for item in items[frame.trigger : frame.trigger + 14]):
            return None
        draft = self._told(frame, items, "ceremony", status, (frame.first, min(len(items), frame.stop + 12)), weight=1)
        draft.signing = True
        for item in items:
            if "Person" in item.types:
                for entity in self.context.entities(item):
                    if entity.country and entity.rank:
                        draft.add(entity, "participant")
            elif isinstance(item.value, OrganisationMention) and item.value.country:
                draft.parties.add(item.value.country)
            elif "State" in item.types:
                draft.parties.update(self.context.codes(item))
        draft.date = date
        if frame.pattern.endswith("signing") and len({e.country for e, _ in draft.participants.values()}) < 2:
            return None  # a document that states or firms signed, not an occasion
        return draft if len(draft.parties) == 2 else None

    def _credentials(self, frame: Frame, items: list[Item], status: str, date: str | None) -> Draft | None:
        """«تسلم الرئيس أوراق اعتماد السفير …»: whoever is of high rank receives, the envoys come."""
        people = [e for item in items if "Person" in item.types for e in self.context.entities(item)]
        host = next((e for e in people if e.rank in HIGH_RANKS), None)
        if host is None:
            return None
        draft = self._told(frame, items, "ceremony", status, (0, len(items)), weight=4)
        draft.add(host, "host")
        for entity in people:
            if entity.rank in ("ambassador", "diplomat") and entity.country != host.country:
                draft.add(entity, "visitor")
        for item in items[frame.trigger :]:
            if "Person" in item.types or "State" in item.types:
                draft.parties.update(self.context.codes(item))
        draft.date, draft.place_country = date, host.country
        return draft

    def _leaders(self, frame: Frame, items: list[Item], status: str, date: str | None) -> Draft | None:
        """«الاجتماع الثلاثي لرؤساء دول …»: a summit, with the heads of the states that are named."""
        if not self._are_heads(frame.slots["a"]):
            return None
        heads = self.context.heads(frame.slots["a"])
        codes = self.context.codes(frame.slots["a"])
        if len(codes) < 3:
            return None
        draft = self._told(frame, items, "summit", status, self._evidence(items, frame.trigger, frame.stop), weight=3)
        for entity in heads:
            draft.add(entity, "participant")
        draft.parties |= set(codes)
        draft.date = date
        return draft

    def _body_meeting(self, items: list[Item], frame: Frame) -> str | None:
        """«الاجتماع الثاني للجنة المشتركة» is a session, «اجتماع مجلس رؤساء دول الرابطة» a summit."""
        if frame.pattern.endswith("body_holds"):
            return "session"
        body = items[frame.stop - 1]
        keys = {self.context.text.keys[k] for k in range(items[frame.trigger].first, body.stop)}
        if keys & _LEADERS:
            return "summit"
        value = body.value
        if isinstance(value, OrganisationMention) and (value.code or keys & _STANDING):
            return "session"
        return None

    def _parties(self, items: list[Item], i: int, stop: int, kind: str) -> tuple[set[str], bool]:
        found: list[str] = []
        specific = False
        for item in items[i + 1 : stop]:
            if "adjective" in item.groups and item.features:
                found.append(item.features["adjective"])
                specific = True
            elif "Actor" in item.types or isinstance(item.value, OrganisationMention | Place):
                codes = self.context.codes(item) or self._bloc(item)
                if isinstance(item.value, OrganisationMention) and not item.value.code:
                    codes = [*codes, *self.context.states_in(item.first, item.stop)]
                if "State" in item.types or not isinstance(item.value, Place) or item.value.kind == "area":
                    found.extend(codes)
                specific = specific or bool(codes) or isinstance(item.value, OrganisationMention | Place)
            elif item.key in ('"', "«", "“"):
                specific = True
        specific = specific or stop - i >= 4
        for item in items[stop : stop + 14]:
            capital = isinstance(item.value, Place) and item.value.kind == "capital"
            if "Person" in item.types or ("State" in item.types and not capital):
                found.extend(self.context.codes(item))
        shared = any(item.key in _SHARED for item in items[i + 1 : stop])
        for k in range(max(0, i - 14), i):
            value = items[k].value
            hosts = any("host" in item.groups for item in items[max(0, k - 3) : k + 2])
            if "Person" in items[k].types or ("State" in items[k].types and (hosts or shared)):
                found.extend(self.context.codes(items[k]))
            elif hosts and isinstance(value, Place) and value.kind in ("city", "capital"):
                found.append(value.code.split("-")[0])
            elif isinstance(body := items[k].value, OrganisationMention) and not body.code:
                found.extend(self.context.states_in(items[k].first, items[k].stop))
        return set(found), specific

    def _kind_in(self, name: list[Item], kind: str) -> str:
        """The kind of an occasion in view of the rest of its name."""
        head, *rest = name
        talked = next((k for k, item in enumerate(rest) if "discuss" in item.groups), len(rest))
        if kind in ("session", "conference") and any("summit" in item.groups for item in rest[:talked]):
            return "summit"  # «الدورة الخامسة عشرة لمؤتمر القمة الإسلامي»
        if kind == "session" and any("conference" in item.groups for item in rest[:talked]):
            return "conference"  # «الدورة السابعة لمنتدى التعاون»
        if kind == "summit" and self._of_two(rest):
            return "meeting"  # «القمة المصرية التونسية»: the talks of two leaders
        if kind == "summit" and any("international" in item.groups for item in rest):
            return "conference"  # «القمة العالمية لرواد الأعمال»
        if kind == "session" and "meeting" in self._heads(head) and not self._of_body(name):
            return "meeting"  # «الاجتماع الوزاري الثالث للحوار»: no body sits
        return kind

    def _heads(self, item: Item) -> set[str]:
        """Groups of the first word of an item, which may name an occasion in two words."""
        hits = self.context.sketch.tags.hits[item.first]
        return {h.entry.id.split(".")[1] for h in hits if h.entry.kind == "event"}

    def _of_body(self, name: list[Item]) -> bool:
        keys = self.context.text.keys
        return any(isinstance(item.value, OrganisationMention) for item in name[1:5]) or any(
            key in _STANDING for key in keys[name[0].first : name[:_BODY_AT][-1].stop]
        )

    def _part_of_a_name(self, items: list[Item], i: int) -> bool:
        """«الدورة الثانية لمنتدى التعاون»: the noun is within the name of an occasion already told."""
        for k in range(max(0, i - 8), i):
            if noun_of(items, k) in ("session", "conference") and i < phrase_end(items, k, _KEEP, longest=14):
                return not any("planned" in item.groups for item in items[k:i])
        return False

    @staticmethod
    def _chaired(items: list[Item], i: int, stop: int) -> bool:
        """«تترأس بلاده الدورة الحالية»: who holds the chair, not that anyone met."""
        return "session" in items[i].groups and any(item.key in _CURRENT for item in items[i + 1 : min(stop, i + 3)])

    @staticmethod
    def _of_many(items: list[Item], stop: int) -> bool:
        """«بمشاركة وزراء من 30 دولة»."""
        return any(
            items[k].key in _COUNTRIES and isinstance(items[k - 1].value, Quantity)
            for k in range(stop + 1, min(len(items), stop + _REACH))
        )

    def _of_two(self, items: list[Item]) -> bool:
        """Whether a name has the adjectives of two states and of no bloc."""
        states = {item.features["adjective"] for item in items if "adjective" in item.groups and item.features}
        return len(states) == 2 and not any(self._bloc(item) for item in items)

    @staticmethod
    def _hosting(items: list[Item], i: int, stop: int) -> Place | None:
        """«تستضيف دوشنبه الاجتماع», «الدورة التي استضافتها الكويت»: the city or state that hosts."""
        for k in (*range(i - 1, max(-1, i - 9), -1), *range(stop, min(len(items), stop + 4))):
            if "host" in items[k].groups:
                near_by = [items[x].value for x in (k + 1, k + 2, k - 1, k - 2, k - 3) if 0 <= x < len(items)]
                return next((v for v in near_by if (isinstance(v, Place) and v.is_state) or _is_city(v)), None)
        return None

    def _bloc(self, item: Item) -> list[str]:
        """«القمة الروسية العربية»: the adjective of an area stands for the league or union of its states."""
        hits = self.context.sketch.tags.hits[item.first]
        return [h.entry.attributes["party"] for h in hits if h.entry.id.startswith("noun.bloc.")][:1]

    @staticmethod
    def _taking_part(items: list[Item], stop: int, k: int) -> bool:
        """Whether the person behind the occasion's name is said to be there («بمشاركة …», «حضرها …»)."""
        return any(
            item.key in _WITH or "attend" in item.groups or "preside" in item.groups for item in items[stop - 1 : k]
        )

    @staticmethod
    def _numbered(items: list[Item], i: int, stop: int) -> bool:
        """«الدورة الثانية عشرة», «القمة المقبلة»: one of a series that the text speaks of."""
        return any(isinstance(it.value, Quantity) or it.key in _OF_SERIES for it in items[i + 1 : stop + 1])

    @staticmethod
    def _held_here(items: list[Item], i: int) -> bool:
        near = items[max(0, i - 5) : i + 6]
        return any(not item.groups.isdisjoint(("hold", "host", "open", "attend")) for item in near)

    @staticmethod
    def _evidence(items: list[Item], i: int, stop: int) -> tuple[int, int]:
        low = i
        while low > 0 and i - low < 10 and items[low - 1].key not in ("،", "؛", ".", ":"):
            low -= 1
        high = stop
        while high < len(items) and high - stop < 8 and items[high].key not in ("،", "؛", ".", ":"):
            high += 1
        return low, high

    def _opening(self, frame: Frame, items: list[Item], status: str, date: str | None) -> Draft | None:
        """«افتتح الرئيسان مصنعا مشتركا»: opening something together is a ceremony."""
        actors = frame.slots["a"]
        people = self.context.entities(actors)
        codes = set(self.context.codes(actors))
        low = frame.trigger - 12 if "pronoun" in (items[frame.trigger].features or {}).values() else frame.trigger
        if not any(
            item.key.removeprefix("ال").removeprefix("ب").removeprefix("ل") in _OPENED
            for item in items[max(0, low) : frame.trigger + 12]
        ):
            return None
        if len(codes) < 2:
            return None
        draft = self._told(frame, items, "ceremony", status, (frame.first, min(len(items), frame.stop + 6)), weight=2)
        for entity in people:
            draft.add(entity, "participant")
        draft.parties |= codes
        draft.date = date
        return draft


def _is_city(value: object) -> bool:
    return isinstance(value, Place) and value.kind == "city"


def _key(title: str) -> str:
    return " ".join(w for w in title.translate(_FOLD).split() if len(w) > 2 and w not in CONTINUING)


_FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", '"': " ", "«": " ", "»": " "})
