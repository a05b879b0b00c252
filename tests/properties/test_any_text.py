"""Whatever a page may carry, reading does not fail, loses no place in the text and gives the same answer again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import mithaq
from mithaq.language import find
from mithaq.languages.ar.orthography import normalize, search_key
from mithaq.languages.ar.resources import furniture
from mithaq.model.document import Document
from mithaq.model.record import RECORD_TYPES
from mithaq.pipeline import explain
from mithaq.text.tokens import Tokenizer

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
OTHERS = "پچژڤگکیےھہۀڪٱ" + "ﻻﺍﷲﷺﺳﻼﻡ﷼"
MARKS = "ًٌٍَُِّْٰـٓٔ"
INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad\u061c\u034f"
)
SPACES = " \t\n\r\u00a0\u2009\u3000\u2028\u0085\x0b\x0c"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹²½Ⅳ"
SIGNS = "،؛؟.,:;!?…-–—/()[]«»\"'“”%٪$€#@*_|٫٬×+="
FOREIGN = "aqTzéßЯжא中あ𝔸ก한ı"
EMOJI = "😀🇰🇬👨‍👩‍👧️"
ALPHABET = LETTERS + OTHERS + MARKS + INVISIBLE + SPACES + DIGITS + SIGNS + FOREIGN + EMOJI + "\x00\x1b\x7f"

# Words and turns that patterns, titles and values hang on, so that chance meets the reading and not only the cutting.
_TURNS = """
استقبل|واستقبلت|يلتقي|التقى|عقد|أجرى|ترأس|بحث|وصل إلى|غادر|زار|يزور|قام|بزيارة رسمية إلى|بعث|تلقى|برقية تهنئة
اتصالا هاتفيا|رئيس|الرئيس|الرئيسان|رؤساء|وزير خارجية|وزيرا خارجية|وزراء الخارجية|ملك|أمير دولة|سفير|لدى|نظيره
نظيريه|سموه|فخامة|معالي الدكتور|السيد|الشيخ|محمد بن|عبد الله|عبد|بن|آل|صادير جاباروف|سيرغي لافروف|كيم جونغ-أون
قيس سعيد|حفظه الله|قطر|وقطر|لتونس|المملكة|روسيا الاتحادية|جمهورية قرغيزستان|الكويتي|البلدين|الجانبان|الطرفين
في القاهرة|بالدوحة|موسكو|العاصمة|القمة|قمة|مؤتمر|منتدى الأعمال|الدورة الخامسة للجنة المشتركة|على هامش|في إطار
حضر اللقاء|من المقرر أن|نفى|ألغى|دعا|سوف|لم|مذكرة تفاهم|7 اتفاقيات|وقع|اتفاقية بشأن|إعلان مشترك|بقيمة
حجم التبادل التجاري|بلغ|بنسبة|5.2 مليار دولار|ستة عشر مليونا|نحو|أكثر من|نصف|اليوم|أمس|غدا|يوم الأحد
15 مارس 2026|في 3/4/2026|1447 هـ|الأسبوع المقبل|بحلول عام 2030|حتى|منذ|لمدة ثلاثة أيام|من 3 إلى 5|شركة "|جامعة
وزارة|الأمم المتحدة|منظمة|وكالة|(واس)|أن|إن|بأن|قال|أكد|من جانبه|،|.|:|«|»|"|(|)|/
"""
TURNS = _TURNS.strip().replace("\n", "|").split("|")

characters = st.text(st.sampled_from(ALPHABET), max_size=6)
joined = st.sampled_from(["", " ", " ", " ", " و", "\n", "، ", "\u00a0", "\r\n", "\u200f "])
turns = st.lists(st.tuples(st.sampled_from(TURNS) | characters, joined), max_size=24)
readouts = turns.map(lambda parts: "".join(word + space for word, space in parts))
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text(
    st.sampled_from(ALPHABET), max_size=80
)
texts = readouts | anything
dates = st.sampled_from([None, "2026-03-12", "2024-02-29T23:00:00Z"])

TOKENIZER = Tokenizer(normalize, furniture())
quietly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


# -- cutting ----------------------------------------------------------------------------------------


@quietly
@given(texts)
@example("")
@example("\u200f\u200f")
@example("\r\n\r\n.")
@example("ـ" * 50)
@example("و" * 3000)
@example("1.2.3,4٫5ر6")
@example("أ.ف.ب – (أ.ف.ب)…!؟»")
def test_tokens_stand_in_order_and_are_never_empty(source: str) -> None:
    text = TOKENIZER.tokenize(source)
    at = 0
    for start, stop in zip(text.starts, text.stops, strict=True):
        assert at <= start < stop <= len(source)
        at = stop
    assert all(text.forms) and all(text.keys)
    assert len(text.starts) == len(text.keys) == len(text.forms) == len(text.kinds)


@quietly
@given(texts)
def test_every_token_is_in_exactly_one_sentence(source: str) -> None:
    text = TOKENIZER.tokenize(source)
    covered = [i for sentence in text.sentences for i in range(sentence.first, sentence.stop)]
    assert covered == list(range(len(text)))


@quietly
@given(texts)
def test_no_sentence_goes_over_the_end_of_a_line(source: str) -> None:
    text = TOKENIZER.tokenize(source)
    assert [s for s in text.sentences if "\n" in text.quote(s.first, s.stop)] == []


@quietly
@given(texts)
def test_a_token_alone_is_cut_and_spelled_as_in_the_text(source: str) -> None:
    text = TOKENIZER.tokenize(source)
    for i in range(len(text)):
        assert normalize(text.quote(i, i + 1)) == (text.forms[i], text.keys[i])


@quietly
@given(texts)
def test_normalizing_twice_changes_nothing(source: str) -> None:
    for word in source.split():
        form, key = normalize(word)
        assert normalize(form)[0] == form
        assert normalize(key)[1] == key
    assert search_key(search_key(source)) == search_key(source)


@quietly
@given(texts)
def test_what_is_left_out_between_tokens_cannot_be_seen(source: str) -> None:
    text = TOKENIZER.tokenize(source)
    edges = [0, *(edge for pair in zip(text.starts, text.stops, strict=True) for edge in pair), len(source)]
    between = "".join(source[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    assert [c for c in between if not c.isspace() and c not in MARKS + INVISIBLE and c.isprintable()] == [] or all(
        normalize(c)[0] == c for c in between
    )


# -- reading ----------------------------------------------------------------------------------------


def in_text(words: str, source: str) -> bool:
    """Whether words are a slice of the text; «للقاهرة» holds «القاهرة» as it is read."""
    return words in source or (words.startswith("ال") and "ل" + words[1:] in source)


def quoted(reading: mithaq.Reading) -> Iterator[str]:
    """Every field of a reading that repeats words of the text."""
    yield from (person.name for person in reading.persons)
    yield from (body.name for body in reading.organisations)
    yield from (instrument.title for instrument in reading.instruments)
    yield from (commitment.what for commitment in reading.commitments)
    for encounter in reading.engagements:
        yield from filter(None, (encounter.place, encounter.occasion, *(p.name for p in encounter.participants)))


def spans(shown: dict[str, Any]) -> Iterator[list[int]]:
    for kind in RECORD_TYPES:
        yield from (record["evidence"] for record in shown[kind])


@quietly
@given(texts, dates)
@example("القاهرة", None)
@example("التقى الرئيس المصري عبد الفتاح السيسي نظيره التونسي قيس سعيد.\r\n", "2026-03-12")
def test_every_record_rests_on_words_of_the_text(source: str, published: str | None) -> None:
    reading = mithaq.read(source, published=published)
    for start, stop in spans(reading.to_dict()):
        assert 0 <= start < stop <= len(source)
        assert source[start:stop].strip()
    assert [words for words in quoted(reading) if not in_text(words, source)] == []


@quietly
@given(texts, dates)
def test_a_reading_can_be_written_and_is_the_same_again(source: str, published: str | None) -> None:
    first = json.dumps(mithaq.read(source, published=published).to_dict(), ensure_ascii=False)
    assert json.dumps(mithaq.read(source, published=published).to_dict(), ensure_ascii=False) == first


@quietly
@given(texts)
def test_values_stand_in_order_in_the_text(source: str) -> None:
    at = 0
    for value in mithaq.values(source, ref_time="2026-03-12"):
        assert at <= value.span.start < value.span.stop <= len(source)
        at = value.span.stop


@quietly
@given(readouts)
def test_what_is_read_can_be_explained(source: str) -> None:
    assert list(explain(Document(source, published="2026-03-12"))) is not None


@quietly
@given(texts)
@example("وزير خارجية و")
def test_items_cover_a_sentence_without_gap(source: str) -> None:
    sketch = find("ar").sketch(source, None)
    for sentence, items in zip(sketch.text.sentences, sketch.items, strict=True):
        if not sentence.furniture:
            assert [i for item in items for i in range(item.first, item.stop)] == list(
                range(sentence.first, sentence.stop)
            )


def test_a_very_long_line_is_read() -> None:
    source = "التقى وزير خارجية قطر نظيره العماني " * 800
    assert mithaq.read(source).engagements


def test_another_process_with_another_hash_seed_reads_the_same() -> None:
    lines = (
        "import json, sys, mithaq\n"
        "for line in sys.stdin.read().split('\\x1e'):\n"
        "    print(json.dumps(mithaq.read(line, published='2026-03-12').to_dict()))\n"
    )
    samples = [" ".join(TURNS[n::7]) for n in range(7)] + [
        "عقد رؤساء روسيا وكازاخستان وأوزبكستان اجتماعا في أستانا. وقع الجانبان 7 اتفاقيات في مجالي الطاقة والنقل.",
        "التقى وزيرا خارجية مصر وقبرص في أثينا على هامش قمة البحر المتوسط. وأكد الوزيران أهمية التعاون بين البلدين.",
        *(  # two states, named equally often
            f"افتتح الفندق. وله فروع في {one} و{other}. ويضم برنامجه 50 مليون عضو."
            for one, other in combinations(["كندا", "المغرب", "الهند", "مصر", "تركيا"], 2)
        ),
    ]
    runs = [
        subprocess.run(
            [sys.executable, "-c", lines],
            input="\x1e".join(samples),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "4711")
    ]
    assert runs[0].count("\n") == len(samples)
    assert runs[0] == runs[1]
