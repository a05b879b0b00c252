from mithaq.lexicon.__main__ import main
from mithaq.lexicon.files import pack_files


def test_the_lexicons_of_every_pack_are_found():
    names = [file.name for file in pack_files()]
    assert "verbs.yaml" in names
    assert all(name.endswith((".yaml", ".tsv")) for name in names)


def test_all_problems_of_all_files_are_printed(tmp_path, capsys):
    broken, odd, good = tmp_path / "broken.yaml", tmp_path / "odd.yaml", tmp_path / "good.yaml"
    broken.write_text("- id: [\n", encoding="utf-8")
    odd.write_text("- id: a.b\n  forms:\n    - رئـيس\n    - رئيس \u200f\n", encoding="utf-8")
    good.write_text("- id: a.b\n  forms:\n    - رئيس\n", encoding="utf-8")
    assert main([str(broken), str(odd), str(good), str(tmp_path / "absent.yaml")]) == 1
    printed = capsys.readouterr().out
    assert "broken.yaml: not valid YAML" in printed
    assert printed.count("odd.yaml: ") == 2
    assert "absent.yaml: cannot be read: No such file or directory" in printed
    assert "4 lexicon files, 4 problems" in printed


def test_good_files_are_status_0(tmp_path, capsys):
    good = tmp_path / "good.yaml"
    good.write_text("- id: a.b\n  forms:\n    - رئيس\n", encoding="utf-8")
    assert main([str(good)]) == 0
    assert capsys.readouterr().out == "1 lexicon files, no problems\n"
