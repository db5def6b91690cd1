"""The reader's folders in the settings file: added once, struck once, all else as it was."""

import os
from pathlib import Path

import pytest

from ainews_tui.errors import SettingsError
from ainews_tui.own_feeds import add_feed, remove_feed
from ainews_tui.settings import load_settings

WRITTEN = """\
# 我的设置
feeds = ["/news/a"]
width = 60
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_adding_a_feed_keeps_comments_and_other_settings(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(WRITTEN, encoding="utf-8")
    assert add_feed(file, Path("/news/c"))
    text = file.read_text(encoding="utf-8")
    assert "# 我的设置" in text
    assert load_settings(file).feeds == (Path("/news/a"), Path("/news/c"))
    assert load_settings(file).width == 60


def test_a_feed_is_added_once(file: Path) -> None:
    assert add_feed(file, Path("/news"))
    assert not add_feed(file, Path("/news"))
    assert load_settings(file).feeds == (Path("/news"),)


def test_a_feed_is_removed_once(file: Path) -> None:
    add_feed(file, Path("/news"))
    assert remove_feed(file, Path("/news"))
    assert not remove_feed(file, Path("/news"))
    assert load_settings(file).feeds == ()


def test_a_feed_is_removed_by_another_of_its_paths(file: Path, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "news")
    add_feed(file, tmp_path / "link")
    assert not add_feed(file, tmp_path / "news")
    assert remove_feed(file, tmp_path / "news")
    assert load_settings(file).feeds == ()


def test_a_file_that_cannot_be_written_is_reported(file: Path) -> None:
    file.parent.write_text("a file where the folder should be")
    with pytest.raises(SettingsError):
        add_feed(file, Path("/news"))


def test_a_folder_whose_name_no_text_can_hold_is_reported(file: Path) -> None:
    with pytest.raises(SettingsError, match="UTF-8"):
        add_feed(file, Path(os.fsdecode(b"/news/\xff")))
    assert not file.exists()
