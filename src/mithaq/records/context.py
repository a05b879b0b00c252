"""What the whole document says about one sentence: who the two sides are, who speaks, which words stand where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cache
from typing import Final

from mithaq.language import Sketch
from mithaq.lexicon.trie import Hit
from mithaq.model.document import Document
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place, Sides
from mithaq.records.entity import Entity
from mithaq.records.home import is_official
from mithaq.records.mentions import Mentions
from mithaq.records.office_words import HEAD_OF_STATE
from mithaq.records.party_codes import FORMATS, is_party
from mithaq.records.people import People
from mithaq.records.speakers import Speakers

_TITLE_WEIGHT: Final = 3
_SET_APART: Final = frozenset("-–—/:(")  # marks behind the capital of a dateline
_FIRST_AND_SECOND: Final = frozenset(["ي", "ك"])  # enclitics that the words of a readout hardly ever bear
_TOPIC: Final = frozenset(["topic", "field"])
_CACHE_LIMIT: Final = 200_000
_HOUSES: Final = ("AE", "BH", "OM", "QA", "SA")  # states whose ruling houses have a name that others do not bear
_OF_GAMES: Final = 4  # words of the field that show it
_NAMED_FOR_FIELDS: Final = frozenset(["igo", "bank", "fund", "company", "media", "ministry"])  # kinds of bodies
_DEFINITE: Final = ("ال", "وال", "بال", "فال", "لل", "ولل")  # how a word begins that has no pronoun
_TOGETHER: Final = 2  # sentences before «الرئيسان» that can name both
_TWO: Final = 2


class Context(Mentions):
    """Everything that record builders ask about a document beyond the frame in hand."""

    def __init__(self, document: Document, sketch: Sketch, home: str | None) -> None:
        super().__init__(sketch, home, official=is_official(document, sketch))
        self.document = document
        self.published = sketch.published
        nouns = sketch.words["noun_of_somebody"]
        self.people = People(
            sketch.tags,
            sketch.persons,
            self.told,
            self.mentioned,
            nouns=nouns,
            bodies=sketch.organisations,
            houses={code: sketch.words[f"house_{code.lower()}"] for code in _HOUSES},
            both_states=sketch.words["two_realms"],
        )
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

    def _names_a_document(self, place: Place) -> bool:
        """«اتفاق فيينا», «إعلان القاهرة»: where it was signed, not who is spoken of."""
        return place.kind == "capital" and place.first > 0 and self.sketch.tags.has(place.first - 1, "instrument")

    def _opens_dateline(self, place: Place) -> bool:
        """«بيروت - فلان - …», «القاهرة: …»: a capital with which a line opens, set apart from what follows."""
        if place.kind != "capital" or place.stop >= len(self.text.keys) or self.text.keys[place.stop] not in _SET_APART:
            return False
        return place.first == self.sketch.tags.sentence_of(place.first).first

    def _ranked(self) -> tuple[str, ...]:
        """The three parties that the text is mostly about, in order of weight."""
        counts: Counter[str] = Counter()
        sentences = self.text.sentences
        lead = sentences[min(2, len(sentences) - 1)].stop if sentences else 0
        filed: list[Place] = []
        for place in self.sketch.places:
            if not place.is_state or not place.code or self._names_a_document(place):
                continue
            if self._opens_dateline(place):
                filed.append(place)
            else:
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
        for place in filed:
            if place.code in counts:  # a state that only the dateline names is not spoken of
                counts[place.code] += _TITLE_WEIGHT if place.first < lead else 1
        return tuple(code for code, _ in counts.most_common(3))

    # -- who an item stands for ---------------------------------------------------------------------

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
        """«الرئيسان», «رئيسا البلدين»: the two holders of the office whom the text names, those told last first."""
        if member.number != "dual" or not member.offices:
            return []
        rank = member.offices[0].rank
        codes = member.offices[0].states or self._told_together(member, rank) or self.pair
        found = [next((e for e in self.people.entities if e.country == c and e.rank == rank), None) for c in codes]
        return [e for e in found if e is not None] if all(found) else []

    def _told_together(self, member: PersonMention, rank: str) -> tuple[str, ...]:
        """The states of the two holders of one office whom one of the sentences right before names side by side."""
        starts = [sentence.first for sentence in self.text.sentences]
        here = bisect_right(starts, member.first) - 1
        told: dict[int, dict[str, None]] = {}
        for person in self.sketch.persons:
            if not starts[max(0, here - _TOGETHER)] <= person.first < member.first:
                continue
            entity = self.people.of(person)
            if entity is not None and entity.country and entity.rank == rank:
                told.setdefault(bisect_right(starts, person.first), {})[entity.country] = None
        return next((tuple(codes) for _, codes in sorted(told.items(), reverse=True) if len(codes) == _TWO), ())

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
                    found.extend(self._told_together(member, member.offices[0].rank) or self.pair)
            elif isinstance(member, Place):
                found.extend(member.members or self._code_of(member))
            elif isinstance(member, OrganisationMention):
                code = member.party or (member.country if member.kind == "ministry" else None)
                found.extend(FORMATS.get(code, (code,) if is_party(code) else ()) if code else ())
            elif isinstance(member, Sides):
                found.extend(self.ranked[: member.count])
        return list(dict.fromkeys(found))

    def state_of_area(self, area: Place) -> str | None:
        """«قطاع غزة», «دارفور»: the state in which an area lies."""
        hits = self.sketch.tags.hits[area.first] if area.kind == "area" else []
        found = (h.entry.get("country") for h in hits if h.entry.kind == "area" and h.stop == area.stop)
        return next((country for country in found if country), None)

    def state_of(self, place: Place) -> str | None:
        """The state in which a place lies, areas included."""
        return place.code.split("-")[0] or self.state_of_area(place)

    def _code_of(self, place: Place) -> list[str]:
        """«قررت بروكسل»: the Union, where the text is about it or does not name Belgium."""
        if place.kind == "capital" and place.code == "BE":
            union = any(o.party == "EU" for o in self.sketch.organisations)
            belgian = "BE" in self.sketch.adjectives or any(
                p.code == "BE" and p.kind == "name" for p in self.sketch.places
            )
            return ["BE"] if belgian and not union else ["EU"]
        return [place.code] if place.code else []

    def topics(self, first: int, stop: int) -> set[str]:
        """Fields of cooperation that the words of a token range show."""
        if self._topic_words is None:
            self._topic_words = self._telling_topics()
        telling = self._topic_words
        low, high = bisect_left(telling, (first,)), bisect_left(telling, (stop,))
        return {topic for _, office, topic in telling[low:high] if office < first}

    def _telling_topics(self) -> list[tuple[int, int, str]]:
        """The tokens that show a field: «وزير الدفاع», «مجلس الأمن» do not show that these were discussed.

        With each stands where the last person, body or phrase begins in which it lies, -1 for none, and the field.
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
        phrase, phrase_stop = -1, 0  # the words of a phrase show its field, not their own: «قمر صناعي» is no industry
        for i in tags.beginning(_TOPIC):
            if i < stop:
                continue
            hits = tags.of(i, _TOPIC)
            hit = hits[0]
            if "ك" in hit.proclitics or hit.enclitic in _FIRST_AND_SECOND:
                continue  # «وكالات» is no machine, «مالي» no money
            if hit.enclitic and tags.text.keys[i].startswith(_DEFINITE):
                continue  # «الراهن» is no «الري»
            shown = _shown(hits)
            if "none" in shown:
                stop = hit.stop
                continue
            within = phrase if i < phrase_stop else -1
            if within < 0 and hit.stop > i + 1:
                phrase, phrase_stop = i, hit.stop
            for topic in shown:
                body = -1 if topic == "multilateral" else begun.get(i, -1)  # «في إطار الأمم المتحدة»
                found.append((i, max(body, lies_in.get(i, -1), within), topic))
        return found

    def phrase_stop(self, i: int) -> int:
        """Where the longest phrase that shows a field and begins at token `i` ends: «أسلحة نووية», «ورشة بناء»."""
        hits = self.sketch.tags.of(i, _TOPIC)
        return hits[0].stop if hits else i

    def speaker(self, item: Item) -> tuple[str | None, str | None] | None:
        """(name, party code) of whoever an item makes speak, None where nobody can."""
        for member in self.members(item):
            if isinstance(member, PersonMention):
                entity = self.people.of(member)
                if entity is None:
                    return None
                return (entity.name.told(self.text.source) if entity.name else entity.office), entity.country
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


def _shown(hits: list[Hit]) -> set[str]:
    """The fields that the words of the longest of some entries show, which stands first: of «محطة نووية» two."""
    longest = hits[0]
    same = [h for h in hits if h.stop == longest.stop]
    named = {h.entry.attributes["topic"] for h in same if h.proclitics == longest.proclitics}
    return {"none"} if any(h.entry.attributes["topic"] == "none" for h in same) else named
