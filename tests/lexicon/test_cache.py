"""What is kept between runs is used when it is of the same sources, and never otherwise."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from mithaq.lexicon import cache
from mithaq.lexicon.cache import cached


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The two places to keep results: beside the package, and in the user's cache."""
    places = (tmp_path / "beside", tmp_path / "home" / "mithaq")
    monkeypatch.setattr(cache, "_folders", lambda: iter(places))
    return places


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "words.yaml"
    file.write_text("- one", encoding="utf-8")
    return file


def never() -> str:
    raise AssertionError("parsed although the result was kept")


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


def test_a_result_is_made_once(folders: tuple[Path, Path], source: Path) -> None:
    assert cached("t", [source], lambda: "made") == "made"
    assert cached("t", [source], never) == "made"


def test_a_changed_source_is_parsed_anew(folders: tuple[Path, Path], source: Path) -> None:
    cached("t", [source], lambda: "old")
    source.write_text("- two", encoding="utf-8")
    assert cached("t", [source], lambda: "new") == "new"


def test_a_source_changed_back_is_never_answered_with_the_other(folders: tuple[Path, Path], source: Path) -> None:
    cached("t", [source], lambda: "one")
    source.write_text("- two", encoding="utf-8")
    cached("t", [source], lambda: "two")
    source.write_text("- one", encoding="utf-8")
    assert cached("t", [source], lambda: "one") == "one"


def test_a_renamed_source_is_another(folders: tuple[Path, Path], source: Path) -> None:
    cached("t", [source], lambda: "old")
    assert cached("t", [source.rename(source.with_name("other.yaml"))], lambda: "new") == "new"


def test_another_name_is_another_result(folders: tuple[Path, Path], source: Path) -> None:
    cached("a", [source], lambda: "a")
    assert cached("b", [source], lambda: "b") == "b"
    assert cached("a", [source], never) == "a"


def test_what_is_replaced_is_dropped(folders: tuple[Path, Path], source: Path) -> None:
    cached("t", [source], lambda: "old")
    source.write_text("- two", encoding="utf-8")
    cached("t", [source], lambda: "new")
    assert len(kept(folders[0])) == 1


@pytest.mark.parametrize("content", [b"", b"\x00", b"not marshal at all", b"\xff" * 40])
def test_a_damaged_file_is_made_again(folders: tuple[Path, Path], source: Path, content: bytes) -> None:
    cached("t", [source], lambda: "made")
    kept(folders[0])[0].write_bytes(content)
    assert cached("t", [source], lambda: "again") == "again"
    assert cached("t", [source], never) == "again"


def test_a_folder_that_cannot_be_written_falls_back_on_the_next(folders: tuple[Path, Path], source: Path) -> None:
    folders[0].write_text("a file where the folder should be", encoding="utf-8")
    cached("t", [source], lambda: "made")
    assert len(kept(folders[1])) == 1
    assert cached("t", [source], never) == "made"


def test_without_any_folder_every_run_parses(folders: tuple[Path, Path], source: Path) -> None:
    folders[0].write_text("", encoding="utf-8")
    folders[1].parent.write_text("", encoding="utf-8")
    assert cached("t", [source], lambda: "one") == "one"
    assert cached("t", [source], lambda: "two") == "two"


def test_no_half_written_file_stays_behind(folders: tuple[Path, Path], source: Path) -> None:
    cached("t", [source], lambda: "made")
    assert [file.suffix for file in kept(folders[0])] == [".bin"]


def test_an_error_while_parsing_is_not_kept(folders: tuple[Path, Path], source: Path) -> None:
    with pytest.raises(ValueError, match="bad"):
        cached("t", [source], _fail)
    assert cached("t", [source], lambda: "made") == "made"


def _fail() -> str:
    raise ValueError("bad")


def _write(folder: str, source: str) -> None:
    places = (Path(folder),)
    cache._folders = lambda: iter(places)
    for round_ in range(30):
        made = cached("t", [Path(source)], lambda: ["made"] * 5000)
        assert made == ["made"] * 5000, round_
        for file in Path(folder).glob("*.bin"):
            if round_ % 3 == 0:
                file.unlink(missing_ok=True)


def test_writers_at_the_same_time_do_not_disturb_each_other(tmp_path: Path, source: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(str(tmp_path / "c"), str(source))) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(20)
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert [file.suffix for file in kept(tmp_path / "c")] in ([".bin"], [])


def test_the_cache_folders_are_beside_the_package_and_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    beside, home = cache._folders()
    assert beside.name == "__pycache__"
    assert home == Path("/somewhere/mithaq")
