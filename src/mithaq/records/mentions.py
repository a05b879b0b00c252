"""What a text mentions, each place and official of the country that the rest of the text shows it to be of."""

from __future__ import annotations

from collections import Counter
from typing import Final

from mithaq.language import Sketch
from mithaq.model.frame import Item
from mithaq.model.mention import Office, OrganisationMention, PersonMention, Place
from mithaq.model.span import Span
from mithaq.model.text import Text
from mithaq.records.entity import HIGH_RANKS
from mithaq.records.home import told_home

_STATE_BODIES: Final = frozenset(["ministry", "fund"])  # by which a state itself deals with others
_ALL_ABOUT: Final = 6  # mentions of another country beside which one of the publisher's says nothing
_HEAD: Final = 6  # items from «برئاسة» to who heads it
_VOWELLED: Final = {"عُمان": "OM", "عَمّان": "JO", "عمّان": "JO", "عَمان": "JO"}
_STATE: Final = 2  # letters of the code of a state
_OF_STATES: Final = frozenset(
    "minister deputy_minister head_of_government deputy_head_of_government ambassador".split()
)
_OF_BODIES: Final = frozenset(["organisation", "envoy"])
_DELEGATION: Final = 8  # items from «وفد» to who leads it


class Mentions:
    """The items and mentions of one text; those that can be of several countries are settled first.

    `home` is the publisher's country, None where the text shows that it is told of others; `told` the one that the
    text itself shows to be its own.
    """

    def __init__(self, sketch: Sketch, home: str | None, *, official: bool = False) -> None:
        self.sketch = sketch
        self.text: Text = sketch.text
        # Of each sentence the items that are more than a word of no group or a mark; the mentions among them.
        self.telling = [[i for i in row if i.value is not None or i.features] for row in sketch.items]
        self.mentions = [[item for item in row if item.value is not None] for row in self.telling]
        self._settle_leaders()
        self.home = self._known_home(home) or (home if official and self._at_home() else None)
        self._settle_namesakes()
        self._settle_realms()
        self._settle_sides()
        self._settle_delegations()
        self.told = self.home or told_home(sketch, self._mentioned(), home)
        self._settle_home(self.told)
        self.mentioned = self._mentioned(leaders=False)

    def members(self, item: Item | None) -> list[object]:
        """The mentions that an item holds."""
        if item is None or item.value is None:
            return []
        return list(item.value) if isinstance(item.value, list) else [item.value]

    def quote(self, items: list[Item], first: int, stop: int) -> Span:
        """Source span of a range of items."""
        return Span(self.text.starts[items[first].first], self.text.stops[items[stop - 1].stop - 1])

    def words(self, first: int, stop: int, proclitics: str = "") -> str:
        """Source words of a token range, without the conjunction or preposition on the first."""
        words = self.text.quote(first, stop)
        front = proclitics.split("ال")[0]
        if not front or not words.startswith(front):
            return words
        rest = words[len(front) :].lstrip("ـ")
        if front.endswith("ل") and rest.startswith("ل"):  # «للقاهرة» is ل + القاهرة, «لليبيا» is ل + ليبيا
            bare = self.text.keys[first][len(front) :]
            whole = any(not h.proclitics and not h.enclitic for h in self.sketch.tags.lexicon.at([bare], 0, 1))
            if "ال" in proclitics:
                return ("ال" if whole else "ا") + rest  # «للجنة» is ل + اللجنة
            if not whole:
                return "ا" + rest
        return rest

    # -- countries -----------------------------------------------------------------------------------

    def _mentioned(self, *, leaders: bool = True) -> Counter[str]:
        """How often each country is mentioned in any way that needs no resolution."""
        counts: Counter[str] = Counter(self.sketch.adjectives)
        counts.update(p.code.split("-")[0] for p in self.sketch.places if p.code)
        for person in self.sketch.persons:
            if person.known and not leaders:
                continue
            counts.update(_countries(person))
        return counts

    def _known_home(self, home: str | None) -> str | None:
        """The publisher's country, unless the text is all about others."""
        mentioned = self._mentioned()
        if home is None or not mentioned:
            return home
        if home in mentioned and (mentioned[home] > 1 or max(mentioned.values()) < _ALL_ABOUT or self._has_realm()):
            return home
        places = (item.value for row in self.sketch.items for item in row if isinstance(item.value, Place))
        bodies = (body.country for body in self.sketch.organisations if body.kind in _STATE_BODIES)
        return home if home in bodies or any(home in place.members for place in places) else None

    def _at_home(self) -> bool:
        """Whether an official of rank opens the text whose state nothing tells: in a state's own telling its own."""
        stop = self.text.sentences[min(2, len(self.text.sentences)) - 1].stop if self.text.sentences else 0
        opening = [p for p in self.sketch.persons if p.first < stop and p.offices and not p.country]
        return any(all(_is_bare(office) for office in person.offices) for person in opening)

    def _has_realm(self) -> bool:
        """«المملكة», «البلاد»: the text speaks of a country that it need not name."""
        return any(place.kind == "realm" for place in self._places())

    def _places(self) -> list[Place]:
        """The places among what items stand for."""
        return [m for row in self.mentions for item in row for m in self.members(item) if isinstance(m, Place)]

    def _settle_leaders(self) -> None:
        """«وزير المالية الكويتي نايف الحجرف»: who later heads a bloc serves a state where the text says so."""
        heads = [p for p in self.sketch.persons if p.known and p.words and len(p.country or "") > _STATE]
        for country, surname in dict.fromkeys((p.country, p.words[-1]) for p in heads):
            same = [p for p in self.sketch.persons if p.words and p.words[-1] == surname]
            offices = [office for person in same for office in person.offices]
            headed = any(o.country == country or o.rank in _OF_BODIES for o in offices)
            if headed or not any(o.rank in _OF_STATES for o in offices):
                continue
            told = next((o.country for o in offices if o.country), None)
            told = told or next((code for p in same if (code := self._state_of_leader(p.words))), None)
            for person in same:
                if person.country == country:
                    person.country = told

    def _state_of_leader(self, words: tuple[str, ...]) -> str | None:
        """The state whose leader the lexicon knows by the same name as somebody who heads a body of states."""
        hits = self.sketch.tags.lexicon.at(list(words), 0, len(words))
        leaders = (h.entry.id.split(".")[1] for h in hits if h.entry.kind == "leader" and h.stop == len(words))
        return next((code for code in leaders if len(code) == _STATE), None)

    def _settle_namesakes(self) -> None:
        """«عمان», «طرابلس»: the state or city of the country that the text speaks of otherwise."""
        doubtful = {id(p): r for p in self.sketch.places if len(r := self._readings(p)) > 1}
        if not doubtful:
            return
        mentioned = Counter(self.sketch.adjectives)
        mentioned.update(
            p.code.split("-")[0]
            for p in self.sketch.places
            if id(p) not in doubtful and not p.feature.endswith("ambiguous")
        )
        mentioned.update(code for person in self.sketch.persons for code in _countries(person))
        mentioned.update([self.home] if self.home else [])
        for place in self.sketch.places:
            readings = doubtful.get(id(place))
            if readings:
                code = self._vowelled(place) or max(
                    readings,
                    key=lambda c: (
                        mentioned[c],
                        place.kind == "city" and readings[c] == "capital",
                        readings[c] == "name" and self._beside_state(place),
                        c == place.code,
                    ),
                )
                if code != place.code:
                    place.code, place.kind = code, readings[code]

    def _beside_state(self, place: Place) -> bool:
        """«الإمارات، وعمان والبحرين»: whether a state by its name stands right before a place."""
        return any(p.kind == "name" and 0 <= place.first - p.stop <= 1 for p in self.sketch.places)

    def _vowelled(self, place: Place) -> str | None:
        """The country that the marks of a name show: «عُمان» is no «عَمّان»."""
        return _VOWELLED.get(self.words(place.first, place.stop, place.proclitics))

    def _readings(self, place: Place) -> dict[str, str]:
        """The countries that an ambiguous name can be of, each with whether it is a state, a capital or a city."""
        hits = [
            h
            for h in self.sketch.tags.of(place.first, ("state", "city"))
            if h.stop == place.stop and not h.feature.startswith("adjective")
        ]
        if place.kind == "adjective" or not any(h.feature.endswith("ambiguous") for h in hits):
            return {}
        return {
            h.entry.id.split(".")[1]: "city" if h.entry.kind == "city" else h.feature.split(".")[0]
            for h in sorted(hits, key=lambda h: h.entry.kind == "state")
        }

    def _settle_realms(self) -> None:
        """«المملكة» is the kingdom at home, else the one that the text names most."""
        realms = [place for place in self._places() if place.kind == "realm"]
        mentioned = self._mentioned() if realms else Counter()
        for place in realms:
            if not place.members:
                place.code, place.kind = self.home or "", "name"
                continue
            known = [c for c in place.members if c in mentioned]
            code = self.home if self.home in place.members else max(known, key=lambda c: mentioned[c], default="")
            place.code, place.kind, place.members = code or "", "name", ()
            if code:
                self.sketch.places.append(place)

    def _settle_sides(self) -> None:
        """«حضره من الجانب اللبناني وزير الدفاع …»: the side told before decides whose minister it is."""
        if not any(place.kind == "side" for place in self._places()):
            return
        for row in self.mentions:
            side: str | None = None
            for item in row:
                for member in self.members(item):
                    if isinstance(member, Place) and member.kind == "side":
                        side = member.code
                    elif not isinstance(member, PersonMention) or not side or not member.offices:
                        continue
                    elif member.country is None and not member.offices[0].counterpart:
                        member.country = side

    def _settle_delegations(self) -> None:
        """«وفد أوزبكي برئاسة نائب وزير الزراعة»: whose delegation it is tells whose official leads it."""
        leading = self.sketch.words["led_by"]
        if leading.isdisjoint(self.text.keys):
            return
        for row in self.sketch.items:
            for k in (k for k, item in enumerate(row[:-1]) if item.key in leading):
                behind = (item.value for item in row[k + 1 : k + _HEAD])
                person = next((value for value in behind if value is not None), None)
                if isinstance(person, PersonMention) and not person.country:
                    person.country = self._whose_delegation(row, k)

    def _whose_delegation(self, row: list[Item], k: int) -> str | None:
        """The state of the delegation that stands before item `k`, by its adjective or its body."""
        low = next((n for n in range(k - 1, max(-1, k - _DELEGATION), -1) if "officials" in row[n].groups), k)
        for item in row[low:k]:
            if "adjective" in item.features:
                return item.features["adjective"]
            if isinstance(item.value, OrganisationMention) and (code := item.value.party or item.value.country):
                return code
        return None

    def _settle_home(self, told: str | None) -> None:
        """«وصل إلى البلاد»: the country that the text shows to be its own, where the publisher's is not known."""
        for place in self._places() if told else ():
            if not place.code and self.text.keys[place.first].endswith(("بلاد", "بلادنا")):
                place.code = told or ""


def _is_bare(office: Office) -> bool:
    """Whether an office of state is one of which no word says whose."""
    alone = office.country is None and not office.counterpart and not office.number and not office.states
    return alone and office.rank in HIGH_RANKS


def _countries(person: PersonMention) -> list[str]:
    """The states of a person and of the person's offices."""
    return [code.split("-")[0] for code in {person.country, *(office.country for office in person.offices)} if code]
