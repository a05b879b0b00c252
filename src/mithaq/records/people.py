"""Who is who within one document: names, bare surnames, offices and «his counterpart» to one person each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Final

from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.model.span import Span
from mithaq.records.entity import (
    HIGH_RANKS,
    PRIVATE_RANKS,
    RULERS,
    STATE_RANKS,
    Entity,
    held_levels,
    is_fuller,
    is_of_republic,
    is_prince,
    is_woman,
    lent_rank,
    level,
    portfolio,
    same_post,
)
from mithaq.records.office_bodies import OfficeBodies
from mithaq.records.office_words import OfficeWords, lent
from mithaq.records.own_country import counterpart_ahead, state_of_own
from mithaq.records.party_codes import state_of
from mithaq.records.person_names import office_key, same_name
from mithaq.records.same_office import same_office
from mithaq.records.side_lists import ON_SIDE, sides_of_lists

# Whom an honorific with a pronoun speaks of («فخامته», «سموه», «معاليه»), by the honorific's id.
_STYLED: Final = {
    "fakhama": frozenset(["head_of_state"]),
    "jalala": frozenset(["royal", "head_of_state"]),
    "sumu": frozenset(["royal"]),
    "maali": frozenset("minister deputy_minister organisation military parliament adviser".split()),
    "saada": frozenset("ambassador diplomat deputy_minister organisation minister adviser business academic".split()),
    "dawla": frozenset(["head_of_government"]),
}
_UNSETTLED: Final = frozenset(
    ["other", "deputy", "adviser"]
)  # «المستشار فلان رئيس المجلس»: ranks that a weightier one replaces
_SHARIFS: Final = ("مولاي",)  # the first word of the names of Morocco's princes
_CHAIN: Final = frozenset(["بن", "ابن", "بنت", "ال"])
_KINGDOMS: Final = frozenset("SA AE QA KW BH OM JO MA".split())  # states of the region that are no republics
# … and all the others that have princes
_REALMS: Final = _KINGDOMS | frozenset("GB ES NL BE DK SE NO LU LI MC TH KH BT MY BN TO SZ LS JP".split())
_SIDE: Final = 4  # tokens from its word to who acts for it
_AHEAD: Final = 4  # tokens from «نظيره فلان» to whose counterpart he is, where the text names that one behind him
_STATES: Final = frozenset(["دول", "دولتين", "بلدين", "بلدان", "جانبين"])  # of whom several ministers are
_THEIRS: Final = ("هم", "هما")  # ends of «نظيرهم», «نظيرتهما»
_WITH_HOUSE: Final = 3  # words of a name that ends with «آل ثاني»
_NEAR: Final = 6  # tokens from somebody within which «نظيره» is his


class People:
    """Resolves the person mentions of one text."""

    def __init__(
        self,
        tags: Tags,
        mentions: list[PersonMention],
        home: str | None,
        mentioned: Mapping[str, int],
        nouns: frozenset[str] = frozenset(),
        bodies: Iterable[OrganisationMention] = (),
        houses: Mapping[str, frozenset[str]] | None = None,
        both_states: frozenset[str] = frozenset(),
    ) -> None:
        self._bodies = OfficeBodies(tags, bodies)
        self._tags = tags
        self._nouns = nouns
        self._houses = houses or {}
        self.words = OfficeWords(tags, both_states)
        self._mentioned = mentioned
        self._home = home
        self.entities: list[Entity] = []
        self._by_mention: dict[int, Entity] = {}
        self._recent: list[Entity] = []
        self._cut_nouns(mentions)
        for mention in mentions:
            if mention.name is not None:
                self._by_mention[id(mention)] = self._named(mention)
        for before, mention, following in zip([None, *mentions], mentions, [*mentions[1:], None], strict=False):
            known = self._by_mention.get(id(mention))
            if known is None and before is not None and self._theirs(before, mention):
                known = self._counterpart_of_several(before, mention)
                self._by_mention[id(mention)] = known
            elif known is None:
                known = self._apposed(mention, following) or self._unnamed(mention, _of_counterpart(mention, following))
                if known is not None:
                    self._by_mention[id(mention)] = known
            elif any(o.counterpart for o in mention.offices):
                self._counterpart(mention, known, following)
            if known is not None and (not self._recent or self._recent[-1] is not known):
                self._recent.append(known)
        self._settle_ahead(mentions)
        for mention in mentions:
            self._settle_side(mention)
        self._settle_lists(mentions)
        self._settle_own(mentions)
        self._settle_counterparts()
        self._settle_countries(home)
        self._join_nameless()

    def _cut_nouns(self, mentions: list[PersonMention]) -> None:
        """«كلام دي ميستورا», «نظام صدام حسين»: a noun in front of the name of somebody known is no part of it."""
        longer = {m.words for m in mentions if len(m.words) > 1}
        for mention in mentions:
            words, rest = mention.words, mention.words[1:]
            if not rest or mention.offices or mention.title or mention.name is None or rest[0] in _CHAIN:
                continue
            if self._tags.text.keys[mention.first] not in self._nouns:
                continue
            leader = self._tags.longest(mention.first + 1, "leader")
            known = leader is not None and leader.stop - mention.first == len(words)
            if known or any(other[-len(rest) :] == rest and other[0] != words[0] for other in longer if other != words):
                mention.first += 1
                mention.words = rest
                mention.name = Span(self._tags.text.starts[mention.first], mention.name.stop)

    def of(self, mention: PersonMention) -> Entity | None:
        """The person whom a mention refers to, None for a plural or one that cannot be settled."""
        return self._by_mention.get(id(mention))

    def _join_nameless(self) -> None:
        """«الملك», «وزير الخارجية السعودي»: the one named person of that country who holds the office."""
        for entity in [e for e in self.entities if e.name is None and e.offices and e.country]:
            holders = [
                e for e in self.entities if e.name is not None and e.country == entity.country and same_post(entity, e)
            ]
            if len(holders) == 1:
                self.entities.remove(entity)
                self._by_mention = {m: holders[0] if e is entity else e for m, e in self._by_mention.items()}

    # -- names --------------------------------------------------------------------------------------

    def _named(self, mention: PersonMention) -> Entity:
        entity = self._find(mention)
        if entity is None:
            entity = Entity(mention.words, mention.name, mention.name, first=mention.first)
            self.entities.append(entity)
        elif len(mention.words) > len(entity.words):
            if not mention.known and self._is_another(mention.words, entity.words):
                entity.country = None
            entity.words, entity.name = mention.words, mention.name
        self._add_offices(entity, mention)
        entity.title = entity.title or mention.title
        entity.style = entity.style or self._style(mention)
        return entity

    def _style(self, mention: PersonMention) -> str:
        """Id of the honorific in a mention («فخامة», «جلالة»), "" where it has none."""
        for i in range(mention.first, mention.stop):
            if self._tags.has(i, "honorific"):
                return next(h.entry.id for h in self._tags.hits[i] if h.entry.kind == "honorific")
        return ""

    def _find(self, mention: PersonMention) -> Entity | None:
        found: Entity | None = None
        for entity in self.entities:
            if entity.name is None or not same_name(mention.words, entity.words):
                continue
            both = mention.country and entity.country and len(mention.words) == 1
            if both and state_of(mention.country or "") != state_of(entity.country or ""):
                continue
            found = entity
        return found

    def _add_offices(self, entity: Entity, mention: PersonMention) -> None:
        told = next((o.country for o in mention.offices if o.country and o.rank not in PRIVATE_RANKS), None)
        if entity.country and told and told == mention.country and not any(c for _, c, _ in entity.offices):
            entity.country = told  # «الزياني» is a Bahraini; «الأمين العام لمجلس التعاون … الزياني» serves the body
        for office in mention.offices:
            if office.counterpart or office.number == "head":
                continue
            text = self.words.text(office, mention)
            entity.shared = entity.shared or any(self._tags.has(i, "side") for i in range(office.first, office.stop))
            if entity.borrowed and level(office.rank) == level(entity.rank) and is_fuller(text, entity.offices[0][0]):
                entity.offices.clear()
                entity.borrowed = False
            if text and all(text != known[0] for known in entity.offices):
                entity.offices.append((text, office.country, office.rank))
                entity.bares.append(self.words.stateless(office, mention))
            if office.country is None:
                entity.posts.update(office.states)
            if office.rank and (not entity.rank or entity.rank in _UNSETTLED):
                entity.rank = office.rank
        private = mention.offices and all(o.rank in PRIVATE_RANKS for o in mention.offices)
        another = mention.known and not mention.offices and self._is_another(entity.words, mention.words)
        if mention.country and (mention.known or not private) and not another and not self._doubtful(mention):
            entity.country = entity.country or mention.country

    def _is_another(self, words: tuple[str, ...], surname: tuple[str, ...]) -> bool:
        """Whether a full name is not that of the leader whom the lexicon knows by the surname («كارلوس تشافيز»)."""
        if len(words) < 2 or len(surname) != 1:
            return False
        leaders = {h.entry.id for h in self._tags.lexicon.at(list(surname), 0, 1) if h.entry.kind == "leader"}
        named = self._tags.lexicon.at([words[0], surname[0]], 0, 2)
        return bool(leaders) and not any(h.entry.id in leaders and h.stop == 2 for h in named)

    def _doubtful(self, mention: PersonMention) -> bool:
        """«محمد بن عبدالرحمن» may be many a man: a known leader only where the text is about his country."""
        if any(o.rank in RULERS and not (o.rank == "royal" and o.stop - o.first == 1) for o in mention.offices):
            return False  # «السلطان هيثم بن طارق»
        if not mention.known or "بن" not in mention.words or mention.country in self._mentioned:
            return False
        length = len(mention.words)
        return mention.words[-2] in ("بن", "ابن", "بنت") or not any(
            h.entry.kind == "leader" and h.stop - h.first == length
            for i in range(mention.first, mention.stop)
            for h in self._tags.hits[i]
        )

    # -- offices without a name ---------------------------------------------------------------------

    def _unnamed(self, mention: PersonMention, but: str | None) -> Entity | None:
        """Whom an office without a name means; not somebody of the country `but`, of which his counterpart is."""
        if mention.title.startswith("reference"):
            return self._guest()
        if mention.pronoun:
            ranks = _STYLED.get(mention.title.rsplit(".", 1)[-1], HIGH_RANKS)
            able = [e for e in reversed(self._recent) if e.rank in ranks]
            styled = [e for e in reversed(self._recent) if e.style == mention.title]
            ours = (e for e in styled if e.country and e.country == self._home)
            return (
                next(ours, None)
                or next(iter(styled), None)
                or next(iter(able), None)
                or next((e for e in reversed(self._recent) if e.name and (e.title or e.rank in HIGH_RANKS)), None)
            )
        if mention.number in ("dual", "plural") or not mention.offices:
            return None
        office = mention.offices[0]
        if office.counterpart:
            return self._nameless_counterpart(mention)
        text = self.words.text(office, mention)
        key, bare = office_key(text), office_key(self.words.stateless(office, mention))
        best: tuple[int, int, Entity] | None = None
        for entity in self.entities:
            if mention.country and entity.country not in (None, mention.country):
                continue  # «وفد كيني برئاسة وزير الدفاع» is no minister of another state
            score = same_office(entity, office, key, bare)
            if score and (but is None or entity.country != but):
                recency = self._recent.index(entity) if entity in self._recent else -1
                rank = (score, recency, entity)
                if best is None or rank[:2] > best[:2]:
                    best = rank
        if best is not None:
            entity = best[2]
            self._add_offices(entity, mention)
            return entity
        country = office.country or mention.country
        entity = Entity(country=country, rank=office.rank, offices=[(text, country, office.rank)], first=mention.first)
        entity.bares = [self.words.stateless(office, mention)]
        self.entities.append(entity)
        return entity

    def _guest(self) -> Entity | None:
        """«ضيفه»: the last of rank who is not of the country of the first."""
        high = [e for e in self._recent if e.rank in HIGH_RANKS and e.country]
        return next((e for e in reversed(high) if e.country != high[-1].country), None) if high else None

    # -- counterparts -------------------------------------------------------------------------------

    def _antecedent(self, mention: PersonMention, but: Entity | None) -> Entity | None:
        country = mention.offices[0].country
        body = self.words.is_of_woman(mention.offices[0]) and self._names_body(mention.first)
        for entity in reversed(self._recent):
            if entity is but:
                continue
            if not entity.offices and entity.country and entity is self._recent[-1]:
                return None  # «قالت المتحدثة إن ترامب سيلتقي نظيره»: his office is not told, and hers is not his
            if entity.offices and (country is None or entity.country != country):
                return None if body and not is_woman(entity) else entity
        return None

    def _apposed(self, mention: PersonMention, following: PersonMention | None) -> Entity | None:
        """«نظيره الرئيس الكيني فلان»: his counterpart is whoever is named right behind, with an office of his own."""
        if following is None or following.first != mention.stop or following.proclitics not in ("", "ال"):
            return None
        lone = mention.country is None and not mention.number and any(o.counterpart for o in mention.offices)
        own = following.country and not any(o.counterpart or o.number for o in following.offices)
        return self._by_mention.get(id(following)) if lone and own and following.offices else None

    def _theirs(self, before: PersonMention, mention: PersonMention) -> bool:
        """«وزراء خارجية مصر والأردن مع نظيرهم الروسي»: one counterpart of several who stand right before."""
        several = before.number in ("dual", "plural") and before.offices and not before.offices[0].counterpart
        near = mention.first - before.stop <= _NEAR and mention.country is not None and not mention.number
        one = bool(mention.offices) and mention.offices[0].counterpart
        return bool(several and near and one and self._tags.text.keys[mention.offices[0].first].endswith(_THEIRS))

    def _counterpart_of_several(self, before: PersonMention, mention: PersonMention) -> Entity:
        office, country = before.offices[0], mention.country
        known = [e for e in self.entities if e.country == country and level(e.rank) == level(office.rank)]
        if known:
            return max(known, key=lambda e: e.name is not None)
        words = self.words.of_each(office, before).split()
        each = " ".join(takewhile(lambda word: word.removeprefix("ال") not in _STATES, words)) or words[0]
        text = lent(office.rank, [each], [each], self.words.is_feminine(mention.offices[0]))
        entity = Entity(country=country, rank=office.rank, first=mention.first, borrowed=True)
        entity.offices = [(text, None, office.rank)]
        self.entities.append(entity)
        return entity

    def _names_body(self, stop: int) -> bool:
        """«قال السفير إن وزارة النقل المصرية ونظيرتها السودانية …»: whether a body stands before a counterpart."""
        return any(self._tags.has(t, "orghead") for t in range(max(0, stop - _NEAR), stop))

    def _counterpart(self, mention: PersonMention, entity: Entity, following: PersonMention | None) -> None:
        other = self._antecedent(mention, entity)
        if following is not None and following.first - mention.stop <= _AHEAD and (other is None or not self._recent):
            other = self._by_mention.get(id(following))  # «خلال لقائه نظيره الروسي فلانا، أكد وزير الخارجية المصري»
        entity.country = entity.country or mention.offices[0].country
        if other is not None and other.offices and not entity.offices:
            self._lend(other, entity, mention)

    def _nameless_counterpart(self, mention: PersonMention) -> Entity | None:
        other = self._antecedent(mention, None)
        if other is None or mention.number in ("dual", "plural"):
            return None
        country = mention.offices[0].country
        if country is None:  # «نظيره» alone: the last one of that rank from elsewhere
            for entity in reversed(self._recent):
                if entity is not other and entity.rank == other.rank and entity.country != other.country:
                    return entity
        entity = Entity(country=country, first=mention.first)
        self._lend(other, entity, mention)
        if country is not None:
            same = {level(entity.rank), level(other.rank)}
            alike = [e for e in self.entities if e.country == country and e is not other]
            alike = [e for e in alike if same & held_levels(e) or (e.name and not e.rank)]
            alike = [e for e in alike if not self._is_anothers(e, other)]
            if alike:  # whom the text names later is no second counterpart
                return max(alike, key=lambda e: (e.rank in (entity.rank, other.rank), e.name is not None))
        self.entities.append(entity)
        return entity

    def _settle_ahead(self, mentions: list[PersonMention]) -> None:
        """«بعد لقائه نظيره الكيني، قال وزير خارجية غانا»: whose counterpart he is, told only behind him."""
        for mention in mentions:
            one = len(mention.offices) == 1 and not mention.number and mention.name is None
            if not one or not mention.offices[0].counterpart or id(mention) in self._by_mention:
                continue
            other = counterpart_ahead(self._tags, mention, mentions, self._by_mention)
            if other is not None:
                entity = Entity(country=mention.offices[0].country, first=mention.first)
                self._lend(other, entity, mention)
                self.entities.append(entity)
                self._by_mention[id(mention)] = entity

    def _is_anothers(self, entity: Entity, other: Entity) -> bool:
        """«… وزير خارجية قطر. والتقى وزير الدفاع التركي نظيره القطري»: the counterpart of another of that state."""
        post = portfolio(entity)
        if entity.rank != "minister" or not post or post & portfolio(other):
            return False
        colleagues = (e for e in self.entities if e.country == other.country and e is not other)
        return any(e.rank == "minister" and post & portfolio(e) for e in colleagues)

    def _lend(self, other: Entity, entity: Entity, mention: PersonMention) -> None:
        feminine = self.words.is_feminine(mention.offices[0])
        texts = [text for text, _, _ in other.offices]
        office = lent(other.rank, other.bares, texts, feminine)
        rank = lent_rank(office, other.rank)
        entity.offices, entity.borrowed = [(office, None, rank)], True
        entity.rank = entity.rank or rank

    def _settle_counterparts(self) -> None:
        """A counterpart by name whose own office the text tells elsewhere, without his name, is that one person."""
        for entity in self.entities:
            if not entity.borrowed or entity.name is None or entity.country is None:
                continue
            told = [
                e
                for e in self.entities
                if e.name is None and e.country == entity.country and level(e.rank) == level(entity.rank)
            ]
            if len(told) != 1:
                continue
            if not told[0].borrowed and is_fuller(told[0].office or "", entity.offices[0][0]):
                entity.offices, entity.borrowed = told[0].offices, False
            entity.first = min(entity.first, told[0].first)
            self._by_mention = {k: entity if e is told[0] else e for k, e in self._by_mention.items()}
            self._recent = [entity if e is told[0] else e for e in self._recent]
            self.entities = [e for e in self.entities if e is not told[0]]

    # -- countries ----------------------------------------------------------------------------------

    def _settle_side(self, mention: PersonMention) -> None:
        """«وعن الجانب الياباني السفير فلان»: whoever acts for a side is of its state."""
        entity = self._by_mention.get(id(mention))
        if entity is None or entity.borrowed or any(country for _, country, _ in entity.offices):
            return
        for k in range(max(1, mention.first - _SIDE), mention.first):
            if not self._tags.has(k, "sideword") or self._tags.text.keys[k - 1] not in ON_SIDE:
                continue
            state = self._tags.longest(k + 1, "state")
            if state is not None and state.stop == mention.first:
                entity.country = state.entry.id.split(".", 1)[1]

    def _settle_lists(self, mentions: list[PersonMention]) -> None:
        """«حضره من الجانب الياباني الوزير فلان، والمستشار فلان، …»: all of a list behind a side are of its state."""
        for mention, at, state in sides_of_lists(self._tags, mentions):
            entity = self._by_mention.get(id(mention))
            told = entity is None or entity.borrowed or entity.country or any(c for _, c, _ in entity.offices)
            if entity is None or told or entity.first < at or not entity.offices:
                continue
            if not all(rank in PRIVATE_RANKS for _, _, rank in entity.offices):
                entity.country = state

    def _settle_own(self, mentions: list[PersonMention]) -> None:
        """«قال الوزير الكيني إن رئيس وزراء بلاده سيزور أكرا»: of the state of whoever speaks of him."""
        for mention in mentions:
            entity = self._by_mention.get(id(mention))
            if entity is not None and entity.country is None and not entity.borrowed:
                entity.country = state_of_own(self._tags, mention, mentions, self._by_mention)

    def _settle_countries(self, home: str | None) -> None:
        for entity in self.entities:
            if entity.offices and all(rank == "party" for _, _, rank in entity.offices):
                entity.country = None  # «زعيم حركة النهضة»
            if entity.country is None:
                entity.country = next((c for _, c, r in entity.offices if c and r not in PRIVATE_RANKS), None)
            if entity.country is None and entity.name is not None and not entity.shared:
                parties = {party for text, _, _ in entity.offices if text and (party := self._bodies.party(text))}
                entity.country = parties.pop() if len(parties) == 1 else None
            entity.country = entity.country or self._of_house(entity.words)
            if entity.country is None and entity.words[:1] == _SHARIFS and is_prince(entity):
                entity.country = "MA"  # «الأمير مولاي رشيد»
            at_home = home and home not in entity.posts and entity.offices and not entity.shared
            if home not in _REALMS and is_prince(entity):
                continue  # «الأمير نواف» at a camp in Austria
            if entity.country is None and at_home and entity.rank in STATE_RANKS:
                entity.country = self._republic() if home in _KINGDOMS and is_of_republic(entity) else home

    def _of_house(self, words: tuple[str, ...]) -> str | None:
        """«سعود بن عبد الرحمن آل ثاني»: the state of a ruling house, where somebody bears its name."""
        if len(words) < _WITH_HOUSE or words[-2] != "ال":
            return None
        return next((code for code, names in self._houses.items() if words[-1] in names), None)

    def _republic(self) -> str | None:
        """«رئاسة الجمهورية» in the outlet of a kingdom: the other state that the text is most about."""
        others = {code: n for code, n in self._mentioned.items() if code not in _KINGDOMS and "-" not in code}
        return max(others, key=lambda code: others[code], default=None)


def _of_counterpart(mention: PersonMention, following: PersonMention | None) -> str | None:
    """«الوزير بحث مع نظيره الكوبي»: the country of the counterpart told right behind somebody, None where none is."""
    if following is None or following.first - mention.stop > _NEAR or not following.offices:
        return None
    return following.offices[0].country if following.offices[0].counterpart else None
