"""Instruments: the documents between parties that a text names, and what became of them."""

from __future__ import annotations

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, Sides
from mithaq.model.quantity import DateValue, Quantity
from mithaq.model.record import Instrument
from mithaq.model.span import Span
from mithaq.records.context import Context
from mithaq.records.drafts import Draft
from mithaq.records.phrases import CONTINUING, phrase_end

KINDS = ("treaty", "agreement", "memorandum", "declaration", "protocol", "programme", "contract", "document")
# Words of these kinds mean much else («إعلان» announcement, «برنامج» programme on television): they need a signing.
_WEAK = frozenset(["declaration", "programme", "contract", "document", "protocol"])
_NOUNS = frozenset(KINDS)
_TITLE_STOPS = frozenset(
    "التي الذي حيث كما خلال اليوم امس وذلك ما مما وهو وهي تشمل تغطي تتعلق هي ان وقعها فيما بعد عقب قبل".split()
)
_LISTING = frozenset("تشمل يشمل شملت تضمنت تتضمن تضم منها ومنها بينها ابرزها اهمها بالاضافه فضلا علاوه مقدمتها".split())
_BACK, _AHEAD = 8, 6


class _Found:
    """An instrument as one place in the text tells it."""

    def __init__(self, kind: str, words: Span, keys: frozenset[str], status: str, weight: int) -> None:
        self.kind = kind
        self.words = words
        self.keys = keys
        self.status = status
        self.weight = weight
        self.parties: set[str] = set()
        self.count: int | None = None
        self.date: str | None = None
        self.topics: set[str] = set()
        self.evidence = words
        self.pattern = ""
        self.sentence = 0


def instruments(context: Context, drafts: list[Draft]) -> list[Instrument]:
    """Every instrument that the text presents as a document between parties."""
    found: list[_Found] = []
    last: _Found | None = None
    for number, items in enumerate(context.sketch.items):
        for i, item in enumerate(items):
            kind = next((k for k in KINDS if k in item.groups), None)
            if kind is None or ("hold" in item.groups and not _is_noun(items, i)):
                continue
            one = _read(context, drafts, items, i, kind, number, last)
            if one is not None:
                one.sentence = number
                last = one
                _file(found, one)
    source = context.text.source
    return [
        Instrument(
            kind=f.kind, title=f.words.of(source), status=f.status, parties=tuple(sorted(f.parties)), count=f.count, date=f.date,
            topics=tuple(sorted(f.topics)), evidence=f.evidence, pattern=f.pattern, confidence=0.7,
        )
        for f in sorted(found, key=lambda f: f.evidence)
    ]  # fmt: skip


def _is_noun(items: list[Item], i: int) -> bool:
    """«عقد» is a contract only behind a signing or a preposition; else it is the verb «held» or a decade."""
    return any(not items[k].groups.isdisjoint(("signing", "sign")) for k in range(max(0, i - 3), i))


def _read(
    context: Context, drafts: list[Draft], items: list[Item], i: int, kind: str, number: int, last: _Found | None
) -> _Found | None:
    item = items[i]
    if kind == "programme" and "ال" in item.proclitics and item.key.endswith("استراتيجيه"):
        return None  # the adjective
    feature = (item.features or {}).get(kind, "")
    first, count = _count(items, i, feature)
    stop = phrase_end(items, i, _NOUNS, stop_at=_TITLE_STOPS)
    status, pattern, certain = _status(items, i, stop, kind)
    if (not status or status == "in_force") and last is not None and number - last.sentence <= 1 and _listed(items, i):
        status, pattern, certain = last.status, "ar.instrument.listed", True
    if not status:
        return None
    demonstrative = i > 0 and items[i - 1].key in ("هذه", "هذا", "بهذه", "هذين", "تلك", "ذلك")
    bare = stop == i + 1
    if demonstrative or (bare and "ال" in item.proclitics and not certain):
        return None
    text = context.text
    proclitic = len(item.proclitics.split("ال")[0]) if first == i else 0
    words = Span(text.starts[items[first].first] + proclitic, text.stops[items[stop - 1].stop - 1])
    keys = frozenset(k.removeprefix("ال") for it in items[i:stop] for k in [text.keys[it.first]] if len(k) > 2)
    one = _Found(kind, words, keys, status, 1 + certain + (stop - i > 2))
    one.count, one.pattern = count, pattern
    one.parties = _parties(context, items, i, stop)
    if len(one.parties) < 1:
        return None
    low, high = _clause(items, first, stop)
    one.evidence = Span(text.starts[items[low].first], text.stops[items[high - 1].stop - 1])
    one.topics = context.topics(items[i].first, text_stop(items, stop))
    if status in ("signed", "planned", "ratified"):
        one.date = _date(items, i) or _occasion_date(drafts, number, status)
    return one


def text_stop(items: list[Item], stop: int) -> int:
    """Token after item `stop - 1`."""
    return items[stop - 1].stop


def _file(found: list[_Found], one: _Found) -> None:
    for known in found:
        if known.kind != one.kind:
            continue
        shared = known.keys & one.keys
        same = one.keys <= known.keys or known.keys <= one.keys
        if known.count not in (None, 1) and one.count not in (None, 1) and known.count != one.count:
            same = False
        if (
            same
            and (len(shared) >= 2 or len(one.keys) == 1 or len(known.keys) == 1)
            and (known.count == one.count or len(shared) >= 2)
        ):
            if one.weight > known.weight:
                known.words, known.evidence, known.weight = one.words, one.evidence, one.weight
                if one.status != "in_force":
                    known.status = one.status
            if known.status in ("in_force", "planned", "proposed") and one.status in ("signed", "ratified"):
                known.status = one.status
            known.keys |= one.keys
            known.parties = known.parties if len(known.parties) >= 2 else known.parties | one.parties
            known.date = known.date or one.date
            known.topics |= one.topics
            return
    found.append(one)


def _count(items: list[Item], i: int, feature: str) -> tuple[int, int | None]:
    """First item of the title, and how many instruments it names."""
    if feature.startswith("dual"):
        return i, 2
    for back in (1, 2):
        k = i - back
        if k >= 0 and isinstance(items[k].value, Quantity):
            value = items[k].value
            assert isinstance(value, Quantity)
            if value.kind == "number" and isinstance(value.amount, int) and value.amount < 1000:
                return k, value.amount
    return i, None if feature.startswith("plural") else 1


def _status(items: list[Item], i: int, stop: int, kind: str) -> tuple[str, str, bool]:
    """(status, pattern id, whether a verb or noun of signing stands by)."""
    low = _start_of_clause(items, i)
    near = items[low:i]
    behind = items[stop : min(len(items), stop + _AHEAD)]
    groups = {g: it for it in near[-_BACK:] for g in it.groups}
    after = {g: it for it in behind for g in it.groups}
    sign = groups.get("sign") or groups.get("signing") or after.get("sign") or after.get("signing")
    if "ratify" in groups or "ratifying" in groups:
        return "ratified", "ar.instrument.ratified", True
    if (
        sign is None
        and kind == "declaration"
        and ("issue" in groups or "issuing" in groups or "issue" in after or "issuing" in after)
    ):
        sign = groups.get("issue") or groups.get("issuing") or after.get("issue") or after.get("issuing")
    if sign is not None:
        tense = (sign.features or {}).get("sign", "") or (sign.features or {}).get("issue", "")
        if "planned" in groups or tense == "future":
            return "planned", "ar.instrument.to_be_signed", True
        if "drafting" in groups or ("proposed" in groups and tense != "past"):
            return ("drafted" if "drafting" in groups else "proposed"), "ar.instrument.ready", True
        return "signed", "ar.instrument.signed", True
    if "drafting" in groups and kind not in ("contract", "document"):
        return "drafted", "ar.instrument.drafted", False
    if "in_force" in groups and not (kind in _WEAK and stop - i < 3):
        return "in_force", "ar.instrument.in_force", False
    if kind in ("treaty",) or (kind == "agreement" and stop - i >= 2 and "ال" in items[i].proclitics):
        return "in_force", "ar.instrument.cited", False
    if kind == "memorandum" and stop - i >= 2:
        return "in_force", "ar.instrument.cited", False
    if kind == "declaration" and stop - i == 2 and "Place" in items[i + 1].types:
        return "signed", "ar.instrument.named_declaration", False
    return "", "", False


def _listed(items: list[Item], i: int) -> bool:
    """«وتشمل هذه الوثائق …», «ومنها 6 اتفاقيات»: an item of a list that the sentence before announced."""
    return any(item.key.lstrip("و") in _LISTING for item in items[max(0, i - 16) : i])


def _start_of_clause(items: list[Item], i: int) -> int:
    low = i
    while low > 0 and i - low < 14:
        if items[low - 1].key in (".", "؛"):
            break
        low -= 1
    return low


def _clause(items: list[Item], first: int, stop: int) -> tuple[int, int]:
    """The evidence: from the word of signing to the end of the title."""
    low = first
    for k in range(first - 1, max(-1, first - _BACK - 1), -1):
        if (
            items[k].key in ("،", "؛", ".")
            and first - k > 1
            and not any(
                not items[m].groups.isdisjoint(("sign", "signing", "issue", "in_force", "drafting"))
                for m in range(max(0, k - 4), k)
            )
        ):
            break
        low = k
        if not items[k].groups.isdisjoint(("sign", "signing", "issue", "ratify")):
            break
    high = stop
    for k in range(stop, min(len(items), stop + _AHEAD)):
        if not items[k].groups.isdisjoint(("sign", "signing", "issue")):
            high = k + 1
    return low, high


def _parties(context: Context, items: list[Item], i: int, stop: int) -> set[str]:
    inside: list[str] = []
    for item in items[i + 1 : stop]:
        inside.extend(_codes(context, item))
    found = set(inside)
    if len(found) >= 2:
        return found
    signers: list[str] = []
    for item in items[max(0, i - 14) : i]:
        signers.extend(_codes(context, item))
    found |= set(signers)
    if len(found) >= 2:
        return found if len(found) == 2 or not context.pair else found
    if found and len(context.pair) == 2 and found <= set(context.pair):
        return set(context.pair)
    return found | (set(context.pair) if len(context.pair) == 2 and not found else set())


def _codes(context: Context, item: Item) -> list[str]:
    if isinstance(item.value, Sides):
        return context.codes(item)
    if "Actor" in item.types or isinstance(item.value, OrganisationMention):
        return [c for c in context.codes(item) if c]
    return []


def _date(items: list[Item], i: int) -> str | None:
    best: tuple[int, str] | None = None
    for k, item in enumerate(items):
        if (
            isinstance(item.value, DateValue)
            and item.value.edtf
            and item.value.grain not in ("range", "decade")
            and item.value.bound != "until"
        ):
            far = abs(k - i)
            if items[k - 1].key in CONTINUING and k > i and items[k - 1].key not in ("في", "من"):
                continue
            if far <= 14 and (best is None or far < best[0]):
                best = (far, item.value.edtf)
    return best[1] if best else None


def _occasion_date(drafts: list[Draft], number: int, status: str) -> str | None:
    """A signing that the text puts at the end of a meeting has its date."""
    for draft in sorted(drafts, key=lambda d: abs(d.sentence - number)):
        if (
            draft.kind in ("meeting", "session", "summit")
            and draft.date
            and len(draft.date) == 10
            and (draft.status == "held") == (status != "planned")
        ):
            return draft.date
    return None
