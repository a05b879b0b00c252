"""Organisations: names that the gazetteer knows, and names that a head noun opens."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.languages.ar.clitics import ARTICLE
from mithaq.languages.ar.marks import CLOSE_QUOTES, DASHES, LATIN, OPEN_QUOTES
from mithaq.languages.ar.organisation_phrases import Phrase, known_body
from mithaq.languages.ar.organisation_short import short_names
from mithaq.languages.ar.organisation_so_far import WORDINGS
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import OrganisationMention

_BEGINNING: Final = frozenset(["org", "orghead"])  # kinds of the words with which a name can begin
_COMMON: Final = ("common",)
_BEFORE: Final = OPEN_QUOTES | {"(", "/", "["}
_BEHIND: Final = CLOSE_QUOTES | {")", "/", "]"}
_PAIRED: Final = {"(": ")", "[": "]", "/": "/"}
_COLONS: Final = frozenset([":", "/", "،", "+", "|"])
_SOURCES: Final = frozenset(["المصدر", "مصدر", "نقلا", "عن"])
_SWALLOWED: Final = ("لل", "ولل")  # «للجنة المشتركة» is «ل» and «اللجنة المشتركة»
_HAMZA: Final = frozenset("أإآؤئء")
_OF_OUTLET: Final = words()["of_outlet"]
_STATUS: Final = words()["status_of_school"]
_SITES: Final = words()["site_noun"]  # «ميناء الفاو»
_DATELINE_LINES: Final = 5
_LONGEST_DATELINE: Final = 12
_SHORT: Final = 5
_SHORT_NAME: Final = 2  # words of the name by which a body is called for short


def organisations(tags: Tags, first: int, stop: int) -> list[OrganisationMention]:
    """All organisations of one sentence, in reading order, without overlap."""
    found: list[OrganisationMention] = []
    at = first  # where the last one ended
    for i in tags.beginning_in(_BEGINNING, first, stop):
        mention = organisation_at(tags, i, first, stop) if i >= at else None
        if mention is not None:
            found.append(mention)
            at = mention.stop
    short = short_names(tags, first, stop)
    if short:
        taken = {i for mention in found for i in range(mention.first, mention.stop)}
        found = sorted([*found, *(m for m in short if m.first not in taken)], key=lambda mention: mention.first)
    return found


def organisation_at(tags: Tags, i: int, first: int, stop: int) -> OrganisationMention | None:
    """The organisation whose name begins at token `i` of the sentence `first` to `stop`."""
    kinds = tags.kinds[i]
    known = _known(tags, i, first, stop) if "org" in kinds else None
    heads = _heads(tags, i, stop) if "orghead" in kinds else []
    states = tags.of(i, ("state",)) if heads else ()
    state = max((h.stop for h in states if h.feature.startswith("official") or h.stop > i + 1), default=0)
    for head in heads:
        shorter = head.stop < heads[0].stop
        if shorter and not _may_govern(tags, heads[0]):
            break  # «جمعية خيرية» is no «جمعية» of somebody called «خيرية»
        mention = Phrase(tags, head, first, stop).read()
        if shorter and (mention is None or mention.stop <= heads[0].stop or mention.kind != _kind(heads[0])):
            continue
        if mention is not None:
            mention.proclitics = head.proclitics
        if mention is not None and mention.stop > state:  # «الاتحاد الروسي» is a state
            if known is None or _outdoes(tags, mention, known):
                return _with_alias(tags, _as_called(tags, _with_status(tags, mention, stop), stop), stop)
            break
    return _with_alias(tags, _with_status(tags, known_body(known, i), stop), stop) if known is not None else None


def _heads(tags: Tags, i: int, stop: int) -> list[Hit]:
    """The head nouns at token `i`, longest first."""
    hits = tags.of(i, ("orghead",))
    if tags.text.keys[i] == "اداره" and i and tags.text.keys[i - 1].endswith("مجلس"):
        return []  # «رئيس مجلس إدارة الجمعية السعودية للفنون»: the society is the body
    if tags.text.forms[i].endswith("ه") and any(hit.enclitic for hit in hits):
        return []  # «مكتبه» is his office before it is a library
    if tags.text.keys[i].startswith(_SWALLOWED) and hits and _is_qualified(tags, i + 1, stop):
        hits = [h if ARTICLE in h.proclitics else replace(h, proclitics=h.proclitics + ARTICLE) for h in hits]
    return [hit for hit in hits if not hit.enclitic]


def _may_govern(tags: Tags, head: Hit) -> bool:
    """«نقابة الصحفيين» + «المصريين»: whether a long head is a short one with its genitive, which may go on."""
    keys = tags.text.keys
    return not keys[head.first].startswith("ال") and keys[head.stop - 1].startswith("ال")


def _kind(head: Hit) -> str:
    return head.entry.get("organisation") or "other"


def _is_qualified(tags: Tags, j: int, stop: int) -> bool:
    """Whether an adjective with the article stands at token `j`."""
    return j < stop and any(
        hit.feature.startswith("adjective") or hit.entry.id in ("common.adjective", "orgtail.any.rank")
        for hit in tags.hits[j]
        if ARTICLE in hit.proclitics or hit.entry.kind == "orgtail"
    )


# -- names that the gazetteer knows -----------------------------------------------------------------


def _known(tags: Tags, i: int, first: int, stop: int) -> Hit | None:
    """The longest gazetteer name at token `i` that the text shows to be one."""
    for hit in tags.of(i, ("org",)):
        if hit.enclitic or _is_house(tags, hit) or (i > first and tags.text.keys[i - 1] in _SITES):
            continue
        if hit.stop == i + 1 and hit.stop < stop and _is_epithet(tags, hit.stop):
            continue  # «حماس شديد» is great enthusiasm
        doubtful = hit.feature.endswith("ambiguous") or (hit.stop == i + 1 and _is_word(tags, hit))
        if not doubtful or (hit.proclitics in WORDINGS and _set_apart(tags, hit, first, stop)):
            return hit
    return None


def _is_house(tags: Tags, hit: Hit) -> bool:
    """«الكرملين» is a place that may stand for a state; whether it acts is seen when records are made."""
    return any(
        other.stop >= hit.stop and other.feature.startswith(("house", "official"))
        for other in tags.of(hit.first, ("state",))
    )


def _is_word(tags: Tags, hit: Hit) -> bool:
    """Whether a name of one word is at least as likely an ordinary one («لافتا», «بنا», «بحماس»)."""
    i, key = hit.first, tags.text.keys[hit.first]
    if hit.feature == "acronym" and not LATIN.search(key):
        if len(key) <= _SHORT and not _HAMZA.isdisjoint(tags.text.forms[i]):
            return True  # «وأم» is not «وام»
        kinds = {other.entry.kind for other in tags.hits[i] if not other.proclitics and not other.enclitic}
        return bool(hit.proclitics) or not kinds.isdisjoint(("function", "common", "verb", "doing", "city", "name"))
    if not hit.proclitics:
        return False
    if len(key) <= _SHORT and ("ب" in hit.proclitics or "ك" in hit.proclitics):
        return True
    return any(
        other.entry.kind in ("function", "common", "verb", "doing") and len(other.proclitics) <= len(hit.proclitics)
        for other in tags.hits[i]
    )


def _is_epithet(tags: Tags, j: int) -> bool:
    """Whether the word at token `j` is an adjective without article, and no part of a name."""
    return not tags.text.keys[j].startswith("ال") and any(
        hit.entry.id == "common.adjective" and not hit.proclitics and not hit.enclitic for hit in tags.of(j, _COMMON)
    )


def _set_apart(tags: Tags, hit: Hit, low: int, high: int) -> bool:
    """Whether quotes, brackets, a dateline or a source line make an ordinary word a name."""
    keys, first, last = tags.text.keys, hit.first, hit.stop
    before = keys[first - 1] if first > low else ""
    after = keys[last] if last < high else ""
    if before in _BEFORE and after in _PAIRED.get(before, CLOSE_QUOTES):
        return True
    if before == after == "»":
        return True  # «لـ»الجزيرة»», the first mark turned round
    if before in _OF_OUTLET and hit.entry.id.startswith("org.media."):
        return True  # «مراسلة الجزيرة فلانة»
    if before == ":" and first - 2 >= low and keys[first - 2] in _SOURCES:
        return True
    sentences = tags.text.sentences
    if low > sentences[min(_DATELINE_LINES, len(sentences)) - 1].first or first - low > _LONGEST_DATELINE:
        return False
    if not before and not after:
        return low > 0  # alone on its line, which is not the headline
    dashed = before in DASHES or after in DASHES
    bounded = (not before or before in DASHES | _COLONS) and (not after or after in DASHES | _COLONS)
    return dashed and bounded and not tags.has(first, "city", "state")


def _outdoes(tags: Tags, mention: OrganisationMention, known: Hit) -> bool:
    """«مجلس التعاون الاستراتيجي» is no «مجلس التعاون», but «منظمة الصحة العالمية» stays what it is."""
    if mention.stop <= known.stop:
        return False
    longer = "لل" if mention.kind == "company" else "ال"  # «شركة هيونداي للصناعات الثقيلة»
    return known.stop - known.first <= 2 and tags.text.keys[known.stop].startswith(("ال", longer))


def _with_status(tags: Tags, mention: OrganisationMention, stop: int) -> OrganisationMention:
    """«جامعة حلب الحرة», «جامعة عمان الأهلية»: what tells a university from another of the same city."""
    if mention.kind == "school" and mention.stop < stop and tags.text.keys[mention.stop] in _STATUS:
        mention.stop += 1
    return mention


def _as_called(tags: Tags, mention: OrganisationMention, stop: int) -> OrganisationMention:
    """«الهيئة الحكومية للتنمية [إيغاد]»: a described body is the one of states whose short name stands in brackets."""
    keys, j = tags.text.keys, mention.stop
    if mention.country or mention.name is not None or j + 2 >= stop or keys[j] not in _PAIRED:
        return mention
    for hit in tags.of(j + 1, ("org",)):
        if hit.enclitic or hit.stop >= stop or keys[hit.stop] != _PAIRED[keys[j]]:
            continue
        body = known_body(hit, mention.first)
        if body.kind == "igo" and hit.stop <= j + 1 + _SHORT_NAME:
            body.stop, body.proclitics = hit.stop + 1, mention.proclitics
            return body
    return mention


def _with_alias(tags: Tags, mention: OrganisationMention, stop: int) -> OrganisationMention:
    """Take in the name that stands in brackets behind a name: «منظمة البلدان المصدرة للنفط (أوبك)»."""
    keys, j = tags.text.keys, mention.stop
    if mention.name is not None or j >= stop:
        return mention
    if LATIN.match(keys[j]) and any(_same_body(hit, mention, j + 1) for hit in tags.hits[j]):
        mention.stop = j + 1
    elif keys[j] in _BEFORE:
        for end in range(j + 2, min(j + 4, stop)):
            if keys[end] in _BEHIND:
                known = [hit for hit in tags.of(j + 1, ("org",)) if hit.stop == end]
                if any(_same_body(hit, mention, end) for hit in known) or (not known and LATIN.match(keys[j + 1])):
                    mention.stop = end + 1
                break
    return mention


def _same_body(hit: Hit, mention: OrganisationMention, end: int) -> bool:
    if hit.entry.kind != "org" or hit.stop != end or hit.enclitic:
        return False
    other = known_body(hit, hit.first)
    return other.kind == mention.kind and other.code == mention.code
