"""States, regions, cities, and the two sides of a text."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import bare_key
from mithaq.languages.ar.marks import COMMAS, DASHES, STROKES
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import Place, Sides

KINDS: Final = frozenset(
    ["state", "region", "city", "group", "realm", "area", "side"]
)  # of the entries that are places
_PREPOSITIONS: Final = words()["to_a_place"]
_OF: Final = words()["of_what"]
_SHORTEST: Final = 2  # letters of a name that one more makes another word: «باب» is no «ب + إب»
CAPITAL: Final = "عاصمه"
_CAPITALS: Final = words()["capital"]
_GOING: Final = words()["going"]  # «وصل عمان»
_ANNOUNCING: Final = _PREPOSITIONS | _CAPITALS | words()["town"]  # what stands before an ambiguous name of a place


_STREETS: Final = words()["street"]
_PRAYERS: Final = words()["prayer"]
_LENGTHS: Final = words()["unit_of_length"]
_NEAR: Final = 4  # tokens behind «قطر» among which a unit of length makes it a diameter
_STATES: Final = frozenset(["state"])
_WORDY: Final = ("function", "plain")
_BORDER: Final = ("الحدود", "بالحدود", "للحدود")


def is_mentioned(tags: Tags, code: str) -> bool:
    """Whether the text names a state by a word that is nothing else."""
    return any(
        hit.entry.id == f"state.{code}" and not hit.enclitic and not hit.feature.endswith("ambiguous")
        for i in tags.beginning(_STATES)
        for hit in tags.hits[i]
    )


def place_at(tags: Tags, i: int, first: int) -> Place | Sides | None:
    """What place or side begins at token `i`, the longest reading first."""
    hits = tags.of(i, KINDS)
    if len(hits) > 1:  # «روسيا» is the state before it is an accusative adjective
        hits = sorted(
            hits,
            key=lambda h: (
                -h.stop,
                h.feature.startswith("adjective"),
                h.entry.kind == "area",
                len(h.proclitics),
                h.entry.kind == "region" and h.feature.endswith("ambiguous"),
            ),
        )
    if len(hits) > 1 and _qualifies(tags, i, first):
        hits.sort(key=lambda h: not h.feature.startswith("adjective"))
    for hit in hits:
        kind = hit.entry.kind
        if (
            kind in ("region", "city")
            and hit.stop == i + 1
            and tags.has(i, "common", "function", "name")
            and not _introduced(tags, i, first, hit)
        ):
            continue
        if (hit.enclitic and kind != "side") or _is_word(tags, hit):
            continue
        if hit.proclitics.strip("ال") and i > first and tags.text.keys[i - 1] in _PREPOSITIONS:
            continue  # «إلى فتور»: no conjunction stands behind a preposition
        if "ال" in hit.proclitics and kind in ("state", "region", "city") and not hit.feature.startswith("adjective"):
            continue  # names that take the article are listed with it
        if kind == "state":
            place = _state(tags, hit, i, first)
            if place is not None:
                return place
        elif kind == "region":
            if tags.text.keys[i].endswith(CAPITAL):
                continue
            code = hit.entry.id.split(".", 1)[1]
            adjective = hit.feature.startswith("adjective")
            if hit.feature.endswith("ambiguous") and not adjective and not _introduced(tags, i, first, hit):
                continue
            if hit.feature.endswith("ambiguous") and adjective and not is_mentioned(tags, code.split("-")[0]):
                continue  # «نادي الطائي» is not of the Altai
            if tags.text.keys[i].endswith(_BORDER) and tags.text.keys[hit.stop : hit.stop + 1] == ["مع"]:
                continue  # «الحدود الشمالية مع لبنان»
            return Place(hit.first, hit.stop, code, "adjective" if adjective else "region", hit.feature, hit.proclitics)
        elif kind == "city":
            counted = any(h.entry.kind == "measure" and h.enclitic for h in tags.hits[i])  # «عدد زواره», not Zuwara
            if (counted or hit.feature.endswith("ambiguous")) and not _introduced(tags, i, first, hit):
                continue
            return Place(hit.first, hit.stop, hit.entry.id.split(".")[1], "city", "", hit.proclitics)
        elif kind == "group":
            members = tuple((hit.entry.get("members") or "").split())
            return Place(hit.first, hit.stop, "", "group", "", hit.proclitics, members)
        elif kind == "realm" and hit.proclitics in ("", "ل", "ب", "و", "ول", "وب"):
            members = tuple((hit.entry.get("members") or "").split())
            return Place(hit.first, hit.stop, "", "realm", "", hit.proclitics, members)
        elif kind == "area":
            return Place(hit.first, hit.stop, "", "area", "", hit.proclitics)
        elif kind == "side":
            return Sides(hit.first, hit.stop, int(hit.entry.get("count") or 2), hit.proclitics)
    return None


def _is_word(tags: Tags, hit: Hit) -> bool:
    """«باكرا» is «early» and not «in Accra»; «بميدان», «للبنين» are places where the text names the country."""
    if hit.proclitics in ("", "ال") or hit.entry.kind not in ("state", "city"):
        return False
    if any(h.entry.kind in _WORDY and h.stop == hit.stop and not h.proclitics for h in tags.hits[hit.first]):
        return True
    clitics = hit.proclitics.lstrip("وف")
    if clitics not in ("ب", "ل") or not hit.feature.endswith("ambiguous") or hit.feature.startswith("adjective"):
        return False
    return not is_mentioned(tags, hit.entry.id.split(".")[1])


def _qualifies(tags: Tags, i: int, first: int) -> bool:
    """«محادثات روسية - أوكرانية»: behind an indefinite noun of an encounter or document stand adjectives of states."""
    k = i - 1
    if k > first and tags.text.keys[k] in STROKES | DASHES:
        k -= 1
    if k < first or tags.text.keys[k].startswith("ال") or not tags.text.forms[i].endswith("ة"):
        return False
    if tags.text.keys[i].startswith("لل"):
        return False  # «زيارة للسعودية»
    return tags.has(k, "event", "instrument") or any(
        h.entry.kind == "state" and h.feature == "adjective.fs" for h in tags.hits[k] or ()
    )


def _state(tags: Tags, hit: Hit, i: int, first: int) -> Place | None:
    code = hit.entry.id.split(".", 1)[1]
    feature = hit.feature
    kind = feature.split(".")[0]
    if tags.text.keys[i].endswith("العاصمه"):
        return None
    if any(h.stop > hit.stop and h.entry.kind == "function" for h in tags.hits[i]):
        return None  # «مسقط رأسه»
    if kind == "name" and i > first and bare_key(tags.text.keys[i - 1], _STREETS) in _STREETS:
        return None  # «شارع فلسطين»
    if code == "MA" and i > first and tags.text.keys[i - 1] in _PRAYERS:
        return None  # «بعد صلاة المغرب»
    if code == "QA" and not _LENGTHS.isdisjoint(tags.text.keys[hit.stop : hit.stop + _NEAR]):
        return None  # «بقطر 30 مترا»
    told = _introduced(tags, i, first, hit) or (i > first and tags.text.keys[i - 1] in _GOING)
    if feature.endswith("ambiguous") and not feature.startswith("adjective") and not told:
        return None
    if kind == "adjective":
        if tags.text.keys[i] in ("مالي", "مالیه") or feature.endswith("ambiguous"):
            return None
        return Place(hit.first, hit.stop, code, "adjective", feature, hit.proclitics)
    return Place(hit.first, hit.stop, code, kind, feature, hit.proclitics)


def capital_at(tags: Tags, i: int, stop: int) -> Place | None:
    """«العاصمة الروسية» with no name behind it is where the capital of the state is."""
    key = tags.text.keys[i]
    if not key.endswith(CAPITAL) or i + 1 >= stop:
        return None
    state = place_at(tags, i + 1, i)
    if not isinstance(state, Place) or state.kind != "adjective" or "-" in state.code:
        return None
    if state.stop < stop and isinstance(place_at(tags, state.stop, i), Place):
        return None  # «العاصمة الكازاخية أستانا»: the name says it
    proclitics = key[0] if key[0] in "وبل" else ""
    if key.startswith("لل"):
        proclitics = "لال"
    return Place(i, state.stop, state.code, "capital", "", proclitics)


def _lists_states(tags: Tags, i: int, first: int) -> bool:
    """«الإمارات، وعمان والبحرين»: whether the name of a state or capital stands before «و» at token `i`."""
    at = i - 1 if i > first and tags.text.keys[i - 1] not in COMMAS else i - 2
    return any(
        hit.stop == at + 1 and hit.entry.kind == "state" and not hit.feature.startswith("adjective")
        for k in range(max(first, at - 2), at + 1)
        for hit in tags.hits[k] or ()
    )


_TOWN: Final = frozenset(["في", "الي", "مدينه", "بمدينه", "لمدينه", "بلده"])  # announce a place for sure


def _introduced(tags: Tags, i: int, first: int, hit: Hit) -> bool:
    """An ambiguous name counts only where a preposition or a word like «مدينة» announces a place."""
    if hit.proclitics.lstrip("وف") in ("ب", "ل") and len(tags.text.keys[i]) > len(hit.proclitics) + _SHORTEST:
        return True
    keys = tags.text.keys
    before = keys[i - 1] if i > first else ""
    if any(h.entry.kind == "function" and not (h.proclitics or h.enclitic) for h in tags.hits[i]):
        return before in _TOWN  # «زيارة كانت مقررة» is no visit to Kant
    if hit.entry.kind == "state" and hit.proclitics == "و" and _lists_states(tags, i, first):
        return True
    if before in _ANNOUNCING and not (hit.entry.kind == "city" and before in _OF):  # «معرض من صور نادرة»
        return True
    return i > first + 1 and keys[i - 2] in _CAPITALS and tags.has(i - 1, "state")  # «العاصمة الأردنية عمان»
