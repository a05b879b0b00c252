import json

import pytest

from mithaq.errors import InputError
from mithaq.model.document import Document
from mithaq.sources.parse import document_of, parse_json, publication_date

TEXT = "أجرى الرئيسان محادثات."


def test_a_document_has_the_keys_of_the_contract_and_no_others_matter():
    given = {"id": "a", "lang": "ar", "published": "2025-11-26", "publisher": "قابار", "url": None, "text": TEXT}
    expected = Document(TEXT, "a", "ar", "2025-11-26", "قابار", None)
    assert document_of(given, "default") == expected
    assert document_of(given | {"cluster": [1, 2]}, "default") == expected


def test_only_the_text_is_needed():
    assert document_of({"text": TEXT}, "default") == Document(TEXT, "default")
    assert document_of({"text": TEXT, "id": None, "published": ""}, "default") == Document(TEXT, "default")
    assert document_of({"text": TEXT, "id": 17}, "default").id == "17"


@pytest.mark.parametrize(
    ("reason", "value"),
    [
        ('is not a JSON object with a "text"', [TEXT]),
        ('is not a JSON object with a "text"', TEXT),
        ('is not a JSON object with a "text"', None),
        ('has no "text"', {"id": "a"}),
        ('has a "text" that is not a string but null', {"text": None}),
        ('has a "text" that is not a string but 3', {"text": 3}),
        ('has an "id" that is not a string but true', {"text": TEXT, "id": True}),
        ('has an "id" that is not a string but {"a": 1}', {"text": TEXT, "id": {"a": 1}}),
        ('has a "publisher" that is neither a string nor null but 1', {"text": TEXT, "publisher": 1}),
        ('has a "published" that is neither a string nor null but 2025', {"text": TEXT, "published": 2025}),
        ("has the publication date 'yesterday'", {"text": TEXT, "published": "yesterday"}),
        ("is empty", {"text": ""}),
        ("is empty", {"text": " \n\t"}),
        ("holds control characters", {"text": TEXT + "\0"}),
        ("has no Arabic text", {"text": "The presidents held talks."}),
        ("has no Arabic text", {"text": "١٢٣، ٪"}),
    ],
)
def test_an_unusable_document_is_refused_with_a_reason(reason, value):
    with pytest.raises(InputError) as caught:
        document_of(value, "default")
    assert reason in str(caught.value)


def test_another_language_need_not_be_arabic():
    assert document_of({"text": "Президенты провели переговоры.", "lang": "ru"}, "a").lang == "ru"


@pytest.mark.parametrize(
    ("expected", "given"),
    [
        (None, None),
        (None, " "),
        ("2025-11-26", "2025-11-26"),
        ("2025-11-26", "2025-11-26T23:30:00+06:00"),
        ("2025-11-26", "2025-11-26 23:30"),
    ],
)
def test_a_publication_date_is_a_day_or_unknown(expected, given):
    assert publication_date(given) == expected


@pytest.mark.parametrize("given", ["2025-02-30", "2025-11", "26.11.2025", "20251126", "2025-W48-3", "٢٠٢٥-١١-٢٦ء"])
def test_anything_else_is_no_publication_date(given):
    with pytest.raises(InputError, match="is not an ISO date"):
        publication_date(given)


def test_text_is_kept_to_the_character():
    text = "\ufeffأ\u200fب\r\nـــ \U0001f1f0\U0001f1ec \ud83d"
    assert document_of(parse_json(json.dumps({"text": text})), "a").text == text


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("at column 10", '{"text": }'),
        ("at line 2, column 1", '{"text":\n}'),
        ("is not valid JSON", "[" * 200_000),
        ("is not valid JSON", "9" * 5000),
    ],
)
def test_malformed_json_is_an_input_error_that_says_where(reason, text):
    with pytest.raises(InputError, match=reason):
        parse_json(text)
