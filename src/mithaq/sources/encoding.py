"""Bytes to text: which encoding a file is in, decided by what its bytes can be and never by a guess alone.

UTF-8 and UTF-16 (with or without a byte-order mark) and Windows-1256 are read. The byte-order mark is not part of the
text; everything else, line ends included, is kept, so that offsets count the characters of the file.
"""

from __future__ import annotations

import codecs
import re

from mithaq.errors import InputError

_SAMPLE = 4096
# High bytes of a UTF-16 text in Arabic: Latin letters and spaces, Arabic, presentation forms.
_HIGH_BYTES = frozenset(b"\x00\x06\xfb\xfd\xfe")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS, _FEW_CONTROLS = 0.01, 2  # a share, and a number that even a short text may have
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_ARABIC = re.compile("[،؛؟\u0620-\u06ff\u200c\u200d«»“”–—]")
# Arabic letters, presentation forms included.
ARABIC_LETTER = re.compile(
    "[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdfb\ufe70-\ufefc]"
)
_TRACES_OF_UTF8 = re.compile("[طظ][^\\s\u0627-\u0649]")  # the two bytes of an Arabic letter, read as Windows-1256


def decode(data: bytes) -> str:
    """The text of `data`; InputError says why when there is none."""
    if data.startswith(codecs.BOM_UTF8):
        text = _strictly(data[3:], "utf-8", "UTF-8")
    elif encoding := utf16(data):
        text = _strictly(data, encoding, "UTF-16").removeprefix("\ufeff")
    elif b"\0" in data:
        raise InputError("is a binary file, not a text")
    else:
        text = _utf8_or_windows(data)
    if not is_text(text):
        raise InputError("is a binary file, not a text")
    return text


def utf16(data: bytes) -> str | None:
    """The name of the UTF-16 encoding that `data` begins in, if it is one."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    sample = data[: min(len(data), _SAMPLE) & ~1]
    for name, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if _share(high, _HIGH_BYTES) > 0.8 and _share(low, frozenset(b"\x00\x06")) < 0.1:
            return name
    return None


def is_text(text: str) -> bool:
    """Whether `text` is free of NULs and nearly free of other control characters."""
    return "\0" not in text and len(_CONTROLS.findall(text)) <= max(_FEW_CONTROLS, _MOST_CONTROLS * len(text))


def _share(data: bytes, members: frozenset[int]) -> float:
    return sum(byte in members for byte in data) / len(data) if data else 0.0


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"is not valid {name} at byte {error.start}") from error


def _utf8_or_windows(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        damage = error
    text = data.decode("cp1256")
    if not is_text(text):
        raise InputError("is a binary file, not a text")
    letters = _NOT_ASCII.findall(text)
    arabic = len(_ARABIC.findall(text))
    if arabic >= 0.9 * len(letters) and len(_TRACES_OF_UTF8.findall(text)) < 0.1 * len(letters):
        return text
    if len(data.decode("utf-8", "ignore").encode()) > 0.9 * len(data):
        raise InputError(f"is not valid UTF-8 at byte {damage.start}") from damage
    raise InputError("is in an encoding that is not recognised; UTF-8, UTF-16 and Windows-1256 are")
