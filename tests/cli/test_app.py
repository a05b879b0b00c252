import subprocess
import sys

import mithaq


def test_the_command_line_runs_as_a_module():
    result = subprocess.run([sys.executable, "-m", "mithaq", "--version"], capture_output=True, text=True, check=True)
    assert result.stdout == f"mithaq {mithaq.__version__}\n"


def test_the_version(run):
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"mithaq {mithaq.__version__}\n")


def test_help_lists_every_command(run):
    result = run("--help")
    assert result.exit_code == 0
    for command in ("read", "explain", "add", "show", "dossier", "check", "values", "doctor"):
        assert f"  {command} " in result.stdout


def test_no_command_is_wrong_use_and_shows_the_help(run):
    result = run()
    assert result.exit_code == 2
    assert "Usage: mithaq" in result.output


def test_the_doctor_finds_this_installation_in_order(run):
    result = run("doctor")
    assert result.exit_code == 0, result.output
    for name in ("mithaq", "python", "locale", "sqlite", "lexicons", "all is well"):
        assert f"\n{name}" in f"\n{result.stdout}"


def test_the_doctor_names_a_broken_lexicon(run, monkeypatch, tmp_path):
    from mithaq.lexicon import files

    broken = tmp_path / "titles.yaml"
    broken.write_text("- gloss: an entry without an id\n", encoding="utf-8")
    monkeypatch.setattr(files, "pack_files", lambda: iter([broken]))
    result = run("doctor")
    assert result.exit_code == 1
    assert "problem   titles.yaml: entry 1 has no 'id'" in result.stdout
