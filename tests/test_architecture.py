"""The shape of the whole: which way imports go, and what a bare start may load."""

import subprocess
import sys
from pathlib import Path

import pytest

from mithaq.lexicon.__main__ import problems_of
from mithaq.lexicon.files import pack_files

ROOT = Path(__file__).parent.parent
HEAVY = ("hypothesis", "jinja2", "multiprocessing", "psycopg", "pyspark", "rich", "sqlite3", "typer")


def loaded_by(statement: str, *names: str) -> list[str]:
    """Which of the modules `names` a fresh interpreter has loaded after `statement`."""
    check = f"import sys\n{statement}\nprint(*(name for name in {names!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_import_mithaq_loads_no_optional_or_heavy_module():
    assert loaded_by("import mithaq", *HEAVY) == []


def test_the_command_line_starts_without_what_only_some_commands_need():
    heavy = tuple(name for name in HEAVY if name != "typer")
    assert loaded_by("import mithaq.cli", *heavy) == []


@pytest.mark.parametrize("file", list(pack_files()), ids=lambda file: file.name)
def test_a_lexicon_file_keeps_the_rules(file):
    assert problems_of([file]) == []


def test_what_is_compiled_holds_values_by_name():
    """A compiled class has no dictionary: there `cached_property` works its value out at every look, without a word."""
    package = ROOT / "src" / "mithaq"
    folders = ("frames", "languages", "lexicon", "model", "records", "text")
    sources = {
        file: file.read_text(encoding="utf-8") for folder in folders for file in package.joinpath(folder).rglob("*.py")
    }
    assert len(sources) > 100
    assert [file.name for file, source in sources.items() if "cached_property" in source] == []


def test_every_package_folder_is_a_package():
    """A folder of modules without `__init__.py` would escape the import rules."""
    package = ROOT / "src" / "mithaq"
    folders = {file.parent for file in package.rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
