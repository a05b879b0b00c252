"""What the Arabic pack offers to the reading."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files

from mithaq.frames.inventory import PatternFile, load_patterns
from mithaq.frames.match import Pattern
from mithaq.languages.ar.names import NameReader
from mithaq.languages.ar.orthography import normalize, search_key
from mithaq.languages.ar.people import PeopleReader
from mithaq.languages.ar.resources import lexicon
from mithaq.languages.ar.sketch import Sketch, sketch
from mithaq.languages.ar.tagging import Tags
from mithaq.text.tokens import Tokenizer


class ArabicPack:
    """Analyses Arabic texts; build it once."""

    code = "ar"

    def __init__(self) -> None:
        self.lexicon = lexicon()
        furniture = [search_key(f) for f in FURNITURE]
        self._tokenizer = Tokenizer(normalize, furniture)
        self._people = PeopleReader(NameReader(self.lexicon))
        self.pattern_files: tuple[PatternFile, ...] = tuple(load_patterns(files("mithaq.languages.ar").joinpath("patterns"), self._groups(), search_key))
        self.patterns: tuple[Pattern, ...] = tuple(p for file in self.pattern_files for p in file.patterns)

    def _groups(self) -> frozenset[str]:
        return frozenset(e.id.split(".")[1] for e in self.lexicon.entries.values() if "." in e.id)

    def sketch(self, source: str, published: date | None) -> Sketch:
        """Tokens, sentences and everything mentioned in a text."""
        return sketch(Tags(self._tokenizer.tokenize(source), self.lexicon), self._people, published)


FURNITURE: list[str] = []


@cache
def pack() -> ArabicPack:
    return ArabicPack()
