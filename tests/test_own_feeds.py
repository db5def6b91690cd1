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


COMMENTED = """\
feeds = [
    # 工作
    "/news/a",   # 每天看
    "~/b",       # 少看
    # 还有的以后加
]
width = 60  # 宽
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_comments_among_the_feeds_stay_and_so_does_how_they_are_written(
    file: Path, end: str
) -> None:
    written = COMMENTED.replace("\n", end)
    file.parent.mkdir()
    file.write_bytes(written.encode())
    assert add_feed(file, Path("/news/c"))
    text = file.read_bytes().decode()
    assert text.split(end)[:5] == written.split(end)[:5]
    assert f"# 还有的以后加{end}" in text
    assert load_settings(file).feeds[-1] == Path("/news/c")
    assert remove_feed(file, Path("/news/a"))
    text = file.read_bytes().decode()
    assert all(it in text for it in ("# 工作", '"~/b",       # 少看', "# 还有的以后加", "# 宽"))
    assert "/news/a" not in text


def test_nothing_is_written_that_could_not_be_read_again(file: Path) -> None:
    file.parent.mkdir()
    written = COMMENTED.replace('"~/b", ', '"~/b" ')
    file.write_text(written, encoding="utf-8")
    with pytest.raises(SettingsError, match="逗号"):
        add_feed(file, Path("/news/c"))
    assert file.read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    "written",
    [
        'feeds = [\n  "/a", "/b", # 财经\n]\n',  # else the new one would stand in the comment
        "feeds = ['/a',\n'/b', # c\n]\n",
    ],
)
def test_a_feed_is_there_once_it_is_said_to_be(file: Path, written: str) -> None:
    file.parent.mkdir()
    file.write_text(written, encoding="utf-8")
    try:
        add_feed(file, Path("/e"))
    except SettingsError as error:
        assert "一行写一项" in str(error)  # noqa: PT017
        assert file.read_text(encoding="utf-8") == written
    else:
        assert load_settings(file).feeds[-1] == Path("/e")


def test_the_mark_that_editors_put_before_a_text_is_no_mistake(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(WRITTEN, encoding="utf-8-sig")
    assert add_feed(file, Path("/news/c"))
    assert load_settings(file).feeds == (Path("/news/a"), Path("/news/c"))
