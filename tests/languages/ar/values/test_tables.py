"""The tables of figures keep to what every file of Arabic forms keeps to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest

from mithaq.languages.ar.values.tables import table
from mithaq.lexicon.load import Tree

TABLES = ("numerals", "currencies", "units", "qualifiers", "guards")
FORBIDDEN = re.compile(
    "[\u00a0\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufb50-\ufdff\ufe70-\ufeff]|[یکۀہە]"
)


def lists(tree: Tree, where: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(tree, dict):
        for key, below in tree.items():
            assert key.isascii() or not key.isalpha(), f"the key '{key}' of {where} is not ASCII"
            yield from lists(below, f"{where}.{key}")
    elif isinstance(tree, list):
        yield where, [str(form) for form in tree]


@pytest.mark.parametrize("name", TABLES)
def test_forms_are_clean(name: str) -> None:
    for where, forms in lists(table(name), name):
        assert len(forms) == len(set(forms)), where
        for form in forms:
            assert form == " ".join(form.split()), where
            assert unicodedata.normalize("NFC", form) == form, form
            assert not FORBIDDEN.search(form.replace("﷼", "")), form
