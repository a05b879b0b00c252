"""The names of summits, conferences, sessions and ceremonies: how far they reach, and what they say of the kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.model.quantity import Quantity
from mithaq.model.span import as_phrase
from mithaq.records.context import Context
from mithaq.records.phrases import CONTINUING, QUOTES, bare, phrase_end

_NOUNS: Final = ("summit", "conference", "session", "ceremony")
_EVENTS: Final = frozenset([*_NOUNS, "trip"])
_KEEP: Final = frozenset([*_NOUNS, "meeting", "hold", "programme", "sign", "signing", "open", "witness"])
_LONGEST: Final = 14  # items of a name
_BODY_AT: Final = 5  # items of a name within which its body stands
_SITTINGS: Final = frozenset(["session", "conference"])
_OUTER: Final = _SITTINGS | {"summit"}
_COMING: Final = 4  # items from «للمشاركة» to what it is in
_NEAR: Final = 14  # items from a frame to «في إطار …» that still belongs to it
# Kinds of event that a bare noun can stand for, by the group of the noun.
_ALLUDED: Final = {
    "summit": frozenset(["summit", "conference"]),
    "conference": frozenset(["conference", "summit"]),
    "session": frozenset(["session", "conference"]),
    "meeting": frozenset(["session", "meeting", "summit", "conference"]),
}
_TOUR: Final = "جول"
_IN: Final = frozenset(["في", "ب"])
_FOLD: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", '"': " ", "«": " ", "»": " "})
_CLOSING: Final = ("»", "”", '"')  # marks that end a quotation
_TALKS: Final = 6  # items from «قمة» to those whose talks it is
_TWO: Final = 2
DASHES: Final = ("-", "–", "ـ", "/")


class Names:
    """Reads the names of occasions in one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words

    def phrase(self, items: list[Item], i: int) -> tuple[int, str]:
        """(item after it, words) of the name of the occasion whose noun is item `i`."""
        stop = self._quoted(items, self._placed(items, i, phrase_end(items, i, _KEEP, longest=_LONGEST)))
        clitic = len(items[i].proclitics.split("ال")[0])
        text = self.context.text
        words = as_phrase(text.source[text.starts[items[i].first] + clitic : text.stops[items[stop - 1].stop - 1]])
        if "ال" in items[i].proclitics and words.startswith("ل") and clitic:
            words = "ا" + words
        return stop, words

    @staticmethod
    def _placed(items: list[Item], i: int, stop: int) -> int:
        """The end of a name that says where it was, where a word of another phrase follows («قمة في بروكسل دعمه …»)."""
        for k in range(i + 2, stop - 1):
            there = items[k].value
            city = isinstance(there, Place) and there.kind in ("city", "capital") and items[k - 1].key == "في"
            behind = items[k + 1]
            if city and "Word" in behind.types and not behind.groups and behind.key[:1] not in "البلو":
                return k + 1 if behind.key not in CONTINUING else stop
        return stop

    @staticmethod
    def _quoted(items: list[Item], stop: int) -> int:
        """The end of a name in quotation marks that a colon announces («قمتين: «روسيا – أفريقيا» و…»), else `stop`."""
        if stop + 1 >= len(items) or items[stop].key != ":" or items[stop + 1].key not in QUOTES:
            return stop
        ends = range(stop + 3, min(len(items), stop + _LONGEST))
        return next((k + 1 for k in ends if items[k].key in _CLOSING), stop)

    def around(
        self, items: list[Item], trigger: int, sides: list[int] | None = None
    ) -> tuple[str | None, frozenset[str]]:
        """The larger event that a frame belongs to («على هامش …», «في إطار زيارته …»); `sides` are items of who met.

        Out comes its name, and the kinds of event it can be where the name is a bare noun for one told before.
        """
        for i, item in enumerate(items):
            margin = "margin" in item.groups or (
                "frame_of" in item.groups and i + 1 < len(items) and items[i + 1].key in self.closed["own_part"]
            )
            if not margin and not ("frame_of" in item.groups and abs(i - trigger) < _NEAR):
                continue
            k = self._named_at(items, i + 1, margin)
            if k is not None and k != trigger:
                ends = (end for end in sides or () if end > k + 1 and "trip" not in items[k].groups)
                stop, words = self.phrase(items[: next(ends, len(items))], k)  # «على هامش القمة نظيره المالطي»
                bare = stop == k + 1 and "ال" in items[k].proclitics
                return words, frozenset().union(*(_ALLUDED.get(g, ()) for g in items[k].groups if bare))
        return None, frozenset()

    def of_visit(self, items: list[Item], trigger: int) -> str | None:
        """The larger event of a visit: the tour that it is part of, or what goes on beside it."""
        tour = self._tour(items, trigger)
        beside = next(
            (k for k in range(trigger, min(len(items), trigger + _NEAR)) if "margin" in items[k].groups), None
        )
        return self.around(items[beside:], -1)[0] if tour is None and beside is not None else tour

    def _tour(self, items: list[Item], trigger: int) -> str | None:
        """«ضمن جولة خليجية», «في مستهل جولته»: the tour that a visit is part of."""
        for i in range(1, len(items)):
            if bare(items[i]).startswith(_TOUR) and i != trigger and "trip" in items[i].groups:
                before = items[max(0, i - 2) : i]
                if any(item.groups & {"frame_of", "outset"} or item.key in CONTINUING for item in before):
                    return self.phrase(items, i)[1]
        return None

    def _named_at(self, items: list[Item], first: int, margin: bool) -> int | None:
        """Item at which the name of the event behind «على هامش», «في إطار» begins."""
        for k in range(first, min(first + 2, len(items))):
            if items[k].groups & _EVENTS or (margin and "meeting" in items[k].groups):
                return k
        if not margin:
            return None
        k = first
        while k < len(items) - 1 and (items[k].key in self.closed["taking_part"] or items[k].key in _IN):
            k += 1
        if k < len(items) and ("Word" in items[k].types or "Organisation" in items[k].types):
            return k if "pronoun" not in items[k].features.values() else None
        return None

    def key(self, title: str) -> str:
        """The words by which two mentions of an occasion are compared."""
        words = (w for w in title.translate(_FOLD).split() if len(w) > _TWO and w not in CONTINUING)
        return " ".join("ال" + w[_TWO:] if w.startswith("لل") else w for w in words)

    def ceremony_key(self, title: str) -> tuple[str, str]:
        """(head, words by which two mentions of a ceremony are compared): «حفل», «مراسم», and what was celebrated."""
        heads = self.closed["ceremony_head"]
        known = heads | self.closed["plain_title"]
        told = self.key(title).replace("ً", "").split()
        words = [w[:-1] if w.endswith("ا") and w[:-1] in known else w for w in told]  # «حفلا رسميا»
        head = next((w for w in words if w in heads), "")
        return head, " ".join(w for w in words if w not in heads and w not in self.closed["plain_title"])

    def kind(self, name: list[Item], kind: str) -> str:
        """The kind of an occasion in view of the rest of its name."""
        head, *rest = name
        talked = next((k for k, item in enumerate(rest) if "discuss" in item.groups), len(rest))
        named = {g for item in rest[:talked] for g in item.groups}
        if kind in ("session", "conference") and "summit" in named:
            return "summit"  # «الدورة الخامسة عشرة لمؤتمر القمة الإسلامي»
        if kind == "session" and "conference" in named:
            return "conference"  # «الدورة السابعة لمنتدى التعاون»
        if kind == "summit" and self._of_two(rest):
            return "meeting"  # «القمة المصرية التونسية»: the talks of two leaders
        if kind == "summit" and any("international" in item.groups for item in rest):
            return "conference"  # «القمة العالمية لرواد الأعمال»
        if kind == "session" and "meeting" in self._heads(head) and not self._of_body(name):
            return "meeting"  # «الاجتماع الوزاري الثالث للحوار»: no body sits
        return kind

    def at_the_summit(self, items: list[Item], stop: int) -> bool:
        """«مجلس الجامعة على مستوى القمة»: a council whose members send their heads of state."""
        level = next(
            (k for k in range(stop, min(len(items) - 1, stop + 3)) if items[k].key in self.closed["level"]), None
        )
        return level is not None and "summit" in items[level + 1].groups

    def within_another(self, items: list[Item], i: int) -> bool:
        """«الدورة الثانية لمنتدى التعاون», «قمة منتدى التعاون»: the noun is within the name of another occasion."""
        turn = "pronoun" in items[i].features.values()  # «القمة العربية بدورتها الثالثة والثلاثين»
        outer = _OUTER if turn or noun_of(items, i) == "conference" else _SITTINGS
        for k in range(max(0, i - 8), i):
            if noun_of(items, k) in outer and i < phrase_end(items, k, _KEEP, longest=_LONGEST):
                return not any("planned" in item.groups for item in items[k:i])
        return False

    def is_peak(self, items: list[Item], i: int) -> bool:
        """«بلغت قمة التوتر»: the top of something, not an encounter."""
        behind = items[i + 1].key if i + 1 < len(items) else ""
        rises = any(item.key.removeprefix("و") in self.closed["rising"] for item in items[max(0, i - 2) : i])
        return rises or behind.removeprefix("ال") in self.closed["peaked"]

    def is_praised(self, items: list[Item], i: int) -> bool:
        """«وصف اللقاء بأنه أهم قمة في القرن»: what is said of an encounter told elsewhere."""
        return i > 0 and items[i - 1].key in self.closed["superlative"] and not items[i].proclitics

    def is_regular(self, items: list[Item], i: int) -> bool:
        """«استمرار اجتماعات اللجنة»: that a body sits, not one sitting."""
        return i > 0 and items[i - 1].key in self.closed["regularly"]

    def chaired(self, items: list[Item], i: int, stop: int) -> bool:
        """«تترأس بلاده الدورة الحالية», «الرئيس الحالي للقمة»: who holds the chair, not that anyone met."""
        behind = items[i + 1 : min(stop, i + 3)]
        if i > 1 and items[i - 1].key == "رئاسه" and not items[i - 2].groups & {"hold", "make"}:
            return True
        if i and "ل" in items[i].proclitics and "Person" in items[i - 1].types:
            return self.context.text.keys[items[i - 1].stop - 1] in self.closed["in_the_chair"]
        return "session" in items[i].groups and any(item.key in self.closed["current"] for item in behind)

    def come_to(self, items: list[Item], i: int) -> bool:
        """«للمشاركة في القمة»: the occasion is where somebody goes."""
        return any(item.key.removeprefix("و") in self.closed["coming_to"] for item in items[max(0, i - _COMING) : i])

    def of_series(self, items: list[Item], i: int, stop: int) -> bool:
        """«الدورة الثانية عشرة», «القمة المقبلة»: one of a series that the text speaks of."""
        behind = items[i + 1 : stop + 1]
        return any(isinstance(it.value, Quantity) or it.key in self.closed["of_series"] for it in behind)

    def shared(self, keys: Iterable[str]) -> bool:
        """«المشتركة», «لهما»: whether the words of a name say that the occasion is that of two."""
        return not self.closed["shared"].isdisjoint(keys)

    def body_kind(self, items: list[Item], first: int, body: Item) -> str | None:
        """«الاجتماع الثاني للجنة المشتركة» is a session, «اجتماع مجلس رؤساء دول الرابطة» a summit."""
        keys = {self.context.text.keys[k] for k in range(items[first].first, body.stop)}
        if keys & self.closed["leaders"]:
            return "summit"
        if not keys.isdisjoint(self.closed["talks"]):
            return None  # «مفاوضات الاتحاد الأوروبي»: a body that negotiates does not sit
        value = body.value
        if isinstance(value, OrganisationMention) and self.context.text.keys[value.first] in self.closed["forum"]:
            return "conference"  # «أعمال المنتدى الاقتصادي العالمي»
        if isinstance(value, OrganisationMention) and (value.code or keys & self.closed["standing_body"]):
            return "session"
        return None

    def are_heads(self, item: Item) -> bool:
        """Whether an item stands for several heads of state or government."""
        return any(
            isinstance(m, PersonMention)
            and m.number == "plural"
            and m.offices[0].rank in ("head_of_state", "royal", "head_of_government")
            for m in self.context.members(item)
        )

    def bloc(self, item: Item) -> list[str]:
        """«القمة الروسية العربية»: the adjective of an area stands for the league or union of its states."""
        hits = self.context.sketch.tags.hits[item.first]
        return [h.entry.attributes["party"] for h in hits if h.entry.id.startswith("noun.bloc.")][:1]

    def bloc_of(self, officials: Item) -> list[str]:
        """«وزراء الخارجية العرب», «المندوبون لدى الجامعة العربية»: the league or union whose officials they are."""
        tags = self.context.sketch.tags
        until = min(officials.stop + 1, len(tags.text.keys))  # «سفراء الدول العربية», «السفراء الأفارقة»
        told = (h for k in range(officials.first + 1, until) for h in tags.hits[k])
        named = [h.entry.attributes["party"] for h in told if h.entry.id.startswith("noun.bloc.")]
        bodies = self.context.sketch.organisations
        within = [o.party for o in bodies if o.party and officials.first <= o.first < officials.stop]
        return (named or within)[:1]

    def of_two_leaders(self, items: list[Item], i: int) -> bool:
        """«قمة الرئيسين», «القمة التاريخية بين الرئيسين», «قمة مع الرئيس»: the talks of two, whom the noun governs."""
        if "summit" not in items[i].groups or i + 1 >= len(items):
            return False
        beside = {"بين", *self.closed["together"]}
        k = next((k for k in range(i + 1, min(len(items), i + _TALKS)) if "Person" in items[k].types), None)
        if k is None or (k > i + 1 and not any(x.key in beside or "gather" in x.groups for x in items[i + 1 : k])):
            return False
        if any(item.key == "،" for item in items[i + 1 : k]):
            return False  # «اجتمع الوزير، على هامش القمة الأفريقية، مع نظيره»: his own talks
        people = [m for m in self.context.members(items[k]) if isinstance(m, PersonMention)]
        if len(people) == 1 and people[0].number == "plural":
            return False  # «القمة الرباعية التي تجمع رؤساء …»
        if len(people) == 1 and k > i + 1:
            return any(item.key in self.closed["together"] or "gather" in item.groups for item in items[i + 1 : k])
        dual = any(o.number in ("dual", "head") for m in people for o in m.offices)
        return len(people) <= 2 and (dual or len({e.country for e in self.context.entities(items[k])}) == 2)

    def _of_two(self, items: list[Item]) -> bool:
        """Whether a name has the adjectives of two states and of no bloc."""
        if len(two_adjectives(items)) == _TWO:
            return True  # «قمة كورية إماراتية تثمر اتفاقا مع دولة عربية»
        states = {item.features["adjective"] for item in items if "adjective" in item.groups and item.features}
        return len(states) == _TWO and not any(self.bloc(item) for item in items)

    def _heads(self, item: Item) -> set[str]:
        """Groups of the first word of an item, which may name an occasion in two words."""
        hits = self.context.sketch.tags.hits[item.first]
        return {h.entry.id.split(".")[1] for h in hits if h.entry.kind == "event"}

    def _of_body(self, name: list[Item]) -> bool:
        keys = self.context.text.keys[name[0].first : name[:_BODY_AT][-1].stop]
        return any(isinstance(item.value, OrganisationMention) for item in name[1:_BODY_AT]) or any(
            key in self.closed["standing_body"] for key in keys
        )


def two_adjectives(items: list[Item]) -> set[str]:
    """The states of the two adjectives with which a row of items begins, a dash between them or not; else none."""
    found: set[str] = set()
    for item in items[: _TWO + 1]:
        if "adjective" in item.groups and item.features:
            found.add(item.features["adjective"])
        elif item.key not in DASHES:
            break
    return found if len(found) == _TWO else set()


def noun_of(items: list[Item], i: int) -> str | None:
    """Which kind of occasion the item names."""
    return next((n for n in _NOUNS if n in items[i].groups), None)
