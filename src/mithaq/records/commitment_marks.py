"""What stands where in a sentence, as far as undertakings are concerned: licences, actions, their objects, halts."""

from __future__ import annotations

from dataclasses import dataclass, field

from mithaq.language import Sketch
from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.model.quantity import Quantity
from mithaq.model.text import PUNCTUATION

_KINDS = frozenset(
    ["action", "doing", "licence", "step", "thing", "wish", "halt", "instrument", "event", "verb", "noun"]
)
PROMISING = frozenset(["action", "doing"])  # kinds without which a sentence has no undertaking
# Verbs of the shared lexicon that license an action, by group; those of hoping only wish for it.
_VERB_STATUS = {"agree": "agreed", "intend": "agreed", "call_for": "proposed", "discuss": "proposed"}
_HOPING = frozenset(["verb.intend.arada", "verb.intend.tamaha", "verb.intend.tatallaa"])
_ANNOUNCING = frozenset(["verb.say.alana", "verb.say.kashafa"])
_PRAISING = frozenset(["verb.say.shakara", "verb.say.athna", "verb.say.ashada", "verb.say.thammana"])
_AFFIRMING = frozenset(["verb.say.akkada", "verb.say.shaddada", "verb.say.jaddada"])
_FALSE_ENCLITICS = frozenset(["ي", "ك", "كم", "كما"])  # in third-person prose more often part of another word
_EXPRESSING = frozenset(["verb.say.araba", "verb.say.abbara", "verb.say.abda"])
_TENSES = frozenset(["past", "present", "future"])
STOPS = frozenset([".", "؟", "?", "!", "؛", ";"])
COMMAS = frozenset(["،", ","])


@dataclass(slots=True)
class Mark:
    """Everything relevant that begins at one token, the longest entry of each sort."""

    action: Hit | None = None
    doing: Hit | None = None
    licence: Hit | None = None
    status: str = ""  # of the licence
    step: Hit | None = None
    thing: Hit | None = None
    abstract: Hit | None = None
    engagement: Hit | None = None
    instrument: Hit | None = None
    halts: dict[str, Hit] = field(default_factory=dict)
    verb: str = ""  # tense of a finite verb
    speech: str = ""  # verb or participle


_NONE = Mark()


class Marks:
    """The marks of one sentence, and the item that each of its tokens lies in."""

    def __init__(self, sketch: Sketch, items: list[Item]) -> None:
        self.items = items
        self.text = sketch.text
        self.first, self.stop = items[0].first, items[-1].stop
        self.at: dict[int, Mark] = {}
        self.item_of = {t: i for i, item in enumerate(items) for t in range(item.first, item.stop)}
        hits, kinds = sketch.tags.hits, sketch.tags.kinds
        self.promising = False
        for t in range(self.first, self.stop):
            if kinds[t].isdisjoint(_KINDS):
                continue
            for hit in hits[t]:
                if hit.entry.kind in _KINDS:
                    self._add(t, hit)

    def _add(self, t: int, hit: Hit) -> None:
        mark = self.at.get(t)
        if mark is None:
            mark = self.at[t] = Mark()
        entry, kind = hit.entry, hit.entry.kind
        group = entry.id.split(".")[1]
        if kind == "action" and hit.enclitic in _FALSE_ENCLITICS:
            return
        if hit.enclitic == "ه" and self.text.forms[t].endswith("ة"):
            return
        if kind == "licence" and hit.proclitics.endswith("ك"):
            return
        if hit.feature in _TENSES and hit.proclitics not in ("", "و", "ف"):
            return
        if kind == "verb":
            if hit.enclitic and hit.feature != "past":
                return
            mark.verb = mark.verb or hit.feature
            if group in _VERB_STATUS and mark.licence is None:
                mark.licence, mark.status = hit, "proposed" if entry.id in _HOPING else _VERB_STATUS[group]
            elif entry.id in _ANNOUNCING and mark.licence is None:
                mark.licence, mark.status = hit, "announced"
            elif entry.id in _PRAISING and mark.licence is None:
                mark.licence, mark.status = hit, "praised"
            elif entry.id in _AFFIRMING and mark.licence is None:
                mark.licence, mark.status = hit, "affirmed"
            elif entry.id in _EXPRESSING and mark.licence is None:
                mark.licence, mark.status = hit, "expressed"
            if group == "say" and entry.id != "verb.say.naqala_news":
                mark.speech = mark.speech or "verb"
        elif kind == "noun":
            if group == "saying":
                mark.speech = "participle"
        elif kind == "licence":
            if mark.licence is None or mark.licence.entry.kind == "verb":
                mark.licence, mark.status = hit, entry.attributes["status"]
        elif kind == "halt":
            mark.halts.setdefault(group, hit)
        elif kind == "wish":
            if group == "abstract":
                mark.abstract = mark.abstract or hit
            else:
                mark.engagement = mark.engagement or hit
        elif kind == "event":
            mark.engagement = mark.engagement or hit
        elif getattr(mark, kind) is None:
            setattr(mark, kind, hit)
            if kind == "doing":
                mark.verb = mark.verb or hit.feature
            self.promising = self.promising or kind in PROMISING

    def __getitem__(self, t: int) -> Mark:
        return self.at.get(t, _NONE)

    def key(self, t: int) -> str:
        return self.text.keys[t] if self.first <= t < self.stop else ""

    def is_mark(self, t: int) -> bool:
        """Whether a token is punctuation."""
        return self.text.kinds[t] == PUNCTUATION

    def named(self, t: int) -> bool:
        """Whether a token lies in the name of a person, a place or an organisation."""
        item = self.items[self.item_of[t]]
        value = item.value[0] if isinstance(item.value, list) else item.value
        return isinstance(value, PersonMention | OrganisationMention | Place) and value is not None

    def thing(self, first: int, stop: int) -> Hit | None:
        """The first thing that begins among the tokens."""
        return next((h for k in range(first, stop) if (h := self[k].thing) is not None), None)

    def quantities(self, first: int, stop: int) -> list[Quantity]:
        """The quantities among the tokens."""
        items = self.items[self.item_of[first] : self.item_of[stop - 1] + 1] if stop > first else []
        return [item.value for item in items if isinstance(item.value, Quantity)]

    def distance(self, a: int, b: int) -> int:
        """How many items lie between two tokens."""
        return self.item_of[b] - self.item_of[a]


@dataclass(slots=True)
class Licence:
    """What makes the actions behind it undertakings."""

    first: int
    stop: int
    hit: Hit
    status: str
    verb: int  # token of the verb that has the subject, or of the licence itself


@dataclass(slots=True)
class Undertaking:
    """One action with its licence; `first` up to `stop` are the tokens that name it."""

    licence: Licence
    first: int
    stop: int
    kind: str
    status: str
    strength: int  # 2 a thing or a figure stands behind it, 1 the action is concrete in itself
    finite: bool
    leading: bool  # first of its chain, so the evidence begins with the licence
