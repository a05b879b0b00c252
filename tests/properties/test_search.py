"""Whatever a text is made of, each of its words finds it; however a word is written, what is marked is that word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mithaq.language import words
from mithaq.ledger import Ledger
from mithaq.model.document import Document
from mithaq.model.record import Reading

LETTERS = "ءبتثجحخدذرزسشصضطظعغفقكلمنهويا"
VARIANTS = {"ا": "اأإآٱ", "ي": "يىیئ", "ه": "هةہۀ", "ك": "كکڪ", "و": "وؤ", "ف": "فڤ", "ب": "بپ", "ج": "جچ"}
BESIDES = "ًٌٍَُِّْٰـ\u200c\u200f\ufeff"
FRONTS = ["", *"و ف ب ك ل س ال وال فال بال وبال فبال كال وكال لل ولل فلل وب فب ول فل وس فس وك فك".split()]
ANYTHING = "باهوی ىةأَّـ\u200f ﷺﻻﷲ٠١٢3۴,٫.٬ر-«»\"'()\n\t🙂👍🏽 aZéßЯжאあ한中²ⅣǅŒ"

counter = count()
quietly = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    derandomize=True,
)


@pytest.fixture(scope="module")
def ledger(new_place) -> Iterator[Ledger]:
    with Ledger.open(new_place(), create=True) as opened:
        yield opened


def put(ledger: Ledger, text: str) -> str:
    ident = f"doc-{next(counter)}"
    ledger.add(Document(text, ident), Reading(ident, None), "us/1")
    return ident


@quietly
@given(
    st.lists(st.text(st.sampled_from(ANYTHING), max_size=12) | st.text(max_size=6), max_size=8)
    .map(" ".join)
    .filter(lambda text: "\0" not in text)
)
@example("١٬٧٠٠ مليون، و4ر1 في المئة")
@example('OR -وزير "AND" «لا»')
@example("ﷺ ﷲ ﻻ ʰ ª")
def test_every_word_of_a_text_finds_it_and_is_marked(ledger, text):
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    ident = put(ledger, text)
    for word in words("ar").cut(text):
        (hit,) = [hit for hit in ledger.search(f'"{word.span.of(text)}"', limit=None).best if hit.document.id == ident]
        assert word.span in hit.spans


@st.composite
def spellings(draw: st.DrawFn) -> tuple[str, str]:
    """Two spellings of one word: as in a text, with something before it, and as somebody types it."""
    letters = draw(st.text(st.sampled_from(LETTERS), min_size=3, max_size=8))
    spelled = []
    for front in (draw(st.sampled_from(FRONTS)), draw(st.sampled_from(["", "ال", "وال", "بال", "لل"]))):
        chars = []
        for letter in front + letters:
            chars.append(draw(st.sampled_from(VARIANTS.get(letter, letter))))
            chars.append(draw(st.text(st.sampled_from(BESIDES), max_size=2)))
        spelled.append("".join(chars))
    return spelled[0], spelled[1]


@quietly
@given(st.lists(spellings(), min_size=1, max_size=4), st.sampled_from([" ", "\n", " 🙂 ", "، "]))
@example([("وَلِلرَّئيـس", "الرئيس"), ("بالجُمهوريّة", "جمهورية")], " ")
def test_a_word_is_found_however_it_is_written(ledger, pairs, between):
    text = "قبل " + between.join(written for written, _ in pairs) + " بعد"
    ident = put(ledger, text)
    for written, typed in pairs:
        (hit,) = [hit for hit in ledger.search(f'"{typed}"', limit=None).best if hit.document.id == ident]
        sought = words("ar").forms(words("ar").cut(typed)[0].key)
        marked = [span.of(text) for span in hit.spans]
        assert written.rstrip(BESIDES) in [word.rstrip(BESIDES) for word in marked]
        assert [word for word in marked if words("ar").cut(word)[0].key not in sought] == []
    phrase = " ".join(typed for _, typed in pairs)
    (hit,) = [hit for hit in ledger.search(f'"{phrase}"', limit=None).best if hit.document.id == ident]
    assert between.join(written for written, _ in pairs).rstrip(BESIDES) in [
        span.of(text).rstrip(BESIDES) for span in hit.spans
    ]


def test_the_ledger_is_whole_after_all_that(ledger):
    assert ledger.check() == []
