"""What holds of a reading as a whole, whatever it finds."""

from __future__ import annotations

import gc
from datetime import date

import pytest

import mithaq

TEXT = "قال الرئيس المصري عبد الفتاح السيسي إن حجم التبادل التجاري مع تونس بلغ 5 مليارات دولار في عام 2025."


def test_a_reading_leaves_no_cycles_behind():
    mithaq.read(TEXT)  # loads the lexicons
    gc.collect()
    gc.disable()
    try:
        mithaq.read(TEXT)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_a_reading_does_not_switch_the_garbage_collector():
    for keep in (gc.enable, gc.disable):
        keep()
        was_on = gc.isenabled()
        mithaq.read(TEXT)
        assert gc.isenabled() == was_on
    gc.enable()


def test_a_word_is_judged_by_its_own_marks_not_by_those_read_before():
    plain, accusative = "زار الرئيس محمد رودا القاهرة.", "زار الرئيس محمد روداً القاهرة."
    names = [[p.name for p in mithaq.read(text).persons] for text in (plain, accusative, plain, accusative)]
    assert names[:2] == names[2:]
    assert names[0] != names[1]


@pytest.mark.parametrize("text", [TEXT.encode(), None, 5])
def test_what_is_no_string_is_no_text(text):
    with pytest.raises(TypeError, match=f"a text is a str, not {type(text).__name__}"):
        mithaq.read(text)


def test_a_date_object_is_no_publication_date():
    with pytest.raises(TypeError, match="such as '2025-11-26', not date"):
        mithaq.read(TEXT, published=date(2025, 11, 26))  # type: ignore[arg-type]
