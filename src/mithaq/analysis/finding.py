"""Finding a person or an organisation by its id, or by its name in any spelling that linking would join."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from mithaq.analysis.merged import Merged, merged
from mithaq.ledger import Ledger, Line
from mithaq.linking.names import Likeness, family_keys
from mithaq.linking.organisations import plain
from mithaq.linking.persons import names_alike
from mithaq.linking.spelling import folded
from mithaq.linking.wording import content
from mithaq.model.record import Organisation, Person

Named = TypeVar("Named", Person, Organisation)

_CARRIED = frozenset("ؤئ")  # hamza on a letter that another word has without it


@dataclass(frozen=True, slots=True)
class Found(Generic[Named]):
    """The lines that a name or id can mean, the likeliest first; `one` when it is clear which is meant."""

    asked: str
    lines: tuple[Merged[Named], ...]
    is_clear: bool

    @property
    def one(self) -> Merged[Named] | None:
        return self.lines[0] if self.is_clear else None


def find_persons(ledger: Ledger, asked: str) -> Found[Person]:
    """The persons whom a name can mean: a fuller or shorter form, another spelling, a family name alone.

    It is clear which is meant when one person alone is best: word for word before a shorter or fuller form, before a
    family name or an initial.
    """
    if line := _by_id(ledger, "persons", asked):
        return Found(asked, (cast(Merged[Person], merged(line)),), True)
    name = " ".join(folded(asked).split())
    wanted = family_keys(name)

    def fits(key: str) -> bool:
        country, _, rest = key.partition("|")
        return bool(wanted.intersection(rest.split("+"))) if country == "*" else rest in wanted

    def likeness(line: Merged[Person]) -> int:
        spellings = {(entry.record.name, entry.record.country) for entry in line.entries}
        return max(names_alike(name, None, " ".join(folded(other).split()), country) for other, country in spellings)

    lines = ledger.some_lines("persons", ledger.lines_with_key("persons", fits)) if wanted else []
    ranked = _ranked((cast(Merged[Person], merged(line)) for line in lines), likeness)
    return _found(asked, [row for row in ranked if row[0] >= Likeness.SURNAME])


def find_organisations(ledger: Ledger, asked: str) -> Found[Organisation]:
    """The organisations whom a name can mean: the same words whatever their articles and endings, or some of them."""
    if line := _by_id(ledger, "organisations", asked):
        return Found(asked, (cast(Merged[Organisation], merged(line)),), True)
    name, stems = plain(asked), content(asked)

    def fits(key: str) -> bool:
        sort, _, rest = key.partition("|")
        return set(name.split()) <= set(rest.split()) if sort == "n" else bool(stems) and stems <= set(rest.split("+"))

    def likeness(line: Merged[Organisation]) -> int:
        names = [entry.record.name for entry in line.entries]
        if any(plain(other) == name for other in names):
            return 3
        if any(content(other) == stems for other in names):
            return 2
        return int(any(_has_words(other, asked) for other in names))

    lines = ledger.some_lines("organisations", ledger.lines_with_key("organisations", fits)) if name else []
    ranked = _ranked((cast(Merged[Organisation], merged(line)) for line in lines), likeness)
    return _found(asked, [row for row in ranked if row[0]])


def _has_words(name: str, asked: str) -> bool:
    """Whether a name has each word that is asked for, in some form: stems alone take «روسيا» for «رؤساء»."""
    words = [word for word in name.split() if content(word)]
    return all(
        any(
            content(word) & content(wanted) and _CARRIED.isdisjoint(word) == _CARRIED.isdisjoint(wanted)
            for word in words
        )
        for wanted in asked.split()
        if content(wanted)
    )


def _by_id(ledger: Ledger, kind: str, asked: str) -> Line[Person] | Line[Organisation] | None:
    """The line that has this id, or that a record of this id is on."""
    ident = ledger.line_ids([asked[:1].lower() + asked[1:]])
    lines = ledger.some_lines(kind, list(ident.values()))
    return cast("Line[Person] | Line[Organisation]", lines[0]) if lines else None


def _ranked(
    lines: Iterable[Merged[Named]], likeness: Callable[[Merged[Named]], int]
) -> list[tuple[int, Merged[Named]]]:
    rows = [(likeness(line), line) for line in lines]
    return sorted(rows, key=lambda row: (-row[0], -row[1].sources.independent, row[1].id))


def _found(asked: str, rows: list[tuple[int, Merged[Named]]]) -> Found[Named]:
    best = [line for like, line in rows if like == rows[0][0]]
    return Found(asked, tuple(line for _, line in rows), is_clear=len(best) == 1)
