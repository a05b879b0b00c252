"""One suite over every installed language pack."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from mithaq.errors import InputError
from mithaq.frames.inventory import inventory, load_patterns
from mithaq.language import find
from mithaq.lexicon.load import load_gazetteer, load_lexicon

PACKS = sorted(folder.name for folder in files("mithaq.languages").iterdir() if folder.joinpath("pack.py").is_file())


def test_there_is_a_pack() -> None:
    assert "ar" in PACKS


@pytest.mark.parametrize("code", PACKS)
def test_a_pack_is_found_by_its_code_and_built_once(code: str) -> None:
    assert find(code).code == code
    assert find(code) is find(code)


@pytest.mark.parametrize("code", ["xx", "zz", "packs"])
def test_an_unknown_language_is_wrong_input(code: str) -> None:
    with pytest.raises(InputError, match=code):
        find(code)


@pytest.mark.parametrize("code", ["", "a/b", "ar.pack", "..", "ع", "a r"])
def test_what_is_no_language_code_is_wrong_input(code: str) -> None:
    with pytest.raises(InputError, match="not a language code"):
        find(code)


@pytest.mark.parametrize("code", PACKS)
def test_its_patterns_fill_slots_of_the_inventory(code: str) -> None:
    pack = find(code)
    groups = frozenset(entry.split(".")[1] for entry in pack.lexicon.entries if "." in entry)
    frames = {file.frame for file in load_patterns(pack.patterns, groups, pack.key)}
    assert frames
    assert frames <= set(inventory())


@pytest.mark.parametrize("code", PACKS)
def test_a_key_is_its_own_key(code: str) -> None:
    pack = find(code)
    folder = files(f"mithaq.languages.{code}")
    forms = [
        form
        for file in folder.joinpath("lexicon").iterdir()
        if file.name.endswith(".yaml")
        for _, _, form in load_lexicon(file)
    ]
    forms += [
        form
        for file in folder.joinpath("gazetteer").iterdir()
        if file.name.endswith(".tsv")
        for _, _, form in load_gazetteer(file)
    ]
    assert [form for form in forms if pack.key(pack.key(form)) != pack.key(form)] == []


@pytest.mark.parametrize("code", PACKS)
@pytest.mark.parametrize("source", ["", "\n", "\u200f", "…", "abc 12.5% – x/y", "١٢٪ من ۱۲"])
def test_any_text_has_a_sketch_whose_spans_lie_in_it(code: str, source: str) -> None:
    sketch = find(code).sketch(source, date(2026, 3, 12))
    assert len(sketch.items) == len(sketch.text.sentences)
    for value in find(code).values(source, None):
        assert value.span.of(source)


@pytest.mark.parametrize("code", PACKS)
def test_every_entry_has_the_kind_that_its_id_begins_with(code: str) -> None:
    entries = find(code).lexicon.entries
    assert [i for i, entry in entries.items() if not i.isascii() or entry.kind != i.split(".")[0]] == []
