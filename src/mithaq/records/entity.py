"""One person of a document: by what names and offices known, and which offices are one post."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from mithaq.model.span import Span
from mithaq.records.person_names import office_key

# Ranks whose holders act for a state; others stand for themselves or their firm.
STATE_RANKS: Final = frozenset(
    "head_of_state vice_president head_of_government deputy_head_of_government royal minister deputy_minister"
    " parliament legislator ambassador diplomat envoy spokesperson adviser governor regional military judge official"
    " deputy organisation".split()
)
# Ranks of those who speak for themselves: they serve no state, whatever adjective they carry.
PRIVATE_RANKS: Final = frozenset("academic business media party other religious candidate".split())
HIGH_RANKS: Final = frozenset(
    "head_of_state vice_president head_of_government deputy_head_of_government royal minister parliament".split()
)
RULERS: Final = frozenset(["head_of_state", "royal"])
POSTED: Final = frozenset(["ambassador", "diplomat"])  # at home neither with their hosts nor with their guests
_CROWNED: Final = frozenset(["الملك", "الملكة"])  # no prince is one: another's of the same name
# What somebody is for the occasion.
_SIDES: Final = (
    *("رئيس الجانب", "رئيسة الجانب", "رئيس الوفد", "رئيسة الوفد"),
    *(
        "ممثل سمو",
        "ممثل جلالة",
        "ممثل فخامة",
        "ممثل صاحب",
        "ممثل خادم",
        "ممثل حضرة",
        "ممثل رئيس",
        "ممثل الرئيس",
        "ممثل الملك",
    ),
    *("ممثلة سمو", "ممثلة جلالة", "ممثلة فخامة", "ممثلة رئيس", "ممثلة الرئيس", "ممثلة الملك", "ممثلا عن", "ممثلة عن"),
)
_PARLIAMENT: Final = "برلمان"  # as `office_key` has it
_PRINCES: Final = frozenset(["الأمير", "الأميرة", "الامير", "الاميرة"])

_MINISTERS: Final = frozenset(["وزير", "وزيرة", "ووزير", "ووزيرة"])
_DEPUTY: Final = "deputy_head"  # how the rank of deputy premiers begins


@dataclass(slots=True, eq=False)
class Entity:
    """One person of a document, known by name, by office, or both."""

    words: tuple[str, ...] = ()
    name: Span | None = None
    evidence: Span | None = None
    country: str | None = None
    rank: str = ""
    offices: list[tuple[str, str | None, str]] = field(default_factory=list)  # text, country, rank
    bares: list[str] = field(default_factory=list)  # the offices without their states, for «his counterpart»
    first: int = 0
    title: str = ""
    shared: bool = False  # «رئيسا الدولتين»: one of the two holders, who are not both of the country at home
    style: str = ""  # id of the honorific before the name
    posts: set[str] = field(default_factory=set)  # where he is sent, so that he is of another state
    borrowed: bool = False  # the office is that of the person whose counterpart this is

    @property
    def office(self) -> str | None:
        """The fullest office phrase; a chair that the holder has for his state in a body comes behind his own."""
        own = [o for o in self.offices if o[1] in (None, self.country)] or self.offices
        if self.name is not None:  # «الأمير خالد بن سعد» has a title, and no office told
            told = [o for o in own if o[0] not in _PRINCES]
            own = told if len(told) == len(own) else [o for o in told if o[0] not in _CROWNED]
        own = [o for o in own if not o[0].startswith(_SIDES)] or own
        return max(own, key=lambda o: (len(o[0].split()), len(o[0])))[0] if own else None


def is_prince(entity: Entity) -> bool:
    """«الأمير نواف»: whether an office makes somebody a prince."""
    return any(text.split()[0] in _PRINCES for text, _, _ in entity.offices if text)


def is_woman(entity: Entity) -> bool:
    """«وزيرة الخارجية»: whether an office tells that a woman holds it."""
    return any(text.split()[0].endswith("ة") for text, _, _ in entity.offices if text)


def is_of_republic(entity: Entity) -> bool:
    """«رئيس الجمهورية»: whether an office is one of a republic."""
    return any(word.endswith("الجمهورية") for text, _, _ in entity.offices for word in text.split())


def portfolio(entity: Entity) -> frozenset[str]:
    """What a minister is minister of."""
    return frozenset(word for text in entity.bares for word in office_key(text) if not word.startswith("وزير"))


def level(rank: str) -> str:
    """Kings and presidents are each other's counterparts."""
    return "head_of_state" if rank in RULERS else rank


def held_levels(entity: Entity) -> frozenset[str]:
    """The levels of all that somebody is: a prince or a deputy premier who is foreign minister is a minister, too."""
    held = {level(rank) for rank in (entity.rank, *(rank for _, _, rank in entity.offices)) if rank}
    deputies = (text for text, _, rank in entity.offices if rank.startswith(_DEPUTY))
    if any(word in _MINISTERS for text in deputies for word in text.split()):
        held.add("minister")
    return frozenset(held)


def lent_rank(office: str, rank: str) -> str:
    """The rank of the counterpart of somebody of `rank`, to whom this office was lent: a prince's may be no prince."""
    above = rank == "royal" or rank.startswith(_DEPUTY)
    return "minister" if above and office.split()[0] in _MINISTERS else rank


def is_fuller(office: str, borrowed: str) -> bool:
    """Whether an office that the text gives a man tells more than the one of his counterpart."""
    return len(office.split()) > len(borrowed.split()) or not office.startswith("ال")


def same_post(nameless: Entity, named: Entity) -> bool:
    """Whether a post told without a name is one that the named person holds."""
    post = office_key(next(iter(nameless.bares), "") or nameless.office or "")
    shared = any(post & office_key(text) for text, _, _ in named.offices)
    if {nameless.rank, named.rank} <= {"head_of_state", "royal"} and "head_of_state" in (nameless.rank, named.rank):
        return nameless.rank == named.rank or shared
    if nameless.rank == "parliament" == named.rank and _PARLIAMENT in post:  # «رئيس مجلس النواب» is «رئيس البرلمان»
        heads = {text.split()[0] for text, _, rank in named.offices if text and rank == nameless.rank}
        return bool(heads.intersection((nameless.office or "").split()[:1]))
    same = nameless.rank == named.rank or (nameless.rank == "minister" and "minister" in held_levels(named))
    return same and any(post <= office_key(text) for text, _, _ in named.offices)
