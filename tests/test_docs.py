"""The pages tell the truth: samples run, commands exist, links lead somewhere."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from mithaq.cli.app import app
from mithaq.model.record import RECORD_TYPES

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


def test_the_python_sample_runs(capsys):
    (sample,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(sample, {})
    assert capsys.readouterr().out == "meeting held ('KG', 'RU')\n"
