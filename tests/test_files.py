"""A file of the reader's is replaced whole, where it really is, or it stays as it was."""

import os
from pathlib import Path

import pytest

from ainews_tui.files import is_file, is_folder, replace_file


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    replace_file(tmp_path / "a" / "b" / "file", "文")
    assert (tmp_path / "a" / "b" / "file").read_text(encoding="utf-8") == "文"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles" / "file", tmp_path / "link"
    real.parent.mkdir()
    real.write_text("old")
    link.symlink_to(real)
    replace_file(link, "new")
    assert link.readlink() == real
    assert real.read_text() == "new"


def test_a_link_to_nowhere_is_followed_and_one_to_itself_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("link", "loop"):
        replace_file(tmp_path / name, "new")
    assert (tmp_path / "real").read_text() == (tmp_path / "loop").read_text() == "new"


def test_what_the_system_refuses_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert is_folder(tmp_path)
    assert is_file(tmp_path / "file")
    assert not is_file(tmp_path / ("x" * 300))
    for name in ("file", "missing", "file/below", "x" * 300):
        assert not is_folder(tmp_path / name)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_who_may_read_it_stays(tmp_path: Path, mode: int) -> None:
    (tmp_path / "file").write_text("old")
    (tmp_path / "file").chmod(mode)
    replace_file(tmp_path / "file", "new")
    assert (tmp_path / "file").stat().st_mode & 0o777 == mode


def test_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    replace_file(tmp_path / "file", "new")
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("name", "text", "raised"),
    [("folder", "new", OSError), ("file", os.fsdecode(b"\xff"), UnicodeEncodeError)],
)
def test_a_failed_write_leaves_nothing_behind(
    tmp_path: Path, name: str, text: str, raised: type[Exception]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("old")
    with pytest.raises(raised):
        replace_file(tmp_path / name, text)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]
    assert (tmp_path / "file").read_text() == "old"
