"""The Arabic lexicon: every data file of this pack, loaded once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.abc import Traversable
from importlib.resources import files
from typing import Final

from mithaq.languages.ar.adjectives import inflect
from mithaq.languages.ar.clitics import ARTICLE, analyze
from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.verbs import conjugate
from mithaq.lexicon.cache import cached
from mithaq.lexicon.load import Form, load_gazetteer, load_lexicon, load_words
from mithaq.lexicon.trie import Lexicon, Tables
from mithaq.text.furniture import Furniture, FurnitureForm

_PACK: Final = files("mithaq.languages.ar")
_CODE: Final = ("adjectives.py", "clitics.py", "orthography.py", "resources.py", "verbs.py")
_NO_ALIF: Final = ("ة", "ا", "ات", "اء", "ى", "ين", "ان")
# Kinds whose forms of several words are listed without the article and stand with it as often.
_DEFINITE_TOO: Final = frozenset(["event", "instrument", "topic", "field", "measure", "thing", "wish"])


@cache
def lexicon() -> Lexicon:
    """All entries of the pack's YAML lexicons and gazetteers, with their inflected forms."""
    sources = [*_data(), *(_PACK.joinpath(name) for name in _CODE), files("mithaq.lexicon").joinpath("trie.py")]
    return Lexicon(analyze, search_key, cached("lexicon-ar", sources, _build))


@cache
def furniture() -> Furniture:
    """Lines that belong to the site, not to the text."""
    file = _PACK.joinpath("lexicon", "furniture.yaml")
    forms = cached("furniture-ar", [file, *(_PACK.joinpath(name) for name in _CODE)], lambda: _furniture_forms(file))
    return Furniture(FurnitureForm(keys, match) for keys, match in forms)


@cache
def words() -> Mapping[str, frozenset[str]]:
    """The closed sets of words of `words.yaml`: name → search keys."""
    return load_words(_PACK.joinpath("words.yaml"), search_key)


def _furniture_forms(file: Traversable) -> list[tuple[str, str]]:
    return [(search_key(form), entry.get("match") or "") for entry, _, form in load_lexicon(file)]


def _build() -> Tables:
    found = Lexicon(analyze, search_key)
    for file in _data():
        for entry, feature, form in _load(file):
            if feature == "adjective":
                for gender_number, inflected in inflect(form):
                    found.add(entry, inflected, gender_number)
            elif feature == "verb":
                past, _, present = form.rpartition(" ")
                for tense, conjugated in conjugate(past, present):
                    found.add(entry, conjugated, tense)
            elif form:
                found.add(entry, form, feature)
                if entry.kind in _DEFINITE_TOO:
                    duals = _dual(form) if entry.kind == "thing" else ()
                    for other in (*_definite(form), *_accusative(form), *duals):
                        found.add(entry, other, feature)
            elif entry.kind == "verb":
                for tense, conjugated in conjugate(entry.get("past") or "", entry.get("present") or ""):
                    found.add(entry, conjugated, tense)
    return found.tables


def _definite(form: str) -> Iterator[str]:
    """«تبادل تجاري» → «التبادل التجاري»; «حجم تبادل» → «حجم التبادل»."""
    head, *rest = form.split(" ")
    if rest and not _has_article(form):
        yield " ".join(ARTICLE + word for word in (head, *rest))
        yield " ".join((head, *rest[:-1], ARTICLE + rest[-1]))


def _has_article(form: str) -> bool:
    """Whether a word of a form is definite: «الخط», but not «مجال»."""
    return any(word.startswith(ARTICLE) for word in form.split(" "))


def _accusative(form: str) -> Iterator[str]:
    """«اجتماع» → «اجتماعا»; «بيان مشترك» → «بيانا مشتركا»."""
    words = form.split(" ")
    if not _has_article(form) and not words[0].endswith(_NO_ALIF):
        yield " ".join((words[0] + "ا", *words[1:]))
        if len(words) > 1:
            yield " ".join(word if word.endswith(_NO_ALIF) else word + "ا" for word in words)


def _dual(form: str) -> Iterator[str]:
    """«قنصلية» → «قنصليتين»; «مصنع» → «مصنعان». Of plurals this makes words that nobody writes."""
    if " " not in form and not form.endswith(("ا", "ات", "اء", "ى", "ين", "ان", "ون")):
        stem = form[:-1] + "ت" if form.endswith("ة") else form
        yield from (stem + "ين", stem + "ان")


def _data() -> Iterator[Traversable]:
    for folder in ("lexicon", "gazetteer"):
        for file in sorted(_PACK.joinpath(folder).iterdir(), key=lambda f: f.name):
            if file.name.endswith((".yaml", ".tsv")):
                yield file


def _load(file: Traversable) -> Iterator[Form]:
    return load_gazetteer(file) if file.name.endswith(".tsv") else load_lexicon(file)
