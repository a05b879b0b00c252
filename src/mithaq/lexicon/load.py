"""Reading lexicon files: a strict subset of YAML, and tab-separated gazetteers.

In YAML every scalar is a string and a repeated key is an error. A lexicon file is a list of entries:

    - id: event.meeting.talks
      gloss: talks
      engagement: meeting        # a single value is an attribute
      forms:                     # a list is a set of forms; the key names their feature
        - محادثات
      plural:
        - …

`forms` has the empty feature; `examples` and `counter_examples` are sentences for the tests. The part of an id before
its first full stop is the entry's kind.
A gazetteer row is `id⇥feature⇥form`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.abc import Traversable
from typing import TYPE_CHECKING, NamedTuple

from mithaq.errors import LexiconError
from mithaq.lexicon.cache import cached
from mithaq.lexicon.trie import Entry

if TYPE_CHECKING:
    import yaml

_SENTENCES = ("examples", "counter_examples")

Tree = str | list["Tree"] | dict[str, "Tree"]


class Form(NamedTuple):
    """One spelling of an entry, with the feature under which the file lists it."""

    entry: Entry
    feature: str
    form: str


def load_tree(file: Traversable) -> Tree:
    """The content of a YAML file, every scalar a string; LexiconError names file and line."""
    return cached(f"tree-{file.name}", [file], lambda: parse_tree(file))


def load_words(file: Traversable, key: Callable[[str], str]) -> dict[str, frozenset[str]]:
    """Sets of words from a YAML file that gives each a name; `key` makes of a word what texts are searched for."""
    tree = load_tree(file)
    if not isinstance(tree, dict):
        raise LexiconError(f"{file.name}: a mapping from a name to its words is expected")
    return {name: frozenset(key(form) for form in forms if isinstance(form, str)) for name, forms in tree.items()}


def parse_tree(file: Traversable) -> Tree:
    """`load_tree` without the memory of earlier runs."""
    import yaml  # 20 ms that a start with everything in the cache need not spend

    loader = getattr(yaml, "CLoader", yaml.Loader)
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise LexiconError(f"{file.name}: not valid YAML: {error}") from error
    return [] if node is None else _plain(node, file.name)


def _plain(node: yaml.Node, name: str) -> Tree:
    if isinstance(node.value, str):
        return node.value
    if node.tag.endswith(":seq"):
        return [_plain(item, name) for item in node.value]
    tree: dict[str, Tree] = {}
    for key, value in node.value:
        if key.value in tree:
            raise LexiconError(f"{name}, line {key.start_mark.line + 1}: the key '{key.value}' stands twice")
        tree[key.value] = _plain(value, name)
    return tree


def load_lexicon(file: Traversable) -> Iterator[Form]:
    """All forms of a YAML lexicon file, in file order."""
    tree = parse_tree(file)
    if not isinstance(tree, list):
        raise LexiconError(f"{file.name}: a lexicon is a list of entries")
    for number, item in enumerate(tree, 1):
        if not isinstance(item, dict) or not isinstance(item.get("id"), str):
            raise LexiconError(f"{file.name}: entry {number} has no 'id'")
        ident = str(item["id"])
        attributes = {k: v for k, v in item.items() if isinstance(v, str) and k != "id"}
        entry = Entry(ident, ident.split(".", 1)[0], attributes)
        for feature, forms in item.items():
            if isinstance(forms, dict):
                raise LexiconError(f"{file.name}: '{feature}' of entry '{ident}' must be a text or a list of forms")
            if isinstance(forms, list) and feature not in _SENTENCES:
                for form in forms:
                    if not isinstance(form, str) or not form:
                        raise LexiconError(f"{file.name}: entry '{ident}' has a form that is not a text")
                    yield Form(entry, "" if feature == "forms" else feature, form)
        if not any(isinstance(v, list) for v in item.values()):
            yield Form(entry, "", "")


def load_gazetteer(file: Traversable) -> Iterator[Form]:
    """All rows of a gazetteer; rows of one id share one entry."""
    entries: dict[str, Entry] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line[0] == "#":
            continue
        columns = line.split("\t")
        if len(columns) != 3 or not all((columns[0], columns[2])):
            raise LexiconError(f"{file.name}, line {number}: expected 'id⇥feature⇥form', found '{line}'")
        ident, feature, form = columns
        entry = entries.get(ident)
        if entry is None:
            entry = entries[ident] = Entry(ident, ident.split(".", 1)[0])
        yield Form(entry, feature, form)
