"""The country at home in a text: whose minister «the minister» is when the text does not say."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from mithaq.language import Sketch
from mithaq.model.document import Document
from mithaq.model.mention import PersonMention, Sides

_WORDS: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_GENERIC: Final = {"uk": "GB", "eu": "EU"}
_WORLDWIDE: Final = frozenset(
    "me tv io co ai fm am com net org gov info".split()
)  # ends of host names that tell no country
_OF_GOVERNMENT: Final = frozenset(["gov", "gob", "gouv", "mofa", "mfa", "president", "presidency", "cabinet"])
_OPENING_LINES: Final = 4
_OFTEN: Final = 6  # mentions that make a text one about a country
_MINISTERIAL: Final = frozenset(["minister", "head_of_government"])
_STATE: Final = 2  # letters of the code of a state


def home(document: Document, sketch: Sketch) -> str | None:
    """Country of the publisher, by its address or name, else of the agency in the dateline; None if neither tells."""
    return _by_publisher(document.publisher, sketch) or _by_address(document.url, sketch) or _by_dateline(sketch)


def is_official(document: Document, sketch: Sketch) -> bool:
    """Whether a text is a state's own telling: from an address of a government, or from a state's news agency."""
    host = (document.url or "").split("//")[-1].split("/")[0].split(":")[0].lower()
    labels = frozenset([*host.split("."), *_WORDS.findall((document.publisher or "").lower())])
    return not labels.isdisjoint(_OF_GOVERNMENT | sketch.words["state_agency"])


def _by_publisher(publisher: str | None, sketch: Sketch) -> str | None:
    if not publisher:
        return None
    country = _by_address(publisher, sketch)
    if country:
        return country
    lexicon = sketch.tags.lexicon
    joined = "".join(_WORDS.findall(publisher.lower()))
    names = [word.lower() for word in _WORDS.findall(publisher)]
    for name in (joined, *names):
        if country := _listed(name, sketch):
            return country
    keys = _WORDS.findall(publisher)
    for hit in lexicon.at(keys, 0, len(keys)) if keys else []:
        if hit.entry.kind == "org" and hit.entry.id.split(".")[2] != "-":
            return hit.entry.id.split(".")[2]
    return None


def _listed(name: str, sketch: Sketch) -> str | None:
    """Country of an outlet that the lexicon lists by its Latin name."""
    hits = sketch.tags.lexicon.at([name], 0, 1)
    return next((hit.entry.id.split(".")[1] for hit in hits if hit.entry.kind == "publisher"), None)


def _by_address(address: str | None, sketch: Sketch) -> str | None:
    """Country of a host name by its last part («spa.gov.sa»), else by the outlet's name («www.masrawy.com»)."""
    if not address or "." not in address:
        return None
    host = address.split("//")[-1].split("/")[0].split(":")[0].lower()
    ending = host.rsplit(".", 1)[-1]
    if len(ending) != 2 or ending in _WORLDWIDE:
        labels = [label for label in host.split(".")[:-1] if label not in _WORLDWIDE]
        return _listed(labels[-1], sketch) if labels else None
    return _GENERIC.get(ending, ending.upper()) if ending.isascii() else None


def _by_dateline(sketch: Sketch) -> str | None:
    sentences = sketch.text.sentences[:_OPENING_LINES]
    stop = sentences[-1].stop if sentences else 0
    for body in sketch.organisations:
        if body.first >= stop:
            break
        if body.kind == "media" and body.country:
            return body.country
    return None


def told_home(sketch: Sketch, weights: Counter[str], outlet: str | None) -> str | None:
    """The country whose officials the text names without it, as far as the text alone shows; None if it does not.

    `weights` says how often each country is mentioned, `outlet` whose outlet it is. «المملكة» without a name, a leader
    under a bare office («الرئيس تبون») and a quoted agency tell it, and so does the one of two countries, by far the
    main ones, none of whose officials carries its name; where only one of «البلدين» has a name the other is the
    outlet's. Where nothing tells, it is the country mentioned most, unless an official of the same rank carries its
    name.
    """
    realm = next((p.code for p in sketch.places if p.kind == "name" and _is_realm(sketch, p.first) and p.code), None)
    if realm:
        return realm
    own = {p.country for p in sketch.persons if p.known and p.country and all(o.country is None for o in p.offices)}
    sent = [p for p in sketch.persons if not own & {o.country for o in p.offices}]  # not «سفير لبنان في فرنسا» at home
    hosts = {code for person in sent for code in _hosts(sketch, person)}
    if len(hosts) == 1 and not hosts & {o.country for person in sketch.persons for o in person.offices}:
        return hosts.pop()
    for person in sketch.persons:
        bare = person.offices and all(o.country is None and not o.counterpart for o in person.offices)
        religious = any(o.rank == "religious" for o in person.offices)
        if person.known and person.country and bare and not religious and person.country in weights:
            return person.country
    states = [code for code, _ in weights.most_common() if len(code) == _STATE]
    main, third = states[:2], max((weights[code] for code in states[2:]), default=0)
    named = {o.country for person in sketch.persons for o in person.offices if o.country}
    rest = [code for code in main if code not in named and _is_spoken_of(sketch, code)]
    seated = len(rest) == 1 and any(p.kind == "capital" and p.code == rest[0] for p in sketch.places)
    told_of = seated or (
        len(rest) == 1 and weights[rest[0]] > 1 and _is_named(sketch, rest[0])
    )  # not «نيويورك», «جنيف» alone
    if told_of and (len(states) == 2 or weights[rest[0]] > max(1, 2 * third - 1)):
        return rest[0]
    if len(main) == len(states) == 2 and (own_ministers := _without_peers(sketch, main)) is not None:
        return own_ministers
    for body in sketch.organisations:
        if body.kind == "media" and body.country in main and (len(main) == 1 or weights[body.country] > 1):
            return body.country
    if len(main) == 1 and not rest and any(isinstance(i.value, Sides) for row in sketch.items for i in row):
        return outlet  # «البلدين», of which only one has a name
    first = next((p.country for p in sketch.persons if p.country in main), None)
    told = max(main, key=lambda code: (_is_spoken_of(sketch, code), weights[code], code == first), default=None)
    if told is None or _has_peers(sketch, told) or _sends(sketch, told):
        return None
    if outlet is None:
        official = next((p for p in sketch.persons if p.offices), None)
        leads = official is not None and told in {o.country for o in official.offices}
        return told if leads or (len(states) == 1 and _is_named(sketch, told)) else None
    return told if weights[told] >= _OFTEN else None


def _is_spoken_of(sketch: Sketch, code: str) -> bool:
    """Whether a text names more of a state than a city in which all the world meets («فيينا», «نيويورك»)."""
    met = sketch.words["neutral_place"]
    cities = [p for p in sketch.places if p.code == code]
    return _is_named(sketch, code) or not cities or any(sketch.text.keys[p.stop - 1] not in met for p in cities)


def _is_named(sketch: Sketch, code: str) -> bool:
    """Whether a text names a state or its people, and not only a city in it."""
    return code in sketch.adjectives or any(
        p.is_state and p.kind != "capital" and p.code == code for p in sketch.places
    )


def _has_peers(sketch: Sketch, code: str) -> bool:
    """Whether officials of one rank stand in the text with that country and without: they are of two countries.

    So they are where someone's counterpart («نظيره») is of that country.
    """
    offices = [o for person in sketch.persons for o in person.offices]
    if any(o.counterpart and o.country == code for o in offices):
        return True
    return not {o.rank for o in offices if o.country == code}.isdisjoint(o.rank for o in offices if o.country is None)


def _without_peers(sketch: Sketch, main: list[str]) -> str | None:
    """The one of two states whose ministers carry no name of a state, where those of the other do: «بحضور فلان وزير
    المواصلات، وفلان وزير الطرق الإيراني» in a text about Qatar and Iran.
    """
    offices = [o for person in sketch.persons for o in person.offices if o.rank in _MINISTERIAL and not o.counterpart]
    bare = {o.rank for o in offices if o.country is None}
    named = {o.country for o in offices if o.country}
    if not bare or len(named) != 1 or not named <= set(main):
        return None
    return next(code for code in main if code not in named)


def _sends(sketch: Sketch, code: str) -> bool:
    """Whether the officials of a state in a text are its ambassadors: those whom they meet are of another."""
    ranks = {o.rank for person in sketch.persons for o in person.offices if o.country == code}
    return ranks == {"ambassador"}


def _hosts(sketch: Sketch, person: PersonMention) -> list[str]:
    """The state to which an ambassador is sent: «سفير كولومبيا لدى السعودية», «القائم بأعمال السفارة الهندية بدمشق»."""
    tags, keys = sketch.tags, sketch.text.keys
    sent = [office for office in person.offices if office.rank == "ambassador"]
    found = [tags.longest(i, "state") for o in sent for i in range(o.first + 1, o.stop) if keys[i - 1] == "لدي"]
    named = [state for o in sent if o.country for state in o.states if state != o.country]
    return [hit.entry.id.split(".", 1)[1] for hit in found if hit is not None] or named


def _is_realm(sketch: Sketch, i: int) -> bool:
    hits = sketch.tags.hits[i]  # «المملكة النرويجية» is a state by its name
    return bool(hits) and any(hit.entry.kind == "realm" and hit.stop == hits[0].stop for hit in hits)
