"""Punctuation marks and foreign letters in the midst of Arabic words."""

from __future__ import annotations

import re
from typing import Final

COMMAS: Final = frozenset("،,")
STROKES: Final = frozenset(["ــ", "ـــ"])  # a dash drawn with the stroke that lengthens letters
DASHES: Final = STROKES | frozenset("-–—ـ")
OPEN_QUOTES: Final = frozenset("\"«“”'‘„")
CLOSE_QUOTES: Final = frozenset("\"»”“'’")
QUOTES: Final = OPEN_QUOTES | CLOSE_QUOTES
LATIN: Final = re.compile("[A-Za-z]")
