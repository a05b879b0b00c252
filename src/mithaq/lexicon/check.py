"""What a lexicon file must keep to; run by `make check`.

Refused: text not in NFC, presentation forms, bidi controls and other invisible characters, tatweel,
Persian letters inside an Arabic form, one form twice under one id and feature, gazetteer rows out of order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.abc import Traversable

from mithaq.lexicon.load import Form, load_gazetteer, load_lexicon

_INVISIBLE = re.compile("[\u00a0\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_PERSIAN = re.compile("[یکۀہە]")


def check_file(file: Traversable) -> list[str]:
    """All problems of one file, each a sentence that names it; empty when there is none."""
    gazetteer = file.name.endswith(".tsv")
    forms = list(load_gazetteer(file) if gazetteer else load_lexicon(file))
    problems = [f"{file.name}: {problem}" for problem in _check_forms(forms)]
    if gazetteer:
        rows = [line for line in file.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
        if rows != sorted(rows):
            problems.append(f"{file.name}: rows are not sorted")
    return problems


def _check_forms(forms: Iterable[Form]) -> Iterator[str]:
    seen: set[tuple[str, str, str]] = set()
    for entry, feature, form in forms:
        where = f"'{form}' of '{entry.id}'"
        if not entry.id.isascii():
            yield f"the id '{entry.id}' is not ASCII"
        if unicodedata.normalize("NFC", form) != form:
            yield f"{where} is not in NFC"
        if _INVISIBLE.search(form):
            yield f"{where} carries an invisible character or a tatweel"
        if _PRESENTATION.search(form):
            yield f"{where} carries a presentation form"
        if _PERSIAN.search(form):
            yield f"{where} carries a Persian letter"
        if form != " ".join(form.split()):
            yield f"{where} has stray spaces"
        if form and (entry.id, feature, form) in seen:
            yield f"{where} stands twice under '{feature or 'forms'}'"
        seen.add((entry.id, feature, form))
