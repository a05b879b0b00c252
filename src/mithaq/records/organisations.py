"""The organisations of one document: each once, by its fullest name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mithaq.model.mention import OrganisationMention
from mithaq.model.record import Organisation
from mithaq.model.span import Span
from mithaq.model.text import PUNCTUATION
from mithaq.records.context import Context
from mithaq.records.organisation_pairs import pairs

_STATE_KINDS: Final = ("ministry", "military")  # organs: they belong to somebody, and stand inside offices
_ARTICLE: Final = "ال"
_LABEL_END: Final = ":"
_LONGEST_OFFICE: Final = 4
_PARTICLES: Final = frozenset(["common.particle", "function.preposition"])  # «أمام» is written like «إمام»
_ORGANISATION: Final = "orghead.ngo.organisation"  # «منظمة الطيران المدني» is an organ of Iran
_JOINT: Final = "mark.joint"
_FORMED: Final = "orgcue.formed"  # «تشكيل الحكومة», «وزير في الحكومة»
_TOLD: Final = frozenset(["orgcue.act", "function.conjunction", "function.particle", "common.verb"])


@dataclass(slots=True)
class _Body:
    """An organisation as far as the document has told of it."""

    name: str
    kind: str
    country: str | None
    evidence: Span
    head: str
    words: frozenset[str]  # without those that name a state
    entries: frozenset[str]  # of the gazetteer
    length: int  # words of the name
    states: frozenset[str]  # that a joint body is of
    at_home: bool  # an organ of the state at home, unless the text says whose

    def is_same(self, other: _Body) -> bool:
        if self.entries and other.entries:
            return not self.entries.isdisjoint(other.entries)
        if self.country and other.country and self.country != other.country:
            return False
        if self.states and other.states and self.states != other.states:
            return False  # two joint bodies of one state
        if not self.words or not other.words:
            return False
        if self.words == other.words:
            return True
        small, large = sorted((self, other), key=lambda body: len(body.words))
        if small.country and not large.country:
            return False  # «الاتحاد الأردني» is no «اتحاد الغرف»
        if small.head == large.head:
            return small.words <= large.words
        return small.words == large.words - {large.head}  # «الخارجية المصرية», «وزارة الخارجية المصرية»

    def merge(self, other: _Body) -> None:
        if other.length > self.length and (len(other.words) > 1 or len(self.words) < 2):  # «الشركة الصينية» is less
            self.name, self.length, self.head = other.name, other.length, other.head
        if other.entries and not self.entries:
            self.kind, self.entries = other.kind, other.entries
        self.country = self.country or other.country
        self.at_home = self.at_home and other.at_home
        self.words |= other.words


def organisations(context: Context) -> tuple[Organisation, ...]:
    """Whatever is named and no state; organs that only stand inside an office are part of the office."""
    found: list[_Body] = []
    for body in _bodies(context):
        same = next((other for other in found if other.is_same(body)), None)
        if same is None:
            found.append(body)
        else:
            same.merge(body)
    return tuple(
        Organisation(
            name=body.name,
            kind=body.kind,
            country=body.country or (context.home if body.at_home else None),
            evidence=body.evidence,
            pattern="organisation.listed" if body.entries else "organisation.described",
        )
        for body in found
    )


def _bodies(context: Context) -> Iterator[_Body]:
    """The bodies by their mentions, and those that two share a noun."""
    for mention in _mentions(context):
        yield _body(context, mention)
    for member in pairs(context):
        first, *rest = context.text.keys[member.first : member.stop]
        yield _Body(
            name=f"{member.name} {context.words(member.first, member.stop, member.proclitics)}",
            kind=member.kind,
            country=member.country,
            evidence=context.text.span(member.head, member.stop),
            head=member.key,
            words=frozenset({member.key, _bare(first, member.proclitics), *rest}),
            entries=frozenset([member.entry] if member.entry else ()),
            length=member.stop - member.first + 1,
            states=frozenset(),
            at_home=member.kind in _STATE_KINDS,
        )


def _mentions(context: Context) -> Iterator[OrganisationMention]:
    """The mentions to list, in reading order."""
    found = [
        *(m for m in context.sketch.organisations if _is_listed(context, m)),
        *_houses(context),
        *_sources(context),
    ]
    yield from sorted(found, key=lambda mention: mention.first)


def _is_listed(context: Context, mention: OrganisationMention) -> bool:
    if mention.kind in _STATE_KINDS and not _has_own_name(context, mention):
        if (mention.inside and not _is_of_many(context, mention)) or _is_held(context, mention.first):
            return _is_titled(context, mention)
        if _head(context, mention.first, "acts"):
            return _acts(context, mention) or _is_spoken_of(context, mention)
    return True


def _is_of_many(context: Context, mention: OrganisationMention) -> bool:
    """«مسؤولون بوزارة الدفاع»: whether the office that a body stands in is that of several people."""
    persons = [p for p in context.sketch.persons if p.first <= mention.first < p.stop]
    return bool(persons) and all(p.number == "plural" for p in persons)


def _is_titled(context: Context, mention: OrganisationMention) -> bool:
    """«رئيس هيئة الموانئ»: a body whose name is more than «هيئة الأركان», which goes with its office."""
    heads = [hit for hit in context.sketch.tags.hits[mention.first] if hit.entry.kind == "orghead"]
    longest = max(heads, key=lambda hit: hit.stop, default=None)
    if longest is None:
        return False
    return longest.entry.get("titled") == "yes" or longest.entry.id == _ORGANISATION


def _is_spoken_of(context: Context, mention: OrganisationMention) -> bool:
    """«بالتعاون مع الحكومة اليمنية», «ميزانية الحكومة اليمنية»: a government by name, and nothing stands for its state.

    It does where somebody thanks it, sits in it or forms it, and beside its president.
    """
    tags, first = context.sketch.tags, mention.first
    if mention.country is None or mention.proclitics not in ("", _ARTICLE):
        return False
    return not any(hit.entry.id == _FORMED for hit in tags.hits[first - 1])


def _has_own_name(context: Context, mention: OrganisationMention) -> bool:
    """Whether the name is more than a description: it is in a gazetteer, or that of a person is part of it."""
    tags, first = context.sketch.tags, mention.first
    heads = [hit.entry.get("organisation") for hit in tags.hits[first] if hit.entry.kind == "orghead"]
    if _entries(context, first, mention.stop) and "ministry" not in heads:
        return True
    return any(
        tags.has(i, "name") and tags.has(i - 1, "title") and not tags.has(i, "state")  # «مجلس الوزراء الروسي»
        for i in range(first + 1, mention.stop)
    )


def _is_held(context: Context, first: int) -> bool:
    """«رئيس هيئة …», «المتحدث باسم رئاسة …»: an office of one person stands right before token `first`."""
    tags = context.sketch.tags
    return any(
        hit.entry.kind == "office"
        and hit.stop == first
        and not hit.enclitic
        and not hit.feature.startswith(("plural", "dual"))
        and not any(other.entry.id in _PARTICLES for other in tags.hits[i])
        and not _qualifies(tags.text.keys, i, hit.stop)
        for i in range(max(first - _LONGEST_OFFICE, tags.sentence_of(first).first), first)
        for hit in tags.hits[i]
    )


def _qualifies(keys: list[str], i: int, stop: int) -> bool:
    """«الجهود الدبلوماسية بوزارة الخارجية»: an adjective of the word before it, and nobody's office."""
    relational = stop == i + 1 and keys[i].startswith(_ARTICLE) and keys[i].endswith(("ي", "يه"))
    return relational and i > 0 and keys[i - 1].startswith((_ARTICLE, "وال", "بال", "لل"))


def _head(context: Context, i: int, attribute: str) -> bool:
    hits = context.sketch.tags.hits[i]
    return any(hit.entry.kind == "orghead" and hit.entry.get(attribute) == "yes" for hit in hits)


def _acts(context: Context, mention: OrganisationMention) -> bool:
    """Whether a body that may merely stand for its state is said to do something."""
    tags, first = context.sketch.tags, mention.first
    if first == tags.sentence_of(first).first:
        return True
    before = tags.hits[first - 1]
    if any(hit.entry.kind == "verb" or hit.entry.id in _TOLD for hit in before):
        return True
    if mention.stop < len(context.text) and any(
        hit.entry.kind == "verb" and not hit.proclitics for hit in tags.hits[mention.stop]
    ):
        return True
    ends = {body.stop for body in context.sketch.organisations} | {place.stop for place in context.sketch.places}
    return mention.proclitics.startswith("و") and first in ends


def _houses(context: Context) -> Iterator[OrganisationMention]:
    """«الكرملين», «البيت الأبيض», where they act."""
    for place in context.sketch.places:
        if place.kind in ("house", "official"):
            mention = OrganisationMention(
                place.first, place.stop, "ministry", place.code or None, proclitics=place.proclitics
            )
            acts = place.kind == "official" or _acts(context, mention)
            if acts and _entries(context, place.first, place.stop):
                yield mention


def _sources(context: Context) -> Iterator[OrganisationMention]:
    """The media that a source line of the page names."""
    tags, keys = context.sketch.tags, context.text.keys
    for sentence in context.text.sentences:
        if not sentence.furniture:
            continue
        for i in range(sentence.first, sentence.stop):
            for hit in tags.hits[i]:
                if hit.entry.kind != "org" or not hit.entry.id.startswith("org.media.") or hit.enclitic:
                    continue
                labelled = i > sentence.first and keys[i - 1] == _LABEL_END
                if labelled or hit.feature == "name" or (hit.feature == "acronym" and keys[i].isascii()):
                    country = hit.entry.id.split(".")[2]
                    yield OrganisationMention(
                        i, hit.stop, "media", None if country == "-" else country, proclitics=hit.proclitics
                    )
                    break


def _body(context: Context, mention: OrganisationMention) -> _Body:
    tags, text = context.sketch.tags, context.text
    first, stop = mention.name or (mention.first, mention.stop)
    words = {
        _bare(text.keys[i], mention.proclitics if i == mention.first else "")
        for i in range(mention.first, mention.stop)
        if text.kinds[i] != PUNCTUATION and not tags.has(i, "state", "function")
    }
    states = set(context.states_in(mention.first, mention.stop)) if mention.country is None else set()
    return _Body(
        name=_name(context, mention, first, stop),
        kind=mention.kind,
        country=mention.country if mention.kind != "igo" else None,
        evidence=text.span(mention.first, mention.stop),
        head=_bare(text.keys[mention.first], mention.proclitics),
        words=frozenset(words),
        entries=_entries(context, mention.first, mention.stop),
        length=stop - first,
        states=frozenset(states if len(states) > 1 else ()),
        at_home=mention.kind in _STATE_KINDS and not _is_joint(context, mention),
    )


def _is_joint(context: Context, mention: OrganisationMention) -> bool:
    entries = _entries(context, mention.first, mention.stop)
    if entries or _head(context, mention.first, "joint"):
        return True
    tags = context.sketch.tags
    if any(hit.entry.id == _JOINT for i in range(mention.first, mention.stop) for hit in tags.hits[i]):
        return True
    return len(context.states_in(mention.first, mention.stop)) > 1


def _entries(context: Context, first: int, stop: int) -> frozenset[str]:
    """The gazetteer entries whose name the tokens hold, whole or behind a head noun."""
    tags = context.sketch.tags
    starts = {first, *(hit.stop for hit in tags.hits[first] if hit.entry.kind in ("orghead", "org"))}
    starts |= {i + 1 for i in starts if i > first}  # behind the quotes
    for i in sorted(starts):
        if i < stop:
            for hit in tags.hits[i]:
                whole = hit.stop == stop or (hit.stop < stop and context.text.kinds[hit.stop] == PUNCTUATION)
                of_state = hit.feature.endswith("ambiguous") and tags.has(i, "state")
                apart = hit.proclitics in ("", _ARTICLE) and not of_state
                whole = whole and (i == first or apart)  # «الخارجية العمانية» is not the agency «العمانية»
                if hit.entry.kind == "org" and not hit.enclitic and whole:
                    return frozenset([hit.entry.id])
    return frozenset()


def _bare(key: str, proclitics: str) -> str:
    """A word's key without what is attached to it."""
    front = proclitics.split(_ARTICLE)[0]
    rest = key.removeprefix(front)
    if front.endswith("ل") and rest.startswith("ل"):
        rest = rest[1:] if _ARTICLE in proclitics else rest
    for prefix in ("وال", "لل", _ARTICLE):
        if rest.startswith(prefix) and len(rest) - len(prefix) > 1:
            return rest[len(prefix) :]
    return rest


def _name(context: Context, mention: OrganisationMention, first: int, stop: int) -> str:
    return context.words(first, stop, "" if mention.name else mention.proclitics)
