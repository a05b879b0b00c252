import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.errors import InputError
from mithaq.sources.encoding import decode, is_text, utf16

TEXT = "بيشكيك، 26 نوفمبر\r\nأجرى الرئيسان محادثات «موسعة» في القصر.\r\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1256"),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16", "le bom", "be bom", "le", "be", "windows-1256"],
)
def test_every_encoding_gives_the_same_text(data):
    assert decode(data) == TEXT


@given(st.text(st.characters(min_codepoint=0x20, exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_never_taken_for_anything_else(text):
    # A text that itself begins with a byte-order mark cannot be told from a file that does.
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةى، 0123456789.", min_size=4), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_arabic_utf_16_needs_no_mark(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_latin_text_with_spaces_is_not_utf_16():
    assert utf16(b"a b c d e f g ") is None
    assert decode(b"a b c d e f g ") == "a b c d e f g "


@pytest.mark.parametrize(
    ("reason", "data"),
    [
        ("is a binary file", bytes(range(256)) * 20),
        ("is a binary file", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)),
        ("is a binary file", bytes(10_000)),
        ("is a binary file", bytes(b for b in range(1, 256)) * 20),
        ("is not valid UTF-8 at byte 81", TEXT.encode()[:81] + b"\xff" + TEXT.encode()[81:]),
        ("is not valid UTF-8 at byte", (TEXT * 20).encode()[:-4]),
        ("is not valid UTF-8 at byte 4", codecs.BOM_UTF8 + b"text\xff"),
        ("is not valid UTF-16 at byte", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x00"),
        ("is in an encoding that is not recognised", TEXT.replace("«", "").replace("»", "").encode("iso-8859-6")),
        ("is in an encoding that is not recognised", "Café à Genève, où l'été est déjà là".encode("latin-1")),
    ],
)
def test_other_bytes_are_refused_with_a_reason(reason, data):
    with pytest.raises(InputError, match=reason):
        decode(data)


def test_a_stray_control_character_does_not_make_a_text_binary():
    assert is_text("نص\x02قصير")
    assert not is_text("نص\x00قصير")
    assert not is_text("\x01\x02\x03نص")
