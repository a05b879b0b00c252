"""Punctuation marks and foreign letters in the midst of Arabic words."""

from __future__ import annotations

import re

COMMAS = frozenset("،,")
DASHES = frozenset(["-", "–", "—", "ـ", "ــ", "ـــ"])
OPEN_QUOTES = frozenset("\"«“”'‘„")
CLOSE_QUOTES = frozenset("\"»”“'’")
LATIN = re.compile("[A-Za-z]")
