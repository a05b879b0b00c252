"""Full-text search: what is found, in which order and where, on both engines."""

from __future__ import annotations

import pytest

from mithaq.errors import InputError
from mithaq.ledger import Ledger
from mithaq.ledger.search import VERSION, compared_words
from mithaq.model.document import Document
from mithaq.model.record import Reading

TEXTS = {
    "a": "استقبل وَزِيــر الخارجيّة نظيره. وقال الوزيرُ إنّ التبادل بلغ ١٬٧٠٠ مليون دولار.",
    "b": "اجتمع رئيس قيرغيزستان بوزير الخارجية في بيشكيك، وحضر كيم جونغ-أون.",
    "c": "الخارجية: زار وزيرنا للتجارة أستانا 🙂 ثم عاد؛ وللوزير كلمة. والوزير ضيف.",
    "d": "Moscow: لقاء في موسكو. Москва بلغ 1,700 و4ر1 في المئة.",
}


def put(ledger, ident, text, **particulars):
    document = Document(text, ident, **particulars)
    ledger.add(document, Reading(ident, document.published), "us/1")


@pytest.fixture
def ledger(place):
    with Ledger.open(place, create=True) as opened:
        for ident, text in TEXTS.items():
            put(opened, ident, text)
        yield opened


def found(ledger, query, **options):
    return [hit.document.id for hit in ledger.search(query, **options).best]


@pytest.mark.parametrize(
    ("expected", "query"),
    [
        ("abc", "وزير"),
        ("abc", "الوَزِيـر"),
        ("abc", "للوزير"),
        ("ab", "وزير الخارجية بلغ OR بيشكيك"),
        ("ab", '"وزير الخارجية"'),
        ("ab", "«وزير الخارجيه»"),
        ("", '"الخارجية وزير"'),
        ("c", "وزير -نظيره -بيشكيك"),
        ("bc", 'وزير -"الخارجية نظيره"'),
        ("b", "جونغ-اون"),
        ("", "اون-جونغ"),
        ("ad", "1700"),
        ("ad", "١٧٠٠"),
        ("d", "4.1"),
        ("d", "MOSCOW"),
        ("d", "москва"),
        ("bd", "موسكو OR قيرغيزستان"),
        ("c", "استانا OR أستانا"),
        ("", "كازاخستان"),
        ("", "وزير كازاخستان"),
        ("b", '"رئيس قيرغيزستان'),
    ],
)
def test_what_a_query_finds(ledger, expected, query):
    assert sorted(found(ledger, query)) == list(expected)
    assert ledger.search(query).total == len(expected)


@pytest.mark.parametrize("query", ["", "  ", "-وزير", "…", '""', "OR", "- -"])
def test_a_query_without_words_is_wrong_input(ledger, query):
    with pytest.raises(InputError, match="has no word to look for"):
        ledger.search(query)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("وزير", {"a": ["وَزِيــر", "الوزيرُ"], "b": ["بوزير"], "c": ["وللوزير", "والوزير"]}),
        ('"وزير الخارجية" بلغ', {"a": ["وَزِيــر الخارجيّة", "بلغ"]}),
        ('الخارجية "وزير الخارجية"', {"a": ["وَزِيــر الخارجيّة"], "b": ["بوزير الخارجية"]}),
        ('"استقبل وزير" "وزير الخارجية"', {"a": ["استقبل وَزِيــر الخارجيّة"]}),
        ("جونغ-أون", {"b": ["جونغ-أون"]}),
        ("استانا ثم", {"c": ["أستانا", "ثم"]}),
        ("بلغ", {"a": ["بلغ"], "d": ["بلغ"]}),
    ],
)
def test_the_words_found_are_slices_of_the_text(ledger, query, expected):
    hits = ledger.search(query).best
    assert {hit.document.id: [span.of(TEXTS[hit.document.id]) for span in hit.spans] for hit in hits} == expected


def test_the_best_come_first_and_a_limit_leaves_out_the_rest(place):
    with Ledger.open(place, create=True) as ledger:
        put(ledger, "once", "زار وزير البلاد " + "كلمة أخرى " * 40, published="2031-01-01")
        put(ledger, "often", "وزير ثم وزير ثم وزير " + "كلمة أخرى " * 40, published="2031-01-01")
        put(ledger, "short", "وزير في البلاد", published="2031-01-01")
        put(ledger, "newer", "وزير في البلاد", published="2031-01-02")
        put(ledger, "undated", "وزير في البلاد")
        everything = ["often", "newer", "short", "undated", "once"]
        assert found(ledger, "وزير") == everything
        assert found(ledger, "وزير", limit=2) == everything[:2]
        assert found(ledger, "وزير", limit=None) == everything
        assert ledger.search("وزير", limit=2).total == 5
        scores = [hit.score for hit in ledger.search("وزير").best]
        assert scores == sorted(scores, reverse=True) and scores[-1] > 0


def test_a_rare_word_weighs_more_than_a_common_one(place):
    with Ledger.open(place, create=True) as ledger:
        for number in range(8):
            put(ledger, f"other-{number}", f"اجتمع وزير مع وزير رقم {number}")
        put(ledger, "common", "وزير ووزير ووزير في بيشكيك")
        put(ledger, "rare", "وزير في بيشكيك وبيشكيك وبيشكيك")
        assert found(ledger, "وزير بيشكيك") == ["rare", "common"]


def test_filters(place, story):
    with Ledger.open(place, create=True) as ledger:
        for ident, day, codes in (("a", 11, ("KG", "RU")), ("b", 12, ("KG", "KZ")), ("c", 13, ("KZ", "RU-SA"))):
            document, reading = story(ident, day=day, codes=codes)
            ledger.add(document, reading, "us/1")
        put(ledger, "d", "محادثات", publisher="Kabar", published="2031")
        put(ledger, "e", "محادثات")
        assert sorted(found(ledger, "محادثات")) == list("abcde")
        assert found(ledger, "محادثات", parties=("kg", "RU")) == ["a"]
        assert sorted(found(ledger, "محادثات", parties=("RU",))) == ["a", "c"]
        assert found(ledger, "محادثات", parties=("RU", "UZ")) == []
        assert sorted(found(ledger, "محادثات", since="2031-05-12")) == ["b", "c"]
        assert sorted(found(ledger, "محادثات", until="2031-05-12")) == ["a", "b", "d"]
        assert sorted(found(ledger, "محادثات", since="2031-05", until="2031-05")) == ["a", "b", "c"]
        assert sorted(found(ledger, "محادثات", since="2031", until="2031")) == list("abcd")
        assert found(ledger, "محادثات", since="2032") == []
        assert found(ledger, "محادثات", publisher="kabar") == ["d"]
        assert sorted(found(ledger, "محادثات", publisher="ساعي", since="2031-05-13")) == ["c"]


@pytest.mark.parametrize("day", ["yesterday", "2031-5", "", "2031-05-12T10:00"])
def test_a_date_that_is_none_is_wrong_input(ledger, day):
    with pytest.raises(InputError, match="is not a day, month or year"):
        ledger.search("وزير", since=day)


def test_a_revised_text_is_found_by_its_new_words_only(ledger):
    put(ledger, "b", TEXTS["b"].replace("بيشكيك", "أوش"))
    assert found(ledger, "بيشكيك") == []
    assert found(ledger, "أوش") == ["b"]
    assert ledger.check() == []


def test_a_text_read_again_is_found_once(ledger):
    ledger.add(Document(TEXTS["a"], "a"), Reading("a", None), "us/2")
    assert found(ledger, "نظيره") == ["a"]
    assert ledger.check() == []


def test_a_text_that_could_not_be_added_is_not_found(ledger, monkeypatch):
    monkeypatch.setattr("mithaq.ledger.ledger.keep_records", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        put(ledger, "e", "مفاوضات")
    assert found(ledger, "مفاوضات") == []


def test_each_language_is_searched_in_its_own_way(ledger):
    put(ledger, "e", "Ünal met Große", lang="de")
    put(ledger, "f", "وَزير", lang="ar-EG")
    assert found(ledger, "ünal") == ["e"]
    assert found(ledger, "grosse GROSSE") == ["e"]
    assert sorted(found(ledger, "وزير")) == ["a", "b", "c", "f"]


def test_a_long_text_and_long_words_are_found(ledger):
    put(ledger, "long", "كلام " * 20_000 + "خاتمة " + "ب" * 9_000)
    assert found(ledger, "خاتمة") == ["long"]
    assert found(ledger, '"كلام خاتمة"') == ["long"]
    assert found(ledger, "ب" * 9_000) == ["long"]
    assert ledger.check() == []


def test_documents_of_an_old_ledger_are_found(place, outdate):
    with Ledger.open(place, create=True) as ledger:
        for ident, text in TEXTS.items():
            put(ledger, ident, text)
    outdate(place, 3)
    with Ledger.open(place) as ledger:
        assert ledger.check() == []
        assert sorted(found(ledger, "وزير")) == ["a", "b", "c"]
        assert ledger.check() == []


def test_an_index_made_by_other_rules_is_made_anew(place, meddle):
    with Ledger.open(place, create=True) as ledger:
        put(ledger, "a", TEXTS["a"])
    meddle(place, "UPDATE search_rules SET version = 0; UPDATE search_words SET revision = revision")
    with Ledger.open(place) as ledger:
        put(ledger, "b", TEXTS["b"])
        assert sorted(found(ledger, "وزير")) == ["a", "b"]
        assert ledger.check() == []


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("UPDATE search_words SET words = 'x' WHERE document = 'b'", "document 'b': search has other words of it"),
        ("DELETE FROM search_words WHERE document = 'b'", "document 'b': search does not know it"),
        ("UPDATE search_words SET document = 'z' WHERE document = 'b'", "document 'z': search knows"),
    ],
)
def test_check_finds_what_search_does_not_see(place, meddle, script, problem):
    with Ledger.open(place, create=True) as ledger:
        put(ledger, "a", TEXTS["a"])
        put(ledger, "b", TEXTS["b"])
    meddle(place, script)
    with Ledger.open(place) as ledger:
        assert any(found.startswith(problem) for found in ledger.check())


def test_check_finds_an_index_with_a_gap(tmp_path):
    with Ledger.open(tmp_path / "x", create=True) as ledger:
        put(ledger, "a", TEXTS["a"])
        ((number, words),) = ledger._store.execute("SELECT number, words FROM search_words")
        with ledger._store.transaction():
            ledger._search._index.remove(number, words)
        (problem,) = ledger.check()
    assert problem == "search does not find every document that has the word '1700', or finds others"


def test_the_version_is_raised_when_texts_are_cut_otherwise():
    """Ledgers are indexed anew when VERSION differs: whoever changes the words below raises it."""
    text = "ﻻ، ﷺ ٱلكتـٰب «گڤچ» إلى/أسئلة مُؤتمَر: ۴٫۵ ١٬٧٠٠ 4ر1 (Ünal) Москва2 جونغ-أون"
    cut = "لا صلياللهعليهوسلم الكتب كفج الي اسيله موتمر 4.5 1700 4.1 ünal москва 2 جونغ اون"
    assert (VERSION, compared_words("ar", text)) == (1, cut)
