"""What stands where in a sentence, as far as undertakings are concerned: licences, actions, their objects, cues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from mithaq.language import Sketch
from mithaq.lexicon.tagging import PerWord, Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.frame import TENSES, Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.model.quantity import Quantity
from mithaq.model.text import PUNCTUATION

_KINDS: Final = frozenset(
    "abroad backing donors action doing goal licence step thing wish cue instrument event verb noun".split()
)
PROMISING: Final = frozenset(
    ["action", "backing", "doing", "goal", "thing"]
)  # kinds without which a sentence has no undertaking
_CUE: Final = frozenset(["cue"])
ABROAD: Final = frozenset(["abroad", "donors"])  # words that stand for states without their names
_FALSE_ENCLITICS: Final = frozenset(["ي", "ك", "كم", "كما"])  # in third-person prose more often part of another word
_AN: Final = "\u064b"  # the nunation that only nouns bear
SETTLED: Final = frozenset(["agreed", "proposed", "under_way"])  # statuses that a chain or a list of actions can share
STOPS: Final = frozenset([".", "؟", "?", "!", "؛", ";"])
SEMICOLONS: Final = frozenset(["؛", ";"])
DASHES: Final = frozenset(["-", "–", "—"])
COMMAS: Final = frozenset(["،", ","])
_MEETING: Final = frozenset(["assemble", "call", "leave", "meet", "visit"])  # verbs of encounters and journeys
LISTING: Final = 4  # tokens within which a colon follows the word that announces a list
WHICH: Final = ("verb.agree.", "verb.say.alana", "verb.say.kashafa")  # licences that go on behind such a clause
_SIGNED: Final = 8  # items before a document among which its signing is told
_WHICH: Final = 7  # tokens of a clause that tells which, at most
_ASIDE: Final = 28  # tokens of a remark between commas, at most
CLOSING: Final = frozenset("»”")
QUOTES: Final = frozenset("\"«»“”'")


class Mark:
    """Everything relevant that begins at one token, the longest entry of each sort."""

    def __init__(self) -> None:
        self.action: Hit | None = None
        self.doing: Hit | None = None
        self.goal: Hit | None = None
        self.licence: Hit | None = None
        self.status = ""  # of the licence
        self.step: Hit | None = None
        self.thing: Hit | None = None
        self.abstract: Hit | None = None
        self.engagement: Hit | None = None
        self.instrument: Hit | None = None
        self.cues: dict[str, Hit] = {}
        self.verb = ""  # tense of a finite verb
        self.speech = ""  # verb or participle
        self.signing = False
        self.meets = False  # whether its verb tells of an encounter or a journey


_NONE: Final = Mark()
_NAMED: Final = (PersonMention, OrganisationMention, Place)


class _Word(NamedTuple):
    """What a word can be to an undertaking, wherever it stands."""

    hits: tuple[int, ...]  # which of its hits can be meant
    cues: frozenset[str]
    promising: bool
    opening: bool  # whether it can begin an undertaking or a licence


def _word(hits: list[Hit], form: str, _: str) -> _Word | None:
    """What a word with these hits can be; None where it is nothing."""
    sound = tuple(n for n, hit in enumerate(hits) if hit.entry.kind in _KINDS and _sound(hit, form))
    if not sound:
        return None
    mark = Mark()
    for n in sound:
        _add(mark, hits[n])
    begun = (mark.doing, mark.goal, mark.licence, mark.instrument)
    return _Word(
        sound,
        frozenset(mark.cues),
        "backs" in mark.cues or any(hit is not None for hit in (mark.action, mark.doing, mark.goal, mark.thing)),
        "arrived" in mark.cues or any(hit is not None for hit in begun),
    )


_words: Final = PerWord(_word)


def may_list(tags: Tags, first: int, stop: int) -> bool:
    """Whether a colon in a sentence can announce a list: at its end or behind «ما يلي»; most announce what is said."""
    keys = tags.text.keys
    if ":" not in keys[first:stop]:
        return False
    if keys[stop - 1] == ":":
        return True
    told = (_words.at(tags, t) for t in tags.beginning_in(_CUE, first, stop) if ":" in keys[t + 1 : t + 1 + LISTING])
    return any(word is not None and "listing" in word.cues for word in told)


class Marks:
    """The marks of one sentence."""

    def __init__(self, sketch: Sketch, items: list[Item]) -> None:
        self.items = items
        self.text = sketch.text
        self.first, self.stop = items[0].first, items[-1].stop
        opening = sketch.text.sentences[0].first if sketch.text.sentences else -1
        self.headline = self.first == opening and self.text.keys[self.stop - 1] not in STOPS
        self.at: dict[int, _Word] = {}  # the words of which more is known
        self.promising = False
        self.openings: list[int] = []  # tokens that can begin an undertaking or a licence, in order
        self._hits = sketch.tags.hits
        self._made: dict[int, Mark] = {}
        adverb = 0  # where an adverb ends that looks like an object
        for t, word in _words.among(sketch.tags, sketch.tags.beginning_in(_KINDS, self.first, self.stop)):
            if t < adverb or word is None:
                continue
            self.at[t] = word
            self.promising = self.promising or word.promising
            if word.opening:
                self.openings.append(t)
            if "adverb" in word.cues:
                hits = self._hits[t]
                adverb = next(hits[n].stop for n in reversed(word.hits) if hits[n].entry.id == "cue.adverb")
        self.adjuncts: dict[int, int] = {}  # what was found behind the remarks that begin at tokens asked about
        self._item_of: dict[int, int] | None = None

    @property
    def item_of(self) -> dict[int, int]:
        """The item that each token lies in."""
        if self._item_of is None:
            self._item_of = {t: i for i, item in enumerate(self.items) for t in range(item.first, item.stop)}
        return self._item_of

    def __getitem__(self, t: int) -> Mark:
        mark = self._made.get(t)
        if mark is None:
            word = self.at.get(t)
            if word is None:
                return _NONE
            mark = self._made[t] = Mark()
            hits = self._hits[t]
            for n in word.hits:
                _add(mark, hits[n])
        return mark

    def key(self, t: int) -> str:
        return self.text.keys[t] if self.first <= t < self.stop else ""

    def cue(self, t: int, group: str) -> bool:
        """Whether a cue begins at a token."""
        word = self.at.get(t)
        return word is not None and group in word.cues

    def organ(self, t: int) -> int:
        """Where the words for an organ end that begin at a token, 0 where none do."""
        return self[t].cues["organ"].stop if self.cue(t, "organ") else 0

    def is_mark(self, t: int) -> bool:
        """Whether a token is punctuation."""
        return self.text.kinds[t] == PUNCTUATION

    def ends(self, t: int) -> bool:
        """Whether a token ends a sentence; the point of «د.عبد الحليم» does not."""
        return self.key(t) in STOPS and not self.items[self.item_of[t]].is_mention

    def named(self, t: int) -> bool:
        """Whether a token lies in the name of a person, a place or an organisation."""
        item = self.items[self.item_of[t]]
        value = item.value[0] if isinstance(item.value, list) else item.value
        return isinstance(value, _NAMED)

    def led(self, t: int, particles: str) -> bool:
        """Whether one of these particles clings to the word at a token."""
        mark = self[t]
        hits = (mark.thing, mark.action, mark.abstract)
        front = next((hit.proclitics for hit in hits if hit is not None), self.items[self.item_of[t]].proclitics)
        return bool(front) and front[0] in particles

    def behind_aside(self, comma: int) -> int:
        """«تشمل الاستثمارات، التي بلغت …، تمديد …»: the token behind a remark between commas, 0 where none begins."""
        if self.key(comma) not in COMMAS or not (self.cue(comma + 1, "relative") or self.cue(comma + 1, "aside")):
            return 0
        closing = (t for t in range(comma + 2, min(self.stop - 1, comma + _ASIDE)) if self.key(t) in COMMAS)
        return next(closing, -1) + 1

    def behind_relative(self, t: int) -> int:
        """«شملت الاتفاقيات التي جرى توقيعها، إنشاء …»: the token behind a relative clause that a comma closes, or the
        dash that answers the one before it; 0 where nothing does."""
        if not self.cue(t, "relative"):
            return 0
        closing = DASHES if self.key(t - 1) in DASHES else COMMAS
        return next((k for k in range(t + 2, min(self.stop, t + _ASIDE)) if self.key(k) in closing), -1) + 1

    def behind_which(self, t: int) -> int:
        """«وافق في جلسته التي عقدت أمس على تخصيص …»: the «على» behind a short clause that only tells which, or 0."""
        if not self.cue(t, "relative"):
            return 0
        for k in range(t + 2, min(self.stop - 1, t + _WHICH)):
            if self.is_mark(k):
                return 0
            if (self.cue(k, "on") or self.key(k) == "عن") and self[k + 1].action is not None:
                return k
        return 0

    def done_by(self, action: Hit) -> int | None:
        """«بناء مالطا مستشفى», «إعفاء مالطا الكينيين»: the item right behind a verbal noun of who does it, where what
        is done stands behind him."""
        i = self.item_of.get(action.stop, len(self.items))
        if i + 1 >= len(self.items) or "Actor" not in self.items[i].types or self.items[i].proclitics:
            return None
        done = self.items[i + 1]
        what = isinstance(done.value, Quantity) or self[done.first].thing is not None or "Actor" in done.types
        what = what or "adjective" in done.groups  # «الكينيين»
        return i if what and done.proclitics in ("", "ال") else None

    def signs_paper(self, t: int) -> bool:
        """Whether a document begins at a token and is told to be signed."""
        if self[t].instrument is None:
            return False
        here = self.item_of[t]
        return any(self[item.first].signing for item in self.items[max(0, here - _SIGNED) : here])

    def thing(self, first: int, stop: int, acting: bool = True) -> Hit | None:
        """The first thing that begins among the tokens; `acting`: be it in the name of a party."""
        found = ((k, hit) for k in range(first, stop) if (hit := self[k].thing) is not None)
        return next((hit for k, hit in found if acting or "Actor" not in self.items[self.item_of[k]].types), None)

    def words(self, first: int, stop: int) -> Iterator[int]:
        """The tokens that are plain words: no names, dates, numbers or punctuation."""
        for t in range(first, stop):
            if not self.items[self.item_of[t]].is_mention and not self.is_mark(t):
                yield t

    def within(self, first: int, stop: int, count: int) -> int:
        """Where `count` plain words from a token on have passed, at most `stop`."""
        for t in self.words(first, stop):
            if count == 0:
                return t
            count -= 1
        return stop

    def quantities(self, first: int, stop: int) -> list[Quantity]:
        """The quantities among the tokens."""
        items = self.items[self.item_of[first] : self.item_of[stop - 1] + 1] if stop > first else []
        return [item.value for item in items if isinstance(item.value, Quantity)]

    def distance(self, a: int, b: int) -> int:
        """How many items lie between two tokens; from the sentence's beginning where the first stands before it."""
        return self.item_of[b] - self.item_of.get(a, 0)


def _sound(hit: Hit, form: str) -> bool:
    """Whether a reading of a token can be meant here."""
    kind = hit.entry.kind
    if hit.feature in TENSES:
        if hit.proclitics not in ("", "و", "ف") or hit.enclitic in _FALSE_ENCLITICS:  # «وزاري» is no «وزار»
            return False
        if not _spelled(hit, form):
            return False
        return kind != "verb" or not hit.enclitic or hit.feature == "past"
    if kind == "licence":
        return hit.proclitics in ("", "و", "ف") if hit.entry.get("bare") else not hit.proclitics.endswith("ك")
    if kind == "cue":
        front = hit.proclitics.removesuffix("ال") if hit.entry.get("definite") else hit.proclitics
        owned = not hit.enclitic or hit.entry.get("owned") is not None
        return owned and (front in ("", "و", "ف") or hit.entry.get("clings") is not None)
    other = hit.entry.get("not")  # «أحداث» has the search key of «إحداث»
    if other is not None and other in form:
        return False
    if kind == "action":
        return hit.enclitic not in _FALSE_ENCLITICS
    return not (hit.enclitic == "ه" and form.endswith("ة"))


def _spelled(hit: Hit, form: str) -> bool:
    """Whether the letters that the search key folds are those of a verb: not «آثار», «تواصلا» with a nunation."""
    if form[-1:] == _AN or form[-2:-1] == _AN:
        return False
    return not (hit.feature == "past" and form.removeprefix(hit.proclitics)[:1] in ("آ", "إ"))


def _add(mark: Mark, hit: Hit) -> None:
    """File a hit under what it is to an undertaking; the first of each sort counts."""
    entry, kind = hit.entry, hit.entry.kind
    group = entry.id.split(".")[1]
    if kind == "verb":
        _add_verb(mark, hit, group)
    elif kind == "noun":
        if group == "saying":
            mark.speech = "participle"
        mark.signing = mark.signing or group == "signing"
    elif kind == "licence":
        if mark.licence is None or mark.licence.entry.kind == "verb":
            mark.licence, mark.status = hit, entry.attributes["status"]
    elif kind == "cue":
        mark.cues.setdefault(group, hit)
    elif kind == "backing":
        mark.cues.setdefault("backs", hit)
        mark.cues.setdefault(group, hit)
    elif kind in ("abroad", "donors"):
        mark.cues.setdefault(kind, hit)
    elif kind == "wish" and group == "abstract":
        mark.abstract = mark.abstract or hit
    elif kind in ("wish", "event"):
        mark.engagement = mark.engagement or hit
    elif getattr(mark, kind) is None:
        setattr(mark, kind, hit)
        if kind == "doing":
            mark.verb = mark.verb or hit.feature


def _add_verb(mark: Mark, hit: Hit, group: str) -> None:
    mark.verb = mark.verb or hit.feature
    mark.signing = mark.signing or group == "sign"
    mark.meets = mark.meets or group in _MEETING
    status = hit.entry.get("licence")
    if status and mark.licence is None:
        mark.licence, mark.status = hit, status
    if group == "say" and hit.entry.id != "verb.say.naqala_news":
        mark.speech = mark.speech or "verb"


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
    front: str = ""  # the particle that clings to the first word, where no list knows that word
    way: str = ""  # how it was found where no list knows the action: "open", "deed", "backing"
