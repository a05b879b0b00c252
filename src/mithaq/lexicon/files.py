"""Where the data files of the installed language packs lie."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.abc import Traversable
from importlib.resources import files

FOLDERS = ("lexicon", "gazetteer")
SUFFIXES = (".yaml", ".tsv")


def pack_files() -> Iterator[Traversable]:
    """Every lexicon and gazetteer of every pack, by pack, folder and name."""
    for pack in sorted(files("mithaq.languages").iterdir(), key=_name):
        for folder in FOLDERS:
            place = pack / folder
            if pack.is_dir() and place.is_dir():
                yield from sorted((file for file in place.iterdir() if file.name.endswith(SUFFIXES)), key=_name)


def _name(file: Traversable) -> str:
    return file.name
