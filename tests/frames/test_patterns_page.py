"""docs/patterns.md tells the truth: its notation is the notation, and its sample runs."""

import ast
import re
from importlib.resources import files
from pathlib import Path
from textwrap import dedent

import pytest

from mithaq.frames.inventory import load_patterns
from mithaq.frames.match import Patterns, match
from mithaq.language import find
from mithaq.model.document import Document
from mithaq.pipeline import explain

PAGE = Path(__file__).parents[2].joinpath("docs", "patterns.md").read_text(encoding="utf-8")


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


def test_the_page_has_the_whole_notation():
    notation = ast.parse(files("mithaq.frames").joinpath("notation.py").read_text(encoding="utf-8"))
    rows = (ast.get_docstring(notation) or "").splitlines()
    signs = [row.split("|")[1].strip() for row in rows if row.strip().startswith("| ")]
    missing = [sign for sign in signs if sign.split()[0] not in PAGE]
    assert len(signs) > 10
    assert missing == []


def test_the_sample_is_what_explain_prints():
    (sample,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    text = sample.splitlines()[0].split("  ", 1)[1]
    told = [plain(line) for line in explain(Document(text, published="2025-11-26"))]
    assert [line for line in sample.splitlines() if line not in told] == []


@pytest.fixture(scope="module")
def added(tmp_path_factory):
    """The pattern that the page adds, loaded alone."""
    (pattern,) = re.findall(r"```yaml\n( +- id: ar\.visit\.arrives_soil.*?)```", PAGE, re.DOTALL)
    folder = tmp_path_factory.mktemp("patterns")
    body = "- frame: visit\n  patterns:\n" + "".join(f"    {line}\n" for line in dedent(pattern).splitlines())
    folder.joinpath("visit.yaml").write_text(body, encoding="utf-8")
    pack = find("ar")
    groups = frozenset(entry.split(".")[1] for entry in pack.lexicon.entries if "." in entry)
    (file,) = load_patterns(folder, groups, pack.key)
    return file.patterns


@pytest.mark.parametrize(
    ("slots", "text"),
    [
        ({"visitor": "رئيس كينيا", "place": "مالطا"}, "وصل رئيس كينيا أمس أرض مالطا"),
        (
            {"visitor": "رئيسة مولدوفا", "place": "فيلنيوس"},
            "وستصل رئيسة مولدوفا أراضي العاصمة الليتوانية فيلنيوس",
        ),
        (None, "حل الظلام على أرض مالطا"),
    ],
)
def test_the_added_pattern_reads_its_examples(added, slots, text):
    assert text in " ".join(PAGE.split()).replace("{visitor=رئيس كينيا}", "رئيس كينيا").replace(
        "{place=مالطا}", "مالطا"
    )
    sketch = find("ar").sketch(text, None)
    (items,) = sketch.items
    found = [
        {n: sketch.text.quote(i.first, i.stop) for n, i in f.slots.items()} for f in match(Patterns(added), items, 0)
    ]
    assert found == ([slots] if slots else [])
