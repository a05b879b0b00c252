"""One mention of a document: its title, its status, whose it is and when that came about."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.model.edtf import days
from mithaq.model.span import Span
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.heading import headed
from mithaq.records.instrument_anaphors import points_back
from mithaq.records.instrument_behind import is_concluded
from mithaq.records.instrument_cited import Cited, named_after_city
from mithaq.records.instrument_dates import InstrumentDates
from mithaq.records.instrument_lists import Lists, Mention
from mithaq.records.instrument_parties import Parties
from mithaq.records.instrument_resolutions import Resolutions, resolution_number
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_standing import DENIED, WELL_KNOWN, Standing
from mithaq.records.instrument_status import standing
from mithaq.records.instrument_titles import Titles
from mithaq.records.instrument_words import Wording
from mithaq.records.party_codes import BODIES, states_of
from mithaq.records.sentence_row import COMMAS, STOPS

_WORLDWIDE: Final = 3  # items of a title that tells what a treaty of all states is about
_KEPT_OR_UNDONE: Final = frozenset(["in_force", "undoing"])
_BARE: Final = 2  # items of a title that hardly tells more than «الاتفاقية»
_PRIVATELY: Final = 8  # items behind such a title in which «الشركتين» stands
_ELLIPSIS: Final = 16  # items behind a title in which «وأخرى» stands
_EXCHANGE: Final = 16  # items in front of notes in which it is told that they are exchanged
_LESSER: Final = frozenset(["memorandum", "treaty", "protocol"])
_GATHERINGS: Final = frozenset(["summit", "conference", "session", "meeting"])
_ADOPTERS: Final = 4  # items in front of a verb of adopting that can name who adopts
_BETWEEN: Final = frozenset(
    ["contract", "programme", "protocol", "document"]
)  # matters of one state as often as of two


class MentionReader:
    """Reads the mentions of documents in one text, in text order."""

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self.context = context
        self.parties = Parties(context, drafts)
        self.dates = InstrumentDates(context, drafts)
        self.lists = Lists(context)
        self.wording = Wording(context)
        self.resolutions = Resolutions(context)
        self.cited = Cited(context, self.parties)
        self.headed = headed(context.text)  # sentences of the headline

    def read(self, row: Row, noun: Noun) -> Mention | None:
        """What the words around a noun tell of the document it names; None where they tell of none."""
        one = self._read(row, noun)
        self.lists.opens(row, noun)
        return one

    def another(self, row: Row, one: Mention) -> Mention | None:
        """«… اتفاقية بشأن …، وأخرى في مجال …»: one more of the same kind, told by «another» alone."""
        if one.noun.count != 1 or one.anaphor or not one.status:
            return None
        words, items = self.context.sketch.words["one_more"], row.items
        for k in range(one.stop, min(one.stop + _ELLIPSIS, len(items) - 1)):
            if items[k].key in STOPS or (items[k].groups and row.noun(k) is not None):
                return None
            if items[k].key not in words:
                continue
            led = row.marks(k + 1) & {"about", "joint", "title_on"} or items[k + 1].key[0] in "بل"
            stop = next((m for m in range(k + 1, len(items)) if items[m].key in STOPS | COMMAS), len(items))
            if not led:
                return None
            noun = replace(one.noun, index=k, first=k)
            evidence = Span(self.context.text.starts[items[k].first], self.context.text.stops[items[stop - 1].stop - 1])
            words_of, keys = self.wording.title(row, noun, stop).removeprefix("و"), self.wording.keys(row, noun, stop)
            return replace(
                one, noun=noun, words=words_of, keys=keys, stop=stop, evidence=evidence, topics=set(),
                parties=set(one.parties),
            )  # fmt: skip
        return None

    def _read(self, row: Row, noun: Noun) -> Mention | None:
        titles, words = Titles(row), self.context.sketch.words
        stop = titles.trimmed(noun, titles.end(noun))
        noun, stop = self._joined(row, noun, stop)
        self._open_to_all(row, noun, stop)
        before = row.marks(noun.first - 1) if noun.first else frozenset()
        following = row.items[noun.index + 1] if noun.index + 1 < len(row.items) else None
        behind = row.marks(noun.index + 1) if following is not None else frozenset()
        if following is not None and following.key.startswith("ل"):
            behind -= {"no_instrument"}  # «اتفاقية لجلب المياه»
        if noun.first and row.items[noun.first - 1].key in words["none_of"]:
            return None  # «لا عقودا»
        if "remaining" in before or "no_instrument" in behind or noun.cited == "within":
            return None
        if noun.first > 1 and row.items[noun.first - 1].key == "في" and "اطراف" in row.items[noun.first - 2].key:
            return None  # «مؤتمر الأطراف في اتفاقية …» is the name of a conference
        if noun.cited == "joint" and following is not None and following.groups & {"trip", "visit"}:
            return None  # «برنامج زيارته»
        if noun.cited == "joint" and any("no_instrument" in row.marks(k) for k in range(noun.index + 1, stop)):
            return None
        bare = row.definite(noun.index) and stop <= noun.index + _BARE  # «توقيع الاتفاقية بحضور ممثلين عن الشركتين»
        if row.marked(noun.index + 1, stop + (_PRIVATELY if bare else 0), "private"):
            return None
        if noun.name == "instrument.announcement" and row.possessed(noun.index + 1) and "signed" not in behind:
            return None  # «إعلان نتائجها»
        if noun.kind == "agreement" and noun.cited != "known" and self._is_act(row, noun, behind):
            return None
        if noun.cited == "resolution":
            return self._resolution(row, noun)
        status = standing(row, noun, stop)
        if status == DENIED:
            return None
        if noun.name == "instrument.note" and noun.plural and _is_exchanged(row, noun):
            noun.kind = "document"  # «تبادل السفير والوزير المذكرات الخاصة بمنحة»: notes, none of understanding
        untold = status.status == "signed" and not status.told and stop < len(row.items)
        if untold and noun.plural and row.closed(noun) and row.items[stop].key in words["comes_within"]:
            return None  # «توقيع الاتفاقيات مع الدول الأفريقية يأتي ضمن سياسة …»
        listed = self.lists.head(row, noun, stop)
        if listed is not None and self._of_a_project(row, noun, stop):
            return None
        if (
            listed is not None
            and noun.cited == "joint"
            and noun.plural
            and noun.count is None
            and stop == noun.index + 1
        ):
            return None  # «اتفاقية تشمل برامج بقيمة …»
        if self._holds(row, noun) or row.sporting(noun.first - 8, stop + 6):
            return None
        if listed is not None and (self.lists.takes_over(listed, noun, status) or self._added(row, listed, status)):
            status = Standing(listed.status, "ar.instrument.listed", -1)
        quoted = status.pattern == "ar.instrument.quoted"  # «أكد البيان المشترك» tells that it is out
        anaphor = not quoted and points_back(row, noun, stop, before, self.cited)
        if anaphor and listed is not None and self.lists.numbered(row, noun, stop) is listed:
            anaphor = (
                listed.noun.count is not None
            )  # «المذكرة الثانية» is one of two counted before, else told first here
        anaphor = anaphor or self._no_new_one(row, noun, stop, status)
        if not status.status and not anaphor:
            status = self.cited.of(row, noun, stop)
        if not status.status and not anaphor and not self.cited.heads(row, noun, stop, self.headed):
            return None
        weak = status.status == "in_force" or (noun.cited == "joint" and status.status in ("drafted", "proposed"))
        undone = noun.kind == "contract" and status.sign >= 0 and bool(row.marks(status.sign) & _KEPT_OR_UNDONE)
        undone = undone and any(item.key == "مع" for item in row.items[noun.index + 1 : stop])
        weak = weak and not undone  # «ألغت الهند صفقة مروحيات مع إيطاليا», «بموجب صفقة مع تركيا»
        if noun.cited in ("no", "joint") and weak and listed is None and not self.cited.stands(row, noun, stop):
            return None
        counted = row.told_count(stop, noun.kind) if noun.plural and noun.count is None else None
        if counted is not None:
            noun.count = counted[1]
        parties = set(listed.parties) if listed is not None else None
        explicit = self.parties.of(row, noun, stop, status)
        last = self.lists.last
        several = last is not None and last.explicit and last.sentence == row.number and len(last.parties) > 1
        if explicit and last is not None and several and self.parties.named.names_sides(row, noun, stop):
            explicit = set(last.parties)  # «… معاهدة بين …، كما جرى توقيع إعلان بين الدول الثلاث»
        several = len(explicit or ()) > 1
        if explicit is not None and not explicit and last is not None and self._of_the_same(row, noun, last):
            explicit = set(last.parties)
        if not parties or (several and self.parties.are_named(row, noun, stop)):
            parties = explicit
        if parties is None and not anaphor:
            return None
        if not parties and status.pattern.endswith("cited") and stop - noun.index <= 2:
            return None
        gathered = _of_gathering(row, noun, status, parties)
        if listed is None and not gathered and not self._shared(row, noun, stop, status):
            return None
        parties = parties or set()
        firms = self.parties.signers.firms(row, noun, stop, status) if noun.kind == "agreement" else []
        if len({firm.country for firm in firms if firm.country}) > 1:
            noun.kind = "contract"
        if (
            len(states_of(parties)) < 2
            and not anaphor
            and noun.cited not in WELL_KNOWN
            and not gathered
            and not self._of_one(row, noun, stop, status, parties)
        ):
            return None
        bare = stop == noun.index + 1 and noun.cited not in WELL_KNOWN
        framed = noun.name == "instrument.truce" or (status.sign >= 0 and "framing" in row.marks(status.sign))
        if status.status == "in_force" and bare and not row.closed(noun) and not framed:
            return None
        end = counted[0] if counted else stop
        one = Mention(
            noun, self.wording.title(row, noun, stop), self.wording.keys(row, noun, stop), status, row.number,
            end, self.wording.evidence(row, noun, end, status), parties,
            explicit=bool(explicit), anaphor=anaphor, closed=row.closed(noun), heads=row.number < self.headed,
            part=max(0, row.number - max(1, self.headed) + 1),
        )  # fmt: skip
        items = row.items
        one.topics = self.context.topics(items[noun.index].stop, items[stop - 1].stop)
        head = items[noun.index]  # «الاتفاق النووي» is one item
        one.topics |= self.context.topics(head.first, head.stop) - {"multilateral"}
        own = listed is None or status.pattern == "ar.instrument.signed_before"
        one.day = listed.day if listed is not None and not own else self.dates.of(row, noun, stop, status)
        last = self.lists.last if one.status == "signed" and not one.day and not anaphor else None
        if last is not None and last.day and self._same_ceremony(row, noun, status, last):
            one.day = last.day
        self._not_ahead(one, row)
        if not one.day and is_concluded(row, noun, one.standing):
            one.standing = Standing("in_force", "ar.instrument.concluded", one.standing.sign)
        one.more = any(item.key in words["going_on"] for item in items[: noun.first])
        one.weight = (
            3 * status.told + 2 * (status.sign >= 0) + bool(one.day) + one.explicit + (row.number >= self.headed)
        )
        if one.status and (not anaphor or (self.lists.last is None and noun.plural)) and not self.lists.aside(one):
            self.lists.last = one
        return one

    @staticmethod
    def _of_the_same(row: Row, noun: Noun, last: Mention) -> bool:
        """«… وكان البلدان يتفاوضان على …»: whether the two are those whose document the sentence before told."""
        sides = any("Sides" in item.types for item in row.items[: noun.first])
        return sides and row.number - last.sentence <= 1 and len(states_of(last.parties)) == 2

    @staticmethod
    def _added(row: Row, listed: Mention, status: Standing) -> bool:
        """«سيتم توقيع …، بالإضافة إلى توقيع …»: whether a signing without a tense is one more of those before."""
        bare = status.pattern.endswith("signed") and status.sign >= 0
        bare = bare and not row.items[status.sign].features.get("sign")
        return bare and listed.sentence == row.number and "adding" in row.near(status.sign - 4, status.sign)

    def _no_new_one(self, row: Row, noun: Noun, stop: int, status: Standing) -> bool:
        """«… سبل التوصل إلى اتفاق»: a wish for an agreement, with no word on what about, is that told before."""
        last, bare = self.lists.last, stop == noun.index + 1 and noun.first == noun.index
        wished = status.status == "proposed" and noun.kind == "agreement" and not row.closed(noun)
        return bare and wished and last is not None and last.noun.kind == "agreement" and last.noun.count == noun.count

    def _same_ceremony(self, row: Row, noun: Noun, status: Standing, last: Mention) -> bool:
        """«توقيع 10 اتفاقيات، بالإضافة إلى التوقيع على المحضر»; «وتم توقيع المذكرة الأولى بين …»."""
        if last.status != "signed" or last.anaphor:
            return False
        added = last.sentence == row.number and "adding" in row.near(status.sign - 4, max(status.sign, 0))
        return added or (last.noun.kind == noun.kind and self.lists.numbered(row, noun, len(row.items)) is not None)

    @staticmethod
    def _of_a_project(row: Row, noun: Noun, stop: int) -> bool:
        """«… إعداد التصاميم ووثائق المناقصات»: papers that are no documents between parties."""
        plain = noun.name == "instrument.document" and noun.plural and noun.count is None
        return (
            plain
            and stop > noun.index + 1
            and row.definite(noun.index + 1)
            and not row.marked(noun.index, stop, "joint")
        )

    def _open_to_all(self, row: Row, noun: Noun, stop: int) -> None:
        """«الاتفاقية الدولية لحقوق الطفل», «الميثاق العالمي للهجرة»: a treaty of all states, whoever may join it."""
        if noun.cited or noun.kind not in ("agreement", "treaty") or noun.count != 1 or stop - noun.index < _WORLDWIDE:
            return
        named = self.cited.names_parties(row, noun, stop)
        if not named and row.items[noun.index + 1].key in self.context.sketch.words["worldwide"] and row.closed(noun):
            if row.items[noun.index].key.endswith("اتفاق"):
                return  # «الاتفاق الدولي بشأن …» is one of some
            noun.kind, noun.cited = "treaty", "open"

    def _not_ahead(self, one: Mention, row: Row) -> None:
        """What is signed on a day to come («توقع الحكومة الخميس المقبل …») is planned; a past one has none.

        What enters into force on such a day is signed, and no more.
        """
        day, sign = days(one.day) if one.day else None, one.standing.sign
        published = self.context.published
        if day is None or published is None or day.first <= published.toordinal():
            return
        if one.status == "in_force":
            one.standing, one.day = Standing("signed", "ar.instrument.in_force_later"), None
        elif one.status in ("signed", "ratified"):
            tense = row.items[sign].features.get("sign", "") if sign >= 0 else ""
            if tense != "past":
                one.standing = Standing("planned", "ar.instrument.to_be_signed", sign, True)
            else:
                one.day = None

    def _shared(self, row: Row, noun: Noun, stop: int, status: Standing) -> bool:
        """Whether two stand behind a statement or a contract: one side alone announces, one firm alone hires."""
        if noun.name == "instrument.priorities" or status.pattern.endswith("approved"):
            return True
        if noun.kind == "contract":
            told = not status.pattern.endswith(("cited", "in_force", "awarded"))
            shared = self.parties.have_met(row) or self.parties.several(row, noun, stop, status)
            return not told or shared or self.parties.signers.with_foreign_firm(row, noun, stop, status)
        if noun.kind == "programme" and status.pattern.endswith(("adopted", "issued", "ratified")):
            mutual = (row.marks(k) for k in range(noun.index, stop))
            return any("joint" in m and "with" not in m for m in mutual) or self.parties.several(
                row, noun, stop, status
            )
        if noun.name != "instrument.announcement" or not status.pattern.endswith("issued"):
            return True
        return named_after_city(row, noun) or self.parties.several(row, noun, stop, status)

    def _holds(self, row: Row, noun: Noun) -> bool:
        """«عقد الاجتماع» is the holding of a meeting."""
        if noun.kind != "contract" or noun.feature:
            return False
        if noun.index and row.items[noun.index - 1].key in self.context.sketch.words["relative"]:
            return True  # «… الذي عقد اليوم»
        behind = row.near(noun.index + 1, noun.index + 4)
        return bool(behind & {"meeting", "session", "summit", "conference", "press", "ceremony"})

    def _of_one(self, row: Row, noun: Noun, stop: int, status: Standing, parties: set[str]) -> bool:
        """Whether a document of which the text names one party at most can be one between parties all the same."""
        if noun.kind == "contract":
            return bool(parties) and self.parties.signers.with_foreign_firm(row, noun, stop, status)
        if noun.kind in _BETWEEN and not (noun.kind == "protocol" and status.told):
            return False
        if len(parties) > 1 or (noun.kind == "declaration" and not parties):
            return False  # a state and its own region; an advertisement
        if not parties and noun.kind == "agreement" and status.status == "in_force":
            return False  # «اتفاقية الاستعمال»
        foreign = self.parties.is_foreign(row, parties)
        foreign = foreign or self.parties.beside_ours(row, noun)
        return foreign or status.status in ("drafted", "proposed", "planned") or not BODIES.isdisjoint(parties)

    @staticmethod
    def _is_act(row: Row, noun: Noun, behind: frozenset[str]) -> bool:
        """«تم الاتفاق على …» is an act of agreeing."""
        if noun.feature or not row.definite(noun.index) or row.items[noun.index].key.endswith("ه"):
            return False
        before = row.near(noun.index - 2, noun.index)
        led = row.items[noun.index].proclitics.endswith("ب") or row.items[noun.index].key.startswith("بال")
        if led and "with" in behind and noun.index:  # «تحدد الأولويات بالاتفاق مع الحكومة»
            return row.items[noun.index - 1].key.removeprefix("و") not in row.context.sketch.words["dealing_with"]
        named = before & {"signing", "sign", "listing"}
        return not named and ("taking_place" in before or "verbal" in behind)

    def _resolution(self, row: Row, noun: Noun) -> Mention | None:
        """«قرار مجلس الأمن 2216», «القرار الدولي رقم 2216»."""
        number = self.resolutions.number(row, noun)
        if number is None:
            stop = self.resolutions.described(row, noun)
            if stop is None:
                return None
        else:
            stop = number + 1
        parties = {"UN"}
        for item in row.items[noun.index + 1 : number or noun.index]:
            parties.update(self.parties.scope.codes(item, adjectives=False))
        status = Standing("in_force", "ar.instrument.resolution")
        keys = self.wording.keys(row, noun, stop, named=True)
        if number is not None:
            keys = frozenset([str(resolution_number(row.items[number]))])
        evidence = self.wording.evidence(row, noun, stop, status)
        return Mention(
            noun, self.wording.title(row, noun, stop), keys, status, row.number, stop, evidence, parties, True
        )

    def _joined(self, row: Row, noun: Noun, stop: int) -> tuple[Noun, int]:
        """«12 اتفاقية ومذكرة تفاهم», «بروتوكولات ومذكرات تفاهم»: one set of several kinds."""
        while (
            stop < len(row.items) and row.items[stop].key.startswith("و") and (noun.plural or noun.first != noun.index)
        ):
            other = row.noun(stop)
            if other is None or other.first != other.index or (other.feature != noun.feature and noun.count is None):
                break
            if noun.plural and noun.count is not None and not other.plural:
                break  # «خمس مذكرات تفاهم وبرنامج تنفيذي» are five and one
            lesser = noun.kind == "agreement" and other.kind in _LESSER  # «اتفاقيات ومذكرات تفاهم»
            if other.kind != noun.kind and noun.count is None and not lesser:
                noun.kind = "document"
            titles = Titles(row)
            held = row.closed(noun) and noun.index > 0 and row.marks(noun.index - 1) & {"include", "listing", "provide"}
            end = stop + 1 if held else titles.trimmed(other, titles.end(other))
            if end <= stop:
                break
            stop = end
        return noun, stop


def _is_exchanged(row: Row, noun: Noun) -> bool:
    """«تبادل السفير والوزير المذكرات …», «وقعا مذكرات متبادلة»: whether notes are exchanged."""
    behind = row.items[noun.index + 1].key if noun.index + 1 < len(row.items) else ""
    mutual = behind.removeprefix("ال") in row.context.sketch.words["mutual"]
    return mutual or "exchanging" in row.near(noun.first - _EXCHANGE, noun.index)


def _of_gathering(row: Row, noun: Noun, status: Standing, parties: set[str] | None) -> bool:
    """«تبنت القمة الأفريقية خطة عمل»: whether a summit or the ministers of a body of states adopt a plan of theirs."""
    if (
        noun.kind != "programme"
        or not status.pattern.endswith(("adopted", "issued"))
        or BODIES.isdisjoint(parties or ())
    ):
        return False
    clause = row.items[max(0, status.sign - _ADOPTERS) : noun.first]
    return any(item.groups & _GATHERINGS or "Persons" in item.types for item in clause)
