"""Punctuation marks and foreign letters in the midst of Arabic words."""

from __future__ import annotations

import re

COMMAS = frozenset("،,")
STROKES = frozenset(["ــ", "ـــ"])  # a dash drawn with the stroke that lengthens letters
DASHES = STROKES | frozenset("-–—ـ")
OPEN_QUOTES = frozenset("\"«“”'‘„")
CLOSE_QUOTES = frozenset("\"»”“'’")
QUOTES = OPEN_QUOTES | CLOSE_QUOTES
LATIN = re.compile("[A-Za-z]")
