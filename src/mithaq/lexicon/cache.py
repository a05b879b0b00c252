"""Results of parsing data files, kept between runs as Python keeps compiled modules.

A result is found by a digest of everything that it was made from, so a stale one is never used and a run
gives the same answer with or without it. It lies in `__pycache__` beside the package where that can be
written, else in the user's cache folder; where neither can be, every run parses anew.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from importlib.abc import Traversable
from pathlib import Path
from typing import TypeVar

Plain = TypeVar("Plain")
_VERSION = f"{sys.implementation.cache_tag}-{marshal.version}"


def cached(name: str, sources: Iterable[Traversable], build: Callable[[], Plain]) -> Plain:
    """What `build()` makes of `sources`; it must be made of dicts, lists, tuples, texts and numbers only."""
    digest = blake2b(_VERSION.encode(), digest_size=12)
    for source in sources:
        digest.update(source.name.encode())
        digest.update(source.read_bytes())
    file_name = f"mithaq-{name}.{digest.hexdigest()}.bin"
    for folder in _folders():
        try:
            found: Plain = marshal.loads((folder / file_name).read_bytes())
        except (OSError, ValueError, EOFError, TypeError):
            continue
        return found
    made = build()
    content = marshal.dumps(made)  # type: ignore[arg-type]  # plain values, says the contract above
    for folder in _folders():
        if _keep(folder, file_name, name, content):
            break
    return made


def _folders() -> Iterator[Path]:
    yield Path(__file__).parent / "__pycache__"
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    yield Path(home) / "mithaq"


def _keep(folder: Path, file_name: str, name: str, content: bytes) -> bool:
    """Write in one step, so that a reader at the same time sees all or nothing; drop what it replaces."""
    part = folder / f"{file_name}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(folder / file_name)
        for old in folder.glob(f"mithaq-{name}.*.bin"):
            if old.name != file_name:
                old.unlink(missing_ok=True)
    except OSError:
        return False
    return True
