"""Instruments: the documents between parties that a text names, and what became of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from mithaq.lexicon.trie import Lexicon
from mithaq.model.frame import Item
from mithaq.model.record import Instrument
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.instrument_asides import without_asides
from mithaq.records.instrument_lists import Mention
from mithaq.records.instrument_mentions import MentionReader
from mithaq.records.instrument_recall import told_singly
from mithaq.records.instrument_rows import Row
from mithaq.records.instrument_standing import WELL_KNOWN, Standing
from mithaq.records.party_codes import states_of

KINDS: Final = ("treaty", "agreement", "memorandum", "declaration", "protocol", "programme", "contract", "document")
_INSTRUMENT: Final = frozenset(["instrument"])
_SUMMED: Final = frozenset(["agreement", "memorandum", "document"])
_SUMMING: Final = frozenset(["instrument.agreement", "instrument.memorandum", "instrument.note", "instrument.document"])
_STRENGTH: Final = {"": -1, "proposed": 1, "drafted": 2, "planned": 3, "in_force": 0, "signed": 5, "ratified": 6}

_WEAK: Final = 0  # strength of a signing that nothing but «اتفاق بين البلدين» tells

_NOUN: Final = 4  # letters of a word that is longer with the ending of an adjective
_YEAR: Final = 4  # figures of a year
_NEAR_LEAD: Final = 3  # sentences of the body in which the document of the headline is told
_SOON: Final = 2  # sentences behind a document that is negotiated within which «توقيع الاتفاق» is still to come
_HEADED: Final = frozenset(["agreement", "document", "contract"])  # what a headline calls a document of another kind
_HEADING: Final = frozenset(["agreement", "contract", "memorandum", "treaty", "protocol"])
_BINDING: Final = frozenset(["agreement", "treaty", "memorandum", "protocol"])
_GENERIC: Final = frozenset(["agreement", "treaty"])  # «الاتفاق» can be any of these
_TRUCE: Final = "instrument.truce"
_TRUCES: Final = frozenset(["هدن", "تهديه", "اطلاق"])  # words of an agreement that is one, as they are compared
_BEFORE: Final = ("signed_before", "concluded")  # patterns of what has been signed some time ago
_AHEAD: Final = frozenset(["planned", "drafted", "proposed"])


class _Reader:
    """Reads the documents of one text, sentence by sentence."""

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self.mentions = MentionReader(context, drafts)
        self.found: list[Mention] = []
        self.told_of: set[str] = set()  # kinds of all documents that the body names, with or without a status

    def read(self, row: Row, nouns: list[int]) -> None:
        """File every document that a sentence names."""
        until = 0
        for k in nouns:
            if k < until:
                continue
            noun = row.noun(k)
            if noun is None:
                continue
            if row.number >= self.mentions.headed:
                self.told_of.add(noun.kind)
            one = self.mentions.read(row, noun)
            if one is None:
                continue
            annexed = one.standing.pattern.endswith("annexed")  # the agreement in its title is told of, too
            until = max(until, one.noun.index + 1 if annexed else one.stop)
            if not (one.anaphor and self._recall(one)):
                self._file(one)
                if (other := self.mentions.another(row, one)) is not None:
                    self.found.append(other)

    def _recall(self, one: Mention) -> bool:
        """«الاتفاقية», «هذه المذكرة»: what is said of the document told before."""
        if one.noun.plural and one.standing.pattern.endswith(_BEFORE) and len(states_of(one.parties)) > 1:
            kinds = _SUMMED if one.noun.kind in _SUMMED else {one.noun.kind}
            return any(known.noun.plural and known.noun.kind in kinds for known in self.found)
        if several := told_singly(self.found, one):
            for known in several:
                self._learn(known, one)
            return True
        counted = one.noun.count not in (None, 1)
        for known in reversed(self.found):
            if known.noun.kind == one.noun.kind and (
                known.noun.count == one.noun.count or (one.noun.plural and not counted)
            ):
                self._learn(known, one)
                return True
        if one.noun.count == 1 and one.noun.kind in _GENERIC:  # «معاهدة … ووقع الاتفاق»
            for known in reversed(self.found):
                if known.noun.kind in _BINDING and known.noun.count == 1 and known.parties & one.parties:
                    self._learn(known, one)
                    return True
        if one.noun.count == 1 and any(
            known.noun.kind == one.noun.kind and known.noun.count not in (None, 1) and known.parties & one.parties
            for known in self.found
        ):
            return True  # «وقع اتفاقيتي منحة … ووقع الاتفاقية عن الجانب …»: one of them
        if one.noun.kind == "document" and one.noun.count == 1 and self.found:
            self._learn(self.found[-1], one)
            return True
        if one.noun.kind == "declaration" and one.status == "signed" and len(states_of(one.parties)) > 1:
            return any(known.noun.kind == "declaration" for known in self.found)  # «تم التوقيع على البيان المشترك»
        if one.noun.kind not in ("agreement", "memorandum", "treaty"):
            return True
        told = self.found[-1] if self.found else None
        if (
            told
            and told.noun.count == one.noun.count == 1
            and told.status == one.status
            and one.parties <= told.parties
        ):
            self._learn(told, one)  # «وقعا برنامجا تنفيذيا … ووقع الاتفاق عن الجانب السوري …»
            return True
        if len(states_of(one.parties)) < 2 or (one.noun.plural and not counted):
            return True
        told_of = one.status in ("signed", "ratified", "planned")
        return not told_of and not (one.explicit and one.standing.pattern.endswith(_BEFORE))

    @staticmethod
    def _learn(known: Mention, one: Mention) -> None:
        if one.standing.pattern.endswith("effective"):
            known.standing, known.day = one.standing, one.day or known.day
            known.evidence = one.evidence if one.anaphor else known.evidence
            return
        if one.status in ("proposed", "drafted") and known.noun.cited == "known" and known.status == "in_force":
            return  # what everybody knows to exist is not wished for, be it talked about anew
        if one.standing.pattern.endswith(("in_force_later", "ratification_ahead")) and known.status in _AHEAD:
            return  # «وسيدخل الاتفاق حيز التنفيذ» of what is still to be signed
        weak = known.standing.pattern.endswith("between")
        if weak and one.status == known.status:
            known.standing, known.day = one.standing, known.day or one.day
            return
        bare = one.anaphor and not one.standing.told and one.standing.pattern == "ar.instrument.signed"
        if bare and known.status in _AHEAD and one.sentence - known.sentence <= _SOON:
            return  # «توقيع هذا الاتفاق سيفتح …» of what is still negotiated
        if (
            one.status
            and _STRENGTH[one.status] > (_WEAK if weak else _STRENGTH[known.status])
            and not known.standing.pattern.endswith("effective")
        ):
            known.evidence = one.evidence if one.anaphor and one.standing.told else known.evidence
            signed = known.status == "signed"
            if not signed or known.standing.pattern.endswith("signed_before"):
                known.standing = one.standing
            known.day = one.day if one.status == "ratified" and signed else one.day or known.day
        elif one.status == known.status:
            known.day = known.day or one.day
        if len(known.parties) == 1 and len(one.parties) > 1 and not known.noun.parties:
            known.parties = one.parties
        known.topics |= one.topics

    def _file(self, one: Mention) -> None:
        if one.standing.pattern.endswith("cited") and self._is_retold(one):
            return
        for known in sorted(self.found, key=lambda known: known.noun.kind != one.noun.kind):
            if _same(known, one):
                fuller = len(one.keys) > len(known.keys)
                lead = (known.part == 0 and one.part > 0) or _counts(known, one)
                better = (_is_better(known, one) and (bool(one.keys) or not known.keys)) or lead
                renamed = (lead and one.noun.kind != known.noun.kind) or _counts(known, one)
                named = (
                    known.noun.cited == "known" != one.noun.cited and not known.topics & one.topics
                )  # «الاتفاق المعلن»
                fit = one.keys and not named and (lead or not known.keys or (fuller and one.weight >= known.weight))
                if renamed or fit:
                    known.words, known.noun = one.words, one.noun
                elif better and {known.noun.cited, one.noun.cited} <= WELL_KNOWN:
                    known.words = one.words
                if better:
                    known.evidence, known.stop, known.weight = one.evidence, one.stop, one.weight
                    known.sentence, known.part, known.heads = one.sentence, one.part, one.heads
                if one.explicit and not known.explicit and one.parties:
                    known.parties, known.explicit = one.parties, True
                elif lead and len(one.parties) >= 2 and not one.parties < known.parties:
                    known.parties = one.parties
                if known.noun.count is None and known.noun.plural and lead:
                    known.noun.count = one.noun.count
                known.keys = one.keys if lead and one.keys else known.keys | one.keys
                self._learn(known, one)
                if one.standing.told:
                    self.found.remove(known)
                    self.found.append(known)  # «الاتفاقية» is the one told of last
                return
        self.found.append(one)

    def _is_retold(self, one: Mention) -> bool:
        """Whether the one document that the lead tells of comes back by another name («الاتفاق بين … و…»)."""
        described = one.closed and len(one.keys) == 1 and one.noun.count == 1 and one.noun.kind in _GENERIC
        if described and any(
            f.noun.kind in _GENERIC and f.noun.count == 1 and f.parties & one.parties for f in self.found
        ):
            return True  # «الاتفاق التاريخي», «الاتفاق الهادئ»
        if any(
            f.noun.cited == "known" and f.noun.kind == one.noun.kind and one.parties <= f.parties for f in self.found
        ):
            return True
        lead = [f for f in self.found if f.part <= 1 and f.noun.count == 1 and f.standing.told]
        alone = len(lead) == 1 == len(self.found) and lead[0].parties == one.parties and len(one.parties) >= 2
        return alone and (lead[0].noun.kind != "programme" or one.keys <= lead[0].keys)

    def records(self) -> list[Instrument]:
        for f in self.found:
            if not f.status and f.heads and f.noun.kind in _HEADING:
                f.standing = Standing("signed", "ar.instrument.between")
        for f in self.found:
            if self._is_one_of_those(f):
                f.standing = Standing("signed", "ar.instrument.listed")
        kept = [
            f
            for f in self.found
            if f.status and not _is_vague(f) and not self._is_summary(f) and not self._stays_heading(f)
        ]
        return [
            Instrument(
                kind=f.noun.kind, title=f.words, status=f.status, parties=tuple(sorted(f.parties)),
                count=f.noun.count, date=f.day, topics=tuple(sorted(f.topics)), evidence=f.evidence,
                pattern=f.standing.pattern,
            )
            for f in sorted(kept, key=lambda f: f.evidence)
        ]  # fmt: skip

    def _is_one_of_those(self, one: Mention) -> bool:
        """«وقع البلدان سبع اتفاقيات. … وأكد الوزير أن اتفاقية النفط …»: whether one of those is cited."""
        if not one.standing.pattern.endswith("cited") or one.noun.count != 1 or one.noun.kind not in _SUMMED:
            return False
        return any(
            f.standing.pattern == "ar.instrument.signed" and f.noun.count != 1 and f.parties == one.parties
            and f.noun.kind in (one.noun.kind, "document", "agreement") and f.sentence < one.sentence
            for f in self.found
        )  # fmt: skip

    def _stays_heading(self, one: Mention) -> bool:
        """Whether a headline alone tells of a document, to which the text does not come back."""
        if not (one.heads and one.standing.pattern.endswith("between")):
            return False
        summed = one.noun.plural and one.noun.count is None  # «زيارة …: اتفاقيات وآفاق جديدة»
        return one.noun.kind not in self.told_of or (
            summed and any(not f.heads and f.status and f.noun.kind in _SUMMED | _BINDING for f in self.found)
        )

    def _is_summary(self, one: Mention) -> bool:
        """«عدد من الاتفاقيات» adds nothing to the documents that the text goes on to name."""
        if not one.noun.plural or one.noun.count is not None or len(one.keys) > 1 or one.noun.cited in WELL_KNOWN:
            return False
        if one.noun.kind == "document" and one.noun.name not in _SUMMING:
            return False  # «عدد من البروتوكولات والبرامج» names two kinds
        return any(
            f is not one and f.status == one.status and (f.noun.count or 0) >= 1
            and f.standing.pattern != "ar.instrument.signed_before" and (f.standing.told or not f.closed)
            and not (len(one.parties) > 1 and one.parties < f.parties) and not (one.day and f.day != one.day)
            and (
                f.noun.kind == one.noun.kind or one.noun.kind == "document" or {f.noun.kind, one.noun.kind} <= _SUMMED
                or (one.heads and not f.heads and one.noun.kind == "agreement")
            )
            and (one.part <= 1 or abs(f.sentence - one.sentence) <= 2)
            for f in self.found
        )  # fmt: skip


def _is_vague(one: Mention) -> bool:
    """«يأملون في التوصل إلى اتفاق»: whether one wishes for a document of which it is not told whose it is."""
    ahead = one.standing.pattern.endswith((".wished", ".drafted")) and one.noun.cited not in WELL_KNOWN
    return ahead and len(one.parties) < 2 and not (states_of(one.parties) and one.keys)


def _same(a: Mention, b: Mention) -> bool:
    """Whether two mentions can name one document."""
    if a.noun.kind != b.noun.kind:
        if (
            b.noun.kind == "contract"
            and not (b.keys or b.standing.told)
            and a.noun.kind == "agreement"
            and a.parties & b.parties
        ):
            return a.noun.count == b.noun.count  # «صفقة» of an agreement just told
        loose = a.noun.kind in _HEADED or b.noun.kind == "document"
        if loose and a.part == 0 and b.part <= _NEAR_LEAD and a.sentence != b.sentence and _alike(a, b):
            return True
        if {a.noun.kind, b.noun.kind} == _GENERIC and a.parties == b.parties and a.noun.count == b.noun.count:
            return bool(a.keys) and a.keys == b.keys  # «معاهدة الشراكة الشاملة», «اتفاقية الشراكة الشاملة»
        common = len(a.keys & b.keys)
        return common >= 3 and a.noun.count == b.noun.count and common >= min(len(a.keys), len(b.keys)) - 1
    if a.noun.cited in ("known", "open") and a.noun.name == b.noun.name:
        return True
    quoted = a.standing.pattern.endswith("quoted") or b.standing.pattern.endswith("quoted")
    if quoted and a.noun.kind == "declaration" and a.noun.count == b.noun.count == 1 and a.parties == b.parties:
        return True  # «وعبر البيان الختامي للقمة عن …», «وافقوا على إعلان القمة الثانية»
    if (a.noun.name == _TRUCE) != (b.noun.name == _TRUCE):
        other = b if a.noun.name == _TRUCE else a
        return not _TRUCES.isdisjoint(other.keys) and bool(a.parties & b.parties)
    if a.sentence == b.sentence and (a.noun.cited == "known") != (b.noun.cited == "known") and a.parties != b.parties:
        return False  # «اتفاقية جديدة تحل محل نافتا»
    if "known" in (a.noun.cited, b.noun.cited) and a.parties & b.parties and (_by_year(a) or _by_year(b)):
        return True  # «الاتفاق النووي», «اتفاق 2015»
    if a.noun.plural != b.noun.plural and not {a.noun.cited, b.noun.cited}.isdisjoint(WELL_KNOWN):
        return False  # «اتفاقيات أبراهام» are none of the agreements of two of them
    if a.day and b.day and a.day[:_YEAR] != b.day[:_YEAR] and a.standing.sign >= 0 <= b.standing.sign:
        return False  # what was signed in 2007, and again in 2025
    x, y = a.noun.count, b.noun.count
    if b.status == "planned" and b.standing.told and a.status in ("signed", "ratified"):
        return False  # more to be signed than has been
    if a.noun.plural != b.noun.plural and None in (x, y):
        return False
    among = (
        a.parties <= b.parties or b.parties <= a.parties or (a.heads and not b.heads and bool(a.parties & b.parties))
    )
    if a.explicit and b.explicit and not among:
        return False
    if x is not None and y is not None and x != y:
        return False
    if x == y and x is not None and x > 2:
        return a.status == b.status or a.part <= 1
    if a.noun.cited == "resolution" or b.noun.cited == "resolution":
        return a.keys == b.keys
    if _alike(a, b) and a.part == 0 and b.part <= _NEAR_LEAD and a.sentence != b.sentence:
        return True  # the headline and the lead
    if not a.keys and b.closed and a.noun.count == b.noun.count == 1 and a.status == b.status == "signed":
        return True  # «توقيع مذكرة تفاهم. … ووقع مذكرة التفاهم الخاصة بـ …»
    if not (a.keys and b.keys):
        cited = b.status == "in_force" and b.standing.pattern.endswith(("in_force", "cited"))
        told_again = (a.sentence != b.sentence and not (cited and b.keys)) or (b.status == "in_force" and not b.keys)
        return (a.part <= 1 and told_again) or not (a.keys or b.keys)
    if a.sentence == b.sentence:
        return b.keys <= a.keys
    if b.sentence - a.sentence == 1 and not b.more and _alike(a, b) and _related(a) & _related(b):
        return True  # «وقع البلدان اتفاقا في مجال الدفاع. ووقع الاتفاقية الدفاعية …»
    shared = a.keys & b.keys
    cited = b.standing.pattern.endswith("cited") and b.parties <= a.parties  # what is negotiated, named again
    if a.part > 1 and not cited and (a.status in _AHEAD) != (b.status in _AHEAD) and a.parties != b.parties:
        return False
    if a.keys <= b.keys or b.keys <= a.keys:
        return True
    return len(shared) >= 2 and (len(shared) * 2 > min(len(a.keys), len(b.keys)) or a.part == 0)


def _counts(known: Mention, one: Mention) -> bool:
    """«اتفاقيات بين كينيا ومالطا», «سبع اتفاقيات»: whether a later mention tells how many documents were signed."""
    uncounted = known.noun.plural and known.noun.count is None and not known.keys - one.keys
    counted = one.noun.count is not None and one.noun.count > 1 and one.standing.told
    return uncounted and counted and known.parties == one.parties and known.status == one.status


def _by_year(one: Mention) -> bool:
    """Whether nothing but a year names a document."""
    return bool(one.keys) and all(key.isdecimal() and len(key) == _YEAR for key in one.keys - {"عام", "سن"})


def _is_better(known: Mention, one: Mention) -> bool:
    """Whether a later mention shows a document better: what everybody knows where it is named in full, else the act."""
    if known.noun.cited not in WELL_KNOWN:
        return one.weight > known.weight
    shown, before = ((m.standing.told, bool(m.day), len(m.words)) for m in (one, known))
    return shown > before


def _alike(a: Mention, b: Mention) -> bool:
    """Whether one document each is told of, by the same parties and with the same outcome."""
    if a.noun.count is None or a.noun.count != b.noun.count or a.parties != b.parties or not b.standing.told:
        return False
    return (a.status == b.status and (a.standing.told or a.heads)) or (a.part == 0 and not a.status)


def _related(one: Mention) -> frozenset[str]:
    """What a document is about, nouns and the adjectives of them alike («الدفاع», «الدفاعي»)."""
    return frozenset(word.removesuffix("ي") if len(word) > _NOUN else word for word in one.keys)


@cache
def _groups(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(e.id.split(".")[1] for e in lexicon.of_kind("instrument"))


def _nouns(context: Context, items: list[Item]) -> Iterator[int]:
    """The items of a sentence that begin with a word for a document."""
    tokens = context.sketch.tags.beginning_in(_INSTRUMENT, items[0].first, items[-1].stop) if items else ()
    if tokens:
        stops = [item.stop for item in items]
        for token in tokens:
            k = bisect_right(stops, token)
            if items[k].first == token:
                yield k


def instruments(context: Context, drafts: list[Draft]) -> list[Instrument]:
    """Every instrument that the text presents as a document between parties."""
    groups = _groups(context.sketch.tags.lexicon)
    reader: _Reader | None = None
    for number, items in enumerate(context.sketch.items):
        nouns = [k for k in _nouns(context, items) if not items[k].groups.isdisjoint(groups)]
        if nouns:
            reader = reader or _Reader(context, drafts)
            items, nouns = without_asides(context, items, nouns)
            reader.read(Row(context, items, number), nouns)
    found = reader.records() if reader else []
    return [] if found and not drafts and context.of_games else found  # «اتفاق بين الناديين»
