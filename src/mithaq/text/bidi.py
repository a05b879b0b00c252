"""Words of a source between our own: in their own direction, and without what could steer a terminal.

Arabic that stands bare beside ids, dates and Latin words changes places with them on a screen. Between isolates it
cannot. Isolates and embeddings that a text carries itself would upset that and are left out; other control characters
show as U+FFFD.
"""

from __future__ import annotations

import re
from typing import Final

FSI, RLI, PDI = "\u2068", "\u2067", "\u2069"  # isolate by the first letter's direction; right to left; end of it

_RIGHT_TO_LEFT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RUN: Final = re.compile(rf"[«\"“]?[{_RIGHT_TO_LEFT}](?:[^\n,;.(){{}}A-Za-z0-9]*[{_RIGHT_TO_LEFT}])*[»\"”]?")
_DIRECTIONS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def visible(text: str) -> str:
    """`text` with nothing that a terminal obeys but tabs and line ends."""
    return _CONTROLS.sub("\ufffd", _DIRECTIONS.sub("", text))


def one_line(text: str) -> str:
    """`text` on one line, visible and with single spaces."""
    return visible(" ".join(_DIRECTIONS.sub("", text).split()))


def isolate(text: str) -> str:
    """`text` on one line, so marked that its direction does not touch what stands around it."""
    return f"{FSI}{one_line(text)}{PDI}"


def isolate_runs(text: str) -> str:
    """A sentence of ours with names from a source in it: each stretch of right-to-left words between isolates."""
    return _RUN.sub(lambda run: f"{FSI}{run[0]}{PDI}", visible(text))
