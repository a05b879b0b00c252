"""The pages tell the truth: samples run, commands exist, links lead somewhere."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from mithaq.cli.app import app
from mithaq.cli.summary import summarize
from mithaq.model.document import Document
from mithaq.model.record import RECORD_TYPES
from mithaq.pipeline import read

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("src/mithaq/samples/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page):
    links = re.findall(r"(?<!!)\[[^]]*\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_options_exist(page):
    known = get_command(app).commands  # type: ignore[attr-defined]  # a group, since there are several commands
    for name, rest in re.findall(r"\bmithaq ([a-z]+)([^#|\n]*)", "\n".join(shell_samples(page))):
        assert name in known
        options = {option for parameter in known[name].params for option in parameter.opts}
        assert set(re.findall(r"(?<=\s)--?[a-z][a-z-]*", rest)) <= options


def shell_samples(page):
    return re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def test_every_command_is_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in get_command(app).commands if f"mithaq {name}" not in readme] == []  # type: ignore[attr-defined]


def test_every_record_type_is_described():
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    assert [kind for kind in RECORD_TYPES if f"\n## {kind}\n" not in page] == []


def test_the_reading_in_the_readme_is_what_read_prints():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```\n(cadev-18 .*?)```", readme, re.DOTALL)
    head, text, *_ = shown.splitlines()
    ident, publisher, published = head.split(" · ")
    document = Document(text, ident, "ar", published.removeprefix("published "), publisher)
    assert re.sub("[\u2066-\u2069]", "", summarize(document, read(document))).rstrip() == shown.rstrip()


# In this order: the sample of ledger.md makes the ledger that the others ask.
PRINTED = {
    "README.md": "meeting held ('KG', 'RU')",
    "docs/ledger.md": "2025-11-26 [('kabar-1', ",
    "docs/questions.md": "الرئيس 2025-11-26",
    "docs/search.md": "kabar-1",
    "docs/values.md": "4200000000",
}


def test_python_samples_run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    pages = {str(page.relative_to(ROOT)): python_samples(page) for page in PAGES}
    assert {name for name, samples in pages.items() if samples} == set(PRINTED)
    for name, printed in PRINTED.items():
        for sample in pages[name]:
            exec(sample, {})
        assert printed in capsys.readouterr().out, name


def python_samples(page):
    return re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
