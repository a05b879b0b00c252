"""Whose words a sentence gives: the subject of its verb of speech, carried on until another takes over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mithaq.model.frame import TENSES, Item
from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.records.speech_subjects import Name, fronted, told_of

SPEECH: Final = frozenset(["say", "congratulate", "agree_say", "inform"])
_MARKS: Final = frozenset([":", "«", '"', "“"])  # open the content
_WHICH_IS: Final = frozenset(["وهو", "وهي"])
_COMMAS: Final = frozenset(["،", ","])
_REACH: Final = 6
_TITLED: Final = 5  # items from which on a line with a colon is more than a heading
_TAIL: Final = 12  # items of a sentence that only names the source of the one before
_OWN: Final = 12  # items from a verb of speech to what is said
_BEFORE: Final = frozenset(["امام", "لدي"])  # lead to whom something is said

Words = Callable[[Item, Item], str]


@dataclass(frozen=True, slots=True)
class Speech:
    """From token `first` on, `speaker` is the name that the words are ascribed to (None: the text's own)."""

    first: int
    speaker: str | None
    country: str | None
    verb: int  # item index in its sentence, -1 when carried on
    sentence: int
    claims: bool = True  # «وعدت الولايات المتحدة بمساعدة» claims nothing


def _nobody(item: Item) -> tuple[str | None, str | None] | None:
    return None


def _is_open(items: list[Item], was_open: bool) -> bool:
    """Whether guillemets are open behind a sentence."""
    for item in items:
        if item.key in ("«", "»"):
            was_open = item.key == "«"
    return was_open


def _bare(item: Item) -> str:
    """The key of the first word of a name without what is written together with it."""
    return item.key.removeprefix(item.proclitics.split("ال")[0]).removeprefix("ال")


class Speakers:
    """Answers who is speaking at a token.

    `closed` are the language's closed sets of words (`Sketch.words`); `name` gives the speaker that an item stands
    for; `words` the text from one item to another, with which a speaker can be named that is no known body («الخدمة
    الصحفية لرئيس الوزراء»).
    """

    def __init__(
        self, rows: Sequence[list[Item]], name: Name, closed: Mapping[str, frozenset[str]], words: Words | None = None
    ) -> None:
        self._rows = rows
        self.content = closed["content_opening"] | _MARKS
        self._also = closed["going_on"]
        self._carriers, self._with_that = closed["speech_of_carriers"], closed["speech_with_that"]
        self._relative = closed["relative"]
        self._asides, self._forecasts = closed["aside"], closed["forecasts"]
        self._promises, self._broadcast = closed["promised"], closed["broadcast"]
        self._bodies, self._reports = closed["short_bodies"], closed["short_reports"]
        self._estimated, self._circumstance, self._in = closed["estimated"], closed["circumstance"], closed["inside_of"]
        self._of_many, self._officials = closed["of_nobody"], closed["their_officials"]
        self._nobody = closed["unnamed_speakers"]
        self._where, self._back_to, self._was = closed["where_said"], closed["said_therein"], closed["had_done"]
        self._occasion = closed["on_occasion"]
        self._deeming = closed["deeming"]
        self._papers, self._showing, self._about = closed["papers"], closed["showing"], closed["about"]
        self._of, self._stops, self._so = closed["carried_preposition"], closed["speech_stop"], closed["source_stop"]
        self._name = name
        self._words = words
        self._heads = frozenset([body.removeprefix("ال") for body in self._bodies])
        self._unlisted: dict[
            str, tuple[str, None]
        ] = {}  # bodies that are no mentions, by the first word of their names
        self._turns: list[list[Speech]] = []
        last: Speech | None = None
        quoted = False  # within guillemets that an earlier sentence opened
        for number, items in enumerate(rows):
            turns = self._sentence(items, number, last)
            if not turns and quoted and last is not None and items:
                turns.append(Speech(items[0].first, last.speaker, last.country, -1, number))
            self._turns.append(turns)
            self._tell_backwards(number)
            if turns and turns[-1].speaker:
                last = turns[-1]
            elif turns and turns[-1].verb >= 0:
                last = None  # «وقال سكان إن …. وأضافوا أن …»
            quoted = _is_open(items, quoted)
        # Whoever asks for the speakers holds them: kept, these two would hold him in turn, until a garbage collection.
        self._name, self._words = _nobody, None

    def _tell_backwards(self, number: int) -> None:
        """«…؛ بحسب تقرير لكذا», «…. وفق ما أعلنت وكالة كذا»: a source told behind the end of a sentence."""
        turns, items = self._turns[number], self._rows[number]
        if not number or not turns or turns[0].verb < 0 or "according" not in items[turns[0].verb].groups:
            return
        before, speech = self._rows[number - 1], turns[0]
        tail = speech.verb == 0 and len(items) <= _TAIL
        if before and not self._turns[number - 1] and (before[-1].key == "؛" or tail):
            told = Speech(before[0].first, speech.speaker, speech.country, -1, number - 1)
            self._turns[number - 1].append(told)

    def at(self, sentence: int, token: int) -> Speech | None:
        """The turn in force at a token of a sentence."""
        found = None
        for turn in self._turns[sentence]:
            if turn.first <= token or (turn.verb >= 0 and found is None and self._trailing(sentence, turn)):
                found = turn
        return found

    def in_content(self, sentence: int, item: int) -> bool:
        """Whether an item lies in what is said, not in front of it («قال في كلمة أمام خمسة آلاف شخص إن …»)."""
        items = self._rows[sentence]
        speech = self.at(sentence, items[item].first)
        if speech is None or not 0 <= speech.verb < item or speech.sentence != sentence:
            return True
        if items[speech.verb].key.lstrip("وف") not in self._with_that:
            return True
        behind = range(speech.verb + 1, len(items))
        opens = next((k for k in behind if items[k].key in self.content or items[k].key == "ان"), None)
        return opens is None or opens < item

    def turns(self, sentence: int) -> list[Speech]:
        """All turns of a sentence, in order."""
        return self._turns[sentence]

    def _trailing(self, sentence: int, turn: Speech) -> bool:
        """«وفقا للمكتب الصحفي» and «…، على ما ذكر» stand behind what they cover."""
        items = self._rows[sentence]
        return "according" in items[turn.verb].groups

    def _sentence(self, items: list[Item], number: int, last: Speech | None) -> list[Speech]:
        turns: list[Speech] = []
        if (speaker := self._titled(items) or self._forecasting(items, number)) is not None:
            turns.append(Speech(items[0].first, speaker[0], speaker[1], -1, number))
        for i, item in enumerate(items):
            if item.key in self._asides and self._is_aside(items, i):
                turns.append(Speech(item.first, None, None, -1, number))
                continue
            if item.key.lstrip("وف") in self._showing and (told := self._of_report(items, i + 1)) is not None:
                turns.append(Speech(item.first if turns else items[0].first, *told, i, number))
                continue
            if not item.groups or item.key in self._broadcast:
                continue
            if "according" in item.groups:
                speaker = self._source(items, i + 1, number, last)
                if speaker is not None and not turns:
                    turns.append(Speech(items[0].first, speaker[0], speaker[1], i, number))
                continue
            if not self._speaks(items, i):
                if "saying" in item.groups and not turns:
                    speaker = self._person_before(items, i, last)
                    if speaker is not None:
                        turns.append(Speech(item.first, speaker[0], speaker[1], i, number))
                continue
            if self._is_unnamed(items, i):
                turns.append(Speech(item.first, None, None, i, number))
                last = None
                continue
            quoted = self._quoted(items, i) if item.key.lstrip("وف") in self._carriers else None
            again = (last.speaker, last.country) if last is not None and self._is_again(items, i + 1) else None
            speaker = (
                quoted
                or again
                or self._after(items, i + 1)
                or self._national(items, i + 1)
                or self._short(items, i + 1, number)
                or fronted(items, i, self._was, self._name)
                or self._where_said(items, i, last)
                or self._before(items, i)
            )
            if speaker is None and self._carries(items, i):
                stale = last is None or last.sentence < number - 1
                told = told_of(self._rows[number - 1], self._name) if stale and number and not turns else None
                speaker = told or ((last.speaker, last.country) if last is not None else None)
            if speaker is not None:
                first = items[0] if not turns and not self._is_second(items, i) else item
                claims = item.key not in self._promises or any(o.key in self.content for o in items[i + 1 : i + 6])
                turns.append(Speech(first.first, speaker[0], speaker[1], i, number, claims))
        if not turns and items and last is not None and self._continues(items, number):
            turns.append(Speech(items[0].first, last.speaker, last.country, -1, number))
        return turns

    def _is_unnamed(self, items: list[Item], verb: int) -> bool:
        """«وقال دبلوماسيون إن», «وسائل إعلام محلية تقول إن»: whether nobody whom a name tells is the subject."""
        behind = items[verb + 1] if verb + 1 < len(items) else None
        if behind is not None and behind.key in self._nobody and "Word" in behind.types:
            return not any(
                isinstance(item.value, PersonMention) and item.value.name for item in items[verb + 2 : verb + _REACH]
            )
        opens = behind is not None and (behind.key in self.content or behind.key == "ان")
        return opens and any(
            item.key in self._nobody and "Word" in item.types for item in items[max(0, verb - 3) : verb]
        )

    def _is_aside(self, items: list[Item], i: int) -> bool:
        """«يذكر أن …», «وتجدر الإشارة إلى أن …»: the text itself goes on."""
        return any(item.key in self.content for item in items[i + 1 : i + 5])

    def _titled(self, items: list[Item]) -> tuple[str | None, str | None] | None:
        """«وزير المالية: …»: who speaks stands in front of a colon."""
        if len(items) < _TITLED or items[1].key != ":" or items[0].types.isdisjoint(("Person", "Organisation")):
            return None
        return self._name(items[0])

    def _forecasting(self, items: list[Item], number: int) -> tuple[str | None, str | None] | None:
        """«رفع صندوق النقد توقعاته للنمو إلى …»: the forecast is that of the body which changes it."""
        for k in range(2, min(len(items), _REACH)):
            if items[k].key in self._forecasts:
                return self._name(items[k - 1]) or self._short(items, k - 1, number)
        return None

    def _is_second(self, items: list[Item], i: int) -> bool:
        """«بعد جولة …، قال أوبراين إن …», «…، وقال الوزير إن …»: what stands in front is not said by him."""
        if i > 2 and (items[i - 1].key in self._relative or items[i - 2].key in _WHICH_IS):
            return True  # «للنيجر التي شدد على …», «…، وهو ما وعدت به»
        if i <= 2 or not (items[i].proclitics.startswith("و") or items[i - 1].key in _COMMAS):
            return False
        return any(item.key in self.content for item in items[i + 1 : i + _OWN])

    def _short(self, items: list[Item], i: int, number: int) -> tuple[str | None, str | None] | None:
        """«وذكرت الهيئة»: the last body told of whose name begins with this word."""
        noun = items[i].key if i < len(items) and "Word" in items[i].types else ""
        noun = "ال" + noun[2:] if noun.startswith("لل") else noun
        if noun not in self._bodies:
            return self._body(items, i)
        if noun[2:] in self._unlisted:
            return self._unlisted[noun[2:]]
        for row in (items[:i], *reversed(self._rows[:number])):
            for item in reversed(row):
                if "Organisation" in item.types and _bare(item) == noun[2:]:
                    return self._name(item)
        return None

    def _national(self, items: list[Item], i: int) -> tuple[str, None] | None:
        """«أفاد المسؤولون الفلسطينيون بأن»: officials of one state, named by these words."""
        of_state = i + 1 < len(items) and items[i].key in self._officials and "Adjective" in items[i + 1].types
        return (self._words(items[i], items[i + 1]), None) if of_state and self._words is not None else None

    def _body(self, items: list[Item], i: int) -> tuple[str, None] | None:
        """«ذكرت مصلحة الدولة للجمارك أن»: a body that is no mention, named by all words up to what it says."""
        if self._words is None or i >= len(items) or items[i].key not in self._heads or "Word" not in items[i].types:
            return None
        for k in range(i + 1, min(i + _OWN, len(items))):
            item = items[k]
            within = item.key in self._in and k + 1 < len(items) and "Place" in items[k + 1].types
            ended = "Mark" in item.types or "Date" in item.types or item.groups or item.key in self._circumstance
            if item.key in self.content or (ended and not within and "Adjective" not in item.types):
                if k == i + 1:
                    return None
                self._unlisted[items[i].key] = self._words(items[i], items[k - 1]), None
                return self._unlisted[items[i].key]
        return None

    def _is_again(self, items: list[Item], i: int) -> bool:
        """«وأضاف المسؤول أن», «وأوضح البيان الذي نقلته الوكالة أن»: whether whoever spoke before goes on."""
        if i >= len(items) or "Word" not in items[i].types:
            return False
        named = i + 1 < len(items) and "Organisation" in items[i + 1].types
        if "the_speaker" in items[i].groups and not named:
            return True
        return items[i].key in self._reports and self._of_report(items, i, definite=True) is None

    def _speaks(self, items: list[Item], i: int) -> bool:
        """Whether item `i` is a verb of speech; «عقب» is so rarely one that it does not count."""
        item = items[i]
        if not item.groups & SPEECH or "ended" in item.groups:
            return False
        if all(item.features.get(group) == "future" for group in item.groups & SPEECH):
            return False  # «ستشيد شركة كذا طريقا»
        if item.key.lstrip("وف") in self._deeming and not any(o.key in self.content for o in items[i + 1 : i + _OWN]):
            return False  # «تعتبر مصر أكبر مستورد»
        if item.proclitics.strip("وف") and "past" in item.features.values():
            return False  # «لأبرز الشركاء» is no «أبرز»
        if item.key.lstrip("وف") in self._carriers and not any(
            other.key in self.content or other.key in self._about for other in items[i + 1 : i + _OWN]
        ):
            return False
        if "inform" in item.groups and not any(other.key in self.content for other in items[i + 1 : i + _OWN]):
            return False  # «يبلغ 30 مليونا», «أبلغت السعودية الكويت بـ 10 شروط»
        finite = any(item.features.get(group) in TENSES for group in SPEECH)
        return finite or any(other.key in self.content for other in items[i + 1 : i + 5])

    def _carries(self, items: list[Item], verb: int) -> bool:
        """Whether the content follows at once, so that the subject must have been told before."""
        i = verb + 1
        following = items[i] if i < len(items) else None
        if following is None or (items[verb].key.lstrip("وف") in self._estimated and following.key.startswith("ب")):
            return False  # «قدرت بنحو ملياري دولار»
        if following.key in self._reports:
            return True
        near = any(item.key in self.content for item in items[i : i + 3])
        return near or following.key in self._of or following.key.startswith("ب")

    def _continues(self, items: list[Item], number: int) -> bool:
        """A sentence that opens with a participle of speech or a quotation goes on with the same speaker."""
        if number and self._turns[number - 1] and self._rows[number - 1][-1].key == "؛":
            return True
        return "saying" in items[0].groups or items[0].key in ('"', "«", "“")

    def _of_report(self, items: list[Item], i: int, *, definite: bool = False) -> tuple[str | None, str | None] | None:
        """«بيان، صادر عن الوزارة، إن», «بيانات البنك», «تقرير أصدره الصندوق»: whose report a noun at item `i` names."""
        if i >= len(items) or items[i].key not in (self._reports if definite else self._papers):
            return None
        if i + 1 < len(items) and items[i + 1].key in self._of_many:
            return None, None  # «ذكر بيان مشترك صدر في نهاية زيارة الوزيرة أن», «نتائج أعمال البنك»
        for k in range(i + 1, min(i + _OWN, len(items))):
            item = items[k]
            if item.key in self.content or item.key in self._relative:
                return None
            if item.key in self._occasion and not definite:
                return None, None  # «بيان صدر اليوم بمناسبة زيارة الرئيس»
            if not item.types.isdisjoint(("Person", "Organisation")):
                return self._name(item) if not definite or items[k - 1].key in self._about else None
            if item.key in self._heads and not definite:
                return self._body(items, k)
        return None

    def _quoted(self, items: list[Item], i: int) -> tuple[str | None, str | None] | None:
        """«نقلت الوكالة عن الوزير قوله إن»: whom a body quotes."""
        of = next((k for k in range(i + 1, min(i + _OWN, len(items) - 1)) if items[k].key in self._about), None)
        return self._name(items[of + 1]) if of is not None and "Place" not in items[of + 1].types else None

    def _after(self, items: list[Item], i: int) -> tuple[str | None, str | None] | None:
        """The subject behind a verb; «قال لوكالة كذا» names whom it was said to."""
        if author := self._of_report(items, i) or self._of_report(items, i, definite=True):
            return author
        for k in range(i, min(i + _REACH, len(items))):
            item = items[k]
            if "Mark" in item.types and item.key in ("،", ":", ","):
                return None
            found = self._name(item)
            if found is not None and ("Place" not in item.types or k == i) and not self._is_told(items, k):
                return self._apposed(items, k) or found
            plain = all("Word" in other.types and not other.groups for other in items[i:k])
            plain = plain and not items[i].key.startswith("ب")  # «يفيد بتقديم منحة للأردن»
            if found is not None and self._words is not None and item.proclitics == "ل" and plain and i < k <= i + 3:
                if items[i].key in self._in:
                    return found  # «أرقام وردت في تقرير للوزارة»
                told = isinstance(item.value, OrganisationMention) and item.value.kind == "media"
                return self._words(items[i], items[k - 1] if told else item), None if told else found[1]
            if item.key in self._stops:
                return None
        return None

    def _apposed(self, items: list[Item], k: int) -> tuple[str | None, str | None] | None:
        """«قال الوزير المكلف بالإسكان، فلان، إن …»: the name behind an office that goes on."""
        office = items[k].value
        if not isinstance(office, PersonMention) or office.name or not office.offices or office.pronoun:
            return None
        for n in range(k + 1, min(k + _OWN, len(items))):
            item = items[n]
            if item.key in self.content or item.key in self._stops - {"ب", "من"} or item.groups & SPEECH:
                return None
            if isinstance(item.value, PersonMention) and item.value.name and items[n - 1].key in _COMMAS:
                return self._name(item)
        return None

    def _source(
        self, items: list[Item], i: int, number: int, last: Speech | None
    ) -> tuple[str | None, str | None] | None:
        """Whom «وفقا ل…», «بحسب بيانات نشرها …» names; «وفقا لحساباتنا» names who spoke before."""
        if last is not None and i < len(items) and items[i].key.endswith("نا") and items[i].key.startswith("ل"):
            return last.speaker, last.country
        for k, item in enumerate(items[i : i + _REACH], i):
            if (short := self._short(items, k, number)) is not None:
                return short
            if "Mark" in item.types and item.key in ("،", ":", ","):
                return None
            if item.key in self._so:
                return None
            found = self._name(item)
            if found is not None and (k == i or not self._is_subject(items, k)):
                return found
        return None

    @staticmethod
    def _is_subject(items: list[Item], k: int) -> bool:
        """«وفقا للمنظمة جاءت مصر …»: a state behind a word that is no name; «بيانات نشرها الكرملين» is of a house."""
        return "State" in items[k].types and "Word" in items[k - 1].types and not items[k - 1].key.endswith("ها")

    @staticmethod
    def _is_told(items: list[Item], k: int) -> bool:
        if items[k].proclitics.startswith("ل") or "لل" in items[k].key[:2]:
            return True
        if k and items[k - 1].key in _BEFORE:
            return True  # «أعلنت أمام الكونغرس»
        return any(item.key == "ل" for item in items[max(0, k - 2) : k])

    def _before(self, items: list[Item], i: int) -> tuple[str | None, str | None] | None:
        for item in reversed(items[max(0, i - 4) : i]):
            if item.groups & SPEECH or item.key in self.content or "Sides" in item.types or item.key in self._also:
                return None  # «… لمجلس الوزراء، كما عبر عن شكره»: who spoke before goes on
            found = self._name(item)
            if found is not None and "Place" not in item.types:
                return None if item.proclitics.startswith("ل") else found
        return None

    def _where_said(self, items: list[Item], i: int, last: Speech | None) -> tuple[str | None, str | None] | None:
        """«ووجه الرئيس نداء عبر الصندوق، حيث أشار إلى أن», «… مع إذاعة، قال فيها إن»: the subject of the sentence."""
        back = i and (items[i - 1].key in self._where or any(o.key in self._back_to for o in items[i + 1 : i + 2]))
        return self._person_before(items, i, last) if back else None

    def _person_before(self, items: list[Item], i: int, last: Speech | None) -> tuple[str | None, str | None] | None:
        """The first person of the sentence in front of a participle of speech; «جاء ذلك خلال استقباله فلانا، مشيرا
        إلى» goes on with whoever spoke before."""
        for k, item in enumerate(items[:i]):
            if "Person" in item.types and (found := self._name(item)) is not None:
                met = k > 0 and "pronoun" in items[k - 1].features.values()
                return (last.speaker, last.country) if met and last is not None else found
        return None
