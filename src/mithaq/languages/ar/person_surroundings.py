"""What stands around a person: titles, bylines, the embassy he serves in, whose «وزير خارجيته» he is."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import POSSESSORS
from mithaq.languages.ar.marks import COMMAS
from mithaq.languages.ar.names import Name
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import Office

_BYLINE_MARKS: Final = frozenset("-–—:/_ـ")
_WROTE: Final = words()["wrote"]
# Titles that only persons bear, and titles that are everyday words too (a team, a state, a college's dean).
_PERSONAL: Final = frozenset(
    "title.sayyid title.doctor title.engineer title.ustadh title.professor title.sheikh title.minister title.ambassador"
    " title.president title.prince title.general title.general.first title.colonel title.western title.malay"
    " title.marja".split()
)
_EVERYDAY: Final = frozenset(
    "title.general.lieutenant title.general.major honorific.dawla title.leader title.captain".split()
)
_LETTER: Final = "د"  # «دكتور» for short, sometimes without its full stop
_EMBASSIES: Final = words()["embassy"]
_ON_BEHALF: Final = words()["on_whose_behalf"]
_STATE: Final = ("name", "official")
_FAR: Final = 8  # tokens from «عن» to the office of who acts
_SIGNED: Final = 5  # tokens from a verb of signing to «عن»


def possessor(tags: Tags, office: Office) -> str:
    """«وزير خارجيته», «رئيس وزرائها»: the pronoun of an office that belongs to someone told before."""
    return next(
        (
            h.enclitic
            for i in range(office.first, office.stop)
            for h in tags.hits[i]
            if h.enclitic in POSSESSORS and h.entry.kind in ("portfolio", "office", "orghead") and h.stop <= office.stop
        ),
        "",
    )


def is_byline(tags: Tags, j: int) -> bool:
    """«كتبت - هدى محمود», «وام/عماد العلي»: who wrote it stands behind a mark at token `j`."""
    if j < 2 or tags.text.keys[j - 1] not in _BYLINE_MARKS or j - 2 < tags.sentence_of(j).first:
        return False
    return tags.text.keys[j - 2] in _WROTE or any(
        hit.entry.id.startswith("org.media") and not hit.proclitics for hit in tags.hits[j - 2]
    )


def is_qualified(tags: Tags, j: int, stop: int) -> bool:
    """«القائد الأمريكي», «زعيم ميانمار»: an adjective of state, or the state, behind a title makes it an office."""
    state = tags.longest(j, "state") if j < stop else None
    if state is None or state.enclitic:
        return False
    if state.feature.startswith("adjective"):
        return tags.text.keys[j].startswith("ال") and state.proclitics in ("", "ال")  # «الكوري الشمالي» is one entry
    return not tags.text.keys[j - 1].startswith("ال") and not state.proclitics and state.feature.startswith(_STATE)


def _titles(tags: Tags, j: int) -> set[str]:
    if j and tags.text.keys[j - 1] == _LETTER:
        return set()  # «تنظيم د اعش», unlike «د. سالم»
    return {h.entry.id for k in range(max(j - 2, 0), j) for h in tags.hits[k] if h.stop == j and not h.enclitic}


def is_personal(tags: Tags, j: int) -> bool:
    """Whether a title that only persons bear ends at token `j`."""
    return not _titles(tags, j).isdisjoint(_PERSONAL)


def is_sure_title(tags: Tags, j: int, name: Name) -> bool:
    """Whether unlisted words behind a title are a name: «الدكتور متولي», not «الفريق ست مباريات», «سيادة واستقلال»."""
    ids = _titles(tags, j)
    return not ids.isdisjoint(_PERSONAL) or (name.stop - name.first > 1 and ids.isdisjoint(_EVERYDAY))


def is_everyday(tags: Tags, name: Name) -> bool:
    """«الفريق الكروي», «النقيب الشمالي»: one definite relational word behind a title that is an everyday word too."""
    key = tags.text.keys[name.first]
    if name.stop - name.first > 1 or not key.startswith("ال") or not key.endswith("ي"):
        return False
    return not _titles(tags, name.first).isdisjoint(_EVERYDAY)


def names_place(tags: Tags, j: int) -> bool:
    """Whether the word at token `j` names a place, whatever else it is."""
    return any(
        h.entry.kind in ("city", "region", "state") and not h.feature.startswith("adjective") and not h.proclitics
        for h in tags.hits[j]
    )


def is_of_embassy(tags: Tags, office: Office) -> bool:
    """Whether an office is one «في السفارة», whose state was told with the ambassador before."""
    return office.stop - office.first > 1 and tags.text.keys[office.stop - 1] in _EMBASSIES


def states_named(tags: Tags, first: int, stop: int) -> list[str]:
    """The states that the tokens name or qualify, in order."""
    found = (tags.longest(i, "state") for i in range(first, stop))
    return [hit.entry.id.split(".", 1)[1] for hit in found if hit is not None and not hit.enclitic]


def side_behind(tags: Tags, j: int, stop: int) -> str | None:
    """«…، وزير الصناعة، عن الجانب الأردني»: for which side somebody is there, told behind the office at token `j`."""
    keys = tags.text.keys
    j += j < stop and keys[j] in COMMAS
    side = tags.longest(j + 1, "sideword") if j + 1 < stop and keys[j] in ("عن", "من") else None
    state = tags.longest(side.stop, "state") if side is not None and side.stop < stop else None
    return state.entry.id.split(".", 1)[1] if state is not None and state.feature.startswith("adjective") else None


def acts_for(tags: Tags, first: int, stop: int) -> str | None:
    """«وقعها نيابة عن حكومة بنين الوزير …»: the state, or that of the body, for which who stands at `stop` acts."""
    keys = tags.text.keys
    at = next((k for k in range(stop - 2, max(first, stop - _FAR), -1) if keys[k] in ("عن", "وعن")), None)
    if at is None or not (keys[at - 1] in _ON_BEHALF or _is_signed(tags, max(first, at - _SIGNED), at)):
        return None
    ends = any(h.stop == stop for k in range(at + 1, stop) for h in tags.hits[k] if h.entry.kind == "state")
    states = set(states_named(tags, at + 1, stop))
    return states.pop() if ends and len(states) == 1 else None


def _is_signed(tags: Tags, first: int, stop: int) -> bool:
    """Whether a verb of signing stands in a range of tokens."""
    return any(h.entry.id.startswith("verb.sign.") for k in range(first, stop) for h in tags.hits[k])
