"""A verb in the third person: both genders, three numbers, past, present and future."""

from __future__ import annotations

import pytest

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.resources import lexicon
from mithaq.languages.ar.verbs import conjugate


@pytest.mark.parametrize(
    ("tense", "form", "past", "present"),
    [
        ("past", "استقبل", "استقبل", "يستقبل"),
        ("past", "استقبلت", "استقبل", "يستقبل"),
        ("past", "استقبلا", "استقبل", "يستقبل"),
        ("past", "استقبلتا", "استقبل", "يستقبل"),
        ("past", "استقبلوا", "استقبل", "يستقبل"),
        ("present", "تستقبل", "استقبل", "يستقبل"),
        ("present", "يستقبلان", "استقبل", "يستقبل"),
        ("present", "تستقبلان", "استقبل", "يستقبل"),
        ("present", "يستقبلا", "استقبل", "يستقبل"),
        ("present", "يستقبلون", "استقبل", "يستقبل"),
        ("future", "سيستقبل", "استقبل", "يستقبل"),
        ("future", "ستستقبل", "استقبل", "يستقبل"),
        ("future", "سيستقبلان", "استقبل", "يستقبل"),
        ("past", "التقت", "التقى", "يلتقي"),
        ("past", "التقيا", "التقى", "يلتقي"),
        ("past", "التقتا", "التقى", "يلتقي"),
        ("past", "التقوا", "التقى", "يلتقي"),
        ("present", "يلتق", "التقى", "يلتقي"),
        ("present", "تلتق", "التقى", "يلتقي"),
        ("present", "يلتقيان", "التقى", "يلتقي"),
        ("present", "يلتقون", "التقى", "يلتقي"),
        ("past", "دعت", "دعا", "يدعو"),
        ("past", "دعوا", "دعا", "يدعو"),
        ("present", "يدعو", "دعا", "يدعو"),
        ("present", "يدعوان", "دعا", "يدعو"),
        ("present", "يتلقيان", "تلقى", "يتلقى"),
        ("past", "لقيت", "لقي", "يلقى"),
        ("past", "لقوا", "لقي", "يلقى"),
    ],
)
def test_form(tense: str, form: str, past: str, present: str) -> None:
    assert (tense, form) in list(conjugate(past, present))


@pytest.mark.parametrize(("past", "present"), [("استقبل", ""), ("", "يستقبل")])
def test_a_verb_that_lacks_a_tense_has_no_forms_of_it(past: str, present: str) -> None:
    tenses = {tense for tense, _ in conjugate(past, present)}
    assert tenses == ({"past"} if past else {"present", "future"})


def test_no_verb_no_forms() -> None:
    assert list(conjugate("", "")) == []


@pytest.mark.parametrize(
    ("feature", "word"),
    [
        ("past", "واستقبل"),
        ("past", "استقبله"),
        ("past", "فاستقبلهما"),
        ("present", "ويستقبل"),
        ("future", "وستستقبل"),
        ("past", "والتقاه"),
        ("present", "يلتقيه"),
    ],
)
def test_the_lexicon_finds_it_with_what_clings_to_it(feature: str, word: str) -> None:
    hits = lexicon().at([search_key(word)], 0, 1)
    assert feature in {hit.feature for hit in hits if hit.entry.kind == "verb"}
