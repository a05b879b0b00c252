"""The Arabic lexicon: every data file of this pack, loaded once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from mithaq.languages.ar.adjectives import inflect
from mithaq.languages.ar.clitics import analyze
from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.verbs import conjugate
from mithaq.lexicon.load import Form, load_gazetteer, load_lexicon
from mithaq.lexicon.trie import Lexicon

_PACK = files("mithaq.languages.ar")


@cache
def lexicon() -> Lexicon:
    """All entries of the pack's YAML lexicons and gazetteers, with their inflected forms."""
    found = Lexicon(analyze, search_key)
    for entry, feature, form in _forms():
        if feature == "adjective":
            for gender_number, inflected in inflect(form):
                found.add(entry, inflected, gender_number)
        elif form:
            found.add(entry, form, feature)
        elif entry.kind == "verb":
            for tense, conjugated in conjugate(entry.get("past") or "", entry.get("present") or ""):
                found.add(entry, conjugated, tense)
    return found


@cache
def furniture() -> frozenset[str]:
    """Search keys of lines that belong to the site, not to the text."""
    return frozenset(search_key(form) for entry, _, form in _forms() if entry.kind == "furniture")


def _forms() -> Iterator[Form]:
    for folder, load in (("lexicon", load_lexicon), ("gazetteer", load_gazetteer)):
        for file in sorted(_PACK.joinpath(folder).iterdir(), key=lambda f: f.name):
            if file.name.endswith((".yaml", ".tsv")):
                yield from load(file)
