"""Who undertakes something."""

from __future__ import annotations

from typing import Final

from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.commitment_marks import COMMAS, QUOTES, STOPS, Licence, Marks

_ORGAN: Final = 4  # tokens of the name of an organ, at most
_LONG_AGO: Final = 16  # items between «كان» with its subject and the verb
_HAD: Final = frozenset(["كان", "كانت"])
_ALREADY: Final = frozenset(["قد", "وقد"])
_SAID: Final = 12  # items between a verb of saying and «أنها»
_NAMELESS: Final = 14  # tokens before a verb among which those may stand who act without a name
_ASIDE: Final = frozenset(["licence.threat", "licence.promise_aside"])  # participles that tell what else who acts says
_PLEDGED: Final = 3  # items between a pledge and «من»


def subject(marks: Marks, licence: Licence, first: int, finite: bool) -> int | None:
    """Item that names who acts: right before the verb behind «أن», right behind the verb, or else before it."""
    start = marks.item_of[licence.verb]
    limit = marks.item_of[first]
    quoted = int(marks.key(licence.verb - 1) in QUOTES)  # «أعلنت مصر أنها “استأنفت …”»
    if marks.cue(licence.verb - 1 - quoted, "that_it"):
        if licence.hit.entry.id == "doing.be_done":
            return None  # «أضاف أنه سيتم ربط …»
        return _sayer(marks, start - 1 - quoted)
    owner = marks.item_of.get(licence.stop, limit)
    own = licence.stop == licence.hit.stop  # not «موافقته على طلب تونس …»
    if own and owner < limit and licence.hit.entry.kind == "licence" and not licence.hit.feature and acts(marks, owner):
        return owner  # «استعداد بلاده ل», «رغبة تونس في»
    if (giver := _giver(marks, licence, limit)) is not None:
        return giver
    if has_subject(marks, licence.verb):
        return start - 1
    if start > 2 and marks.items[start - 1].key in _ALREADY and marks.items[start - 3].key.lstrip("وف") in _HAD:
        return start - 2 if acts(marks, start - 2) else None  # «كانت الولايات المتحدة قد رفعت كوبا من قائمتها»
    if start > 1 and marks.items[start - 2].key.lstrip("وف") in _HAD and acts(marks, start - 1):
        return start - 1  # «كانت ألمانيا وعدت أوكرانيا ب»
    if licence.hit.entry.id in _ASIDE and not licence.hit.feature:
        return subject_before(marks, start)  # «أدان الوزير إيران، متوعدا ب»
    if licence.hit.entry.id == "licence.pledge" and licence.hit.enclitic:
        return _pledger(marks, licence)
    for i in range(start + 1, min(limit + (4 if finite else 0), start + 6, len(marks.items))):
        item = marks.items[i]
        if acts(marks, i):
            return i
        if marks.cue(item.first, "governing") or item.key in COMMAS:
            break
    if finite and marks.key(licence.verb)[0] in "وف" and marks[licence.verb].verb == "future":
        return None  # «… في سوريا وستنشئ محطة»: who acts stands further in front
    for i in range(start - 1, max(-1, start - 4), -1):
        item = marks.items[i]
        if item.key in COMMAS or item.key in STOPS:
            break
        if acts(marks, i):
            return i
    return None


def _giver(marks: Marks, licence: Licence, limit: int) -> int | None:
    """«وعد صريح من الاتحاد الأوروبي ب», «موافقة من روسيا على»: whose pledge a noun names."""
    if licence.hit.entry.id != "licence.pledge" or licence.stop not in marks.item_of:
        return None
    low = marks.item_of[licence.stop]
    for i in range(low, min(low + _PLEDGED, limit - 1)):
        if marks.cue(marks.items[i].first, "from") and "Actor" in marks.items[i + 1].types:
            return i + 1
    return None


def _pledger(marks: Marks, licence: Licence) -> int | None:
    """«أعلنت مصر اعتزامها», «فرنسا أكبر ممولي النيجر بعد تعهدها ب»: who acts behind the verb whose object the pledge
    is, at the head of the clause, or else who acted last."""
    start = marks.item_of[licence.hit.first]
    behind = range(marks.item_of[licence.verb] + 1, start)
    if (own := next((i for i in behind if acts(marks, i)), None)) is not None:
        return own
    told = [i for i in range(start - 1, max(-1, start - _SAID), -1) if acts(marks, i)]
    heads = (i for i in told if i == 0 or marks.is_mark(marks.items[i].first - 1))
    return next(heads, told[0] if told else None)


def subject_before(marks: Marks, start: int) -> int | None:
    """«أكدت تركيا …، ووعدت ب»: who acted last before item `start`, right behind a verb or «أن»."""
    for i in range(start - 1, 0, -1):
        before = marks.items[i - 1].first
        if acts(marks, i) and (marks[before].verb or marks.cue(before, "that")):
            return i
    return None


def opens_clause(marks: Marks, t: int) -> bool:
    """Whether a verb at token `t` begins a clause of its own."""
    if t == marks.first or marks.key(t)[0] in "وف" or marks.is_mark(t - 1):
        return True
    return marks.cue(t - 1, "opener") or marks.cue(t - 1, "that")


def has_subject(marks: Marks, t: int) -> bool:
    """Whether who acts stands right before a verb, first in its clause: «أن لبنان قرر …»."""
    i = marks.item_of[t]
    before = i - 2
    while before > 0 and (marks.items[before].key in QUOTES or marks.cue(marks.items[before].first, "rulers")):
        before -= 1
    return i > 0 and acts(marks, i - 1) and (before < 0 or marks.cue(marks.items[before].first, "that"))


def _sayer(marks: Marks, that: int) -> int | None:
    """«أعلنت الكويت أنها ستتبرع …», «إعلان الكويت أنها …»: who acts right before item `that`, or else behind the verb
    of saying before it."""
    if that > 0 and acts(marks, that - 1):
        return that - 1 if not _reports(marks, that - 1) else None
    for i in range(that - 1, max(-1, that - _SAID), -1):
        if marks[marks.items[i].first].speech == "verb":
            sayer = i + 1 if i + 1 < that and acts(marks, i + 1) else _had_said(marks, i)
            return sayer if sayer is not None and not _reports(marks, sayer) else None
    return None


def _had_said(marks: Marks, verb: int) -> int | None:
    """«وكانت الحكومة الألمانية، بعد ضغوط من حلفائها، أعلنت في وقت سابق أنها»: who acts behind «كان»."""
    for i in range(verb - 1, max(-1, verb - _LONG_AGO), -1):
        if marks.items[i].key.lstrip("وف") in _HAD:
            return i + 1 if acts(marks, i + 1) else None
    return None


def _reports(marks: Marks, i: int) -> bool:
    """«ذكرت وكالة الأنباء أنه تم الاتفاق على»: whether an item only tells what others do."""
    body = marks.items[i].value
    return isinstance(body, OrganisationMention) and body.kind == "media"


def acts(marks: Marks, i: int) -> bool:
    """Whether an item can be the subject of a verb."""
    item = marks.items[i]
    if marks.cue(item.first, "own_country"):
        return True
    if "Actor" not in item.types and not isinstance(item.value, OrganisationMention):
        return False
    if item.proclitics.lstrip("وف")[:1] in ("ب", "ل") and not isinstance(item.value, PersonMention):
        organs = (marks.organ(b) for b in range(max(marks.first, item.first - _ORGAN), item.first))
        return any(stop == item.first for stop in organs)  # «المجلس التنفيذي لصندوق النقد»
    before = marks.items[i - 1].first if i else 0
    capital = isinstance(item.value, Place) and item.value.kind == "capital"
    if i and capital and marks[before].instrument is not None:
        return False  # «اتفاقية القاهرة»
    if i and (marks.cue(before, "backing") or (i > 1 and marks.cue(before - 1, "backing"))):
        return False  # «برعاية الأمم المتحدة»
    return i == 0 or not marks.cue(before, "preposition") or marks.cue(before - 1, "each")  # «كل من تونس وليبيا»


def is_nameless(marks: Marks, licence: Licence, first: int, subject: int | None) -> bool:
    """«الدول المانحة تعهدت ب», «تعهد المجتمع الدولي ب»: whether those who act have no name: they stand right behind
    the verb or «أن» or, where no other subject is found, anywhere near an action at token `first`."""
    near = range(max(marks.first, licence.verb - _NAMELESS), first)
    found = [t for t in near if marks.cue(t, "nameless")]
    if subject is None or not found:
        return bool(found)
    return any(t in (marks.first, licence.verb + 1) or marks.cue(t - 1, "that") for t in found)
