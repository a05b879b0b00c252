"""What stands around offices and names and belongs to neither: honorifics, titles and eulogies."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import COMMAS, DASHES
from mithaq.languages.ar.name_parts import is_mauritanian
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import NameReader
from mithaq.languages.ar.person_surroundings import is_qualified
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit

STYLES: Final = ("honorific", "title", "reference")  # kinds of what stands in front of an office or a name
_POPE: Final = "title.pope"
_ROME: Final = "state.VA"
_SHARIF: Final = "مولاي"
_SIDI: Final = "سيدي"
_SONS: Final = frozenset(["ولد", "ول"])
_EPITHETS: Final = words()["rank_epithet"]
_FACTIONS: Final = words()["faction"]
_ROUND_EULOGIES: Final = DASHES | COMMAS | {"/"}


def is_leader(tags: Tags, i: int) -> bool:
    """Whether the full name of someone whom the lexicon knows begins here («إمام علي رحمان»)."""
    return any(h.stop - h.first >= 2 and not h.proclitics for h in tags.of(i, ("leader",)))


def names_too(hit: Hit, tags: Tags) -> bool:
    """«إمام علي رحمان»: without the article some titles are given names."""
    return (
        hit.stop == hit.first + 1 and hit.entry.kind == "title" and not hit.proclitics and tags.has(hit.first, "name")
    )


def is_sharif(tags: Tags, j: int) -> bool:
    """«الأمير مولاي رشيد», «مولاي حفيظ العلمي»: in the Maghreb a title that is the first part of a name."""
    keys, end = tags.text.keys, len(tags.text)
    if keys[j] == _SIDI and j + 2 < end and keys[j + 2] in _SONS:
        return tags.has(j + 1, "name")  # «سيدي محمد ولد الشيخ»
    if keys[j] != _SHARIF or j + 1 >= end or keys[j + 1].startswith("ال"):
        return False
    return tags.has(j + 1, "name") and not tags.has(j + 1, "honorific", "title")


def longest_of(tags: Tags, i: int, kinds: tuple[str, ...], stop: int) -> Hit | None:
    """The first hit at a token that is of one of `kinds`; hits stand longest first."""
    return next(iter(tags.of(i, kinds)), None) if i < stop else None


def skip_epithets(tags: Tags, hit: Hit, stop: int) -> int:
    """The token behind a title and what goes on with it: «الفريق الأول الركن», «السيناتور الجمهوري»."""
    j = hit.stop
    if hit.entry.get("rank") == "legislator" and j + 1 < stop and tags.text.keys[j] in _FACTIONS:
        return j + 1
    while hit.entry.get("rank") == "military" and j + 1 < stop and tags.text.keys[j] in _EPITHETS:
        j += 1
    return j


def _opens_office(tags: Tags, hit: Hit, stop: int) -> bool:
    """«السفير الفرنسي», «وزير الخارجية»: what could be a title is the office of somebody else."""
    j = hit.stop
    if j >= stop or not tags.has(hit.first, "office"):
        return False
    return is_qualified(tags, j, stop) or (not hit.proclitics and tags.text.keys[j].startswith("ال"))


def skip_eulogy(tags: Tags, j: int, stop: int) -> int:
    """The token behind the eulogies at `j` and the marks round them: «- حفظه الله -», «، حفظه الله ورعاه،»."""
    keys = tags.text.keys
    marked = j < stop and keys[j] in _ROUND_EULOGIES
    k = j + marked
    hit = tags.longest(k, "eulogy") if k < stop else None
    if hit is None:
        return j
    k = hit.stop
    while k < stop and (more := tags.longest(k, "eulogy")):
        k = more.stop
    if k < stop and keys[k] in (_ROUND_EULOGIES if marked else DASHES):
        k += 1
    return skip_eulogy(tags, k, stop)


def _is_another_pope(tags: Tags, hit: Hit) -> bool:
    """«الرئيس الفرنسي البابا فرنسيس»: behind any state but his own a pope is somebody else."""
    before = tags.hits[hit.first - 1] if hit.entry.id == _POPE and hit.first else ()
    return any(h.entry.kind == "state" and h.entry.id != _ROME for h in before)


def skip_titles(tags: Tags, names: NameReader, j: int, stop: int, *, honorifics_only: bool = False) -> tuple[int, bool]:
    """The token behind the titles at `j`, and whether there were any."""
    titled = False
    while j < stop:
        hit = longest_of(tags, j, ("honorific",) if honorifics_only else ("honorific", "title"), stop)
        if hit is None and not honorifics_only and j + 1 < stop:
            # «سفير … السفير فلان», «رئيس تركمانستان الرئيس فلان»: the office again, as a title
            again = tags.longest(j, "office")
            if (
                again is not None
                and again.proclitics == "ال"
                and again.stop == j + 1
                and names.standing(tags, j + 1) >= Standing.EITHER
            ):
                hit = again
        if (
            hit is None
            or hit.enclitic
            or hit.proclitics not in ("", "ال")
            or names_too(hit, tags)
            or is_mauritanian(tags, j, stop)
            or is_sharif(tags, j)
        ):
            break
        if hit.entry.kind == "title" and (_opens_office(tags, hit, stop) or _is_another_pope(tags, hit)):
            break
        j, titled = skip_epithets(tags, hit, stop), True
        if j + 1 < stop and tags.text.keys[j] in ("/", ":"):  # «السيد الرئيس/ عبد الفتاح السيسي»
            j += 1
    return j, titled
