"""What the whole document says about one sentence: who the two sides are, who speaks, which words stand where."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cache

from mithaq.language import Sketch
from mithaq.model.document import Document
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place, Sides
from mithaq.model.span import Span
from mithaq.model.text import Text
from mithaq.records.home import told_home
from mithaq.records.office_words import HEAD_OF_STATE
from mithaq.records.people import Entity, People
from mithaq.records.speakers import Speakers

_STATE_BODIES = frozenset(["ministry", "fund"])  # by which a state itself deals with others
_TITLE_WEIGHT = 3
_FIRST_AND_SECOND = frozenset(["ي", "ك"])  # enclitics that the words of a readout hardly ever bear
_TOPIC = frozenset(["topic"])
_CACHE_LIMIT = 200_000
_OF_GAMES = 4  # words of the field that show it
_ALL_ABOUT = 6  # mentions of another country beside which one of the publisher's says nothing
_HEAD = 6  # items from «برئاسة» to who heads it
_VOWELLED = {"عُمان": "OM", "عَمّان": "JO", "عمّان": "JO", "عَمان": "JO"}
_NAMED_FOR_FIELDS = frozenset(["igo", "bank", "fund", "company", "media", "ministry"])  # kinds of bodies
_DELEGATION = 8  # items from «وفد» to who leads it


class Context:
    """Everything that record builders ask about a document beyond the frame in hand."""

    def __init__(self, document: Document, sketch: Sketch, home: str | None) -> None:
        self.document = document
        self.sketch = sketch
        self.text: Text = sketch.text
        self.published = sketch.published
        # Of each sentence the items that are more than a word of no group or a mark; the mentions among them.
        self.telling = [[i for i in row if i.value is not None or i.features is not None] for row in sketch.items]
        self.mentions = [[item for item in row if item.value is not None] for row in self.telling]
        self.home = self._known_home(home)
        self._settle_namesakes()
        self._settle_realms()
        self._settle_sides()
        self._settle_delegations()
        told = self.home or told_home(sketch, self._mentioned(), home)
        self._settle_home(told)
        mentioned = self._mentioned(leaders=False)
        self.mentioned = mentioned
        self.people = People(sketch.tags, sketch.persons, told, mentioned)
        self.ranked = self._ranked()
        self.pair = self.ranked[:2]
        self._speakers: Speakers | None = None
        self._of_games: bool | None = None
        self._topic_words: list[tuple[int, int, str]] | None = None

    @property
    def speakers(self) -> Speakers:
        """Who speaks where; found out when somebody asks."""
        if self._speakers is None:
            self._speakers = Speakers(self.sketch.items, self.speaker, self.sketch.words)
        return self._speakers

    @property
    def of_games(self) -> bool:
        """Whether the text is on matches, players and clubs, whose dealings are not those of their states."""
        if self._of_games is None:
            self._of_games = sum(map(_of_games(self.sketch.words["games"]).__getitem__, self.text.keys)) >= _OF_GAMES
        return self._of_games

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

    def _has_realm(self) -> bool:
        """«المملكة», «البلاد»: the text speaks of a country that it need not name."""
        return any(place.kind == "realm" for place in self._places())

    def _places(self) -> list[Place]:
        """The places among what items stand for."""
        return [m for row in self.mentions for item in row for m in self.members(item) if isinstance(m, Place)]

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

    def _settle_home(self, told: str | None) -> None:
        """«وصل إلى البلاد»: the country that the text shows to be its own, where the publisher's is not known."""
        for place in self._places() if told else ():
            if not place.code and self.text.keys[place.first].endswith(("بلاد", "بلادنا")):
                place.code = told or ""

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
            if "adjective" in item.groups and item.features:
                return item.features["adjective"]
            if isinstance(item.value, OrganisationMention) and (code := item.value.party or item.value.country):
                return code
        return None

    def _names_a_document(self, place: Place) -> bool:
        """«اتفاق فيينا», «إعلان القاهرة»: where it was signed, not who is spoken of."""
        return place.kind == "capital" and place.first > 0 and self.sketch.tags.has(place.first - 1, "instrument")

    def _ranked(self) -> tuple[str, ...]:
        """The three parties that the text is mostly about, in order of weight."""
        counts: Counter[str] = Counter()
        sentences = self.text.sentences
        lead = sentences[min(2, len(sentences) - 1)].stop if sentences else 0
        for place in self.sketch.places:
            if place.is_state and place.code and not self._names_a_document(place):
                counts[place.code] += _TITLE_WEIGHT if place.first < lead else 1
        for mention in self.sketch.persons:
            entity = self.people.of(mention)
            if entity is not None and entity.country:
                counts[entity.country] += _TITLE_WEIGHT if mention.first < lead else 1
        for body in self.sketch.organisations:
            if body.fund_of and body.first < lead:
                counts[body.fund_of] += _TITLE_WEIGHT
        for code, n in self.sketch.adjectives.items():
            counts[code] += n
        return tuple(code for code, _ in counts.most_common(3))

    # -- who an item stands for ---------------------------------------------------------------------

    def members(self, item: Item | None) -> list[object]:
        """The mentions that an item holds."""
        if item is None or item.value is None:
            return []
        return list(item.value) if isinstance(item.value, list) else [item.value]

    def entities(self, item: Item | None) -> list[Entity]:
        """The persons that an item refers to, each once."""
        found: list[Entity] = []
        for member in self.members(item):
            if isinstance(member, PersonMention):
                entity = self.people.of(member)
                for one in [entity] if entity is not None else self._both(member):
                    if one not in found:
                        found.append(one)
        return found

    def _both(self, member: PersonMention) -> list[Entity]:
        """«الرئيسان», «رئيسا البلدين»: the two holders of the office whom the text names."""
        if member.number != "dual" or not member.offices:
            return []
        rank = member.offices[0].rank
        codes = member.offices[0].states or self.pair
        found = [next((e for e in self.people.entities if e.country == c and e.rank == rank), None) for c in codes]
        return [e for e in found if e is not None] if all(found) else []

    def heads(self, item: Item) -> list[Entity]:
        """One nameless head of state for each state that a plural office names."""
        found: list[Entity] = []
        for member in self.members(item):
            if (
                isinstance(member, PersonMention)
                and member.number == "plural"
                and member.offices[0].rank in ("head_of_state", "royal")
            ):
                for code in member.offices[0].states:
                    found.append(
                        Entity(country=code, rank="head_of_state", offices=[(HEAD_OF_STATE, code, "head_of_state")])
                    )
        return found

    def codes(self, item: Item | None) -> list[str]:
        """Party codes of everyone whom an item stands for."""
        found: list[str] = []
        for member in self.members(item):
            if isinstance(member, PersonMention):
                entity = self.people.of(member)
                if entity is not None and entity.country:
                    found.append(entity.country)
                for office in member.offices:
                    found.extend(office.states if member.number else ())
                if entity is None and member.number == "dual" and not member.offices[0].states:
                    found.extend(self.pair)
            elif isinstance(member, Place):
                found.extend(member.members or ([member.code] if member.code else []))
            elif isinstance(member, OrganisationMention):
                code = member.party or (member.country if member.kind == "ministry" else None)
                if code:
                    found.append(code)
            elif isinstance(member, Sides):
                found.extend(self.ranked[: member.count])
        return list(dict.fromkeys(found))

    def topics(self, first: int, stop: int) -> set[str]:
        """Fields of cooperation that the words of a token range show."""
        if self._topic_words is None:
            self._topic_words = self._telling_topics()
        telling = self._topic_words
        low, high = bisect_left(telling, (first,)), bisect_left(telling, (stop,))
        return {topic for _, office, topic in telling[low:high] if office < first}

    def _telling_topics(self) -> list[tuple[int, int, str]]:
        """The tokens that show a field: «وزير الدفاع», «مجلس الأمن» do not show that these were discussed.

        With each stands where the last person or body begins in whose name it lies, -1 for none, and the field.
        """
        tags = self.sketch.tags
        lies_in: dict[int, int] = {}
        for person in self.sketch.persons:
            for i in range(person.first, person.stop):
                lies_in[i] = max(person.first, lies_in.get(i, -1))
        named = [body for body in self.sketch.organisations if body.kind in _NAMED_FOR_FIELDS]
        begun = {i: body.first for body in named for i in range(body.first, body.stop)}
        found: list[tuple[int, int, str]] = []
        stop = 0
        for i in tags.beginning(_TOPIC):
            hit = tags.longest(i, "topic") if i >= stop else None
            if hit is None or "ك" in hit.proclitics or hit.enclitic in _FIRST_AND_SECOND:
                continue  # «وكالات» is no machine, «مالي» no money
            if (topic := hit.entry.attributes["topic"]) == "none":
                stop = hit.stop
            else:
                body = -1 if topic == "multilateral" else begun.get(i, -1)  # «في إطار الأمم المتحدة»
                found.append((i, max(body, lies_in.get(i, -1)), topic))
        return found

    def speaker(self, item: Item) -> tuple[str | None, str | None] | None:
        """(name, party code) of whoever an item makes speak, None where nobody can."""
        for member in self.members(item):
            if isinstance(member, PersonMention):
                entity = self.people.of(member)
                if entity is None:
                    return None
                return (entity.name.of(self.text.source) if entity.name else entity.office), entity.country
            if isinstance(member, OrganisationMention):
                first, stop = member.name or (member.first, member.stop)
                country = member.party or member.country or (self.home if member.kind == "ministry" else None)
                return self.words(first, stop, item.proclitics), country
        return None

    def states_in(self, first: int, stop: int) -> list[str]:
        """Codes of the states that a token range names or qualifies, each once."""
        found: list[str] = []
        hits, kinds = self.sketch.tags.hits, self.sketch.tags.kinds
        for i in range(first, stop):
            if "state" not in kinds[i]:
                continue
            for hit in hits[i]:
                if hit.entry.kind == "state" and not hit.enclitic and not hit.feature.endswith("ambiguous"):
                    found.append(hit.entry.id.split(".", 1)[1])
                    break
        return list(dict.fromkeys(found))

    # -- words --------------------------------------------------------------------------------------

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


def _countries(person: PersonMention) -> list[str]:
    """The states of a person and of the person's offices."""
    return [code.split("-")[0] for code in {person.country, *(office.country for office in person.offices)} if code]


class _OfGames(dict[str, bool]):
    """Whether a word is one of matches, players and clubs, with «و», «ب», «ل» and an article in front or not."""

    def __init__(self, games: frozenset[str]) -> None:
        self._games = games

    def __missing__(self, key: str) -> bool:
        word = key.removeprefix("و")
        found = word in self._games or word.lstrip("بل").removeprefix("ال") in self._games
        if len(self) < _CACHE_LIMIT:
            self[key] = found
        return found


_of_games = cache(_OfGames)  # by the closed set of words of a language
