"""Every example beside the patterns of a language is read as it is marked, every counter-example is not."""

import re
from functools import cache
from importlib.resources import files

import pytest

from mithaq.frames.inventory import inventory, load_patterns
from mithaq.frames.match import Patterns, match
from mithaq.language import find
from mithaq.model.document import Document
from mithaq.pipeline import read

MARKED = re.compile(r"\{([^{}=]+)=([^{}]*)\}")
LANGUAGES = sorted(
    folder.name for folder in files("mithaq.languages").iterdir() if folder.joinpath("patterns").is_dir()
)


@cache
def pattern_files(lang):
    pack = find(lang)
    groups = frozenset(entry.split(".")[1] for entry in pack.lexicon.entries if "." in entry)
    return tuple(load_patterns(pack.patterns, groups, pack.key))


def cases(kind):
    """A test case for each text that the pattern files list under `kind`; Arabic would be escaped in its name."""
    return [
        pytest.param(lang, file, text, id=f"{lang}-{file.frame}-{n}")
        for lang in LANGUAGES
        for file in pattern_files(lang)
        for n, text in enumerate(getattr(file, kind), 1)
    ]


FILES = [pytest.param(lang, file, id=f"{lang}-{file.frame}") for lang in LANGUAGES for file in pattern_files(lang)]


def frames(lang, file, text):
    """(the sketch of a bare sentence, the frames that the patterns of one file read in it)."""
    sketch = find(lang).sketch(text, None)
    return sketch, [frame for n, items in enumerate(sketch.items) for frame in match(Patterns(file.patterns), items, n)]


def bare(example):
    """The sentence of an example, and the words that it marks for each slot."""
    return MARKED.sub(r"\2", example), [(m[1].partition(":")[0], m[2]) for m in MARKED.finditer(example)]


@pytest.mark.parametrize(("lang", "file", "example"), cases("examples"))
def test_an_example_is_read_as_it_is_marked(lang, file, example):
    sentence, slots = bare(example)
    sketch, found = frames(lang, file, sentence)
    assert found, f"no pattern of '{file.frame}' reads it"
    readings = [{name: sketch.text.quote(i.first, i.stop) for name, i in f.slots.items()} for f in found]
    assert any(all(words in reading.get(slot, "") for slot, words in slots) for reading in readings), readings


@pytest.mark.parametrize(("lang", "file", "example"), cases("counter_examples"))
def test_a_counter_example_is_not_read(lang, file, example):
    """A pattern that is a noun and nothing more leaves it to the records to tell what is meant."""
    sentence, _ = bare(example)
    nouns = {pattern.id for pattern in file.patterns if len(pattern.elements) == 1}
    _, found = frames(lang, file, sentence)
    assert [frame.pattern for frame in found if frame.pattern not in nouns] == []
    if found:
        assert read(Document(sentence, lang=lang)).engagements == ()


@pytest.mark.parametrize(("lang", "file"), FILES)
def test_every_pattern_reads_an_example(lang, file):
    read_by = {frame.pattern for text in file.examples for frame in frames(lang, file, bare(text)[0])[1]}
    assert [pattern.id for pattern in file.patterns if pattern.id not in read_by] == []


@pytest.mark.parametrize(("lang", "file"), FILES)
def test_every_file_has_examples_enough(lang, file):
    assert len(file.examples) >= 2
    assert len(file.counter_examples) >= 2
    marked = {slot for text in file.examples for slot, _ in bare(text)[1] if slot[:1].islower()}
    assert marked <= set(inventory()[file.frame])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_pattern_id_stands_twice(lang):
    ids = [pattern.id for file in pattern_files(lang) for pattern in file.patterns]
    assert len(ids) == len(set(ids))
