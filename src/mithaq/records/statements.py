"""Statements: who says what kind of thing to whom.

Every finite verb of speech with a known speaker is a statement, and so is every participle that goes on with the
same speaker's words («…، مشيدا ب…»). The act is the word's own or, for «أعرب عن …», that of its object.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place, Sides
from mithaq.model.record import Statement
from mithaq.model.span import Span
from mithaq.records.context import Context

_REACH = 9  # items from a verb to its subject or its object
_CARRIED = 2  # sentences for which a speaker is carried on
_LONG_QUOTE = 6  # items; shorter ones quote a name or a term

_THAT = frozenset("ان بان انه بانه انها بانها انهم انهما بانهم قائلا قائله".split())
_OF = frozenset("الي علي عن".split())  # begin the content of what is said
_DURING = frozenset("في خلال مع عقب بعد قبل لدي اثناء من امام ضمن عبر بمناسبه بحضور عند تعليقا ردا".split())
_ADVERBS = frozenset(
    "اليوم امس ايضا كذلك كما قد مجددا مره اخري حينها انذاك سابقا بدوره بدورها هنا ثم لاحقا السيد السيده".split()
)
_WHO = frozenset("الذي التي والذي والتي".split())
_NEGATIONS = frozenset("لم لن لا ولم ولن ولا فلم فلن فلا ليس سوف وسوف".split())
_OPENING, _CLOSING = frozenset('"«“'), frozenset('"»”')
_TO_SOMEONE = frozenset(["thank", "congratulate", "condole", "invite", "call_for"])
_BY_OBJECT = frozenset(["affirm", "announce", "express"])


@dataclass(frozen=True, slots=True)
class _Voice:
    """Someone who speaks: a person in office, an organisation or a state."""

    name: str
    country: str | None
    feminine: bool | None = None  # None where words do not show it


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of speech: item index, the acts it may be, and what it is without an object of its own."""

    at: int
    acts: tuple[str, ...]
    otherwise: str | None
    finite: bool
    feminine: bool | None
    joined: bool  # «وأكد» goes on with the subject before


_NOBODY: tuple[_Voice, ...] = ()


def statements(context: Context) -> list[Statement]:
    """All statements of a document, in text order."""
    found: list[Statement] = []
    last, told_in = _NOBODY, -_CARRIED
    for number, items in enumerate(context.sketch.items):
        sentence = _Sentence(context, items, last if number - told_in <= _CARRIED else _NOBODY)
        found.extend(sentence.read())
        if sentence.voices is not None:
            last, told_in = sentence.voices, number
    return sorted(found, key=lambda statement: statement.evidence)


class _Sentence:
    """Reads one sentence; afterwards `voices` are those whom the next one may go on with, None for no change."""

    def __init__(self, context: Context, items: list[Item], last: tuple[_Voice, ...]) -> None:
        self._context = context
        self._items = items
        self._last = last
        self._quotes = list(_quotes(items))
        self.voices: tuple[_Voice, ...] | None = None

    def read(self) -> Iterator[Statement]:
        cues = [cue for i in range(len(self._items)) if (cue := self._cue(i)) is not None]
        if not cues:
            self.voices = self._main_subject(len(self._items)) or None
        yield from self._headline(cues)
        for n, cue in enumerate(cues):
            stop = cues[n + 1].at if n + 1 < len(cues) else len(self._items)
            voices, subject, confidence = self._speakers(cue)
            self.voices = voices
            act = self._act(cue, subject, stop) if voices else None
            if act is None or self._denied(cue.at):
                continue
            first, stop = self._clause(cue.at, subject, stop)
            evidence = self._span(first, stop)
            addressee = self._addressee(cue.at, subject, stop, act, voices)
            for voice in voices:
                yield Statement(
                    speaker=voice.name,
                    country=voice.country,
                    act=act,
                    addressee=addressee,
                    topics=tuple(sorted(self._context.topics(self._items[first].first, self._items[stop - 1].stop))),
                    quote=self._is_quote(first, stop),
                    evidence=evidence,
                    pattern="statement.verb" if cue.finite else "statement.participle",
                    confidence=confidence,
                )

    # -- words of speech ----------------------------------------------------------------------------

    def _hits(self, i: int) -> list[Hit]:
        """Hits of an item that is no mention, those with the least taken off first."""
        item = self._items[i]
        return [] if item.is_mention else self._context.sketch.tags.hits[item.first]

    def _cue(self, i: int) -> _Cue | None:
        if any(first < i < stop for first, stop in self._quotes):
            return None
        hits = [hit for hit in self._hits(i) if "act" in hit.entry.attributes and hit.entry.get("role") != "object"]
        hits = [hit for hit in hits if hit.feature != "future" and not set(hit.proclitics) & set("البك")]
        if not hits:
            return None
        least = min(len(hit.proclitics) + len(hit.enclitic) for hit in hits)
        hits = [hit for hit in hits if len(hit.proclitics) + len(hit.enclitic) == least]
        acts = tuple(dict.fromkeys(hit.entry.attributes["act"] for hit in hits))
        best = hits[0]
        word = self._context.text.keys[self._items[i].first].removeprefix(best.proclitics)
        finite = best.entry.get("role") != "participle"
        if finite and best.feature == "present" and i and self._items[i - 1].key in _THAT:
            return None  # «من المتوقع أن يعلن» is still to come
        return _Cue(i, acts, best.entry.get("otherwise"), finite, _feminine(word, best.feature), bool(best.proclitics))

    def _denied(self, i: int) -> bool:
        return i > 0 and self._items[i - 1].key in _NEGATIONS

    def _act(self, cue: _Cue, subject: int | None, stop: int) -> str | None:
        """The act of a cue: its own, or that of the object for a verb that only expresses."""
        after = max(cue.at, subject if subject is not None else -1) + 1
        if "invite" in cue.acts or "call_for" in cue.acts:
            return self._invites(cue, after, stop) or next(a for a in cue.acts if a != "invite" or len(cue.acts) == 1)
        act = cue.acts[0]
        if act not in _BY_OBJECT:
            return act
        reach = _REACH if act == "express" else 2
        for j in range(after, min(after + reach, stop)):
            if self._items[j].key in _THAT or self._items[j].key in _CLOSING:
                break
            named = self._object(j)
            if named is not None and named != "invite":
                return named
        return cue.otherwise if act == "express" else act

    def _object(self, j: int) -> str | None:
        return next((h.entry.get("act") for h in self._hits(j) if h.entry.get("role") == "object"), None)

    def _invites(self, cue: _Cue, after: int, stop: int) -> str | None:
        """«دعا نظيره لزيارة …» invites, «دعا إلى …» calls for."""
        someone = "pronoun" in (self._items[cue.at].features or {}).values()
        for j in range(after, min(after + _REACH + 2, stop)):
            item = self._items[j]
            someone = someone or "Person" in item.types or item.key == "اياه"
            if self._object(j) == "invite":
                return "invite" if someone or item.key.startswith("ل") else None
        return None

    # -- who speaks ---------------------------------------------------------------------------------

    def _speakers(self, cue: _Cue) -> tuple[tuple[_Voice, ...], int | None, float]:
        """(speakers, item that names them, confidence) of a cue."""
        if cue.finite:
            subject = self._subject_after(cue.at)
            if subject is not None and subject >= 0:
                return self._voices(self._items[subject]), subject, 0.8
            before = None if cue.joined else self._subject_before(cue.at)
            if before is not None:
                return self._voices(self._items[before]), before, 0.8
            if subject is not None:
                return _NOBODY, None, 0.0
        carried = self.voices if self.voices is not None else self._main_subject(cue.at) or self._last
        agreeing = tuple(v for v in carried if None in (v.feminine, cue.feminine) or v.feminine == cue.feminine)
        if len(carried) > 1 or not agreeing or not (cue.finite is False or self._has_content(cue.at)):
            return _NOBODY, None, 0.0
        return agreeing, None, 0.5 if cue.finite else 0.7

    def _has_content(self, i: int) -> bool:
        """Whether what is said follows the verb at once, as it does where the subject is left out."""
        if i + 1 >= len(self._items):
            return False
        item = self._items[i + 1]
        key = item.key
        return key in _THAT or key in _OF or key in _OPENING or key == ":" or _front(item) == "ب" or not item.is_mention

    def _subject_after(self, i: int) -> int | None:
        """Item of the subject behind a verb; -1 where it is someone who is not known, None where it is left out."""
        governed = False
        for j in range(i + 1, min(i + 1 + _REACH, len(self._items))):
            item = self._items[j]
            key = item.key.removeprefix("و") if item.key not in _ADVERBS else item.key
            if "Mark" in item.types:
                if (item.key in ":،,؛" and j > i + 1) or item.key in ':"«“':
                    return None
            elif key in _THAT or key in _OF:
                return None
            elif key in _DURING:
                governed = True
            elif item.types & {"Actor", "Person", "Organisation"}:
                idafa = not self._items[j - 1].is_mention and not self._items[j - 1].key.startswith("ال")
                if _front(item) or (governed and (self._items[j - 1].key in _DURING or idafa)):
                    continue
                return j if "Sides" not in item.types else -1
            elif item.is_mention or key in _ADVERBS or "turn" in item.groups or governed or _front(item) == "ل":
                continue
            elif _front(item) == "ب":
                return None
            else:
                return -1 if item.key.startswith("ال") else None
        return None

    def _subject_before(self, i: int) -> int | None:
        """Item of a subject in front of its verb («الرئيس … يؤكد», «…, الذي أكد»)."""
        who = False
        for j in range(i - 1, max(-1, i - 5), -1):
            item = self._items[j]
            if item.key in _WHO:
                who = True
            elif "Person" in item.types or "State" in item.types:
                governed = bool(_front(item)) or (j > 0 and self._items[j - 1].key in _DURING | _OF)
                return j if who or not governed else None
            elif not (item.key in _ADVERBS or "Date" in item.types or (who and "Mark" in item.types)):
                return None
        return None

    def _main_subject(self, stop: int) -> tuple[_Voice, ...]:
        """Who does what the first finite verb before item `stop` says."""
        for i in range(stop):
            features = (self._items[i].features or {}).values()
            if "past" in features or "present" in features:
                subject = self._subject_after(i)
                voices = self._voices(self._items[subject]) if subject is not None and subject >= 0 else _NOBODY
                return voices if len(voices) == 1 else _NOBODY
        return _NOBODY

    def _voices(self, item: Item) -> tuple[_Voice, ...]:
        voices = [self._voice(member, item) for member in self._context.members(item)]
        return tuple(dict.fromkeys(voice for voice in voices if voice is not None))

    def _voice(self, member: object, item: Item) -> _Voice | None:
        context = self._context
        match member:
            case PersonMention():
                entity = context.people.of(member)
                if entity is None or not (entity.country or entity.offices):
                    return None
                name = entity.name.of(context.text.source) if entity.name else entity.office
                feminine = entity.office.split()[0].endswith("ة") if entity.office else None
                return _Voice(name, entity.country, feminine) if name else None
            case OrganisationMention(name=name):
                first, stop = name or (member.first, member.stop)
                words = context.words(first, stop, "" if name else member.proclitics)
                return _Voice(words, member.code or member.country)
            case Place(is_state=True, code=code) if code:
                return _Voice(context.words(member.first, member.stop, member.proclitics), code)
        return None

    # -- to whom, in which words --------------------------------------------------------------------

    def _addressee(self, i: int, subject: int | None, stop: int, act: str, voices: tuple[_Voice, ...]) -> str | None:
        """Whom a statement is made to: a direct object where the act takes one, else someone behind «ل» or «إلى»."""
        near = {i, subject}
        for j in range(i + 1, stop):
            item = self._items[j]
            if j == subject:
                continue
            if item.key in _THAT:
                return None
            if item.key in _ADVERBS or "Date" in item.types:
                if j - 1 in near:
                    near.add(j)
                continue
            if "Actor" not in item.types or isinstance(item.value, list | Sides):
                continue
            towards = _front(item) == "ل" or self._items[j - 1].key == "الي"
            if (act in _TO_SOMEONE and (towards or j - 1 in near)) or (
                towards and "Person" in item.types and j <= i + 3
            ):
                other = self._voices(item)
                return other[0].name if other and other[0] not in voices else None
        return None

    def _clause(self, i: int, subject: int | None, stop: int) -> tuple[int, int]:
        """Items from the verb, or its subject in front, to the next word of speech; marks at the ends left out."""
        first = i if subject is None else min(i, subject)
        opened = next(
            (a for a, b in self._quotes if b <= first and all(m.key in "،,-–—" for m in self._items[b:first])), None
        )
        if opened is not None:
            first = opened
        while stop > i + 1 and "Mark" in self._items[stop - 1].types and self._items[stop - 1].key not in _CLOSING:
            stop -= 1
        while stop > i + 1 and self._items[stop - 1].key in ("و", "كما", "حيث", "فيما"):
            stop -= 1
        return first, stop

    def _is_quote(self, first: int, stop: int) -> bool:
        """Direct speech: a colon early in the clause, or a quotation longer than a term."""
        colon = any(item.key == ":" for item in self._items[first : min(first + _REACH, stop)])
        return colon or any(a < stop and b > first and b - a > _LONG_QUOTE for a, b in self._quotes)

    def _headline(self, cues: list[_Cue]) -> Iterator[Statement]:
        """«جباروف: …», with no verb of speech in what follows."""
        items = self._items
        if cues or len(items) < 5 or items[1].key != ":":
            return
        for voice in self._voices(items[0]):
            self.voices = (voice,)
            first, stop = self._clause(0, None, len(items))
            yield Statement(
                speaker=voice.name,
                country=voice.country,
                act="affirm",
                topics=tuple(sorted(self._context.topics(items[2].first, items[stop - 1].stop))),
                quote=any(item.key in _OPENING for item in items[2:3]),
                evidence=self._span(first, stop),
                pattern="statement.colon",
                confidence=0.7,
            )

    def _span(self, first: int, stop: int) -> Span:
        return self._context.quote(self._items, first, stop)


def _quotes(items: list[Item]) -> Iterator[tuple[int, int]]:
    """Item ranges of quotations, marks included; one that is never closed goes to the end of the sentence."""
    opened: int | None = None
    for i, item in enumerate(items):
        if opened is None:
            if item.key in _OPENING:
                opened = i
        elif item.key in _CLOSING:
            yield opened, i + 1
            opened = None
    if opened is not None:
        yield opened, len(items)


def _front(item: Item) -> str:
    """The preposition on a word, "" for none."""
    front = item.proclitics.split("ال")[0].strip("وف")
    return front[-1:]


def _feminine(word: str, feature: str) -> bool | None:
    """Whether a word of speech agrees with a woman or a feminine noun, by its form."""
    if feature == "feminine":
        return True
    if feature == "past":
        return word.endswith("ت")
    if feature == "present":
        return word.startswith("ت")
    return False
