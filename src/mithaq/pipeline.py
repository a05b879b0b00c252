"""The stages in order: document → sketch → frames → records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import blake2b
from importlib.abc import Traversable
from importlib.metadata import version
from importlib.resources import files

from mithaq.errors import InputError
from mithaq.frames.inventory import load_patterns
from mithaq.frames.match import Attempt, Patterns, match
from mithaq.language import find
from mithaq.model.document import Document
from mithaq.model.frame import Frame
from mithaq.model.record import Reading
from mithaq.records.build import build
from mithaq.records.context import Context
from mithaq.records.explain import Explanation
from mithaq.records.home import home


def read(document: Document) -> Reading:
    """Read one document; no database, no network, no clock."""
    return build(*recognise(document))


def recognise(document: Document, attempts: list[list[Attempt]] | None = None) -> tuple[Context, list[Frame]]:
    """What the text of a document mentions, and the patterns that fit it; `attempts` collects, for each sentence, those
    that were tried."""
    sketch = find(document.lang).sketch(document.text, day(document.published))
    frames: list[Frame] = []
    for number, items in enumerate(sketch.items):
        trace: list[Attempt] | None = None if attempts is None else []
        frames.extend(match(patterns(document.lang), items, number, trace))
        if attempts is not None and trace is not None:
            attempts.append(trace)
    return Context(document, sketch, home(document, sketch)), frames


def explain(document: Document) -> Iterator[str]:
    """Tell, line by line, how `read` comes to its records."""
    attempts: list[list[Attempt]] = []
    context, frames = recognise(document, attempts)
    yield from Explanation(context, build(context, frames), frames, attempts).lines()


@cache
def patterns(lang: str) -> Patterns:
    """All patterns of a language pack, loaded once."""
    pack = find(lang)
    groups = frozenset(ident.split(".")[1] for ident in pack.lexicon.ids if "." in ident)
    return Patterns(p for file in load_patterns(pack.patterns, groups, pack.key) for p in file.patterns)


@cache
def reader() -> str:
    """Name and version of this reader: two that differ in any rule or word differ here, for ledgers to see."""
    digest = blake2b(digest_size=4)
    for folder in ("frames", "languages", "lexicon", "model", "records", "text"):
        for path, content in _sources(files("mithaq").joinpath(folder), folder):
            digest.update(path.encode())
            digest.update(content)
    return f"mithaq/{version('mithaq')}+{digest.hexdigest()}"


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            yield from _sources(entry, f"{path}/{entry.name}")
        elif entry.name.endswith((".py", ".yaml", ".tsv")):
            yield f"{path}/{entry.name}", entry.read_bytes()


def day(published: str | None) -> date | None:
    """The day of an ISO date or time; InputError where it is none, TypeError where it is no string."""
    if published is None:
        return None
    if not isinstance(published, str):
        raise TypeError(f"a date is a str such as '2025-11-26', not {type(published).__name__}")
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        raise InputError(f"'{published}' is not a date of the form 2025-11-26") from None
