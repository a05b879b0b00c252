"""How dates, figures and the words of the contract are put to a person, in English or Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from math import isclose

from mithaq.errors import InputError
from mithaq.lexicon.load import Tree, load_tree
from mithaq.model.edtf import point
from mithaq.model.quantity import SCALES, Number
from mithaq.model.record import Figure
from mithaq.reports.language import Language

_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Wording:
    """The labels of one language."""

    language: Language
    labels: Mapping[str, Tree]

    def __call__(self, label: str, *values: object) -> str:
        """A label, its places filled in."""
        text = self.labels[label]
        if not isinstance(text, str):
            raise KeyError(f"'{label}' is a group of labels")
        return text.format(*values) if values else text

    def term(self, group: str, word: str) -> str:
        """What a word of the contract is called; a word that we have no label for stands for itself."""
        terms = self.labels[group]
        found = terms.get(word) if isinstance(terms, dict) else None
        return found if isinstance(found, str) else word.replace("_", " ")

    def date(self, edtf: str) -> str:
        """A date for reading: `2026-23` is `autumn 2026`."""
        start, is_span, end = edtf.partition("/")
        if not is_span:
            return self._moment(edtf)
        if not start.strip("."):
            return self("until", self._moment(end))
        if not end.strip("."):
            return self("since", self._moment(start))
        if len(start) == len(end) == 10 and start[:7] == end[:7]:
            return f"{int(start[8:])}–{self._moment(end)}"
        return self("span", self._moment(start), self._moment(end))

    def figure(self, figure: Figure) -> str:
        """A figure with its unit and how firmly it is claimed."""
        sign = "+" if "growth" in figure.measure and figure.value > 0 else ""
        number = sign + self.number(figure.value)
        groups = [self.labels[group] for group in (("unit_of_one", "unit") if figure.value == 1 else ("unit",))]
        form = next((units[figure.unit] for units in groups if isinstance(units, dict) and figure.unit in units), None)
        value = form.format(number) if isinstance(form, str) else f"{number} {figure.unit}"
        return self.term("qualifier", figure.qualifier).format(value)

    def number(self, value: Number) -> str:
        """A number in full, or in millions and more where nothing is lost by it."""
        sign = _MINUS if value < 0 else ""
        size = abs(value)
        for scale, word in SCALES:
            if size >= scale and isclose(round(size / scale, 3) * scale, size, rel_tol=1e-12):
                return f"{sign}{_digits(round(size / scale, 3))} {self.term('scale', word)}"
        return sign + _digits(size)

    def _moment(self, edtf: str) -> str:
        found = point(edtf)
        if not found:
            return edtf
        if found.month is None:
            return f"{found.year:04}"
        if found.is_season:
            return f"{self.term('season', str(found.month))} {found.year}"
        month = f"{self.term('month', f'{found.month:02}')} {found.year}"
        return f"{found.day} {month}" if found.day else month


@cache
def wording(language: Language) -> Wording:
    """The labels of a language."""
    labels = load_tree(files("mithaq.reports") / "labels" / f"{language}.yaml")
    if not isinstance(labels, dict):
        raise TypeError("labels are a table")
    return Wording(language, labels)


def checked_measure(given: str) -> str:
    """A measure of the contract; InputError that helps when it is none."""
    measures = wording(Language.EN).labels["measure"]
    assert isinstance(measures, dict)
    wanted = given.lower().replace(" ", "_").replace("-", "_")
    if wanted in measures:
        return wanted
    near = get_close_matches(wanted, measures, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(sorted(measures))}"
    raise InputError(f"'{given}' is no measure: {hint}")


def plain_date(edtf: str | None, unknown: str) -> str:
    """A date for a column: as the contract writes it, save for a season and an interval."""
    if edtf is None:
        return unknown
    found = point(edtf)
    if found and found.is_season:
        return wording(Language.EN).date(edtf)
    start, is_span, end = edtf.partition("/")
    if not is_span:
        return edtf
    return f"from {start}" if not end.strip(".") else f"to {end}" if not start.strip(".") else f"{start} to {end}"


def _digits(value: Number) -> str:
    """A positive number with its thousands apart and without an empty fraction."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"
