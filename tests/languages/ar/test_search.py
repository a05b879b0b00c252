"""Under which keys a word of a query may stand in a text."""

from __future__ import annotations

import pytest

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.resources import lexicon
from mithaq.languages.ar.search import forms


def found(query: str) -> frozenset[str]:
    return forms(search_key(query), lexicon())


@pytest.mark.parametrize("query", ["وزير", "الوزير", "للوزير", "وبالوزير", "ولوزير"])
@pytest.mark.parametrize(
    "word",
    "وزير ووزير فوزير بوزير كوزير لوزير وبوزير فلوزير الوزير والوزير بالوزير كالوزير فالوزير للوزير وللوزير".split(),
)
def test_what_clings_to_a_word_makes_no_difference(query, word):
    assert word in found(query)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("المملكة", "للمملكة"),
        ("اللجنة", "وللجنة"),
        ("لجنة", "للجنة"),
        ("الله", "لله"),
        ("يوقع", "وسيوقع"),
        ("وروسيا", "لروسيا"),
        ("بأستانا", "وأستانا"),
        ("بيان", "البيان"),
    ],
)
def test_a_word_is_found(query, word):
    assert search_key(word) in found(query)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("بوتين", "وتين"),
        ("وزير", "زير"),
        ("الله", "له"),
        ("الذي", "ذي"),
        ("وفد", "فد"),
        ("للجنة", "جنة"),
        ("وزير", "وزيرة"),
        ("فرص", "رص"),
    ],
)
def test_no_letter_of_the_word_is_taken_for_a_particle(query, word):
    assert search_key(word) not in found(query)
