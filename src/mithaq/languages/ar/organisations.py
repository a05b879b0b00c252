"""Organisations: names that the gazetteer knows, and names that a head noun opens."""

from __future__ import annotations

from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import OrganisationMention
from mithaq.model.text import WORD

_OPEN = frozenset("\"«“”'‘„")
_CLOSE = frozenset("\"»”“'’")
_LONGEST = 12
_ENDERS = ("function", "verb", "event", "honorific", "title", "common", "side", "counterpart", "eulogy")
_QUOTED_ONLY = ("company", "media", "ngo")  # kinds whose name is what the quotes hold


def organisations(tags: Tags, first: int, stop: int) -> list[OrganisationMention]:
    """All organisations of one sentence, in reading order, without overlap."""
    found: list[OrganisationMention] = []
    i = first
    while i < stop:
        mention = organisation_at(tags, i, first, stop)
        if mention is None:
            i += 1
        else:
            found.append(mention)
            i = mention.stop
    return found


def organisation_at(tags: Tags, i: int, first: int, stop: int) -> OrganisationMention | None:
    """The organisation whose name begins at token `i` of the sentence `first` to `stop`."""
    known = next(
        (
            hit
            for hit in tags.hits[i]
            if hit.entry.kind == "org"
            and not hit.enclitic
            and (not hit.feature.endswith("ambiguous") or _in_quotes(tags, hit.first, hit.stop, first, stop))
        ),
        None,
    )
    head = tags.longest(i, "orghead")
    if head is not None and not head.enclitic:
        mention = _from_head(tags, i, head, stop)
        if mention is not None and (known is None or mention.stop > known.stop and not mention_is_known(known)):
            return mention
    return _from_gazetteer(tags, known, known.first) if known is not None else None


def mention_is_known(hit: Hit) -> bool:
    """Whether a gazetteer name is that of a body so well known that nothing can be added to it."""
    return hit.entry.id.startswith("org.igo")


def _from_gazetteer(tags: Tags, hit: Hit, first: int) -> OrganisationMention:
    _, kind, country, slug = hit.entry.id.split(".", 3)
    code = slug if kind == "igo" and slug[:1].isupper() else None
    return OrganisationMention(first, hit.stop, kind, None if country == "-" else country, code)


def _in_quotes(tags: Tags, first: int, last: int, low: int, high: int) -> bool:
    keys = tags.text.keys
    return first > low and keys[first - 1] in _OPEN | {"(", "/"} and last < high and keys[last] in _CLOSE | {")", "/"}


def _from_head(tags: Tags, i: int, head: Hit, stop: int) -> OrganisationMention | None:
    text = tags.text
    keys = text.keys
    kind = head.entry.get("organisation") or "other"
    weak = head.entry.get("weak") == "yes"
    if head.feature.startswith(("plural", "dual")) and kind not in ("military",):
        return None
    j = head.stop
    country: str | None = None
    proper = False
    code: str | None = None
    # a gazetteer name right behind the head: «وكالة الأناضول», «شركة غازبروم»
    k = j + 1 if j < stop and keys[j] in _OPEN else j
    if k < stop:
        for hit in tags.hits[k]:
            if hit.entry.kind == "org" and hit.proclitics in ("", "ال") and hit.stop > k:
                inner = _from_gazetteer(tags, hit, k)
                end = hit.stop + 1 if k > j and hit.stop < stop and keys[hit.stop] in _CLOSE else hit.stop
                if end < stop and text.kinds[end] == WORD and k == j and keys[end].startswith("ال") and kind != "media":
                    break
                return OrganisationMention(
                    i, end, inner.kind, inner.country, inner.code, (k, hit.stop) if inner.kind in _QUOTED_ONLY else None
                )
    if k > j:
        close = next((c for c in range(k, min(k + 9, stop)) if keys[c] in _CLOSE), None)
        if close is not None and close > k:
            end = close + 1
            row = [keys[i].removeprefix("ل").removeprefix("و"), *keys[k:close]]
            for hit in tags.lexicon.at(row, 0, len(row)):
                if hit.entry.kind == "org" and hit.stop == len(row):
                    inner = _from_gazetteer(tags, hit, i)
                    return OrganisationMention(i, end, inner.kind, inner.country, inner.code)
            if (
                end < stop
                and keys[end].startswith("ال")
                and (state := tags.longest(end, "state"))
                and state.feature.startswith("adjective")
            ):
                country, end = state.entry.id.split(".", 1)[1], state.stop
            return OrganisationMention(i, end, kind, country, None, (k, close) if kind in _QUOTED_ONLY else None)
    while j < stop and j - i < _LONGEST:
        if text.kinds[j] != WORD:
            if keys[j] in _OPEN and proper is False:
                close = next((c for c in range(j + 1, min(j + 8, stop)) if keys[c] in _CLOSE), None)
                if close:
                    j, proper = close + 1, True
                    continue
            break
        step = _complement(tags, j, head, proper)
        if step is None:
            break
        j, code_found, named = step
        country = country or code_found
        proper = proper or named
    if j == head.stop and kind not in ("ministry",):
        return None
    if j == head.stop or (weak and not (proper or country)):
        return None
    if kind == "military" and not (country or proper):
        return None
    return OrganisationMention(i, j, kind, country, code)


def _complement(tags: Tags, j: int, head: Hit, proper: bool) -> tuple[int, str | None, bool] | None:
    """(end, state, whether it makes the name proper) of the complement at token `j`."""
    key = tags.text.keys[j]
    for hit in tags.hits[j]:
        kind, clitics = hit.entry.kind, hit.proclitics
        if hit.enclitic:
            continue
        if kind in ("state", "region") and clitics in ("", "ال", "ل", "لال") and not hit.feature.endswith("ambiguous"):
            adjective = hit.feature.startswith("adjective")
            if (
                not adjective
                and clitics == ""
                and not (
                    hit.first == head.stop
                    or tags.text.keys[hit.first - 1] in ("جمهوريه", "في", "دوله")
                    or head.entry.get("organisation") in ("ministry", "fund", "company", "school")
                )
            ):
                continue
            return hit.stop, hit.entry.id.split(".", 1)[1], True
        if kind == "portfolio" and clitics in ("", "ال", "ل", "لال", "و", "وال", "ول", "ولال"):
            return hit.stop, None, True
        if kind == "orghead" and clitics in ("", "ال") and hit.first == head.stop:
            return hit.stop, None, False
        if kind in ("city",) and clitics == "":
            return hit.stop, hit.entry.id.split(".")[1], True
        if (
            kind in ("name", "leader", "title")
            and clitics in ("", "ال")
            and head.entry.get("organisation") in ("school", "fund", "ngo", "other", "military")
            and (hit.first == head.stop or tags.has(j - 1, "name", "title", "leader"))
        ):
            return hit.stop, None, True
    if any(
        hit.entry.kind in _ENDERS and hit.proclitics in ("", "و") and hit.entry.kind != "common" for hit in tags.hits[j]
    ):
        return None
    if key in ("الملك", "الامير", "الشيخ"):
        return j + 1, None, True
    if key.startswith(("لل", "ولل")) and len(key) > 4:
        return j + 1, None, True
    if key.startswith("ال") and len(key) > 4:
        return j + 1, None, not proper and any(h.entry.kind == "topic" for h in tags.hits[j])
    if (
        key.startswith("وال")
        and len(key) > 5
        and proper
        and any(h.entry.kind in ("topic", "portfolio") for h in tags.hits[j])
    ):
        return j + 1, None, True
    return None
