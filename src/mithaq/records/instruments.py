"""Instruments: the documents between parties that a text names, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache

from mithaq.lexicon.trie import Lexicon
from mithaq.model.mention import OrganisationMention
from mithaq.model.quantity import DateValue, Quantity
from mithaq.model.record import Instrument
from mithaq.model.span import Span
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.instrument_parties import Parties
from mithaq.records.instrument_rows import STOPS, Noun, Row
from mithaq.records.instrument_status import Standing, says, standing

KINDS = ("treaty", "agreement", "memorandum", "declaration", "protocol", "programme", "contract", "document")
_LONGEST_EVIDENCE = 480
_NEWS_DAYS = 20
_SUMMED = frozenset(["agreement", "memorandum", "document"])
_STRENGTH = {"proposed": 1, "drafted": 2, "planned": 3, "in_force": 0, "signed": 5, "ratified": 6}
# Share of records that each way of reading gets right on the reference texts.
_CONFIDENCE = {
    "signed": 0.85, "signed_before": 0.85, "issued": 0.85, "adopted": 0.8, "to_be_signed": 0.8, "listed": 0.85,
    "drafted": 0.7, "ready": 0.75, "wished": 0.55, "ratified": 0.75, "reached": 0.75, "effective": 0.85,
    "in_force": 0.6, "cited": 0.6, "named": 0.8, "draft": 0.6, "known": 0.8,
}  # fmt: skip


@dataclass(slots=True)
class _Found:
    """A document as the mentions read so far tell it."""

    noun: Noun
    words: str
    keys: frozenset[str]
    standing: Standing
    sentence: int
    stop: int
    evidence: Span
    parties: set[str]
    explicit: bool
    day: str | None = None
    topics: set[str] = field(default_factory=set)
    anaphor: bool = False
    weight: int = 0

    @property
    def status(self) -> str:
        return self.standing.status

    @property
    def group(self) -> bool:
        return self.noun.count != 1


class _Reader:
    """Reads the documents of one text, sentence by sentence."""

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self.context = context
        self.drafts = drafts
        self.parties = Parties(context, drafts)
        self.found: list[_Found] = []
        self.last: _Found | None = None

    def read(self, row: Row, nouns: list[int]) -> None:
        """File every document that a sentence names."""
        until = 0
        for k in nouns:
            if k < until:
                continue
            noun = row.noun(k)
            if noun is None:
                continue
            stop = row.trimmed(noun, row.title(noun))
            noun, stop = self._joined(row, noun, stop)
            one = self._one(row, noun, stop)
            if one is None:
                continue
            until = max(until, one.stop)
            if not (one.anaphor and self._recall(one)):
                self._file(one)

    def _joined(self, row: Row, noun: Noun, stop: int) -> tuple[Noun, int]:
        """«12 اتفاقية ومذكرة تفاهم», «بروتوكولات ومذكرات تفاهم»: one set of several kinds."""
        while stop < len(row.items) and row.items[stop].key.startswith("و") and (noun.plural or noun.first != noun.index):
            other = row.noun(stop)
            if other is None or other.first != other.index or (other.feature != noun.feature and noun.count is None):
                break
            if other.kind != noun.kind and noun.count is None:
                noun.kind = "document"
            end = row.trimmed(other, row.title(other))
            if end <= stop:
                break
            stop = end
        return noun, stop

    # -- one mention --------------------------------------------------------------------------------

    def _one(self, row: Row, noun: Noun, stop: int) -> _Found | None:
        before = row.marks(noun.first - 1) if noun.first else frozenset()
        behind = row.marks(noun.index + 1) if noun.index + 1 < len(row.items) else frozenset()
        if "remaining" in before or "no_instrument" in behind:
            return None
        if noun.kind == "agreement" and self._is_act(row, noun, behind):
            return None
        if noun.cited == "resolution":
            return self._resolution(row, noun)
        status = standing(row, noun, stop)
        listed = self._listed(row, noun)
        if self._holds(row, noun) or "sporting" in row.near(noun.first - 8, stop + 6):
            return None
        if listed is not None and (not status.status or (status.status == "in_force" and not status.told)):
            status = Standing(listed.status, "ar.instrument.listed", -1)
        anaphor = self._points_back(row, noun, stop, before)
        if not status.status and not anaphor:
            status = self._cited(row, noun, stop)
        if not status.status and not anaphor:
            return None
        weak = status.status == "in_force" or (noun.cited == "joint" and status.status in ("drafted", "proposed"))
        if noun.cited in ("no", "joint") and weak and listed is None and not self._stands(row, noun, stop):
            return None
        counted = row.told_count(stop, noun.kind) if noun.plural and noun.count is None else None
        if counted is not None:
            noun.count = counted[1]
        parties = set(listed.parties) if listed is not None else None
        explicit = self.parties.of(row, noun, stop, status)
        if parties is None or (explicit and len(explicit) >= 2 and status.sign < 0 and self._names_parties(row, noun, stop)):
            parties = explicit
        if parties is None and not anaphor:
            return None
        parties = parties or set()
        if noun.cited == "joint" and len(parties) < 2:
            return None
        one = _Found(
            noun, self._words(row, noun, stop), self._keys(row, noun, stop), status, row.number,
            counted[0] if counted else stop, self._evidence(row, noun, counted[0] if counted else stop, status), parties,
            explicit=bool(explicit), anaphor=anaphor,
        )  # fmt: skip
        items = row.items
        one.topics = self.context.topics(items[noun.index].stop, items[stop - 1].stop)
        one.day = listed.day if listed is not None else self._date(row, noun, stop, status)
        one.weight = 3 * status.told + 2 * (status.sign >= 0) + bool(one.day) + one.explicit + (row.number > 0)
        if one.status and not anaphor:
            self.last = one
        return one

    def _holds(self, row: Row, noun: Noun) -> bool:
        """«عقد الاجتماع» is the holding of a meeting."""
        if noun.kind != "contract" or noun.feature:
            return False
        behind = row.near(noun.index + 1, noun.index + 4)
        return bool(behind & {"meeting", "session", "summit", "conference", "press", "ceremony"})

    def _names_parties(self, row: Row, noun: Noun, stop: int) -> bool:
        scope = self.parties.scope
        return len({c for item in row.items[noun.index + 1 : stop] for c in scope.codes(item)}) >= 2

    @staticmethod
    def _is_act(row: Row, noun: Noun, behind: frozenset[str]) -> bool:
        """«تم الاتفاق على …» is an act of agreeing."""
        if noun.feature or not row.definite(noun.index) or row.items[noun.index].key.endswith("ه"):
            return False
        before = row.near(noun.index - 2, noun.index)
        named = before & {"signing", "sign", "listing"}
        return "taking_place" in before or ("verbal" in behind and not named)

    def _points_back(self, row: Row, noun: Noun, stop: int, before: frozenset[str]) -> bool:
        if "anaphoric" in before:
            return True
        bare = stop == noun.index + 1 and noun.first == noun.index
        return bare and row.definite(noun.index) and noun.cited != "known"

    def _listed(self, row: Row, noun: Noun) -> _Found | None:
        """The document whose list or row this one stands in."""
        last = self.last
        if last is None or row.number - last.sentence > 1 or last.status in ("in_force", ""):
            return None
        same = last.sentence == row.number
        far = 20 if last.standing.pattern.endswith("listed") and not row.definite(noun.index) else 6
        if same and row.items[noun.first].key.startswith("و") and 0 <= noun.first - last.stop <= far:
            return last
        for k in range(noun.first - 1, max(-1, noun.first - 7), -1):
            if row.items[k].key in STOPS:
                return None
            if row.marks(k) & {"listing", "adding"} and not (same and k < last.stop - 1):
                between = range(k + 1, noun.first)
                if all(row.marks(m) & {"anaphoric", "title_on"} or row.noun(m) or len(between) <= 3 for m in between):
                    return last
        return None

    def _cited(self, row: Row, noun: Noun, stop: int) -> Standing:
        """A document that the text cites as existing."""
        k = noun.index
        if noun.cited == "known":
            return Standing("in_force", "ar.instrument.known") if stop > k or row.definite(k) else Standing("", "")
        if noun.feature and not noun.feature.startswith("plural"):
            return Standing("", "")
        after = row.items[k + 1] if k + 1 < stop else None
        if noun.kind == "declaration":
            named = after is not None and "Place" in after.types and stop - k == 2
            return Standing("signed", "ar.instrument.named") if named else Standing("", "")
        if noun.plural or noun.count != 1 or after is None:
            return Standing("", "")
        known = row.definite(k) or "Place" in after.types or "Mark" in after.types or row.definite(k + 1)
        if noun.cited == "joint":
            stands = known and stop - k >= 3 and self._stands(row, noun, stop)
            return Standing("in_force", "ar.instrument.cited") if stands else Standing("", "")
        if noun.cited or not known or (row.definite(k) and not row.definite(k + 1) and "Place" not in after.types):
            return Standing("", "")
        return Standing("in_force", "ar.instrument.cited")

    def _stands(self, row: Row, noun: Noun, stop: int) -> bool:
        """Whether a weak noun in force is shown to be a document between parties."""
        if noun.kind == "document":
            return noun.plural and row.items[noun.index].key not in ("",) and stop - noun.index >= 2
        if noun.kind in ("contract", "declaration"):
            return noun.kind == "contract" and self._names_parties(row, noun, stop)
        return stop - noun.index >= 2 and any("joint" in row.marks(k) for k in range(noun.index + 1, min(stop + 1, len(row.items))))

    def _resolution(self, row: Row, noun: Noun) -> _Found | None:
        """«قرار مجلس الأمن 2216», «القرار الدولي رقم 2216»."""
        items, k = row.items, noun.index
        number = next(
            (
                n
                for n in range(k + 1, min(k + 6, len(items)))
                if isinstance(items[n].value, Quantity) and _is_resolution(items[n].value)
            ),
            None,
        )
        if number is None:
            return None
        body = any(
            isinstance(m, OrganisationMention) and (m.code or "").startswith("UN")
            for near in self.context.sketch.items[max(0, row.number - 1) : row.number + 1]
            for item in near
            for m in self.context.members(item)
        )
        if items[k].stop - items[k].first < 2 and not body:
            return None
        stop = number + 1
        parties = {"UN"}
        for item in items[k + 1 : number]:
            parties |= {c for c in self.parties.scope.codes(item, adjectives=False)}
        status = Standing("in_force", "ar.instrument.resolution")
        keys = frozenset([str(getattr(items[number].value, "amount", ""))])
        evidence = self._evidence(row, noun, stop, status)
        return _Found(noun, self._words(row, noun, stop), keys, status, row.number, stop, evidence, parties, True)

    # -- its words ----------------------------------------------------------------------------------

    def _words(self, row: Row, noun: Noun, stop: int) -> str:
        first, last = row.items[noun.first], row.items[stop - 1]
        return self.context.words(first.first, last.stop, first.proclitics)

    def _keys(self, row: Row, noun: Noun, stop: int) -> frozenset[str]:
        keys = self.context.text.keys
        words = {keys[t] for item in row.items[noun.index + 1 : stop] if "Mark" not in item.types for t in range(item.first, item.stop)}
        return frozenset(w.removeprefix("و").removeprefix("لل").removeprefix("ال") for w in words if len(w) > 2)

    def _evidence(self, row: Row, noun: Noun, stop: int, status: Standing) -> Span:
        """From the word of signing to the end of the title."""
        low = min(noun.first, status.sign) if status.sign >= 0 else noun.first
        high = max(stop, status.sign + 1)
        if status.sign < 0:
            for k in range(noun.first - 1, max(-1, noun.first - 4), -1):
                if "Mark" in row.items[k].types:
                    break
                low = k
        text, items = self.context.text, row.items
        span = Span(text.starts[items[low].first], text.stops[items[high - 1].stop - 1])
        if span.stop - span.start > _LONGEST_EVIDENCE:
            span = Span(text.starts[items[noun.first].first], text.stops[items[stop - 1].stop - 1])
        return span

    # -- when ---------------------------------------------------------------------------------------

    def _date(self, row: Row, noun: Noun, stop: int, status: Standing) -> str | None:
        if status.status not in ("signed", "planned", "ratified") and not status.pattern.endswith("effective"):
            return None
        if status.sign < 0:
            return None
        near = self._date_near(row, noun, stop, status.sign)
        if near or not status.told or noun.cited == "known" or status.pattern.endswith("effective"):
            return near
        if "past" in row.near(status.sign - 4, status.sign):
            return None
        return self._occasion_date(row, status.status)

    @staticmethod
    def _date_near(row: Row, noun: Noun, stop: int, sign: int) -> str | None:
        best: tuple[int, str] | None = None
        low, high = min(sign, noun.first), max(sign, stop)
        for step in (range(low - 1, max(-1, low - 12), -1), range(low, min(high + 10, len(row.items)))):
            for k in step:
                item = row.items[k]
                if item.key in STOPS or (k != sign and (says(row, k) or "saying" in item.groups) and not noun.first <= k < stop):
                    break
                value = item.value
                if not isinstance(value, DateValue) or not value.edtf or noun.index < k < stop:
                    continue
                if value.bound == "until" or value.grain in ("decade",) or (value.grain == "range" and "/" in value.edtf):
                    continue
                far = min(abs(k - sign), abs(k - stop))
                if best is None or far < best[0]:
                    best = (far, value.edtf.split("/")[0] if value.bound == "since" else value.edtf)
        return best[1] if best else None

    def _occasion_date(self, row: Row, status: str) -> str | None:
        """A signing at the end of talks has their date; one in the lead has the day that the lead tells."""
        published = self.context.published
        for draft in sorted(self.drafts, key=lambda d: (d.sentence > row.number, abs(d.sentence - row.number))):
            if draft.kind not in ("meeting", "session", "summit", "ceremony", "visit") or not draft.date or len(draft.date) != 10:
                continue
            if abs(draft.sentence - row.number) > (2 if status == "planned" else 8) or not _recent(draft.date, published):
                continue
            if (draft.status in ("held", "under_way")) == (status != "planned") or (status == "planned" and draft.status == "under_way"):
                return draft.date
        if status == "planned":
            return None
        for items in self.context.sketch.items[:3]:
            for item in items:
                value = item.value
                if isinstance(value, DateValue) and value.grain == "day" and value.edtf and value.relative and not value.bound:
                    if published is None or (value.end is not None and value.end <= published):
                        return value.edtf
        return None

    # -- several mentions of one document -----------------------------------------------------------

    def _recall(self, one: _Found) -> bool:
        """«الاتفاقية», «هذه المذكرة»: what is said of the document told before."""
        for known in reversed(self.found):
            if known.noun.kind == one.noun.kind and (known.noun.count == one.noun.count or one.noun.plural):
                self._learn(known, one)
                return True
        if one.noun.kind == "document" and one.noun.count == 1 and self.found:
            self._learn(self.found[-1], one)
            return True
        return one.noun.plural or not one.status or one.status == "in_force" or len(one.parties) < 2

    @staticmethod
    def _learn(known: _Found, one: _Found) -> None:
        if one.standing.pattern.endswith("effective"):
            known.standing, known.day = one.standing, one.day or known.day
            known.evidence = one.evidence if one.anaphor else known.evidence
            return
        if one.status and _STRENGTH[one.status] > _STRENGTH[known.status] and not known.standing.pattern.endswith("effective"):
            known.evidence = one.evidence if one.anaphor and one.standing.told else known.evidence
            if known.status != "signed":
                known.standing = one.standing
            known.day = one.day or known.day
        elif one.status == known.status:
            known.day = known.day or one.day
        if len(known.parties) == 1 and len(one.parties) > 1 and not known.noun.parties:
            known.parties = one.parties
        known.topics |= one.topics

    def _file(self, one: _Found) -> None:
        for known in self.found:
            if _same(known, one):
                fuller = len(one.keys) > len(known.keys)
                lead = known.sentence == 0 and one.sentence > 0
                if one.keys and (lead or not known.keys or (fuller and one.weight >= known.weight)):
                    known.words, known.noun = one.words, one.noun
                if one.weight > known.weight or lead:
                    known.evidence, known.stop, known.weight = one.evidence, one.stop, one.weight
                    known.sentence = one.sentence
                if one.explicit and not known.explicit and one.parties:
                    known.parties, known.explicit = one.parties, True
                elif lead and len(one.parties) >= 2:
                    known.parties = one.parties
                known.keys |= one.keys
                self._learn(known, one)
                return
        self.found.append(one)

    def records(self) -> list[Instrument]:
        kept = [f for f in self.found if f.status and not self._is_summary(f)]
        return [
            Instrument(
                kind=f.noun.kind, title=f.words, status=f.status, parties=tuple(sorted(f.parties)),
                count=f.noun.count, date=f.day, topics=tuple(sorted(f.topics)), evidence=f.evidence,
                pattern=f.standing.pattern, confidence=_CONFIDENCE.get(f.standing.pattern.rsplit(".", 1)[-1], 0.6),
            )
            for f in sorted(kept, key=lambda f: f.evidence)
        ]  # fmt: skip

    def _is_summary(self, one: _Found) -> bool:
        """«عدد من الاتفاقيات» adds nothing to the documents that the text goes on to name."""
        if not one.noun.plural or one.noun.count is not None or len(one.keys) > 1:
            return False
        return any(
            f is not one and f.status == one.status and (f.noun.count or 0) >= 1
            and (f.noun.kind == one.noun.kind or one.noun.kind == "document" or {f.noun.kind, one.noun.kind} <= _SUMMED)
            and (one.sentence <= 1 or abs(f.sentence - one.sentence) <= 1)
            for f in self.found
        )  # fmt: skip


def _same(a: _Found, b: _Found) -> bool:
    """Whether two mentions can name one document."""
    if a.noun.kind != b.noun.kind:
        shared = len(a.keys & b.keys)
        return shared >= 3 and a.noun.count == b.noun.count and shared >= min(len(a.keys), len(b.keys)) - 1
    if a.noun.cited == "known" and a.noun.name == b.noun.name:
        return True
    x, y = a.noun.count, b.noun.count
    if x is not None and y is not None and x != y:
        return False
    if x == y and x is not None and x > 2:
        return a.status == b.status or a.sentence <= 1
    if a.noun.cited == "resolution" or b.noun.cited == "resolution":
        return a.keys == b.keys
    if not (a.keys and b.keys):
        return a.sentence <= 1 or not (a.keys or b.keys)
    shared = a.keys & b.keys
    ahead = ("planned", "drafted", "proposed")
    if a.sentence > 1 and (a.status in ahead) != (b.status in ahead) and a.parties != b.parties:
        return False
    if a.keys <= b.keys or b.keys <= a.keys:
        return True
    return len(shared) >= 2 and (len(shared) * 2 > min(len(a.keys), len(b.keys)) or a.sentence == 0)


def _recent(day: str, published: date | None) -> bool:
    """Whether a day lies near the publication, so that the text can be the news of it."""
    return published is None or abs((date.fromisoformat(day) - published).days) <= _NEWS_DAYS


def _is_resolution(value: object) -> bool:
    return isinstance(value, Quantity) and value.kind == "number" and isinstance(value.amount, int) and 100 <= value.amount < 3000



@cache
def _groups(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(e.id.split(".")[1] for e in lexicon.entries.values() if e.kind == "instrument")


def instruments(context: Context, drafts: list[Draft]) -> list[Instrument]:
    """Every instrument that the text presents as a document between parties."""
    groups = _groups(context.sketch.tags.lexicon)
    reader: _Reader | None = None
    for number, items in enumerate(context.sketch.items):
        nouns = [k for k, item in enumerate(items) if item.groups and not item.groups.isdisjoint(groups)]
        if nouns:
            reader = reader or _Reader(context, drafts)
            reader.read(Row(context, items, number), nouns)
    return reader.records() if reader else []
