"""A relational adjective in every gender, number and case that a readout can need."""

from __future__ import annotations

import pytest

from mithaq.languages.ar.adjectives import inflect
from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.resources import lexicon


@pytest.mark.parametrize(
    ("feature", "form"),
    [
        ("adjective.ms", "تونسي"),
        ("adjective.ms", "تونسيا"),
        ("adjective.fs", "تونسية"),
        ("adjective.md", "تونسيان"),
        ("adjective.mp", "تونسيين"),
        ("adjective.mp", "تونسيون"),
        ("adjective.fd", "تونسيتان"),
        ("adjective.fd", "تونسيتين"),
        ("adjective.fp", "تونسيات"),
    ],
)
def test_form(feature: str, form: str) -> None:
    assert (feature, form) in list(inflect("تونسي"))


def test_no_form_is_listed_twice() -> None:
    forms = [form for _, form in inflect("قطري")]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ("state.PE", "البيروفية"),
        ("state.LK", "السريلانكي"),
        ("state.CI", "الإيفوارية"),
        ("state.MR", "موريتانيا"),
        ("state.JO", "الأردنيين"),
        ("state.AL", "ألبانيتين"),
        ("state.SA", "والسعوديون"),
        ("state.TR", "للتركية"),
    ],
)
def test_the_lexicon_finds_it_in_a_text(state: str, word: str) -> None:
    assert state in {hit.entry.id for hit in lexicon().at([search_key(word)], 0, 1)}
