"""Words of a source between our own: in their own direction, and without what could steer a terminal.

Arabic that stands bare beside ids, dates and Latin words changes places with them on a screen. Between isolates it
cannot. Isolates and embeddings that a text carries itself would upset that and are left out; other control characters
show as U+FFFD.
"""

from __future__ import annotations

import re

FSI, RLI, PDI = "\u2068", "\u2067", "\u2069"  # isolate by the first letter's direction; right to left; end of it

_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def visible(text: str) -> str:
    """`text` with nothing that a terminal obeys but tabs and line ends."""
    return _CONTROLS.sub("\ufffd", _DIRECTIONS.sub("", text))


def one_line(text: str) -> str:
    """`text` on one line, visible and with single spaces."""
    return visible(" ".join(_DIRECTIONS.sub("", text).split()))


def isolate(text: str) -> str:
    """`text` on one line, so marked that its direction does not touch what stands around it."""
    return f"{FSI}{one_line(text)}{PDI}"
