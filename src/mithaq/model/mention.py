"""Mentions: what a stretch of tokens refers to, before anything is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from mithaq.model.span import Span


@dataclass(slots=True)
class Place:
    """A state, region or city by name; `code` is the party code of the state or region it lies in.

    `kind` is name, official, capital, house, region, city, area or adjective; `feature` the gender and number
    of an adjective.
    """

    first: int
    stop: int
    code: str
    kind: str
    feature: str = ""
    proclitics: str = ""
    members: tuple[str, ...] = ()

    @property
    def is_state(self) -> bool:
        """Whether the words may stand for a government."""
        return self.kind in ("name", "official", "capital", "house", "region", "side", "group")


@dataclass(slots=True)
class Office:
    """An office phrase without a name: «وزير خارجية تركمانستان»."""

    first: int
    stop: int
    rank: str
    country: str | None
    number: str = ""  # "", feminine, dual, plural
    states: tuple[str, ...] = ()  # the states of a dual or plural office
    counterpart: bool = False


@dataclass(slots=True)
class PersonMention:
    """A person by name, by office, or both; `name` and offices exclude honorifics and titles."""

    first: int
    stop: int
    name: Span | None = None
    offices: list[Office] = field(default_factory=list)
    country: str | None = None
    proclitics: str = ""
    pronoun: bool = False  # «سموه», «ضيفه»: known only from what came before
    words: tuple[str, ...] = ()  # keys of the name's tokens
    title: str = ""
    known: bool = False  # the country is that of a leader whom the lexicon knows

    @property
    def number(self) -> str:
        return self.offices[0].number if self.offices and not self.name else ""


@dataclass(slots=True)
class OrganisationMention:
    """An organisation by name; `code` is the party code of an intergovernmental body."""

    first: int
    stop: int
    kind: str
    country: str | None
    code: str | None = None
    name: tuple[int, int] | None = None  # where the name without its head noun is quoted, else the whole
    inside: bool = False  # stands only inside an office phrase
    proclitics: str = ""

    @property
    def party(self) -> str | None:
        """Party code of an intergovernmental body or bank; an organ (`EU.Commission`) counts as the whole."""
        return self.code.split(".")[0] if self.code and self.kind in ("igo", "fund") else None

    @property
    def fund_of(self) -> str | None:
        """The state whose fund it is: «الصندوق السعودي للتنمية»."""
        return self.country if self.kind == "fund" else None


@dataclass(slots=True)
class Sides:
    """«الجانبان», «البلدين»: the two, three … parties that the text is about."""

    first: int
    stop: int
    count: int
    proclitics: str = ""
