"""Offices of bodies that nobody listed: «مدير المعرض أحمد العمري», «الناطق الإعلامي بصحة الطائف سراج الحميدان».

In: an office whose known complements end before a name. Out: where the name begins, if nothing but words that can go on
with the office stands between. What an unknown body is cannot be told: its officials serve no state unless one of the
words is a field or an organ of government.
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import bare_key
from mithaq.languages.ar.marks import CLOSE_QUOTES, OPEN_QUOTES
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import Name, NameReader
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.titles import skip_titles
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import Office
from mithaq.model.text import WORD

_TANWIN: Final = ("ا", "اً", "ً", "ًا")
_SHORT: Final = 3  # … of which so many may stand before one that closes the phrase, where the name stands in front
_QUOTED: Final = 9
_LONGEST: Final = 6  # words between the known part of an office and the name
_RANKS: Final = frozenset(
    "organisation official business spokesperson adviser deputy other academic media party governor regional"
    " head_of_state judge religious".split()
)
_SETTLED: Final = frozenset(
    ["academic", "media", "party", "business", "judge", "religious"]
)  # ranks that stay what they are
_BARRING: Final = (*"verb leader counterpart reference honorific title eulogy side".split(),)
_RELATIONAL: Final = ("ي", "يه", "ات", "ين", "ون")
_PLACES: Final = ("state", "region", "city")
_WHOLE: Final = (*_PLACES, "area", "org")
_LED: Final = ("بال", "لل")
_IN: Final = words()["office_link"]
_SERVING: Final = words()["serving_state"]
_BEARERS: Final = words()["bearer"]
_RULERS: Final = frozenset("title.king title.prince title.sultan title.sheikh title.imam".split())


def reach(tags: Tags, names: NameReader, office: Office, stop: int) -> tuple[int, Name] | None:
    """(end of the office, name) where an unlisted body stands between an office and the name of its holder."""
    if office.rank not in _RANKS or office.number in ("dual", "plural"):
        return None
    if office.rank == "head_of_state" and (office.country or office.stop - office.first > 1):
        return None
    k, closed = office.stop, _is_closed(tags, office.stop - 1) or office.country is not None
    if (end := _borne_name(tags, names, k, stop)) > k:
        k, closed = end, True
    while k < min(stop, office.stop + _LONGEST):
        step = _step(tags, k, stop, closed=closed)
        if step is None:
            return None
        k, closed = step
        if (end := _borne_name(tags, names, k, stop)) > k:
            k, closed = end, True
        at, titled = skip_titles(tags, names, k, stop)
        if not (closed or titled) or at >= stop:
            continue
        name = _holder(tags, names, at, stop, titled=titled)
        if name is not None:
            return k, name
    return None


def lengthen(tags: Tags, names: NameReader, office: Office, stop: int) -> None:
    """Let an office behind its holder's name take in a body that nobody listed: «فلان مدير مهرجان التمور»."""
    k = office.stop
    alone = k - office.first == 1
    if office.rank not in _RANKS or office.country or office.number in ("dual", "plural") or _is_closed(tags, k - 1):
        return
    if (office.rank == "head_of_state" and not alone) or (alone and tags.has(k - 1, "name")):
        return  # «طارق محمود أمين», «عبدالله مساعد بن هليل»
    if tags.text.kinds[k - 1] != WORD or (alone and tags.text.forms[k - 1].endswith(_TANWIN)):
        return  # «انتخب فلان رئيساً للأهلي»
    end = _quoted_body(tags, k, stop)
    while not end and k < min(stop, office.stop + _SHORT):
        if (end := max(_borne_name(tags, names, k, stop), k)) > k:
            break
        step = _step(tags, k, stop, closed=False)
        named = not (tags.text.keys[k].startswith("ال") and tags.has(k - 1, "orghead"))  # «رئيس نادي الهلال»
        if step is None or (named and names.begins_name(tags, k, stop)):
            return
        k, closed = step
        end = k if closed else 0
    if not end:
        return
    while end < stop and (tags.text.keys[end].startswith("ال") or _lies_in(tags, end)):
        step = _step(tags, end, stop, closed=True)
        if step is None:
            break
        end = step[0]
    settle(tags, office, end)


def _lies_in(tags: Tags, k: int) -> bool:
    """«بالرياض», «بجدة»."""
    return any(h.entry.kind in _PLACES and h.proclitics.startswith("ب") and not h.enclitic for h in tags.hits[k])


def _quoted_body(tags: Tags, k: int, stop: int) -> int:
    """Where the quotes close that open at token `k` around a body («مدير «مركز الدراسات»»); 0 where none do."""
    if k + 2 >= stop or tags.text.keys[k] not in OPEN_QUOTES or not tags.has(k + 1, "orghead", "org"):
        return 0
    closes = (j for j in range(k + 2, min(stop, k + _QUOTED)) if tags.text.keys[j] in CLOSE_QUOTES)
    return next(closes, -1) + 1


def _holder(tags: Tags, names: NameReader, at: int, stop: int, *, titled: bool) -> Name | None:
    """The name at token `at`, if it can be nothing else behind words that nobody listed."""
    sure = titled or names.may_begin(tags, at, stop)
    if not sure and (names.standing(tags, at) < Standing.EITHER or tags.text.keys[at].startswith("ال")):
        return None
    name = names.read(tags, at, stop, after_office=titled or not sure)
    if name is None or name.leader is not None or not name.known:
        return None
    long = name.stop - name.first >= 2
    return name if (titled or long) and (sure or name.known >= 2) else None


def bears_name(tags: Tags, k: int) -> bool:
    """«مستشفى», «بجامعة»: whether what stands before token `k` is often called after a ruler."""
    return k > 0 and bare_key(tags.text.keys[k - 1], _BEARERS) in _BEARERS


def is_ruler(tags: Tags, k: int) -> bool:
    """Whether a ruler's title stands at token `k`."""
    return any(h.entry.id in _RULERS for h in tags.hits[k])


def _borne_name(tags: Tags, names: NameReader, k: int, stop: int) -> int:
    """Where the ruler's name ends that a body at token `k` bears («مدير مستشفى الملك فهد التخصصي»); `k` if none."""
    if not bears_name(tags, k):
        return k
    at, titled = skip_titles(tags, names, k, stop)
    name = names.read(tags, at, stop, after_office=True) if titled and at < stop else None
    return name.stop if name is not None else k


def governs(tags: Tags, first: int, stop: int) -> bool:
    """Whether the words of an office name a field or an organ of government: «بصحة الطائف», «لبلدية تنومة»."""
    if any(bare_key(tags.text.keys[k], _SERVING) in _SERVING for k in range(first, stop)):
        return True
    return any(
        h.entry.kind == "portfolio"
        or (h.entry.kind == "orghead" and h.entry.get("organisation") == "ministry" and not h.entry.get("weak"))
        for k in range(first, stop)
        for h in tags.hits[k]
        if not h.enclitic
    )


def settle(tags: Tags, office: Office, stop: int) -> None:
    """Let an office reach up to `stop`, and serve no state where its words name no part of one."""
    if office.country is None and office.rank not in _SETTLED and not governs(tags, office.first, stop):
        office.rank = "business"
    elif office.rank == "head_of_state":
        office.rank = "organisation"
    office.stop = stop


def _step(tags: Tags, k: int, stop: int, *, closed: bool) -> tuple[int, bool] | None:
    """(next token, whether the phrase can end there) behind the word at `k`; None where it does not go on with it."""
    key = tags.text.keys[k]
    if tags.text.kinds[k] != WORD or len(key) < 2 or tags.has(k, *_BARRING):
        return None
    whole = next((h for h in tags.hits[k] if h.stop > k + 1 and h.entry.kind in _WHOLE and not h.enclitic), None)
    if whole is not None and (not closed or whole.proclitics):
        return whole.stop, True  # «الشرق الأوسط»
    if key in _IN:
        return (k + 1, False) if closed and k + 1 < stop else None
    alone = [h for h in tags.hits[k] if not h.enclitic and not h.proclitics.strip("ال")]
    if any(
        h.entry.kind == "function" or (h.entry.kind == "plain" and h.feature == "form" and not key.startswith("ال"))
        for h in alone
    ):
        return None
    if not key.startswith("ال") and any(h.entry.kind == "office" and not h.enclitic for h in tags.hits[k]):
        return None  # somebody else's, or «… لمؤسس التنظيم فلان»
    if key.startswith("وال") and len(key) > 5:
        return (k + 1, True) if closed else None
    if key.startswith("ال") and len(key) > 4:
        qualifies = key.endswith(_RELATIONAL) or tags.has(k, "modifier")
        return (k + 1, True) if qualifies or not closed else None
    if key.startswith(_LED):
        return k + 1, True
    led = key[0] in "بل" and any(h.proclitics in ("ب", "ل") and h.entry.kind != "function" for h in tags.hits[k])
    if not (led or not closed):
        return None
    return k + 1, any(h.entry.kind in _PLACES and not h.enclitic for h in tags.hits[k])


def _is_closed(tags: Tags, k: int) -> bool:
    """Whether the word at `k` is definite or a place, so that nothing indefinite can belong to it."""
    return tags.text.keys[k].startswith(("ال", "بال", "لل")) or any(
        h.entry.kind in _PLACES and not h.enclitic and not h.feature.endswith("ambiguous") for h in tags.hits[k]
    )
