"""What the Arabic pack offers to the reading."""

from __future__ import annotations

from datetime import date
from functools import cache, partial
from importlib.resources import files

from mithaq.language import Sketch, Value
from mithaq.languages.ar.names import NameReader
from mithaq.languages.ar.orthography import normalize, search_key
from mithaq.languages.ar.people import PeopleReader
from mithaq.languages.ar.resources import furniture, lexicon, words
from mithaq.languages.ar.search import forms
from mithaq.languages.ar.sketch import read_values, sketch
from mithaq.languages.ar.values.dateline import dateline
from mithaq.lexicon.tagging import Tags
from mithaq.text.tokens import Tokenizer
from mithaq.text.words import Words


class ArabicPack:
    """Analyses Arabic texts; build it once."""

    code = "ar"
    patterns = files("mithaq.languages.ar").joinpath("patterns")

    def __init__(self) -> None:
        self.lexicon = lexicon()
        self._tokenizer = Tokenizer(normalize, furniture(), words()["listed"], words()["unfinished"])
        self._people = PeopleReader(NameReader(self.lexicon))
        self.words = Words(self._tokenizer, partial(forms, lexicon=self.lexicon))

    def key(self, phrase: str) -> str:
        return search_key(phrase)

    def sketch(self, source: str, published: date | None) -> Sketch:
        text = self._tokenizer.tokenize(source)
        found = sketch(Tags(text, self.lexicon), self._people, published or dateline(text))
        found.words = words()
        return found

    def values(self, source: str, published: date | None) -> list[Value]:
        text = self._tokenizer.tokenize(source)
        return [value for _, value in sorted(read_values(text, published or dateline(text)).items())]


@cache
def pack() -> ArabicPack:
    """The one pack of this process."""
    return ArabicPack()
