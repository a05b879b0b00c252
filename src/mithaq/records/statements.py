"""Statements: who says what kind of thing to whom.

Every finite verb of speech with a known speaker is a statement, and so is every participle that goes on with the
same speaker's words («…، مشيدا ب…»). The act is the word's own or, for «أعرب عن …», that of its object.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention
from mithaq.model.record import Statement
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.speech_words import Cue, cue_at, speaking
from mithaq.records.voices import REACH, Voice, Voices, preposition

_CARRIED: Final = 2  # sentences for which a speaker is carried on
_LONG_QUOTE: Final = 6  # items; shorter ones quote a name or a term

_OPENING: Final = frozenset('"«“')
_CLOSING: Final = frozenset('"»”')
_TO_SOMEONE: Final = frozenset(["thank", "congratulate", "condole", "invite", "call_for"])
_BY_OBJECT: Final = frozenset(["affirm", "announce", "express"])


@dataclass(frozen=True, slots=True)
class _Told:
    """A cue whose speaker and act are known; `subject` is the item that names the speaker, None if left out."""

    cue: Cue
    act: str
    voices: tuple[Voice, ...]
    subject: int | None

    @property
    def pattern(self) -> str:
        """What kind of word tells it, and whether the speaker stands beside it or is carried on."""
        word = "verb" if self.cue.finite else "participle"
        return f"statement.{word}.{'carried' if self.subject is None else 'named'}"


def statements(context: Context, drafts: list[Draft]) -> list[Statement]:
    """All statements of a document, in text order."""
    found: list[Statement] = []
    voices = Voices(context, [(d.sentence, frozenset(d.parties)) for d in drafts if len(d.parties) == 2])
    last: tuple[Voice, ...] = ()
    told_in = 0
    for number, items in enumerate(context.sketch.items):
        sentence = _Sentence(context, voices, items, last if number - told_in <= _CARRIED else (), number)
        found.extend(sentence.read())
        if sentence.speaking is not None:
            last, told_in = sentence.speaking, number
    return sorted(found, key=lambda statement: statement.evidence)


class _Sentence:
    """Reads one sentence; afterwards `speaking` are those whom the next one may go on with, None for no change."""

    def __init__(
        self, context: Context, voices: Voices, items: list[Item], last: tuple[Voice, ...], number: int
    ) -> None:
        self._context = context
        self._words = context.sketch.words
        self._voices = voices
        self._items = items
        self._last = last
        self._number = number
        self.speaking: tuple[Voice, ...] | None = None
        self._spans: list[tuple[int, int]] | None = None

    @property
    def _quotes(self) -> list[tuple[int, int]]:
        if self._spans is None:
            self._spans = list(_quotes(self._items))
        return self._spans

    def read(self) -> Iterator[Statement]:
        cues = self._cues()
        if not cues:
            yield from self._headline()
            if self.speaking is None:
                self.speaking = self._voices.main_subject(self._items, len(self._items), self._number) or None
            return
        told = []
        outer: tuple[Voice, ...] | None = None  # who tells what others have said
        for n, cue in enumerate(cues):
            stop = cues[n + 1].at if n + 1 < len(cues) else len(self._items)
            relayed = self._relayed(cue)
            voices, subject = self._speakers(cue) if relayed is None else relayed
            if not self._complete(cue, max(cue.at, -1 if subject is None else subject) + 1, stop):
                continue  # «عبر حسابه»
            if n and subject is not None and self._within(cues[n - 1].at, subject, cue.at):
                outer = self.speaking if outer is None else outer
            else:
                outer = None
            act = "affirm" if relayed is not None else self._act(cue, subject, stop)
            if cue.acts[0] == "express" and self.speaking and (not voices or (act is None and cue.hit.enclitic)):
                continue  # «في حديث تنقله القناة»
            self.speaking = voices
            act = act if voices and not self._denied(cue.at) else None
            if act is not None:
                told.append(_Told(cue, act, voices, subject))
        self.speaking = self.speaking if outer is None else outer
        floor = 0
        for n, one in enumerate(told):
            ceiling = told[n + 1].cue.at if n + 1 < len(told) else len(self._items)
            first, floor = self._clause(one, floor, ceiling)
            yield from self._statements(one, first, floor)

    def _statements(self, told: _Told, first: int, stop: int) -> Iterator[Statement]:
        """One statement for each of those who speak."""
        addressee = self._addressee(told, stop)
        for voice in told.voices:
            yield Statement(
                speaker=voice.name,
                country=voice.country,
                act=told.act,
                addressee=addressee,
                topics=tuple(sorted(self._context.topics(self._items[first].first, self._items[stop - 1].stop))),
                quote=self._is_quote(first, stop),
                evidence=self._context.quote(self._items, first, stop),
                pattern=told.pattern,
            )

    # -- words of speech ----------------------------------------------------------------------------

    def _cues(self) -> list[Cue]:
        cues: list[Cue] = []
        for i in self._speaking():
            cue = self._cue(i)
            if cue is None:
                continue
            if cues and self._items[i].key in self._words["quoting"]:
                continue  # «وتابع قائلا: …» is one statement
            if cues and cues[-1].acts[0] == "express" and i - cues[-1].at <= REACH and self._object(i):
                continue  # «أعرب عن شكره»: the noun, not the verb
            cues.append(cue)
        return cues

    def _speaking(self) -> list[int]:
        """The items that begin with a word of speech."""
        items = self._items
        if not items:
            return []
        tokens = speaking(self._context.sketch.tags, items[0].first, items[-1].stop)
        stops = [item.stop for item in items] if tokens else []
        return [i for t in tokens if items[i := bisect_right(stops, t)].first == t and not items[i].is_mention]

    def _hits(self, i: int) -> list[Hit]:
        """What the lexicon has for an item that is no mention, the readings with the least taken off first."""
        item = self._items[i]
        return [] if item.is_mention else self._context.sketch.tags.hits[item.first]

    def _cue(self, i: int) -> Cue | None:
        cue = cue_at(i, self._context.sketch.tags, self._items[i].first)
        if cue is None or any(first < i < stop for first, stop in self._quotes):
            return None
        if cue.hit.entry.get("needs") == "opening" and "say" not in self._items[i].groups:
            return None
        near = self._items[i + 1 : i + 1 + 2 * REACH]
        if cue.hit.entry.get("needs") == "about" and not any(item.key in self._words["about"] for item in near):
            return None  # «عبر حسابه»
        if cue.finite and cue.hit.enclitic and i and self._items[i - 1].key in self._voices.content_preposition:
            return None  # «أعلنت ألمانيا عن تعهدها ب»
        if cue.finite and cue.hit.feature == "present" and i and self._items[i - 1].key in self._voices.that:
            return None  # «من المتوقع أن يعلن» is still to come
        return cue

    def _within(self, before: int, subject: int, at: int) -> bool:
        """«قال المتحدث إن الوزير أكد أن …»: whether what one says tells what another has said."""
        return before < subject < at and any(i.key in self._voices.that for i in self._items[before + 1 : subject])

    def _denied(self, i: int) -> bool:
        return i > 0 and self._items[i - 1].key in self._words["negation"]

    # -- the act ------------------------------------------------------------------------------------

    def _act(self, cue: Cue, subject: int | None, stop: int) -> str | None:
        """The act of a cue: its own, or that of the object for a verb that only expresses."""
        after = max(cue.at, -1 if subject is None else subject) + 1
        key = self._items[after].key if after < stop else ""
        if key in self._words["deity"]:
            return None  # «داعيا الله أن …» prays
        behind = self._items[after + 1].key if after + 1 < stop else ""
        if cue.acts[0] == "praise" and (key in self._voices.that or (key == "الي" and behind in self._voices.that)):
            return "affirm"  # «منوها بأن العدد …», «نوه إلى أن العدد …»
        if "invite" in cue.acts or "call_for" in cue.acts:
            return "invite" if self._invites(cue, after, stop) else "call_for"
        act = cue.acts[0]
        if act not in _BY_OBJECT:
            return act
        for j in range(after, min(after + (REACH if act == "express" else 2), stop)):
            if self._items[j].key in self._voices.that or self._items[j].key in _CLOSING:
                break
            named = self._object(j)
            if named == "none" and act == "express":
                return None
            if named is not None and named not in ("invite", "none"):
                return named
        return cue.hit.entry.get("otherwise") if act == "express" else act

    def _complete(self, cue: Cue, after: int, stop: int) -> bool:
        """Whether a word that means much else («عبر», «تشيد», «يعتبر») has beside it what makes it one of speech."""
        row = self._items[after : min(after + REACH, stop)]
        match cue.hit.entry.get("needs"):
            case "about":
                return any(item.key in self._words["about"] for item in row)
            case "that":
                return any(item.key in self._voices.that for item in row)
            case "with":
                return any(item.key.startswith("ب") for item in row)
            case "subject":
                return after > cue.at + 1 and not cue.hit.enclitic
        return True

    def _object(self, j: int) -> str | None:
        return self._beside(j, "object")

    def _beside(self, j: int, role: str) -> str | None:
        return next((h.entry.get("act") for h in self._hits(j) if h.entry.get("role") == role), None)

    def _invites(self, cue: Cue, after: int, stop: int) -> bool:
        """«دعا نظيره لزيارة …» invites, «دعا إلى …» calls for."""
        someone = bool(cue.hit.enclitic)
        for j in range(after, min(after + REACH + 2, stop)):
            item = self._items[j]
            someone = someone or "Person" in item.types or item.key in ("اياه", "اياها")
            if self._object(j) == "invite":
                return someone or item.key.startswith("ل")
        return False

    # -- who speaks ---------------------------------------------------------------------------------

    def _speakers(self, cue: Cue) -> tuple[tuple[Voice, ...], int | None]:
        """(speakers, item that names them) of a cue."""
        carried = self.speaking if self.speaking is not None else self._earlier(cue)
        if cue.finite:
            subject = self._voices.subject_after(self._items, cue.at)
            behind = subject is not None
            if subject is None and not cue.hit.proclitics:
                subject = self._voices.subject_before(self._items, cue.at)
            elif subject is None and cue.hit.proclitics == "ف":
                subject = self._voices.put_in_front(self._items, cue.at)
            if subject == -1:
                return (), None
            if subject is not None:
                voices = self._voices.of(self._items[subject], self._number)
                if not behind or cue.acts[0] in _TO_SOMEONE:  # «تدعو الرئيس إلى …»: the one named is the object
                    voices = tuple(voice for voice in voices if not (cue.feminine and voice.feminine is False))
                thanked = cue.acts[0] in _TO_SOMEONE and not cue.feminine and any(voice.is_state for voice in voices)
                if not (thanked and carried):  # «شكر كازاخستان على …»
                    return voices, subject
            elif not self._goes_on(cue):
                return (), None
        if cue.several:
            return (carried, None) if len(carried) > 1 else ((), None)  # «كما أكدا …»
        agreeing = [voice for voice in carried if voice.feminine in (None, cue.feminine)]
        if len(carried) != 1 or not agreeing:
            return (), None
        return carried, None

    def _relayed(self, cue: Cue) -> tuple[tuple[Voice, ...], int | None] | None:
        """«نقلت الوكالة عن الوزير قوله إن», «ونقلت عنه الوكالة قوله»: whose words somebody else hands on."""
        leads = cue.hit.entry.get("relays")
        row = range(cue.at + 1, min(cue.at + REACH, len(self._items) - 2) if leads else 0)
        for j in row:
            item, behind = self._items[j], self._items[j + 2].key
            if item.key == leads and "Actor" in self._items[j + 1].types:
                told = behind in self._voices.that or behind in self._words["own_words"]
                return (self._voices.of(self._items[j + 1], self._number), j + 1) if told else None
            if item.key in self._words["of_speaker"]:
                told = any(self._items[k].key in self._words["own_words"] for k in row)
                return (self.speaking or self._earlier(cue), None) if told else None
        return None

    def _earlier(self, cue: Cue) -> tuple[Voice, ...]:
        return self._voices.main_subject(self._items, cue.at, self._number) or self._last

    def _goes_on(self, cue: Cue) -> bool:
        """Whether a past verb is followed at once by what is said, as it is where the subject is left out."""
        if cue.hit.feature == "present":
            return False  # «يذكر أن» is nearly always passive
        for j in range(cue.at + 1, len(self._items)):
            item = self._items[j]
            if item.key in self._voices.adverbs or "Date" in item.types or "the_speaker" in item.groups:
                continue
            if item.key in "،," and (j == cue.at + 1 or "the_speaker" in self._items[j - 1].groups):
                continue  # «وأضاف، أن …»
            if item.key in self._words["backwards"]:
                return False
            if (
                item.key in self._voices.that
                or item.key in self._voices.content_preposition
                or item.key in _OPENING
                or item.key == ":"
                or (item.key == "من" and cue.hit.entry.get("takes") == "from")
            ):
                return True
            if cue.acts[0] in _TO_SOMEONE or item.key.startswith("ب") or self._object(j):
                return True
            return cue.hit.entry.get("takes") == "noun" and self._beside(j, "content") is not None
        return False

    # -- to whom, in which words --------------------------------------------------------------------

    def _addressee(self, told: _Told, stop: int) -> str | None:
        """Whom a statement is made to: a direct object where the act takes one, else someone behind «ل» or «إلى»."""
        at, subject = told.cue.at, told.subject
        direct = {at, subject}
        for j in range(at + 1, stop):
            item, before = self._items[j], self._items[j - 1]
            if j == subject:
                continue
            if item.key in self._voices.that:
                break
            if item.key in self._voices.adverbs or "Date" in item.types:
                direct |= {j} if j - 1 in direct else set()
                continue
            if "Actor" not in item.types or "Group" in item.types or "Sides" in item.types:
                continue
            towards = preposition(item) == "ل" or before.key == "الي"
            taken = towards or j - 1 in direct if told.act in _TO_SOMEONE else towards and "Person" in item.types
            if taken and (told.act in _TO_SOMEONE or j <= at + 3):
                other = self._voices.of(item, self._number)
                return other[0].name if other and other[0] not in told.voices else None
        return None

    def _clause(self, told: _Told, floor: int, ceiling: int) -> tuple[int, int]:
        """Items that a reader needs: from the subject or the verb, or from what is quoted, to the next statement."""
        at = told.cue.at
        named = at if told.subject is None else max(at, told.subject)
        first = at if told.subject is None else min(at, told.subject)
        stop = ceiling
        while stop > named + 1 and _trails(self._items[stop - 1]):
            stop -= 1
        if stop - named <= 1:  # «…، أعلن الكرملين»: the words stand in front
            first = floor
            while first < at and "Mark" in self._items[first].types and self._items[first].key not in _OPENING:
                first += 1
        return first, stop

    def _is_quote(self, first: int, stop: int) -> bool:
        """Direct speech: a colon early in the clause, or a quotation longer than a term."""
        colon = any(item.key == ":" for item in self._items[first : min(first + REACH, stop)])
        return colon or any(a < stop and b > first and b - a > _LONG_QUOTE for a, b in self._quotes)

    def _headline(self) -> Iterator[Statement]:
        """«جباروف: …», with no verb of speech in what follows; an agency or a dateline says nothing."""
        items = self._items
        if len(items) < 5 or items[1].key != ":":
            return
        voices = self._voices.of(items[0], self._number)
        media = any(isinstance(m, OrganisationMention) and m.kind == "media" for m in self._context.members(items[0]))
        if media or len(voices) != 1 or (voices[0].is_state and (self._number or items[2].key in _OPENING)):
            return
        self.speaking = voices
        stop = len(items)
        while stop > 3 and _trails(items[stop - 1]):
            stop -= 1
        yield Statement(
            speaker=voices[0].name,
            country=voices[0].country,
            act="affirm",
            topics=tuple(sorted(self._context.topics(items[2].first, items[stop - 1].stop))),
            quote=items[2].key in _OPENING,
            evidence=self._context.quote(items, 0, stop),
            pattern="statement.colon",
        )


def _quotes(items: list[Item]) -> Iterator[tuple[int, int]]:
    """Item ranges of quotations, marks included; one that is never closed goes to the end of the sentence."""
    opened: int | None = None
    if _OPENING.isdisjoint([item.key for item in items]):
        return
    for i, item in enumerate(items):
        if opened is None:
            opened = i if item.key in _OPENING else None
        elif item.key in _CLOSING:
            yield opened, i + 1
            opened = None
    if opened is not None:
        yield opened, len(items)


def _trails(item: Item) -> bool:
    """Whether an item at the end of a clause belongs to what comes next."""
    return ("Mark" in item.types and item.key not in _CLOSING) or item.key in ("و", "كما", "حيث", "فيما")
