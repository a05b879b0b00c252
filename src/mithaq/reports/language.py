"""The languages that labels come in; by itself, so that the command line can name them without loading a report."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """What `--labels` takes."""

    EN = "en"
    AR = "ar"
