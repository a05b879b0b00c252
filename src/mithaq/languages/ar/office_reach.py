"""Offices of bodies that nobody listed: «مدير المعرض أحمد العمري», «الناطق الإعلامي بصحة الطائف سراج الحميدان».

In: an office whose known complements end before a name. Out: where the name begins, if nothing but words that can go on
with the office stands between. What an unknown body is cannot be told: its officials serve no state unless one of the
words is a field or an organ of government.
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import bare_key
from mithaq.languages.ar.marks import CLOSE_QUOTES, COMMAS, OPEN_QUOTES
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import Name, NameReader
from mithaq.languages.ar.office_tail import PLACES, TOWARDS, step
from mithaq.languages.ar.person_surroundings import is_personal
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.titles import skip_titles
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import Office
from mithaq.model.text import WORD

_TANWIN: Final = ("ا", "اً", "ً", "ًا")
_ALI: Final = "علي"
_SONS: Final = words()["lineage"]
_SHORT: Final = 3  # … of which so many may stand before one that closes the phrase, where the name stands in front
_QUOTED: Final = 9
_LONGEST: Final = 9  # words between the known part of an office and the name
_RANKS: Final = frozenset(
    "organisation official business spokesperson adviser deputy other academic media party governor regional"
    " head_of_state judge religious".split()
)
# … and some whose holders are sent somewhere, or are there for something.
_POSTED: Final = frozenset(["envoy", "military", "diplomat"])
_LENGTHENED: Final = _POSTED | {"minister", "deputy_minister"}
_FOR_SECTOR: Final = frozenset(["لقطاع", "لشوون", "لشيون"])
_PAIR: Final = 2
_CLOSING: Final = COMMAS | {".", "؛"}
_UNLISTED: Final = (2, 3)  # words of a name that no list has, behind a title
_LONG: Final = 5  # letters
_SETTLED: Final = frozenset(
    ["academic", "media", "party", "business", "judge", "religious"]
)  # ranks that stay what they are
_SERVING: Final = words()["serving_state"]
_BEARERS: Final = words()["bearer"]
_RULING: Final = frozenset(["royal", "head_of_state", "head_of_government", "minister"])
_RULERS: Final = frozenset("title.king title.prince title.sultan title.sheikh title.imam".split())


def reach(tags: Tags, names: NameReader, office: Office, stop: int) -> tuple[int, Name] | None:
    """(end of the office, name) where an unlisted body stands between an office and the name of its holder."""
    if office.number in ("dual", "plural"):
        return None
    if office.rank not in _RANKS and not _may_be_lengthened(tags, office, stop):
        return None
    if office.rank == "head_of_state" and (office.country or office.stop - office.first > 1):
        return None
    k, closed = office.stop, _is_closed(tags, office.stop - 1) or office.country is not None
    if (end := _borne_name(tags, names, k, stop)) > k:
        k, closed = end, True
    while k < min(stop, office.stop + _LONGEST):
        more = step(tags, k, stop, closed=closed)
        if more is None:
            return None
        k, closed = more
        if (end := _borne_name(tags, names, k, stop)) > k:
            k, closed = end, True
        set_off = closed and k + 2 < stop and tags.text.keys[k] in COMMAS
        at, titled = skip_titles(tags, names, k + set_off, stop)
        if titled and tags.has(k, "orgtail"):
            at, titled = k, False  # «رئيس مجموعة الصداقة البرلمانية فلان»
        if not (closed or titled) or at >= stop:
            continue
        name = _holder(tags, names, at, stop, office.country, titled=titled)
        if name is not None and set_off and not _is_apposed(tags, name, stop):
            return None
        if name is not None:
            return k, name
    return None


def _may_be_lengthened(tags: Tags, office: Office, stop: int) -> bool:
    """«نائب وزير الطاقة التنزاني للانتقال الطاقي», «قائد البحرية بالقيادة المركزية»: what he is there for."""
    if office.rank not in _LENGTHENED or office.stop >= stop or office.stop - office.first < _PAIR:
        return False
    key = tags.text.keys[office.stop]
    if office.rank in _POSTED:
        return True
    inside = key.startswith("ب") and tags.has(office.stop, "orghead")
    sector = key in _FOR_SECTOR or tags.text.keys[office.stop - 1] in _FOR_SECTOR
    inside = inside or (sector and office.rank == "deputy_minister")  # «وكيل الوزارة لقطاع الدراسات»
    return inside or (key.startswith("لل") and len(key) > _LONG and not tags.has(office.stop, "state", "city"))


def _is_apposed(tags: Tags, name: Name, stop: int) -> bool:
    """Whether a mark closes what a comma opened before a name of two words or more."""
    return name.stop - name.first >= _PAIR and name.stop < stop and tags.text.keys[name.stop] in COMMAS


def lengthen(tags: Tags, names: NameReader, office: Office, stop: int) -> None:
    """Let an office behind its holder's name take in a body that nobody listed: «فلان مدير مهرجان التمور»."""
    if (end := _tail(tags, office, stop)) > office.stop:
        settle(tags, office, office.stop)  # by what the body is, not by what it is there for
        office.stop = end
        return
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
        more = step(tags, k, stop, closed=False)
        named = not (tags.text.keys[k].startswith("ال") and tags.has(k - 1, "orghead"))  # «رئيس نادي الهلال»
        if more is None or (named and names.begins_name(tags, k, stop)):
            return
        k, closed = more
        end = k if closed else 0
    if not end:
        return
    while end < stop and (tags.text.keys[end].startswith("ال") or _lies_in(tags, end)):
        more = step(tags, end, stop, closed=True)
        if more is None:
            break
        end = more[0]
    if end < stop and tags.text.keys[end].startswith("و") and not tags.text.keys[end].startswith("وال"):
        end = _to_mark(tags, end, stop) or end  # «نائب رئيس الجامعة لشؤون خدمة المجتمع وتنمية البيئة،»
    settle(tags, office, end)


def _tail(tags: Tags, office: Office, stop: int) -> int:
    """Where a comma or the end closes what an office behind a name goes on with: «…، نائب الوزير للانتقال الطاقي،».

    0 where nothing shows that all of it belongs to the office.
    """
    k, closed = office.stop, office.country is not None or _is_closed(tags, office.stop - 1)
    if (
        not closed
        or k >= stop
        or office.number
        or not (office.rank in _RANKS or _may_be_lengthened(tags, office, stop))
    ):
        return 0
    if tags.text.kinds[k] != WORD or tags.has(k, "city") or _lies_in(tags, k):
        return 0
    if tags.text.keys[k] in TOWARDS and office.rank not in _POSTED:
        return 0  # «وصل فلان رئيس الشيشان إلى جدة،»
    return _to_mark(tags, k, stop)


def _to_mark(tags: Tags, first: int, stop: int) -> int:
    """Where a mark or the end closes what goes on with a definite office at token `first`; 0 where none does."""
    k, closed = first, True
    while k < min(stop, first + _LONGEST) and tags.text.kinds[k] == WORD:
        more = step(tags, k, stop, closed=closed)
        if more is None:
            return 0
        k, closed = more
    return k if closed and (k >= stop or tags.text.keys[k] in _CLOSING) else 0


def _lies_in(tags: Tags, k: int) -> bool:
    """«بالرياض», «بجدة»."""
    return any(h.entry.kind in PLACES and h.proclitics.startswith("ب") and not h.enclitic for h in tags.hits[k])


def _quoted_body(tags: Tags, k: int, stop: int) -> int:
    """Where the quotes close that open at token `k` around a body («مدير «مركز الدراسات»»); 0 where none do."""
    if k + 2 >= stop or tags.text.keys[k] not in OPEN_QUOTES or not tags.has(k + 1, "orghead", "org"):
        return 0
    closes = (j for j in range(k + 2, min(stop, k + _QUOTED)) if tags.text.keys[j] in CLOSE_QUOTES)
    return next(closes, -1) + 1


def _holder(tags: Tags, names: NameReader, at: int, stop: int, country: str | None, *, titled: bool) -> Name | None:
    """The name at token `at`, if it can be nothing else behind words that nobody listed."""
    sure = titled or names.may_begin(tags, at, stop) or _opens_with_ali(tags, names, at, stop)
    if not sure and (names.standing(tags, at) < Standing.EITHER or tags.text.keys[at].startswith("ال")):
        return None
    name = names.read(tags, at, stop, after_office=titled or not sure or tags.text.keys[at] == _ALI)
    if name is None or (name.leader is not None and (name.leader != country or name.stop - name.first < _PAIR)):
        return None
    if not name.known and not (titled and is_personal(tags, at) and name.stop - name.first in _UNLISTED):
        return None
    long = name.stop - name.first >= 2
    return name if (titled or long) and (sure or name.known >= 2) else None


def _opens_with_ali(tags: Tags, names: NameReader, at: int, stop: int) -> bool:
    """«علي بن محمد»: the name, which is written like the preposition «على» in all but its dots."""
    if tags.text.forms[at] != _ALI or at + 1 >= stop:
        return False
    return tags.text.keys[at + 1] in _SONS or names.standing(tags, at + 1) is Standing.NAME


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
    named = titled and at < stop and is_ruler(tags, k)  # «بالمجموعة السيد علي» is another
    name = names.read(tags, at, stop, after_office=True) if named else None
    return name.stop if name is not None else k


def governs(tags: Tags, first: int, stop: int) -> bool:
    """Whether the words of an office name a field or an organ of government: «بصحة الطائف», «لبلدية تنومة»."""
    if any(bare_key(tags.text.keys[k], _SERVING) in _SERVING for k in range(first, stop)):
        return True
    return any(
        h.entry.kind == "portfolio"
        or (
            h.entry.kind == "office" and h.proclitics.startswith("ل") and h.entry.get("rank") in _RULING
        )  # «… لخادم الحرمين الشريفين»
        or (h.entry.kind == "orghead" and h.entry.get("organisation") == "ministry" and not h.entry.get("weak"))
        for k in range(first, stop)
        for h in tags.hits[k]
        if not h.enclitic
    )


def settle(tags: Tags, office: Office, stop: int) -> None:
    """Let an office reach up to `stop`, and serve no state where its words name no part of one."""
    if office.country is None and office.rank in _RANKS - _SETTLED and not governs(tags, office.first, stop):
        office.rank = "business"
    elif office.rank == "head_of_state":
        office.rank = "organisation"
    office.stop = stop


def _is_closed(tags: Tags, k: int) -> bool:
    """Whether the word at `k` is definite or a place, so that nothing indefinite can belong to it."""
    return tags.text.keys[k].startswith(("ال", "بال", "لل")) or any(
        h.entry.kind in PLACES and not h.enclitic and not h.feature.endswith("ambiguous") for h in tags.hits[k]
    )
