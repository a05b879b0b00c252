"""A text with everything that was recognised in it, sentence by sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import compress
from typing import Final

from mithaq.language import Sketch, Value
from mithaq.languages.ar.asides import PASSED_OVER, set_aside
from mithaq.languages.ar.doubtful_leaders import without_chance_leaders
from mithaq.languages.ar.organisations import organisations
from mithaq.languages.ar.people import PeopleReader
from mithaq.languages.ar.places import CAPITAL, capital_at, place_at
from mithaq.languages.ar.places import KINDS as PLACE_KINDS
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.values.dates import DateContext, begins_date, date_words, dates
from mithaq.languages.ar.values.durations import durations, unit_words
from mithaq.languages.ar.values.quantities import begins_quantity, quantities, quantity_words
from mithaq.lexicon.tagging import PerWord, Tags, between
from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place, Sides
from mithaq.model.quantity import DateValue, Duration, Quantity
from mithaq.model.text import PUNCTUATION, Sentence, Text

_EULOGY: Final = "eulogy"
_WORDS: Final = frozenset(["verb", "event", "instrument", "noun", "modal"])
_MENTIONED: Final = PLACE_KINDS | {"sideword", "org", "orghead"}  # kinds that can make an item a mention
_RECOGNISED: Final = _WORDS | _MENTIONED | {_EULOGY}  # … or at least more than a plain word
_PERSON: Final = frozenset(["Person", "Actor"])
_PERSONS: Final = frozenset(["Person", "Actor", "Group", "Persons"])
_STATE: Final = frozenset(["State", "Place", "Actor"])
_STATES: Final = frozenset(["State", "Place", "Actor", "Group"])
_PLACE: Final = frozenset(["Place"])
_BODY: Final = frozenset(["Organisation"])
_PARTY_BODY: Final = frozenset(["Organisation", "Actor"])
_SIDES: Final = frozenset(["Sides", "Actor", "Group"])
_DATE: Final = frozenset(["Date"])
_QUANTITY: Final = frozenset(["Quantity"])
_DURATION: Final = frozenset(["Duration"])
_ADJECTIVE: Final = frozenset(["Adjective"])
_WORD: Final = frozenset(["Word"])
_MARK: Final = frozenset(["Mark"])
_PLAIN: Final[frozenset[str]] = frozenset()
_SAYS: Final = frozenset(["say"])
_OPENING_VERBS: Final = words()["opening_verb"]
_THAT: Final = words()["that"]
_FAR: Final = 12  # tokens from such a verb within which «that» stands
_CACHE_LIMIT: Final = 200_000
NAMED: Final = frozenset(
    ["company", "school", "ngo", "fund", "media", "other"]
)  # kinds of bodies that bear people's names


def sketch(tags: Tags, people: PeopleReader, published: date | None) -> Sketch:
    """Recognise everything in one text."""
    text = tags.text
    result = Sketch(text, tags, published)
    values = read_values(text, published)
    result.dates = [v for v in values.values() if isinstance(v, DateValue)]
    result.quantities = [v for v in values.values() if isinstance(v, Quantity)]
    result.durations = [v for v in values.values() if isinstance(v, Duration)]
    found = [[] if s.furniture else people.read(tags, s.first, s.stop) for s in text.sentences]
    found = without_chance_leaders(tags, found)
    people.apart(tags, found)
    surnames = people.surnames(found)
    spellings = people.spellings(surnames)
    bare = [] if spellings.isdisjoint(text.keys) else [i for i, key in enumerate(text.keys) if key in spellings]
    telling = _telling(tags, values)
    for sentence, persons in zip(text.sentences, found, strict=True):
        if sentence.furniture:
            result.items.append([])
            continue
        if bare and (at := between(bare, sentence.first, sentence.stop)):
            persons = people.add_bare(tags, persons, surnames, sentence.first, at)
        result.items.append(_sentence(result, persons, sentence, values, telling))
    return result


def _telling(tags: Tags, values: dict[int, Value]) -> list[int]:
    """The tokens with which more than a plain word or a person can begin, in order."""
    keys = tags.text.keys
    capitals = [i for i, key in enumerate(keys) if key.endswith(CAPITAL)] if CAPITAL in " ".join(keys) else []
    return sorted({*tags.beginning(_RECOGNISED), *values, *capitals})


@cache
def _value_words() -> frozenset[str]:
    """The words with which a date, a duration or a quantity can begin."""
    return date_words() | unit_words() | quantity_words()


class _Sorts(dict[str, tuple[bool, ...]]):
    """Whether a date, a duration and a quantity can begin at a token, by its key; empty where none can."""

    def __missing__(self, key: str) -> tuple[bool, ...]:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        found: tuple[bool, ...] = ()
        if key[0].isdigit() or key in _value_words():
            found = begins_date(key), key in unit_words(), begins_quantity(key)
        self[key] = found
        return found


_sorts: Final = _Sorts()


def read_values(text: Text, published: date | None) -> dict[int, Value]:
    """The value that begins at each token; where two overlap the longer, dates before durations before numbers."""
    sorts = list(map(_sorts.__getitem__, text.keys))
    beginnings = list(compress(range(len(sorts)), sorts))
    at_dates, at_units, at_quantities = ([i for i in beginnings if sorts[i][sort]] for sort in range(3))
    lasting = durations(text, at_units)
    ranked: list[Value] = [
        *(_with_length(date, lasting) for date in dates(text, DateContext(published), at=at_dates)),
        *lasting,
        *quantities(text, at_quantities),
    ]
    ranked.sort(key=lambda v: (v.first - v.stop, not isinstance(v, DateValue), not isinstance(v, Duration)))
    values: dict[int, Value] = {}
    taken: set[int] = set()
    for value in ranked:
        span = range(value.first, value.stop)
        if taken.isdisjoint(span):
            taken.update(span)
            values[value.first] = value
    return values


def _with_length(date: DateValue, lasting: list[Duration]) -> DateValue:
    """«منذ عشرين عاما»: a beginning with the length of time that tells it."""
    if not date.relative or date.bound != "since":
        return date
    length = next((one for one in lasting if date.first <= one.first and one.stop <= date.stop), None)
    return date if length is None else replace(date, length=length)


def _is_within(person: PersonMention, spans: list[tuple[int, int]]) -> bool:
    """Whether a bare name is only part of a body's: «مجموعة "هيونداي هيفي إندستريز"»."""
    return any(first < person.first and person.stop <= stop for first, stop in spans)


def _is_in_name(text: Text, person: PersonMention, body: OrganisationMention) -> bool:
    """«زهيري مصراوي»: a family name that is a newspaper's, too."""
    if person.name is None or not person.first < body.first == body.stop - 1 < person.stop:
        return False
    if text.kinds[body.first - 1] == PUNCTUATION:
        return False  # «عبدالله البرقاوي-سبق»
    return person.name.start <= text.starts[body.first] and text.stops[body.stop - 1] <= person.name.stop


def _sentence(
    result: Sketch, persons: list[PersonMention], sentence: Sentence, values: dict[int, Value], telling: list[int]
) -> list[Item]:
    tags, text = result.tags, result.text
    first, stop = sentence.first, sentence.stop
    bodies = organisations(tags, first, stop)
    if any(not p.offices and not p.title for p in persons):
        spans = [(b.first, b.stop) for b in bodies if b.kind in NAMED]
        persons = [p for p in persons if p.offices or p.title or not _is_within(p, spans)]
    by_token = {p.first: p for p in persons}
    result.persons.extend(persons)
    covered = [(p.first, p.stop) for p in persons]
    bodies = [b for b in bodies if not any(_is_in_name(text, p, b) for p in persons)]
    for body in bodies:
        body.inside = any(a <= body.first < b for a, b in covered)
        body.proclitics = body.proclitics or _body_proclitics(tags, body.first)
    result.organisations.extend(bodies)
    body_at = {b.first: b for b in bodies if not b.inside}
    items: list[Item] = []
    keys, kinds, found = text.keys, text.kinds, tags.kinds
    at, joined = first, False
    for i in (*sorted({*between(telling, first, stop), *by_token}), stop):
        if i < at:
            continue
        items += [
            Item(k, k + 1, _MARK if kinds[k] == PUNCTUATION else _WORD, None, _PLAIN, key=keys[k]) for k in range(at, i)
        ]
        if i < stop:
            if i in by_token or i in values or not found[i].isdisjoint(_MENTIONED) or keys[i].endswith(CAPITAL):
                item = _item(result, i, first, stop, by_token, body_at, values)
                joined = joined or _is_joined(item) or (i in by_token and i > first and keys[i - 1] in _AND_HIS)
            else:
                item = _word(tags, i, keys[i], stop)
                if item.stop > i + 1 and any(k in values and values[k].stop > item.stop for k in range(i, item.stop)):
                    item = Item(i, i + 1, _WORD, key=keys[i])  # «في نهاية 2023», not as in «في نهاية الزيارة»
            items.append(item)
            at = item.stop
    if keys[first] in _OPENING_VERBS and _says_that(keys, first, stop):
        items[0] = replace(items[0], groups=_SAYS, features={"say": "past"})
    items = _grouped(items) if joined else items
    return set_aside(items) if persons else items


def _says_that(keys: list[str], first: int, stop: int) -> bool:
    """«وبيّن الوزير أن …»: a preposition elsewhere, a verb of speech where it opens a sentence and «that» follows."""
    return any(key in _THAT for key in keys[first + 2 : min(stop, first + _FAR)])


def _item(
    result: Sketch,
    i: int,
    first: int,
    stop: int,
    persons: dict[int, PersonMention],
    bodies: dict[int, OrganisationMention],
    values: dict[int, Value],
) -> Item:
    text, tags = result.text, result.tags
    if (person := persons.get(i)) is not None:
        types = _PERSONS if person.number in ("dual", "plural") else _PERSON
        if _owns_room(text.keys, i, first):
            types = PASSED_OVER
        return Item(i, person.stop, types, person, proclitics=person.proclitics, key=text.keys[i])
    if (value := values.get(i)) is not None and value.stop <= stop:
        types = _DATE if isinstance(value, DateValue) else _DURATION if isinstance(value, Duration) else _QUANTITY
        return Item(i, value.stop, types, value, proclitics=_proclitics(text.keys[i]), key=text.keys[i])
    body = bodies.get(i)
    place = place_at(tags, i, first)
    if body is not None and (place is None or body.stop >= place.stop):
        return Item(
            i,
            body.stop,
            _PARTY_BODY if body.party or (body.kind == "ministry" and "ب" not in body.proclitics) else _BODY,
            body,
            proclitics=body.proclitics,
            key=text.keys[i],
        )
    if isinstance(place, Sides):
        return Item(i, place.stop, _SIDES, place, proclitics=place.proclitics, key=text.keys[i])
    if isinstance(place, Place):
        if place.kind == "adjective":
            result.adjectives[place.code] = result.adjectives.get(place.code, 0) + 1
            return Item(
                i,
                place.stop,
                _ADJECTIVE,
                None,
                frozenset(["adjective"]),
                {"adjective": place.code},
                place.proclitics,
                text.keys[i],
            )
        if place.kind == "realm" and not place.members:  # «للبلاد», «إلى البلاد»: home as a destination, else a word
            if "ل" not in place.proclitics and (i == first or text.keys[i - 1] not in _TO_HOME):
                return Item(i, place.stop, _WORD, key=text.keys[i])
            return Item(i, place.stop, _PLACE, place, proclitics=place.proclitics, key=text.keys[i])
        result.places.append(place)
        if place.kind == "realm":
            return Item(i, place.stop, _STATE, place, proclitics=place.proclitics, key=text.keys[i])
        until = _with_adjective(tags, place, stop)
        if _is_where(text, i, first, place.proclitics):
            return Item(i, until, _PLACE, place, proclitics=place.proclitics, key=text.keys[i])
        types = _STATES if place.kind == "group" else _STATE if place.is_state else _PLACE
        return Item(i, until, types, place, proclitics=place.proclitics, key=text.keys[i])
    if (capital := capital_at(tags, i, stop)) is not None:
        result.places.append(capital)
        return Item(i, capital.stop, _PLACE, capital, proclitics=capital.proclitics, key=text.keys[i])
    if text.kinds[i] == PUNCTUATION:
        return Item(i, i + 1, _MARK, key=text.keys[i])
    return _word(tags, i, text.keys[i], stop)


def _with_adjective(tags: Tags, place: Place, stop: int) -> int:
    """«مدينة سوتشي الروسية»: where a city ends with the adjective of its own state, which names nobody else."""
    after = place.stop
    if place.kind not in ("city", "capital") or after >= stop or "state" not in tags.kinds[after]:
        return after
    own = (h for h in tags.hits[after] if h.entry.kind == "state" and h.entry.id.split(".")[1] == place.code[:2])
    return after + 1 if any(h.feature.startswith("adjective") and h.proclitics in ("", "ال") for h in own) else after


_BEFORE_PLACE: Final = frozenset("في وفي ب وب داخل خارج الي العاصمه بالعاصمه عاصمه".split())  # «بـ فيينا»
_TO_HOME: Final = words()["to_home"]
_ROOM: Final = words()["room"]
_STAYING: Final = words()["staying"]
_AND_HIS: Final = words()["and_his"]


def _owns_room(keys: list[str], i: int, first: int) -> bool:
    """«في مكتب سموه», «بمقر إقامة الرئيس»: whoever is named at `i` says where something happens, not who takes part."""
    at = i - 2 if keys[i - 1] in _STAYING else i - 1
    if at < first:
        return False
    room = keys[at]
    return (room[:1] == "ب" and room[1:] in _ROOM) or (room in _ROOM and at > first and keys[at - 1] in ("في", "وفي"))


def _is_where(text: Text, i: int, first: int, proclitics: str) -> bool:
    """A preposition of place before a state or capital: then it is where, not who."""
    if "ب" in proclitics:
        return True
    return i > first and text.keys[i - 1] in _BEFORE_PLACE


def _word(tags: Tags, i: int, key: str, stop: int) -> Item:
    """A plain word with the lexicon groups of its longest reading."""
    if "sideword" in tags.kinds[i]:
        side = _side(tags, i, stop)
        if side is not None:
            return side
    if _EULOGY in tags.kinds[i] and (prayer := tags.longest(i, _EULOGY)) is not None and prayer.stop <= stop:
        return Item(i, prayer.stop, _WORD, key=key)  # «أيده الله» is no more in the way than one word
    length, groups, features, clitics = _meanings.at(tags, i)
    return Item(i, i + length, _WORD, None, groups, features, clitics, key)


def _meaning(hits: list[Hit], form: str, key: str) -> tuple[int, frozenset[str], Mapping[str, str], str]:
    """How many tokens the longest reading of a word takes, its groups with their features, and its proclitics."""
    head = any(h.entry.kind == "orghead" for h in hits)
    if any(h.entry.id == "common.adjective" and not h.enclitic for h in hits):
        hits = [h for h in hits if h.enclitic != "ي"]  # «اجتماعي» is no «my meeting»
    hits = [
        h
        for h in hits
        if h.entry.kind in _WORDS
        and not (h.entry.kind == "verb" and (_not_verbal(h.proclitics) or h.enclitic == "ي" or (h.enclitic and head)))
        and _spelled(h, form)
    ]
    if not hits:
        return 1, _PLAIN, {}, ""
    end = hits[0].stop
    features: dict[str, str] = {}
    clitics = ""
    for hit in hits:
        if hit.stop == end:
            group = hit.entry.id.split(".")[1]
            feature = "pronoun" if hit.enclitic else hit.feature
            if features.setdefault(group, feature) == "present" and feature == "past":
                features[group] = feature  # «تقابل الوزير», «ترأس»: more often «he did» than «she does»
            clitics = clitics or hit.proclitics
            if _of_two(hit, key):
                features.setdefault("dual", hit.feature)
    return end - hits[0].first, frozenset(features), features, clitics


_meanings: Final = PerWord(_meaning)


def _of_two(hit: Hit, key: str) -> bool:
    """«عقدا», «يلتقيان», «أن يجريا»: a verb whose subject is two."""
    return hit.entry.kind == "verb" and key.endswith(("ان", "ا")) and not (hit.entry.get("past") or "").endswith("ا")


def _spelled(hit: Hit, form: str) -> bool:
    """Whether the letters that set an entry apart are written («هنأ», not «هنا»)."""
    letters = hit.entry.get("letters")
    return not letters or any(letter in form for letter in letters)


def _not_verbal(proclitics: str) -> bool:
    """An article or a preposition shows a noun («التشاور»), whatever verb is spelled like it."""
    return "ال" in proclitics or "ب" in proclitics or "ك" in proclitics


def _side(tags: Tags, i: int, stop: int) -> Item | None:
    """«الجانب الروسي» stands for Russia."""
    hit = tags.longest(i, "sideword")
    if hit is None or hit.stop >= stop:
        return None
    state = tags.longest(hit.stop, "state") or tags.longest(hit.stop, "region")
    if state is None or not state.feature.startswith("adjective"):
        return None
    place = Place(i, state.stop, state.entry.id.split(".", 1)[1], "side", "", hit.proclitics)
    return Item(i, state.stop, frozenset(["State", "Actor"]), place, proclitics=hit.proclitics, key=tags.text.keys[i])


def _proclitics(key: str) -> str:
    return key[0] if key[:1] in ("و", "ب", "ل", "ف", "ك") else ""


def _body_proclitics(tags: Tags, i: int) -> str:
    for hit in tags.hits[i]:
        if hit.entry.kind in ("org", "orghead"):
            return hit.proclitics
    return ""


def _is_joined(item: Item) -> bool:
    """Whether an item is a mention with «و» in front."""
    return item.value is not None and item.proclitics[:1] == "و"


def _grouped(items: list[Item]) -> list[Item]:
    """Join «أ وب» (and «أ، وب», «أ وأخيه ب») of the same sort into one item whose value is the list of members."""
    result: list[Item] = []
    for item in items:
        brother = bool(result) and result[-1].key in _AND_HIS and "Person" in item.types
        if (_is_joined(item) or brother) and result:
            k = len(result) - 1 - brother
            if k >= 0 and result[k].key in ("،", ","):
                k -= 1
            head = result[k] if k >= 0 else None
            if head is not None and _same_sort(head, item):
                del result[k + 1 :]
                members = head.value if isinstance(head.value, list) else [head.value]
                grown = head.types | ({"Group", "Persons"} if "Person" in head.types else {"Group"})
                result[k] = Item(
                    head.first, item.stop, grown, [*members, item.value], proclitics=head.proclitics, key=head.key
                )
                continue
        result.append(item)
    return result


def _same_sort(a: Item, b: Item) -> bool:
    for kind in ("Person", "State"):
        if kind in a.types and kind in b.types:
            return "Sides" not in a.types and "Sides" not in b.types
    return "Place" in a.types and "Place" in b.types and "State" not in a.types
