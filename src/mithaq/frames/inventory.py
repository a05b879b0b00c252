"""Loading the frames and a language's patterns for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.abc import Traversable
from importlib.resources import files

from mithaq.errors import PatternError
from mithaq.frames.match import Pattern
from mithaq.frames.notation import Either, Element, Group, Notation, Optional
from mithaq.lexicon.load import Tree, load_tree

DEFAULT_PREFERENCE = 0.8
_FILE_KEYS = ("frame", "fragments", "patterns", "examples", "counter_examples")
_PATTERN_KEYS = ("id", "read", "trigger", "preference")


@dataclass(frozen=True, slots=True)
class PatternFile:
    """The patterns of one file with the examples that test them."""

    name: str
    frame: str
    patterns: tuple[Pattern, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def inventory() -> dict[str, dict[str, str]]:
    """Frame name → slot name → type of mention."""
    frames: dict[str, dict[str, str]] = {}
    tree = load_tree(files("mithaq.frames").joinpath("inventory.yaml"))
    for item in _list(tree):
        slots = item["slots"]
        assert isinstance(slots, dict)
        frames[str(item["frame"])] = {name: str(kind) for name, kind in slots.items()}
    return frames


def load_patterns(folder: Traversable, groups: frozenset[str], key: Callable[[str], str]) -> Iterator[PatternFile]:
    """Every pattern file of a language pack, in the order of their names."""
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            for item in _list(load_tree(file)):
                yield _pattern_file(item, file.name, groups, key)


def _pattern_file(item: dict[str, Tree], name: str, groups: frozenset[str], key: Callable[[str], str]) -> PatternFile:
    frame = str(item.get("frame", ""))
    _refuse_unknown(item, _FILE_KEYS, f"{name}, frame '{frame}'")
    if frame not in inventory():
        raise PatternError(f"{name}: no frame '{frame}' in the inventory")
    fragments = item.get("fragments", {})
    assert isinstance(fragments, dict)
    notation = Notation(inventory()[frame], {k: str(v) for k, v in fragments.items()}, groups, key)
    patterns = []
    for entry in _list(item.get("patterns", [])):
        ident = str(entry.get("id", ""))
        _refuse_unknown(entry, _PATTERN_KEYS, f"{name}, pattern '{ident}'")
        elements = notation.parse(str(entry.get("read", "")), f"{name}, pattern '{ident}'")
        trigger = str(entry.get("trigger", "")) or next((g.name for g in _groups(elements)), "")
        if not ident or not trigger:
            raise PatternError(f"{name}: pattern '{ident}' has no id or no trigger")
        patterns.append(Pattern(ident, frame, elements, trigger, _preference(entry, f"{name}, pattern '{ident}'")))
    return PatternFile(name, frame, tuple(patterns), _texts(item, "examples"), _texts(item, "counter_examples"))


def _refuse_unknown(entry: dict[str, Tree], known: tuple[str, ...], where: str) -> None:
    """A misspelt key would be passed over in silence, and the pattern would do something else than it says."""
    unknown = next((key for key in entry if key not in known), None)
    if unknown is not None:
        raise PatternError(f"{where}: unknown key '{unknown}', expected one of {', '.join(known)}")


def _preference(entry: dict[str, Tree], where: str) -> float:
    told = str(entry.get("preference", DEFAULT_PREFERENCE))
    try:
        preference = float(told)
    except ValueError:
        preference = -1.0
    if not 0 <= preference <= 1:
        raise PatternError(f"{where}: the preference '{told}' is no number from 0 to 1")
    return preference


def _groups(elements: tuple[Element, ...]) -> Iterator[Group]:
    for element in elements:
        if isinstance(element, Group):
            yield element
    for element in elements:
        if isinstance(element, Optional):
            yield from _groups(element.body)
        elif isinstance(element, Either):
            yield from _groups(element.branches[0])


def _list(tree: Tree) -> list[dict[str, Tree]]:
    if not isinstance(tree, list) or not all(isinstance(item, dict) for item in tree):
        raise PatternError("a pattern file is a list of mappings")
    return [item for item in tree if isinstance(item, dict)]


def _texts(item: dict[str, Tree], name: str) -> tuple[str, ...]:
    texts = item.get(name, [])
    assert isinstance(texts, list)
    return tuple(str(text) for text in texts)
